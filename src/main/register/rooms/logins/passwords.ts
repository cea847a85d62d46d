import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { secretSeconds } from '../../../../preload/contract/logins.ts';
import type { LoginsTable } from '../../database/tables-logins.ts';
import { Refusal } from '../../refusal.ts';
import { conflict } from '../../refusals.ts';
import type { Job, Work } from '../../work.ts';
import { refuseChangeDay } from './change-day.ts';
import { checkedFacts, factsOf, newRow, openLogin, refuseClosedAccount } from './facts.ts';
import { ensuredKey, fingerprintOf, knownFingerprint, matcher, refuseUsedPassword, sameFingerprint } from './fingerprint.ts';
import { takeOverOwed } from './inherit.ts';
import { keepSecrets } from './keep-secrets.ts';
import { refusePasswordIn, refusePasswordInFacts, refuseThisPasswordIn, textsOf } from './leaks.ts';
import { isHere } from './listing.ts';
import { owe, type Owed } from './owed.ts';
import { refuseInSample } from './sample.ts';
import { forgetSecret, heldSecret, inTurn, settle } from './secrets.ts';
import { clearRotations, insertFormerPassword, insertLogin, insertReveal, updateLogin } from './table.ts';

/**
 * Adds a login, and puts its password into the keychain of this sign-in when it is known (CP371 2.3.1). What an ended
 * login of the account still owed goes on to it.
 *
 * @throws Refusal `invalid` for the account or a password among the facts, `duplicate` for user name or password, `keychain-unavailable`; nothing is stored then
 */
export async function addLogin(job: Job, { facts, password, again }: InputOf<'logins.add'>): Promise<OutputOf<'logins.add'>> {
  const check = (work: Work): boolean => {
    checkedFacts(work, facts, null);
    refuseClosedAccount(work, facts.accountId);
    refusePasswordIn(work, textsOf(facts));
    if (password === null) return false;
    refuseInSample(work);
    refusePasswordInFacts(facts, password);
    refuseThisPasswordIn({ again: again ?? '' }, password);
    return refuseUsedPassword(work, knownFingerprint(work, password), null, again);
  };
  const id = job.read((work) => {
    check(work);
    return work.newId();
  });
  const add = (work: Work): OutputOf<'logins.add'> => {
    const usedBefore = check(work);
    ensuredKey(work);
    const row = newRow(id, facts);
    insertLogin(work.db, password === null ? row : { ...row, ...keptHere(work, fingerprintOf(work, password)) });
    const settled = takeOverOwed(work, { id, accountId: facts.accountId }, password !== null && !usedBefore);
    work.record({
      action: 'login.added', room: 'logins', recordId: id, clause: '2.3.1', details: { ...facts, hasPassword: password !== null, ...(settled === 0 ? {} : { settled }) },
    });
    if (usedBefore) owe(work, id, usedAgain(again));
    return { id, version: row.version };
  };
  if (password === null) return job.commit(add);
  return await inTurn(job, (turn) => keepSecrets(turn, [{ id, secret: password }], () => turn.commit(add)));
}

/**
 * Keeps a password in the keychain of this sign-in. Only one that differs from the one before is a change of the
 * password, and nothing but such a change settles what is owed. Of a first password the officer may say on which day it was changed.
 *
 * @throws Refusal `not-found`, `ended`, `conflict`, `duplicate`, `used-before`, `invalid` for the day, `keychain-unavailable`; nothing is stored then
 */
export async function setPassword(job: Job, { id, version, password, changedOn = null, again }: InputOf<'logins.setPassword'>): Promise<OutputOf<'logins.setPassword'>> {
  const checked = (work: Work, fingerprint: string | null): { row: LoginsTable; usedBefore: boolean } => {
    const row = openLogin(work, id, version);
    const usedBefore = whatItIs(row, fingerprint) !== 'restored' && refuseUsedPassword(work, fingerprint, id, again);
    refuseChangeDay(work, row, changedOn);
    return { row, usedBefore };
  };
  return await inTurn(job, async (turn) => {
    const matches = turn.read((work) => {
      refuseInSample(work);
      const { row } = checked(work, knownFingerprint(work, password));
      refusePasswordInFacts(factsOf(row), password);
      refuseThisPasswordIn({ again: again ?? '' }, password);
      return matcher(work, row.fingerprint);
    });
    await settle(turn.keychain, id, matches);
    return await keepSecrets(turn, [{ id, secret: password }], () =>
      turn.commit((work) => {
        const fingerprint = fingerprintOf(work, password);
        const { row, usedBefore } = checked(work, fingerprint);
        const noted = notePassword(work, row, fingerprint, { changedOn, usedBefore });
        if (usedBefore) owe(work, id, usedAgain(again));
        return noted;
      }));
  });
}

