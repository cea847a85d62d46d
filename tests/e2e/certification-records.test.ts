import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { createRegister, openRegister } from '../support/register-in-window.ts';

/* Certificates outside a round: old ones, those of levels below, and what is done with one later. Each test goes on from the last. */

describe('a certificate outside a round', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const cell = (directorate: string, version: string) => page.locator('.matrix__cell button').filter({ hasText: `${directorate}, version ${version}:` });
  const part = async (name: RegExp): Promise<void> => page.getByRole('navigation', { name: 'Parts of certifications' }).getByRole('link', { name }).click();
  const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 2 });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-certificates-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await createRegister(app);
    await openRegister(app);
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Certifications/u }).click();
    await cell('Medicine', '1').first().waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('certification-records-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('comes in old, with its scan, its day and a version that the library does not have', async () => {
    const scan = join(folder, 'signed 2021.pdf');
    writeFileSync(scan, '%PDF-1.4 signed in 2021');
    await page.getByRole('button', { name: 'Add an old certificate' }).first().click();
    await page.getByLabel('Signed on').press('Control+Enter');
    await expect.poll(() => page.getByRole('link', { name: 'Choose the scan of the signed certificate.' }).count()).toBe(1);
    await clean();
    await page.locator('input[type=file]').setInputFiles(scan);
    await page.getByLabel('Version on the form').selectOption('');
    await page.getByLabel('Version number on the form').fill('0.9');
    await page.getByLabel('Version date on the form (optional)').fill('April 2015');
    await page.getByLabel('Directorate', { exact: true }).selectOption({ label: 'Medicine' });
    await page.getByLabel('Signed on').fill('29 February 2024');
    await page.getByLabel('Received on').fill('1 March 2024');
    await page.getByLabel('Print name').fill('Ola Example');
    await expect.poll(() => page.getByLabel('Who holds the signed original').inputValue()).toBe('Ola Example');
    await clean();
    await page.keyboard.press('Control+Enter');
    await heading(/^C-\d{4}-0001$/u).waitFor();
    // A leap day is kept until 1 March six years on.
    await page.getByText(/^Keep until 1 March 2030, whatever becomes/u).waitFor();
    await page.getByText('Old certificate, without a record of its issue', { exact: false }).waitFor();
    await app.screenshot('certification-old');
    await clean();
  });

  it('for an older version certifies that one, and leaves the directorate to be asked for the version in force', async () => {
    await expect.poll(() => cell('Medicine', '0.9').first().innerText()).toMatch(/Certified, replaced/u);
    await expect.poll(() => cell('Medicine', '1').first().innerText()).toMatch(/Older version only/u);
    await cell('Medicine', '1').first().click();
    await page.getByRole('button', { name: 'Print a certificate' }).waitFor();
    await page.getByRole('link', { name: 'Certified for version 0.9 only' }).waitFor();
    await clean();
  });

  it('of a level below is printed beside the directorate’s own, which it never replaces', async () => {
    await cell('Workforce', '1').first().click();
    await page.getByRole('button', { name: 'For a level below' }).click();
    await page.getByRole('dialog').getByLabel('Part of the directorate').fill('Recruitment team');
    await clean();
    await app.answerSave(join(folder, 'below.pdf'));
    await page.getByRole('button', { name: 'Print the certificate' }).click();
    await page.getByText(/^(?:Done: )?C-\d{4}-0002 is ready to be signed$/u).waitFor();
    await expect.poll(() => cell('Workforce', '1').first().innerText()).toMatch(/Not asked/u);
    await clean();
  });

  it('is printed alone, made anew with another number, and withdrawn with a reason', async () => {
    await app.answerSave(join(folder, 'one.pdf'));
    await page.getByRole('button', { name: 'Print a certificate' }).click();
    await page.getByText(/C-\d{4}-0003 for Workforce is ready to be signed/u).waitFor();
    await page.getByRole('link', { name: /^C-\d{4}-0003$/u }).click();
    await heading(/^C-\d{4}-0003$/u).waitFor();
    await page.getByRole('button', { name: 'Make anew' }).click();
    await page.getByLabel('Why it is made anew').fill('The name of the directorate was misread');
    await clean();
    await app.answerSave(join(folder, 'anew.pdf'));
    await page.getByRole('button', { name: 'Print with a new number' }).click();
    await page.getByText(/C-\d{4}-0004 takes the place of C-\d{4}-0003/u).waitFor();
    await page.getByRole('link', { name: /^C-\d{4}-0004$/u }).click();
    await heading(/^C-\d{4}-0004$/u).waitFor();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('button', { name: /^Withdraw C-/u }).click();
    await page.getByRole('link', { name: 'Say why it is withdrawn.' }).waitFor();
    await clean();
    await page.getByLabel('Why it is withdrawn').fill('The directorate signs later');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('.detail-head .tag').innerText()).toMatch(/Withdrawn/u);
    await clean();
  });

  it('changes hands when its holder does, with the reason, and is corrected with a reason', async () => {
    await cell('Medicine', '0.9').first().click();
    await page.getByRole('button', { name: 'Change who holds it' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Nia Example');
    await page.getByLabel('Why somebody else holds it').fill('Took over the directorate');
    await clean();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Nia Example' }).waitFor();
    await page.getByText(/Took over the directorate/u).first().waitFor();
    await page.getByRole('button', { name: 'Correct what was noted' }).click();
    await page.getByLabel('Print name').fill('Ola B Example');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Say why what was noted is changed.' }).waitFor();
    await clean();
    await page.getByLabel('Why what was noted is changed').fill('The middle initial was left out');
    await page.keyboard.press('Control+Enter');
    await heading(/^C-\d{4}-0001$/u).waitFor();
    await expect.poll(() => page.locator('.history').innerText()).toMatch(/corrected[\s\S]*middle initial/u);
    await app.screenshot('certification-history');
    await clean();
  });

  it('is under 10022 voluntary evidence, which nobody owes', async () => {
    await page.keyboard.press('Escape');
    await page.getByLabel('Policy', { exact: true }).selectOption({ label: '10022' });
    await expect.poll(() => page.getByText(/^Voluntary evidence of 4\.1\.1/u).count()).toBe(1);
    await page.getByText(/none is owed/u).waitFor();
    await clean();
  });

  it('is counted on a paper for the committee, and listed in a table', async () => {
    await app.answerSave(join(folder, 'coverage.pdf'));
    await page.getByRole('button', { name: 'Print the coverage' }).click();
    await page.getByText('The coverage is printed').waitFor();
    await part(/^All certificates/u);
    await expect.poll(() => page.locator('.row-open').count()).toBe(4);
    await app.answerSave(join(folder, 'certificates.csv'));
    await page.getByRole('button', { name: 'Export as a table' }).click();
    await page.getByText('The table is saved').waitFor();
    await clean();
  });

  it('leaves no error behind', () => {
    expect(app.errors).toEqual([]);
  });
});
