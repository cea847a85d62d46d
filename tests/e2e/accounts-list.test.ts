import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';

/* The list of accounts and what is done with many of them, in the real window, on the sample register. Each test goes on from the last. */

describe('the list of accounts', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-list-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await page.getByRole('button', { name: 'Look round' }).click();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: /^Accounts/u }).first().click();
    await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('accounts-list-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const rows = () => page.locator('main tbody tr[data-row]');
  /** Only the rows in view are in the document: the number of all that are shown stands above them. */
  const count = async (): Promise<number> => Number.parseInt(await page.locator('main .data-table__count').innerText(), 10);
  const columnNames = async (): Promise<readonly string[]> => (await page.locator('main thead th').allInnerTexts()).map((text) => text.replace(/\s*[▲▼]$/u, '').trim());

  it('is filtered by alarms, kept as a view, left and taken up again', async () => {
    const all = await count();
    await page.getByLabel('Alarms', { exact: true }).selectOption({ index: 1 });
    const alarmed = await count();
    expect(alarmed).toBeGreaterThan(0);
    expect(alarmed).toBeLessThan(all);
    await page.getByRole('button', { name: 'Save view…' }).click();
    await page.getByRole('button', { name: 'Save the view' }).click();
    await page.getByRole('link', { name: 'Give the view a name.' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Name of the view').fill('With alarms');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove view “With alarms”' }).waitFor();
    await page.getByLabel('View', { exact: true }).selectOption({ label: 'all accounts' });
    await expect.poll(count).toBe(all);
    await page.getByLabel('View', { exact: true }).selectOption({ label: 'With alarms' });
    await expect.poll(count).toBe(alarmed);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows the columns that are chosen, and tells those without room below the name', async () => {
    await page.getByRole('button', { name: 'Choose columns' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Directorate', { exact: true }).last().uncheck();
    await page.getByLabel('Next review', { exact: true }).check();
    await page.getByLabel('Primary administrator', { exact: true }).last().check();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect.poll(columnNames).toEqual(['Account', 'Channel', 'Line manager', 'Admins', 'Status', 'Last review', 'Alarms', 'Next review']);
    await expect.poll(() => rows().first().innerText()).toContain('Primary administrator: ');
    await page.getByRole('button', { name: 'Back to the view' }).click();
    await expect.poll(columnNames).toContain('Directorate');
  });

  it('is selected by keyboard: one row, a stretch, all that are shown', async () => {
    const selected = () => page.locator('main tbody tr.is-chosen').count();
    await page.locator('.row-open').first().focus();
    await page.keyboard.press(' ');
    await expect.poll(selected).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ ');
    await expect.poll(selected).toBe(3);
    // The list is still there, as it was narrowed, and no account has been opened.
    await expect.poll(() => page.evaluate('location.hash')).toMatch(/^#\/accounts\?alarms=With\+an\+alarm&/u);
    await page.keyboard.press('Control+a');
    await expect.poll(selected).toBe(await count());
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await expect.poll(selected).toBe(0);
  });

  it('changes the line manager of the selected accounts together', async () => {
    await page.locator('main tbody .row-choose input').nth(0).click();
    await page.locator('main tbody .row-choose input').nth(1).click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: 'Change line manager…' }).click();
    await page.getByRole('button', { name: 'Change 2 accounts' }).click();
    await page.getByRole('link', { name: 'Enter a name.' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Name of the line manager').fill('Wilhelmina Newcomer');
    await page.getByRole('button', { name: 'Change 2 accounts' }).click();
    await page.getByText('2 accounts changed').waitFor();
    await expect.poll(() => rows().filter({ hasText: 'Wilhelmina Newcomer' }).count()).toBe(2);
  });

  it('agrees a next review for the selected accounts, and not on a day that has passed', async () => {
    await page.locator('main tbody .row-choose input').nth(0).click();
    await page.getByRole('button', { name: 'Agree next review…' }).click();
    await page.getByLabel('Day of the next review').fill('1/2/2026');
    await page.getByRole('button', { name: /^Change \d+ accounts?$/u }).click();
    await page.getByRole('link', { name: 'This day has passed. Enter today or a later day, or leave it to the quarter.' }).waitFor();
    await app.screenshot('accounts-next-review-passed');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('main tbody .row-choose input').nth(0).click();
  });

  it('counts the administrators who can still act, and says beside them who has left', async () => {
    await expect.poll(() => rows().filter({ hasText: 'Only one administrator' }).filter({ hasText: '(1 has left)' }).count()).toBeGreaterThan(0);
    await app.screenshot('accounts-admins-left');
  });

  it('is exported and printed as it is shown', async () => {
    const shown = await count();
    await app.answerSave(join(folder, 'list.csv'));
    await page.getByRole('button', { name: `Export ${shown} accounts` }).click();
    await page.getByText('Saved as list.csv').waitFor();
    const lines = readFileSync(join(folder, 'list.csv'), 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(shown + 1);
    expect(lines.filter((line) => line.includes('Wilhelmina Newcomer'))).toHaveLength(2);
    await app.answerSave(join(folder, 'register.pdf'));
    await page.getByRole('button', { name: `Print ${shown} accounts` }).click();
    await page.getByText('Saved as register.pdf').waitFor({ timeout: 30_000 });
    expect(readFileSync(join(folder, 'register.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('hands the selected accounts to a notice, which says who cannot be written to', async () => {
    await page.locator('.row-open').first().focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Write a notice…' }).click();
    await page.getByRole('heading', { name: 'Write a notice' }).waitFor();
    await expect.poll(() => page.getByLabel(/selected in the list$/u).isChecked()).toBe(true);
    await page.getByRole('listitem').filter({ hasText: 'Wilhelmina Newcomer' }).waitFor();
    await page.getByRole('button', { name: 'Save the message draft' }).click();
    await page.getByRole('link', { name: 'Fill in [first day], or take it out.' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('What is it about?').selectOption('major-incident');
    await app.answerSave(join(folder, 'notice.eml'));
    await page.getByRole('button', { name: 'Save the message draft' }).click();
    await page.getByRole('heading', { name: /is ready to be sent$/u }).waitFor();
    expect(readFileSync(join(folder, 'notice.eml'), 'utf8')).toContain('X-Unsent: 1');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('keeps who has acknowledged the notice, the others first', async () => {
    await page.getByRole('button', { name: 'See the notice' }).click();
    const detail = page.locator('.split__detail');
    await detail.locator('tbody tr[data-row]').first().waitFor();
    const name = await detail.locator('tbody tr[data-row] b').first().innerText();
    await detail.getByLabel(`Select ${name}`).click();
    await page.getByRole('button', { name: 'Record 1 acknowledgement' }).click();
    await page.getByLabel('How (optional)').fill('By telephone');
    await page.getByRole('dialog').getByRole('button', { name: 'Record 1 acknowledgement' }).click();
    await detail.getByText(/^1 of \d+ acknowledged$/u).waitFor();
    await expect.poll(() => detail.locator('tbody tr[data-row] b').first().innerText()).not.toBe(name);
    expect(await axeFindings(page)).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  it('remembers how the list was looked at while other rooms were visited', async () => {
    await page.getByRole('link', { name: /^Accounts/u }).first().click();
    await page.getByRole('button', { name: 'Remove view “With alarms”' }).click();
    await page.getByRole('button', { name: 'Remove the view “With alarms”' }).click();
    await page.getByRole('button', { name: 'Remove view “With alarms”' }).waitFor({ state: 'detached' });
    const offered = () => page.getByLabel('View', { exact: true }).locator('option').allInnerTexts();
    await expect.poll(offered).toEqual(['not saved']);
    await page.getByRole('button', { name: 'Show all accounts' }).click();
    await expect.poll(offered).toEqual(['all accounts']);
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('accounts-view');
  });

  it('watches released handles: a look that finds a stranger there raises an alarm', async () => {
    await page.getByRole('link', { name: 'Watch list of released handles' }).click();
    await page.getByRole('heading', { name: 'Watch list of released handles' }).waitFor();
    await page.locator('.row-open').first().click();
    await page.getByRole('button', { name: 'Record the look' }).click();
    await page.getByRole('link', { name: 'Say what you found.' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Somebody else has taken it').check();
    await page.getByLabel('Note (optional)').fill('Reported to the platform');
    await page.getByRole('button', { name: 'Record the look' }).click();
    await page.getByRole('row').filter({ hasText: 'Reported to the platform' }).getByText('Taken by somebody else').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'All accounts' }).click();
    await rows().getByText('Former handle taken by somebody else').first().waitFor();
    expect(app.errors).toEqual([]);
  });

  it('corrects since when somebody administers an account, by keyboard, and keeps why', async () => {
    await page.locator('.row-open').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: /^People/u }).click();
    const first = page.getByRole('button', { name: /^Correct since when .* is administrator$/u }).first();
    const label = (await first.getAttribute('aria-label')) ?? '';
    const name = /since when (.*) is administrator/u.exec(label)?.[1] ?? '';
    await first.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Administrator since').fill('1 January 2099');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'This date lies in the future. Enter today or an earlier day.' }).waitFor();
    await page.getByRole('link', { name: 'Say why the day is corrected.' }).waitFor();
    await expect.poll(() => page.getByLabel('Administrator since').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFindings(page)).toEqual([]);
    await app.screenshot('administrator-day');
    await page.getByLabel('Administrator since').fill('3 March 2017');
    await page.getByLabel('Reason', { exact: true }).fill('The list of 2017 names them');
    await page.keyboard.press('Enter');
    await page.getByText('on record since 3 March 2017').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(label);
    expect(await axeFindings(page)).toEqual([]);
    await app.screenshot('administrators');
    await page.getByRole('tab', { name: /^History/u }).click();
    await page.getByText(`${name} · The list of 2017 names them`).waitFor();
    await expect.poll(() => page.getByText('Administrator since:').first().locator('..').innerText()).toContain('3 March 2017');
    expect(app.errors).toEqual([]);
  });
});
