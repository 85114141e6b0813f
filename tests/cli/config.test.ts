import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/assess/rules/catalogue.js';
import { Fault } from '../../src/model/fault.js';
import { type ConfigOptions, loadConfig } from '../../src/tasks/config/load.js';
import { AFTER, BEFORE, folderOf, run } from './run.js';

const FILE = 'noticediff.config.json';
const validate = new Ajv2020({ strict: true }).compile(
  JSON.parse(readFileSync(new URL('../../src/tasks/config/config.schema.json', import.meta.url), 'utf8')),
);

const load = (text: string, options: ConfigOptions = {}, env: Record<string, string> = {}) =>
  loadConfig(options, { env, cwd: folderOf({ [FILE]: text }) });

/** The message and hint with which a text is refused. */
async function refusal(text: string): Promise<string> {
  const error = await load(text).then(
    () => null,
    (fault: unknown) => fault,
  );
  expect(error, text).toBeInstanceOf(Fault);
  expect((error as Fault).exit).toBe('usage');
  return `${(error as Fault).message} ${(error as Fault).hint ?? ''}`;
}

const GOOD = [
  '{}',
  '{ "$schema": "./schema.json", "archive": "data/versions", "approvals": "decisions" }',
  `{
    // Watched since spring.
    "notices": [
      { "id": "shop-cn", "name": "云雀购物", "urls": ["https://shop.example/privacy", "https://shop.example/children?x=1#a"],
        "language": "zh", "select": ["main"], "remove": [".banner"], "failOn": "high" },
      { "id": "app" },
    ],
    "failOn": "none",
    "rules": { "${RULES[0]?.id}": "off" },
    "fetch": { "contact": "privacy@shop.example", "robots": false, "pause": 0, "timeout": 5000 },
  }`,
];

/** Refused by the loader and by the schema alike: the text, and what the message must say. */
const BAD: readonly (readonly [string, RegExp])[] = [
  ['[]', /:1:1: the configuration must be an object.*found a list/],
  ['{\n  "notice": []\n}', /:2:3: "notice" is no key of the configuration; the nearest is "notices"/],
  ['{ "notices": {} }', /"notices" must be a list of notices.*found an object/],
  ['{ "notices": [{}] }', /:1:15: entry 1 of "notices" has no "id"/],
  ['{ "notices": [{ "id": "Shop" }] }', /"id" must be small letters.*found "Shop"/],
  ['{ "notices": [{ "id": "../x" }] }', /"id" must be small letters/],
  ['{ "notices": [{ "id": "a", "langauge": "zh" }] }', /:1:28: "langauge" is no key of a notice.*"language"/],
  ['{ "notices": [{ "id": "a", "language": "zh-CN" }] }', /"language" of "a" must be two small letters/],
  ['{ "notices": [{ "id": "a", "urls": "https://a.example" }] }', /"urls" of "a" must be a list of addresses/],
  ['{ "notices": [{ "id": "a", "urls": ["ftp://a.example"] }] }', /entry 1 of "urls" of "a" must be an address/],
  ['{ "notices": [{ "id": "a", "urls": ["https://me:pw@a.example/"] }] }', /without user name and password/],
  ['{ "notices": [{ "id": "a", "urls": ["https:a.example"] }] }', /must be an address/],
  ['{ "notices": [{ "id": "a", "select": [""] }] }', /entry 1 of "select" of "a" must be a CSS selector/],
  ['{ "notices": [{ "id": "a", "name": 3 }] }', /"name" of "a" must be a name for people; found 3/],
  ['{ "failOn": "hgih" }', /"failOn" must be "change", "unclear".*found "hgih"; the nearest is "high"/],
  ['{ "archive": null }', /"archive" must be the path of a folder; found null/],
  ['{ "rules": { "sale-allowed": "of" } }', /"sale-allowed" must be "off".*the nearest is "off"/],
  ['{ "fetch": { "pauze": 1 } }', /"pauze" is no key of "fetch"; the nearest is "pause"/],
  ['{ "fetch": { "pause": -1 } }', /"pause" must be a whole number of milliseconds from 0/],
  ['{ "fetch": { "timeout": 1.5 } }', /"timeout" must be a whole number/],
  ['{ "fetch": { "robots": "no" } }', /"robots" must be true or false; found "no"/],
  ['{ "fetch": { "contact": "a\\r\\nX: y" } }', /"contact" must be an address or page on one line/],
];

