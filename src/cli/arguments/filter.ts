/** `--only`, `--category`, `--severity`, `--section` and a bare `--rule ID` → what is to be shown. */
import { InvalidArgumentError } from 'commander';
import { CATEGORIES, type Category, SEVERITIES, type Severity } from '../../model/finding.js';
import { nearestName } from '../../model/nearest.js';
import { escapeControls } from '../../report/escape.js';
import { type Filter, KINDS, type Kind } from '../../report/filter.js';

export interface FilterOptions {
  readonly only?: readonly Kind[];
  readonly category?: readonly Category[];
  readonly severity?: readonly Severity[];
  readonly section?: readonly string[];
  readonly rule?: readonly string[];
}

/** Of an option that takes names of a closed list, between commas, and may be repeated. */
export const namesOf =
  <Name extends string>(known: readonly Name[]) =>
  (value: string, earlier: readonly Name[] = []): readonly Name[] => [
    ...earlier,
    ...value.split(',').map((name) => {
      const found = known.find((one) => one === name.trim());
      if (found !== undefined) return found;
      throw new InvalidArgumentError(
        `"${escapeControls(name.slice(0, 40))}" is none of ${known.join(', ')}; the nearest is ${nearestName(name, known)}.`,
      );
    }),
  ];

export const KIND_NAMES = namesOf(KINDS);
export const CATEGORY_NAMES = namesOf(CATEGORIES);
export const SEVERITY_NAMES = namesOf(SEVERITIES);

/** A rule without a level narrows what is shown; with one it sets, as `settingsOf` gives. */
const isBare = (rule: string): boolean => !rule.includes('=');

export const settingsOf = <Options extends FilterOptions>(options: Options): Options =>
  options.rule === undefined ? options : { ...options, rule: options.rule.filter((rule) => !isBare(rule)) };

/** Throws where a rule is not known. */
export async function readFilter({ only, category, severity, section, rule = [] }: FilterOptions): Promise<Filter> {
  const bare = rule.filter(isBare);
  const rules = bare.length === 0 ? [] : (await import('../../tasks/rules/faces.js')).facesOf(bare);
  const asked = Object.entries({ only, category, severity }).flatMap(([name, values]) =>
    values === undefined ? [] : [`--${name} ${values.join(',')}`],
  );
  return {
    only: only ?? null,
    categories: category ?? null,
    severities: severity ?? null,
    sections: section ?? null,
    rules: bare.length === 0 ? null : rules,
    asked: [...asked, ...(section ?? []).map((one) => `--section ${one}`), ...bare.map((one) => `--rule ${one}`)].join(
      ' ',
    ),
  };
}
