/** Who takes what belongs to the process from the process itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));

it('folder, environment and streams are handed down from main: only what guards the process takes them from it', () => {
  const taken = /\bprocess\.(?:cwd|env|stdin|stdout|stderr)\b/;
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const takers = names.filter((name) => name.endsWith('.ts') && taken.test(readFileSync(`${root}/${name}`, 'utf8')));
  expect(takers.sort()).toEqual(['tasks/process/guard.ts', 'tasks/process/surroundings.ts']);
});
