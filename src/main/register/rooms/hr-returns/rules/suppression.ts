import { freeCycle, cheapestCycle, type Place, type Standing } from './free-cycles.ts';

/*
 * Small numbers of an annual return are withheld, so that nobody in them can be recognised (10022 6.2), and so much beside them
 * that none can be worked out by adding and subtracting what is printed. Somebody who works backwards from how the cells beside
 * them are chosen can narrow some down: that is not promised, and help and README say so. Pure.
 *
 * A table has a row for each kind of breach and a column for each outcome; totals are printed beside and below it, so they can give
 * away what the cells do not. What somebody knows who reads it: every number that is printed; that noughts are printed, so that
 * what is withheld is at least 1; and, which is more than any reader knows, which cells are withheld for being small and are
 * therefore below the threshold. A withheld number is safe where another one fits all that. Because rows and columns are the only sums,
 * another one fits exactly where one more and one fewer can be passed round a ring of withheld numbers (a cycle of a transport
 * table), which is looked for cell by cell; where there is no such ring, the cheapest one is withheld as well. Withholding all
 * totals always gives one, so it ends.
 */

/** Cases of one year: a row for each kind of breach, in it a number for each outcome. Whole numbers, none below 0. */
export type Figures = readonly (readonly number[])[];

/** A number that is printed, or null where it is withheld. */
export type PublishedCell = number | null;

/** What of a year's figures may be seen by everybody. */
export interface PublishedTable {
  readonly cells: readonly (readonly PublishedCell[])[];
  /** Of each kind of breach, over all outcomes. */
  readonly rowTotals: readonly PublishedCell[];
  /** Of each outcome, over all kinds of breach. */
  readonly columnTotals: readonly PublishedCell[];
  readonly total: PublishedCell;
}

/**
 * The smallest threshold there can be: below it only 1 would be withheld, and whoever reads that something is would know it.
 */
export const leastThreshold = 3;

/** What it costs the reader when a number is withheld that need not be: a total says more than a cell, the year's most. */
const cost = { cell: 1, lineTotal: 3, total: 30 } as const;

/**
 * What may be printed of a year's figures.
 *
 * @param figures rows of one length
 * @param threshold numbers from 1 up to just below it are small; at least `leastThreshold`
 * @returns the table with every number that may be printed; noughts always are
 * @throws RangeError for a threshold that is too low
 */
export function published(figures: Figures, threshold: number): PublishedTable {
  if (threshold < leastThreshold) throw new RangeError(`A threshold of ${threshold} hides nothing.`);
  const values = withTotals(figures);
  const withheld = values.map((row) => row.map((value) => value > 0 && value < threshold));
  const lastRow = values.length - 1;
  const lastColumn = (values[0]?.length ?? 1) - 1;
  const standing: Standing = {
    rows: values.length, columns: lastColumn + 1,
    isTotal: ({ row, column }) => (row === lastRow) !== (column === lastColumn),
    isWithheld: ({ row, column }) => withheld[row]?.[column] === true,
    canMove: (place, by) => canMove(valueAt(values, place), place.row === lastRow || place.column === lastColumn, by, threshold),
    costOf: (place) => (valueAt(values, place) === 0 ? null : costOf(place, lastRow, lastColumn)),
  };
  for (let exposed = firstExposed(standing); exposed !== null; exposed = firstExposed(standing)) {
    for (const { row, column } of cheapestCycle(standing, exposed)) {
      const line = withheld[row];
      if (line !== undefined) line[column] = true;
    }
  }
  const shown = (row: number, column: number): PublishedCell => (withheld[row]?.[column] === true ? null : (values[row]?.[column] ?? 0));
  return {
    cells: figures.map((line, row) => line.map((_, column) => shown(row, column))),
    rowTotals: figures.map((_, row) => shown(row, lastColumn)),
    columnTotals: (values[lastRow] ?? []).slice(0, lastColumn).map((_, column) => shown(lastRow, column)),
    total: shown(lastRow, lastColumn),
  };
}

/** A table of which nothing is printed, not even its noughts. @param figures its size */
export function allWithheld(figures: Figures): PublishedTable {
  return { cells: figures.map((row) => row.map(() => null)), rowTotals: figures.map(() => null), columnTotals: (figures[0] ?? []).map(() => null), total: null };
}

/** The first withheld number that can be worked out, row by row; null when none can. */
function firstExposed(standing: Standing): Place | null {
  for (let row = 0; row < standing.rows; row += 1) {
    for (let column = 0; column < standing.columns; column += 1) {
      const place = { row, column };
      if (standing.isWithheld(place) && !freeCycle(standing, place)) return place;
    }
  }
  return null;
}

/** The figures with a column of totals at the end, and a row of totals below. */
function withTotals(figures: Figures): number[][] {
  const columns = figures[0]?.length ?? 0;
  const rows = figures.map((row) => [...row, sum(row)]);
  return [...rows, Array.from({ length: columns + 1 }, (_, column) => sum(rows.map((row) => row[column] ?? 0)))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function valueAt(values: readonly (readonly number[])[], { row, column }: Place): number {
  return values[row]?.[column] ?? 0;
}

/** Whether a number could as well be one more or one fewer: noughts are known, small cells stay small and large ones large, totals stay above nought. */
function canMove(value: number, inTotals: boolean, by: 1 | -1, threshold: number): boolean {
  if (value === 0) return false;
  const moved = value + by;
  if (inTotals) return moved >= 1;
  return value < threshold ? moved >= 1 && moved < threshold : moved >= threshold;
}

function costOf({ row, column }: Place, lastRow: number, lastColumn: number): number {
  if (row === lastRow && column === lastColumn) return cost.total;
  return row === lastRow || column === lastColumn ? cost.lineTotal : cost.cell;
}
