/** A shell → the script that it completes this command with; the words of an unfinished call → what may come next. */
import { RootCommand, script } from '@bomb.sh/tab';
import type { Argument, Command, Option } from 'commander';
import { loadConfig } from '../tasks/config/load.js';
import { listKnown } from '../tasks/config/settings.js';
import type { Surroundings } from '../tasks/process/surroundings.js';

export function printCompletion(shell: string, name: string): void {
  script(shell, name, name);
  // Where the library has nothing to offer, bash would offer nothing either, not even files.
  if (shell === 'bash') console.log(`complete -o default -F __${name}_complete ${name}`);
}

/** What the scripts read as "files, as the shell completes them". */
const FILES = ':0';

/** On standard output, in the way of the library that wrote the scripts. */
export async function completeWords(words: readonly string[], program: Command, here: Surroundings): Promise<void> {
  const command = program.commands.find((known) => known.name() === words[0]);
  if (command !== undefined && wantsFile(words, command)) return console.log(FILES);
  const notices = command?.registeredArguments.some(namesNotice) ? await listNotices(here) : [];
  describe(program, notices).parse([...words]);
}

const namesNotice = (argument: Argument): boolean => argument.name() === 'notice';

/** The value of an option that has no choices, and an argument that is neither one of several nor a notice. */
function wantsFile(words: readonly string[], { options, registeredArguments }: Command): boolean {
  const [current = '', before = ''] = [words.at(-1), words.at(-2)];
  const option = options.find(({ long, short }) => before === long || before === short);
  if (option !== undefined && takesValue(option)) return option.argChoices === undefined;
  return (
    !current.startsWith('-') &&
    registeredArguments.some((argument) => argument.argChoices === undefined && !namesNotice(argument))
  );
}

const takesValue = ({ required, optional }: Option): boolean => required || optional;

function describe(program: Command, notices: readonly string[]): RootCommand {
  const root = new RootCommand();
  for (const command of program.createHelp().visibleCommands(program)) {
    const described = root.command(command.name(), command.description());
    for (const option of command.createHelp().visibleOptions(command)) {
      const name = option.long?.slice(2) ?? '';
      const short = option.short?.slice(1);
      if (takesValue(option)) described.option(name, option.description, offer(option.argChoices ?? []), short);
      else if (short === undefined) described.option(name, option.description);
      else described.option(name, option.description, short);
    }
    for (const argument of command.registeredArguments)
      described.argument(
        argument.name(),
        offer(namesNotice(argument) ? notices : (argument.argChoices ?? [])),
        argument.variadic,
      );
  }
  return root;
}

const offer =
  (values: readonly string[]) =>
  (complete: (value: string, description: string) => void): void => {
    for (const value of values) complete(value, '');
  };

/** A configuration that is wrong is no matter of this key. */
const listNotices = async (here: Surroundings): Promise<readonly string[]> => {
  try {
    return await listKnown(await loadConfig({}, here));
  } catch {
    return [];
  }
};
