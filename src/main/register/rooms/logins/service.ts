import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { LoginRow } from '../../../../preload/contract/logins.ts';
import { changedFields } from '../../changed-fields.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { noteTold } from '../accounts/told.ts';
import { loginHistory } from './history.ts';
import { checkedFacts, factsOf, openLogin } from './facts.ts';
import { randomPassword, threeWords } from './generate.ts';
import { refusePasswordIn, textsOf } from './leaks.ts';
import { listing, listingOf } from './listing.ts';
import { owe } from './owed.ts';
import { afterLook } from './rules/looks.ts';
import { userNameKey } from './rules/user-name.ts';
import { revealsOf, updateLogin } from './table.ts';

/** The logins of all accounts, by account (CP371 2.3.1). */
export function logins(work: Work): LoginRow[] {
  return listing(work);
}

/** The logins of one account, those no longer used among them. */
export function loginsOf(work: Work, accountId: string): LoginRow[] {
  return listing(work, accountId);
}

/** One login, with everybody who saw its password and all that happened to it. @throws Refusal `not-found` */
export function login(work: Work, { id }: InputOf<'logins.get'>): OutputOf<'logins.get'> {
  const row = listingOf(work, id);
  if (row === undefined) throw missingRecord('login');
  return {
    row,
    reveals: revealsOf(work.db, id).map((reveal) => ({
      at: reveal.at, officer: reveal.officer_name, how: reveal.how, reason: reveal.reason, seenByAnother: reveal.seen_by_another,
    })),
    history: loginHistory(work, id),
  };
}

/** Changes what is known of a login; never its password, nor its account. @throws Refusal `not-found`, `conflict`, `ended`, `invalid`, `duplicate` for the user name */
export function editLogin(work: Work, { id, version, facts, told }: InputOf<'logins.edit'>): OutputOf<'logins.edit'> {
  const before = openLogin(work, id, version);
  const old = factsOf(before);
  checkedFacts(work, facts, before);
  refusePasswordIn(work, textsOf(facts, old));
  const changed = changedFields(old, facts);
  if (changed.changes.length === 0) {
    if (told !== undefined) throw new Refusal('invalid', 'No detail has been changed, so there is nothing to have been told of.', 'told.on');
    return { id, version };
  }
  const row = {
    ...before, label: facts.label, user_name: facts.userName, user_name_key: userNameKey(facts.userName),
    email: facts.email, two_step: facts.twoStep, two_step_holder: facts.twoStepHolder, recovery_route: facts.recoveryRoute, version: version + 1,
  };
  if (!updateLogin(work.db, row, version)) throw conflict('This login', { version: before.version, facts: old });
  if (told !== undefined) noteTold(work, before.account_id, told, changed.changes.map(({ field }) => field));
  work.record({ action: 'login.edited', room: 'logins', recordId: id, clause: '2.3.1', details: { ...changed, ...(told === undefined ? {} : { told }) } });
  return { id, version: row.version };
}

/** Notes whether the login still works, as the quarterly review asks. @throws Refusal `not-found`, `conflict`, `ended`, `invalid` for a day to come */
export function confirmLogin(work: Work, { id, version, on, worked }: InputOf<'logins.confirm'>): OutputOf<'logins.confirm'> {
  const before = openLogin(work, id, version);
  refuseFutureDay(on, work.clock.today(), 'on');
  const look = afterLook(
    { confirmedOn: before.confirmed_on, confirmedBy: before.confirmed_by, failedOn: before.failed_on }, { on, by: work.officer.name, worked },
  );
  const row = { ...before, confirmed_on: look.confirmedOn, confirmed_by: look.confirmedBy, failed_on: look.failedOn, version: version + 1 };
  if (!updateLogin(work.db, row, version)) throw conflict('This login', { version: before.version });
  work.record({ action: worked ? 'login.confirmed' : 'login.failed', room: 'logins', recordId: id, clause: '2.3.1', details: { on } });
  return { version: row.version };
}

/** Notes that the password has to be changed. The same, owed already, is not noted again. @throws Refusal `not-found`, `conflict`, `ended` */
export function oweRotation(work: Work, { id, version, reason, detail }: InputOf<'logins.oweRotation'>): OutputOf<'logins.oweRotation'> {
  openLogin(work, id, version);
  refusePasswordIn(work, { detail });
  owe(work, id, { reason, detail });
  return { version };
}

/** A new password, kept nowhere. */
export function generatePassword(_work: Work, input: InputOf<'logins.generate'>): OutputOf<'logins.generate'> {
  return { password: input.kind === 'random' ? randomPassword(input.length) : threeWords() };
}
