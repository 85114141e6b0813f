import { load } from 'cheerio/slim';
import { isTag } from 'domhandler';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { CheckedNotice } from '../../src/model/check.js';
import type { UiLanguage } from '../../src/model/finding.js';
import type { Report } from '../../src/model/report.js';
import { compare } from '../../src/pipeline.js';
import { countOutputs, printCheckSummary, printOutputs } from '../../src/report/check-github-files.js';
import { FORMATS, type FormatOf, formatsOf } from '../../src/report/formats.js';
import { explainForFormats } from '../../src/tasks/rules/help.js';
import { AFTER, BEFORE, ZH_AFTER, ZH_BEFORE } from '../cli/run.js';
import { extent } from '../extent.js';
import { approvalOf, checkedOf, unreadable } from './check-sample.js';
import { readCommand, readJUnit, readSarif } from './read-formats.js';
import { captureOf } from './sample.js';

const look = (lang: UiLanguage = 'en') => ({ lang, width: 80, colour: false, explain: explainForFormats });

const print = async (format: FormatOf<'check'>, checked: readonly CheckedNotice[], lang: UiLanguage = 'en') =>
  (await FORMATS.check[format]())(checked, look(lang));

const reportOf = (before: string, after: string, lang: UiLanguage = 'en'): Report =>
  compare(
    { ...captureOf(before, 'git:main:docs/privacy.md'), path: 'docs/privacy.md' },
    { ...captureOf(after, 'docs/privacy.md'), path: 'docs/privacy.md' },
    { lang, notice: 'larkhaven' },
  );

const REPORT = reportOf(BEFORE, AFTER);
const idOf = (rule: string): string => REPORT.findings.find((finding) => finding.rule === rule)?.id ?? '';
const [SALE, RETENTION] = [idOf('sale-allowed'), idOf('retention-extended')];
const lineOf = (text: string, word: string): number => text.split('\n').findIndex((line) => line.includes(word)) + 1;

const PARTLY = checkedOf(REPORT, { approvals: { [RETENTION]: approvalOf({ until: '2024-01-01' }) } });
const commandsOf = (text: string) => text.trimEnd().split('\n').map(readCommand);

