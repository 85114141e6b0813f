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
  /** Of the base, where both branched off and now; `clears`: its configuration lets readings clear. */
  readonly standing?: {
    readonly bases: readonly { readonly folder: string; readonly files: KeptFiles }[];
    readonly clears: boolean;
  };
}

/** What is no reading is named in a warning. A reading on the base that lowers stands until one as grave takes its place there. One that clears is the same everywhere. */
export async function readReadings(
  { readings: root }: Pick<Config, 'readings'>,
  notice: string,
  { files = ON_DISK, standing: { bases, clears } = { bases: [], clears: false } }: ReadFrom = {},
): Promise<Readings> {
  const { byFingerprint, warnings } = await readFolder(root, notice, files);
  const onBases = await Promise.all(bases.map((base) => readFolder(base.folder, notice, base.files)));
  const clearing = new Set(
    [...byFingerprint].flatMap(([name, reading]) =>
      clears && onBases.every((base) => isDeepStrictEqual(base.byFingerprint.get(name), reading)) ? [name] : [],
    ),
  );
  const standing = new Map(byFingerprint);
  for (const [name, reading] of onBases.flatMap((base) => [...base.byFingerprint]))
    if (gravityOf(reading) > gravityOf(standing.get(name))) standing.set(name, reading);
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
