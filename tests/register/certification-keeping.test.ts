import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Certifying, scan, signedOn } from '../support/certifications.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('a signed certificate is kept for six years (CP371 Appendix 3)', () => {
  let house: House;
  let room: Certifying;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    room = new Certifying(house);
  });
  afterEach(() => house.end());

  const old = async (changes: { versionNumber?: string; versionDate?: string; policyId?: string; day?: string } = {}) => await house.call('certifications.addOld', {
    directorateId: await room.directorate('Medicine'), policyId: changes.policyId ?? 'cp371', versionNumber: changes.versionNumber ?? '1', versionDate: changes.versionDate ?? '',
    kind: 'main', department: '', facts: signedOn(changes.day ?? '2022-05-04'), file: scan(`${changes.versionNumber ?? '1'} ${changes.day ?? ''}`),
  });
  const kept = { number: 'C-2026-0001', signedOn: '2022-05-04', retainUntil: '2028-05-04' };

  describe('from before this register', () => {
    it('comes in with scan, day and version, without a record of its issue, and is marked so', async () => {
      expect(await entriesOf(house, () => old())).toEqual([['person.added', ''], ['certificate.taken-in', 'App 3']]);
      const item = await room.numbered('C-2026-0001');
      expect(item).toMatchObject({ ...kept, issuedHow: 'none', state: 'certified', roundId: null, dueOn: null, versionDate: 'August 2016' });
      expect(await house.call('certifications.get', { id: item.id })).toMatchObject({ evidence: [{ name: '1 .pdf' }], holders: [{ name: 'Gina General' }] });
      expect(await room.cell('Medicine')).toMatchObject({ state: 'certified', number: 'C-2026-0001' });
    });

    it('may be of a version that the library does not know, with its number and date as they stand on the form', async () => {
      await old({ versionNumber: '0.9', versionDate: 'April 2015' });
      const { policies } = await house.call('certifications.matrix', { policyId: 'cp371' });
      expect(policies[0]?.versions).toEqual([{ number: '0.9', date: 'April 2015', inForce: false }, { number: '1', date: 'August 2016', inForce: true }]);
    });

    it('cannot be signed in the future or be there twice', async () => {
      await old();
      const directorateId = await room.directorate('Medicine');
      const input = { directorateId, policyId: 'cp371', versionNumber: '1', versionDate: '', kind: 'main', department: '', facts: signedOn('2022-05-04'), file: scan('again') } as const;
      expect(await house.refusal('certifications.addOld', input)).toMatchObject({ code: 'duplicate', field: 'facts.signedOn' });
      expect(await house.refusal('certifications.addOld', { ...input, facts: signedOn('2026-11-22') })).toMatchObject({ field: 'facts.signedOn' });
    });
  });

  it('although the version changed: the old one is outdated, says what replaced it, and a new round is made for the new one', async () => {
    await old({ policyId: '10022', versionNumber: '2.0' });
    await room.managers();
    expect((await room.row('Medicine', '10022')).cells.map(({ versionNumber, state, words }) => [versionNumber, state, words])).toEqual([
      ['1.0', 'not-asked', 'Not asked'], ['2.0', 'replaced', 'Signed 4 May 2022, kept until 4 May 2028; replaced by version 3.0'], ['3.0', 'outdated', 'Certified for version 2.0 only'],
    ]);
    const { id } = await room.round(['Medicine'], { policyId: '10022' });
    await house.call('certifications.issue', { roundId: id, directorateIds: null, as: 'one-pdf' }, house.path('new.pdf'));
    await room.certify('C-2026-0002', signedOn('2026-11-21'));
    expect((await room.row('Medicine', '10022')).cells.map(({ state }) => state)).toEqual(['not-asked', 'replaced', 'certified']);
    expect(await room.numbered('C-2026-0001')).toMatchObject({ ...kept, outdated: true });
  });

  it('a new version in the library opens nothing by itself: the old certificates stay as they are, and a new round asks for the new one', async () => {
    await room.issuedRound();
    await room.certify('C-2026-0001', signedOn('2026-11-21'));
    await house.call('policies.addVersion', {
      policyId: 'cp371', facts: { number: '2', date: 'November 2026', description: 'Rewritten', ratifiedBy: '', ratifiedOn: null, approvedBy: '', reviewOn: '2029-11-30' },
    });
    expect((await room.row('Medicine')).cells.map(({ versionNumber, state, replacedBy }) => [versionNumber, state, replacedBy])).toEqual([['1', 'replaced', '2'], ['2', 'outdated', '']]);
    expect((await room.row('Workforce')).cells.map(({ state }) => state)).toEqual(['sent', 'not-asked']);
    expect(await room.numbered('C-2026-0001')).toMatchObject({ signedOn: '2026-11-21', retainUntil: '2032-11-21', outdated: true });
    expect(await room.coverage()).toMatchObject({ certified: 0, notAsked: 2, words: '0 of 2 directorates are certified for version 2 (0 per cent).' });
    expect((await house.call('certifications.rounds', {}))[0]).toMatchObject({ versionNumber: '1', certified: 1 });
    const { number } = await room.round(['Medicine']);
    expect(number).toBe('CR-2026-02');
    expect((await house.call('certifications.rounds', {}))[0]).toMatchObject({ versionNumber: '2', versionDate: 'November 2026', toSend: 1 });
    house.clock.moveTo('2027-06-01');
    expect((await room.row('Workforce')).cells.map(({ state }) => state)).toEqual(['sent', 'not-asked']);
  });

  it('although the directorate was renamed or is no longer in use: it stands in the matrix as long as it is kept', async () => {
    await old();
    const medicine = (await house.call('settings.get', {})).directorates.find(({ name }) => name === 'Medicine');
    if (medicine !== undefined) await house.call('settings.editDirectorate', { ...medicine, name: 'Acute medicine', active: false });
    expect(await room.numbered('C-2026-0001')).toMatchObject({ ...kept, directorate: 'Medicine' });
    expect(await room.row('Acute medicine')).toMatchObject({ active: false, cells: [{ ...kept, state: 'certified' }] });
    expect(await room.coverage()).toMatchObject({ directorates: 1, owed: 1, certified: 0 });
  });

  it('although the policy was turned off and on again', async () => {
    await old();
    const { trust } = await house.call('settings.get', {});
    const { version } = await house.call('settings.editTrust', { ...trust, packs: ['10022'] });
    expect(await room.numbered('C-2026-0001')).toMatchObject(kept);
    await house.call('settings.editTrust', { ...trust, version, packs: ['cp371'] });
    expect(await room.cell('Medicine')).toMatchObject({ ...kept, state: 'certified' });
  });

  describe('although whoever signed it', () => {
    const gina = async () => {
      const found = (await house.call('people.list', {})).find(({ name }) => name === 'Gina General');
      return await house.call('people.get', { id: found?.id ?? '' });
    };
    beforeEach(async () => {
      await room.manager('Medicine', 'Gina General', 'gina@example.nhs.uk');
      await old();
    });

    it('was merged with another record of the same person, who certifies and keeps the original from then on', async () => {
      const { id: into } = await house.call('people.add', { name: 'G General', email: '', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null });
      const { id, version } = await gina();
      await house.call('people.merge', { from: { id, version }, into: { id: into, version: 1 } });
      expect((await room.row('Medicine')).manager).toMatchObject({ personId: into, name: 'G General' });
      const { id: certificateId } = await room.numbered('C-2026-0001');
      expect(await house.call('certifications.get', { id: certificateId })).toMatchObject({ item: kept, holders: [{ personId: into }], signed: { printName: 'Gina General' } });
    });

    describe('leaves', () => {
      const leave = async (certifications: { what: 'manager' | 'original'; id: string; successor: { name: string; email: string } }[]) => {
        const { id, version } = await gina();
        return { personId: id, version, leavesOn: '2026-12-31', note: '', decisions: [], certifications };
      };
      const nora = { name: 'Nora New', email: 'nora@example.nhs.uk' };

      it('leaver mode finds somebody for every directorate and every signed original, and carries nothing out before', async () => {
        const { certifications } = await gina();
        expect(certifications.map(({ what, title, detail }) => [what, title, detail])).toEqual([['manager', 'Medicine', 'General manager'], ['original', 'C-2026-0001', 'Medicine, CP371 version 1']]);
        expect(await house.refusal('handover.carryOut', await leave([]))).toMatchObject({ field: 'certifications', message: 'Gina General certifies for Medicine. Name who follows, so that nothing is forgotten.' });
        const decided = certifications.map(({ what, id }) => ({ what, id, successor: nora }));
        expect(await house.refusal('handover.carryOut', await leave(decided.slice(0, 1)))).toMatchObject({ field: 'certifications', message: 'Gina General keeps the signed original of C-2026-0001. Name who follows, so that nothing is forgotten.' });
        const herself = { name: 'Gina General', email: 'gina@example.nhs.uk' };
        expect(await house.refusal('handover.carryOut', await leave(decided.map((one) => ({ ...one, successor: herself }))))).toMatchObject({ field: 'certifications.0.successor.name' });
        const carryOut = await leave(decided);
        expect(await entriesOf(house, async () => expect(await house.call('handover.carryOut', carryOut)).toMatchObject({ certificationsHanded: 2 }))).toEqual([
          ['person.added', ''], ['person.edited', ''], ['certifying-manager.named', 'App 3'], ['certificate.handed-on', 'App 3'], ['handover.carried-out', '2.3.1'],
        ]);
        expect((await room.row('Medicine')).manager).toMatchObject({ name: 'Nora New' });
        const { id } = await room.numbered('C-2026-0001');
        expect(await house.call('certifications.get', { id })).toMatchObject({
          item: kept, holders: [{ name: 'Nora New', reason: 'Gina General leaves, last day 31 December 2026' }, { name: 'Gina General', until: '2026-11-21' }],
        });
        expect((await gina()).certifications).toEqual([]);
      });
    });
  });

  it('is in an audit pack with what came of it, beside whoever has not certified, as it stood when the pack was made', async () => {
    await room.issuedRound();
    await room.certify('C-2026-0001', signedOn('2026-11-21'));
    await house.call('reports.auditPack', { from: '2026-10-01', to: '2026-12-31' }, house.path('pack.zip'));
    const files = unzipSync(readFileSync(house.path('pack.zip')));
    const table = (name: string): Record<string, string>[] => parse(Buffer.from(files[name] ?? []), { bom: true, columns: true });
    expect(table('certifications.csv').map((row) => [row['Number'], row['Signed on'], row['Keep until'], row['State']])).toEqual([
      ['C-2026-0001', '2026-11-21', '2032-11-21', 'Signed 21 November 2026, kept until 21 November 2032'], ['C-2026-0002', '', '', 'Printed 21 November 2026, due 19 December 2026'],
    ]);
    expect(table('not-certified.csv').map((row) => [row['Directorate'], row['State']])).toEqual([['Workforce', 'Printed 21 November 2026, due 19 December 2026']]);
  });

  it('is on the committee’s paper: the figure, the matrix and who is overdue, and in the table', async () => {
    await old({ versionNumber: '0.9', versionDate: 'April 2015' });
    await room.managers();
    const { id } = await room.round(['Workforce'], { dueOn: '2026-11-25' });
    await house.call('certifications.issue', { roundId: id, directorateIds: null, as: 'one-pdf' }, house.path('round.pdf'));
    house.clock.moveTo('2026-12-05');
    const path = house.path('coverage.pdf');
    const printed = await entriesOf(house, async () => {
      expect((await house.call('certifications.printCoverage', { policyId: 'cp371' }, path)).coverage).toMatchObject([{ policyReference: 'CP371', coverage: { owed: 2, certified: 0, overdue: 1, notAsked: 1 } }]);
    });
    expect(printed).toEqual([['certificates.coverage-printed', 'App 3']]);
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    for (const words of ['0 of 2 directorates are certified for version 1 (0 per cent).', 'Certified for version 0.9 only', 'Overdue by 10 days, not chased yet', 'Overdue: 1 directorate', 'Version 0.9, April 2015']) {
      expect(text).toContain(words);
    }
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/u);
    await house.call('certifications.exportTable', { policyId: null, kind: null }, house.path('table.csv'));
    expect(readFileSync(house.path('table.csv'), 'utf8').split('\r\n').slice(0, 3).map((line) => line.split(',').slice(0, 4).join(' '))).toEqual([
      '\uFEFFNumber Policy Version Directorate', 'C-2026-0002 CP371 1 Workforce', 'C-2026-0001 CP371 0.9 Medicine',
    ]);
  });
});
