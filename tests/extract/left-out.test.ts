import { describe, expect, it } from 'vitest';
import type { Notice } from '../../src/model/notice.js';
import { cpuTimeOf } from '../cpu-time.js';
import { codes, headings, outline, read } from './read.js';

const COLLECT =
  'We collect your name, your e-mail address and your orders, so that we can send you what you bought from us.';
const KEEP = 'We keep your orders for seven years, because the tax law asks us to, and delete them after that.';
const SHARE = 'We never sell your data to anybody.';

const NOTICE = `<h1>Privacy notice</h1><h2>What we collect</h2><p>${COLLECT}</p><h2>Storage</h2><p>${KEEP}</p>`;
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Privacy notice</title>${head}</head><body>${body}</body></html>`;
const inMain = (more: string, head = ''): string => page(`<main>${NOTICE}${more}</main>`, head);
const leftOut = (notice: Notice): string[] => notice.leftOut.flatMap(({ blocks }) => blocks.map(({ text }) => text));

describe('a section of the notice', () => {
  it.each(['consent', 'cookie-settings', 'gdpr-notification', 'related', 'sidebar', 'popup-consent', 'newsletter'])(
    'is read whatever its container is called: %s',
    (name) => {
      const section = `<section class="${name}" id="${name}"><h2>Your choice</h2><p>${SHARE}</p></section>`;
      expect(headings(read(inMain(`${section}<h2>Contact</h2><p>Write to us.</p>`)))).toContain('Your choice');
      expect(headings(read(inMain(section)))).toContain('Your choice');
      const among = page(`<div>${NOTICE}</div>${section}<p>${COLLECT} You can write to us at any time about this.</p>`);
      expect(outline(read(among))).toContain(SHARE);
    },
  );

  it('is read in an aside between paragraphs, and not at the end of the page', () => {
    const aside = `<aside><h2>Important</h2><p>${SHARE}</p></aside>`;
    expect(
      outline(read(page(`${NOTICE}${aside}<p>Write to us when you have a question about this notice.</p>`))),
    ).toContain(SHARE);
    const last = read(page(`<div>${NOTICE}</div>${aside}`));
    expect(outline(last)).not.toContain(SHARE);
    expect(leftOut(last)).toContain(SHARE);
  });
});

describe('the other text of a page', () => {
  it('is kept beside the notice: after it, in asides, footers, forms, dialogs and for want of scripts', () => {
    const places = ['footer', 'form', 'noscript', 'aside', 'div class="popup"', 'div role="dialog"'];
    for (const place of places) {
      const notice = read(page(`<main>${NOTICE}</main><${place}><p>${SHARE}</p></${place.split(' ')[0]}>`));
      expect(outline(notice), place).not.toContain(SHARE);
      expect(leftOut(notice), place).toContain(SHARE);
    }
  });

  it('holds buttons and what stands for pictures', () => {
    const notice = read(
      inMain('<p><img src="a.png" alt="Nobody buys your data here."></p><button>Do not sell my data</button>'),
    );
    expect(leftOut(notice)).toEqual(['Nobody buys your data here.', 'Do not sell my data']);
  });

  it('holds bars of links below the notice, and no menus', () => {
    const notice = read(
      page(
        `<nav><a href="/a">Your data</a></nav><main>${NOTICE}<p><a href="/b">We may sell your data.</a> <a href="/c">Read more</a></p></main><ul class="menu"><li><a href="/d">Privacy</a></li></ul>`,
      ),
    );
    expect(leftOut(notice)).toEqual(['We may sell your data. Read more']);
  });

  it('holds what stands in a menu and is no menu', () => {
    const notice = read(
      page(`<nav><a href="/">Home</a><p>${SHARE}</p><a href="/a">About</a></nav><main>${NOTICE}</main>`),
    );
    expect(leftOut(notice)).toContain(SHARE);
  });

  it('holds nothing of a consent tool, also where its panel is longer than the notice', () => {
    const purposes = Array.from(
      { length: 30 },
      (_, i) =>
        `<h4>Purpose ${i}</h4><p>Vendors may store cookies on your device for the purpose ${i} and use your data there.</p>`,
    );
    const panel = `<div id="cookie-consent-dialog" role="dialog">${purposes.join('')}<button>Accept all</button><button>Reject all</button></div>`;
    for (const body of [`<main>${NOTICE}</main>${panel}`, `<div>${NOTICE}</div>${panel}`]) {
      const notice = read(page(body));
      expect(headings(notice)).toEqual(['Privacy notice', 'What we collect', 'Storage']);
      expect(leftOut(notice)).toEqual([]);
    }
  });

  it('holds fields that show text, and strips that are called tools', () => {
    const body = `<textarea readonly>${SHARE}</textarea><div role="toolbar"><p>We film everybody who comes in.</p></div>`;
    expect(leftOut(read(page(`<main>${NOTICE}</main>${body}`)))).toEqual(
      expect.arrayContaining(['We film everybody who comes in.']),
    );
    expect(leftOut(read(inMain(body)))).toContain(SHARE);
  });

  it('holds no teasers of other pages', () => {
    const teaser = (name: string) =>
      `<div><a href="/${name}">${name}</a><p>Read how other companies share your data with ${name}.</p></div>`;
    expect(
      leftOut(
        read(
          page(
            `<main>${NOTICE}</main><section class="related"><h3>Related</h3>${teaser('shops')}${teaser('banks')}</section>`,
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('does not hold what the notice says itself', () => {
    expect(leftOut(read(page(`<main>${NOTICE}</main><aside><p>${KEEP}</p></aside>`)))).toEqual([]);
  });

  it('is what stands around a notice that was saved as text', () => {
    const menu = Array.from({ length: 14 }, (_, i) => `Menu ${i}`).join('\n');
    const text = `Privacy notice - Shop\n${menu}\nPrivacy notice\n\n${COLLECT}\n\n${KEEP}\n`;
    expect(leftOut(read(text, {}, 'text'))).toContain('Menu 3');
  });
});

describe('hidden text', () => {
  const hidings: readonly [string, string, string][] = [
    ['the attribute', `<p hidden>${SHARE}</p>`, ''],
    ['display', `<p style="display: none">${SHARE}</p>`, ''],
    ['visibility', `<p style="visibility:hidden">${SHARE}</p>`, ''],
    ['no size', `<p style="font-size:0">${SHARE}</p>`, ''],
    ['a box of no height', `<div style="height:0;overflow:hidden"><p>${SHARE}</p></div>`, ''],
    ['the colour of its ground', `<p style="color:#fff">${SHARE}</p>`, ''],
    ['a ground of its own', `<p style="color:#123456;background:#123456">${SHARE}</p>`, ''],
    ['a place off the screen', `<p style="position:absolute;left:-9999px">${SHARE}</p>`, ''],
    ['a rule of a class', `<p class="x">${SHARE}</p>`, '<style>p.x{display:none}</style>'],
    [
      'a rule of an id inside',
      `<div id="y"><p>${SHARE}</p></div>`,
      '<style>@media screen{main #y > p{visibility:hidden}}</style>',
    ],
    [
      'a rule that is important',
      `<p class="x" style="display:block">${SHARE}</p>`,
      '<style>.x{display:none!important}</style>',
    ],
    ['a dialog that is closed', `<dialog><p>${SHARE}</p></dialog>`, ''],
  ];

  it.each(hidings)('by %s is no part of the notice and stands beside it', (_, html, style) => {
    const notice = read(inMain(`${html}<p>${COLLECT} This is the end.</p>`, style));
    expect(outline(notice)).not.toContain(SHARE);
    expect(leftOut(notice)).toContain(SHARE);
  });

  it('is not opened by a list of contents that leads to it', () => {
    const list = '<ul><li><a href="#c1">A</a></li><li><a href="#c2">B</a></li><li><a href="#c3">C</a></li></ul>';
    const html = `${list}<section id="c1"><p>${COLLECT} One.</p></section><section id="c2"><p>${COLLECT} Two.</p></section><section id="c3" hidden><p>${SHARE}</p></section>`;
    expect(outline(read(inMain(html)))).not.toContain(SHARE);
  });

  it('is only the words that are hidden', () => {
    const notice = read(inMain(`<p>We may share data <span style="display:none">never</span> with partners.</p>`));
    expect(outline(notice)).toContain('We may share data with partners.');
    const shown = read(
      inMain(`<div style="visibility:hidden">Gone from view.<p style="visibility:visible">${SHARE}</p></div>`),
    );
    expect(outline(shown)).toContain(SHARE);
    expect(leftOut(shown)).toContain('Gone from view.');
  });

  const shownRules: readonly [string, string, string][] = [
    ['for print', '<style>@media print{.x{display:none}}</style>', `<p class="x">${SHARE}</p>`],
    ['for a narrow screen', '<style>@media (max-width: 600px){.x{display:none}}</style>', `<p class="x">${SHARE}</p>`],
    ['while it is pointed at', '<style>.x:hover{display:none}</style>', `<p class="x">${SHARE}</p>`],
    ['of a sheet for print', '<style media="print">.x{display:none}</style>', `<p class="x">${SHARE}</p>`],
    ['for want of scripts', '<noscript><style>.x{display:none}</style></noscript>', `<p class="x">${SHARE}</p>`],
    [
      'in frames of a movement',
      '<style>@keyframes k{from{visibility:hidden}to{visibility:visible}}</style>',
      `<p>${SHARE}</p>`,
    ],
    ['of less weight', '<style>#z.x{display:block}.x{display:none}</style>', `<p id="z" class="x">${SHARE}</p>`],
    ['of another place', '<style>.menu .x{display:none}</style>', `<p class="x">${SHARE}</p>`],
    [
      'on a dark ground',
      '<style>.dark{background:#111}</style>',
      `<div class="dark"><p style="color:#fff">${SHARE}</p></div>`,
    ],
    ['before it fades in', '<style>.x{opacity:0;transition:opacity 1s}</style>', `<p class="x">${SHARE}</p>`],
  ];

  it.each(shownRules)('is not told by a rule %s', (_, style, html) => {
    expect(outline(read(inMain(html, style)))).toContain(SHARE);
  });

  const opened: readonly [string, string][] = [
    ['a summary', `<details><summary>Sale</summary><p>${SHARE}</p></details>`],
    [
      'a control that names it',
      `<p><button aria-controls="a">Sale</button></p><p>Text between the two of them.</p><div id="a" hidden><p>${SHARE}</p></div>`,
    ],
    ['a control above it', `<h3><button>Sale</button></h3><div style="display:none"><p>${SHARE}</p></div>`],
    [
      'a tab',
      `<div role="tablist"><button role="tab">Sale</button></div><div role="tabpanel" hidden><p>${SHARE}</p></div>`,
    ],
    [
      'links, one of a row of panels',
      `<ul><li><a href="#t1">Ads</a></li><li><a href="#t2">Sale</a></li><li><a href="#t3">Staff</a></li></ul><div id="t1"><p>${COLLECT} So it is.</p></div><div id="t2" hidden><p>${SHARE}</p></div><div id="t3" hidden><p>${KEEP} So it is.</p></div>`,
    ],
    [
      'its place in a row',
      `<h3>Sale</h3><div class="answer" style="display:none"><p>${SHARE}</p></div><h3>Ads</h3><div class="answer" style="display:none"><p>${COLLECT}</p></div>`,
    ],
    [
      'its wrapper in a row',
      `<div class="item"><span>Sale</span><div hidden><p>${SHARE}</p></div></div><div class="item"><span>Ads</span><div hidden><p>${COLLECT}</p></div></div>`,
    ],
  ];

  it.each(opened)('is the notice where it is opened by %s', (_, html) => {
    expect(outline(read(inMain(html)))).toContain(SHARE);
  });

  it('is not opened by a plain link to it, nor by a paragraph above it', () => {
    const link = read(
      inMain(`<p><a href="#s">Sale</a></p><p>${COLLECT} So it is.</p><div id="s" hidden><p>${SHARE}</p></div>`),
    );
    expect(outline(link)).not.toContain(SHARE);
  });

  it('of those who hear the page is no second text', () => {
    const style = '<style>.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}</style>';
    const notice = read(inMain(`<p>${SHARE}</p><p class="sr">${SHARE}</p>`, style));
    expect(outline(notice).filter((text) => text === SHARE)).toHaveLength(1);
    expect(leftOut(notice)).toEqual([]);
    expect(headings(read(page(`<main><h1 class="sr">Privacy notice</h1><p>${KEEP}</p></main>`, style)))).toEqual([
      'Privacy notice',
    ]);
  });

  it('is read where the page shows nothing else', () => {
    expect(outline(read(page(`<div>Loading</div><main hidden>${NOTICE}</main>`)))).toContain(KEEP);
    expect(outline(read(page(`<main>${NOTICE}</main>`, '<style>body{opacity:0}</style>')))).toContain(KEEP);
  });

  it('stays quick where everything is hidden by many rules', () => {
    const rules = Array.from({ length: 3_000 }, (_, i) => `.a${i} .b .c${i % 7}{display:none}`).join('');
    const rows = '<div class="b c3"><span>q</span><p hidden>text</p></div>'.repeat(8_000);
    let sections = 0;
    const time = cpuTimeOf(() => {
      sections = read(inMain(rows, `<style>${rules}</style>`)).sections.length;
    });
    expect(sections).toBeGreaterThan(0);
    expect(time).toBeLessThan(10_000);
  });
});

describe('what a page carries and does not print', () => {
  const markdown = `## What we collect\n\n${COLLECT}\n\n## Sale\n\n${SHARE}\n`;

  it.each([
    ['a hidden field', `<input type="hidden" value="${markdown}">`],
    ['a text area', `<textarea hidden>${markdown}</textarea>`],
    ['a script', `<script type="text/markdown">${markdown}</script>`],
  ])('is the notice where the page shows only a title: Markdown in %s', (_, html) => {
    const notice = read(page(`<div id="title">Privacy notice</div><div id="content"></div>${html}`));
    expect(headings(notice)).toEqual(['What we collect', 'Sale']);
    expect(outline(notice)).toContain(SHARE);
  });

  it('does not stand in for what is shown, and is named where it says otherwise', () => {
    const data = JSON.stringify({
      page: {
        sections: [
          { title: 'Storage', text: KEEP.replace('seven', 'thirty') },
          { title: 'Collection', text: COLLECT },
        ],
      },
    });
    const notice = read(page(`<main>${NOTICE}</main><script type="application/json">${data}</script>`));
    expect(outline(notice)).toContain(KEEP);
    expect(leftOut(notice)).toEqual([KEEP.replace('seven', 'thirty')]);
    expect(codes(notice)).toEqual(['readings-disagree']);
  });

  it('does not stand in for a short notice, which says something else', () => {
    const data = JSON.stringify({ html: `${NOTICE}<p>${KEEP} ${COLLECT} ${SHARE}</p>` });
    const short =
      '<h1>Privacy notice</h1><p>We collect what we can.</p><p>We sell it to anybody who pays for it, and we delete nothing.</p>';
    const notice = read(page(`<main>${short}</main><script type="application/json">${data}</script>`));
    expect(outline(notice)).toContain('We collect what we can.');
    expect(leftOut(notice).join()).toContain(SHARE);
  });

  it('is named nowhere where it says the same', () => {
    const data = JSON.stringify({ html: NOTICE });
    const notice = read(page(`<main>${NOTICE}</main><script type="application/json">${data}</script>`));
    expect([leftOut(notice), codes(notice)]).toEqual([[], []]);
  });

  it('of a shadow root or a frame is drawn, and so read in its place', () => {
    const shadow = `<legal-text><template shadowrootmode="open"><h2>Sale</h2><p>${SHARE}</p><slot></slot></template><p>Written by our lawyers, for everybody to read.</p></legal-text>`;
    expect(outline(read(inMain(shadow))).slice(-3)).toEqual([
      '## Sale',
      SHARE,
      'Written by our lawyers, for everybody to read.',
    ]);
    const frame = `<iframe srcdoc="<style>p{display:none}</style><h2>Sale</h2><p>${SHARE}</p>"></iframe>`;
    expect(outline(read(inMain(frame))).slice(-2)).toEqual(['## Sale', SHARE]);
  });

  it('of a host is beside the notice where its shadow root has no slot for it', () => {
    const notice = read(
      inMain(`<x-a><template shadowrootmode="open"><p>${KEEP} Indeed.</p></template><p>${SHARE}</p></x-a>`),
    );
    expect(leftOut(notice)).toEqual([SHARE]);
  });

  it('is missed as a notice where there is a title alone', () => {
    expect(codes(read(page('<div>Privacy notice</div>')))).toEqual(['empty']);
    expect(codes(read(page('<div>隐私政策</div><script src="a.js"></script>')))).toEqual(['script-shell']);
    expect(codes(read('# Privacy notice\n', {}, 'markdown'))).toEqual(['empty']);
  });
});

