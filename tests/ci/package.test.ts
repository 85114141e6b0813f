/** What `npm pack` ships, laid out alone in a folder where no other package can be found. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import typescript from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderOf, ROOT } from '../cli/run.js';
import { lineOf, pdfFile } from '../source/pdf-file.js';

let shipped: readonly string[];
let folder: string;
beforeAll(() => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  // A list up to npm 11, an object by name from npm 12 on.
  const [packed] = Object.values(JSON.parse(stdout)) as { readonly files: readonly { readonly path: string }[] }[];
  shipped = packed?.files.map((file) => file.path) ?? [];
  folder = folderOf({});
  for (const file of shipped) cpSync(join(ROOT, file), join(folder, file));
});

const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const programs = (): readonly string[] => shipped.filter((file) => /\.[cm]?js$/.test(file));

describe('what npm packs', () => {
  test('loads nothing but itself and Node', () => {
    const { imports } = JSON.parse(text('package.json')) as { readonly imports: Readonly<Record<string, string>> };
    const isThere = (from: string, name: string): boolean => {
      const file = imports[name] ?? (name.startsWith('.') ? join(dirname(from), name) : null);
      // A newer Node's own is asked for where it may be missing.
      return file === null ? isBuiltin(name) || name.startsWith('node:') : shipped.includes(file.replace(/^\.\//, ''));
    };
    const missing = programs().flatMap((file) =>
      typescript
        .preProcessFile(text(file), true, true)
        .importedFiles.filter(({ fileName }) => !isThere(file, fileName))
        .map(({ fileName }) => `${file}: ${fileName}`),
    );
    expect(missing).toEqual([]);
  });

  test('selects elements and reads old encodings, which src loads on demand', () => {
    const page = (words: string) =>
      `<html><head><meta charset="windows-1252"></head><body><aside><p>Buy two, get one.</p></aside><article><h1>Privacy Notice</h1><p>We keep your orders for ${words}. We call that a \u201cshort\u201d time.</p></article></body></html>`;
    for (const [name, words] of [
      ['before.html', '12 months'],
      ['after.html', '36 months'],
    ] as const) {
      const [opening, closing] = [0x93, 0x94].map((code) => String.fromCharCode(code));
      const bytes = page(words)
        .replace('\u201c', opening ?? '')
        .replace('\u201d', closing ?? '');
      writeFileSync(join(folder, name), Buffer.from(bytes, 'latin1'));
    }
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['bin/noticediff.js', 'diff', '--select', 'article', '-f', 'json', 'before.html', 'after.html'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(stdout).toContain('We call that a \u201cshort\u201d time.');
    expect(stdout).not.toContain('Buy two');
  });

  test('reads a PDF in Chinese, by tables that lie beside the program', () => {
    writeFileSync(
      join(folder, 'notice.pdf'),
      pdfFile([[lineOf('我们会保存您的订单记录十二个月，并在期满后予以删除。', 500, { chinese: true })]]),
    );
    const { stdout } = spawnSync(process.execPath, ['bin/noticediff.js', 'extract', 'notice.pdf'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('我们会保存您的订单记录十二个月，并在期满后予以删除。\n');
  });

  test('declares the types that a strict program reaches, and no others', () => {
    const program = join(folder, 'use.ts');
    writeFileSync(
      program,
      "import { type Capture, compare, type Report } from './dist/index.js';\nexport const use = (before: Capture, after: Capture): Report => compare(before, after, { lang: 'zh' });\n",
    );
    const { types: _, ...options } = typescript.parseJsonConfigFileContent(
      JSON.parse(text('tsconfig.json')),
      typescript.sys,
      ROOT,
    ).options;
    const compiled = typescript.createProgram([program], {
      ...options,
      rootDir: folder,
      noEmit: true,
      skipLibCheck: false,
      types: [],
    });
    const problems = typescript.getPreEmitDiagnostics(compiled);
    expect(problems.map(({ messageText }) => typescript.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
    const reached = compiled
      .getSourceFiles()
      .map(({ fileName }) => relative(folder, fileName))
      .filter((file) => file.startsWith('dist'));
    expect(reached.sort()).toEqual(shipped.filter((file) => file.endsWith('.d.ts')).sort());
  });
});

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly purl: string;
  readonly 'bom-ref': string;
  readonly components?: readonly Component[];
}

interface Sbom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

const nameOf = ({ group, name }: Component): string => (group === undefined ? name : `${group}/${name}`);

describe('the bill of materials', () => {
  const printed = text('dist/sbom.cdx.json');
  const sbom = JSON.parse(printed) as Sbom;

  test('lists the packages of which the shipped files have modules, in their versions, and no others', () => {
    // The bundler writes the path of each module above it.
    const folders = programs().flatMap((file) => [
      ...text(file).matchAll(/^\/\/ .*?((?:node_modules\/(?:@[^/\n]+\/)?[^/\n]+\/)+)/gm),
    ]);
    const bundled = folders.map(([, path]) => {
      const manifest = join(path ?? '', 'package.json');
      expect(existsSync(join(ROOT, manifest)), manifest).toBe(true);
      const { name, version } = JSON.parse(text(manifest));
      return `${name}@${version}`;
    });
    const listed = sbom.components.map((component) => {
      const name = `${nameOf(component)}@${component.version}`;
      expect(component.purl).toBe(`pkg:npm/${name.replace(/^@/, '%40')}`);
      return name;
    });
    // Its one module stands inside the expression that requires it, without its path.
    expect(text('dist/cli/chunk-pipeline.cjs')).toContain('@memberOf punycode.ucs2');
    expect(listed.sort()).toEqual([...new Set([...bundled, 'punycode.js@2.3.1'])].sort());
  });

  test('stands beside a licence for each', () => {
    const licences = text('dist/third-party-licences.txt');
    for (const component of sbom.components) expect(licences).toContain(`${nameOf(component)} ${component.version} (`);
  });

  test('names what a bundled package had copied into itself before it was published', () => {
    const inside = sbom.components.filter(({ components }) => components !== undefined);
    expect(inside.map(({ name, components }) => [name, components?.map((component) => component.name).sort()])).toEqual(
      [['docx', ['hash.js', 'jszip', 'nanoid', 'xml', 'xml-js']]],
    );
  });

  test('leads from noticediff to every package', () => {
    const uses = new Map(sbom.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
    const reached = new Set([sbom.metadata.component['bom-ref']]);
    for (const ref of reached) for (const used of uses.get(ref) ?? []) reached.add(used);
    expect(sbom.components.filter((component) => !reached.has(component['bom-ref']))).toEqual([]);
  });

  test('is CycloneDX 1.6, without anything that another build would write otherwise', () => {
    const schemas = 'node_modules/@cyclonedx/cyclonedx-library/res/schema';
    const schema = (name: string) => JSON.parse(text(`${schemas}/${name}.SNAPSHOT.schema.json`));
    const ajv = new Ajv.default({ strict: false });
    for (const name of ['spdx', 'jsf-0.82'])
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    addFormats.default(ajv);
    // Neither ajv nor ajv-formats knows them.
    for (const format of ['idn-email', 'iri-reference']) ajv.addFormat(format, true);
    ajv.validate(schema('bom-1.6'), sbom);
    expect(ajv.errors).toBeNull();
    expect(printed).not.toMatch(/"(serialNumber|timestamp)"|BomRef\./);
    expect(printed).not.toContain(ROOT);
  });
});
