/** The tool's own words in its reports, in English. */

import { listCounts, plural } from './counts.js';
import type { Words } from './worded.js';

export const WORDS_EN: Words = {
  before: 'before',
  after: 'after',
  captured: (when) => `captured ${when}`,
  stated: (date) => `stated date ${date}`,
  noDate: 'no stated date',
  fingerprint: 'fingerprint',
  verdict: {
    unchanged: 'Nothing changed',
    mixed: 'Protection lowered in some places and raised in others',
    lowered: 'Protection lowered',
    raised: 'Protection raised',
    unclear: 'Changes that no rule can judge',
    neutral: 'Changed; nothing that lowers protection was found',
  },
  notJudged: 'Could not judge: there is nothing to compare',
  severity: { high: 'HIGH', medium: 'MEDIUM', low: 'LOW' },
  raises: 'RAISES',
  unclear: 'UNCLEAR',
  category: {
    collection: 'collection',
    sensitive: 'sensitive data',
    purpose: 'purposes',
    sharing: 'sharing',
    transfer: 'transfers abroad',
    retention: 'retention',
    security: 'security',
    consent: 'consent',
    choice: 'choices',
    rights: 'rights',
    children: 'children',
    notification: 'notice of changes',
    recourse: 'recourse',
    commitment: 'commitments',
    scope: 'scope',
    transparency: 'transparency',
  },
  findings: (c) =>
    listCounts(
      [
        [
          c.lowers,
          `${plural(c.lowers, 'finding lowers', 'findings lower')} protection (${listCounts(
            [
              [c.high, `${c.high} high`],
              [c.medium, `${c.medium} medium`],
              [c.low, `${c.low} low`],
            ],
            ', ',
          )})`,
        ],
        [c.raises, plural(c.raises, 'raises it', 'raise it')],
        [c.unclear, plural(c.unclear, 'is unclear', 'are unclear')],
        [c.approved, plural(c.approved, 'is approved', 'are approved')],
      ],
      ', ',
    ),
  sections: (c) =>
    `${listCounts(
      [
        [c.modified, `${c.modified} modified`],
        [c.added, `${c.added} added`],
        [c.removed, `${c.removed} removed`],
        [c.unchanged, `${c.unchanged} unchanged`],
      ],
      ', ',
    )}${
      c.moved + c.renamed > 0
        ? ` (${listCounts(
            [
              [c.moved, `${c.moved} moved`],
              [c.renamed, `${c.renamed} renamed`],
            ],
            ', ',
          )})`
        : ''
    }`,
  ignored: (c) =>
    listCounts(
      [
        [c.typographic, plural(c.typographic, 'typographic difference')],
        [c.links, plural(c.links, 'link target')],
        [c.numbering, plural(c.numbering, 'number of a heading or list', 'numbers of headings or lists')],
      ],
      ', ',
    ),
  headLowers: 'Lowers protection',
  headRaises: 'Raises protection',
  headUnclear: 'Unclear: a person must judge',
  headProblems: 'Problems',
  headChanges: 'What changed, section by section',
  headDocument: 'The whole document',
  promises: 'This notice promises the following about changes to itself; the findings below engage it:',
  wholeNotice: 'the whole notice',
  leftOut: 'other text of the page',
  wholeCheck: 'the check itself',
  headLeftOut: 'Changes in other text of the page',
  struck: (words) => `struck through: ${words.map((one) => `“${one}”`).join(', ')}`,
  inSection: (heading) => `in “${heading}”`,
  opening: '(before the first heading)',
  why: 'why',
  evidence: 'words',
  approval: ({ verdict, inForce, by, on, reason, until }) => {
    const decided = { approved: 'approved', rejected: 'rejected', 'false-positive': 'marked as a false positive' }[
      verdict
    ];
    const ends = until === null ? '' : ` until ${until}`;
    const lapsed = inForce || verdict === 'rejected' ? '' : ' (expired: it counts no longer)';
    return `${decided} by ${by} on ${on}${ends}${lapsed}: ${reason}`;
  },
  decisionWarning: {
    malformed: 'cannot be read as a decision',
    'unknown-key': 'holds a key that no decision has',
    'no-reason': 'gives no reason',
    'not-allowed': 'is outside of what the configuration allows',
    expired: 'has expired',
    rejected: 'rejects the finding',
  },
  status: { added: 'added', removed: 'removed', modified: 'modified', unchanged: 'unchanged' },
  sectionMoved: (from, to) => `moved from place ${from} to ${to}`,
  renamed: (from) => `was “${from}”`,
  movedFrom: (heading) => `moved here from “${heading}”`,
  movedTo: (count, heading) => `${plural(count, 'paragraph')} moved to “${heading}”`,
  movedWithin: 'moved within the section',
  split: (count) => `split into ${count}`,
  joined: (count) => `joined from ${count}`,
  marksOnly: 'same words; emphasis or a link was lost or gained',
  skipped: (count) => `${plural(count, 'unchanged paragraph')}`,
  blocks: (c) =>
    listCounts(
      [
        [c.modified, `${c.modified} modified`],
        [c.added, `${c.added} added`],
        [c.removed, `${c.removed} removed`],
        [c.moved, `${c.moved} moved`],
      ],
      ', ',
    ),
  side: { before: 'before', after: 'after', both: 'both' },
  problem: {
    empty: 'no text of a notice was found',
    blocked: 'a challenge or bot wall, not the notice',
    'error-page': 'an error page of the server, not the notice',
    'app-error': 'the page shows an application error in place of the notice',
    'login-wall': 'a log-in page, not the notice',
    'script-shell': 'the text is drawn by script and is not in the page',
    truncated: 'the text breaks off',
    doubled: 'the page holds the whole text more than once',
    'language-changed': 'the two versions are in different languages',
    'mostly-replaced': 'most of the text was replaced: a rewrite, or a failed capture',
    'unsupported-language': 'no rules for this language: changes of substance are unclear',
    'charset-guessed': 'the declared encoding was missing or wrong, and was guessed',
    'hidden-characters': 'control or bidirectional characters were removed from the text',
    'readings-disagree': 'text that the page carries and does not show says otherwise than what it shows',
    'tracked-changes': 'the document holds tracked changes; it was read with all of them accepted',
    'merge-conflict': 'the file holds an unresolved merge conflict: decide between both versions first',
    'lfs-pointer': 'this is a pointer of Git LFS, not the file: fetch it with git lfs pull',
    'cut-off': 'the page ends inside a tag: it was not loaded or saved to its end',
    undecodable: 'a fifth of the text or more could not be decoded: give it in its own encoding',
    'lookalike-characters':
      'words hold characters of other scripts, or disguised ones; they are compared as what they look like',
    'unread-part': 'the document holds diagrams or embedded documents, whose text was not read',
    'select-missed': 'no element matched --select',
  },
  fatal: 'error',
  noChange: 'No words changed.',
  colon: ': ',
  legend: '~ modified   + added   - removed   > moved',
  deletedWords: 'removed words',
  insertedWords: 'added words',
  cut: (count) =>
    `${plural(count, 'more section')} with changes left out here for length; \`noticediff diff\` prints them.`,
  advice: 'Flags changes for review; no legal advice.',
};
