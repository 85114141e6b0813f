/** Versions → a picture of them over the years, as SVG without style or script: what raised stands above the line, what lowered below. */
import type { HistoryVersion } from '../../model/history.js';
import { escapeHtml } from '../escape.js';
import { markOf } from './timeline.js';

const WIDTH = 1000;
const SIDE = 14;
/** Height of the mark of a version that neither raised nor lowered. */
const TICK = 12;
/** From the line to the end of the tallest bar. */
const TALLEST = 84;
const TOP = 10;
const LINE = TOP + TALLEST;
const HEIGHT = LINE + TALLEST + 36;
/** Findings of the tallest bar where no version has as many: one finding must not look like ten. */
const LEAST_SCALE = 6;
/** Room for the number of a year, also where a phone prints it larger. */
const LABEL = 100;
const DAY = 86_400_000;

/** `label` says a version in words; the picture links to `#v-<notice>-<stamp>`. */
export function drawPicture(
  versions: readonly HistoryVersion[],
  notice: string,
  label: (version: HistoryVersion) => string,
): string {
  const times = versions.map(({ capturedAt }) => Date.parse(capturedAt));
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
  const from = first - Math.max(DAY, (last - first) * 0.02);
  const room = WIDTH - 2 * SIDE;
  const scale = room / Math.max(DAY, last + Math.max(DAY, (last - first) * 0.02) - from);
  const placeOf = (time: number): number => SIDE + (time - from) * scale;
  const width = Math.max(1, Math.min(14, (0.7 * room) / Math.max(1, versions.length)));
  const places = spread(times.map(placeOf), width + Math.min(2, width * 0.3));
  const most = Math.max(LEAST_SCALE, ...versions.flatMap((version) => Object.values(countOf(version))));
  const bars = versions.map((version, index) =>
    drawVersion(version, { x: places[index] ?? 0, width, unit: TALLEST / most, notice, label: label(version) }),
  );
  return `<svg class="picture" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">
${drawYears(from, last, placeOf)}
<line class="axis" x1="0" x2="${WIDTH}" y1="${LINE}" y2="${LINE}"/>
${bars.join('\n')}
</svg>`;
}

const countOf = ({ change }: HistoryVersion): { readonly lowers: number; readonly raises: number } => {
  const { high, medium, low, raises } = change?.summary.findings ?? { high: 0, medium: 0, low: 0, raises: 0 };
  return { lowers: high + medium + low, raises };
};

interface Bar {
  readonly x: number;
  readonly width: number;
  /** Height of one finding. */
  readonly unit: number;
  readonly notice: string;
  readonly label: string;
}

function drawVersion(version: HistoryVersion, { x, width, unit, notice, label }: Bar): string {
  const { lowers, raises } = countOf(version);
  const high = version.change?.summary.findings.high ?? 0;
  const bar = (kind: string, y: number, height: number): string =>
    height === 0
      ? ''
      : `<rect class="${kind}" x="${round(x - width / 2)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
  const mark = markOf(version);
  const shapes = [
    bar('raises', LINE - raises * unit, raises * unit),
    bar('high', LINE, high * unit),
    bar('lowers', LINE + high * unit, (lowers - high) * unit),
    lowers + raises > 0 ? '' : bar(mark, LINE - TICK / 2, TICK),
  ];
  const hit = `<rect class="hit" x="${round(x - width / 2 - 1)}" y="${TOP}" width="${round(width + 2)}" height="${2 * TALLEST}"/>`;
  return `<a href="#v-${notice}-${version.stamp}" tabindex="-1"><title>${escapeHtml(label)}</title>${hit}${shapes.join('')}</a>`;
}

/** Years as lines; as many of them get a number as have room for it. */
function drawYears(from: number, last: number, placeOf: (time: number) => number): string {
  const years: number[] = [];
  for (let year = new Date(from).getUTCFullYear() + 1; year <= new Date(last).getUTCFullYear(); year++)
    years.push(year);
  const every = Math.max(1, Math.ceil((years.length * LABEL) / WIDTH));
  const shown = years.filter((_, index) => index % every === 0);
  const placed = shown.map((year) => ({ year, x: placeOf(Date.UTC(year, 0, 1)) }));
  const number = (year: number, x: number, anchor: string): string =>
    `<text class="year" x="${round(x)}" y="${HEIGHT - 8}"${anchor}>${year}</text>`;
  // The first year begins before the picture: its number stands at the edge, where the next one leaves room.
  const next = placed[0]?.x ?? WIDTH;
  return [
    next < LABEL ? '' : number(new Date(from).getUTCFullYear(), SIDE, ''),
    ...placed.map(({ year, x }) => {
      const line = `<line class="year" x1="${round(x)}" x2="${round(x)}" y1="${TOP}" y2="${HEIGHT - 26}"/>`;
      return `${line}${number(year, x, x < LABEL / 2 ? '' : ' text-anchor="middle"')}`;
    }),
  ].join('');
}

/** Places in order, moved apart so that no bar hides another, none beyond the edge. */
function spread(wanted: readonly number[], gap: number): readonly number[] {
  const places = [...wanted];
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i] ?? 0, (places[i - 1] ?? 0) + gap);
  for (let i = places.length - 1, limit = WIDTH - SIDE; i >= 0; i--, limit = (places[i + 1] ?? 0) - gap)
    places[i] = Math.min(places[i] ?? 0, limit);
  return places;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);
