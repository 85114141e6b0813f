// A made-up history in an archive, for measuring: every version edits some sentences of the one before, and one in ten goes back.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeMarkdown } from './bench-pages.mjs';

const EDITS = [
  ['for 30 days', 'for 12 months'],
  ['with your consent', 'unless you object'],
  ['to prevent fraud', 'to send you offers'],
  ['device identifiers', 'approximate location'],
  ['We delete', 'We share'],
];
/** Of the lines of a text, a version edits one in twenty: headings, blank lines and those without such words stay. */
const SHARE = 20;

export function writeHistory(folder, notice, { versions, size }) {
  const texts = [writeMarkdown(size, 'en', false)];
  for (let version = 1; version < versions; version++) texts.push(nextText(texts, version));
  for (const [index, text] of texts.entries()) {
    const capturedAt = new Date(Date.UTC(2010, 0, 1) + index * 20 * 86_400_000).toISOString().replace('.000Z', 'Z');
    const place = join(folder, notice, capturedAt.replace(/[-:]/g, ''));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, '1.md'), text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const page = { file: '1.md', sha256, mediaType: 'text/markdown', charset: 'utf-8', url: null };
    const record = { schemaVersion: 1, urls: [], capturedAt, cameBy: 'import', pages: [page] };
    writeFileSync(join(place, 'capture.json'), JSON.stringify(record));
  }
}

function nextText(texts, version) {
  if (version % 10 === 9) return texts[version - 3];
  const [one, other] = EDITS[version % EDITS.length];
  const lines = texts[version - 1].split('\n').map((line, index) => {
    if ((index + version * 7) % SHARE !== 0) return line;
    return line.includes(one) ? line.replaceAll(one, other) : line.replaceAll(other, one);
  });
  return [...lines, '', `Version ${version} of this notice is in force.`].join('\n');
}
