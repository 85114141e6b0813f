/** The text of a page, and the lines that were read in it → what it is in place of the text of a notice; null where it may be one. */
import { type Problem, problem } from '../model/problem.js';

export function findUnreadable(source: string, lines: readonly string[], isHtml: boolean): Problem | null {
  if (hasConflict(source))
    return problem('merge-conflict', 'it has lines that begin with <<<<<<<, ======= and >>>>>>>');
  if (source.startsWith(LFS))
    return problem('lfs-pointer', 'it names an object of Git LFS and holds no text of its own');
  const error = errorInJson(source);
  if (error !== null) return problem('error-page', `the body is JSON with "${error}"`);
  if (isHtml && endsInTag(source)) return problem('cut-off', 'the page ends inside a tag');
  return damageOf(lines);
}

const LFS = 'version https://git-lfs.github.com/spec/v';

/** In their order; a line of `=======` alone underlines a heading. */
function hasConflict(source: string): boolean {
  const ours = source.search(/^<{7} /m);
  if (ours < 0) return false;
  const middle = source.slice(ours).search(/^={7}\r?$/m);
  return middle >= 0 && /^>{7} /m.test(source.slice(ours + middle));
}

/** Error bodies are short. */
const LONGEST_BODY = 20_000;
const SAYS_ERROR =
  /^(?:errors?|error_?(?:code|message|description)|err_?(?:code|msg)|message|msg|detail|fault|exception|status(?:_?code)?)$/i;

/** The key that says so, where the body is an answer of a service and no page. */
function errorInJson(source: string): string | null {
  if (source.length > LONGEST_BODY || !/^\s{0,100}[[{]/.test(source)) return null;
  try {
    const body: unknown = JSON.parse(source);
    const first: unknown = Array.isArray(body) ? body[0] : body;
    if (typeof first !== 'object' || first === null) return null;
    return Object.keys(first).find((key) => SAYS_ERROR.test(key)) ?? null;
  } catch {
    return null;
  }
}

/** No tag is longer, but for those that hold pictures. */
const LONGEST_TAG = 20_000;

function endsInTag(source: string): boolean {
  const tail = source.slice(-LONGEST_TAG);
  const open = tail.lastIndexOf('<');
  return open >= 0 && /^<(?:\/?[a-z]|!--)/i.test(tail.slice(open, open + 4)) && !tail.includes('>', open);
}

/** A fifth of the characters: nothing can be told of what the others mean. */
const MOST_DAMAGED = 0.2;
const LEAST_DAMAGED = 5;

function damageOf(lines: readonly string[]): Problem | null {
  let [all, damaged] = [0, 0];
  for (const line of lines) {
    all += line.length;
    for (let at = line.indexOf('\ufffd'); at >= 0; at = line.indexOf('\ufffd', at + 1)) damaged += 1;
  }
  if (damaged < LEAST_DAMAGED || damaged < MOST_DAMAGED * all) return null;
  return problem('undecodable', `replacement characters: ${damaged} of ${all}`);
}
