// The shipped notices → a list of pairs for `batch`, and their files: parts of a notice, and the same with a few seeded edits.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sections in one text: about 3 KB, so that 20,000 pairs are minutes of CPU time. */
const SECTIONS = 6;
/** One pair in so many has no second file: an answer that is an error is part of the result too. */
const UNREADABLE = 1_000;

/** What a lawyer's pen does to a sentence; the first that is found is done. */
const REWORDINGS = {
  en: [
    [/\bdo not\b/, 'may'],
    [/\bonly\b ?/, ''],
    [/\bconsent\b/, 'notice'],
    [/\byou can\b/i, 'you may ask us to'],
    [/\bwill\b/, 'may'],
  ],
  zh: [
    [/不会/, '可能会'],
    [/仅/, ''],
    [/单独同意/, '同意'],
    [/您可以/, '您可以申请'],
    [/应当/, '可以'],
  ],
};

/**
 * Writes `pairs.ndjson` and the files that it names into `folder`. Same count and seed, same bytes. `extract` is the package's own.
 */
export function writeCorpus({ folder, pairs, seed, snapshots, extract }) {
  const texts = readTexts(snapshots, extract);
  const random = generator(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  mkdirSync(join(folder, 'before'), { recursive: true });
  for (const { name, sections } of texts) writeFileSync(join(folder, 'before', `${name}.md`), print(sections));
  const lines = [];
  for (let number = 1; number <= pairs; number++) {
    const id = `pair-${String(number).padStart(6, '0')}`;
    const { name, language, sections } = pick(texts);
    let edited = sections;
    for (let left = Math.floor(random() * 5); left > 0; left--) edited = edit(edited, language, texts, random, pick);
    const group = `after/${String(Math.floor(number / 1_000)).padStart(3, '0')}`;
    if (number % 1_000 === 0 || number === 1) mkdirSync(join(folder, group), { recursive: true });
    const after = `${group}/${id}.md`;
    if (number % UNREADABLE !== 0) writeFileSync(join(folder, after), print(edited));
    lines.push(`${JSON.stringify({ id, before: `before/${name}.md`, after })}\n`);
  }
  writeFileSync(join(folder, 'pairs.ndjson'), lines.join(''));
}

/** Every run of sections of every shipped version, as sections of { heading, blocks }. */
function readTexts(snapshots, extract) {
  const texts = [];
  for (const notice of readdirSync(snapshots).filter((name) => !name.startsWith('.')))
    for (const stamp of readdirSync(join(snapshots, notice))) {
      const text = readFileSync(join(snapshots, notice, stamp, '1.html'), 'utf8');
      const pages = [{ mediaType: 'html', charset: 'utf-8', text }];
      const { language, sections } = extract({ ref: notice, sha256: '', capturedAt: null, pages, problems: [] });
      const kept = sections.map(({ heading, blocks }) => ({
        heading,
        blocks: blocks.map(({ kind, text }) => ({ kind, text })),
      }));
      for (let at = 0; at + SECTIONS <= kept.length; at += 2)
        texts.push({ name: `${notice}-${stamp}-${at}`, language, sections: kept.slice(at, at + SECTIONS) });
    }
  return texts;
}

/** One edit of one block; the sections that were given stay as they are. */
function edit(sections, language, texts, random, pick) {
  const section = pick(sections);
  const at = Math.floor(random() * section.blocks.length);
  const block = section.blocks[at];
  if (block === undefined) return sections;
  const replace = (...blocks) =>
    sections.map((other) =>
      other === section ? { ...other, blocks: other.blocks.toSpliced(at, 1, ...blocks) } : other,
    );
  const reword = (change) => replace({ ...block, text: change(block.text) });
  switch (Math.floor(random() * 5)) {
    case 0:
      return reword((text) => text.replace(/\d+/, (number) => String(Number(number) * 2)));
    case 1: {
      const rewording = REWORDINGS[language].find(([pattern]) => pattern.test(block.text));
      return rewording === undefined ? sections : reword((text) => text.replace(...rewording));
    }
    case 2:
      return replace();
    case 3: {
      const other = pick(pick(texts.filter((text) => text.language === language)).sections);
      return other.blocks.length === 0 ? sections : replace(block, pick(other.blocks));
    }
    default:
      return reword(
        (text) =>
          text
            .split(/(?<=[.。！；])/)
            .slice(0, -1)
            .join('') || text,
      );
  }
}

const print = (sections) =>
  sections
    .map(({ heading, blocks }) => {
      const lines = blocks.map(({ kind, text }) => `${kind === 'paragraph' ? '' : '- '}${text.replace(/\s+/g, ' ')}`);
      return `## ${heading ?? 'About this notice'}\n\n${lines.join('\n\n')}\n`;
    })
    .join('\n');

/** mulberry32: numbers from 0 to 1, the same for the same seed. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
