/** The HTML report as text: that it stands alone, says all, and lets nothing of a notice act. What a browser makes of it: tests/browser. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/pipeline.js';
import { printHtml } from '../../src/report/html/html.js';
import { AFTER, BEFORE } from '../cli/run.js';

const capture = (ref: string, text: string) => ({
  ref,
  sha256: createHash('sha256').update(text).digest('hex'),
  capturedAt: '2024-01-02T03:04:05Z',
  pages: [{ mediaType: 'markdown' as const, charset: 'utf-8', text }],
  problems: [],
});
const OPTIONS = { lang: 'en', width: 100, colour: false, full: false, stat: false } as const;

describe('the HTML report', () => {
  it('allows only its own style sheet and script, by their hashes', () => {
    const html = printHtml(compare(capture('before.md', BEFORE), capture('after.md', AFTER)), OPTIONS);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    const hash = (element: string): string => {
      const content = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(html)?.[1] ?? '';
      return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    };
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`,
    );
  });
});
