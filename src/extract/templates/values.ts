/** A source → the values that it defines beside its text, by lower-case name: front matter, constants of a script. */

/** YAML between lines of `---`, or TOML between lines of `+++`, at the very start. A longer one is text. */
const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n\1[ \t]*(?:\r?\n|$)/;
const LONGEST = 300;

export interface FrontMatter {
  /** With its fences; empty where there is none. */
  readonly head: string;
  readonly body: string;
  readonly values: Map<string, string>;
}

export function splitFrontMatter(source: string): FrontMatter {
  const found = FRONT_MATTER.exec(source);
  const values = new Map<string, string>();
  if (found === null) return { head: '', body: source, values };
  const stack: string[] = [];
  for (const line of (found[2] ?? '').split(/\r?\n/)) {
    const [, indent = '', name, raw = ''] =
      /^([ \t]*)(?:- )?["']?([\p{L}_][\p{L}\p{N}_-]*)["']?[ \t]*[:=](?:[ \t]+|$)(.*)$/u.exec(line) ?? [];
    // What is indented under a name belongs to it.
    stack.length = Math.min(
      stack.length,
      Math.floor((indent.length || /^[ \t]*/.exec(line)?.[0].length || 0) / 2) + (name === undefined ? 1 : 0),
    );
    const value = clean(name === undefined ? line.replace(/^\s*-\s+/, '') : raw);
    if (name !== undefined) values.set(name.toLowerCase(), value);
    for (const owner of stack) values.set(owner, `${values.get(owner) ?? ''} ${value}`.trim().slice(0, LONGEST));
    if (name !== undefined) stack.push(name.toLowerCase());
  }
  return { head: found[0], body: source.slice(found[0].length), values };
}

const clean = (raw: string): string =>
  raw
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^[|>][-+]?$/, '')
    .slice(0, LONGEST);

/** `const period = "30 days"`, `period: ref(30)`: plain values under a name, in a script. */
const CONSTANT =
  /\b([A-Za-z_$][\w$]{0,60})\s*(?::\s*\w{1,20}\s*)?[:=]\s*(?:ref\(\s*)?(?:"([^"\n]{0,300})"|'([^'\n]{0,300})'|`([^`]{0,300})`|(-?\d[\d._]{0,20}|true|false)\b)/g;

export function addConstants(script: string, values: Map<string, string>): void {
  for (const [, name = '', ...forms] of script.matchAll(CONSTANT))
    values.set(name.toLowerCase(), forms.find((form) => form !== undefined) ?? '');
}
