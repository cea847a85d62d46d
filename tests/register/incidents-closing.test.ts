import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { closingWith, entryWith, reportHacked, reportWith } from '../support/incidents.ts';
import { loginFactsWith } from '../support/logins.ts';
import { readMessage } from '../support/messages.ts';
import { entriesOf } from '../support/trail.ts';

describe('the end of an incident', () => {
  let house: House;
  let id: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id } = await house.call('incidents.report', reportWith()));
  });
  afterEach(() => house.end());
  const get = async () => house.call('incidents.get', { id });

  it('is kept with the lesson and what the reporter was told, in the log and beside its entry on the timeline', async () => {
    await house.call('incidents.close', closingWith(id, 1));
    const { closings, entries, row, history } = await get();
    expect(closings).toEqual([{
      entryId: entries[0]?.id, on: '2026-11-21', officer: 'Test Officer', recordedAt: entries[0]?.recordedAt, ended: 'taken-down', outcome: 'Taken down', reason: 'The platform has removed it',
      lesson: 'Watch the careers pages', noLessonBecause: '', feedback: { on: '2026-11-21', how: 'By email' }, noFeedbackBecause: '',
    }]);
    expect(row.lesson).toBe('Watch the careers pages');
    expect(history[0]).toMatchObject({ action: 'incident.closed' });
  });

  it('may teach nothing and be told to nobody, each with its reason', async () => {
    await house.call('incidents.close', closingWith(id, 1, {
      ended: 'nothing-wrong', outcome: 'It is a fan page', lesson: { learned: 'none', noLessonBecause: 'It was recognised at once' }, feedback: { told: 'no', notToldBecause: 'It was reported anonymously' },
    }));
    const { closings, outcome, row } = await get();
    expect(outcome).toBe('Nothing wrong was found: It is a fan page');
    expect(closings).toMatchObject([{ lesson: '', noLessonBecause: 'It was recognised at once', feedback: null, noFeedbackBecause: 'It was reported anonymously' }]);
    expect(row.lesson).toBe('');
  });

  it('is in words of its own where none of the list fits', async () => {
    await house.call('incidents.close', closingWith(id, 1, { ended: 'other', outcome: 'Handed to the police' }));
    expect((await get()).outcome).toBe('Handed to the police');
  });

  it('stays on the record when it is reopened and closed again, each with its own lesson', async () => {
    const closed = await house.call('incidents.close', closingWith(id, 1));
    const open = await house.call('incidents.reopen', { ...closed, on: '2026-11-21', reason: 'It is back' });
    expect((await get()).row).toMatchObject({ state: 'open', lesson: 'Watch the careers pages' });
    await house.call('incidents.close', closingWith(id, open.version, { lesson: { learned: 'yes', lesson: 'Ask for the name to be blocked' } }));
    const { closings, row } = await get();
    expect(closings.map(({ lesson }) => lesson)).toEqual(['Watch the careers pages', 'Ask for the name to be blocked']);
    expect(row.lesson).toBe('Ask for the name to be blocked');
  });

  it('was not asked about before, and is shown without', async () => {
    await house.call('incidents.close', closingWith(id, 1));
    house.session.register.database.exec('DELETE FROM incident_closings');
    const { closings, outcome, row } = await get();
    expect([closings, outcome, row.lesson]).toEqual([[], 'Taken down', '']);
  });

  it('cannot be changed afterwards, not even in the database', async () => {
    await house.call('incidents.close', closingWith(id, 1));
    expect(() => house.session.register.database.exec("UPDATE incident_closings SET lesson = 'Another'")).toThrow('A closing cannot be changed.');
  });

  describe('what is not settled before it', () => {
    it('is the regulator where personal information was exposed: it is not closed before that is decided, for nothing would remind of the 72 hours', async () => {
      const { version } = await house.call('incidents.answerPersonalData', { id, version: 1, exposed: 'yes', awareOn: '2026-11-20', awareTime: '18:00', reason: '' });
      const { unsettled, held } = await house.call('incidents.beforeClosing', { id });
      expect(held).toBe(true);
      expect(unsettled[0]).toEqual({ title: 'The regulator is not decided on', text: 'Personal information was exposed, and the 72 hours run on. It cannot be closed before: under To do, press “Note what was decided…”.' });
      expect(await house.refusal('incidents.close', closingWith(id, version))).toMatchObject({ code: 'invalid', message: expect.stringContaining('press “Note what was decided…”') as string });
      expect((await get()).row).toMatchObject({ state: 'open', clock: { what: expect.any(String) as string } });
      const decided = await house.call('incidents.decideRegulator', { id, version, decision: 'not-reportable', on: '2026-11-21', time: '09:00', by: 'Information Governance', reference: '', reason: 'Nobody saw it', correctedBecause: '' });
      expect((await house.call('incidents.beforeClosing', { id })).held).toBe(false);
      await house.call('incidents.close', closingWith(id, decided.version));
      expect((await get()).row.state).toBe('closed');
    });

    it('of a hacked account is who was not told and whose password is owed', async () => {
      const { id: accountId } = await house.call('accounts.add', accountFactsWith());
      await house.call('logins.add', { facts: loginFactsWith(accountId), password: null });
      ({ id } = await reportHacked(house, accountId));
      const { unsettled } = await house.call('incidents.beforeClosing', { id });
      expect(unsettled.map(({ title }) => title)).toEqual(['Not everybody has been told', 'Steps of the runbook are left', 'A new password is still owed', 'No evidence is kept']);
      expect(unsettled[2]?.text).toMatch(/Ward news/u);
    });

    it('is nothing once everybody was told, the runbook is gone through, and something is kept', async () => {
      await house.call('incidents.addEntry', entryWith(id, { kind: 'told', contact: 'communications-team', text: '' }));
      await house.call('incidents.keepAddress', { id, title: 'The account', address: 'x.com/wardnewz' });
      expect((await house.call('incidents.beforeClosing', { id })).unsettled.map(({ title }) => title)).toEqual(['Steps of the runbook are left']);
      // The reporter is asked about by the closing itself.
      for (const step of (await get()).steps.filter(({ state, does }) => state === 'open' && does !== 'feedback')) {
        await house.call('incidents.addEntry', entryWith(id, { kind: 'not-needed', step: step.id, text: 'It was gone before we came to it' }));
      }
      expect(await house.call('incidents.beforeClosing', { id })).toEqual({ unsettled: [], held: false });
    });

    it('is an action plan that follows from it', async () => {
      await house.call('actions.start', {
        facts: { title: 'Train them', clause: 'CP371 2.8', why: 'It came back', accountId: null, owner: '', dueOn: null }, source: { kind: 'incident', id, label: 'INC 2026-001' }, steps: [],
      });
      const { unsettled } = await house.call('incidents.beforeClosing', { id });
      expect(unsettled.find(({ title }) => title === 'An action plan is not finished')?.text).toMatch(/Train them\. It goes on after the closing\.$/u);
    });
  });

  describe('the words to the reporter', () => {
    it('name the account of the Trust and nothing that was typed', async () => {
      const { id: accountId } = await house.call('accounts.add', accountFactsWith());
      ({ id } = await reportHacked(house, accountId));
      const { text } = await house.call('incidents.feedbackText', { id, ended: 'recovered' });
      expect(text).toContain('posts that did not come from us (Ward news). It came to us on 20 November 2026');
      expect(text).not.toMatch(/member of the public|nobody of ours/u);
    });

    it('are saved as a message without an addressee, as the officer has them', async () => {
      expect(house.dispatcher.suggestName('incidents.feedbackDraft', { id, ended: 'taken-down', text: 'x' })).toEqual({ ok: true, value: 'INC 2026-001 Feedback.eml' });
      const path = house.path('words.eml');
      expect(await entriesOf(house, () => house.call('incidents.feedbackDraft', { id, ended: 'taken-down', text: 'Dear you,\n\nIt is gone.' }, path))).toEqual([['incident.feedback-drafted', '2.8']]);
      const message = readMessage(readFileSync(path));
      expect(message.text.trim().replaceAll('\r\n', '\n')).toBe('Dear you,\n\nIt is gone.');
      expect(readFileSync(path, 'latin1')).not.toMatch(/^(?:To|From|Date):/mu);
      expect(await house.refusal('incidents.feedbackDraft', { id, ended: 'taken-down', text: ' ' }, path)).toMatchObject({ field: 'text' });
      expect(await house.refusal('incidents.feedbackDraft', { id, ended: 'taken-down', text: 'x' }, house.path('words.exe'))).toMatchObject({ code: 'invalid' });
    });
  });
});
