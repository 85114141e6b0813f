/** A real git repository in a folder of its own, whose commits have the dates that a test gives them. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf } from './run.js';

export interface Repository {
  readonly folder: string;
  /** Writes the files (null deletes one) and commits them; gives the hash. */
  readonly commit: (date: string, subject: string, files: Readonly<Record<string, string | Buffer | null>>) => string;
  readonly git: (...args: readonly string[]) => string;
}

const BEGIN = `
git init -q -b main --template=
mkdir .git/hooks
git config user.name Archivist
git config user.email archivist@example.com
git config commit.gpgsign false`;

/** Made once: to start git costs more than to copy what it left. */
let prepared: string | null = null;

export function newRepository(): Repository {
  prepared ??= prepare();
  const folder = folderOf({});
  cpSync(prepared, folder, { recursive: true });
  return {
    folder,
    git: (...args) => runIn(folder, 'git', args),
    commit(date, subject, files) {
      for (const [name, content] of Object.entries(files)) {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        if (content === null) rmSync(path);
        else writeFileSync(path, content);
      }
      const script = 'git add -A && git commit -q --allow-empty -m "$1" && git rev-parse HEAD';
      return runIn(folder, 'sh', ['-c', script, 'sh', subject], date).trim();
    },
  };
}

function prepare(): string {
  const folder = folderOf({});
  runIn(folder, 'sh', ['-ec', BEGIN]);
  return folder;
}

function runIn(cwd: string, program: string, args: readonly string[], date = '2020-01-01T00:00:00Z'): string {
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: '/dev/null' };
  return execFileSync(program, args, { cwd, encoding: 'utf8', env });
}

/** A small notice whose only number is given. */
export const noticeOf = (months: number, more = ''): string =>
  `# Privacy Notice

This notice explains how Larkhaven handles personal information in its shop and app. It applies to everybody who buys.

## Retention

We keep order records for ${months} months. Messages to support are deleted after 30 days.${more}
`;

export const pageOf = (heading: string, months: number): string =>
  `<!doctype html><html lang="en"><meta charset="gbk"><title>${heading}</title><body><main><h1>${heading}</h1>
<p>This notice explains how Larkhaven handles personal information in its shop – and in its app. It applies to everybody.</p>
<h2>Retention</h2><p>We keep order records for ${months} months. Messages to support are deleted after 30 days.</p></main></body></html>`;
