import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Certifying, signedOn } from '../support/certifications.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

const textOf = (path: string) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

describe('a round of certifications (CP371 Appendix 3)', () => {
  let house: House;
  let room: Certifying;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    room = new Certifying(house);
  });
  afterEach(() => house.end());

  const issue = async (roundId: string, as: 'one-pdf' | 'pdfs' | 'messages', name: string) =>
    await house.call('certifications.issue', { roundId, directorateIds: null, as }, house.path(name));

  describe('who certifies', () => {
    it('is asked of the general manager of a clinical directorate, and else of a deputy director or equivalent', async () => {
      const { directorates } = await house.call('certifications.roundPlan', { policyId: 'cp371' });
      expect(directorates.map(({ directorate, level, manager }) => [directorate, level, manager])).toEqual([
        ['Medicine', 'General manager', null], ['Workforce', 'Deputy director or equivalent', null],
      ]);
    });

    it('is kept with the directorate, with who it was before and why it is somebody else', async () => {
      await room.manager('Medicine', 'Gina General', 'gina@example.nhs.uk');
      const directorateId = await room.directorate('Medicine');
      expect(await house.refusal('certifications.setManager', { directorateId, manager: { name: 'Nora New', email: '', post: '' }, personId: null, since: '2026-11-01', reason: '' })).toMatchObject({ field: 'reason' });
      expect(await entriesOf(house, () => room.manager('Medicine', 'Nora New', 'nora@example.nhs.uk', 'Gina has moved on', '2026-11-01'))).toEqual([
        ['person.added', ''], ['certifying-manager.named', 'App 3'],
      ]);
      const [medicine] = await house.call('certifications.managers', {});
      expect(medicine).toMatchObject({
        manager: { name: 'Nora New', post: 'General manager', email: 'nora@example.nhs.uk' }, since: '2026-11-01',
        before: [{ name: 'Gina General', since: '2026-01-05', until: '2026-11-01', reason: 'Gina has moved on' }],
      });
    });

    it('has to be named for every directorate before a round is made', async () => {
      await room.manager('Medicine', 'Gina General', 'gina@example.nhs.uk');
      const input = { policyId: 'cp371', directorateIds: [await room.directorate('Medicine'), await room.directorate('Workforce')], dueOn: '2026-12-19', note: '' };
      expect(await house.refusal('certifications.openRound', input)).toEqual({
        code: 'invalid', field: 'directorateIds', message: 'Nobody who is here certifies for Workforce. Name the certifying manager first.',
      });
      expect(await house.call('certifications.rounds', {})).toEqual([]);
    });
  });

  it('takes title, number and date of the version from the library', async () => {
    await room.managers();
    await room.round();
    expect((await house.call('certifications.rounds', {}))[0]).toMatchObject({
      number: 'CR-2026-01', policyReference: 'CP371', versionNumber: '1', versionDate: 'August 2016', state: 'open', directorates: 2, toSend: 2, words: '0 of 2 certificates in, 2 not sent yet',
    });
    expect(await room.cell('Medicine')).toMatchObject({ state: 'to-send', words: 'In round CR-2026-01, not sent yet' });
  });

  it('of 10022, which prescribes no certificate, is voluntary evidence of 4.1.1 and owes none', async () => {
    await room.managers();
    const { id } = await room.round(['Medicine'], { policyId: '10022' });
    expect((await house.call('certifications.round', { id })).item).toMatchObject({ voluntary: true });
    expect(await house.call('certifications.roundPlan', { policyId: '10022' })).toMatchObject({ voluntaryWords: 'Voluntary evidence of 4.1.1' });
    expect(await room.coverage('10022')).toMatchObject({ owed: 0, words: 'Voluntary: 0 of 2 directorates have certified version 3.0; none is owed.' });
    await issue(id, 'one-pdf', 'voluntary.pdf');
    expect(textOf(house.path('voluntary.pdf'))).toContain('A voluntary record under 10022 4.1.1');
  });

  it('is not made twice for one version, nor for a directorate that has certified it', async () => {
    await room.issuedRound();
    const open = { policyId: 'cp371', directorateIds: [await room.directorate('Medicine')], dueOn: '2026-12-19', note: '' };
    expect(await house.refusal('certifications.openRound', open)).toMatchObject({ field: 'directorateIds', message: 'Medicine is in round CR-2026-01 of this version. Leave it out, or end that round first.' });
    await room.certify('C-2026-0001', signedOn('2026-11-21'));
    const [round] = await house.call('certifications.rounds', {});
    await house.call('certifications.endRound', { id: round?.id ?? '', version: 1, reason: 'Begun anew' });
    expect(await house.refusal('certifications.openRound', open)).toMatchObject({ field: 'directorateIds', message: 'Medicine has certified this version (C-2026-0001). Leave it out.' });
  });

  it('is refused with a day that has passed, or that is so far ahead that nobody would look', async () => {
    await room.managers();
    const open = { policyId: 'cp371', directorateIds: [await room.directorate('Medicine')], note: '' };
    for (const dueOn of ['2026-11-20', '2028-11-21']) expect(await house.refusal('certifications.openRound', { ...open, dueOn })).toMatchObject({ field: 'dueOn' });
  });

  describe('its forms', () => {
    it('go into one PDF, each on a page of its own with its own number, its manager and the day by which it is asked back', async () => {
      await room.managers();
      const { id } = await room.round();
      const path = house.path('round.pdf');
      const entries = await entriesOf(house, async () => {
        expect(await issue(id, 'one-pdf', 'round.pdf')).toMatchObject({ certificates: 2, numbers: ['C-2026-0001', 'C-2026-0002'], left: [], withoutEmail: [] });
      });
      expect(entries).toEqual([['certificate.printed', 'App 3'], ['certificate.printed', 'App 3'], ['certification-round.issued', 'App 3']]);
      expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Pages:\s+2\n/u);
      const [first = '', second = ''] = textOf(path).split('\f');
      for (const words of ['C-2026-0001', 'Medicine', 'Gina General', 'General manager', '19 December 2026']) expect(first).toContain(words);
      for (const words of ['C-2026-0002', 'Workforce', 'Dan Deputy']) expect(second).toContain(words);
      expect(second).not.toContain('C-2026-0001');
    });

    it('or into a PDF each, in one zip file', async () => {
      await room.managers();
      const { id } = await room.round();
      await issue(id, 'pdfs', 'round.zip');
      const files = unzipSync(readFileSync(house.path('round.zip')));
      expect(Object.keys(files)).toEqual(['Appendix 3 CP371 medicine C-2026-0001.pdf', 'Appendix 3 CP371 workforce C-2026-0002.pdf']);
      expect(Object.values(files).map((bytes) => Buffer.from(bytes.subarray(0, 5)).toString())).toEqual(['%PDF-', '%PDF-']);
    });

    it('or into a message for each manager, with all her forms attached as PDF/A-1a', async () => {
      await room.manager('Medicine', 'Gina General', 'gina@example.nhs.uk');
      await room.manager('Workforce', 'Gina General', 'gina@example.nhs.uk');
      const { id } = await room.round();
      expect(await issue(id, 'messages', 'round.zip')).toMatchObject({ certificates: 2 });
      const files = unzipSync(readFileSync(house.path('round.zip')));
      expect(Object.keys(files)).toEqual(['1-gina-general.eml']);
      const message = Buffer.from(files['1-gina-general.eml'] ?? []).toString('latin1');
      expect(message).toMatch(/^To: Gina General <gina@example\.nhs\.uk>/mu);
      const attached = [...message.matchAll(/filename="?([^"\r\n]+\.pdf)"?[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/gu)];
      expect(attached).toHaveLength(2);
      for (const [, , base64] of attached) expect(Buffer.from(base64 ?? '', 'base64').toString('latin1')).toMatch(/pdfaid:conformance>?A?|<pdfaid:part>1/u);
      expect((await room.numbered('C-2026-0002')).issuedHow).toBe('message');
    });

    it('are made once: what is there is left out, and nothing is made where nothing is left', async () => {
      const id = await room.issuedRound();
      expect(await house.refusal('certifications.issue', { roundId: id, directorateIds: null, as: 'one-pdf' }, house.path('again.pdf'))).toMatchObject({
        message: 'Every certificate of this round was made already. To make one anew, open it and issue it again.',
      });
    });

    it('wait for a manager who is here, and a message for an address', async () => {
      await room.manager('Medicine', 'Gina General', '');
      const personId = await room.manager('Workforce', 'Dan Deputy', 'dan@example.nhs.uk');
      const { id } = await room.round();
      const { version, facts } = await house.call('people.get', { id: personId });
      await house.call('people.edit', { id: personId, version, facts: { ...facts, leavesOn: '2026-11-20' } });
      expect(await house.refusal('certifications.issue', { roundId: id, directorateIds: null, as: 'messages' }, house.path('none.zip'))).toMatchObject({ code: 'invalid' });
      expect(await issue(id, 'one-pdf', 'one.pdf')).toMatchObject({ certificates: 1, left: ['Workforce'] });
      expect(await room.cell('Workforce')).toMatchObject({ state: 'to-send' });
    });

    it('are refused under a name of another kind of file', async () => {
      await room.managers();
      const { id } = await room.round();
      expect(await house.refusal('certifications.issue', { roundId: id, directorateIds: null, as: 'one-pdf' }, house.path('round.zip'))).toMatchObject({ message: 'The certificates are saved as a PDF file. Choose a name that ends in .pdf.' });
      expect((await house.call('certifications.list', {})).length).toBe(0);
    });
  });

  it('is complete when all are in, and needs no ending', async () => {
    const id = await room.issuedRound();
    await room.certify('C-2026-0001', signedOn('2026-11-21'));
    expect((await house.call('certifications.round', { id })).item).toMatchObject({ state: 'open', certified: 1, words: '1 of 2 certificates in' });
    await room.certify('C-2026-0002', signedOn('2026-11-21', { level: 'Deputy director or equivalent', printName: 'Dan Deputy' }));
    expect((await house.call('certifications.round', { id })).item).toMatchObject({ state: 'complete', certified: 2 });
    expect(await house.refusal('certifications.endRound', { id, version: 1, reason: 'Done' })).toMatchObject({ code: 'invalid' });
    expect(await room.coverage()).toMatchObject({ owed: 2, certified: 2, words: '2 of 2 directorates are certified for version 1 (100 per cent).' });
  });

  it('is ended with a reason before that; what is out stays out until it is withdrawn', async () => {
    const id = await room.issuedRound();
    expect(await entriesOf(house, () => house.call('certifications.endRound', { id, version: 1, reason: 'The policy is being rewritten' }))).toEqual([['certification-round.ended', 'App 3']]);
    expect((await house.call('certifications.round', { id })).item).toMatchObject({ state: 'ended', endReason: 'The policy is being rewritten' });
    expect(await room.cell('Medicine')).toMatchObject({ state: 'sent' });
    const { id: certificateId, version } = await room.numbered('C-2026-0001');
    await house.call('certifications.withdraw', { id: certificateId, version, reason: 'Not asked any more' });
    expect(await room.cell('Medicine')).toMatchObject({ state: 'not-asked' });
  });

  describe('what is overdue', () => {
    beforeEach(async () => {
      await room.issuedRound();
      house.clock.moveTo('2026-12-31');
    });
    const chase = { certificateIds: null, replyBy: '2027-01-15', note: '', as: 'letters' } as const;

    it('says by how many days, and how often it was chased and when last', async () => {
      expect(await room.cell('Medicine')).toMatchObject({ state: 'overdue', daysOver: 12, chased: 0, words: 'Overdue by 12 days, not chased yet' });
      await house.call('certifications.chase', chase, house.path('first.pdf'));
      house.clock.moveTo('2027-01-20');
      expect(await entriesOf(house, () => house.call('certifications.chase', { ...chase, replyBy: '2027-01-29' }, house.path('second.pdf')))).toEqual([
        ['certificate.chased', 'App 3'], ['certificate.chased', 'App 3'], ['certificates.chased', 'App 3'],
      ]);
      expect(await room.cell('Medicine')).toMatchObject({ chased: 2, lastChasedOn: '2027-01-20', words: 'Overdue by 32 days, chased twice' });
      expect(textOf(house.path('second.pdf'))).toMatch(/Chase letter 2: Certification missing:\s+C-2026-0001[\s\S]*chased once before, last on\s+31 December 2026/u);
    });

    it('is asked of each manager in one message, with the forms and their old numbers', async () => {
      await room.manager('Workforce', 'Gina General', 'gina@example.nhs.uk', 'Dan has left');
      expect(await house.call('certifications.chase', { ...chase, as: 'messages' }, house.path('chase.zip'))).toMatchObject({ managers: 1, certificates: 2, numbers: ['C-2026-0002', 'C-2026-0001'] });
      const [message] = Object.values(unzipSync(readFileSync(house.path('chase.zip'))));
      expect(Buffer.from(message ?? []).toString('latin1').match(/filename=.*C-2026-000[12]\.pdf/giu)).toHaveLength(2);
    });

    it('is not chased where nothing is overdue', async () => {
      await room.certify('C-2026-0001', signedOn('2026-12-30'));
      const { id } = await room.numbered('C-2026-0001');
      expect(await house.refusal('certifications.chase', { ...chase, certificateIds: [id] }, house.path('none.pdf'))).toMatchObject({ message: 'Nothing of this is overdue, so nobody is chased.' });
    });

    it('is not what a directorate has certified by another form, nor of one that is no longer in use', async () => {
      await room.old('Medicine', '2020-03-03');
      expect(await room.numbered('C-2026-0001')).toMatchObject({ state: 'sent', daysOver: 0, words: 'Printed 21 November 2026, no longer owed: certified by C-2026-0003' });
      expect(await house.call('certifications.chase', chase, house.path('one.pdf'))).toMatchObject({ numbers: ['C-2026-0002'] });
      const { directorates } = await house.call('settings.get', {});
      const workforce = directorates.find(({ name }) => name === 'Workforce');
      if (workforce === undefined) throw new Error('Workforce is gone.');
      await house.call('settings.editDirectorate', { ...workforce, active: false });
      expect(await house.refusal('certifications.chase', chase, house.path('none.pdf'))).toMatchObject({ message: 'Nothing of this is overdue, so nobody is chased.' });
    });

    it('is on Today, apart from what nobody has asked', async () => {
      expect((await house.call('today.get', {})).certifications).toEqual({ overdue: 2, toAsk: 0 });
    });
  });

  it('of which nothing was asked is on Today as that', async () => {
    expect((await house.call('today.get', {})).certifications).toEqual({ overdue: 0, toAsk: 2 });
  });
});
