import { z } from 'zod';
import {
  type IncidentClock, type Keeping, keeping, type MustTell, mustTell, type PersonalData, personalData, runbookStep, type StepStanding, type TellStanding,
} from '../../../../preload/contract/incidents-runbook.ts';
import { instantAt, londonDay } from '../../clock.ts';
import type { IncidentEntriesTable, IncidentsTable } from '../../database/tables-incidents.ts';
import type { Work } from '../../work.ts';
import { owedFor } from '../logins/owed.ts';
import { packsOn } from '../policies/service.ts';
import { closingRows } from './records-table.ts';
import { nextClock, regulatorDue } from './rules/clocks.ts';
import { type SettlingEntry, stepStandings, tellStandings } from './rules/standing.ts';
import { incidentTypes } from './rules/types.ts';

/** How the work on an incident stands. */
export interface Standing {
  readonly tell: TellStanding[];
  readonly steps: StepStanding[];
  readonly keep: string[];
  readonly keeping: Keeping | null;
  readonly personalData: PersonalData;
  readonly passwordsOwed: number;
  readonly clock: IncidentClock | null;
}

/** @returns how the work on an incident stands, from its row and its timeline; what is the same for all of a list is read once */
export function standings(work: Work): (row: IncidentsTable, entries: readonly IncidentEntriesTable[]) => Standing {
  const passwords = owedFor(work, 'account-hacked');
  const types = incidentTypes(packsOn(work), true);
  const fedBack = new Set(closingRows(work.db).map(({ incident_id: id }) => id));
  return (row, entries) => {
    const reported = reportedAt(row);
    const data = personalDataOf(row);
    const settling = settlingEntries(entries);
    const aware = awareAt(row);
    const tell = tellStandings(tellOf(row), settling, { reported, reportedAs: { on: row.reported_on, time: row.reported_time }, aware }, data.exposed);
    // From before runbooks were kept with an incident: the one that the policies have now.
    const now = types.find(({ id }) => id === row.type_id);
    const kept = z.array(runbookStep).parse(JSON.parse(row.runbook));
    const own = kept.length > 0;
    const known = passwords.get(row.number) ?? { everOwed: 0, owed: 0 };
    const steps = stepStandings(own ? kept : (now?.steps ?? []), settling, { tell, personalData: data, passwords: known, feedbackNoted: fedBack.has(row.id), sourceNoted: row.source_words !== '' });
    return {
      tell, steps, personalData: data, passwordsOwed: known.owed,
      keep: own ? z.array(z.string()).parse(JSON.parse(row.keep)) : (now?.keep ?? []),
      keeping: own ? keeping.nullable().parse(JSON.parse(row.keeping)) : (now?.keeping ?? null),
      clock: row.state === 'closed' ? null : nextClock({ tell, personalData: data, steps, reported }),
    };
  };
}

/** How the work on one incident stands. */
export function standingOf(work: Work, row: IncidentsTable, entries: readonly IncidentEntriesTable[]): Standing {
  return standings(work)(row, entries);
}

/** Who had to be told, as the policies said when it was reported. */
function tellOf(row: Pick<IncidentsTable, 'must_tell'>): MustTell[] {
  return z.array(mustTell).parse(JSON.parse(row.must_tell));
}

/** The entries that still count: one that a later entry corrects does not, nor does the correction itself. */
export function countingEntries(entries: readonly IncidentEntriesTable[]): IncidentEntriesTable[] {
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return entries.filter(({ id, kind }) => kind !== 'correction' && !corrected.has(id));
}

function settlingEntries(entries: readonly IncidentEntriesTable[]): SettlingEntry[] {
  return countingEntries(entries).map((entry) => ({
    id: entry.id, kind: entry.kind, contact: entry.contact, step: entry.step, text: entry.text, on: entry.on_day, time: entry.at_time, officer: entry.officer_name,
    at: instantAt(entry.on_day, entry.at_time === '' ? '00:00' : entry.at_time),
  }));
}

/** Of a report without a time: when it was recorded, where that was on the same day, else the end of its day. Nobody is late who may not have been. */
function reportedAt({ reported_on: on, reported_time: time, recorded_at: recordedAt }: IncidentsTable): string {
  return momentAt(on, time, recordedAt);
}

function momentAt(day: string, time: string, otherwise: string): string {
  if (time !== '') return instantAt(day, time);
  return londonDay(otherwise) === day ? otherwise : instantAt(day, '23:59');
}

/** The law's clock is not given the benefit of the doubt: of a day without a time it runs from its beginning, though not from before it happened. */
function awareAt({ aware_on: on, aware_time: time, happened_on: happenedOn, happened_time: happenedTime }: IncidentsTable): string | null {
  if (on === null) return null;
  if (time !== '') return instantAt(on, time);
  return instantAt(on, happenedOn === on && happenedTime !== '' ? happenedTime : '00:00');
}

const regulatorKept = personalData.shape.regulator.unwrap().omit({ late: true });

/** What was decided about telling the regulator, as it is kept. */
export type RegulatorKept = z.output<typeof regulatorKept>;

/** What was decided about telling the regulator; null where nothing is. */
export function regulatorKeptOf({ regulator }: Pick<IncidentsTable, 'regulator'>): RegulatorKept | null {
  return regulator === null ? null : regulatorKept.parse(JSON.parse(regulator));
}

function personalDataOf(row: IncidentsTable): PersonalData {
  const aware = awareAt(row);
  const dueAt = aware === null ? null : regulatorDue(aware);
  const kept = regulatorKeptOf(row);
  return {
    exposed: row.exposed, awareOn: row.aware_on, awareTime: row.aware_time, dueAt,
    regulator: kept === null ? null : { ...kept, late: dueAt !== null && instantAt(kept.on, kept.time === '' ? '00:00' : kept.time) > dueAt },
  };
}
