/** Requests to a model → what is printed of them in place of asking: what each says, and how much all of them would take. */
import type { UiLanguage } from '../../model/finding.js';
import { ANSWER_TOKENS, type ReadRequest } from '../../reading/requests.js';
import { escapeControls } from '../../report/escape.js';
import { READ_WORDS } from './words.js';

export function printPlan(requests: readonly ReadRequest[], changes: number, asks: string, lang: UiLanguage): string {
  const words = READ_WORDS[lang];
  const sent = requests.reduce((sum, { tokens }) => sum + tokens, 0);
  const shown = (text: string): string => text.split('\n').map(escapeControls).join('\n');
  // What is the same for many is printed once.
  const systems = [...new Set(requests.map(({ system }) => system))];
  return [
    ...systems.map((system) => `${shown(system)}\n`),
    ...requests.map(
      (request) =>
        `${words.request(request.id, request.tokens)}\n${shown(JSON.stringify(JSON.parse(request.user), null, 2))}\n`,
    ),
    `${asks}\n${words.plan(changes, requests.length, sent, changes * ANSWER_TOKENS)}\n`,
  ].join('\n');
}
