import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.js';
import { diff } from '../../src/diff/diff.js';
import { editTexts } from '../../src/diff/edits.js';
import type { BlockChange, Comparison, Edit } from '../../src/model/comparison.js';
import { noticeOf } from '../align/notice-of.js';

const compare = (before: string, after: string, language = 'en'): Comparison =>
  diff(align(noticeOf(before, language), noticeOf(after, language)));
const blocksOf = ({ sections }: Comparison): BlockChange[] => sections.flatMap((section) => [...section.blocks]);
const show = (edits: readonly Edit[]): string =>
  edits
    .map((edit) =>
      edit.op === 'equal' ? edit.after : edit.op === 'delete' ? `[-${edit.before}-]` : `{+${edit.after}+}`,
    )
    .join('');
const redline = (before: string, after: string, language = 'zh'): string => show(editTexts(before, after, language));

describe('a redline', () => {
  it('keeps Chinese negations and terms whole', () => {
    expect(redline('我们不会向第三方出售您的个人信息。', '我们可能会向第三方出售您的个人信息。')).toBe(
      '我们[-不会-]{+可能会+}向第三方出售您的个人信息。',
    );
    expect(redline('我们在15个工作日内回复您。', '我们在30个工作日内回复您。')).toBe(
      '我们在[-15-]{+30+}个工作日内回复您。',
    );
    expect(redline('您不满18岁的，未经监护人同意不得使用。', '您不满14岁的，未经监护人同意不得使用。')).toBe(
      '您不满[-18-]{+14+}岁的，未经监护人同意不得使用。',
    );
  });

  it('leaves punctuation and white space behind replaced words alone', () => {
    expect(redline('Ask Customer Care, please.', 'Ask Customer Support, please.', 'en')).toBe(
      'Ask Customer [-Care-]{+Support+}, please.',
    );
    expect(redline('We keep it (for a year).', 'We keep it (for a month).', 'en')).toBe(
      'We keep it (for a [-year-]{+month+}).',
    );
  });

  it('takes brackets along with the words that they open', () => {
    expect(redline('We share data with couriers.', 'We share data (your name) with couriers.', 'en')).toBe(
      'We share data {+(your name) +}with couriers.',
    );
  });

  it('takes short islands between edits into them, but never a negation or a number', () => {
    expect(redline('the old rules of the house apply here', 'a new set of some places apply here', 'en')).toBe(
      '[-the old rules of the house-]{+a new set of some places+} apply here',
    );
    expect(redline('we must not sell anything here', 'they can not buy something there', 'en')).toMatch(/\] ?.*not/u);
    expect(redline('data kept 30 days at most', 'records held 30 months or less', 'en')).toBe(
      '[-data kept-]{+records held+} 30 [-days at most-]{+months or less+}',
    );
  });

  it('carries both printed forms of what only differs in typography', () => {
    expect(editTexts('我们使用“SDK”，', '我们使用"SDK",', 'zh')).toEqual([
      { op: 'equal', before: '我们使用“SDK”，', after: '我们使用"SDK",' },
    ]);
  });

  it('shows a text replaced that has too many edits to count', () => {
    const words = (from: number): string => Array.from({ length: 900 }, (_, at) => `w${from + at * 2}`).join(' ');
    expect(editTexts(words(0), words(1), 'en').map((edit) => edit.op)).toEqual(['delete', 'insert']);
  });

  it('of a merged block carries the line feed in an equal edit, also where the words beside it went', () => {
    const [start, end] = [
      'This notice governs your visit and explains how',
      'safeguard and disclose what results from it.',
    ];
    const blocks = blocksOf(compare(`# A\n${start} we\n\ncollect, ${end}`, `# A\n${start} wecollect, ${end}`));
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.edits).toContainEqual({ op: 'equal', before: '\n', after: '' });
  });

  it('of a split block carries the line feed in an equal edit', () => {
    const [block] = blocksOf(
      compare(
        '# A\nWe collect your name and address. We keep them for thirty days.',
        '# A\nWe collect your name and address.\n\nWe keep them for thirty days.',
      ),
    );
    expect(block?.status).toBe('unchanged');
    expect(block?.afterText).toContain('\n');
    expect(block?.edits.every((edit) => edit.op === 'equal')).toBe(true);
  });
});

