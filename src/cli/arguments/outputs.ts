/** `--format F[=FILE]`, as often as it is given → the formats and where each goes. Nothing is opened. */
import { type Fault, usage } from '../../model/fault.js';
import { nearestName } from '../../model/nearest.js';
import { escapeControls } from '../../report/escape.js';
import { formatsOf } from '../../report/formats.js';
import type { Output } from '../../tasks/check/print.js';

/** `output` is `-o FILE`, for the format that names no file itself. */
export function parseOutputs(formats: readonly string[], output: string | undefined): readonly Output[] {
  const outputs = (formats.length === 0 ? ['terminal'] : formats).map((text) => parseOutput(text, output));
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw wrong(`two formats would go to ${escapeControls(twice)}`);
  const printed = outputs.filter(({ file }) => file === undefined).map(({ format }) => format);
  // A log of GitHub Actions takes the page for people and the annotations together; other formats would spoil each other.
  const rivals = printed.filter((format) => format !== 'github' && format !== 'terminal');
  if (new Set(printed).size < printed.length || (rivals.length > 0 && printed.length > 1))
    throw wrong(`two formats would go to standard output: ${printed.join(' and ')}`);
  return outputs;
}

function parseOutput(text: string, output: string | undefined): Output {
  const at = text.indexOf('=');
  const [name, file] = at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
  const formats = formatsOf('check');
  const format = formats.find((known) => known === name);
  if (format === undefined) {
    const ofDiff = formatsOf('report').some((known) => known === name);
    const instead = ofDiff
      ? `\`noticediff diff --format ${name}\` prints it`
      : `the nearest is "${nearestName(name, formats)}"`;
    throw wrong(
      `"${escapeControls(name.slice(0, 60))}" is no format of check; expected ${formats.join(', ')}; ${instead}`,
    );
  }
  if (file === '') throw wrong(`${text} names no file`);
  const target = file ?? output;
  return { format, file: target === '-' ? undefined : target };
}

const wrong = (what: string): Fault =>
  usage(
    `--format: ${what}.`,
    'Give each format but one a file: --format sarif=out.sarif --format json=out.json --format terminal',
  );
