import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entryWith, reportHacked, reportWith } from '../support/incidents.ts';
import { entriesOf } from '../support/trail.ts';

/* The runbook of an incident: whom it tells by when, its steps, the 72 hours (CP371 2.8, 2.4; UK GDPR article 33). The desk's clock stands at 10am on 21 November 2026. */

describe('the runbook of a hacked account', () => {
  let house: House;
  let id: string;
  let loginId: string;
  let accountId: string;

  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id: accountId } = await house.call('accounts.add', accountFactsWith()));
    ({ id: loginId } = await house.call('logins.add', {
      facts: { accountId, label: '', userName: 'wardnews', email: '', twoStep: 'not-known', twoStepHolder: '', recoveryRoute: '' }, password: null,
    }));
    ({ id } = await reportHacked(house, accountId));
  });
  afterEach(() => house.end());

  const get = () => house.call('incidents.get', { id });
  const stepOf = async (step: string) => (await get()).steps.find((one) => one.id === step);
  const tick = (step: string, more: Parameters<typeof entryWith>[1] = {}) => house.call('incidents.addEntry', entryWith(id, { kind: 'ticked', step, text: '', time: '09:30', ...more }));

  it('has a clock from the report for each of those who are told at once, and shows the one that runs out first', async () => {
    const { tell, row } = await get();
    expect(tell.filter(({ dueAt }) => dueAt !== null).map(({ contact, dueAt }) => [contact, dueAt])).toEqual([
      ['line-manager', '2026-11-20T18:30:00.000Z'], ['communications-team', '2026-11-20T18:30:00.000Z'],
    ]);
    expect(row).toMatchObject({ notTold: 2, steps: 13, stepsLeft: 13, clock: { dueAt: '2026-11-20T18:30:00.000Z' } });
    expect((await house.call('incidents.list', {}))[0]).toEqual(row);
  });

  it('says who was told late, and who need not be told and why', async () => {
    await house.call('incidents.addEntry', entryWith(id, { kind: 'told', contact: 'line-manager', text: '', time: '09:00' }));
    expect(await entriesOf(house, () => house.call('incidents.addEntry', entryWith(id, { kind: 'not-needed', contact: 'communications-team', text: 'We found it ourselves' }))))
      .toEqual([['incident.not-needed', '2.8']]);
    const { tell, row } = await get();
    expect(tell[0]).toMatchObject({ state: 'told', told: { late: true, officer: 'Test Officer' } });
    expect(tell[1]).toMatchObject({ state: 'not-needed', notNeeded: 'We found it ourselves' });
    expect([row.notTold, await stepOf('tell').then((step) => step?.state)]).toEqual([0, 'by-record']);
  });

  it('keeps each tick with its time and who ticked it, under the clause of the step', async () => {
    expect(await entriesOf(house, () => tick('sign-out'))).toEqual([['incident.step-ticked', '2.8']]);
    expect(await entriesOf(house, () => tick('recovery-details', { text: 'All ours' }))).toEqual([['incident.step-ticked', '2.3.1']]);
    expect(await stepOf('sign-out')).toMatchObject({ state: 'done', done: { on: '2026-11-21', time: '09:30', officer: 'Test Officer', text: 'Sign out every other session' } });
    expect((await get()).row.stepsLeft).toBe(11);
  });

  it.each([
    ['that is ticked already', { kind: 'ticked', step: 'sign-out', text: '' } as const, 'step'],
    ['of another runbook', { kind: 'ticked', step: 'no-contact', text: '' } as const, 'step'],
    ['that is none', { kind: 'ticked', step: null, text: 'Something' } as const, 'step'],
    ['while not everybody has been told', { kind: 'ticked', step: 'tell', text: '' } as const, 'step'],
    ['while a new password is owed', { kind: 'ticked', step: 'new-password', text: '' } as const, 'step'],
    ['before the question about personal information is answered', { kind: 'ticked', step: 'personal-data', text: '' } as const, 'step'],
    ['as a note', { kind: 'note', step: 'mailbox', text: 'Looked' } as const, 'step'],
    ['as not needed without a reason', { kind: 'not-needed', step: 'mailbox', text: '' } as const, 'text'],
    ['as not needed together with somebody', { kind: 'not-needed', step: 'mailbox', contact: 'line-manager', text: 'No' } as const, 'contact'],
    ['of which it is said by whom a number is given', { kind: 'ticked', step: 'mailbox', contact: 'line-manager', text: '' } as const, 'contact'],
  ])('ticks no step %s', async (_what, more, field) => {
    await tick('sign-out');
    expect(await house.refusal('incidents.addEntry', entryWith(id, more))).toMatchObject({ code: 'invalid', field });
  });

  it('knows by itself when the new password is there', async () => {
    expect(await stepOf('new-password')).toMatchObject({ state: 'open', waitsFor: 'A new password is still owed.' });
    const version = (await house.call('logins.list', {})).find((one) => one.id === loginId)?.version ?? 0;
    await house.call('logins.setPassword', { id: loginId, version, password: 'four-other-plain-words', changedOn: '2026-11-21' });
    expect(await stepOf('new-password')).toMatchObject({ state: 'by-record', waitsFor: '' });
    expect((await get()).passwordsOwed).toBe(0);
  });

  it('keeps the numbers that others have given it', async () => {
    expect(await entriesOf(house, () => house.call('incidents.addEntry', entryWith(id, { kind: 'reference', contact: 'platform', text: 'Case 4711' })))).toEqual([['incident.reference-noted', '2.8']]);
    expect((await get()).references).toMatchObject([{ system: 'platform', text: 'Case 4711', on: '2026-11-21' }]);
    expect(await house.refusal('incidents.addEntry', entryWith(id, { kind: 'reference', contact: 'hr', text: '1' }))).toMatchObject({ field: 'contact' });
    expect(await house.refusal('incidents.addEntry', entryWith(id, { kind: 'reference', contact: 'platform', text: '' }))).toMatchObject({ field: 'text' });
  });

  describe('an entry', () => {
    it('is corrected by a later one: it stays, and counts no more', async () => {
      const { entryId } = await tick('sign-out');
      expect(await entriesOf(house, () => house.call('incidents.correctEntry', { id, entryId, text: 'One session is still open' }))).toEqual([['incident.entry-corrected', '2.8']]);
      const { entries } = await get();
      expect(entries.find((entry) => entry.id === entryId)).toMatchObject({ text: 'Sign out every other session', corrected: true });
      expect(entries.find(({ kind }) => kind === 'correction')).toMatchObject({ corrects: entryId, text: 'One session is still open', corrected: false });
      expect((await stepOf('sign-out'))?.state).toBe('open');
      expect(await house.refusal('incidents.correctEntry', { id, entryId, text: 'Again' })).toMatchObject({ code: 'invalid', field: 'entryId' });
    });

    it('that came from an answer or a decision is put right there: corrected here, the record would still say the same', async () => {
      const answered = await house.call('incidents.answerPersonalData', { id, version: 1, exposed: 'yes', awareOn: '2026-11-20', awareTime: '18:00', reason: '' });
      await house.call('incidents.decideRegulator', { ...answered, decision: 'reported', on: '2026-11-21', time: '09:00', by: 'Information Governance', reference: '', reason: '', correctedBecause: '' });
      const made = (await get()).entries.filter(({ putRightIn }) => putRightIn === 'todo');
      expect(made).toHaveLength(2);
      for (const { id: entryId } of made) {
        expect(await house.refusal('incidents.correctEntry', { id, entryId, text: 'It was not so' })).toMatchObject({ code: 'invalid', field: 'entryId', message: expect.stringMatching(/Under To do, press/u) as string });
      }
    });

    it('of another incident, or the closing, is not corrected', async () => {
      const other = await house.call('incidents.report', reportWith());
      const { entryId } = await house.call('incidents.addEntry', entryWith(other.id));
      expect(await house.refusal('incidents.correctEntry', { id, entryId, text: 'No' })).toMatchObject({ code: 'not-found' });
      expect((await house.call('incidents.get', { id: other.id })).entries.map(({ corrected }) => corrected)).toEqual([false]);
    });
  });

  describe('personal information', () => {
    const answerWith = async (more: Partial<InputOf<'incidents.answerPersonalData'>> = {}) =>
      ({ id, version: (await get()).row.version, exposed: 'yes' as const, awareOn: '2026-11-20', awareTime: '18:00', reason: '', ...more });
    const decisionWith = async (more: Partial<InputOf<'incidents.decideRegulator'>> = {}) =>
      ({ id, version: (await get()).row.version, decision: 'reported' as const, on: '2026-11-21', time: '09:00', by: 'Information Governance', reference: 'DSPT 12', reason: '', correctedBecause: '', ...more });
    const answer = async (more: Partial<InputOf<'incidents.answerPersonalData'>> = {}) => house.call('incidents.answerPersonalData', await answerWith(more));
    const decide = async (more: Partial<InputOf<'incidents.decideRegulator'>> = {}) => house.call('incidents.decideRegulator', await decisionWith(more));

    it('"yes" starts the 72 hours from when the Trust knew, and makes it a duty to tell Information Governance', async () => {
      expect(await entriesOf(house, () => answer())).toEqual([['incident.personal-data-answered', '2.4']]);
      const { personalData, tell, entries } = await get();
      expect(personalData).toMatchObject({ exposed: 'yes', dueAt: '2026-11-23T18:00:00.000Z', regulator: null });
      expect(tell.find(({ contact }) => contact === 'information-governance')).toMatchObject({ state: 'owed', dueAt: '2026-11-20T19:00:00.000Z' });
      expect(entries.at(-1)?.text).toBe('Personal information was exposed; known since 20 November 2026 at 6pm.');
      expect(await stepOf('personal-data')).toMatchObject({ state: 'open', waitsFor: 'It is not noted yet what was decided about telling the regulator.' });
    });

    it('what was decided about the regulator stops the clock, and can be read back', async () => {
      await answer();
      expect(await entriesOf(house, () => decide())).toEqual([['incident.regulator-decided', '2.4']]);
      expect((await get()).personalData.regulator).toEqual({ decision: 'reported', on: '2026-11-21', time: '09:00', by: 'Information Governance', reference: 'DSPT 12', reason: '', late: false });
      expect((await stepOf('personal-data'))?.state).toBe('by-record');
    });

    it('that the regulator need not be told, or was told late, needs its reason', async () => {
      await answer();
      expect(await house.refusal('incidents.decideRegulator', await decisionWith({ decision: 'not-reportable' }))).toMatchObject({ field: 'reason' });
      house.clock.moveTo('2026-11-25');
      expect(await house.refusal('incidents.decideRegulator', await decisionWith({ on: '2026-11-24' }))).toMatchObject({ field: 'reason' });
      await decide({ on: '2026-11-24', reason: 'The office was closed' });
      expect((await get()).personalData.regulator?.late).toBe(true);
    });

    it('of a day without a time the 72 hours run from its beginning, though not from before it happened', async () => {
      await answer({ awareTime: '' });
      expect((await get()).personalData.dueAt).toBe('2026-11-23T00:00:00.000Z');
      const { row, facts } = await get();
      await house.call('incidents.edit', { id, version: row.version, facts: { ...facts, happenedOn: '2026-11-20', happenedTime: '16:00' }, speakingUp: 'not-asked', reason: 'Seen in the posts' });
      expect((await get()).personalData.dueAt).toBe('2026-11-23T16:00:00.000Z');
    });

    it('on the day on which the 72 hours end the time is asked for', async () => {
      await answer();
      house.clock.moveTo('2026-11-24');
      expect(await house.refusal('incidents.decideRegulator', await decisionWith({ on: '2026-11-23', time: '' }))).toMatchObject({ field: 'time' });
    });

    it('an answer that another one has taken the place of is marked on the timeline; that it was not known was so at its time', async () => {
      await answer({ exposed: 'not-known', awareOn: null, awareTime: '' });
      await answer({ reason: 'The mailbox was read' });
      await answer({ exposed: 'no', awareOn: null, awareTime: '', reason: 'It was an empty one' });
      const { entries } = await get();
      const said = entries.filter(({ kind, text }) => kind === 'note' && text.includes('ersonal information was exposed'));
      expect(said.map(({ text, corrected }) => [text.split(/[;.]/u)[0], corrected])).toEqual([
        ['Not known yet whether personal information was exposed', false], ['Personal information was exposed', true], ['No personal information was exposed', false],
      ]);
    });

    it('another answer says what has come to light, and takes away what was decided: the history keeps it, and the 72 hours run again', async () => {
      await answer({ exposed: 'not-known', awareOn: null, awareTime: '' });
      expect(await house.refusal('incidents.answerPersonalData', await answerWith())).toMatchObject({ field: 'reason' });
      await answer({ reason: 'The mailbox was read' });
      await decide();
      expect(await house.refusal('incidents.answerPersonalData', await answerWith({ awareTime: '09:00' }))).toMatchObject({ field: 'reason' });
      await answer({ awareTime: '09:00', reason: 'The ward knew in the morning' });
      const { personalData, entries, history, row } = await get();
      expect([personalData.regulator, personalData.dueAt]).toEqual([null, '2026-11-23T09:00:00.000Z']);
      expect((await stepOf('personal-data'))?.waitsFor).toBe('It is not noted yet what was decided about telling the regulator.');
      expect(row.clock).not.toBeNull();
      expect(entries.find(({ text }) => text.includes('The ward knew in the morning'))?.text).toContain('no longer stands.');
      expect(entries.find(({ text }) => text.includes('DSPT 12'))).toMatchObject({ corrected: true, putRightIn: 'todo' });
      expect(history[0]).toMatchObject({
        action: 'incident.personal-data-answered', reason: 'The ward knew in the morning',
        changes: [{ field: 'regulator', from: '21 November 2026 at 9am: The regulator was told, reference DSPT 12; decided by Information Governance.', to: '' }],
      });
    });

    it('a decision that stands is corrected only with a reason, and stays in the history', async () => {
      await answer();
      house.clock.moveTo('2026-11-25');
      await decide({ on: '2026-11-24', reason: 'The office was closed' });
      const better = { on: '2026-11-22', reference: 'DSPT 13' };
      expect(await house.refusal('incidents.decideRegulator', await decisionWith(better))).toMatchObject({ code: 'invalid', field: 'correctedBecause' });
      expect((await get()).personalData.regulator?.late).toBe(true);
      expect(await entriesOf(house, () => decide({ ...better, correctedBecause: 'The receipt says the 22nd' }))).toEqual([['incident.regulator-corrected', '2.4']]);
      const { personalData, entries, history } = await get();
      expect(personalData.regulator).toMatchObject({ on: '2026-11-22', reference: 'DSPT 13', late: false });
      expect(history[0]).toMatchObject({
        action: 'incident.regulator-corrected', reason: 'The receipt says the 22nd',
        changes: [{
          from: '24 November 2026 at 9am: The regulator was told, reference DSPT 12; decided by Information Governance. The office was closed',
          to: '22 November 2026 at 9am: The regulator was told, reference DSPT 13; decided by Information Governance.',
        }],
      });
      expect(entries.filter(({ kind, on }) => kind === 'note' && on !== '2026-11-21').map(({ corrected }) => corrected)).toEqual([true, false]);
      expect(entries.find(({ kind, on }) => kind === 'note' && on === '2026-11-25')?.text).toBe('What was decided about telling the regulator is corrected: 22 November 2026 at 9am: The regulator was told, reference DSPT 13; decided by Information Governance.\nWhy it is corrected: The receipt says the 22nd');
    });

    it('nothing is corrected to what it is already, nor where nothing was decided', async () => {
      await answer();
      expect(await house.refusal('incidents.decideRegulator', await decisionWith({ correctedBecause: 'Why' }))).toMatchObject({ field: 'correctedBecause' });
      await decide();
      expect(await house.refusal('incidents.decideRegulator', await decisionWith({ correctedBecause: 'Why' }))).toMatchObject({ field: 'correctedBecause' });
    });

    it.each([
      ['"yes" without a day', { awareOn: null, awareTime: '' }, 'awareOn'],
      ['"no" with a day', { exposed: 'no' as const }, 'awareOn'],
      ['a day that has not come', { awareOn: '2026-11-22' }, 'awareOn'],
      ['the answer that stands', { exposed: 'yes' as const, reason: 'Again' }, 'exposed'],
    ])('takes no answer such as %s', async (what, more, field) => {
      if (what === 'the answer that stands') await answer();
      expect(await house.refusal('incidents.answerPersonalData', await answerWith(more))).toMatchObject({ code: 'invalid', field });
    });

    it('never later than it was first recorded, whatever was answered between: the 72 hours do not begin again', async () => {
      await answer();
      house.clock.moveTo('2026-11-27');
      const later = { awareOn: '2026-11-26', awareTime: '09:00', reason: 'It was later' };
      const refusal = { code: 'invalid', field: 'awareOn', message: expect.stringMatching(/^It was recorded here on 21 November 2026 at .+ that personal information was exposed, so the Trust knew of it by then\. Enter that moment or an earlier one\.$/u) as string };
      expect(await house.refusal('incidents.answerPersonalData', await answerWith(later))).toMatchObject(refusal);
      for (const exposed of ['no', 'not-known'] as const) {
        await answer({ exposed, awareOn: null, awareTime: '', reason: 'It seemed so' });
        expect(await house.refusal('incidents.answerPersonalData', await answerWith(later))).toMatchObject(refusal);
      }
      await answer({ awareTime: '17:00', reason: 'It was so after all' });
      expect((await get()).personalData.dueAt).toBe('2026-11-23T17:00:00.000Z');
    });

    it('that nobody knows is said at the closing', async () => {
      await answer();
      await answer({ exposed: 'not-known', awareOn: null, awareTime: '', reason: 'Another look is needed' });
      const { unsettled } = await house.call('incidents.beforeClosing', { id });
      expect(unsettled[0]?.title).toBe('Nobody knows whether personal information was exposed');
      expect(unsettled.filter(({ text }) => text.includes('Was personal information exposed?'))).toEqual([]);
    });

    it('nothing is decided about the regulator before it is known that something was exposed', async () => {
      expect(await house.refusal('incidents.decideRegulator', await decisionWith())).toMatchObject({ field: 'decision' });
    });
  });
});
