/** Lines of a results file of OpenAI's Batch API → what was answered to which request. */
import { isRecord } from '../../reading/answers.js';

export interface AnswerLine {
  /** `custom_id` */
  readonly id: string;
  /** The text of the answer, and who says to have given it; or why there is none. */
  readonly answer: { readonly content: string; readonly model: string } | string;
}

/** A line that is no answer to anything is told by its number. */
export function readAnswers(text: string): readonly (AnswerLine | number)[] {
  return text
    .split('\n')
    .flatMap((line, index): readonly (AnswerLine | number)[] =>
      line.trim() === '' ? [] : [readLine(line) ?? index + 1],
    );
}

function readLine(line: string): AnswerLine | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isRecord(value) || typeof value['custom_id'] !== 'string') return null;
  const { custom_id: id, response, error } = value;
  const body = isRecord(response) ? response['body'] : null;
  const choice = isRecord(body) && Array.isArray(body['choices']) ? body['choices'][0] : null;
  const message = isRecord(choice) ? choice['message'] : null;
  const content = isRecord(message) ? message['content'] : null;
  if (typeof content === 'string') {
    const model = isRecord(body) ? body['model'] : null;
    return { id, answer: { content, model: typeof model === 'string' ? model : '' } };
  }
  const said = isRecord(error)
    ? error['message']
    : isRecord(body) && isRecord(body['error'])
      ? body['error']['message']
      : null;
  return { id, answer: typeof said === 'string' ? said.slice(0, 200) : 'the answer has no text' };
}
