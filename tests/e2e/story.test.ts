import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { answerByKeyboard } from '../support/review-by-keyboard.ts';

/* An officer's first day, in the real window: first run, import, review, certificate, audit pack. Each test goes on from the last. */

const passphrase = 'four plain words here';
const pdfFolder = resolve(import.meta.dirname, '../../test-results/pdf');

/** As teams keep it: a title above, dates as cells and as text, one row that is wrong. */
const spreadsheet = [
  ['Our social media accounts', ...Array<string>(8).fill('')],
  ['Account', 'Platform', 'URL', 'Department', 'Line manager', 'Admin', 'Backup admin', 'Date approved', 'Last reviewed'],
  ['Ward news', 'Twitter', 'https://twitter.com/ward-news-example', 'Medicine', 'Ann Other', 'Łukasz Admin', 'Zoë Backup', new Date('2024-03-01T00:00:00Z'), '12/08/2026'],
  ['Careers', 'LinkedIn', 'https://www.linkedin.com/company/example-careers', 'Workforce', 'Dee Manager', 'Ed Admin', '', '31 March 2025', ''],
  ['Patient portal', 'Facebook', 'https://www.facebook.com/example-portal', 'Digital', 'Dee Manager', 'Ed Admin', 'Bea Backup', '4 June 2026', ''],
  ['Broken row', 'Facebook', 'javascript:alert(1)', 'Medicine', 'Ann Other', 'Ed Admin', '', '31/04/2025', ''],
];

