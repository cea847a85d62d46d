import { daysBetween } from '../../../../../preload/contract/days.ts';
import type { ModerationRow } from '../../../../../preload/contract/moderation.ts';
import type { OutputOf } from '../../../../../preload/contract/index.ts';
import type { Duty } from '../../../../../preload/contract/today.ts';
import { type IncidentFacts, placeOf } from './incident-duties.ts';
import { countdown, counted, eachAlone, oneDuty } from './duty-words.ts';

/** What waits around the open incidents, and in the moderation log. */
export interface AroundFacts {
  readonly today: string;
  readonly incidents: readonly IncidentFacts[];
  readonly around: OutputOf<'incidentRecords.standing'>;
  readonly moderation: readonly Pick<ModerationRow, 'id' | 'number' | 'handle' | 'account' | 'place' | 'dueOn' | 'due'>[];
}

interface Around {
  readonly incident: IncidentFacts;
  readonly stillUp: number;
  readonly nextLookOn: string;
}

/** What should have been taken down at once, and is still up after a day (10022 4.2.5). */
export function removalsWaiting(facts: AroundFacts): Duty[] {
  const line = { kind: 'incident-removal', standing: 'late', word: 'Still up' } as const;
  return eachAlone(
    aroundOf(facts, ({ stillUpLate }) => stillUpLate > 0),
    ({ incident, stillUp }) => oneDuty(incident.id, { ...line, what: `Ask again: ${counted(stillUp, 'removal')} asked for and not done`, where: placeOf(incident), on: incident.reportedOn }),
    (count, { incident }) => ({ ...line, what: `${counted(count, 'more incident')} with something still up`, where: 'Incidents', on: incident.reportedOn }),
  );
}

/** What is to be looked at again today, or should have been (10022 4.3.4). */
export function looksDue(facts: AroundFacts): Duty[] {
  const line = (on: string) => ({ kind: 'incident-look', standing: on < facts.today ? 'late' : 'soon', word: countdown(daysBetween(facts.today, on)), on }) as const;
  return eachAlone(
    aroundOf(facts, ({ lookDue }) => lookDue).toSorted((one, other) => one.nextLookOn.localeCompare(other.nextLookOn)),
    ({ incident, nextLookOn }) => oneDuty(incident.id, { ...line(nextLookOn), what: `Look again: ${incident.typeTitle}`, where: placeOf(incident) }),
    (count, { nextLookOn }) => ({ ...line(nextLookOn), what: `${counted(count, 'more incident')} to look at again`, where: 'Incidents' }),
  );
}

/** What is hidden or blocked, and was to be looked at again by now (10022 4.3.1). */
export function moderationDue({ moderation, today }: AroundFacts): Duty[] {
  const line = (on: string) => ({ kind: 'moderation', standing: on < today ? 'late' : 'soon', word: countdown(daysBetween(today, on)), on }) as const;
  const due = moderation.flatMap((row) => (row.due && row.dueOn !== null ? [{ ...row, dueOn: row.dueOn }] : [])).toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  return eachAlone(
    due,
    (row) => oneDuty(row.id, { ...line(row.dueOn), what: `Review the moderation of ${row.handle}`, where: `${row.account === '' ? row.place : row.account} · ${row.number}` }),
    (count, next) => ({ ...line(next.dueOn), what: `${counted(count, 'more moderation', 'more moderations')} to review`, where: 'Moderation log' }),
  );
}

function aroundOf({ around, incidents }: AroundFacts, wanted: (standing: AroundFacts['around'][number]) => boolean): Around[] {
  return around.filter(wanted).flatMap(({ incidentId, stillUp, nextLookOn }) => {
    const incident = incidents.find(({ id }) => id === incidentId);
    return incident === undefined ? [] : [{ incident, stillUp, nextLookOn: nextLookOn ?? '' }];
  });
}
