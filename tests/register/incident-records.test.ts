import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordKind, RecordStep } from '../../src/preload/contract/incident-records.ts';
import { Applicant } from '../support/applications.ts';
import { House } from '../support/house.ts';
import { noted, recordOf, stepWith } from '../support/incident-records.ts';
import { closingWith, reportWith } from '../support/incidents.ts';
import { entriesOf } from '../support/trail.ts';

describe('what is done around an incident', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const of = async (incidentId: string) => (await house.call('incidentRecords.get', { incidentId })).records;
  const timeline = async (id: string) => (await house.call('incidents.get', { id })).entries.map(({ kind, text, on, time }) => [kind, text, on, time]);
  const report = async () => (await house.call('incidents.report', reportWith({ happenedOn: '2026-11-19', happenedTime: '12:00' }))).id;

  it.each([
    ['removal', 'asked', 'step', 'Bea Admin asked A nurse of the ward to remove: The picture of the ward'],
    ['correction', 'made', 'step', 'Corrected online by Bea Admin, speaking as Communications officer of the Trust, at https://example.org/news: Visiting is from 2pm.'],
    ['web-administrator', 'told', 'told', 'Administrators of example.org, Through their form, reference T-100: A comment that insults a colleague'],
    ['watch', 'watched', 'step', 'Being monitored: Whether the page comes back'],
    ['owner', 'traced', 'note', 'The account is run by The physiotherapists: Their lead said so'],
  ] as const)('stands as a record of its own and once on the timeline: %s', async (kind, state, entryKind, text) => {
    const { incidentId } = await noted(house, kind);
    expect(await of(incidentId)).toMatchObject([{ facts: recordOf[kind], state, steps: [], recordedBy: 'Test Officer' }]);
    expect((await timeline(incidentId)).filter(([what]) => what !== 'ticked')).toEqual([[entryKind, text, '2026-11-20', '09:00']]);
  });

  describe('removal that was asked for (10022 4.2.5)', () => {
    it('counts its hours, and is late after a day', async () => {
      const { incidentId } = await noted(house, 'removal', { on: '2026-11-20', time: '18:00' });
      expect(await of(incidentId)).toMatchObject([{ state: 'asked', open: true, waits: true, hours: 16, late: false }]);
      house.clock.moveTo('2026-11-22');
      expect(await of(incidentId)).toMatchObject([{ hours: 40, late: true }]);
    });

    it('is asked for again, refused, asked for once more and removed, with every time kept', async () => {
      const { incidentId, id } = await noted(house, 'removal');
      const take = (version: number, step: RecordStep) => house.call('incidentRecords.step', { id, version, step });
      expect(await entriesOf(house, async () => {
        await take(1, stepWith('asked-again', { time: '12:00', who: 'The ward manager' }));
        await take(2, stepWith('refused', { time: '12:30', words: 'She says that it is her own picture' }));
        await take(3, stepWith('asked-again', { time: '15:00', who: 'The ward manager', words: 'In person' }));
        await take(4, stepWith('removed', { time: '16:15' }));
      })).toEqual([['incident.removal-asked-again', '4.2.5'], ['incident.removal-refused', '4.2.5'], ['incident.removal-asked-again', '4.2.5'], ['incident.removed', '4.2.5']]);
      const [record] = await of(incidentId);
      expect(record).toMatchObject({ state: 'removed', open: false, waits: false, hours: 7, late: false });
      expect(record?.steps.map(({ take: what, time }) => [what, time])).toEqual([['asked-again', '12:00'], ['refused', '12:30'], ['asked-again', '15:00'], ['removed', '16:15']]);
      expect((await timeline(incidentId)).map(([, text]) => text)).toEqual([
        'Bea Admin asked A nurse of the ward to remove: The picture of the ward', 'The ward manager asked A nurse of the ward again to remove it',
        'A nurse of the ward refused to remove it: She says that it is her own picture', 'The ward manager asked A nurse of the ward again to remove it: In person',
        'Removed by A nurse of the ward',
      ]);
    });
  });

  describe('a correction (10022 4.2.9)', () => {
    it.each([
      ['without what was said', { said: ' ' }, 'facts.said'],
      ['without who spoke', { spokenBy: '' }, 'facts.spokenBy'],
      ['without the capacity in which she spoke', { capacity: '' }, 'facts.capacity'],
      ['that was decided against without saying why', { made: false }, 'facts.why'],
    ])('is not kept %s', async (_what, changes, field) => {
      const incidentId = await report();
      expect(await house.refusal('incidentRecords.add', { incidentId, facts: { ...recordOf.correction, ...changes } })).toMatchObject({ code: 'invalid', field });
    });

    it('that was decided against keeps why, and no words that nobody said', async () => {
      const { incidentId } = await noted(house, 'correction', { made: false, why: 'Nobody has read it' });
      expect(await of(incidentId)).toMatchObject([{ state: 'not-made', facts: { said: '', spokenBy: '', capacity: '', why: 'Nobody has read it' } }]);
    });
  });

  describe('what is watched (10022 4.3.4)', () => {
    it('waits from the day of its next look, is late after it, and ends with a reason', async () => {
      const { incidentId, id } = await noted(house, 'watch');
      expect(await of(incidentId)).toMatchObject([{ state: 'watched', open: true, waits: false, dueOn: '2026-11-24', late: false }]);
      house.clock.moveTo('2026-11-24');
      expect(await of(incidentId)).toMatchObject([{ waits: true, late: false }]);
      house.clock.moveTo('2026-11-25');
      expect(await of(incidentId)).toMatchObject([{ waits: true, late: true }]);
      await house.call('incidentRecords.step', { id, version: 1, step: stepWith('looked', { on: '2026-11-25', words: 'Nothing new', nextOn: '2026-12-02' }) });
      await house.call('incidentRecords.step', { id, version: 2, step: stepWith('escalated', { on: '2026-11-25', who: 'The director of nursing', words: 'A patient may be named' }) });
      expect(await of(incidentId)).toMatchObject([{ state: 'watched', waits: false, dueOn: '2026-12-02' }]);
      expect(await house.call('incidentRecords.standing', {})).toEqual([{ incidentId, nextLookOn: '2026-12-02', lookDue: false, stillUp: 0, stillUpLate: 0 }]);
      await house.call('incidentRecords.step', { id, version: 3, step: stepWith('ended', { on: '2026-11-25', words: 'The page is gone' }) });
      expect(await of(incidentId)).toMatchObject([{ state: 'ended', open: false, waits: false, dueOn: null }]);
      expect(await house.call('incidentRecords.standing', {})).toEqual([]);
    });
  });

  describe('the owner of an unapproved account (CP371 2.3)', () => {
    it('applies afterwards, or closes the account', async () => {
      const applicant = new Applicant(house);
      await applicant.reach('submitted');
      const [application] = await house.call('applications.list', {});
      const { incidentId, id } = await noted(house, 'owner');
      expect(await of(incidentId)).toMatchObject([{ state: 'traced', waits: true }]);
      await house.call('incidentRecords.step', { id, version: 1, step: stepWith('applied', { on: '2026-11-21', applicationId: application?.id ?? '' }) });
      expect(await of(incidentId)).toMatchObject([{ state: 'applied', waits: false, steps: [{ application: application?.number }] }]);
      await house.call('incidentRecords.step', { id, version: 2, step: stepWith('closed', { on: '2026-11-21', words: 'The page is not there any more' }) });
      expect(await of(incidentId)).toMatchObject([{ state: 'closed', open: false }]);
    });
  });

  it.each([
    ['watch', 'looked', { words: 'Nothing', nextOn: '2099-01-01' }, 'step.nextOn'],
    ['removal', 'looked', { words: 'Nothing', nextOn: '2026-11-30' }, 'step.take'],
    ['removal', 'asked-again', {}, 'step.who'],
    ['removal', 'refused', {}, 'step.words'],
    ['removal', 'removed', { on: '2026-11-19' }, 'step.on'],
    ['removal', 'removed', { time: '08:59' }, 'step.time'],
    ['removal', 'removed', { on: '2026-11-22' }, 'step.on'],
    ['removal', 'removed', { nextOn: '2026-11-30' }, 'step.nextOn'],
    ['web-administrator', 'answered', {}, 'step.words'],
    ['watch', 'looked', { words: 'Nothing', nextOn: null }, 'step.nextOn'],
    ['watch', 'looked', { words: 'Nothing', nextOn: '2026-11-20' }, 'step.nextOn'],
    ['watch', 'escalated', { words: 'Grave' }, 'step.who'],
    ['watch', 'ended', {}, 'step.words'],
    ['owner', 'closed', {}, 'step.words'],
    ['owner', 'applied', {}, 'step.applicationId'],
  ] as const satisfies readonly (readonly [RecordKind, RecordStep['take'], Partial<RecordStep>, string])[])(
    'takes no step that cannot be: %s %s %j', async (kind, take, more, field) => {
      const { incidentId, id, version } = await noted(house, kind);
      expect(await house.refusal('incidentRecords.step', { id, version, step: stepWith(take, more) })).toMatchObject({ code: 'invalid', field });
      expect(await of(incidentId)).toMatchObject([{ steps: [], version: 1 }]);
    },
  );

  it('cannot have been before the incident, before it was asked, after it was settled, or over somebody else’s step', async () => {
    const incidentId = await report();
    const add = (changes: object) => house.refusal('incidentRecords.add', { incidentId, facts: { ...recordOf.removal, ...changes } });
    expect(await add({ on: '2026-11-18' })).toMatchObject({ field: 'facts.on' });
    expect(await add({ on: '2026-11-19', time: '11:59' })).toMatchObject({ field: 'facts.time' });
    expect(await add({ on: '2026-11-22' })).toMatchObject({ field: 'facts.on' });
    const { id } = await house.call('incidentRecords.add', { incidentId, facts: recordOf.removal });
    await house.call('incidentRecords.step', { id, version: 1, step: stepWith('removed', { time: '10:00' }) });
    expect(await house.refusal('incidentRecords.step', { id, version: 1, step: stepWith('removed') })).toMatchObject({ code: 'conflict' });
    expect(await house.refusal('incidentRecords.step', { id, version: 2, step: stepWith('asked-again', { who: 'Somebody' }) })).toMatchObject({ field: 'step.take' });
    expect(await house.refusal('incidentRecords.edit', { id, version: 2, facts: { ...recordOf.removal, time: '10:01' }, reason: 'Wrong' })).toMatchObject({ field: 'facts.time' });
  });

  it('is corrected with a reason; what stood there is kept in the history, and the timeline gets an entry of its own', async () => {
    const { incidentId, id, version } = await noted(house, 'removal');
    const edit = (changes: object, reason = 'It was somebody else') => ({ id, version, facts: { ...recordOf.removal, ...changes }, reason });
    expect(await house.refusal('incidentRecords.edit', edit({}))).toMatchObject({ code: 'invalid', field: 'reason' });
    expect(await house.refusal('incidentRecords.edit', edit({ whom: 'Another nurse' }, ' '))).toMatchObject({ field: 'reason' });
    expect(await house.refusal('incidentRecords.edit', { ...edit({}), facts: recordOf.watch })).toMatchObject({ field: 'facts.kind' });
    await house.call('incidentRecords.edit', edit({ whom: 'Another nurse' }));
    expect(await of(incidentId)).toMatchObject([{ version: 2, facts: { whom: 'Another nurse' } }]);
    expect((await house.call('incidents.get', { id: incidentId })).history[0]).toMatchObject({
      action: 'incident.record-corrected', reason: 'It was somebody else', changes: [{ field: 'whom', from: 'A nurse of the ward', to: 'Another nurse' }],
    });
    expect((await timeline(incidentId)).at(-1)).toEqual([
      'correction', 'Bea Admin asked Another nurse to remove: The picture of the ward (20 November 2026, 09:00)\nWhy it is corrected: It was somebody else', '2026-11-21', '10:00',
    ]);
    const [first, second] = (await house.call('incidents.get', { id: incidentId })).entries;
    expect(second?.corrects).toBe(first?.id);
    await house.call('incidentRecords.edit', { ...edit({ whom: 'A third nurse' }, 'Once more'), version: 2 });
    expect((await house.call('incidents.get', { id: incidentId })).entries.at(-1)?.corrects).toBe(second?.id);
  });

  it('is corrected also where the timeline says already that its entry is wrong', async () => {
    const { incidentId, id, version } = await noted(house, 'watch');
    const [entry] = (await house.call('incidents.get', { id: incidentId })).entries;
    // As it could be done before its entry was put right with the record.
    house.session.register.database.prepare(`INSERT INTO incident_entries (id, incident_id, kind, corrects, text, on_day, at_time, kept_because, officer_name, recorded_at)
      VALUES ('0192f3a0-0000-7000-8000-00000000000f', ?, 'correction', ?, 'It was the other page', '2026-11-21', '', '', 'Officer', '2026-11-21T09:00:00.000Z')`).run(incidentId, entry?.id);
    await house.call('incidentRecords.edit', { id, version, facts: { ...recordOf.watch, what: 'The other page' }, reason: 'It was the other one' });
    expect((await timeline(incidentId)).map(([kind]) => kind)).toContain('note');
  });

  it('ends with the incident: nothing is added to a closed one, and Today is not reminded of it', async () => {
    const { incidentId, id, version } = await noted(house, 'removal');
    const { row } = await house.call('incidents.get', { id: incidentId });
    expect(await house.call('incidentRecords.standing', {})).toMatchObject([{ incidentId, stillUp: 1 }]);
    await house.call('incidents.close', closingWith(incidentId, row.version));
    expect(await house.refusal('incidentRecords.step', { id, version, step: stepWith('removed') })).toMatchObject({ code: 'closed' });
    expect(await house.refusal('incidentRecords.add', { incidentId, facts: recordOf.watch })).toMatchObject({ code: 'closed' });
    expect(await house.call('incidentRecords.standing', {})).toEqual([]);
  });

  it('shows what waits first, the late before the others', async () => {
    const incidentId = await report();
    for (const facts of [recordOf.correction, recordOf.watch, { ...recordOf.removal, on: '2026-11-21', time: '09:00' }, { ...recordOf.removal, whom: 'The platform', on: '2026-11-19', time: '13:00' }]) {
      await house.call('incidentRecords.add', { incidentId, facts });
    }
    expect((await of(incidentId)).map(({ facts, late }) => [facts.kind, late])).toEqual([['removal', true], ['removal', false], ['watch', false], ['correction', false]]);
  });
});
