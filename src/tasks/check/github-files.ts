/** What a job on GitHub asks for by its environment: the summary and the outputs of this step, added to the files that it names. */
import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CheckedNotice } from '../../model/check.js';
import { Fault } from '../../model/fault.js';
import type { UiLanguage } from '../../model/finding.js';
import { countOutputs, printCheckSummary, printOutputs } from '../../report/check-github-files.js';
import type { Surroundings } from '../process/surroundings.js';
import { explainForFormats } from '../rules/help.js';

/** Nothing is written where the variables are not set: the format is then used outside of GitHub. */
export async function writeGitHubFiles(
  checked: readonly CheckedNotice[],
  lang: UiLanguage,
  here: Pick<Surroundings, 'cwd' | 'env'>,
): Promise<void> {
  const options = { lang, width: 100, colour: false, explain: explainForFormats };
  await append('GITHUB_STEP_SUMMARY', here, () => printCheckSummary(checked, options));
  await append('GITHUB_OUTPUT', here, () => printOutputs(countOutputs(checked)));
}

async function append(
  name: string,
  { cwd, env }: Pick<Surroundings, 'cwd' | 'env'>,
  print: () => string,
): Promise<void> {
  const file = env[name];
  if (!file) return;
  try {
    await appendFile(resolve(cwd, file), print());
  } catch (error) {
    throw new Fault({
      code: 'output',
      exit: 'usage',
      cause: error,
      message: `$${name} names ${file}, which cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
      hint: `Unset ${name}, or let it name a file in a folder that may be written.`,
    });
  }
}
