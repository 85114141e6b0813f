import { describe, expect, it } from 'vitest';
import { comparePieces } from '../../src/assess/pieces.js';
import type { Lexicon } from '../../src/assess/rule.js';

const changes = (before: string, after: string, language: Lexicon, around: readonly string[] = []) => {
  const { gained, lost } = comparePieces(before, after, around, language);
  return { gained: gained.map((piece) => piece.text), lost: lost.map((piece) => piece.text) };
};
const only = (before: string, after: string, language: Lexicon, around: readonly string[] = []) => {
  const { gained } = comparePieces(before, after, around, language);
  expect(gained).toHaveLength(1);
  return { kind: gained[0]?.kind, frame: gained[0]?.frame };
};
const NOTHING = { gained: [], lost: [] };

describe('a sentence', () => {
  it('gains an item that no lexicon knows', () => {
    expect(changes('name, hat size, shoe size', 'name, hat size, shoe size, shoulder width', 'en')).toEqual({
      gained: ['shoulder width'],
      lost: [],
    });
    expect(changes('姓名、帽围、鞋码', '姓名、帽围、鞋码、肩宽', 'zh')).toEqual({ gained: ['肩宽'], lost: [] });
  });

  it('loses one', () => {
    expect(changes('电话、邮箱、信函', '电话、邮箱', 'zh')).toEqual({ gained: [], lost: ['信函'] });
  });

  it('has the same in another order, with other separators, in other case', () => {
    expect(changes('name, address, phone', 'Phone; name and address', 'en')).toEqual(NOTHING);
    expect(changes('姓名、地址、电话', '电话，姓名和地址', 'zh')).toEqual(NOTHING);
  });

  it('pairs a reworded piece with its old self, and tells how many words are new to the sentence', () => {
    expect(changes('name, postal address, phone', 'name, address, phone', 'en')).toEqual(NOTHING);
    expect(changes('姓名、收货地址、电话', '姓名、地址、电话', 'zh')).toEqual(NOTHING);
    const { reworded } = comparePieces('name, address, phone', 'name, precise address, phone', [], 'en');
    expect(reworded.map((piece) => [piece.after.text, piece.words])).toEqual([
      ['precise address', { gained: 1, lost: 0 }],
    ]);
  });

  it.each([
    ['en', 'We use it to reply.', 'We use it to reply and to train our models.', 'aim', 'use'],
    ['en', 'We share it with couriers.', 'We share it with couriers, if the law requires it.', 'condition', 'share'],
    ['en', 'We collect your name.', 'We collect your name and your height.', 'item', 'collect'],
    ['en', 'We do not collect your name.', 'We do not collect your name or your height.', 'item', 'denied'],
    ['en', 'You can delete your photos.', 'You can delete your photos and comments.', 'item', 'delete'],
    ['zh', '我们收集您的姓名。', '我们收集您的姓名、身高。', 'item', 'collect'],
    ['zh', '我们不会收集您的姓名。', '我们不会收集您的姓名、身高。', 'item', 'denied'],
    ['zh', '我们将订单号共享给快递公司。', '我们将订单号共享给快递公司、广告联盟。', 'item', 'share'],
    ['zh', '我们使用这些信息回复您。', '我们使用这些信息回复您，并用于训练模型。', 'aim', 'use'],
  ] as const)('tells what a piece is, and what is done there (%s): %s → %s', (language, before, after, kind, frame) => {
    expect(only(before, after, language)).toEqual({ kind, frame });
  });

  it('without a verb is read under what introduces it', () => {
    expect(only('name', 'name, height', 'en', ['', 'Information we collect'])).toEqual({
      kind: 'item',
      frame: 'collect',
    });
    expect(only('name', 'name, height', 'en', ['', 'Who we share it with'])).toEqual({ kind: 'item', frame: 'share' });
    expect(only('姓名', '姓名、身高', 'zh', ['', '我们如何收集信息'])).toEqual({ kind: 'item', frame: 'collect' });
  });

  it('says where its pieces stand', () => {
    const after = '姓名、帽围、 肩宽 、鞋码';
    const [piece] = comparePieces('姓名、帽围、鞋码', after, [], 'zh').gained;
    expect(after.slice(piece?.start, piece?.end)).toBe('肩宽');
  });
});
