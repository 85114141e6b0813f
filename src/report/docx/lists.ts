/** Items of lists → what the document prints before each: a bullet, or the number of the notice letter for letter. */
import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

type Format = (typeof LevelFormat)['BULLET' | 'DECIMAL'];
/** The packer looks through the whole document for each; a list of more is printed with bullets from there on. */
const MOST_NUMBERS = 200;
const BULLET = 'noticediff-items';

/**
 * A number that Word counted itself would be another one while changes are tracked: it counts what was deleted too. So each number is a list
 * of its own, which says this number and no other, and is no part of the text.
 */
export class Lists {
  readonly #references = new Map<string, string>();

  referenceOf(number: string | null): string {
    if (number === null) return BULLET;
    const known = this.#references.get(number);
    if (known !== undefined) return known;
    if (this.#references.size === MOST_NUMBERS) return BULLET;
    const reference = `noticediff-number-${this.#references.size + 1}`;
    this.#references.set(number, reference);
    return reference;
  }

  options(): INumberingOptions {
    const numbers = [...this.#references].map(([text, reference]) => define(reference, LevelFormat.DECIMAL, text));
    return { config: [define(BULLET, LevelFormat.BULLET, '•'), ...numbers] };
  }
}

const define = (reference: string, format: Format, text: string): INumberingOptions['config'][number] => ({
  reference,
  levels: [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 480, hanging: format === LevelFormat.BULLET ? 240 : 360 } } },
    },
  ],
});
