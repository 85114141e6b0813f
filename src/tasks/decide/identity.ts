/** `--by`, else git's identity → who decides, as it is written into a decision. */
import { spawnSync } from 'node:child_process';
import { Fault } from '../../model/fault.js';
import { UNSAFE } from '../../report/escape.js';
import { isVisible } from '../../review/decision-file.js';
import type { Surroundings } from '../process/surroundings.js';

const LONGEST = 200;

/** Whose git is asked. */
type At = Pick<Surroundings, 'cwd' | 'env'>;

/** `Name <address>`; one line without controls. */
export function whoDecides(by: string | undefined, here: At): string {
  const said = clean(by ?? gitIdentity(here));
  if (isVisible(said)) return said;
  throw new Fault({
    code: 'no-identity',
    exit: 'usage',
    message: by === undefined ? 'It is not known who decides: git has no identity here.' : '--by says nobody.',
    hint: 'Give --by "Name <address>", or set git config user.name and user.email.',
  });
}

function gitIdentity(here: At): string {
  const name = here.env['GIT_AUTHOR_NAME'] || ask('user.name', here);
  const address = here.env['GIT_AUTHOR_EMAIL'] || ask('user.email', here);
  return address === '' ? name : `${name} <${address}>`.trim();
}

/** Empty where git is missing or knows nothing. */
function ask(key: string, { cwd, env }: At): string {
  const answer = spawnSync('git', ['config', '--get', key], { encoding: 'utf8', cwd, env, windowsHide: true });
  return answer.status === 0 ? answer.stdout.trim() : '';
}

const clean = (text: string): string => text.replace(UNSAFE, ' ').trim().slice(0, LONGEST);
