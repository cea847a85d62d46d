import type { EnquiryDetail, EnquiryFacts, EnquiryRow } from '../../../../preload/contract/enquiries.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { closedNames, closedRecords } from '../../access/limited-records.ts';
import { historyOf } from '../../audit/history.ts';
import { changesOf, reasonIn } from '../../audit/readable-changes.ts';
import { evidenceOf } from '../../evidence/evidence.ts';
import { missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { contactList } from '../contacts/service.ts';
import { PeopleDirectory } from '../people/service.ts';
import { packsOn } from '../policies/service.ts';
import { answerOf, type EnquiryRecord, factsOf } from './record.ts';
import { clauseOf, fullClauseOf } from './rules/numbers.ts';
import { standingOf, stepsOpen, waitingDays } from './rules/standing.ts';
import { enquiryRecord, enquiryRecords, enquiryRecordsOf } from './table.ts';

/** Entries of the history that a detail shows at once. */
const historyLimit = 100;

/** Incidents stand a floor above: the dispatcher's table hands in their numbers by id. */
export type IncidentNumbers = (work: Work) => ReadonlyMap<string, string>;

const noNumbers: IncidentNumbers = () => new Map();

/** The log of enquiries, the newest first. @param incidents without it none is named */
export function enquiries(work: Work, incidents: IncidentNumbers = noNumbers): EnquiryRow[] {
  return listed(work, enquiryRecords(work.db), incidents);
}

/** Those about one account, the newest first. */
export function enquiriesOfAccount(work: Work, accountId: string): EnquiryRow[] {
  return listed(work, enquiryRecordsOf(work.db, accountId), noNumbers);
}

/** One enquiry with its history. @throws Refusal `not-found` */
export function enquiry(work: Work, { id }: InputOf<'enquiries.get'>, incidents: IncidentNumbers = noNumbers): EnquiryDetail {
  const record = standingEnquiry(work, id);
  const [row] = listed(work, [record], incidents);
  if (row === undefined) throw missingRecord('enquiry');
  const people = new PeopleDirectory(work);
  // What she may not open is named nowhere, nor is that a link with it was made or taken off.
  const names = new Map([...accountNames(work), ...incidents(work), ...closedNames(work)]);
  const changes = historyOf(work.db, 'enquiries', id, historyLimit);
  for (const personId of changes.flatMap(({ details }) => changesOf(details, new Map()).flatMap(({ field, from, to }) => (field === 'personId' ? [from, to] : [])))) {
    names.set(personId, people.get(personId)?.name ?? '');
  }
  return {
    row, steps: stepsOpen(row.facts, work.clock.today()), evidence: evidenceOf(work, 'enquiries', id), keptBecause: record.kept_because,
    recordedAt: record.recorded_at, recordedBy: record.recorded_by,
    history: changes.map(({ entry, details }) => ({
      sequence: entry.sequence, at: entry.at, officer: entry.officerName, action: entry.action, reason: reasonIn(details),
      changes: changesOf(details, names).filter(({ field, from, to }) => field !== 'incidentId' || from !== '' || to !== ''),
    })),
  };
}

/** What a line manager may approve under the policies that are on, and how PALS is reached. */
export function enquiryChoices(work: Work): OutputOf<'enquiries.choices'> {
  return {
    activities: packsOn(work).flatMap((pack) => pack.approvals.filter(({ approver }) => approver === 'line-manager')
      .map(({ id, title, help, clause }) => ({ id, title, help, clause: `${pack.reference} ${clause}` }))),
    pals: contactValue(work, 'pals'),
  };
}

/** How the Trust reaches a contact of the policies, in one line; empty where nobody has said so. */
export function contactValue(work: Work, contact: string): string {
  const found = contactList(work).find(({ id }) => id === contact);
  return found === undefined ? '' : [found.daytime, found.email].filter((way) => way !== '').join(', ');
}

/** An enquiry as it is kept. @throws Refusal `not-found` */
export function standingEnquiry(work: Work, id: string): EnquiryRecord {
  const record = enquiryRecord(work.db, id);
  if (record === undefined) throw missingRecord('enquiry');
  return record;
}

/** The facts of an enquiry as this officer may know them: an incident that is closed to her is not among them. */
export function shownFacts(work: Work, record: EnquiryRecord): EnquiryFacts {
  return factsFor(record, closedRecords(work));
}

/** The clause for the trail: of an approval the one of its policy. */
export function trailClause(record: EnquiryRecord): string {
  const own = record.permission?.activity_clause ?? '';
  return own === '' ? clauseOf(record.kind) : own.replace(/^\S+ /u, '');
}

function factsFor(record: EnquiryRecord, closed: ReadonlyMap<string, string>): EnquiryFacts {
  const facts = factsOf(record);
  return facts.incidentId !== null && closed.has(facts.incidentId) ? { ...facts, incidentId: null } : facts;
}

function listed(work: Work, records: readonly EnquiryRecord[], incidents: IncidentNumbers): EnquiryRow[] {
  if (records.length === 0) return [];
  const accounts = accountNames(work);
  const numbers = records.some(({ incident_id: id }) => id !== null) ? incidents(work) : noNumbers(work);
  const people = records.some(({ permission }) => permission !== undefined && permission.person_id !== null) ? new PeopleDirectory(work) : null;
  const closed = closedRecords(work);
  const today = work.clock.today();
  return records.map((record): EnquiryRow => {
    const facts = factsFor(record, closed);
    const stands = standingOf(facts, record.answered_on, today);
    const own = record.permission?.activity_clause ?? '';
    return {
      id: record.id, version: record.version, number: record.number, facts, answer: answerOf(record),
      account: record.account_id === null ? '' : (accounts.get(record.account_id) ?? ''),
      incident: record.incident_id === null ? '' : (numbers.get(record.incident_id) ?? ''),
      person: people?.get(record.permission?.person_id ?? null)?.name ?? '',
      activityTitle: record.permission?.activity_title ?? '', clause: own === '' ? fullClauseOf(record.kind) : own,
      state: stands.state, standing: stands.standing, stateOn: stands.on, waitingDays: waitingDays(stands, today),
    };
  });
}
