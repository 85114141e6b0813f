/** `<title>` → the title of the notice, without the site's name where that can be told. */

const NOTICE =
  /privacy|polic(?:y|ies)|notice|terms|conditions|cookie|statement|agreement|guidelines|隐私|隱私|政策|声明|聲明|协议|協議|条款|條款|规则|規則|须知|datenschutz|nutzungsbedingungen|\bagb\b|confidentialit|mentions légales|informativa|privacidad/i;
/** A dash counts with spaces about it, or beside a Han character. */
const SEPARATOR =
  /\s+[-–—|·•»›:/]+\s+|\s*[|｜_»›]+\s*|(?<=[\u3400-\u9fff])\s?[-–—]+\s?|\s?[-–—]+\s?(?=[\u3400-\u9fff])/u;

export function cleanTitle(raw: string): string | null {
  const text = raw
    .slice(0, 500)
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return null;
  const parts = text
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.find((part) => NOTICE.test(part)) ?? parts[0] ?? text;
}
