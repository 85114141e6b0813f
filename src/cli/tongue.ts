/** The command line's own words in the language that was asked for: help, usage and commander's errors. */
import type { Command, Help, Option } from 'commander';
import { COMMANDER_ZH, HELP_WORDS_ZH, HELP_ZH } from './help-zh.js';

/** A description as it stands in the table, or with a list in it. */
export function translate(text: string): string {
  const whole = HELP_ZH[text];
  if (whole !== undefined) return whole;
  for (const [english, chinese] of Object.entries(HELP_ZH)) {
    const [head, tail] = english.split('{0}');
    if (head === undefined || tail === undefined || !text.startsWith(head) || !text.endsWith(tail)) continue;
    return chinese.replace('{0}', text.slice(head.length, text.length - tail.length));
  }
  return text;
}

export const translateError = (text: string): string =>
  COMMANDER_ZH.reduce((told, [pattern, chinese]) => told.replace(pattern, chinese), text);

export function speakChinese(command: Command): void {
  command.description(translate(command.description()));
  command.configureHelp({
    styleTitle: (title: string) => HELP_WORDS_ZH[title] ?? title,
    optionDescription: (option: Option) => describe(translate(option.description), option.argChoices, option),
    argumentDescription: (argument) => describe(translate(argument.description), argument.argChoices, argument),
    subcommandDescription: (one: Command) => translate(one.description()),
  } satisfies Partial<Help>);
  for (const one of command.commands) speakChinese(one);
}

function describe(
  text: string,
  choices: readonly string[] | undefined,
  { defaultValue }: { readonly defaultValue?: unknown },
): string {
  const notes = [
    ...(choices === undefined ? [] : [`可为：${choices.join('、')}`]),
    ...(typeof defaultValue === 'string' || typeof defaultValue === 'number' ? [`默认：${defaultValue}`] : []),
  ];
  return notes.length === 0 ? text : `${text}（${notes.join('；')}）`;
}