describe('the officer’s first day', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-story-'));
    mkdirSync(pdfFolder, { recursive: true });
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await app.app.evaluate(({ shell }) => {
      // The system browser is not ours to open in a test; what would have been opened is kept.
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openExternal = (address) => {
        opened.push(address);
        return Promise.resolve();
      };
    });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('story-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('begins with the Trust, its policies and directorates, her name and a passphrase', async () => {
    await page.getByRole('button', { name: 'Set up the register' }).click();
    await page.getByLabel('Name of your Trust').fill('Example Hospitals NHS Trust');
    await page.getByLabel(/^CP371/u).setChecked(true);
    await page.getByLabel(/^10022/u).setChecked(true);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Add directorates').fill('Medicine\nWorkforce');
    await page.getByRole('button', { name: 'Add to the list' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Your name').fill('Officer Example');
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await page.getByRole('textbox', { name: 'The same passphrase again' }).fill(passphrase);
    await page.getByRole('button', { name: 'Make the register' }).click();
    await page.getByRole('heading', { name: 'Your recovery code' }).waitFor();
    expect((await page.getByLabel('Recovery code').innerText()).length).toBeGreaterThan(20);
  });

  it('offers the printed recovery code and does not go on until it is kept', async () => {
    const code = (await page.getByLabel('Recovery code').innerText()).replaceAll(/\s+/gu, ' ');
    const sheet = join(folder, 'recovery sheet.pdf');
    await app.answerSave(sheet);
    await page.getByRole('button', { name: 'Print the sheet' }).click();
    await page.getByText('Saved as recovery sheet.pdf').waitFor();
    expect(textOf(sheet)).toContain(code.split(' ')[0]);
    await page.getByRole('button', { name: 'Open the register' }).click();
    await page.getByText('confirm that you have kept it').first().waitFor();
    await page.getByLabel('I have kept it away from this computer').check();
    await page.getByRole('button', { name: 'Open the register' }).click();
    await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
  });

  it('locks with Ctrl+L and opens with the passphrase, not with another', async () => {
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Unlock the register' }).waitFor();
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('not the passphrase');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('heading', { name: 'Accounts', level: 1 }).count()).toBe(0);
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
  });

  it('imports her spreadsheet: columns matched by name, a dry run, then all valid rows', async () => {
    const file = join(folder, 'our accounts.xlsx');
    writeFileSync(file, await writeXlsxFile(spreadsheet.map((row) => row.map(cellOf))).toBuffer());
    await app.answerOpen(file);
    await page.getByRole('link', { name: 'Import a spreadsheet' }).or(page.getByRole('button', { name: 'Import a spreadsheet' })).first().click();
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await page.getByRole('heading', { name: 'What is in each column?' }).waitFor();
    await expect.poll(() => page.getByLabel('Platform becomes').inputValue()).toBe('channel');
    await expect.poll(() => page.getByLabel('Department becomes').inputValue()).toBe('directorate');
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('heading', { name: /What the import will do|directorate/iu }).first().waitFor();
    await app.screenshot('story-import-directorates');
    await page.getByLabel(/Digital/u).first().selectOption({ label: 'Add as non-clinical' });
    await page.getByRole('button', { name: /Check/u }).first().click();
    await page.getByText('“31/04/2025” is not a date that exists.').waitFor();
    await app.screenshot('story-import-dry-run');
    await page.getByRole('button', { name: /^Import 3/u }).click();
    await page.getByRole('heading', { name: 'Imported', exact: true }).waitFor();
    await app.screenshot('story-imported');
  });

  it('shows the accounts: sorted, filtered, one opened and edited, one added', async () => {
    await page.getByRole('link', { name: 'See the accounts' }).click();
    await page.getByRole('columnheader', { name: /Account/u }).first().waitFor();
    await expect.poll(() => page.getByRole('row').filter({ hasText: 'Patient portal' }).count()).toBe(1);
    await page.getByPlaceholder('Find an account').fill('career');
    await page.getByRole('row').filter({ hasText: 'Patient portal' }).waitFor({ state: 'detached' });
    await page.getByRole('row').filter({ hasText: 'Careers' }).click();
    await page.getByRole('link', { name: 'Edit' }).or(page.getByRole('button', { name: 'Edit' })).first().click();
    await page.getByLabel('Purpose').fill('Show which posts are open');
    await page.keyboard.press('Control+Enter');
    // The form is gone once the account itself stands there, and only then can another one be begun.
    await page.getByLabel('Purpose').waitFor({ state: 'detached' });
    await page.getByText('Show which posts are open').first().waitFor();
    await page.getByPlaceholder('Find an account').fill('');

    await page.getByRole('link', { name: 'Add an account' }).or(page.getByRole('button', { name: 'Add an account' })).first().click();
    await page.getByLabel('Name', { exact: true }).or(page.getByLabel(/^Account name|^Name of the account/u)).first().fill('Night staff');
    await page.getByLabel('Channel', { exact: true }).last().selectOption({ label: 'Instagram' });
    await page.getByLabel(/^(Web )?address/iu).first().fill('instagram.com/example.nights');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('row').filter({ hasText: 'Night staff' }).waitFor();
    // Beside an open account the list has no room for this column.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Last review/u }).or(page.getByRole('columnheader', { name: /^Last review/u }).getByRole('button')).first().click();
    await expect.poll(() => page.getByRole('columnheader', { name: /^Last review/u }).getAttribute('aria-sort')).toMatch(/ascending|descending/u);
    await app.screenshot('story-accounts');
  });

  it('opens the quarter’s worklist and reviews one account after another by keyboard', async () => {
    await page.getByRole('link', { name: /^Reviews/u }).click();
    await page.getByText('0 of 4 done').waitFor();
    await page.getByRole('button', { name: 'Review the first' }).or(page.getByRole('link', { name: 'Review the first' })).first().click();
    await page.getByText('Posts and threads read').first().waitFor();
    await app.screenshot('story-review');
    await page.getByRole('button', { name: /linkedin\.com/u }).or(page.getByRole('link', { name: /linkedin\.com/u })).first().click();
    const opened = await app.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
    expect(opened).toEqual(['https://www.linkedin.com/company/example-careers']);
    await page.locator('input').and(page.getByLabel('Posts and threads read')).focus();
    await answerByKeyboard(page, { special: { 'Disclaimer shown prominently': '2' } });
    // A concern asks at once what was seen.
    await page.keyboard.type('The banner has changed');
    // Locked in the middle of a word: what was typed is kept first.
    await page.keyboard.press('Control+l');
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByText('The banner has changed').first().waitFor();
  });

  it('finds her draft again after the machine has died', async () => {
    await app.app.evaluate(({ app: electron }) => electron.exit(1)).catch(() => undefined);
    await app.restart();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await app.screenshot('story-today');
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Reviews/u }).click();
    await page.getByRole('row').filter({ hasText: 'Draft begun' }).click();
    await page.getByText('The banner has changed').first().waitFor();
    await app.screenshot('story-review-draft');
    await answerByKeyboard(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 of 4 done').waitFor();
    await expect.poll(() => page.getByRole('row').filter({ hasText: 'Draft begun' }).count()).toBe(0);
  });

  it('goes on to the next account until all is done', async () => {
    await page.getByRole('heading', { name: 'Patient portal' }).waitFor();
    await answerByKeyboard(page, { byTopic: true });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Night staff' }).waitFor();
    await answerByKeyboard(page, { byTopic: true });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Ward news' }).waitFor();
    await answerByKeyboard(page, { byTopic: true });
    await page.keyboard.press('Control+Enter');
    await page.getByText('4 of 4 done').first().waitFor();
    await expect.poll(() => page.getByText('Nothing is left over.').count()).toBe(1);
    await app.screenshot('story-reviews-done');
  });

  it('prints an Appendix 3 certification with the level of the directorate and the date until which it is kept', async () => {
    await page.getByRole('link', { name: /^Certifications/u }).click();
    const file = join(folder, 'certification.pdf');
    await app.answerSave(file);
    await page.locator('.matrix__cell button').filter({ hasText: 'Medicine, version' }).first().click();
    await page.getByRole('button', { name: 'Print a certificate' }).click();
    await page.getByText(/C-\d{4}-0001 for Medicine is ready to be signed/u).waitFor();
    await app.screenshot('story-certification');
    const text = textOf(file);
    expect(text).toContain('Certification of Employee Awareness');
    expect(text).toContain('General manager (clinical directorate)');
    expect(text).toContain(`until ${longDateIn(6)}`);
    expect(infoOf(file)).toMatch(/Title:\s+Certification of Employee Awareness/u);
    expect(infoOf(file)).toMatch(/Tagged:\s+yes/u);
    expect(execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' })).toMatch(/H1[\s\S]*Certification of Employee Awareness/u);
  });

  it('exports an audit pack that sha256sum accepts and that says what was done and not done', async () => {
    await page.getByRole('link', { name: /^Reports/u }).click();
    const file = join(folder, 'pack.zip');
    await app.answerSave(file);
    await page.getByRole('button', { name: 'Make the audit pack' }).click();
    await page.getByRole('heading', { name: /is ready/u }).waitFor();
    await app.screenshot('story-pack');
    const unpacked = join(folder, 'pack');
    mkdirSync(unpacked);
    execFileSync('unzip', ['-q', file, '-d', unpacked]);
    const sums = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: unpacked, encoding: 'utf8' }).trim().split('\n');
    expect(sums.every((line) => line.endsWith(': OK'))).toBe(true);
    const text = textOf(join(unpacked, 'report.pdf'));
    expect(text).toContain('The banner has changed');
    expect(text).toMatch(/Done: 4 reviews/u);
    expect(text).toMatch(/Not done: 0 reviews/u);
    const head = /[0-9A-F]{4}(?: [0-9A-F]{4}){4}/u.exec(await page.locator('main').innerText())?.[0];
    expect(text).toContain(head);
    expect(readFileSync(join(unpacked, 'accounts.csv'), 'utf8')).toContain('Łukasz Admin');
  });

  it('has printed no error on the way', () => {
    expect(app.errors).toEqual([]);
  });
});

function cellOf(value: string | Date) {
  return typeof value === 'string' ? { value, type: String } : { value, type: Date, format: 'dd/mm/yyyy' };
}

function longDateIn(years: number): string {
  const date = new Date();
  date.setFullYear(date.getFullYear() + years);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' }).format(date);
}

function infoOf(pdf: string): string {
  return execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
}

function textOf(pdf: string): string {
  copyFileSync(pdf, join(pdfFolder, pdf.split('/').at(-1)?.replaceAll(' ', '-') ?? 'story.pdf'));
  // Where a line breaks is the layout's business.
  return execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, ' ');
}
