import { daysBetween } from '../../../../preload/contract/days.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { closedRecords } from '../../access/limited-records.ts';
import { accountsToKeep } from '../accounts/keeping.ts';
import { plansToKeep } from '../actions/keeping.ts';
import { applicationsToKeep } from '../applications/keeping.ts';
import { certificatesToKeep } from '../certifications/keeping.ts';
import { enquiriesToKeep } from '../enquiries/keeping.ts';
import { hrReturns } from '../hr-returns/service.ts';
import { incidentsToKeep } from '../incidents/keeping.ts';
import { moderationToKeep } from '../moderation/keeping.ts';
import { monitoredDays } from '../monitoring/keeping.ts';
import { notices } from '../notices/service.ts';
import { knownPeople } from '../people/service.ts';
import { policyRows } from '../policies/service.ts';
import { packsToKeep } from '../reports/keeping.ts';
import { keyOf, type KeptFact } from './rules/types.ts';

type AccountKept = ReturnType<typeof accountsToKeep>[number];

/** What most records have in common. */
const plain = { open: '', parents: [], keptWith: null, seen: true, version: 0 } as const;

/** Everything that is kept, as the rooms hand it up, with what belongs to what. */
export function keptFacts(work: Work): KeptFact[] {
  const accounts = new Map(accountsToKeep(work).map((account) => [account.id, account]));
  return [
    ...[...accounts.values()].map(accountFact),
    ...incidentFacts(work),
    ...applicationFacts(work, accounts),
    ...enquiryFacts(work, accounts),
    ...moderationFacts(work),
    ...planFacts(work, accounts),
    ...certificateFacts(work),
    ...yearFacts(work),
    ...officeFacts(work),
    ...peopleFacts(work),
  ];
}

function accountFact({ id, name, where, endedOn, endedWords, people, version }: AccountKept): KeptFact {
  return {
    ...plain, kind: 'account', recordId: id, version, title: name, sub: where, row: 'account', from: endedOn, fromWords: endedWords, parents: people.map((person) => `person:${person}`),
    open: endedOn === null ? 'The account is still run.' : '',
  };
}

function incidentFacts(work: Work): KeptFact[] {
  const closed = closedRecords(work);
  return incidentsToKeep(work).map(({ id, number, type, accountIds, staffConduct, closedOn, enteredOn, keeping, version }) => ({
    ...plain, kind: 'incident', recordId: id, version, title: number, sub: type, row: keeping.row, yearsThen: keeping.years, classThen: `${keeping.records}, ${keeping.years} years`,
    ...(staffConduct ? { alsoRow: 'disciplinary-outcome' } : {}),
    from: closedOn, fromWords: enteredWords('Closed', closedOn, enteredOn), open: closedOn === null ? 'The incident is not closed.' : '', parents: accountIds.flatMap(ofAccount), seen: !closed.has(id),
  }));
}

/** An application that was approved is kept with the account it made or let somebody contribute to, so its years begin when that ends. */
function applicationFacts(work: Work, accounts: ReadonlyMap<string, AccountKept>): KeptFact[] {
  return applicationsToKeep(work).map(({ id, number, title, accountId, approved, endedOn, version }) => ({
    ...plain, kind: 'application', recordId: id, version, title: number, sub: title, row: 'application', parents: ofAccount(accountId),
    ...(approved && endedOn !== null ? withAccount(endedOn, 'Decided', accountId, accounts) : { from: endedOn, fromWords: 'Decided or withdrawn', open: endedOn === null ? 'The application is not decided.' : '' }),
  }));
}

function enquiryFacts(work: Work, accounts: ReadonlyMap<string, AccountKept>): KeptFact[] {
  return enquiriesToKeep(work).map(({ id, number, kind, accountId, incidentId, personId, endedOn, enteredOn, version }) => ({
    ...plain, kind: 'enquiry', recordId: id, version, title: number, sub: accountId === null ? kind : `${kind} · ${accounts.get(accountId)?.name ?? ''}`, row: 'enquiry', from: endedOn, fromWords: enteredWords('Settled', endedOn, enteredOn),
    open: endedOn === null ? 'The enquiry is not settled, or what was agreed is still in force.' : '',
    parents: [...ofAccount(accountId), ...ofIncident(incidentId), ...ofPerson(personId)], keptWith: incidentId === null ? null : `incident:${incidentId}`,
  }));
}

function moderationFacts(work: Work): KeptFact[] {
  return moderationToKeep(work).map(({ id, number, done, accountId, incidentId, endedOn, version }) => ({
    ...plain, kind: 'moderation', recordId: id, version, title: number, sub: done, row: 'moderation', from: endedOn, fromWords: 'Last looked at or lifted',
    open: endedOn === null ? 'It is to be looked at again.' : '', parents: [...ofAccount(accountId), ...ofIncident(incidentId)], keptWith: incidentId === null ? null : `incident:${incidentId}`,
  }));
}

