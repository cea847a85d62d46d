import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeKeychain } from '../support/fake-keychain.ts';
import { House, passphrase } from '../support/house.ts';
import { accountNamed, loginFactsWith, plannedList } from '../support/logins.ts';
import { entriesOf } from '../support/trail.ts';

const secret = 'otter-Candle-river-47';
const another = 'stone-Lantern-wheat-92';

describe('keychain and register stay in step, wherever the app stops', () => {
  let keychain: ReturnType<typeof fakeKeychain>;
  let house: House;
  let ward: string;
  let id: string;
  let version: number;
  beforeEach(async () => {
    keychain = fakeKeychain();
    house = new House('2026-11-21', keychain);
    await house.setUp();
    ward = await accountNamed(house, 'Ward news');
    ({ id, version } = await house.call('logins.add', { facts: loginFactsWith(ward), password: secret }));
  });
  afterEach(() => house.end());

  const reveal = async () => (await house.call('logins.reveal', { id, reason: 'To post', seenByAnother: '' })).password;
  const rowOf = async () => (await house.call('logins.get', { id })).row;

  describe('when a new password is set', () => {
    it('nothing is stored when the keychain does not take it', async () => {
      keychain.fails = (step) => step === 'set';
      expect(await entriesOf(house, async () => {
        expect(await house.refusal('logins.setPassword', { id, version, password: another })).toEqual({
          code: 'keychain-unavailable',
          message: 'The keychain of this computer did not keep the password, so nothing was saved. Unlock the keychain, or work at a sign-in that has one, and try again.',
        });
      })).toEqual([]);
      keychain.fails = () => false;
      expect([...keychain.entries]).toEqual([[`login ${id}`, secret]]);
      expect((await rowOf()).version).toBe(version);
      expect(await reveal()).toBe(secret);
    });

    it('nothing is stored when the keychain accepts it and loses it', async () => {
      keychain.forgetful = true;
      expect(await house.refusal('logins.setPassword', { id, version, password: another })).toMatchObject({ code: 'keychain-unavailable' });
      expect(await house.refusal('logins.add', { facts: loginFactsWith(ward, { userName: 'second' }), password: another })).toMatchObject({ code: 'keychain-unavailable' });
      expect(await house.call('logins.list', {})).toMatchObject([{ id, version }]);
      expect(await reveal()).toBe(secret);
    });

    it('the old one stays and the new one is taken out again when the register refuses the change', async () => {
      const edited = { id, version, facts: loginFactsWith(ward, { label: 'Main' }) };
      const put = keychain.set;
      // Somebody edits the login in the moment between the keychain and the register.
      keychain.set = async (account, value) => {
        await put(account, value);
        keychain.set = put;
        await house.call('logins.edit', edited);
      };
      expect(await house.refusal('logins.setPassword', { id, version, password: another })).toMatchObject({ code: 'conflict' });
      expect([...keychain.entries]).toEqual([[`login ${id}`, secret]]);
      expect(await reveal()).toBe(secret);
    });

    it('the old one stays and the new one is taken out again when the register is locked meanwhile', async () => {
      const put = keychain.set;
      keychain.set = async (account, value) => {
        await put(account, value);
        house.dispatcher.lock('idle');
      };
      expect(await house.refusal('logins.setPassword', { id, version, password: another })).toMatchObject({ code: 'locked' });
      expect([...keychain.entries]).toEqual([[`login ${id}`, secret]]);
    });

    it.each(['shown', 'checked', 'set again'])('one that the register knows and the keychain has not moved yet takes its place when it is %s', async (how) => {
      keychain.fails = (step, account) => step === 'set' && account === `login ${id}`;
      const changed = await house.call('logins.setPassword', { id, version, password: another });
      expect([...keychain.entries]).toEqual([[`login ${id}`, secret], [`login ${id} pending`, another]]);
      keychain.fails = () => false;
      if (how === 'shown') expect(await reveal()).toBe(another);
      else if (how === 'checked') expect(await house.call('logins.check', {})).toMatchObject({ message: null, missing: [] });
      else await house.call('logins.setPassword', { id, version: changed.version, password: 'a-Third-one-55' });
      expect([...keychain.entries]).toEqual([[`login ${id}`, how === 'set again' ? 'a-Third-one-55' : another]]);
    });

    it('one that waits is not written over while it cannot take its place', async () => {
      keychain.fails = (step, account) => step === 'set' && account === `login ${id}`;
      const changed = await house.call('logins.setPassword', { id, version, password: another });
      expect(await house.refusal('logins.setPassword', { id, version: changed.version, password: 'a-Third-one-55' })).toMatchObject({ code: 'keychain-unavailable' });
      expect(await reveal()).toBe(another);
    });

    it('one that was put down before the app stopped, and is not on record, is never handed out', async () => {
      keychain.entries.set(`login ${id} pending`, another);
      expect(await reveal()).toBe(secret);
      keychain.entries.delete(`login ${id}`);
      expect(await house.refusal('logins.reveal', { id, reason: 'To post', seenByAnother: '' })).toMatchObject({ code: 'not-in-keychain' });
    });
  });

  it('a new login is not on the register when the keychain fails, and none of its entries is left', async () => {
    keychain.fails = (step, account) => step === 'set' && account.endsWith('pending');
    expect(await house.refusal('logins.add', { facts: loginFactsWith(ward, { userName: 'second' }), password: another })).toMatchObject({ code: 'keychain-unavailable' });
    expect(await house.call('logins.list', {})).toHaveLength(1);
    expect([...keychain.entries]).toEqual([[`login ${id}`, secret]]);
  });

  describe('when the app is stopped in the middle of an import', () => {
    /** What is left in the keychain when the process ends after so many entries were written. */
    const stoppedAfter = async (writes: number): Promise<void> => {
      const list = ['Title,User name,Password', ...Array.from({ length: 30 }, (_, index) => `Ward news,user${index},secret-Number-${index}`)].join('\n');
      const { input, plan } = await plannedList(house, list);
      const put = keychain.set;
      let written = 0;
      const reached = new Promise<void>((resolve) => {
        keychain.set = async (account, value) => {
          written += 1;
          if (written <= writes) return await put(account, value);
          resolve();
          // The process is gone: nothing of it goes on.
          return await new Promise<never>(() => undefined);
        };
      });
      void house.reply('logins.importPasswordList', { plan: input, fingerprint: plan.fingerprint });
      await reached;
      const { entries } = keychain;
      keychain = fakeKeychain();
      for (const [account, value] of entries) keychain.entries.set(account, value);
      house.keychain = keychain;
      house.restart();
      const { officers } = await house.call('session.status', {});
      await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase });
    };

    it('before the register has it: the passwords are taken out with the next one that is kept', async () => {
      await stoppedAfter(29);
      expect(keychain.entries.size).toBeGreaterThan(25);
      expect(await house.call('logins.list', {})).toHaveLength(1);
      await house.call('logins.setPassword', { id, version, password: another });
      expect([...keychain.entries]).toEqual([[`login ${id}`, another]]);
    });

    it('and another register on this sign-in is opened next: it leaves them alone', async () => {
      await stoppedAfter(42);
      const waiting = [...keychain.entries.keys()];
      const other = new House('2026-11-21', keychain);
      try {
        await other.setUp();
        await other.call('logins.add', { facts: loginFactsWith(await accountNamed(other, 'Ward news')), password: another });
        expect([...keychain.entries.keys()].slice(0, -1)).toEqual(waiting);
      } finally {
        other.end();
      }
    });

    it('after the register has it: they move into their place', async () => {
      // 30 passwords and 2 notes are put down, then the first ten have moved.
      await stoppedAfter(42);
      expect(await house.call('logins.list', {})).toHaveLength(31);
      await house.call('logins.setPassword', { id, version, password: another });
      expect([...keychain.entries.keys()].filter((entry) => !/^login [0-9a-f-]+$/u.test(entry))).toEqual([]);
      expect(keychain.entries.size).toBe(31);
      expect(await house.call('logins.check', {})).toMatchObject({ here: 31, missing: [] });
    });
  });

  describe('a keychain that cannot be used blocks nothing else', () => {
    it('emptied or locked: says which passwords are missing and how they come back, and they do', async () => {
      const second = await house.call('logins.add', { facts: loginFactsWith(ward, { userName: 'second', label: 'Second' }), password: another });
      keychain.entries.clear();
      expect(await house.refusal('logins.reveal', { id, reason: 'To post', seenByAnother: '' })).toEqual({
        code: 'not-in-keychain',
        message: 'This password is not in the keychain of this computer, or the keychain is locked. Unlock the keychain and try again. If the password is gone, enter it again under “Keep a new password”: the same one is only put back.',
      });
      const { count } = await house.call('audit.head', {});
      expect(await house.call('logins.check', {})).toEqual({
        available: true, here: 2, elsewhere: 0, none: 0,
        message: 'None of the 2 passwords that should lie in this keychain could be read: it is locked or was emptied. Unlock it and check again. If it was emptied, enter each one again under “Keep a new password”: one that is unchanged is only put back.',
        missing: [
          { id, account: 'Ward news', userName: 'wardnews', keeper: 'Test Officer', state: 'missing' },
          { id: second.id, account: 'Ward news', userName: 'second', keeper: 'Test Officer', state: 'missing' },
        ],
      });
      expect((await house.call('audit.head', {})).count).toBe(count);
      await house.call('logins.setPassword', { id, version, password: secret });
      expect(await house.call('logins.check', {})).toMatchObject({
        message: '1 password of 2 is not in the keychain as entered. Enter each one again under “Keep a new password”: one that is unchanged is only put back.', missing: [{ id: second.id }],
      });
      expect(await reveal()).toBe(secret);
    });

    it('something else in its place: is not handed out', async () => {
      keychain.entries.set(`login ${id}`, 'somebody-Elses-11');
      expect(await house.refusal('logins.copy', { id, reason: 'To post', seenByAnother: '' })).toMatchObject({
        code: 'differs', message: expect.stringContaining('Something else stands in the keychain'),
      });
      expect(house.copied).toEqual([]);
      expect(await house.call('logins.check', {})).toMatchObject({ missing: [{ id, state: 'differs' }] });
      expect(keychain.entries.get(`login ${id}`)).toBe('somebody-Elses-11');
    });

    it('missing: logins are listed, edited, confirmed and added without a password', async () => {
      keychain.state = { ok: false, message: 'None here.' };
      keychain.fails = () => true;
      expect(await house.call('logins.check', {})).toMatchObject({
        available: false, missing: [{ id, state: 'missing' }],
        message: 'The keychain of this computer does not answer, so the password kept in it cannot be used now. Unlock it or ask IT to turn it on, then check again. Everything else works without it.',
      });
      expect(await house.call('logins.list', {})).toHaveLength(1);
      const edited = await house.call('logins.edit', { id, version, facts: loginFactsWith(ward, { label: 'Main' }) });
      await house.call('logins.confirm', { id, version: edited.version, on: '2026-11-21', worked: true });
      await house.call('logins.add', { facts: loginFactsWith(ward, { userName: 'second' }), password: null });
      expect((await house.call('logins.get', { id })).row).toMatchObject({ label: 'Main', confirmedOn: '2026-11-21' });
    });
  });

  it('a check shows how far it is', async () => {
    house.events.length = 0;
    await house.call('logins.check', {});
    expect(house.events).toContainEqual({ kind: 'progress', call: 'logins.check', done: 1, total: 1, label: 'Looking into the keychain' });
  });
});
