/**
 * The table of faults: what a server does, what `noticediff fetch` (or a `wayback:` ref) says of it and exits with, and that nothing
 * was lost or half-written: the version that was there stays as it was, a suspect capture stands apart, and no draft is left.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { runFetch } from '../../src/cli/fetch.js';
import { openNetwork } from '../../src/source/network.js';
import { readRef } from '../../src/source/ref.js';
import { surroundingsOf } from '../cli/run.js';
import { sourceIo } from './io.js';
import { closedPort, type Handler, serve, serveRaw } from './loopback.js';
import { serveWayback } from './wayback-server.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const TEXT = Array.from(
  { length: 12 },
  (_, index) =>
    `<p>Part ${index}: we keep the records of your orders for 12 months, and delete them when you ask us to.</p>`,
).join('\n');
const html = (body: string, title = 'Privacy Notice'): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;
const BEFORE = html(TEXT);
const CHANGED = html(TEXT.replaceAll('12 months', '36 months'));
const ZH = `<!doctype html><html><title>隐私政策</title><h1>隐私政策</h1>${'<p>我们会在收到您的请求后，删除您的个人信息，并通知提供服务的承运商。</p>'.repeat(12)}</html>`;

/** An archive that holds one version, `shop@2026-01-01`. */
function archiveWith(language: string | null): { readonly folder: string; readonly snapshots: string } {
  const folder = mkdtempSync(join(tmpdir(), 'noticediff-faults-'));
  folders.push(folder);
  const snapshots = join(folder, 'snapshots');
  const version = join(snapshots, 'shop/20260101T000000Z');
  mkdirSync(version, { recursive: true });
  writeFileSync(join(version, '1.html'), BEFORE);
  const sha256 = createHash('sha256').update(BEFORE).digest('hex');
  const page = { file: '1.html', sha256, mediaType: 'text/html', charset: 'utf-8', url: null };
  const record = { schemaVersion: 1, urls: [], capturedAt: '2026-01-01T00:00:00Z', cameBy: 'import', pages: [page] };
  writeFileSync(join(version, 'capture.json'), JSON.stringify(record));
  const shop = { id: 'shop', urls: ['https://shop.example.com/'], ...(language && { language }) };
  writeFileSync(join(folder, 'noticediff.config.json'), JSON.stringify({ notices: [shop] }));
  return { folder, snapshots };
}

