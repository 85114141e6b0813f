// Two files → their changed passages with signals, by the built stages.

const { readRef } = await import('../dist/source/ref.js');
const { extract } = await import('../dist/extract/extract.js');
const { align } = await import('../dist/align/align.js');
const { diff } = await import('../dist/diff/diff.js');
const { findCandidates } = await import('../dist/assess/candidates.js');
const { readSignals } = await import('../dist/assess/signals.js');
const { hasLexicon } = await import('../dist/assess/signs.js');

export async function readPair(before, after) {
  const io = { stdin: process.stdin, cwd: process.cwd(), archive: 'snapshots' };
  const [b, a] = await Promise.all([readRef(before, io), readRef(after, io)]);
  const comparison = diff(align(extract(b), extract(a)));
  const language = comparison.after.language;
  if (!hasLexicon(language)) return [];
  return findCandidates(comparison, language).map((candidate) => ({ candidate, signals: readSignals(candidate, language) }));
}
