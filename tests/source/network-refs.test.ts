/** `http(s)://` and `wayback:` as refs: one page of the network becomes a capture like any other. */
import iconv from 'iconv-lite';
import { afterEach, describe, expect, it } from 'vitest';
import { Fault } from '../../src/model/fault.js';
import { extract } from '../../src/pipeline.js';
import { openNetwork } from '../../src/source/network.js';
import { readRef } from '../../src/source/ref.js';
import { sourceIo } from './io.js';
import { serve } from './loopback.js';
import { linesOf, pdfFile } from './pdf-file.js';
import { type Archived, serveWayback } from './wayback-server.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const ZH = '我们会在收到您的请求后，删除您的个人信息，并通知提供服务的承运商。';
const NOON = new Date('2026-03-01T12:00:00.789Z');

function io(wayback = '') {
  const network = openNetwork({
    env: { NOTICEDIFF_WAYBACK: wayback },
    contact: null,
    robots: true,
    pause: 0,
    timeout: 5_000,
    now: () => NOON,
    sleep: async () => {},
  });
  closing.push(async () => (await network.http()).close());
  return sourceIo({ network: async () => network });
}

const page = (months: number): string =>
  `<!doctype html><html lang="en"><title>Privacy Notice</title><h1>Privacy Notice</h1>
   <p>We keep the records of your orders for ${months} months, and delete them then.</p></html>`;

const textOf = async (ref: string, where: ReturnType<typeof io>): Promise<string> =>
  extract(await readRef(ref, where))
    .sections.flatMap(({ blocks }) => blocks.map(({ text }) => text))
    .join('\n');

describe('http(s)://', () => {
  it('is the page, captured when it came', async () => {
    const site = await serve((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page(12));
    });
    closing.push(site.close);
    const capture = await readRef(`${site.origin}/privacy#retention`, io());
    expect(capture).toMatchObject({ ref: `${site.origin}/privacy#retention`, capturedAt: '2026-03-01T12:00:00Z' });
    expect(extract(capture).sections[0]?.blocks[0]?.text).toContain('12 months');
  });

  it('goes by the encoding that the server declares', async () => {
    const site = await serve((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=gbk');
      response.end(iconv.encode(`<p>${ZH}</p>`, 'gbk'));
    });
    closing.push(site.close);
    const capture = await readRef(site.origin, io());
    expect([capture.pages[0]?.charset, capture.pages[0]?.text]).toEqual(['gb18030', `<p>${ZH}</p>`]);
  });

  it('may be a PDF', async () => {
    const site = await serve((_request, response) => {
      response.setHeader('content-type', 'application/pdf');
      response.end(pdfFile([linesOf(560, 'We keep the records of your orders for 12 months.')]));
    });
    closing.push(site.close);
    expect(await textOf(`${site.origin}/privacy`, io())).toBe('We keep the records of your orders for 12 months.');
  });

  it('is a Fault where there is no page', async () => {
    const site = await serve((_request, response) => void response.writeHead(410).end());
    closing.push(site.close);
    await expect(readRef(site.origin, io())).rejects.toMatchObject({
      code: 'http-status',
      exit: 'unjudged',
      message: `Cannot read ${site.origin}/: it answered 410 Gone; the page is gone for good.`,
    });
  });
});

describe('wayback:', () => {
  const URL = 'https://shop.example.com/privacy?lang=en';
  const captures: readonly Archived[] = [
    { stamp: '20210105080000', url: URL, body: page(12) },
    { stamp: '20220301090000', url: URL, body: page(24) },
    { stamp: '20220302090000', url: URL, body: 'moved', status: 301, location: 'https://shop.example.com/legal' },
    { stamp: '20230601100000', url: URL, body: page(36) },
  ];

  it.each([
    ['2022-12-31', '24 months', '2022-03-01T09:00:00Z'],
    ['2022', '24 months', '2022-03-01T09:00:00Z'],
    ['20220301', '24 months', '2022-03-01T09:00:00Z'],
    ['2022-02-28', '12 months', '2021-01-05T08:00:00Z'],
    ['2024-01-01T00:00:00Z', '36 months', '2023-06-01T10:00:00Z'],
  ])('is the last capture by the end of %s', async (date, said, capturedAt) => {
    const archive = await serveWayback(captures);
    closing.push(archive.close);
    const capture = await readRef(`wayback:${URL}@${date}`, io(archive.origin));
    expect(capture.capturedAt).toBe(capturedAt);
    expect(extract(capture).sections[0]?.blocks[0]?.text).toContain(said);
    expect(archive.asked.at(-1)).toMatch(/^\/web\/\d{14}id_\/https:\/\/shop\.example\.com\/privacy\?lang=en$/);
    expect(archive.asked).not.toContain('/robots.txt');
  });

  it('follows the archive to the neighbour that it has, and takes that time', async () => {
    const archive = await serveWayback(captures, {
      trick: (path, response) => {
        if (!path.startsWith('/web/20220301090000id_/')) return false;
        response.writeHead(302, { location: `/web/20210105080000id_/${URL}` }).end();
        return true;
      },
    });
    closing.push(archive.close);
    const where = io(archive.origin);
    expect((await readRef(`wayback:${URL}@2022-05-01`, where)).capturedAt).toBe('2021-01-05T08:00:00Z');
    expect(await textOf(`wayback:${URL}@2022-05-01`, where)).toContain('12 months');
  });

  it('says so where nothing is as old', async () => {
    const archive = await serveWayback(captures);
    closing.push(archive.close);
    const error = await readRef(`wayback:${URL}@2019-01-01`, io(archive.origin)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Fault);
    expect((error as Fault).message).toBe(
      'The Wayback Machine has no capture of https://shop.example.com/privacy?lang=en by 2019-01-01.',
    );
  });
});
