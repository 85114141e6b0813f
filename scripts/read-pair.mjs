// Files → changed passages (of two) or sentences (of one) with their signals, by the built stages.

const { readRef } = await import('../dist/source/ref.js');
const { extract } = await import('../dist/extract/extract.js');
const { align } = await import('../dist/align/align.js');
const { diff } = await import('../dist/diff/diff.js');
const { findCandidates } = await import('../dist/assess/candidates.js');
const { readSignals } = await import('../dist/assess/signals.js');
const { assess } = await import('../dist/assess/assess.js');
const { hasLexicon } = await import('../dist/assess/signs.js');
const { Renames } = await import('../dist/assess/renames.js');
const { turnOf } = await import('../dist/assess/polarity.js');
const { splitSentences } = await import('../dist/language/sentences.js');

const io = { stdin: process.stdin, cwd: process.cwd(), env: process.env, archive: 'snapshots' };

const compareFiles = async (before, after) =>
  diff(align(extract(await readRef(before, io)), extract(await readRef(after, io))));

/** Findings as the report quotes them, judged with these weights. */
export async function judgePair(before, after, weights) {
  return assess(await compareFiles(before, after), {}, weights).findings;
}

export async function readPair(before, after) {
  const comparison = await compareFiles(before, after);
  const language = comparison.after.language;
  if (!hasLexicon(language)) return [];
  const renames = new Renames(comparison);
  return findCandidates(comparison, language)
    .filter((candidate) => !renames.explain(candidate.edits))
    .map((candidate) => ({ candidate, signals: readSignals(candidate, language) }));
}

/** How much of an added or removed sentence stands elsewhere, on an average of the labelled pairs. */
const USUALLY = { elsewhere: 0.2, restated: 0.2, counterparts: [], crowd: 30, siblings: 1 };
/** Whether its words are new to the notice is not known of a sentence alone. */
const UNKNOWN = { before: { has: () => true }, after: { has: () => true } };

/** The sentences of a notice, each as if it had been added or removed alone. */
export async function readSentences(file) {
  const notice = extract(await readRef(file, io));
  const { language } = notice;
  if (!hasLexicon(language)) return [];
  return notice.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      splitSentences(block.text, language).map((span) => {
        const text = block.text.slice(span.start, span.end).trim();
        return { text, as: (kind) => asChange(text, kind, section.heading ?? '', block.kind, language) };
      }),
    ),
  );
}

function asChange(text, kind, heading, blockKind, language) {
  const whole = { start: 0, end: text.length };
  const added = kind === 'added';
  const candidate = {
    ...USUALLY,
    vocabulary: UNKNOWN,
    section: { status: 'modified' },
    block: { kind: blockKind, moved: false, status: kind },
    kind,
    before: added ? null : whole,
    after: added ? whole : null,
    beforeText: added ? '' : text,
    afterText: added ? text : '',
    edits: [],
    heading: heading.slice(0, 80),
    leadIn: '',
    turn: turnOf(heading, language),
  };
  return { candidate, signals: readSignals(candidate, language) };
}
