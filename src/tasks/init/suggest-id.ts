/** The address of a notice → a short name to offer for it. */
import { isNoticeId } from '../../source/notice-id.js';

/** `https://www.shop.example/privacy` → `shop-example` */
export function suggestId(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const id = host
    .replace(/^www\./, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 64)
    .replace(/-$/, '');
  return isNoticeId(id) ? id : 'notice';
}
