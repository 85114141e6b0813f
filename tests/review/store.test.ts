import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RuleSettings } from '../../src/assess/settings.js';
import type { Decision } from '../../src/model/decision.js';
import { Fault } from '../../src/model/fault.js';
import { printDecision } from '../../src/review/decision-file.js';
import { readBaseline } from '../../src/source/archive.js';
import {
  listDecided,
  readDecisions,
  removeDecision,
  writeBaseline,
  writeDecision,
} from '../../src/tasks/decide/store.js';
import { folderOf } from '../cli/run.js';

const FINGERPRINT = `v2-${'0123456789abcdef'.repeat(2)}`;
const OTHER = `v2-${'f'.repeat(32)}`;
const DECISION: Decision = {
  verdict: 'approved',
  rule: 'retention-extended',
  seen: {
    also: ['retention-made-open-ended'],
    direction: 'lowers',
    severity: 'medium',
    keys: { before: 'we keep order records for 12 months', after: 'we keep order records for 24 months' },
    tool: '0.2.0 0123456789abcdef',
  },
  before: 'We keep order records for 12 months.',
  after: 'We keep order records for 24 months.',
  by: 'Mo Lin <mo@larkhaven.example>',
  on: '2026-03-01',
  reason: 'The tax office asks for two years.',
  until: null,
};
const { seen, ...SAID } = DECISION;
/** As its file holds it. */
const FIELDS = { ...SAID, ...seen };
const GOOD = JSON.stringify(FIELDS);
/** A file of the first recipe. */
const FORMER = JSON.stringify(SAID);

const approvalsWith = (files: Readonly<Record<string, string | Buffer>>): string => {
  const approvals = folderOf({});
  mkdirSync(join(approvals, 'larkhaven'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(approvals, 'larkhaven', name), content);
  return approvals;
};

const at = (approvals: string) => ({ approvals, rules: {} });

const faultOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing was thrown',
    (error: unknown) => (error instanceof Fault ? `${error.code} ${error.exit}` : error),
  );

