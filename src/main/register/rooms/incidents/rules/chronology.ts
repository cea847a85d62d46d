import type { IncidentDetail } from '../../../../../preload/contract/incidents.ts';
import { timeAfter } from './telling.ts';
import { isAfter, type Moment } from './order.ts';

/** A moment of an incident and what it was, before it is put in words. */
export interface Happened {
  readonly kind: IncidentDetail['entries'][number]['kind'] | 'happened' | 'reported';
  readonly on: string | null;
  readonly time: string;
  readonly text: string;
  readonly by: string;
  readonly recordedAt: string;
  readonly corrected: boolean;
}

/**
 * What happened, how it was reported, and every entry, in the order in which it was; a moment whose time nobody knows stands
 * after those of its day.
 */
export function chronologyOf({ facts, entries, tell, steps, recordedAt, recordedBy }: IncidentDetail): Happened[] {
  const first: Happened[] = [
    ...(facts.happenedOn === null ? [] : [{ kind: 'happened', on: facts.happenedOn, time: facts.happenedTime, text: '', by: recordedBy, recordedAt, corrected: false } as const]),
    { kind: 'reported', on: facts.reportedOn, time: facts.reportedTime, text: facts.reportedBy, by: recordedBy, recordedAt, corrected: false },
  ];
  const all = [...first, ...entries.map((entry): Happened => ({
    kind: entry.kind, on: entry.on, time: entry.time, text: wholeText(entry, tell, steps), by: entry.officer, corrected: entry.corrected, recordedAt: entry.recordedAt,
  }))];
  return all.toSorted((one, other) => compare(one, other));
}

/** Whom or which step an entry is about stands before the officer's own words. */
function wholeText({ kind, contact, step, text }: IncidentDetail['entries'][number], tell: IncidentDetail['tell'], steps: IncidentDetail['steps']): string {
  if (kind === 'reference') return text;
  const about = tell.find((one) => one.contact === contact)?.role ?? steps.find(({ id }) => id === step)?.title;
  return about === undefined || about === text ? text : `${about}: ${text}`;
}

function compare(one: Moment, other: Moment): number {
  const key = ({ on, time }: Moment): string => `${on ?? ''} ${time === '' ? '99:99' : time}`;
  return key(one).localeCompare(key(other));
}

/**
 * Whether an entry was written down clearly later than what it tells of: on another day, or two hours after it.
 *
 * @param written day and time in the UK at which it was recorded
 */
export function isWrittenLater(happened: Moment, written: Moment): boolean {
  return isAfter(written, happened) && !/minute/u.test(timeAfter(happened, written));
}