/** How a password came. */
interface HowKept {
  /** The day on which a first password was changed on the platform, YYYY-MM-DD; null when nobody says so. */
  readonly changedOn?: string | null;
  /** An old list may hold an old password: nobody says that the platform has it, so it is no change. */
  readonly fromList?: boolean;
  /** It was used before, and the platform has it again: that is no change. */
  readonly usedBefore?: boolean;
}

/**
 * Notes in the register that this keychain holds a login's password from now on. The one before never comes back.
 *
 * @param row the login as it stands
 * @returns its new version, what the password was, and how much that was owed is settled
 */
export function notePassword(
  work: Work, row: LoginsTable, fingerprint: string, { changedOn = null, fromList = false, usedBefore = false }: HowKept = {},
): OutputOf<'logins.setPassword'> {
  const found = whatItIs(row, fingerprint);
  const what = usedBefore ? 'again' : found === 'first' && changedOn !== null ? 'changed' : found;
  const isChange = what === 'changed' && !fromList;
  const today = work.clock.today();
  const changed = isChange ? { password_changed_on: changedOn ?? today, failed_on: null } : {};
  const version = row.version + 1;
  if (!updateLogin(work.db, { ...row, ...keptHere(work, fingerprint), ...changed, version }, row.version)) {
    throw conflict('This login', { version: row.version });
  }
  if (found === 'changed') noteFormer(work, row);
  const cleared = isChange ? clearRotations(work.db, row.id, today, work.officer.name) : 0;
  const { machine, signIn } = work.place;
  work.record({
    action: what === 'changed' && fromList ? actions.first : actions[what], room: 'logins', recordId: row.id, clause: '2.3.1',
    details: { machine, signIn, ...(isChange ? { cleared, changedOn: changedOn ?? today } : {}), ...(fromList ? { fromList, replaced: what === 'changed' } : {}) },
  });
  return { version, what, cleared };
}

function noteFormer(work: Work, { id, fingerprint }: LoginsTable): void {
  if (fingerprint !== null) insertFormerPassword(work.db, { login_id: id, fingerprint, until: work.clock.today() });
}

const actions = {
  first: 'login.password-kept', changed: 'login.password-changed', restored: 'login.password-restored', again: 'login.password-kept',
} as const;

/** Why a new password is owed after one was taken up that was used before. */
function usedAgain(again: string | undefined): Owed {
  return { reason: 'reused', detail: `A password that was used before was kept again: ${again ?? ''}` };
}

function whatItIs(row: LoginsTable, fingerprint: string | null): 'first' | 'changed' | 'restored' {
  if (row.fingerprint === null) return 'first';
  return fingerprint !== null && sameFingerprint(row.fingerprint, fingerprint) ? 'restored' : 'changed';
}

/** The columns of a login whose password lies at this sign-in. */
export function keptHere(work: Work, fingerprint: string): Partial<LoginsTable> & { fingerprint: string } {
  return {
    fingerprint, keeper_officer_id: work.officer.id, keeper_name: work.officer.name,
    keeper_machine: work.place.machine, keeper_sign_in: work.place.signIn,
  };
}

/** Shows a password, once the look is on record. @throws Refusal `not-found`, `ended`, `no-password`, `elsewhere`, `not-in-keychain`, `differs` */
export async function revealPassword(job: Job, input: InputOf<'logins.reveal'>): Promise<OutputOf<'logins.reveal'>> {
  return { password: await handOut(job, input, 'shown'), seconds: secretSeconds };
}

