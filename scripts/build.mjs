// Builds dist/: every module by TypeScript, then the command line and the library again as few files (loading 330 small ones takes
// more CPU time than all the rest of a small diff), which are CommonJS: Node's loader of ES modules alone costs more than `--version`
// does (measured: 1.37 and 1.20 times `node -e 0`). Packages under `dependencies` in package.json stay outside of those files; those
// under `devDependencies` that src imports are bundled, with their licences in dist/third-party-licences.txt.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
process.exitCode = spawnSync(process.execPath, [compiler, '-p', root], { stdio: 'inherit' }).status ?? 1;

const PARSE5 = join(root, 'node_modules/parse5/dist/');
const numbers = readNumbers();

const bundle = await rolldown({
  cwd: root,
  input: {
    'cli/main': 'src/cli/main.ts',
    'cli/batch-worker': 'src/work/batch/worker.ts',
    'cli/history-worker': 'src/work/history/worker.ts',
    'cli/check-worker': 'src/work/check/worker.ts',
    index: 'src/index.ts',
  },
  platform: 'node',
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
      // parse5's tables of codes as the numbers that they are: a switch over numbers is a jump, over properties a walk through all of
      // them for every character. A fifth of the time of parsing a page.
      name: 'numbers-of-parse5',
      transform: (code, id) => (id.startsWith(PARSE5) ? putNumbers(code) : null),
    },
    {
      // commander loads it for commands that are programs of their own; here are none, and it costs a tenth of `--version`.
      name: 'no-subprograms',
      resolveId: (id, importer) =>
        id === 'node:child_process' && /[\\/]commander[\\/]/.test(importer ?? '') ? '\0no-subprograms' : null,
      load: (id) => (id === '\0no-subprograms' ? 'export {};' : null),
    },
  ],
});
// Shared parts stand beside main.cjs, where pool.ts looks for batch-worker.cjs. Names without hashes leave nothing stale behind.
const { output } = await bundle.write({
  dir: join(root, 'dist'),
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'cli/chunk-[name].cjs',
});
await bundle.close();
const library = output.find(({ fileName }) => fileName === 'index.cjs');
writeFileSync(join(root, 'dist/index.js'), `export { ${library.exports.join(', ')} } from './index.cjs';\n`);

// Under the names that package.json exports.
cpSync(join(root, 'src/report/schema'), join(root, 'dist/schema'), { recursive: true });
cpSync(join(root, 'src/work/config/config.schema.json'), join(root, 'dist/schema/config.schema.json'));
writeFileSync(
  join(root, 'dist/third-party-licences.txt'),
  collectLicences(output.flatMap((chunk) => chunk.moduleIds ?? [])),
);

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

/** The licence of every package of which something was bundled. */
function collectLicences(modules) {
  const folders = new Set();
  for (const id of modules) {
    const inside = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'));
    if (inside !== null) folders.add(inside[1]);
  }
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
    return `${name} ${version} (${license})\n${text}`;
  });
  return parts.join(`\n${'-'.repeat(72)}\n\n`);
}
