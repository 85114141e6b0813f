/** What `read` and `readings` say of their work. */
import type { UiLanguage } from '../../model/finding.js';
import type { ReadDirection, Reading } from '../../model/reading.js';
import { plural } from '../../report/counts.js';
import { escapeControls } from '../../report/escape.js';
import { WORDS } from '../../report/words.js';

export const READ_WORDS = {
  en: {
    direction: { lowers: 'lowers', raises: 'raises', neutral: 'nothing of substance', unclear: 'unclear' } as Readonly<
      Record<ReadDirection, string>
    >,
    between: ', ',
    colon: ': ',
    done: (read: number, failed: number, left: number) =>
      `${plural(read, 'change')} read${failed > 0 ? `, ${failed} failed` : ''}${left > 0 ? `, ${left} left` : ''}.`,
    nothing: 'Every change that is asked about has its reading.',
    failed: (change: string, heading: string, why: string) => `${change}${heading}: ${why}; it has no reading`,
    under: (heading: string) => ` (${heading})`,
    plan: (changes: number, requests: number, sent: number, answered: number) =>
      `${plural(changes, 'change')} in ${plural(requests, 'request')}: about ${sent} tokens sent and ${answered} answered. Nothing was sent.`,
    request: (id: string, tokens: number) => `--- ${id}, about ${tokens} tokens`,
    written: (requests: number, changes: number, file: string) =>
      `${plural(requests, 'request')} on ${plural(changes, 'change')} written to ${file}.`,
    noAnswer: (line: number) => `line ${line} of the answers is no result of a request`,
    unknown: (id: string) => `${id} answers nothing that is asked here`,
    twice: (id: string) => `${id} is answered twice; the first answer stays`,
    kept: (count: number) => `${plural(count, 'reading')}.`,
    removed: (count: number, dry: boolean) => `${plural(count, 'reading')} ${dry ? 'would be ' : ''}removed.`,
    why: { malformed: 'no reading', unmatched: 'matches no change' },
    notLooked: (notice: string, why: string) => `${notice}: it was not looked which readings match. ${why}`,
    asks: (model: string | null, address: string | null) =>
      `Asked would be ${model === null ? 'a model that is not named yet (--model)' : `the model ${model}`} at ${address ?? 'an address that is not named yet (OPENAI_BASE_URL)'}.`,
  },
  zh: {
    direction: { lowers: '降低', raises: '提高', neutral: '没有实质变化', unclear: '无法判断' } as Readonly<
      Record<ReadDirection, string>
    >,
    between: '，',
    colon: '：',
    done: (read: number, failed: number, left: number) =>
      `已审读 ${read} 处变更${failed > 0 ? `，失败 ${failed}` : ''}${left > 0 ? `，尚余 ${left}` : ''}。`,
    nothing: '所询问的变更均已有审读记录。',
    failed: (change: string, heading: string, why: string) => `${change}${heading}：${why}；没有审读记录`,
    under: (heading: string) => `（${heading}）`,
    plan: (changes: number, requests: number, sent: number, answered: number) =>
      `${changes} 处变更，${requests} 个请求：约发送 ${sent} 个词元，约得到 ${answered} 个。未发送任何内容。`,
    request: (id: string, tokens: number) => `--- ${id}，约 ${tokens} 个词元`,
    written: (requests: number, changes: number, file: string) =>
      `已将 ${changes} 处变更的 ${requests} 个请求写入 ${file}。`,
    noAnswer: (line: number) => `答复的第 ${line} 行不是任何请求的结果`,
    unknown: (id: string) => `${id} 所答复的并非此处所询问`,
    twice: (id: string) => `${id} 有两份答复，以第一份为准`,
    kept: (count: number) => `${count} 份审读记录。`,
    removed: (count: number, dry: boolean) => `${dry ? '将' : '已'}删除 ${count} 份审读记录。`,
    why: { malformed: '不是审读记录', unmatched: '没有对应的变更' },
    notLooked: (notice: string, why: string) => `${notice}：未查找哪些审读记录有对应的变更。${why}`,
    asks: (model: string | null, address: string | null) =>
      `将询问 ${address ?? '尚未指明的网址（OPENAI_BASE_URL）'} 的${model === null ? '尚未指明的模型（--model）' : `模型 ${model}`}。`,
  },
} as const satisfies Record<UiLanguage, unknown>;

/** On one line. */
export function printReading({ direction, severity, category, reason, model }: Reading, lang: UiLanguage): string {
  const { severity: severities, category: categories } = WORDS[lang];
  const words = READ_WORDS[lang];
  const said = [
    words.direction[direction],
    ...(severity === null ? [] : [severities[severity]]),
    ...(category === null ? [] : [categories[category]]),
  ].join(words.between);
  return `${said}${words.colon}${escapeControls(reason[lang])} [${escapeControls(model)}]`;
}
