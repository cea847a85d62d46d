import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeKeychain } from '../support/fake-keychain.ts';
import { House, passphrase } from '../support/house.ts';
import { accountNamed, loginFactsWith } from '../support/logins.ts';

const secret = 'otter-Candle-river-47';
const another = 'stone-Lantern-wheat-92';

describe('what is left in a keychain goes, and one that is silent holds nobody up', () => {
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
  const unlock = async (): Promise<void> => {
    const { officers } = await house.call('session.status', {});
    await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase });
  };

  describe('an ended login', () => {
    it('says when its password is out of the keychain, and when there was none', async () => {
      expect(await house.call('logins.end', { id, version, reason: 'Closed' })).toEqual({ version: 2, removed: true });
      const none = await house.call('logins.add', { facts: loginFactsWith(ward), password: null });
      expect(await house.call('logins.end', { ...none, reason: 'Closed' })).toMatchObject({ removed: true });
    });

    it.each(['cannot remove', 'is locked'])('is ended although its keychain %s its password, says so, and the next check removes it', async (how) => {
      if (how === 'is locked') keychain.state = { ok: false, message: 'Locked.' };
      keychain.fails = (step) => step === 'remove' || (how === 'is locked' && step === 'get');
      expect(await house.call('logins.end', { id, version, reason: 'Closed' })).toEqual({ version: 2, removed: false });
      expect(await rowOf()).toMatchObject({ endedOn: '2026-11-21', keeper: null });
      expect(keychain.entries.size).toBe(1);
      expect(await house.call('logins.check', {})).toMatchObject({ here: 0, missing: [] });
      expect(keychain.entries.size).toBe(1);
      keychain.state = { ok: true };
      keychain.fails = () => false;
      expect(await house.call('logins.check', {})).toMatchObject({ here: 0, message: null });
      expect(keychain.entries.size).toBe(0);
    });

    it('whose password lies with a colleague says so, and a check there removes it', async () => {
      house.place = { machine: 'other-machine', signIn: 'other-user' };
      house.keychain = fakeKeychain();
      house.restart();
      await unlock();
      expect(await house.call('logins.end', { id, version, reason: 'Closed' })).toMatchObject({ removed: false });
      house.place = { machine: 'test-machine', signIn: 'test-user' };
      house.keychain = keychain;
      house.restart();
      await unlock();
      expect([...keychain.entries.keys()]).toEqual([`login ${id}`]);
      await house.call('logins.check', {});
      expect(keychain.entries.size).toBe(0);
    });
  });

  it('a check takes out what waits for a login that never came on record', async () => {
    const orphan = '019a0000-0000-7000-8000-000000000001';
    keychain.entries.set(`login ${orphan} pending`, another);
    keychain.entries.set(`logins waiting ${house.session.register.work().registerId} 0`, orphan);
    keychain.entries.set(`login ${id} pending`, another);
    expect(await house.call('logins.check', {})).toMatchObject({ here: 1, missing: [] });
    expect([...keychain.entries]).toEqual([[`login ${id}`, secret]]);
  });

  describe('a keychain that does not answer', () => {
    const never = () => new Promise<never>(() => undefined);
    const stops = { cancelled: () => house.dispatcher.cancel('logins.reveal'), locked: () => house.dispatcher.lock('officer') } as const;

    it.each(['cancelled', 'locked'] as const)('holds nobody up once the call is %s', async (how) => {
      const { get } = keychain;
      keychain.get = never;
      const waiting = house.reply('logins.reveal', { id, reason: 'To post', seenByAnother: '' });
      const behind = house.reply('logins.copy', { id, reason: 'To post', seenByAnother: '' });
      await new Promise((resolve) => { setTimeout(resolve, 20); });
      keychain.get = get;
      stops[how]();
      expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(await behind).toMatchObject(how === 'locked' ? { ok: false } : { ok: true });
      if (how === 'locked') await unlock();
      expect(await reveal()).toBe(secret);
      expect(house.failures).toEqual([]);
    });

    it('lets nobody write while a write that nobody waits for may still come to its end', async () => {
      const { set } = keychain;
      let finish = (): void => undefined;
      keychain.set = async (account, value) => {
        await new Promise<void>((resolve) => { finish = resolve; });
        await set(account, value);
      };
      const waiting = house.reply('logins.setPassword', { id, version, password: another });
      await new Promise((resolve) => { setTimeout(resolve, 20); });
      house.dispatcher.cancel('logins.setPassword');
      expect(await waiting).toMatchObject({ ok: false });
      keychain.set = set;
      expect(await house.refusal('logins.setPassword', { id, version, password: another })).toMatchObject({ code: 'keychain-unavailable' });
      expect(await reveal()).toBe(secret);
      finish();
      await new Promise((resolve) => { setTimeout(resolve, 20); });
      await house.call('logins.setPassword', { id, version, password: another });
      expect(await reveal()).toBe(another);
    });
  });
});