describe('github', () => {
  it('annotates the lines of what is not approved, and counts the rest', async () => {
    const [error, notice, ...more] = commandsOf(await print('github', [PARTLY]));
    expect(more).toEqual([]);
    expect(error).toMatchObject({
      command: 'error',
      properties: {
        file: 'docs/privacy.md',
        line: String(lineOf(AFTER, 'We may sell')),
        title: `HIGH sale-allowed (larkhaven ${SALE})`,
      },
    });
    expect(error?.message).toContain('Before: We do not sell your personal information.');
    expect(error?.message).toContain('noticediff approve --notice larkhaven');
    expect(notice).toMatchObject({
      command: 'notice',
      message: expect.stringContaining('Not annotated: 1 finding is approved'),
    });
  });

  it('puts removed text on the nearest line that still stands', async () => {
    const placeIn = async (after: string): Promise<string | undefined> =>
      commandsOf(await print('github', [checkedOf(reportOf(BEFORE, after))]))[0]?.properties['line'];
    const sentence = BEFORE.replace('We do not sell your personal information. ', '');
    expect(await placeIn(sentence)).toBe(String(lineOf(sentence, 'We share')));
    const paragraph = BEFORE.replace(/We do not sell.*\n/, '');
    expect(await placeIn(paragraph)).toBe(String(lineOf(paragraph, '## Sharing')));
    const section = BEFORE.replace(/## Sharing\n\n.*\n\n/, '');
    expect(section).not.toContain('Sharing');
    const [before] = section.split('## Retention');
    expect(await placeIn(section)).toBe(String(lineOf(section, before?.trim().split('\n').at(-1) ?? '')));
  });

  it('shows at most ten errors and ten warnings, the most severe first, and says how many more there are', async () => {
    const { findings } = REPORT;
    const [high] = findings;
    if (high === undefined) throw new Error('no finding');
    const many = Array.from({ length: 40 }, (_, i) => ({
      ...high,
      id: `C-${100 + i}`,
      ...(i % 2 === 0
        ? { severity: i < 20 ? ('low' as const) : ('high' as const) }
        : { direction: 'unclear' as const, severity: null }),
    }));
    const commands = commandsOf(await print('github', [checkedOf({ ...REPORT, findings: many })]));
    const of = (command: string) => commands.filter((one) => one?.command === command);
    expect([of('error').length, of('warning').length, of('notice').length]).toEqual([10, 10, 1]);
    expect(of('error').every((one) => one?.properties['title']?.startsWith('HIGH'))).toBe(true);
    expect(of('notice')[0]?.message).toContain('20 more not annotated here');
  });

  it('calls what cannot be judged an error, and a decision that approves nothing a warning', async () => {
    const warned = checkedOf(REPORT, {
      failOn: 'none',
      warnings: [{ code: 'no-reason', file: 'larkhaven/v1-0.json', detail: 'it gives no reason' }],
    });
    const commands = commandsOf(await print('github', [warned, unreadable('other')]));
    expect(commands[0]).toMatchObject({ command: 'error', message: expect.stringContaining('no baseline') });
    expect(commands.filter((one) => one?.command === 'error')).toHaveLength(1);
    expect(commands.some((one) => one?.command === 'warning' && one.message.includes('v1-0.json'))).toBe(true);
  });

  it('hands on counts between lines that no value can forge', () => {
    expect(countOutputs([PARTLY, unreadable('other')])).toMatchObject({
      unapproved: 1,
      high: 1,
      approved: 1,
      'exit-code': 2,
    });
    expect(printOutputs({ a: 1 })).toBe('a<<END_OF_VALUE\n1\nEND_OF_VALUE\n');
    const forged = printOutputs({ a: 'END_OF_VALUE\nb=1', c: 'END_OF_VALUE_1' });
    expect(forged.split('\n')[0]).toBe('a<<END_OF_VALUE_2');
  });
});

interface Invocation {
  readonly executionSuccessful: boolean;
  readonly exitCode: number;
  readonly toolExecutionNotifications: readonly { readonly descriptor: { readonly id: string } }[];
}

describe('sarif', () => {
  it('says rule, place, old passage and fingerprint of each finding, and marks the approved ones as suppressed', async () => {
    const log = readSarif(await print('sarif', [PARTLY]));
    const [run] = log.runs;
    const sale = run.results.find((result: { ruleId: string }) => result.ruleId === 'sale-allowed');
    const finding = REPORT.findings.find(({ id }) => id === SALE);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules[sale.ruleIndex]).toMatchObject({
      id: 'sale-allowed',
      help: { text: expect.stringContaining('why') },
    });
    expect(sale).toMatchObject({
      level: 'error',
      partialFingerprints: { 'noticediff/v2': finding?.fingerprint },
      suppressions: [],
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/privacy.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: lineOf(AFTER, 'We may sell') },
          },
        },
      ],
      relatedLocations: [
        {
          physicalLocation: { region: { startLine: lineOf(BEFORE, 'do not sell') } },
          message: { text: 'Before: We do not sell your personal information.' },
        },
      ],
    });
    const retention = run.results.find((result: { ruleId: string }) => result.ruleId === 'retention-extended');
    expect(retention.suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: expect.stringMatching(/Ada Reviewer.*2023-06-02.*2024-01-01.*tax office/),
      },
    ]);
  });

  it('a refused finding is not suppressed, nor one whose approval has run out', async () => {
    const checked = checkedOf(REPORT, {
      approvals: {
        [SALE]: approvalOf({ verdict: 'rejected', inForce: false }),
        [RETENTION]: approvalOf({ inForce: false, until: '2023-06-03' }),
      },
    });
    const { results } = readSarif(await print('sarif', [checked])).runs[0];
    expect(results.map((one: { suppressions: { status: string }[] }) => one.suppressions[0]?.status).sort()).toEqual([
      'rejected',
      'underReview',
    ]);
  });

  it('tells what could not be judged in the invocation', async () => {
    const { runs } = readSarif(await print('sarif', [unreadable('other'), checkedOf(reportOf(BEFORE, ''))]));
    const told = runs.map(({ invocations: [one] }: { invocations: Invocation[] }) => [
      one?.executionSuccessful,
      one?.exitCode,
      one?.toolExecutionNotifications.map(({ descriptor }) => descriptor.id),
    ]);
    expect(told).toEqual([
      [false, 2, ['no-baseline']],
      [false, 3, ['empty']],
    ]);
    expect(readSarif(await print('sarif', [])).runs[0].invocations[0].executionSuccessful).toBe(true);
  });

  it('has a run of its own for each notice, an empty one too; beyond what code scanning takes the rest is gathered', async () => {
    const idsOf = async (checked: readonly CheckedNotice[]) =>
      readSarif(await print('sarif', checked)).runs.map(
        (run: { automationDetails: { id: string } }) => run.automationDetails.id,
      );
    const quiet = (notice: string) => checkedOf(reportOf(BEFORE, BEFORE), { notice });
    expect(await idsOf([PARTLY, quiet('quiet')])).toEqual(['noticediff/larkhaven/', 'noticediff/quiet/']);
    expect(await idsOf([quiet('quiet'), quiet('quiet')])).toEqual(['noticediff/quiet/', 'noticediff/quiet/2/']);
    const many = Array.from({ length: 25 }, (_, index) => quiet(`n${index}`));
    const ids = await idsOf([...many, PARTLY]);
    expect([ids.length, ids[18], ids[19]]).toEqual([20, 'noticediff/n18/', 'noticediff/']);
    expect(readSarif(await print('sarif', [...many, PARTLY])).runs[19].results).not.toEqual([]);
    expect(await idsOf(many.slice(0, 20))).toHaveLength(20);
  });

  it('names every fingerprint by its recipe', async () => {
    const formerly = [{ fingerprint: `v1-${'0'.repeat(32)}`, quoted: true }];
    const findings = REPORT.findings.map((finding) => ({ ...finding, formerly }));
    const { results } = readSarif(await print('sarif', [checkedOf({ ...REPORT, findings })])).runs[0];
    expect(Object.keys(results[0].partialFingerprints)).toEqual(['noticediff/v1', 'noticediff/v2']);
  });

  it('writes a path as the address that it is', async () => {
    const odd = { ...REPORT, after: { ...REPORT.after, path: 'docs/隐私 #1%.md' } };
    const [run] = readSarif(await print('sarif', [checkedOf(odd)])).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'docs/%E9%9A%90%E7%A7%81%20%231%25.md',
    );
  });
});

