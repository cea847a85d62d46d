import type { AccountRow } from '../../../../../preload/contract/accounts.ts';
import type { LoginFacts } from '../../../../../preload/contract/logins.ts';
import type { PasswordListPlan } from '../../../../../preload/contract/logins-import.ts';
import { closedReason } from '../facts.ts';
import { userNameKey } from '../rules/user-name.ts';
import { visible } from '../rules/visible.ts';
import { type AccountFinder, type Match } from './match.ts';
import { type ListedRow, newFacts, passwordFault } from './read-row.ts';
import { type FinalLogin, type Reuse, reuseAmong } from './reuse.ts';

/** A login in use, as the comparison needs it. */
interface KnownLogin {
  readonly id: string;
  readonly version: number;
  readonly accountId: string;
  /** As a sentence names it. */
  readonly name: string;
  readonly userNameKey: string;
  readonly fingerprint: string | null;
}

export interface PlanInput {
  readonly rows: readonly ListedRow[];
  readonly finder: AccountFinder;
  readonly known: readonly KnownLogin[];
  /** Accounts that the officer has chosen, by row; null leaves the row out. */
  readonly chosen: ReadonlyMap<number, string | null>;
  /** Passwords that were used before: the login that had one, as a sentence names it, by fingerprint. */
  readonly former: ReadonlyMap<string, string>;
  /** The keyed fingerprint of a password. */
  readonly fingerprint: (secret: string) => string;
}

type ShownRow = PasswordListPlan['rows'][number];

/** One row and what becomes of it. */
export interface PlannedRow {
  readonly shown: ShownRow;
  /** Facts of the login to add; null unless it is added. */
  readonly facts: LoginFacts | null;
  /** The login whose password is replaced; null unless it is. */
  readonly existing: KnownLogin | null;
  /** The password to keep; null when there is none. */
  readonly secret: string | null;
}

export interface Plan {
  readonly rows: readonly PlannedRow[];
  /** Logins that share a password or user name afterwards: `row 5` for one of the list, otherwise the id of one that is known. */
  readonly reuse: ReadonlyMap<string, readonly Reuse[]>;
  readonly counts: PasswordListPlan['counts'];
}

/** What becomes of each row of a password list, compared with the register and with the rows before it. Changes nothing. */
export function planList(input: PlanInput): Plan {
  const known = new Map(input.known.map((login) => [loginKey(login.accountId, login.userNameKey), login]));
  const seen = new Map<string, ListedRow>();
  const matched = input.rows.map((row) => matchedRow(row, input));
  // A row without a password says nothing that the row with it does not say.
  const withPassword = new Map(
    matched.filter(({ row, key }) => key !== null && row.password !== '' && passwordFault(row) === null).toReversed().map(({ row, key }) => [key, row.row]),
  );
  const planned = matched.map((row): PlannedRow => planRow(row, { input, known, seen, withPassword }));
  const reuse = reuseAmong(finalLogins(input, planned));
  const rows = planned.map((row) => withReuse(row, reuse.get(rowKey(row)) ?? []));
  return { rows, reuse, counts: countsOf(rows, reuse) };
}

/** Names a login in the reuse of a plan. */
export function rowKey({ shown, existing }: PlannedRow): string {
  return existing?.id ?? `row ${shown.row}`;
}

interface MatchedRow {
  readonly row: ListedRow;
  readonly match: Match;
  /** Names its login; null when there is no account or user name. */
  readonly key: string | null;
}

function matchedRow(row: ListedRow, input: PlanInput): MatchedRow {
  const match = matchOf(row, input);
  return { row, match, key: match.account === null || row.userName === '' ? null : loginKey(match.account.id, userNameKey(row.userName)) };
}

interface Surroundings {
  readonly input: PlanInput;
  readonly known: ReadonlyMap<string, KnownLogin>;
  /** The row that decides about a login, by its key. */
  readonly seen: Map<string, ListedRow>;
  /** The first row with a password, by the key of its login. */
  readonly withPassword: ReadonlyMap<string | null, number>;
}

function planRow({ row, match, key }: MatchedRow, { input, known, seen, withPassword }: Surroundings): PlannedRow {
  const shown: ShownRow = {
    row: row.row, title: visible(row.title, 200), address: visible(row.address, 500), userName: visible(row.userName, 200), accountId: match.account?.id ?? null, account: match.account?.name ?? '',
    matchedBy: match.by, action: 'leave-out', remarks: [...row.remarks], rotationOwed: false,
  };
  const as = (action: ShownRow['action'], ...remarks: string[]): PlannedRow => ({
    shown: { ...shown, action, remarks: [...shown.remarks, ...remarks] }, facts: null, existing: null, secret: null,
  });
  const { account } = match;
  if (account === null) return match.by === 'officer' ? as('leave-out') : as('leave-out', whichAccount(match));
  const fault = passwordFault(row);
  if (fault !== null) return as('refused', fault);
  if (key === null) return as('refused', 'There is no user name in this row. Enter it in the list, or add the login by hand.');
  const fuller = withPassword.get(key);
  if (row.password === '' && fuller !== undefined && fuller > row.row) return as('leave-out', `Row ${fuller} holds this login with its password.`);
  const earlier = seen.get(key);
  if (earlier !== undefined) {
    if (row.password === '' || input.fingerprint(earlier.password) === input.fingerprint(row.password)) return as('leave-out', `This is the login of row ${earlier.row} again.`);
    return as('refused', `Row ${earlier.row} holds the same login with another password. Keep the row that is right.`);
  }
  const existing = known.get(key);
  const result = existing === undefined ? newLogin(row, account, input, as) : knownLogin(row, existing, input, as);
  if (result.shown.action !== 'refused') seen.set(key, row);
  return result;
}

