import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Certifying, signedOn } from '../support/certifications.ts';
import { House } from '../support/house.ts';

describe('certifications in an audit pack', () => {
  let house: House;
  let room: Certifying;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    room = new Certifying(house);
  });
  afterEach(() => house.end());

  /** Makes a pack of the quarter. @returns the folder with what is in it */
  async function pack(): Promise<string> {
    await house.call('reports.auditPack', { from: '2026-10-01', to: '2026-12-31' }, house.path('pack.zip'));
    const folder = house.path('unpacked');
    mkdirSync(folder);
    execFileSync('unzip', ['-q', house.path('pack.zip'), '-d', folder]);
    return folder;
  }

  const table = (folder: string, name: string): Record<string, string>[] => parse(readFileSync(join(folder, name)), { bom: true, columns: true });

  it('do not count a voluntary one among those left undone', async () => {
    const directorateId = await room.directorate('Medicine');
    await house.call('certifications.print', { directorateId, policyId: '10022', dueOn: null }, house.path('voluntary.pdf'));
    const folder = await pack();
    expect(table(folder, 'certifications.csv').map((row) => [row['Number'], row['Policy']])).toEqual([['C-2026-0001', '10022']]);
    expect(table(folder, 'not-certified.csv').map((row) => [row['Directorate'], row['Policy']])).toEqual([['Medicine', 'CP371'], ['Workforce', 'CP371']]);
  });

  it('tell what came of the forms, and who has not certified, as it stood when it was made', async () => {
    await room.issuedRound();
    await room.certify('C-2026-0001', signedOn('2026-11-21'));
    const folder = await pack();
    expect(table(folder, 'certifications.csv').map((row) => [row['Number'], row['Signed on'], row['Keep until'], row['State']])).toEqual([
      ['C-2026-0001', '2026-11-21', '2032-11-21', 'Signed 21 November 2026, kept until 21 November 2032'], ['C-2026-0002', '', '', 'Printed 21 November 2026, due 19 December 2026'],
    ]);
    expect(table(folder, 'not-certified.csv').map((row) => [row['Directorate'], row['State']])).toEqual([['Workforce', 'Printed 21 November 2026, due 19 December 2026']]);
    const report = execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' });
    expect(report).toMatch(/2 certificates made or\s+signed in the period|The version in force is not certified by 1 directorate\./u);
  });
});
