import type { IncidentRecord, IncidentRecords, RecordFacts } from '../../../../preload/contract/incident-records.ts';
import { recordFacts } from '../../../../preload/contract/incident-records.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { londonNow } from '../../clock.ts';
import type { IncidentRecordsTable, IncidentRecordStepsTable } from '../../database/tables-around-incidents.ts';
import type { Work } from '../../work.ts';
import { applications } from '../applications/service.ts';
import { standingIncident } from '../incidents/checked.ts';
import { openIncidents } from '../incidents/service.ts';
import { stateOf } from './rules/steps.ts';
import { standingOf } from './rules/times.ts';
import { complainantRow, openRecordRows, recordRowsOf, everyStepRow, stepRows, wrongSteps } from './table.ts';

/** Everything that was done around one incident, what wants something done first (10022 4.2.5, 4.2.9, 4.3.3, 4.3.4). @throws Refusal `not-found` */
export function incidentRecords(work: Work, { incidentId }: InputOf<'incidentRecords.get'>): IncidentRecords {
  standingIncident(work, incidentId);
  const rows = recordRowsOf(work.db, incidentId);
  const steps = everyStepRow(work.db, rows.map(({ id }) => id));
  const wrong = wrongSteps(work.db, [...steps.values()].flat().map(({ id }) => id));
  const numbers = new Map([...steps.values()].flat().some(({ take }) => take === 'applied') ? applications(work, {}).map(({ id, number }) => [id, number]) : []);
  const records = rows.map((row) => shown(work, row, steps.get(row.id) ?? [], { numbers, wrong }));
  const complainant = complainantRow(work.db, incidentId);
  return {
    records: records.toSorted((one, other) => rank(one) - rank(other) || (one.dueOn ?? '').localeCompare(other.dueOn ?? '') || one.id.localeCompare(other.id)),
    complainant: complainant === undefined ? null : {
      version: complainant.version, way: complainant.way, contactedOn: complainant.contacted_on, contactedTime: complainant.contacted_time,
      referredTo: complainant.referred_to, referredOn: complainant.referred_on, nameKept: complainant.name !== '', contactKept: complainant.contact !== '',
    },
  };
}

/** What is late first, then what waits, then what is open, then what is settled. */
function rank({ late, waits, open }: IncidentRecord): number {
  if (!open) return 3;
  return waits ? (late ? 0 : 1) : 2;
}

/** Of every open incident what is monitored and what is still up, the soonest look first. */
export function recordsStanding(work: Work): OutputOf<'incidentRecords.standing'> {
  const shownIncidents = new Set(openIncidents(work).map(({ id }) => id));
  const rows = openRecordRows(work.db).filter(({ incident_id: id }) => shownIncidents.has(id));
  const steps = stepRows(work.db, rows.map(({ id }) => id));
  const now = londonNow(work.clock);
  return [...Map.groupBy(rows, ({ incident_id: id }) => id)].flatMap(([incidentId, theirs]) => {
    const standings = theirs.map((row) => ({ kind: row.kind, ...standingOf(factsOf(row), (steps.get(row.id) ?? []).map(taken), now) }));
    const looks = standings.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).toSorted();
    const stillUp = standings.filter(({ kind, open }) => kind === 'removal' && open);
    const nextLookOn = looks[0] ?? null;
    if (nextLookOn === null && stillUp.length === 0) return [];
    return [{ incidentId, nextLookOn, lookDue: nextLookOn !== null && nextLookOn <= now.on, stillUp: stillUp.length, stillUpLate: stillUp.filter(({ late }) => late).length }];
  }).toSorted((one, other) => (one.nextLookOn ?? '9').localeCompare(other.nextLookOn ?? '9'));
}

/** The facts of a record, as they were kept. */
export function factsOf({ facts }: Pick<IncidentRecordsTable, 'facts'>): RecordFacts {
  return recordFacts.parse(JSON.parse(facts));
}

/** A step as the rules take it. */
export function taken(row: IncidentRecordStepsTable) {
  return { take: row.take, on: row.on_day, time: row.at_time, who: row.who, words: row.words, nextOn: row.next_on, applicationId: row.application_id };
}

/** How what was noted wrongly stands: nothing is expected of it. */
const settled = { open: false, waits: false, dueOn: null, late: false } as const;

interface Known {
  /** Numbers of applications, by id. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Why a step was noted wrongly, by its id. */
  readonly wrong: ReadonlyMap<string, string>;
}

function shown(work: Work, row: IncidentRecordsTable, rows: readonly IncidentRecordStepsTable[], { numbers, wrong }: Known): IncidentRecord {
  const facts = factsOf(row);
  const steps = rows.map((step) => ({
    ...taken(step), id: step.id, officer: step.officer_name, recordedAt: step.recorded_at,
    application: step.application_id === null ? '' : (numbers.get(step.application_id) ?? ''), wrong: wrong.get(step.id) ?? '',
  }));
  const counting = steps.filter((step) => step.wrong === '');
  const standing = standingOf(facts, counting, londonNow(work.clock));
  return {
    id: row.id, version: row.version, facts, state: stateOf(facts, counting), ...(row.wrong === '' ? standing : { ...standing, ...settled }), wrong: row.wrong, steps,
    recordedAt: row.recorded_at, recordedBy: row.recorded_by,
  };
}
