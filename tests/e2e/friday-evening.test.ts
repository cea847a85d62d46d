import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';

/* A hacked account on a Friday evening, from the report to the close, with nothing but the keyboard. Each test goes on from the last. */

const passphrase = 'four plain words here';

describe('a hacked account on a Friday evening, by keyboard alone', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  /** What has the focus, as a screen reader names it. */
  const focused = (): Promise<string> => page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return '';
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])].map((label) => label.textContent).join(' ') : '';
    return element.getAttribute('aria-label') ?? (labels === '' ? element.textContent : labels);
  });
  /** Presses Tab until something of this name has the focus. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let step = 0; step < 250; step += 1) {
      await page.keyboard.press('Tab');
      if (name.test(await focused())) return;
    }
    throw new Error(`Tab does not come to ${name.source}.`);
  };
  const pressOn = async (name: RegExp): Promise<void> => {
    await tabTo(name);
    await page.keyboard.press('Enter');
  };
  const typeInto = async (name: RegExp, text: string): Promise<void> => {
    await tabTo(name);
    await page.keyboard.type(text);
  };
  const said = async (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-friday-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    const made = await page.evaluate(
      async ({ words, facts }) => {
        const { session, accounts, logins } = window.register;
        const created = await session.create({
          trustName: 'Example Hospitals NHS Trust', packs: ['cp371', '10022'], directorates: [{ name: 'Medicine', kind: 'clinical' }],
          officerName: 'Officer Example', passphrase: words, useKeychain: false,
        });
        if (!created.ok || !(await session.recoverySheetDone({})).ok) return false;
        const account = await accounts.add(facts);
        if (!account.ok) throw new Error(account.error.message);
        const login = await logins.add({
          facts: { accountId: account.value.id, label: '', userName: 'wardnews', email: '', twoStep: 'not-known', twoStepHolder: '', recoveryRoute: '' }, password: null,
        });
        return login.ok;
      },
      { words: passphrase, facts: accountFactsWith() },
    );
    if (!made) throw new Error('The register could not be made.');
    await page.reload();
    await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
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
    await pressOn(/^No, nobody is in danger/u);
    await page.getByRole('heading', { name: 'What has happened?' }).waitFor();
    await tabTo(/What is it\?/u);
    await page.keyboard.type('Hacked');
    await pressOn(/^Go on/u);
    await page.getByRole('heading', { name: 'Hacked account' }).waitFor();
    await tabTo(/Account of the register/u);
    await page.keyboard.type('Ward');
    await typeInto(/^What was seen/u, 'Two posts about sunglasses that nobody of ours wrote.');
    await typeInto(/^Reported by/u, 'Bea Admin');
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
    await pressOn(/^Write: Line manager/u);
    await typeInto(/^Name/u, 'Lena Manager');
    await typeInto(/^Email address/u, 'lena.manager@example.nhs.uk');
    await clean();
    await pressOn(/^Save as a message/u);
    await said('It is saved. Send it, then note that they were told');
    expect(readFileSync(file, 'latin1')).toContain('lena.manager@example.nhs.uk');
    await app.screenshot('friday-letter');
    await pressOn(/^They were told/u);
    await page.keyboard.press('Control+Enter');
    await said('Noted: Line manager told.');
    await pressOn(/^Told: Communications Team/u);
    await page.keyboard.press('Control+Enter');
    await said('Noted: Communications Team told.');
    await expect.poll(() => page.getByText('Not told yet').count()).toBe(0);
  });

  it('works through the runbook: ticks with one key, a step with words, one that is not needed, and the platform’s reference', async () => {
    for (const step of [/^Done: Sign out every other session/u, /^Done: Keep a copy/u, /^Done: Take down what was posted/u, /^Done: Report it to the platform/u]) {
      const before = await page.getByRole('button', { name: /^Done: /u }).count();
      await pressOn(step);
      await expect.poll(() => page.getByRole('button', { name: /^Done: /u }).count()).toBe(before - 1);
    }
    await pressOn(/^More: Look through connected apps/u);
    await typeInto(/^What was done/u, 'One scheduling tool removed');
    await page.keyboard.press('Control+Enter');
    await said('Done: Look through connected apps and other administrators.');
    await pressOn(/^More: Decide what is said to readers/u);
    await tabTo(/It is done/u);
    await page.keyboard.press('ArrowDown');
    await typeInto(/^Why it is not needed/u, 'Nobody had answered the posts');
    await page.keyboard.press('Control+Enter');
    await said('Noted as not needed: Decide what is said to readers.');
    await pressOn(/^Note a reference/u);
    await typeInto(/^Number or reference/u, 'Case 4711');
    await page.keyboard.press('Control+Enter');
    await said('Case 4711');
    await app.screenshot('friday-runbook');
    await clean();
  });

  it('answers the question about personal information: the 72 hours run until it is noted what was decided', async () => {
    await pressOn(/^Answer: Was personal information exposed/u);
    await tabTo(/^Yes/u);
    await page.keyboard.press('Space');
    await clean();
    await page.keyboard.press('Control+Enter');
    await said(/The 72 hours end/u);
    await page.getByText(/days.* left/u).first().waitFor();
    await app.screenshot('friday-72-hours');
    await clean();
    await pressOn(/^Told: Information Governance/u);
    await page.keyboard.press('Control+Enter');
    await said('Noted: Information Governance told.');
    await pressOn(/^Note what was decided/u);
    await typeInto(/^Decided by/u, 'Information Governance on call');
    await typeInto(/^Reference \(DSPT/u, 'DSPT 0815');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.getByText(/The 72 hours end/u).count()).toBe(0);
    await said('DSPT 0815');
  });

  it('leads to the login, and knows by itself that the new password is there', async () => {
    await said('A new password is still owed.');
    await pressOn(/^Go to its logins/u);
    await page.getByRole('heading', { name: 'Ward news' }).waitFor();
    await pressOn(/^wardnews/u);
    await pressOn(/^Keep the password/u);
    await typeInto(/^Password/u, 'otter-lantern-gravel-91');
    await typeInto(/^When was it changed/u, new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' }).format());
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
    for (const step of [/^Done: Look at the mailbox/u, /^Done: Check the recovery e-mail/u, /^Done: Confirm that the account is ours/u]) {
      const before = await page.getByRole('button', { name: /^Done: /u }).count();
      await pressOn(step);
      await expect.poll(() => page.getByRole('button', { name: /^Done: /u }).count()).toBe(before - 1);
    }
    await pressOn(/^Close…/u);
    await tabTo(/^Outcome/u);
    await page.keyboard.type('Back in our hands');
    await typeInto(/^Why it can be closed/u, 'Signed in with the new password; the page is as it should be.');
    await tabTo(/^Yes$/u);
    await page.keyboard.press('Space');
    await typeInto(/^Lesson/u, 'The duty telephone needs the second step, too.');
    await tabTo(/^Yes, they have been told/u);
    await page.keyboard.press('Space');
    await typeInto(/^Told how/u, 'By telephone');
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
