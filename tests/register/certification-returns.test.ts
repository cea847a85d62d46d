import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Certifying, scan, signedOn } from '../support/certifications.ts';
import { House, passphrase } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('a signed certificate that comes back (CP371 Appendix 3)', () => {
  let house: House;
  let room: Certifying;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    room = new Certifying(house);
    await room.issuedRound();
    house.clock.moveTo('2026-12-10');
  });
  afterEach(() => house.end());

  const complete = async (number: string, facts: ReturnType<typeof signedOn>, reason = '', returnId: string | null = null) => {
    const { id, version } = await room.numbered(number);
    return { id, version, returnId, facts, reason };
  };

  it('makes the directorate certified, with number, day of signature and the day until which it is kept', async () => {
    const returned = await room.receive('C-2026-0001');
    expect(await entriesOf(house, async () => {
      await house.call('certifications.complete', await complete('C-2026-0001', signedOn('2026-12-01'), '', returned.id));
    })).toEqual([['certificate.returned', 'App 3']]);
    expect(await room.cell('Medicine')).toMatchObject({
      state: 'certified', number: 'C-2026-0001', signedOn: '2026-12-01', retainUntil: '2032-12-01', words: 'Signed 1 December 2026, kept until 1 December 2032',
    });
    expect(await room.cell('Workforce')).toMatchObject({ state: 'sent', dueOn: '2026-12-19' });
    expect(await room.coverage()).toMatchObject({ owed: 2, certified: 1, words: '1 of 2 directorates is certified for version 1 (50 per cent).' });
  });

  it('keeps what was signed and said, who holds the original, and the copy with its SHA-256', async () => {
    await room.certify('C-2026-0001', signedOn('2026-12-01'));
    const { id } = await room.numbered('C-2026-0001');
    const detail = await house.call('certifications.get', { id });
    expect(detail.signed).toEqual({ ...signedOn('2026-12-01'), notedBy: 'Test Officer', notedOn: '2026-12-10' });
    expect(detail.holders).toMatchObject([{ name: 'Gina General', since: '2026-12-01', until: null }]);
    expect(detail.evidence).toMatchObject([{ name: 'C-2026-0001.pdf', sha256: createHash('sha256').update(scan('C-2026-0001').content).digest('hex') }]);
    expect(detail.history.map(({ action }) => action)).toEqual(['certificate.returned', 'certificate-copy.received', 'certificate.printed']);
  });

  describe('is refused, with the field', () => {
    it.each([
      ['signed before the form was made', { signedOn: '2026-11-20', receivedOn: '2026-12-01' }, 'facts.signedOn', 'The form was made on 21 November 2026 and cannot have been signed before. Enter that day or a later one.'],
      ['signed in the future', { signedOn: '2026-12-11', receivedOn: '2026-12-11' }, 'facts.signedOn', 'This date lies in the future. Enter today or an earlier day.'],
      ['back in the future', { receivedOn: '2026-12-11' }, 'facts.receivedOn', 'This date lies in the future. Enter today or an earlier day.'],
      ['back before it was signed', { receivedOn: '2026-11-30' }, 'facts.receivedOn', 'It cannot have come back before it was signed. Enter the day of the signature or a later one.'],
      ['of the wrong level without a reason', { level: 'Ward manager' }, 'facts.levelReason', 'The policy asks for the general manager. Say why it was signed at another level.'],
    ])('when it is %s', async (_what, changes, field, message) => {
      const { id } = await room.receive('C-2026-0001');
      const input = await complete('C-2026-0001', signedOn('2026-12-01', changes), '', id);
      expect(await entriesOf(house, async () => {
        expect(await house.refusal('certifications.complete', input)).toEqual({ code: 'invalid', field, message });
      })).toEqual([]);
      expect(await room.cell('Medicine')).toMatchObject({ state: 'sent' });
    });

    it('when there is no signed copy', async () => {
      expect(await house.refusal('certifications.complete', await complete('C-2026-0001', signedOn('2026-12-01')))).toMatchObject({ field: 'returnId' });
    });

    it('when the copy is of another certificate', async () => {
      const { id } = await room.receive('C-2026-0002');
      expect(await house.refusal('certifications.complete', await complete('C-2026-0001', signedOn('2026-12-01'), '', id))).toMatchObject({ field: 'returnId' });
    });
  });

  it('of another level counts with the reason, which is kept', async () => {
    await room.certify('C-2026-0001', signedOn('2026-12-01', { level: 'Ward manager', levelReason: 'The post of general manager is vacant' }));
    const { id } = await room.numbered('C-2026-0001');
    expect((await house.call('certifications.get', { id })).signed).toMatchObject({ level: 'Ward manager', levelReason: 'The post of general manager is vacant' });
  });

  it('may be signed on the day on which the form was made', async () => {
    expect(await room.certify('C-2026-0001', signedOn('2026-11-21'))).toMatchObject({ state: 'certified' });
  });

  it('signed on 29 February is kept until 1 March, because a day earlier would be short of six years', async () => {
    house.clock.moveTo('2028-03-10');
    await room.certify('C-2026-0001', signedOn('2028-02-29'));
    expect(await room.cell('Medicine')).toMatchObject({ signedOn: '2028-02-29', retainUntil: '2034-03-01' });
  });

  describe('a second time', () => {
    beforeEach(() => room.certify('C-2026-0001', signedOn('2026-12-01')));

    it('is refused for the same number unless it corrects with a reason', async () => {
      const second = await room.receive('C-2026-0001', 'better scan');
      expect(second.problem).toBe('C-2026-0001 came back already, signed 1 December 2026. To put this copy in its place, say why.');
      const input = await complete('C-2026-0001', signedOn('2026-12-02'), '', second.id);
      expect(await house.refusal('certifications.complete', input)).toEqual({ code: 'invalid', field: 'reason', message: 'C-2026-0001 came back already, signed 1 December 2026. Say why that is corrected.' });
      expect(await entriesOf(house, () => house.call('certifications.complete', { ...input, reason: 'The first scan was of the wrong day' }))).toEqual([['certificate.corrected', 'App 3']]);
      expect(await room.cell('Medicine')).toMatchObject({ signedOn: '2026-12-02', retainUntil: '2032-12-02' });
      const { id } = await room.numbered('C-2026-0001');
      const { evidence, history } = await house.call('certifications.get', { id });
      expect(evidence).toHaveLength(2);
      expect(history[0]).toMatchObject({ action: 'certificate.corrected', note: 'The first scan was of the wrong day' });
      expect(history[0]?.changes).toContainEqual({ field: 'signedOn', from: '2026-12-01', to: '2026-12-02' });
    });

    it('corrects what was noted without another copy, with a reason', async () => {
      const corrected = await complete('C-2026-0001', signedOn('2026-12-01', { printName: 'Gina M General' }), 'Misread');
      expect(await house.call('certifications.complete', corrected)).toMatchObject({ state: 'certified' });
      expect(await house.refusal('certifications.complete', { ...corrected, reason: 'Once more' })).toMatchObject({ code: 'conflict' });
    });

    it('is neither withdrawn nor made anew: it is kept', async () => {
      const { id, version } = await room.numbered('C-2026-0001');
      expect(await house.refusal('certifications.withdraw', { id, version, reason: 'Not wanted' })).toMatchObject({ message: 'C-2026-0001 came back signed, and is kept. Correct it instead.' });
    });
  });

  describe('many at once', () => {
    it('are kept at once, matched by number, and finished later; what cannot be kept keeps the others from nothing', async () => {
      const outcomes = await house.call('certifications.receive', {
        files: [
          { ...scan('one'), number: 'C-2026-0001', readHow: 'code' }, { name: 'virus.exe', content: new Uint8Array([77, 90]), number: '', readHow: 'hand' },
          { ...scan('two'), number: 'C-2026-0002', readHow: 'code' }, { ...scan('three'), number: 'C-2025-0009', readHow: 'code' }, { ...scan('four'), number: '', readHow: 'hand' },
          { ...scan('one'), number: 'C-2026-0001', readHow: 'code' },
        ],
      });
      expect(outcomes.map(({ refused, kept }) => [kept?.state ?? null, kept?.certificate?.directorate ?? null, kept?.problem ?? refused])).toEqual([
        ['to-complete', 'Medicine', ''],
        [null, null, 'virus.exe is not of a kind that is kept. Choose a PDF, a picture, a Word or Excel file, a message or plain text.'],
        ['to-complete', 'Workforce', ''],
        ['unmatched', null, 'No certificate bears the number C-2025-0009.'],
        ['unmatched', null, ''],
        [null, null, 'This very file is kept already, for C-2026-0001, since 10 December 2026. It was not kept twice.'],
      ]);
      house.restart();
      const { officers } = await house.call('session.status', {});
      await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase });
      expect((await house.call('certifications.unfinished', {})).map(({ number, state }) => [number, state])).toEqual([
        ['C-2026-0001', 'to-complete'], ['C-2026-0002', 'to-complete'], ['C-2025-0009', 'unmatched'], ['', 'unmatched'],
      ]);
      expect(await room.numbered('C-2026-0001')).toMatchObject({ state: 'sent', returnWaiting: true });
    });

    it('whose number is unknown wait until somebody matches them by hand', async () => {
      const { id, version } = await room.receive('C-2025-0009');
      expect(await house.refusal('certifications.match', { id, version, number: 'C-2026-0003' })).toMatchObject({ field: 'number' });
      const matched = await house.call('certifications.match', { id, version, number: 'C-2026-0002' });
      expect(matched).toMatchObject({ state: 'to-complete', number: 'C-2026-0002', readHow: 'hand', certificate: { directorate: 'Workforce' } });
      const facts = signedOn('2026-12-01', { level: 'Deputy director or equivalent' });
      await house.call('certifications.complete', await complete('C-2026-0002', facts, '', id));
      expect(await room.cell('Workforce')).toMatchObject({ state: 'certified' });
      expect(await house.call('certifications.unfinished', {})).toEqual([]);
    });

    it('or let go of with a reason, which the trail keeps with name and checksum', async () => {
      const { id, version, file } = await room.receive('C-2025-0009');
      expect(await house.call('certifications.picture', { id, evidenceId: file.id }).then(() => 'shown', (error: unknown) => String(error))).toContain('is not shown here');
      expect(await entriesOf(house, () => house.call('certifications.discard', { id, version, reason: 'A holiday picture' }))).toEqual([['certificate-copy.discarded', 'App 3']]);
      expect(await house.call('certifications.unfinished', {})).toEqual([]);
      expect(await house.refusal('certifications.discard', { id, version, reason: 'Twice' })).toMatchObject({ code: 'not-found' });
      expect(await room.receive('C-2026-0001', 'C-2025-0009')).toMatchObject({ state: 'to-complete' });
    });
  });

  it('that is said to be no certificate after all stays with the one it is matched with, set aside', async () => {
    const { id, version } = await room.receive('C-2026-0001');
    expect(await entriesOf(house, () => house.call('certifications.discard', { id, version, reason: 'Nobody has signed it' }))).toEqual([['certificate-copy.set-aside', 'App 3']]);
    expect(await house.call('certifications.unfinished', {})).toEqual([]);
    const certificate = await room.numbered('C-2026-0001');
    expect(certificate).toMatchObject({ state: 'sent', returnWaiting: false });
    const { evidence, history } = await house.call('certifications.get', { id: certificate.id });
    expect(evidence).toMatchObject([{ kind: 'Copy set aside', name: 'C-2026-0001.pdf', sha256: createHash('sha256').update(scan('C-2026-0001').content).digest('hex') }]);
    expect(history[0]).toMatchObject({ action: 'certificate-copy.set-aside' });
    await house.call('certifications.saveEvidence', { id: certificate.id, evidenceId: evidence[0]?.id ?? '' }, house.path('copy.pdf'));
    await room.certify('C-2026-0001', signedOn('2026-12-01'));
    expect((await house.call('certifications.get', { id: certificate.id })).evidence.map(({ kind }) => kind)).toEqual(['Copy set aside', 'Signed certificate']);
  });

  describe('a certificate of a level below', () => {
    const printBelow = async (department = 'Ward 7') => await house.call('certifications.printSubordinate', {
      directorateId: await room.directorate('Medicine'), policyId: 'cp371', dueOn: null, department, manager: { name: 'Wanda Ward', email: 'wanda@example.nhs.uk', post: 'Ward manager' },
    }, house.path(`${department}.pdf`));

    it('does not make the directorate certified', async () => {
      const { number } = await printBelow();
      await room.certify(number, signedOn('2026-12-10', { level: 'Ward manager', directorateAsSigned: 'Medicine, Ward 7' }));
      expect(await room.cell('Medicine')).toMatchObject({ state: 'sent', number: 'C-2026-0001', subordinates: 1 });
      expect(await room.coverage()).toMatchObject({ certified: 0 });
    });

    it('is linked with the directorate’s own of the same version, and stands beside it', async () => {
      const { id, number } = await printBelow();
      const main = await room.numbered('C-2026-0001');
      const other = await room.numbered('C-2026-0002');
      expect(await house.refusal('certifications.link', { id, version: 1, mainId: other.id })).toMatchObject({ field: 'mainId' });
      expect(await entriesOf(house, () => house.call('certifications.link', { id, version: 1, mainId: main.id }))).toEqual([['certificate.linked', 'App 3']]);
      expect(await house.call('certifications.get', { id })).toMatchObject({ main: { number: 'C-2026-0001' } });
      expect((await house.call('certifications.get', { id: main.id })).subordinates).toMatchObject([{ number, department: 'Ward 7' }]);
    });
  });

  describe('made anew', () => {
    it('gets a new number, and the old one is withdrawn with the reason', async () => {
      const { id, version } = await room.numbered('C-2026-0001');
      const made = await house.call('certifications.reissue', { id, version, dueOn: '2027-01-15', reason: 'The form was lost' }, house.path('anew.pdf'));
      expect(made.number).toBe('C-2026-0003');
      expect(await house.call('certifications.get', { id })).toMatchObject({ item: { state: 'withdrawn' }, withdrawn: { reason: 'The form was lost', replacedBy: 'C-2026-0003' } });
      expect(await room.cell('Medicine')).toMatchObject({ number: 'C-2026-0003', dueOn: '2027-01-15' });
      expect((await room.receive('C-2026-0001')).problem).toBe('C-2026-0001 was withdrawn on 10 December 2026: match this copy with the one in its place.');
    });

    it('or printed again, as it was, with its number', async () => {
      const { id } = await room.numbered('C-2026-0001');
      expect(await entriesOf(house, () => house.call('certifications.printAgain', { id }, house.path('again.pdf')))).toEqual([['certificate.printed-again', 'App 3']]);
      expect((await house.call('certifications.list', {})).length).toBe(2);
    });
  });

  it('changes hands with a reason, and the register knows who held the original before', async () => {
    await room.certify('C-2026-0001', signedOn('2026-12-01'));
    const { id, version } = await room.numbered('C-2026-0001');
    const hand = { id, version, holder: { name: 'Nora New', email: '' }, since: '2026-12-09', reason: 'Gina has retired' };
    expect(await house.refusal('certifications.setHolder', { ...hand, since: '2026-11-30' })).toMatchObject({ field: 'since' });
    expect(await house.refusal('certifications.setHolder', { ...hand, holder: { name: 'Gina General', email: '' } })).toMatchObject({ field: 'holder.name' });
    await house.call('certifications.setHolder', hand);
    expect((await house.call('certifications.get', { id })).holders).toMatchObject([
      { name: 'Nora New', since: '2026-12-09', until: null, reason: 'Gina has retired' }, { name: 'Gina General', since: '2026-12-01', until: '2026-12-09' },
    ]);
  });
});
