import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordFacts } from '../../src/preload/contract/incident-records.ts';
import { conductStepWith, noteSteps } from '../support/conduct.ts';
import { House } from '../support/house.ts';
import { aroundIncidents, recordOf, stepWith } from '../support/incident-records.ts';
import { conductReport } from '../support/incidents.ts';

/* What the timeline repeats is put right where it was noted, and what it had settled follows. */

let house: House;
beforeEach(async () => {
  house = new House('2026-11-21');
  await house.setUp();
});
afterEach(() => house.end());

const { report, get, stateOfStep, add, unsettled, close } = aroundIncidents(() => house);
const told = async (id: string, contact: string) => (await get(id)).tell.find((one) => one.contact === contact)?.told ?? null;

describe('a record around an incident', () => {
  const toldOn = async (id: string) => (await told(id, 'web-administrator'))?.on;
  const edit = (id: string, version: number, facts: RecordFacts) => house.call('incidentRecords.edit', { id, version, facts, reason: 'A slip' });

  it('is not corrected on the timeline, where it would still stand here', async () => {
    const id = await report('inaccuracy');
    await add(id, recordOf['web-administrator']);
    const made = (await get(id)).entries.filter(({ putRightIn }) => putRightIn === 'records');
    expect(made.map(({ kind }) => kind).toSorted()).toEqual(['ticked', 'told']);
    for (const { id: entryId } of made) {
      expect(await house.refusal('incidents.correctEntry', { id, entryId, text: 'Never' })).toMatchObject({ code: 'invalid', message: expect.stringContaining('Press “Correct…” or “Noted wrongly…” there') as string });
    }
  });

  it('has told them on the day that it says now, and does so again when it is corrected again', async () => {
    const id = await report('objectionable-post');
    const recordId = await add(id, recordOf['web-administrator']);
    await edit(recordId, 1, { ...recordOf['web-administrator'], site: 'example.com' });
    expect(await toldOn(id)).toBe('2026-11-20');
    await edit(recordId, 2, { ...recordOf['web-administrator'], on: '2026-11-21', time: '' });
    expect(await toldOn(id)).toBe('2026-11-21');
    await edit(recordId, 3, { ...recordOf['web-administrator'], on: '2026-11-20', time: '' });
    expect(await toldOn(id)).toBe('2026-11-20');
  });

  it('settles the runbook as it says now: not made is not done', async () => {
    const id = await report('inaccuracy');
    const recordId = await add(id, recordOf.correction);
    expect(await stateOfStep(id, 'correct')).toBe('done');
    await edit(recordId, 1, { ...recordOf.correction, made: false, why: 'It is an opinion' });
    expect(await stateOfStep(id, 'correct')).toBe('not-needed');
    await edit(recordId, 2, recordOf.correction);
    expect(await stateOfStep(id, 'correct')).toBe('done');
  });

  it('was noted wrongly altogether: it stays, marked, nothing is expected of it, and what it settled is open again', async () => {
    const id = await report('inaccuracy');
    const recordId = await add(id, recordOf['web-administrator']);
    await house.call('incidentRecords.undoStep', { id: recordId, version: 1, reason: 'It was another incident' });
    expect(await told(id, 'web-administrator')).toBeNull();
    expect(await stateOfStep(id, 'web-administrator')).toBe('open');
    expect((await house.call('incidentRecords.get', { incidentId: id })).records).toMatchObject([{ wrong: 'It was another incident', open: false, waits: false }]);
    expect((await unsettled(id)).map(({ title }) => title)).not.toContain('A website has not answered');
    for (const refused of [
      house.refusal('incidentRecords.undoStep', { id: recordId, version: 2, reason: 'Again' }),
      house.refusal('incidentRecords.step', { id: recordId, version: 2, step: stepWith('answered', { words: 'No' }) }),
      house.refusal('incidentRecords.edit', { id: recordId, version: 2, facts: { ...recordOf['web-administrator'], site: 'example.com' }, reason: 'A slip' }),
    ]) expect(await refused).toMatchObject({ code: 'invalid', message: 'This was noted wrongly and counts no more. Note what is right as new.' });
  });

  it('and is monitored no more is not looked for: Today and the closing leave it alone', async () => {
    const id = await report('fake-account');
    const recordId = await add(id, recordOf.watch);
    await house.call('incidentRecords.undoStep', { id: recordId, version: 1, reason: 'It was another page' });
    expect(await house.call('incidentRecords.standing', {})).toEqual([]);
    expect(await stateOfStep(id, 'watch-fake')).toBe('open');
    await close(id);
    expect((await get(id)).entries.map(({ text }) => text)).not.toContain('No longer monitored: It ended with the closing of the incident');
  });
});

describe('a step about staff that another one replaces', () => {
  const steps = [conductStepWith('person'), conductStepWith('asked'), conductStepWith('findings'), conductStepWith('decision')];

  it('has told whom and when the step says that stands now', async () => {
    const { id } = await house.call('incidents.report', conductReport());
    await noteSteps(house, id, ...steps.slice(0, 2));
    expect(await told(id, 'line-manager')).toMatchObject({ on: '2026-11-20' });
    await noteSteps(house, id, conductStepWith('asked', { manager: 'Ann Other' }));
    expect((await get(id)).entries.filter(({ kind }) => kind === 'correction')).toEqual([]);
    await noteSteps(house, id, conductStepWith('asked', { on: '2026-11-21', replyBy: null }));
    expect(await told(id, 'line-manager')).toMatchObject({ on: '2026-11-21' });
    expect((await get(id)).steps.find((step) => step.id === 'fact-finding')?.done).toMatchObject({ on: '2026-11-21' });
  });

  it('has told HR by what still stands once the case that it took on does not', async () => {
    const { id } = await house.call('incidents.report', conductReport());
    await noteSteps(house, id, ...steps, conductStepWith('to-hr'), conductStepWith('assistance', { on: '2026-11-21' }), conductStepWith('decision', { formal: 'no', policy: '' }));
    expect((await get(id)).entries.filter(({ kind, corrected }) => kind === 'told' && !corrected).map(({ contact, text }) => [contact, text])).toContainEqual(['hr', 'Human Resources: asked to assist']);
  });
});
