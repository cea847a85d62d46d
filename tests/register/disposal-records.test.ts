import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepEvidence } from '../../src/main/register/evidence/evidence.ts';
import { goingWith } from '../../src/main/register/rooms/retention/disposal/walk.ts';
import { waysToLink } from '../../src/preload/contract/incidents-links.ts';
import { type Around, canary, limitedCase } from '../support/closed-incident.ts';
import { comeBackAs } from '../support/conduct.ts';
import { decryptedBytes, disposeNow, foundIn, jobAt, markEverything } from '../support/disposal.ts';
import { factsWith } from '../support/enquiries.ts';
import { House } from '../support/house.ts';
import { closingWith, reportWith } from '../support/incidents.ts';
import { quietDayFacts } from '../support/monitoring-changes.ts';

let house: House;
beforeEach(async () => {
  house = new House('2026-11-21');
  await house.setUp();
});
afterEach(() => house.end());

describe('a limited incident about a member of staff', () => {
  let around: Around;
  const subject = () => ({ kind: 'incident', recordId: around.incidentId }) as const;
  beforeEach(async () => {
    around = await limitedCase(house);
    // Closing and abandoning have their own tests: here both are over.
    const { database } = house.session.register;
    database.prepare("UPDATE incidents SET state = 'closed', closed_on = '2026-11-21', outcome = 'Ended', close_reason = 'Ended' WHERE id = ?").run(around.incidentId);
    database.prepare("UPDATE action_plans SET state = 'abandoned', abandoned_on = '2026-11-21', last_reason = 'Ended' WHERE id = ?").run(around.planId);
    await house.call('incidents.keepDraft', { draft: null });
  });

  it('is not there for an officer to whom it is closed, and has to be opened first by whoever may', async () => {
    await comeBackAs(house, 'officer');
    expect(await house.refusal('retention.preview', { subjects: [subject()] })).toMatchObject({ code: 'not-found' });
    await expect(disposeNow(house, [subject()])).rejects.toThrow('This incident is not on the register.');
    await comeBackAs(house, 'head');
    expect(await house.refusal('retention.preview', { subjects: [subject()] })).toMatchObject({ code: 'not-opened' });
    await house.call('incidents.open', { id: around.incidentId });
    expect((await house.call('retention.preview', { subjects: [subject()] })).alongside.map(({ kind }) => kind)).toEqual(['plan', 'moderation']);
  });

  it('goes with its timeline, evidence, people and plans: its words stand in the decrypted file before, and nowhere after', async () => {
    await comeBackAs(house, 'head');
    await house.call('incidents.open', { id: around.incidentId });
    expect(foundIn(decryptedBytes(house), [canary])).toEqual([canary]);
    const marks = markEverything(house, goingWith(house.session.register.queries, new Map([['incidents', [around.incidentId]]])));
    // The canary is also what other incidents say of the link with this one: those are kept, and say so on the certificate.
    const kept = house.session.register.database;
    kept.prepare("UPDATE incident_links SET reason = 'x' WHERE incident_id <> ?").run(around.incidentId);
    house.clock.moveTo('2047-01-05');
    expect(await disposeNow(house, [subject()])).toMatchObject({ number: 'D-2047-0001', finished: true });
    const left = new Set(foundIn(decryptedBytes(house), [...marks.values()]));
    expect([...marks].filter(([, mark]) => left.has(mark)).map(([column]) => column)).toEqual([]);
    expect(foundIn(decryptedBytes(house), [canary])).toEqual([]);
    expect(await house.call('audit.verify', {})).toMatchObject({ intact: true });
  });

  it('stays closed when it is gone: the trail calls it by its number only, and no list counts it any more', async () => {
    await comeBackAs(house, 'head');
    await house.call('incidents.open', { id: around.incidentId });
    house.clock.moveTo('2047-01-05');
    await disposeNow(house, [subject()]);
    await comeBackAs(house, 'officer');
    expect((await house.call('incidents.limited', {})).closedToYou).toEqual([]);
    const entries = (await house.call('audit.page', { before: null, limit: 500 })).filter(({ recordId }) => recordId === around.incidentId);
    expect(new Set(entries.map(({ action, subject: called }) => `${action} ${called}`))).toEqual(new Set(['record.limited INC 2026-001']));
    expect((await house.call('incidents.links', { id: around.otherId })).filter(({ recordId }) => recordId === around.incidentId)).toEqual([]);
    expect(JSON.stringify(await house.call('retention.disposals', {}))).not.toContain('INC 2026-001');
    await comeBackAs(house, 'head');
    expect(JSON.stringify(await house.call('retention.disposals', {}))).toContain('Incident INC 2026-001, closed 21 November 2026');
  });
});