/** Every file of the archive with its hash, but for the state that may be deleted. */
function filesOf(snapshots: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(snapshots, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !path.includes('.state') && entry.name !== '.gitattributes')
      files.set(path.slice(snapshots.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return files;
}

const draftsIn = (snapshots: string): string[] => {
  try {
    return readdirSync(join(snapshots, '.state/drafts'));
  } catch {
    return [];
  }
};

interface Fetched {
  readonly exit: number;
  readonly said: string;
  /** Files that were not there before. */
  readonly added: readonly string[];
}

interface Wishes {
  readonly language?: string | null;
  readonly timeout?: number;
  readonly sizeLimit?: number;
}

/** Fetches `url` as `shop`, and holds that what was there is there, and that no draft is left. */
async function fetchAs(
  url: string,
  { language = null, timeout = 10_000, sizeLimit = 2_000_000 }: Wishes,
): Promise<Fetched> {
  const { folder, snapshots } = archiveWith(language);
  const before = filesOf(snapshots);
  const network = openNetwork({
    env: {},
    contact: null,
    robots: true,
    pause: 0,
    timeout,
    sizeLimit,
    now: () => new Date('2026-03-01T12:00:00Z'),
    sleep: async () => {},
  });
  const output = join(folder, 'said.txt');
  const config = join(folder, 'noticediff.config.json');
  const options = { notice: 'shop', config, lang: 'en', color: 'never', quiet: true, output } as const;
  const exit = await runFetch([url], options, surroundingsOf({ network: async () => network }));
  await (await network.http()).close();
  const after = filesOf(snapshots);
  for (const [name, hash] of before) expect(after.get(name), name).toBe(hash);
  expect(draftsIn(snapshots)).toEqual([]);
  const added = [...after.keys()].filter((name) => !before.has(name)).sort();
  const records = added.filter((name) => name.endsWith('capture.json'));
  for (const name of records) expect(() => JSON.parse(readFileSync(join(snapshots, name), 'utf8'))).not.toThrow();
  return { exit, said: readFileSync(output, 'utf8'), added };
}

/** What is left of a fault. */
const NOTHING: readonly string[] = [];
const ASIDE = ['shop/suspect/20260301T120000Z/1.html', 'shop/suspect/20260301T120000Z/capture.json'];
const KEPT = ['shop/20260301T120000Z/1.html', 'shop/20260301T120000Z/capture.json'];

type Row = readonly [
  does: string,
  handler: Handler,
  exit: number,
  said: string | RegExp,
  left: readonly string[],
  wishes?: Wishes,
];

const answer =
  (status: number, body: string | Buffer = '', headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);

const typed = (type: string, body: Buffer): Handler => answer(200, body, { 'content-type': type });

/** The first `count` requests fail. */
const failing = (count: number, first: Handler, then: Handler): Handler => {
  let asked = 0;
  return (request, response) => (++asked <= count ? first : then)(request, response);
};

function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' });
  const more = (): void => {
    while (response.write('<p>and so on</p>'.repeat(4_096)));
    response.once('drain', more);
  };
  more();
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

const ROWS: readonly Row[] = [
  ['answers a changed page', answer(200, CHANGED), 0, 'changed, kept as 20260301T120000Z', KEPT],
  [
    'answers the same page with a new token',
    answer(200, `${BEFORE}<!-- 8f3a -->`),
    0,
    'unchanged since 20260101T000000Z',
    NOTHING,
  ],
  ['never answers', () => {}, 3, /did not answer within 0\.4 s/, NOTHING, { timeout: 400 }],
  [
    'sends a byte now and then',
    (_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(timer));
    },
    3,
    /the page did not end within 0\.4 s/,
    NOTHING,
    { timeout: 400 },
  ],
  ['never ends', (_request, response) => endless(response), 3, /is larger than 1\.9 MB, the limit/, NOTHING],
  ['sends 10 MB', answer(200, Buffer.alloc(10_000_000, 'a b ')), 3, /larger than 1\.9 MB/, NOTHING],
  ['redirects in a circle', answer(302, '', { location: '/privacy' }), 3, 'redirects in a circle', NOTHING],
  [
    'redirects without end',
    (request, response) => {
      response.writeHead(302, { location: `${request.url}x` }).end();
    },
    3,
    'redirects more than 10 times',
    NOTHING,
  ],
  ['redirects to a file', answer(302, '', { location: 'file:///etc/hostname' }), 3, 'it redirects to file:', NOTHING],
  ['redirects to nowhere', answer(301), 3, 'without saying where to go', NOTHING],
  [
    'redirects to an address with a password',
    answer(302, '', { location: 'http://u:secret@example.com/' }),
    3,
    'user name or password',
    NOTHING,
  ],
  [
    'redirects to its front door',
    (request, response) => {
      if (request.url === '/') answer(200, html(TEXT.replaceAll('12', '14')))(request, response);
      else response.writeHead(301, { location: '/' }).end();
    },
    3,
    'leads to the home page',
    ASIDE,
  ],
  [
    'sends a gzip bomb',
    answer(200, gzipSync(Buffer.alloc(100_000_000)), { 'content-encoding': 'gzip' }),
    3,
    'larger than 1.9 MB',
    NOTHING,
  ],
  [
    'sends a brotli bomb',
    answer(200, brotliCompressSync(Buffer.alloc(20_000_000)), { 'content-encoding': 'br' }),
    3,
    'larger than 1.9 MB',
    NOTHING,
  ],
  [
    'breaks a gzip body off',
    answer(200, gzipSync(CHANGED).subarray(0, 60), { 'content-encoding': 'gzip' }),
    3,
    'its packed body breaks off',
    NOTHING,
  ],
  [
    'says gzip and sends text',
    answer(200, CHANGED, { 'content-encoding': 'gzip' }),
    3,
    'not packed as it says',
    NOTHING,
  ],
  ['packs in a way of its own', answer(200, CHANGED, { 'content-encoding': 'sdch' }), 3, 'packed as "sdch"', NOTHING],
  [
    'declares the wrong encoding',
    answer(200, CHANGED.replace('Part 0', '“Part” – 0 é'), { 'content-type': 'text/html; charset=gb2312' }),
    0,
    'changed, kept',
    KEPT,
  ],
  [
    'sends GB18030 without saying so',
    answer(200, iconv.encode(ZH, 'gb18030'), { 'content-type': 'text/html' }),
    0,
    'changed, kept',
    KEPT,
    { language: 'zh' },
  ],
  [
    'sends UTF-16',
    answer(200, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CHANGED, 'utf16le')]), {
      'content-type': 'text/html',
    }),
    0,
    'changed, kept',
    KEPT,
  ],
  ['sends NUL bytes', typed('text/html', Buffer.alloc(5_000)), 3, 'is binary data by its content', NOTHING],
  ['answers 204', answer(204), 3, 'it answered 204 No Content', NOTHING],
  ['answers 304 unasked', answer(304), 3, 'it answered 304 Not Modified', NOTHING],
  ['answers 401', answer(401), 3, 'it answered 401 Unauthorized; it asks for a log-in', NOTHING],
  [
    'answers 403 with a bot wall',
    answer(403, html('Checking your browser', 'Just a moment...')),
    3,
    /403 Forbidden.*the page says "Just a moment\.\.\." \(blocked\)/,
    NOTHING,
  ],
  ['answers 404', answer(404, html('Not found')), 3, 'it answered 404 Not Found; there is no such page', NOTHING],
  ['answers 410', answer(410), 3, 'it answered 410 Gone', NOTHING],
  [
    'answers 429 with seconds, then the page',
    failing(1, answer(429, '', { 'retry-after': '30' }), answer(200, CHANGED)),
    0,
    'changed, kept',
    KEPT,
  ],
  [
    'answers 429 with a date, then the page',
    failing(1, answer(429, '', { 'retry-after': 'Sun, 01 Mar 2026 12:01:00 GMT' }), answer(200, CHANGED)),
    0,
    'changed, kept',
    KEPT,
  ],
  [
    'answers 429 and asks for a week',
    answer(429, '', { 'retry-after': '604800' }),
    3,
    'it asks to wait 604800 s',
    NOTHING,
  ],
  ['answers 500', answer(500), 3, 'it answered 500 Internal Server Error', NOTHING],
  ['answers 502 for ever', answer(502), 3, 'it answered 502 Bad Gateway', NOTHING],
  ['answers 503, then the page', failing(2, answer(503), answer(200, CHANGED)), 0, 'changed, kept', KEPT],
  ['sends a PNG as HTML', typed('text/html', PNG), 3, 'is a PNG image by its content', NOTHING],
  ['sends a PDF as HTML', typed('text/html', Buffer.from('%PDF-1.7\n')), 3, /PDF/, NOTHING],
  ['sends a ZIP as HTML', typed('text/html', Buffer.from('504b0304140000000000', 'hex')), 3, /FAILED/, NOTHING],
  [
    'answers a log-in page with 200',
    answer(200, '<title>Log in</title><p>Please log in to continue</p><input type="password">'),
    3,
    '(login-wall)',
    ASIDE,
  ],
  [
    'answers an error page with 200',
    answer(200, '<title>404 Not Found</title><h1>Page not found</h1>'),
    3,
    '(error-page)',
    ASIDE,
  ],
  [
    'answers a bot wall with 200',
    answer(200, '<title>Just a moment...</title><p>Checking your browser</p>'),
    3,
    '(blocked)',
    ASIDE,
  ],
  [
    'answers an empty shell of an application',
    answer(200, '<div id="root"></div><script src="a.js"></script>'),
    3,
    '(script-shell)',
    ASIDE,
  ],
  ['answers nothing with 200', answer(200), 3, '(empty)', ASIDE],
  [
    'answers in another language than declared',
    answer(200, ZH),
    3,
    'the page is in "zh", expected "en" (language-changed)',
    ASIDE,
    { language: 'en' },
  ],
  [
    'answers a far shorter text',
    answer(
      200,
      html('<p>We changed our privacy notice. Please read the new one in our app, where all of it stands in full.</p>'),
    ),
    3,
    /has \d+ % of the length of the version before \(shorter\)/,
    ASIDE,
  ],
  [
    'sends header lines without measure',
    answer(200, CHANGED, { 'x-much': 'a'.repeat(100_000) }),
    3,
    'more header lines than a page has',
    NOTHING,
  ],
];

