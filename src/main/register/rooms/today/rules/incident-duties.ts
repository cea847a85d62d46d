import type { IncidentClock } from '../../../../../preload/contract/incidents-runbook.ts';
import type { IncidentRow, IncidentSeverity } from '../../../../../preload/contract/incidents.ts';
import type { Duty } from '../../../../../preload/contract/today.ts';
import { lowerFirst } from '../../../../../preload/contract/wording.ts';
import { counted, eachAlone, oneDuty } from './duty-words.ts';

/** An open incident, as far as the day is concerned. */
export type IncidentFacts = Pick<IncidentRow, 'id' | 'number' | 'typeTitle' | 'account' | 'address' | 'severity' | 'notTold' | 'stepsLeft' | 'reportedOn'> & {
  /** `by` is the deadline in words. */
  readonly clock: (IncidentClock & { readonly by: string }) | null;
};

const words: Readonly<Record<IncidentSeverity, string>> = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' };

/** Whether a clock of it has run out. @param now instant */
function isLate({ clock }: Pick<IncidentFacts, 'clock'>, now: string): boolean {
  return clock !== null && clock.dueAt < now;
}

/** Open incidents that are not grave in themselves, of which a clock has run out: what the policy or the law sets a time for is grave. @param now instant */
export function incidentsLate(incidents: readonly IncidentFacts[], now: string): Duty[] {
  const rows = byClock(incidents.filter((incident) => !isGrave(incident.severity) && isLate(incident, now)));
  return eachAlone(
    rows,
    (row) => lineOf(row, now),
    (count, next) => ({ kind: 'incident', standing: 'late', word: 'Late', what: `${counted(count, 'more incident')} with a clock that has run out`, where: 'Incidents', on: next.reportedOn }),
  );
}

/** Open incidents of a severity, but for those that `incidentsLate` tells of: first the clock that runs out first. Harm goes on until they are closed: the grave ones cannot wait. @param now instant */
export function incidentsOf(incidents: readonly IncidentFacts[], severity: IncidentSeverity, now: string): Duty[] {
  const rows = byClock(incidents.filter((incident) => incident.severity === severity && (isGrave(severity) || !isLate(incident, now))));
  return eachAlone(
    rows,
    (row) => lineOf(row, now),
    (count, next) => ({ kind: 'incident', standing: isGrave(severity) ? 'late' : 'open', word: words[severity], what: `${counted(count, 'more incident')} of this severity`, where: 'Incidents', on: next.reportedOn }),
    severity,
  );
}

function isGrave(severity: IncidentSeverity): boolean {
  return severity === 'critical' || severity === 'high';
}

function lineOf(row: IncidentFacts, now: string): Duty {
  const late = isLate(row, now);
  return oneDuty(row.id, {
    kind: 'incident', standing: late || isGrave(row.severity) ? 'late' : 'open', word: late ? `${words[row.severity]}, late` : words[row.severity], what: whatNext(row),
    where: placeOf(row), on: row.reportedOn,
  });
}

/** What comes next: the clock that runs out first, else whom to tell, else how many steps are left. */
function whatNext({ typeTitle, clock, notTold, stepsLeft }: IncidentFacts): string {
  if (clock !== null) return `${typeTitle}: ${lowerFirst(clock.what)}, by ${clock.by}`;
  if (notTold > 0) return `${typeTitle}: ${counted(notTold, 'person', 'people')} to be told`;
  return stepsLeft > 0 ? `${typeTitle}: ${counted(stepsLeft, 'step')} left` : `${typeTitle}: ready to be closed`;
}

function byClock(incidents: readonly IncidentFacts[]): IncidentFacts[] {
  const end = '9999';
  return incidents.toSorted((one, other) => (one.clock?.dueAt ?? end).localeCompare(other.clock?.dueAt ?? end)
    || one.reportedOn.localeCompare(other.reportedOn) || one.number.localeCompare(other.number));
}

/** The account or the address, with the number. */
export function placeOf({ account, address, number }: Pick<IncidentFacts, 'account' | 'address' | 'number'>): string {
  return [account === '' ? address : account, number].filter((part) => part !== '').join(' · ');
}
