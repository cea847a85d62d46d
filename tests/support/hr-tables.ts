import type { Figures, PublishedCell, PublishedTable } from '../../src/main/register/rooms/hr-returns/rules/suppression.ts';

/*
 * What somebody can work out who has only the printed table. Nothing of the program is used: one oracle tries every table there could be,
 * the other solves the sums.
 */

/** A printed table with its totals as one grid: the last column and the last row are totals. */
export function printedGrid(table: PublishedTable): PublishedCell[][] {
  return [...table.cells.map((row, at) => [...row, table.rowTotals[at] ?? null]), [...table.columnTotals, table.total]];
}

/** The figures with their totals as one grid. */
export function trueGrid(figures: Figures): number[][] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);
  const rows = figures.map((row) => [...row, sum(row)]);
  return [...rows, (rows[0] ?? [0]).map((_, column) => sum(rows.map((row) => row[column] ?? 0)))];
}

/**
 * Tries every table that fits all that is printed, by somebody who even knows which withheld cells are small, and gathers what each withheld
 * number could be. It stops as soon as each could be two.
 *
 * @returns by place, "row,column", the values it can have; at least two of each that cannot be worked out
 */
export function possibleValues(figures: Figures, table: PublishedTable, threshold: number): Map<string, Set<number>> {
  const printed = printedGrid(table);
  const truth = trueGrid(figures);
  const rows = figures.length;
  const columns = figures[0]?.length ?? 0;
  const values = new Map<string, Set<number>>();
  printed.forEach((row, at) => row.forEach((cell, column) => cell === null && values.set(`${at},${column}`, new Set())));
  const guess = figures.map((row) => row.map(() => 0));
  const choices = (row: number, column: number): readonly number[] => {
    const cell = printed[row]?.[column] ?? null;
    if (cell !== null) return [cell];
    const actual = truth[row]?.[column] ?? 0;
    return actual < threshold ? range(1, threshold - 1) : range(Math.max(threshold, actual - threshold), actual + threshold);
  };
  const fits = (cell: PublishedCell | undefined, value: number): boolean => (cell === null ? value >= 1 : cell === value);
  const settled = (): boolean => [...values.values()].every((found) => found.size > 1);
  const fill = (at: number): void => {
    if (settled()) return;
    if (at === rows * columns) {
      const grid = trueGrid(guess);
      if (!grid.every((row, r) => row.every((value, c) => (r < rows && c < columns) || fits(printed[r]?.[c], value)))) return;
      for (const [place, found] of values) {
        const [row = 0, column = 0] = place.split(',').map(Number);
        found.add(grid[row]?.[column] ?? 0);
      }
      return;
    }
    const row = Math.floor(at / columns);
    const column = at % columns;
    const line = guess[row];
    if (line === undefined) return;
    for (const value of choices(row, column)) {
      line[column] = value;
      if (!fits(column === columns - 1 ? printed[row]?.[columns] : null, line.slice(0, column + 1).reduce((sum, each) => sum + each, 0)) && line.slice(0, column + 1).some((each) => each > 0)) continue;
      fill(at + 1);
    }
  };
  fill(0);
  return values;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

/**
 * What each withheld number can lie between, for tables too large to try: the sums are turned over until nothing becomes narrower.
 * @returns the places, "row,column", of which only one value is left, and those that the sums alone determine
 */
export function workedOut(figures: Figures, table: PublishedTable, threshold: number): string[] {
  return [...new Set([...bySums(printedGrid(table)), ...byBounds(figures, table, threshold)])].toSorted();
}

/** The sums of a grid: each a list of places, of which the last is the total of the others. */
function sumsOf(grid: readonly (readonly unknown[])[]): (readonly (readonly [number, number])[])[] {
  const rows = grid.map((row, at) => row.map((_, column): [number, number] => [at, column]));
  const columns = (grid[0] ?? []).map((_, column) => grid.map((__, at): [number, number] => [at, column]));
  return [...rows, ...columns];
}

/** Gaussian elimination: an unknown is determined where one of the reduced sums holds it alone. */
function bySums(printed: readonly (readonly PublishedCell[])[]): string[] {
  const unknowns = printed.flatMap((row, at) => row.flatMap((cell, column) => (cell === null ? [`${at},${column}`] : [])));
  const matrix = sumsOf(printed).map((places) => {
    const line = unknowns.map(() => 0);
    places.forEach(([row, column], at) => {
      const unknown = unknowns.indexOf(`${row},${column}`);
      if (unknown >= 0) line[unknown] = at === places.length - 1 ? -1 : 1;
    });
    return line;
  });
  let rank = 0;
  for (let column = 0; column < unknowns.length && rank < matrix.length; column += 1) {
    const pivot = matrix.findIndex((line, at) => at >= rank && Math.abs(line[column] ?? 0) > 1e-9);
    const from = matrix[pivot];
    const to = matrix[rank];
    if (from === undefined || to === undefined) continue;
    [matrix[pivot], matrix[rank]] = [to, from];
    const scale = from[column] ?? 1;
    const reduced = from.map((value) => value / scale);
    matrix[rank] = reduced;
    matrix.forEach((line, at) => {
      const factor = line[column] ?? 0;
      if (at !== rank && factor !== 0) matrix[at] = line.map((value, place) => value - factor * (reduced[place] ?? 0));
    });
    rank += 1;
  }
  return matrix.flatMap((line) => {
    const held = line.flatMap((value, at) => (Math.abs(value) > 1e-9 ? [at] : []));
    const [only] = held;
    return held.length === 1 && only !== undefined ? [unknowns[only] ?? ''] : [];
  });
}

function byBounds(figures: Figures, table: PublishedTable, threshold: number): string[] {
  const printed = printedGrid(table);
  const truth = trueGrid(figures);
  const inTotals = (row: number, column: number): boolean => row === figures.length || column === (figures[0]?.length ?? 0);
  const low = printed.map((row, at) => row.map((cell, column) => cell ?? (inTotals(at, column) || (truth[at]?.[column] ?? 0) < threshold ? 1 : threshold)));
  const high = printed.map((row, at) => row.map((cell, column) => cell ?? (inTotals(at, column) || (truth[at]?.[column] ?? 0) >= threshold ? 1e6 : threshold - 1)));
  const of = (bounds: readonly (readonly number[])[], [row, column]: readonly [number, number]): number => bounds[row]?.[column] ?? 0;
  for (let round = 0; round < 50; round += 1) {
    for (const places of sumsOf(printed)) {
      places.forEach((place, at) => {
        const [row, column] = place;
        const isTotal = at === places.length - 1;
        const parts = places.slice(0, -1).filter((_, other) => other !== at);
        const rest = (bounds: readonly (readonly number[])[]): number => parts.reduce((sum, part) => sum + of(bounds, part), 0);
        const total = places.at(-1) ?? place;
        const lowest = isTotal ? rest(low) : of(low, total) - rest(high);
        const highest = isTotal ? rest(high) : of(high, total) - rest(low);
        const lows = low[row];
        const highs = high[row];
        if (lows === undefined || highs === undefined) return;
        lows[column] = Math.max(lows[column] ?? 0, lowest);
        highs[column] = Math.min(highs[column] ?? 0, highest);
      });
    }
  }
  return printed.flatMap((row, at) => row.flatMap((cell, column) => (cell === null && of(low, [at, column]) >= of(high, [at, column]) ? [`${at},${column}`] : [])));
}
