import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HandoverDecision } from '../../src/preload/contract/handover.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';

describe('an account in handover (CP371 2.3.1)', () => {
  let house: House;
  let id: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id } = await house.call('accounts.add', accountFactsWith()));
  });
  afterEach(() => house.end());

  const detail = () => house.call('accounts.get', { id });
  const leaves = async (name: string, outcome: HandoverDecision['outcome'], dueOn: string) => {
    const row = (await house.call('people.list', {})).find((one) => one.name === name);
    const { id: personId, version, holdings } = await house.call('people.get', { id: row?.id ?? '' });
    await house.call('handover.carryOut', {
      personId, version, leavesOn: '2026-11-30', note: '',
      decisions: holdings.map((held) => ({ accountId: held.accountId, version: held.version, as: held.as, outcome, successor: null, dueOn })),
    });
  };
  const dueAlarm = async () => (await house.call('accounts.list', {}))[0]?.alarms.find(({ text }) => text.startsWith('Handover was due'));
  const handoverDuty = async () => (await detail()).duties.find((duty) => duty.id === 'handover');

  it('raises an alarm once the day by which it was to be settled has passed, and does not meet its duty', async () => {
    await leaves('Bea Admin', 'closure', '2026-12-15');
    house.clock.moveTo('2026-12-15');
    expect(await dueAlarm()).toBeUndefined();
    house.clock.moveTo('2026-12-16');
    expect(await dueAlarm()).toEqual({ clause: '2.3.1', text: 'Handover was due on 15 December 2026' });
    expect(await handoverDuty()).toMatchObject({ state: 'not-met', reason: 'The handover was due on 15 December 2026 and is not settled.' });
    await changeStatusOf(house, id, 'closed');
    expect(await dueAlarm()).toBeUndefined();
  });

  it('that was settled is not overdue when another handover begins later', async () => {
    await leaves('Bea Admin', 'communications', '2026-12-15');
    house.clock.moveTo('2026-12-01');
    await changeStatusOf(house, id, 'active');
    house.clock.moveTo('2027-01-10');
    await changeStatusOf(house, id, 'handover');
    expect(await dueAlarm()).toBeUndefined();
  });

  it('takes the reason and the day of a second handover, which is the newest', async () => {
    await leaves('Bea Admin', 'closure', '2026-12-15');
    await leaves('Cy Backup', 'communications', '2027-01-31');
    const { statusChanges, facts } = await detail();
    expect(facts.status).toBe('handover');
    expect(statusChanges.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ['handover', 'handover', 'Cy Backup leaves: the Communications Team has taken over, somebody is to be found by 31 January 2027'],
      ['active', 'handover', 'Bea Admin leaves and nobody follows: to be closed by 15 December 2026'],
    ]);
    house.clock.moveTo('2026-12-20');
    expect(await dueAlarm()).toBeUndefined();
    house.clock.moveTo('2027-02-01');
    expect(await dueAlarm()).toMatchObject({ text: 'Handover was due on 31 January 2027' });
  });

  it('that was under secondary review says so, and goes back to it first', async () => {
    await changeStatusOf(house, id, 'under-secondary-review');
    await leaves('Bea Admin', 'communications', '2026-12-15');
    const { statusChanges, nextStatuses } = await detail();
    expect(statusChanges[0]?.reason).toMatch(/by 15 December 2026\. It was under secondary review before, and the agreed period still runs$/u);
    expect(nextStatuses.map(({ to }) => to)).toEqual(['under-secondary-review', 'active', 'rescinded', 'closed']);
  });
});