describe('struck words', () => {
  const struck = (notice: Notice) =>
    notice.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.struck ?? []).map((one) => [block.text, one])),
    );

  it.each([
    ['s', '<s>never</s>', ''],
    ['del', '<del>never</del>', ''],
    ['strike', '<strike>never</strike>', ''],
    ['a style', '<span style="text-decoration: line-through red">never</span>', ''],
    ['a rule', '<span class="gone">never</span>', '<style>.gone{text-decoration-line:line-through}</style>'],
  ])('are no part of the sentence, and kept where they stood: %s', (_, html, style) => {
    expect(struck(read(inMain(`<p>We ${html} sell data.</p>`, style)))).toEqual([
      ['We sell data.', { at: 3, text: 'never' }],
    ]);
  });

  it('are read in Markdown and in the markup inside of it', () => {
    for (const text of ['We ~~never~~ sell data.', 'We <del>never</del> sell data.'])
      expect(struck(read(`# Privacy notice\n\n${text}\n\n${KEEP}\n`, {}, 'markdown'))).toEqual([
        ['We sell data.', { at: 3, text: 'never' }],
      ]);
  });

  it('stand where a style takes the line away', () => {
    expect(outline(read(inMain('<p>We <s style="text-decoration:none">never</s> sell data.</p>')))).toContain(
      'We never sell data.',
    );
  });

  it('of a whole paragraph take it out of the notice', () => {
    expect(outline(read(inMain(`<del><p>${SHARE}</p></del><p>${COLLECT} So it is.</p>`)))).not.toContain(SHARE);
  });
});

