import { daysBetween } from '../../../../../preload/contract/days.ts';
import type { Duty } from '../../../../../preload/contract/today.ts';
import { countdown, counted, eachAlone, oneDuty } from './duty-words.ts';

/** A report about a member of staff of which a manager has not answered or decided yet (10022 4.1.2). */
export interface ConductFacts {
  readonly row: { readonly id: string; readonly number: string };
  readonly waits: 'findings' | 'decision';
  /** By when the facts were asked for, or since when the decision is due; null where no day was set. */
  readonly on: string | null;
}

/** The day by which the manager was to answer has passed. Only the number is said: the first screen is seen by whoever passes. */
export function conductLate(waiting: readonly ConductFacts[], today: string): Duty[] {
  return lines(waiting.filter((one) => isLate(one, today)), today);
}

/** An answer or a decision is awaited, and its day has not passed. */
export function conductOpen(waiting: readonly ConductFacts[], today: string): Duty[] {
  return lines(waiting.filter((one) => !isLate(one, today)), today);
}

function isLate({ waits, on }: ConductFacts, today: string): boolean {
  return waits === 'findings' && on !== null && on < today;
}

function lines(waiting: readonly ConductFacts[], today: string): Duty[] {
  const rows = waiting.toSorted((one, other) => (one.on ?? '9999').localeCompare(other.on ?? '9999') || one.row.number.localeCompare(other.row.number));
  return eachAlone(
    rows,
    ({ row, waits, on }) => oneDuty(row.id, {
      kind: 'conduct', what: waits === 'findings' ? 'Manager’s fact-finding awaited' : 'Manager’s decision awaited', where: row.number, on, ...standingOf({ row, waits, on }, today),
    }),
    (count, next) => ({
      kind: 'conduct', what: `${counted(count, 'more answer')} of managers awaited`, where: 'Incidents', on: next.on, ...standingOf(next, today),
    }),
  );
}

function standingOf({ waits, on }: ConductFacts, today: string): Pick<Duty, 'standing' | 'word'> {
  if (waits === 'decision') return { standing: 'open', word: 'To be decided' };
  if (on === null) return { standing: 'open', word: 'No day set' };
  const days = daysBetween(today, on);
  return { standing: days < 0 ? 'late' : 'soon', word: countdown(days) };
}
