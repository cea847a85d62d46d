import { formatShare } from '../house-style.ts';
import { COLOUR } from '../pdf/style.ts';
import { type Chart, CHART_WIDTH, drawing, MIDDLE, plain, type Point, rule, TEXT, textMark, TONES } from './drawing.ts';
import { type Figure, legend, NOT_KNOWN, NOT_KNOWN_NOTE } from './layout.ts';
import { cutToFit, textWidth, twoLines } from './text-width.ts';

/** Shares over periods, the oldest first. */
export interface SharesData {
  /** What is shown: begins the alternative text and stands nowhere in the drawing. */
  readonly title: string;
  readonly periods: readonly string[];
  /** One or two; a share from 0 to 1 for every period, null where there is none. */
  readonly lines: readonly { readonly name: string; readonly shares: readonly Figure[] }[];
  /** What null means here; "not known" when missing. */
  readonly nullMeans?: string;
  /** Points; the line of an upright page when missing. */
  readonly width?: number;
}

const MOST_LINES = 2;
const MOST_PERIODS = 12;
const PLOT_HEIGHT = 112;
/** Room for the numbers above the line of 100%. */
const ABOVE = 14;
const AXIS = 30;
/** From a point to the middle of its number. */
const OFF = 9.5;
const STEPS = [0, 0.25, 0.5, 0.75, 1] as const;
/** Lines are told apart by their points as well as by their colour. */
const LINE_TONES = [TONES[0], TONES[3]] as const;

/**
 * Lines of shares over periods, every share at its point; a line is broken where there is no share.
 * @param data what to show
 * @returns the drawing and its figures in words
 * @throws RangeError for more than two lines, a share outside 0 to 1, or a line with another number of shares than periods
 */
export const shareChart = (data: SharesData): Chart => {
  const { title, lines, width = CHART_WIDTH, nullMeans } = data;
  refuseOddLines(data);
  const inWords = (share: Figure): string => (share === null ? nullMeans ?? 'not known' : formatShare(share));
  const words = data.periods.map((period, place) => {
    const each = lines.map(({ name, shares }) => (lines.length === 1 ? inWords(shares[place] ?? null) : `${name} ${inWords(shares[place] ?? null)}`));
    return `${period}: ${each.join(', ')}`;
  });
  const first = Math.max(0, data.periods.length - MOST_PERIODS);
  const periods = data.periods.slice(first);
  const shown = lines.map(({ shares }) => shares.slice(first));
  const note = nullMeans === undefined ? NOT_KNOWN_NOTE : `${NOT_KNOWN} ${nullMeans}`;
  const head = legend([
    ...(shown.flat().includes(null) ? [{ name: note }] : []),
    ...(first > 0 ? [{ name: `The newest ${MOST_PERIODS} of ${data.periods.length} periods` }] : []),
  ], width);
  const keys = lines.length < 2 ? [] : keyParts(lines.map(({ name }) => name), head.height, width);
  const top = head.height + (lines.length < 2 ? 0 : 17) + ABOVE;
  const slot = (width - AXIS) / Math.max(1, periods.length);
  const x = (place: number): number => AXIS + (place + 0.5) * slot;
  const y = (share: number): number => top + (1 - share) * PLOT_HEIGHT;
  const labels = periods.map((period) => twoLines(period, slot - 4, TEXT.label));
  const height = y(0) + Math.max(0, ...labels.map((label) => label.length)) * 10.5 + 14;
  return {
    svg: drawing(width, height, [
      ...head.parts,
      ...keys,
      ...STEPS.flatMap((share) => [
        rule({ x: AXIS, y: y(share) }, { x: width, y: y(share) }, share === 0 ? COLOUR.text : COLOUR.rule, share === 0 ? 1 : 0.5),
        textMark(AXIS - 5, y(share) + TEXT.note * MIDDLE, formatShare(share), { anchor: 'end', size: TEXT.note, fill: COLOUR.secondary }),
      ]),
      ...shown.flatMap((shares, line) => lineParts(shares.map((share, place) => (share === null ? null : { x: x(place), y: y(share) })), line)),
      ...periods.flatMap((_, place) => numbersAt(shown, place, { x: x(place), y })),
      ...labels.flatMap((label, place) => label.map((line, row) => textMark(x(place), y(0) + 20 + row * 10.5, line, { anchor: 'middle' }))),
    ]),
    alternative: `${title}. ${words.join('; ') || 'There is no period to show'}.`,
  };
};

