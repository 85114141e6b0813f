/** The rules about a notice as a whole, and about changes that no rule decides: data, like the catalogue's, with one face each. */
import type { Category, UiLanguage } from '../../model/finding.js';

export interface NoticeRule {
  readonly id: string;
  /** As in `Rule`. */
  readonly title: Readonly<Record<UiLanguage, string>>;
  /** As in `Rule`. */
  readonly formerly?: readonly string[];
  readonly category: Category;
  readonly why: Readonly<Record<UiLanguage, string>>;
  /** As in `Rule`: `{terms}` stands for what shows it, after a colon at the end. */
  readonly message: Readonly<Record<UiLanguage, string>>;
  /** No setting turns it off. */
  readonly isFixed?: true;
}

export const NOTICE_RULES: readonly NoticeRule[] = [
  {
    id: 'changed-silently',
    title: { en: 'change under an unchanged date', zh: '日期未变的变更' },
    category: 'notification',
    why: {
      en: 'People look at the date to see whether they must read again; a change under the same date passes them by.',
      zh: '用户凭日期判断是否需要重新阅读；日期不变的变更容易被忽略。',
    },
    message: {
      en: 'The words changed in a way that lowers protection, but the stated date stayed the same: {terms}.',
      zh: '文字发生了降低保护的变更，但文中日期未变：{terms}。',
    },
  },
  {
    id: 'stated-date-went-back',
    title: { en: 'stated date', zh: '文中日期' },
    category: 'notification',
    why: {
      en: 'A later text with an earlier date hides which one is in force.',
      zh: '较新的文本标注较早的日期，会使人无法确定哪一版有效。',
    },
    message: {
      en: 'The stated date is earlier than that of the version before: {terms}.',
      zh: '文中日期早于上一版的日期：{terms}。',
    },
  },
  {
    id: 'returned-to-earlier-version',
    title: { en: 'return to an earlier version', zh: '恢复旧版' },
    category: 'notification',
    why: {
      en: 'What was gained since is gone again; or the capture shows an old copy of the page.',
      zh: '其间的改进随之撤销；也可能是抓取到了页面的旧副本。',
    },
    message: {
      en: 'The text is again that of an earlier version: {terms}.',
      zh: '文本恢复为此前的版本：{terms}。',
    },
  },
  {
    id: 'left-out-changed',
    title: { en: 'text outside of the notice', zh: '声明之外的文字' },
    category: 'transparency',
    why: {
      en: 'What a page says of people’s data binds beside the notice too: in a footer, a dialog, or text that is hidden from view.',
      zh: '页面在声明之外（页脚、弹窗、隐藏文字）关于个人信息的表述，同样影响用户。',
    },
    message: {
      en: 'Text of the page outside of the notice changed where it speaks of people’s data or rights.',
      zh: '页面上声明之外的文字发生了变更，其内容涉及个人信息或权利。',
    },
  },
  {
    id: 'link-target-changed',
    title: { en: 'where a link leads', zh: '链接的指向' },
    category: 'transparency',
    why: {
      en: 'Where an opt-out, a request or a complaint goes is part of the promise; whether it still arrives cannot be read from the notice.',
      zh: '退出、请求或投诉的去向是承诺的一部分；仅凭文本无法判断其是否仍然有效。',
    },
    message: {
      en: 'A link on which a choice, a right or a complaint hangs leads elsewhere: {terms}.',
      zh: '与选择、权利或投诉有关的链接指向了别处：{terms}。',
    },
  },
  {
    id: 'unrendered-template',
    title: { en: 'what a template fills in', zh: '模板填入的内容' },
    category: 'transparency',
    why: {
      en: 'What a placeholder, an include, a condition or a component shows stands elsewhere: whether it promises less cannot be read here.',
      zh: '占位符、引用、条件或组件所显示的内容在别处；仅凭此处无法判断承诺是否减少。',
    },
    message: {
      en: 'A part of the text that a template fills in changed: {terms}.',
      zh: '由模板填入的内容发生了变更：{terms}。',
    },
  },
  {
    id: 'found-by-reviewer',
    title: { en: 'found by a reviewer', zh: '审阅人认定' },
    category: 'transparency',
    why: {
      en: 'Rules miss what they have no words for: a person who read the change says what it means.',
      zh: '规则会遗漏其词语之外的变更；阅读过该变更的人可指出其含义。',
    },
    message: {
      en: 'A reviewer holds that this change lowers protection.',
      zh: '审阅人认为此处变更降低了保护。',
    },
  },
  {
    id: 'reader',
    title: { en: 'found by a reader', zh: '审读者认定' },
    category: 'transparency',
    why: {
      en: 'A language model reads what rules have no words for. It may be wrong: its reading makes the gate stricter, never laxer, and a person decides.',
      zh: '语言模型能读懂规则没有词语可依的变更。它可能出错：其审读只会使检查更严，不会更宽，最终由人决定。',
    },
    message: {
      en: 'A reader, and no rule, holds that this change lowers protection: {terms}.',
      zh: '审读者（而非规则）认为此处变更降低了保护：{terms}。',
    },
  },
  {
    id: 'unread',
    isFixed: true,
    title: { en: 'changes without a reading', zh: '未经审读的变更' },
    category: 'transparency',
    why: {
      en: 'Where a team has every change read, one without a reading was not looked at as the others were.',
      zh: '团队要求每处变更都经审读时，没有审读记录的变更便未受到同样的审视。',
    },
    message: {
      en: 'Changes have no reading (noticediff read makes them): {terms}.',
      zh: '有变更没有审读记录（以 noticediff read 生成）：{terms}。',
    },
  },
  {
    id: 'addresses-a-reader',
    isFixed: true,
    title: { en: 'text for a machine that reads', zh: '针对机器的文字' },
    category: 'transparency',
    why: {
      en: 'Nobody writes to customers what a machine is to answer: such a text wants to be judged otherwise than it reads.',
      zh: '没有人会在给用户的文本中写明机器应如何作答：这样的文字意在使自己得到与其含义不同的判断。',
    },
    message: {
      en: 'The text speaks to a machine that reads it, or hides what only a machine sees: {terms}.',
      zh: '文字在对阅读它的机器说话，或隐藏了只有机器可见的内容：{terms}。',
    },
  },
  {
    id: 'notice-added',
    title: { en: 'new text', zh: '新增文本' },
    category: 'transparency',
    why: {
      en: 'A new text binds like a changed one, and no earlier text shows what it lowers: a person has to read all of it.',
      zh: '新文本与修改后的文本同样具有约束力，而没有旧文可以说明它降低了什么，须由人通读。',
    },
    message: {
      en: 'A text came that was not there before, with nothing to compare it with: {terms}.',
      zh: '新增了此前没有的文本，没有旧文可供比较：{terms}。',
    },
  },
  {
    id: 'notice-removed',
    title: { en: 'text that is gone', zh: '消失的文本' },
    category: 'transparency',
    why: {
      en: 'What it promised is said nowhere any more, and no later change of it will be seen.',
      zh: '其中的承诺不再有任何表述，此后的变更也不会再被发现。',
    },
    message: {
      en: 'A text that was there before is gone: {terms}.',
      zh: '此前的文本已不存在：{terms}。',
    },
  },
  {
    id: 'configuration-changed',
    title: { en: 'settings of this gate', zh: '检查的设置' },
    category: 'transparency',
    why: {
      en: 'Whoever changes how the gate judges changes what passes from then on. In the same change the stricter of both counts.',
      zh: '修改检查的判断方式，会改变此后可以通过的内容。在同一变更中，以前后较严者为准。',
    },
    message: {
      en: 'What decides over this gate changed: {terms}.',
      zh: '决定本检查的设置发生了变更：{terms}。',
    },
  },
  {
    id: 'translation-left-behind',
    title: { en: 'translation left behind', zh: '未同步的译文' },
    category: 'transparency',
    why: {
      en: 'People read the notice in their own language: what changed in one and not in the others is promised to some and not to all.',
      zh: '人们阅读的是自己语言的文本；只改其一而未改其余，所作承诺便因语言而异。',
    },
    message: {
      en: 'A section changed in one language and not in another: {terms}.',
      zh: '某一语言的章节有变更，另一语言的相应章节却没有：{terms}。',
    },
  },
  {
    id: 'change-unclear',
    title: { en: 'no rule decides', zh: '规则无法判断' },
    category: 'transparency',
    why: {
      en: 'A change of substance that no rule can judge is shown to a person, never passed over.',
      zh: '规则无法判断的实质变更应交由人判断，而不应略过。',
    },
    message: {
      en: 'Something of substance changed here that no rule decides: {terms}.',
      zh: '此处有规则无法判断的实质变更：{terms}。',
    },
  },
];
