import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rawTextOf } from '../register/reports/read-pdf.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { keyboardOf } from '../support/keyboard.ts';

/* A freedom of information request is answered, in the real window. Each test goes on from the last. */

describe('finding everything for a request', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;
  let keys: ReturnType<typeof keyboardOf>;

  const told = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const found = (): Promise<string> => page.locator('#found-title').innerText();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-find-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(15_000);
    keys = keyboardOf(page, { most: 160, here: true });
    await page.getByRole('button', { name: 'Look round' }).click();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: /^Retention/u }).click();
    await page.getByRole('link', { name: 'Find for a request' }).click();
    await page.getByRole('heading', { name: 'Find for a request', level: 1 }).waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('find-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says what is missing before anything is searched', async () => {
    await page.getByRole('button', { name: 'Search the register' }).click();
    await expect.poll(() => page.getByRole('link', { name: 'Choose the account.' }).count()).toBe(1);
    await app.screenshot('find-empty');
    await clean();
  });

  it('finds an account with what belongs to it, and says what was not searched', async () => {
    await page.getByLabel('Account', { exact: true }).selectOption({ label: 'Apprentices (TikTok)' });
    await page.getByRole('button', { name: 'Search the register' }).click();
    await expect.poll(found).toMatch(/^\d\d entries found$/u);
    await told('INC 2026-002 was not searched yet');
    await told('The insides of kept files.');
    expect(await page.locator('.find-group').first().innerText()).toContain('Account Apprentices');
    await app.screenshot('find-account');
    await clean();
  });

  it('lets her look at a record and come back to the same search', async () => {
    const before = await found();
    await page.getByRole('link', { name: /^Incident INC 2026-005/u }).first().click();
    await page.getByRole('heading', { name: 'Incidents', level: 1 }).waitFor();
    await page.goBack();
    await expect.poll(found).toBe(before);
  });

  it('leaves out what is ticked with its reason, and what the audit trail tells of it, and takes it back', async () => {
    await page.getByRole('checkbox', { name: 'Tick all Enquiries' }).click();
    await page.getByRole('button', { name: 'Leave out what is ticked…' }).click();
    await page.getByRole('button', { name: 'Leave out', exact: true }).click();
    await page.getByRole('link', { name: 'Say why it is left out.' }).waitFor();
    await page.getByRole('radio', { name: 'About a third party' }).click();
    await app.screenshot('find-leave-out');
    await page.getByRole('button', { name: 'Leave out', exact: true }).click();
    await expect.poll(() => page.locator('.find-bar p').innerText()).toBe('0 entries ticked, 4 left out');
    await page.getByRole('button', { name: /^Put back entry \d+$/u }).first().click();
    await expect.poll(() => page.locator('.find-bar p').innerText()).toBe('0 entries ticked, 3 left out');
    await app.screenshot('find-left-out');
    await clean();
  });

  it('hands out a list and files under the reference of the request, and names the day to answer', async () => {
    await page.getByRole('button', { name: 'Print the list' }).click();
    await page.getByRole('link', { name: 'Enter the reference of the request.' }).waitFor();
    await page.getByLabel('Reference of the request').fill('FOI/26/0815');
    await page.getByLabel('Received on (optional)').fill('2 November 2026');
    await told('30 November 2026');
    await app.answerSave(join(folder, 'list.pdf'));
    await page.getByRole('button', { name: 'Print the list' }).click();
    await told(/REQ \d{4}-001: \d+ entries handed out, 3 entries left out/u);
    expect(rawTextOf(join(folder, 'list.pdf'))).toContain('FOI/26/0815');
    await app.answerSave(join(folder, 'found.zip'));
    await page.getByRole('button', { name: 'Export as files' }).click();
    await expect.poll(() => existsSync(join(folder, 'found.zip'))).toBe(true);
    await told(/REQ \d{4}-002: \d+ entries handed out/u);
    expect(Object.keys(unzipSync(readFileSync(join(folder, 'found.zip'))))).toEqual(expect.arrayContaining(['found.csv', 'records.csv', 'left-out.csv', 'SHA256SUMS']));
    await page.getByText('Handed out before').scrollIntoViewIfNeeded();
    await app.screenshot('find-handed-out');
    await clean();
  });

  it('is worked by keyboard alone: words, and where they stand', async () => {
    await page.getByRole('heading', { name: 'Find for a request', level: 1 }).focus();
    await keys.tabTo(/^An account/u);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('"nguyen hartwell"');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('mark').first().innerText()).toBe('Nguyễn Hartwell');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('found-title');
    await app.screenshot('find-words');
  });

  it('is forgotten when the register is locked', async () => {
    await page.getByRole('button', { name: /^Lock/u }).first().click();
    await expect.poll(() => page.locator('#found-title').count()).toBe(0);
  });
});