/** A plan about an account is kept with the account (the accounts' row of the schedule names it); one from an incident no shorter than that. */
function planFacts(work: Work, accounts: ReadonlyMap<string, AccountKept>): KeptFact[] {
  const closed = closedRecords(work);
  return plansToKeep(work).map(({ id, number, title, accountId, incidentId, endedOn, version }) => ({
    ...plain, kind: 'plan', recordId: id, version, title: number, sub: title, row: accountId === null ? 'plan' : 'account', parents: [...ofAccount(accountId), ...ofIncident(incidentId)],
    keptWith: incidentId === null ? null : `incident:${incidentId}`, seen: incidentId === null || !closed.has(incidentId),
    ...(endedOn === null ? { from: null, fromWords: '', open: 'The plan is not signed off or abandoned.' } : withAccount(endedOn, 'Ended', accountId, accounts)),
  }));
}

function certificateFacts(work: Work): KeptFact[] {
  return certificatesToKeep(work).map(({ id, number, directorate, version, managerId, endedOn, signed, years, recordVersion }) => ({
    ...plain, kind: 'certificate', recordId: id, version: recordVersion, title: number, sub: `${directorate} · ${version}`, row: 'certificate', from: endedOn, fromWords: signed ? 'Signed' : 'Withdrawn without a signature',
    open: endedOn === null ? 'It has not come back signed.' : '', parents: ofPerson(managerId), ...(signed ? { leastYears: years } : {}),
  }));
}

/** The monitoring log, decided on by the year; its years run from the last day of each. */
function yearFacts(work: Work): KeptFact[] {
  const today = work.clock.today();
  return [...Map.groupBy(monitoredDays(work), ({ day }) => day.slice(0, 4))].map(([year, days]) => ({
    ...plain, kind: 'monitoring-year', recordId: year, version: days.length, title: `Monitoring log of ${year}`, sub: days.length === 1 ? '1 day' : `${days.length} days`, row: 'monitoring',
    from: `${year}-12-31` <= today ? `${year}-12-31` : null, fromWords: 'End of the year', open: `${year}-12-31` <= today ? '' : 'The year has not ended.',
  }));
}

function officeFacts(work: Work): KeptFact[] {
  return [
    ...hrReturns(work).rows.map((row): KeptFact => ({
      ...plain, kind: 'hr-return', recordId: row.id, version: row.version, title: row.title, sub: 'Annual return of HR', row: 'hr-return', from: row.confirmedOn, fromWords: 'Confirmed',
      open: row.confirmedOn === null ? 'HR has not confirmed its figures.' : '',
    })),
    ...notices(work, {}).map((row): KeptFact => ({ ...plain, kind: 'notice', recordId: row.id, title: row.number, sub: row.subject, row: 'notice', from: row.madeAt.slice(0, 10), fromWords: 'Made' })),
    ...packsToKeep(work).map((row): KeptFact => ({ ...plain, kind: 'pack', recordId: row.id, title: row.number, sub: row.fileName, row: 'pack', from: row.madeOn, fromWords: 'Made' })),
    ...policyRows(work).map((row): KeptFact => ({
      ...plain, kind: 'policy', recordId: row.id, title: row.reference, sub: row.title, row: 'policy', from: null, fromWords: '', open: '',
    })),
  ];
}

/** People who have left, or will: somebody who stays is nobody's to dispose of, but a hold may be set on her. */
function peopleFacts(work: Work): KeptFact[] {
  const today = work.clock.today();
  return knownPeople(work).map(({ id, name, role, leaves_on: leavesOn, version }) => ({
    ...plain, kind: 'person', recordId: id, version, title: name, sub: role, row: 'person', from: leavesOn !== null && leavesOn < today ? leavesOn : null, fromWords: 'Left',
    open: leavesOn !== null && leavesOn < today ? '' : 'Has not left the Trust.',
  }));
}

/** A day that was typed in long after it had passed decides how long the record is kept, so it is said wherever that is shown. */
function enteredWords(words: string, on: string | null, enteredOn: string | null): string {
  if (on === null || enteredOn === null || daysBetween(on, enteredOn) <= enteredLate) return words;
  return `Entered on ${formatDate(enteredOn)} as ${words.toLowerCase()}`;
}

/** Days that typing up may take. */
const enteredLate = 30;

function ofAccount(id: string | null): string[] {
  return id === null ? [] : [keyOf({ kind: 'account', recordId: id })];
}

function ofPerson(id: string | null): string[] {
  return id === null ? [] : [keyOf({ kind: 'person', recordId: id })];
}

function ofIncident(id: string | null): string[] {
  return id === null ? [] : [keyOf({ kind: 'incident', recordId: id })];
}

/** From when something runs that is kept with an account: the later of its own end and the account's. */
function withAccount(endedOn: string, words: string, accountId: string | null, accounts: ReadonlyMap<string, AccountKept>): Pick<KeptFact, 'from' | 'fromWords' | 'open'> {
  const account = accountId === null ? undefined : accounts.get(accountId);
  if (account === undefined) return { from: endedOn, fromWords: words, open: '' };
  if (account.endedOn === null) return { from: null, fromWords: '', open: `The account ${account.name} is still run.` };
  return account.endedOn > endedOn ? { from: account.endedOn, fromWords: 'The account was closed', open: '' } : { from: endedOn, fromWords: words, open: '' };
}
