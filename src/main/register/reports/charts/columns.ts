import { COLOUR } from '../pdf/style.ts';
import { BEHIND_SWATCH, type Box, type Chart, CHART_WIDTH, drawing, markBox, MIDDLE, rule, swatch, SWATCH, TEXT, textMark, tonesFor, type Tone } from './drawing.ts';
import { type Figure, legend, NOT_KNOWN_NOTE, refuseOddFigures, said, spread, total, written } from './layout.ts';
import { textWidth, twoLines } from './text-width.ts';

/** Figures over periods, the oldest first. */
export interface ColumnsData {
  /** What is shown: begins the alternative text and stands nowhere in the drawing. */
  readonly title: string;
  readonly periods: readonly string[];
  /** One to five; a figure for every period, null where it is not known. */
  readonly series: readonly { readonly name: string; readonly figures: readonly Figure[] }[];
  readonly arrangement: 'grouped' | 'stacked';
  /** Points; the line of an upright page when missing. */
  readonly width?: number;
}

/** Periods that find room; of more, the newest are drawn. */
const MOST_PERIODS = 12;
const PLOT_HEIGHT = 118;
const ABOVE = 14;
const SMALLEST_TEXT = 4.5;

/**
 * Columns over periods, side by side or one on another, every number at its mark.
 * @param data what to show
 * @returns the drawing and its figures in words
 * @throws RangeError for more than five series, a negative figure, or a series with another number of figures than periods
 */
export const columnChart = (data: ColumnsData): Chart => {
  const { title, arrangement, width = CHART_WIDTH } = data;
  for (const { name, figures } of data.series) {
    if (figures.length !== data.periods.length) throw new RangeError(`The series "${name}" does not have a figure for each period.`);
    refuseOddFigures(figures);
  }
  const tones = tonesFor(data.series.length);
  const alternative = `${title}. ${data.periods.map((period, place) => `${period}: ${periodInWords(data, place)}`).join('; ') || 'There is no period to show'}.`;
  const first = Math.max(0, data.periods.length - MOST_PERIODS);
  const periods = data.periods.slice(first);
  const columns = periods.map((_, place) => data.series.map(({ figures }) => figures[first + place] ?? null));

  const head = legend(legendOf(data, tones, columns.flat().includes(null), first), width);
  const labels = periods.map((period) => twoLines(period, width / periods.length - 4, TEXT.label));
  const base = head.height + ABOVE + PLOT_HEIGHT;
  const below = Math.max(0, ...labels.map((lines) => lines.length)) * 10.5 + 4;
  const slot = width / Math.max(1, periods.length);
  const highest = Math.max(0, ...columns.map((figures) => (arrangement === 'stacked' ? total(figures) ?? 0 : Math.max(0, ...figures.map((figure) => figure ?? 0)))));
  const scale = (figure: number): number => (highest === 0 ? 0 : (figure / highest) * PLOT_HEIGHT);
  const draw = arrangement === 'stacked' ? stackedColumns : groupedColumns;
  return {
    svg: drawing(width, base + below, [
      ...head.parts,
      rule({ x: 0, y: base }, { x: width, y: base }, COLOUR.text, 1),
      ...draw(columns, { slot, base, scale, tones, top: head.height }),
      ...labels.flatMap((lines, place) => lines.map((line, row) => textMark((place + 0.5) * slot, base + 11 + row * 10.5, line, { anchor: 'middle' }))),
    ]),
    alternative,
  };
};

const periodInWords = ({ series, arrangement }: ColumnsData, place: number): string => {
  const [only, ...more] = series;
  if (only !== undefined && more.length === 0) return said(only.figures[place] ?? null);
  const each = series.map(({ name, figures }) => `${name} ${said(figures[place] ?? null)}`).join(', ');
  return arrangement === 'stacked' ? `${each}, in all ${said(total(series.map(({ figures }) => figures[place] ?? null)))}` : each;
};

const legendOf = ({ series, arrangement }: ColumnsData, tones: readonly Tone[], unknown: boolean, hidden: number): { name: string; tone?: Tone }[] => [
  ...(series.length < 2 ? [] : series.map(({ name }, place) => ({ name, ...toneAt(tones, place) }))),
  ...(series.length > 1 && arrangement === 'stacked' ? [{ name: 'In bold: all' }] : []),
  ...(unknown ? [{ name: NOT_KNOWN_NOTE }] : []),
  ...(hidden > 0 ? [{ name: `The newest ${MOST_PERIODS} of ${MOST_PERIODS + hidden} periods` }] : []),
];

const toneAt = (tones: readonly Tone[], place: number): { tone?: Tone } => {
  const tone = tones[place];
  return tone === undefined ? {} : { tone };
};

