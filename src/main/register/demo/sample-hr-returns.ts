import { daysAfter } from '../../../preload/contract/days.ts';
import { hrReturn, hrReturns } from '../rooms/hr-returns/service.ts';
import { confirmFigures, enterFigures, noteAsked, presentReport } from '../rooms/hr-returns/working.ts';
import type { Work } from '../work.ts';
import { onDay } from './sample-returns.ts';

/** Cases of former years, the newest first: row, column, number. Everything is fictional. */
const formerYears: readonly (readonly (readonly [row: number, column: number, cases: number])[])[] = [
  [[0, 0, 3], [0, 1, 1], [1, 0, 2], [3, 0, 5], [3, 1, 2], [3, 2, 1], [6, 0, 7], [6, 4, 2], [9, 6, 1]],
  [[0, 0, 2], [1, 0, 4], [3, 0, 6], [3, 1, 1], [6, 0, 8], [6, 3, 1]],
];

/** Two years that HR has confirmed, with small numbers in them, and the last one, of which HR was asked some days ago (10022 6.2). */
export function sampleHrReturns(work: Work): void {
  const asking = { askedOf: 'HR team', askedEmail: 'hr.team@example.nhs.uk' };
  const [last, ...former] = hrReturns(work).open;
  former.slice(0, formerYears.length).toReversed().forEach((year) => {
    const day = (after: number): string => daysAfter(year.to, after);
    const { id } = noteAsked(onDay(work, day(14)), { ...asking, from: year.from, askedOn: day(14), replyBy: day(42) });
    const { breaches, outcomes } = hrReturn(work, { id });
    const figures = breaches.map(() => outcomes.map(() => 0));
    for (const [row, column, cases] of formerYears[former.indexOf(year)] ?? []) {
      const line = figures[row];
      if (line !== undefined) line[column] = cases;
    }
    enterFigures(onDay(work, day(40)), { id, version: 1, returnedOn: day(40), figures, nil: false });
    confirmFigures(onDay(work, day(47)), { id, version: 2, on: day(47), by: 'Imogen Fairweather', role: 'HR business partner' });
    presentReport(onDay(work, day(75)), { id, version: 3, on: day(75) });
  });
  if (last === undefined) return;
  const today = work.clock.today();
  const askedOn = daysAfter(today, -10) > last.to ? daysAfter(today, -10) : today;
  noteAsked(onDay(work, askedOn), { ...asking, from: last.from, askedOn, replyBy: daysAfter(askedOn, 28) });
}
