import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asOfficer } from '../support/actions.ts';
import { House } from '../support/house.ts';
import { AnnualReturn, figuresWith } from '../support/hr-returns.ts';
import { textOf } from './reports/read-pdf.ts';

/* What two reports of one year say together (10022 6.2): nothing that one of them does not. */

describe('a year of HR’s figures that was reported', () => {
  let house: House;
  let one: AnnualReturn;
  const some = figuresWith([0, 0, 11], [0, 1, 3], [1, 0, 9], [1, 1, 2], [2, 0, 24], [2, 1, 18], [4, 2, 4], [5, 2, 12]);
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    one = await new AnnualReturn(house).reach('confirmed', some);
  });
  afterEach(() => house.end());

  /** The figures of a year as the CSV has them. */
  async function csvOf(id = one.id, year = '2025/26'): Promise<string[]> {
    await house.call('hrReturns.csv', { id }, house.path('each.csv'));
    const rows = parse(readFileSync(house.path('each.csv')), { bom: true, columns: true }) as Record<string, string>[];
    return rows.filter((row) => row['Year'] === year).map((row) => row['Cases'] ?? '');
  }
  const threshold = async (value: number) => {
    const { settings } = await house.call('hrReturns.list', {});
    await house.call('hrReturns.editSettings', { ...settings, threshold: value });
  };
  const correct = async (figures: number[][]) => {
    const nil = figures.flat().every((value) => value === 0);
    one.version = (await house.call('hrReturns.correct', { id: one.id, version: (await one.get()).row.version, returnedOn: '2026-11-20', figures, nil, reason: 'Counted again' })).version;
  };
  const takeBack = async () => {
    one.version = (await house.call('hrReturns.takeBack', { id: one.id, version: (await one.get()).row.version, reason: 'Every copy was handed back' })).version;
  };

  it('stays as it was reported first, whatever the threshold is later, in its own report and in that of a later year', async () => {
    const first = await csvOf();
    await threshold(20);
    expect(await csvOf()).toEqual(first);
    expect(await one.get()).toMatchObject({ threshold: 5, printedOn: '2026-11-21' });
    house.clock.moveTo('2027-05-20');
    const next = await new AnnualReturn(house).reach('confirmed', some, { from: '2026-04-01', askedOn: '2027-04-14', replyBy: '2027-05-12' });
    expect(await csvOf(next.id)).toEqual(first);
    expect(await csvOf(next.id, '2026/27')).not.toEqual(first);
    await house.call('hrReturns.print', { id: next.id }, house.path('next.pdf'));
    expect(textOf(house.path('next.pdf')).replaceAll(/\s+/gu, ' ')).toContain('In 2025/26 it is a number from 1 to 4');
  });

  it('has the threshold that is set while nothing of it was reported', async () => {
    await threshold(20);
    expect((await one.get()).table?.cells[0]?.[0]).toBeNull();
    expect(await one.get()).toMatchObject({ threshold: 20, printedOn: null });
  });

  it('is fixed by the report of a later year in which it stands, and by its presentation', async () => {
    house.clock.moveTo('2027-05-20');
    const next = await new AnnualReturn(house).reach('confirmed', some, { from: '2026-04-01', askedOn: '2027-04-14', replyBy: '2027-05-12' });
    await house.call('hrReturns.present', { ...next.which(), on: '2027-05-20' });
    expect((await next.get()).printedOn).toBe('2027-05-20');
    expect((await one.get()).printedOn).toBeNull();
    await csvOf(next.id);
    expect((await one.get()).printedOn).toBe('2027-05-20');
  });

  it('that is corrected later is withheld whole, and the paper says why; corrected before, it is free', async () => {
    await correct(figuresWith([0, 0, 7], [0, 1, 8]));
    expect((await one.get()).table?.total).toBe(15);
    await csvOf();
    await correct(figuresWith([0, 0, 7], [0, 1, 3]));
    expect(new Set(await csvOf())).toEqual(new Set(['[c]']));
    await house.call('hrReturns.print', { id: one.id }, house.path('report.pdf'));
    const text = textOf(house.path('report.pdf')).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('All numbers of 2025/26 are withheld, noughts too: others were printed on 21 November 2026 before HR’s figures were corrected');
    // Noughts are withheld as well: neither what [c] is in other years nor that 0 is none holds here.
    for (const words of ['a number from 1 to 4', '0 is none', 'could be another one']) expect(text).not.toContain(words);
    expect(text).not.toContain('Nil return');
    expect(await one.get()).toMatchObject({ withheldSince: '2026-11-21', printedOn: null });
    // Corrected to nothing it does not say so either: the difference would be the former figures.
    await correct(figuresWith());
    expect(new Set(await csvOf())).toEqual(new Set(['[c]']));
    // And as it was it may be seen again, as it was.
    await correct(figuresWith([0, 0, 7], [0, 1, 8]));
    expect((await csvOf()).at(-1)).toBe('15');
  });

  it('that is withheld whole has no part in what [c] is in the years beside it', async () => {
    await new AnnualReturn(house).reach('confirmed', some, { from: '2024-04-01', askedOn: '2025-04-10', replyBy: '2025-05-10' });
    await csvOf();
    await correct(figuresWith([0, 0, 7], [0, 1, 3]));
    await house.call('hrReturns.print', { id: one.id }, house.path('report.pdf'));
    const text = textOf(house.path('report.pdf')).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('Outside 2025/26, [c] is a number from 1 to 4, or a larger one from which such a number could be worked out. 0 is none. All numbers of 2025/26 are withheld, noughts too');
  });

  it('is reported anew once a head has noted, with the reason, that nobody holds the former report', async () => {
    expect(await house.refusal('hrReturns.takeBack', { ...one.which(), reason: 'None was made' })).toMatchObject({ code: 'invalid' });
    await csvOf();
    await correct(figuresWith([0, 0, 7], [0, 1, 8]));
    await takeBack();
    expect((await one.get()).history[0]).toMatchObject({ action: 'hr-return.prints-taken-back', reason: 'Every copy was handed back' });
    expect((await csvOf()).at(-1)).toBe('15');
    expect(await house.refusal('hrReturns.takeBack', { ...one.which(), version: 1, reason: 'Twice' })).toMatchObject({ code: 'conflict' });
    await asOfficer(house);
    expect(await house.refusal('hrReturns.takeBack', { ...one.which(), reason: 'Every copy was handed back' })).toMatchObject({ code: 'not-allowed' });
  });

  it('is not presented any more once it is corrected', async () => {
    one.version = (await house.call('hrReturns.present', { ...one.which(), on: '2026-11-20' })).version;
    expect((await one.get()).row.presentedOn).toBe('2026-11-20');
    await correct(figuresWith([0, 0, 7]));
    expect((await one.get()).row.presentedOn).toBeNull();
  });

  it('is seen by a viewer once an officer has made the first report, not before, and neither is that it was nil', async () => {
    await correct(figuresWith());
    await asOfficer(house, 'viewer');
    expect(await one.get()).toMatchObject({ table: null, row: { nil: false } });
    expect(house.dispatcher.suggestName('hrReturns.print', { id: one.id })).toMatchObject({ ok: false, error: { message: expect.stringContaining('Ask an officer') as string } });
    expect(await house.refusal('hrReturns.csv', { id: one.id }, house.path('each.csv'))).toMatchObject({ code: 'invalid' });
  });

  it('gives a second reader nothing that the first one had not, whatever is corrected and whichever threshold is set in between', async () => {
    const cell = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) }, { weight: 1, arbitrary: fc.integer({ min: 10, max: 50 }) });
    const matrix = fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 10, maxLength: 10 });
    const step = fc.oneof(fc.record({ threshold: fc.integer({ min: 3, max: 20 }) }), fc.record({ figures: matrix }));
    await csvOf();
    const again = async (figures: number[][]) => {
      const [newest] = await house.call('hrReturns.figures', { id: one.id });
      if (JSON.stringify(newest?.figures) !== JSON.stringify(figures)) await correct(figures);
    };
    await fc.assert(fc.asyncProperty(matrix, fc.array(step, { minLength: 1, maxLength: 3 }), async (figures, steps) => {
      await again(figures);
      if ((await one.get()).withheldSince !== null) await takeBack();
      const first = await csvOf();
      for (const each of steps) {
        if ('threshold' in each) await threshold(each.threshold);
        else await again(each.figures);
        const second = await csvOf();
        expect(second.filter((value, place) => value !== first[place] && value !== '[c]')).toEqual([]);
        const [newest] = await house.call('hrReturns.figures', { id: one.id });
        const unchanged = JSON.stringify(newest?.figures) === JSON.stringify(figures);
        expect(second).toEqual(unchanged ? first : first.map(() => '[c]'));
      }
    }), { numRuns: 25 });
  });

  it('keeps what was written if the same is entered again with another day', async () => {
    const first = await csvOf();
    one.version = (await house.call('hrReturns.correct', { ...one.which(), returnedOn: '2026-11-19', figures: some, nil: false, reason: 'The day was wrong' })).version;
    expect(await csvOf()).toEqual(first);
  });
});
