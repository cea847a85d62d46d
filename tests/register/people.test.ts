import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonFacts } from '../../src/preload/contract/people.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

const ann: PersonFacts = {
  name: 'Ann Other', email: 'ann@example.org', category: 'employee', employer: '', role: 'Ward manager', directorateId: null, phone: '', leavesOn: null,
};

describe('the people of the register (CP371 2.3.1, 10022 2.1)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const add = (changes: Partial<PersonFacts> = {}) => house.call('people.add', { ...ann, ...changes });
  const get = (id: string) => house.call('people.get', { id });
  const idOf = async (name: string) => (await house.call('people.list', {})).find((row) => row.name === name)?.id ?? '';

  describe('a person who is added', () => {
    it('is kept as typed, whoever employs them', async () => {
      const { directorates } = await house.call('settings.get', {});
      const facts: PersonFacts = { ...ann, category: 'other-organisation', employer: 'Example Agency', directorateId: directorates[0]?.id ?? null, leavesOn: '2027-03-31' };
      let id = '';
      expect(await entriesOf(house, async () => { ({ id } = await house.call('people.add', facts)); })).toEqual([['person.added', '']]);
      expect(await get(id)).toMatchObject({ id, version: 1, facts, row: { directorate: 'Medicine', leaver: false, accounts: 0 }, holdings: [], logins: [], applications: [], similar: [] });
    });

    it('is refused under a name and address that somebody has, and told who', async () => {
      await add();
      expect(await house.refusal('people.add', { ...ann, name: 'ann  OTHER', email: 'ANN@example.org' })).toEqual({
        code: 'duplicate', field: 'name', message: 'Ann Other (ann@example.org) is known already. Open that person instead, or correct the name or the email address.',
      });
      await add({ name: 'Bea Admin', email: '' });
      expect(await house.refusal('people.add', { ...ann, name: 'Bea Admin', email: '' })).toMatchObject({ code: 'duplicate', field: 'email' });
    });

    it('may share a name or a mailbox with somebody else', async () => {
      await add();
      await add({ email: 'other.ann@example.org' });
      await add({ name: 'Dee Other' });
      expect(await house.call('people.list', {})).toHaveLength(3);
    });

    it.each([
      ['name', { name: ' ' }, 'Enter a name.'],
      ['leavesOn', { leavesOn: '2026-04-31' }, 'Enter a real date, such as 31 March 2026.'],
      ['leavesOn', { leavesOn: '0226-03-31' }, 'The year 0226 cannot be right. Enter a day between 1995 and 2100.'],
      ['directorateId', { directorateId: '019a0000-0000-7000-8000-00000000dead' }, 'Choose a directorate from the list.'],
      ['role', { role: 'Ward\u202Eswen' }, 'Remove the line breaks or hidden characters.'],
    ] as const)('is refused for its %s', async (field, change, message) => {
      expect(await house.refusal('people.add', { ...ann, ...change })).toEqual({ code: 'invalid', field, message });
    });
  });

  describe('a person who is changed', () => {
    it('keeps what stood there before in the history, with directorates by name', async () => {
      const { directorates } = await house.call('settings.get', {});
      const { id, version } = await add();
      await house.call('people.edit', { id, version, facts: { ...ann, role: 'Matron', directorateId: directorates[0]?.id ?? null } });
      expect((await get(id)).history).toMatchObject([
        { action: 'person.edited', officer: 'Test Officer', changes: [{ field: 'role', from: 'Ward manager', to: 'Matron' }, { field: 'directorateId', from: '', to: 'Medicine' }] },
        { action: 'person.added', changes: [] },
      ]);
    });

    it('is refused when somebody else changed them meanwhile, with what stands there now', async () => {
      const { id, version } = await add();
      await house.call('people.edit', { id, version, facts: { ...ann, phone: '1' } });
      expect(await house.refusal('people.edit', { id, version, facts: { ...ann, phone: '2' } }))
        .toMatchObject({ code: 'conflict', current: { version: 2, facts: { ...ann, phone: '1' } } });
    });

    it('leaves no entry when nothing changed', async () => {
      const { id, version } = await add();
      expect(await entriesOf(house, () => house.call('people.edit', { id, version, facts: ann }))).toEqual([]);
      expect((await get(id)).version).toBe(1);
    });

    it('is refused a name and address that somebody else has', async () => {
      await add();
      const { id, version } = await add({ name: 'Bea Admin', email: 'bea@example.org' });
      expect(await house.refusal('people.edit', { id, version, facts: ann })).toMatchObject({ code: 'duplicate', field: 'name' });
    });

    it('is a leaver from the day after the last day, and the accounts say so', async () => {
      const account = await house.call('accounts.add', accountFactsWith());
      const id = await idOf('Bea Admin');
      await house.call('people.edit', { id, version: 1, facts: { ...ann, name: 'Bea Admin', email: '', leavesOn: '2026-11-30' } });
      expect((await get(id)).row.leaver).toBe(false);
      house.clock.moveTo('2026-12-01');
      expect((await get(id)).row.leaver).toBe(true);
      const rows = await house.call('accounts.list', {});
      expect(rows.find((row) => row.id === account.id)?.alarms.map(({ text }) => text)).toEqual(expect.arrayContaining(['An administrator has left', 'Only one administrator']));
    });
  });

  it('a list says on how many accounts somebody stands, each once and closed ones not', async () => {
    await house.call('accounts.add', accountFactsWith({ lineManager: { name: 'Bea Admin', email: '' } }));
    const other = await house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'https://x.com/careers', handle: '@careers' }));
    expect((await house.call('people.list', {})).map(({ name, accounts }) => [name, accounts])).toEqual([['Ann Other', 1], ['Bea Admin', 2], ['Cy Backup', 2]]);
    await house.call('accounts.changeStatus', {
      id: other.id, version: other.version, to: 'closed', on: '2026-11-21', reason: 'No longer needed', captured: 'All posts, in the shared folder', watchHandle: false,
    });
    expect((await house.call('people.list', {})).map(({ name, accounts }) => [name, accounts])).toEqual([['Ann Other', 0], ['Bea Admin', 1], ['Cy Backup', 1]]);
  });

  it('shows what somebody holds, with the gap they would leave and who stays', async () => {
    const { id: accountId } = await house.call('accounts.add', accountFactsWith());
    await house.call('accounts.grantAccess', { accountId, kind: 'person', person: { name: 'Bea Admin', email: '' }, holder: '', role: 'Owner', grantedOn: null, note: '' });
    const held = (await get(await idOf('Bea Admin'))).holdings;
    expect(held).toMatchObject([
      { accountId, account: 'Ward news', channelTitle: 'X', as: 'primary', since: '2026-11-21', gap: 'Only the backup would be left', others: [{ name: 'Cy Backup', email: '' }] },
      { accountId, as: 'access', detail: 'Owner', gap: '' },
    ]);
    expect((await get(await idOf('Ann Other'))).holdings).toMatchObject([{ as: 'line-manager', gap: 'No line manager' }]);
  });

  describe('two records of one person', () => {
    it('are pointed out when the name is nearly the same', async () => {
      const one = await add({ email: '' });
      await add({ name: 'Ann Ohter', email: 'ann@example.org' });
      await add({ name: 'Bea Admin', email: '' });
      expect((await get(one.id)).similar.map(({ name }) => name)).toEqual(['Ann Ohter']);
    });

    it('become one: what they hold goes over, what was not known is learnt, and the other stands in no list', async () => {
      await house.call('accounts.add', accountFactsWith());
      const from = { id: await idOf('Bea Admin'), version: 1 };
      const into = await add({ name: 'Beatrice Admin', email: 'bea@example.org', role: '', category: 'not-known' });
      await house.call('people.edit', { ...from, facts: { ...ann, name: 'Bea Admin', email: '', role: 'Communications lead', leavesOn: '2027-01-31' } });
      const entries = await entriesOf(house, () => house.call('people.merge', { from: { ...from, version: 2 }, into }));
      expect(entries).toEqual([['account.person-merged', ''], ['person.merged', ''], ['person.merged-away', '']]);
      const now = await get(into.id);
      expect(now.facts).toMatchObject({ name: 'Beatrice Admin', email: 'bea@example.org', role: 'Communications lead', category: 'employee', leavesOn: '2027-01-31' });
      expect(now.holdings).toMatchObject([{ account: 'Ward news', as: 'primary' }]);
      expect((await house.call('people.list', {})).map(({ name }) => name)).toEqual(['Ann Other', 'Beatrice Admin', 'Cy Backup']);
      expect((await house.refusal('people.get', { id: from.id })).code).toBe('not-found');
    });

    it('a spelling that was merged away means the one who stayed, so that an old list does not bring it back', async () => {
      const from = await add({ name: 'Bea Admin', email: '' });
      const into = await add({ name: 'Beatrice Admin', email: '' });
      await house.call('people.merge', { from, into });
      const { id } = await house.call('accounts.add', accountFactsWith());
      expect((await house.call('accounts.get', { id })).facts.primaryAdministrator?.name).toBe('Beatrice Admin');
      expect((await house.call('people.list', {})).map(({ name }) => name)).not.toContain('Bea Admin');
    });

    it('but somebody of that name with an address of their own is somebody new', async () => {
      const from = await add({ name: 'Bea Admin', email: '' });
      const into = await add({ name: 'Beatrice Admin', email: '' });
      await house.call('people.merge', { from, into });
      await house.call('accounts.add', accountFactsWith({ primaryAdministrator: { name: 'Bea Admin', email: 'bea.admin@example.org' } }));
      expect((await house.call('people.list', {})).map(({ name }) => name)).toContain('Bea Admin');
    });

    it('are not merged when it is one record, or when either was changed meanwhile', async () => {
      const one = await add();
      const other = await add({ name: 'Bea Admin' });
      expect(await house.refusal('people.merge', { from: one, into: one })).toMatchObject({ code: 'invalid', field: 'into' });
      await house.call('people.edit', { ...other, facts: { ...ann, name: 'Bea Admin', phone: '1' } });
      expect((await house.refusal('people.merge', { from: one, into: other })).code).toBe('conflict');
      expect((await house.refusal('people.merge', { from: other, into: one })).code).toBe('conflict');
      expect(await house.call('people.list', {})).toHaveLength(2);
    });

    it('a person who was merged cannot be merged or changed again', async () => {
      const one = await add();
      const other = await add({ name: 'Bea Admin' });
      await house.call('people.merge', { from: one, into: other });
      expect((await house.refusal('people.edit', { id: one.id, version: 2, facts: ann })).code).toBe('not-found');
    });
  });
});
