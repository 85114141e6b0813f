/** Runs the command line: in this process, or as its users do, as a process of its own where that is the claim. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { answer } from '../../src/cli/main.js';
import { type Surroundings, shareNetwork } from '../../src/tasks/process/surroundings.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BIN = join(ROOT, 'bin/noticediff.js');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Given {
  readonly input?: string | Buffer;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** In this process, with everything that it would be given by its own: nothing is shared with another run beside it. */
export async function run(args: readonly string[], given: Given & Partial<Surroundings> = {}): Promise<Run> {
  const tidying = new Set<() => void>();
  const [stdout, stderr] = [collect(), collect()];
  const here = surroundingsOf({
    stdout: stdout.stream,
    stderr: stderr.stream,
    ...given,
    atEnd(tidy) {
      tidying.add(tidy);
      return () => void tidying.delete(tidy);
    },
  });
  const status = await answer(args, here);
  for (const tidy of tidying) tidy();
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

/** What a run is given where a test says no more: the root of the repository, an empty input, and output that goes nowhere. */
export function surroundingsOf({ input = '', ...given }: Given & Partial<Surroundings> = {}): Surroundings {
  const env = environment(given.env);
  return {
    cwd: ROOT,
    stdin: Readable.from(input.length > 0 ? [Buffer.from(input)] : []),
    stdout: collect().stream,
    stderr: collect().stream,
    now: () => new Date(),
    network: shareNetwork(env),
    atEnd: () => () => {},
    ...given,
    env,
  };
}

/** As a process of its own: of what only a process has, such as workers, signals and the end of pipes, and of what is built. */
export async function runProcess(
  args: readonly string[],
  { input = '', env = {}, cwd = ROOT }: Given = {},
): Promise<Run> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: environment(env) });
  child.stdin.on('error', () => {}).end(input);
  const [stdout, stderr] = [collect(), collect()];
  child.stdout.pipe(stdout.stream);
  child.stderr.pipe(stderr.stream);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

/** No proxy stands between the command and servers of the tests, no cache outlives them, and no CI that runs them names a base. */
function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const own = { LC_ALL: 'C.UTF-8', NO_COLOR: '1', XDG_CACHE_HOME: cache(), ...NO_PROXY, ...NO_CI };
  const env = Object.entries({ ...process.env, ...own, ...more });
  return Object.fromEntries(env.filter(([, value]) => value !== undefined));
}

export const NO_PROXY = { HTTP_PROXY: '', http_proxy: '', HTTPS_PROXY: '', https_proxy: '' };

const NO_CI = {
  GITHUB_BASE_REF: undefined,
  GITHUB_EVENT_PATH: undefined,
  CI_MERGE_REQUEST_DIFF_BASE_SHA: undefined,
  CI_COMMIT_BEFORE_SHA: undefined,
};

let cached: string | null = null;
function cache(): string {
  cached ??= folderOf({});
  return cached;
}

function collect() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    decodeStrings: true,
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own with the given files; removed at the end of the process. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'noticediff-test-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const OPENING =
  'This notice explains how Larkhaven handles personal information in its shop and app. It applies to everybody who buys from us.';

export const BEFORE = `# Privacy Notice

Last updated: March 1, 2022

${OPENING}

## Sharing

We do not sell your personal information. We share your delivery address with the carrier that brings your parcel.

## Retention

We keep order records for 12 months. Messages to support are deleted after 30 days.

## Contact

Write to privacy@larkhaven.example if you have questions about this notice.
`;

export const AFTER = BEFORE.replace('March 1, 2022', 'June 1, 2023')
  .replace('We do not sell your personal information.', 'We may sell your personal information.')
  .replace('12 months', '36 months');

export const ZH_BEFORE = `# 隐私政策

更新日期：2022年3月1日

本政策说明云雀购物如何处理您的个人信息，适用于我们的网站和应用程序。

## 信息共享

我们不会向第三方出售您的个人信息。为了配送商品，我们会将您的收货地址提供给承运商，并要求其仅用于配送。

## 保存期限

我们保存订单记录十二个月，期满后删除。客服消息在三十日后删除。

## 联系我们

如您对本政策有任何疑问，请写信给我们。
`;

export const ZH_AFTER = ZH_BEFORE.replace('2022年3月1日', '2023年6月1日')
  .replace('不会向第三方出售', '可能向第三方出售')
  .replace('，并要求其仅用于配送', '');
