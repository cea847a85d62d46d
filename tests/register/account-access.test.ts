import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

const dee = { name: 'Dee New', email: 'dee@example.org' };

describe('who may do what on an account', () => {
  let house: House;
  let accountId: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id: accountId } = await house.call('accounts.add', accountFactsWith()));
  });
  afterEach(() => house.end());

  const detail = () => house.call('accounts.get', { id: accountId });

  describe('on the platform itself', () => {
    const grant = (changes: Partial<InputOf<'accounts.grantAccess'>> = {}): InputOf<'accounts.grantAccess'> =>
      ({ accountId, kind: 'person', person: dee, holder: '', role: 'Editor', grantedOn: '2026-11-01', note: '', ...changes });

    it('is written down for a person, an agency, a scheduler and a connected app alike', async () => {
      await house.call('accounts.grantAccess', grant());
      await house.call('accounts.grantAccess', grant({ kind: 'agency', person: null, holder: 'Bright Ideas Ltd', role: 'Advertiser', grantedOn: null }));
      await house.call('accounts.grantAccess', grant({ kind: 'scheduler', person: null, holder: 'Post Planner', role: 'Publisher' }));
      await house.call('accounts.grantAccess', grant({ kind: 'connected-app', person: null, holder: 'Website feed', role: 'Reader', note: 'On the front page' }));
      expect((await detail()).access.map(({ kind, holder, email, role, from, to, note }) => [kind, holder, email, role, from, to, note])).toEqual([
        ['person', 'Dee New', 'dee@example.org', 'Editor', '2026-11-01', null, ''],
        ['agency', 'Bright Ideas Ltd', '', 'Advertiser', null, null, ''],
        ['scheduler', 'Post Planner', '', 'Publisher', '2026-11-01', null, ''],
        ['connected-app', 'Website feed', '', 'Reader', '2026-11-01', null, 'On the front page'],
      ]);
    });

    it('leaves its own entry when it is given and when it is taken back', async () => {
      const { id } = await house.call('accounts.grantAccess', grant());
      const entries = await entriesOf(house, () => house.call('accounts.removeAccess', { id, version: 1, removedOn: '2026-11-21', note: 'Moved on' }));
      expect(entries).toEqual([['access.removed', '2.3.1']]);
      const { access, history } = await detail();
      expect(access).toMatchObject([{ to: '2026-11-21', note: 'Moved on', version: 2 }]);
      expect(history.slice(0, 2).map(({ action, summary, changes }) => [action, summary, changes])).toEqual([
        ['access.removed', 'Moved on', [{ field: 'access', from: 'Dee New: Editor', to: '' }]],
        ['access.granted', '', [{ field: 'access', from: '', to: 'Dee New: Editor' }]],
      ]);
    });

    it.each<[string, Partial<InputOf<'accounts.grantAccess'>>, string, string]>([
      ['a person who is not named', { person: null }, 'person', 'Say who holds the role.'],
      ['an agency without a name', { kind: 'agency', person: null, holder: ' ' }, 'holder', 'Name the agency, scheduler or app that holds the role.'],
      ['no role', { role: '' }, 'role', 'Say which role the holder has on the platform.'],
      ['a day that lies ahead', { grantedOn: '2026-11-22' }, 'grantedOn', 'This date lies in the future. Enter today or an earlier day.'],
      ['a year that cannot be meant', { grantedOn: '0206-11-01' }, 'grantedOn', 'The year 0206 cannot be right. Enter a day between 1995 and 2100.'],
      ['31 April', { grantedOn: '2026-04-31' }, 'grantedOn', 'Enter a real date, such as 31 March 2026.'],
    ])('is refused for %s', async (_what, changes, field, message) => {
      expect(await entriesOf(house, async () => {
        expect(await house.refusal('accounts.grantAccess', grant(changes))).toEqual({ code: 'invalid', field, message });
      })).toEqual([]);
    });

    it('is not given twice in the same role, but again after it was taken back', async () => {
      const { id } = await house.call('accounts.grantAccess', grant());
      expect(await house.refusal('accounts.grantAccess', grant({ role: 'EDITOR' }))).toEqual({
        code: 'duplicate', field: 'person', message: 'Dee New holds this role on the account already.',
      });
      await house.call('accounts.grantAccess', grant({ role: 'Analyst' }));
      await house.call('accounts.removeAccess', { id, version: 1, removedOn: '2026-11-20', note: '' });
      await house.call('accounts.grantAccess', grant());
      expect((await detail()).access.map(({ role, to }) => [role, to])).toEqual([['Editor', '2026-11-20'], ['Analyst', null], ['Editor', null]]);
    });

    it('is not taken back before it was given, in the future, twice, or from an older version', async () => {
      const { id } = await house.call('accounts.grantAccess', grant());
      const remove = { id, version: 1, removedOn: '2026-11-21', note: '' };
      expect(await house.refusal('accounts.removeAccess', { ...remove, removedOn: '2026-10-31' })).toMatchObject({ field: 'removedOn' });
      expect(await house.refusal('accounts.removeAccess', { ...remove, removedOn: '2026-11-22' })).toMatchObject({ field: 'removedOn' });
      expect(await house.refusal('accounts.removeAccess', { ...remove, version: 2 })).toMatchObject({ code: 'conflict', current: { version: 1 } });
      await house.call('accounts.removeAccess', remove);
      expect(await house.refusal('accounts.removeAccess', { ...remove, version: 2 })).toMatchObject({ code: 'invalid' });
      expect(await house.refusal('accounts.removeAccess', { ...remove, id: accountId })).toMatchObject({ code: 'not-found' });
    });
  });

  describe('as an approved contributor (CP371 2.3)', () => {
    const add = (from = '2026-11-01') => house.call('accounts.addContributor', { accountId, person: dee, from, note: '' });

    it('is written down with the first day, and with the last when it ends', async () => {
      const { id } = await add();
      house.clock.moveTo('2026-12-01');
      await house.call('accounts.endContributor', { id, version: 1, to: '2026-11-30', note: 'Left the ward' });
      const { contributors, history } = await detail();
      expect(contributors).toMatchObject([{ person: dee, from: '2026-11-01', to: '2026-11-30', note: 'Left the ward', application: null, leaver: false, version: 2 }]);
      expect(history.slice(0, 2).map(({ action }) => action)).toEqual(['contributor.ended', 'contributor.added']);
    });

    it('is refused twice at a time, and possible again after the first has ended', async () => {
      const { id } = await add();
      expect(await house.refusal('accounts.addContributor', { accountId, person: { name: 'dee  new', email: 'DEE@example.org' }, from: '2026-11-05', note: '' }))
        .toMatchObject({ code: 'duplicate', field: 'person' });
      await house.call('accounts.endContributor', { id, version: 1, to: '2026-11-20', note: '' });
      await add('2026-11-21');
      expect((await detail()).contributors).toHaveLength(2);
    });

    it('is refused on an account that nobody runs any more', async () => {
      await changeStatusOf(house, accountId, 'closed');
      expect(await house.refusal('accounts.addContributor', { accountId, person: dee, from: '2026-11-21', note: '' })).toEqual({
        code: 'invalid', message: 'Ward news is not run any more, so nobody can contribute to it.',
      });
    });

    it('does not end before it began, twice, or from an older version', async () => {
      const { id } = await add();
      const end = { id, version: 1, to: '2026-11-20', note: '' };
      expect(await house.refusal('accounts.endContributor', { ...end, to: '2026-10-31' })).toMatchObject({ field: 'to' });
      expect(await house.refusal('accounts.endContributor', { ...end, version: 7 })).toMatchObject({ code: 'conflict' });
      await house.call('accounts.endContributor', end);
      expect(await house.refusal('accounts.endContributor', { ...end, version: 2 })).toMatchObject({ message: 'This contributor’s time has ended already.' });
    });

    it('is refused a year that cannot be meant, on either day', async () => {
      expect(await house.refusal('accounts.addContributor', { accountId, person: dee, from: '9999-01-01', note: '' })).toMatchObject({ code: 'invalid', field: 'from' });
      const { id } = await add();
      expect(await house.refusal('accounts.endContributor', { id, version: 1, to: '2999-01-01', note: '' })).toMatchObject({ code: 'invalid', field: 'to' });
    });

    it('may be called off before it begins: it ends with its first day', async () => {
      const { id } = await add('2027-01-01');
      await house.call('accounts.endContributor', { id, version: 1, to: '2027-01-01', note: 'Not needed' });
      const person = (await house.call('people.list', {})).find(({ name }) => name === dee.name);
      expect(person?.accounts).toBe(0);
      await add('2027-02-01');
    });

    it('may have a last day that lies ahead', async () => {
      const { id } = await add();
      await house.call('accounts.endContributor', { id, version: 1, to: '2027-03-31', note: '' });
      expect((await detail()).contributors).toMatchObject([{ to: '2027-03-31' }]);
      await house.call('accounts.endContributor', { id, version: 2, to: '2026-12-31', note: '' });
    });
  });
});
