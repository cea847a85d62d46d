import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Figures, leastThreshold, published, type PublishedTable } from '../../../src/main/register/rooms/hr-returns/rules/suppression.ts';
import { possibleValues, printedGrid, trueGrid, workedOut } from '../../support/hr-tables.ts';

/* HR's annual return (10022 6.2): no small number can be worked out from what is printed. */

const threshold = fc.integer({ min: leastThreshold, max: 6 });

/** Mostly what gives trouble: noughts, numbers just below and at the threshold, and few large ones. */
const cell = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 6 }) }, { weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 7, max: 60 }) });

const figuresOf = (rows: number, columns: number): fc.Arbitrary<number[][]> =>
  fc.integer({ min: 1, max: rows }).chain((height) => fc.integer({ min: 1, max: columns }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height })));

function recoverable(figures: Figures, least: number): string[] {
  const found = possibleValues(figures, published(figures, least), least);
  return [...found].filter(([, values]) => values.size < 2).map(([place]) => place);
}

it('no withheld number of a small table has only one value that fits what is printed, tried with every table there could be', () => {
  fc.assert(fc.property(figuresOf(3, 3), threshold, (figures, least) => {
    expect(recoverable(figures, least)).toEqual([]);
  }), { numRuns: 5_000 });
});

it('no withheld number of a large table follows from its sums, nor from what each can lie between', () => {
  fc.assert(fc.property(figuresOf(12, 8), threshold, (figures, least) => {
    expect(workedOut(figures, published(figures, least), least)).toEqual([]);
  }), { numRuns: 1_000 });
});

it('the same reader works out what is withheld for being small alone', () => {
  // 2 of 11, beside a 9 that is printed.
  const careless: PublishedTable = { cells: [[null, 9]], rowTotals: [11], columnTotals: [null, 9], total: 11 };
  expect(possibleValues([[2, 9]], careless, 5).get('0,0')).toEqual(new Set([2]));
  expect(workedOut([[2, 9]], careless, 5)).toContain('0,0');
  // Nor do two of them hide behind 8, which leaves 4 and 4.
  const bounded: PublishedTable = { cells: [[null, null]], rowTotals: [8], columnTotals: [null, null], total: 8 };
  expect(possibleValues([[4, 4]], bounded, 5).get('0,0')).toEqual(new Set([4]));
  expect(workedOut([[4, 4]], bounded, 5)).toContain('0,1');
});

it('every table of two rows and two columns with figures up to 6 withstands, whatever stands in it', () => {
  for (let all = 0; all < 7 ** 4; all += 1) {
    const digit = (place: number): number => Math.floor(all / 7 ** place) % 7;
    const figures = [[digit(0), digit(1)], [digit(2), digit(3)]];
    expect(recoverable(figures, 5), JSON.stringify(figures)).toEqual([]);
  }
});

it('what is printed is true, noughts are always printed, and no number from 1 up to just below the threshold is, total or not', () => {
  fc.assert(fc.property(figuresOf(10, 8), threshold, (figures, least) => {
    const printed = printedGrid(published(figures, least)).flat();
    const wrong = trueGrid(figures).flat().filter((actual, at) => {
      const shown = printed[at] ?? null;
      if (actual === 0) return shown !== 0;
      return actual < least ? shown !== null : shown !== null && shown !== actual;
    });
    expect(wrong).toEqual([]);
  }), { numRuns: 1_000 });
});

it('a table without small numbers is printed whole, and a nil return is noughts', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.constantFrom(0, 5, 6, 40), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (figures) => {
    expect(printedGrid(published(figures, 5))).toEqual(trueGrid(figures));
  }));
  expect(published([[0, 0], [0, 0]], 5)).toEqual<PublishedTable>({ cells: [[0, 0], [0, 0]], rowTotals: [0, 0], columnTotals: [0, 0], total: 0 });
});

it('one small number alone takes its totals with it', () => {
  expect(published([[0, 0, 0], [0, 2, 0]], 5)).toEqual<PublishedTable>({
    cells: [[0, 0, 0], [0, null, 0]], rowTotals: [0, null], columnTotals: [0, null, 0], total: null,
  });
});

it('one small number among large ones takes others with it, and the year’s total stays', () => {
  const table = published([[9, 3, 8], [12, 7, 6], [8, 10, 9]], 5);
  expect(table.total).toBe(72);
  expect(table.cells.flat().filter((shown) => shown === null)).toHaveLength(4);
  expect(table.rowTotals).toEqual([20, 25, 27]);
});

it('two numbers that can only be the largest small ones take the total with them: 8 would say 4 and 4', () => {
  expect(published([[4, 4]], 5).total).toBeNull();
  // 7 is 3 and 4, or 4 and 3.
  expect(published([[3, 4]], 5).total).toBe(7);
});

it('the few cases of a small Trust are withheld one by one, and their number is not', () => {
  const table = published([[2, 1, 0, 0, 0, 1], [0, 0, 1, 0, 0, 0], [0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 1, 0]], 5);
  expect(table.total).toBe(7);
  expect(table.cells.flat().filter((shown) => shown !== null && shown > 0)).toEqual([]);
});

it('a threshold that hides nothing is refused', () => {
  expect(() => published([[1]], 2)).toThrow(RangeError);
});
