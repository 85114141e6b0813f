// Builds dist/ anew: every module by TypeScript, then the command line and the library again as few files (loading 330 small ones takes
// more CPU time than all the rest of a small diff), which are CommonJS: Node's loader of ES modules alone costs more than `--version`
// does (measured: 1.37 and 1.1 times `node -e 0`). Packages under `dependencies` in package.json stay outside of those files; those
// under `devDependencies` that src imports are bundled: dist/third-party-licences.txt has their licences, dist/sbom.cdx.json lists them.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import typescript from 'typescript';
import { packagesOf, printLicences, printSbom } from './bundled.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const dist = join(root, 'dist');
const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

// What an earlier build left would be packed with the rest.
rmSync(dist, { recursive: true, force: true });
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
process.exitCode = spawnSync(process.execPath, [compiler, '-p', join(root, 'src')], { stdio: 'inherit' }).status ?? 1;
keepReachableTypes(join(dist, 'index.d.ts'));

const PARSE5 = join(root, 'node_modules/parse5/dist/');
const numbers = readNumbers();
const catalogueHash = (await import('../dist/assess/catalogue-hash.js')).hashCatalogue();
const lexicon = await import('../dist/assess/words/seeds.js');

/** The encodings that a PDF may name without holding them (ISO 32000-1, table 118), and what their characters are. */
const TABLES =
  /^(?:LICENSE|Adobe-\w+-UCS2\.bcmap|(?:GB|GBpc|GBK|GBKp|CNS|KSC|KSCpc|B5pc|HKscs-B5|ETen-B5|ETenms-B5|GBK2K|KSCms-UHC(?:-HW)?|83pv-RKSJ|90msp?-RKSJ|90pv-RKSJ|Add-RKSJ|Ext-RKSJ|Uni(?:GB|CNS|JIS|KS)-(?:UCS2(?:-HW)?|UTF16))(?:-EUC)?-[HV]\.bcmap|(?:EUC-)?[HV]\.bcmap)$/;

/** The modules of what was bundled, and what each imports. */
const modules = new Map();

// Shared parts stand beside main.cjs, where pool.ts looks for batch-worker.cjs.
const written = await bundle({
  input: {
    'cli/main': 'src/cli/main.ts',
    'cli/batch-worker': 'src/tasks/batch/worker.ts',
    'cli/history-worker': 'src/tasks/history/worker.ts',
    'cli/check-worker': 'src/tasks/check/worker.ts',
    index: 'src/index.ts',
  },
  output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'cli/chunk-[name].cjs' },
});
const library = written.find(({ fileName }) => fileName === 'index.cjs');
writeFileSync(join(dist, 'index.js'), `export { ${library.exports.join(', ')} } from './index.cjs';\n`);
// What src requires in the middle of pure, synchronous work, and only there: under `imports` in package.json.
await bundle({
  input: {
    'on-demand/cheerio': 'cheerio/slim',
    'on-demand/iconv-lite': 'iconv-lite',
    'on-demand/traditional': 'opencc-js/dict/TSCharacters',
  },
  output: {
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'on-demand/chunk-[name].cjs',
    exports: 'named',
  },
});
// The thread that parses a PDF, which is started by name, and the tables that it reads: what no page but a PDF needs.
await bundle({
  input: { 'on-demand/pdf-reader': 'src/source/pdf/reader-thread.ts' },
  output: { format: 'esm', entryFileNames: '[name].mjs', codeSplitting: false },
});
for (const name of readdirSync(join(root, 'node_modules/pdfjs-dist/cmaps')).filter((file) => TABLES.test(file)))
  cpSync(join(root, 'node_modules/pdfjs-dist/cmaps', name), join(dist, 'on-demand/cmaps', name));

// Under the names that package.json exports.
cpSync(join(root, 'src/report/schema'), join(dist, 'schema'), { recursive: true });
cpSync(join(root, 'src/tasks/config/config.schema.json'), join(dist, 'schema/config.schema.json'));

const packages = packagesOf(modules, root);
writeFileSync(join(dist, 'third-party-licences.txt'), printLicences(packages));
writeFileSync(join(dist, 'sbom.cdx.json'), printSbom(packages));

