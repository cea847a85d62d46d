import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../src/main/register/database/transaction.ts';
import { PeopleDirectory } from '../../src/main/register/rooms/people/service.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';

const sam = { name: 'Sam Jones', email: '' };
const message = 'Two people are called Sam Jones. Give the email address of the one who is meant.';

describe('two people of one name', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    for (const email of ['a@example.org', 'b@example.org']) {
      await house.call('people.add', { name: 'Sam Jones', email, category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null });
    }
  });
  afterEach(() => house.end());

  const emails = async () => (await house.call('people.list', {})).filter(({ name }) => name === 'Sam Jones').map(({ email }) => email);

  it('no third is made of them silently: the form asks which is meant', async () => {
    expect(await house.refusal('accounts.add', accountFactsWith({ lineManager: sam }))).toEqual({ code: 'invalid', field: 'lineManager.email', message });
    expect(await house.refusal('accounts.add', accountFactsWith({ moreAdministrators: [sam] }))).toEqual({ code: 'invalid', field: 'moreAdministrators.0.email', message });
    expect(await emails()).toEqual(['a@example.org', 'b@example.org']);
  });

  it('with the email address the one who bears it is meant', async () => {
    const { id } = await house.call('accounts.add', accountFactsWith({ lineManager: { ...sam, email: 'B@example.org' } }));
    expect((await house.call('accounts.get', { id })).facts.lineManager).toEqual({ name: 'Sam Jones', email: 'b@example.org' });
    expect(await emails()).toHaveLength(2);
  });

  it('a contributor, a holder of access and a successor are asked for their email as well', async () => {
    const { id: accountId } = await house.call('accounts.add', accountFactsWith());
    expect(await house.refusal('accounts.addContributor', { accountId, person: sam, from: '2026-11-01', note: '' })).toEqual({ code: 'invalid', field: 'person.email', message });
    expect(await house.refusal('accounts.grantAccess', { accountId, kind: 'person', person: sam, holder: '', role: 'Editor', grantedOn: null, note: '' }))
      .toEqual({ code: 'invalid', field: 'person.email', message });
    const bea = (await house.call('people.list', {})).find(({ name }) => name === 'Bea Admin');
    const decisions = [{ accountId, version: 1, as: 'primary', outcome: 'successor', successor: sam, dueOn: null } as const];
    expect(await house.refusal('handover.carryOut', { personId: bea?.id ?? '', version: 1, leavesOn: '2026-11-30', note: '', decisions }))
      .toEqual({ code: 'invalid', field: 'decisions.0.successor.email', message });
    expect(await emails()).toHaveLength(2);
  });

  it('one who stands there already needs no address to stay', async () => {
    const { id } = await house.call('people.add', { name: 'Una Known', email: '', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null });
    const account = await house.call('accounts.add', accountFactsWith({ lineManager: { name: 'Una Known', email: '' } }));
    await house.call('people.add', { name: 'Una Known', email: 'una@example.org', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null });
    await house.call('accounts.edit', { ...account, facts: accountFactsWith({ lineManager: { name: 'Una Known', email: '' }, purpose: 'Other' }) });
    expect((await house.call('people.get', { id })).holdings).toMatchObject([{ as: 'line-manager' }]);
  });

  it('one who stands on the account moves to another place of it without being asked for', async () => {
    const named = (name: string) => ({ name, email: '' });
    const [una, vic, wyn, max] = ['Una Known', 'Vic Known', 'Wyn Known', 'Max Known'].map(named) as [typeof sam, typeof sam, typeof sam, typeof sam];
    const facts = accountFactsWith({ primaryAdministrator: una, backupAdministrator: vic, moreAdministrators: [wyn], lineManager: max });
    const { id } = await house.call('accounts.add', facts);
    const before = (await house.call('people.list', {})).length;
    for (const { name } of [una, vic, wyn, max]) {
      await house.call('people.add', { name, email: `${name.slice(0, 3)}@example.org`, category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null });
    }
    const moves = [
      { primaryAdministrator: vic, backupAdministrator: una }, { primaryAdministrator: wyn, backupAdministrator: una, moreAdministrators: [vic] },
      { backupAdministrator: vic, moreAdministrators: [] }, { primaryAdministrator: max }, { lineManager: vic },
    ];
    for (const changes of moves) {
      const { version, facts: present } = await house.call('accounts.get', { id });
      await house.call('accounts.edit', { id, version, facts: { ...present, ...changes } });
      const { primaryAdministrator, backupAdministrator, moreAdministrators, lineManager } = (await house.call('accounts.get', { id })).facts;
      const wanted = { ...present, ...changes };
      expect([primaryAdministrator, lineManager]).toEqual([wanted.primaryAdministrator, wanted.lineManager]);
      expect(new Set([backupAdministrator, ...moreAdministrators])).toEqual(new Set([wanted.backupAdministrator, ...wanted.moreAdministrators]));
    }
    expect(await house.call('people.list', {})).toHaveLength(before + 4);
  });

  it('two who have one name and swap their places stay two', async () => {
    const [one, other] = ['a@example.org', 'b@example.org'].map((email) => ({ ...sam, email })) as [typeof sam, typeof sam];
    const { id, version } = await house.call('accounts.add', accountFactsWith({ primaryAdministrator: one, backupAdministrator: other }));
    const swapped = { primaryAdministrator: other, backupAdministrator: one };
    await house.call('accounts.edit', { id, version, facts: accountFactsWith(swapped) });
    expect((await house.call('accounts.get', { id })).facts).toMatchObject(swapped);
    expect(await emails()).toHaveLength(2);
  });

  it('a spelling that was merged into two people means neither of them', async () => {
    const add = (name: string, email: string) => house.call('people.add', { name, email, category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null });
    await house.call('people.merge', { from: await add('B. Admin', 'one@example.org'), into: await add('Bea Admin', '') });
    await house.call('people.merge', { from: await add('B. Admin', 'two@example.org'), into: await add('Bob Admin', '') });
    expect(await house.refusal('accounts.add', accountFactsWith({ primaryAdministrator: { name: 'B. Admin', email: '' } })))
      .toMatchObject({ message: 'Two people are called B. Admin. Give the email address of the one who is meant.' });
  });

  it('learning 5,000 email addresses among 11,000 people takes at most twice as long as adding everybody', async () => {
    const { register } = house.session;
    /** Names so many people in one go. @returns how long it took, against which another go is measured: machines differ */
    const name = (count: number, emailOf: (number: number) => string): number => {
      const begun = performance.now();
      inTransaction(register.database, () => {
        const directory = new PeopleDirectory(register.work());
        for (let number = 0; number < count; number += 1) directory.idOf({ name: `Person ${number}`, email: emailOf(number) });
      });
      return performance.now() - begun;
    };
    const adding = name(11_000, () => '');
    expect(name(5000, (number) => `person${number}@example.org`)).toBeLessThan(2 * adding);
    expect((await house.call('people.list', {})).filter(({ email }) => email.startsWith('person'))).toHaveLength(5000);
  });
});
