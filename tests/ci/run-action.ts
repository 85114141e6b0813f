/** Runs the steps of action.yml in bash as GitHub's runner does: with its environment files, and a stand-in for `gh` that keeps comments. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { folderOf, ROOT } from '../cli/run.js';

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly run: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const action: Action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));

export interface Comment {
  readonly url: string;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
}

/** A job on a pull request: what its steps leave behind. */
export interface Job {
  readonly folder: string;
  /** Where the stand-in keeps them. */
  readonly commentsFile: string;
  readonly comments: () => readonly Comment[];
  /** One line of JSON a call of `gh`. */
  readonly calls: () => readonly (readonly string[])[];
  readonly summary: () => string;
  readonly run: (inputs: Readonly<Record<string, string>>, env?: NodeJS.ProcessEnv) => Outcome;
}

export interface Outcome {
  /** Of the first step that failed; 0 where none did. */
  readonly status: number | null;
  readonly log: string;
  /** Of the action, by name. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Stands for `gh`: knows the three calls that the action makes, and keeps comments in a file. */
const GH = `
const { appendFileSync, readFileSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
const { GH_COMMENTS, GH_CALLS, GH_FAILS } = process.env;
appendFileSync(GH_CALLS, JSON.stringify(args) + '\\n');
if (GH_FAILS) { console.error('HTTP 403: Resource not accessible by integration'); process.exit(1); }
const comments = JSON.parse(readFileSync(GH_COMMENTS, 'utf8'));
const after = (option) => args[args.indexOf(option) + 1];
const keep = () => writeFileSync(GH_COMMENTS, JSON.stringify(comments));
if (args[0] === 'pr' && args[1] === 'view') {
  const [, marker] = /^\\.comments\\[\\] \\| select\\(\\.viewerDidAuthor and \\(\\.body \\| startswith\\("(.+)"\\)\\)\\) \\| \\.url$/.exec(after('--jq'));
  for (const { body, viewerDidAuthor, url } of comments) if (viewerDidAuthor && body.startsWith(marker)) console.log(url);
} else if (args[0] === 'pr' && args[1] === 'comment') {
  const url = 'https://github.com/o/r/pull/' + args[2] + '#issuecomment-' + (1000 + comments.length);
  comments.push({ url, body: readFileSync(after('--body-file'), 'utf8'), viewerDidAuthor: true });
  keep();
} else if (args[0] === 'api' && after('--method') === 'PATCH') {
  const path = args.find((arg) => arg.startsWith('repos/'));
  const found = comments.find(({ url }) => path === 'repos/o/r/issues/comments/' + url.split('#issuecomment-')[1]);
  found.body = readFileSync(after('--field').slice('body=@'.length), 'utf8');
  keep();
} else process.exit(2);
`;

/** The runner's own folders are apart from the repository's. */
export function openJob(folder: string, event: object = { pull_request: { number: 7 } }): Job {
  const runner = folderOf({ 'gh.cjs': GH, 'comments.json': '[]', 'calls.txt': '', 'summary.md': '' });
  const bin = tool({ gh: `exec '${process.execPath}' '${join(runner, 'gh.cjs')}' "$@"` });
  writeFileSync(join(runner, 'event.json'), JSON.stringify(event));
  const job: NodeJS.ProcessEnv = {
    ...process.env,
    PATH: `${bin}:${process.env['PATH']}`,
    LC_ALL: 'C.UTF-8',
    GH_COMMENTS: join(runner, 'comments.json'),
    GH_CALLS: join(runner, 'calls.txt'),
    GITHUB_ACTION_PATH: ROOT,
    GITHUB_ACTIONS: 'true',
    GITHUB_BASE_REF: undefined,
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_EVENT_PATH: join(runner, 'event.json'),
    GITHUB_STEP_SUMMARY: join(runner, 'summary.md'),
    RUNNER_TEMP: mkdtempSync(join(runner, 'temp-')),
  };
  return {
    folder,
    commentsFile: join(runner, 'comments.json'),
    comments: () => JSON.parse(readFileSync(join(runner, 'comments.json'), 'utf8')),
    calls: () =>
      readFileSync(join(runner, 'calls.txt'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    summary: () => readFileSync(join(runner, 'summary.md'), 'utf8'),
    run: (inputs, env = {}) => runSteps(inputs, { folder, runner, env: { ...job, ...env } }),
  };
}

/** A folder for PATH with these shell scripts. */
export function tool(scripts: Readonly<Record<string, string>>): string {
  const folder = folderOf(
    Object.fromEntries(Object.entries(scripts).map(([name, script]) => [name, `#!/bin/sh\n${script}\n`])),
  );
  for (const name of Object.keys(scripts)) chmodSync(join(folder, name), 0o755);
  return folder;
}

function runSteps(
  given: Readonly<Record<string, string>>,
  { folder, runner, env }: { readonly folder: string; readonly runner: string; readonly env: NodeJS.ProcessEnv },
): Outcome {
  const known = new Map([['github.action_repository', env['GITHUB_ACTION_REPOSITORY'] ?? '']]);
  for (const [name, input] of Object.entries(action.inputs)) known.set(`inputs.${name}`, given[name] ?? input.default);
  const expand = (text: string): string => text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, name) => known.get(name) ?? '');
  let [status, log]: [number | null, string] = [0, ''];
  for (const step of action.runs.steps) {
    if (status !== 0) break;
    if (step.if !== undefined && !holds(step.if, known)) continue;
    const output = join(runner, 'output.txt');
    writeFileSync(output, '');
    const said = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, expand(text)]));
    const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: join(folder, expand(step['working-directory'] ?? '.')),
      encoding: 'utf8',
      env: { ...env, ...said, GITHUB_OUTPUT: output },
    });
    status = done.status;
    log += done.stdout + done.stderr;
    if (step.id === undefined) continue;
    for (const [name, value] of readOutputs(output)) known.set(`steps.${step.id}.outputs.${name}`, value);
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, expand(value)] as const);
  return { status, log, outputs: Object.fromEntries(outputs) };
}

const holds = (condition: string, known: ReadonlyMap<string, string>): boolean =>
  condition.split(' && ').every((part) => {
    const [, name = '', operator, value] = /^(\S+) (==|!=) '(.*)'$/.exec(part) ?? [];
    return operator === '!=' ? (known.get(name) ?? '') !== value : (known.get(name) ?? '') === value;
  });

/** Both forms: `name=value`, and `name<<END`, lines, `END`. */
function* readOutputs(file: string): Generator<readonly [string, string]> {
  if (!existsSync(file)) return;
  for (const [, name = '', , long, short] of readFileSync(file, 'utf8').matchAll(
    /^([\w-]+)(?:<<(\w+)\n([\s\S]*?)\n\2|=(.*))$/gm,
  ))
    yield [name, long ?? short ?? ''];
}