async function bundle({ input, output }) {
  const imports = new Map();
  const build = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    // Its paths name declarations of types, which are nothing to bundle.
    tsconfig: false,
    external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
    resolve: {
      extensionAlias: { '.js': ['.ts', '.js'] },
      // Its main file is UMD, whose `require` no bundler follows.
      alias: { 'jsonc-parser': join(root, 'node_modules/jsonc-parser/lib/esm/main.js') },
    },
    plugins: [
      {
        // Style sheets and scripts of the HTML reports stand in files of their own, and are bundled as text.
        name: 'raw',
        resolveId: (id, importer) => (id.endsWith('?raw') ? resolvePath(dirname(importer), id) : null),
        load: (id) =>
          id.endsWith('?raw')
            ? `export default ${JSON.stringify(readFileSync(id.slice(0, -'?raw'.length), 'utf8').replaceAll('\r\n', '\n'))};`
            : null,
      },
      {
        // parse5's tables of codes as the numbers that they are: a switch over numbers is a jump, over properties a walk through all
        // of them for every character. A fifth of the time of parsing a page.
        name: 'numbers-of-parse5',
        transform: (code, id) => (id.startsWith(PARSE5) ? putNumbers(code) : null),
      },
      {
        // The hash of the rules is a sum over all their words, which most runs need nothing else of: it is made here.
        name: 'catalogue-hash',
        load: (id) =>
          id === join(root, 'src/assess/catalogue-hash.ts')
            ? `export const hashCatalogue = () => ${JSON.stringify(catalogueHash)};`
            : null,
      },
      {
        // The lexicon by first words, in long strings: twenty thousand short ones cost more to load than a text has words.
        name: 'seeds',
        load: (id) =>
          id === join(root, 'src/assess/words/seeds.ts')
            ? Object.entries(lexicon)
                .map(([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`)
                .join('\n')
            : null,
      },
      {
        // commander loads it for commands that are programs of their own, of which there are none here.
        name: 'no-subprograms',
        resolveId: (id, importer) =>
          id === 'node:child_process' && /[\\/]commander[\\/]/.test(importer ?? '') ? '\0no-subprograms' : null,
        load: (id) => (id === '\0no-subprograms' ? 'export {};' : null),
      },
      {
        // markdown-it makes one for each parser, with expressions over all of Unicode, and asks it only where addresses become links by themselves.
        name: 'no-linkify',
        resolveId: (id) => (id === 'linkify-it' ? '\0no-linkify' : null),
        load: (id) => (id === '\0no-linkify' ? 'export default class {}' : null),
      },
      {
        name: 'imports',
        moduleParsed: ({ id, importedIds, dynamicallyImportedIds }) => {
          imports.set(id, [...importedIds, ...dynamicallyImportedIds]);
        },
      },
    ],
  });
  const written = await build.write({ dir: dist, ...output });
  await build.close();
  for (const id of written.output.flatMap((chunk) => chunk.moduleIds ?? [])) modules.set(id, imports.get(id) ?? []);
  return written.output;
}

/** Name of each enumeration that TypeScript wrote into parse5 → its members and their numbers. */
function readNumbers() {
  const found = new Map();
  for (const file of readdirSync(PARSE5, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')))
    for (const [, name, member, number] of readFileSync(join(PARSE5, file), 'utf8').matchAll(
      /(\w+)\[\1\["(\w+)"\] = (-?\d+)\] = "\2";/g,
    ))
      found.set(name, (found.get(name) ?? new Map()).set(member, number));
  return found;
}

/** `State.DATA` → `0`, by the name that the module imports the enumeration under. */
function putNumbers(code) {
  const names = new Map([...numbers.keys()].map((name) => [name, name]));
  for (const [, name, alias] of code.matchAll(/(\w+) as ([\w$]+)/g)) if (numbers.has(name)) names.set(alias, name);
  return code.replace(
    /(?<![\w$.])([\w$]+)\.([A-Z][A-Z0-9_]*)\b/g,
    (whole, object, member) => numbers.get(names.get(object))?.get(member) ?? whole,
  );
}

/** Removes the declarations of types that nobody who imports the package can reach. */
function keepReachableTypes(entry) {
  const reached = new Set([entry]);
  for (const file of reached)
    for (const { fileName } of typescript.preProcessFile(readFileSync(file, 'utf8')).importedFiles)
      if (fileName.startsWith('.')) reached.add(join(dirname(file), fileName.replace(/\.js$/, '.d.ts')));
  for (const name of readdirSync(dist, { recursive: true }))
    if (name.endsWith('.d.ts') && !reached.has(join(dist, name))) rmSync(join(dist, name));
}
