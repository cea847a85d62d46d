import type { AccountStatus } from '../../../../preload/contract/accounts.ts';
import type { HeldAs } from '../../../../preload/contract/accounts-records.ts';
import type { Work } from '../../work.ts';
import { channelTitles } from '../policies/service.ts';
import { accountCardRows, rowsOfPerson } from './holders-table.ts';
import { isOpen } from './rules/open.ts';

/* What a person's page says of accounts: which they are, and who signed in to them in which time. */

/** An account as another record names it. */
export interface AccountCard {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly status: AccountStatus;
  readonly channelTitle: string;
}

/** Every account by its id; quicker than the list, because nobody is counted. */
export function accountCards(work: Work): ReadonlyMap<string, AccountCard> {
  const titles = channelTitles(work);
  return new Map(accountCardRows(work.db).map(({ id, version, name, status, channel }) =>
    [id, { id, version, name, status, channelTitle: titles.get(channel) ?? channel }]));
}

/** A time in which somebody held an account. */
export interface HeldSpell {
  readonly accountId: string;
  readonly as: HeldAs;
  /** YYYY-MM-DD; null where nobody knows. */
  readonly from: string | null;
  /** Last day; null while it goes on. */
  readonly to: string | null;
}

/** When a person has been administrator, contributor or holder of access, now and before. */
export function spellsOf(work: Work, personId: string): HeldSpell[] {
  const today = work.clock.today();
  const rows = rowsOfPerson(work.db, personId);
  return [
    ...rows.administered.map((row): HeldSpell => ({ accountId: row.account_id, as: row.kind, from: row.from_date, to: row.to_date })),
    // An approval may name the first day beforehand, and the last: until then it goes on.
    ...rows.contributed.filter((row) => row.from_date <= today).map((row): HeldSpell => ({ accountId: row.account_id, as: 'contributor', from: row.from_date, to: isOpen(row, today) ? null : row.to_date })),
    ...rows.access.map((row): HeldSpell => ({ accountId: row.account_id, as: 'access', from: row.granted_on, to: row.removed_on })),
  ];
}
