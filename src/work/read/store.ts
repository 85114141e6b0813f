/** The readings folder ⇄ readings: one file a change, `<notice>/<fingerprint>.json`, written whole or not at all. */
import { isDeepStrictEqual } from 'node:util';
import type { Config } from '../../model/config.js';
import type { DecisionWarning } from '../../model/decision.js';
import { SEVERITIES } from '../../model/finding.js';
import type { Reading, Readings } from '../../model/reading.js';
import { printReading, readReading } from '../../reading/answers.js';
import { isFingerprint, isFormer } from '../../review/decision-file.js';
import { type KeptFiles, listKept, ON_DISK, writeKept } from '../decide/kept-files.js';

export interface ReadFrom {
  /** Where the files are, if not on the disk. */
  readonly files?: KeptFiles | undefined;
  /** The base's files. */
  readonly base?: KeptFiles | undefined;
  /** Whether its configuration lets readings clear. */
  readonly clears?: boolean;
}

/** What is no reading is named in a warning. A reading on the base that lowers stands until one as grave takes its place there. */
export async function readReadings(
  { readings: root }: Pick<Config, 'readings'>,
  notice: string,
  { files = ON_DISK, base, clears = false }: ReadFrom = {},
): Promise<Readings> {
  const { byFingerprint, warnings } = await readFolder(root, notice, files);
  const onBase = base === undefined ? null : await readFolder(root, notice, base);
  const clearing = new Set(
    [...byFingerprint].flatMap(([name, reading]) =>
      clears && isDeepStrictEqual(onBase?.byFingerprint.get(name), reading) ? [name] : [],
    ),
  );
  const standing = new Map(byFingerprint);
  for (const [name, reading] of onBase?.byFingerprint ?? [])
    if (gravityOf(reading) > gravityOf(byFingerprint.get(name))) standing.set(name, reading);
  return { byFingerprint: standing, clearing, warnings };
}

/** The severities stand from the gravest on. */
const gravityOf = (reading: Reading | undefined): number =>
  reading?.direction === 'lowers' ? SEVERITIES.length - SEVERITIES.indexOf(reading.severity ?? 'low') : 0;

async function readFolder(root: string, notice: string, files: KeptFiles): Promise<Omit<Readings, 'clearing'>> {
  const { folder, names } = await listKept(root, notice, files);
  const byFingerprint = new Map<string, Reading>();
  const warnings: DecisionWarning[] = [];
  for (const name of names) {
    const fingerprint = name.slice(0, -'.json'.length);
    const read =
      isFingerprint(fingerprint) && !isFormer(fingerprint)
        ? parse(await files.read(folder, name))
        : 'the name of the file is no fingerprint (v2- and 32 hex digits)';
    if (typeof read === 'string') warnings.push({ code: 'malformed', file: fileOf(notice, name), detail: read });
    else byFingerprint.set(fingerprint, read);
  }
  return { byFingerprint, warnings };
}

/** As warnings call it, beside the decisions. */
export const fileOf = (notice: string, name: string): string => `readings/${notice}/${name}`;

function parse(bytes: Buffer | string): Reading | string {
  if (typeof bytes === 'string') return bytes;
  try {
    return readReading(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return 'it is not valid JSON in UTF-8';
  }
}

export const writeReading = (
  { readings }: Pick<Config, 'readings'>,
  notice: string,
  fingerprint: string,
  reading: Reading,
): Promise<void> => writeKept(readings, notice, `${fingerprint}.json`, printReading(reading));
