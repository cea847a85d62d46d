import { formatNumber, formatShare } from '../house-style.ts';
import { COLOUR } from '../pdf/style.ts';
import { type Chart, CHART_WIDTH, drawing, MIDDLE, plain, textMark, TONES } from './drawing.ts';
import { cutToFit } from './text-width.ts';

/** How far something is. */
export interface ProgressData {
  /** What is shown: "Reviews of July to September 2026". Begins the alternative text; a bar has it above, cut if need be. */
  readonly title: string;
  readonly done: number;
  /** How many there are; 0 when nothing is owed. */
  readonly of: number;
  /** What being done is called: "reviewed". */
  readonly doneWord: string;
  /** Points; the line of an upright page for a bar, 96 for a ring when missing. */
  readonly width?: number;
}

const BAR = 16;
const FILL = TONES[1]?.fill ?? COLOUR.blue;

/**
 * Progress as a bar with its figures written out.
 * @param data how many of how many
 * @returns the drawing and its figures in words
 * @throws RangeError for more done than there are, or anything that is no count
 */
export const progressBar = (data: ProgressData): Chart => {
  const { width = CHART_WIDTH } = data;
  const share = shareOf(data);
  const done = share * (width - 2);
  return {
    svg: drawing(width, 36, [
      textMark(0, 10, cutToFit(data.title, width * 0.6, 9), { size: 9 }),
      textMark(width, 10, cutToFit(figures(data), width * 0.38, 9), { size: 9, anchor: 'end', bold: true }),
      track(`<rect x="1" y="18" width="${plain(width - 2)}" height="${BAR}"`),
      done === 0 ? '' : `<rect class="mark" x="1" y="18" width="${plain(done)}" height="${BAR}" fill="${FILL}" stroke="${COLOUR.text}" stroke-width="0.75"/>`,
    ]),
    alternative: `${data.title}: ${figures(data)}.`,
  };
};

/**
 * Progress as a ring with its figures in the middle.
 * @param data how many of how many
 * @returns the drawing and its figures in words
 * @throws RangeError for more done than there are, or anything that is no count
 */
export const progressRing = (data: ProgressData): Chart => {
  const { width = 96 } = data;
  const share = shareOf(data);
  const middle = width / 2;
  const thick = width * 0.13;
  const radius = middle - thick / 2 - 1;
  const ring = `<circle cx="${plain(middle)}" cy="${plain(middle)}" r="${plain(radius)}" fill="none"`;
  // A dark edge under a lighter ring: what is left stays visible on white paper.
  const empty = `${ring} stroke="${COLOUR.border}" stroke-width="${plain(thick + 1.5)}"/>${ring} stroke="${COLOUR.pale}" stroke-width="${plain(thick)}"/>`;
  const size = width * 0.19;
  const small = width * 0.095;
  return {
    svg: drawing(width, width, [
      empty,
      share === 0 ? '' : share === 1 ? `${ring} class="mark" stroke="${FILL}" stroke-width="${plain(thick)}"/>` : arc(middle, radius, thick, share),
      textMark(middle, middle + size * MIDDLE - small * 0.6, data.of === 0 ? '–' : formatShare(share), { size, anchor: 'middle', bold: true }),
      textMark(middle, middle + size * MIDDLE + small * 0.9, `${formatNumber(data.done)} of ${formatNumber(data.of)}`, { size: small, anchor: 'middle' }),
    ]),
    alternative: `${data.title}: ${figures(data)}.`,
  };
};

const track = (start: string): string => `${start} fill="${COLOUR.pale}" stroke="${COLOUR.text}" stroke-width="0.75"/>`;

/** From the top, clockwise. */
const arc = (middle: number, radius: number, thick: number, share: number): string => {
  const angle = 2 * Math.PI * share;
  const x = middle + radius * Math.sin(angle);
  const y = middle - radius * Math.cos(angle);
  return `<path class="mark" d="M${plain(middle)} ${plain(middle - radius)} A${plain(radius)} ${plain(radius)} 0 ${share > 0.5 ? 1 : 0} 1 ${plain(x)} ${plain(y)}" fill="none" stroke="${FILL}" stroke-width="${plain(thick)}"/>`;
};

const shareOf = ({ done, of }: ProgressData): number => {
  if (!Number.isInteger(done) || !Number.isInteger(of) || done < 0 || done > of) throw new RangeError(`${done} of ${of} is no progress.`);
  return of === 0 ? 0 : done / of;
};

const figures = ({ done, of, doneWord }: ProgressData): string =>
  of === 0 ? 'nothing is owed' : `${formatNumber(done)} of ${formatNumber(of)} ${doneWord} (${formatShare(done / of)})`;
