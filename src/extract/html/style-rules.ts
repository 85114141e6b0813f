/** The text of `<style>` elements → the classes that print bold or underlined. Only rules of one class (`.name { … }`) are read. */

export interface StyledClasses {
  readonly bold: ReadonlySet<string>;
  readonly underlined: ReadonlySet<string>;
}

/** Style sheets beyond this are a framework's, which says nothing about the notice. */
const MAX_SHEET = 200_000;
const RULE = /(?:^|[},])\s{0,20}(?:[a-z0-9]{1,10})?\.([a-zA-Z_][\w-]{0,80})\s{0,20}\{([^{}]{0,2000})\}/g;

export function readStyledClasses(sheets: readonly string[]): StyledClasses {
  const bold = new Set<string>();
  const underlined = new Set<string>();
  for (const sheet of sheets) {
    const text = sheet.slice(0, MAX_SHEET).replaceAll('}', '}}');
    for (const [, name, body] of text.matchAll(RULE)) {
      if (name === undefined || body === undefined) continue;
      if (/font-weight\s{0,5}:\s{0,5}(?:bold|[6-9]00)/i.test(body)) bold.add(name);
      if (/text-decoration(?:-line)?\s{0,5}:[^;]{0,40}underline/i.test(body)) underlined.add(name);
    }
  }
  return { bold, underlined };
}
