import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planState, type PlanState } from '../../src/preload/contract/actions.ts';
import type { CallError } from '../../src/preload/contract/reply.ts';
import { asOfficer, Plan, planFactsWith, stepWith } from '../support/actions.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

const reason = 'For this reason';
const left = { stepIds: [], newStep: 'Look once more' };

/** Every change of a plan in every state: where it leads, or null where it is refused. */
const table: Readonly<Record<string, readonly [(plan: Plan) => Promise<unknown>, Readonly<Partial<Record<PlanState, PlanState>>>]>> = {
  edit: [
    async (plan) => plan.house.reply('actions.edit', { ...(await plan.which()), facts: planFactsWith({ title: 'Changed' }), dueReason: '' }),
    { developing: 'developing', 'in-hand': 'in-hand' },
  ],
  putInHand: [async (plan) => plan.house.reply('actions.putInHand', await plan.which()), { developing: 'in-hand' }],
  addStep: [async (plan) => plan.house.reply('actions.addStep', { ...(await plan.which()), step: stepWith() }), { developing: 'developing', 'in-hand': 'in-hand' }],
  signOff: [
    async (plan) => plan.house.reply('actions.signOff', { ...(await plan.which()), signedOn: '2026-11-22', signedBy: '', how: '', note: '' }), { 'carried-out': 'signed-off' },
  ],
  sendBack: [async (plan) => plan.house.reply('actions.sendBack', { ...(await plan.which()), reason, ...left }), { 'carried-out': 'in-hand' }],
  reopen: [
    async (plan) => plan.house.reply('actions.reopen', { ...(await plan.which()), reason, ...left }), { 'signed-off': 'in-hand', abandoned: 'developing' },
  ],
  abandon: [async (plan) => plan.house.reply('actions.abandon', { ...(await plan.which()), reason }), { developing: 'abandoned', 'in-hand': 'abandoned' }],
};

