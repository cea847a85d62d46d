import { formatNumber } from '../house-style.ts';
import { MIDDLE, SWATCH, swatch, TEXT, textMark, type Tone } from './drawing.ts';
import { cutToFit, textWidth } from './text-width.ts';

/** A number at a mark; null where it is not known. */
export type Figure = number | null;

/** What stands where a figure is not known. */
export const NOT_KNOWN = '–';

/** Explains {@link NOT_KNOWN} under a chart. */
export const NOT_KNOWN_NOTE = `${NOT_KNOWN} not known`;

/**
 * A figure as it is written at its mark.
 * @param figure a number or nothing
 * @returns digits, or the sign for what is not known
 */
export const written = (figure: Figure): string => (figure === null ? NOT_KNOWN : formatNumber(figure));

/**
 * A figure as the alternative text says it.
 * @param figure a number or nothing
 * @returns words
 */
export const said = (figure: Figure): string => (figure === null ? 'not known' : formatNumber(figure));

/**
 * Refuses what no mark can show.
 * @param figures numbers of a chart
 * @throws RangeError for a negative number or one that is none
 */
export const refuseOddFigures = (figures: readonly Figure[]): void => {
  for (const figure of figures) {
    if (figure !== null && !(Number.isFinite(figure) && figure >= 0)) throw new RangeError(`A chart cannot show ${figure}.`);
  }
};

/**
 * Sum of the figures that are known.
 * @param figures numbers
 * @returns their sum; null when none is known
 */
export const total = (figures: readonly Figure[]): Figure => {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0);
};

/** Points between the base lines of the lines of a legend. */
const LEGEND_LINE = 13;
const LEGEND_GAP = 16;

/** A legend that is laid out: its elements and the height it takes. */
interface Legend {
  readonly parts: readonly string[];
  readonly height: number;
}

/**
 * What each tone stands for, line by line above a chart.
 * @param entries names with their tones; a name without one is a note in words
 * @param width room in points
 * @returns elements and height; nothing for no entry
 */
export const legend = (entries: readonly { readonly name: string; readonly tone?: Tone }[], width: number): Legend => {
  const parts: string[] = [];
  let x = 0;
  let middle = LEGEND_LINE / 2;
  for (const { name, tone } of entries) {
    const lead = tone === undefined ? 0 : SWATCH + 4;
    const words = cutToFit(name, width - lead, TEXT.legend);
    const wide = lead + textWidth(words, TEXT.legend);
    if (x > 0 && x + wide > width) {
      x = 0;
      middle += LEGEND_LINE;
    }
    if (tone !== undefined) parts.push(swatch(x + 0.5, middle, tone.fill));
    parts.push(textMark(x + lead, middle + TEXT.legend * MIDDLE, words, { size: TEXT.legend }));
    x += wide + LEGEND_GAP;
  }
  return { parts, height: entries.length === 0 ? 0 : middle + LEGEND_LINE / 2 + 4 };
};

/**
 * Heights for labels that would stand on each other: as near as possible to where they belong, in the same order.
 * @param wanted where each belongs, from the top down
 * @param gap points that two labels need
 * @param from the highest place
 * @param to the lowest place
 * @returns a place for each; closer than the gap only when there are more than fit
 */
export const spread = (wanted: readonly number[], gap: number, from: number, to: number): number[] => {
  const step = wanted.length < 2 ? gap : Math.min(gap, (to - from) / (wanted.length - 1));
  const down: number[] = [];
  for (const [place, want] of wanted.entries()) down.push(Math.max(want, from + place * step, (down[place - 1] ?? Number.NEGATIVE_INFINITY) + step));
  const placed = [...down];
  for (let place = wanted.length - 1; place >= 0; place -= 1) {
    const lowest = (placed[place + 1] ?? to + step) - step;
    placed[place] = Math.min(placed[place] ?? to, lowest);
  }
  return placed;
};
