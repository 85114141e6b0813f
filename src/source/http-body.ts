/** A response's body as it comes over the wire → the bytes of the page, unpacked, never more than the limit whatever it unpacks to. */
import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** The body unpacks to more than the limit, or never ends. */
export class BodyTooLarge extends Error {}
/** The body is packed in a way that was not asked for. */
export class UnknownEncoding extends Error {}

export interface BodyOptions {
  /** `Content-Encoding`, as sent. */
  readonly encoding: string;
  /** Of the bytes unpacked. */
  readonly limit: number;
  /** Take what fits and leave the rest: for pages of errors, and robots.txt. */
  readonly cut: boolean;
}

/** Rejects with what zlib or the connection reports where the body breaks off. */
export async function readBody(body: Readable, { encoding, limit, cut }: BodyOptions): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      size += chunk.length;
      done(size > limit ? new BodyTooLarge() : null);
    },
  });
  try {
    await pipeline([body, ...(await unpackers(encoding, body)), sink]);
  } catch (error) {
    if (!(cut && error instanceof BodyTooLarge)) throw error;
  }
  return Buffer.concat(chunks, size).subarray(0, limit);
}

/** Servers that pack more than twice mean no good. */
const MOST_LAYERS = 2;

async function unpackers(encoding: string, body: Readable): Promise<NodeJS.ReadWriteStream[]> {
  const layers = encoding
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (layers.length > MOST_LAYERS) throw new UnknownEncoding(`${layers.length} layers`);
  const streams: NodeJS.ReadWriteStream[] = [];
  for (const name of layers.reverse()) {
    if (name === 'gzip' || name === 'x-gzip') streams.push(createGunzip());
    else if (name === 'br') streams.push(createBrotliDecompress());
    else if (name === 'deflate') streams.push((await isRawDeflate(body)) ? createInflateRaw() : createInflate());
    else throw new UnknownEncoding(name);
  }
  return streams;
}

/** Half of the servers that say "deflate" send it without the zlib header, and browsers read both. */
async function isRawDeflate(body: Readable): Promise<boolean> {
  const first = await new Promise<Buffer | null>((resolve, reject) => {
    const look = (): void => {
      const chunk = body.read() as Buffer | null;
      if (chunk === null) return void body.once('readable', look);
      body.unshift(chunk);
      resolve(chunk);
    };
    body.once('error', reject);
    body.once('end', () => resolve(null));
    look();
  });
  return first !== null && ((first[0] ?? 0) & 0x0f) !== 0x08;
}
