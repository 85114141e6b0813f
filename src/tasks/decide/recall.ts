/** Ids of rules, as decisions name them → what they are called now, and what they stand for. */

import { RULES } from '../../assess/rules/catalogue.js';
import { NOTICE_RULES } from '../../assess/rules/notice-rules.js';
import type { RuleSettings } from '../../assess/settings.js';
import type { Recall } from '../../review/decision-file.js';

const CURRENT: ReadonlyMap<string, string> = new Map(
  [...RULES, ...NOTICE_RULES].flatMap(({ id, formerly = [] }) => formerly.map((former) => [former, id] as const)),
);

export const currentIdOf = (id: string): string => CURRENT.get(id) ?? id;

/** Of decisions that recorded the rule alone: it stood for its own severity, or for that of the settings. A rule that is gone stood for doubt. */
export const recallBy =
  (settings: RuleSettings): Recall =>
  (named) => {
    const id = currentIdOf(named);
    const also = id === named ? [] : [id];
    const rule = RULES.find((one) => one.id === id || one.mirror === id);
    if (rule === undefined) return { also, direction: 'unclear', severity: null };
    if (rule.mirror === id) return { also, direction: 'raises', severity: null };
    const set = settings[rule.id];
    return { also, direction: 'lowers', severity: set === undefined || set === 'off' ? rule.severity : set };
  };
