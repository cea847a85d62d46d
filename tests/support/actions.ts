import type { PlanDetail, PlanFacts, PlanState, StepFacts } from '../../src/preload/contract/actions.ts';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { sql } from '../../src/main/register/database/queries.ts';
import { type House, passphrase } from './house.ts';

export const planFactsWith = (changes: Partial<PlanFacts> = {}): PlanFacts => ({
  title: 'Alternative text on pictures', clause: 'CP371 App 1', why: 'Pictures were posted without alternative text.', accountId: null, owner: 'Olive Owner', dueOn: '2026-12-15', ...changes,
});

export const stepWith = (changes: Partial<StepFacts> = {}): StepFacts => ({ what: 'Add the text to the pictures of this year', owner: '', dueOn: null, ...changes });

type Start = InputOf<'actions.start'>;

/** A plan on its way, as an officer takes it from state to state. */
export class Plan {
  readonly house: House;
  id = '';

  constructor(house: House) {
    this.house = house;
  }

  async start(changes: Partial<PlanFacts> = {}, more: Partial<Omit<Start, 'facts'>> = {}): Promise<this> {
    const started = await this.house.call('actions.start', {
      facts: planFactsWith(changes), source: { kind: 'other', id: null, label: 'Seen by the team' }, steps: [stepWith(), stepWith({ what: 'Train the administrators' })], ...more,
    });
    this.id = started.id;
    return this;
  }

  async get(): Promise<PlanDetail> {
    return await this.house.call('actions.get', { id: this.id });
  }

  async which(): Promise<{ id: string; version: number }> {
    const { id, version } = await this.get();
    return { id, version };
  }

  /** The plan and one of its steps, as a call of a step names them. */
  async step(index = 0): Promise<{ id: string; version: number; stepId: string }> {
    const { id, version, steps } = await this.get();
    return { id, version, stepId: steps[index]?.id ?? '' };
  }

  async putInHand(): Promise<void> {
    await this.house.call('actions.putInHand', await this.which());
  }

  async finish(index: number, doneOn = '2026-11-20'): Promise<PlanState> {
    return (await this.house.call('actions.finishStep', { ...(await this.step(index)), doneOn, outcome: 'Done as planned' })).state;
  }

  async signOff(): Promise<void> {
    await this.house.call('actions.signOff', { ...(await this.which()), signedOn: '2026-11-21', signedBy: '', how: '', note: '' });
  }

  async abandon(): Promise<void> {
    await this.house.call('actions.abandon', { ...(await this.which()), reason: 'The account was closed' });
  }

  /** Started on an earlier day, since nothing of a plan is done or due before it. */
  async startOn(day: string, changes: Partial<PlanFacts> = {}, more: Partial<Omit<Start, 'facts'>> = {}): Promise<this> {
    const today = this.house.clock.today();
    this.house.clock.moveTo(day);
    await this.start(changes, more);
    this.house.clock.moveTo(today);
    return this;
  }

  /** Started some days ago and brought into a state in the ordinary way. */
  async reach(state: PlanState, changes: Partial<PlanFacts> = {}): Promise<this> {
    await this.startOn('2026-11-09', changes);
    if (state === 'developing') return this;
    if (state === 'abandoned') return await this.abandon().then(() => this);
    await this.putInHand();
    if (state === 'in-hand') return this;
    await this.finish(0);
    await this.finish(1);
    if (state === 'signed-off') await this.signOff();
    return this;
  }
}

/** From now on the officer at the desk is not the Head of Communications: the role is read when the register is unlocked. */
export async function asOfficer(house: House, role: 'officer' | 'viewer' = 'officer'): Promise<void> {
  house.session.register.work().db.run(sql.updateTable('officers').set({ role }));
  const { officers } = await house.call('session.status', {});
  await house.call('session.lock', { reason: 'officer' });
  await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase });
}
