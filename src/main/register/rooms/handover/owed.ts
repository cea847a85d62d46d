import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Job, Work } from '../../work.ts';
import { accessOf, removeAccess } from '../accounts/access.ts';
import { endContributor } from '../accounts/contributors.ts';
import { type AccountHolding, accountOfHolding, allHoldings } from '../accounts/holdings.ts';
import { signingInTo } from '../accounts/records.ts';
import { runImport } from '../accounts/import/service.ts';
import { accountNames, editTypedAccount } from '../accounts/service.ts';
import { renamePlanOwner } from '../actions/owners.ts';
import { supersede } from '../applications/decisions.ts';
import { application } from '../applications/service.ts';
import { owe } from '../logins/owed.ts';
import { logins, loginsOf } from '../logins/service.ts';
import { renameTwoStepHolder } from '../logins/two-step.ts';
import { sameName } from '../people/rules.ts';
import { editPerson, knownPeople, type Person } from '../people/service.ts';
import { type KnownLogin, knownLogins } from './holders.ts';
import { goingDetail } from './rules.ts';

/* Whoever stops signing in to an account leaves a password behind, with leaver mode or without it (CP371 2.3.1). */

/** Changes an account; whoever administers it no longer leaves passwords to be changed. @throws what `editTypedAccount` throws */
export function editAccountAndOwe(work: Work, input: InputOf<'accounts.edit'>): OutputOf<'accounts.edit'> {
  return owingFor(work, input.id, () => editTypedAccount(work, input));
}

/** Ends a contributor's time; passwords they know are owed a change. @throws what `endContributor` throws */
export function endContributorAndOwe(work: Work, input: InputOf<'accounts.endContributor'>): OutputOf<'accounts.endContributor'> {
  return owingFor(work, accountOfHolding(work, 'contributor', input.id), () => endContributor(work, input));
}

/**
 * Notes that access was taken back; passwords its holder knows are owed a change. An agency, a scheduler or a connected app
 * may know every password of the account, as long as it has held any role there.
 *
 * @throws what `removeAccess` throws
 */
export function removeAccessAndOwe(work: Work, input: InputOf<'accounts.removeAccess'>): OutputOf<'accounts.removeAccess'> {
  const accountId = accountOfHolding(work, 'access', input.id);
  const removed = owingFor(work, accountId, () => removeAccess(work, input));
  if (accountId !== null) oweForOutsider(work, accountId, input.id);
  return removed;
}

/** @param accessId what was taken back; nothing is owed for a person, nor while the holder has another role on the account */
function oweForOutsider(work: Work, accountId: string, accessId: string): void {
  // Only people are looked up there, and none is asked about.
  const access = accessOf(work, accountId, new Map());
  const gone = access.find(({ id }) => id === accessId);
  if (gone === undefined || gone.kind === 'person') return;
  if (access.some(({ kind, holder, to }) => kind !== 'person' && to === null && sameName(holder, gone.holder))) return;
  const detail = goingDetail.losesAccess(gone.holder);
  for (const login of loginsOf(work, accountId)) {
    const owed = login.rotationOwed.some((one) => one.reason === 'administrator-left' && sameName(one.detail, detail));
    if (login.endedOn === null && !owed) owe(work, login.id, { reason: 'administrator-left', detail });
  }
}

/** Takes a decision back; passwords that a contributor knows whose time ends with it are owed a change. @throws what `supersede` throws */
export function supersedeAndOwe(work: Work, input: InputOf<'applications.supersede'>): OutputOf<'applications.supersede'> {
  return owingFor(work, application(work, { id: input.id }).row.accountId, () => supersede(work, input));
}

/**
 * Changes what is known of a person. A new last day leaves passwords to be changed, as leaver mode does; a new name is
 * written where logins say who holds their second step and where open action plans name their owner, unless somebody else
 * bears the old one.
 *
 * @throws what `editPerson` throws
 */
export function editPersonAndOwe(work: Work, input: InputOf<'people.edit'>): OutputOf<'people.edit'> {
  const before = knownPeople(work).find(({ id }) => id === input.id);
  const known = before === undefined || input.facts.leavesOn === null || input.facts.leavesOn === before.leaves_on ? [] : knownLogins(work, before);
  const edited = editPerson(work, input);
  const { name, leavesOn } = input.facts;
  if (before !== undefined && !isAnothersName(work, before.name, before.id)) {
    renameTwoStepHolder(work, before.name, name);
    renamePlanOwner(work, before.name, name);
  }
  if (leavesOn !== null) oweAll(work, known, goingDetail.leaves(name, formatDate(leavesOn)));
  return edited;
}

/** Whether a name is, also or only, that of another person: then nobody knows whom a text with it means. */
export function isAnothersName(work: Work, name: string, personId: string): boolean {
  return knownPeople(work).some((other) => other.id !== personId && sameName(other.name, name));
}

/** Imports accounts; whoever administered one of them and does no more leaves passwords to be changed. @throws what `runImport` throws */
export function runImportAndOwe(job: Job, input: InputOf<'accounts.runImport'>): Promise<OutputOf<'accounts.runImport'>> {
  const commit = <Value>(change: (work: Work) => Value): Value => job.commit((work) => owingForAll(work, () => change(work)));
  return runImport({ ...job, commit }, input);
}

/** As `owingFor`, where a change may be about any account: only those with a login in use are looked at. */
function owingForAll<Value>(work: Work, change: () => Value): Value {
  const accountIds = new Set(logins(work).filter(({ endedOn }) => endedOn === null).map(({ accountId }) => accountId));
  if (accountIds.size === 0) return change();
  const holders = (): AccountHolding[] => allHoldings(work).filter(({ accountId, as }) => as !== 'line-manager' && accountIds.has(accountId));
  const keyOf = ({ accountId, personId }: AccountHolding): string => `${accountId} ${personId}`;
  const before = new Map(holders().map((holding) => [keyOf(holding), holding]));
  const value = change();
  for (const holding of holders()) before.delete(keyOf(holding));
  const people = new Map(knownPeople(work).map((person) => [person.id, person]));
  const names = accountNames(work);
  for (const { accountId, personId } of before.values()) {
    const person = people.get(personId);
    if (person !== undefined) oweAll(work, knownLogins(work, person, accountId), stopsOn(work, person, names.get(accountId) ?? ''));
  }
  return value;
}

/** Makes a change, and notes what whoever could sign in before it and cannot after it leaves to be done. */
function owingFor<Value>(work: Work, accountId: string | null, change: () => Value): Value {
  if (accountId === null) return change();
  const people = new Map(knownPeople(work).map((person) => [person.id, person]));
  // What they know is asked before: a time that ends on the day of a change of password would look settled.
  const before = signingInTo(work, accountId)
    .flatMap((id) => people.get(id) ?? [])
    .map((person): { person: Person; known: KnownLogin[] } => ({ person, known: knownLogins(work, person, accountId) }));
  const value = change();
  const after = new Set(signingInTo(work, accountId));
  const account = accountNames(work).get(accountId) ?? '';
  for (const { person, known } of before) if (!after.has(person.id)) oweAll(work, known, stopsOn(work, person, account));
  return value;
}

function stopsOn(work: Work, { name }: Person, account: string): string {
  return goingDetail.stops(name, account, formatDate(work.clock.today()));
}

function oweAll(work: Work, known: readonly KnownLogin[], detail: string): void {
  for (const { login, owedForThem } of known) if (!owedForThem) owe(work, login.id, { reason: 'administrator-left', detail });
}
