import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { addAccountWithLogin, createRegister, openRegister } from '../support/register-in-window.ts';

/* The bad day with the keyboard: a hacked account from the report to the close. Each test goes on from the last. */

describe('a hacked account on a Friday evening', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;
  let keys: ReturnType<typeof keyboardOf>;

  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-incidents-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await createRegister(app);
    await addAccountWithLogin(app);
    await openRegister(app);
    keys = keyboardOf(page, { most: 60 });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('incidents-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('begins with Ctrl+Shift+I on any screen, and with the question about danger before anything can be typed', async () => {
    await page.keyboard.press('Control+Shift+I');
    await page.getByRole('heading', { name: 'Is anybody in immediate danger?' }).waitFor();
    expect(await page.locator('main').locator('input, select, textarea').count()).toBe(0);
    await app.screenshot('incident-danger');
    await clean();
    await keys.press(/^Yes, somebody may be in danger/u);
    await page.getByRole('heading', { name: 'Call 999 now' }).waitFor();
    expect(await page.locator('main').locator('input, select, textarea').count()).toBe(0);
    await app.screenshot('incident-emergency');
    await clean();
    await keys.press(/^Back to the question/u);
    await keys.press(/^No, nobody is in danger/u);
    await page.getByRole('heading', { name: 'What has happened?' }).waitFor();
  });

  it('shows the Speaking Up way to whoever raises malpractice, and files nothing', async () => {
    await page.getByLabel('What is it?').selectOption({ label: 'Cyber-bullying' });
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('link', { name: 'Say whether it concerns malpractice that somebody has raised.' }).waitFor();
    await app.screenshot('incident-malpractice');
    await clean();
    await page.getByLabel('Yes, by the person who reports this').check();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Nothing has been filed against anybody').waitFor();
    await app.screenshot('incident-speaking-up');
    await clean();
    await page.getByRole('button', { name: 'Back to the incidents' }).click();
    await page.getByRole('heading', { name: 'No incidents' }).waitFor();
    expect(await page.evaluate(async () => [await window.register.incidents.list({}), await window.register.incidents.draft({})])).toEqual([{ ok: true, value: [] }, { ok: true, value: { draft: null } }]);
    await clean();
  });

  it('is filed in one short form that asks for what is missing, points out an NHS number, and says what is owed', async () => {
    await page.keyboard.press('Control+Shift+I');
    await page.locator('#danger-no').press('Enter');
    await page.getByLabel('What is it?').focus();
    await page.keyboard.type('Hacked');
    await page.getByText('A new password will be owed for each login of the account.').waitFor();
    await page.getByRole('button', { name: 'Go on' }).press('Enter');
    await page.getByRole('heading', { name: 'Hacked account' }).waitFor();
    await page.getByLabel('Account of the register').focus();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Choose the account, or say where it is.' }).waitFor();
    await page.getByRole('link', { name: 'Say what was seen.' }).waitFor();
    await clean();
    await page.getByLabel('Account of the register').focus();
    await page.keyboard.type('Ward');
    await page.getByLabel('What was seen').fill('Strange posts, one of them names 943 476 5919');
    await page.getByLabel('Reported by').fill('Bea Admin');
    await page.getByRole('checkbox', { name: 'Communications Team' }).check();
    await page.getByText('“943 476 5919” reads as an NHS number.').waitFor();
    // The key of a new report does nothing in one; nor does any key of another screen behind the question about leaving this one.
    await page.keyboard.press('Control+Shift+I');
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^People/u }).click();
    await page.getByRole('heading', { name: 'Leave the report?' }).waitFor();
    await page.keyboard.press('Control+Shift+I');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: 'Leave and keep the draft' }).press('Enter');
    await page.getByRole('heading', { name: 'People', exact: true }).waitFor();
    await page.keyboard.press('Control+Shift+I');
    await page.locator('#danger-no').press('Enter');
    await page.getByRole('button', { name: /^Go on with/u }).press('Enter');
    await page.getByRole('button', { name: 'Go on' }).press('Enter');
    await page.getByText('“943 476 5919” reads as an NHS number.').waitFor();
    await page.getByLabel('What was seen').focus();
    await app.screenshot('incident-form');
    await clean();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: /^This holds what reads as an NHS number/u }).waitFor();
    await page.getByRole('button', { name: 'Mask it' }).press('Enter');
    await expect.poll(() => page.getByLabel('What was seen').inputValue()).toBe('Strange posts, one of them names [NHS number removed]');
    // A double click is one press.
    await page.getByRole('button', { name: /^File the report/u }).dblclick();
    await page.getByText(/Filed as INC \d{4}-001/u).waitFor();
    await page.getByText('A new password is owed for 1 login of the account').waitFor();
    expect(await page.evaluate(async () => {
      const listed = await window.register.incidents.list({});
      return listed.ok ? listed.value.length : -1;
    })).toBe(1);
    await app.screenshot('incident-filed');
    await clean();
  });

  it('ticks who has been told, keeps a step and a file, and is closed with outcome and reason', async () => {
    await page.getByRole('button', { name: 'Told: Line manager' }).press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Noted: Line manager told.').waitFor();
    await expect.poll(() => page.getByText('Not told yet').count()).toBe(0);
    await page.getByRole('button', { name: 'Add to the timeline' }).press('Enter');
    await page.getByLabel('Something was done').check();
    await page.getByLabel('What happened or was done').fill('The platform was asked to block it');
    // Ctrl+Shift+I asks first, as Escape does: what was typed is not thrown away.
    await page.keyboard.press('Control+Shift+I');
    await page.getByText('Close this without saving?').waitFor();
    await page.keyboard.press('Control+Shift+I');
    await page.getByRole('button', { name: 'Go on typing' }).press('Enter');
    await expect.poll(() => page.getByLabel('What happened or was done').inputValue()).toBe('The platform was asked to block it');
    await app.screenshot('incident-entry');
    await clean();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Added to the timeline.').waitFor();
    await page.getByRole('tab', { name: /^Evidence/u }).click();
    const file = join(folder, 'post.txt');
    writeFileSync(file, 'What the post said');
    await page.locator('#incident-files').setInputFiles(file);
    await page.getByLabel('What the file shows').fill('The post');
    await page.keyboard.press('Enter');
    await page.getByText('The file is kept.').waitFor();
    await page.getByText('post.txt, 18').waitFor();
    await app.screenshot('incident-detail');
    await clean();
    await page.getByRole('button', { name: 'Close…' }).press('Enter');
    await page.getByRole('button', { name: 'Leave this form' }).press('Enter');
    await page.getByRole('button', { name: 'Close…' }).press('Enter');
    await page.getByRole('button', { name: /^Close INC/u }).click();
    await page.getByRole('link', { name: 'Choose how it ended.' }).waitFor();
    await page.getByLabel('Outcome').selectOption({ label: 'Back in our hands' });
    await page.getByLabel('Why it can be closed').fill('The platform gave it back');
    await page.getByLabel('No, nothing new').check();
    await page.getByLabel('Why there is nothing to learn').fill('The runbook was followed');
    await page.getByLabel('Yes, they have been told').check();
    await page.getByLabel('Told how').fill('In person');
    await clean();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/is closed\.$/u).first().waitFor();
    await page.getByRole('heading', { name: 'How it ended' }).waitFor();
    await app.screenshot('incident-closed');
    await clean();
  });

  it('is corrected only after it is reopened, with a reason', async () => {
    await page.getByRole('button', { name: 'Reopen…' }).press('Enter');
    await page.getByLabel('Why it is opened again').fill('The posts are back');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Correct the facts' }).press('Enter');
    await page.getByRole('heading', { name: /^Correct INC/u }).waitFor();
    await page.getByLabel('Reported by').fill('Bea Admin, by telephone');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Give the reason.' }).waitFor();
    await page.getByLabel('Why the facts are corrected').fill('She rang');
    await app.screenshot('incident-correct');
    await clean();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('tab', { name: 'Facts' }).click();
    await page.getByText('Facts corrected: She rang').waitFor();
    await expect.poll(() => page.locator('.facts').first().innerText()).toContain('by Bea Admin, by telephone');
  });

  it('shows on its account: at the head, in its part and on the timeline beside the password that is owed', async () => {
    await page.getByRole('link', { name: 'Ward news' }).first().press('Enter');
    await page.getByText('1 open incident').waitFor();
    await page.getByRole('tab', { name: /^Incidents/u }).waitFor();
    await app.screenshot('account-incidents');
    await clean();
    await page.getByRole('tab', { name: /^History/u }).click();
    await page.getByText('Incident reopened').waitFor();
    const told = await page.locator('.history > li').allInnerTexts();
    expect(told.find((entry) => entry.startsWith('A new password is owed'))).toContain('INC ');
    await app.screenshot('account-timeline');
    await clean();
    expect(app.errors).toEqual([]);
  });
});
