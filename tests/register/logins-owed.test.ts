import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../src/main/register/audit/history.ts';
import { inTransaction } from '../../src/main/register/database/transaction.ts';
import { oweRotationOn } from '../../src/main/register/rooms/logins/owed.ts';
import { loginsOf } from '../../src/main/register/rooms/logins/service.ts';
import { House } from '../support/house.ts';
import { accountNamed, loginFactsWith } from '../support/logins.ts';
import { entriesOf } from '../support/trail.ts';

describe('a change of password that is owed (CP371 2.3.1)', () => {
  let house: House;
  let ward: string;
  let careers: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ward = await accountNamed(house, 'Ward news');
    careers = await accountNamed(house, 'Careers');
  });
  afterEach(() => house.end());

  const add = (accountId: string, userName: string, password: string | null) =>
    house.call('logins.add', { facts: loginFactsWith(accountId, { userName, label: userName }), password });
  const owe = (accountIds: readonly string[], detail: string): number => {
    const { register } = house.session;
    return inTransaction(register.database, () => oweRotationOn(register.work(), accountIds, 'administrator-left', detail));
  };

  it('falls due on every login in use of the accounts, whether or not its password is held here', async () => {
    await add(ward, 'one', 'otter-Candle-river-47');
    await add(ward, 'two', null);
    const { id, version } = await add(ward, 'three', null);
    await house.call('logins.end', { id, version, reason: 'No longer used' });
    await add(careers, 'four', null);
    let owed = 0;
    expect(await entriesOf(house, () => Promise.resolve(owed = owe([ward, ward], 'Ann Other left on 20 November 2026')))).toEqual([
      ['login.rotation-owed', '2.3.1'], ['login.rotation-owed', '2.3.1'],
    ]);
    expect(owed).toBe(2);
    const row = { reason: 'administrator-left', detail: 'Ann Other left on 20 November 2026', since: '2026-11-21' };
    expect(loginsOf(house.session.register.work(), ward).map(({ userName, rotationOwed }) => [userName, rotationOwed])).toMatchObject([
      ['one', [row]], ['three', []], ['two', [row]],
    ]);
    expect(loginsOf(house.session.register.work(), careers)).toMatchObject([{ userName: 'four', rotationOwed: [] }]);
  });

  it('is not noted twice for the same reason, but for each new one', async () => {
    await add(ward, 'one', null);
    expect([owe([ward], 'Ann Other left'), owe([ward], 'Ann Other left'), owe([ward], 'Dan Doe left')]).toEqual([1, 0, 1]);
  });

  it('is noted again when it happens again after the password was changed', async () => {
    const { id, version } = await add(ward, 'one', 'otter-Candle-river-47');
    owe([ward], 'Seen');
    await house.call('logins.setPassword', { id, version, password: 'stone-Lantern-wheat-92' });
    expect(owe([ward], 'Seen')).toBe(1);
  });

  describe('of a login whose password was never held', () => {
    it('stays owed when its first password is kept', async () => {
      const { id, version } = await add(ward, 'one', null);
      owe([ward], 'Ann Other left');
      expect(await house.call('logins.setPassword', { id, version, password: 'otter-Candle-river-47', changedOn: null })).toMatchObject({ what: 'first', cleared: 0 });
      expect(loginsOf(house.session.register.work(), ward)).toMatchObject([{ passwordChangedOn: null, rotationOwed: [{ detail: 'Ann Other left' }] }]);
    });

    it('is settled by the day on which it was changed on the platform, which is the recorded change', async () => {
      const { id, version } = await add(careers, 'two', null);
      owe([careers], 'Ann Other left');
      house.clock.moveTo('2026-11-25');
      expect(await house.call('logins.setPassword', { id, version, password: 'stone-Lantern-wheat-92', changedOn: '2026-11-23' })).toMatchObject({ what: 'changed', cleared: 1 });
      expect(loginsOf(house.session.register.work(), careers)).toMatchObject([{ rotationOwed: [], passwordChangedOn: '2026-11-23' }]);
      const [newest] = historyOf(house.session.register.work().db, 'logins', id, 1);
      expect(newest).toMatchObject({ entry: { action: 'login.password-changed' }, details: { changedOn: '2026-11-23', cleared: 1 } });
    });

    it.each([
      ['2026-11-26', 'This date lies in the future. Enter today or an earlier day.'],
      ['2026-11-22', 'A new password is owed since 23 November 2026. Enter the day of a change since then, or leave the day empty.'],
      ['0226-11-24', 'The year 0226 cannot be right. Enter a day between 1995 and 2100.'],
    ])('is not settled by %s', async (changedOn, message) => {
      const { id, version } = await add(careers, 'two', null);
      owe([careers], 'Ann Other left');
      house.clock.moveTo('2026-11-23');
      owe([careers], 'Dan Doe left');
      house.clock.moveTo('2026-11-25');
      expect(await house.refusal('logins.setPassword', { id, version, password: 'stone-Lantern-wheat-92', changedOn })).toEqual({ code: 'invalid', field: 'changedOn', message });
      expect(loginsOf(house.session.register.work(), careers)).toMatchObject([{ keeper: null, rotationOwed: [{}, {}] }]);
    });

    it('takes no such day once a password is held: the register sees for itself whether the next is another one', async () => {
      const { id, version } = await add(ward, 'one', 'otter-Candle-river-47');
      owe([ward], 'Ann Other left');
      expect(await house.refusal('logins.setPassword', { id, version, password: 'otter-Candle-river-47', changedOn: '2026-11-21' })).toMatchObject({ field: 'changedOn' });
    });
  });

  it('is settled neither by looking, editing, confirming, checking nor the same password', async () => {
    const { id, version } = await add(ward, 'one', 'otter-Candle-river-47');
    const owed = await house.call('logins.oweRotation', { id, version, reason: 'other', detail: 'Written on a note' });
    await house.call('logins.reveal', { id, reason: 'Look', seenByAnother: '' });
    const edited = await house.call('logins.edit', { id, version: owed.version, facts: loginFactsWith(ward, { userName: 'uno' }) });
    const confirmed = await house.call('logins.confirm', { id, version: edited.version, on: '2026-11-21', worked: true });
    await house.call('logins.setPassword', { id, version: confirmed.version, password: 'otter-Candle-river-47' });
    await house.call('logins.check', {});
    expect((await house.call('logins.get', { id })).row.rotationOwed).toMatchObject([{ reason: 'other', detail: 'Written on a note' }]);
  });

  it('is noted by hand with what happened, and refused without it or from an old version', async () => {
    const { id, version } = await add(ward, 'one', null);
    expect(await house.refusal('logins.oweRotation', { id, version, reason: 'account-hacked', detail: ' ' })).toMatchObject({ code: 'invalid', field: 'detail' });
    await house.call('logins.edit', { id, version, facts: loginFactsWith(ward, { userName: 'uno' }) });
    expect(await house.refusal('logins.oweRotation', { id, version, reason: 'account-hacked', detail: 'Posts nobody wrote' })).toMatchObject({ code: 'conflict' });
  });

  it('is not shown for a login that is no longer used', async () => {
    const { id, version } = await add(ward, 'one', null);
    owe([ward], 'Ann Other left');
    await house.call('logins.end', { id, version, reason: 'Closed' });
    expect((await house.call('logins.get', { id })).row.rotationOwed).toEqual([]);
  });

  it('and 10,000 logins are listed in a moment', async () => {
    const { register } = house.session;
    inTransaction(register.database, () => {
      const insert = register.database.prepare(
        `INSERT INTO logins SELECT printf('019a0000-0000-7000-8000-%012d', ?), account_id, label, 'user ' || ?, 'user ' || ?, email, two_step, two_step_holder, recovery_route,
           NULL, '', '', '', NULL, NULL, NULL, '', NULL, NULL, '', 1 FROM logins LIMIT 1`,
      );
      register.database.prepare(
        `INSERT INTO logins VALUES ('019a0000-0000-7000-8000-0000000fffff', ?, '', 'first', 'first', '', 'none', '', '', NULL, '', '', '', NULL, NULL, NULL, '', NULL, NULL, '', 1)`,
      ).run(ward);
      for (let index = 0; index < 9999; index += 1) insert.run(index, index, index);
      oweRotationOn(register.work(), [ward], 'account-hacked', 'Posts nobody wrote');
    });
    const began = performance.now();
    const rows = await house.call('logins.list', {});
    expect(rows).toHaveLength(10_000);
    expect(rows.every(({ rotationOwed }) => rotationOwed.length === 1)).toBe(true);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
