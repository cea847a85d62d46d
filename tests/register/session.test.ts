import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House, passphrase } from '../support/house.ts';

describe('who gets into the register', () => {
  let house: House;
  beforeEach(() => {
    house = new House('2026-11-21');
  });
  afterEach(() => house.end());

  async function officerId(): Promise<string> {
    const { officers } = await house.call('session.status', {});
    return officers[0]?.id ?? '';
  }

  const lock = () => house.call('session.lock', { reason: 'officer' });

  it('is nobody before first run, and says so', async () => {
    expect(await house.call('session.status', {})).toMatchObject({ state: 'none', officers: [], trail: null });
    expect(await house.refusal('accounts.list', {})).toMatchObject({ code: 'locked' });
  });

  it('is the first officer after first run, as head, and the trail has begun', async () => {
    await house.setUp();
    const status = await house.call('session.status', {});
    expect(status).toMatchObject({ state: 'unlocked', sample: false, trustName: 'Example Hospitals NHS Trust', officer: { name: 'Test Officer', role: 'head' } });
    expect(status.trail?.count).toBe(5);
  });

  it('locks every room, answers no call but those of the lock screen, and opens again with the passphrase', async () => {
    await house.setUp();
    await lock();
    expect(house.events.at(-1)).toEqual({ kind: 'locked', reason: 'officer' });
    expect(await house.call('session.status', {})).toMatchObject({ state: 'locked', officer: null, trail: null });
    for (const name of ['accounts.list', 'settings.get', 'audit.head', 'certifications.list', 'reports.list', 'policies.list', 'reviews.periods'] as const) {
      expect(await house.refusal(name, {}), name).toMatchObject({ code: 'locked' });
    }
    const { session } = await house.call('session.unlock', { officerId: await officerId(), passphrase });
    expect(session.state).toBe('unlocked');
  });

  it('says the same for a wrong passphrase and an unknown officer', async () => {
    await house.setUp();
    await lock();
    const wrong = await house.refusal('session.unlock', { officerId: await officerId(), passphrase: 'not the passphrase' });
    const unknown = await house.refusal('session.unlock', { officerId: '01a2002b-5a14-7dca-916d-824d79c44e56', passphrase });
    expect(unknown).toEqual(wrong);
    await house.call('session.unlock', { officerId: await officerId(), passphrase });
    const [entry] = await house.call('audit.page', { before: null, limit: 1 });
    expect(entry).toMatchObject({ action: 'session.unlocked' });
  });

  it('opens with the recovery code, which then gives way to a new one and a new passphrase', async () => {
    const code = await house.setUp();
    await lock();
    const newPassphrase = 'a fresh passphrase';
    const recovered = await house.call('session.unlockWithRecoveryCode', { recoveryCode: code.toLowerCase(), newPassphrase });
    expect(recovered.recoveryCode).not.toBe(code);
    await lock();
    expect(await house.refusal('session.unlockWithRecoveryCode', { recoveryCode: code, newPassphrase })).toMatchObject({ code: expect.any(String) as string });
    await house.refusal('session.unlock', { officerId: await officerId(), passphrase });
    await house.call('session.unlock', { officerId: await officerId(), passphrase: newPassphrase });
  });

  it('gives a new recovery code to who knows the passphrase, and once it is kept the old one stops working', async () => {
    const old = await house.setUp();
    expect(await house.refusal('session.renewRecoveryCode', { passphrase: 'not the passphrase' })).toMatchObject({ code: 'wrong-passphrase' });
    const { recoveryCode } = await house.call('session.renewRecoveryCode', { passphrase });
    await house.call('session.recoverySheetDone', {});
    await lock();
    const newPassphrase = 'a fresh passphrase';
    expect(await house.refusal('session.unlockWithRecoveryCode', { recoveryCode: old, newPassphrase })).toMatchObject({ code: 'wrong-passphrase' });
    const { session } = await house.call('session.unlockWithRecoveryCode', { recoveryCode, newPassphrase });
    expect(session.state).toBe('unlocked');
  });

  it('opens with the keychain once that is turned on, and not after it is turned off', async () => {
    await house.setUp();
    await house.call('session.setKeychainUnlock', { on: true });
    const id = await officerId();
    await lock();
    expect((await house.call('session.status', {})).officers[0]?.keychain).toBe(true);
    await house.call('session.unlockWithKeychain', { officerId: id });
    await house.call('session.setKeychainUnlock', { on: false });
    await lock();
    await house.refusal('session.unlockWithKeychain', { officerId: id });
  });

  it('is still there after the program was restarted', async () => {
    await house.setUp();
    house.restart();
    expect(await house.call('session.status', {})).toMatchObject({ state: 'locked', trustName: 'Example Hospitals NHS Trust' });
  });

  it('never makes a second register beside one', async () => {
    await house.setUp();
    await lock();
    expect(await house.refusal('session.startSample', {})).toMatchObject({ code: 'register-exists' });
  });

  it('leaves nothing behind when first run fails', async () => {
    const refused = await house.refusal('session.create', {
      trustName: 'Example Hospitals NHS Trust', packs: ['no-such-policy'], directorates: [{ name: 'Medicine', kind: 'clinical' }],
      officerName: 'Test Officer', passphrase, useKeychain: false,
    });
    expect(refused).toMatchObject({ code: 'invalid', field: 'packs' });
    const data = join(house.folder, 'data');
    expect(existsSync(data) ? readdirSync(data) : []).toEqual([]);
  });

  it('warns when the register was put back to an earlier state', async () => {
    await house.setUp();
    await lock();
    const register = join(house.folder, 'data/register');
    cpSync(register, house.path('earlier'), { recursive: true });
    await house.call('session.unlock', { officerId: await officerId(), passphrase });
    await house.call('settings.addDirectorate', { name: 'Surgery', kind: 'clinical' });
    await lock();
    rmSync(join(register, 'register.db'));
    cpSync(house.path('earlier/register.db'), join(register, 'register.db'));
    const { session } = await house.call('session.unlock', { officerId: await officerId(), passphrase });
    expect(session.warning).toContain('entries of the audit trail are missing');
  });

  it('keeps the recovery code nowhere once the officer has kept it', async () => {
    await house.setUp();
    await house.call('session.printRecoverySheet', {}, house.path('sheet.pdf'));
    await house.call('session.recoverySheetDone', {});
    expect(await house.refusal('session.printRecoverySheet', {}, house.path('again.pdf'))).toMatchObject({ code: 'not-found' });
    expect(existsSync(house.path('again.pdf'))).toBe(false);
  });

  it('writes neither passphrase nor recovery code into any file of the register', async () => {
    const code = await house.setUp();
    const register = join(house.folder, 'data/register');
    for (const name of readdirSync(register)) {
      const bytes = readFileSync(join(register, name));
      for (const secret of [passphrase, code, code.replaceAll('-', '')]) expect(bytes.includes(secret), name).toBe(false);
    }
  });
});

describe('looking round with sample data', () => {
  it('opens a throw-away register that says so, locks and unlocks, and is gone afterwards', async () => {
    const house = new House('2026-11-21');
    try {
      const { passphrase: sample, session } = await house.call('session.startSample', {});
      expect(session).toMatchObject({ state: 'unlocked', sample: true });
      expect((await house.call('accounts.list', {})).length).toBeGreaterThan(20);
      const { totals } = await house.call('reviews.worklist', { period: null });
      expect(Math.min(totals.done, totals.due, totals.overdue, totals.neverReviewed)).toBeGreaterThan(0);
      house.restart();
      const { officers } = await house.call('session.status', {});
      await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase: sample });
      const left = await house.call('session.leaveSample', {});
      expect(left.session).toMatchObject({ state: 'none', sample: false });
      expect(existsSync(join(house.folder, 'data/sample'))).toBe(false);
    } finally {
      house.end();
    }
  });
});
