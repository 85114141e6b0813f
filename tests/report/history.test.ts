import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { History, HistoryVersion } from '../../src/model/history.js';
import type { Report } from '../../src/model/report.js';
import { FORMATS, type FormatOf } from '../../src/report/formats.js';
import { groupByYear } from '../../src/report/history/timeline.js';
import type { HistoryOptions } from '../../src/report/history/version-parts.js';
import { widthOf } from '../../src/report/width.js';
import { AFTER, BEFORE, ZH_AFTER, ZH_BEFORE } from '../cli/run.js';
import { reportOf } from './sample.js';

const OPTIONS: HistoryOptions = { lang: 'en', colour: false, width: 60, stat: false };

function versionOf(at: number, change: Report | null, rest: Partial<HistoryVersion> = {}): HistoryVersion {
  const capturedAt = new Date(Date.UTC(2020, 0, 1) + at * 40 * 86_400_000).toISOString().replace('.000Z', 'Z');
  return {
    stamp: capturedAt.replace(/[-:]/g, ''),
    ref: `shop@${capturedAt}`,
    capturedAt,
    sha256: '0'.repeat(64),
    statedDate: null,
    title: change?.after.title ?? 'Privacy Notice',
    language: 'en',
    cameBy: 'live',
    technical: false,
    returnsTo: null,
    seenAgain: 0,
    change,
    baseline: null,
    approvals: [],
    ...rest,
  };
}

const historyOf = (versions: readonly HistoryVersion[], rest: Partial<History> = {}): History => ({
  notice: 'shop',
  name: null,
  snapshots: versions.length,
  versions,
  gaps: [],
  approvals: [],
  ...rest,
});

const print = async (
  format: FormatOf<'changelog'>,
  histories: readonly History[],
  options: Partial<HistoryOptions> = {},
): Promise<string> => (await FORMATS.changelog[format]())(histories, { ...OPTIONS, ...options });

const STEPS = [
  null,
  reportOf(BEFORE, AFTER),
  reportOf(AFTER, BEFORE),
  reportOf(BEFORE, ZH_AFTER),
  reportOf(ZH_BEFORE, ZH_AFTER),
];
const LONG = historyOf(
  Array.from({ length: 120 }, (_, index) => versionOf(index, index === 0 ? null : (STEPS[1 + (index % 4)] ?? null))),
);

const EVIL = '<script>alert(1)</script>\u001b[31m\u202e ]]> "\' @team #1 [x](javascript:y) `';
const hostile = (): History => {
  const [before, after] = [BEFORE, AFTER].map((text) =>
    text.replaceAll('Sharing', `Sharing ${EVIL}`).replace('your personal', `${EVIL} your personal`),
  );
  const change = reportOf(before ?? '', after ?? '');
  const approval = {
    verdict: 'approved',
    inForce: true,
    by: EVIL,
    on: '2022-01-01',
    reason: EVIL,
    until: null,
  } as const;
  const findings = change.findings.map((finding) => ({ ...finding, message: `${finding.message}${EVIL}`, approval }));
  const record = { ...approval, fingerprint: 'v1-0', rule: EVIL, before: EVIL, after: null };
  const version = versionOf(
    1,
    { ...change, findings },
    { title: EVIL, baseline: { by: EVIL, on: '2022-01-01' }, approvals: [record] },
  );
  return historyOf([versionOf(0, null), version], {
    name: EVIL,
    gaps: [
      { stamp: '20220101T000000Z', capturedAt: '2022-01-01T00:00:00Z', why: 'suspect', codes: [EVIL], detail: EVIL },
    ],
    approvals: [record],
  });
};

const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('the terminal page', () => {
  it('keeps every line within 60 columns, in both languages, with and without the legend broken', async () => {
    for (const lang of ['en', 'zh'] as const) {
      const page = await print('terminal', [LONG], { lang });
      const longest = Math.max(
        ...page.split('\n').map((line) => [...line].reduce((sum, character) => sum + widthOf(character), 0)),
      );
      expect(longest).toBeLessThanOrEqual(60);
      expect(page).not.toMatch(/ {3}[oVvXx^?-]$/m);
    }
  });

  it('has one character a version, a row a year, and wraps a row that is too long', async () => {
    const page = await print('terminal', [LONG], { stat: true });
    const rows = [...page.matchAll(/^(?:20\d\d| {4}) {2}([oVvXx^?-]+)$/gm)].map((row) => row[1] ?? '');
    expect(rows.join('')).toHaveLength(120);
    const many = historyOf(Array.from({ length: 90 }, () => versionOf(3, STEPS[1] ?? null)));
    expect(await print('terminal', [many], { stat: true })).toMatch(/^2020 {2}V{54}\n {6}V{36}$/m);
  });

  it('keeps the years of silence between two versions', () => {
    expect(
      groupByYear([versionOf(0, null), versionOf(30, STEPS[1] ?? null)]).map(([year, marks]) => [year, marks.length]),
    ).toEqual([
      [2020, 1],
      [2021, 0],
      [2022, 0],
      [2023, 1],
    ]);
  });
});