describe('a server that', () => {
  it.for(ROWS)('%s', async ([_does, handler, exit, said, left, wishes = {}]) => {
    const server = await serve(handler);
    try {
      const fetched = await fetchAs(`${server.origin}/privacy`, wishes);
      expect(fetched.said).toMatch(
        typeof said === 'string' ? new RegExp(said.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : said,
      );
      expect([fetched.exit, fetched.added]).toEqual([exit, left]);
    } finally {
      await server.close();
    }
  });
});

const RAW: readonly (readonly [does: string, answer: (socket: Socket) => void, said: string])[] = [
  ['hangs up without a word', (socket) => void socket.end(), 'hung up without an answer'],
  ['speaks something else', (socket) => void socket.end('SSH-2.0-OpenSSH_9.6\r\n'), 'did not answer in HTTP'],
  [
    'sends less than it says',
    (socket) => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n<p>half'),
    'the connection ended before the page did',
  ],
  [
    'resets the connection in the middle',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n<p>half', () => socket.resetAndDestroy());
    },
    'Cannot read',
  ],
  [
    'breaks a chunk off',
    (socket) => void socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\n<p>half'),
    'Cannot read',
  ],
];

describe('a server that breaks HTTP and', () => {
  it.each(RAW)('%s', async (_does, raw, said) => {
    const server = await serveRaw(raw);
    try {
      const fetched = await fetchAs(`${server.origin}/privacy`, { timeout: 3_000 });
      expect(fetched.said).toContain(said);
      expect([fetched.exit, fetched.added]).toEqual([3, NOTHING]);
    } finally {
      await server.close();
    }
  });
});

