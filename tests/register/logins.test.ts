import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoginFacts } from '../../src/preload/contract/logins.ts';
import { fakeKeychain } from '../support/fake-keychain.ts';
import { House } from '../support/house.ts';
import { accountNamed, loginFactsWith } from '../support/logins.ts';
import { entriesOf } from '../support/trail.ts';

describe('the logins of approved accounts (CP371 2.3.1, App 2)', () => {
  const keychain = fakeKeychain();
  let house: House;
  let ward: string;
  let careers: string;
  beforeEach(async () => {
    keychain.entries.clear();
    house = new House('2026-11-21', keychain);
    await house.setUp();
    ward = await accountNamed(house, 'Ward news');
    careers = await accountNamed(house, 'Careers');
  });
  afterEach(() => house.end());

  const add = (accountId: string, changes: Partial<LoginFacts> = {}, password: string | null = null) =>
    house.call('logins.add', { facts: loginFactsWith(accountId, changes), password });
  const rowOf = async (id: string) => (await house.call('logins.get', { id })).row;

  describe('a login that is added', () => {
    it('is kept as it was typed, beside its account, and leaves one entry', async () => {
      let id = '';
      expect(await entriesOf(house, async () => { ({ id } = await add(ward)); })).toEqual([['login.added', '2.3.1']]);
      expect(await house.call('logins.list', {})).toEqual([{
        id, version: 1, ...loginFactsWith(ward), account: 'Ward news', accountStatus: 'active', channelTitle: 'X', keeper: null, passwordChangedOn: null,
        confirmedOn: null, confirmedBy: '', failedOn: null, rotationOwed: [], endedOn: null, endedReason: '',
      }]);
    });

    it('shows in whose keychain, on which machine and under which sign-in its password lies', async () => {
      const { id } = await add(ward, {}, 'a-Fine-day-27');
      expect(keychain.entries).toEqual(new Map([[`login ${id}`, 'a-Fine-day-27']]));
      expect((await rowOf(id)).keeper).toEqual({ officer: 'Test Officer', machine: 'test-machine', signIn: 'test-user', here: true });
    });

    it('is refused with a user name that another account has, whatever its case, and the message names that account', async () => {
      await add(ward);
      expect(await entriesOf(house, async () => {
        for (const userName of ['@wardnews', 'ward news', 'ward\u200bnews', 'ward\u00adnews', 'WARDNEWS', 'wardnews\u2060']) {
        expect(await house.refusal('logins.add', { facts: loginFactsWith(careers, { userName }), password: null }), userName).toMatchObject({ field: 'facts.userName' });
      }
      expect(await house.refusal('logins.add', { facts: loginFactsWith(careers, { userName: ' WardNews ' }), password: 'kept-Nowhere-11' })).toEqual({
          code: 'duplicate', field: 'facts.userName',
          message: 'This user name is already used to sign in to Ward news. Each login needs a user name of its own: choose another one on the platform.',
        });
      })).toEqual([]);
      expect(keychain.entries.size).toBe(0);
    });

    it('is refused with a user name that the account itself has already', async () => {
      await add(ward, { label: 'Main' });
      expect(await house.refusal('logins.add', { facts: loginFactsWith(ward), password: null })).toMatchObject({ code: 'duplicate', message: expect.stringContaining('Ward news (Main)') });
    });

    it.each(['another account', 'the same account'])('is refused with a password that a login of %s has, without saying the password', async (whose) => {
      await add(ward, {}, 'a-Fine-day-27');
      const facts = loginFactsWith(whose === 'another account' ? careers : ward, { userName: 'other' });
      const refusal = await house.refusal('logins.add', { facts, password: 'a-Fine-day-27' });
      expect(refusal).toMatchObject({ code: 'duplicate', field: 'password', message: expect.stringContaining('Ward news has this password already.') });
      expect(JSON.stringify(refusal)).not.toContain('a-Fine-day-27');
      expect(await house.call('logins.list', {})).toHaveLength(1);
      expect(keychain.entries.size).toBe(1);
    });

    it('may have the user name of a login that is no longer used, but not its password', async () => {
      const { id, version } = await add(ward, {}, 'a-Fine-day-27');
      await house.call('logins.end', { id, version, reason: 'The platform has closed' });
      expect(await house.refusal('logins.add', { facts: loginFactsWith(careers), password: 'a-Fine-day-27' })).toEqual({
        code: 'used-before', field: 'password',
        message: 'This password was used before for Ward news. Set a new one. If the platform has this one now, say why it is kept again: a new one is then owed.',
      });
      await add(careers, {}, 'another-Fine-day-28');
      expect((await house.call('logins.list', {})).map(({ account, endedOn }) => [account, endedOn])).toEqual([['Careers', null], ['Ward news', '2026-11-21']]);
    });

    it.each([
      ['facts.accountId', { accountId: '019a0000-0000-7000-8000-00000000dead' }, 'Choose an account from the register.'],
      ['facts.userName', { userName: '  ' }, 'Enter the user name.'],
      ['facts.userName', { userName: 'ward\u202Eswen' }, 'Remove the line breaks or hidden characters.'],
      ['facts.recoveryRoute', { recoveryRoute: 'a'.repeat(1001) }, 'Use 1000 characters or fewer.'],
    ] as const)('is refused for its %s: %o', async (field, change, message) => {
      expect(await house.refusal('logins.add', { facts: loginFactsWith(ward, change), password: null })).toEqual({ code: 'invalid', field, message });
    });

    it.each([['closed', 'Ward news is closed, so no login can be added to it.'], ['rescinded', 'The approval of Ward news is rescinded, so no login can be added to it.']] as const)(
      'is refused for an account that is %s', async (to, message) => {
        const { version } = await house.call('accounts.get', { id: ward });
        await house.call('accounts.changeStatus', { id: ward, version, to, on: '2026-11-21', reason: 'No longer needed', captured: 'All posts, as PDF', watchHandle: false });
        expect(await house.refusal('logins.add', { facts: loginFactsWith(ward), password: null })).toEqual({
          code: 'invalid', field: 'facts.accountId', message: `${message} Choose an account that is in use.`,
        });
      },
    );

    it.each([['', 'Enter the password.'], ['   ', 'Enter the password.'], ['two\nlines', 'Remove the line breaks or hidden characters.'], ['a'.repeat(501), 'Use 500 characters or fewer.']])(
      'is refused with a password that no platform takes: %j', async (password, message) => {
        expect(await house.refusal('logins.add', { facts: loginFactsWith(ward), password })).toEqual({ code: 'invalid', field: 'password', message });
      },
    );

    it('keeps spaces, emoji, formulas and script as part of a password, and shows them harmlessly in a user name', async () => {
      const { id } = await add(ward, { userName: '=1+1<script>🐢' }, ' 🐢 =HYPERLINK() <b> ');
      expect(keychain.entries.get(`login ${id}`)).toBe(' 🐢 =HYPERLINK() <b> ');
      expect((await rowOf(id)).userName).toBe('=1+1<script>🐢');
    });
  });

  describe('a login that is changed', () => {
    it('stays with its account: who knew its password and what is owed hang on it', async () => {
      const { id, version } = await add(ward);
      expect(await house.refusal('logins.edit', { id, version, facts: loginFactsWith(careers) })).toEqual({
        code: 'invalid', field: 'facts.accountId', message: 'A login stays with its account. End this login and add one for the other account.',
      });
      expect(await rowOf(id)).toMatchObject({ accountId: ward, version });
    });

    it('shows in its history what it was before and after', async () => {
      const { id, version } = await add(ward);
      const facts = loginFactsWith(ward, { userName: 'wards', label: 'Main' });
      expect(await entriesOf(house, () => house.call('logins.edit', { id, version, facts }))).toEqual([['login.edited', '2.3.1']]);
      const { row, history } = await house.call('logins.get', { id });
      expect(row).toMatchObject({ ...facts, version: 2, account: 'Ward news' });
      expect(history.map(({ action }) => action)).toEqual(['login.edited', 'login.added']);
      expect(history[0]?.changes).toEqual([{ field: 'label', from: '', to: 'Main' }, { field: 'userName', from: 'wardnews', to: 'wards' }]);
    });

    it('leaves no entry when nothing is different, and may keep its own user name', async () => {
      const { id, version } = await add(ward);
      expect(await entriesOf(house, () => house.call('logins.edit', { id, version, facts: loginFactsWith(ward) }))).toEqual([]);
      expect(await house.call('logins.edit', { id, version, facts: loginFactsWith(ward, { userName: 'WARDNEWS' }) })).toEqual({ id, version: 2 });
    });

    it('is refused under the user name of another login, from a version that is not the newest, and once it is ended', async () => {
      await add(careers, { userName: 'careers' });
      const { id, version } = await add(ward);
      expect(await house.refusal('logins.edit', { id, version, facts: loginFactsWith(ward, { userName: 'Careers' }) })).toMatchObject({ code: 'duplicate' });
      await house.call('logins.edit', { id, version, facts: loginFactsWith(ward, { label: 'Main' }) });
      expect(await house.refusal('logins.edit', { id, version, facts: loginFactsWith(ward) })).toMatchObject({ code: 'conflict', current: { version: 2, facts: { label: 'Main' } } });
      await house.call('logins.end', { id, version: 2, reason: 'Closed' });
      expect(await house.refusal('logins.edit', { id, version: 3, facts: loginFactsWith(ward) })).toMatchObject({ code: 'ended' });
    });
  });

  describe('whether a login works, as the quarterly review asks', () => {
    it('is kept with the day and who found out', async () => {
      const { id, version } = await add(ward);
      const failed = await house.call('logins.confirm', { id, version, on: '2026-11-19', worked: false });
      expect(await rowOf(id)).toMatchObject({ confirmedOn: null, failedOn: '2026-11-19' });
      await house.call('logins.confirm', { id, version: failed.version, on: '2026-11-20', worked: true });
      expect(await rowOf(id)).toMatchObject({ confirmedOn: '2026-11-20', confirmedBy: 'Test Officer', failedOn: null });
      expect((await house.call('logins.get', { id })).history.map(({ action }) => action)).toEqual(['login.confirmed', 'login.failed', 'login.added']);
    });

    it('cannot be known for a day to come, nor for one of a year that cannot be right', async () => {
      const { id, version } = await add(ward);
      expect(await house.refusal('logins.confirm', { id, version, on: '0001-01-01', worked: true })).toMatchObject({ code: 'invalid', field: 'on' });
      expect(await house.refusal('logins.confirm', { id, version, on: '2026-11-22', worked: true })).toMatchObject({ code: 'invalid', field: 'on' });
    });
  });

  describe('a login that is ended', () => {
    it('stays on record with its reason, and its password leaves the keychain', async () => {
      const { id, version } = await add(ward, {}, 'a-Fine-day-27');
      expect(await entriesOf(house, () => house.call('logins.end', { id, version, reason: 'The account is closed' }))).toEqual([['login.ended', '2.3.1']]);
      expect(keychain.entries.size).toBe(0);
      expect(await rowOf(id)).toMatchObject({ endedOn: '2026-11-21', endedReason: 'The account is closed', keeper: null, version: 2 });
      for (const refused of [
        house.refusal('logins.end', { id, version: 2, reason: 'Again' }), house.refusal('logins.confirm', { id, version: 2, on: '2026-11-21', worked: true }),
        house.refusal('logins.setPassword', { id, version: 2, password: 'another-Day-31' }), house.refusal('logins.reveal', { id, reason: 'Look', seenByAnother: '' }),
        house.refusal('logins.oweRotation', { id, version: 2, reason: 'other', detail: 'Something' }),
      ]) expect(await refused).toMatchObject({ code: 'ended' });
    });

    it('keeps its password when it was changed meanwhile', async () => {
      const { id, version } = await add(ward, {}, 'a-Fine-day-27');
      await house.call('logins.edit', { id, version, facts: loginFactsWith(ward, { label: 'Main' }) });
      expect(await house.refusal('logins.end', { id, version, reason: 'Closed' })).toMatchObject({ code: 'conflict' });
      expect(keychain.entries.get(`login ${id}`)).toBe('a-Fine-day-27');
    });
  });

  it('says so when a login is not on the register', async () => {
    const id = '019a0000-0000-7000-8000-00000000dead';
    expect(await house.refusal('logins.get', { id })).toMatchObject({ code: 'not-found', message: 'This login is not on the register. Go back to the list and choose again.' });
    expect(await house.refusal('logins.reveal', { id, reason: 'Look', seenByAnother: '' })).toMatchObject({ code: 'not-found' });
  });

  it('makes passwords that it keeps nowhere', async () => {
    const before = await house.call('audit.head', {});
    const { password } = await house.call('logins.generate', { kind: 'random', length: 24 });
    expect(password).toHaveLength(24);
    expect((await house.call('logins.generate', { kind: 'words' })).password).toMatch(/^[A-Za-z]+-[A-Za-z]+-[A-Za-z]+-\d\d$/u);
    expect(await house.refusal('logins.generate', { kind: 'random', length: 8 })).toMatchObject({ code: 'invalid' });
    expect(await house.call('audit.head', {})).toEqual(before);
    expect(keychain.entries.size).toBe(0);
  });

  it('keeps on which day Communications was told of a changed user name, and by whom (App 2)', async () => {
    const accountId = await accountNamed(house, 'Library');
    const login = await house.call('logins.add', { facts: loginFactsWith(accountId, { userName: 'library' }), password: null });
    const facts = loginFactsWith(accountId, { userName: 'library-news' });
    expect(await house.refusal('logins.edit', { ...login, facts, told: { on: '2026-11-22', by: 'Bea Admin' } })).toMatchObject({ code: 'invalid', field: 'told.on' });
    await house.call('logins.edit', { ...login, facts, told: { on: '2026-11-20', by: 'Bea Admin' } });
    expect((await house.call('accounts.get', { id: accountId })).detailsTold).toEqual([{ on: '2026-11-20', by: 'Bea Admin', changed: ['userName'], officer: 'Test Officer' }]);
  });
});
