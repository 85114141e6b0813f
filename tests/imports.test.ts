/** Which file may import which, said once: cli → tasks → pipeline → stages → normalise → language → model, and packages where they belong. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const STAGES = ['source', 'extract', 'align', 'diff', 'assess', 'reading', 'review', 'report'];
const ORDER = [['cli'], ['tasks'], ['index'], ['pipeline'], STAGES, ['normalise'], ['language'], ['model']];
const PACKAGES: Readonly<Record<string, RegExp>> = {
  cli: /^(?:commander|@bomb\.sh\/tab)$/,
  tasks: /^(?:jsonc-parser|@clack\/prompts)$/,
  source:
    /^(?:undici|openai|robots-parser|mammoth|@xmldom\/xmldom|jsonc-parser|yaml|pofile|#?iconv-lite|pdfjs-dist\/.+)$/,
  extract: /^(?:#cheerio|cheerio\/slim|domhandler|markdown-it|parse5|parse5-htmlparser2-tree-adapter)$/,
  diff: /^diff$/,
  normalise: /^#traditional$/,
  report: /^(?:chalk|docx)$/,
};
/** Files, network, processes, threads: everything else is told what it needs. */
const OUTSIDE = /^node:(?:fs|net|https?|http2|tls|dgram|dns|child_process|process|worker_threads|readline|os)(?:\/|$)/;
const mayReachOut = (file: string): boolean => /^(?:cli|tasks|source)\//.test(file);

const root = fileURLToPath(new URL('../src', import.meta.url));
const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const files = new Map(names.filter((name) => name.endsWith('.ts')).map((name) => [name, importsOf(name)]));
const layerOf = (file: string): number => ORDER.findIndex((layer) => layer.includes(folderOf(file)));

function folderOf(file: string): string {
  return file.replace(/(?:\/.*|\.ts)$/, '');
}

function importsOf(file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(`${root}/${file}`, 'utf8'), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? posix.join(posix.dirname(file), fileName).replace(/\.js$/, '.ts') : fileName,
  );
}

/** What each file imports and may not. */
const wrong = (isWrong: (file: string, to: string) => boolean): readonly string[] =>
  [...files].flatMap(([file, all]) => all.filter((to) => isWrong(file, to)).map((to) => `${file} → ${to}`));

describe('a file imports', () => {
  it('of its own folder, or of one below it; stages none of each other', () => {
    const isBelow = (file: string, to: string) => folderOf(file) === folderOf(to) || layerOf(file) < layerOf(to);
    expect([...files.keys()].filter((file) => layerOf(file) === -1)).toEqual([]);
    expect(wrong((file, to) => files.has(to) && !isBelow(file, to))).toEqual([]);
  });

  it('nothing that imports it again', () => {
    const left = new Set(files.keys());
    const drop = (isFree: (file: string) => boolean): void => {
      for (let size = -1; size !== left.size; ) {
        size = left.size;
        for (const file of left) if (isFree(file)) left.delete(file);
      }
    };
    // a circle is what stays where all go that import none of the others, or that none of the others imports
    drop((file) => !files.get(file)?.some((to) => left.has(to)));
    drop((file) => ![...left].some((from) => files.get(from)?.includes(file)));
    expect([...left]).toEqual([]);
  });

  it('a package only where that is at home, and the outside only at the edges', () => {
    const isPackage = (to: string) => !/^node:|\.(?:ts|css|js)(?:\?raw)?$/.test(to);
    expect(wrong((file, to) => isPackage(to) && PACKAGES[folderOf(file)]?.test(to) !== true)).toEqual([]);
    expect(wrong((file, to) => OUTSIDE.test(to) && !mayReachOut(file))).toEqual([]);
  });
});
