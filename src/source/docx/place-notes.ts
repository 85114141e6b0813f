/**
 * HTML of the converter, which numbers notes and puts them all behind the document → the same with each note behind the paragraph
 * that refers to it, without its number: a note belongs to what it qualifies, and numbers change whenever another note comes.
 */

const REFERENCE =
  /<sup><a href="#((?:foot|end)note-\d{1,9})" id="(?:foot|end)note-ref-\d{1,9}">\[\d{1,9}\]<\/a><\/sup>/g;
const NOTE = /<li id="((?:foot|end)note-\d{1,9})">/g;
const RETURN = /\s?<a href="#(?:foot|end)note-ref-\d{1,9}">↑<\/a>/g;
const ENDS_OF_BLOCKS = /<\/(?:p|h[1-6]|li|td|th)>/g;

export function placeNotes(html: string): string {
  const { body, notes } = takeNotes(html);
  let placed = '';
  let from = 0;
  let waiting: string[] = [];
  const references = [...body.matchAll(REFERENCE)];
  references.forEach((reference, index) => {
    placed += body.slice(from, reference.index);
    from = reference.index + reference[0].length;
    waiting.push(notes.get(reference[1] ?? '') ?? '');
    notes.delete(reference[1] ?? '');
    ENDS_OF_BLOCKS.lastIndex = from;
    const end = ENDS_OF_BLOCKS.exec(body);
    const next = references[index + 1];
    if (end === null || (next !== undefined && next.index < end.index)) return;
    // A paragraph and a heading end before the note; a list item and a cell hold it.
    const stop = /^<\/(?:p|h)/.test(end[0]) ? end.index + end[0].length : end.index;
    placed += body.slice(from, stop) + waiting.join('');
    waiting = [];
    from = stop;
  });
  return placed + body.slice(from) + waiting.join('') + [...notes.values()].join('');
}

/** The list of notes at the very end, each by its id. */
function takeNotes(html: string): { readonly body: string; readonly notes: Map<string, string> } {
  const notes = new Map<string, string>();
  const starts = [...html.matchAll(NOTE)];
  const [first] = starts;
  if (first === undefined) return { body: html, notes };
  starts.forEach((start, index) => {
    const end = starts[index + 1]?.index ?? html.length;
    const inner = html.slice(start.index + start[0].length, end).replace(/<\/li>(?:<\/ol>)?\s*$/, '');
    notes.set(start[1] ?? '', inner.replace(RETURN, ''));
  });
  return { body: html.slice(0, first.index).replace(/<ol>\s*$/, ''), notes };
}
