/**
 * Raw bytes → text, with the encoding that was used. Byte-order mark first, then what the transport and the page declare,
 * checked against the bytes: a declaration that the bytes contradict is overruled and named as a problem.
 */
import { isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';
import { type Problem, problem } from '../model/problem.js';

export interface Decoded {
  readonly text: string;
  /** WHATWG name, lower case. */
  readonly charset: string;
  readonly problems: readonly Problem[];
}

export interface DecodeHints {
  /** Charset parameter of the transport (HTTP), if any. */
  readonly transport?: string | null;
  /** Look for `<meta charset>`; for HTML and where the type is not known. */
  readonly meta?: boolean;
}

export function decode(bytes: Buffer, hints: DecodeHints = {}): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark !== null)
    return { text: decodeAs(bytes.subarray(mark.length), mark.charset), charset: mark.charset, problems: [] };
  const wide = wideCharset(bytes);
  if (wide !== null) {
    return {
      text: decodeAs(bytes, wide),
      charset: wide,
      problems: [guessed(`no byte-order mark; every other byte is 0, as in ${wide}`)],
    };
  }
  const declared = declaredCharset(bytes, hints);
  const choice = isUtf8(bytes) ? chooseForUtf8(bytes, declared) : chooseForOthers(bytes, declared);
  return { text: decodeAs(bytes, choice.charset), charset: choice.charset, problems: choice.problems };
}

const guessed = (detail: string): Problem => problem('charset-guessed', detail);

interface Choice {
  readonly charset: string;
  readonly problems: readonly Problem[];
}

interface Declared {
  /** As written. */
  readonly label: string;
  /** WHATWG name; null where there is no such encoding. */
  readonly charset: string | null;
}

function byteOrderMark(bytes: Uint8Array): { readonly charset: string; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { charset: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { charset: 'utf-16be', length: 2 };
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33)
    return { charset: 'gb18030', length: 4 };
  return null;
}

/** UTF-16 without a mark: markup and white space leave a 0 in every other byte, and on one side only. */
export function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, 8_192) & ~1;
  if (length < 4 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) {
    const partner = bytes[at ^ 1] ?? 0;
    if (bytes[at] === 0 && (partner >= 0x20 || (partner >= 0x09 && partner <= 0x0d)))
      zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const enough = length / 2 / 20;
  if (odd > enough && even * 20 < odd) return 'utf-16le';
  if (even > enough && odd * 20 < even) return 'utf-16be';
  return null;
}

/** Browsers look at 1,024 bytes; pages that open with long comments declare later. */
const META_WINDOW = 16_384;

function declaredCharset(bytes: Buffer, hints: DecodeHints): Declared | null {
  const label =
    hints.transport ?? (hints.meta === false ? null : metaCharset(bytes.subarray(0, META_WINDOW).toString('latin1')));
  return label === null || label.trim() === ''
    ? null
    : { label: label.trim().slice(0, 40), charset: canonicalCharset(label) };
}