const refuseOddLines = ({ lines, periods }: SharesData): void => {
  if (lines.length === 0 || lines.length > MOST_LINES) throw new RangeError(`A chart shows 1 to ${MOST_LINES} lines, not ${lines.length}.`);
  for (const { name, shares } of lines) {
    if (shares.length !== periods.length) throw new RangeError(`The line "${name}" does not have a share for each period.`);
    for (const share of shares) {
      if (share !== null && !(share >= 0 && share <= 1)) throw new RangeError(`${share} is no share.`);
    }
  }
};

const lineParts = (points: readonly (Point | null)[], line: number): string[] => {
  const stroke = LINE_TONES[line]?.fill ?? COLOUR.text;
  const strokes = points.flatMap((point, place) => {
    const next = points[place + 1];
    return point === null || next === null || next === undefined ? [] : [rule(point, next, COLOUR.text, 3), rule(point, next, stroke, 2)];
  });
  return [...strokes, ...points.flatMap((point) => (point === null ? [] : [pointMark(point, line)]))];
};

/** A circle or a square. */
const pointMark = ({ x, y }: Point, line: number, kind: 'mark' | 'key' = 'mark'): string => {
  const look = `class="${kind}" fill="${LINE_TONES[line]?.fill ?? COLOUR.text}" stroke="${COLOUR.text}" stroke-width="0.75"`;
  if (line === 0) return `<circle cx="${plain(x)}" cy="${plain(y)}" r="3.2" ${look}/>`;
  return `<rect x="${plain(x - 3.2)}" y="${plain(y - 3.2)}" width="6.4" height="6.4" ${look}/>`;
};

/** Of two lines the upper has its number above its point and the lower below; a single line has it where the line is not. */
const numbersAt = (shares: readonly (readonly Figure[])[], place: number, at: { readonly x: number; readonly y: (share: number) => number }): string[] => {
  const here = shares.map((line) => line[place] ?? null);
  const known = here.filter((share) => share !== null).toSorted((a, b) => b - a);
  if (known.length === 0) return [textMark(at.x, at.y(0) - 4, NOT_KNOWN, { anchor: 'middle' })];
  return known.flatMap((share, rank) => {
    const below = known.length > 1 ? rank > 0 : shares.length === 1 && isValley(shares[0] ?? [], place);
    const middle = at.y(share) + (below ? OFF : -OFF);
    const words = formatShare(share);
    const wide = textWidth(words, TEXT.label) + 2;
    // White behind the number, so that no line goes through it.
    return [
      `<rect x="${plain(at.x - wide / 2)}" y="${plain(middle - 4)}" width="${plain(wide)}" height="8" fill="#ffffff"/>`,
      textMark(at.x, middle + TEXT.label * MIDDLE, words, { anchor: 'middle' }),
    ];
  });
};

const isValley = (shares: readonly Figure[], place: number): boolean => {
  const share = shares[place] ?? null;
  const sides = [shares[place - 1] ?? null, shares[place + 1] ?? null].filter((side) => side !== null);
  return share !== null && sides.length > 0 && sides.every((side) => side > share);
};

const keyParts = (names: readonly string[], from: number, width: number): string[] => {
  const room = width / names.length - 28;
  let x = 0;
  return names.flatMap((name, line) => {
    const at = x;
    const words = cutToFit(name, room, TEXT.legend);
    x += 13 + textWidth(words, TEXT.legend) + 15;
    return [pointMark({ x: at + 5, y: from + 6.5 }, line, 'key'), textMark(at + 13, from + 6.5 + TEXT.legend * MIDDLE, words, { size: TEXT.legend })];
  });
};