interface Plot {
  readonly slot: number;
  /** Height of the base line. */
  readonly base: number;
  readonly scale: (figure: number) => number;
  readonly tones: readonly Tone[];
  /** Where the room of the columns and their numbers begins. */
  readonly top: number;
}

const groupedColumns = (columns: readonly (readonly Figure[])[], plot: Plot): string[] => {
  const many = Math.max(1, columns[0]?.length ?? 1);
  const pitch = Math.min(34, (plot.slot * 0.86) / many);
  const widest = Math.max(0, ...columns.flat().map((figure) => textWidth(written(figure), TEXT.label)));
  const upright = widest > pitch - 1;
  const size = upright ? Math.min(TEXT.label, pitch - 0.5) : TEXT.label;
  // An upright number above the highest column must not leave the drawing.
  const shrink = upright ? (plot.base - plot.top - widest - 5) / PLOT_HEIGHT : 1;
  return columns.flatMap((figures, column) => figures.flatMap((figure, place) => {
    const x = (column + 0.5) * plot.slot + (place - many / 2) * pitch;
    const height = plot.scale(figure ?? 0) * Math.min(1, shrink);
    const above = { x: x + pitch / 2, y: plot.base - height - 4 };
    const number = upright
      ? textMark(above.x + size * MIDDLE, above.y, written(figure), { size, upright: true })
      : textMark(above.x, above.y, written(figure), { size, anchor: 'middle' });
    if (figure === null) return [number];
    return [markBox({ x: x + pitch * 0.06, y: plot.base - height, width: pitch * 0.88, height }, plot.tones[place]?.fill ?? ''), number];
  }));
};

const SIDE_GAP = 3;

const stackedColumns = (columns: readonly (readonly Figure[])[], plot: Plot): string[] => {
  const widest = Math.max(0, ...columns.flat().map((figure) => textWidth(written(figure), 1)));
  const least = 8;
  // The numbers beside a column take what they need, at the cost of the column and then of their own size.
  const roomBeside = plot.slot - least - 2 * SIDE_GAP - SWATCH - BEHIND_SWATCH - 2;
  const size = Math.max(SMALLEST_TEXT, Math.min(TEXT.label - 0.5, roomBeside / Math.max(widest, 0.001)));
  const beside = SIDE_GAP + SWATCH + BEHIND_SWATCH + widest * size;
  const wide = Math.max(least, Math.min(34, plot.slot - beside - 4));
  return columns.flatMap((figures, column) => {
    const x = column * plot.slot + (plot.slot - wide - beside) / 2;
    return oneStack(figures, { ...plot, x, wide, size });
  });
};

const oneStack = (figures: readonly Figure[], at: Plot & { readonly x: number; readonly wide: number; readonly size: number }): string[] => {
  const known = total(figures);
  const parts: string[] = [];
  const small: { figure: Figure; middle: number; fill: string }[] = [];
  let foot = at.base;
  for (const [place, figure] of figures.entries()) {
    const tone = at.tones[place];
    const height = at.scale(figure ?? 0);
    const box: Box = { x: at.x, y: foot - height, width: at.wide, height };
    if (figure !== null && figure > 0) parts.push(markBox(box, tone?.fill ?? ''));
    const middle = foot - height / 2;
    if (height >= at.size + 2.5 && textWidth(written(figure), at.size) <= at.wide - 3) {
      parts.push(textMark(at.x + at.wide / 2, middle + at.size * MIDDLE, written(figure), { size: at.size, anchor: 'middle', fill: tone?.ink ?? COLOUR.text }));
    } else if (known !== null && figures.length > 1) small.push({ figure, middle, fill: tone?.fill ?? '' });
    foot -= height;
  }
  if (known === null || known === 0) parts.push(...(known === 0 ? [markBox({ x: at.x, y: at.base, width: at.wide, height: 0 }, '')] : []));
  const bold = figures.length > 1;
  // A sum that is wider than its column goes on over the numbers beside it, not out of the drawing.
  const over = textWidth(written(known), at.size, bold) > at.wide;
  parts.push(textMark(over ? at.x : at.x + at.wide / 2, foot - 4, written(known), { anchor: over ? 'start' : 'middle', bold, size: at.size }));
  // From the top down, in the order of the stack.
  const shown = small.toReversed();
  const places = spread(shown.map(({ middle }) => middle), at.size + 1.5, at.top + ABOVE, at.base - at.size / 2);
  for (const [place, { figure, fill }] of shown.entries()) {
    const middle = places[place] ?? at.base;
    const left = at.x + at.wide + SIDE_GAP;
    parts.push(swatch(left, middle, fill), textMark(left + SWATCH + BEHIND_SWATCH, middle + at.size * MIDDLE, written(figure), { size: at.size }));
  }
  return parts;
};