describe('decisions', () => {
  test('are one file each, one key a line, and are read back as they were written', async () => {
    const approvals = join(folderOf({}), 'approvals');
    expect(await writeDecision(approvals, 'larkhaven', FINGERPRINT, DECISION)).toEqual({ outcome: 'created' });
    expect(readdirSync(join(approvals, 'larkhaven'))).toEqual([`${FINGERPRINT}.json`]);
    expect(readFileSync(join(approvals, 'larkhaven', `${FINGERPRINT}.json`), 'utf8')).toBe(`{
  "verdict": "approved",
  "rule": "retention-extended",
  "also": [
    "retention-made-open-ended"
  ],
  "direction": "lowers",
  "severity": "medium",
  "keys": {
    "before": "we keep order records for 12 months",
    "after": "we keep order records for 24 months"
  },
  "tool": "0.2.0 0123456789abcdef",
  "before": "We keep order records for 12 months.",
  "after": "We keep order records for 24 months.",
  "by": "Mo Lin <mo@larkhaven.example>",
  "on": "2026-03-01",
  "reason": "The tax office asks for two years.",
  "until": null
}
`);
    const { byFingerprint, warnings } = await readDecisions(at(approvals), 'larkhaven');
    expect([...byFingerprint]).toEqual([[FINGERPRINT, DECISION]]);
    expect(warnings).toEqual([]);
    expect(await listDecided(approvals)).toEqual(['larkhaven']);
  });

  test('that are made again keep their file and its day; another verdict replaces it and tells what was there', async () => {
    const approvals = approvalsWith({});
    await writeDecision(approvals, 'larkhaven', FINGERPRINT, DECISION);
    const again = await writeDecision(approvals, 'larkhaven', FINGERPRINT, { ...DECISION, on: '2026-04-01' });
    expect(again).toEqual({ outcome: 'unchanged' });
    const rejected: Decision = { ...DECISION, verdict: 'rejected' };
    expect(await writeDecision(approvals, 'larkhaven', FINGERPRINT, rejected)).toEqual({
      outcome: 'replaced',
      earlier: DECISION,
    });
    expect((await readDecisions(at(approvals), 'larkhaven')).byFingerprint.get(FINGERPRINT)).toEqual(rejected);
  });

  test('of the first recipe recorded the rule alone: it stands for its severity, or for that of the settings, under its present name', async () => {
    const file = (rule: string): string => JSON.stringify({ ...SAID, rule });
    const names = ['1', '2', '3', '4'].map((digit) => `v1-${digit.repeat(32)}`);
    const rules = ['retention-extended', 'retention-shortened', 'changed-silently', 'gone-for-ever'];
    const approvals = approvalsWith(
      Object.fromEntries(names.map((name, index) => [`${name}.json`, file(rules[index] ?? '')])),
    );
    const seenIn = async (settings: RuleSettings): Promise<readonly unknown[]> =>
      [...(await readDecisions({ approvals, rules: settings }, 'larkhaven')).byFingerprint.values()].map(
        ({ seen: { direction, severity, keys } }) => [direction, severity, keys],
      );
    const rest = [
      ['raises', null, null],
      ['unclear', null, null],
      ['unclear', null, null],
    ];
    expect(await seenIn({})).toEqual([['lowers', 'medium', null], ...rest]);
    expect(await seenIn({ 'retention-extended': 'high' })).toEqual([['lowers', 'high', null], ...rest]);
    const { warnings } = await readDecisions(at(approvalsWith({ [`${names[0]}.json`]: GOOD })), 'larkhaven');
    expect(warnings.map(({ code }) => code)).toEqual(['unknown-key']);
  });

  test('of a notice that has no folder are none', async () => {
    const none = await readDecisions(at(join(folderOf({}), 'nowhere')), 'larkhaven');
    expect(none).toEqual({ notice: 'larkhaven', byFingerprint: new Map(), warnings: [] });
  });

  const without = (key: keyof typeof FIELDS): string => JSON.stringify({ ...FIELDS, [key]: undefined });
  const own = { verdict: 'rejected', direction: 'cleared', category: 'sharing', severity: 'high' };
  const withOwn = (parts: object): string => JSON.stringify({ ...FIELDS, ...own, ...parts });
  test('may hold what somebody holds the change for', async () => {
    const approvals = approvalsWith({ [`${FINGERPRINT}.json`]: withOwn({}) });
    const { byFingerprint } = await readDecisions(at(approvals), 'larkhaven');
    const decision = byFingerprint.get(FINGERPRINT);
    expect(decision).toMatchObject({
      own: { category: 'sharing', severity: 'high' },
      seen: { direction: 'cleared', severity: null },
    });
    expect(decision && JSON.parse(printDecision(decision))).toEqual(JSON.parse(withOwn({})));
  });

  const withField = (key: string, value: unknown): string => JSON.stringify({ ...FIELDS, [key]: value });
  test.each([
    ['text that is no JSON', '{', 'malformed'],
    ['a merge that was left half done', `<<<<<<< HEAD\n${GOOD}\n=======\n`, 'malformed'],
    ['a list', '[]', 'malformed'],
    ['null', 'null', 'malformed'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'malformed'],
    ['an unknown key', withField('aproved', true), 'unknown-key'],
    ['a key of the prototype', `{"__proto__": {}, ${GOOD.slice(1)}`, 'unknown-key'],
    ['no reason', without('reason'), 'no-reason'],
    ['a blank reason', withField('reason', ' \u200b\n'), 'no-reason'],
    ['a placeholder for a reason', withField('reason', '…'), 'no-reason'],
    ['a reason that is a number', withField('reason', 7), 'malformed'],
    ['no verdict', without('verdict'), 'malformed'],
    ['an unknown verdict', withField('verdict', 'Approved'), 'malformed'],
    ['nobody', withField('by', ''), 'malformed'],
    ['no rule', without('rule'), 'malformed'],
    ['a day that does not exist', withField('until', '2026-02-30'), 'malformed'],
    ['a time for a day', withField('on', '2026-02-03T10:00:00Z'), 'malformed'],
    ['a key twice', `{"verdict": "rejected", ${GOOD.slice(1)}`, 'malformed'],
    ['a key twice, once in disguise', `{"verd\\u0069ct": "rejected", ${GOOD.slice(1)}`, 'malformed'],
    ['a key of its keys twice', GOOD.replace('"keys":{', '"keys":{"before":null,'), 'malformed'],
    ['a severity of what does not lower', withField('direction', 'unclear'), 'malformed'],
    ['a category that is none', withOwn({ category: 'data' }), 'malformed'],
    ['a category without a severity', withOwn({ severity: null }), 'malformed'],
    ['a category that nobody rejected', withOwn({ verdict: 'approved' }), 'malformed'],
    ['no keys', without('keys'), 'malformed'],
    ['other rules that are no ids', withField('also', ['']), 'malformed'],
    ['what the first recipe recorded', FORMER, 'malformed'],
    ['a passage that is a list', withField('before', []), 'malformed'],
    ['a megabyte of spaces', ' '.repeat(1 << 20), 'malformed'],
  ])('with %s approve nothing, and are named', async (_, content, code) => {
    const approvals = approvalsWith({ [`${FINGERPRINT}.json`]: content, [`${OTHER}.json`]: GOOD });
    const { byFingerprint, warnings } = await readDecisions(at(approvals), 'larkhaven');
    expect([...byFingerprint.keys()]).toEqual([OTHER]);
    expect(warnings.map(({ file, code }) => [file, code])).toEqual([[`larkhaven/${FINGERPRINT}.json`, code]]);
  });

  test('may lack the day of their end, begin with a byte-order mark, and have the line ends of Windows', async () => {
    const text = `\ufeff${JSON.stringify({ ...FIELDS, until: undefined }, null, 2).replaceAll('\n', '\r\n')}\r\n`;
    const { byFingerprint } = await readDecisions(at(approvalsWith({ [`${FINGERPRINT}.json`]: text })), 'larkhaven');
    expect(byFingerprint.get(FINGERPRINT)).toEqual(DECISION);
  });

  test('count only as plain files under their own name', async () => {
    const approvals = approvalsWith({
      'README.md': 'Who decides what',
      'baseline.json': '{}',
      '.v2-draft.json.1.tmp': '{',
      'v2-short.json': GOOD,
      [`V2-${'0'.repeat(32)}.json`]: GOOD,
      'elsewhere.txt': GOOD,
    });
    const folder = join(approvals, 'larkhaven');
    symlinkSync('elsewhere.txt', join(folder, `v2-${'1'.repeat(32)}.json`));
    symlinkSync('nowhere', join(folder, `v2-${'2'.repeat(32)}.json`));
    symlinkSync('/dev/zero', join(folder, `v2-${'3'.repeat(32)}.json`));
    mkdirSync(join(folder, `v2-${'4'.repeat(32)}.json`));
    const { byFingerprint, warnings } = await readDecisions(at(approvals), 'larkhaven');
    expect(byFingerprint.size).toBe(0);
    expect(warnings.map((warning) => warning.code)).toEqual(Array(6).fill('malformed'));
  });

  test('in a folder that the system will not open stop the run', async () => {
    const file = folderOf({ approvals: '' });
    expect(await faultOf(readDecisions(at(join(file, 'approvals')), 'larkhaven'))).toBe('not-readable usage');
    const linked = folderOf({});
    symlinkSync(approvalsWith({ [`${FINGERPRINT}.json`]: GOOD }), join(linked, 'larkhaven'));
    expect(await faultOf(readDecisions(at(linked), 'larkhaven'))).toBe('not-readable usage');
    expect(await faultOf(writeDecision(linked, 'larkhaven', OTHER, DECISION))).toBe('not-readable usage');
    const whole = join(folderOf({}), 'approvals');
    symlinkSync(approvalsWith({ [`${FINGERPRINT}.json`]: GOOD }), whole);
    expect(await faultOf(readDecisions(at(whole), 'larkhaven'))).toBe('not-readable usage');
    expect(await faultOf(listDecided(whole))).toBe('not-readable usage');
  });

  test.skipIf(process.getuid?.() === 0)('in a file that the system will not open stop the run', async () => {
    const approvals = approvalsWith({ [`${FINGERPRINT}.json`]: GOOD });
    chmodSync(join(approvals, 'larkhaven', `${FINGERPRINT}.json`), 0);
    expect(await faultOf(readDecisions(at(approvals), 'larkhaven'))).toBe('not-readable usage');
  });

  test.each(['../larkhaven', '..', '', 'Larkhaven', 'a/b', 'a'.repeat(65)])(
    'of "%s" are never looked for',
    async (name) => {
      expect(await faultOf(readDecisions(at(folderOf({})), name))).toBe('bad-notice usage');
    },
  );

  test('are removed one by one; the baseline never is', async () => {
    const approvals = approvalsWith({ [`${FINGERPRINT}.json`]: GOOD, 'baseline.json': '{}' });
    await removeDecision(approvals, 'larkhaven', `${FINGERPRINT}.json`);
    expect(readdirSync(join(approvals, 'larkhaven'))).toEqual(['baseline.json']);
    await expect(removeDecision(approvals, 'larkhaven', 'baseline.json')).rejects.toThrow('bug');
    await expect(removeDecision(approvals, 'larkhaven', '../larkhaven/x.json')).rejects.toThrow('bug');
    expect(existsSync(join(approvals, 'larkhaven', 'baseline.json'))).toBe(true);
  });
});

test('a baseline is read back as it was written', async () => {
  const approvals = join(folderOf({}), 'approvals');
  const baseline = { sha256: 'a'.repeat(64), capturedAt: '2026-01-02T03:04:05Z', by: 'Mo', on: '2026-03-01' };
  await writeBaseline(approvals, 'larkhaven', baseline);
  expect(await readBaseline({ snapshots: 'snapshots', approvals }, 'larkhaven')).toEqual(baseline);
});
