import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callNames, shapeOf } from '../../src/preload/contract/index.ts';
import { asOfficer } from '../support/actions.ts';
import { flowOfPdf } from '../support/application-papers.ts';
import { House } from '../support/house.ts';
import { complainant } from '../support/incident-records.ts';
import { reportWith } from '../support/incidents.ts';
import { entriesOf } from '../support/trail.ts';

describe('the complainant (10022 4.3.3)', () => {
  let house: House;
  let incidentId: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id: incidentId } = await house.call('incidents.report', reportWith({ typeId: 'complaint', happenedOn: '2026-11-19' })));
  });
  afterEach(() => house.end());

  const keep = (version: number, changes: Partial<typeof complainant> = {}) => ({ incidentId, version, facts: { ...complainant, ...changes } });

  it('is kept with a contact that no guard refuses; what was done stands on the timeline without either', async () => {
    expect(await house.call('incidentRecords.keepComplainant', keep(0))).toEqual({ version: 1 });
    expect((await house.call('incidentRecords.get', { incidentId })).complainant).toEqual({
      version: 1, way: 'formal', contactedOn: '2026-11-20', contactedTime: '10:30', referredTo: 'PALS and Complaints', referredOn: '2026-11-21', nameKept: true, contactKept: true,
    });
    expect((await house.call('incidents.get', { id: incidentId })).entries.map(({ kind, text }) => [kind, text])).toEqual([
      ['step', 'The complainant was contacted privately'], ['ticked', 'Contact the person privately'], ['told', 'PALS and Complaints: the complaint was referred'],
    ]);
  });

  it('is shown to an officer who asks, and the trail says so once until the register is locked', async () => {
    await house.call('incidentRecords.keepComplainant', keep(0));
    expect(await entriesOf(house, async () => {
      expect(await house.call('incidentRecords.showComplainant', { incidentId })).toEqual({ version: 1, ...complainant });
      await house.call('incidentRecords.showComplainant', { incidentId });
    })).toEqual([['incident.complainant-shown', '4.3.3']]);
    const { officers } = await house.call('session.status', {});
    await house.call('session.lock', { reason: 'officer' });
    await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase: 'correct horse battery' });
    const page = await house.call('audit.page', { before: null, limit: 500 });
    await house.call('incidentRecords.showComplainant', { incidentId });
    const [newest] = await house.call('audit.page', { before: null, limit: 1 });
    expect(newest).toMatchObject({ action: 'incident.complainant-shown', subject: 'INC 2026-001' });
    expect(house.session.register.trail.details(newest?.sequence ?? 0)).toEqual({ number: 'INC 2026-001' });
    expect(page.filter(({ action }) => action === 'incident.complainant-shown')).toHaveLength(1);
  });

  it.each([
    ['nobody', { name: '', complainantContact: '' }, 'facts.name'],
    ['a time without its day', { contactedOn: null, referredOn: null, referredTo: '' }, 'facts.contactedOn'],
    ['a referral before anybody contacted them', { contactedOn: null, contactedTime: '' }, 'facts.contactedOn'],
    ['a referral to nobody', { referredTo: '' }, 'facts.referredTo'],
    ['a referral without a day', { referredOn: null }, 'facts.referredOn'],
    ['a referral from before the contact', { referredOn: '2026-11-19' }, 'facts.referredOn'],
    ['a contact from before it happened', { contactedOn: '2026-11-18' }, 'facts.contactedOn'],
    ['a contact that has not been yet', { contactedOn: '2026-11-22', referredOn: '2026-11-22' }, 'facts.contactedOn'],
  ])('is not kept with %s', async (_what, changes, field) => {
    expect(await house.refusal('incidentRecords.keepComplainant', keep(0, changes))).toMatchObject({ code: 'invalid', field });
    expect((await house.call('incidentRecords.get', { incidentId })).complainant).toBeNull();
  });

  it('is not kept over somebody else’s change, and a refusal shows neither name nor contact', async () => {
    await house.call('incidentRecords.keepComplainant', keep(0));
    const refusal = await house.refusal('incidentRecords.keepComplainant', keep(0, { way: 'informal' }));
    expect(refusal).toMatchObject({ code: 'conflict', current: { version: 1 } });
    expect(JSON.stringify(refusal)).not.toMatch(/canary/iu);
    expect(await house.refusal('incidentRecords.keepComplainant', keep(1))).toMatchObject({ code: 'invalid' });
  });

  it('stands in no answer that a viewer gets, in no entry of the trail, and in no pack or print', async () => {
    await house.call('incidentRecords.keepComplainant', keep(0));
    await house.call('incidentRecords.keepComplainant', keep(1, { name: 'Canary Complainant the second', way: 'informal' }));
    await house.call('incidentRecords.showComplainant', { incidentId });
    await house.call('reports.auditPack', { from: '2026-01-01', to: '2026-12-31' }, house.path('pack.zip'));
    await house.call('reports.quarterlyReport', { period: '2026-Q4', addressee: '' }, house.path('quarter.pdf'));
    expect(papers(house, house.path('pack.zip'), house.path('quarter.pdf'))).not.toMatch(/canary/iu);
    await asOfficer(house, 'viewer');
    expect((await house.refusal('incidentRecords.showComplainant', { incidentId })).code).toBe('not-allowed');
    const reads = callNames.filter((name) => shapeOf(name)?.effect === 'read');
    const answers: string[] = [];
    for (const name of reads) {
      for (const input of [{}, { id: incidentId }, { incidentId }, { before: null, limit: 500 }]) {
        const reply: unknown = await house.dispatcher.dispatch(name, input, undefined);
        answers.push(JSON.stringify(reply));
      }
    }
    expect(answers.filter((answer) => answer.includes('"ok":true')).length).toBeGreaterThan(20);
    expect(answers.join('\n')).not.toMatch(/canary/iu);
  });
});

/** Every word of a pack, its papers read back, and of a report. */
function papers(house: House, pack: string, report: string): string {
  const parts = Object.entries(unzipSync(readFileSync(pack))).map(([name, bytes]) => {
    if (!name.endsWith('.pdf')) return Buffer.from(bytes).toString('utf8');
    writeFileSync(house.path('part.pdf'), bytes);
    return flowOfPdf(house.path('part.pdf'));
  });
  return [...parts, flowOfPdf(report)].join('\n');
}
