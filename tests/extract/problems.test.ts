import { describe, expect, it } from 'vitest';
import { codes, read } from './read.js';

const KEEP = 'We keep your orders for seven years, because the tax law asks us to, and delete them after that.';

describe('a page that is no notice', () => {
  it.each([
    ['empty', '<body></body>'],
    [
      'blocked',
      '<title>Just a moment...</title><body><p>Verifying you are human. This may take a few seconds.</p><script>1</script></body>',
    ],
    ['blocked', '<title>安全验证</title><body><p>访问过于频繁，请拖动下方滑块完成验证。</p></body>'],
    [
      'error-page',
      '<title>Shop</title><main><h1>404</h1><p>The page that you are looking for was moved or deleted.</p></main>',
    ],
    ['error-page', '<title>页面不存在</title><p>抱歉，您访问的页面不存在或者已被删除。</p>'],
    [
      'error-page',
      '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
    ],
    ['app-error', '<div id="root"><h2>Application error: a client-side exception has occurred.</h2></div>'],
    ['app-error', '<main><p>出错了，请稍后再试</p></main>'],
    ['login-wall', '<title>Account</title><form><h1>Welcome back</h1><input type="password"></form>'],
    ['login-wall', '<p>请先登录后查看本页内容</p>'],
    ['script-shell', '<div id="app"></div><script src="app.js"></script>'],
    [
      'script-shell',
      '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="a.js"></script>',
    ],
  ])('is told: %s (%#)', (code, page) => {
    const notice = read(page);
    expect(codes(notice)).toEqual([code]);
    expect(notice.problems[0]?.fatal).toBe(true);
  });
});

describe('a notice', () => {
  it('that speaks of errors, logging in and verification is no error page', () => {
    const page = `<title>Privacy notice</title><main><h1>Privacy notice</h1><h2>Log-in</h2><p>When you log in we check your password. If something went wrong, we log the error.</p>
      <h2>Storage</h2><p>${KEEP}</p><p>To verify that you are the owner of an account we may ask you for your date of birth, and delete it at once.</p><p>${KEEP}</p>
      <p>Pages that are not found are counted, without anything that names you, so that we can mend broken links on the site.</p><p>${KEEP}</p><p>${KEEP}</p><p>${KEEP}</p></main>`;
    expect(codes(read(page))).toEqual([]);
  });

  it('of one sentence is a notice', () => {
    expect(codes(read('<p>We keep your data for one year.</p>'))).toEqual([]);
    expect(codes(read('<p>我们不收集任何个人信息。</p>'))).toEqual([]);
  });

  it('that breaks off within a sentence is truncated, which stops nothing', () => {
    const problems = read(`<html><body><h1>Notice</h1><p>${KEEP}</p><p>We share your address with the carr`).problems;
    expect(problems).toMatchObject([{ code: 'truncated', fatal: false }]);
  });
});
