import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith, importOf } from '../support/accounts.ts';
import { Applicant, refusal } from '../support/applications.ts';
import { House } from '../support/house.ts';
import { loginFactsWith } from '../support/logins.ts';
import { entriesOf } from '../support/trail.ts';

const dee = { name: 'Dee New', email: '' };

describe('whoever stops holding an account leaves a password to be changed, without leaver mode as well (CP371 2.3.1)', () => {
  let house: House;
  let accountId: string;
  let loginId: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    accountId = (await house.call('accounts.add', accountFactsWith())).id;
    loginId = (await house.call('logins.add', { facts: loginFactsWith(accountId), password: null })).id;
  });
  afterEach(() => house.end());

  const owed = async () => (await house.call('logins.get', { id: loginId })).row.rotationOwed.map(({ reason, detail }) => [reason, detail]);
  const person = async (name: string) => house.call('people.get', { id: (await house.call('people.list', {})).find((one) => one.name === name)?.id ?? '' });
  const edit = async (changes: Parameters<typeof accountFactsWith>[0]) => {
    const { version, facts } = await house.call('accounts.get', { id: accountId });
    return house.call('accounts.edit', { id: accountId, version, facts: { ...facts, ...changes } });
  };
  const leaves = async (name: string, leavesOn: string | null) => {
    const { id, version, facts } = await person(name);
    return house.call('people.edit', { id, version, facts: { ...facts, leavesOn } });
  };
  const handOver = async (name: string, leavesOn = '2026-11-30') => {
    const { id, version, holdings } = await person(name);
    return house.call('handover.carryOut', {
      personId: id, version, leavesOn, note: '',
      decisions: holdings.map((held) => ({ accountId: held.accountId, version: held.version, as: held.as, outcome: 'removed' as const, successor: null, dueOn: null })),
    });
  };
  const bea = ['administrator-left', 'Bea Admin no longer holds Ward news, since 21 November 2026'];

  it('an administrator who is replaced on the form', async () => {
    expect(await entriesOf(house, () => edit({ primaryAdministrator: dee }))).toEqual([['person.added', ''], ['account.edited', '2.3.1'], ['login.rotation-owed', '2.3.1']]);
    expect(await owed()).toEqual([bea]);
  });

  it('not one who changes places with the backup, nor a change of something else', async () => {
    await edit({ primaryAdministrator: { name: 'Cy Backup', email: '' }, backupAdministrator: { name: 'Bea Admin', email: '' } });
    await edit({ purpose: 'Other', lineManager: dee });
    expect(await owed()).toEqual([]);
  });

  it('not where the password was changed after she had gone', async () => {
    const change = async (password: string) => {
      const { version } = (await house.call('logins.get', { id: loginId })).row;
      await house.call('logins.setPassword', { id: loginId, version, password });
    };
    await change('otter-Candle-river-47');
    await edit({ primaryAdministrator: dee });
    expect(await owed()).toEqual([bea]);
    await change('stone-Lantern-wheat-92');
    await leaves('Bea Admin', '2026-11-30');
    expect(await owed()).toEqual([]);
  });

  it('but where it was changed earlier on the day of her going', async () => {
    const { version } = (await house.call('logins.get', { id: loginId })).row;
    await house.call('logins.setPassword', { id: loginId, version, password: 'stone-Lantern-wheat-92' });
    await edit({ primaryAdministrator: dee });
    expect(await owed()).toEqual([bea]);
  });

  it('a contributor whose time is ended, unless they hold the account in another way', async () => {
    for (const name of ['Fay Writer', 'Bea Admin']) {
      const { id } = await house.call('accounts.addContributor', { accountId, person: { name, email: '' }, from: '2026-11-01', note: '' });
      await house.call('accounts.endContributor', { id, version: 1, to: '2026-11-20', note: '' });
    }
    expect(await owed()).toEqual([['administrator-left', 'Fay Writer no longer holds Ward news, since 21 November 2026']]);
  });

  it('a holder of access from whom it is taken back', async () => {
    const { id } = await house.call('accounts.grantAccess', { accountId, kind: 'person', person: { name: 'Fay Writer', email: '' }, holder: '', role: 'Editor', grantedOn: '2026-11-01', note: '' });
    await house.call('accounts.removeAccess', { id, version: 1, removedOn: '2026-11-20', note: '' });
    expect(await owed()).toEqual([['administrator-left', 'Fay Writer no longer holds Ward news, since 21 November 2026']]);
  });

  describe('an agency, a scheduler or a connected app from which access is taken back', () => {
    const grant = async (kind: 'agency' | 'scheduler' | 'connected-app', role: string, holder = 'Example Media Agency') =>
      (await house.call('accounts.grantAccess', { accountId, kind, person: null, holder, role, grantedOn: '2026-11-01', note: '' })).id;
    const remove = (id: string) => house.call('accounts.removeAccess', { id, version: 1, removedOn: '2026-11-20', note: '' });
    const agency = ['administrator-left', 'Example Media Agency no longer has access'];

    it.each(['agency', 'scheduler', 'connected-app'] as const)('owes a new password for every login of the account in use: %s', async (kind) => {
      const { id: other } = await house.call('logins.add', { facts: loginFactsWith(accountId, { userName: 'wardnews2', label: 'Second' }), password: null });
      const { id: ended, version } = await house.call('logins.add', { facts: loginFactsWith(accountId, { userName: 'wardnews3', label: 'Third' }), password: null });
      await house.call('logins.end', { id: ended, version, reason: 'No longer used' });
      const id = await grant(kind, 'Editor');
      expect(await entriesOf(house, () => remove(id))).toEqual([['access.removed', '2.3.1'], ['login.rotation-owed', '2.3.1'], ['login.rotation-owed', '2.3.1']]);
      expect(await owed()).toEqual([agency]);
      expect((await house.call('logins.get', { id: other })).row.rotationOwed).toHaveLength(1);
    });

    it('not while it has another role there, and then once, however it is spelt', async () => {
      const [editor, analyst] = [await grant('agency', 'Editor'), await grant('agency', 'Analyst')];
      await remove(editor);
      expect(await owed()).toEqual([]);
      await remove(analyst);
      await remove(await grant('agency', 'Editor', 'EXAMPLE  media agency'));
      expect(await owed()).toEqual([agency]);
    });
  });

  it('somebody who keeps a password and holds nothing else, once they are given a last day', async () => {
    const { version } = (await house.call('logins.get', { id: loginId })).row;
    await house.call('logins.setPassword', { id: loginId, version, password: 'otter-Candle-river-47' });
    await house.call('people.add', { name: 'Test Officer', email: '', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null });
    await leaves('Test Officer', '2026-11-30');
    expect(await owed()).toEqual([['administrator-left', 'Test Officer leaves, last day 30 November 2026']]);
  });

  it('an administrator whom an import replaces', async () => {
    await importOf(house, 'Account name,Channel,Web address,Primary administrator\nWard news,X,https://x.com/wardnews,Dee New\n');
    expect(await owed()).toEqual([bea]);
  });

  it('a contributor whose approval is taken back', async () => {
    const applicant = new Applicant(house);
    await applicant.start({}, 'contribute', accountId);
    await applicant.certifyAll();
    await applicant.submit();
    await applicant.assess();
    await applicant.passToBoard();
    await applicant.decide({ account: null, contributor: { from: '2026-11-03', to: null } });
    await applicant.supersede({ ...refusal, decidedOn: '2026-11-20' });
    expect(await owed()).toEqual([['administrator-left', 'Fay Applicant no longer holds Ward news, since 21 November 2026']]);
  });

  it('somebody who is given a last day, once however often it moves', async () => {
    expect(await entriesOf(house, () => leaves('Cy Backup', '2026-11-30'))).toEqual([['person.edited', ''], ['login.rotation-owed', '2.3.1']]);
    await leaves('Cy Backup', '2026-12-31');
    await leaves('Cy Backup', null);
    expect(await owed()).toEqual([['administrator-left', 'Cy Backup leaves, last day 30 November 2026']]);
  });

  it('leaver mode afterwards does not owe it again, on whatever day', async () => {
    await edit({ primaryAdministrator: dee });
    expect((await handOver('Bea Admin')).rotationsOwed).toBe(0);
    expect((await handOver('Bea Admin', '2026-12-05')).rotationsOwed).toBe(0);
    expect(await owed()).toEqual([bea]);
  });

  it('a line manager who is replaced does not sign in, so nothing is owed', async () => {
    await edit({ lineManager: dee });
    await leaves('Ann Other', '2026-11-30');
    expect(await owed()).toEqual([]);
  });
});
