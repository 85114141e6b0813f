import { describe, expect, it } from 'vitest';
import { headings, outline, read } from './read.js';

const PROSE = '我们收集您的手机号码和收货地址，用于向您交付您所订购的商品，并在配送遇到问题时与您联系。';
const KEEP = 'We keep your orders for seven years, because the tax law asks us to, and delete them after that.';
const page = (body: string) => read(`<title>隐私政策 - 海棠商城</title><main>${body}</main>`);

describe('headings', () => {
  it.each([
    ['elements', `<h2>收集</h2><p>${PROSE}</p>`, ['收集']],
    ['role=heading', `<div role="heading" aria-level="3">收集</div><p>${PROSE}</p>`, ['收集']],
    ['a bold line', `<p><b>我们如何收集</b></p><p>${PROSE}</p>`, ['我们如何收集']],
    [
      'a line that a style sheet makes bold',
      `<style>.t{font-weight:700}</style><div class="t">收集</div><p>${PROSE}</p>`,
      ['收集'],
    ],
    ['an underlined line', `<p><u>Sharing with others</u></p><p>${KEEP}</p>`, ['Sharing with others']],
    [
      '一、 and （二）',
      `<p>一、收集</p><p>（一）注册</p><p>${PROSE}</p><p>（二）下单</p><p>${PROSE}</p>`,
      ['一、收集', '（一）注册', '（二）下单'],
    ],
    ['第三条', `<p>第三条 信息的保存</p><p>${PROSE}</p>`, ['第三条 信息的保存']],
    ['1.2', `<p>1.2 Storage of data</p><p>${KEEP}</p>`, ['1.2 Storage of data']],
    ['§5', `<p>§5 Storage</p><p>${KEEP}</p>`, ['§5 Storage']],
    ['(a)', `<p>(a) Storage</p><p>${KEEP}</p>`, ['(a) Storage']],
    ['a term with a text of its own', `<dl><dt>Storage</dt><dd>${KEEP} ${KEEP}</dd></dl>`, ['Storage']],
  ])('are found in %s', (_, body, expected) => {
    expect(headings(page(body)).filter((heading) => heading !== null)).toEqual(expected);
  });

  it('are not made of numbered sentences, lists of short items, dates, or a bold word in a sentence', () => {
    const body = `<h1>隐私政策</h1><p><b>更新日期：2023年5月1日</b></p><p>1. 姓名</p><p>2. 电话</p><p>3. 地址</p><p>一、${PROSE}</p><p><b>注意</b>：${PROSE}</p>`;
    expect(headings(page(body))).toEqual(['隐私政策']);
  });
});

describe('headings of Markdown that lost their form', () => {
  it('stand on the line after their sign', () => {
    expect(
      outline(
        read(
          '# Privacy Notice\n\n###\nWhat we collect\n\nWe collect your name and address.\n\n###\n\nSharing\n\nWe share them with carriers.\n',
          {},
          'markdown',
        ),
      ),
    ).toEqual([
      '# Privacy Notice',
      '### What we collect',
      'We collect your name and address.',
      '### Sharing',
      'We share them with carriers.',
    ]);
  });

  it('are numbered items that stand alone above prose, where there are several', () => {
    const text = (second: string) =>
      `# Privacy Notice\n\nWe explain what we do.\n\n1. What we collect\n\nWe collect your name.\n\n${second}- carriers;\n- banks.\n`;
    expect(outline(read(text('2. Sharing\n\nWe share it with:\n\n'), {}, 'markdown'))).toEqual([
      '# Privacy Notice',
      'We explain what we do.',
      '### What we collect',
      'We collect your name.',
      '### 2. Sharing',
      'We share it with:',
      'carriers;',
      'banks.',
    ]);
    expect(outline(read(text('We share it with:\n\n'), {}, 'markdown'))).not.toContain('### What we collect');
  });
});

describe('the contents list', () => {
  const list =
    '<ul><li><a href="#s1">收集</a></li><li><a href="#s2">使用</a></li><li><a href="#s3">相关惯例</a></li></ul>';
  const body = `<h1>隐私政策</h1>${list}<div id="s1"><div>我们收集什么</div><p>${PROSE}</p></div><p id="s2">我们如何使用</p><p>${PROSE}</p><p id="s3">相关惯例请见：</p><ul><li>${PROSE}</li></ul>`;

  it('is kept apart, and makes headings of its targets where they read like headings', () => {
    const notice = page(body);
    expect(notice.sections[0]?.blocks.map((block) => block.kind)).toEqual(['contents', 'contents', 'contents']);
    expect(headings(notice)).toEqual(['隐私政策', '我们收集什么', '我们如何使用']);
  });

  it('gives the same headings in a plain-text dump of the page', () => {
    const dump = [
      '隐私政策',
      '',
      '收集的信息',
      '信息的使用',
      '信息的保存',
      '',
      '收集的信息',
      '',
      PROSE,
      '',
      '信息的使用',
      '',
      PROSE,
      '',
      '信息的保存',
      '',
      PROSE,
    ].join('\n');
    const html = `<h1>隐私政策</h1><ul><li><a href="#a">收集的信息</a><li><a href="#b">信息的使用</a><li><a href="#c">信息的保存</a></ul>
      <h2 id="a">收集的信息</h2><p>${PROSE}</p><h2 id="b">信息的使用</h2><p>${PROSE}</p><h2 id="c">信息的保存</h2><p>${PROSE}</p>`;
    const bare = (lines: string[]) => lines.map((line) => line.replace(/^#+ /, ''));
    expect(bare(outline(read(dump, {}, 'text')))).toEqual(bare(outline(page(html))));
    expect(headings(read(dump, {}, 'text'))).toEqual(headings(page(html)));
  });
});

describe('the notice', () => {
  it('has its title without the name of the site', () => {
    expect(page(`<p>${PROSE}</p>`).title).toBe('隐私政策');
    expect(read(`<title>Privacy Notice | Fern Shop</title><p>${KEEP}</p>`).title).toBe('Privacy Notice');
    expect(page(`<h1>海棠商城隐私政策</h1><p>${PROSE}</p>`).title).toBe('海棠商城隐私政策');
  });

  it('has its stated date and language', () => {
    expect(page(`<p>最后更新：2022年1月18日</p><p>${PROSE}</p>`)).toMatchObject({
      statedDate: '2022-01-18',
      language: 'zh',
    });
  });

  it('numbers its sections in order, text before the first heading with level 0', () => {
    const notice = page(`<p>${PROSE}</p><h2>收集</h2><p>${PROSE}另外，我们收集昵称。</p>`);
    expect(notice.sections.map(({ id, heading, level }) => [id, heading, level])).toEqual([
      ['s1', null, 0],
      ['s2', '收集', 2],
    ]);
  });
});