describe('junit', () => {
  it('has a suite for each notice and a case for each finding: failed, skipped with who, when and why, or an error', async () => {
    const unchanged = checkedOf(reportOf(BEFORE, BEFORE), { notice: 'quiet' });
    const root = readJUnit(await print('junit', [PARTLY, unchanged, unreadable('other')]));
    expect(root.attributes).toMatchObject({ tests: '4', failures: '1', errors: '1' });
    const outcomes = root.children.map((suite) => [
      suite.attributes['name'],
      ...suite.children.map((one) => one.children[0]?.name ?? 'passed'),
    ]);
    expect(outcomes).toEqual([
      ['larkhaven', 'failure', 'skipped'],
      ['quiet', 'passed'],
      ['other', 'error'],
    ]);
    const skipped = root.children[0]?.children[1]?.children[0];
    expect(skipped?.attributes['message']).toMatch(/Ada Reviewer.*2023-06-02.*tax office/);
  });

  it('gives every case of a suite a name of its own', async () => {
    const findings = REPORT.findings.flatMap((finding, i) =>
      [0, 1].map((j) => ({ ...finding, id: `C-${10 * i + j}` })),
    );
    const root = readJUnit(await print('junit', [checkedOf({ ...REPORT, findings })]));
    const names = root.children.flatMap((suite) => suite.children.map((one) => one.attributes['name']));
    expect(new Set(names).size).toBe(names.length);
  });
});

it('an approved finding stays visible with who, when and why, on the terminal, in Markdown, SARIF, JUnit and the summary of a step', async () => {
  const checked = [checkedOf(REPORT, { approvals: { [SALE]: approvalOf(), [RETENTION]: approvalOf() } })];
  const said = /approved by Ada Reviewer .{1,60} on 2023-06-02: Required by the tax office/;
  const formats = ['terminal', 'markdown', 'sarif', 'junit'] as const;
  const printed = await Promise.all(formats.map((format) => print(format, checked)));
  for (const text of [...printed, printCheckSummary(checked, look())]) expect(text.replace(/\s+/g, ' ')).toMatch(said);
  expect(printed[0]).toContain(`     ${RETENTION} retention periods (retention-extended): approved by`);
});

