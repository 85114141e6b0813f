/** What was extracted, and what was seen of the page → the problems: pages that are no notice, and text that breaks off. */
import { type Problem, problem } from '../model/problem.js';

export interface PageFacts {
  /** `<title>`, whole. */
  readonly title: string;
  /** Text of the body with its furniture, the beginning of it. */
  readonly bodyText: string;
  readonly scripts: number;
  readonly passwordFields: number;
  /** The source opens `<html>` or `<body>` and never closes it. */
  readonly cutOff: boolean;
}

/** Han characters weigh three. Challenge pages, error pages and shells stay under this; hardly any notice does. */
const SHORT = 2_400;
/** Less than a sentence. */
const NOTHING = 20;

/** As much as a notice of two sentences; no error page that is called a notice says more. */
const NAMED_NOTICE = 240;
const NOTICE =
  /privacy|policy|notice|terms|cookie|隐私|隱私|政策|声明|聲明|协议|條款|条款|规则|datenschutz|confidentialit/i;

const BLOCKED =
  /just a moment\.\.\.|checking (?:if the site connection is secure|your browser)|attention required!? \| cloudflare|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)|enable javascript and cookies to continue|unusual (?:traffic|activity) from|request unsuccessful\. incapsula|pardon our interruption|ddos protection by|complete the (?:captcha|security check)|access (?:to this page has been )?denied|you have been blocked|人机验证|安全验证|访问验证|滑动.{0,6}验证|拖动.{0,8}滑块|请完成.{0,6}验证|访问过于频繁|访问受限|您的访问被(?:拦截|阻断)|(?:检测到|存在)异常(?:访问|流量)/i;
const ERROR =
  /(?:^|[^\d.])(?:40[0134]|410|429|50[0234])(?![\d年])[\s:–—|-]{0,4}(?:error|not found|forbidden|unauthori[sz]ed|internal|bad gateway|service|gateway|page|unavailable|页面|错误|找不到|抱歉|$)|(?:error|错误|fehler|erreur)[\s:：-]{0,3}(?:40[0134]|410|50[0234])|page (?:not found|could ?n.t be found|does ?n.t exist|cannot be found|is (?:no longer|not) available)|(?:can.t|could ?n.t|cannot) find (?:the|that|this) page|^not found$|页面(?:不存在|未找到|找不到|已失效|走丢|丢失|已删除|无法访问)|(?:找不到|未找到).{0,10}(?:页面|网页|内容)|(?:页面|网页|内容|链接).{0,8}(?:不存在|不见了|已被删除|已失效)|服务器(?:内部)?错误|服务(?:暂时?)?不可用|internal server error|bad gateway|service (?:temporarily )?unavailable|seite (?:wurde )?nicht gefunden|page introuvable|whitelabel error page|under (?:scheduled )?maintenance|系统维护中|网站维护/im;
const APP_ERROR =
  /application error|client-side exception|something went wrong|unexpected error (?:has )?occurred|an error (?:has )?occurred|chunkloaderror|minified react error|traceback \(most recent call last\)|fatal error:|uncaught (?:type|reference)?error|typeerror:|出错了|出了点问题|系统(?:繁忙|异常|错误)|加载失败|网络(?:异常|错误)|请(?:稍后|刷新)(?:再试|重试)|etwas ist schief|une erreur (?:s.est produite|est survenue)/i;
const LOGIN =
  /(?:please |you (?:must|need to) )(?:log|sign) ?in(?: to (?:continue|view|access|see))?|(?:log|sign) ?in to (?:continue|your account|view)|请先?登[录錄](?:后|以)?|登录后(?:查看|继续|可见)|bitte (?:melden sie sich|loggen)|veuillez vous connecter/i;
const SHELL =
  /(?:need to |please |must )(?:enable|turn on|activate) javascript|javascript (?:is )?(?:required|disabled|not enabled)|without javascript|(?:启用|开启|打开|允许).{0,8}javascript|javascript.{0,10}(?:启用|开启|打开|禁用)|^(?:loading|加载中|正在加载|请稍候|laden|chargement)[.…]{0,6}$/im;

