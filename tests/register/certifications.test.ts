import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Certifying } from '../support/certifications.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('the Certification of Employee Awareness (CP371 Appendix 3)', () => {
  let house: House;
  let room: Certifying;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    room = new Certifying(house);
  });
  afterEach(() => house.end());

  async function print(directorate: string, policyId = 'cp371', file = `${directorate}.pdf`) {
    return await house.call('certifications.print', { directorateId: await room.directorate(directorate), policyId, dueOn: null }, house.path(file));
  }

  it('is printed outside a round as well, at the level of the directorate', async () => {
    expect((await print('Medicine')).level).toBe('General manager');
    expect((await print('Workforce')).level).toBe('Deputy director or equivalent');
  });

  it('is voluntary under 10022, which prescribes none', async () => {
    const { file } = await print('Medicine', '10022');
    expect(await room.numbered('C-2026-0001')).toMatchObject({ policyReference: '10022', voluntary: true });
    expect(execFileSync('pdftotext', ['-layout', house.path(file.name), '-'], { encoding: 'utf8' })).toContain('voluntary');
  });

  it('is numbered through the year, whatever the directorate, and begins anew with the next', async () => {
    expect((await print('Medicine')).number).toBe('C-2026-0001');
    expect((await print('Workforce')).number).toBe('C-2026-0002');
    expect((await print('Medicine', '10022', 'third.pdf')).number).toBe('C-2026-0003');
    house.clock.moveTo('2027-01-01');
    expect((await print('Medicine', 'cp371', 'fourth.pdf')).number).toBe('C-2027-0001');
  });

  it('has no day until which it is kept before it is signed: the six years run from the signature', async () => {
    await print('Medicine');
    expect(await room.numbered('C-2026-0001')).toMatchObject({ state: 'sent', signedOn: null, retainUntil: null, words: 'Printed 21 November 2026, no day set' });
  });

  it('is a PDF that is recorded with its SHA-256 and its clause, in one entry', async () => {
    const directorateId = await room.directorate('Medicine');
    const path = house.path('certificate.pdf');
    const entries = await entriesOf(house, async () => {
      const { file } = await house.call('certifications.print', { directorateId, policyId: 'cp371', dueOn: null }, path);
      const bytes = readFileSync(path);
      expect(file).toEqual({ name: 'certificate.pdf', bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') });
    });
    expect(entries).toEqual([['certificate.printed', 'App 3']]);
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    for (const words of ['Certification of Employee Awareness', 'C-2026-0001', 'Medicine', 'General manager', 'Six years from the date of signature', '21 November 2032']) expect(text).toContain(words);
  });

  it('keeps to one page, also for a level below with a long name, and is tagged PDF/A-1a', async () => {
    const path = house.path('below.pdf');
    await house.call('certifications.printSubordinate', {
      directorateId: await room.directorate('Medicine'), policyId: '10022', dueOn: '2026-12-19', department: 'Ward 7, the stroke unit and the rehabilitation team of the east wing',
      manager: { name: 'Wanda Ward', email: 'wanda@example.nhs.uk', post: 'Ward manager' },
    }, path);
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes[\s\S]*Pages:\s+1\n/u);
    expect(execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' })).toMatch(/H1[\s\S]*Certification of Employee Awareness/u);
  });

  it('under 10022 names the clause of 10022 in the trail', async () => {
    expect(await entriesOf(house, () => print('Medicine', '10022'))).toEqual([['certificate.printed', '4.1.1']]);
  });

  describe('that cannot be made is not recorded', () => {
    const unrecorded = async () => {
      expect(await house.call('certifications.list', {})).toEqual([]);
      expect((await print('Medicine', 'cp371', 'after.pdf')).number).toBe('C-2026-0001');
    };

    it('when the file cannot be written', async () => {
      const directorateId = await room.directorate('Medicine');
      mkdirSync(house.path('taken.pdf'));
      const entries = await entriesOf(house, async () => {
        expect(await house.refusal('certifications.print', { directorateId, policyId: 'cp371', dueOn: null }, house.path('taken.pdf'))).toEqual({
          code: 'not-written', message: 'taken.pdf could not be saved there. Close it if it is open in another program, or choose another folder.',
        });
        expect(await house.refusal('certifications.print', { directorateId, policyId: 'cp371', dueOn: null }, house.path('gone/certificate.pdf'))).toMatchObject({ code: 'not-written' });
      });
      expect(entries).toEqual([]);
      expect(readdirSync(house.folder).toSorted()).toEqual(['data', 'taken.pdf']);
      await unrecorded();
    });

    it.each([0, 50, 100])('when it is stopped after %i per cent, and no unnumbered paper stays', async (share) => {
      const directorateId = await room.directorate('Medicine');
      const { push } = house.events;
      house.events.push = (...events) => {
        if (events.some((event) => event.kind === 'progress' && event.done >= share)) house.dispatcher.cancel('certifications.print');
        return push.apply(house.events, events);
      };
      expect(await house.refusal('certifications.print', { directorateId, policyId: 'cp371', dueOn: null }, house.path('stopped.pdf'))).toEqual({
        code: 'cancelled', message: 'Stopped. Nothing was saved.',
      });
      house.events.push = push;
      expect(existsSync(house.path('stopped.pdf'))).toBe(false);
      await unrecorded();
    });

    it('when the register is locked meanwhile', async () => {
      const directorateId = await room.directorate('Medicine');
      const printing = house.refusal('certifications.print', { directorateId, policyId: 'cp371', dueOn: null }, house.path('locked.pdf'));
      setTimeout(() => house.dispatcher.lock('idle'), 5);
      expect((await printing).code).toMatch(/^(?:cancelled|locked)$/);
      expect(readdirSync(house.folder)).toEqual(['data']);
    });

    it('for a policy that is turned off or a directorate that is not there', async () => {
      const directorateId = await room.directorate('Medicine');
      expect(await house.refusal('certifications.print', { directorateId, policyId: 'other', dueOn: null }, house.path('a.pdf'))).toEqual({
        code: 'not-found', message: 'This policy is not turned on. Turn it on in Settings first.',
      });
      expect(await house.refusal('certifications.print', { directorateId: '019a0000-0000-7000-8000-00000000dead', policyId: 'cp371', dueOn: null }, house.path('a.pdf')))
        .toMatchObject({ code: 'not-found' });
      await unrecorded();
    });
  });

  it('is lost to no later one that was never recorded: the older file stays until the new one is on the register', async () => {
    const directorateId = await room.directorate('Medicine');
    const path = house.path('certificate.pdf');
    await house.call('certifications.print', { directorateId, policyId: 'cp371', dueOn: null }, path);
    const signed = readFileSync(path);
    const printing = house.reply('certifications.print', { directorateId, policyId: 'cp371', dueOn: null }, path);
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
    const directorateId = await room.directorate('Medicine');
    expect(house.dispatcher.suggestName('certifications.print', { directorateId, policyId: 'cp371', dueOn: null })).toMatchObject({ ok: true, value: expect.stringMatching(/^Appendix 3 CP371 .*Medicine C-2026-0001\.pdf$/iu) as unknown });
  });
});
