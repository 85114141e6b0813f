// Lays out what is published in a folder of its own (`staged`, or the one that is named): the files that npm would pack, and a package.json
// without what only this repository needs. A published `prepare` would be a script that npm asks people to allow, and that builds nothing.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = resolve(process.argv[2] ?? join(root, 'staged'));

const { status, stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (status !== 0) throw new Error(`npm pack: ${stderr}`);
rmSync(target, { recursive: true, force: true });
for (const { path } of JSON.parse(stdout)[0].files) cpSync(join(root, path), join(target, path));

const { scripts: _, devDependencies: __, knip: ___, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
