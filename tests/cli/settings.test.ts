/** What base and head say of the gate → the stricter of both, and what changed. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_FETCH, DEFAULT_READER, type NoticeConfig } from '../../src/model/config.js';
import { takeStricter } from '../../src/tasks/change/settings.js';

type Gate = Parameters<typeof takeStricter>[0];

const SHOP: NoticeConfig = {
  id: 'shop',
  name: null,
  urls: [],
  files: [],
  languages: {},
  render: [],
  keys: [],
  privateRedirects: false,
  language: null,
  select: [],
  remove: [],
  failOn: 'unclear',
};
const gateOf = (more: Partial<NoticeConfig> = {}, all: Partial<Gate> = {}): Gate => ({
  base: null,
  approvers: [],
  longestUntil: null,
  failOn: 'unclear',
  rules: {},
  reader: DEFAULT_READER,
  model: null,
  fetch: DEFAULT_FETCH,
  notices: [{ ...SHOP, ...more }],
  ...all,
});

const counts = (base: Gate, head: Gate) => {
  const { gate, changes } = takeStricter(base, head);
  return { ...gate.notices[0], rules: gate.rules, changed: changes.get('shop')?.map(({ key }) => key) };
};

describe('of base and head', () => {
  it('those count whom both name as approvers, and the shorter time', () => {
    const between = (base: readonly string[], head: readonly string[]) =>
      takeStricter(gateOf({}, { approvers: base }), gateOf({}, { approvers: head })).gate.approvers;
    expect(between([], ['ada'])).toEqual(['ada']);
    expect(between(['ada', 'bo'], ['bo', 'cy'])).toEqual(['bo']);
    for (const head of [[], ['cy']]) expect(between(['ada'], head)).toEqual(['ada']);
    const until = (base: number | null, head: number | null) =>
      takeStricter(gateOf({}, { longestUntil: base }), gateOf({}, { longestUntil: head })).gate.longestUntil;
    expect([until(90, 30), until(30, null), until(null, 30), until(null, null)]).toEqual([30, 30, 30, null]);
  });

  it('more keys and more languages count', () => {
    expect(counts(gateOf({ keys: ['privacy.*'] }), gateOf({ keys: ['privacy.a'] })).keys).toEqual([
      'privacy.*',
      'privacy.a',
    ]);
    expect(counts(gateOf({ keys: [] }), gateOf({ keys: ['privacy.a'] })).keys).toEqual([]);
    const languages = { en: ['en.md'], zh: ['zh.md'] };
    expect(counts(gateOf({ languages }), gateOf({ languages: {} })).languages).toEqual(languages);
  });

  it('the lower gate counts, whoever sets it', () => {
    expect(counts(gateOf({ failOn: 'low' }), gateOf({ failOn: 'none' }))).toMatchObject({
      failOn: 'low',
      changed: ['failOn'],
    });
    expect(counts(gateOf({ failOn: 'none' }), gateOf({ failOn: 'high' }))).toMatchObject({ failOn: 'high' });
    expect(counts(gateOf(), gateOf())).toMatchObject({ failOn: 'unclear', changed: [] });
  });

  it('a rule counts by its greater weight, its own where one side says nothing', () => {
    const rules = (base: Gate['rules'], head: Gate['rules']) =>
      counts(gateOf({}, { rules: base }), gateOf({}, { rules: head }));
    expect(rules({}, { 'sale-allowed': 'off' }).rules).toEqual({ 'sale-allowed': 'high' });
    expect(rules({ 'sale-allowed': 'off' }, {}).rules).toEqual({ 'sale-allowed': 'high' });
    expect(rules({ 'retention-extended': 'low' }, { 'retention-extended': 'off' }).rules).toEqual({
      'retention-extended': 'low',
    });
    expect(
      rules(
        { 'sale-allowed': 'low', 'retention-extended': 'off' },
        { 'retention-extended': 'off', 'sale-allowed': 'low' },
      ),
    ).toMatchObject({ changed: [] });
  });

  it('more text counts: what either takes, without what both leave out', () => {
    expect(counts(gateOf({ select: ['main'] }), gateOf({ select: ['article'] })).select).toEqual(['main', 'article']);
    expect(counts(gateOf(), gateOf({ select: ['article'] })).select).toEqual([]);
    expect(counts(gateOf({ remove: ['nav', 'aside'] }), gateOf({ remove: ['nav', 'p'] })).remove).toEqual(['nav']);
  });

  it('a new notice brings its own settings, and takes the common ones of the base', () => {
    const before = gateOf({ id: 'other', failOn: 'low' }, { failOn: 'low' });
    expect(counts(before, gateOf({ failOn: 'none' }, { failOn: 'none' }))).toMatchObject({
      failOn: 'low',
      changed: ['failOn'],
    });
    expect(counts(before, gateOf({ failOn: 'none', select: ['main'] }, { failOn: 'high' }))).toMatchObject({
      failOn: 'none',
      select: ['main'],
      changed: [],
    });
  });
});
