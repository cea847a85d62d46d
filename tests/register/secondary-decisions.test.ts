import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StepTaken } from '../../src/preload/contract/reviews-follow-ups.ts';
import { periodById } from '../../src/main/register/rooms/reviews/rules/calendar.ts';
import { shortfallsForReport } from '../../src/main/register/rooms/reports/quarterly-follow-ups.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { decision, drawn, followUpOf, letterOptions, makeLetter, secondaryInput, shortfallOf, takeStep } from '../support/follow-ups.ts';
import { House } from '../support/house.ts';
import { readMessage } from '../support/messages.ts';
import { entriesOf } from '../support/trail.ts';

describe('a secondary review that finds little or no improvement: approval may be rescinded (CP371 2.3.1)', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    accountId = (await house.call('accounts.add', accountFactsWith({}))).id;
    await shortfallOf(house, accountId, '2027-01-15');
    await makeLetter(house, accountId);
    house.clock.moveTo('2027-01-14');
  });
  afterEach(() => house.end());

  const statusOf = async () => (await house.call('accounts.get', { id: accountId })).facts.status;
  const found = async (changes: Parameters<typeof secondaryInput>[3] = {}) =>
    await house.call('reviews.record', await secondaryInput(house, accountId, 'little-or-no-improvement', { period: '2027-Q1', ...changes }));
  const refused = async (step: StepTaken) => {
    const { item, version } = await followUpOf(house, accountId);
    return await house.refusal('reviews.takeStep', { id: item.id, version, step });
  };
  const reported = () => shortfallsForReport(house.session.register.work(), periodById('2027-Q1'));
  const further = decision('further', '2027-01-14', { until: '2027-03-01', with: 'Łukasz Brandt', reason: 'A new administrator begins.' });

  it('is a finding: the account stays where it is, and the chain waits for the decision', async () => {
    expect(await entriesOf(house, () => found())).toEqual([['review.secondary-recorded', '2.3.1'], ['follow-up.secondary-reviewed', '2.3.1']]);
    expect(await statusOf()).toBe('under-secondary-review');
    const detail = await followUpOf(house, accountId);
    expect(drawn(detail)).toEqual(['letter: done', 'period: done', 'secondary: done', 'outcome: next']);
    expect(detail).toMatchObject({
      item: { state: 'open', stands: 'Waiting for the decision', dueOn: '2027-01-21', secondaryOn: null, next: { step: 'outcome', title: 'Decide what follows' } },
      decisions: ['rescinded', 'further', 'stands'], finding: { reviewedOn: '2027-01-14', outcome: 'Little or no improvement', note: 'One post in two months.' },
    });
    expect(detail.chain[2]?.words).toEqual(['Little or no improvement\nOne post in two months.']);
    expect(detail.chain[3]?.title).toBe('Decide: rescind the approval, agree a further period, or let the account stand');
    expect(detail.may.map(({ take }) => take)).toEqual(['reply', 'decide']);
  });

  it('stands as owed on Today and in the list from the day of the finding on, and becomes late', async () => {
    await found();
    const { underReview, followUps, doNext } = await house.call('today.get', {});
    expect(underReview).toMatchObject({ agreed: [], undecided: [{ account: 'Ward news', dueOn: '2027-01-21', daysLeft: 7 }], withoutDay: [] });
    expect(followUps).toEqual({ open: 1, overdue: 0, undecided: 1 });
    expect(doNext.find(({ kind }) => kind === 'follow-up')).toMatchObject({ what: 'Decide what follows', where: 'Ward news · C 2026-001', standing: 'soon' });
    expect(await house.call('reviews.followUps', { show: 'open' })).toMatchObject({ totals: { undecided: 1 }, items: [{ stands: 'Waiting for the decision' }] });
    house.clock.moveTo('2027-01-22');
    const later = await house.call('today.get', {});
    expect(later.doNext.find(({ kind }) => kind === 'follow-up')).toMatchObject({ what: 'Decide what follows', standing: 'late', word: '1 day overdue' });
  });

  it('can be followed by rescinding: who decided, when and why is kept, and the letter and the closing follow', async () => {
    await found();
    house.clock.moveTo('2027-01-18');
    const { item, version } = await followUpOf(house, accountId);
    const step = decision('rescinded', '2027-01-16');
    expect(await entriesOf(house, () => house.call('reviews.takeStep', { id: item.id, version, step }))).toEqual([['follow-up.rescinded', '2.3.1'], ['account.status-changed', '2.3.1']]);
    const { facts, history } = await house.call('accounts.get', { id: accountId });
    expect(facts.status).toBe('rescinded');
    expect(history.find(({ action }) => action === 'follow-up.rescinded')?.summary).toBe('C 2026-001 · Decided by Margaret Holt, Head of Communications · Nobody runs it.');
    const detail = await followUpOf(house, accountId);
    expect(drawn(detail).slice(2)).toEqual(['secondary: done', 'rescinded: done', 'rescinded-letter: next', 'account-closed: later']);
    expect(detail.chain[3]).toMatchObject({ on: '2027-01-16', by: 'Test Officer', words: ['Decided by Margaret Holt, Head of Communications', 'Nobody runs it.'] });
    await makeLetter(house, accountId);
    expect((await followUpOf(house, accountId)).item).toMatchObject({ dueOn: '2027-02-15', next: { step: 'account-closed', title: 'Close the account' } });
    expect(await entriesOf(house, () => changeStatusOf(house, accountId, 'closed'))).toEqual([['account.status-changed', '2.3.1'], ['follow-up.account-closed', '2.3.1']]);
    expect(await followUpOf(house, accountId)).toMatchObject({ item: { state: 'closed', stands: 'Approval rescinded, account closed' } });
  });

  it('can be followed by a further period: a new day, and another secondary review', async () => {
    await found();
    const { item, version } = await followUpOf(house, accountId);
    expect(await entriesOf(house, () => house.call('reviews.takeStep', { id: item.id, version, step: further }))).toEqual([['follow-up.further-period', '2.3.1']]);
    const detail = await followUpOf(house, accountId);
    expect(drawn(detail)).toEqual(['letter: done', 'period: done', 'secondary: done', 'further: done', 'period: done', 'secondary: next', 'outcome: later']);
    expect(detail.chain.map(({ round }) => round)).toEqual([0, 0, 0, 1, 1, 1, 1]);
    expect(detail.chain[1]?.words).toEqual(['With Ann Other', 'Secondary review on 15 January 2027']);
    expect(detail.chain[3]?.words).toEqual(['Decided by Margaret Holt, Head of Communications', 'A new administrator begins.']);
    expect(detail.chain[4]?.words).toEqual(['With Łukasz Brandt', 'Secondary review on 1 March 2027']);
    expect(detail.item).toMatchObject({ secondaryOn: '2027-03-01', dueOn: '2027-03-01', stands: 'Do the secondary review' });
    expect(await statusOf()).toBe('under-secondary-review');
    expect((await house.call('today.get', {})).underReview).toMatchObject({ agreed: [{ dueOn: '2027-03-01' }], undecided: [] });
    house.clock.moveTo('2027-02-20');
    expect(await house.refusal('reviews.record', await secondaryInput(house, accountId, 'improved', { period: '2027-Q1', reviewedOn: '2027-01-14' }))).toMatchObject({
      field: 'reviewedOn', message: 'The secondary review before this one was done on 14 January 2027. The secondary review comes after that day.',
    });
    await house.call('reviews.record', await secondaryInput(house, accountId, 'improved', { period: '2027-Q1' }));
    expect(await statusOf()).toBe('active');
    expect(drawn(await followUpOf(house, accountId)).slice(5)).toEqual(['secondary: done', 'met: done']);
  });

  it('can be followed by further periods more than once, and each finding is decided', async () => {
    await found();
    await takeStep(house, accountId, further);
    house.clock.moveTo('2027-02-27');
    await found();
    expect(await followUpOf(house, accountId)).toMatchObject({ finding: { reviewedOn: '2027-02-27' }, item: { stands: 'Waiting for the decision', dueOn: '2027-03-06' } });
    await takeStep(house, accountId, decision('further', '2027-02-27', { until: '2027-05-03', with: 'Łukasz Brandt', reason: 'Half of it is put right.' }));
    await takeStep(house, accountId, { take: 'period', on: '2027-02-27', with: 'Łukasz Brandt', until: '2027-05-10', note: '', reason: 'Leave' });
    const detail = await followUpOf(house, accountId);
    expect(drawn(detail).slice(6)).toEqual(['further: done', 'period: done', 'secondary: next', 'outcome: later']);
    expect(detail.chain[7]?.words).toContain('Secondary review on 10 May 2027');
    expect(reported()).toMatchObject([{ agreedUntil: '2027-05-10', reviewedOn: '2027-02-27', result: 'open' }]);
  });

  it('can be followed by letting the account stand: it goes back to where it stood, and the reason is shown', async () => {
    await found();
    expect(reported()).toMatchObject([{ reviewedOn: '2027-01-14', result: 'undecided' }]);
    const { item, version } = await followUpOf(house, accountId);
    const step = decision('stands', '2027-01-14', { reason: 'Patients rely on it.' });
    expect(await entriesOf(house, () => house.call('reviews.takeStep', { id: item.id, version, step }))).toEqual([['follow-up.stands', '2.3.1'], ['account.status-changed', '2.3.1']]);
    expect(await statusOf()).toBe('active');
    const detail = await followUpOf(house, accountId);
    expect(detail).toMatchObject({ item: { state: 'closed', stands: 'Account stands, as decided' }, letter: { kind: 'stands', made: false } });
    expect(detail.chain.at(-1)).toMatchObject({ title: 'Account stands', words: ['Decided by Margaret Holt, Head of Communications', 'Patients rely on it.'] });
    expect(reported()).toMatchObject([{ result: 'stands' }]);
  });

  describe('no step is passed by', () => {
    beforeEach(async () => {
      await found();
    });

    it.each([
      [decision('rescinded', '2027-01-14', { by: ' ' }), 'step.by', 'Say who decided.'],
      [decision('stands', '2027-01-14', { reason: ' ' }), 'step.reason', 'Give the reason.'],
      [decision('stands', '2027-01-13'), 'step.on', 'The secondary review was done on 14 January 2027. Enter that day or a later one.'],
      [decision('rescinded', '2027-01-15'), 'step.on', expect.stringMatching(/future/u)],
      [decision('met', '2027-01-14'), 'step.result', 'The secondary review did not find the standards met. The account may stand all the same: choose that, and say why.'],
      [{ ...further, with: '' }, 'step.with', 'Say with whom the further period was agreed.'],
      [{ ...further, until: null }, 'step.until', 'Enter the day of the next secondary review.'],
      [{ ...further, until: '2027-01-14' }, 'step.until', 'The secondary review comes after the review of 14 January 2027. Enter a later day.'],
      [{ ...further, until: '2028-01-15' }, 'step.until', 'The secondary review has to come within a year of the review of 14 January 2027. Enter an earlier day.'],
    ])('by the decision %o', async (step, field, message) => {
      expect(await refused(step)).toEqual({ code: 'invalid', field, message });
      expect(await statusOf()).toBe('under-secondary-review');
    });

    it('by leaving the decision out, ending the chain, agreeing another day or reviewing again', async () => {
      expect(await refused({ take: 'skip', reason: 'A reason' })).toMatchObject({ code: 'invalid' });
      expect(await refused({ take: 'close', reason: 'A reason' })).toMatchObject({ message: expect.stringContaining('waits for the decision. Decide first') });
      expect(await refused({ take: 'period', on: '2027-01-14', with: 'Łukasz Brandt', until: '2027-03-01', note: '', reason: 'More time' })).toMatchObject({ message: 'This step of C 2026-001 was taken already.' });
      const again = await secondaryInput(house, accountId, 'improved', { period: '2027-Q1' });
      expect(await house.refusal('reviews.record', again)).toMatchObject({ message: 'No secondary review has been agreed for this account.' });
    });

    it('by setting the account back to active', async () => {
      const { version } = await house.call('accounts.get', { id: accountId });
      const change = { id: accountId, version, to: 'active', on: '2027-01-14', reason: 'Looks better', captured: '', watchHandle: false } as const;
      expect(await house.refusal('accounts.changeStatus', change)).toMatchObject({ field: 'to', message: 'C 2026-001 waits for the decision on this account. Decide there, with who decided and why: the status follows.' });
    });

    it('by agreeing a day in a newer review', async () => {
      await expect(shortfallOf(house, accountId, '2027-02-20', { period: '2027-Q1', reviewedOn: '2027-01-14' })).rejects.toThrow('waits for the decision, which can also be a further period');
    });

    it('by withdrawing the approval by hand, which would name nobody who decided', async () => {
      const { version } = await house.call('accounts.get', { id: accountId });
      const change = { id: accountId, version, to: 'rescinded', on: '2027-01-14', reason: 'Patients were named', captured: '', watchHandle: false } as const;
      expect(await house.refusal('accounts.changeStatus', change)).toMatchObject({ field: 'to', message: expect.stringContaining('Decide there, with who decided and why') });
      expect(await statusOf()).toBe('under-secondary-review');
      await takeStep(house, accountId, decision('rescinded', '2027-01-14', { reason: 'Patients were named' }));
      expect((await followUpOf(house, accountId)).chain[3]?.words).toEqual(['Decided by Margaret Holt, Head of Communications', 'Patients were named']);
    });

    it('an account that is closed meanwhile keeps the reason of that', async () => {
      await changeStatusOf(house, accountId, 'closed', { reason: 'Patients were named' });
      expect(await followUpOf(house, accountId)).toMatchObject({ item: { state: 'closed' } });
    });
  });

  it('in a register from before decisions were a step of their own reads as it did, and the letter names the team', async () => {
    await found();
    const { database } = house.session.register.work().db;
    // As one call noted it then: the finding under its title alone, the rescission beside it, and nobody named.
    database.exec(`
      DROP TRIGGER follow_up_steps_unchanged;
      UPDATE follow_up_steps SET said = 'Little or no improvement' WHERE step = 'secondary';
      INSERT INTO follow_up_steps SELECT substr(id, 1, 24) || 'ffffffffffff', follow_up_id, 'rescinded', 'done', happened_on, '', 'One post in two months.', '', NULL, review_id, '', '', recorded_at, officer_name
        FROM follow_up_steps WHERE step = 'secondary';
      UPDATE accounts SET status = 'rescinded';
    `);
    const detail = await followUpOf(house, accountId);
    expect(drawn(detail)).toEqual(['letter: done', 'period: done', 'secondary: done', 'rescinded: done', 'rescinded-letter: next', 'account-closed: later']);
    expect(detail.chain.slice(2, 4).map(({ words }) => words)).toEqual([['Little or no improvement'], ['One post in two months.']]);
    expect(detail).toMatchObject({ decisions: [], finding: null, item: { stands: 'Make the letter that approval is rescinded', dueOn: '2027-01-21' }, letter: { kind: 'rescinded', made: false } });
    const draft = house.path('letter.eml');
    await house.call('reviews.letterDraft', { id: detail.item.id, ...letterOptions }, draft);
    const { text } = readMessage(readFileSync(draft));
    expect(text).toContain('On 14 January 2027 the Communications Team decided to rescind the approval');
    expect(text.split('One post in two months.')).toHaveLength(2);
    await changeStatusOf(house, accountId, 'closed');
    expect(await followUpOf(house, accountId)).toMatchObject({ item: { state: 'closed', stands: 'Approval rescinded, account closed' } });
  });
});
