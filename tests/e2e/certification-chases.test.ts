import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { openSample } from '../support/register-in-window.ts';

/* What is overdue, on the sample: its round is half in, and one certificate was chased before. Each test goes on from the last. */

describe('an overdue certificate', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const overdue = () => page.locator('.matrix__cell button').filter({ hasText: 'Overdue' });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-chases-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await openSample(app);
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Certifications/u }).click();
    await overdue().first().waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('certification-chases-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says in the matrix for how many days, and how often it was chased', async () => {
    await expect.poll(() => overdue().first().innerText()).toMatch(/C-\d{4}-\d{4}, \d+ days, chased once/u);
    await page.getByLabel('Version in force').selectOption({ label: 'Overdue' });
    await expect.poll(() => page.locator('.matrix tbody tr').count()).toBe(1);
    await clean();
  });

  it('is chased from the round with all that its manager owes, and counts as chased once more', async () => {
    await overdue().first().click();
    await page.getByRole('link', { name: 'Open the round' }).click();
    await page.getByRole('button', { name: 'Chase 1 overdue' }).click();
    await page.getByRole('dialog').getByLabel('As letters').check();
    await app.screenshot('certification-chase');
    await clean();
    const letters = join(folder, 'chase.pdf');
    await app.answerSave(letters);
    await page.getByRole('button', { name: 'Save the letters' }).click();
    await page.getByText('1 manager chased for 1 certificate: saved as chase.pdf').waitFor();
    expect(existsSync(letters)).toBe(true);
    await clean();
    await page.getByRole('navigation', { name: 'Parts of certifications' }).getByRole('link', { name: 'Matrix' }).click();
    await expect.poll(() => overdue().first().innerText()).toMatch(/chased twice/u);
    await overdue().first().click();
    await page.getByRole('heading', { name: 'Chased twice' }).waitFor();
    await clean();
  });

  it('is chased as a message too, out of the list of all certificates', async () => {
    await page.getByRole('navigation', { name: 'Parts of certifications' }).getByRole('link', { name: 'All certificates' }).click();
    await page.getByRole('button', { name: 'Chase 1 overdue' }).click();
    const messages = join(folder, 'chase.zip');
    await app.answerSave(messages);
    await page.getByRole('dialog').getByLabel('To be back by').press('Control+Enter');
    await page.getByText('1 manager chased for 1 certificate: saved in chase.zip').waitFor();
    expect(existsSync(messages)).toBe(true);
    expect(app.errors).toEqual([]);
  });
});