describe('headings', () => {
  it('are no lead words of list items, and no questions in the cells of a table', () => {
    const list =
      '<ul><li><b>Name</b><p>So that we can greet you.</p></li><li><b>Address</b><p>So that we can send it.</p></li></ul>';
    const table = `<table><tr><td><p><b>Why?</b></p></td><td><h4>Because</h4><p>${COLLECT}</p></td></tr></table>`;
    expect(headings(read(inMain(list)))).toEqual(['Privacy notice', 'What we collect', 'Storage']);
    expect(headings(read(inMain(table)))).not.toContain('Why?');
  });

  it('are the bold names of items that hold a section', () => {
    const long = `<p>${COLLECT} ${KEEP} ${COLLECT} ${KEEP}</p><p>${KEEP}</p>`;
    const list = `<ol><li><b>Sale</b>${long}</li><li><b>Transfer</b>${long}</li></ol>`;
    expect(headings(read(page(`<main><h1>Privacy notice</h1>${list}</main>`)))).toContain('Transfer');
  });
});

describe('what a server writes anew into every page', () => {
  it.each([
    'This is the Trace Id: 8f2c77aa01b94d3e9c',
    'Request ID: 5b1e-77aa-09c2',
    'Page generated in 0.314 seconds.',
    '请求ID：a81f00c2d9e4',
    '12,345 views',
    '浏览次数：1024',
  ])('is left out: %s', (line) => {
    expect(outline(read(inMain(`<p>${line}</p>`)))).not.toContain(line);
  });

  it('is no sentence that speaks of such a thing', () => {
    const line = 'We keep your session ID: it is deleted after 30 days.';
    expect(outline(read(inMain(`<p>${line}</p>`)))).toContain(line);
  });
});

describe('the numbers of printed pages', () => {
  it('are left out of a text, and a sentence runs on over them', () => {
    const text = [
      'We collect your name, your e-mail address and your orders so that we can send',
      'you what you bought. When you write to our help desk we also keep your letters',
      '',
      '                          Page 1 of 3',
      'for as long as the question is open, and for six months after that has ended.',
      'We tell nobody else what you wrote to us there, and we ask our staff to do so.',
      '',
      '                          Page 2 of 3',
      '',
      '2. Sharing',
      '',
      'We share your address with the carrier who brings you the parcel, and with no',
      'other company or person of any kind.',
      '                          Page 3 of 3',
    ].join('\n');
    const found = outline(read(text, {}, 'text')).join('\n');
    expect(found).toContain('keep your letters for as long as');
    expect(found).not.toContain('Page');
  });

  it('are text where they do not count on', () => {
    expect(outline(read(`${COLLECT}\n\nPage 3\n\n${KEEP}\n`, {}, 'text')).join()).toContain('Page 3');
  });
});
