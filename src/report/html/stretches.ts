/**
 * The edits of a block, with the findings, evidence and emphasis that lie over them → stretches of text in each of which nothing changes:
 * what the page prints one element for. One pass over edits and bounds, whatever their number.
 */
import type { ReportBlock, ReportFinding, ReportMark } from '../../model/report.js';

export interface Stretch {
  /** `typed`: the same words, typed otherwise in the two versions. */
  readonly op: 'equal' | 'delete' | 'insert' | 'typed';
  /** As printed later; earlier for what was deleted. */
  readonly text: string;
  /** As printed earlier, for `typed`; else empty. */
  readonly earlier: string;
  /** In the order of the report. */
  readonly findings: readonly ReportFinding[];
  readonly evidence: boolean;
  /** Emphasis that both sides have (or the only one), that only the earlier has, that only the later has. */
  readonly marks: readonly ReportMark['kind'][];
  readonly lost: readonly ReportMark['kind'][];
  readonly gained: readonly ReportMark['kind'][];
}

type Layer = ReportFinding | 'evidence' | ReportMark['kind'];

interface Bound {
  readonly at: number;
  readonly layer: Layer;
  readonly step: 1 | -1;
}

export function stretchesOf(block: ReportBlock, findings: readonly ReportFinding[]): readonly Stretch[] {
  const before = openSide(boundsOf(block, 'before', findings));
  const after = openSide(boundsOf(block, 'after', findings));
  const order = new Map(findings.map((finding, index) => [finding, index]));
  const stretches: Stretch[] = [];
  const add = (op: Stretch['op'], text: string, earlier: string, sides: readonly Side[]): void => {
    if (text === '' && earlier === '') return;
    const over = new Set(sides.flatMap((side) => [...side.findings.keys()]));
    const kinds = (side: Side): readonly ReportMark['kind'][] => [...side.marks.keys()];
    const both = op === 'equal' || op === 'typed';
    stretches.push({
      op,
      text,
      earlier,
      findings: [...over].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0)),
      evidence: sides.some((side) => side.evidence > 0),
      marks: both ? kinds(after).filter((kind) => before.marks.has(kind)) : sides.flatMap(kinds),
      lost: both ? kinds(before).filter((kind) => !after.marks.has(kind)) : [],
      gained: both ? kinds(after).filter((kind) => !before.marks.has(kind)) : [],
    });
  };
  for (const edit of block.edits) {
    if (edit.op === 'delete') walkOne(edit.before, before, (text) => add('delete', text, '', [before]));
    else if (edit.op === 'insert') walkOne(edit.after, after, (text) => add('insert', text, '', [after]));
    else walkBoth(edit.before, edit.after, before, after, add);
  }
  return stretches;
}

/** The edits' own text where nothing lies over it. */
function walkOne(text: string, side: Side, add: (text: string) => void): void {
  let done = 0;
  while (done < text.length) {
    side.settle();
    const step = Math.min(text.length - done, side.room());
    add(text.slice(done, done + step));
    side.advance(step);
    done += step;
  }
}

function walkBoth(
  earlier: string,
  later: string,
  before: Side,
  after: Side,
  add: (op: 'equal' | 'typed', text: string, earlier: string, sides: readonly Side[]) => void,
): void {
  const [head, tail] = earlier === later ? [later.length, 0] : sharedEnds(earlier, later);
  const same = (text: string): void => {
    let done = 0;
    while (done < text.length) {
      before.settle();
      after.settle();
      const step = Math.min(text.length - done, before.room(), after.room());
      add('equal', text.slice(done, done + step), '', [before, after]);
      before.advance(step);
      after.advance(step);
      done += step;
    }
  };
  same(later.slice(0, head));
  if (earlier !== later) {
    before.settle();
    after.settle();
    const [was, is] = [earlier.slice(head, earlier.length - tail), later.slice(head, later.length - tail)];
    add('typed', is, was, [before, after]);
    before.advance(was.length);
    after.advance(is.length);
    same(later.slice(later.length - tail));
  }
}

/** Lengths of the common beginning and end, never overlapping, never between the halves of a surrogate pair. */
function sharedEnds(one: string, other: string): readonly [number, number] {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one.charCodeAt(head) === other.charCodeAt(head)) head++;
  if (/[\ud800-\udbff]/.test(one.charAt(head - 1))) head--;
  let tail = 0;
  while (tail < most - head && one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail))
    tail++;
  if (/[\udc00-\udfff]/.test(one.charAt(one.length - tail))) tail--;
  return [head, tail];
}

/** Where reading stands on one side, and what lies over that place. */
interface Side {
  readonly findings: ReadonlyMap<ReportFinding, number>;
  readonly marks: ReadonlyMap<ReportMark['kind'], number>;
  readonly evidence: number;
  /** Takes in the bounds that have been reached. */
  settle(): void;
  /** Units up to the next bound. */
  room(): number;
  advance(units: number): void;
}

function openSide(bounds: readonly Bound[]): Side {
  const findings = new Map<ReportFinding, number>();
  const marks = new Map<ReportMark['kind'], number>();
  let evidence = 0;
  let at = 0;
  let next = 0;
  const count = <Key>(map: Map<Key, number>, key: Key, step: number): void => {
    const total = (map.get(key) ?? 0) + step;
    if (total > 0) map.set(key, total);
    else map.delete(key);
  };
  return {
    findings,
    marks,
    get evidence() {
      return evidence;
    },
    settle() {
      for (let bound = bounds[next]; bound !== undefined && bound.at <= at; bound = bounds[++next]) {
        const { layer, step } = bound;
        if (layer === 'evidence') evidence += step;
        else if (typeof layer === 'string') count(marks, layer, step);
        else count(findings, layer, step);
      }
    },
    room: () => (bounds[next]?.at ?? Number.POSITIVE_INFINITY) - at,
    advance(units) {
      at += units;
    },
  };
}

function boundsOf(block: ReportBlock, side: 'before' | 'after', findings: readonly ReportFinding[]): readonly Bound[] {
  const bounds: Bound[] = [];
  const add = (layer: Layer, start: number, end: number): void => {
    if (start < end) bounds.push({ at: start, layer, step: 1 }, { at: end, layer, step: -1 });
  };
  for (const finding of findings) {
    const quote = finding[side];
    if (quote?.block !== block.id) continue;
    add(finding, quote.start, quote.end);
    for (const [start, end] of quote.evidence) add('evidence', start, end);
  }
  let offset = 0;
  for (const { text, marks } of block[side]) {
    for (const { kind, start, end } of marks) add(kind, offset + start, offset + end);
    offset += text.length + 1;
  }
  // Ends before beginnings: what ends where another begins does not lie over it.
  return bounds.sort((one, other) => one.at - other.at || one.step - other.step);
}
