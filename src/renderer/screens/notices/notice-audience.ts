import type { AccountRow } from '../../../preload/contract/accounts.ts';

/* For which accounts a notice is written. Pure. */

export type Audience =
  | { readonly by: 'chosen' }
  | { readonly by: 'all' }
  | { readonly by: 'directorate' | 'channel'; readonly value: string };

type Account = Pick<AccountRow, 'id' | 'status' | 'directorate' | 'channelTitle'>;

/** Somebody still posts on it. By a filter only such an account is taken; one that is chosen by hand and closed is left out later, and counted. */
export function isInUse({ status }: Pick<AccountRow, 'status'>): boolean {
  return status !== 'closed' && status !== 'rescinded';
}

/** The accounts that are meant. `chosen` are those handed over by the list of accounts. */
export function accountsFor(audience: Audience, accounts: readonly Account[], chosen: readonly string[]): readonly string[] {
  if (audience.by === 'chosen') {
    const wanted = new Set(chosen);
    return accounts.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
  }
  const inUse = accounts.filter(isInUse);
  if (audience.by === 'all') return inUse.map(({ id }) => id);
  if (audience.value === '') return [];
  return inUse
    .filter((account) => (audience.by === 'directorate' ? account.directorate : account.channelTitle) === audience.value)
    .map(({ id }) => id);
}

/** What can be chosen from, with how many accounts in use each has. */
export function offered(accounts: readonly Account[], by: 'directorate' | 'channel'): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const account of accounts) {
    const value = by === 'directorate' ? account.directorate : account.channelTitle;
    if (value !== '' && isInUse(account)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => a.value.localeCompare(b.value, 'en-GB'));
}