describe('an incident that is linked with an enquiry', () => {
  it('says that it was disposed of, and where', async () => {
    const { id: incidentId } = await house.call('incidents.report', reportWith());
    const { id: enquiryId } = await house.call('enquiries.add', { facts: factsWith('translation'), answer: null });
    await house.call('incidents.link', { id: incidentId, kind: 'enquiry', recordId: enquiryId, how: waysToLink.enquiry[0], reason: 'It was asked' });
    house.session.register.database.exec("UPDATE enquiries SET answer = 'Done', answered_on = '2026-11-21', answered_by = 'Test Officer'");
    house.clock.moveTo('2040-01-05');
    await disposeNow(house, [{ kind: 'enquiry', recordId: enquiryId }]);
    const links = await house.call('incidents.links', { id: incidentId });
    expect(links.find(({ recordId }) => recordId === enquiryId)).toMatchObject({ title: 'Enquiry ENQ 2026-001', note: 'Disposed of on 5 January 2040, D-2040-0001' });
  });
});

describe('a certificate', () => {
  it('goes with its scan', async () => {
    const { directorates } = await house.call('settings.get', {});
    await house.call('certifications.print', { directorateId: directorates[0]?.id ?? '', policyId: 'cp371', dueOn: null }, house.path('c.pdf'));
    const { database } = house.session.register;
    database.exec("UPDATE certificates SET signed_on = '2026-11-21', received_on = '2026-11-21', retain_until = '2032-11-21'");
    const row = database.prepare<[], { id: string; number: string }>('SELECT id, number FROM certificates').get();
    jobAt(house).commit((work) => {
      keepEvidence(work, { room: 'certifications', recordId: row?.id ?? '', kind: 'signed' }, { name: 'scan.png', mediaType: 'image/png', content: Buffer.from('Signed by Wombatina. '.repeat(3000)) });
      work.record({ action: 'evidence.attached', room: 'certifications', recordId: row?.id ?? '', details: { name: 'scan.png' } });
    });
    expect(foundIn(decryptedBytes(house), ['Wombatina', 'scan.png'])).toEqual(['Wombatina', 'scan.png']);
    house.clock.moveTo('2033-01-05');
    const { id } = await disposeNow(house, [{ kind: 'certificate', recordId: row?.id ?? '' }]);
    expect(foundIn(decryptedBytes(house), ['Wombatina', 'scan.png'])).toEqual([]);
    const gone = await house.call('retention.disposal', { id });
    expect(gone.records.map(({ title }) => title)).toEqual([`Certificate ${row?.number ?? ''}, signed 21 November 2026`]);
    expect(gone.files).toEqual([{ bytes: 63_000, sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) }]);
  });
});

describe('a year of the monitoring log', () => {
  it('goes as a whole, and its days are owed by nobody afterwards', async () => {
    await house.call('monitoring.record', { day: '2026-11-19', ...quietDayFacts, note: 'Bandicoot' });
    await house.call('monitoring.record', { day: '2026-11-20', ...quietDayFacts });
    house.clock.moveTo('2033-01-05');
    expect((await house.call('retention.preview', { subjects: [{ kind: 'monitoring-year', recordId: '2026' }] })).records[0]?.title).toBe('Day of monitoring: 19 November 2026 and 1 more');
    const { id, records } = await disposeNow(house, [{ kind: 'monitoring-year', recordId: '2026' }]);
    expect(records).toBe(2);
    expect((await house.call('retention.disposal', { id })).records.map(({ title, scheduleRow }) => [title, scheduleRow !== ''])).toEqual([['Day of monitoring, 19 November 2026', true], ['Day of monitoring, 20 November 2026', true]]);
    expect((await house.call('monitoring.settings', {})).keptSince).toBe('2027-01-01');
    expect(foundIn(decryptedBytes(house), ['Bandicoot'])).toEqual([]);
  });
});

describe('closing', () => {
  it('comes before disposal', async () => {
    const { otherId } = await limitedCase(house);
    const { row: { version } } = await house.call('incidents.get', { id: otherId });
    expect((await house.call('retention.preview', { subjects: [{ kind: 'incident', recordId: otherId }] })).blocked).toEqual(['Incident: INC 2026-002, Fake account: it is not over yet. Close it first.']);
    await house.call('incidents.close', closingWith(otherId, version));
    expect((await house.call('retention.preview', { subjects: [{ kind: 'incident', recordId: otherId }] })).blocked).toEqual([]);
  });
});
