/** The tool's own words in its reports, in English. */

import { listCounts, plural } from './counts.js';
import type { Words } from './worded.js';

export const WORDS_EN: Words = {
  summary: {
    label: {
      lowers: (n) => `Lowers protection (${n})`,
      unclear: (n) => `To be read (${n})`,
      'left-out': (n) => `Beside the notice (${n})`,
      raises: (n) => `Raises protection (${n})`,
      cleared: (n) => `Cleared (${n})`,
      decisions: () => 'Decisions',
      dates: () => 'Dates',
      problems: (n) => `Problems (${n})`,
    },
    lowered: { new: 'New', changed: 'Weaker', gone: 'Gone' },
    raised: { new: 'New', changed: 'Stronger', gone: 'Gone' },
    between: '; ',
    and: ', ',
    space: ' ',
    open: ' (',
    close: ')',
    more: (n) => `${n} more`,
    decision: {
      open: (n) => `${n} open`,
      approved: (n) => `${n} approved`,
      rejected: (n) => `${n} rejected`,
      false: (n) => plural(n, 'false positive'),
    },
    dates: {
      stated: (before, after) =>
        before === after ? `stated ${after} in both` : `stated ${before ?? 'nowhere'} → ${after ?? 'nowhere'}`,
      effective: (before, after) =>
        before === after
          ? `in force from ${after} in both`
          : `in force from ${before ?? 'no day named'} → ${after ?? 'no day named'}`,
      apart: (days) => (days < 0 ? `${plural(-days, 'day')} back` : plural(days, 'day')),
    },
  },
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
  clearedWeight: 'CLEARED',
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
  above: (ids) => `${ids.join(', ')}: above, with a graver finding of the same passage`,
  shown: (shown, of, asked) => `${shown} of ${of} shown (${asked})`,
  step: (n, of) => `Step ${n} of ${of}`,
  asWhole: 'As a whole, from the first version to the last',
  tooNarrow: (needed, here) => `--side-by-side needs ${needed} columns, and here are ${here}: a redline is printed`,
  overview: ['Notice', 'What changed', 'Versions'],
  headProblems: 'Problems',
  headCleared: 'Cleared: changes of words that are harmless for a stated reason',
  cleared: (count, byReason) => `${plural(count, 'change')} cleared: ${byReason.join(', ')}`,
  clearedFolded: '(--only cleared shows each)',
  readerSays: {
    lowers: (reason, model, on) => ` The reader (${model}, ${on}) sees lower protection too: ${reason}`,
    raises: (reason, model, on) => ` The reader (${model}, ${on}) sees an improvement: ${reason}`,
    neutral: (reason, model, on) => ` The reader (${model}, ${on}) sees nothing of substance: ${reason}`,
    unclear: (reason, model, on) => ` The reader (${model}, ${on}) cannot tell: ${reason}`,
  },
  signed: (reason, model, on) => `${reason} (${model}, ${on})`,
  clearedCount: {
    'not-about-data': (n) => `${n} not about people’s data`,
    typo: (n) => plural(n, 'typing error'),
    renamed: (n) => `${n} renamed`,
    'script-variant': (n) => `${n} in other characters`,
    reordered: (n) => `${n} in another order`,
    moved: (n) => `${n} moved`,
    restructured: (n) => `${n} split, joined or listed`,
    'said-elsewhere': (n) => `${n} said elsewhere`,
    'same-statement': (n) => `${n} reworded`,
    'pointer-label-date': (n) => plural(n, 'pointer, label or date', 'pointers, labels or dates'),
    'same-kind-detail': (n) => plural(n, 'detail of the same kind', 'details of the same kind'),
    'rule-off': (n) => `${n} of rules that are turned off`,
    reader: (n) => `${n} by a reader`,
  },
  clearedReason: {
    'not-about-data': 'neither side says anything of people’s data, or of what is promised to them',
    typo: 'a typing error was mended',
    renamed: 'a name was changed, alike in the whole notice',
    'script-variant': 'the same words in simplified and traditional characters',
    reordered: 'the same entries or sentences in another order',
    moved: 'the same words in another place',
    restructured: 'split, joined or made a list; each statement is still there',
    'said-elsewhere': 'the other version says it elsewhere, in the same words',
    'same-statement': 'says the same in other words',
    'pointer-label-date': 'a pointer, a label or a date',
    'same-kind-detail': 'one detail for another of its kind',
    'rule-off': 'only rules that are turned off speak of it',
    reader: 'a reader found it harmless',
  },
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
  reason: {
    statements: 'statements',
    differences: 'differences',
    rules: 'rules',
    sum: 'sum',
    we: 'we',
    you: 'you',
    denied: 'denied',
    permits: 'permits',
    promises: 'promises',
    lowers: 'lowers',
    raises: 'raises',
  },
  approval: ({ verdict, inForce, outgrown, steps, by, on, reason, until }) => {
    const decided = { approved: 'approved', rejected: 'rejected', 'false-positive': 'marked as a false positive' }[
      verdict
    ];
    const ends = until === null ? '' : ` until ${until}`;
    if (outgrown !== undefined)
      return `approved as ${outgrown.approved}, now ${outgrown.now} (${decided} by ${by} on ${on}${ends}: ${reason})`;
    if (steps !== undefined)
      return `approved in ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}${ends}: ${steps.map((step) => `${step.version} (${step.by}, ${step.on})`).join(', ')}: ${reason}`;
    const lapsed = inForce || verdict === 'rejected' ? '' : ' (expired: it counts no longer)';
    return `${decided} by ${by} on ${on}${ends}${lapsed}: ${reason}`;
  },
  decisionWarning: {
    malformed: 'cannot be read as a decision or a reading',
    'unknown-key': 'holds a key that no decision has',
    'no-reason': 'gives no reason',
    'not-allowed': 'is outside of what the configuration allows',
    expired: 'has expired',
    rejected: 'rejects the finding',
    'other-passage': 'is about another passage than the one that it is named for',
  },
  status: { added: 'added', removed: 'removed', modified: 'modified', unchanged: 'unchanged' },
  sectionMoved: (from, to) => `moved from place ${from} to ${to}`,
  renamed: (from) => `was “${from}”`,
  movedFrom: (heading) => `moved here from “${heading}”`,
  movedHere: (count, heading) => `${plural(count, 'paragraph')} moved here from “${heading}”`,
  movedWithinSection: (count) => `${plural(count, 'paragraph')} moved within the section`,
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
    'too-many-changes': 'more changed than is judged: another document, or a failed capture',
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
    'unread-part':
      'the document holds diagrams, embedded documents or pages that are pictures, whose text was not read',
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
