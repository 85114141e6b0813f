/** Locale files: each key's text is a block, whose place names the key; in the file's own language. */
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { languageOfPath } from '../../src/source/locale/language.js';
import { readPage } from '../../src/source/pages.js';

async function read(name: string, text: string, keys: readonly string[] = []) {
  const { bytes: _, problems, ...page } = await readPage(Buffer.from(text), { ref: name, name });
  const notice = extract({ ref: name, sha256: '', capturedAt: null, pages: [page], problems }, { keys });
  const blocks = notice.sections.flatMap(({ heading, position, blocks }) => [
    ...(heading === null ? [] : [[`# ${heading}`, position?.key, position?.line]]),
    ...blocks.map((block) => [block.text, block.position?.key, block.position?.line]),
  ]);
  return { language: notice.language, blocks, problems: notice.problems.map(({ code }) => code) };
}

const faultOf = (name: string, text: string): Promise<string> =>
  read(name, text).then(
    () => 'none',
    ({ code, message, exit }) => `${exit} ${code}: ${message}`,
  );

describe('the texts of', () => {
  test('JSON, nested or flat, stand in their order; markup in them is read', async () => {
    const text = `{
  "privacy": {
    "title": "Privacy Notice",
    "retention": { "title": "Retention", "body": "We keep your <b>order records</b> for 12 months.<br>No longer." },
    "sharing.items": ["We never sell your data.", "A carrier gets your address."]
  },
  "count": 3
}`;
    expect(await read('locales/en.json', text)).toEqual({
      language: 'en',
      problems: [],
      blocks: [
        ['# Privacy Notice', 'privacy.title', 3],
        ['# Retention', 'privacy.retention.title', 4],
        ['We keep your order records for 12 months. No longer.', 'privacy.retention.body', 4],
        ['We never sell your data.', 'privacy.sharing.items.0', 5],
        ['A carrier gets your address.', 'privacy.sharing.items.1', 5],
      ],
    });
  });

  test('are without what is not printed, as those of every other file', async () => {
    const { blocks } = await read('en.json', '{ "body": "We keep infor\u00admation\u061c for\u0085 a year." }');
    expect(blocks).toEqual([['We keep information for a year.', 'body', 1]]);
  });

  test('YAML, also in blocks of lines and under their language', async () => {
    const text =
      'zh-CN:\n  privacy:\n    title: 隐私政策\n    body: |\n      我们保存订单记录十二个月，\n      期满后删除。\n';
    expect(await read('privacy.yml', text)).toEqual({
      language: 'zh',
      problems: [],
      blocks: [
        ['# 隐私政策', 'privacy.title', 3],
        ['我们保存订单记录十二个月，期满后删除。'.replace('，期', '， 期'), 'privacy.body', 4],
      ],
    });
  });

  test('a gettext file are the translations, and the text itself where there is none', async () => {
    const text = `msgid ""
msgstr ""
"Language: zh_CN\\n"

#: privacy.html:3
msgid "We keep your order records for 12 months."
msgstr "我们保存您的订单记录十二个月。"

msgctxt "privacy"
msgid ""
"We never sell "
"your data."
msgstr ""

msgid "%d parcel"
msgid_plural "%d parcels"
msgstr[0] "%d 个包裹"
`;
    expect(await read('site.po', text)).toEqual({
      language: 'zh',
      problems: [],
      blocks: [
        ['我们保存您的订单记录十二个月。', 'We keep your order records for 12 months.', 6],
        ['We never sell your data.', 'privacy.We never sell your data.', 10],
        ['%d 个包裹', '%d parcel', 15],
      ],
    });
  });

  test.each([
    [
      '1.2',
      `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="en" target-language="zh-Hans" original="app" datatype="plaintext"><body>
<trans-unit id="privacy.body"><source>Kept for <x id="I" equiv-text="{{months}}"/> months.</source>
<target>我们保存订单记录<x id="I" equiv-text="{{months}}"/>个月。</target></trans-unit>
<trans-unit id="privacy.new"><source>We never sell your data.</source></trans-unit></body></file></xliff>`,
    ],
    [
      '2.0',
      `<xliff version="2.0" srcLang="en" trgLang="zh" xmlns="urn:oasis:names:tc:xliff:document:2.0">
<file id="f"><group id="g">
<unit id="privacy.body"><segment><source>Kept for <ph id="0" disp="{{months}}"/> months.</source>
<target>我们保存订单记录<ph id="0" disp="{{months}}"/>个月。</target></segment></unit>
<unit id="privacy.new"><segment><source>We never sell your data.</source></segment></unit></group></file></xliff>`,
    ],
  ])('XLIFF %s are the translations, with what placeholders show', async (_, text) => {
    expect(await read('app.xlf', text)).toEqual({
      language: 'zh',
      problems: [],
      blocks: [
        ['我们保存订单记录{{months}}个月。', 'privacy.body', 3],
        ['We never sell your data.', 'privacy.new', 5],
      ],
    });
  });

  test('a .strings file, with its comments left out', async () => {
    const text = `/* "a" = "b"; */\n"privacy.title" = "Privacy Notice";\n// more\nbody = "We keep \\"orders\\"\\nfor 12\\U00a0months.";\n`;
    expect(await read('en.lproj/Localizable.strings', text)).toMatchObject({
      language: 'en',
      blocks: [
        ['# Privacy Notice', 'privacy.title', 2],
        ['We keep "orders" for 12 months.', 'body', 4],
      ],
    });
  });
});

