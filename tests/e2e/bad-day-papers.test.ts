import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { openSample } from '../support/register-in-window.ts';

/* The sheet for the wall and the papers of incidents in the real window, with the keyboard. Each test goes on from the last. */

describe('papers for and of a bad day', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const text = (name: string): string => execFileSync('pdftotext', ['-layout', join(folder, name), '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, ' ');
  const pages = (name: string): string | undefined => /^Pages:\s+(\d+)$/mu.exec(execFileSync('pdfinfo', [join(folder, name)], { encoding: 'utf8' }))?.[1];
  const open = async (path: string, heading: string): Promise<void> => {
    await page.evaluate((address) => {
      location.hash = `#${address}`;
    }, path);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  };
  /** The first cell of a row is its button. */
  const openRow = async (words: RegExp): Promise<void> => {
    await page.locator('main tbody tr[data-row]', { hasText: words }).first().getByRole('button').first().focus();
    await page.keyboard.press('Enter');
  };
  const press = async (name: string | RegExp): Promise<void> => {
    const button = page.getByRole('button', { name }).first();
    await button.focus();
    await page.keyboard.press('Enter');
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-papers-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await openSample(app);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('bad-day-papers-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are reached from the settings, which say that no sheet was printed and who cannot be called yet', async () => {
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Settings' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    await app.screenshot('settings-with-contacts');
    await press('Contacts and the bad-day sheet');
    await page.getByRole('heading', { name: 'Contacts', level: 1 }).waitFor();
    await page.getByText('No bad-day sheet has been printed yet').waitFor();
    await expect.poll(() => page.getByText('Nobody to call yet: Executive on call.').count()).toBe(1);
    await app.screenshot('contacts');
    await clean();
  });

  it('fill in whoever is missing, with what is wrong beside its field', async () => {
    await openRow(/^Executive on call/u);
    const dialog = page.getByRole('dialog', { name: 'Executive on call' });
    await dialog.getByLabel('Telephone by day').fill('0'.repeat(41));
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.getByText('Use 40 characters or fewer.').count()).toBeGreaterThan(1);
    await clean();
    await dialog.getByLabel('Telephone by day').fill('01632 960170');
    await dialog.getByLabel('Telephone out of hours').fill('07700 900170');
    await app.screenshot('contact-dialog');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.getByText('Nobody to call yet').count()).toBe(0);
    await press('Confirm all are right');
    await page.getByText(/^\d+ contacts confirmed today\.$/u).waitFor();
  });

  it('print the sheet on one page, and then say that the one on the wall is up to date', async () => {
    await app.answerSave(join(folder, 'sheet.pdf'));
    await press('Print the bad-day sheet');
    await page.getByText('Saved as sheet.pdf.').waitFor();
    await page.getByText('The bad-day sheet on the wall is up to date').waitFor();
    expect(pages('sheet.pdf')).toBe('1');
    for (const part of ['Call 999 first', 'Hacked account', '07700 900170', 'Digital service desk', 'facebook.com/hacked', 'SAMPLE DATA']) expect(text('sheet.pdf')).toContain(part);
    await app.screenshot('sheet-printed');
    await clean();
  });

  it('say on Today and in Incidents that the sheet is out of date once something on it has changed', async () => {
    await openRow(/^X/u);
    const dialog = page.getByRole('dialog', { name: 'Reporting to X' });
    await dialog.getByLabel('What to do').first().fill('Call our agency');
    await app.screenshot('route-dialog');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('The bad-day sheet on the wall is out of date: print it again').waitFor();
    await page.getByText('Changed since: how to report on X.').waitFor();
    await open('/today', 'Today');
    await press(/^Show \d+ more lines?$/u);
    await page.getByText('The bad-day sheet on the wall is out of date: print it again').waitFor();
    await open('/incidents', 'Incidents');
    await page.getByText('The bad-day sheet on the wall is out of date: print it again').waitFor();
    await app.screenshot('incidents-sheet-stale');
    await clean();
    await app.answerSave(join(folder, 'sheet-again.pdf'));
    await press('Print the bad-day sheet');
    await page.getByText('Saved as sheet-again.pdf.').waitFor();
    expect(text('sheet-again.pdf')).toContain('Call our agency');
    await expect.poll(() => page.getByText('out of date: print it again').count()).toBe(0);
  });

  it('print one incident where it is shown', async () => {
    await openRow(/^Hacked account/u);
    await page.getByRole('heading', { name: 'Hacked account', level: 2 }).waitFor();
    await app.answerSave(join(folder, 'incident.pdf'));
    await press('Print this incident');
    await page.getByText('Saved as incident.pdf.').waitFor();
    for (const part of ['Hacked account', 'Chronology', 'Not told:', 'Steps not done:', 'Evidence:']) expect(text('incident.pdf')).toContain(part);
    await app.screenshot('incident-printed');
    await clean();
  });

  it('print the log of a period, and write it for a spreadsheet, with wrong days said beside their field', async () => {
    await open('/incidents/papers', 'Papers');
    await app.screenshot('incident-papers');
    await clean();
    await page.getByLabel('Reported from').fill('2031-01-01');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('The first day must not be after the last.').count()).toBeGreaterThan(1);
    await clean();
    await page.getByLabel('Reported from').fill('2020-01-01');
    await page.getByLabel('Reported to').fill('2030-12-31');
    await app.answerSave(join(folder, 'log.pdf'));
    await press('Save as PDF');
    await page.getByText('Saved as log.pdf.').waitFor();
    expect(text('log.pdf')).toContain('Fake account');
    await page.getByLabel('State').selectOption('open');
    await app.answerSave(join(folder, 'log.csv'));
    await press('Save for a spreadsheet');
    await page.getByText('Saved as log.csv.').waitFor();
    const csv = readFileSync(join(folder, 'log.csv'), 'utf8');
    expect(csv).toContain('Hacked account');
    expect(csv).not.toContain('Taken down');
    await clean();
  });

  it('leave nothing behind when the dialog is cancelled, and the focus stays on the button', async () => {
    await app.answerSave(undefined);
    await press('Save as PDF');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Save as PDF');
    expect(existsSync(join(folder, 'Incident log.pdf'))).toBe(false);
    expect(app.errors).toEqual([]);
  });
});
