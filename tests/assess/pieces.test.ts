import { describe, expect, it } from 'vitest';
import { compareEntries } from '../../src/assess/entries.js';
import type { Lexicon } from '../../src/assess/rule.js';

const changes = (before: string, after: string, language: Lexicon) => {
  const { gained, lost } = compareEntries(before, after, language);
  return { gained: gained.map((entry) => entry.text), lost: lost.map((entry) => entry.text) };
};
const NOTHING = { gained: [], lost: [] };

describe('a list', () => {
  it('gains an entry that no lexicon knows', () => {
    expect(changes('name, hat size, shoe size', 'name, hat size, shoe size, shoulder width', 'en')).toEqual({
      gained: ['shoulder width'],
      lost: [],
    });
    expect(changes('姓名、帽围、鞋码', '姓名、帽围、鞋码、肩宽', 'zh')).toEqual({ gained: ['肩宽'], lost: [] });
  });

  it('loses one', () => {
    expect(changes('电话、邮箱、信函', '电话、邮箱', 'zh')).toEqual({ gained: [], lost: ['信函'] });
  });

  it('is the same in another order, with other separators, in other case', () => {
    expect(changes('name, address, phone', 'Phone; name and address', 'en')).toEqual(NOTHING);
    expect(changes('姓名、地址、电话', '电话，姓名和地址', 'zh')).toEqual(NOTHING);
  });

  it('pairs a reworded entry with its old self', () => {
    expect(changes('name, postal address, phone', 'name, address, phone', 'en')).toEqual(NOTHING);
    expect(changes('姓名、收货地址、电话', '姓名、地址、电话', 'zh')).toEqual(NOTHING);
  });

  it('is none without separators enough', () => {
    expect(changes('your name', 'your address', 'en')).toEqual(NOTHING);
    expect(changes('姓名和地址', '电话和地址', 'zh')).toEqual(NOTHING);
  });

  it('takes no clause for an entry', () => {
    const clause = 'which we then keep for as long as we think that it may be of any use to us or to our partners';
    expect(changes('name, address, phone', `name, address, phone, ${clause}`, 'en').gained).not.toContain(clause);
  });

  it('says where its entries stand', () => {
    const after = '姓名、帽围、 肩宽 、鞋码';
    const [entry] = compareEntries('姓名、帽围、鞋码', after, 'zh').gained;
    expect(after.slice(entry?.start, entry?.end)).toBe('肩宽');
  });
});