/** Puts a password on the clipboard past the window, once the copy is on record. @throws Refusal as `revealPassword` */
export async function copyPassword(job: Job, input: InputOf<'logins.copy'>): Promise<OutputOf<'logins.copy'>> {
  job.toClipboard(await handOut(job, input, 'copied'), secretSeconds);
  return { seconds: secretSeconds };
}

async function handOut(job: Job, { id, reason, seenByAnother }: InputOf<'logins.reveal'>, how: 'shown' | 'copied'): Promise<string> {
  return await inTurn(job, async (turn) => {
    const { row, matches } = turn.read((work) => {
      const found = openLogin(work, id);
      refuseElsewhere(found, work);
      refusePasswordIn(work, { reason, seenByAnother });
      return { row: found, matches: matcher(work, found.fingerprint) };
    });
    const held = await heldSecret(turn.keychain, id, matches);
    if (held.state === 'missing') throw notInKeychain();
    if (held.state === 'differs') throw somethingElse();
    refuseThisPasswordIn({ reason, seenByAnother }, held.secret);
    turn.commit((work) => {
      if (openLogin(work, id).fingerprint !== row.fingerprint) throw conflict('This login', { version: row.version });
      insertReveal(work.db, {
        id: work.newId(), login_id: id, at: work.clock.now(), officer_id: work.officer.id, officer_name: work.officer.name, how, reason,
        seen_by_another: seenByAnother,
      });
      work.record({
        action: how === 'shown' ? 'login.password-shown' : 'login.password-copied', room: 'logins', recordId: id, clause: '2.3.1',
        details: { reason, seenByAnother },
      });
      if (seenByAnother !== '') owe(work, id, { reason: 'seen-by-another', detail: `Seen by ${seenByAnother}` });
    });
    return held.secret;
  });
}

/**
 * Ends the use of a login. Its record stays; its password leaves this keychain once that is on record, and never comes back.
 *
 * @returns the new version, and whether its password is out of every keychain
 * @throws Refusal `not-found`, `ended`, `conflict`
 */
export async function endLogin(job: Job, { id, version, reason }: InputOf<'logins.end'>): Promise<OutputOf<'logins.end'>> {
  return await inTurn(job, async (turn) => {
    const { ended, before, here } = turn.commit((work) => {
      const login = openLogin(work, id, version);
      refusePasswordIn(work, { reason });
      // Machine and sign-in stay: where an entry could not be removed, the next check of that keychain does it.
      const row: LoginsTable = { ...login, keeper_officer_id: null, fingerprint: null, ended_on: work.clock.today(), ended_reason: reason, version: version + 1 };
      if (!updateLogin(work.db, row, version)) throw conflict('This login', { version: login.version });
      noteFormer(work, login);
      work.record({
        action: 'login.ended', room: 'logins', recordId: id, clause: '2.3.1',
        details: { reason, ...(login.fingerprint === null ? {} : { keptBy: login.keeper_name, machine: login.keeper_machine, signIn: login.keeper_sign_in }) },
      });
      return { ended: row, before: login, here: isHere(login, work.place) };
    });
    const gone = await forgetSecret(turn.keychain, id);
    return { version: ended.version, removed: before.fingerprint === null || (here && gone) };
  });
}

function refuseElsewhere(row: LoginsTable, work: Work): void {
  if (row.fingerprint === null) {
    throw new Refusal('no-password', 'No password is kept for this login. Enter it under “Keep the password”, or ask an administrator of the account.');
  }
  if (isHere(row, work.place)) return;
  throw new Refusal(
    'elsewhere',
    `This password lies in the keychain of ${row.keeper_name} on ${row.keeper_machine}, sign-in ${row.keeper_sign_in}. Ask ${row.keeper_name}, or set a new password on the platform and enter it here.`,
  );
}

function notInKeychain(): Refusal {
  return new Refusal(
    'not-in-keychain',
    'This password is not in the keychain of this computer, or the keychain is locked. Unlock the keychain and try again. If the password is gone, enter it again under “Keep a new password”: the same one is only put back.',
  );
}

function somethingElse(): Refusal {
  return new Refusal(
    'differs',
    'Something else stands in the keychain than the password that was entered here. Enter the right password again under “Keep a new password”, or set a new one on the platform first.',
  );
}
