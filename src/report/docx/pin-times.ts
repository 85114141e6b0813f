/** A ZIP archive → the same one with the earliest time on every part, so that the same document has the same bytes. */

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** 1980-01-01 00:00:00, as DOS counts. */
const EARLIEST = { time: 0, date: 0x0021 } as const;

/** In place; `bytes` come from the packer, which writes no comment behind the list of parts. */
export function pinTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('this is a bug: the packer wrote no ZIP archive');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== ENTRY || view.getUint32(local, true) !== LOCAL)
      throw new Error('this is a bug: the packer wrote a list of parts that leads nowhere');
    view.setUint16(at + 12, EARLIEST.time, true);
    view.setUint16(at + 14, EARLIEST.date, true);
    view.setUint16(local + 10, EARLIEST.time, true);
    view.setUint16(local + 12, EARLIEST.date, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
