import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HandOut, SearchAsked, SearchResult } from '../../src/preload/contract/disclosure.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { factsWith } from '../support/enquiries.ts';
import { House } from '../support/house.ts';
import { fileWith, incidentFactsWith, reportWith } from '../support/incidents.ts';
import { entriesOf } from '../support/trail.ts';
import { rawTextOf } from './reports/read-pdf.ts';

describe('what is found for a request', () => {
  let house: House;
  let asked: SearchAsked;
  let result: SearchResult;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    const { id: accountId } = await house.call('accounts.add', accountFactsWith());
    const { id: incidentId } = await house.call('incidents.report', { ...reportWith(), facts: incidentFactsWith({ accountId, address: '', seen: 'Somebody pretends to be us' }) });
    await house.call('incidents.attach', fileWith(incidentId, 'A copy of the page', { kind: 'Copy', name: 'Seen: on/Friday?.txt' }));
    await house.call('enquiries.add', { facts: factsWith('translation', { question: '=HYPERLINK("x") for Ward news' }), answer: null });
    asked = { subject: { kind: 'account', accountId }, period: null };
    result = await house.call('disclosure.search', asked);
  });
  afterEach(() => house.end());

  const handOut = (changes: Partial<HandOut> = {}): HandOut => ({
    ...asked, basis: result.basis, request: { kind: 'foi', reference: 'FOI/26/0815', receivedOn: '2026-11-02' }, leftOut: [], ...changes,
  });
  const keyOf = (what: string): string => result.entries.find((entry) => entry.what === what)?.key ?? '';
  const rowsOf = (bytes: Uint8Array | undefined): Record<string, string>[] => parse(Buffer.from(bytes ?? []), { bom: true, columns: true });

  describe('on paper', () => {
    it('says what was asked, found, left out and why, and what was not searched and why', async () => {
      const { number, file, found, leftOut } = await house.call('disclosure.print', handOut({ leftOut: [{ key: keyOf('enquiry'), reason: 'About a third party' }] }), house.path('list.pdf'));
      expect({ number, found, leftOut }).toEqual({ number: 'REQ 2026-001', found: result.entries.length, leftOut: 2 });
      expect(file.name).toBe('list.pdf');
      const text = rawTextOf(house.path('list.pdf')).replaceAll(/\s+/gu, ' ');
      for (const words of [
        'REQ 2026-001', 'The account Ward news, whenever it was', 'FOI/26/0815', '30 November 2026', '“wardnews”', 'Incident INC 2026-001', 'Somebody pretends to be us', 'About a third party',
        'The insides of kept files', 'Speaking Up', 'Entries of the audit trail', 'only for whoever answers this request',
      ]) expect(text).toContain(words);
      expect(text).not.toContain('HYPERLINK');
      const facts = execFileSync('pdfinfo', [house.path('list.pdf')], { encoding: 'utf8' });
      expect(facts).toMatch(/Tagged:\s+yes/u);
    }, 30_000);

    it('is suggested under its number, which says nothing of whom it is about', () => {
      expect(house.dispatcher.suggestName('disclosure.print', handOut())).toEqual({ ok: true, value: 'Found for a request, REQ 2026-001.pdf' });
      expect(house.dispatcher.suggestName('disclosure.export', { ...handOut(), files: true })).toEqual({ ok: true, value: 'Found for a request, REQ 2026-001.zip' });
    });
  });

  describe('as files', () => {
    const exported = async (input: Parameters<typeof handOut>[0] = {}, files = true) => {
      const made = await house.call('disclosure.export', { ...handOut(input), files }, house.path('found.zip'));
      return { made, zip: unzipSync(readFileSync(house.path('found.zip'))) };
    };

    it('is a table of what was found, the records field by field, the kept files and their checksums', async () => {
      const { made, zip } = await exported();
      expect(Object.keys(zip).toSorted()).toEqual(['README.txt', 'SHA256SUMS', expect.stringMatching(/^files\/\d{4} [^:/?]+\.txt$/u) as string, 'found.csv', 'records.csv']);
      expect(made).toMatchObject({ files: 1, leftOut: 0, found: result.entries.length });
      const rows = rowsOf(zip['found.csv']);
      expect(rows.map((row) => Number(row['Number']))).toEqual(result.entries.map(({ number }) => number));
      const [name] = Object.keys(zip).filter((path) => path.startsWith('files/'));
      expect(rows.filter((row) => row['File'] !== '').map((row) => row['File'])).toEqual([name]);
      expect(Buffer.from(zip[name ?? ''] ?? []).toString('utf8')).toBe('A copy of the page');
      const fields = rowsOf(zip['records.csv']);
      expect(fields.find((row) => row['What it is'] === 'incident' && row['Field'] === 'Seen')?.['Content']).toBe('Somebody pretends to be us');
      expect(fields.find((row) => row['Field'] === 'Question')?.['Content']).toBe(`'=HYPERLINK("x") for Ward news`);
      expect(Buffer.from(zip['README.txt'] ?? []).toString('utf8')).toContain('found.csv');
    });

    it('is accepted by sha256sum', async () => {
      await exported();
      const folder = mkdtempSync(house.path('unpacked-'));
      execFileSync('python3', ['-m', 'zipfile', '-e', house.path('found.zip'), folder]);
      expect(execFileSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' }).match(/: OK$/gmu)).toHaveLength(4);
      expect(readdirSync(folder)).toContain('README.txt');
    });

    it('has nothing of what is left out but its number, its kind and why', async () => {
      const { made, zip } = await exported({ leftOut: [{ key: keyOf('kept file'), reason: 'Shows a patient' }, { key: keyOf('incident'), reason: 'Exempt' }] });
      expect(made.files).toBe(0);
      expect(Object.keys(zip).some((path) => path.startsWith('files/'))).toBe(false);
      expect(Buffer.from(zip['found.csv'] ?? []).toString('utf8')).not.toContain('pretends');
      expect(Buffer.from(zip['records.csv'] ?? []).toString('utf8')).not.toContain('pretends');
      expect(rowsOf(zip['left-out.csv']).map((row) => [row['What it is'], row['Why it is left out']])).toEqual(expect.arrayContaining([['incident', 'Exempt'], ['kept file', 'Shows a patient'], ['entry of the audit trail', expect.stringMatching(/^(?:Exempt|Shows a patient) \(goes with number \d+\)$/u) as string]]));
    });

    it('goes without the kept files where they are not wanted', async () => {
      expect((await exported({}, false)).made.files).toBe(0);
    });

    it('holds nothing that a program needs and nobody asks for: no ids, fingerprints or checksums of records', async () => {
      const { zip } = await exported();
      expect(Buffer.from(zip['records.csv'] ?? []).toString('utf8')).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/u);
    });
  });

  describe('is handed out only as it was seen:', () => {
    it('not after something that was found has changed, or more is found', async () => {
      await house.call('enquiries.add', { facts: factsWith('translation', { question: 'One more for Ward news' }), answer: null });
      expect(await house.refusal('disclosure.print', handOut(), house.path('list.pdf'))).toMatchObject({ code: 'stale' });
      result = await house.call('disclosure.search', asked);
      await house.call('disclosure.print', handOut(), house.path('list.pdf'));
      // What was handed out is kept, and is not found again.
      await house.call('disclosure.export', { ...handOut(), files: true }, house.path('found.zip'));
    });

    it('not for another subject or period than was searched', async () => {
      expect(await house.refusal('disclosure.print', handOut({ period: { from: '2026-11-01', to: '2026-11-30' } }), house.path('list.pdf'))).toMatchObject({ code: 'stale' });
    });

    it('not without a reference, or for a request that comes tomorrow', async () => {
      expect(await house.refusal('disclosure.print', handOut({ request: { kind: 'foi', reference: '', receivedOn: null } }), house.path('list.pdf'))).toMatchObject({ field: 'request.reference' });
      expect(await house.refusal('disclosure.print', handOut({ request: { kind: 'foi', reference: 'X', receivedOn: '2026-11-22' } }), house.path('list.pdf'))).toMatchObject({ field: 'request.receivedOn' });
    });
  });

  describe('is kept', () => {
    it('as what was asked, when and by whom, and how much it was; not what was found', async () => {
      await house.call('disclosure.print', handOut(), house.path('list.pdf'));
      const [kept] = await house.call('disclosure.list', {});
      expect(kept).toMatchObject({
        number: 'REQ 2026-001', reference: 'FOI/26/0815', kind: 'foi', receivedOn: '2026-11-02', answerBy: '2026-11-30', asked: 'The account Ward news, whenever it was', madeBy: 'Test Officer',
        form: 'list', found: result.entries.length, leftOut: 0, closed: 0, fileName: 'list.pdf',
      });
    });

    it('in the trail without whom or what it was about', async () => {
      expect(await entriesOf(house, () => house.call('disclosure.print', handOut(), house.path('list.pdf')))).toEqual([['disclosure.printed', '']]);
      const { trail } = house.session.register.work();
      const details = JSON.stringify(trail.details(trail.head().count));
      expect(details).toContain('REQ 2026-001');
      expect(details).not.toMatch(/Ward|FOI\/26/u);
    });

    it('and gets the next number each time', async () => {
      for (const expected of ['REQ 2026-001', 'REQ 2026-002']) expect((await house.call('disclosure.print', handOut(), house.path(`${expected}.pdf`))).number).toBe(expected);
    }, 30_000);
  });
});
