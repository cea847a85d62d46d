import type { IncidentDetail, IncidentFacts, IncidentRow } from '../../../../preload/contract/incidents.ts';
import { referenceSystem } from '../../../../preload/contract/incidents-runbook.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { limitedRecords } from '../../access/limited-records.ts';
import type { IncidentsTable } from '../../database/tables-incidents.ts';
import { evidenceOf } from '../../evidence/evidence.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { packsOn } from '../policies/service.ts';
import { openedIncident, shownAccess } from './access.ts';
import { historyOfIncident } from './history.ts';
import { addressesOf, closingsOf, lessonsOf } from './records.ts';
import { takesAdviceFirst } from './rules/filing.ts';
import { putRight } from './rules/made-by.ts';
import { incidentTypes } from './rules/types.ts';
import { countingEntries, type Standing, standingOf, standings } from './standing.ts';
import { entryRows, hasConductSteps, incidentRows, incidentRowsOf, settlingRows } from './table.ts';

/** What can be reported, by the policies that are on. */
export function incidentChoices(work: Work): OutputOf<'incidents.choices'> {
  return { types: incidentTypes(packsOn(work)) };
}

/** The log of incidents, the newest first (CP371 2.3, 2.8, 2.9; 10022 4, 5). */
export function incidents(work: Work): IncidentRow[] {
  return listed(work, incidentRows(work));
}

/** The number of each, by id: what a record of another room that belongs to one shows. */
export function incidentNumbers(work: Work): ReadonlyMap<string, string> {
  return new Map(incidentRows(work).map(({ id, number }) => [id, number]));
}

/** Those on one account, the newest first. */
export function incidentsOfAccount(work: Work, accountId: string): IncidentRow[] {
  return listed(work, incidentRowsOf(work, accountId));
}

/** An incident with who had to be told and what had to be done, as both stand. */
export interface StandingIncident extends Pick<Standing, 'tell' | 'steps'> {
  readonly row: IncidentRow;
}

/**
 * Those reported in a period that this officer may open, with how the work on each stands, the newest first.
 *
 * @param from @param to YYYY-MM-DD, both included
 */
export function incidentsReported(work: Work, from: string, to: string): StandingIncident[] {
  const rows = incidentRows(work).filter(({ reported_on: on }) => on >= from && on <= to);
  if (rows.length === 0) return [];
  const names = accountNames(work);
  const entries = Map.groupBy(settlingRows(work.db), ({ incident_id: id }) => id);
  const standing = standings(work);
  const limited = limitedRecords(work);
  return rows.map((row) => {
    const stands = standing(row, entries.get(row.id) ?? []);
    return { row: rowOf(row, names, stands, { lesson: undefined, limited: limited.has(row.id) }), tell: stands.tell, steps: stands.steps };
  });
}

/** Those that are not closed, the newest first. */
export function openIncidents(work: Work): IncidentRow[] {
  return incidents(work).filter(({ state }) => state === 'open');
}

/**
 * One incident: its facts, who must be told and was, its timeline, its evidence.
 *
 * @throws Refusal `not-found`; `not-opened` for a limited one of which the trail has no opening yet
 */
export function incident(work: Work, { id }: InputOf<'incidents.get'>): IncidentDetail {
  const row = openedIncident(work, id);
  const entries = entryRows(work.db, id);
  const names = accountNames(work);
  const standing = standingOf(work, row, entries);
  const access = shownAccess(work, id);
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return {
    row: rowOf(row, names, standing, { lesson: lessonsOf(work, id).get(id), limited: access.limited }),
    access,
    facts: factsOf(row),
    danger: { answer: row.danger, askedAt: row.danger_asked_at },
    speakingUp: row.speaking_up, staffConduct: row.staff_conduct === 1, conductNoted: hasConductSteps(work.db, id), keptBecause: row.kept_because,
    outcome: row.outcome, closeReason: row.close_reason, recordedAt: row.recorded_at, recordedBy: row.recorded_by,
    tell: standing.tell, steps: standing.steps, keep: standing.keep, keeping: standing.keeping, personalData: standing.personalData,
    passwordsOwed: standing.passwordsOwed,
    references: countingEntries(entries).flatMap(({ id: entryId, kind, contact, text, on_day: on }) =>
      (kind === 'reference' ? [{ entryId, system: referenceSystem.parse(contact), text, on }] : [])),
    entries: entries.map((entry) => ({
      id: entry.id, kind: entry.kind, contact: entry.contact, step: entry.step, corrects: entry.corrects, corrected: corrected.has(entry.id), text: entry.text, on: entry.on_day, time: entry.at_time, officer: entry.officer_name,
      recordedAt: entry.recorded_at, keptBecause: entry.kept_because, putRightIn: entry.made_by === '' ? null : (putRight[entry.made_by]?.place ?? null),
    })),
    evidence: evidenceOf(work, 'incidents', id),
    addresses: addressesOf(work, id),
    closings: closingsOf(work, id, entries),
    history: historyOfIncident(work, id, names),
  };
}

/** What an officer types about an incident, from its row. */
export function factsOf(row: IncidentsTable): IncidentFacts {
  return {
    typeId: row.type_id, severity: row.severity, accountId: row.account_id, address: row.address, seen: row.seen, happenedOn: row.happened_on,
    happenedTime: row.happened_time, reportedOn: row.reported_on, reportedTime: row.reported_time, reportedBy: row.reported_by, source: row.source,
    sourceWords: row.source_words,
  };
}

function listed(work: Work, rows: readonly IncidentsTable[]): IncidentRow[] {
  if (rows.length === 0) return [];
  const names = accountNames(work);
  const entries = Map.groupBy(settlingRows(work.db), ({ incident_id: id }) => id);
  const standing = standings(work);
  const lessons = lessonsOf(work);
  const limited = limitedRecords(work);
  // What was learned from a limited one is words of it: they stand where it is opened.
  return rows.map((row) => rowOf(row, names, standing(row, entries.get(row.id) ?? []), { lesson: limited.has(row.id) ? undefined : lessons.get(row.id), limited: limited.has(row.id) }));
}

interface Beside {
  readonly lesson: string | undefined;
  /** Only named officers open it. */
  readonly limited: boolean;
}

function rowOf(row: IncidentsTable, names: ReadonlyMap<string, string>, { tell, steps, clock }: Standing, { lesson = '', limited }: Beside): IncidentRow {
  return {
    id: row.id, version: row.version, number: row.number, typeId: row.type_id, typeTitle: row.type_title, clauses: row.clauses, severity: row.severity,
    state: row.state, accountId: row.account_id, account: row.account_id === null ? '' : (names.get(row.account_id) ?? ''), address: row.address,
    happenedOn: row.happened_on, reportedOn: row.reported_on, closedOn: row.closed_on, source: row.source, grossMisconduct: row.gross_misconduct === 1,
    limited, adviceFirst: takesAdviceFirst(row.speaking_up, tell), notTold: tell.filter(({ state }) => state === 'owed').length,
    steps: steps.length, stepsLeft: steps.filter(({ state }) => state === 'open').length, clock, lesson,
  };
}
