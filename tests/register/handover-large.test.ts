import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../src/main/register/database/transaction.ts';
import { addAccount } from '../../src/main/register/rooms/accounts/service.ts';
import { PeopleDirectory } from '../../src/main/register/rooms/people/service.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';

const count = 3000;

describe('somebody who answers for thousands of accounts leaves (CP371 2.3.1)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    const { register } = house.session;
    inTransaction(register.database, () => {
      const work = register.work();
      const directory = new PeopleDirectory(work);
      for (let number = 0; number < count; number += 1) {
        const address = `https://x.com/account${number}`;
        addAccount(work, accountFactsWith({ name: `Account ${number}`, address, handle: '', lineManager: { name: 'Mo Manager', email: '' } }), { directory });
      }
    });
  });
  afterEach(() => house.end());

  it('and is followed on all of them in one step', async () => {
    const idOf = async (name: string) => (await house.call('people.list', {})).find((one) => one.name === name)?.id ?? '';
    const { id, version, holdings } = await house.call('people.get', { id: await idOf('Mo Manager') });
    const decisions = holdings.map((held) => ({
      accountId: held.accountId, version: held.version, as: held.as, outcome: 'successor' as const, successor: { name: 'Dee New', email: '' }, dueOn: null,
    }));
    expect(await house.call('handover.carryOut', { personId: id, version, leavesOn: '2026-11-30', note: '', decisions })).toMatchObject({ accounts: count });
    expect((await house.call('people.get', { id: await idOf('Dee New') })).holdings).toHaveLength(count);
  });
});