function metaCharset(head: string): string | null {
  const plain = head.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const xml = /^\s*<\?xml\s[^>]{0,100}?encoding=["']([\w.:-]{1,40})["']/i.exec(plain)?.[1];
  if (xml !== undefined) return xml;
  for (const [tag] of plain.matchAll(/<meta\s[^>]{1,1000}>/gi)) {
    const found = /charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})/i.exec(tag)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** WHATWG: these labels mean the larger set. TextDecoder knows the other labels. */
export function canonicalCharset(label: string): string | null {
  const plain = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  if (plain === 'cp936' || plain === 'gbk' || plain === 'gb2312') return 'gb18030';
  if (plain === 'cp949' || plain === 'uhc') return 'euc-kr';
  if (plain === 'utf8mb4') return 'utf-8';
  try {
    const name = new TextDecoder(plain).encoding;
    return name === 'gbk' ? 'gb18030' : name;
  } catch {
    return null;
  }
}

/**
 * Node's TextDecoder leaves bytes 0x80 to 0x9F of windows-1252 as control characters, lacks the Hangul that cp949 adds to
 * EUC-KR and a part of Big5 (measured on Node 20); iconv-lite has the WHATWG tables. It costs 20 ms to load, so only then.
 */
const BY_ICONV: Readonly<Record<string, string>> = {
  'windows-1252': 'windows-1252',
  'euc-kr': 'cp949',
  big5: 'big5hkscs',
};

function decodeAs(bytes: Uint8Array, charset: string): string {
  const table = BY_ICONV[charset];
  if (table === undefined) return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  const iconv = createRequire(import.meta.url)('#iconv-lite') as {
    decode(bytes: Uint8Array, encoding: string): string;
  };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return iconv.decode(buffer, table);
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** Bytes that are valid UTF-8 and not all ASCII are UTF-8, whatever is declared: other encodings do not come out so by chance. */
function chooseForUtf8(bytes: Buffer, declared: Declared | null): Choice {
  const charset = declared?.charset ?? null;
  if (declared === null || charset === 'utf-8') return { charset: 'utf-8', problems: [] };
  if (isAscii(bytes)) {
    return charset === 'iso-2022-jp' ? { charset, problems: [] } : { charset: 'utf-8', problems: [] };
  }
  return { charset: 'utf-8', problems: [guessed(`declared as ${declared.label}, but the bytes are UTF-8`)] };
}

/** Share of characters that may be damaged before a declared encoding is doubted. */
const DAMAGE = 0.01;

function chooseForOthers(bytes: Buffer, declared: Declared | null): Choice {
  const sample = sampleAround(bytes);
  const scores = CANDIDATES.map((charset) => ({ charset, score: plausibility(sample, charset) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  const said = declared?.charset ?? null;
  if (said !== null && said !== 'utf-8' && fits(sample, said, best)) return { charset: said, problems: [] };
  if (damageOf(sample, 'utf-8') <= DAMAGE) {
    return { charset: 'utf-8', problems: [guessed('read as UTF-8, in which some bytes are not valid')] };
  }
  const charset = best.score > 0 ? best.charset : 'windows-1252';
  const why = declared === null ? 'no encoding is declared' : `declared as ${declared.label}, which the bytes are not`;
  return { charset, problems: [guessed(`${why}; read as ${charset}`)] };
}

/** A declared encoding stands unless it is damaged, or another one reads plainly better. */
function fits(sample: Buffer, said: string, best: { readonly charset: string; readonly score: number }): boolean {
  if (said === best.charset) return true;
  if (said.startsWith('utf-16') || said === 'replacement' || said === 'x-user-defined') return false;
  if (damageOf(sample, said) > DAMAGE) return false;
  if (CANDIDATES.includes(said)) return plausibility(sample, said) >= best.score - 0.1;
  // A single-byte encoding never fails; the double-byte ones read it as common words only where it is theirs.
  return best.charset.startsWith('windows-') || best.score <= 0.25;
}

/** Bytes looked at. */
const SAMPLE = 64 * 1024;

/** From a little before the first byte that is not ASCII. */
function sampleAround(bytes: Buffer): Buffer {
  let first = bytes.findIndex((byte) => byte >= 0x80);
  if (first < 0) first = 0;
  return bytes.subarray(first, first + SAMPLE);
}

const CANDIDATES: readonly string[] = [
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
  'windows-1251',
];

/** Characters that make up a tenth to a third of running text of the language. */
const FREQUENT: Readonly<Record<string, RegExp>> = {
  gb18030: /[的一是不在了有和人我您信息个使用服务们为会或及与以将可提供者他]/g,
  big5: /[的一是不在了有和人我您資訊個使用服務們為會或及與以將可提供者他料]/g,
  shift_jis: /[\u3041-\u3096]/g,
  'euc-jp': /[\u3041-\u3096]/g,
  'euc-kr': /[이의는다을를에한하고및보정인개사용자로가지]/g,
  'windows-1252': /[éèêàâçùûôîäöüßñóíáúãõåøæ“”‘’–—…•®™©§«»\u00a0Éº°€]/g,
  'windows-1251': /[оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф]/g,
};

/** Typical share of `FREQUENT` in running text: what brings the scores of different encodings to one scale. */
const TYPICAL: Readonly<Record<string, number>> = {
  gb18030: 0.2,
  big5: 0.2,
  shift_jis: 0.45,
  'euc-jp': 0.45,
  'euc-kr': 0.4,
  'windows-1252': 0.9,
  'windows-1251': 0.9,
};

/** 1 for ordinary text of the encoding's language, below 0 for what it cannot be. */
function plausibility(sample: Buffer, charset: string): number {
  const text = decodeAs(sample, charset);
  const wide = count(text, /[^\u0000-\u007f]/g);
  if (wide === 0) return 0;
  const frequent = count(text, FREQUENT[charset] ?? /(?!)/g) / wide / (TYPICAL[charset] ?? 1);
  const damaged = count(text, /[\ufffd\u0080-\u009f\ue000-\uf8ff]/g) / wide;
  return Math.min(1, frequent) - damaged * 5;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Share of characters (of those that are not ASCII) that do not decode. In a longer text one is forgiven: it may be the cut at the end. */
function damageOf(sample: Buffer, charset: string): number {
  const text = decodeAs(sample, charset);
  const wide = count(text, /[^\u0000-\u007f]/g);
  return wide === 0 ? 0 : Math.max(0, count(text, /\ufffd/g) - (wide > 50 ? 1 : 0)) / wide;
}
