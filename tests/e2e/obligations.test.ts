import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { openSample } from '../support/register-in-window.ts';

/* What the policies ask for, clause by clause, with the keyboard. Each test goes on from the last. */

describe('the obligations of a policy', () => {
  let app: RunningApp;
  let page: Page;

  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().press('Enter');
  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const address = (): Promise<string> => page.evaluate(() => location.hash);
  const row = (duty: string) => page.locator('.coverage tr', { hasText: duty }).last();

  beforeAll(async () => {
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(15_000);
    await openSample(app);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('obligations-failed');
  });

  afterAll(() => app.close());

  it('are reached from Reports, clause by clause, what is missing beside what is there', async () => {
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Reports/u }).press('Enter');
    await page.getByRole('link', { name: /^CP371/u }).press('Enter');
    await expect.poll(address).toContain('/policies/cp371/obligations');
    await page.getByRole('rowheader', { name: /^2\.3\.1 Managing content/u }).waitFor();
    expect(await row('Have the policy reviewed by its review date').textContent()).toContain('Review was due by 31 July 2019');
    await clean();
    await app.screenshot('obligations');
  });

  it('are narrowed to those that are not shown, and the address keeps that', async () => {
    await press(/^Not shown \d/u);
    await expect.poll(address).toContain('state=not-shown');
    await expect.poll(() => page.locator('.coverage .tag').allTextContents().then((tags) => [...new Set(tags)])).toEqual(['Not shown']);
    await press(/^All \d/u);
    await expect.poll(() => page.locator('.coverage .tag', { hasText: 'Nothing arose' }).count()).toBeGreaterThan(0);
  });

  it('lead to the records behind them', async () => {
    const details = row('Go through the register every quarter').locator('details');
    await details.locator('summary').press('Enter');
    await expect.poll(() => details.getByRole('link').count()).toBeGreaterThan(0);
    await details.locator('summary').scrollIntoViewIfNeeded();
    await app.screenshot('obligations-records');
  });

  it('can be said not to apply, only with a reason, and to apply again', async () => {
    await press(/^Does not apply: Keep R&D up to date/u);
    await page.getByRole('heading', { name: 'Say that this does not apply' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Give the reason.' }).waitFor();
    await clean();
    await page.getByRole('textbox', { name: 'Why it does not apply to the Trust' }).fill('The Trust does no clinical research');
    await app.screenshot('obligations-dialog');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Noted: it does not apply.').waitFor();
    await expect.poll(() => row('Keep R&D up to date').textContent()).toContain('Not applicable');
    await press(/^Applies again: Keep R&D up to date/u);
    await page.getByRole('textbox', { name: 'Why it applies again' }).fill('Research has begun');
    await page.keyboard.press('Control+Enter');
    await page.getByText('It applies again.').waitFor();
    await expect.poll(() => row('Keep R&D up to date').textContent()).not.toContain('Not applicable');
  });
});
