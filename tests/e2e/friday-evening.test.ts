import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { addAccountWithLogin, createRegister, openRegister } from '../support/register-in-window.ts';

/* A hacked account on a Friday evening, from the report to the close, with nothing but the keyboard. Each test goes on from the last. */

describe('a hacked account on a Friday evening, by keyboard alone', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;
  let keys: ReturnType<typeof keyboardOf>;

  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const said = async (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-friday-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await createRegister(app);
    await addAccountWithLogin(app);
    await openRegister(app);
    keys = keyboardOf(page, { most: 250 });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('friday-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is reported in under a screen: danger, what it is, where, what was seen, who reported it', async () => {
    await page.keyboard.press('Control+Shift+I');
    await page.getByRole('heading', { name: 'Is anybody in immediate danger?' }).waitFor();
    await keys.press(/^No, nobody is in danger/u);
    await page.getByRole('heading', { name: 'What has happened?' }).waitFor();
    await keys.tabTo(/What is it\?/u);
    await page.keyboard.type('Hacked');
    await keys.press(/^Go on/u);
    await page.getByRole('heading', { name: 'Hacked account' }).waitFor();
    await keys.tabTo(/Account of the register/u);
    await page.keyboard.type('Ward');
    await keys.type(/^What was seen/u, 'Two posts about sunglasses that nobody of ours wrote.');
    await keys.type(/^Reported by/u, 'Bea Admin');
    await page.keyboard.press('Control+Enter');
    await said(/Filed as INC \d{4}-001/u);
    await said('A new password is owed for 1 login of the account');
    // The line manager and the Communications Team both have a clock.
    await expect.poll(() => page.locator('.split__detail .clock').count()).toBe(2);
    await clean();
  });

  it('tells the line manager with a message, and notes that both were told', async () => {
    const file = join(folder, 'manager.eml');
    await app.answerSave(file);
    await keys.press(/^Write: Line manager/u);
    await keys.type(/^Name/u, 'Lena Manager');
    await keys.type(/^Email address/u, 'lena.manager@example.nhs.uk');
    await clean();
    await keys.press(/^Save as a message/u);
    await said('It is saved. Send it, then note that they were told');
    expect(readFileSync(file, 'latin1')).toContain('lena.manager@example.nhs.uk');
    await app.screenshot('friday-letter');
    await keys.press(/^They were told/u);
    await page.keyboard.press('Control+Enter');
    await said('Noted: Line manager told.');
    await keys.press(/^Told: Communications Team/u);
    await page.keyboard.press('Control+Enter');
    await said('Noted: Communications Team told.');
    await expect.poll(() => page.getByText('Not told yet').count()).toBe(0);
  });

  it('works through the runbook: ticks with one key, a step with words, one that is not needed, and the platform’s reference', async () => {
    for (const step of [/^Mark done: Sign out every other session/u, /^Mark done: Keep a copy/u, /^Mark done: Take down what was posted/u, /^Mark done: Report it to the platform/u]) {
      const before = await page.getByRole('button', { name: /^Mark done: /u }).count();
      await keys.press(step);
      await expect.poll(() => page.getByRole('button', { name: /^Mark done: /u }).count()).toBe(before - 1);
    }
    await keys.press(/^More: Look through connected apps/u);
    await keys.type(/^What was done/u, 'One scheduling tool removed');
    await page.keyboard.press('Control+Enter');
    await said('Done: Look through connected apps and other administrators.');
    await keys.press(/^More: Decide what is said to readers/u);
    await keys.tabTo(/It is done/u);
    await page.keyboard.press('ArrowDown');
    await keys.type(/^Why it is not needed/u, 'Nobody had answered the posts');
    await page.keyboard.press('Control+Enter');
    await said('Noted as not needed: Decide what is said to readers.');
    await keys.press(/^Note a reference/u);
    await keys.type(/^Number or reference/u, 'Case 4711');
    await page.keyboard.press('Control+Enter');
    await said('Case 4711');
    await app.screenshot('friday-runbook');
    await clean();
  });

  it('answers the question about personal information: the 72 hours run until it is noted what was decided', async () => {
    await keys.press(/^Answer: Was personal information exposed/u);
    await keys.tabTo(/^Yes/u);
    await page.keyboard.press('Space');
    await clean();
    await page.keyboard.press('Control+Enter');
    await said(/The 72 hours end/u);
    await page.getByText(/days.* left/u).first().waitFor();
    await app.screenshot('friday-72-hours');
    await clean();
    await keys.press(/^Told: Information Governance/u);
    await page.keyboard.press('Control+Enter');
    await said('Noted: Information Governance told.');
    // It cannot be closed before: that is said instead of a form to fill in, with the way to what is missing.
    await keys.press(/^Close…/u);
    const held = page.getByRole('dialog', { name: /cannot be closed yet$/u });
    await held.getByText('The regulator is not decided on.').waitFor();
    expect(await held.locator('input, select, textarea').count()).toBe(0);
    await app.screenshot('friday-not-closed-yet');
    await clean();
    await keys.press(/^Note what was decided/u);
    await keys.type(/^Decided by/u, 'Information Governance on call');
    await keys.type(/^Reference \(DSPT/u, 'DSPT 0815');
    await page.keyboard.press('Control+Enter');
    // Now there is a form; it is left for later.
    await page.getByRole('dialog', { name: /^Close INC/u }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText(/The 72 hours end/u).count()).toBe(0);
    await said('DSPT 0815');
  });

  it('asks for reason and reference anew where another decision is corrected in, and brings back what stood for the former one', async () => {
    await keys.press(/^Correct the decision/u);
    const reference = page.getByLabel(/^Reference \(DSPT/u);
    await expect.poll(() => reference.inputValue()).toBe('DSPT 0815');
    await keys.tabTo(/^The regulator was told/u);
    await page.keyboard.press('ArrowDown');
    await page.getByLabel(/^Why it need not be told/u).waitFor();
    expect(await reference.inputValue()).toBe('');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => reference.inputValue()).toBe('DSPT 0815');
    await page.keyboard.press('Escape');
    await keys.press(/^Close without saving/u);
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('leads to the login, and knows by itself that the new password is there', async () => {
    await said('A new password is still owed.');
    await keys.press(/^Go to its logins/u);
    await page.getByRole('heading', { name: 'Ward news' }).waitFor();
    await keys.press(/^wardnews/u);
    await keys.press(/^Keep the password/u);
    await keys.type(/^Password/u, 'otter-lantern-gravel-91');
    await keys.type(/^When was it changed/u, new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' }).format());
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await app.screenshot('friday-password');
    // Back over the login and its account to the incident.
    for (let step = 0; step < 4 && (await page.getByRole('heading', { name: 'Hacked account' }).count()) === 0; step += 1) {
      await page.keyboard.press('Alt+ArrowLeft');
      await page.waitForTimeout(300);
    }
    await page.getByRole('heading', { name: 'Hacked account' }).waitFor();
    await expect.poll(() => page.getByText('A new password is still owed.').count()).toBe(0);
  });

  it('is closed with outcome, lesson and what the reporter was told', async () => {
    for (const step of [/^Mark done: Look at the mailbox/u, /^Mark done: Check the recovery e-mail/u, /^Mark done: Confirm that the account is ours/u]) {
      const before = await page.getByRole('button', { name: /^Mark done: /u }).count();
      await keys.press(step);
      await expect.poll(() => page.getByRole('button', { name: /^Mark done: /u }).count()).toBe(before - 1);
    }
    await keys.press(/^Close…/u);
    await keys.tabTo(/^Outcome/u);
    await page.keyboard.type('Back in our hands');
    await keys.type(/^Why it can be closed/u, 'Signed in with the new password; the page is as it should be.');
    await keys.tabTo(/^Yes$/u);
    await page.keyboard.press('Space');
    await keys.type(/^Lesson/u, 'The duty telephone needs the second step, too.');
    await keys.tabTo(/^Yes, they have been told/u);
    await page.keyboard.press('Space');
    await keys.type(/^Told how/u, 'By telephone');
    await app.screenshot('friday-closing');
    await clean();
    await page.keyboard.press('Control+Enter');
    await said(/is closed\.$/u);
    await said('The duty telephone needs the second step, too.');
    await app.screenshot('friday-closed');
    await clean();
    const kept = await page.evaluate(async () => {
      const incidents = await window.register.incidents.list({});
      return incidents.ok ? incidents.value.map(({ state, notTold, stepsLeft, clock }) => ({ state, notTold, stepsLeft, clock })) : [];
    });
    expect(kept).toEqual([{ state: 'closed', notTold: 0, stepsLeft: 0, clock: null }]);
    expect(app.errors).toEqual([]);
  });
});
