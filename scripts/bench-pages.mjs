// Notices made up for measuring: any size, HTML or Markdown, with edits of about one sentence in twenty; and the worst inputs we know.

/** The same numbers on every machine. */
function dice(seed) {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const EN = {
  who: [
    'We',
    'Our affiliates',
    'Our service providers',
    'Advertising partners',
    'The operator of the shop',
    'Our support team',
  ],
  verb: ['collect', 'use', 'keep', 'share', 'disclose', 'combine', 'review', 'delete'],
  what: [
    'your email address',
    'your order history',
    'device identifiers',
    'approximate location',
    'payment details',
    'messages that you send',
    'log files',
  ],
  why: [
    'to provide the service',
    'to prevent fraud',
    'for analytics',
    'to send you offers',
    'as the law requires',
    'to answer your questions',
    'to keep the service safe',
  ],
  when: [
    'for 30 days',
    'for 12 months',
    'until you close your account',
    'with your consent',
    'unless you object',
    'where necessary',
    'as described below',
  ],
  glue: ' ',
  end: '. ',
  heading: (n) => `${n}. Section on ${EN.what[n % 7].replace('your ', '')} (part ${n})`,
};
const ZH = {
  who: ['我们', '关联公司', '服务提供商', '广告合作伙伴', '本商城的运营者', '客服团队'],
  verb: ['收集', '使用', '保存', '共享', '披露', '合并', '查阅', '删除'],
  what: ['您的邮箱地址', '您的订单记录', '设备标识符', '大致位置信息', '支付信息', '您发送的消息', '日志文件'],
  why: [
    '用于提供服务',
    '用于防范欺诈',
    '用于统计分析',
    '以便向您发送优惠',
    '以履行法定义务',
    '以便答复您的问题',
    '以维护服务安全',
  ],
  when: [
    '保存三十日',
    '保存十二个月',
    '直至您注销账户',
    '并征得您的同意',
    '除非您提出反对',
    '在必要的范围内',
    '如下文所述',
  ],
  glue: '',
  end: '。',
  heading: (n) => `${n}. 关于${ZH.what[n % 7].replace('您的', '')}的说明（之${n}）`,
};

/** Sections of a notice of about `size` bytes; `edited` has one sentence in twenty changed. */
function writeSections(size, language, edited) {
  const words = language === 'zh' ? ZH : EN;
  const roll = dice(7);
  const change = dice(11);
  const pick = (list) => list[roll(list.length)];
  const sections = [];
  let written = 0;
  for (let n = 1; written < size; n++) {
    const paragraphs = [];
    for (let p = 0; p < 6; p++) {
      let text = '';
      for (let s = 0; s < 4; s++) {
        const parts = [
          pick(words.who),
          pick(words.verb),
          pick(words.what),
          pick(words.why),
          `${pick(words.when)} (${n}-${p}-${s})`,
        ];
        if (change(20) === 0 && edited) parts[4] = `${words.when[(n + s) % 7]} (${n}-${p}-${s})`;
        text += parts.join(words.glue) + words.end;
      }
      paragraphs.push(text.trim());
      written += Buffer.byteLength(text);
    }
    sections.push({ heading: words.heading(n), paragraphs });
  }
  return sections;
}

export function writeMarkdown(size, language, edited) {
  const sections = writeSections(size, language, edited);
  return `# Privacy Policy\n\n${sections.map((s) => `## ${s.heading}\n\n${s.paragraphs.join('\n\n')}`).join('\n\n')}\n`;
}

/** An archived page: about a quarter text, the rest markup, styles and scripts around it. */
export function writeHtml(size, language, edited) {
  const sections = writeSections(size / 4, language, edited);
  const widget =
    '<div class="c-x9 s--wide" data-track="nav:item" style="margin:0 auto;padding:4px 8px"><span class="i i-4"></span></div>';
  const body = sections
    .map(
      (s) =>
        `<section class="policy-block"><h2 class="title title--sub" id="s">${s.heading}</h2>${s.paragraphs.map((p) => `<p class="text text--body" style="line-height:1.6">${p}</p>`).join('\n')}</section>`,
    )
    .join('\n');
  const filler = Math.max(0, size - Buffer.byteLength(body));
  const script = `<script>window.__d=[${'"a1b2c3d4e5f6",'.repeat(Math.floor(filler / 2 / 15))}0]</script>`;
  const menus = widget.repeat(Math.floor(filler / 2 / widget.length));
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>Privacy Policy</title>${script}</head><body><nav>${menus}</nav><main><h1>Privacy Policy</h1>${body}</main></body></html>`;
}

export const PATHOLOGICAL = 'one list without an end of 1 MB of Chinese';

/** A megabyte of two characters behind a separator, and the same with one in twenty replaced. */
function writePathological() {
  const count = Math.ceil(1_000_000 / Buffer.byteLength('、信息'));
  return [
    '、信息'.repeat(count),
    Array.from({ length: count }, (_, at) => (at % 20 === 7 ? '、资料' : '、信息')).join(''),
  ];
}

/** Name → a pair of documents that once were, or could be, slow. */
export function writeWorst() {
  const zh = (edited) =>
    writeSections(1_000_000, 'zh', edited)
      .flatMap((s) => s.paragraphs)
      .join('');
  const list = (edited) =>
    `# Privacy Policy\n\n${Array.from({ length: 50_000 }, (_, i) => `- item ${i} of the list${edited && i % 20 === 0 ? ', changed' : ''}`).join('\n')}\n`;
  const headings = (edited) =>
    Array.from(
      { length: 20_000 },
      (_, i) => `## Section ${i}\n\nText ${edited && i % 20 === 0 ? 'B' : 'A'} of section ${i}.\n`,
    ).join('\n');
  return [
    [PATHOLOGICAL, 'txt', ...writePathological()],
    ['one paragraph of 1 MB of Chinese', 'txt', zh(false), zh(true)],
    [
      'two unrelated documents of 1 MB',
      'md',
      writeMarkdown(1_000_000, 'en', false),
      writeMarkdown(1_000_000, 'zh', false),
    ],
    ['20,000 sections', 'md', headings(false), headings(true)],
    ['50,000 list items', 'md', list(false), list(true)],
    ['one word repeated, 1 MB', 'txt', 'data '.repeat(200_000), `${'data '.repeat(199_999)}date`],
  ];
}
