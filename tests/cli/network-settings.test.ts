/** What the configuration says of requests holds wherever an address is a ref: robots.txt, the contact. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Loopback, serve } from '../source/loopback.js';
import { AFTER, BEFORE, folderOf, run, runProcess } from './run.js';

let server: Loopback;
const agents = new Set<string>();
beforeAll(async () => {
  server = await serve(
    (request, response) => {
      agents.add(request.headers['user-agent'] ?? '');
      response
        .writeHead(200, { 'content-type': 'text/markdown; charset=utf-8' })
        .end(request.url === '/before' ? BEFORE : AFTER);
    },
    { robots: (_request, response) => void response.writeHead(200).end('User-agent: *\nDisallow: /\n') },
  );
});
afterAll(() => server.close());

const calls = (): readonly (readonly [string[], string?])[] => {
  const [before, after] = [`${server.origin}/before`, `${server.origin}/after`];
  return [
    [['diff', before, after]],
    [['extract', after]],
    [['batch'], `${JSON.stringify({ id: 1, before, after })}\n`],
    [['check', '--notice', 'shop', '--before', before, '--after', after, '--fail-on', 'none']],
  ];
};

it('refuses by itself what robots.txt does not allow, in every command', async () => {
  const cwd = folderOf({});
  for (const [args, input = ''] of calls()) {
    const { status, stdout, stderr } = await (args[0] === 'batch' ? runProcess : run)(args, { cwd, input });
    expect([args[0], status]).toEqual([args[0], 3]);
    expect(stdout + stderr).toContain('its robots.txt does not allow it');
  }
  expect([...agents]).toEqual([]);
});

it('asks as the configuration says, in every command', async () => {
  const fetch = { robots: false, pause: 0, contact: 'https://example.com/who-asks' };
  const cwd = folderOf({ 'noticediff.config.json': JSON.stringify({ fetch }) });
  for (const [args, input = ''] of calls()) {
    agents.clear();
    const { status, stderr } = await (args[0] === 'batch' ? runProcess : run)(args, { cwd, input });
    expect([args[0], status, stderr]).toEqual([args[0], 0, '']);
    expect([...agents]).toEqual([expect.stringMatching(/^noticediff\/\S+ \(\+https:\/\/example\.com\/who-asks\)$/)]);
  }
});
