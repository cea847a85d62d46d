import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conductStepWith, noteSteps } from '../support/conduct.ts';
import { House } from '../support/house.ts';
import { aroundIncidents, complainant, moderationWith, recordOf, stepWith } from '../support/incident-records.ts';
import { closingWith, conductReport, entryWith, reportWith } from '../support/incidents.ts';

/* What is noted under Put right is noted once: the checklist, the runbook and the closing know it from there. */

describe('what is noted around an incident', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const { report, get, stateOfStep, add, unsettled, close } = aroundIncidents(() => house);
  const stateOfContact = async (id: string, contact: string) => (await get(id)).tell.find((one) => one.contact === contact)?.state;

  describe('removal that is refused (10022 4.2.5)', () => {
    let id: string;
    let recordId: string;
    beforeEach(async () => {
      id = await report('consent-missing');
      recordId = await add(id, recordOf.removal);
      await house.call('incidentRecords.step', { id: recordId, version: 1, step: stepWith('refused', { words: 'She says that it is hers' }) });
    });

    it('is still up: it waits, is counted, comes to Today, and is said before the closing', async () => {
      expect((await house.call('incidentRecords.get', { incidentId: id })).records).toMatchObject([{ state: 'refused', open: true, waits: true, late: true }]);
      expect(await house.call('incidentRecords.standing', {})).toMatchObject([{ incidentId: id, stillUp: 1, stillUpLate: 1 }]);
      expect(await unsettled(id)).toContainEqual({ title: 'Something is still up', text: 'A nurse of the ward refused to remove it, and nobody has noted that it is gone.' });
    });

    it('ends with a reason only, and is no step that is done', async () => {
      expect(await house.refusal('incidentRecords.step', { id: recordId, version: 2, step: stepWith('ended') })).toMatchObject({ field: 'step.words' });
      await house.call('incidentRecords.step', { id: recordId, version: 2, step: stepWith('ended', { words: 'The manager lets it stand' }) });
      expect((await house.call('incidentRecords.get', { incidentId: id })).records).toMatchObject([{ state: 'ended', open: false, waits: false }]);
      expect(await house.call('incidentRecords.standing', {})).toEqual([]);
      expect((await get(id)).entries.at(-1)?.text).toBe('A nurse of the ward is not asked to remove it any more: The manager lets it stand');
      expect((await get(id)).steps.filter(({ does }) => does === 'removal').map(({ state }) => state)).toEqual(['open']);
    });

    it('ticks the step once everything is removed', async () => {
      const other = await add(id, { ...recordOf.removal, whom: 'The platform' });
      await house.call('incidentRecords.step', { id: other, version: 1, step: stepWith('removed', { time: '12:00' }) });
      expect((await get(id)).steps.find(({ does }) => does === 'removal')?.state).toBe('open');
      await house.call('incidentRecords.step', { id: recordId, version: 2, step: stepWith('removed', { on: '2026-11-21' }) });
      expect((await get(id)).steps.find(({ does }) => does === 'removal')).toMatchObject({ state: 'done', done: { on: '2026-11-21', officer: 'Test Officer' } });
    });
  });

  describe('what followed and was noted wrongly', () => {
    const take = (id: string, version: number, step: ReturnType<typeof stepWith>) => house.call('incidentRecords.step', { id, version, step });
    const records = async (id: string) => (await house.call('incidentRecords.get', { incidentId: id })).records;

    it('is put right where it was noted, not on the timeline: it is still up, waits again, and is said before the closing', async () => {
      const id = await report('consent-missing');
      const recordId = await add(id, recordOf.removal);
      await take(recordId, 1, stepWith('removed', { time: '10:00' }));
      const made = (await get(id)).entries.filter(({ putRightIn }) => putRightIn === 'records');
      expect(made.map(({ kind }) => kind).toSorted()).toEqual(['note', 'step', 'ticked']);
      for (const { id: entryId } of made.filter(({ kind }) => kind !== 'step')) {
        expect(await house.refusal('incidents.correctEntry', { id, entryId, text: 'It is still up' })).toMatchObject({
          code: 'invalid', field: 'entryId', message: 'This entry came from what was noted under Put right. Press “Noted wrongly…” there instead.',
        });
      }
      await house.call('incidentRecords.undoStep', { id: recordId, version: 2, reason: 'It is still up' });
      expect(await records(id)).toMatchObject([{ state: 'asked', open: true, waits: true, steps: [{ take: 'removed', wrong: 'It is still up' }] }]);
      const detail = await get(id);
      expect(detail.entries.filter(({ corrected }) => corrected)).toHaveLength(2);
      expect(detail.entries.filter(({ kind }) => kind === 'correction').map(({ text }) => text)).toEqual(['No longer so: “Removed by A nurse of the ward”. It is still up', 'No longer so: “Take it down until it is settled”. It is still up']);
      expect(detail.steps.find(({ does }) => does === 'removal')?.state).toBe('open');
      expect((await unsettled(id)).map(({ title }) => title)).toContain('Something is still up');
      await take(recordId, 3, stepWith('asked-again', { on: '2026-11-21', who: 'The ward manager' }));
      await take(recordId, 4, stepWith('removed', { on: '2026-11-21', time: '09:30' }));
      expect((await get(id)).steps.find(({ does }) => does === 'removal')).toMatchObject({ state: 'done', done: { on: '2026-11-21', time: '09:30' } });
    });

    it('opens the step also where something else of the same incident was removed last', async () => {
      const id = await report('consent-missing');
      const first = await add(id, recordOf.removal);
      const other = await add(id, { ...recordOf.removal, whom: 'The platform' });
      await take(first, 1, stepWith('removed', { time: '10:00' }));
      await take(other, 1, stepWith('removed', { time: '11:00' }));
      await house.call('incidentRecords.undoStep', { id: first, version: 2, reason: 'It was another picture' });
      expect((await get(id)).steps.find(({ does }) => does === 'removal')?.state).toBe('open');
      expect((await records(id)).map(({ state }) => state).toSorted()).toEqual(['asked', 'removed']);
    });

    it('leaves whom it told to be told again', async () => {
      const { id } = await house.call('incidents.report', conductReport());
      const recordId = await add(id, recordOf.watch);
      await house.call('incidentRecords.step', { id: recordId, version: 1, step: stepWith('escalated', { who: 'The ward manager', words: 'It spreads' }), escalatedTo: 'line-manager' });
      expect(await stateOfContact(id, 'line-manager')).toBe('told');
      await house.call('incidentRecords.undoStep', { id: recordId, version: 2, reason: 'She was not reached' });
      expect(await stateOfContact(id, 'line-manager')).toBe('owed');
    });
  });

  it.each([
    ['watch', 'fake-account', 'watch-fake', recordOf.watch, 'done'],
    ['owner', 'unapproved-account', 'trace-owner', recordOf.owner, 'done'],
    ['correction', 'inaccuracy', 'correct', recordOf.correction, 'done'],
    ['correction that is not made', 'inaccuracy', 'correct', { ...recordOf.correction, made: false, why: 'It is an opinion' }, 'not-needed'],
    ['web-administrator', 'inaccuracy', 'web-administrator', recordOf['web-administrator'], 'done'],
  ] as const)('ticks the step of the runbook that it answers, once: %s', async (_what, typeId, step, facts, state) => {
    const id = await report(typeId);
    expect(await stateOfStep(id, step)).toBe('open');
    await add(id, facts);
    expect(await stateOfStep(id, step)).toBe(state);
    await add(id, facts);
    expect((await get(id)).entries.filter((entry) => entry.step === step)).toHaveLength(1);
  });

  it('an owner who is found has settled nothing before the account is applied for or closed (CP371 2.3)', async () => {
    const id = await report('unapproved-account');
    const recordId = await add(id, recordOf.owner);
    expect(await stateOfStep(id, 'settle-account')).toBe('open');
    await house.call('incidentRecords.step', { id: recordId, version: 1, step: stepWith('closed', { words: 'The page is gone' }) });
    expect(await stateOfStep(id, 'settle-account')).toBe('done');
  });

  it.each([
    ['comment-hidden', 'done', 'open'], ['comment-deleted', 'done', 'done'], ['user-blocked', 'open', 'open'],
  ] as const)('in the moderation log ticks what it has done: %s', async (done, hide, remove) => {
    const id = await report('objectionable-post');
    await house.call('moderation.add', { facts: moderationWith({ incidentId: id, done, reviewOn: '2027-02-18' }) });
    expect([await stateOfStep(id, 'hide'), await stateOfStep(id, 'remove')]).toEqual([hide, remove]);
  });

  it('administrators of a website who were told are told on the checklist (10022 4.2.9)', async () => {
    const id = await report('objectionable-post');
    expect(await stateOfContact(id, 'web-administrator')).not.toBe('told');
    await add(id, recordOf['web-administrator']);
    expect(await stateOfContact(id, 'web-administrator')).toBe('told');
  });

  it('an escalation tells whom the officer says it reached, and nobody else (10022 4.3.4)', async () => {
    const { id } = await house.call('incidents.report', conductReport());
    const recordId = await add(id, recordOf.watch);
    const escalate = (version: number, who: string, escalatedTo?: 'line-manager' | 'executive') =>
      house.call('incidentRecords.step', { id: recordId, version, step: stepWith('escalated', { who, words: 'It spreads' }), ...(escalatedTo === undefined ? {} : { escalatedTo }) });
    await escalate(1, 'The site manager');
    expect(await stateOfContact(id, 'line-manager')).toBe('owed');
    await escalate(2, 'The ward manager', 'line-manager');
    expect(await stateOfContact(id, 'line-manager')).toBe('told');
    expect(await house.refusal('incidentRecords.step', { id: recordId, version: 3, step: stepWith('looked', { words: 'No', nextOn: '2026-11-30' }), escalatedTo: 'executive' })).toMatchObject({ field: 'escalatedTo' });
  });

  describe('a report about staff', () => {
    const told = async (id: string, contact: string) => (await get(id)).tell.find((one) => one.contact === contact)?.told ?? null;
    const steps = [conductStepWith('person'), conductStepWith('asked'), conductStepWith('findings'), conductStepWith('decision')];

    it('has told the manager who was asked for the facts, and HR once it took the case on (10022 4.1.2)', async () => {
      const { id } = await house.call('incidents.report', conductReport());
      await noteSteps(house, id, ...steps.slice(0, 1));
      expect([await told(id, 'line-manager'), await told(id, 'hr')]).toEqual([null, null]);
      await noteSteps(house, id, ...steps.slice(1), conductStepWith('to-hr'));
      expect(await told(id, 'line-manager')).toMatchObject({ on: '2026-11-20', time: '', officer: 'Test Officer', late: false });
      expect(await told(id, 'hr')).toMatchObject({ on: '2026-11-21', time: '', late: false });
      expect((await get(id)).entries.filter(({ kind }) => kind === 'told').map(({ text }) => text)).toEqual(['Line manager of the member of staff: asked to find the facts', 'Human Resources: took the case on']);
    });

    it('has noted how it came to the Trust’s notice: it could not be filed without (10022 6.1)', async () => {
      const { id } = await house.call('incidents.report', conductReport());
      expect(await stateOfStep(id, 'source')).toBe('by-record');
    });

    it('has told the Speaking Up route that gave its advice (10022 3.4)', async () => {
      const { id } = await house.call('incidents.report', reportWith({ typeId: 'staff-concern', sourceWords: 'A colleague showed it to us' }, { speakingUp: 'no' }));
      await noteSteps(house, id, conductStepWith('person'), conductStepWith('advice'));
      expect(await told(id, 'speaking-up')).toMatchObject({ on: '2026-11-21' });
    });

    it('has told HR that was asked to assist, and nobody by asking IT (10022 4.1.3)', async () => {
      const { id } = await house.call('incidents.report', conductReport());
      await noteSteps(house, id, conductStepWith('assistance', { of: 'it' }));
      expect((await get(id)).tell.filter(({ state }) => state === 'told')).toEqual([]);
      await noteSteps(house, id, conductStepWith('assistance'));
      expect((await get(id)).tell.filter(({ state }) => state === 'told').map(({ contact }) => contact)).toEqual(['hr']);
    });

    it('tells nobody twice, and notes nothing of whoever is on no list', async () => {
      const { id } = await house.call('incidents.report', reportWith({ typeId: 'staff-concern', sourceWords: 'A colleague showed it to us' }, { speakingUp: 'no' }));
      await house.call('incidents.addEntry', entryWith(id, { kind: 'told', contact: 'line-manager', text: 'By telephone', on: '2026-11-20', time: '12:00' }));
      await noteSteps(house, id, conductStepWith('person'), conductStepWith('asked'), conductStepWith('asked', { manager: 'Ann Other' }), conductStepWith('assistance'));
      expect((await get(id)).entries.filter(({ kind }) => kind === 'told').map(({ contact, time }) => [contact, time])).toEqual([['line-manager', '12:00']]);
    });
  });

  describe('a complaint (10022 4.3.3)', () => {
    let id: string;
    beforeEach(async () => {
      id = await report('complaint');
    });
    const keep = (version: number, changes: Partial<typeof complainant> = {}) => house.call('incidentRecords.keepComplainant', { incidentId: id, version, facts: { ...complainant, ...changes } });

    it.each([['PALS and Complaints', 'pals'], ['Service lead', 'service-lead'], ['Patient experience', 'patient-experience']])(
      'that is referred to %s is told on the checklist, after the person was contacted', async (referredTo, contact) => {
        await keep(0, { referredTo: '', referredOn: null });
        expect([await stateOfStep(id, 'contact-privately'), await stateOfContact(id, contact)]).toEqual(['done', 'owed']);
        await keep(1, { referredTo });
        expect(await stateOfContact(id, contact)).toBe('told');
      },
    );

    it('whose referral or contact is taken away is owed again; its entries are put right with the details, not on the timeline', async () => {
      await keep(0);
      const told = (await get(id)).entries.find(({ kind }) => kind === 'told');
      expect(await house.refusal('incidents.correctEntry', { id, entryId: told?.id ?? '', text: 'PALS was never told' })).toMatchObject({ code: 'invalid', message: expect.stringContaining('Correct them under Put right') as string });
      await keep(1, { referredTo: '', referredOn: null });
      expect([await stateOfContact(id, 'pals'), await stateOfStep(id, 'contact-privately')]).toEqual(['owed', 'done']);
      await keep(2, { referredTo: '', referredOn: null, contactedOn: null, contactedTime: '' });
      expect(await stateOfStep(id, 'contact-privately')).toBe('open');
      await keep(3, { referredOn: '2026-11-20' });
      await keep(4, { referredOn: '2026-11-21' });
      expect((await get(id)).tell.find(({ contact }) => contact === 'pals')?.told).toMatchObject({ on: '2026-11-21' });
    });

    it('that went to another team on the same day went there instead, and on another day there as well', async () => {
      await keep(0);
      await keep(1, { referredTo: 'Service lead' });
      expect([await stateOfContact(id, 'pals'), await stateOfContact(id, 'service-lead')]).toEqual(['owed', 'told']);
      await keep(2, { referredTo: 'PALS and Complaints', referredOn: '2026-11-20' });
      expect([await stateOfContact(id, 'pals'), await stateOfContact(id, 'service-lead')]).toEqual(['told', 'told']);
    });

    it('that is referred to somebody of no list tells nobody of it', async () => {
      await keep(0, { referredTo: 'The ward' });
      expect((await get(id)).tell.filter(({ state }) => state === 'told')).toEqual([]);
    });

    it('that is passed on before anybody contacted the person is said at the closing, once, and not where that is not needed', async () => {
      const title = 'The person was not contacted privately';
      expect((await unsettled(id)).map((one) => one.title)).not.toContain(title);
      await house.call('incidents.addEntry', entryWith(id, { kind: 'told', contact: 'pals', text: '' }));
      const said = await unsettled(id);
      expect(said.map((one) => one.title)).toContain(title);
      expect(said.filter(({ text }) => text.includes('Contact the person privately'))).toEqual([]);
      await house.call('incidents.addEntry', entryWith(id, { kind: 'not-needed', step: 'contact-privately', text: 'It came without a name' }));
      expect((await unsettled(id)).map((one) => one.title)).not.toContain(title);
    });
  });

  describe('the closing', () => {
    it('says once what is open around it, and keeps with it what was not settled', async () => {
      const id = await report('fake-account');
      await add(id, recordOf.watch);
      const said = await unsettled(id);
      expect(said.filter(({ title }) => title === 'It is being monitored')).toEqual([{ title: 'It is being monitored', text: 'The next look is on 24 November 2026: monitoring ends with the closing.' }]);
      await close(id);
      const { details } = house.session.register.database.prepare('SELECT details FROM trail_details ORDER BY sequence DESC LIMIT 1').get() as { details: string };
      expect(details).toContain('"monitoringEnded":["Whether the page comes back"]');
      expect(details).toContain('It is being monitored. The next look is on 24 November 2026: monitoring ends with the closing.');
      expect(details).toContain('Not everybody has been told. Nobody has noted that these were told: Communications Team');
    });

    it('ends monitoring, which stays ended when it is reopened', async () => {
      const id = await report('fake-account');
      await add(id, recordOf.watch);
      const closed = await close(id);
      expect((await get(id)).entries.map(({ text }) => text)).toContain('No longer monitored: It ended with the closing of the incident');
      await house.call('incidents.reopen', { ...closed, on: '2026-11-21', reason: 'It is back' });
      expect((await house.call('incidentRecords.get', { incidentId: id })).records).toMatchObject([{ state: 'ended', open: false, dueOn: null }]);
      expect(await house.call('incidentRecords.standing', {})).toEqual([]);
    });

    it('settles the feedback that the runbook asks for, told or not told with the reason', async () => {
      const id = await report('fake-account');
      expect(await stateOfStep(id, 'feedback')).toBe('open');
      await house.call('incidents.close', closingWith(id, (await get(id)).row.version, { feedback: { told: 'no', notToldBecause: 'It was reported anonymously' } }));
      expect(await stateOfStep(id, 'feedback')).toBe('by-record');
    });
  });
});
