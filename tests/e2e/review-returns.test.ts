import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';

/* What goes out to line managers and what comes back, in the real window with the sample register. Each test goes on from the last. */

describe('line managers’ reviews', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;
  let month = '';

  const open = async (path: string): Promise<void> => {
    await page.evaluate((to) => { window.location.hash = `#${to}`; }, path);
  };
  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-returns-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(10_000);
    await page.evaluate(async () => window.register.session.startSample({}));
    await open('/accounts');
    await page.reload();
    await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
    const periods = await page.evaluate(async () => window.register.reviews.periods({ cadence: 'monthly' }));
    month = periods.ok ? (periods.value[1]?.id ?? '') : '';
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('review-returns-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows who has sent back what, and each account beside it', async () => {
    await open(`/reviews/returns/${month}`);
    await page.getByRole('heading', { name: 'Worksheets and returns', level: 1 }).waitFor();
    await page.getByRole('table', { name: /^Line managers/u }).waitFor();
    await clean();
    await app.screenshot('review-returns');
    await page.locator('tr', { hasText: /missing|Nothing back/u }).first().locator('.row-open').click();
    await page.getByRole('link', { name: /^Record what came back for/u }).first().waitFor();
    await clean();
    await app.screenshot('review-returns-manager');
    await expect.poll(() => page.getByRole('link', { name: /^Record what came back for/u }).first().getAttribute('href')).toMatch(new RegExp(`^#/reviews/monthly/${month}/[0-9a-f-]{36}$`, 'u'));
    await page.keyboard.press('Escape');
  });

  it('makes messages for the line managers that are ticked, and counts how often they are chased', async () => {
    await page.locator('tr', { hasText: /missing|Nothing back/u }).first().getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Chase…' }).click();
    await page.getByRole('dialog').waitFor();
    await clean();
    await app.screenshot('review-returns-chase');
    await app.answerSave(join(folder, 'chase.zip'));
    await page.getByRole('button', { name: 'Make messages for 1 line manager' }).click();
    await expect.poll(() => page.getByText(/1 line manager (chased for|reminded of) \d+ reviews?/u).count()).toBe(1);
    expect(Object.keys(unzipSync(readFileSync(join(folder, 'chase.zip'))))).toHaveLength(1);
    await clean();
    await app.screenshot('review-returns-chased');
  });

  it('takes in a list of past reviews, and asks what its own words mean', async () => {
    writeFileSync(join(folder, 'past.csv'), [
      'Account,When,By,Rating,Comments', 'Ward news,14/02/2026,Jo Reviewer,Green,', 'Careers,15/02/2026,Jo Reviewer,Amber,Few posts in January',
      'Ward news,31/02/2026,Jo Reviewer,Green,', 'Nobody knows,16/02/2026,Jo Reviewer,Green,',
    ].join('\r\n'));
    await open('/reviews/import');
    await page.getByRole('heading', { name: 'Import reviews', level: 1 }).waitFor();
    await app.answerOpen(join(folder, 'past.csv'));
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await page.getByRole('heading', { name: 'What is in the list?' }).waitFor();
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('alert').getByText('Choose the column with the date of the review.').waitFor();
    await page.getByLabel('When becomes').selectOption({ label: 'Date reviewed' });
    await clean();
    await app.screenshot('review-import-columns');
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('heading', { name: 'What do these outcomes mean?' }).waitFor();
    await page.getByLabel('Green means').selectOption({ label: 'Standards met' });
    await page.getByLabel('Amber means').selectOption({ label: 'Concern raised' });
    await clean();
    await page.getByRole('button', { name: 'Check the rows with these meanings' }).click();
    await page.getByRole('button', { name: 'Record 2 reviews' }).waitFor();
    await page.getByText('“31/02/2026” is not a date that exists.').waitFor();
    await clean();
    await app.screenshot('review-import-check');
    await page.getByRole('button', { name: 'Record 2 reviews' }).click();
    await page.getByText('2 reviews recorded').waitFor();
    await expect.poll(() => page.getByText('0 there already, 0 not filled in, 2 rows refused.').isVisible()).toBe(true);
    await clean();
    await app.screenshot('review-import-done');
  });

  it('prints the quarter’s worklist with worksheets for working away', async () => {
    await open('/reviews/print');
    await page.getByRole('heading', { name: 'Print for working away', level: 1 }).waitFor();
    await page.getByLabel('Directorate').selectOption('Surgery');
    await clean();
    await app.screenshot('review-print');
    await app.answerSave(join(folder, 'worklist.pdf'));
    await page.getByRole('button', { name: 'Print the worklist' }).click();
    await page.getByText(/saved as worklist\.pdf/u).waitFor({ timeout: 30_000 });
    expect(readFileSync(join(folder, 'worklist.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    await clean();
    expect(app.errors).toEqual([]);
  });
});
