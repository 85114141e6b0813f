import { describe, expect, it } from 'vitest';
import { comparePieces } from '../../src/assess/pieces.js';
import { governorOf, readStatements } from '../../src/assess/read.js';

const compare = (before: string, after: string, heading = '') => {
  const governor = governorOf(heading, '');
  return comparePieces(before, readStatements(before, governor), after, readStatements(after, governor));
};
const changes = (before: string, after: string) => {
  const { gained, lost } = compare(before, after);
  return {
    gained: gained.map(({ start, end }) => after.slice(start, end)),
    lost: lost.map(({ start, end }) => before.slice(start, end)),
  };
};
const only = (before: string, after: string, heading = '') => {
  const { gained } = compare(before, after, heading);
  expect(gained).toHaveLength(1);
  const [piece] = gained;
  return [piece?.kind, `${piece?.act}${piece?.polarity === -1 ? ' denied' : ''}`];
};
const NOTHING = { gained: [], lost: [] };

describe('a sentence', () => {
  it('gains an item that no lexicon knows', () => {
    expect(changes('name, hat size, shoe size', 'name, hat size, shoe size, shoulder width')).toEqual({
      gained: ['shoulder width'],
      lost: [],
    });
    expect(changes('姓名、帽围、鞋码', '姓名、帽围、鞋码、肩宽')).toEqual({ gained: ['肩宽'], lost: [] });
  });

  it('loses one', () => {
    expect(changes('电话、邮箱、信函', '电话、邮箱')).toEqual({ gained: [], lost: ['信函'] });
  });

  it('has the same in another order, with other separators, in other case', () => {
    expect(changes('name, address, phone', 'Phone; name and address')).toEqual(NOTHING);
    expect(changes('姓名、地址、电话', '电话，姓名和地址')).toEqual(NOTHING);
  });

  it('pairs a reworded piece with its old self, and tells how many words are new to the sentence', () => {
    expect(changes('name, postal address, phone', 'name, address, phone')).toEqual(NOTHING);
    expect(changes('姓名、收货地址、电话', '姓名、地址、电话')).toEqual(NOTHING);
    const after = 'name, precise address, phone';
    const { reworded } = compare('name, address, phone', after);
    expect(reworded.map(({ after: piece, more, less }) => [after.slice(piece.start, piece.end), more, less])).toEqual([
      ['precise address', 1, 0],
    ]);
  });

  it.each([
    ['We use it to reply.', 'We use it to reply and to train our models.', 'aim', 'act/train'],
    ['We share it with couriers.', 'We share it with couriers, if the law requires it.', 'condition', 'act/share'],
    ['We collect your name.', 'We collect your name and your height.', 'item', 'act/collect'],
    ['We do not collect your name.', 'We do not collect your name or your height.', 'item', 'act/collect denied'],
    ['You can delete your photos.', 'You can delete your photos and comments.', 'item', 'right/delete'],
    ['我们收集您的姓名。', '我们收集您的姓名、身高。', 'item', 'act/collect'],
    ['我们不会收集您的姓名。', '我们不会收集您的姓名、身高。', 'item', 'act/collect denied'],
    ['我们将订单号共享给快递公司。', '我们将订单号共享给快递公司、广告联盟。', 'item', 'act/share'],
    ['我们使用这些信息回复您。', '我们使用这些信息回复您，并用于训练模型。', 'aim', 'act/train'],
  ])('tells what a piece is, and what is done there: %s → %s', (before, after, kind, act) => {
    expect(only(before, after)).toEqual([kind, act]);
  });

  it('without a verb is read under what introduces it', () => {
    expect(only('name', 'name, height', 'Information we collect')).toEqual(['item', 'act/collect']);
    expect(only('name', 'name, height', 'Who we share it with')).toEqual(['item', 'act/share']);
    expect(only('姓名', '姓名、身高', '我们如何收集信息')).toEqual(['item', 'act/collect']);
  });

  it('says where its pieces stand', () => {
    const after = '姓名、帽围、 肩宽 、鞋码';
    const [piece] = compare('姓名、帽围、鞋码', after).gained;
    expect(after.slice(piece?.start, piece?.end)).toBe('肩宽');
  });
});