describe('gitlab', () => {
  it('lists what is not approved, with a fingerprint of its own for each, across notices too', async () => {
    const issues = JSON.parse(
      await print('gitlab', [PARTLY, checkedOf(REPORT, { notice: 'second' }), unreadable('other')]),
    );
    expect(issues.map((one: { severity: string }) => one.severity)).toEqual([
      'blocker',
      'critical',
      'critical',
      'major',
    ]);
    expect(new Set(issues.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(4);
    expect(issues[1]).toMatchObject({
      check_name: 'sale-allowed',
      location: { path: 'docs/privacy.md', lines: { begin: lineOf(AFTER, 'We may sell') } },
    });
  });
});

describe('markdown', () => {
  it('begins with a hidden marker, then what is to be decided and how; the rest is folded, with who approved it', async () => {
    const text = await print('markdown', [PARTLY]);
    expect(text.split('\n')[0]).toBe('<!-- noticediff:check -->');
    const at = (part: string): number => text.indexOf(part);
    const order = [
      '1 finding is not approved',
      '| **HIGH** |',
      'noticediff approve --notice larkhaven',
      '<details>',
      'Ada Reviewer',
    ].map(at);
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(at(`| ${RETENTION}`)).toBe(-1);
  });

  it('fits into a comment whatever happens, and says what it leaves out', async () => {
    const [finding] = REPORT.findings;
    if (finding === undefined) throw new Error('no finding');
    const findings = Array.from({ length: 3_000 }, (_, i) => ({ ...finding, id: `C-${1_000 + i}` }));
    const text = await print('markdown', [checkedOf({ ...REPORT, findings })]);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/\d+ parts left out here for length/);
    const summary = printCheckSummary([checkedOf({ ...REPORT, findings })], look('zh'));
    expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
    expect(summary.length).toBeGreaterThan(200_000);
  });
});

const hidden = (...codes: number[]): string => String.fromCodePoint(...codes);
const HOSTILE = [
  '::error file=x,line=1::pwned',
  '%0A::set-output name=a::b',
  '##[error]pwned',
  ']]> &lt;![CDATA[',
  '&lt;/script>&lt;script>alert(1)&lt;/script>',
  '&lt;img src=x onerror=alert(1)>',
  '| cell | cell |',
  '``` code `` ` ~~~',
  '\\[link\\](javascript:alert(1)) @octocat #12',
  '&lt;/details>&lt;!-- -->',
  '{0} {{1}}',
];
/** As it reads in print. */
const PRINTED = HOSTILE.map((text) => text.replaceAll('&lt;', '<').replaceAll('\\[', '[').replaceAll('\\]', ']'));
const CONTROLS = `${hidden(27)}[31m${hidden(0x202e)}${hidden(7, 0x9b, 0x2028, 0xfffe)}${String.fromCharCode(0xd800)}`;

/** Everything that is not ours is hostile: headings, passages, refs, paths, people's words, faults. */
function hostileChecks(lang: UiLanguage): readonly CheckedNotice[] {
  const sentences = (verb: string): string =>
    HOSTILE.map(
      (text, i) => `## Part ${i} ${text}\n\nWe ${verb} sell your personal information ${text} to others.\n`,
    ).join('\n');
  const page = (verb: string): string => `# Notice ${HOSTILE[1]}\n\n${BEFORE.split('\n')[4]}\n\n${sentences(verb)}`;
  const report = reportOf(page('do not'), page('may'), lang);
  const nasty = `${PRINTED.join(' ')}${CONTROLS}\n::error::pwned\r##[error]pwned`;
  const findings = report.findings.map((finding) => ({ ...finding, message: `${finding.message} ${nasty}` }));
  const sided = { ...report.after, ref: `../x ${nasty}`, path: `docs/${nasty}.md` };
  const odd = { ...report, findings, before: sided, after: sided };
  const approvals = { [findings[0]?.id ?? '']: approvalOf({ by: nasty, reason: nasty }) };
  const fault = { code: 'not-readable', message: nasty, hint: nasty };
  return [
    checkedOf(odd, { approvals, warnings: [{ code: 'malformed', file: nasty, detail: nasty }] }),
    { ...unreadable('second'), fault },
  ];
}

const ELEMENTS =
  'b blockquote br code del details em h2 h4 ins li p pre strong sub summary table tbody td th thead tr ul'.split(' ');

describe.each(['en', 'zh'] as const)('hostile text, in %s,', (lang) => {
  const checked = hostileChecks(lang);

  it('is found at all', () => {
    expect(checked[0]?.report?.findings.length).toBeGreaterThan(8);
  });

  it('leaves no control or bidirectional character, and no command for a log, in any format', async () => {
    for (const format of formatsOf('check')) {
      const text = await print(format, checked, lang);
      expect(text.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/)).toBeNull();
      // The runner looks for `::` before it looks for `##[`: a line of ours is a command already.
      if (format !== 'github') expect(text).not.toContain('##[');
      const commands = text.split('\n').filter((line) => readCommand(line) !== null);
      if (format !== 'github') expect(commands).toEqual([]);
    }
  });

  it('parses back from annotations', async () => {
    const text = await print('github', checked, lang);
    const commands = commandsOf(text);
    for (const one of commands) expect(['error', 'warning', 'notice']).toContain(one?.command);
    for (const one of commands)
      expect(Object.keys(one?.properties ?? {}).every((name) => ['file', 'line', 'col', 'title'].includes(name))).toBe(
        true,
      );
    const messages = commands.map((one) => one?.message).join('\n');
    expect(PRINTED.filter((part) => messages.includes(part)).length).toBeGreaterThan(8);
  });

  it('leaves SARIF, JUnit, GitLab and JSON valid', async () => {
    const { runs } = readSarif(await print('sarif', checked, lang));
    const messages = runs[0].results.map((one: { message: { text: string } }) => one.message.text).join();
    expect(messages).toContain('link\\](javascript');
    expect(messages).not.toMatch(/[^\\]\]\(javascript/);
    const root = readJUnit(await print('junit', checked, lang));
    expect(root.children).toHaveLength(2);
    expect(JSON.parse(await print('gitlab', checked, lang)).length).toBeGreaterThan(8);
    const json = JSON.parse(await print('json', checked, lang));
    expect(json.notices[0].after.path).toBe(checked[0]?.report?.after.path);
  });

  it('is text in Markdown, in a comment and in a summary', async () => {
    for (const text of [await print('markdown', checked, lang), printCheckSummary(checked, look(lang))]) {
      const $ = load(new MarkdownIt({ html: true }).render(text), null, false);
      const names = new Set(
        $('*')
          .toArray()
          .filter(isTag)
          .map((element) => element.tagName),
      );
      expect([...names].filter((name) => !ELEMENTS.includes(name))).toEqual([]);
      expect($('[href], [src], [onerror], [style]').length).toBe(0);
      // A fence may hold anything: nobody is called from code.
      expect(text.replace(/^(`{3,})sh\n[\s\S]*?\n\1$/m, '')).not.toMatch(/@octocat|[^&]#12/);
      expect(
        $('table')
          .first()
          .find('tr')
          .toArray()
          .every((row) => $(row).children().length === 5),
      ).toBe(true);
      for (const part of PRINTED.slice(0, 3)) expect($.root().text()).toContain(part);
    }
  });
});

it('a sentence without an end goes through every format, cut to what a reader takes', async () => {
  const long = `${'and everything else that we may ever think of, '.repeat(extent(4_400, 44_000))}end`;
  const page = (verb: string): string => BEFORE.replace('We do not sell', `We ${verb} sell ${long} and`);
  const checked = [checkedOf(reportOf(page('do not'), page('may')))];
  expect(checked[0]?.unapproved.length).toBeGreaterThan(0);
  for (const format of formatsOf('check')) {
    const text = await print(format, checked);
    if (format === 'json') expect(JSON.parse(text)).toBeTruthy();
    else expect([format, text.length < 70_000]).toEqual([format, true]);
  }
  expect(printCheckSummary(checked, look()).length).toBeLessThan(1_048_576);
});

it.each(['en', 'zh'] as const)('a Chinese notice is told in every format in %s', async (lang) => {
  const checked = [checkedOf(reportOf(ZH_BEFORE, ZH_AFTER, lang))];
  readSarif(await print('sarif', checked, lang));
  for (const format of formatsOf('check')) {
    const text = await print(format, checked, lang);
    expect(text).toContain('出售');
    if (format !== 'json' && format !== 'sarif')
      expect(/[一-龥]{2}(?:批准|抓取|判断)|降低保护|不再排除/.test(text)).toBe(lang === 'zh');
  }
});
