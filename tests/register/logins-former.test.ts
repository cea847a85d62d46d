import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoginFacts } from '../../src/preload/contract/logins.ts';
import { fakeKeychain } from '../support/fake-keychain.ts';
import { House } from '../support/house.ts';
import { accountNamed, everythingKept, importedList, loginFactsWith, plannedList } from '../support/logins.ts';

const secret = 'otter-Candle-river-47';
const another = 'stone-Lantern-wheat-92';
const listWith = (password: string): string => `Title,URL,User name,Password\nWard news,https://x.com/wardnews,wardnews,${password}\n`;

describe('a password that was used before does not come back (CP371 2.3.1)', () => {
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

  const add = (password: string | null = secret, changes: Partial<LoginFacts> = {}) =>
    house.call('logins.add', { facts: loginFactsWith(changes.accountId ?? ward, changes), password });
  const rowOf = async (id: string) => (await house.call('logins.get', { id })).row;
  const owedFor = async (id: string) => (await rowOf(id)).rotationOwed.map(({ reason, detail, since }) => [reason, detail, since]);
  const hacked = async ({ id, version }: { id: string; version: number }): Promise<void> => {
    await house.call('logins.oweRotation', { id, version, reason: 'account-hacked', detail: 'Posts nobody wrote' });
  };
  const usedBefore = {
    code: 'used-before', field: 'password',
    message: 'This password was used before for Ward news. Set a new one. If the platform has this one now, say why it is kept again: a new one is then owed.',
  };

  it('on its own login: from one to another and back is refused, and what is owed stays owed', async () => {
    const { id, version } = await add();
    const changed = await house.call('logins.setPassword', { id, version, password: another });
    await hacked({ id, version: changed.version });
    expect(await house.refusal('logins.setPassword', { id, version: changed.version, password: secret })).toEqual(usedBefore);
    expect(await owedFor(id)).toEqual([['account-hacked', 'Posts nobody wrote', '2026-11-21']]);
    expect([...keychain.entries]).toEqual([[`login ${id}`, another]]);
  });

  it('but for a slip of the hand: with the reason it is kept again, settles nothing and makes a new one owed', async () => {
    const { id, version } = await add();
    const slip = await house.call('logins.setPassword', { id, version, password: another });
    await hacked({ id, version: slip.version });
    expect(await house.refusal('logins.setPassword', { id, version: slip.version, password: secret, again: `It is ${secret}` })).toMatchObject({ code: 'invalid', field: 'again' });
    const kept = await house.call('logins.setPassword', { id, version: slip.version, password: secret, again: 'Mistyped before' });
    expect(kept).toMatchObject({ what: 'again', cleared: 0 });
    expect(await owedFor(id)).toEqual([
      ['account-hacked', 'Posts nobody wrote', '2026-11-21'], ['reused', 'A password that was used before was kept again: Mistyped before', '2026-11-21'],
    ]);
    expect(await house.call('logins.reveal', { id, reason: 'To post', seenByAnother: '' })).toMatchObject({ password: secret });
    expect(await house.call('logins.setPassword', { id, version: kept.version, password: 'copper-Lantern-orbit-47' })).toMatchObject({ what: 'changed', cleared: 2 });
    expect(await owedFor(id)).toEqual([]);
  });

  it('nor is a login lost that was added to the wrong account first', async () => {
    const wrong = await add(secret, { accountId: careers });
    await house.call('logins.end', { ...wrong, reason: 'Wrong account' });
    const { id } = await house.call('logins.add', { facts: loginFactsWith(ward), password: secret, again: 'Added to the wrong account' });
    expect(await owedFor(id)).toEqual([['reused', 'A password that was used before was kept again: Added to the wrong account', '2026-11-21']]);
    expect(await house.call('logins.reveal', { id, reason: 'To post', seenByAnother: '' })).toMatchObject({ password: secret });
  });

  it('on any other login, new or not', async () => {
    const { id, version } = await add();
    await house.call('logins.setPassword', { id, version, password: another });
    expect(await house.refusal('logins.add', { facts: loginFactsWith(careers, { userName: 'careers' }), password: secret })).toEqual(usedBefore);
    const second = await add(null, { accountId: careers, userName: 'careers' });
    expect(await house.refusal('logins.setPassword', { ...second, password: secret })).toEqual(usedBefore);
  });

  it('but the present one may always be put back', async () => {
    const { id, version } = await add();
    const changed = await house.call('logins.setPassword', { id, version, password: another });
    keychain.entries.clear();
    expect(await house.call('logins.setPassword', { id, version: changed.version, password: another })).toMatchObject({ what: 'restored', cleared: 0 });
  });

  it.each([['a space at its end', `${secret} `], ['spaces around it', `  ${secret} `]])('nor is it another one with %s: nothing owed is settled, and the keychain keeps it as it was typed', async (_how, typed) => {
    const login = await add();
    await hacked(login);
    expect(await house.call('logins.setPassword', { ...login, password: typed })).toMatchObject({ what: 'restored', cleared: 0 });
    expect(await owedFor(login.id)).toHaveLength(1);
    expect(keychain.entries.get(`login ${login.id}`)).toBe(typed);
    expect(await house.call('logins.reveal', { id: login.id, reason: 'To post', seenByAnother: '' })).toMatchObject({ password: typed });
  });

  it('nor with its accent written in another way', async () => {
    await add('caf\u00e9-Lantern-9');
    expect(await house.refusal('logins.add', { facts: loginFactsWith(careers, { userName: 'careers' }), password: 'cafe\u0301-Lantern-9' })).toMatchObject({ code: 'duplicate', field: 'password' });
  });

  describe('when a login is ended and added again', () => {
    it('is refused, and without it the new login owes what the old one owed', async () => {
      const login = await add();
      await hacked(login);
      house.clock.moveTo('2026-11-23');
      await house.call('logins.end', { ...login, reason: 'Tidied up' });
      expect(await house.refusal('logins.add', { facts: loginFactsWith(ward), password: secret })).toEqual(usedBefore);
      const { id } = await add(null);
      expect(await owedFor(id)).toEqual([['account-hacked', 'Posts nobody wrote', '2026-11-21']]);
      expect((await house.call('logins.get', { id })).history.map(({ action }) => action)).toContain('login.rotation-owed');
    });

    it('owes nothing with a password that is known to be another one, and neither does the next login', async () => {
      const login = await add();
      await hacked(login);
      await house.call('logins.end', { ...login, reason: 'Tidied up' });
      const { id } = await add(another);
      expect(await owedFor(id)).toEqual([]);
      expect(await owedFor((await add(null, { userName: 'second' })).id)).toEqual([]);
    });

    it('owes it whatever its password where the old one was never known', async () => {
      const login = await add(null);
      await hacked(login);
      await house.call('logins.end', { ...login, reason: 'Tidied up' });
      const { id, version } = await add(another);
      expect(await owedFor(id)).toHaveLength(1);
      expect(await house.call('logins.setPassword', { id, version, password: 'copper-Lantern-orbit-47' })).toMatchObject({ what: 'changed', cleared: 1 });
    });
  });

  describe('through an old list', () => {
    it('is refused in the dry run, and what is owed stays owed', async () => {
      const { id, version } = await add();
      const changed = await house.call('logins.setPassword', { id, version, password: another });
      await hacked({ id, version: changed.version });
      const { plan } = await plannedList(house, listWith(secret));
      expect(plan.rows.map(({ action, remarks }) => [action, ...remarks])).toEqual([
        ['refused', 'This is an earlier password of Ward news: it does not come back. Enter the present one in the list, or leave the row out.'],
      ]);
      expect((await plannedList(house, listWith(secret).replace('wardnews,otter', 'another,otter'))).plan.rows).toMatchObject([{ action: 'refused' }]);
      expect((await plannedList(house, listWith(another))).plan.rows).toMatchObject([{ action: 'unchanged' }]);
    });

    it('another one comes in and settles nothing: nobody says that the list is newer', async () => {
      const login = await add();
      await hacked(login);
      await importedList(house, listWith(another));
      expect(await owedFor(login.id)).toHaveLength(1);
      expect(await rowOf(login.id)).toMatchObject({ passwordChangedOn: null });
      expect(keychain.entries.get(`login ${login.id}`)).toBe(another);
      const { version } = await rowOf(login.id);
      expect(await house.refusal('logins.setPassword', { id: login.id, version, password: secret })).toEqual(usedBefore);
      expect(await house.call('logins.setPassword', { id: login.id, version, password: 'copper-Lantern-orbit-47' })).toMatchObject({ what: 'changed', cleared: 1 });
    });

    it('a login that is added by it owes what an ended one owed', async () => {
      const login = await add();
      await hacked(login);
      await house.call('logins.end', { ...login, reason: 'Tidied up' });
      await importedList(house, listWith(another));
      const added = (await house.call('logins.list', {})).find(({ endedOn }) => endedOn === null);
      expect(added?.rotationOwed).toMatchObject([{ reason: 'account-hacked', since: '2026-11-21' }]);
    });

    it('adds nothing to an account that is closed', async () => {
      const { version } = await house.call('accounts.get', { id: ward });
      await house.call('accounts.changeStatus', { id: ward, version, to: 'closed', on: '2026-11-21', reason: 'No longer needed', captured: 'All posts', watchHandle: false });
      expect((await plannedList(house, listWith(secret))).plan.rows).toMatchObject([{ action: 'refused', remarks: [expect.stringContaining('Ward news is closed')] }]);
    });
  });

  it('and none of them stands anywhere in the register', async () => {
    const { id, version } = await add();
    const changed = await house.call('logins.setPassword', { id, version, password: another });
    await house.call('logins.end', { id, version: changed.version, reason: 'Closed' });
    const kept = everythingKept(house);
    for (const password of [secret, another]) expect(kept).not.toContain(password);
  });
});

