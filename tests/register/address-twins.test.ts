import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import { accountFactsWith, importOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';

describe('two accounts of an older register whose addresses are now seen to be one (CP371 2.3.1)', () => {
  const sameAddress = { clause: '2.3.1', text: 'Same address as another account' };
  let house: House;
  let first: string;
  let second: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id: first } = await house.call('accounts.add', accountFactsWith({ name: 'Ward', address: 'https://x.com/ward', handle: '' })));
    ({ id: second } = await house.call('accounts.add', accountFactsWith({ name: 'Ward again', address: 'https://x.com/ward2', handle: '' })));
    // What the register's renewal of its keys leaves of two such accounts.
    house.session.register.database.prepare('UPDATE accounts SET address = ?, address_key = ? WHERE id = ?').run('https://x.com/@ward', 'x.com/@ward', second);
  });
  afterEach(() => house.end());

  const detail = (id: string) => house.call('accounts.get', { id });
  const edit = async (id: string, changes: Partial<AccountFacts>) => {
    const { version, facts } = await detail(id);
    return { id, version, facts: { ...facts, ...changes } };
  };
  const alarmsOf = async (id: string) => (await detail(id)).row.alarms;

  it('are told of', async () => {
    expect(await alarmsOf(second)).toContainEqual(sameAddress);
    expect(await alarmsOf(first)).not.toContainEqual(sameAddress);
  });

  it('can each still be changed, one by one and together', async () => {
    for (const id of [first, second]) {
      await house.call('accounts.edit', await edit(id, { purpose: 'Share what is new' }));
      expect((await detail(id)).facts.purpose).toBe('Share what is new');
    }
    const accounts = await Promise.all([first, second].map(async (id) => ({ id, version: (await detail(id)).version })));
    expect(await house.call('accounts.bulkEdit', { accounts, change: { field: 'nextReviewOn', value: '2027-01-15' } })).toEqual({ changed: 2, unchanged: 0 });
  });

  it('are changed by an import, each by the address that is written alike', async () => {
    const { done } = await importOf(house, 'Name,Channel,URL,Purpose\nWard,X,https://x.com/ward,Of the first\nWard again,X,https://x.com/@ward,Of the second\n');
    expect(done).toMatchObject({ changed: 2, added: 0, refused: 0 });
    expect([(await detail(first)).facts.purpose, (await detail(second)).facts.purpose]).toEqual(['Of the first', 'Of the second']);
  });

  it('are no third one’s leave: neither a new account nor another one takes the address', async () => {
    expect(await house.refusal('accounts.add', accountFactsWith({ name: 'Third', address: 'https://x.com/WARD' }))).toMatchObject({ code: 'duplicate', field: 'address' });
    const { id } = await house.call('accounts.add', accountFactsWith({ name: 'Third', address: 'https://x.com/third' }));
    expect(await house.refusal('accounts.edit', await edit(id, { address: 'https://x.com/@ward' }))).toMatchObject({ code: 'duplicate', field: 'address' });
  });

  it('are put right by correcting either address', async () => {
    await house.call('accounts.edit', await edit(first, { address: 'https://x.com/wardone' }));
    expect(await alarmsOf(second)).not.toContainEqual(sameAddress);
    await house.call('accounts.edit', await edit(second, { purpose: 'Share what is new' }));
    expect(await house.refusal('accounts.edit', await edit(first, { address: 'https://x.com/ward' }))).toMatchObject({ code: 'duplicate' });
  });
});
