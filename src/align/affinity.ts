/** Two comparison keys → whether one may be the other rewritten: they share some of the words that carry their subject. */
import { isHanAt } from '../language/scan.js';

/** Share of the shorter text's subject words. */
const SHARED = 0.15;
/** Longer texts share a word or two by chance. */
const LONG = 24;
/** Letters of a word that tell its stem: delete, deletion. */
const STEM = 5;
const MOST_WORDS = 2000;

/** Words that any two sentences of notices may share. */
const COMMONPLACE = new Set(
  (
    'about above after against also another any anything because been before being between both cannot could does each either every ' +
    'from have here into less made make many more most must need only other others over same shall should some such than that their ' +
    'them then there these they thing this those through time under unless until upon very were what when where whether which while ' +
    'will with within without would your yours ours ' +
    'information informations personal data privacy policy notice service services site website websites user users please using used uses'
  )
    .split(' ')
    .map((word) => word.slice(0, STEM)),
);
/** Han characters that say nothing of the subject, and pairs that every notice is full of. */
const EMPTY_HAN = new Set(
  '的了和与及或等在是有为对将会可以您你我们他其此该这那不也都并由于从向被把就之所一个以上下中如若则且而但',
);
const COMMONPLACE_HAN = new Set([
  '人信',
  '信息',
  '用户',
  '服务',
  '数据',
  '隐私',
  '政策',
  '相关',
  '使用',
  '提供',
  '进行',
]);

export function hasAffinity(one: string, other: string): boolean {
  const [left, right] = [subjectWords(one), subjectWords(other)];
  const fewest = Math.min(left.size, right.size);
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  const wanted = fewest > LONG ? 3 : 1;
  return common >= wanted && common >= SHARED * fewest;
}

/** Stems of longer words, pairs of Han characters. */
function subjectWords(key: string): Set<string> {
  const found = new Set<string>();
  let at = 0;
  while (at < key.length && found.size < MOST_WORDS) {
    if (isHanAt(key, at)) {
      const pair = key.slice(at, at + 2);
      const says =
        pair.length === 2 && isHanAt(key, at + 1) && ![...pair].some((character) => EMPTY_HAN.has(character));
      if (says && !COMMONPLACE_HAN.has(pair)) found.add(pair);
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < key.length && key.charAt(end) !== ' ' && !isHanAt(key, end)) end += 1;
    const stem = key.slice(at, Math.min(end, at + STEM)).trim();
    if (stem.length > 3 && !COMMONPLACE.has(stem)) found.add(stem);
    at = end;
  }
  return found;
}
