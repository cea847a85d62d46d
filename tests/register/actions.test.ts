import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../src/main/register/database/transaction.ts';
import { overduePlans, plansBetween, plansOfAccount, plansOfSource, startPlan } from '../../src/main/register/rooms/actions/plans.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { asOfficer, Plan, planFactsWith, stepWith } from '../support/actions.ts';
import { House } from '../support/house.ts';
import { reportWith } from '../support/incidents.ts';
import { quietDayFacts } from '../support/monitoring-changes.ts';
import { goodAnswers } from '../support/reviews.ts';
import { entriesOf } from '../support/trail.ts';

const unknown = '019a0000-0000-7000-8000-00000000dead';

describe('action plans (CP371 3)', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-22');
    await house.setUp();
    ({ id: accountId } = await house.call('accounts.add', accountFactsWith()));
  });
  afterEach(() => house.end());

  const list = () => house.call('actions.list', {});
  const numbers = (rows: readonly { readonly number: string }[]) => rows.map(({ number }) => number);

  it('are developed by Communications: started with a number of the year, a clause, a reason and where they come from', async () => {
    const plan = await new Plan(house).start({ accountId }, { source: { kind: 'monitoring', id: 'managed', label: 'Quarterly review of 20 November 2026' } });
    expect(await list()).toEqual([{
      id: plan.id, version: 1, number: 'AP 2026-001', title: 'Alternative text on pictures', clause: 'CP371 App 1',
      source: { kind: 'monitoring', id: 'managed', label: 'Quarterly review of 20 November 2026' }, accountId, accountName: 'Ward news', owner: 'Olive Owner', ownerHasLeft: false,
      dueOn: '2026-12-15', state: 'developing', due: 'later', overdueDays: 0, stepsDone: 0, stepsTotal: 2, startedOn: '2026-11-22', endedOn: null,
    }]);
    const detail = await plan.get();
    expect(detail).toMatchObject({ why: 'Pictures were posted without alternative text.', startedBy: 'Test Officer', missing: [], signedOff: null, evidence: [] });
    expect(detail.steps.map(({ what, state }) => [what, state])).toEqual([['Add the text to the pictures of this year', 'open'], ['Train the administrators', 'open']]);
    expect(detail.history).toMatchObject([{ action: 'action-plan.started', officer: 'Test Officer' }]);
    await new Plan(house).start();
    house.clock.moveTo('2027-01-04');
    await new Plan(house).start({ dueOn: '2027-02-01' });
    expect(numbers(await list())).toEqual(['AP 2027-001', 'AP 2026-002', 'AP 2026-001']);
  });

  it('show an account by its name of today, and choices are offered for the form', async () => {
    await new Plan(house).start({ accountId });
    await house.call('accounts.edit', { id: accountId, version: 1, facts: accountFactsWith({ name: 'Ward stories' }) });
    expect((await list())[0]?.accountName).toBe('Ward stories');
    const choices = await house.call('actions.choices', {});
    expect(choices.accounts).toEqual([{ id: accountId, name: 'Ward stories' }]);
    expect(choices.people).toContain('Bea Admin');
    expect(choices.clauses.map(({ clause }) => clause)).toEqual(expect.arrayContaining(['CP371 2.3.1', 'CP371 3']));
  });

  it('say when whoever owns them has left the Trust', async () => {
    await new Plan(house).start({ owner: 'bea admin' });
    const bea = (await house.call('people.list', {})).find(({ name }) => name === 'Bea Admin');
    expect((await list())[0]?.ownerHasLeft).toBe(false);
    await house.call('people.edit', {
      id: bea?.id ?? '', version: bea?.version ?? 0,
      facts: { name: 'Bea Admin', email: '', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: '2026-11-21' },
    });
    expect((await list())[0]?.ownerHasLeft).toBe(true);
  });

  it('follow a person who is called otherwise or turns out to be somebody known, as long as they are open', async () => {
    const open = await new Plan(house).start({ owner: 'Cy Backup' }, { steps: [stepWith(), stepWith({ owner: 'cy backup' })] });
    const over = await new Plan(house).reach('abandoned', { owner: 'Cy Backup' });
    const person = async (name: string) => {
      const found = (await house.call('people.list', {})).find((one) => one.name === name);
      return { id: found?.id ?? '', version: found?.version ?? 0 };
    };
    const cy = await person('Cy Backup');
    const { facts } = await house.call('people.get', { id: cy.id });
    await house.call('people.edit', { ...cy, facts: { ...facts, name: 'Cy Newname' } });
    expect(await open.get()).toMatchObject({ row: { owner: 'Cy Newname' }, steps: [{ owner: '' }, { owner: 'Cy Newname' }] });
    await house.call('people.merge', { from: await person('Cy Newname'), into: await person('Bea Admin') });
    const { row, history } = await open.get();
    expect(row.owner).toBe('Bea Admin');
    expect(history[0]).toMatchObject({ action: 'action-plan.edited', changes: [{ field: 'owner', from: 'Cy Newname', to: 'Bea Admin' }] });
    expect((await over.get()).row.owner).toBe('Cy Backup');
  });

  it.each([
    ['no title', { title: ' ' }, 'facts.title', 'Give the plan a title.'], ['no clause', { clause: '' }, 'facts.clause', 'Say which clause is not met.'],
    ['no reason', { why: '' }, 'facts.why', 'Say why the plan is needed.'], ['an account that is not there', { accountId: unknown }, 'facts.accountId', 'This account is not on the register. Choose another one.'],
    ['a year that cannot be meant', { dueOn: '0226-12-01' }, 'facts.dueOn', 'The year 0226 cannot be right. Enter a day between 1995 and 2100.'],
  ])('are not started with %s', async (_what, changes, field, message) => {
    expect(await entriesOf(house, async () => {
      expect(await house.refusal('actions.start', { facts: planFactsWith(changes), source: { kind: 'other', id: null, label: '' }, steps: [] })).toMatchObject({ code: 'invalid', field, message });
    })).toEqual([]);
    expect(await list()).toEqual([]);
  });

  it('are not started with a step that is due after them', async () => {
    expect(await house.refusal('actions.start', {
      facts: planFactsWith(), source: { kind: 'other', id: null, label: '' }, steps: [stepWith(), stepWith({ dueOn: '2026-12-16' })],
    })).toMatchObject({ field: 'steps.1.dueOn', message: 'The plan is due on 15 December 2026. Enter that day or an earlier one, or move the plan\'s day first.' });
  });

  it('are not started, and have no step, that is due before they begin', async () => {
    const other = { kind: 'other', id: null, label: '' } as const;
    const message = 'The plan begins on 22 November 2026. Enter that day or a later one.';
    expect(await house.refusal('actions.start', { facts: planFactsWith({ dueOn: '2020-01-31' }), source: other, steps: [] })).toEqual({ code: 'invalid', field: 'facts.dueOn', message });
    expect(await house.refusal('actions.start', { facts: planFactsWith(), source: other, steps: [stepWith({ dueOn: '2026-11-21' })] })).toEqual({ code: 'invalid', field: 'steps.0.dueOn', message });
    const plan = await new Plan(house).start({ dueOn: '2026-12-01' }, { steps: [stepWith({ dueOn: '2026-11-22' })] });
    house.clock.moveTo('2026-12-10');
    expect(await house.refusal('actions.addStep', { ...(await plan.which()), step: stepWith({ dueOn: '2020-01-31' }) })).toEqual({ code: 'invalid', field: 'step.dueOn', message });
    expect(await house.refusal('actions.editStep', { ...(await plan.step()), step: stepWith({ dueOn: '2026-11-21' }), dueReason: '' })).toEqual({ code: 'invalid', field: 'step.dueOn', message });
    expect(await house.refusal('actions.edit', { ...(await plan.which()), facts: planFactsWith({ dueOn: '2026-11-21' }), dueReason: '' })).toEqual({ code: 'invalid', field: 'facts.dueOn', message });
    // Days that stand there and have passed are late, and do not keep anything else from being changed.
    await house.call('actions.edit', { ...(await plan.which()), facts: planFactsWith({ dueOn: '2026-12-01', title: 'Another title' }), dueReason: '' });
    await house.call('actions.editStep', { ...(await plan.step()), step: stepWith({ dueOn: '2026-11-22', owner: 'Stella Step' }), dueReason: '' });
  });

  it('follow from a record that is there and of its kind, or from words', async () => {
    const start = (kind: 'review' | 'concern' | 'monitoring' | 'incident', id: string | null) => ({ facts: planFactsWith(), source: { kind, id, label: '' }, steps: [] });
    const [person] = await house.call('people.list', {});
    const { questions } = await house.call('reviews.form', { accountId, period: '2026-Q4' });
    const { id: reviewId } = await house.call('reviews.record', {
      accountId, period: '2026-Q4', reviewedOn: '2026-11-20', answers: goodAnswers(questions, '2026-11-20'), outcome: 'standards-met', note: '',
    });
    const { id: incidentId } = await house.call('incidents.report', reportWith({ accountId }));
    await house.call('monitoring.record', { day: '2026-11-20', ...quietDayFacts });
    const there = [['review', reviewId], ['incident', incidentId], ['monitoring', '2026-11-20'], ['monitoring', 'updated']] as const;
    for (const [kind, id] of there) expect((await house.call('actions.start', start(kind, id))).number).toMatch(/^AP 2026-/u);
    const missing = [
      ['review', null], ['review', person?.id ?? ''], ['review', incidentId], ['concern', reviewId], ['incident', reviewId], ['monitoring', 'junk'], ['monitoring', '2026-11-19'],
      ['monitoring', '0001-01-01'], ['monitoring', null],
    ] as const;
    for (const [kind, id] of missing) {
      expect(await house.refusal('actions.start', start(kind, id)), `${kind} ${id}`).toMatchObject({
        code: 'invalid', field: 'source.id', message: expect.stringMatching(/ is not on the register\. Open it and start the plan from there, or say in words what it follows from\.$/u) as unknown,
      });
    }
  });

  it('are in hand only with an owner, a day and a step that is open', async () => {
    const plan = await new Plan(house).start({ owner: '', dueOn: null }, { steps: [] });
    const refused = async () => await house.refusal('actions.putInHand', await plan.which());
    expect((await plan.get()).missing.map(({ field }) => field)).toEqual(['owner', 'dueOn', 'steps']);
    expect(await refused()).toMatchObject({ code: 'invalid', field: 'owner', message: 'Name who carries the plan out.' });
    const edit = async (changes: Parameters<typeof planFactsWith>[0]) => house.call('actions.edit', { ...(await plan.which()), facts: planFactsWith({ owner: 'Olive Owner', dueOn: null, ...changes }), dueReason: '' });
    await edit({});
    expect(await refused()).toMatchObject({ field: 'dueOn' });
    await edit({ dueOn: '2026-12-15' });
    expect(await refused()).toMatchObject({ field: 'steps' });
    await house.call('actions.addStep', { ...(await plan.which()), step: stepWith() });
    await plan.putInHand();
    expect(await plan.get()).toMatchObject({ row: { state: 'in-hand' }, inHandOn: '2026-11-22', missing: [] });
    expect(await house.refusal('actions.edit', { ...(await plan.which()), facts: planFactsWith({ owner: '' }), dueReason: '' })).toMatchObject({ field: 'facts.owner' });
    expect(await house.refusal('actions.edit', { ...(await plan.which()), facts: planFactsWith({ dueOn: null }), dueReason: 'No day' })).toMatchObject({ field: 'facts.dueOn' });
  });

  it('keep why their day moved later, and ask for no reason when it moves earlier', async () => {
    const plan = await new Plan(house).reach('in-hand');
    const edit = async (dueOn: string, dueReason = '') => ({ ...(await plan.which()), facts: planFactsWith({ dueOn }), dueReason });
    expect(await house.refusal('actions.edit', await edit('2026-12-31'))).toMatchObject({ code: 'invalid', field: 'dueReason', message: 'It was agreed for 15 December 2026. Say why the day moves.' });
    await house.call('actions.edit', await edit('2026-12-31', 'The supplier is late'));
    expect((await plan.get()).history[0]).toMatchObject({
      action: 'action-plan.edited', note: 'The supplier is late', changes: [{ field: 'dueOn', from: '2026-12-15', to: '2026-12-31' }],
    });
    await house.call('actions.edit', await edit('2026-12-10'));
    expect((await plan.get()).row.dueOn).toBe('2026-12-10');
    expect(await entriesOf(house, async () => house.call('actions.edit', await edit('2026-12-10', 'Nothing changes')))).toEqual([]);
  });

  it('do not end before a step of theirs', async () => {
    const plan = await new Plan(house).start({}, { steps: [stepWith({ dueOn: '2026-12-10' })] });
    expect(await house.refusal('actions.edit', { ...(await plan.which()), facts: planFactsWith({ dueOn: '2026-12-09' }), dueReason: '' })).toMatchObject({
      field: 'facts.dueOn', message: 'The step “Add the text to the pictures of this year” is due on 10 December 2026. Enter that day or a later one, or move the step first.',
    });
  });

  it('are overdue from the day after their day, until they are carried out', async () => {
    const plan = await new Plan(house).reach('in-hand');
    const abandoned = await new Plan(house).reach('abandoned');
    const developing = await new Plan(house).start({ dueOn: '2026-12-14' });
    house.clock.moveTo('2026-12-15');
    expect((await plan.get()).row).toMatchObject({ due: 'soon', overdueDays: 0 });
    house.clock.moveTo('2026-12-18');
    expect((await plan.get()).row).toMatchObject({ due: 'overdue', overdueDays: 3 });
    expect((await abandoned.get()).row).toMatchObject({ due: 'none', overdueDays: 0 });
    const work = house.session.register.work();
    expect(overduePlans(work).map(({ id, overdueDays }) => [id, overdueDays])).toEqual([[developing.id, 4], [plan.id, 3]]);
    await plan.finish(0);
    await plan.finish(1);
    expect(overduePlans(work).map(({ id }) => id)).toEqual([developing.id]);
  });

  it('are found by rooms above: of a period, of a record, of an account', async () => {
    const ended = await new Plan(house).reach('abandoned', { accountId });
    house.clock.moveTo('2026-12-01');
    const open = await new Plan(house).start({ accountId }, { source: { kind: 'monitoring', id: 'all-content', label: 'A line of the table' } });
    const work = house.session.register.work();
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
    expect(ids(plansBetween(work, '2026-11-01', '2026-11-08'))).toEqual([]);
    expect(ids(plansBetween(work, '2026-11-22', '2026-11-30'))).toEqual([ended.id]);
    expect(ids(plansBetween(work, '2026-11-01', '2026-12-31'))).toEqual([ended.id, open.id]);
    expect(ids(plansBetween(work, '2026-11-23', '2027-12-31'))).toEqual([open.id]);
    expect(ids(plansOfSource(work, 'monitoring', 'all-content'))).toEqual([open.id]);
    expect(ids(plansOfSource(work, 'review', unknown))).toEqual([]);
    expect(ids(plansOfAccount(work, accountId))).toEqual([ended.id, open.id]);
    expect(plansOfAccount(work, accountId)[0]).toMatchObject({ accountName: 'Ward news', state: 'abandoned' });
  });

  it('can be started by a room above within its own use case', () => {
    const work = house.session.register.work();
    const started = inTransaction(work.db.database, () => startPlan(work, {
      title: 'Answer comments', clause: 'CP371 2.3.1', why: 'Nobody answered for a week', source: { kind: 'monitoring', id: 'monthly-review', label: 'Line 2 of the monitoring table' },
      account: { id: accountId, name: 'Ward news' }, owner: '', dueOn: null, steps: [],
    }));
    expect(started.number).toBe('AP 2026-001');
    expect(plansOfSource(work, 'monitoring', 'monthly-review')).toMatchObject([{ number: 'AP 2026-001', state: 'developing', accountName: 'Ward news', due: 'none' }]);
  });

  it('tell whoever was slower that they have changed, and change nothing', async () => {
    const plan = await new Plan(house).reach('in-hand');
    const stale = await plan.step();
    await plan.finish(1);
    const error = await house.refusal('actions.finishStep', { ...stale, doneOn: '2026-11-20', outcome: 'Done' });
    expect(error).toMatchObject({ code: 'conflict', message: 'This action plan has been changed since you opened it. Compare the two and save again.' });
    expect((await plan.get()).steps[0]?.state).toBe('open');
  });

  it('that are not there, or steps of another plan, are not found', async () => {
    expect(await house.refusal('actions.get', { id: unknown })).toMatchObject({ code: 'not-found' });
    expect(await house.refusal('actions.putInHand', { id: unknown, version: 1 })).toMatchObject({ code: 'not-found' });
    const [one, other] = [await new Plan(house).reach('in-hand'), await new Plan(house).reach('in-hand')];
    expect(await house.refusal('actions.finishStep', { ...(await one.which()), stepId: (await other.step()).stepId, doneOn: '2026-11-20', outcome: 'Done' })).toMatchObject({ code: 'not-found' });
  });

  it('are read and printed by a viewer, and changed only by an officer', async () => {
    const plan = await new Plan(house).reach('in-hand');
    await asOfficer(house, 'viewer');
    expect((await plan.get()).row.state).toBe('in-hand');
    expect(await house.refusal('actions.abandon', { ...(await plan.which()), reason: 'No' })).toMatchObject({ code: 'not-allowed' });
    await house.call('actions.print', { id: plan.id }, house.path('plan.pdf'));
  });

  it('keep the typing of their form until it is saved', async () => {
    expect(await house.call('actions.draft', { id: null })).toEqual({ draft: null });
    await house.call('actions.keepDraft', { id: null, draft: { title: 'Half a ti' } });
    expect((await house.call('actions.draft', { id: null })).draft?.content).toEqual({ title: 'Half a ti' });
    const plan = await new Plan(house).start();
    expect(await house.call('actions.draft', { id: null })).toEqual({ draft: null });
    await house.call('actions.keepDraft', { id: plan.id, draft: { title: 'Another' } });
    await house.call('actions.edit', { ...(await plan.which()), facts: planFactsWith({ title: 'Another' }), dueReason: '' });
    expect(await house.call('actions.draft', { id: plan.id })).toEqual({ draft: null });
    await house.call('actions.keepDraft', { id: null, draft: { title: 'x' } });
    await house.call('actions.keepDraft', { id: null, draft: null });
    expect(await house.call('actions.draft', { id: null })).toEqual({ draft: null });
  });
});