export interface ExtractedText {
  /** Texts of headings and blocks, in order. */
  readonly lines: readonly string[];
  readonly facts: PageFacts | null;
}

export function findProblems({ lines, facts }: ExtractedText): readonly Problem[] {
  const text = lines.join('\n').slice(0, 20_000);
  const weight = weightOf(text);
  const fatal = weight < SHORT ? findFatal(text, weight, facts) : null;
  if (fatal !== null) return [fatal];
  return breaksOff(lines, facts) ? [problem('truncated', 'the last sentence breaks off')] : [];
}

function findFatal(text: string, weight: number, facts: PageFacts | null): Problem | null {
  const page = facts === null ? text : `${facts.title}\n${weight < 400 ? facts.bodyText : text}`;
  const head = page.slice(0, 600);
  // A short notice may well speak of errors and of logging in.
  const named = weight >= NAMED_NOTICE && NOTICE.test(`${facts?.title ?? ''}\n${text.slice(0, 80)}`);
  if (named && !ERROR.test(facts?.title ?? '')) return null;
  const blocked = BLOCKED.exec(head);
  if (blocked !== null && weight < 1_500) return problem('blocked', `the page says "${phrase(blocked)}"`);
  const error = weight < 900 ? ERROR.exec(facts === null ? head : `${facts.title}\n${text.slice(0, 400)}`) : null;
  if (error !== null) return problem('error-page', `the page says "${phrase(error)}"`);
  const crash = weight < 700 ? APP_ERROR.exec(head) : null;
  if (crash !== null) return problem('app-error', `the page says "${phrase(crash)}"`);
  const login = weight < 700 ? LOGIN.exec(head) : null;
  if (login !== null) return problem('login-wall', `the page says "${phrase(login)}"`);
  if (facts !== null && facts.passwordFields > 0 && weight < 500)
    return problem('login-wall', 'the page asks for a password');
  const shell = weight < 500 ? SHELL.exec(page.slice(0, 2_000)) : null;
  if (shell !== null) return problem('script-shell', `the page says "${phrase(shell)}"`);
  if (isTitleAlone(text, weight))
    return problem(
      facts !== null && facts.scripts > 0 ? 'script-shell' : 'empty',
      'the page has a title and no notice',
    );
  if (weight >= NOTHING) return null;
  if (facts !== null && facts.scripts > 0) return problem('script-shell', 'the page has scripts and no text');
  return problem('empty', weight === 0 ? 'the page has no text' : 'the page has less than a sentence of text');
}

/** The weight of the longest title. */
const TITLE = 150;

/** One line that is no sentence. */
const isTitleAlone = (text: string, weight: number): boolean =>
  weight > 0 &&
  weight < TITLE &&
  !text.includes('\n') &&
  !/[.。!！?？;；:：][\p{P}\s]*$/u.test(text) &&
  !/[,，;；]/.test(text);

const phrase = (match: RegExpExecArray): string => match[0].replace(/\s+/g, ' ').trim().slice(0, 60);

/** The page was never finished, and neither was its last sentence. */
function breaksOff(lines: readonly string[], facts: PageFacts | null): boolean {
  const last = lines.at(-1)?.trimEnd() ?? '';
  if (last === '' || /[\p{P}\p{S}]["”’)）」』]?$/u.test(last)) return false;
  if (facts !== null) return facts.cutOff && last.length > 10;
  return (
    lines.length >= 8 &&
    weightOf(last) >= 150 &&
    /[\p{Ll}\p{Lo}]$/u.test(last) &&
    !/[@/.:]/.test(last.slice(last.lastIndexOf(' ') + 1))
  );
}

function weightOf(text: string): number {
  let weight = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 32) weight += code >= 0x2e80 && code < 0xfb00 ? 3 : 1;
  }
  return weight;
}
