/** `--by`, else git's identity → who decides, as it is written into a decision. */
import { spawnSync } from 'node:child_process';
import { Fault } from '../../model/fault.js';
import { UNSAFE } from '../../report/escape.js';
import { isVisible } from '../../review/decision-file.js';

const LONGEST = 200;

/** `Name <address>`; one line without controls. */
export function whoDecides(by: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  const said = clean(by ?? gitIdentity(env));
  if (isVisible(said)) return said;
  throw new Fault({
    code: 'no-identity',
    exit: 'usage',
    message: by === undefined ? 'It is not known who decides: git has no identity here.' : '--by says nobody.',
    hint: 'Give --by "Name <address>", or set git config user.name and user.email.',
  });
}

function gitIdentity(env: NodeJS.ProcessEnv): string {
  const name = env['GIT_AUTHOR_NAME'] || ask('user.name', env);
  const address = env['GIT_AUTHOR_EMAIL'] || ask('user.email', env);
  return address === '' ? name : `${name} <${address}>`.trim();
}

/** Empty where git is missing or knows nothing. */
function ask(key: string, env: NodeJS.ProcessEnv): string {
  const answer = spawnSync('git', ['config', '--get', key], { encoding: 'utf8', env, windowsHide: true });
  return answer.status === 0 ? answer.stdout.trim() : '';
}

const clean = (text: string): string => text.replace(UNSAFE, ' ').trim().slice(0, LONGEST);