describe('the sample keeps no passwords', () => {
  const keychain = fakeKeychain();
  let house: House;
  beforeEach(async () => {
    keychain.entries.clear();
    house = new House('2026-11-21', keychain);
    await house.call('session.startSample', {});
  });
  afterEach(() => house.end());

  it('and says so; the room works otherwise', async () => {
    const account = (await house.call('accounts.list', {})).find(({ status }) => status === 'active');
    const facts = loginFactsWith(account?.id ?? '', { userName: 'a-user-of-the-sample' });
    const refused = { code: 'invalid', message: expect.stringMatching(/^The sample keeps no passwords/u) };
    expect(await house.refusal('logins.add', { facts, password: secret })).toMatchObject(refused);
    const added = await house.call('logins.add', { facts, password: null });
    expect(await house.refusal('logins.setPassword', { ...added, password: secret })).toMatchObject(refused);
    await expect(plannedList(house, listWith(secret))).rejects.toThrow('The sample keeps no passwords');
    await house.call('logins.oweRotation', { ...added, reason: 'other', detail: 'Written on a note' });
    await house.call('logins.confirm', { ...added, on: '2026-11-21', worked: true });
    expect([...keychain.entries.keys()].filter((entry) => entry.includes('login'))).toEqual([]);
  });
});
