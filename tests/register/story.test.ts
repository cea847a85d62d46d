import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';

/* The whole job of the first issue through the dispatcher in plain Node, with a real encrypted register. */

const spreadsheet = [
  'Account name,Platform,URL,Directorate,Line manager,Administrator,Backup administrator,Date approved,Last reviewed',
  'Ward news,Twitter,https://twitter.com/wardnews,Medicine,Ann Other,Bea Admin,Cy Backup,01/03/2024,12/08/2026',
  'Careers,LinkedIn,linkedin.com/company/example,Workforce,Dee Manager,Ed Admin,,31 March 2025,',
  'Broken,Facebook,javascript:alert(1),Medicine,Ann Other,Bea Admin,,31/04/2025,',
].join('\r\n');

describe('the main job, from first run to audit pack', () => {
  let house: House;
  beforeEach(() => {
    house = new House('2026-11-21');
  });
  afterEach(() => house.end());

  async function importSpreadsheet() {
    const path = house.path('accounts.csv');
    writeFileSync(path, spreadsheet);
    const sheet = await house.call('accounts.readSpreadsheet', {}, path);
    const columns = Object.fromEntries(sheet.columns.flatMap((column) => (column.suggested === null ? [] : [[column.suggested, column.index]])));
    const plan = { source: sheet.source, columns, directorates: [] };
    const dryRun = await house.call('accounts.planImport', plan);
    return { sheet, plan, dryRun, done: await house.call('accounts.runImport', { plan, fingerprint: dryRun.fingerprint }) };
  }

  it('imports the valid rows, reviews the quarter, certifies and makes a pack that stock tools accept', async () => {
    await house.setUp();
    const { sheet, dryRun, done } = await importSpreadsheet();
    expect(sheet.columns.map((column) => column.suggested)).toEqual([
      'name', 'channel', 'address', 'directorate', 'lineManager', 'primaryAdministrator', 'backupAdministrator', 'approvedOn', 'lastReviewBefore',
    ]);
    expect(dryRun.counts).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 1, warnings: 0 });
    expect(dryRun.refused.map(({ row, field }) => [row, field])).toEqual([[4, 'address'], [4, 'approvedOn']]);
    expect(done).toEqual(dryRun.counts);

    const list = await house.call('accounts.list', {});
    expect(list.map(({ name, administrators }) => [name, administrators])).toEqual([['Careers', 1], ['Ward news', 2]]);

    const before = await house.call('reviews.worklist', { period: null });
    expect(before.items.map(({ name, state, dueOn }) => [name, state, dueOn])).toEqual([
      ['Careers', 'never-reviewed', '2025-03-31'], ['Ward news', 'due', '2026-12-31'],
    ]);
    const careers = before.items[0]?.accountId ?? '';
    const form = await house.call('reviews.form', { accountId: careers, period: '2026-Q4' });
    const answers = goodAnswers(form.questions, '2026-11-20').map((answer) =>
      answer.questionId === 'disclaimer' ? { ...answer, value: 'no' as const, note: 'No disclaimer on the page.' } : answer);
    const recorded = await house.call('reviews.record', {
      accountId: careers, period: '2026-Q4', reviewedOn: '2026-11-21', answers, outcome: 'concern-raised', note: '',
    });
    expect(recorded).toMatchObject({ concerns: 1, nextAccountId: before.items[1]?.accountId });
    const after = await house.call('reviews.worklist', { period: null });
    expect(after.totals).toEqual({ accounts: 2, done: 1, neverReviewed: 0, overdue: 0, dueSoon: 0, due: 1, missed: 0, stopped: 0 });

    const [medicine] = (await house.call('certifications.matrix', { policyId: 'cp371' })).policies[0]?.rows ?? [];
    expect(medicine).toMatchObject({ directorate: 'Medicine', level: 'General manager', cells: [{ state: 'not-asked' }] });
    const certificate = await house.call(
      'certifications.print', { directorateId: medicine?.directorateId ?? '', policyId: 'cp371', dueOn: null }, house.path('certificate.pdf'),
    );
    expect(certificate).toMatchObject({ number: 'C-2026-0001', level: 'General manager' });

    const pack = await house.call('reports.auditPack', { from: '2026-10-01', to: '2026-12-31' }, house.path('pack.zip'));
    expect(pack).toMatchObject({ reviewsDone: 1, reviewsNotDone: 0, reviewsNotYetDue: 1, concerns: 1 });
    mkdirSync(house.path('pack'));
    execFileSync('unzip', ['-q', house.path('pack.zip'), '-d', house.path('pack')]);
    const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: house.path('pack'), encoding: 'utf8' });
    expect(checked.trim().split('\n').every((line) => line.endsWith(': OK'))).toBe(true);
    const report = execFileSync('pdftotext', ['-layout', join(house.path('pack'), 'report.pdf'), '-'], { encoding: 'utf8' });
    expect(report).toContain('Careers');
    expect(report).toContain('No disclaimer on the page.');
    expect(readFileSync(join(house.path('pack'), 'not-yet-due.csv'), 'utf8')).toContain('Ward news');
    expect(report).toContain(pack.trailHead);
    expect(await house.call('audit.verify', {})).toMatchObject({ intact: true });
    expect(house.failures).toEqual([]);
  });
});
