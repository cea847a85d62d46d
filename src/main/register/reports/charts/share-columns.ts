import { formatShare } from '../house-style.ts';
import { COLOUR } from '../pdf/style.ts';
import { type Chart, CHART_WIDTH, drawing, markBox, MIDDLE, rule, TEXT, textMark, TONES } from './drawing.ts';
import { type Figure, legend, NOT_KNOWN, NOT_KNOWN_NOTE } from './layout.ts';
import { textWidth, twoLines } from './text-width.ts';

/** One share as a column. */
export interface ShareColumn {
  readonly label: string;
  /** From 0 to 1; null where there is none. */
  readonly share: Figure;
  /** What is said below the label of one that can still grow, such as "so far": it is drawn as an outline. */
  readonly unfinished?: string;
  /** What the share leaves out, such as "6 not known"; said below the label. */
  readonly leavesOut?: string;
}

/** Shares over periods, the oldest first. */
export interface ShareColumnsData {
  /** What is shown: begins the alternative text and stands nowhere in the drawing. */
  readonly title: string;
  readonly columns: readonly ShareColumn[];
  /** What null means here; "not known" when missing. */
  readonly nullMeans?: string;
  /** Points; the line of an upright page when missing. */
  readonly width?: number;
}

const MOST_COLUMNS = 12;
const PLOT_HEIGHT = 112;
/** Room for the number of a whole column. */
const ABOVE = 14;
const AXIS = 30;
const LINE = 10.5;
const STEPS = [0, 0.5, 1] as const;
const FILL = TONES[1]?.fill ?? COLOUR.text;

/**
 * Columns of shares on an axis from 0 to 100%, every share above its column.
 * @param data what to show
 * @returns the drawing and its figures in words
 * @throws RangeError for a share outside 0 to 1
 */
export const shareColumnChart = ({ title, columns, nullMeans, width = CHART_WIDTH }: ShareColumnsData): Chart => {
  for (const { share } of columns) if (share !== null && !(share >= 0 && share <= 1)) throw new RangeError(`${share} is no share.`);
  const words = columns.map(({ label, share, unfinished, leavesOut }) =>
    `${[label, unfinished].filter((part) => part !== undefined).join(' ')}: ${share === null ? nullMeans ?? 'not known' : formatShare(share)}${leavesOut === undefined ? '' : `, ${leavesOut}`}`);
  const first = Math.max(0, columns.length - MOST_COLUMNS);
  const drawnColumns = columns.slice(first);
  const head = legend([
    ...(drawnColumns.some(({ share }) => share === null) ? [{ name: nullMeans === undefined ? NOT_KNOWN_NOTE : `${NOT_KNOWN} ${nullMeans}` }] : []),
    ...(first > 0 ? [{ name: `The newest ${MOST_COLUMNS} of ${columns.length} periods` }] : []),
  ], width);
  const slot = (width - AXIS) / Math.max(1, drawnColumns.length);
  const top = head.height + ABOVE;
  const y = (share: number): number => top + (1 - share) * PLOT_HEIGHT;
  const labels = drawnColumns.map(({ label, unfinished, leavesOut }) =>
    [...inLines(label, slot - 3), ...[unfinished, leavesOut].flatMap((note) => (note === undefined ? [] : twoLines(note, slot - 3, TEXT.note)))]);
  const height = y(0) + 4 + Math.max(0, ...labels.map((lines) => lines.length)) * LINE + 3;
  return {
    svg: drawing(width, height, [
      ...head.parts,
      ...STEPS.flatMap((share) => [
        rule({ x: AXIS, y: y(share) }, { x: width, y: y(share) }, share === 0 ? COLOUR.text : COLOUR.rule, share === 0 ? 1 : 0.5),
        textMark(AXIS - 5, y(share) + TEXT.note * MIDDLE, formatShare(share), { anchor: 'end', size: TEXT.note, fill: COLOUR.secondary }),
      ]),
      ...drawnColumns.flatMap((column, place) => oneColumn(column, AXIS + (place + 0.5) * slot, Math.min(34, slot * 0.66), y)),
      ...labels.flatMap((lines, place) => lines.map((line, row) => textMark(AXIS + (place + 0.5) * slot, y(0) + LINE + 1 + row * LINE, line, { anchor: 'middle', size: TEXT.note }))),
    ]),
    alternative: `${title}. ${words.join('; ') || 'There is no period to show'}.`,
  };
};

const oneColumn = ({ share, unfinished }: ShareColumn, middle: number, wide: number, y: (share: number) => number): string[] => {
  if (share === null) return [textMark(middle, y(0) - 4, NOT_KNOWN, { anchor: 'middle' })];
  const box = { x: middle - wide / 2, y: y(share), width: wide, height: y(0) - y(share) };
  const number = formatShare(share);
  const room = textWidth(number, TEXT.label) + 2;
  return [
    markBox(box, unfinished === undefined ? FILL : '#ffffff'),
    // White behind the number, so that no line goes through it.
    `<rect x="${(middle - room / 2).toFixed(2)}" y="${(y(share) - 12).toFixed(2)}" width="${room.toFixed(2)}" height="10" fill="#ffffff"/>`,
    textMark(middle, y(share) - 4, number, { anchor: 'middle' }),
  ];
};

/** A year goes on a line of its own: beside the months it would be cut. */
const inLines = (label: string, room: number): string[] => {
  const [, months, year] = /^(.+) (\d{4})$/u.exec(label) ?? [];
  return months === undefined || year === undefined ? twoLines(label, room, TEXT.note) : [...twoLines(months, room, TEXT.note), year];
};