describe('the Markdown', () => {
  it('is a changelog: the newest version first, under it what it lowered, raised and changed', async () => {
    const page = await print('markdown', [
      historyOf([versionOf(0, null), versionOf(1, STEPS[1] ?? null), versionOf(2, STEPS[2] ?? null)]),
    ]);
    expect(page.match(/^#+ .*$/gm)).toEqual([
      '# Changelog: Privacy Notice',
      '## 2020-03-21',
      '### Raised',
      '### Unclear',
      '### Changed',
      '## 2020-02-10',
      '### Lowered',
      '### Changed',
      '## 2020-01-01',
    ]);
  });
});

describe('the Atom feed', () => {
  it('has what RFC 4287 asks for, ids that stay, and the newest entry first', async () => {
    const feed = await print('atom', [LONG, historyOf([versionOf(0, null)], { notice: 'tea' })]);
    const $ = load(feed, { xml: true });
    expect($('feed').attr('xmlns')).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['title', 'id', 'updated', 'author']) expect($(`feed > ${name}`), name).toHaveLength(1);
    const entries = $('feed > entry').toArray();
    expect(entries).toHaveLength(121);
    const ids = entries.map((entry) => $(entry).children('id').text());
    expect(new Set(ids).size).toBe(121);
    for (const id of ids) expect(id).toMatch(/^tag:noticediff\.invalid,2022:[a-z-]+\/\d{8}T\d{6}Z$/);
    const times = entries.map((entry) => $(entry).children('updated').text());
    for (const time of times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(times).toEqual([...times].sort().reverse());
    expect($('feed > updated').text()).toBe(times[0]);
    for (const entry of entries)
      for (const name of ['title', 'content', 'summary']) expect($(entry).children(name)).toHaveLength(1);
    const content = load($(entries[0]).children('content').text(), null, false);
    expect(content('blockquote ins, blockquote del').length).toBeGreaterThan(0);
    expect(await print('atom', [LONG, historyOf([versionOf(0, null)], { notice: 'tea' })])).toBe(feed);
  });
});

describe('the HTML page', () => {
  it('is one file that loads and runs nothing, with a mark in the picture that leads to each version', async () => {
    const page = await print('html', [LONG]);
    const $ = load(page);
    expect($('meta[http-equiv="Content-Security-Policy"]').attr('content')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect($('script, link, img, iframe, object, [style], [src], [onclick]')).toHaveLength(0);
    const targets = $('svg a')
      .toArray()
      .map((link) => $(link).attr('href')?.slice(1));
    expect(targets).toHaveLength(120);
    for (const target of targets) expect($(`[id="${target}"]`), target).toHaveLength(1);
    expect($('details.version').length).toBe(119);
    const all = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(new Set(all).size).toBe(all.length);
    expect($('details.version').first().find('article.finding del, article.finding ins').length).toBeGreaterThan(0);
  });

  it('keeps marks apart, in order and on the picture, also where hundreds fall on one day', async () => {
    const crowd = historyOf(
      Array.from({ length: 300 }, (_, index) =>
        versionOf(index < 290 ? 0 : index / 10, index === 0 ? null : (STEPS[1] ?? null)),
      ),
    );
    const $ = load(await print('html', [crowd], { stat: true }));
    const places = $('svg a .hit')
      .toArray()
      .map((bar) => Number($(bar).attr('x')));
    expect(places).toHaveLength(300);
    for (const [index, place] of places.entries()) {
      expect(place).toBeGreaterThan(places[index - 1] ?? -1);
      expect(place).toBeLessThan(1000);
    }
  });
});

describe('hostile text', () => {
  it('stays text in every format', async () => {
    const history = hostile();
    for (const format of ['terminal', 'markdown', 'json', 'atom', 'html'] as const)
      for (const lang of ['en', 'zh'] as const)
        expect(await print(format, [history], { lang }), format).not.toMatch(UNSAFE);
    const html = load(await print('html', [history]));
    expect(html('script')).toHaveLength(0);
    expect(html('.approvals').text()).toContain('<script>alert(1)</script>');
    const atom = load(await print('atom', [history]), { xml: true });
    for (const content of atom('content').toArray())
      expect(load(atom(content).text(), null, false)('script')).toHaveLength(0);
    expect(await print('markdown', [history])).not.toMatch(/<script|(?<!\\)\[x\]|@team/);
    expect(JSON.parse(await print('json', [history])).notices[0].name).toBe(EVIL);
  });
});
