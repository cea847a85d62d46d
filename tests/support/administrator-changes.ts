import type { InputOf } from '../../src/preload/contract/index.ts';
import type { House } from './house.ts';
import type { ShortEntry } from './trail.ts';
import type { Use } from './use.ts';

/** Somebody who administers an account now, by her name. */
export async function administratorOf(house: House, accountId: string, name: string): Promise<{ id: string; from: string }> {
  const found = (await house.call('accounts.get', { id: accountId })).administrators.find((administrator) => administrator.name === name);
  if (found === undefined) throw new Error(`${name} does not administer the account.`);
  return { id: found.id, from: found.from };
}

/** A correction of her first day, as it is asked for. */
export async function correctionOf(house: House, accountId: string, name: string, from: string): Promise<InputOf<'accounts.correctAdministrator'>> {
  const { id, from: was } = await administratorOf(house, accountId, name);
  return { id, was, from, reason: 'Their letter of appointment says so' };
}

export const administratorUses = {
  'accounts.correctAdministrator': [
    async (house, accountId) => {
      const correction = await correctionOf(house, accountId, 'Bea Admin', '2026-03-02');
      return () => house.call('accounts.correctAdministrator', correction);
    },
    ['administrator.since-corrected', '2.3.1'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;
