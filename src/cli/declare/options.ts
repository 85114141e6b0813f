/** Options that several commands share. */
import { type Command, Option } from 'commander';
import { SEVERITIES } from '../../model/finding.js';
import { KINDS } from '../../report/filter.js';
import type { Surroundings } from '../../tasks/process/surroundings.js';
import { CATEGORY_NAMES, KIND_NAMES, SEVERITY_NAMES } from '../arguments/filter.js';
import { chooseLanguage } from '../arguments/locale.js';

/** What commands are declared with: where their exit code goes, and what they are given. */
export interface Run {
  readonly done: (code: number) => void;
  readonly here: Surroundings;
}

type At = Pick<Surroundings, 'env'>;

export const addOutput = (command: Command, here: At): Command =>
  addTongue(command.option('-o, --output <file>', 'write there instead of standard output, whole or not at all'), here);

/** For commands that write no data of their own. */
export const addTongue = (command: Command, here: At): Command =>
  command
    .option('-q, --quiet', 'no warnings and no progress on standard error')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .addOption(langOption(here));

export const langOption = ({ env }: At): Option =>
  new Option('--lang <lang>', 'language of the tool’s own words').choices(['en', 'zh']).default(chooseLanguage(env));

/** For options that may be repeated. */
export const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

export const addExtraction = (command: Command): Command =>
  command
    .option('--select <css>', 'take the text of these elements only (may be repeated)', collect)
    .option('--remove <css>', 'leave these elements out (may be repeated)', collect);

const CONFIG_HELP =
  'configuration in place of the nearest noticediff.config.json, from here up to the root of the repository, which :/ stands for';

export const addConfig = (command: Command): Command => command.option('--config <file>', CONFIG_HELP);

/** Each is a run of its own. */
export const addConfigs = (command: Command): Command =>
  command.option('--config <file>', `${CONFIG_HELP} (may be repeated)`, collect);

/** For commands that hold the notices of the repository against their base. */
export const addBase = (command: Command): Command =>
  command
    .option('--base <rev>', 'for notices that are files: what they are held against (default: what CI or origin says)')
    .option('--staged', 'for notices that are files: HEAD → index, all of it from there, as for a hook')
    .option('--render', 'run the commands that the configuration names as "render"; only where the branch is trusted');

export const addRuleSettings = (
  command: Command,
  does = 'off, low, medium or high for a rule (may be repeated)',
): Command => command.option('--rule <id=level>', does, collect);

/** For commands whose pages may be narrowed; what gates, and what machines read, never is. */
export const addFilters = (command: Command): Command =>
  addRuleSettings(command, 'off, low, medium or high for a rule, or show only what a rule found (may be repeated)')
    .option('--only <kinds>', `show only these: ${KINDS.join(', ')} (commas; may be repeated)`, KIND_NAMES)
    .option('--category <names>', 'show only findings on these subjects (commas; may be repeated)', CATEGORY_NAMES)
    .option('--severity <levels>', `show only findings that lower so: ${SEVERITIES.join(', ')}`, SEVERITY_NAMES)
    .option('--section <words>', 'show only sections with these words in their heading (may be repeated)', collect);
