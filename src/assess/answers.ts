/** Clauses that are no more than a yes, a no or a tick, and what they say where their question is known. */
import type { Clause } from './clauses.js';
import type { Facet, Sign, Statement } from './statement.js';
import { CLASSES } from './words/classes.js';
import type { Token } from './words/tokens.js';

/** One answer each, in many words. */
const YES = /^(?:yes|是|有|会|可以|需要|[√✓✔☑])$/u;
const NO = /^(?:no|否|无|不会|不可以|不需要|[×✗✘☐])$/u;
/** What else is an answer, each by itself. */
const OTHERS = /^(?:none|never|always|optional|required|mandatory|allowed|on|off|必填|选填|开启|关闭|[●○])$/u;
/** What else affirms or denies where a clause begins with it. */
const ALSO_YES = /^(?:always|on|能|可)$/u;
const ALSO_NO = /^(?:none|never|not|off|没有|不[是会能可需]?[以要]?)$/u;
/** So many tokens: a word or a box, and the stop behind it. */
const LONGEST_ANSWER = 4;

/** A cell, a tick, or the answer to a question. */
export function answerIn(tokens: readonly Token[], { from, to }: Clause): string | null {
  const box = tokens[from]?.word === '[' ? (tokens[from + 1]?.word === ']' ? '[]' : '[x]') : null;
  if (box !== null && tokens.slice(from, from + 3).some(({ word }) => word === ']')) return box;
  if (to - from > LONGEST_ANSWER) return null;
  const said = tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join('')
    .replace(/[.。|,，:：;；]+$/u, '');
  return YES.test(said) ? 'yes' : NO.test(said) ? 'no' : OTHERS.test(said) ? said : null;
}

/** Whether a clause begins with a yes or a no. */
function affirms(tokens: readonly Token[], { from, to }: Clause): 1 | -1 | null {
  let end = from + 1;
  if (tokens[from]?.kind === 'han') while (end < to && tokens[end]?.kind === 'han') end++;
  const said = tokens
    .slice(from, end)
    .map(({ word }) => word)
    .join('');
  if (end < to && tokens[end]?.kind !== 'mark' && said !== 'not') return null;
  if (YES.test(said) || ALSO_YES.test(said)) return 1;
  return NO.test(said) || ALSO_NO.test(said) ? -1 : null;
}

const ECHO = new Set(['we', 'i', 'it', 'they', 'do', 'does', 'did', 'is', 'are', 'will', 'not', ...'我们会不是的']);
/** "No, we do not": what follows an answer and only says it again. */
function isEcho(tokens: readonly Token[], { from, to, isFirst }: Clause): boolean {
  if (isFirst) return false;
  return tokens.slice(from, to).every(({ word, kind }) => kind === 'mark' || ECHO.has(word));
}

/** A yes or a no with what its question says of data, affirmed or denied. A question about nothing of the kind leaves the answer as it is. */
export function answering(
  answer: Statement,
  ask: () => readonly Statement[],
  tokens: readonly Token[],
  clause: Clause,
): Statement {
  if (isEcho(tokens, clause)) return { ...answer, facets: [], unknown: [], answer: null, isAnswer: true };
  const way = affirms(tokens, clause);
  if (way === null) return answer;
  const asked = ask();
  const facets = asked
    .flatMap((s) => s.facets)
    .filter(({ id }) => CLASSES[id] !== 'form' && CLASSES[id] !== 'plain')
    .map(
      (f): Facet => ({
        ...f,
        start: answer.start,
        end: answer.end,
        polarity: (f.polarity * way) as 1 | -1,
        sign: (f.sign * way) as Sign,
      }),
    );
  const main = asked.find((s) => s.bearing !== 0);
  if (!main) return answer;
  return {
    ...answer,
    act: main.act,
    polarity: (main.polarity * way) as 1 | -1,
    bearing: (main.bearing * way) as Sign,
    facets: [...facets, ...answer.facets.filter(({ id }) => id !== 'logic/not')],
    unknown: [],
    answer: null,
    isAnswer: true,
  };
}

const TURNED: Readonly<Record<string, string>> = {
  i: 'you',
  me: 'you',
  my: 'your',
  mine: 'yours',
  you: 'we',
  your: 'our',
};

/** Who asks "Do you sell my data?" is the person. */
export const withPersonsTurned = (question: string): string =>
  /\b(?:I|me|my|mine)\b/.test(question)
    ? question.replace(/\b(?:I|me|my|mine|you|your)\b/gi, (word) => TURNED[word.toLowerCase()] ?? word)
    : question.replace(/你们|您们|我(?!们)/g, (word) => (word === '我' ? '您' : '我们'));
