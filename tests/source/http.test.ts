/** The HTTP client against real servers: what it sends, what it follows, when it tries again, and where it stops. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { Fault } from '../../src/model/fault.js';
import { VERSION } from '../../src/model/version.js';
import {
  type HttpClient,
  type HttpOptions,
  openHttp,
  redirectTarget,
  retryAfter,
  userAgent,
} from '../../src/source/http.js';
import { printUrl } from '../../src/source/url.js';
import { type Handler, type Loopback, serve } from './loopback.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const NOON = new Date('2026-03-01T12:00:00Z');

async function site(handler: Handler, robots?: Handler): Promise<Loopback> {
  const server = await serve(handler, robots === undefined ? {} : { robots });
  closing.push(server.close);
  return server;
}

async function client(wishes: Partial<HttpOptions> = {}): Promise<HttpClient & { readonly waits: number[] }> {
  const waits: number[] = [];
  const http = await openHttp({
    env: {},
    contact: null,
    robots: true,
    pause: 0,
    timeout: 5_000,
    now: () => NOON,
    sleep: async (milliseconds) => void waits.push(milliseconds),
    ...wishes,
  });
  closing.push(http.close);
  return { ...http, waits };
}

const faultOf = async (work: Promise<unknown>): Promise<Fault> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Fault)) throw new Error(`expected a Fault, came ${String(error)}`);
  return error;
};

describe('what is sent', () => {
  it('says who asks, and what it reads', async () => {
    let sent: IncomingHttpHeaders = {};
    const { origin } = await site((request, response) => {
      sent = request.headers;
      response.end('page');
    });
    await (await client({ contact: 'https://example.org/bot 联系' })).get(origin, { language: 'zh' });
    expect(sent['user-agent']).toBe(`noticediff/${VERSION} (+https://example.org/bot)`);
    expect(sent['accept-language']).toBe('zh,*;q=0.5');
    expect(sent['accept-encoding']).toBe('gzip, deflate, br');
    expect(userAgent(null)).toBe(`noticediff/${VERSION}`);
    expect(userAgent('a)\r\nX: y (b')).toBe(`noticediff/${VERSION} (+aX: y b)`);
  });

  it('asks only for what has changed since', async () => {
    const { origin } = await site((request, response) => {
      const same = request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] !== undefined;
      response.writeHead(same ? 304 : 200).end();
    });
    const http = await client();
    expect((await http.get(origin, { etag: '"v1"', lastModified: 'Sun, 01 Mar 2026 00:00:00 GMT' })).status).toBe(304);
    expect((await http.get(origin)).status).toBe(200);
  });

  it('refuses addresses with passwords in them, and prints neither passwords nor tokens', async () => {
    const fault = await faultOf((await client()).get('https://reader:hunter2@example.com/privacy'));
    expect(fault.code).toBe('credentials-in-url');
    expect(`${fault.message}${fault.hint}`).not.toMatch(/reader|hunter2/);
    expect(printUrl('https://u:p@example.com/a?lang=zh&access_token=abc#x')).toBe(
      'https://example.com/a?lang=zh&access_token=***',
    );
    expect((await faultOf((await client()).get('https://'))).code).toBe('bad-url');
  });
});

describe('bodies', () => {
  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ] as const)('unpacks %s', async (encoding, pack) => {
    const page = '<p>We keep it for 12 months.</p>'.repeat(2_000);
    const { origin } = await site((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(pack(page));
    });
    expect((await (await client()).get(origin)).bytes.toString()).toBe(page);
  });

  it('stops at the limit of what is unpacked', async () => {
    const { origin } = await site((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)));
    });
    expect((await faultOf((await client({ sizeLimit: 1_000_000 })).get(origin))).code).toBe('too-large');
  });
});

describe('redirects', () => {
  it('follows them to the page, and says where it was', async () => {
    const { origin } = await site((request, response) => {
      if (request.url === '/privacy') response.end('page');
      else response.writeHead(301, { location: './privacy#top' }).end();
    });
    const answer = await (await client()).get(`${origin}/legal`);
    expect([answer.url.href, answer.bytes.toString()]).toEqual([`${origin}/privacy`, 'page']);
  });

  it.each([
    ['file:///etc/passwd', 'it redirects to file:'],
    ['javascript:alert(1)', 'it redirects to javascript:'],
    ['http://u:p@example.com/', 'user name or password'],
    ['http://[', 'no address'],
    ['/', 'in a circle'],
  ])('does not go to %s', async (location, said) => {
    const { origin } = await site((_request, response) => void response.writeHead(302, { location }).end());
    const fault = await faultOf((await client()).get(origin));
    expect([fault.code, fault.message]).toEqual(['bad-redirect', expect.stringContaining(said)]);
  });

  it('does not go from https to http, and does the other way', () => {
    const to = (location: string) => ({ status: 301, headers: new Map([['location', location]]) });
    expect(() => redirectTarget(new URL('https://a.example/'), to('http://a.example/b'))).toThrow('from https to http');
    expect(redirectTarget(new URL('http://a.example/'), to('https://a.example/b')).href).toBe('https://a.example/b');
  });

  it('does not trust a certificate that nobody signed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'noticediff-tls-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-subj', '/CN=localhost', '-keyout', key, '-out', cert],
    ]);
    if (made.status !== 0) return;
    const options = { key: readFileSync(key), cert: readFileSync(cert) };
    const server = await serve(
      (_request, response) => void response.end('page'),
      {},
      (listener) => createHttpsServer(options, listener) as unknown as Server,
    );
    closing.push(server.close, async () => rmSync(folder, { recursive: true, force: true }));
    const fault = await faultOf((await client()).get(server.origin.replace('http:', 'https:')));
    expect([fault.code, fault.hint]).toEqual(['untrusted', expect.stringContaining('NODE_EXTRA_CA_CERTS')]);
  });

  it('gives up on a chain without an end', async () => {
    const { origin, asked } = await site((request, response) => {
      response.writeHead(302, { location: `/${Number(request.url?.slice(1)) + 1}` }).end();
    });
    expect((await faultOf((await client()).get(`${origin}/0`))).message).toContain('more than 10 times');
    expect(asked).toHaveLength(12);
  });
});

describe('trying again', () => {
  const failing = (times: number, status: number, headers: Record<string, string> = {}) => {
    let count = 0;
    return site((_request, response) => {
      if (++count <= times) response.writeHead(status, headers).end();
      else response.end('page');
    });
  };

  it.each([429, 502, 503, 504])('waits longer each time after a %d', async (status) => {
    const { origin } = await failing(3, status);
    const http = await client();
    expect((await http.get(origin)).bytes.toString()).toBe('page');
    expect(http.waits).toEqual([1_000, 2_000, 4_000]);
  });

  it.each([
    ['7', 7_000],
    ['Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
    ['0', 0],
    ['soon', 1_000],
  ])('waits as it is asked to: %s', async (value, wait) => {
    const { origin } = await failing(1, 503, { 'retry-after': value });
    const http = await client();
    expect((await http.get(origin)).status).toBe(200);
    expect(http.waits).toEqual([wait]);
  });

  it('does not wait for hours, and does not come back sooner', async () => {
    const { origin, asked } = await failing(9, 429, { 'retry-after': '86400' });
    const http = await client();
    expect((await http.get(origin)).status).toBe(429);
    expect([http.waits, asked]).toEqual([[], ['/robots.txt', '/']]);
    expect(retryAfter('99999999999', NOON)).toBeNull();
  });

  it.each([400, 401, 403, 404, 410, 500])('takes a %d as it is', async (status) => {
    const { origin, asked } = await failing(9, status);
    expect((await (await client()).get(origin)).status).toBe(status);
    expect(asked).toEqual(['/robots.txt', '/']);
  });
});

describe('one host', () => {
  it('is asked for one page at a time, with a pause between two', async () => {
    let [open, most] = [0, 0];
    const { origin } = await site((_request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end('page');
      }, 5);
    });
    const http = await client({ pause: 700, robots: false });
    await Promise.all(['a', 'b', 'c', 'd'].map((path) => http.get(`${origin}/${path}`)));
    expect([most, http.waits]).toEqual([1, [700, 700, 700]]);
  });
});

describe('robots.txt', () => {
  const rules =
    (text: string): Handler =>
    (_request, response) =>
      void response.end(text);
  const page: Handler = (_request, response) => void response.end('page');

  it('is asked for once, and respected', async () => {
    const { origin, asked } = await site(page, rules('User-agent: *\nDisallow: /legal/\nAllow: /legal/privacy$\n'));
    const http = await client();
    expect((await http.get(`${origin}/legal/privacy`)).status).toBe(200);
    const fault = await faultOf(http.get(`${origin}/legal/terms`));
    expect([fault.code, fault.hint]).toEqual(['robots', expect.stringContaining('--ignore-robots')]);
    expect(asked).toEqual(['/robots.txt', '/legal/privacy']);
  });

  it('is read for our own name first', async () => {
    const { origin } = await site(
      page,
      rules('User-agent: *\nDisallow: /\n\nUser-agent: noticediff\nDisallow:\nCrawl-delay: 4\n'),
    );
    const http = await client();
    await http.get(`${origin}/a`);
    await http.get(`${origin}/b`);
    expect(http.waits).toEqual([4_000]);
  });

  it('allows everything where it is missing, nothing where the server fails', async () => {
    const missing = await site(page, (_request, response) => void response.writeHead(403).end());
    expect((await (await client()).get(missing.origin)).status).toBe(200);
    const failing = await site(page, (_request, response) => void response.writeHead(500).end());
    expect((await faultOf((await client()).get(failing.origin))).message).toContain(
      'its robots.txt cannot be read, which allows nothing (it answered 500 Internal Server Error',
    );
    expect((await (await client({ robots: false })).get(failing.origin)).status).toBe(200);
  });

  it('is read to its limit where it does not end', async () => {
    const { origin } = await site(page, (_request, response) => {
      response.write('User-agent: *\nDisallow: /secret\n');
      const more = (): void => {
        while (response.write('# more and more\n'.repeat(4_096)));
        response.once('drain', more);
      };
      more();
    });
    const http = await client();
    expect((await http.get(`${origin}/privacy`)).status).toBe(200);
    expect((await faultOf(http.get(`${origin}/secret`))).code).toBe('robots');
  });
});

describe('proxies', () => {
  it('are taken from the environment, but for the hosts that NO_PROXY names', async () => {
    const target = await site((_request, response) => void response.end('page'));
    const through: string[] = [];
    const proxy = createServer((request, response) => {
      through.push(request.url ?? '');
      response.end('by proxy');
    });
    proxy.on('connect', (request, socket) => {
      through.push(`CONNECT ${request.url}`);
      const [host = '', port] = (request.url ?? '').split(':');
      const onward = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    closing.push(async () => {
      proxy.closeAllConnections();
      proxy.close();
    });
    const { port } = proxy.address() as { port: number };
    const env = { HTTP_PROXY: `http://127.0.0.1:${port}` };
    expect((await (await client({ env, robots: false })).get(target.origin)).bytes.toString()).toBe('by proxy');
    expect(through).toEqual([`${target.origin}/`]);
    const direct = await client({ env: { ...env, no_proxy: '127.0.0.1' }, robots: false });
    expect((await direct.get(target.origin)).bytes.toString()).toBe('page');
  });
});
