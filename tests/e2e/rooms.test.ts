import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { returnedForm } from '../support/returned-form.ts';

/*
 * From the application to the account, to its login, to the day somebody leaves: in the real window, with a real keychain.
 * Each test goes on from the last.
 */

const passphrase = 'four plain words here';

/** A form of one page that somebody has signed, as a scanner would give it. */
const signedPage = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

describe('from application to leaver', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;
  let password = '';

  const go = async (room: string): Promise<void> => {
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: new RegExp(`^${room}`, 'u') }).click();
    await page.getByRole('heading', { name: room, level: 1 }).waitFor();
  };
  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-rooms-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    const made = await page.evaluate(
      async (words) => {
        const reply = await window.register.session.create({
          trustName: 'Example Hospitals NHS Trust', packs: ['cp371', '10022'],
          directorates: [{ name: 'Medicine', kind: 'clinical' }, { name: 'Workforce', kind: 'non-clinical' }],
          officerName: 'Officer Example', passphrase: words, useKeychain: false,
        });
        return reply.ok && (await window.register.session.recoverySheetDone({})).ok;
      },
      passphrase,
    );
    if (!made) throw new Error('The register could not be made.');
    await page.reload();
    await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('rooms-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints the blank form of Appendix 2, which has no place for a password', async () => {
    await go('Applications');
    await clean();
    await app.screenshot('applications-empty');
    const form = join(folder, 'form.pdf');
    await app.answerSave(form);
    await page.getByRole('button', { name: 'Save the blank form for a new account' }).click();
    await page.getByText('Saved as form.pdf').waitFor();
    const text = execFileSync('pdftotext', [form, '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('Name of second nominated site administrator');
    expect(text.toLowerCase()).toContain('agree with the communications team');
  });

  it('takes a returned form that was copied out of the mail, and shows what it understood before it keeps it', async () => {
    await page.getByRole('button', { name: 'Bring in a returned form' }).click();
    await page.getByLabel(/Paste the table/u).fill(returnedForm);
    await page.getByRole('button', { name: 'Read what is pasted' }).click();
    await page.getByText(/Left out/u).first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Tr0ub4dor');
    await app.screenshot('applications-returned-form');
    await clean();
    await page.getByRole('button', { name: 'Bring in 1 draft' }).click();
    await page.getByText('still missing before it can be submitted').waitFor();
    await app.screenshot('application-draft');
    await clean();
  });

  it('does not submit before the three certifications are there with their signed pages', async () => {
    await page.getByRole('button', { name: 'Edit the form' }).click();
    await page.getByLabel('Proposed account name').fill('Ward news');
    await page.getByLabel('Agreed posting standard').fill('Two posts a week');
    await app.screenshot('application-form');
    await clean();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Edit the form' }).waitFor();
    expect(await page.getByRole('button', { name: 'Submit…' }).count()).toBe(0);
    const file = join(folder, 'signed.pdf');
    writeFileSync(file, signedPage);
    await app.answerOpen(file);
    const rows = page.locator('.certifiers > li');
    for (let index = 0; index < 3; index += 1) {
      await rows.nth(index).getByRole('button', { name: /^Record date and tick/u }).click();
      await page.getByLabel('Date of the signature').fill('3 November 2026');
      await page.getByLabel('The box on the form is ticked').check();
      await page.getByRole('button', { name: 'Record the certification', exact: true }).click();
      await rows.nth(index).getByRole('button', { name: /^Add the signed page/u }).click();
      await rows.nth(index).getByText(/^Certified 3 November 2026/u).waitFor();
    }
    await page.getByRole('button', { name: 'Submit…' }).click();
    await page.getByRole('button', { name: /^Submit A2-/u }).click();
    await page.getByText('Submitted. Assess it next').waitFor();
  });

  it('is assessed, passed on and approved; nobody named in it decides without saying why', async () => {
    await page.getByRole('button', { name: 'Assess it' }).click();
    await page.getByLabel(/^Benefit/u).fill('Families hear what is going on');
    await page.getByLabel(/^Commitment/u).fill('Two people have time set aside');
    await page.getByLabel('Supports it', { exact: true }).check();
    await page.getByRole('button', { name: 'Save the assessment' }).click();
    await page.getByRole('button', { name: /^Pass on to the/u }).click();
    await page.getByRole('button', { name: 'Pass it on' }).click();
    await page.getByRole('button', { name: 'Record the decision…' }).click();
    await page.getByLabel('Approved', { exact: true }).check();
    await page.getByLabel('Who decided').fill('Morgan Manager and the Digital Board');
    await page.getByLabel('Reason', { exact: true }).fill('Clear benefit, two administrators');
    await app.screenshot('application-decision');
    // Help opens above the dialog and gives the focus back; a slip on Escape costs nothing that was typed.
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
    // Two dialogs, and no two buttons that say the same.
    const waysOut = (): Promise<readonly string[]> => page.locator('dialog[open] button').filter({ hasText: /close/iu }).allInnerTexts();
    await expect.poll(waysOut).toEqual(['Close', 'Close help']);
    await clean();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Help' }).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('reason');
    await page.keyboard.press('Escape');
    await page.getByText('What you typed here would be lost').waitFor();
    await clean();
    await page.getByRole('button', { name: 'Go on typing' }).click();
    await expect.poll(() => page.getByLabel('Reason', { exact: true }).inputValue()).toBe('Clear benefit, two administrators');
    await page.getByRole('button', { name: /^Approve A2-/u }).click();
    await page.getByLabel(/^Why somebody who is named/u).waitFor();
    await page.getByLabel('Who decided').fill('Digital Board');
    await page.getByRole('button', { name: /^Approve A2-/u }).click();
    await page.getByText(/Ward news stands on the register/u).waitFor();
    await app.screenshot('application-approved');
    await clean();
    const letter = join(folder, 'letter.eml');
    await app.answerSave(letter);
    await page.getByRole('button', { name: 'Letter as an email' }).click();
    await page.getByText('Saved as letter.eml').waitFor();
    expect(readFileSync(letter, 'latin1')).toMatch(/^X-Unsent: 1/mu);
  });

  it('has made the account with nothing typed again', async () => {
    await page.getByRole('link', { name: 'Open the account' }).click();
    await page.getByRole('heading', { name: 'Ward news', level: 2 }).waitFor();
    const shown = await page.locator('.split__detail').innerText();
    for (const fact of ['Share news of the wards', 'Patients and families', 'Two posts a week', 'Morgan Manager', 'Ada Primary', 'Bo Second']) expect(shown).toContain(fact);
    await app.screenshot('account-approved');
    await clean();
    await page.getByRole('button', { name: 'Edit', exact: true }).or(page.getByRole('button', { name: 'Edit the account' })).first().click();
    await page.getByLabel(/^Web address/u).fill('https://x.com/wardnews');
    await page.keyboard.press('Control+Enter');
    // Not that of the form, which is called "Edit Ward news".
    await page.getByRole('heading', { name: 'Ward news', level: 2, exact: true }).waitFor();
  });

  it('keeps its password in the keychain: made here, shown for 30 seconds with a reason, copied past the window', async () => {
    await go('Logins');
    await page.getByRole('row').filter({ hasText: 'wardnews' }).click();
    await page.getByRole('button', { name: 'Keep the password' }).click();
    await page.getByRole('button', { name: 'Make a long random one' }).click();
    await page.getByText('Strong', { exact: true }).waitFor();
    password = await page.getByRole('textbox', { name: 'Password' }).inputValue();
    expect(password.length).toBe(20);
    await app.screenshot('login-keep-password');
    await page.getByRole('button', { name: 'Keep this password' }).click();
    await page.getByText('kept in the keychain of this computer').first().waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Get the password' }).click();
    await page.getByRole('button', { name: 'Show it for 30 seconds' }).click();
    await page.getByText('Say why you need the password.').first().waitFor();
    await page.getByLabel('Why do you need it?').fill('To sign in for the quarterly review');
    await clean();
    await page.getByRole('button', { name: 'Show it for 30 seconds' }).click();
    await page.getByText(password).waitFor();
    await app.screenshot('login-shown');
    await page.getByRole('button', { name: 'Hide it now' }).click();
    expect(await page.getByText(password).count()).toBe(0);
    await page.getByRole('button', { name: 'Get the password' }).click();
    await page.getByLabel('Why do you need it?').fill('To look into an incident');
    await page.getByLabel('Somebody else', { exact: true }).check();
    await page.getByLabel('Who sees it?').fill('A colleague at the desk');
    await page.getByRole('button', { name: 'Copy it without showing' }).click();
    await page.getByText('on the clipboard for 30 seconds').waitFor();
    expect(await app.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(password);
    await page.getByText('Somebody else saw it').first().waitFor();
    await app.screenshot('login-owed');
    await clean();
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Unlock the register' }).waitFor();
    await expect.poll(() => app.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });

  it('clears what is owed only by a change of the password itself', async () => {
    await go('Logins');
    await page.getByRole('row').filter({ hasText: 'wardnews' }).click();
    const keep = async (value: string): Promise<void> => {
      await page.getByRole('button', { name: 'Keep a new password' }).click();
      await page.getByRole('textbox', { name: 'Password' }).fill(value);
      await page.getByRole('button', { name: 'Keep this password' }).click();
    };
    await keep(password);
    await page.getByText('what was owed for it still is').waitFor();
    await page.getByText('Somebody else saw it').first().waitFor();
    await keep('copper-Lantern-orbit-47');
    await page.getByText('Nothing is owed for it any more').waitFor({ timeout: 30_000 });
    await expect.poll(() => page.getByText('New password owed').count()).toBe(0);
  });

  it('brings in the team’s password list past the window, and asks for the file to be destroyed', async () => {
    const list = join(folder, 'passwords.csv');
    writeFileSync(list, 'Title,URL,User name,Password\r\nWard news,https://x.com/wardnews,second.login,stone-Lantern-wheat-92\r\n');
    await app.answerOpen(list);
    await go('Logins');
    await page.getByRole('button', { name: 'Bring in a password list' }).click();
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await page.getByRole('heading', { name: 'Say what the columns hold' }).waitFor();
    await clean();
    await page.getByRole('button', { name: 'Look at what will happen' }).click();
    await page.getByRole('heading', { name: 'Check before anything is stored' }).waitFor();
    await app.screenshot('password-list');
    await clean();
    expect(await page.locator('body').innerText()).not.toContain('stone-Lantern');
    await page.getByRole('button', { name: 'Bring in 1 password' }).click();
    // A real keychain answers in its own time, and more slowly on a busy machine.
    await page.getByRole('heading', { name: 'The passwords are in the keychain' }).waitFor({ timeout: 30_000 });
    await clean();
    await page.getByRole('button', { name: /^I have destroyed it/u }).click();
    await page.getByText('A password list still has to be destroyed').waitFor({ state: 'detached' });
  });

  it('is asked at the quarterly review whether the login still works', async () => {
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Reviews/u }).click();
    await page.getByRole('row').filter({ hasText: 'Ward news' }).click();
    await page.getByRole('button', { name: /^It works\s*: wardnews/u }).click();
    const worked = page.getByText(/last worked: .*, by Officer Example/u);
    await worked.scrollIntoViewIfNeeded();
    await app.screenshot('review-logins');
    await expect.poll(() => worked.count()).toBe(1);
    await clean();
  });

  it('lets somebody leave in one step: successor named, new password owed, letters printed', async () => {
    await go('People');
    await page.getByRole('row').filter({ hasText: 'Ada Primary' }).click();
    await page.getByRole('button', { name: 'They are leaving' }).click();
    await page.getByLabel('Last day at the Trust').fill('30 November 2026');
    await app.screenshot('leaving');
    await clean();
    await page.getByLabel('What happens').first().selectOption({ index: 0 });
    await page.getByLabel('Who follows').first().fill('Cy Successor');
    await page.getByRole('button', { name: 'Carry out the handover' }).click();
    await page.getByRole('heading', { name: /handover|handed over/iu }).first().waitFor();
    await app.screenshot('leaving-done');
    await clean();
    const letters = join(folder, 'letters.pdf');
    await app.answerSave(letters);
    await page.getByRole('button', { name: /letters/iu }).first().click();
    await page.getByText(/saved as letters\.pdf/iu).waitFor();
    expect(execFileSync('pdftotext', ['-layout', letters, '-'], { encoding: 'utf8' })).toContain('Cy Successor');
    await go('Logins');
    await page.getByRole('row').filter({ hasText: 'wardnews' }).filter({ hasText: 'New password owed' }).waitFor();
    await app.screenshot('logins');
  });

  it('closes the account with a reason and what was captured before', async () => {
    await go('Accounts');
    await page.getByRole('row').filter({ hasText: 'Ward news' }).click();
    await page.getByText('Cy Successor').first().waitFor();
    await page.getByRole('button', { name: /Change the status/u }).click();
    await page.getByLabel('Closed', { exact: false }).last().check();
    await app.screenshot('account-close');
    await clean();
    await page.getByRole('button', { name: /^Close Ward news/u }).click();
    await page.getByRole('alert').first().waitFor();
    await page.getByLabel(/^Reason/u).fill('The service has moved');
    await page.getByLabel(/^What was captured/u).fill('All posts saved as PDF in the records folder');
    await page.getByRole('button', { name: /^Close Ward news/u }).click();
    await page.locator('.split__detail').getByText('Closed', { exact: true }).first().waitFor();
    await app.screenshot('account-closed');
    expect(app.errors).toEqual([]);
  });
});
