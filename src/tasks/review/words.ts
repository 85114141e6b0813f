/** The words of `review`, in every language of the tool. */
import type { DecisionVerdict } from '../../model/decision.js';
import { CATEGORIES, type UiLanguage } from '../../model/finding.js';
import type { View } from './state.js';

type Hint = readonly [key: string, does: string];

export interface ReviewWords {
  readonly place: (n: number, of: number) => string;
  readonly end: string;
  readonly left: (decided: number, left: number) => string;
  readonly promises: (count: number) => string;
  readonly ask: Readonly<Record<DecisionVerdict, (id: string) => string>>;
  /** Of a finding of the reviewer's own: what has to be written. */
  readonly askOwn: (id: string) => string;
  readonly unread: string;
  readonly categories: string;
  /** Head of the walk that goes through what was cleared too. */
  readonly findingsAndCleared: string;
  readonly cleared: string;
  readonly public: (by: string) => string;
  readonly blank: string;
  readonly notSaved: (message: string) => string;
  readonly saved: (id: string, verdict: string) => string;
  readonly lines: (from: number, to: number, of: number) => string;
  readonly undecided: string;
  readonly warnings: string;
  readonly allDecided: (count: number) => string;
  readonly someOpen: (open: number, count: number) => string;
  readonly nothing: string;
  readonly mayMove: (when: string) => string;
  readonly rejectedStay: string;
  readonly askMove: (when: string) => string;
  readonly decide: readonly Hint[];
  /** Of what the rules cleared, or found to raise. */
  readonly decideCleared: readonly Hint[];
  readonly look: readonly Hint[];
  readonly back: Hint;
  readonly quit: Hint;
  readonly help: Hint;
  readonly nextOpen: Hint;
  readonly move: Hint;
  readonly yes: Hint;
  readonly no: Hint;
  readonly save: Hint;
  readonly cancel: Hint;
  readonly again: Hint;
  readonly helpHead: string;
  readonly helpLines: readonly Hint[];
  readonly helpFoot: readonly string[];
  readonly title: Readonly<Record<Exclude<View, 'finding'>, string>>;
}

const en: ReviewWords = {
  place: (n, of) => `${n} of ${of}`,
  end: 'the end',
  left: (decided, left) => `${decided} decided, ${left} left`,
  promises: (count) =>
    `The notice promises something about changes to itself (${count} ${count === 1 ? 'sentence' : 'sentences'}): i`,
  ask: {
    approved: (id) => `Why is ${id} acceptable?`,
    rejected: (id) => `Why is ${id} not acceptable?`,
    'false-positive': (id) => `Why is ${id} no true finding?`,
  },
  askOwn: (id) => `What is ${id}, how grave, and why?`,
  unread: 'Expected, for example: sharing high They name a new recipient.',
  categories: `Categories: ${CATEGORIES.join(', ')}`,
  findingsAndCleared: 'findings and cleared',
  cleared: 'CLEARED',
  public: (by) => `${by}; as public as the repository`,
  blank: 'A decision needs a reason: say why, in a sentence.',
  notSaved: (message) => `Not saved. ${message}`,
  saved: (id, verdict) => `${id} ${verdict}: saved.`,
  lines: (from, to, of) => `lines ${from}–${to} of ${of}: space shows more`,
  undecided: 'undecided',
  warnings: 'Files among the approvals that approve nothing:',
  allDecided: (count) => (count === 1 ? 'The one finding is decided.' : `All ${count} findings are decided.`),
  someOpen: (open, count) => `${open} of ${count} findings ${open === 1 ? 'has' : 'have'} no decision yet.`,
  nothing: 'There is nothing to decide.',
  mayMove: (when) => `m signs the version of ${when} off as the new baseline.`,
  rejectedStay:
    'What was rejected is not approved: the baseline stays until the notice is mended or the decision changes.',
  askMove: (when) => `Sign off the version of ${when} as the new baseline?`,
  decide: [
    ['a', 'approve'],
    ['r', 'reject'],
    ['f', 'false positive'],
    ['s', 'skip'],
  ],
  decideCleared: [
    ['r', 'make a finding of it'],
    ['a', 'approve'],
    ['s', 'skip'],
  ],
  look: [
    ['w', 'section'],
    ['e', 'rule'],
    ['c', 'cleared, changes'],
    ['i', 'notice'],
  ],
  back: ['b', 'back'],
  quit: ['q', 'quit'],
  help: ['h', 'help'],
  nextOpen: ['n', 'next undecided'],
  move: ['m', 'move the baseline'],
  yes: ['y', 'yes'],
  no: ['n', 'no'],
  save: ['Enter', 'save'],
  cancel: ['Esc', 'cancel'],
  again: ['↑', 'last reason'],
  helpHead: 'Keys',
  helpLines: [
    ['a', 'approve: the change is acceptable'],
    ['r', 'reject: it is not; the gate keeps failing'],
    ['f', 'false positive: the rule is wrong here'],
    ['s  →', 'skip to the next finding'],
    ['b  ←', 'back to the one before'],
    ['n', 'next finding without a decision'],
    ['w', 'the whole section, as a redline'],
    ['e  ?', 'what the rule looks for, and why'],
    [
      'c',
      'step through what raises or was cleared too: there r makes a finding of it; again: everything that changed; again: findings only',
    ],
    ['i', 'the two versions, and what the notice promises'],
    ['space', 'further down (PageDown, PageUp, j, k, ↓, ↑, Home, End)'],
    ['Esc', 'back to the finding; while writing: cancel'],
    ['h', 'this page, and away again'],
    ['q', 'close this page; on a finding: quit (also Ctrl-D; Ctrl-C at once)'],
  ],
  helpFoot: [
    'The row of signs above is a sign a finding: a approved, r rejected, f false positive, a point where nothing is decided, a dash where nothing is asked; the one between brackets is shown.',
    'A decision asks for a reason and is saved at once, in a file of its own. A decision that was taken can be taken again. The next review begins at the first finding without one.',
    'In colour: removed words are struck out, added words underlined, the words that the rule saw are bold. The grey words stand around the passage and are not part of the finding.',
  ],
  title: {
    section: 'The whole section',
    rule: 'The rule',
    notice: 'The notice',
    changes: 'What changed',
    help: 'Help',
  },
};

