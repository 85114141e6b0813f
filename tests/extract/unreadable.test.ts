import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { readRef } from '../../src/source/ref.js';
import { sourceIo } from '../source/io.js';
import { codes, outline, read } from './read.js';

const KEEP = 'We keep the recordings of the lift for six weeks, and nobody but the caretaker can see them.';
const PAGE = `<html><body><h1>Lift notice</h1><p>${KEEP}</p><p>${KEEP}</p></body></html>`;
const ofBytes = async (bytes: Buffer) => extract(await readRef('-', sourceIo({ stdin: Readable.from([bytes]) })));

describe('a text that cannot be read as that of a notice', () => {
  it.each([
    [
      'merge-conflict',
      'markdown',
      `# Lift notice\n\n<<<<<<< HEAD\nWe keep recordings for six weeks.\n=======\nWe keep recordings for a year.\n>>>>>>> longer\n`,
    ],
    [
      'merge-conflict',
      'html',
      `<p>${KEEP}</p>\n<<<<<<< ours\n<p>Ja</p>\n||||||| base\n=======\n<p>No</p>\n>>>>>>> theirs\n`,
    ],
    ['lfs-pointer', 'text', `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 51234\n`],
    [
      'error-page',
      'text',
      '{"error":{"code":"NoSuchPage","hint":"Ask again for the lift notice in a few minutes, please."}}',
    ],
    ['error-page', 'text', '{"code": 503, "msg": "系统繁忙"}'],
    ['cut-off', 'html', `<html><body><h1>Lift notice</h1><p>${KEEP}</p><p>${KEEP}</p><a href="https://larkhaven.exam`],
    ['cut-off', 'html', `<html><body><h1>Lift notice</h1><p>${KEEP}</p><p>${KEEP}</p><!-- the footer`],
    ['undecodable', 'text', `Lift notice\n\n${KEEP.replace(/[aeiou]/g, '\ufffd')}`],
    ['undecodable', 'html', PAGE.replaceAll(KEEP, '我们将\ufffd\ufffd保存电梯\ufffd\ufffd录像\ufffd\ufffd六周。')],
  ] as const)('is told and stops the judging: %s in %s (%#)', (code, mediaType, text) => {
    const notice = read(text, {}, mediaType);
    expect(codes(notice)).toEqual([code]);
    expect(notice.problems[0]?.fatal).toBe(true);
  });

  it.each([
    ['a heading underlined with seven signs', 'markdown', `Notices\n=======\n\n${KEEP}\n`],
    ['a notice that shows JSON', 'markdown', `# Notice\n\n${KEEP}\n\n    {"error": "none", "message": "none"}\n`],
    ['signs of comparison at the end', 'html', `<p>${KEEP}</p><p>Visits < 10 a month`],
    ['a few damaged characters', 'text', `Lift notice\n\n${KEEP}\n\n${KEEP.replace(/k/g, '\ufffd')}`],
  ] as const)('is not what has %s', (_, mediaType, text) => {
    expect(read(text, {}, mediaType).problems.filter(({ fatal }) => fatal)).toEqual([]);
  });
});

describe('what was meant for a terminal', () => {
  it('is stripped and named, however much of it there is, and is not binary data', async () => {
    const loud = `Lift notice\n\n${KEEP.replace(/ /g, '\u0007 ')}\u001b[1;31m ${KEEP}\u001b[0m\n`;
    for (const text of [loud, `<h1>Lift notice</h1><p>${loud}</p>`]) {
      const notice = await ofBytes(Buffer.from(text));
      expect(codes(notice)).toEqual(['hidden-characters']);
      expect(outline(notice).join(' ')).toContain(`${KEEP} ${KEEP}`);
    }
  });
});

it('characters that only look like letters are named', () => {
  expect(codes(read(PAGE.replace('nobody', 'nоbody')))).toEqual(['lookalike-characters']);
});
