import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../src/preload/contract/index.ts';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import type { HandoverDecision } from '../../src/preload/contract/handover.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

type Decide = Partial<Pick<HandoverDecision, 'outcome' | 'successor' | 'dueOn'>>;

describe('somebody leaves (CP371 2.3.1)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const addAccount = (changes: Partial<AccountFacts> = {}) => house.call('accounts.add', accountFactsWith(changes));
  const addCareers = (changes: Partial<AccountFacts> = {}) => addAccount({ name: 'Careers', address: 'https://x.com/careers', handle: '@careers', ...changes });
  const addLogin = async (accountId: string, userName = 'wardnews', twoStepHolder = '', password: string | null = null) => (await house.call('logins.add', {
    facts: { accountId, label: '', userName, email: 'comms@example.org', twoStep: 'not-known', twoStepHolder, recoveryRoute: '' }, password,
  })).id;
  const person = async (name: string) => {
    const row = (await house.call('people.list', {})).find((one) => one.name === name);
    return house.call('people.get', { id: row?.id ?? '' });
  };
  const facts = async (id: string) => (await house.call('accounts.get', { id })).facts;

  /** Everything that she holds with one decision, and others where a test says so. */
  async function plan(name: string, decide: Decide, of: Partial<Record<HandoverDecision['as'], Decide>> = {}): Promise<InputOf<'handover.carryOut'>> {
    const { id, version, holdings } = await person(name);
    return {
      personId: id, version, leavesOn: '2026-11-30', note: '',
      decisions: holdings.map((held) => ({ accountId: held.accountId, version: held.version, as: held.as, outcome: 'removed', successor: null, dueOn: null, ...decide, ...of[held.as] })),
    };
  }
  const handOver = async (name: string, decide: Decide, of: Partial<Record<HandoverDecision['as'], Decide>> = {}) =>
    house.call('handover.carryOut', await plan(name, decide, of));

  const dee = { name: 'Dee New', email: 'dee@example.org' };

  it('an administrator leaves: the successor takes over, every login they knew is owed a new password, the account keeps two administrators', async () => {
    const { id } = await addAccount();
    const loginId = await addLogin(id);
    expect(await handOver('Bea Admin', { outcome: 'successor', successor: dee })).toEqual({ accounts: 1, rotationsOwed: 1, closures: 0, accessRemoved: 0, certificationsHanded: 0 });
    expect(await facts(id)).toMatchObject({ primaryAdministrator: dee, backupAdministrator: { name: 'Cy Backup' }, status: 'active' });
    const login = await house.call('logins.get', { id: loginId });
    expect(login.row.rotationOwed).toMatchObject([{ reason: 'administrator-left', detail: 'Bea Admin leaves, last day 30 November 2026', since: '2026-11-21' }]);
    expect((await house.call('accounts.list', {}))[0]?.alarms.map(({ text }) => text)).toEqual(['No directorate']);
    const after = await person('Bea Admin');
    expect(after).toMatchObject({ facts: { leavesOn: '2026-11-30' }, holdings: [], handovers: [{ account: 'Ward news', as: 'primary', outcome: 'successor', successor: 'Dee New', doneOn: '2026-11-21' }] });
  });

  it('everything is one step with its entries: the person, the account, the login, and the handover itself', async () => {
    const { id } = await addAccount();
    await addLogin(id);
    expect(await entriesOf(house, () => handOver('Cy Backup', {}))).toEqual([
      ['person.edited', ''], ['account.handed-over', '2.3.1'], ['login.rotation-owed', '2.3.1'], ['handover.carried-out', '2.3.1'],
    ]);
    expect((await house.call('accounts.get', { id })).handovers).toMatchObject([{ person: 'Cy Backup', as: 'backup', outcome: 'removed', doneOn: '2026-11-21' }]);
    expect((await person('Cy Backup')).history.map(({ action }) => action)).toEqual(['handover.carried-out', 'person.edited', 'person.added']);
  });

  it('whoever held the account is known for years, with the last day', async () => {
    const { id } = await addAccount();
    house.clock.moveTo('2027-02-01');
    const { personId, ...input } = { ...(await plan('Bea Admin', { outcome: 'successor', successor: dee })), leavesOn: '2027-01-15' };
    await house.call('handover.carryOut', { personId, ...input });
    expect((await house.call('accounts.get', { id })).formerAdministrators).toMatchObject([{ name: 'Bea Admin', kind: 'primary', from: '2026-11-21', to: '2027-01-15' }]);
  });

  it('the backup may become the primary administrator', async () => {
    const { id } = await addAccount();
    await handOver('Bea Admin', { outcome: 'successor', successor: { name: 'Cy Backup', email: '' } });
    expect(await facts(id)).toMatchObject({ primaryAdministrator: { name: 'Cy Backup' }, backupAdministrator: null });
  });

  it('a line manager is followed by another', async () => {
    const { id } = await addAccount();
    await handOver('Ann Other', { outcome: 'successor', successor: dee });
    expect((await facts(id)).lineManager).toEqual(dee);
  });

  it('a line manager does not sign in, so no password is owed', async () => {
    await addLogin((await addAccount()).id);
    expect((await handOver('Ann Other', { outcome: 'successor', successor: dee })).rotationsOwed).toBe(0);
  });

  it('without a successor Communications takes over by a day, and the account is in handover', async () => {
    const { id } = await addAccount({ backupAdministrator: null });
    const { id: careers } = await addCareers({ backupAdministrator: null });
    await handOver('Bea Admin', { outcome: 'communications', dueOn: '2026-12-19' });
    expect(await facts(id)).toMatchObject({ primaryAdministrator: { name: 'Communications Team' }, status: 'handover' });
    expect((await facts(careers)).primaryAdministrator).toEqual({ name: 'Communications Team', email: '' });
    const detail = await house.call('accounts.get', { id });
    expect(detail.statusChanges).toMatchObject([
      { to: 'handover', reason: 'Bea Admin leaves: the Communications Team has taken over, somebody is to be found by 19 December 2026' },
    ]);
    expect(detail.handovers).toMatchObject([{ outcome: 'communications', successor: 'Communications Team', dueOn: '2026-12-19' }]);
    expect((await house.call('people.list', {})).filter(({ name }) => name === 'Communications Team')).toMatchObject([{ accounts: 2 }]);
  });

  it('or the account goes to closure by a day: closing itself is recorded with what was captured', async () => {
    const { id } = await addAccount({ backupAdministrator: null });
    expect(await handOver('Bea Admin', { outcome: 'closure', dueOn: '2026-12-19' })).toMatchObject({ accounts: 1, closures: 1 });
    const detail = await house.call('accounts.get', { id });
    expect(detail.facts).toMatchObject({ primaryAdministrator: null, status: 'handover' });
    expect(detail.nextStatuses.map(({ to }) => to)).toContain('closed');
    expect(detail.handovers).toMatchObject([{ outcome: 'closure', successor: '', dueOn: '2026-12-19' }]);
  });

  it('contributors and holders of access are included: both end although nobody decided about them', async () => {
    const { id: accountId } = await addAccount();
    const who = { name: 'Fay Writer', email: '' };
    await house.call('accounts.addContributor', { accountId, person: who, from: '2026-11-01', note: '' });
    await house.call('accounts.grantAccess', { accountId, kind: 'person', person: who, holder: '', role: 'Editor', grantedOn: '2026-11-01', note: '' });
    await house.call('accounts.grantAccess', { accountId, kind: 'person', person: who, holder: '', role: 'Analyst', grantedOn: '2026-11-01', note: '' });
    await addLogin(accountId);
    const { decisions: _none, ...input } = await plan('Fay Writer', {});
    expect(await house.call('handover.carryOut', { ...input, decisions: [] })).toEqual({ accounts: 1, rotationsOwed: 1, closures: 0, accessRemoved: 2, certificationsHanded: 0 });
    const detail = await house.call('accounts.get', { id: accountId });
    expect(detail.contributors).toMatchObject([{ person: { name: 'Fay Writer' }, to: '2026-11-21' }]);
    expect(detail.access.map(({ role, to }) => [role, to])).toEqual(expect.arrayContaining([['Editor', '2026-11-21'], ['Analyst', '2026-11-21']]));
    expect((await person('Fay Writer')).holdings).toEqual([]);
  });

  it('a contributor whose time lies ahead never begins it, and knows no password yet', async () => {
    const { id: accountId } = await addAccount();
    await addLogin(accountId);
    await house.call('accounts.addContributor', { accountId, person: { name: 'Fay Writer', email: '' }, from: '2027-01-01', note: '' });
    const { decisions: _none, ...input } = await plan('Fay Writer', {});
    expect(await house.call('handover.carryOut', { ...input, decisions: [] })).toEqual({ accounts: 1, rotationsOwed: 0, closures: 0, accessRemoved: 1, certificationsHanded: 0 });
    expect((await person('Fay Writer')).holdings).toEqual([]);
    expect((await house.call('accounts.get', { id: accountId })).contributors).toMatchObject([{ from: '2027-01-01', to: '2027-01-01' }]);
    house.clock.moveTo('2027-01-01');
    expect((await person('Fay Writer')).row.accounts).toBe(0);
  });

  it('nobody’s time ends before it began, however early the last day is', async () => {
    const { id: accountId } = await addAccount();
    await house.call('accounts.grantAccess', { accountId, kind: 'person', person: { name: 'Bea Admin', email: '' }, holder: '', role: 'Editor', grantedOn: '2026-11-20', note: '' });
    await house.call('handover.carryOut', { ...(await plan('Bea Admin', {})), leavesOn: '2026-11-01' });
    const detail = await house.call('accounts.get', { id: accountId });
    expect(detail.formerAdministrators).toMatchObject([{ name: 'Bea Admin', kind: 'primary', from: '2026-11-21', to: '2026-11-21' }]);
    expect(detail.access).toMatchObject([{ from: '2026-11-20', to: '2026-11-20' }]);
  });

  it('a record of the Communications Team that has left takes nothing over: a new one does', async () => {
    const { id } = await addAccount({ backupAdministrator: null });
    await house.call('people.add', { name: 'Communications team', email: 'old@example.org', category: 'not-known', employer: '', role: '', directorateId: null, phone: '', leavesOn: '2020-01-01' });
    await handOver('Bea Admin', { outcome: 'communications', dueOn: '2026-12-19' });
    expect((await facts(id)).primaryAdministrator).toEqual({ name: 'Communications Team', email: '' });
    expect((await house.call('accounts.list', {}))[0]?.alarms.map(({ text }) => text)).not.toContain('An administrator has left');
  });

  it('access may pass on, in the same role', async () => {
    const { id: accountId } = await addAccount();
    await house.call('accounts.grantAccess', { accountId, kind: 'person', person: { name: 'Fay Writer', email: '' }, holder: '', role: 'Editor', grantedOn: null, note: '' });
    await handOver('Fay Writer', { outcome: 'successor', successor: dee });
    expect((await house.call('accounts.get', { id: accountId })).access).toEqual(expect.arrayContaining([expect.objectContaining({ holder: 'Dee New', role: 'Editor', to: null })]));
  });

  describe('the passwords they may know', () => {
    it('are those of accounts held since the last change, and of the second step they hold', async () => {
      const { id, version } = await addAccount();
      const { id: careers } = await addCareers({ primaryAdministrator: { name: 'Ed Known', email: '' }, backupAdministrator: { name: 'Gil Known', email: '' } });
      const known = await addLogin(id);
      const second = await addLogin(careers, 'careers', 'BEA  admin');
      expect((await person('Bea Admin')).logins).toMatchObject([
        { id: second, account: 'Careers', why: 'Holds the second step' }, { id: known, account: 'Ward news', userName: 'wardnews', why: 'Administrator', rotationOwed: false },
      ]);
      // Somebody else took her place, and nobody has changed the password since.
      house.clock.moveTo('2026-12-01');
      await house.call('accounts.edit', { id, version, facts: accountFactsWith({ primaryAdministrator: dee }) });
      expect((await person('Bea Admin')).logins.find((login) => login.id === known)?.why).toBe('Administrator until 1 December 2026');
      // Of Ward news it is owed already, since she was replaced.
      expect((await handOver('Bea Admin', {})).rotationsOwed).toBe(1);
      expect((await person('Bea Admin')).logins.map(({ rotationOwed }) => rotationOwed)).toEqual([true, true]);
    });

    it('are no longer known once the password was changed', async () => {
      const { id } = await addAccount();
      const loginId = await addLogin(id, 'wardnews', '', 'Some ordinary words of old 3');
      await handOver('Bea Admin', { outcome: 'successor', successor: dee });
      const { row } = await house.call('logins.get', { id: loginId });
      expect((await house.call('logins.setPassword', { id: loginId, version: row.version, password: 'Plenty of ordinary words 7' })).cleared).toBe(1);
      expect((await person('Bea Admin')).logins).toEqual([]);
      expect((await person('Dee New')).logins).toMatchObject([{ id: loginId }]);
    });
  });

  describe('the passwords they keep or have seen', () => {
    const addPerson = (name: string) =>
      house.call('people.add', { name, email: '', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null });
    const whys = async (name: string) => (await person(name)).logins.map(({ why }) => why);
    const reveal = (id: string, seenByAnother = '') => house.call('logins.reveal', { id, reason: 'To post', seenByAnother });
    const change = async (id: string, password: string) => {
      const { row } = await house.call('logins.get', { id });
      return house.call('logins.setPassword', { id, version: row.version, password });
    };

    it('include those in their keychain, where nobody else can read them, although they hold no account', async () => {
      await addPerson('test  officer');
      const { id } = await addAccount();
      const loginId = await addLogin(id, 'wardnews', '', 'Some ordinary words of old 3');
      expect((await person('test  officer')).logins).toMatchObject([{ id: loginId, why: 'Keeps the password: it lies only in their keychain' }]);
      expect((await handOver('test  officer', {})).rotationsOwed).toBe(1);
      expect((await handOver('test  officer', {})).rotationsOwed).toBe(0);
    });

    it('say so of an administrator as well, and under a name that was merged into theirs', async () => {
      const from = await addPerson('Test Officer');
      await addAccount();
      const { id } = await addCareers();
      await addLogin(id, 'careers', '', 'Some ordinary words of old 3');
      const bea = await person('Bea Admin');
      await house.call('people.merge', { from, into: { id: bea.id, version: bea.version } });
      expect(await whys('Bea Admin')).toEqual(['Administrator. Keeps the password: it lies only in their keychain']);
    });

    it('include those shown to them since the last change, with the day', async () => {
      await addPerson('Gus Helper');
      await addPerson('Ida Helper');
      const { id } = await addAccount();
      const loginId = await addLogin(id, 'wardnews', '', 'Some ordinary words of old 3');
      house.clock.moveTo('2026-12-06');
      await reveal(loginId, 'GUS helper and Ida Helper');
      house.clock.moveTo('2026-12-08');
      expect(await whys('Gus Helper')).toEqual(['Saw it on 6 December 2026']);
      expect(await whys('Ida Helper')).toEqual(['Saw it on 6 December 2026']);
      expect((await handOver('Gus Helper', {})).rotationsOwed).toBe(1);
      await change(loginId, 'Plenty of ordinary words 7');
      expect(await whys('Gus Helper')).toEqual([]);
    });

    it('on the day of a change only where they saw it afterwards', async () => {
      await addPerson('Gus Helper');
      await addPerson('Ida Helper');
      const { id } = await addAccount();
      const loginId = await addLogin(id, 'wardnews', '', 'Some ordinary words of old 3');
      await reveal(loginId, 'Gus Helper');
      await change(loginId, 'Plenty of ordinary words 7');
      await reveal(loginId, 'Ida Helper');
      expect(await whys('Gus Helper')).toEqual([]);
      expect(await whys('Ida Helper')).toEqual(['Saw it on 21 November 2026']);
    });

    it('include those that an officer had shown while a colleague keeps them now', async () => {
      await addPerson('Test Officer');
      const { id } = await addAccount();
      const loginId = await addLogin(id, 'wardnews', '', 'Some ordinary words of old 3');
      await reveal(loginId);
      // A register that came from a desk with two officers.
      house.session.register.database.prepare("UPDATE logins SET keeper_name = 'Ken Colleague'").run();
      expect(await whys('Test Officer')).toEqual(['Saw it on 21 November 2026']);
    });

    it('are none of a login that is no longer used', async () => {
      await addPerson('Test Officer');
      const { id } = await addAccount();
      const loginId = await addLogin(id, 'wardnews', '', 'Some ordinary words of old 3');
      await reveal(loginId);
      await house.call('logins.end', { id: loginId, version: 1, reason: 'No longer used' });
      expect(await whys('Test Officer')).toEqual([]);
    });
  });

  it('one who is their own backup is followed in both places', async () => {
    const { id } = await addAccount({ backupAdministrator: { name: 'Bea Admin', email: '' } });
    await handOver('Bea Admin', { outcome: 'successor', successor: dee }, { backup: { successor: { name: 'Ed Backup', email: '' } } });
    expect(await facts(id)).toMatchObject({ primaryAdministrator: dee, backupAdministrator: { name: 'Ed Backup' } });
  });

  it('nothing has to be decided about a closed account, and nothing on it stays open', async () => {
    const { id, version } = await addAccount();
    await house.call('accounts.changeStatus', { id, version, to: 'closed', on: '2026-11-21', reason: 'No longer needed', captured: 'All posts', watchHandle: false });
    expect(await handOver('Bea Admin', {})).toMatchObject({ accounts: 0 });
    expect(await facts(id)).toMatchObject({ primaryAdministrator: null, lineManager: { name: 'Ann Other' }, status: 'closed' });
    expect(await handOver('Ann Other', {})).toMatchObject({ accounts: 0 });
    expect((await facts(id)).lineManager?.name).toBe('Ann Other');
  });

  it('somebody who holds nothing may leave all the same', async () => {
    const { id, version } = await house.call('people.add', { name: 'Hal Idle', email: '', category: 'volunteer', employer: '', role: '', directorateId: null, phone: '', leavesOn: null });
    await house.call('handover.carryOut', { personId: id, version, leavesOn: '2026-11-20', note: '', decisions: [] });
    expect((await person('Hal Idle')).row).toMatchObject({ leavesOn: '2026-11-20', leaver: true });
  });
});
