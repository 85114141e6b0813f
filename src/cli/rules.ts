/** `noticediff rules`: the catalogue of rules as text, Markdown or JSON; or one rule explained. */
import { EXIT } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { openSink } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';
import { explainRule, listRules, type RulesFormat } from '../tasks/rules/list.js';
import { listWeights } from '../tasks/rules/weights.js';

export interface RulesCommandOptions {
  readonly format: RulesFormat;
  readonly lang: UiLanguage;
  readonly weights?: boolean;
  readonly output?: string;
}

export async function runRules(
  id: string | undefined,
  { format, lang, weights, output }: RulesCommandOptions,
  here: Surroundings,
): Promise<number> {
  // Before the file is opened: an unknown rule must not leave an empty one.
  const text = weights
    ? listWeights(format, lang)
    : id === undefined
      ? listRules(format, lang)
      : explainRule(id, lang, format);
  const sink = openSink(output, here);
  await sink.write(text);
  sink.finish();
  return EXIT.ok;
}
