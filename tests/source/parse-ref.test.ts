import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/model/fault.js';
import { parseRef } from '../../src/source/parse-ref.js';

const codeOf = (ref: string): string => {
  try {
    return parseRef(ref).kind;
  } catch (error) {
    if (error instanceof Fault) return `${error.exit}: ${error.code}`;
    throw error;
  }
};

describe('parseRef', () => {
  it.each([
    ['-', { kind: 'stdin' }],
    ['https://example.com/privacy@2022-01-18', { kind: 'url', url: 'https://example.com/privacy@2022-01-18' }],
    ['HTTP://example.com', { kind: 'url', url: 'HTTP://example.com' }],
    [
      'wayback:https://example.com/@team@2022-01-18',
      { kind: 'wayback', url: 'https://example.com/@team', date: '2022-01-18' },
    ],
    ['git::privacy.md', { kind: 'git', rev: '', path: 'privacy.md' }],
    ['git:main...HEAD:docs/privacy.md', { kind: 'git', rev: 'main...HEAD', path: 'docs/privacy.md' }],
    ['git:HEAD~2:docs/privacy.md', { kind: 'git', rev: 'HEAD~2', path: 'docs/privacy.md' }],
    [
      'git:HEAD@{2022-01-18 10:00:00}:./privacy.md',
      { kind: 'git', rev: 'HEAD@{2022-01-18 10:00:00}', path: './privacy.md' },
    ],
    ['git:main:a:b.md', { kind: 'git', rev: 'main', path: 'a:b.md' }],
    ['shop-cn@latest', { kind: 'archive', notice: 'shop-cn', when: { kind: 'latest', back: 0 } }],
    ['shop-cn@latest~12', { kind: 'archive', notice: 'shop-cn', when: { kind: 'latest', back: 12 } }],
    ['shop-cn@baseline', { kind: 'archive', notice: 'shop-cn', when: { kind: 'baseline' } }],
    ['shop-cn@2022-01-18', { kind: 'archive', notice: 'shop-cn', when: { kind: 'until', stamp: '20220118T235959Z' } }],
    [
      'shop-cn@2022-01-18T10:15:00Z',
      { kind: 'archive', notice: 'shop-cn', when: { kind: 'until', stamp: '20220118T101500Z' } },
    ],
    ['./shop-cn@latest', { kind: 'path', path: './shop-cn@latest' }],
    ['../../x@latest', { kind: 'path', path: '../../x@latest' }],
    ['Shop@latest', { kind: 'path', path: 'Shop@latest' }],
    ['shop@latest~', { kind: 'path', path: 'shop@latest~' }],
    ['shop@2022-01-18.html', { kind: 'path', path: 'shop@2022-01-18.html' }],
    ['隐私声明.html', { kind: 'path', path: '隐私声明.html' }],
    ['--help', { kind: 'path', path: '--help' }],
  ])('reads %s', (ref, expected) => {
    expect(parseRef(ref)).toEqual(expected);
  });

  it.each([
    ['', 'usage: empty-ref'],
    ['a\0b', 'usage: bad-ref'],
    ['x'.repeat(10_000), 'usage: bad-ref'],
    ['git:--upload-pack=x:y', 'usage: bad-git-ref'],
    ['git:HEAD', 'usage: bad-git-ref'],
    ['git:HEAD:', 'usage: bad-git-ref'],
    ['git::/privacy.md', 'usage: bad-git-ref'],
    ['git:HEAD:/etc/passwd', 'usage: bad-git-ref'],
    ['git:HEAD:a/../../b', 'usage: bad-git-ref'],
    ['git:HEAD\nmain:a', 'usage: bad-git-ref'],
    ['wayback:https://example.com/', 'usage: bad-wayback-ref'],
    ['wayback:file:///etc@2022', 'usage: bad-wayback-ref'],
    ['wayback:https://example.com/@yesterday', 'usage: bad-wayback-ref'],
    ['shop-cn@2022-02-30', 'usage: bad-date'],
    ['shop-cn@2022-01-18T25:00:00Z', 'usage: bad-date'],
  ])('refuses %j', (ref, expected) => {
    expect(codeOf(ref)).toBe(expected);
  });

  it('prints no control characters in its messages', () => {
    expect(() => parseRef('git:\u001b[31m\u202e:')).toThrowError(/^[^\u001b\u202e]*$/);
  });
});
