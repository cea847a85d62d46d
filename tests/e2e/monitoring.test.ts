import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { openSample } from '../support/register-in-window.ts';

/* The daily log in the real window, with the keyboard. Each test goes on from the last. */

describe('the monitoring log', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const today = (): Promise<string> => page.evaluate(() => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date()));
  const focused = (): Promise<string | undefined> => page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['day'] : undefined));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-monitoring-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await openSample(app);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('monitoring-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the month with its gaps, in words, and counts them beside the room', async () => {
    const room = page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Monitoring\s*,\s*\d+ days? of the last 4 weeks not monitored$/u });
    await room.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Monitoring', level: 1 }).waitFor();
    await page.getByText('Not recorded yet.').or(page.getByText('Nothing is owed today.')).first().waitFor();
    await app.screenshot('monitoring-month');
    await expect.poll(() => page.locator('.calendar__day--not-done').first().innerText()).toContain('Not done');
    await clean();
  });

  it('takes one key on a quiet day, and says so', async () => {
    await page.keyboard.press('q');
    await page.getByText(/is recorded as a quiet day, with Example Monitor\.$/u).waitFor();
    await page.getByRole('button', { name: /: Quiet: nothing found, by/u }).first().waitFor();
    // A second press records nothing more.
    await page.keyboard.press('q');
    expect((await page.evaluate(async (day) => window.register.monitoring.day({ day }), await today())).ok).toBe(true);
    await clean();
  });

  it('is walked through with the arrow keys, over the end of the month, and a day opens with Enter', async () => {
    const day = await today();
    await page.locator(`.calendar [data-day="${day}"]`).focus();
    await page.keyboard.press('ArrowLeft');
    // On the first of a month this is another month's last day, which has to be read first.
    await expect.poll(focused).not.toBe(day);
    const before = await focused();
    await page.keyboard.press('PageUp');
    await expect.poll(async () => (await focused())?.slice(0, 7)).not.toBe(before?.slice(0, 7));
    await app.screenshot('monitoring-earlier-month');
    const opened = await focused();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: /^Monitoring of/u }).waitFor();
    await app.screenshot('monitoring-day');
    await clean();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: /^Monitoring of/u }).waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(opened);
  });

  it('asks what and where of a finding, never for a person, and leads on to an incident and an action plan', async () => {
    await page.evaluate(async () => {
      const standing = await window.register.monitoring.standing({});
      if (standing.ok) window.location.hash = `#/monitoring/${standing.value.newestGap ?? ''}`;
    });
    await page.getByText('Nobody wrote down that Trust content was monitored').waitFor();
    await page.getByRole('button', { name: /^Record / }).click();
    await page.getByText('Named staff are never searched for (10022 6.1).').last().waitFor();
    await page.getByLabel('Yes, something').check();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('Give the address where it was seen, or choose the account.').waitFor();
    await app.screenshot('monitoring-record');
    await clean();
    await page.getByLabel('What was seen').fill('A page with our name that nobody has approved');
    await page.getByLabel('Address where it was seen').fill('https://example.org/our-trust');
    // A slip on Escape costs nothing that was typed.
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Record / }).click();
    await page.getByText(/^Draft kept/u).waitFor();
    await expect.poll(() => page.getByLabel('What was seen').inputValue()).toBe('A page with our name that nobody has approved');
    await page.getByLabel('Yes, it does').check();
    // Letters are letters in a box: no quiet day is recorded from here.
    await page.getByLabel(/^Anything else seen/u).pressSequentially('qf');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /^Report an incident/u }).waitFor();
    await page.getByText(/^Recorded by .+ written down \d+ days later$/u).waitFor();
    await app.screenshot('monitoring-found');
    await clean();
    await page.getByRole('button', { name: /^Report an incident/u }).click();
    await expect.poll(() => page.url()).toMatch(/#\/incidents\/new\?from=monitoring&day=\d{4}-\d\d-\d\d&address=https%3A%2F%2Fexample\.org%2Four-trust&seen=A\+page\+with\+our\+name.+$/u);
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: 'Start an action plan' }).click();
    await expect.poll(() => page.url()).toMatch(/#\/actions\/new\?source=monitoring&id=\d{4}-\d\d-\d\d&label=Monitoring\+of\+.+&clause=CP371\+3$/u);
    await page.keyboard.press('Alt+ArrowLeft');
  });

  it('corrects an entry with a reason, and keeps what stood there before', async () => {
    await page.getByRole('button', { name: 'Correct this entry' }).click();
    await page.getByLabel('No, nothing').check();
    await page.getByLabel('Why it is corrected').fill('The page belongs to a charity');
    await page.keyboard.press('Control+Enter');
    await page.getByText('The page belongs to a charity').waitFor();
    await page.getByText('https://example.org/our-trust').waitFor();
    await app.screenshot('monitoring-corrected');
    await clean();
    expect(app.errors).toEqual([]);
  });

  it('is kept as the Trust has decided', async () => {
    await page.getByRole('button', { name: 'How the log is kept' }).click();
    await page.getByLabel('Saturdays and Sundays are monitored').check();
    await app.screenshot('monitoring-settings');
    await clean();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Every day is monitored.').waitFor();
    // What was owed before stays owed, and what was not does not become a gap.
    const settings = await page.evaluate(async () => window.register.monitoring.settings({}));
    expect(settings.ok && settings.value.schedules.map(({ weekends }) => weekends)).toEqual([false, true]);
  });

  it('fills the monitoring table for a period, and saves it as a PDF with what was not done', async () => {
    await page.getByRole('button', { name: 'Monitoring table' }).click();
    await page.getByRole('heading', { name: 'Monitoring table', level: 1 }).waitFor();
    await page.getByRole('rowheader', { name: /^Nothing is published online/u }).waitFor();
    await expect.poll(() => page.locator('.monitoring-lines tbody tr').count()).toBe(5);
    await app.screenshot('monitoring-table');
    await clean();
    const file = join(folder, 'table.pdf');
    await app.answerSave(file);
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await page.getByText('Saved as table.pdf').waitFor();
    expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).toContain('days not monitored');
    await page.getByLabel('Period', { exact: true }).selectOption('other');
    await page.getByLabel('First day').fill('1 November 2030');
    await page.getByRole('button', { name: 'Show these days' }).click();
    await page.getByRole('alert').getByText('The first day must not be after the last.').waitFor();
    await clean();
    await page.getByLabel('First day').fill('1 November 2025');
    await page.getByLabel('Last day').fill('30 November 2025');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '1 November 2025 to 30 November 2025' }).waitFor();
    await page.getByText(/^Not known: \d+ days before the log began/u).first().waitFor();
    expect(app.errors).toEqual([]);
  });

  it('takes the log of a past year late, once the year has been looked at', async () => {
    const day = `${Number((await today()).slice(0, 4)) - 2}-03-05`;
    await page.evaluate((old) => { location.hash = `#/monitoring/${old}`; }, day);
    await page.getByRole('button', { name: /^Record 5 March /u }).click();
    await page.getByLabel('No, nothing').check();
    await page.getByRole('dialog').getByLabel(/^Yes/u).last().check();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: /^Tick this if 5 March \d{4} is the day you mean\./u }).waitFor();
    await app.screenshot('monitoring-old-day');
    await clean();
    await page.getByLabel(/^Yes, this is the log of 5 March/u).check();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Correct this entry' }).waitFor();
    expect(app.errors).toEqual([]);
  });
});
