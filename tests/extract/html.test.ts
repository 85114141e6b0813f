import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/model/fault.js';
import { cpuTimeOf } from '../cpu-time.js';
import { codes, headings, outline, read } from './read.js';

const COLLECT = '我们收集您的手机号码和收货地址，用于向您交付您所订购的商品，并在配送遇到问题时与您联系。';
const KEEP = 'We keep your orders for seven years, because the tax law asks us to, and delete them after that.';

describe('the main text of a page', () => {
  it('is found without html and body tags, in tag soup', () => {
    const page = `<title>Privacy notice</title><h1>Privacy notice<h2>What we keep</h2><p>${KEEP}<p>We sell <b>nothing</i>.<ul><li>name<li>address</ul>`;
    expect(outline(read(page))).toContain('name');
    expect(outline(read(page))).toContain(KEEP);
  });

  it('leaves navigation, banners, dialogs, breadcrumbs, sidebars, related links and footers out', () => {
    const page = `<body><header><a href="/">首页</a></header><nav><a href="/a">商品</a></nav>
      <div class="breadcrumb"><a href="/">首页</a> &gt; <a href="/legal">法律</a></div>
      <div class="cookie-banner">我们使用Cookie以改进服务，继续浏览即表示您同意我们使用Cookie。</div>
      <div role="dialog"><p>登录后可以享受更多优惠，还可以领取新人礼包和专属折扣。</p></div>
      <main><h1>隐私政策</h1><h2>一、收集</h2><p>${COLLECT}</p><h2>二、保存</h2><p>${COLLECT}我们在您注销后删除。</p></main>
      <aside class="sidebar"><a href="/t">条款</a></aside><section class="related"><h3>相关文章</h3><a href="/1">退货</a></section>
      <footer>京ICP备00000000号</footer></body>`;
    expect(outline(read(page))).toEqual([
      '# 隐私政策',
      '## 一、收集',
      COLLECT,
      '## 二、保存',
      `${COLLECT}我们在您注销后删除。`,
    ]);
  });

  it('keeps a notice whose sections are siblings of the header and footer', () => {
    const page = `<body><div class="nav"><a href="/">Home</a></div><div class="a"><h1>Privacy</h1></div>
      <div class="b"><h2>Storage</h2><p>${KEEP}</p></div><div class="c"><h2>Sharing</h2><p>${KEEP.replace('seven', 'nine')}</p></div>
      <div class="footer"><a href="/x">Imprint</a></div></body>`;
    expect(headings(read(page))).toEqual(['Privacy', 'Storage', 'Sharing']);
  });

  it('keeps what accordions, tabs and details hide', () => {
    const page = `<main><h1>Datenschutz</h1><button aria-expanded="false">Speicherdauer</button><div hidden><p>${KEEP}</p></div>
      <details><summary>Ihre Rechte</summary><p>${KEEP} Sie können jederzeit widersprechen.</p></details></main>`;
    expect(headings(read(page))).toEqual(['Datenschutz', 'Speicherdauer', 'Ihre Rechte']);
  });

  it('keeps one of two copies for two widths of screen', () => {
    const copy = `<h2>1. Storage</h2><p>${KEEP}</p><h2>2. Sharing</h2><p>We share your address with the carrier and nobody else.</p>`;
    const notice = read(`<main><div class="desktop-only">${copy}</div><div class="mobile-only">${copy}</div></main>`);
    expect(headings(notice)).toEqual(['1. Storage', '2. Sharing']);
    expect(codes(notice)).toEqual(['doubled']);
  });

  it('drops "was this helpful?" with its answers, and skip links', () => {
    const page = `<a href="#m">Skip to main content</a><main id="m"><h1>Notice</h1><p>${KEEP}</p><div>Was this page helpful?</div><div>Yes</div><div>No</div></main>`;
    expect(outline(read(page))).toEqual(['# Notice', KEEP]);
  });

  it('keeps a page that is one form, as old servers write them', () => {
    expect(
      outline(read(`<form><div id="menu"><a href="/">Home</a></div><h1>Notice</h1><p>${KEEP}</p></form>`)),
    ).toEqual(['# Notice', KEEP]);
  });
});

