// Lays out in a folder (`staged`, or the one that is named) what is published: `package/`, the files that npm would pack with a package.json
// without what only this repository needs (a published `prepare` is a script that npm asks people to allow, and builds nothing);
// noticediff-<version>.tgz of it, for npm; the same as .tar, for the action, and its hash in bundle.sha256: what a .tgz is byte for byte
// depends on who compressed it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = resolve(process.argv[2] ?? join(root, 'staged'));
const folder = join(target, 'package');

rmSync(target, { recursive: true, force: true });
for (const { path } of pack(root, '--dry-run').files) cpSync(join(root, path), join(folder, path));
const { scripts: _, devDependencies: __, knip: ___, ...manifest } = readJson(join(root, 'package.json'));
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);

const { filename } = pack(folder, '--pack-destination', target);
const bundle = gunzipSync(readFileSync(join(target, filename)));
const name = filename.replace(/\.tgz$/, '.tar');
writeFileSync(join(target, name), bundle);
writeFileSync(join(target, 'bundle.sha256'), `${createHash('sha256').update(bundle).digest('hex')}  ${name}\n`);

function pack(cwd, ...args) {
  const npm = spawnSync('npm', ['pack', '--json', '--ignore-scripts', ...args], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error(`npm pack: ${npm.stderr}`);
  // A list up to npm 11, an object by name from npm 12 on.
  return Object.values(JSON.parse(npm.stdout))[0];
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
