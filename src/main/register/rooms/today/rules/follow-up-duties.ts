import type { FollowUpItem } from '../../../../../preload/contract/reviews-follow-ups.ts';
import type { Duty } from '../../../../../preload/contract/today.ts';
import { counted, countdown, eachAlone, manyDuties, named, nearDays, oneDuty, overdueWord } from './duty-words.ts';

/** A secondary review that was agreed and is to come. */
export interface SecondaryFacts {
  readonly followUpId: string;
  readonly account: string;
  /** YYYY-MM-DD */
  readonly dueOn: string;
  /** Negative once the day has passed. */
  readonly daysLeft: number;
}

/** What follows from a review and is not over. */
export type FollowUpFacts = Pick<FollowUpItem, 'id' | 'account' | 'number' | 'next' | 'dueOn' | 'daysLeft' | 'secondaryOn'>;

/** Days from which a step of a follow-up counts as near: half of the shortest time that is usual for one. */
const stepNearDays = 3;

const byDay = (one: { readonly daysLeft: number | null }, other: { readonly daysLeft: number | null }): number => (one.daysLeft ?? 0) - (other.daysLeft ?? 0);

function secondary(rows: readonly SecondaryFacts[], standing: 'late' | 'soon'): Duty[] {
  const line = { kind: 'secondary-review', standing } as const;
  return eachAlone(
    rows.toSorted(byDay),
    (row) => oneDuty(row.followUpId, { ...line, what: 'Secondary review', where: row.account, word: countdown(row.daysLeft), on: row.dueOn }),
    (count, next) => ({ ...line, what: counted(count, 'more secondary review'), where: 'Concerns and shortfalls', word: standing === 'late' ? 'Overdue' : 'Due soon', on: next.dueOn }),
    standing === 'late' ? 'overdue' : '',
  );
}

/** Secondary reviews whose agreed day has passed (CP371 2.3.1). */
export function secondaryLate(rows: readonly SecondaryFacts[]): Duty[] {
  return secondary(rows.filter(({ daysLeft }) => daysLeft < 0), 'late');
}

/** Secondary reviews whose agreed day is near. */
export function secondarySoon(rows: readonly SecondaryFacts[]): Duty[] {
  return secondary(rows.filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= nearDays), 'soon');
}

/** Accounts under secondary review for which nobody has agreed until when: the period has to be agreed (CP371 2.3.1). */
export function withoutDay(rows: readonly { readonly accountId: string; readonly account: string }[]): Duty[] {
  const said = { kind: 'secondary-period', standing: 'late', word: 'No day agreed', on: null } as const;
  const [first, second] = rows;
  if (first === undefined) return [];
  if (second === undefined) return [oneDuty(first.accountId, { ...said, what: 'Agree the period of the secondary review', where: first.account })];
  return [manyDuties(rows.length, { ...said, what: `Agree the period of ${counted(rows.length, 'secondary review')}`, where: named(rows.map(({ account }) => account)) })];
}

/** One whose next day is that of its secondary review is told as such already. */
const ownDay = ({ next, dueOn, secondaryOn }: FollowUpFacts): boolean => next !== null && next.step !== 'secondary' && dueOn !== null && dueOn !== secondaryOn;

/** Letters, replies and decisions after a review whose day has passed. */
export function followUpsLate(rows: readonly FollowUpFacts[]): Duty[] {
  return followUps(rows.filter((row) => ownDay(row) && (row.daysLeft ?? 0) < 0), 'late');
}

/** A secondary review that was done waits for somebody's decision, and an account for what becomes of it: that is owed from the first day on. */
const waitsForDecision = ({ next }: FollowUpFacts): boolean => next?.step === 'outcome';

/** Those whose day is near, and every decision that is owed. */
export function followUpsSoon(rows: readonly FollowUpFacts[]): Duty[] {
  return followUps(rows.filter((row) => ownDay(row) && (row.daysLeft ?? 0) >= 0 && ((row.daysLeft ?? 0) <= stepNearDays || waitsForDecision(row))), 'soon');
}

function followUps(rows: readonly FollowUpFacts[], standing: 'late' | 'soon'): Duty[] {
  const line = { kind: 'follow-up', standing } as const;
  return eachAlone(
    rows.toSorted(byDay),
    (row) => oneDuty(row.id, {
      ...line, what: row.next?.title ?? 'Follow up the review', where: `${row.account} · ${row.number}`,
      word: standing === 'late' ? overdueWord(-(row.daysLeft ?? 0)) : countdown(row.daysLeft ?? 0), on: row.dueOn,
    }),
    (count, next) => ({ ...line, what: `${counted(count, 'more review')} to follow up`, where: 'Concerns and shortfalls', word: standing === 'late' ? 'Overdue' : 'Due soon', on: next.dueOn }),
    standing === 'late' ? 'overdue' : '',
  );
}
