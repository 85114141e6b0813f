// Files → changed passages (of two) or sentences (of one), read and compared by the built stages.

const { readRef } = await import('../dist/source/ref.js');
const { extract } = await import('../dist/extract/extract.js');
const { align } = await import('../dist/align/align.js');
const { diff } = await import('../dist/diff/diff.js');
const { assess, readChanges, readPassage } = await import('../dist/assess/assess.js');
const { CLASSES } = await import('../dist/assess/words/classes.js');
const { buildReport } = await import('../dist/report/build.js');
const { nameChanges } = await import('../dist/review/fingerprint.js');
const { explain } = await import('../dist/assess/messages.js');
const { splitSentences } = await import('../dist/language/sentences.js');

const io = { stdin: process.stdin, cwd: process.cwd(), env: process.env, archive: 'snapshots' };
const isJudged = ({ language }) => /^(?:en|zh)\b/.test(language);

const compareFiles = async (before, after) =>
  diff(align(extract(await readRef(before, io)), extract(await readRef(after, io))));

/** Findings as the report quotes them, judged with these tables. */
export const judgePair = async (before, after, tables) =>
  assess(await compareFiles(before, after), {}, tables).findings;

/** The whole report, judged with these tables, or with those of the rules. */
export async function reportPair(before, after, notice, tables) {
  const captures = { before: await readRef(before, io), after: await readRef(after, io) };
  const notices = { before: extract(captures.before), after: extract(captures.after) };
  const comparison = { ...diff(align(notices.before, notices.after)), leftOut: [] };
  const judgment = assess(comparison, {}, tables);
  const names = nameChanges([...judgment.findings, ...judgment.cleared], comparison);
  const compared = { comparison, judgment, names };
  return buildReport({
    ...captures,
    notices,
    compared,
    own: [],
    lang: 'en',
    notice,
    explain,
    unjudged: null,
    rules: '',
  });
}

/** Changed passages that are about data. */
export async function readPair(before, after) {
  const comparison = await compareFiles(before, after);
  return isJudged(comparison.after) ? readChanges(comparison).filter((change) => !('unread' in change)) : [];
}

/** Whether what a sentence says is new to its notice is not known of a sentence alone. */
const KNOWN = { before: new Set(Object.keys(CLASSES)), after: new Set(Object.keys(CLASSES)) };
/** How much of an added or removed sentence stands elsewhere, on an average of the labelled pairs. */
const USUALLY = { elsewhere: 0.2, restated: 0.2, counterparts: [] };

/** The sentences of a notice, each as if it had been added or removed alone. */
export async function readSentences(file) {
  const notice = extract(await readRef(file, io));
  if (!isJudged(notice)) return [];
  return notice.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      splitSentences(block.text, notice.language).map((span) => {
        const text = block.text.slice(span.start, span.end).trim();
        return { text, as: (kind) => readPassage(asChange(text, kind, section.heading ?? '', block.kind), KNOWN) };
      }),
    ),
  );
}

function asChange(text, kind, heading, blockKind) {
  const whole = { start: 0, end: text.length };
  const isAdded = kind === 'added';
  const under = { heading: heading.slice(0, 400), leadIn: '' };
  return {
    ...USUALLY,
    section: { status: 'modified' },
    block: { kind: blockKind, moved: false, status: kind },
    kind,
    before: isAdded ? null : whole,
    after: isAdded ? whole : null,
    beforeText: isAdded ? '' : text,
    afterText: isAdded ? text : '',
    edits: [],
    texts: { before: isAdded ? '' : text, after: isAdded ? text : '' },
    under: { before: under, after: under },
  };
}
