import type { HrReturnRow, ReturnYear } from '../../../../../preload/contract/hr-returns.ts';
import { daysBetween } from '../../../../../preload/contract/days.ts';
import type { Duty } from '../../../../../preload/contract/today.ts';
import { oneDuty, manyDuties, overdueWord } from './duty-words.ts';

/** What HR was asked for, and a year that ended and was not. */
export interface HrReturnFacts {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly rows: readonly Pick<HrReturnRow, 'id' | 'title' | 'state' | 'replyBy' | 'returnedOn'>[];
  readonly owed: (Pick<ReturnYear, 'title' | 'to'> & { readonly late: boolean }) | null;
}

/** How many years wait for somebody, and whether a day has passed (10022 6.2). */
export function hrReturnsToDo(facts: HrReturnFacts): { toDo: number; late: boolean } {
  const late = hrReturnsLate(facts);
  return { toDo: late.length + hrReturnsWaiting(facts).length, late: late.length > 0 };
}

/** HR has not answered by its day, or nobody has asked it long after the year's end (10022 6.2). */
export function hrReturnsLate({ today, rows, owed }: HrReturnFacts): Duty[] {
  return [
    ...rows.filter(({ state }) => state === 'late').map((row) => oneDuty(row.id, {
      kind: 'hr-return', standing: 'late', what: 'Chase the annual return', where: `HR · ${row.title}`, word: overdueWord(daysBetween(row.replyBy, today)), on: row.replyBy,
    })),
    ...(owed?.late === true ? [ask(owed, 'late')] : []),
  ];
}

/** A year has ended, or HR has not confirmed what it returned. */
export function hrReturnsWaiting({ rows, owed }: HrReturnFacts): Duty[] {
  return [
    ...(owed?.late === false ? [ask(owed, 'soon')] : []),
    ...rows.filter(({ state }) => state === 'returned').map((row) => oneDuty(row.id, {
      kind: 'hr-return', standing: 'open', what: 'Have HR confirm its annual return', where: `HR · ${row.title}`, word: 'Not confirmed', on: row.returnedOn,
    })),
  ];
}

function ask({ title, to }: Pick<ReturnYear, 'title' | 'to'>, standing: 'late' | 'soon'): Duty {
  return manyDuties(1, { kind: 'hr-return', standing, what: 'Ask HR for its annual return', where: `HR · ${title}`, word: 'Not asked', on: to });
}
