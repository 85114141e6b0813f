/**
 * Links whose target is content: those on which a choice, a right or a complaint hangs (an opt-out, a page for deletion, the address of a
 * regulator or an officer). And where a link leads: its host and path, without what changes between two visits.
 */
import type { Block, Link } from '../model/notice.js';

/** What a link is for, as its own words or its address say. */
const FOR_A_RIGHT =
  /\bopt(?:ing|s|ed)?[\s_-]?outs?\b|\boptout\b|unsubscrib|do[\s_-]?not[\s_-]?(?:sell|share|track)|your[\s_-]privacy[\s_-]choices|\b(?:privacy|cookie|consent|ad|ads|advertising|marketing|notification|communication|email)s?[\s_-](?:choices?|preferences?|settings?|controls?|cent(?:er|re)|portal|requests?)\b|withdraw|revoke|\bobject(?:ion)?\b|\b(?:delet|eras)(?:e[ds]?|ing|ions?|ures?)\b|\bremov(?:e|ing|al)\b|close[\s_-]your[\s_-]account|\b(?:data|subject|access|rights?|privacy|deletion|consumer)[\s_-](?:access[\s_-])?requests?\b|\bdsa?r\b|(?:download|access|export|correct|copy[\s_-]of)[\s_-](?:your|my)[\s_-](?:data|information)|complain|ombudsm|regulator|supervisory|(?:data[\s_-])?protection[\s_-](?:authority|officer|commission(?:er)?)|information[\s_-]commissioner|\bdpo\b|\bico\.|\bcnil\b|privacy[\s_-](?:officer|team|office)|\bprivacy@|退订|拒绝|关闭|撤回|撤销|注销|删除|更正|查阅|复制|导出|投诉|举报|申诉|监管|网信办|保护负责人|保护专员|隐私(?:设置|中心|选择|选项)|个性化(?:推荐|广告)/i;
/** Words that say nothing of their own: the sentence around them does. */
const POINTS =
  /^(?:(?:click|tap|go|see|visit|press)\s)?(?:here|this (?:link|page|form|site|website|address)|link|page|form|website|online form|web ?form|e-?mail(?: us)?|contact(?: us)?|write to us|https?:\S+|www\.\S+|\S+@\S+|此处|这里|此链接|该链接|链接|点[击此擊](?:此处|这里)?(?:设置|設定|进入|进行|查看|办理|操作)?|本页面?|联系我们|邮箱|邮件)[.。]?$/i;
/** The sentence around such words, and not one further. */
const REACH = 160;

export function isTelling(block: Block, link: Link): boolean {
  const text = block.text.slice(link.start, link.end).trim();
  const address = decoded(link.href);
  if (FOR_A_RIGHT.test(text) || FOR_A_RIGHT.test(address)) return true;
  if (!POINTS.test(text)) return false;
  const before = block.text.slice(Math.max(0, link.start - REACH), link.start);
  const after = block.text.slice(link.end, link.end + REACH);
  return FOR_A_RIGHT.test(`${before.split(/[.!?。！？]\s*(?=\S)/).at(-1)} ${after.split(/[.!?。！？](?:\s|$)/)[0]}`);
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** What archives put before an address. */
const ARCHIVED = /^(?:https?:)?\/\/web\.archive\.org\/web\/\d{4,14}[a-z_]{0,5}\//i;
/** Sessions and the language of the reader. */
const PASSING = /;[a-z]*session[^/]*/gi;

/** `host/path`, or the address of a mail; a place on the page itself is only `#`. */
export function targetOf(href: string): string {
  const plain = href.trim().replace(ARCHIVED, '');
  if (plain === '' || plain.startsWith('#')) return '#';
  const mail = /^mailto:([^?]*)/i.exec(plain)?.[1];
  if (mail !== undefined) return decoded(mail).toLowerCase();
  const [, host = '', rest = ''] = /^(?:[a-z][a-z0-9+.-]{0,20}:)?(?:\/\/([^/?#]*))?([^?#]*)/i.exec(plain) ?? [];
  const path = rest.replace(PASSING, '').replace(/(?:\/(?:index\.[a-z]{3,5})?)+$/i, '');
  return `${host.toLowerCase().replace(/^www\./, '')}${path.startsWith('/') || path === '' ? '' : '/'}${path}`;
}

/** Whether two addresses lead to another host or path. One without a host is one on the same site. */
export function leadsElsewhere(before: string, after: string): boolean {
  const [one, other] = [targetOf(before), targetOf(after)];
  if (one === other || one === '#' || other === '#') return false;
  return one.startsWith('/') === other.startsWith('/') || !(one.endsWith(other) || other.endsWith(one));
}
