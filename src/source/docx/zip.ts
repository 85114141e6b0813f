/**
 * Bytes of a ZIP archive → what it lists, and single entries inflated within a bound; entries → an archive that stores them as they
 * are. Only what Office files use: no ZIP64, no encryption, one disk. Nothing that the archive says of sizes is believed.
 */
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  /** As the archive says. */
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

/** What is wrong with an archive; the caller knows the file's name and says it. */
export class ZipError extends Error {
  readonly reason: 'damaged' | 'encrypted' | 'too-large';
  constructor(reason: ZipError['reason'], message: string) {
    super(message);
    this.name = 'ZipError';
    this.reason = reason;
  }
}

const damaged = (message: string): ZipError => new ZipError('damaged', message);

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
/** Office documents have some dozens of parts, with pictures some hundreds. */
const MOST_ENTRIES = 10_000;

export function listEntries(bytes: Buffer): readonly ZipEntry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new ZipError('too-large', `it lists ${count} parts; the limit is ${MOST_ENTRIES}`);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw damaged('its list of parts breaks off');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at--) if (bytes.readUInt32LE(at) === END) return at;
  throw damaged('its end is missing');
}

/** The bytes of an entry, at most `limit`: what inflates to more is refused while it inflates. */
export function readEntry(bytes: Buffer, entry: ZipEntry, limit: number): Buffer {
  const { name, offset, packedSize, method } = entry;
  if (entry.encrypted) throw new ZipError('encrypted', `its part ${name} is encrypted`);
  const tooLarge = new ZipError('too-large', `its parts unpack to more than ${limit} bytes`);
  if (entry.size > limit) throw tooLarge;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw damaged(`its part ${name} is missing`);
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packedSize > bytes.length) throw damaged(`its part ${name} breaks off`);
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 0) return packed;
  if (method !== 8) throw damaged(`its part ${name} is packed by a method (${method}) that Office does not use`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    throw (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
      ? tooLarge
      : damaged(`its part ${name} does not unpack`);
  }
}

export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/** An archive of the parts as they are, without a time of its own. */
export function packStored(parts: readonly Part[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const label = Buffer.from(name, 'utf8');
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([signature(LOCAL), shared, label, bytes]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(signature(ENTRY), Buffer.from([20, 0]), shared, entry, label);
    chunks.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, list, end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
