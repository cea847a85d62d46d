import { formatCount } from '../house-style.ts';
import { COLOUR } from '../pdf/style.ts';
import { BEHIND_SWATCH, type Chart, CHART_WIDTH, drawing, markBox, MIDDLE, rule, swatch, SWATCH, TEXT, textMark, tonesFor, type Tone } from './drawing.ts';
import { type Figure, legend, NOT_KNOWN_NOTE, refuseOddFigures, said, total, written } from './layout.ts';
import { cutToFit, textWidth } from './text-width.ts';

/** Figures by category: directorate, channel, outcome. */
export interface BarsData {
  /** What is shown: begins the alternative text and stands nowhere in the drawing. */
  readonly title: string;
  /** Names of the parts of each bar, one to five. */
  readonly series: readonly string[];
  /** In the order in which they are drawn; a figure for every series, null where it is not known. */
  readonly bars: readonly { readonly label: string; readonly figures: readonly Figure[] }[];
  /** What is counted together when there are too many: "directorate". */
  readonly category: { readonly one: string; readonly many?: string };
  /** Points; the line of an upright page when missing. */
  readonly width?: number;
}

/** Bars that are drawn; of more, the largest, and the others as one. */
const MOST_BARS = 12;
const ROW = 19;
const BAR = 12.5;
/** Share of the width that labels may take. */
const LABELS = 0.36;
const GAP = 6;

/**
 * Horizontal bars by category, each divided into its series, every number on or behind its mark.
 * @param data what to show
 * @returns the drawing and its figures in words; the alternative names every category, also those drawn as "others"
 * @throws RangeError for more than five series, a negative figure, or a bar with another number of figures than series
 */
export const barChart = (data: BarsData): Chart => {
  const { width = CHART_WIDTH } = data;
  for (const { label, figures } of data.bars) {
    if (figures.length !== data.series.length) throw new RangeError(`The bar "${label}" does not have a figure for each series.`);
    refuseOddFigures(figures);
  }
  const tones = tonesFor(data.series.length);
  const bars = withOthers(data);
  const head = legend(legendOf(data.series, tones, bars.some(({ figures }) => figures.includes(null))), width);
  const labelRoom = Math.min(width * LABELS, Math.max(0, ...bars.map(({ label }) => textWidth(label, TEXT.label))) + 0.5);
  const room = width - labelRoom - GAP;
  const scale = fittingScale(bars.map(({ figures }) => figures), room);
  const height = head.height + Math.max(1, bars.length) * ROW;
  return {
    svg: drawing(width, height, [
      ...head.parts,
      ...bars.flatMap(({ label, figures }, place) => {
        const middle = head.height + (place + 0.5) * ROW;
        return [
          textMark(labelRoom, middle + TEXT.label * MIDDLE, cutToFit(label, labelRoom, TEXT.label), { anchor: 'end' }),
          ...oneBar(figures, { x: labelRoom + GAP, middle, scale, tones }),
        ];
      }),
      rule({ x: labelRoom + GAP, y: head.height }, { x: labelRoom + GAP, y: height }, COLOUR.text, 1),
    ]),
    alternative: `${data.title}. ${data.bars.map(({ label, figures }) => `${label}: ${inWords(data.series, figures)}`).join('; ') || 'There is nothing to show'}.`,
  };
};

const inWords = (series: readonly string[], figures: readonly Figure[]): string =>
  series.length === 1
    ? said(figures[0] ?? null)
    : `${series.map((name, place) => `${name} ${said(figures[place] ?? null)}`).join(', ')}, in all ${said(total(figures))}`;

const legendOf = (series: readonly string[], tones: readonly Tone[], unknown: boolean): { name: string; tone?: Tone }[] => [
  ...(series.length < 2 ? [] : [...series.map((name, place) => ({ name, ...(tones[place] === undefined ? {} : { tone: tones[place] }) })), { name: 'In bold: all' }]),
  ...(unknown ? [{ name: NOT_KNOWN_NOTE }] : []),
];

