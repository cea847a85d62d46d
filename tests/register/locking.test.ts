import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeKeychain } from '../support/fake-keychain.ts';
import { House, passphrase } from '../support/house.ts';
import { RegisterChild } from '../support/register-child.ts';

/* What must hold at the lock whatever goes wrong beside it. */

describe('locking', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
  });
  afterEach(() => house.end());

  const lock = () => house.call('session.lock', { reason: 'officer' });
  const officerId = async () => (await house.call('session.status', {})).officers[0]?.id ?? '';
  const state = async () => (await house.call('session.status', {})).state;

  it('does not wait for a keychain that asks the officer something, and what comes back late does no harm', async () => {
    await house.setUp();
    const id = await officerId();
    const answer = Promise.withResolvers<void>();
    const { set } = house.keychain;
    house.keychain.set = async (account, secret) => {
      await answer.promise;
      await set(account, secret);
    };
    const turningOn = house.reply('session.setKeychainUnlock', { on: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await lock();
    expect(await house.refusal('accounts.list', {})).toMatchObject({ code: 'locked' });
    answer.resolve();
    expect(await turningOn).toMatchObject({ ok: false, error: { code: 'locked' } });
    await house.call('session.unlock', { officerId: id, passphrase });
    expect(await state()).toBe('unlocked');
  });

  it('during an unlock wins: the register stays closed', async () => {
    await house.setUp();
    const id = await officerId();
    await lock();
    const unlocking = house.reply('session.unlock', { officerId: id, passphrase });
    await lock();
    expect(await unlocking).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(await state()).toBe('locked');
  });

  it('closes the register although the trail cannot be written', async () => {
    await house.setUp();
    house.session.register.database.pragma('query_only = ON');
    await lock();
    expect(house.events.at(-1)).toEqual({ kind: 'locked', reason: 'officer' });
    expect(await house.refusal('accounts.list', {})).toMatchObject({ code: 'locked' });
  });

  it('an open desk gives nobody the keys: neither another passphrase nor a recovery code is taken without having been checked', async () => {
    await house.setUp();
    const newPassphrase = 'somebody else was here';
    expect(await house.refusal('session.unlockWithRecoveryCode', { recoveryCode: 'nonsense', newPassphrase })).toMatchObject({ code: 'already-open' });
    expect(await house.refusal('session.unlock', { officerId: await officerId(), passphrase: 'wrong' })).toMatchObject({ code: 'already-open' });
    expect(await house.refusal('session.changePassphrase', { passphrase: 'wrong', newPassphrase })).toEqual({
      code: 'wrong-passphrase', field: 'passphrase', message: 'This is not the passphrase you have now. Nothing was changed.',
    });
    const id = await officerId();
    await lock();
    expect((await house.call('session.unlock', { officerId: id, passphrase })).session.state).toBe('unlocked');
  });

  it('a recovery that is refused for its new passphrase leaves the register closed and the code unused', async () => {
    const recoveryCode = await house.setUp();
    await lock();
    expect(await house.refusal('session.unlockWithRecoveryCode', { recoveryCode, newPassphrase: 'aaaaaaaaaaaa' })).toMatchObject({ code: 'weak-passphrase' });
    expect(await state()).toBe('locked');
    await house.call('session.unlockWithRecoveryCode', { recoveryCode, newPassphrase: 'a fresh passphrase' });
    expect(await state()).toBe('unlocked');
  });

  it('a new recovery code that was not kept never takes effect', async () => {
    const old = await house.setUp();
    const { recoveryCode } = await house.call('session.renewRecoveryCode', { passphrase });
    await house.call('session.discardRecoveryCode', {});
    await lock();
    const newPassphrase = 'a fresh passphrase';
    await house.refusal('session.unlockWithRecoveryCode', { recoveryCode, newPassphrase });
    await house.call('session.unlockWithRecoveryCode', { recoveryCode: old, newPassphrase });
    expect(await state()).toBe('unlocked');
  });

  it('the passphrase can be changed by who knows it', async () => {
    await house.setUp();
    const id = await officerId();
    const newPassphrase = 'a fresh passphrase';
    await house.call('session.changePassphrase', { passphrase, newPassphrase });
    await lock();
    expect(await house.refusal('session.unlock', { officerId: id, passphrase })).toMatchObject({ code: 'wrong-passphrase' });
    await house.call('session.unlock', { officerId: id, passphrase: newPassphrase });
    expect(await state()).toBe('unlocked');
  });

  it('shows the new name of the Trust on the lock screen', async () => {
    await house.setUp();
    const { trust } = await house.call('settings.get', {});
    await house.call('settings.editTrust', { version: trust.version, trustName: 'Renamed Trust', packs: trust.packs, autolockMinutes: 10, decidingBody: 'Digital Board', returnAddress: '', limitConduct: true });
    await lock();
    expect((await house.call('session.status', {})).trustName).toBe('Renamed Trust');
  });
});

describe('first run', () => {
  it('keeps whatever lay in the folder', async () => {
    const house = new House('2026-11-21');
    try {
      const folder = join(house.folder, 'data/register');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'register-damaged-kept.db'), 'the copy that IT asked to keep');
      await house.setUp();
      const aside = readdirSync(join(house.folder, 'data')).find((name) => name.startsWith('register.old-')) ?? '';
      expect(existsSync(join(house.folder, 'data', aside, 'register-damaged-kept.db'))).toBe(true);
    } finally {
      house.end();
    }
  });

  it('that fails on a slip leaves no file open and can be tried again', async () => {
    const house = new House('2026-11-21');
    try {
      const twice = [{ name: 'Medicine', kind: 'clinical' as const }, { name: 'medicine', kind: 'clinical' as const }];
      const refused = await house.refusal('session.create', {
        trustName: 'Example', packs: ['cp371'], directorates: twice, officerName: 'Test Officer', passphrase, useKeychain: false,
      });
      expect(refused).toMatchObject({ code: 'duplicate' });
      const open = readdirSync('/proc/self/fd').length;
      await house.setUp();
      await house.call('session.lock', { reason: 'officer' });
      expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(open);
    } finally {
      house.end();
    }
  });

  it('with a keychain that fails still gives the recovery code', async () => {
    const keychain = fakeKeychain();
    keychain.set = () => Promise.reject(new Error('D-Bus went away'));
    const house = new House('2026-11-21', keychain);
    try {
      const made = await house.call('session.create', {
        trustName: 'Example', packs: ['cp371'], directorates: [{ name: 'Medicine', kind: 'clinical' }], officerName: 'Test Officer', passphrase, useKeychain: true,
      });
      expect(made.keychainMessage).toContain('could not be turned on');
      expect(made.recoveryCode.length).toBeGreaterThan(20);
    } finally {
      house.end();
    }
  });
});

describe('a second process on the same register', () => {
  it('is refused while the register is open, and let in afterwards', async () => {
    const house = new House('2026-11-21');
    const other = new RegisterChild(house.folder);
    try {
      await house.setUp();
      await other.ready;
      const { officers } = await other.call('session.status', {});
      const input = { officerId: officers[0]?.id ?? '', passphrase };
      expect(await other.reply('session.unlock', input)).toMatchObject({ ok: false, error: { code: 'in-use' } });
      await house.call('session.lock', { reason: 'officer' });
      expect((await other.call('session.unlock', input)).session.state).toBe('unlocked');
    } finally {
      await other.stop();
      house.end();
    }
  });
});
