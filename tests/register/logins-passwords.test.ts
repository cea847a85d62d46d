import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoginFacts } from '../../src/preload/contract/logins.ts';
import { fakeKeychain } from '../support/fake-keychain.ts';
import { House, passphrase } from '../support/house.ts';
import { accountNamed, everythingKept, loginFactsWith } from '../support/logins.ts';
import { entriesOf } from '../support/trail.ts';

const secret = 'otter-Candle-river-47';
const another = 'stone-Lantern-wheat-92';

describe('a password of an account (CP371 2.3.1)', () => {
  const keychain = fakeKeychain();
  let house: House;
  let ward: string;
  beforeEach(async () => {
    keychain.entries.clear();
    house = new House('2026-11-21', keychain);
    await house.setUp();
    ward = await accountNamed(house, 'Ward news');
  });
  afterEach(() => house.end());

  const add = (password: string | null = secret, changes: Partial<LoginFacts> = {}) =>
    house.call('logins.add', { facts: loginFactsWith(ward, changes), password });
  const rowOf = async (id: string) => (await house.call('logins.get', { id })).row;
  const moveDesk = (): void => {
    house.place = { machine: 'other-machine', signIn: 'other-user' };
    house.restart();
  };
  const unlock = async (): Promise<void> => {
    const { officers } = await house.call('session.status', {});
    await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase });
  };

  it('stands nowhere but in the keychain, whatever is done with it', async () => {
    const { id, version } = await add();
    await house.call('logins.reveal', { id, reason: 'To post', seenByAnother: 'Dan Doe' });
    await house.call('logins.copy', { id, reason: 'To post again', seenByAnother: '' });
    await house.call('logins.setPassword', { id, version, password: another });
    await house.refusal('logins.add', { facts: loginFactsWith(ward, { userName: 'second' }), password: another });
    await house.call('logins.check', {});
    const kept = everythingKept(house);
    expect(kept).toContain('To post again');
    for (const password of [secret, another]) expect(kept).not.toContain(password);
    expect([...keychain.entries]).toEqual([[`login ${id}`, another]]);
  });

  describe('that is set', () => {
    it('for the first time is kept, and says nothing about a change', async () => {
      const { id, version } = await add(null);
      await house.call('logins.oweRotation', { id, version, reason: 'account-hacked', detail: 'Posts nobody wrote' });
      expect(await entriesOf(house, async () => {
        expect(await house.call('logins.setPassword', { id, version, password: secret })).toEqual({ version: 2, what: 'first', cleared: 0 });
      })).toEqual([['login.password-kept', '2.3.1']]);
      expect(await rowOf(id)).toMatchObject({ passwordChangedOn: null, keeper: { here: true }, rotationOwed: [{ reason: 'account-hacked' }] });
    });

    it('as another one is a recorded change, which settles all that is owed and the failed attempt', async () => {
      const { id, version } = await add();
      await house.call('logins.oweRotation', { id, version, reason: 'account-hacked', detail: 'Posts nobody wrote' });
      await house.call('logins.reveal', { id, reason: 'To post', seenByAnother: 'Dan Doe' });
      const failed = await house.call('logins.confirm', { id, version, on: '2026-11-21', worked: false });
      house.clock.moveTo('2026-11-23');
      expect(await entriesOf(house, async () => {
        expect(await house.call('logins.setPassword', { id, version: failed.version, password: another })).toEqual({ version: 3, what: 'changed', cleared: 2 });
      })).toEqual([['login.password-changed', '2.3.1']]);
      expect(await rowOf(id)).toMatchObject({ passwordChangedOn: '2026-11-23', failedOn: null, rotationOwed: [] });
      expect([...keychain.entries]).toEqual([[`login ${id}`, another]]);
    });

    it('as the same one is only put back: nothing owed is settled', async () => {
      const { id, version } = await add();
      await house.call('logins.oweRotation', { id, version, reason: 'administrator-left', detail: 'Ann Other left' });
      keychain.entries.clear();
      expect(await entriesOf(house, async () => {
        expect(await house.call('logins.setPassword', { id, version, password: secret })).toEqual({ version: 2, what: 'restored', cleared: 0 });
      })).toEqual([['login.password-restored', '2.3.1']]);
      expect(await rowOf(id)).toMatchObject({ passwordChangedOn: null, rotationOwed: [{ reason: 'administrator-left', detail: 'Ann Other left', since: '2026-11-21' }] });
      expect(keychain.entries.get(`login ${id}`)).toBe(secret);
    });

    it('is refused when another login has it, or from a version that is not the newest, and the old one stays', async () => {
      await add(another, { userName: 'second', label: 'Second' });
      const { id, version } = await add();
      const refusal = await house.refusal('logins.setPassword', { id, version, password: another });
      expect(refusal).toEqual({
        code: 'duplicate', field: 'password',
        message: 'Ward news (Second) has this password already. Each login needs a password of its own: make a new one, set it on the platform, and enter it here.',
      });
      await house.call('logins.edit', { id, version, facts: loginFactsWith(ward, { label: 'Main' }) });
      expect(await house.refusal('logins.setPassword', { id, version, password: 'a-Third-one-55' })).toMatchObject({ code: 'conflict' });
      expect(keychain.entries.get(`login ${id}`)).toBe(secret);
      expect(keychain.entries.size).toBe(2);
    });
  });

  describe('that is asked for', () => {
    it('is shown for 30 seconds with a reason, once that is on record', async () => {
      const { id } = await add();
      expect(await entriesOf(house, async () => {
        expect(await house.call('logins.reveal', { id, reason: 'To post the news', seenByAnother: '' })).toEqual({ password: secret, seconds: 30 });
      })).toEqual([['login.password-shown', '2.3.1']]);
      const { reveals, row } = await house.call('logins.get', { id });
      expect(reveals).toMatchObject([{ officer: 'Test Officer', how: 'shown', reason: 'To post the news', seenByAnother: '' }]);
      expect(row.rotationOwed).toEqual([]);
    });

    it('is copied past the window: the reply does not hold it', async () => {
      const { id } = await add();
      expect(await entriesOf(house, async () => {
        expect(await house.call('logins.copy', { id, reason: 'To sign in', seenByAnother: '' })).toEqual({ seconds: 30 });
      })).toEqual([['login.password-copied', '2.3.1']]);
      expect(house.copied).toEqual([{ text: secret, seconds: 30 }]);
    });

    it('is owed a change once somebody else has seen it, and only once for the same person', async () => {
      const { id } = await add();
      const entries = await entriesOf(house, async () => {
        await house.call('logins.reveal', { id, reason: 'Read out', seenByAnother: 'Dan Doe' });
        await house.call('logins.copy', { id, reason: 'Read out', seenByAnother: 'Dan Doe' });
      });
      expect(entries.map(([action]) => action)).toEqual(['login.password-shown', 'login.rotation-owed', 'login.password-copied']);
      expect((await rowOf(id)).rotationOwed).toMatchObject([{ reason: 'seen-by-another', detail: 'Seen by Dan Doe', since: '2026-11-21' }]);
    });

    it('is not given without a reason', async () => {
      const { id } = await add();
      expect(await house.refusal('logins.reveal', { id, reason: ' ', seenByAnother: '' })).toMatchObject({ code: 'invalid', field: 'reason' });
      expect((await house.call('logins.get', { id })).reveals).toEqual([]);
    });

    it('is not given, and no look is recorded, when none is kept or it lies with a colleague', async () => {
      const { id } = await add(null);
      expect(await house.refusal('logins.copy', { id, reason: 'To sign in', seenByAnother: '' })).toMatchObject({ code: 'no-password' });
      const { id: second } = await add(secret, { userName: 'second' });
      moveDesk();
      await unlock();
      expect(await house.refusal('logins.reveal', { id: second, reason: 'To sign in', seenByAnother: '' })).toEqual({
        code: 'elsewhere',
        message: 'This password lies in the keychain of Test Officer on test-machine, sign-in test-user. Ask Test Officer, or set a new password on the platform and enter it here.',
      });
      expect((await rowOf(second)).keeper).toMatchObject({ machine: 'test-machine', here: false });
      expect((await house.call('logins.get', { id: second })).reveals).toEqual([]);
      expect(await house.call('logins.check', {})).toMatchObject({ here: 0, elsewhere: 1, none: 1, missing: [] });
      const { version } = await rowOf(second);
      await house.call('logins.setPassword', { id: second, version, password: secret });
      expect((await rowOf(second)).keeper).toEqual({ officer: 'Test Officer', machine: 'other-machine', signIn: 'other-user', here: true });
    });
  });

  it('is refused in a note, a reason or a user name, where it would be kept and printed', async () => {
    expect(await house.refusal('logins.add', { facts: loginFactsWith(ward, { recoveryRoute: `It is ${secret}.` }), password: secret })).toMatchObject({ field: 'facts.recoveryRoute' });
    expect(await house.refusal('logins.add', { facts: loginFactsWith(ward, { userName: secret }), password: secret })).toMatchObject({ field: 'facts.userName' });
    const { id, version } = await add();
    expect(await house.refusal('logins.edit', { id, version, facts: loginFactsWith(ward, { recoveryRoute: `Use “${secret}”.` }) })).toMatchObject({ field: 'facts.recoveryRoute' });
    expect(await house.refusal('logins.reveal', { id, reason: `Is it ${secret}?`, seenByAnother: '' })).toMatchObject({ field: 'reason' });
    expect(await house.refusal('logins.oweRotation', { id, version, reason: 'other', detail: `${secret}, was seen` })).toMatchObject({ field: 'detail' });
    expect(await house.refusal('logins.end', { id, version, reason: secret })).toMatchObject({ field: 'reason' });
    expect(everythingKept(house)).not.toContain(secret);
  });
});