interface Bar {
  readonly label: string;
  readonly figures: readonly Figure[];
}

/** The largest in their own order, then the rest as one: nothing is dropped, so the sums still fit. */
const withOthers = ({ bars, series, category }: BarsData): readonly Bar[] => {
  if (bars.length <= MOST_BARS) return bars;
  const sizes = bars.map(({ figures }) => total(figures) ?? 0);
  const bySize = bars.map((_, place) => place).toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const largest = new Set(bySize.slice(0, MOST_BARS - 1));
  const rest = bars.filter((_, place) => !largest.has(place));
  return [
    ...bars.filter((_, place) => largest.has(place)),
    { label: `${formatCount(rest.length, `other ${category.one}`, `other ${category.many ?? `${category.one}s`}`)}`, figures: series.map((_, place) => total(rest.map(({ figures }) => figures[place] ?? null))) },
  ];
};

/** Points for one, such that every bar with the numbers behind it stays within the room. */
const fittingScale = (bars: readonly (readonly Figure[])[], room: number): number => {
  const longest = Math.max(0, ...bars.map((figures) => total(figures) ?? 0));
  if (longest === 0) return 0;
  let scale = room / longest;
  // A shorter bar puts more numbers behind itself, which shortens the scale again: at most once for each number.
  for (let turn = bars.flat().length; turn >= 0; turn -= 1) {
    const behind = bars.map((figures) => behindWidth(figures, scale));
    const fitting = Math.min(...bars.map((figures, place) => (room - (behind[place] ?? 0)) / Math.max(total(figures) ?? 0, Number.EPSILON)));
    if (fitting >= scale) break;
    scale = Math.max(0, fitting);
  }
  return scale;
};

const PAD = 3;

const fitsInside = (figure: Figure, scale: number): boolean =>
  figure !== null && figure > 0 && textWidth(written(figure), TEXT.label) + 2 * PAD <= figure * scale;

const behindWidth = (figures: readonly Figure[], scale: number): number => {
  const sum = PAD + 1 + textWidth(written(total(figures)), TEXT.label, figures.length > 1);
  if (figures.length === 1) return sum;
  return figures.filter((figure) => !fitsInside(figure, scale)).reduce<number>((wide, figure) => wide + numberWidth(figure), sum + GAP);
};

/** A number behind a bar with its swatch and the gap after it. */
const numberWidth = (figure: Figure): number => SWATCH + BEHIND_SWATCH + textWidth(written(figure), TEXT.label) + PAD + 1;

const oneBar = (figures: readonly Figure[], at: { readonly x: number; readonly middle: number; readonly scale: number; readonly tones: readonly Tone[] }): string[] => {
  const parts: string[] = [];
  const behind: { figure: Figure; fill: string }[] = [];
  const line = at.middle + TEXT.label * MIDDLE;
  const several = figures.length > 1;
  let x = at.x;
  for (const [place, figure] of figures.entries()) {
    const tone = at.tones[place];
    const wide = (figure ?? 0) * at.scale;
    if (wide > 0) parts.push(markBox({ x, y: at.middle - BAR / 2, width: wide, height: BAR }, tone?.fill ?? ''));
    if (several && fitsInside(figure, at.scale)) parts.push(textMark(x + wide / 2, line, written(figure), { anchor: 'middle', fill: tone?.ink ?? COLOUR.text }));
    else if (several) behind.push({ figure, fill: tone?.fill ?? '' });
    x += wide;
  }
  const sum = total(figures);
  if (sum === 0) parts.push(markBox({ x, y: at.middle - BAR / 2, width: 0, height: BAR }, ''));
  x += PAD + 1;
  parts.push(textMark(x, line, written(sum), { bold: several }));
  if (sum === null) return parts;
  x += textWidth(written(sum), TEXT.label, several) + GAP;
  for (const { figure, fill } of behind) {
    parts.push(swatch(x, at.middle, fill), textMark(x + SWATCH + BEHIND_SWATCH, line, written(figure)));
    x += numberWidth(figure);
  }
  return parts;
};
