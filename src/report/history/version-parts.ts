/** What a reader is told of one version, in the order in which every format tells it. */
import type { Direction, UiLanguage } from '../../model/finding.js';
import type { History, HistoryVersion } from '../../model/history.js';
import type { Report, ReportBlock, ReportFinding, ReportSection } from '../../model/report.js';
import { tellPart } from '../filter.js';
import { describeSection, isBlockTold, type Places, placeBlocks } from '../section-notes.js';
import type { Words } from '../worded.js';
import { WORDS } from '../words.js';
import type { HistoryWords } from './history-words.js';

export interface HistoryOptions {
  readonly lang: UiLanguage;
  readonly colour: boolean;
  /** Columns of a line of the terminal. */
  readonly width: number;
  /** The counts only. */
  readonly stat: boolean;
}

export const DIRECTIONS: readonly Direction[] = ['lowers', 'raises', 'unclear'];

export const findingsOf = (change: Report, direction: Direction): readonly ReportFinding[] =>
  change.findings.filter((finding) => finding.direction === direction);

/** A line of sections under "Changed" or "Moved": the heading, and what of it no finding tells. */
export interface SectionLine {
  readonly section: ReportSection;
  readonly heading: string;
  readonly note: string;
  /** Its blocks that changed and that no finding quotes. */
  readonly blocks: readonly ReportBlock[];
}

export interface OtherChanges {
  readonly changed: readonly SectionLine[];
  readonly moved: readonly SectionLine[];
}

/** What changed besides the findings. A section that only moved, was renamed, or gave or took blocks stands under `moved`. */
export function listOthers(change: Report, words: Words): OtherChanges {
  const quoted = new Set(change.findings.flatMap(({ before, after }) => [before?.block, after?.block]));
  const places = placeBlocks(change);
  const changed: SectionLine[] = [];
  const moved: SectionLine[] = [];
  for (const section of change.sections) {
    const blocks = section.blocks.filter((block) => isBlockTold(block) && !quoted.has(block.id));
    const edited = blocks.filter((block) => block.status !== 'unchanged');
    const heading = (section.after ?? section.before)?.heading ?? words.opening;
    // Its counts are those of the blocks that are told here.
    const line = (told: readonly ReportBlock[]): SectionLine => ({
      section,
      heading,
      note: describeSection({ ...section, blocks: told }, words),
      blocks: told,
    });
    if (edited.length > 0) changed.push(line(edited));
    const went = tellMoved(section, places, words);
    if (edited.length === 0 && blocks.length > 0) went.push(words.blocks(countMoved(blocks)));
    const notes = went.filter((note) => note !== '');
    if (notes.length > 0) moved.push({ section, heading, note: notes.join('; '), blocks: [] });
  }
  return { changed, moved };
}

const countMoved = (blocks: readonly ReportBlock[]) => ({
  modified: 0,
  added: 0,
  removed: 0,
  moved: blocks.filter((block) => block.moved).length,
});

function tellMoved(section: ReportSection, places: Places, words: Words): string[] {
  const { before, after, moved, renamed } = section;
  return [
    ...(moved && before !== null && after !== null ? [words.sectionMoved(before.index + 1, after.index + 1)] : []),
    ...(renamed ? [words.renamed(before?.heading ?? words.opening)] : []),
    ...[...(places.movedOut.get(section.id) ?? [])].map(([target, count]) =>
      words.movedTo(count, places.headings.get(target) ?? words.opening),
    ),
  ];
}

/** The day, with the time only where two versions share it. */
export function nameVersions(versions: readonly HistoryVersion[]): ReadonlyMap<string, string> {
  const days = new Map<string, number>();
  const dayOf = ({ capturedAt }: HistoryVersion): string => capturedAt.slice(0, 10);
  for (const version of versions) days.set(dayOf(version), (days.get(dayOf(version)) ?? 0) + 1);
  return new Map(
    versions.map((version) => [
      version.stamp,
      days.get(dayOf(version)) === 1 ? dayOf(version) : `${dayOf(version)} ${version.capturedAt.slice(11, 19)}`,
    ]),
  );
}

/** How it came, and what is odd about it. */
export function describeVersion(
  version: HistoryVersion,
  names: ReadonlyMap<string, string>,
  words: Words,
  own: HistoryWords,
): readonly string[] {
  const { statedDate, cameBy, technical, returnsTo, seenAgain } = version;
  return [
    statedDate === null ? words.noDate : words.stated(statedDate),
    own.cameBy[cameBy],
    ...(technical ? [own.technical] : []),
    ...(returnsTo === null ? [] : [own.returnsTo(names.get(returnsTo) ?? returnsTo)]),
    ...(seenAgain === 0 ? [] : [own.seenAgain(seenAgain)]),
  ];
}

/** One line: findings, then sections, then how much of them is shown; the first version has nothing to count. */
export function countChange({ change, part }: HistoryVersion, words: Words, first: string): string {
  if (change === null) return first;
  const { findings, sections } = change.summary;
  const counts = words.findings({ lowers: findings.high + findings.medium + findings.low, ...findings });
  const told = [...(counts === '' ? [words.verdict[change.verdict]] : [counts]), words.sections(sections)];
  return [...told, ...(part === undefined ? [] : [tellPart(part, words)])].join(' · ');
}

export const titleOf = ({ name, notice, versions }: History): string =>
  name ?? versions.findLast((version) => version.title !== null)?.title ?? notice;

export const wordsOf = (lang: UiLanguage): Words => WORDS[lang];
