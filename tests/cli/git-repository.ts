/** A real git repository in a folder of its own, whose commits have the dates that a test gives them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Repository {
  readonly folder: string;
  /** Writes the files (null deletes one) and commits them; gives the hash. */
  readonly commit: (date: string, subject: string, files: Readonly<Record<string, string | Buffer | null>>) => string;
  readonly git: (...args: readonly string[]) => string;
}

export function newRepository(): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'noticediff-git-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const run = (args: readonly string[], date = '2020-01-01T00:00:00Z'): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: '/dev/null' },
    });
  run(['init', '-q', '-b', 'main']);
  run(['config', 'user.name', 'Archivist']);
  run(['config', 'user.email', 'archivist@example.com']);
  run(['config', 'commit.gpgsign', 'false']);
  return {
    folder,
    git: (...args) => run(args),
    commit(date, subject, files) {
      for (const [name, content] of Object.entries(files)) {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        if (content === null) rmSync(path);
        else writeFileSync(path, content);
      }
      run(['add', '-A']);
      run(['commit', '-q', '--allow-empty', '-m', subject], date);
      return run(['rev-parse', 'HEAD']).trim();
    },
  };
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