describe('blocks', () => {
  const page = (body: string) => read(`<main><h1>隐私政策</h1>${body}<p>${COLLECT}</p></main>`);

  it('are parted by two line breaks, and not by the break of a wrapped line', () => {
    const notice = page(
      '我们尊重您的隐私。<br><br>本政策自发布之日起生效。<br><br>We keep your orders for seven years,<br>as the law requires.',
    );
    expect(outline(notice).slice(1, 4)).toEqual([
      '我们尊重您的隐私。',
      '本政策自发布之日起生效。',
      'We keep your orders for seven years, as the law requires.',
    ]);
  });

  it('are rows where a table holds data, and containers where it lays out the page', () => {
    const table = '<table><tr><th>信息</th><th>目的</th></tr><tr><td>手机号</td><td><u>登录</u></td></tr></table>';
    const rows = page(table).sections[0]?.blocks.slice(0, 2);
    expect(rows?.map(({ kind, text }) => [kind, text])).toEqual([
      ['table-row', '信息 | 目的'],
      ['table-row', '手机号 | 登录'],
    ]);
    expect(rows?.[1]?.marks).toEqual([{ kind: 'underline', start: 6, end: 8 }]);
    const layout = read(`<table><tr><td><a href="/">Home</a></td><td><h1>Notice</h1><p>${KEEP}</p></td></tr></table>`);
    expect(outline(layout)).toContain(KEEP);
    expect(outline(layout).join()).not.toContain(' | ');
  });

  it('carry marks and links with exact offsets, and where they stand in the source', () => {
    const block = read(
      `<main>\n<h1>隐私政策</h1>\n  <p>您可以<u>撤回同意</u>，或<a href="/out"><b>注销账号</b></a>。${COLLECT}</p></main>`,
    ).sections[0]?.blocks[0];
    const at = (start = 0, end = 0) => block?.text.slice(start, end);
    expect(block?.marks.map((mark) => [mark.kind, at(mark.start, mark.end)])).toEqual([
      ['underline', '撤回同意'],
      ['bold', '注销账号'],
    ]);
    expect(block?.links.map((link) => [link.href, at(link.start, link.end)])).toEqual([['/out', '注销账号']]);
    expect(block?.position).toEqual({ line: 3, column: 6 });
  });

  it('lose control, bidirectional and zero-width characters; the first two are reported', () => {
    const notice = page('<p>我们\u202e收集\u200b信息\u0007。</p>');
    expect(outline(notice)[1]).toBe('我们收集信息。');
    expect(codes(notice)).toEqual(['hidden-characters']);
    expect(codes(page('<p>零\u200b宽</p>'))).toEqual([]);
  });

  it('bold that is the print of a whole section is no mark', () => {
    const notice = read(`<main><h1>N</h1><p><b>${KEEP}</b></p><p><b>${KEEP} Always.</b></p></main>`);
    expect(notice.sections[0]?.blocks.flatMap((block) => block.marks)).toEqual([]);
  });
});

describe('selectors', () => {
  const page = `<div id="a"><h1>Notice</h1><p>${KEEP}</p><p class="x">Remove me.</p></div><div id="b"><p>${KEEP} Twice.</p></div>`;

  it('choose what is read and what is left out', () => {
    expect(outline(read(page, { select: ['#a'], remove: ['.x'] }))).toEqual(['# Notice', KEEP]);
    expect(outline(read(page, { remove: ['#a'] }))).toEqual([`${KEEP} Twice.`]);
  });

  it('that match nothing are a problem that stops the judging', () => {
    expect(read(page, { select: ['#none'] }).problems).toMatchObject([{ code: 'select-missed', fatal: true }]);
  });

  it('that are no selectors are a fault of usage', () => {
    expect(() => read(page, { select: ['p[['] })).toThrow(Fault);
  });
});

describe('application shells', () => {
  const sections = [
    { title: '一、收集', body: `<p>${COLLECT}</p>` },
    { title: '二、保存', body: '<p>我们在您注销账号后三十日内删除您的个人信息，法律另有规定的除外。</p>' },
  ];

  it.each([
    [
      'a JSON script',
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { sections } })}</script>`,
    ],
    ['an assignment', `<script>window.__INITIAL_STATE__ = ${JSON.stringify({ sections })};</script>`],
    ['a quoted string', `<script>window.__S__ = JSON.parse(${JSON.stringify(JSON.stringify({ sections }))})</script>`],
  ])('are read from %s', (_, script) => {
    expect(headings(read(`<title>隐私政策</title><div id="root"></div>${script}`))).toEqual(['一、收集', '二、保存']);
  });

  it('are not read where the markup has the text', () => {
    const script = `<script type="application/json">${JSON.stringify({ sections })}</script>`;
    expect(
      outline(
        read(`<main><h1>Notice</h1>${`<p>${KEEP}</p>`.repeat(1)}<p>${`${KEEP} `.repeat(30)}</p></main>${script}`),
      ).join(),
    ).not.toContain('收集');
  });
});

describe('hostile pages', () => {
  it('nested too deep are refused at once', () => {
    const took = cpuTimeOf(() => {
      for (const tag of ['div', 'b', 'table><tr><td', 'svg', 'x-y'])
        expect(() => read(`<${tag}>`.repeat(100_000))).toThrow(Fault);
    });
    expect(took).toBeLessThan(3_000);
  });

  it('with a hundred thousand attributes are read in time', () => {
    const attributes = Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ');
    const took = cpuTimeOf(() =>
      expect(outline(read(`<!-- <a href=" --><p ${attributes}>${KEEP}</p>`))).toEqual([KEEP]),
    );
    expect(took).toBeLessThan(3_000);
  });

  it('never make extraction throw anything but a fault', () => {
    const pieces = ['<p>', '</p>', '<table>', '<tr>', '<td>', '</table>', '<b>', '</i>', '<h2>', '<svg>', '<script>', '</script>', '<!--', '-->', '<a href="#x">',
      '<br>', '<pre>', '\n\n', '<ul><li>', '<dl><dt>', '<dd>', '<summary>', '<button aria-expanded>', '<template>', '<select>', '<![CDATA[', '&#x202e;', '&amp', '<', '"', '一、',
      '{"a":[', 'window.x={', KEEP, COLLECT, '<noscript>', '<math><mi>', '<frameset>', '</body>', '<title>', '<style>.a{font-weight:700}', '<p class=a>']; // biome-ignore format: a list
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), fc.string(), (parts, noise) => {
        const text = parts.join('') + noise;
        const once = read(text);
        expect(read(text)).toEqual(once);
        for (const { blocks } of once.sections) {
          for (const block of blocks) {
            expect(block.text).toBe(block.text.trim());
            expect(block.text).not.toMatch(/[\n\t]|\s\s/);
            for (const span of [...block.marks, ...block.links])
              expect(span.end <= block.text.length && span.start < span.end).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
