/** Reports made from short notices of our own, through the whole pipeline. */
import type { Capture } from '../../src/model/capture.js';
import type { Report } from '../../src/model/report.js';
import { type CompareOptions, compare } from '../../src/pipeline.js';

export const captureOf = (text: string, ref = 'notice.md'): Capture => ({
  ref,
  sha256: '0'.repeat(64),
  capturedAt: '2022-05-01T10:20:30Z',
  pages: [{ mediaType: 'markdown', charset: 'utf-8', text }],
  problems: [],
});

export const reportOf = (before: string, after: string, options: CompareOptions = {}): Report =>
  compare(captureOf(before, 'before.md'), captureOf(after, 'after.md'), options);

/** With a list and a table, for the formats of whole notices. */
export const SHOP_NOTICE = `# Privacy Notice

This notice explains how Larkhaven handles your personal information, in the shop and in the app.

## Sharing

We do not sell your personal information. We tell you before we share it with anybody else.

- carriers, to deliver your parcels;
- the bank, to take your payment.

| Recipient | Purpose | Kept for |
| --- | --- | --- |
| Carrier | Delivery | 30 days |
| Bank | Payment | 12 months |

## Retention

We keep order records for 12 months. Messages to support are deleted after 30 days. You may ask us for a copy of them at any time.

## Children

Children under 16 may use the shop only with a parent. We delete what we learn of them without one.

## Contact

Write to privacy@larkhaven.example if you have questions about this notice.
`;