test('keys narrow a file to the notice in it', async () => {
  const text = '{ "app": { "ok": "All right." }, "privacy": { "a": "We keep it.", "b": { "c": "We sell nothing." } } }';
  const keysOf = async (...keys: readonly string[]) => (await read('en.json', text, keys)).blocks.map(([, key]) => key);
  expect(await keysOf('privacy.*')).toEqual(['privacy.a', 'privacy.b.c']);
  expect(await keysOf('privacy.a', '*.c')).toEqual(['privacy.a', 'privacy.b.c']);
  expect(await keysOf('*b*c')).toEqual(['privacy.b.c']);
  expect((await read('en.json', text, ['legal.*'])).problems).toEqual(['empty']);
});

test.each([
  ['locales/en.json', 'en'],
  ['zh-CN/privacy.json', 'zh'],
  ['i18n/privacy.pt_BR.yaml', 'pt'],
  ['i18n/messages_de.json', 'de'],
  ['de/LC_MESSAGES/site.po', 'de'],
  ['fr.lproj/Localizable.strings', 'fr'],
  ['locales/privacy.json', null],
  ['ui.json', null],
])('%s is in %s', (path, expected) => {
  expect(languageOfPath(path)).toBe(expected);
});

describe('a file that is none of its format is not judged', () => {
  test.each([
    ['en.json', '{ "a": ', /line 1: value expected/],
    ['en.json', '', /it is empty|value expected/],
    ['en.json', '['.repeat(100_000), /nested too deep|expected/],
    ['en.yml', 'a: "b\nc: d', /not YAML/],
    ['en.yml', 'a: 1\na: 2', /unique/],
    ['en.yml', '['.repeat(100_000), /not YAML/],
    ['en.po', 'hello', /holds no msgid/],
    ['en.xlf', '<html></html>', /its root is <html>/],
    ['en.xlf', '<xliff><file></xliff>', /no XML/],
    ['en.strings', '"a" = "b"\n"c" = "d";', /line 1: expected "key" = "text"/],
  ])('%s', async (name, text, said) => {
    expect(await faultOf(name, text)).toMatch(/^unjudged bad-locale-file: /);
    expect(await faultOf(name, text)).toMatch(said);
  });

  test('and one that refers to itself without end is read once', async () => {
    const bomb = `a: &a "We keep your data."\n${'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(9)}]`)
      .join('\n')}\n`;
    expect((await read('en.yml', bomb)).blocks).toEqual([['We keep your data.', 'a', 1]]);
  });
});

test('tags that are never closed nest nothing', async () => {
  const text = JSON.stringify({ body: `We keep it for 12 months.${'<br>And so on.'.repeat(300)}` });
  expect((await read('en.json', text)).blocks).toHaveLength(1);
});