describe('the configuration', () => {
  test.each(GOOD)('is read, and its schema agrees: %s', async (text) => {
    expect(await load(text)).toMatchObject({ file: expect.stringContaining(FILE) });
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each(BAD)('is refused with place and reason, and its schema agrees: %s', async (text, reason) => {
    expect(await refusal(text)).toMatch(reason);
    expect(await refusal(text)).toMatch(/^noticediff\.config\.json:\d+:\d+: /);
    expect(validate(parse(text))).toBe(false);
  });

  test.each([
    ['{ "notices": [{ "id": "a" }, { "id": "a" }] }', /:1:38: "id" "a" is given to two notices/],
    ['{ "failOn": "high", "failOn": "low" }', /:1:21: "failOn" stands twice in the configuration/],
    ['{ "rules": { "sale-alowed": "off" } }', /:1:29: "sale-alowed" cannot be used:.*the nearest is 'sale-allowed'/],
    ['', /:1:1: this is not JSON: value expected/],
    ['{ "failOn": "high" ', /:1:20: this is not JSON: close brace expected/],
    ['{\n  failOn: "high"\n}', /:2:3: this is not JSON: invalid symbol/],
    [`{ "archive": ${'['.repeat(100_000)} }`, /nested more than 32 deep/],
    ['{ "\\u001b[2J\\u202e": 1 }', /"\\u001b\[2J\\u\{202e\}" is no key/],
  ])('is refused beyond what a schema can say: %s', async (text, reason) => {
    expect(await refusal(text)).toMatch(reason);
  });

  test('a file that is no UTF-8 is refused', async () => {
    const folder = folderOf({ [FILE]: Buffer.from('{ "archive": "\xff" }', 'latin1') });
    await expect(loadConfig({}, { env: {}, cwd: folder })).rejects.toThrow(/not UTF-8/);
  });

  test('a file that was named and is not there is a wrong call, not the defaults', async () => {
    await expect(loadConfig({ config: 'other.json' }, { env: {}, cwd: folderOf({}) })).rejects.toMatchObject({
      exit: 'usage',
    });
    await expect(loadConfig({}, { env: { NOTICEDIFF_CONFIG: 'other.json' }, cwd: folderOf({}) })).rejects.toMatchObject(
      {
        exit: 'usage',
      },
    );
  });

  test('its paths are relative to it, and its notices take its gate where they have none of their own', async () => {
    const text =
      '{ "archive": "versions", "failOn": "low", "notices": [{ "id": "a" }, { "id": "b", "failOn": "none" }] }';
    const folder = folderOf({ 'named.json': text });
    const config = await loadConfig({ config: join(folder, 'named.json') }, { env: {}, cwd: folderOf({}) });
    expect(config).toMatchObject({ archive: join(folder, 'versions'), approvals: join(folder, 'approvals') });
    expect(config.notices.map(({ id, failOn }) => [id, failOn])).toEqual([
      ['a', 'low'],
      ['b', 'none'],
    ]);
  });

  test('flags come before the environment, the environment before the file, the file before the defaults', async () => {
    const text =
      '{ "archive": "from-file", "failOn": "low", "rules": { "sale-allowed": "off", "retention-extended": "low" } }';
    const env = { NOTICEDIFF_FAIL_ON: 'medium', NOTICEDIFF_ARCHIVE: 'from-env' };
    expect((await load('{}')).failOn).toBe('unclear');
    expect((await load(text)).failOn).toBe('low');
    expect(await load(text, {}, env)).toMatchObject({
      failOn: 'medium',
      archive: expect.stringMatching(/from-env$/),
    });
    const flagged = await load(text, { failOn: 'none', rule: ['sale-allowed=high'] }, env);
    expect(flagged.failOn).toBe('none');
    expect(flagged.rules).toEqual({ 'sale-allowed': 'high', 'retention-extended': 'low' });
    await expect(load('{}', {}, { NOTICEDIFF_FAIL_ON: 'hgih' })).rejects.toThrow(/the nearest is "high"/);
  });

  test('diff takes its rules, and finds it in the working folder only', async () => {
    const files = { 'before.md': BEFORE, 'after.md': AFTER };
    const rulesOf = async (cwd: string, ...args: string[]): Promise<string[]> =>
      JSON.parse((await run(['diff', 'before.md', 'after.md', '-f', 'json', ...args], { cwd })).stdout).findings.map(
        (finding: { rule: string }) => finding.rule,
      );
    expect(await rulesOf(folderOf(files))).toContain('sale-allowed');
    const configured = folderOf({ ...files, [FILE]: '{ "rules": { "sale-allowed": "off" } }' });
    expect(await rulesOf(configured)).not.toContain('sale-allowed');
    expect(await rulesOf(configured, '--rule', 'sale-allowed=low')).toContain('sale-allowed');
    expect(await rulesOf(folderOf(files), '--config', join(configured, FILE))).not.toContain('sale-allowed');
  });
});
