import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../src/preload/contract/index.ts';
import type { HandoverDecision } from '../../src/preload/contract/handover.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

type Plan = InputOf<'handover.carryOut'>;
type Decide = Partial<Pick<HandoverDecision, 'outcome' | 'successor' | 'dueOn' | 'version'>>;

describe('a handover is refused as a whole (CP371 2.3.1)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    await house.call('accounts.add', accountFactsWith());
  });
  afterEach(() => house.end());

  const idOf = async (name: string) => (await house.call('people.list', {})).find((one) => one.name === name)?.id ?? '';
  async function plan(name: string, decide: Decide): Promise<Plan> {
    const { id, version, holdings } = await house.call('people.get', { id: await idOf(name) });
    return {
      personId: id, version, leavesOn: '2026-11-30', note: '',
      decisions: holdings.map((held) => ({ accountId: held.accountId, version: held.version, as: held.as, outcome: 'removed', successor: null, dueOn: null, ...decide })),
    };
  }
  /** Refuses it, and sees that nothing at all was stored. */
  async function refused(input: Plan) {
    let error = { code: '', message: '' } as Awaited<ReturnType<typeof house.refusal>>;
    expect(await entriesOf(house, async () => { error = await house.refusal('handover.carryOut', input); })).toEqual([]);
    return error;
  }
  const leave = async (name: string) => {
    const { id, version, facts } = await house.call('people.get', { id: await idOf(name) });
    await house.call('people.edit', { id, version, facts: { ...facts, leavesOn: '2026-11-01' } });
  };

  it('while something is not decided, so that nothing is forgotten', async () => {
    expect(await refused({ ...(await plan('Bea Admin', {})), decisions: [] })).toEqual({
      code: 'invalid', field: 'decisions', message: 'Bea Admin is primary administrator of Ward news. Say what becomes of it, so that nothing is forgotten.',
    });
  });

  it('without a successor’s name, or with the leaver as the successor', async () => {
    expect(await refused(await plan('Bea Admin', { outcome: 'successor' }))).toMatchObject({ code: 'invalid', field: 'decisions.0.successor.name' });
    expect(await refused(await plan('Bea Admin', { outcome: 'successor', successor: { name: 'bea  admin', email: '' } }))).toEqual({
      code: 'invalid', field: 'decisions.0.successor.name', message: 'Bea Admin is leaving and cannot follow themselves. Name somebody else for Ward news.',
    });
  });

  it('with a successor who has left as well', async () => {
    await house.call('people.add', { name: 'Dee Gone', email: '', category: 'bank', employer: '', role: '', directorateId: null, phone: '', leavesOn: '2026-11-20' });
    expect(await refused(await plan('Bea Admin', { outcome: 'successor', successor: { name: 'Dee Gone', email: '' } }))).toMatchObject({
      field: 'decisions.0.successor.name', message: 'Dee Gone has left the Trust. Name somebody else for Ward news.',
    });
  });

  it('with a successor who leaves on or before the same day, or within 30 days', async () => {
    const add = (name: string, leavesOn: string) => house.call('people.add', { name, email: '', category: 'bank', employer: '', role: '', directorateId: null, phone: '', leavesOn });
    await add('Soon Gone', '2026-12-21');
    await add('Gone Together', '2027-03-31');
    expect(await refused(await plan('Bea Admin', { outcome: 'successor', successor: { name: 'Soon Gone', email: '' } }))).toEqual({
      code: 'invalid', field: 'decisions.0.successor.name', message: 'Soon Gone leaves as well, last day 21 December 2026. Name somebody who stays for Ward news.',
    });
    const together = await plan('Bea Admin', { outcome: 'successor', successor: { name: 'Gone Together', email: '' } });
    expect(await refused({ ...together, leavesOn: '2027-03-31' })).toMatchObject({ field: 'decisions.0.successor.name' });
    await house.call('handover.carryOut', { ...together, leavesOn: '2027-03-30' });
  });

  it('with a day of a year that cannot be meant', async () => {
    const input = await plan('Bea Admin', {});
    expect(await refused({ ...input, leavesOn: '0206-11-30' })).toEqual({
      code: 'invalid', field: 'leavesOn', message: 'The year 0206 cannot be right. Enter a day between 1995 and 2100.',
    });
    expect(await refused(await plan('Bea Admin', { outcome: 'closure', dueOn: '9999-01-01' }))).toMatchObject({ code: 'invalid', field: 'decisions.0.dueOn' });
  });

  it('with a successor who administers the account already: one person in two places is one administrator', async () => {
    expect(await refused(await plan('Cy Backup', { outcome: 'successor', successor: { name: 'Bea Admin', email: '' } }))).toMatchObject({ code: 'invalid', field: 'decisions.0.successor.name' });
  });

  it('when the last administrator would go, also when the other one has left', async () => {
    await leave('Cy Backup');
    expect(await refused(await plan('Bea Admin', {}))).toEqual({
      code: 'invalid', field: 'decisions.0.outcome',
      message: 'Ward news would have no administrator. Name who follows, let Communications take over, or send the account to closure.',
    });
  });

  it('when the account would have no line manager', async () => {
    expect(await refused(await plan('Ann Other', {}))).toEqual({
      code: 'invalid', field: 'decisions.0.outcome',
      message: 'Ward news would have no line manager. Name who follows, let Communications take over, or send the account to closure.',
    });
  });

  it.each(['communications', 'closure'] as const)('%s without a day, or by a day that has passed', async (outcome) => {
    expect(await refused(await plan('Bea Admin', { outcome }))).toEqual({ code: 'invalid', field: 'decisions.0.dueOn', message: 'Enter the day by which Ward news is settled.' });
    expect(await refused(await plan('Bea Admin', { outcome, dueOn: '2026-11-20' }))).toMatchObject({ field: 'decisions.0.dueOn', message: 'This day has passed. Enter today or a later day.' });
  });

  it('when an account is to close because a contributor leaves', async () => {
    const [account] = await house.call('accounts.list', {});
    await house.call('accounts.addContributor', { accountId: account?.id ?? '', person: { name: 'Fay Writer', email: '' }, from: '2026-11-01', note: '' });
    expect(await refused(await plan('Fay Writer', { outcome: 'closure', dueOn: '2026-12-01' }))).toMatchObject({ code: 'invalid', field: 'decisions.0.outcome' });
  });

  it('when the account or the person was changed meanwhile', async () => {
    const input = await plan('Bea Admin', {});
    const [account] = await house.call('accounts.list', {});
    await house.call('accounts.edit', { id: account?.id ?? '', version: account?.version ?? 0, facts: accountFactsWith({ audience: 'Families' }) });
    expect((await refused(input)).code).toBe('conflict');
    expect((await refused({ ...(await plan('Bea Admin', {})), version: 9 })).code).toBe('conflict');
  });

  it('about something that they do not hold, or twice about the same', async () => {
    const input = await plan('Bea Admin', {});
    const [first] = input.decisions;
    if (first === undefined) throw new Error('There is nothing to decide.');
    expect(await refused({ ...input, decisions: [first, { ...first, as: 'backup' }] })).toMatchObject({ field: 'decisions.1', message: 'Bea Admin is not backup administrator of Ward news. Open this page again to see what they hold now.' });
    expect(await refused({ ...input, decisions: [first, first] })).toMatchObject({ code: 'invalid', field: 'decisions.1' });
  });

  it('for a wrong date or an unknown person', async () => {
    expect(await refused({ ...(await plan('Bea Admin', {})), leavesOn: '2026-04-31' })).toMatchObject({ code: 'invalid', field: 'leavesOn' });
    expect((await refused({ ...(await plan('Bea Admin', {})), personId: '019a0000-0000-7000-8000-00000000dead' })).code).toBe('not-found');
  });
});
