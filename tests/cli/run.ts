/** Runs the built command line as its users do: a process of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BIN = join(ROOT, 'bin/noticediff.js');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function run(
  args: readonly string[],
  { input = '', env = {}, cwd = ROOT }: { input?: string | Buffer; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Run {
  const done = spawnSync(process.execPath, [BIN, ...args], {
    input,
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1', ...env },
  });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

/** The same beside this process, in which a server goes on answering; no proxy stands between the two. */
export async function runBeside(
  args: readonly string[],
  { env = {}, cwd = ROOT, input = '' }: { env?: NodeJS.ProcessEnv; cwd?: string; input?: string } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1', ...NO_PROXY, ...env },
  });
  child.stdin.end(input);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, ...said };
}

export const NO_PROXY = { HTTP_PROXY: '', http_proxy: '', HTTPS_PROXY: '', https_proxy: '' };

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
