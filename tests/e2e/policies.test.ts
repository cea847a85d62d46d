import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { openSample } from '../support/register-in-window.ts';

/* The library in the real window, from the alarm on Today to the printed guide. Each test goes on from the last. */

describe('the library of policies', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  const told = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
  const part = (name: RegExp): Promise<void> => page.getByRole('tab', { name }).click();
  const place = (): Promise<string> => page.evaluate(() => window.location.hash);
  const textOf = (path: string): string => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-policies-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(15_000);
    await page.getByRole('button', { name: 'Look round' }).waitFor();
    await openSample(app);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('policies-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says on Today that a policy is past its review date, and leads to it', async () => {
    await press(/^Show \d+ more line/u);
    await page.getByRole('link', { name: /CP371 is past its review date/u }).click();
    await page.getByRole('heading', { name: 'Social Media Policy', level: 2 }).waitFor();
    await told(/Past its review date since 31 July 2019, 7 years ago/u);
    await told('This one counts');
    await expect.poll(place).toBe('#/policies/cp371');
    await app.screenshot('policies-control');
    await clean();
  });

  it('takes a new version with its file; the old one keeps its own', async () => {
    await press('Add a version');
    await page.getByRole('dialog').getByLabel('Version number').fill('2');
    await page.getByRole('dialog').getByLabel('Date', { exact: true }).fill('Spring 2026');
    await page.getByRole('dialog').getByLabel('What has changed').fill('Full review');
    await page.getByRole('dialog').getByLabel('Review date').fill('30 September 2029');
    await page.getByRole('dialog').getByRole('button', { name: 'Add the version' }).click();
    await told('Enter a day, a month or a year, such as 4 June 2019, June 2019 or 2019.');
    await app.screenshot('policies-version-refused');
    await clean();
    await page.getByRole('dialog').getByLabel('Date', { exact: true }).fill('March 2026');
    await page.getByRole('dialog').getByRole('button', { name: 'Add the version' }).click();
    await told('Version 2 is added and in force. Keep its file next.');
    await press('Keep the file of version 2');
    await page.getByRole('dialog').getByLabel('What the file shows').fill('The policy as ratified');
    writeFileSync(join(folder, 'policy-2.txt'), 'The policy of 2026');
    await app.answerOpen(join(folder, 'policy-2.txt'));
    await page.getByRole('dialog').getByRole('button', { name: 'Choose the file' }).click();
    await told(/policy-2\.txt/u);
    await expect.poll(() => page.getByText(/^SHA-256 [0-9a-f]{64}$/u).count()).toBe(2);
    await app.screenshot('policies-versions');
    await clean();
  });

  it('notes a briefing; the other ways are not told yet', async () => {
    await part(/^Told to staff/u);
    await expect.poll(() => page.getByText('Not told yet', { exact: true }).count()).toBe(4);
    await press('Note it: Trust briefing, version 2');
    await page.getByRole('dialog').getByLabel('Where').fill('Trust briefing of this week');
    await app.screenshot('policies-telling');
    await page.getByRole('dialog').getByRole('button', { name: 'Note it' }).click();
    await told('It is noted that staff were told of version 2.');
    await expect.poll(() => page.getByText('Not told yet', { exact: true }).count()).toBe(3);
    await app.screenshot('policies-told');
    await clean();
  });

  it('prints the guide for staff under the new version', async () => {
    const path = join(folder, 'guide.pdf');
    await app.answerSave(path);
    await press('Guide for staff');
    await told('The guide for staff is saved');
    expect(textOf(path).replaceAll(/\s+/gu, ' ')).toContain('CP371 Social Media Policy, version 2, March 2026');
    await app.screenshot('policies-printed');
    await clean();
  });

  it('keeps the part in the address, and edits the document control with the reason', async () => {
    await expect.poll(place).toBe('#/policies/cp371/told');
    await part(/^Document control/u);
    await press('Edit document control');
    await page.getByLabel('Author', { exact: true }).fill('Head of Communications');
    await app.screenshot('policies-edit');
    await press('Save the document control');
    await told('Give the reason.');
    await clean();
    await page.getByLabel('Why it is changed').fill('The author has changed');
    await press('Save the document control');
    await told(/the pack says: Communications Officer/u);
    await app.screenshot('policies-own');
    expect(app.errors).toEqual([]);
  });
});
