import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disposeNow } from '../support/disposal.ts';
import { fullAccount, telling } from '../support/full-account.ts';
import { House } from '../support/house.ts';
import { hasChecker, infoOf, keepPdf, pdfaCheck, rawTextOf, structureOf } from './reports/read-pdf.ts';

describe('the certificate of a disposal', () => {
  let house: House;
  let id = '';
  let path = '';
  beforeAll(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    const full = await fullAccount(house);
    const copy = join(dirname(house.session.register.database.name), 'register.before-275.db');
    writeFileSync(copy, 'x');
    utimesSync(copy, new Date('2027-03-01T10:00:00Z'), new Date('2027-03-01T10:00:00Z'));
    house.clock.moveTo('2032-12-02');
    ({ id } = await disposeNow(house, [{ kind: 'account', recordId: full.accountId }]));
    await house.call('retention.disposalCertificate', { id }, house.path('certificate.pdf'));
    path = keepPdf('disposal-certificate', readFileSync(house.path('certificate.pdf')));
  });
  afterAll(() => house.end());

  it('says what went, under which row, who decided, what was removed, and what cannot be promised; and names nothing of it', async () => {
    const text = rawTextOf(path).replaceAll(/\s+/gu, ' ');
    const { headBefore, headAfter, files } = await house.call('retention.disposal', { id });
    for (const words of [
      'Disposal certificate D-2032-0001', 'Account, given up 21 November 2026', 'Account and application records, 6 years', 'NHS Records Management Code of Practice 2021',
      'Closure 21 November 2026', 'Kept until 21 November 2032', 'Proposed by Test Officer, 1 December 2032', 'Confirmed by Other Officer, 2 December 2032',
      'application A2-2026-0001, decided 2 November 2026', 'Passwords in keychains 1', 'the file was written anew on 2 December 2032', 'register.before-275.db 1 March 2027',
      'Incident INC 2026-001, closed 21 November 2026', 'Backups of this computer', 'solid-state drive',
    ]) expect(text).toContain(words);
    const bare = text.replaceAll(' ', '');
    for (const hash of [headBefore, headAfter, ...files.map(({ sha256 }) => sha256)]) expect(bare).toContain(hash);
    expect(text.toLowerCase()).not.toContain(telling.toLowerCase());
    expect((await house.call('audit.page', { before: null, limit: 1 }))[0]).toMatchObject({ action: 'disposal.certificate-printed', room: 'retention' });
  });

  it('is a tagged PDF/A-1a with its tables', () => {
    expect(infoOf(path)).toContain('Tagged:          yes');
    expect(structureOf(path)).toContain('Table');
    // The validator is a tool of the workshop; where it is not there, CI has it.
    if (hasChecker) expect(pdfaCheck([path])).toMatch(/^ok /u);
  });
});