describe('a site whose robots.txt', () => {
  const ROBOTS: readonly (readonly [does: string, robots: Handler, exit: number, said: string])[] = [
    ['does not allow it', answer(200, 'User-agent: *\nDisallow: /privacy\n'), 3, 'its robots.txt does not allow it'],
    ['cannot be read', answer(500), 3, 'its robots.txt cannot be read, which allows nothing'],
    ['does not end', (_request, response) => endless(response), 0, 'changed, kept'],
  ];
  it.each(ROBOTS)('%s', async (_does, robots, exit, said) => {
    const server = await serve(answer(200, CHANGED), { robots });
    try {
      const fetched = await fetchAs(`${server.origin}/privacy`, {});
      expect(fetched.said).toContain(said);
      expect([fetched.exit, fetched.added]).toEqual([exit, exit === 0 ? KEPT : NOTHING]);
    } finally {
      await server.close();
    }
  });
});

describe('an address', () => {
  it('whose host does not exist', async () => {
    const fetched = await fetchAs('http://shop.invalid/privacy', {});
    expect(fetched.said).toMatch(
      /Cannot read http:\/\/shop\.invalid\/privacy: (?:the name shop\.invalid cannot be found|there is no way)/,
    );
    expect([fetched.exit, fetched.added]).toEqual([3, NOTHING]);
  });

  it('where nothing listens', async () => {
    const fetched = await fetchAs(`${await closedPort()}/privacy`, {});
    expect(fetched.said).toContain('connection refused');
    expect([fetched.exit, fetched.added]).toEqual([3, NOTHING]);
  });
});

describe('a Wayback Machine that', () => {
  const URL = 'https://shop.example.com/privacy';
  const captures = [{ stamp: '20220301090000', url: URL, body: BEFORE }];
  const TRICKS: readonly (readonly [does: string, path: string, status: number, body: string, code: string])[] = [
    ['answers no JSON', '/cdx/', 200, '<html>busy</html>', 'bad-index'],
    ['answers JSON of another shape', '/cdx/', 200, '{"error": "no"}', 'bad-index'],
    [
      'answers times that do not exist',
      '/cdx/',
      200,
      '[["timestamp","original"],["20229999000000","https://shop.example.com/privacy"]]',
      'no-capture',
    ],
    ['has nothing', '/cdx/', 200, '[]', 'no-capture'],
    ['fails', '/cdx/', 500, '', 'http-status'],
    ['replays a rewritten page', '/web/', 200, `<!-- BEGIN WAYBACK TOOLBAR INSERT -->${BEFORE}`, 'rewritten'],
    ['lost the capture', '/web/', 404, '', 'http-status'],
  ];
  it.each(TRICKS)('%s', async (_does, path, status, body, code) => {
    const archive = await serveWayback(captures, {
      trick: (asked, response) => {
        if (!asked.startsWith(path)) return false;
        response.writeHead(status).end(body);
        return true;
      },
    });
    const network = openNetwork({
      env: { NOTICEDIFF_WAYBACK: archive.origin },
      contact: null,
      robots: true,
      pause: 0,
      timeout: 5_000,
      now: () => new Date('2026-03-01T12:00:00Z'),
      sleep: async () => {},
    });
    const io = sourceIo({ cwd: tmpdir(), archive: 'none', network: async () => network });
    await expect(readRef(`wayback:${URL}@2023`, io)).rejects.toMatchObject({ code, exit: 'unjudged' });
    await (await network.http()).close();
    await archive.close();
  });
});
