import { Plan, planFactsWith, stepWith } from './actions.ts';
import type { House } from './house.ts';
import type { ShortEntry } from './trail.ts';

type Use = (house: House, accountId: string) => Promise<() => Promise<unknown>>;

/** A use of a plan that has come so far. */
const on = (state: Parameters<Plan['reach']>[0], use: (plan: Plan) => Promise<unknown>): Use => async (house) => {
  const plan = await new Plan(house).reach(state);
  return () => use(plan);
};

const left = { stepIds: [], newStep: 'Look once more' };

/** Every change of an action plan with what it leaves in the trail. */
export const actionUses = {
  'actions.start': [(house, accountId) => Promise.resolve(() => new Plan(house).start({ accountId })), ['action-plan.started', '3']],
  'actions.edit': [
    on('developing', async (plan) => plan.house.call('actions.edit', { ...(await plan.which()), facts: planFactsWith({ title: 'Another title' }), dueReason: '' })),
    ['action-plan.edited', '3'],
  ],
  'actions.putInHand': [on('developing', (plan) => plan.putInHand()), ['action-plan.in-hand', '3']],
  'actions.addStep': [on('in-hand', async (plan) => plan.house.call('actions.addStep', { ...(await plan.which()), step: stepWith({ what: 'Tell the team' }) })), ['action-step.added', '3']],
  'actions.editStep': [
    on('in-hand', async (plan) => plan.house.call('actions.editStep', { ...(await plan.step()), step: stepWith({ owner: 'Stella Step' }), dueReason: '' })),
    ['action-step.edited', '3'],
  ],
  'actions.finishStep': [on('in-hand', (plan) => plan.finish(0)), ['action-step.done', '3']],
  'actions.reopenStep': [
    on('carried-out', async (plan) => plan.house.call('actions.reopenStep', { ...(await plan.step()), reason: 'Two pictures were missed' })), ['action-step.reopened', '3'],
  ],
  'actions.giveUpStep': [on('in-hand', async (plan) => plan.house.call('actions.giveUpStep', { ...(await plan.step()), reason: 'No pictures any more' })), ['action-step.given-up', '3']],
  'actions.signOff': [on('carried-out', (plan) => plan.signOff()), ['action-plan.signed-off', '3']],
  'actions.sendBack': [
    on('carried-out', async (plan) => plan.house.call('actions.sendBack', { ...(await plan.which()), reason: 'Not all of it is done', ...left })), ['action-plan.sent-back', '3'],
  ],
  'actions.reopen': [
    on('signed-off', async (plan) => plan.house.call('actions.reopen', { ...(await plan.which()), reason: 'It has come back', ...left })), ['action-plan.reopened', '3'],
  ],
  'actions.abandon': [on('in-hand', (plan) => plan.abandon()), ['action-plan.abandoned', '3']],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;