describe('what counts as a change', () => {
  const TEXT =
    '# 一、信息的收集\n我们收集您的姓名、“手机号码”，用于配送订单。\n# 二、信息的共享\n我们不会出售您的个人信息。\n';

  it('is not typography, white space, numbering or order', () => {
    const after =
      '# 2. 信息的共享\n我们不会出售您的个人信息.\n# 1. 信息的收集\n我们收集您的姓名、 "手机号码"， 用于配送订单。\n';
    const { changed, ignored, sections } = compare(TEXT, after, 'zh');
    expect(changed).toBe(false);
    expect(ignored).toEqual({ typographic: 2, links: 0, numbering: 2 });
    expect(sections.map((section) => section.status)).toEqual(['unchanged', 'unchanged']);
    expect(sections.filter((section) => section.moved)).toHaveLength(1);
    expect(sections.map((section) => section.renamed)).toEqual([false, false]);
  });

  it('is the name of a section, whose words are compared like those of a sentence', () => {
    const after = TEXT.replace('信息的收集', '个人信息的收集');
    const { changed, sections } = compare(TEXT, after, 'zh');
    expect(changed).toBe(true);
    expect(sections.map(({ status, renamed }) => [status, renamed])).toEqual([
      ['modified', true],
      ['unchanged', false],
    ]);
  });

  it('is a word, a space between words, a stated date', () => {
    expect(compare('We log in.', 'We login.').changed).toBe(true);
    expect(diff(align(noticeOf('A', 'en', '2022-01-18'), noticeOf('A', 'en', '2022-01-19'))).changed).toBe(true);
  });

  it('is a section that comes or goes, a heading alone, too', () => {
    expect(compare('# A\nText here.\n', '# A\nText here.\n# Other things\n').changed).toBe(true);
  });

  it('is a block that moved under another heading, not one that moved under its own', () => {
    const one =
      '# Sharing\nWe never sell your data to anybody.\n\nCouriers get your address.\n# Cookies\nCookies remember your basket.\n';
    const within =
      '# Sharing\nCouriers get your address.\n\nWe never sell your data to anybody.\n# Cookies\nCookies remember your basket.\n';
    const across =
      '# Sharing\nCouriers get your address.\n# Cookies\nCookies remember your basket.\n\nWe never sell your data to anybody.\n';
    expect(compare(one, within).changed).toBe(false);
    const moved = compare(one, across);
    expect(moved.changed).toBe(true);
    expect(moved.sections.map((section) => section.status)).toEqual(['modified', 'modified']);
    expect(blocksOf(moved).map((block) => [block.status, block.moved])).toEqual([
      ['unchanged', false],
      ['unchanged', false],
      ['unchanged', true],
    ]);
  });

  it('is never a contents entry', () => {
    const { changed, sections } = compare(
      '@ Sharing\n\n@ Old entry\n# Sharing\nText here.',
      '@ New entry\n# Sharing\nText here.',
    );
    expect(changed).toBe(false);
    expect(
      sections.flatMap((section) => section.blocks).every((block) => block.status === 'unchanged' && !block.moved),
    ).toBe(true);
  });
});

describe('marks', () => {
  it('lost on words that stayed make a change, with all edits equal', () => {
    const { changed, sections } = compare('我们收集您的__身份证号码__和姓名。', '我们收集您的身份证号码和姓名。', 'zh');
    const [block] = sections[0]?.blocks ?? [];
    expect(changed).toBe(true);
    expect([block?.status, block?.edits.map((edit) => edit.op)]).toEqual(['modified', ['equal']]);
    expect(block?.marks).toEqual([{ kind: 'underline', change: 'lost', span: { start: 6, end: 11 } }]);
  });

  it('gained are found where typography and other words changed, too', () => {
    const [block] = blocksOf(
      compare(
        'We share “your name” and address with couriers.',
        'We share "your name" and **address** with all couriers.',
      ),
    );
    expect(
      block?.marks.map(({ kind, change, span }) => [kind, change, block.afterText.slice(span.start, span.end)]),
    ).toEqual([['bold', 'gained', 'address']]);
  });

  it('on a whole block are its style', () =>
    expect(compare('**We share your name.**', 'We share your name.').changed).toBe(false));

  it('of links: a target is counted, a lost link is a change', () => {
    const one = 'Read [our policy](/a) here.';
    const retargeted = compare(one, 'Read [our policy](/b) here.');
    expect([retargeted.changed, retargeted.ignored.links]).toEqual([false, 1]);
    expect(compare(one, 'Read our policy here.').changed).toBe(true);
  });
});

describe('passages', () => {
  it('have one entry for every sentence, unchanged ones too, with the edits of their own', () => {
    const [block] = blocksOf(
      compare(
        'We keep it for 12 months. You may object. We tell you first.',
        'We keep it for 24 months. You may object.',
      ),
    );
    expect(block?.passages.map((passage) => [passage.status, show(passage.edits)])).toEqual([
      ['modified', 'We keep it for [-12-]{+24+} months.'],
      ['unchanged', 'You may object.'],
      ['removed', '[-We tell you first.-]'],
    ]);
  });

  it('that changed places stay pairs, while the edits of the block show them gone and come', () => {
    const [block] = blocksOf(
      compare('We keep letters for two years. You may object.', 'You may object. We keep letters for two years.'),
    );
    expect(block?.passages.map((passage) => passage.status)).toEqual(['unchanged', 'unchanged']);
    expect(block?.edits.some((edit) => edit.op !== 'equal')).toBe(true);
  });
});
