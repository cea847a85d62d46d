import { COLOUR } from '../pdf/style.ts';

/** A drawing for paper or screen, with what it says for somebody who cannot see it. */
export interface Chart {
  readonly svg: string;
  /** Every figure in words; nothing is cut here. */
  readonly alternative: string;
}

/** Width in points of a chart that fills the line of an upright page. */
export const CHART_WIDTH = 492;

/** Sizes of text in points. */
export const TEXT = { label: 8.5, legend: 8.5, note: 8 } as const;

/** How a series is filled, and what is legible on it. */
export interface Tone {
  readonly fill: string;
  readonly ink: string;
}

/**
 * The series' fills from dark to light: NHS colours that stay apart when they are printed in black and white. Each mark
 * has an outline as well, and its number on or beside it.
 */
export const TONES: readonly Tone[] = [
  { fill: '#003087', ink: '#ffffff' },
  { fill: '#005eb8', ink: '#ffffff' },
  { fill: '#00a499', ink: COLOUR.text },
  { fill: '#ffb81c', ink: COLOUR.text },
  { fill: '#f0f4f5', ink: COLOUR.text },
];

/**
 * Fills for a number of series, as far apart as there are tones.
 * @param count how many series
 * @returns a tone for each
 * @throws RangeError when there are more than can be told apart
 */
export const tonesFor = (count: number): readonly Tone[] => {
  const chosen = PICKS[count];
  if (chosen === undefined) throw new RangeError(`A chart tells 1 to ${TONES.length} series apart, not ${count}.`);
  return chosen.flatMap((place) => TONES[place] ?? []);
};

const PICKS: Readonly<Record<number, readonly number[]>> = { 1: [1], 2: [0, 3], 3: [0, 2, 4], 4: [0, 2, 3, 4], 5: [0, 1, 2, 3, 4] };

/**
 * A whole drawing.
 * @param width points
 * @param height points
 * @param parts elements, as the functions below write them
 * @returns SVG without opacity and without anything outside itself
 */
export const drawing = (width: number, height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${plain(width)}" height="${plain(height)}" viewBox="0 0 ${plain(width)} ${plain(height)}">${parts.join('')}</svg>`;

export interface TextLook {
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly fill?: string;
  /** Set upright along the line, read from below. */
  readonly upright?: boolean;
}

/**
 * A line of text.
 * @param x where it is anchored
 * @param y its base line
 * @param words what it says
 * @param look how
 * @returns SVG
 */
export const textMark = (x: number, y: number, words: string, look: TextLook = {}): string => {
  const { size = TEXT.label, anchor = 'start', bold = false, fill = COLOUR.text, upright = false } = look;
  const turned = upright ? ` transform="rotate(-90 ${plain(x)} ${plain(y)})"` : '';
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${plain(x)}" y="${plain(y)}" font-family="Arimo, Arial, sans-serif" font-size="${plain(size)}"${weight} text-anchor="${anchor}" fill="${fill}"${turned}>${escaped(words)}</text>`;
};

/** Half the height of a digit, as a share of the font size: what centres text on a line. */
export const MIDDLE = 0.36;

/** Width in points of the outline of a mark. */
const OUTLINE = 0.75;

/**
 * A filled mark of a chart.
 * @param box where it stands; without width or height to speak of it becomes a line, so that a zero is seen
 * @param fill its colour
 * @returns SVG
 */
export const markBox = ({ x, y, width, height }: Box, fill: string): string =>
  plain(width) === '0' || plain(height) === '0'
    ? `<line class="mark" x1="${plain(x)}" y1="${plain(y)}" x2="${plain(x + width)}" y2="${plain(y + height)}" stroke="${COLOUR.text}" stroke-width="1.5"/>`
    : `<rect class="mark" x="${plain(x)}" y="${plain(y)}" width="${plain(width)}" height="${plain(height)}" fill="${fill}" stroke="${COLOUR.text}" stroke-width="${OUTLINE}"/>`;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A thin line.
 * @param from its beginning
 * @param to its end
 * @param stroke its colour
 * @param width points
 * @returns SVG
 */
export const rule = (from: Point, to: Point, stroke: string = COLOUR.border, width = OUTLINE): string =>
  `<line x1="${plain(from.x)}" y1="${plain(from.y)}" x2="${plain(to.x)}" y2="${plain(to.y)}" stroke="${stroke}" stroke-width="${width}"/>`;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Side in points of the small square that tells which series a number belongs to. */
export const SWATCH = 5.5;
/** From the square to its number. */
export const BEHIND_SWATCH = 3;

/**
 * The small square in the colour of a series.
 * @param x its left side
 * @param middle the height of its middle
 * @param fill its colour
 * @returns SVG
 */
export const swatch = (x: number, middle: number, fill: string): string =>
  `<rect x="${plain(x)}" y="${plain(middle - SWATCH / 2)}" width="${SWATCH}" height="${SWATCH}" fill="${fill}" stroke="${COLOUR.text}" stroke-width="0.5"/>`;

/**
 * A length as SVG takes it, in hundredths of a point: the same drawing on every machine.
 * @param value points
 * @returns digits
 */
export const plain = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** Characters that XML cannot hold in any way of writing. */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** Text as content of an element. */
const escaped = (text: string): string =>
  text.toWellFormed().replaceAll(NOT_IN_XML, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
