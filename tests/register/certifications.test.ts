import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('the Certification of Employee Awareness (CP371 Appendix 3)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  async function row(directorate: string, policyId = 'cp371') {
    const found = (await house.call('certifications.list', {})).find((candidate) => candidate.directorate === directorate && candidate.policyId === policyId);
    if (found === undefined) throw new Error(`There is no row of ${directorate} and ${policyId}.`);
    return found;
  }

  async function print(directorate: string, policyId = 'cp371', file = `${directorate}.pdf`) {
    const { directorateId } = await row(directorate, policyId);
    return await house.call('certifications.print', { directorateId, policyId }, house.path(file));
  }

  it('is asked of the general manager of a clinical directorate, and else of a deputy director or equivalent', async () => {
    expect(await row('Medicine')).toMatchObject({ level: 'General manager', voluntary: false, last: null });
    expect(await row('Workforce')).toMatchObject({ level: 'Deputy director or equivalent', voluntary: false });
  });

  it('is voluntary under 10022, which prescribes none', async () => {
    expect(await row('Medicine', '10022')).toMatchObject({ policyReference: '10022', voluntary: true });
    const { file } = await print('Medicine', '10022');
    expect(execFileSync('pdftotext', ['-layout', house.path(file.name), '-'], { encoding: 'utf8' })).toContain('voluntary');
  });

  it('is numbered through the year, whatever the directorate, and begins anew with the next', async () => {
    expect((await print('Medicine')).number).toBe('C-2026-0001');
    expect((await print('Workforce')).number).toBe('C-2026-0002');
    expect((await print('Medicine', '10022', 'third.pdf')).number).toBe('C-2026-0003');
    house.clock.moveTo('2027-01-01');
    expect((await print('Medicine', 'cp371', 'fourth.pdf')).number).toBe('C-2027-0001');
  });

  it('is kept six years, and the list says by whom and until when', async () => {
    expect(await print('Medicine')).toMatchObject({ level: 'General manager', retainUntil: '2032-11-21' });
    expect((await row('Medicine')).last).toEqual({ number: 'C-2026-0001', preparedOn: '2026-11-21', retainUntil: '2032-11-21', preparedBy: 'Test Officer' });
    house.clock.moveTo('2028-02-29');
    expect((await print('Medicine', 'cp371', 'leap.pdf')).retainUntil).toBe('2034-03-01');
  });

  it('stays on record when the directorate is renamed or the policy is turned off and on again', async () => {
    await print('Medicine');
    const { trust, directorates } = await house.call('settings.get', {});
    const medicine = directorates.find(({ name }) => name === 'Medicine');
    if (medicine !== undefined) await house.call('settings.editDirectorate', { ...medicine, name: 'Acute medicine' });
    const { version } = await house.call('settings.editTrust', { ...trust, packs: ['10022'] });
    await house.call('settings.editTrust', { ...trust, version, packs: ['cp371'] });
    expect((await row('Acute medicine')).last).toMatchObject({ number: 'C-2026-0001', retainUntil: '2032-11-21' });
  });

  it('is a PDF that is recorded with its SHA-256 and its clause, in one entry', async () => {
    const { directorateId } = await row('Medicine');
    const path = house.path('certificate.pdf');
    const entries = await entriesOf(house, async () => {
      const { file } = await house.call('certifications.print', { directorateId, policyId: 'cp371' }, path);
      const bytes = readFileSync(path);
      expect(file).toEqual({ name: 'certificate.pdf', bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') });
    });
    expect(entries).toEqual([['certificate.printed', 'App 3']]);
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    for (const words of ['Certification of Employee Awareness', 'C-2026-0001', 'Medicine', 'General manager', '21 November 2032']) expect(text).toContain(words);
  });

  it('under 10022 names the clause of 10022 in the trail', async () => {
    expect(await entriesOf(house, () => print('Medicine', '10022'))).toEqual([['certificate.printed', '4.1.1']]);
  });

  describe('that cannot be made is not recorded', () => {
    const unrecorded = async () => {
      expect((await row('Medicine')).last).toBeNull();
      expect((await print('Medicine', 'cp371', 'after.pdf')).number).toBe('C-2026-0001');
    };

    it('when the file cannot be written', async () => {
      const { directorateId } = await row('Medicine');
      mkdirSync(house.path('taken.pdf'));
      const entries = await entriesOf(house, async () => {
        expect(await house.refusal('certifications.print', { directorateId, policyId: 'cp371' }, house.path('taken.pdf'))).toEqual({
          code: 'not-written', message: 'taken.pdf could not be saved there. Close it if it is open in another program, or choose another folder.',
        });
        expect(await house.refusal('certifications.print', { directorateId, policyId: 'cp371' }, house.path('gone/certificate.pdf'))).toMatchObject({ code: 'not-written' });
      });
      expect(entries).toEqual([]);
      expect(readdirSync(house.folder).toSorted()).toEqual(['data', 'taken.pdf']);
      await unrecorded();
    });

    it.each([0, 50, 100])('when it is stopped after %i per cent, and no unnumbered paper stays', async (share) => {
      const { directorateId } = await row('Medicine');
      const { push } = house.events;
      house.events.push = (...events) => {
        if (events.some((event) => event.kind === 'progress' && event.done >= share)) house.dispatcher.cancel('certifications.print');
        return push.apply(house.events, events);
      };
      expect(await house.refusal('certifications.print', { directorateId, policyId: 'cp371' }, house.path('stopped.pdf'))).toEqual({
        code: 'cancelled', message: 'Stopped. Nothing was saved.',
      });
      house.events.push = push;
      expect(existsSync(house.path('stopped.pdf'))).toBe(false);
      await unrecorded();
    });

    it('when the register is locked meanwhile', async () => {
      const { directorateId } = await row('Medicine');
      const printing = house.refusal('certifications.print', { directorateId, policyId: 'cp371' }, house.path('locked.pdf'));
      setTimeout(() => house.dispatcher.lock('idle'), 5);
      expect((await printing).code).toMatch(/^(?:cancelled|locked)$/);
      expect(readdirSync(house.folder)).toEqual(['data']);
    });

    it('for a policy that is turned off or a directorate that is not there', async () => {
      const { directorateId } = await row('Medicine');
      expect(await house.refusal('certifications.print', { directorateId, policyId: 'other' }, house.path('a.pdf'))).toEqual({
        code: 'not-found', message: 'This policy is not turned on. Turn it on in Settings first.',
      });
      expect(await house.refusal('certifications.print', { directorateId: '019a0000-0000-7000-8000-00000000dead', policyId: 'cp371' }, house.path('a.pdf')))
        .toMatchObject({ code: 'not-found' });
      await unrecorded();
    });
  });

  it('is lost to no later one that was never recorded: the older file stays until the new one is on the register', async () => {
    const { directorateId } = await row('Medicine');
    const path = house.path('certificate.pdf');
    await house.call('certifications.print', { directorateId, policyId: 'cp371' }, path);
    const signed = readFileSync(path);
    const printing = house.reply('certifications.print', { directorateId, policyId: 'cp371' }, path);
    await house.call('session.lock', { reason: 'officer' });
    expect(await printing).toMatchObject({ ok: false });
    expect(readFileSync(path).equals(signed)).toBe(true);
    expect(readdirSync(house.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('replaces an older file of its name, which the save dialog has asked about', async () => {
    writeFileSync(house.path('Medicine.pdf'), 'older');
    await print('Medicine');
    expect(readFileSync(house.path('Medicine.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('suggests a file name that says what it is', async () => {
    const { directorateId } = await row('Medicine');
    expect(house.dispatcher.suggestName('certifications.print', { directorateId, policyId: 'cp371' })).toMatchObject({ ok: true, value: expect.stringMatching(/^Appendix 3 CP371 .*Medicine C-2026-0001\.pdf$/iu) as unknown });
  });
});