describe('an action plan goes from state to state', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-22');
    await house.setUp();
  });
  afterEach(() => house.end());

  const cases = Object.entries(table).flatMap(([name, [, leads]]) => planState.options.map((from) => [name, from, leads[from] ?? 'refused'] as const));

  it.each(cases)('%s when it is %s: %s', async (name, from, to) => {
    const plan = await new Plan(house).reach(from);
    const run = table[name]?.[0];
    const before = await plan.get();
    const entries = await entriesOf(house, async () => {
      const reply = (await run?.(plan)) as { ok: boolean; error?: CallError };
      expect(reply.ok).toBe(to !== 'refused');
      if (!reply.ok) expect(reply.error).toMatchObject({ code: 'invalid', message: expect.stringMatching(/^This action plan /u) as unknown });
    });
    expect(entries).toHaveLength(to === 'refused' ? 0 : 1);
    if (to === 'refused') expect(await plan.get()).toEqual(before);
    else expect((await plan.get()).row.state).toBe(to);
  });

  it('is carried out with its last step, on the day of the last thing that was done', async () => {
    const plan = await new Plan(house).reach('in-hand');
    expect(await plan.finish(0, '2026-11-19')).toBe('in-hand');
    expect((await plan.get()).row).toMatchObject({ stepsDone: 1, stepsTotal: 2 });
    expect(await plan.finish(1, '2026-11-12')).toBe('carried-out');
    expect(await plan.get()).toMatchObject({ carriedOutOn: '2026-11-19', steps: [{ doneOn: '2026-11-19', outcome: 'Done as planned' }, { doneOn: '2026-11-12' }] });
  });

  it('has a step done only when it is in hand, on a day that has come, with what was done', async () => {
    const plan = await new Plan(house).startOn('2026-11-09');
    const finish = async (changes: object = {}) => ({ ...(await plan.step()), doneOn: '2026-11-20', outcome: 'Done', ...changes });
    expect(await house.refusal('actions.finishStep', await finish())).toMatchObject({ message: 'This action plan is still being developed. Put it in hand first.' });
    await plan.putInHand();
    expect(await house.refusal('actions.finishStep', await finish({ doneOn: '2026-11-23' }))).toMatchObject({ field: 'doneOn' });
    expect(await house.refusal('actions.finishStep', await finish({ doneOn: '1999-12-22' }))).toEqual({
      code: 'invalid', field: 'doneOn', message: 'The plan began on 9 November 2026. Enter that day or a later one; what was done before it can be said in the words below.',
    });
    expect(await house.refusal('actions.finishStep', await finish({ outcome: '' }))).toMatchObject({ field: 'outcome', message: 'Say what was done.' });
    await plan.finish(0);
    expect(await house.refusal('actions.finishStep', await finish())).toMatchObject({ message: 'This step is done. Open it again first.' });
  });

  it('is carried out when what is left is given up, and not when everything is', async () => {
    const plan = await new Plan(house).reach('in-hand');
    const giveUp = async (index: number) => house.call('actions.giveUpStep', { ...(await plan.step(index)), reason: 'No pictures any more' });
    expect((await giveUp(0)).state).toBe('in-hand');
    expect((await giveUp(1)).state).toBe('in-hand');
    expect((await plan.get()).row).toMatchObject({ stepsDone: 0, stepsTotal: 0 });
    await house.call('actions.reopenStep', { ...(await plan.step(1)), reason: 'It is needed after all' });
    expect(await plan.finish(1)).toBe('carried-out');
    expect((await plan.get()).steps).toMatchObject([{ state: 'given-up', outcome: 'No pictures any more' }, { state: 'done' }]);
  });

  it('is in hand again when a step is opened again, and keeps what was noted of it in its history', async () => {
    const plan = await new Plan(house).reach('carried-out');
    const reopened = await house.call('actions.reopenStep', { ...(await plan.step()), reason: 'Two pictures were missed' });
    expect(reopened.state).toBe('in-hand');
    const { steps, carriedOutOn, history } = await plan.get();
    expect(steps[0]).toMatchObject({ state: 'open', doneOn: null, outcome: '' });
    expect(carriedOutOn).toBeNull();
    expect(history[0]).toMatchObject({ action: 'action-step.reopened', note: 'Add the text to the pictures of this year · Two pictures were missed' });
    expect(history.some(({ action, note }) => action === 'action-step.done' && note.includes('Done as planned'))).toBe(true);
    expect(await house.refusal('actions.reopenStep', { ...(await plan.step()), reason })).toMatchObject({ message: 'This step is open already.' });
    expect(await house.refusal('actions.reopenStep', { ...(await plan.step(1)), reason: ' ' })).toMatchObject({ field: 'reason' });
  });

  it('has open steps changed; a later day of one says why', async () => {
    const plan = await new Plan(house).start({}, { steps: [stepWith({ dueOn: '2026-12-01' })] });
    const edit = async (changes: Parameters<typeof stepWith>[0], dueReason = '') => ({ ...(await plan.step()), step: stepWith(changes), dueReason });
    expect(await house.refusal('actions.editStep', await edit({ dueOn: '2026-12-02' }))).toMatchObject({ field: 'dueReason' });
    expect(await house.refusal('actions.editStep', await edit({ dueOn: '2026-12-16' }, reason))).toMatchObject({ field: 'step.dueOn' });
    await house.call('actions.editStep', await edit({ dueOn: '2026-12-02', owner: 'Stella Step' }, reason));
    const { steps, history } = await plan.get();
    expect(steps[0]).toMatchObject({ dueOn: '2026-12-02', owner: 'Stella Step' });
    expect(history[0]).toMatchObject({ note: `Add the text to the pictures of this year · ${reason}`, changes: [{ field: 'owner' }, { field: 'dueOn' }] });
    house.clock.moveTo('2026-12-05');
    expect((await plan.get()).steps[0]).toMatchObject({ due: 'overdue', overdueDays: 3 });
  });

  it('is sent back with what is still to be done, and not without', async () => {
    const plan = await new Plan(house).reach('carried-out');
    const send = async (changes: object) => ({ ...(await plan.which()), reason, stepIds: [], newStep: '', ...changes });
    expect(await house.refusal('actions.sendBack', await send({}))).toMatchObject({ field: 'newStep' });
    expect(await house.refusal('actions.sendBack', await send({ stepIds: ['019a0000-0000-7000-8000-00000000dead'] }))).toMatchObject({ code: 'not-found' });
    await house.call('actions.sendBack', await send({ stepIds: [(await plan.step(1)).stepId], newStep: 'Check again in a month' }));
    const { steps, lastReason, row } = await plan.get();
    expect(steps.map(({ what, state }) => [what, state])).toEqual([
      ['Add the text to the pictures of this year', 'done'], ['Train the administrators', 'open'], ['Check again in a month', 'open'],
    ]);
    expect([row.state, lastReason]).toEqual(['in-hand', reason]);
  });

  it('forgets its sign-off when it is taken up again, and the history does not', async () => {
    const plan = await new Plan(house).reach('signed-off');
    expect((await plan.get()).signedOff).toEqual({ on: '2026-11-21', by: 'Test Officer', how: '', note: '' });
    await house.call('actions.reopen', { ...(await plan.which()), reason: 'It has come back', ...left });
    const { signedOff, row, history } = await plan.get();
    expect([signedOff, row.state, row.endedOn]).toEqual([null, 'in-hand', null]);
    expect(history.find(({ action }) => action === 'action-plan.signed-off')?.note).toBe('Test Officer');
  });

  it('that was abandoned says why, and is developed again without anything new', async () => {
    const plan = await new Plan(house).reach('abandoned');
    expect(await plan.get()).toMatchObject({ lastReason: 'The account was closed', row: { endedOn: '2026-11-22' } });
    await house.call('actions.reopen', { ...(await plan.which()), reason, stepIds: [], newStep: '' });
    expect((await plan.get()).row).toMatchObject({ state: 'developing', endedOn: null });
  });

  describe('the Head of Communications signs it off', () => {
    const sign = async (plan: Plan, changes: object = {}) => ({ ...(await plan.which()), signedOn: '2026-11-22', signedBy: '', how: '', note: '', ...changes });

    it('in her own name, on a day that has come and is not before the last step', async () => {
      const plan = await new Plan(house).reach('carried-out');
      expect(await house.refusal('actions.signOff', await sign(plan, { signedOn: '2026-11-23' }))).toMatchObject({ field: 'signedOn' });
      expect(await house.refusal('actions.signOff', await sign(plan, { signedOn: '2026-11-19' }))).toMatchObject({
        field: 'signedOn', message: 'The last step was done on 20 November 2026. Enter that day or a later one.',
      });
      expect(await house.refusal('actions.signOff', await sign(plan, { signedBy: 'Somebody Else' }))).toMatchObject({ field: 'signedBy' });
      await house.call('actions.signOff', await sign(plan, { note: 'Well done' }));
      expect((await plan.get()).signedOff).toEqual({ on: '2026-11-22', by: 'Test Officer', how: '', note: 'Well done' });
    });

    it('through an officer, who gives the name of the Head and how it was signed', async () => {
      const plan = await new Plan(house).reach('carried-out');
      await asOfficer(house);
      expect(await house.refusal('actions.signOff', await sign(plan))).toMatchObject({ field: 'signedBy', message: 'Give the name of the Head of Communications.' });
      expect(await house.refusal('actions.signOff', await sign(plan, { signedBy: 'Hana Head' }))).toMatchObject({ field: 'how' });
      expect(await house.refusal('actions.signOff', await sign(plan, { signedBy: 'Test Officer', how: 'Myself' }))).toMatchObject({ field: 'signedBy' });
      await house.call('actions.signOff', await sign(plan, { signedBy: 'Hana Head', how: 'On paper, kept as evidence' }));
      const { signedOff, history } = await plan.get();
      expect(signedOff).toMatchObject({ by: 'Hana Head', how: 'On paper, kept as evidence' });
      expect(history[0]).toMatchObject({ officer: 'Test Officer', note: 'Hana Head · On paper, kept as evidence' });
    });
  });
});
