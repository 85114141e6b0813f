import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/assess/rules/catalogue.js';
import { nearestRule } from '../../src/assess/settings.js';
import { WEIGHTS } from '../../src/assess/weights.js';
import { Fault } from '../../src/model/fault.js';
import { explainRule, listRules } from '../../src/tasks/rules/list.js';
import { listWeights } from '../../src/tasks/rules/weights.js';

describe('noticediff rules', () => {
  it('lists every rule with its weight in every format and language', () => {
    for (const lang of ['en', 'zh'] as const) {
      for (const format of ['text', 'markdown'] as const) {
        const list = listRules(format, lang);
        for (const rule of RULES) expect(list, rule.id).toContain(rule.id);
        expect(list).toContain('changed-silently');
        expect(list).not.toContain('{terms}');
      }
    }
    expect(listRules('text', 'en')).toMatch(
      /^ {2}sale-allowed +high {4}sale of data: A sale or rental of data is newly stated, or no longer ruled out\.$/m,
    );
  });

  it('gives the whole catalogue as JSON', () => {
    const { schemaVersion, rules } = JSON.parse(listRules('json', 'en'));
    expect(schemaVersion).toBe(1);
    expect(rules).toEqual(RULES);
  });
});

describe('noticediff rules --weights', () => {
  it('prints every row of the tables, at most 600 of those that decide, the heaviest first', () => {
    const { weights, subjects } = JSON.parse(listWeights('json', 'en'));
    expect(Object.keys(WEIGHTS).length).toBeLessThanOrEqual(600);
    expect(weights.map(({ name }: { name: string }) => name).sort()).toEqual(Object.keys(WEIGHTS).sort());
    expect(subjects.length).toBeGreaterThan(0);
    const sizes = weights.map(({ weight }: { weight: number }) => Math.abs(weight));
    expect(sizes).toEqual([...sizes].sort((a: number, b: number) => b - a));
  });

  it('names each with how often the fit saw it, in every format and language', () => {
    for (const lang of ['en', 'zh'] as const)
      for (const [name, [, seen]] of Object.entries(WEIGHTS)) {
        expect(listWeights('text', lang)).toContain(` ${seen}  ${name}\n`);
        expect(listWeights('markdown', lang)).toContain(`\n| ${name} | `);
      }
  });
});

describe('noticediff rules <rule>', () => {
  it('says what it flags, why, on which legal basis, with examples, and how to configure it', () => {
    const page = explainRule('sale-allowed', 'en');
    for (const part of [
      'A sale or rental of data is newly stated',
      'Once data is sold',
      'CCPA § 1798.120',
      '- We never sell your personal information.',
      '+ 我们可能会出售您的个人信息。',
      'Near misses',
      '"rules": { "sale-allowed": "low" }',
    ]) {
      expect(page).toContain(part);
    }
  });

  it('speaks Chinese', () => {
    const page = explainRule('sale-allowed', 'zh');
    expect(page).toContain('《个人信息保护法》第10条');
    expect(page).toContain('为何重要');
  });

  it('takes the id of the raising face, and says so', () => {
    expect(explainRule('sale-ruled-out', 'en')).toContain('sale-ruled-out is the raising face of this rule.');
  });

  it('explains the rules about the notice as a whole', () => {
    expect(explainRule('changed-silently', 'en')).toContain('"rules": { "changed-silently": "off" }');
  });

  it('explains every rule in every format and language', () => {
    for (const { id } of RULES) {
      for (const lang of ['en', 'zh'] as const) {
        expect(explainRule(id, lang)).not.toMatch(/undefined|\{terms\}/);
        expect(explainRule(id, lang, 'markdown')).not.toMatch(/undefined|\{terms\}/);
        expect(JSON.parse(explainRule(id, lang, 'json')).rule.id).toBe(id);
      }
    }
  });

  it('names the nearest rule where there is none of that id', () => {
    expect(nearestRule('retention-extend')).toBe('retention-extended');
    expect(nearestRule('sale')).toBe('sale-allowed');
    expect(nearestRule('encryption-remvoed')).toBe('encryption-removed');
    const ask = () => explainRule('encryption-remvoed\u001b[2J', 'en');
    expect(ask).toThrow(Fault);
    expect(ask).toThrow(/no rule 'encryption-remvoed\\u\{1b\}\[2J'; the nearest is 'encryption-removed'/);
    expect(nearestRule('x'.repeat(100_000))).toMatch(/^[a-z-]+$/);
  });
});