type As = (action: ShownRow['action'], ...remarks: string[]) => PlannedRow;

function newLogin(row: ListedRow, account: AccountRow, input: PlanInput, as: As): PlannedRow {
  const closed = closedReason(account.name, account.status);
  if (closed !== null) return as('refused', closed);
  const earlier = earlierPassword(row, input);
  if (earlier !== null) return as('refused', earlier);
  const read = newFacts(row, account);
  if (!read.ok) return as('refused', ...read.reasons);
  const remarks = row.password === '' ? ['There is no password in this row: the login is added without one.'] : [];
  return { ...as('add', ...remarks), facts: read.facts, secret: row.password === '' ? null : row.password };
}

function knownLogin(row: ListedRow, existing: KnownLogin, input: PlanInput, as: As): PlannedRow {
  if (row.password === '' || (existing.fingerprint !== null && input.fingerprint(row.password) === existing.fingerprint)) return as('unchanged');
  const earlier = earlierPassword(row, input);
  if (earlier !== null) return as('refused', earlier);
  const remark = existing.fingerprint === null
    ? 'The login is on the register without a password: this one is kept for it.'
    : 'Another password than the one that is kept: this one takes its place. Make sure that the list is newer. What is owed for it stays owed.';
  return { ...as('change-password', remark), existing, secret: row.password };
}

/** @returns why a password that was used before does not come in; null when it was not */
function earlierPassword({ password }: ListedRow, { former, fingerprint }: PlanInput): string | null {
  const name = password === '' ? undefined : former.get(fingerprint(password));
  return name === undefined ? null : `This is an earlier password of ${name}: it does not come back. Enter the present one in the list, or leave the row out.`;
}

function matchOf(row: ListedRow, { chosen, finder }: PlanInput): Match {
  const choice = chosen.get(row.row);
  if (choice === undefined) return finder.find(row);
  return { account: choice === null ? null : (finder.get(choice) ?? null), by: 'officer', candidates: 1 };
}

function whichAccount({ candidates }: Match): string {
  return candidates > 1 ? `${candidates} accounts fit this row. Choose which one it is.` : 'No account of the register fits this row. Choose the account, or leave the row out.';
}

/** All logins in use as they will be after the import. */
function finalLogins({ known, fingerprint }: PlanInput, planned: readonly PlannedRow[]): FinalLogin[] {
  const replaced = new Map(planned.flatMap((row) => (row.existing === null ? [] : [[row.existing.id, row] as const])));
  const standing = known.map((login): FinalLogin => {
    const secret = replaced.get(login.id)?.secret ?? null;
    return {
      key: login.id, name: login.name, userNameKey: login.userNameKey, fingerprint: secret === null ? login.fingerprint : fingerprint(secret),
      newPassword: secret !== null, newUserName: false,
    };
  });
  const added = planned.flatMap((row): FinalLogin[] => (row.facts === null ? [] : [{
    key: rowKey(row), name: row.facts.label === '' ? row.shown.account : `${row.shown.account} (${row.facts.label})`,
    userNameKey: userNameKey(row.facts.userName), fingerprint: row.secret === null ? null : fingerprint(row.secret),
    newPassword: row.secret !== null, newUserName: true,
  }]));
  return [...standing, ...added];
}

function withReuse(row: PlannedRow, reuse: readonly Reuse[]): PlannedRow {
  if (reuse.length === 0) return row;
  const remarks = [...row.shown.remarks, ...reuse.map(({ detail }) => `${detail}: a new password is owed.`)];
  return { ...row, shown: { ...row.shown, remarks, rotationOwed: true } };
}

function countsOf(rows: readonly PlannedRow[], reuse: Plan['reuse']): Plan['counts'] {
  const of = (action: ShownRow['action']): number => rows.filter(({ shown }) => shown.action === action).length;
  return {
    added: of('add'), changed: of('change-password'), unchanged: of('unchanged'), leftOut: of('leave-out'), refused: of('refused'), rotationOwed: reuse.size,
  };
}

function loginKey(accountId: string, key: string): string {
  return `${accountId} ${key}`;
}
