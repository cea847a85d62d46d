import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { House } from '../support/house.ts';
import { closingWith, conductReport, entryWith, fileWith, incidentFactsWith, reportWith } from '../support/incidents.ts';
import { entriesOf } from '../support/trail.ts';

describe('working an incident', () => {
  let house: House;
  let id: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id } = await house.call('incidents.report', reportWith({ happenedOn: '2026-11-19', happenedTime: '09:00' })));
  });
  afterEach(() => house.end());

  const get = () => house.call('incidents.get', { id });
  const close = async (more: Partial<InputOf<'incidents.close'>> = {}) => house.call('incidents.close', closingWith(id, (await get()).row.version, more));

  describe('its timeline', () => {
    it('stands in the order in which things happened, whenever they were written down', async () => {
      await house.call('incidents.addEntry', entryWith(id, { text: 'Third', on: '2026-11-21' }));
      await house.call('incidents.addEntry', entryWith(id, { text: 'First', on: '2026-11-20', time: '08:15' }));
      await house.call('incidents.addEntry', entryWith(id, { kind: 'step', text: 'Second', on: '2026-11-20', time: '17:45' }));
      expect((await get()).entries.map(({ text, kind, officer }) => [text, kind, officer])).toEqual([
        ['First', 'note', 'Test Officer'], ['Second', 'step', 'Test Officer'], ['Third', 'note', 'Test Officer'],
      ]);
    });

    it('ticks whom the policy wants told', async () => {
      expect(await entriesOf(house, () => house.call('incidents.addEntry', entryWith(id, { kind: 'told', contact: 'communications-team', text: '', time: '09:30' }))))
        .toEqual([['incident.told', '2.8']]);
      const { tell, row, entries } = await get();
      expect(tell.find(({ contact }) => contact === 'communications-team')).toMatchObject({ state: 'told', told: { on: '2026-11-21', time: '09:30', officer: 'Test Officer' } });
      expect(entries[0]?.text).toBe('Communications Team');
      expect(row.notTold).toBe(0);
    });

    it('has each of those who must be told once: an earlier day beside the late one would hide that it was late', async () => {
      const told = (more: object) => entryWith(id, { kind: 'told', contact: 'communications-team', text: 'By telephone', ...more });
      const { entryId } = await house.call('incidents.addEntry', told({ on: '2026-11-21', time: '09:30' }));
      expect(await house.refusal('incidents.addEntry', told({ on: '2026-11-20', time: '17:31' }))).toMatchObject({
        code: 'invalid', field: 'contact', message: 'It is noted that they were told on 21 November 2026 at 9:30am. If that is wrong, correct it on the timeline first; if they were told again, add “Somebody was told” to the timeline.',
      });
      await house.call('incidents.correctEntry', { id, entryId, text: 'It was the day before' });
      await house.call('incidents.addEntry', told({ on: '2026-11-20', time: '17:31' }));
      expect((await get()).tell.find(({ contact }) => contact === 'communications-team')?.told).toMatchObject({ on: '2026-11-20', time: '17:31' });
    });

    it('says of somebody who knew before it was reported that it was before, not in time, and asks how', async () => {
      const told = entryWith(id, { kind: 'told', contact: 'communications-team', text: '', on: '2026-11-19', time: '10:00' });
      expect(await house.refusal('incidents.addEntry', told)).toMatchObject({ field: 'text', message: 'It was reported on 20 November 2026 at 5:30pm. Check the day and the time; if they knew before that, say how.' });
      await house.call('incidents.addEntry', { ...told, text: 'They saw it themselves' });
      expect((await get()).tell.find(({ contact }) => contact === 'communications-team')?.told).toMatchObject({ beforeReport: true, late: false });
    });

    it('takes no time that the clocks went forward over', async () => {
      const skipped = { happenedOn: '2026-03-29', happenedTime: '01:30' };
      const message = 'The clocks went forward from 1am to 2am that night, so there was no such time. Enter what the clock showed, or leave the time empty.';
      expect(await house.refusal('incidents.report', reportWith(skipped))).toMatchObject({ code: 'invalid', field: 'facts.happenedTime', message });
      expect(await house.refusal('incidents.report', reportWith({ reportedOn: '2026-03-29', reportedTime: '01:00' }))).toMatchObject({ field: 'facts.reportedTime', message });
      ({ id } = await house.call('incidents.report', reportWith({ reportedOn: '2026-03-29', reportedTime: '00:59' })));
      expect(await house.refusal('incidents.addEntry', entryWith(id, { on: '2026-03-29', time: '01:59' }))).toMatchObject({ field: 'time', message });
      for (const [on, time] of [['2026-03-29', '00:59'], ['2026-03-29', '02:00'], ['2026-10-25', '01:30']] as const) await house.call('incidents.addEntry', entryWith(id, { on, time }));
      expect((await get()).entries).toHaveLength(3);
    });

    it.each([
      ['with nothing in it', { text: ' ' }, 'text'],
      ['about somebody the policy does not name', { kind: 'told', contact: 'hr' } as const, 'contact'],
      ['of a contact who was not told', { kind: 'note', contact: 'communications-team' } as const, 'contact'],
      ['that lies in the future', { on: '2026-11-22' }, 'on'],
      ['at a time that has not come', { time: '18:00' }, 'time'],
      ['from before it happened', { on: '2026-11-18' }, 'on'],
      ['from earlier on the day on which it happened', { on: '2026-11-19', time: '08:59' }, 'time'],
    ])('takes no entry %s', async (_what, more, field) => {
      expect(await house.refusal('incidents.addEntry', entryWith(id, more))).toMatchObject({ code: 'invalid', field });
      expect((await get()).entries).toEqual([]);
    });
  });

  describe('its facts', () => {
    const facts = incidentFactsWith({ happenedOn: '2026-11-19', happenedTime: '09:00' });
    const edit = (changes: Partial<typeof facts>, more: object = {}) => ({ id, version: 1, facts: { ...facts, ...changes }, speakingUp: 'not-asked' as const, reason: 'It was noted wrongly', ...more });

    it('are corrected with a reason; what stood there is kept', async () => {
      expect(await house.call('incidents.edit', edit({ severity: 'low', reportedBy: 'A patient' }))).toMatchObject({ version: 2, passwordsOwed: 0 });
      expect((await get()).history[0]).toMatchObject({
        action: 'incident.edited', reason: 'It was noted wrongly', officer: 'Test Officer',
        changes: [{ field: 'severity', from: 'high', to: 'low' }, { field: 'reportedBy', from: 'A member of the public', to: 'A patient' }],
      });
    });

    it('are not changed without a change, without a reason, or over somebody else’s change', async () => {
      expect(await house.refusal('incidents.edit', edit({}))).toMatchObject({ code: 'invalid', field: 'reason' });
      expect(await house.refusal('incidents.edit', edit({ severity: 'low' }, { reason: ' ' }))).toMatchObject({ field: 'reason' });
      await house.call('incidents.edit', edit({ severity: 'low' }));
      expect(await house.refusal('incidents.edit', edit({ severity: 'medium' }))).toMatchObject({ code: 'conflict', current: { version: 2, facts: { severity: 'low' } } });
    });

    it('that become a report about staff are asked what such a report is asked', async () => {
      expect(await house.refusal('incidents.edit', edit({ typeId: 'cyber-bullying', sourceWords: 'A colleague' }))).toMatchObject({ field: 'speakingUp' });
      await house.call('incidents.edit', edit({ typeId: 'cyber-bullying', sourceWords: 'A colleague' }, { speakingUp: 'person-reported' }));
      const { row, staffConduct, tell } = await get();
      expect([row.typeTitle, row.clauses, row.adviceFirst, staffConduct]).toEqual(['Cyber-bullying', '10022 4.2.6, 5.1', true, true]);
      expect(tell.filter(({ state }) => state === 'owed').map(({ contact }) => contact)).toEqual(['line-manager', 'hr', 'communications-team']);
    });

    it('are not said to have been reported after they stood in the register: who was told late stays late', async () => {
      const report = reportWith({ typeId: 'hacked-account', reportedOn: '2026-11-20', reportedTime: '08:00' }, { told: [{ contact: 'line-manager', who: '', on: '2026-11-20', time: '17:00' }] });
      ({ id } = await house.call('incidents.report', report));
      house.clock.moveTo('2026-11-26');
      const later = (reportedOn: string, reportedTime: string) => house.refusal('incidents.edit', edit({ ...report.facts, reportedOn, reportedTime }, { id }));
      expect(await later('2026-11-25', '09:00')).toMatchObject({
        code: 'invalid', field: 'facts.reportedOn', message: 'It was recorded here on 21 November 2026 at 10am, so it had been reported by then. Enter that moment or an earlier one.',
      });
      expect(await later('2026-11-21', '10:01')).toMatchObject({ code: 'invalid', field: 'facts.reportedTime' });
      expect((await get()).tell[0]?.told).toMatchObject({ late: true, beforeReport: false });
      await house.call('incidents.edit', edit({ ...report.facts, reportedTime: '08:30' }, { id }));
      expect((await get()).tell[0]?.told?.late).toBe(true);
    });

    it('keep the type that they have although its policy has been turned off since', async () => {
      const report = conductReport();
      const filed = await house.call('incidents.report', report);
      await house.call('settings.editTrust', { ...(await house.call('settings.get', {})).trust, packs: ['cp371'] });
      await house.call('incidents.edit', { id: filed.id, version: 1, facts: { ...report.facts, severity: 'low' }, speakingUp: 'no', reason: 'Less grave' });
      expect((await house.call('incidents.get', { id: filed.id })).row).toMatchObject({ typeTitle: 'Cyber-bullying', clauses: '10022 4.2.6, 5.1', severity: 'low' });
    });
  });

  describe('in an order that can have been', () => {
    it('is not said to have happened after something that its timeline has', async () => {
      await house.call('incidents.addEntry', entryWith(id, { on: '2026-11-19', time: '12:00' }));
      const edit = (happenedOn: string, happenedTime: string) => house.refusal('incidents.edit', {
        id, version: 1, facts: incidentFactsWith({ happenedOn, happenedTime }), speakingUp: 'not-asked', reason: 'A slip',
      });
      expect(await edit('2026-11-20', '')).toMatchObject({ code: 'invalid', field: 'facts.happenedOn', message: 'The timeline has something from 19 November 2026 already. Enter an earlier day or time, or correct that entry first.' });
      expect(await edit('2026-11-19', '12:01')).toMatchObject({ code: 'invalid', field: 'facts.happenedTime' });
    });

    it('is not closed before the last day of its timeline, nor reopened before it was closed, and is told why', async () => {
      await house.call('incidents.addEntry', entryWith(id));
      expect(await house.refusal('incidents.close', closingWith(id, 1, { on: '2026-11-20' }))).toMatchObject({ field: 'on', message: 'The timeline goes on until 21 November 2026. Enter that day or a later one.' });
      expect(await house.refusal('incidents.close', closingWith(id, 1, { on: '2026-11-19' }))).toMatchObject({ field: 'on', message: 'It was reported on 20 November 2026. Enter that day or a later one.' });
    });
  });

  describe('is closed', () => {
    it('with outcome, day and reason, which stand on the timeline; the trail says whom nobody told', async () => {
      expect(await entriesOf(house, () => close())).toEqual([['incident.closed', '2.8']]);
      const { row, outcome, closeReason, entries } = await get();
      expect([row.state, row.closedOn, outcome, closeReason]).toEqual(['closed', '2026-11-21', 'Taken down', 'The platform has removed it']);
      expect(entries.at(-1)).toMatchObject({ kind: 'closed', text: 'Taken down. The platform has removed it', on: '2026-11-21' });
    });

    it.each<[string, Partial<Omit<InputOf<'incidents.close'>, 'id' | 'version'>>, string]>([
      ['without an outcome', { ended: 'other', outcome: ' ' }, 'outcome'],
      ['without a lesson', { lesson: { learned: 'yes', lesson: ' ' } }, 'lesson.lesson'],
      ['without saying why there is nothing to learn', { lesson: { learned: 'none', noLessonBecause: '' } }, 'lesson.noLessonBecause'],
      ['with a reporter who was told nobody knows how', { feedback: { told: 'yes', toldOn: '2026-11-21', toldHow: '' } }, 'feedback.toldHow'],
      ['with a reporter who was told before the report', { feedback: { told: 'yes', toldOn: '2026-11-19', toldHow: 'By email' } }, 'feedback.toldOn'],
      ['with a reporter who is told tomorrow', { feedback: { told: 'yes', toldOn: '2026-11-22', toldHow: 'By email' } }, 'feedback.toldOn'],
      ['with a reporter who is not told without a reason', { feedback: { told: 'no', notToldBecause: ' ' } }, 'feedback.notToldBecause'],
      ['without a reason', { reason: ' ' }, 'reason'],
      ['tomorrow', { on: '2026-11-22' }, 'on'],
      ['before it was reported', { on: '2026-11-18' }, 'on'],
    ])('not %s', async (_what, more, field) => {
      expect(await house.refusal('incidents.close', closingWith(id, 1, more))).toMatchObject({ code: 'invalid', field });
      expect((await get()).row.state).toBe('open');
    });

    it('once, and then takes nothing more until it is reopened', async () => {
      await close();
      const { version } = (await get()).row;
      expect(await house.refusal('incidents.close', closingWith(id, version))).toMatchObject({ code: 'closed', message: 'INC 2026-001 is closed. Reopen it with a reason first.' });
      expect(await house.refusal('incidents.addEntry', entryWith(id))).toMatchObject({ code: 'closed' });
      expect(await house.refusal('incidents.edit', { id, version, facts: incidentFactsWith(), speakingUp: 'not-asked', reason: 'Wrong' })).toMatchObject({ code: 'closed' });
      expect(await house.refusal('incidents.attach', fileWith(id, 'Late'))).toMatchObject({ code: 'closed' });
      expect(await house.refusal('incidents.keepAddress', { id, title: 'The post', address: 'x.com/post' })).toMatchObject({ code: 'closed' });
    });

    it('not over somebody else’s change', async () => {
      await house.call('incidents.edit', { id, version: 1, facts: incidentFactsWith({ severity: 'low' }), speakingUp: 'not-asked', reason: 'Less grave' });
      expect(await house.refusal('incidents.close', closingWith(id, 1))).toMatchObject({ code: 'conflict' });
    });
  });

  describe('is reopened', () => {
    it('with a reason; how it was closed stays on the timeline', async () => {
      await close();
      const { version } = (await get()).row;
      await house.call('incidents.reopen', { id, version, on: '2026-11-21', reason: 'It is back' });
      const { row, outcome, entries } = await get();
      expect([row.state, row.closedOn, outcome]).toEqual(['open', null, '']);
      expect(entries.map(({ kind, text }) => [kind, text])).toEqual([['closed', 'Taken down. The platform has removed it'], ['reopened', 'It is back']]);
    });

    it('not while it is open, without a reason, or before it was closed', async () => {
      const asked = { id, version: 1, on: '2026-11-21', reason: 'It is back' };
      expect(await house.refusal('incidents.reopen', asked)).toMatchObject({ code: 'open' });
      await close();
      expect(await house.refusal('incidents.reopen', { ...asked, version: 2, reason: '' })).toMatchObject({ field: 'reason' });
      expect(await house.refusal('incidents.reopen', { ...asked, version: 2, on: '2026-11-20' })).toMatchObject({ field: 'on' });
      expect(await house.refusal('incidents.reopen', asked)).toMatchObject({ code: 'conflict' });
    });
  });

  describe('with a patient’s number in the text', () => {
    const number = '943 476 5919';

    it('is not saved before it is taken out, or somebody says why it stays (10022 4.2.2)', async () => {
      const refused = await house.refusal('incidents.report', reportWith({ seen: `It names patient ${number}` }));
      expect(refused).toEqual({ code: 'identifier', field: 'facts.seen', message: 'This holds what reads as an NHS number. Mask it with F8 in its box, or say there why it has to stay.' });
      const { id: kept } = await house.callKeeping('incidents.report', reportWith({ seen: `It names patient ${number}` }), 'Information Governance needs it to find the record');
      expect((await house.call('incidents.get', { id: kept })).keptBecause).toBe('Information Governance needs it to find the record');
    });

    it('is pointed out on the timeline, at the closing and at the reopening too', async () => {
      expect(await house.refusal('incidents.addEntry', entryWith(id, { text: number }))).toMatchObject({ code: 'identifier', field: 'text' });
      expect(await house.refusal('incidents.close', closingWith(id, 1, { reason: number }))).toMatchObject({ code: 'identifier', field: 'reason' });
      await house.callKeeping('incidents.addEntry', entryWith(id, { text: number }), 'Asked for by the police');
      expect((await get()).entries[0]?.keptBecause).toBe('Asked for by the police');
      await close();
      expect(await house.refusal('incidents.reopen', { id, version: 2, on: '2026-11-21', reason: '999 000 0018' })).toMatchObject({ code: 'identifier' });
    });

    it('keeps no reason where there is nothing to keep', async () => {
      const reply = await house.reply('incidents.report', reportWith({ seen: 'Reference 999 123 4567' }), undefined, [{ found: number, because: 'Just in case' }]);
      expect(reply.ok && (await house.call('incidents.get', { id: reply.value.id })).keptBecause).toBe('');
    });
  });
});
