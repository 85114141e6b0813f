#!/usr/bin/env node
/** Two pages → a new folder under tests/cases: `node scripts/new-case.mjs <theme>/<case> <before> <after>`. */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const CASES = path.join(import.meta.dirname, '..', 'tests', 'cases');
const TYPES = new Map([
  ['.html', '.html'],
  ['.htm', '.html'],
  ['.md', '.md'],
  ['.txt', '.txt'],
]);

const [name, ...pages] = process.argv.slice(2);
const problem = findProblem();
if (problem !== null) {
  console.error(`new-case: ${problem}\nusage: node scripts/new-case.mjs <theme>/<case> <before> <after>`);
  process.exitCode = 2;
} else {
  const folder = path.join(CASES, name);
  mkdirSync(folder, { recursive: true });
  const [before, after] = pages;
  copyFileSync(before, path.join(folder, `before${typeOf(before)}`));
  copyFileSync(after, path.join(folder, `after${typeOf(after)}`));
  // Everything here is a claim to be checked by hand; a key that is not sure is deleted.
  const expected = {
    changed: true,
    sections: { added: 0, removed: 0, modified: 0, moved: 0, renamed: 0 },
    headings: [],
  };
  writeFileSync(path.join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  console.log(
    `${path.relative(process.cwd(), folder)}: now write expected.json, then run npx vitest run tests/cases.test.ts`,
  );
}

function findProblem() {
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(name ?? ''))
    return `expected <theme>/<case> in lower case, digits and hyphens, got ${JSON.stringify(name ?? '')}`;
  if (pages.length !== 2) return `expected two pages, got ${pages.length}`;
  if (existsSync(path.join(CASES, name))) return `${name} exists already`;
  const missing = pages.find((page) => !existsSync(page));
  if (missing !== undefined) return `no such file: ${missing}`;
  const unknown = pages.find((page) => typeOf(page) === undefined);
  return unknown === undefined ? null : `expected .html, .htm, .md or .txt, got ${unknown}`;
}

function typeOf(page) {
  return TYPES.get(path.extname(page).toLowerCase());
}
