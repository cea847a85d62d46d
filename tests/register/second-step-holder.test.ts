import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { Applicant } from '../support/applications.ts';
import { House } from '../support/house.ts';
import { loginFactsWith } from '../support/logins.ts';
import { entriesOf } from '../support/trail.ts';

describe('somebody who is called otherwise is found where a name was written (CP371 2.3.1)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const add = (name: string, email = '') =>
    house.call('people.add', { name, email, category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null });
  const rename = async (id: string, name: string, email?: string) => {
    const { version, facts } = await house.call('people.get', { id });
    return house.call('people.edit', { id, version, facts: { ...facts, name, email: email ?? facts.email } });
  };
  const loginHeldBy = async (twoStepHolder: string) => {
    const { id: accountId } = await house.call('accounts.add', accountFactsWith());
    return (await house.call('logins.add', { facts: loginFactsWith(accountId, { twoStepHolder }), password: null })).id;
  };
  const holderOf = async (id: string) => (await house.call('logins.get', { id })).row.twoStepHolder;
  const known = async (id: string) => (await house.call('people.get', { id })).logins.map(({ why }) => why);

  describe('as the holder of a second step', () => {
    it('after two records became one: the login says so in its history, and leaving owes a new password', async () => {
      const login = await loginHeldBy('Anne Otter');
      const [from, into] = [await add('Anne Otter'), await add('Ann Otter', 'ann@example.org')];
      expect(await entriesOf(house, () => house.call('people.merge', { from, into }))).toEqual([
        ['person.merged', ''], ['person.merged-away', ''], ['login.edited', '2.3.1'],
      ]);
      expect(await holderOf(login)).toBe('Ann Otter');
      expect(await known(into.id)).toEqual(['Holds the second step']);
      const { version } = await house.call('people.get', { id: into.id });
      expect(await house.call('handover.carryOut', { personId: into.id, version, leavesOn: '2026-11-30', note: '', decisions: [] })).toMatchObject({ rotationsOwed: 1 });
    });

    it('also where the old spelling is written later, or the email address', async () => {
      const [from, into] = [await add('Anne Otter'), await add('Ann Otter', 'ann@example.org')];
      await house.call('people.merge', { from, into });
      const login = await loginHeldBy('anne  otter');
      expect(await known(into.id)).toEqual(['Holds the second step']);
      const { row } = await house.call('logins.get', { id: login });
      await house.call('logins.edit', { id: login, version: row.version, facts: loginFactsWith(row.accountId, { twoStepHolder: 'ANN@example.org' }) });
      expect(await known(into.id)).toEqual(['Holds the second step']);
    });

    it('after a new name', async () => {
      const login = await loginHeldBy('Anne Otter');
      const { id } = await add('Anne Otter');
      expect(await entriesOf(house, () => rename(id, 'Anne Married'))).toEqual([['person.edited', ''], ['login.edited', '2.3.1']]);
      expect(await holderOf(login)).toBe('Anne Married');
      expect(await known(id)).toEqual(['Holds the second step']);
    });

    it('but not where another person bears the old name: nobody knows whose it is', async () => {
      const login = await loginHeldBy('Anne Otter');
      await add('Anne Otter', 'other@example.org');
      const { id } = await add('Anne Otter', 'anne@example.org');
      await rename(id, 'Anne Married');
      expect(await holderOf(login)).toBe('Anne Otter');
    });
  });

  describe('in open applications', () => {
    const applications = async (id: string) => (await house.call('people.get', { id })).applications.map(({ as }) => as);
    beforeEach(() => new Applicant(house).start());

    it('after two records became one, with another name and another address', async () => {
      const [from, into] = [await add('Bea Admin', 'bea@example.org'), await add('Beatrice Adminn', 'beatrice@example.org')];
      expect(await applications(from.id)).toEqual(['First administrator']);
      expect(await applications(into.id)).toEqual([]);
      await house.call('people.merge', { from, into });
      expect(await applications(into.id)).toEqual(['First administrator']);
    });

    it('after a new name, with a new address or none', async () => {
      const bea = await add('Bea Admin', 'bea@example.org');
      await rename(bea.id, 'Bea Married', 'married@example.org');
      expect(await applications(bea.id)).toEqual(['First administrator']);
      const cy = await add('Cy Backup');
      await rename(cy.id, 'Cy Married');
      expect(await applications(cy.id)).toEqual(['Second administrator']);
    });

    it('not by a mailbox that is shared with the one who is named, nor by a name that is now another’s', async () => {
      await add('Bea Admin');
      const shared = await add('Dee New', 'bea@example.org');
      expect(await applications(shared.id)).toEqual([]);
      const cy = await add('Cy Backup');
      await rename(cy.id, 'Cy Married');
      await add('Cy Backup');
      expect(await applications(cy.id)).toEqual([]);
    });
  });
});
