import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { conductStepWith as step, noteSteps, staffReport } from '../support/conduct.ts';
import { House } from '../support/house.ts';
import { closingWith, conductReport, entryWith, incidentFactsWith, reportWith } from '../support/incidents.ts';
import { readMessage } from '../support/messages.ts';
import { entriesOf } from '../support/trail.ts';

describe('a report about a member of staff', () => {
  let house: House;
  let incidentId = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id: incidentId } = await staffReport(house));
  });
  afterEach(() => house.end());

  const get = () => house.call('conduct.get', { incidentId });
  const refuse = async (noted: ReturnType<typeof step>, id = incidentId) =>
    house.refusal('conduct.record', { incidentId: id, version: (await house.call('conduct.get', { incidentId: id })).version, step: noted });

  it('goes from the manager’s fact-finding to an ending that HR holds, each step with its clause in the trail', async () => {
    expect(await entriesOf(house, () => noteSteps(house, incidentId,
      step('person'), step('asked'), step('assistance'), step('findings'), step('decision'), step('to-hr'), step('outcome')))).toEqual([
      ['conduct.person', '2.1'], ['conduct.asked', '4.1.2'], ['conduct.assistance', '4.1.3'], ['conduct.findings', '4.1.2'], ['conduct.decision', '4.1.2'],
      ['conduct.to-hr', '6.1'], ['conduct.outcome', '6.2'],
    ]);
    const { steps, next } = await get();
    expect(next).toBeNull();
    expect(steps.map(({ chosen }) => chosen)).toEqual(['Employed by the Trust', '', 'Human Resources', '', '04029 Disciplinary', '', 'Formal action concluded; the result is held by HR']);
  });

  it('ticks the steps of the runbook that are noted here, and lets nobody tick them twice', async () => {
    const settled = async () => (await house.call('incidents.get', { id: incidentId })).steps.filter(({ does }) => does === 'conduct').map(({ id, state, waitsFor }) => [id, state, waitsFor]);
    expect(await settled()).toEqual([['fact-finding', 'open', 'It is done by noting it under Conduct.'], ['decision', 'open', 'It is done by noting it under Conduct.']]);
    expect(await house.refusal('incidents.addEntry', entryWith(incidentId, { kind: 'ticked', step: 'fact-finding', text: '' }))).toMatchObject({ field: 'step' });
    await noteSteps(house, incidentId, step('person'), step('asked'), step('decision', { formal: 'not-yet', policy: '' }));
    expect(await settled()).toEqual([['fact-finding', 'done', ''], ['decision', 'open', 'It is done by noting it under Conduct.']]);
    await noteSteps(house, incidentId, step('findings'), step('decision'));
    expect((await settled()).map(([, state]) => state)).toEqual(['done', 'done']);
    const { entries } = await house.call('incidents.get', { id: incidentId });
    expect(entries.filter(({ kind }) => kind === 'ticked').map(({ text, on }) => [text, on])).toEqual([['Ask the manager to find the facts', '2026-11-20'], ['Note whether formal action follows', '2026-11-21']]);
  });

  it('asks in the order in which it can have been', async () => {
    expect(await refuse(step('decision'))).toMatchObject({ field: 'step.kind', message: expect.stringContaining('who it is about') as string });
    await noteSteps(house, incidentId, step('person'));
    expect(await refuse(step('decision'))).toEqual({ code: 'invalid', field: 'step.kind', message: 'Ask the manager for the facts first: the decision follows them (10022 4.1.2).' });
    await noteSteps(house, incidentId, step('asked'));
    for (const formal of ['yes', 'no'] as const) {
      expect(await refuse(step('decision', { formal, policy: formal === 'yes' ? 'disciplinary' : '' }))).toMatchObject({ field: 'step.formal', message: expect.stringContaining('what the manager found') as string });
    }
    expect(await refuse(step('findings', { on: '2026-11-22' }))).toMatchObject({ field: 'step.on', message: expect.stringContaining('future') as string });
    expect(await refuse(step('outcome'))).toMatchObject({ field: 'step.kind' });
  });

  it('takes Speaking Up advice before any formal step where the person reported has raised malpractice (10022 3.4)', async () => {
    const { id } = await staffReport(house, true);
    await noteSteps(house, id, step('person'), step('asked'), step('findings'));
    expect((await house.call('conduct.get', { incidentId: id })).next).toBe('advice');
    expect(await refuse(step('decision'), id)).toMatchObject({ code: 'invalid', field: 'step.formal', message: expect.stringContaining('10022 3.4') as string });
    await noteSteps(house, id, step('advice'), step('decision'));
    expect((await house.call('conduct.get', { incidentId: id })).next).toBe('to-hr');
  });

  it('waits for that advice also where it comes out late that malpractice was raised, says so before the closing, and never calls it needless', async () => {
    await noteSteps(house, incidentId, step('person'), step('asked'), step('findings'), step('decision'));
    const { row, facts } = await house.call('incidents.get', { id: incidentId });
    await house.call('incidents.edit', { id: incidentId, version: row.version, facts, speakingUp: 'person-reported', reason: 'The manager found that they had raised malpractice' });
    expect((await get()).next).toBe('advice');
    expect(await refuse(step('to-hr'))).toMatchObject({ message: expect.stringContaining('10022 3.4') as string });
    const left = async () => (await house.call('incidents.beforeClosing', { id: incidentId })).unsettled.map(({ title }) => title);
    expect(await left()).toContain('Speaking Up advice is not noted');
    await noteSteps(house, incidentId, step('advice'), step('to-hr'));
    expect(await left()).not.toContain('Speaking Up advice is not noted');
    const concern = await house.call('incidents.report', reportWith({ typeId: 'staff-concern', sourceWords: 'A colleague showed it to us' }, { speakingUp: 'no' }));
    expect(await house.refusal('incidents.addEntry', entryWith(concern.id, { kind: 'not-needed', step: 'advice-first', text: 'There was no time' })))
      .toMatchObject({ code: 'invalid', field: 'step', message: expect.stringContaining('10022 3.4') as string });
  });

  it('stays one about staff once something was done about the member of staff: its steps would be out of reach', async () => {
    const { row, facts } = await house.call('incidents.get', { id: incidentId });
    const edit = { id: incidentId, version: row.version, facts: { ...facts, typeId: 'fake-account' }, speakingUp: 'not-asked', reason: 'It was somebody else' } as const;
    await noteSteps(house, incidentId, step('person'), step('asked'));
    expect(await house.refusal('incidents.edit', edit)).toMatchObject({ code: 'invalid', field: 'facts.typeId', message: expect.stringContaining('under Conduct') as string });
    expect((await get()).steps).toHaveLength(2);
    expect((await house.call('incidents.get', { id: incidentId })).row.version).toBe(row.version);
  });

  it('is read, and corrected, where it was moved away from staff in an earlier version; nothing more is noted until it is about staff again', async () => {
    await noteSteps(house, incidentId, step('person'), step('asked'));
    const { facts: asStaff } = await house.call('incidents.get', { id: incidentId });
    house.session.register.database.exec("UPDATE incidents SET staff_conduct = 0, type_id = 'fake-account', type_title = 'Fake account', speaking_up = 'not-asked'");
    const { row, facts, staffConduct, conductNoted } = await house.call('incidents.get', { id: incidentId });
    expect([staffConduct, conductNoted]).toEqual([false, true]);
    expect(await get()).toMatchObject({ steps: [{ step: { kind: 'person' } }, { step: { kind: 'asked' } }], next: null, may: [] });
    expect(await refuse(step('findings'))).toMatchObject({ code: 'invalid', message: 'INC 2026-001 is not about a member of staff.' });
    const edit = { id: incidentId, speakingUp: 'not-asked', reason: 'More was seen' } as const;
    const { version } = await house.call('incidents.edit', { ...edit, version: row.version, facts: { ...facts, seen: 'More was seen' } });
    await house.call('incidents.edit', { ...edit, version, facts: asStaff, speakingUp: 'no' });
    expect((await get()).next).toBe('findings');
  });

  it('that was aired in a post is flagged so, too, and still goes to the manager (10022 3.4)', async () => {
    const { id } = await house.call('incidents.report', reportWith({ typeId: 'staff-concern', sourceWords: 'A colleague showed it to us' }, { speakingUp: 'no' }));
    expect(await house.call('conduct.get', { incidentId: id })).toMatchObject({ adviceFirst: true, next: 'person' });
    await noteSteps(house, id, step('person'), step('asked'), step('findings'));
    expect(await refuse(step('decision'), id)).toMatchObject({ field: 'step.formal', message: expect.stringContaining('Speaking Up') as string });
  });

  it('takes the route of whoever employs them (10022 2.1)', async () => {
    expect(await refuse(step('person', { category: 'temporary' }))).toMatchObject({ field: 'step.employer' });
    await noteSteps(house, incidentId, step('person', { category: 'temporary', employer: 'Example Agency' }));
    expect((await get()).next).toBe('employer');
    await noteSteps(house, incidentId, step('employer'));
    expect((await get()).next).toBe('asked');
    const { categories } = await house.call('conduct.choices', {});
    expect(categories.map(({ id, elsewhere }) => [id, elsewhere])).toEqual([
      ['employee', false], ['bank', false], ['temporary', true], ['volunteer', false], ['contractor', true], ['other-organisation', true],
    ]);
  });

  it('leaves formal action about an agency worker to the agency: told first, and under its own policy (10022 2.1)', async () => {
    await noteSteps(house, incidentId, step('person', { category: 'temporary', employer: 'Example Agency' }), step('asked'), step('findings'));
    expect(await refuse(step('decision'))).toMatchObject({ field: 'step.kind', message: 'Note first that whoever employs them was told (10022 2.1).' });
    await noteSteps(house, incidentId, step('employer'));
    expect(await refuse(step('decision'))).toMatchObject({ field: 'step.policy', message: expect.stringContaining('their own employer') as string });
    await noteSteps(house, incidentId, step('decision', { policy: 'of-employer' }));
    expect((await get()).next).toBe('to-hr');
  });

  it('decides again once it comes out that an agency employs them: formal action under a policy of the Trust does not stand (10022 2.1)', async () => {
    await noteSteps(house, incidentId, step('person'), step('asked'), step('findings'), step('decision'), step('to-hr'), step('outcome'));
    const decided = async () => (await house.call('incidents.get', { id: incidentId })).steps.find(({ id }) => id === 'decision')?.state;
    expect(await decided()).toBe('done');
    await noteSteps(house, incidentId, step('person', { category: 'temporary', employer: 'Example Agency' }));
    const { steps, next } = await get();
    expect(steps.filter(({ superseded }) => !superseded).map((kept) => kept.step.kind)).toEqual(['asked', 'findings', 'person']);
    expect([next, await decided()]).toEqual(['employer', 'open']);
    await noteSteps(house, incidentId, step('employer'));
    expect(await refuse(step('to-hr'))).toMatchObject({ field: 'step.kind' });
    await noteSteps(house, incidentId, step('decision', { policy: 'of-employer' }));
    expect([(await get()).next, await decided()]).toEqual(['to-hr', 'done']);
  });

  it('has its decision open in the runbook again once it was put off', async () => {
    await noteSteps(house, incidentId, step('person'), step('asked'), step('findings'), step('decision'), step('decision', { formal: 'not-yet', policy: '' }));
    const { steps, entries } = await house.call('incidents.get', { id: incidentId });
    expect(steps.find(({ id }) => id === 'decision')?.state).toBe('open');
    expect(entries.filter(({ kind }) => kind === 'correction').map(({ text }) => text)).toEqual(['No longer so: “Note whether formal action follows”. This no longer stands: see Conduct.']);
  });

  it('asks again how it ended once something else is decided than what had ended', async () => {
    await noteSteps(house, incidentId, step('person'), step('asked'), step('findings'), step('decision', { formal: 'no', policy: '' }), step('outcome', { outcome: 'informal' }));
    expect((await get()).next).toBeNull();
    await noteSteps(house, incidentId, step('decision'), step('to-hr'));
    const { steps, next } = await get();
    expect(next).toBe('outcome');
    expect(steps.find((kept) => kept.step.kind === 'outcome')?.superseded).toBe(true);
  });

  it('chooses from the policy’s lists only, and an ending of formal action only after formal action', async () => {
    expect(await refuse(step('person', { category: 'astronaut' }))).toMatchObject({ field: 'step.category' });
    await noteSteps(house, incidentId, step('person'), step('asked'), step('findings'), step('decision', { formal: 'no', policy: '' }));
    expect(await refuse(step('outcome'))).toMatchObject({ field: 'step.outcome', message: 'Choose from the list.' });
    await noteSteps(house, incidentId, step('outcome', { outcome: 'informal' }));
    expect((await get()).steps.at(-1)?.chosen).toBe('Settled informally by the manager');
  });

  it('is concluded by another employer only where formal action is under the policy of that one (10022 2.1)', async () => {
    await noteSteps(house, incidentId, step('person'), step('asked'), step('findings'), step('decision'), step('to-hr'));
    const theirs = step('outcome', { outcome: 'with-employer' });
    expect(await refuse(theirs)).toMatchObject({ field: 'step.outcome', message: 'Choose from the list.' });
    await noteSteps(house, incidentId, step('person', { category: 'temporary', employer: 'Example Agency' }), step('employer'), step('decision', { policy: 'of-employer' }), step('to-hr'), theirs);
    expect((await get()).steps.at(-1)?.chosen).toBe('Concluded by their own employer');
  });

  it('keeps a step that was wrong beside the one that took its place', async () => {
    await noteSteps(house, incidentId, step('person'), step('asked', { manager: 'Ann Wrong' }), step('asked'));
    expect((await get()).steps.map((kept) => [kept.step.kind, kept.superseded])).toEqual([['person', false], ['asked', true], ['asked', false]]);
    expect(() => house.session.register.database.prepare('UPDATE conduct_steps SET content = ?').run('{}')).toThrow('A step cannot be changed. Add a later one.');
  });

  it('is not written over by two officers at once', async () => {
    await noteSteps(house, incidentId, step('person'));
    expect(await house.refusal('conduct.record', { incidentId, version: 0, step: step('asked') })).toMatchObject({ code: 'conflict', current: { version: 1 } });
  });

  describe('and a search of public material for it (10022 5.6)', () => {
    it.each(['reason', 'authorisedBy', 'found', 'lookedAt', 'by'] as const)('is not noted without its %s', async (field) => {
      expect(await refuse(step('search', { [field]: ' ' }))).toMatchObject({ code: 'invalid', field: `step.${field}` });
    });

    it('is kept as often as one was made', async () => {
      await noteSteps(house, incidentId, step('search'), step('search', { lookedAt: 'The same page, a day later', on: '2026-11-21' }));
      expect((await get()).steps.every(({ superseded }) => !superseded)).toBe(true);
    });

    it('needs a source of the report, which a later correction may have made one about staff (10022 6.1)', async () => {
      const { id, version } = await house.call('incidents.report', reportWith());
      expect(await house.refusal('conduct.get', { incidentId: id })).toMatchObject({ code: 'invalid', message: 'INC 2026-002 is not about a member of staff.' });
      const edit = { id, version, speakingUp: 'no', reason: 'It was one of ours' } as const;
      expect(await house.refusal('incidents.edit', { ...edit, facts: incidentFactsWith({ typeId: 'cyber-bullying' }) })).toMatchObject({ field: 'facts.sourceWords' });
    });
  });

  it('stands on the first screen while a manager’s answer or decision is awaited, by its number only, and is late after the day that was asked', async () => {
    const waiting = async () => (await house.call('today.get', {})).doNext.filter(({ kind }) => kind === 'conduct').map(({ what, where, word, standing }) => [what, where, word, standing]);
    expect(await waiting()).toEqual([]);
    await noteSteps(house, incidentId, step('person'), step('asked'));
    expect(await waiting()).toEqual([['Manager’s fact-finding awaited', 'INC 2026-001', 'In 6 days', 'soon']]);
    house.clock.moveTo('2026-11-30');
    expect(await waiting()).toEqual([['Manager’s fact-finding awaited', 'INC 2026-001', '3 days overdue', 'late']]);
    await noteSteps(house, incidentId, step('findings'));
    expect(await waiting()).toEqual([['Manager’s decision awaited', 'INC 2026-001', 'To be decided', 'open']]);
    await noteSteps(house, incidentId, step('decision'));
    expect(await waiting()).toEqual([]);
  });

  it('keeps no name and no word of a step in the trail, only that it was noted, and the checksum of it', async () => {
    await noteSteps(house, incidentId, step('person', { name: 'Canary Person' }), step('asked', { manager: 'Canary Manager' }), step('findings', { summary: 'Canary finding' }));
    const details = house.session.register.database.prepare<[], { details: string }>('SELECT details FROM trail_details').all().map((row) => row.details).join();
    expect(details).not.toContain('Canary');
    expect(details.match(/"sha256":"[0-9a-f]{64}"/gu)).toHaveLength(3);
  });

  describe('is put to the manager in a message', () => {
    const input = { manager: 'Mo Manager', email: 'mo@example.org', replyBy: '2026-11-27', note: 'Please ring me first.' };
    const message = () => readMessage(readFileSync(house.path('ask.eml')));

    it('which says what to find out, by when, and names nobody', async () => {
      const report = conductReport();
      ({ id: incidentId } = await house.call('incidents.report', { ...report, facts: { ...report.facts, accountId: null, seen: 'Canary wrote it', address: 'https://x.com/canary.person' } }));
      await noteSteps(house, incidentId, step('person', { name: 'Canary Person' }));
      expect(await entriesOf(house, () => house.call('conduct.askDraft', { incidentId, ...input }, house.path('ask.eml')))).toEqual([['conduct.ask-drafted', '4.1.2']]);
      const { to, subject, text, defects } = message();
      expect([to, defects]).toEqual([[['Mo Manager', 'mo@example.org']], 0]);
      expect(subject).toBe('Confidential: please find the facts (INC 2026-002)');
      for (const words of ['10022 4.1.2', '27 November 2026', '04029 Disciplinary', 'Human Resources', 'Please ring me first.', 'in person who it is about and what was seen']) expect(text).toContain(words);
      expect(text).not.toMatch(/canary/iu);
      expect(text).not.toContain('Speaking Up policy before');
      expect((await get()).next).toBe('asked');
    });

    it('with the account, where it is one of the register', async () => {
      const { id: accountId } = await house.call('accounts.add', accountFactsWith({ name: 'Ward news' }));
      const report = conductReport();
      ({ id: incidentId } = await house.call('incidents.report', { ...report, facts: { ...report.facts, accountId } }));
      await house.call('conduct.askDraft', { incidentId, ...input }, house.path('ask.eml'));
      expect(message().text).toContain('Ward news');
    });

    it('with the word on Speaking Up advice where malpractice was raised, and with the route of an agency worker', async () => {
      ({ id: incidentId } = await staffReport(house, true));
      await noteSteps(house, incidentId, step('person', { category: 'temporary', employer: 'Example Agency' }));
      await house.call('conduct.askDraft', { incidentId, ...input }, house.path('ask.eml'));
      expect(message().text).toContain('Speaking Up policy before any formal step (10022 3.4)');
      expect(message().text).toContain('tells the agency');
    });

    it('under the number of the incident, and not with a day that has passed', async () => {
      expect(house.dispatcher.suggestName('conduct.askDraft', { incidentId, ...input })).toEqual({ ok: true, value: 'INC 2026-001 Fact-finding.eml' });
      expect(await house.refusal('conduct.askDraft', { incidentId, ...input, replyBy: '2026-11-20' }, house.path('ask.eml'))).toMatchObject({ field: 'replyBy' });
      expect(await house.refusal('conduct.askDraft', { incidentId, ...input }, house.path('ask.txt'))).toMatchObject({ code: 'invalid' });
    });
  });

  it('still hears from HR how it ended once the incident is closed, and nothing else', async () => {
    await noteSteps(house, incidentId, step('person'), step('asked'), step('findings'), step('decision'), step('to-hr'));
    const { row } = await house.call('incidents.get', { id: incidentId });
    await house.call('incidents.close', closingWith(incidentId, row.version, { ended: 'to-hr' }));
    expect((await get()).may).toEqual(['outcome']);
    expect(await refuse(step('search'))).toMatchObject({ message: 'The incident is closed. Reopen it with a reason first.' });
    await noteSteps(house, incidentId, step('outcome'));
    expect((await get()).next).toBeNull();
  });
});
