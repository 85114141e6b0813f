import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, listSnapshots, listSuspects, readCaptureRecord } from '../../src/source/archive.js';
import { withLock } from '../../src/source/lock.js';
import { newOwner } from '../../src/source/owner.js';
import { readSnapshot } from '../../src/source/pages.js';
import { listLeftovers, readSighting, recordSighting } from '../../src/source/state.js';
import { type CaptureDraft, keepCapture } from '../../src/source/store.js';

let root: string;
let archive: Archive;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'noticediff-store-'));
  archive = { snapshots: join(root, 'snapshots') };
});
afterEach(() => rm(root, { recursive: true, force: true }));

const draftOf = (texts: readonly string[], capturedAt = '2022-01-18T10:15:00Z'): CaptureDraft => ({
  urls: ['https://larkhaven.example/privacy'],
  capturedAt,
  cameBy: 'live',
  headers: { etag: '"1"' },
  pages: texts.map((text) => ({
    bytes: Buffer.from(text),
    mediaType: 'text/markdown',
    charset: 'utf-8',
    url: null,
    extension: 'md',
  })),
});

describe('keeping a capture', () => {
  it('gives back the bytes of every page and what was known of them', async () => {
    const { snapshot, already } = await keepCapture(archive, 'larkhaven', draftOf(['# One\n\nWords.', 'More words.']));
    expect(already).toBe(false);
    expect(snapshot.stamp).toBe('20220118T101500Z');
    expect(await readdir(snapshot.folder)).toEqual(['1.md', '2.md', 'capture.json']);
    expect(await readFile(join(snapshot.folder, '2.md'), 'utf8')).toBe('More words.');
    expect(await readCaptureRecord(snapshot)).toMatchObject({ cameBy: 'live', headers: { etag: '"1"' } });
    const capture = await readSnapshot(snapshot);
    expect(capture.ref).toBe('larkhaven@2022-01-18T10:15:00Z');
    expect(capture.pages.map((page) => page.text)).toEqual(['# One\n\nWords.', 'More words.']);
  });

  it('keeps the same bytes of the same time once', async () => {
    await keepCapture(archive, 'larkhaven', draftOf(['Words.']));
    expect(await keepCapture(archive, 'larkhaven', draftOf(['Words.']))).toMatchObject({ already: true });
    expect(await listSnapshots(archive, 'larkhaven')).toHaveLength(1);
  });

  it('moves other bytes of the same second to the next that is free, and finds them there again', async () => {
    await keepCapture(archive, 'larkhaven', draftOf(['One.']));
    await keepCapture(archive, 'larkhaven', draftOf(['Two.']));
    const third = await keepCapture(archive, 'larkhaven', draftOf(['Three.']));
    expect(third.snapshot.stamp).toBe('20220118T101502Z');
    expect((await readCaptureRecord(third.snapshot)).capturedAt).toBe('2022-01-18T10:15:02Z');
    expect(await keepCapture(archive, 'larkhaven', draftOf(['Two.']))).toMatchObject({
      already: true,
      snapshot: { stamp: '20220118T101501Z' },
    });
  });

  it('finds a place for each of many that come at once', async () => {
    const texts = Array.from({ length: 12 }, (_, index) => `Text ${index}.`);
    await Promise.all(texts.map((text) => keepCapture(archive, 'larkhaven', draftOf([text]))));
    const kept = await Promise.all((await listSnapshots(archive, 'larkhaven')).map((one) => readSnapshot(one)));
    expect(kept.map((capture) => capture.pages[0]?.text).sort()).toEqual([...texts].sort());
  });

  it('puts a suspect capture aside, with what was seen, and not among the versions', async () => {
    const reason = { code: 'login-wall', detail: 'a form asks for a password' };
    const { snapshot } = await keepCapture(archive, 'larkhaven', draftOf(['Log in']), reason);
    expect(await listSnapshots(archive, 'larkhaven')).toEqual([]);
    expect(await listSuspects(archive, 'larkhaven')).toEqual([snapshot]);
    expect((await readCaptureRecord(snapshot)).suspect).toEqual(reason);
  });

  it('leaves no draft behind, and keeps its own state out of git', async () => {
    await keepCapture(archive, 'larkhaven', draftOf(['Words.']));
    expect(await readdir(join(archive.snapshots, '.state/drafts'))).toEqual([]);
    expect(await readFile(join(archive.snapshots, '.state/.gitignore'), 'utf8')).toBe('*\n');
    expect(await readFile(join(archive.snapshots, '.gitattributes'), 'utf8')).toBe('* -text\n');
  });

  it.each(['con', 'lpt1', '../out', 'Upper', '', '-x', 'a'.repeat(65), 'a/b', 'a.b'])(
    'refuses %j as an id of a notice, and writes nothing',
    async (id) => {
      await expect(keepCapture(archive, id, draftOf(['Words.']))).rejects.toMatchObject({
        code: 'bad-notice-id',
        exit: 'usage',
      });
      expect(await readdir(root)).toEqual([]);
    },
  );
});

describe('the lock', () => {
  it('lets one at a time work on a notice', async () => {
    let [inside, most] = [0, 0];
    const work = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside--;
    };
    await Promise.all(Array.from({ length: 6 }, () => withLock(archive, 'larkhaven', work)));
    expect(most).toBe(1);
    expect(await readdir(join(archive.snapshots, '.state/locks'))).toEqual([]);
  });

  it('says who holds it when waiting takes too long, and is free again after a failure', async () => {
    await withLock(archive, 'larkhaven', async () => {
      await expect(withLock(archive, 'larkhaven', async () => {}, { wait: 1 })).rejects.toMatchObject({
        code: 'locked',
        message: expect.stringContaining(`process ${process.pid} on `),
      });
      await withLock(archive, 'larkhaven-2', async () => {}, { wait: 1 });
    });
    const failed = withLock(archive, 'larkhaven', async () => Promise.reject(new Error('failed')));
    await expect(failed).rejects.toThrow('failed');
    await withLock(archive, 'larkhaven', async () => {}, { wait: 1 });
  });

  it('believes a holder on another machine for as long as it says that it is there', async () => {
    await withLock(archive, 'larkhaven', async () => {});
    const claim = join(archive.snapshots, '.state/locks', `larkhaven.${newOwner().replace(/^\w+/, 'f'.repeat(12))}`);
    await writeFile(claim, '{"host": "other", "pid": 7}');
    const attempt = (): Promise<void> => withLock(archive, 'larkhaven', async () => {}, { wait: 1 });
    await expect(attempt()).rejects.toMatchObject({ code: 'locked', message: expect.stringContaining('7 on other') });
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(claim, longAgo, longAgo);
    await attempt();
  });
});

it('remembers when a version was seen again', async () => {
  expect(await readSighting(archive, 'larkhaven')).toBeNull();
  const sighting = { seenAt: '2022-02-01T00:00:00Z', stamp: '20220118T101500Z', headers: { 'https://a.example/': {} } };
  await recordSighting(archive, 'larkhaven', sighting);
  expect(await readSighting(archive, 'larkhaven')).toEqual(sighting);
  expect(await listLeftovers(archive)).toEqual([]);
});