const zh: ReviewWords = {
  place: (n, of) => `第 ${n} 项，共 ${of} 项`,
  end: '末页',
  left: (decided, left) => `已决定 ${decided} 项，尚余 ${left} 项`,
  promises: (count) => `本声明对自身的变更作有承诺（${count} 句）：按 i 查看`,
  ask: {
    approved: (id) => `${id} 为何可以接受？`,
    rejected: (id) => `${id} 为何不可接受？`,
    'false-positive': (id) => `${id} 为何属于误报？`,
  },
  askOwn: (id) => `${id} 属于何类，程度如何，理由是什么？`,
  unread: '请这样写：sharing high 新增了接收方。',
  categories: `类别：${CATEGORIES.join('、')}`,
  findingsAndCleared: '发现及已排除的变更',
  cleared: '已排除',
  public: (by) => `${by}；理由随代码库公开`,
  blank: '决定须写明理由：请用一句话说明。',
  notSaved: (message) => `未能保存。${message}`,
  saved: (id, verdict) => `${id} 已${verdict}，已保存。`,
  lines: (from, to, of) => `第 ${from}–${to} 行，共 ${of} 行：空格翻页`,
  undecided: '未决定',
  warnings: '以下批准文件不产生效力：',
  allDecided: (count) => `全部 ${count} 项发现均已决定。`,
  someOpen: (open, count) => `${count} 项发现中尚有 ${open} 项未决定。`,
  nothing: '没有需要决定的发现。',
  mayMove: (when) => `可将 ${when} 的版本签核为新基线：按 m。`,
  rejectedStay: '被否决的发现未获批准：在声明修正或决定更改之前，基线保持不变。',
  askMove: (when) => `将 ${when} 的版本签核为新基线？`,
  decide: [
    ['a', '批准'],
    ['r', '否决'],
    ['f', '误报'],
    ['s', '跳过'],
  ],
  decideCleared: [
    ['r', '列为发现'],
    ['a', '批准'],
    ['s', '跳过'],
  ],
  look: [
    ['w', '全节'],
    ['e', '规则'],
    ['c', '已排除、变更'],
    ['i', '声明'],
  ],
  back: ['b', '返回'],
  quit: ['q', '退出'],
  help: ['h', '帮助'],
  nextOpen: ['n', '下一未决项'],
  move: ['m', '移动基线'],
  yes: ['y', '是'],
  no: ['n', '否'],
  save: ['Enter', '保存'],
  cancel: ['Esc', '取消'],
  again: ['↑', '上一理由'],
  helpHead: '按键',
  helpLines: [
    ['a', '批准：此变更可以接受'],
    ['r', '否决：此变更不可接受，检查仍不通过'],
    ['f', '误报：规则在此处判断有误'],
    ['s  →', '跳到下一项'],
    ['b  ←', '回到上一项'],
    ['n', '下一个未决定的发现'],
    ['w', '以修订形式查看整节'],
    ['e  ?', '规则查什么，为何重要'],
    ['c', '同时逐项查看提高保护及已排除的变更，在此按 r 可将其列为发现；再按：全部变更；再按：仅发现'],
    ['i', '两个版本的出处，以及声明自身的承诺'],
    ['space', '向下翻（PageDown、PageUp、j、k、↓、↑、Home、End）'],
    ['Esc', '回到发现；书写理由时为取消'],
    ['h', '打开或关闭本页'],
    ['q', '关闭本页；在发现上则退出（Ctrl-D 亦可；Ctrl-C 立即退出）'],
  ],
  helpFoot: [
    '上方一行每项发现一个符号：a 已批准，r 已否决，f 误报，点号为未决定，短横为无须决定；方括号内为当前显示的一项。',
    '每项决定须写明理由，并立即保存为单独的文件。已作的决定可以更改。下次审阅从首个未决定的发现开始。',
    '彩色显示时：删去的文字带删除线，加上的文字带下划线，规则所依据的文字加粗；灰色文字是段落的其余部分，不属于该发现。',
  ],
  title: { section: '整节', rule: '规则', notice: '声明', changes: '全部变更', help: '帮助' },
};

export const REVIEW_WORDS: Readonly<Record<UiLanguage, ReviewWords>> = { en, zh };
