import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { makeRegister } from '../support/register-in-window.ts';

/* The Head of Communications makes a question of the review her own, and brings in policies from files. Each test goes on from the last. */

describe('what a policy says, in the window', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().press('Enter');
  const type = async (label: string | RegExp, words: string): Promise<void> => {
    const box = page.getByRole('textbox', { name: label });
    await box.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(words);
  };
  const room = async (name: RegExp): Promise<void> => {
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name }).press('Enter');
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-packs-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await makeRegister(app, [accountFactsWith()]);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('policy-packs-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens from the list of policies, part by part', async () => {
    await room(/^Policies/u);
    await page.getByRole('heading', { name: 'Policies', level: 1 }).waitFor();
    await clean();
    await page.getByRole('row', { name: /CP371/u }).getByRole('button').first().press('Enter');
    await press('What it says');
    await page.getByRole('heading', { name: 'CP371: what it says', level: 1 }).waitFor();
    await clean();
    await page.getByRole('tab', { name: 'Checklists' }).press('Enter');
    await page.getByRole('heading', { name: 'Quarterly communications review' }).waitFor();
    await clean();
    expect(await page.evaluate(() => location.hash)).toBe('#/policies/cp371/contents?part=checklists');
    await app.screenshot('policy-packs-checklists');
  });

  it('says at the box what is wrong, and loses nothing', async () => {
    await press('Regular against its own standard');
    await page.getByRole('dialog').waitFor();
    await type('Help beside it', 'Look at the last three months.');
    await type('Question', '');
    await press('See what it changes');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('This must not be empty.');
    expect(await page.getByRole('textbox', { name: 'Help beside it' }).inputValue()).toBe('Look at the last three months.');
    await clean();
  });

  it('shows a change before it is saved, and asks the question so in the next review', async () => {
    await type('Question', 'Is it kept going?');
    await press('See what it changes');
    await page.getByRole('heading', { name: 'What this changes' }).waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain('the register runs 1 account');
    await clean();
    await app.screenshot('policy-packs-preview');
    await press('Save Regular against its own standard');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('Say why');
    await type('Why it is changed', 'Our own words');
    await press('Save Regular against its own standard');
    await page.getByText('Saved. It holds from now on').waitFor();
    await page.getByRole('tab', { name: 'Our changes' }).press('Enter');
    await expect.poll(() => page.getByRole('tabpanel').innerText()).toContain('Is it kept going?');
    await clean();
    await app.screenshot('policy-packs-own');
    await room(/^Reviews/u);
    await page.getByRole('heading', { name: 'Quarterly reviews', level: 1 }).waitFor();
    await press(/^Ward news/u);
    await expect.poll(() => page.locator('main').innerText()).toContain('Is it kept going?');
  });

  it('refuses a file that is not right with the place and the reason, and takes one that is', async () => {
    await room(/^Policies/u);
    await page.getByRole('row', { name: /CP371/u }).getByRole('button').first().press('Enter');
    await press('What it says');
    const file = join(folder, 'policy.json');
    await app.answerSave(file);
    await press('Save as a file…');
    await page.getByText('The policy is saved as a file').waitFor();
    expect(existsSync(file)).toBe(true);
    const pack = JSON.parse(readFileSync(file, 'utf8')) as { contacts: { id: string; role: string; clause: string }[] };
    const pals = pack.contacts.find(({ id }) => id === 'pals') ?? { clause: '', role: '' };
    const { clause } = pals;
    pals.clause = '99.9';
    writeFileSync(file, JSON.stringify(pack));
    await press('Back to the policy');
    await app.answerOpen(file);
    await press('Bring in a policy from a file…');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('Contact “Patient Advice and Liaison Service (PALS)”, clause: clause "99.9" is not in this pack');
    await clean();
    await app.screenshot('policy-packs-refused');
    pals.clause = clause;
    pals.role = 'Patient Experience Team';
    writeFileSync(file, JSON.stringify(pack));
    await press('Bring in a policy from a file…');
    await page.getByRole('dialog').waitFor();
    await clean();
    await app.screenshot('policy-packs-import');
    await type('Why it is brought in', 'As the other site has it');
    await press('Take 1 change');
    await page.getByRole('heading', { name: 'CP371: what it says', level: 1 }).waitFor();
    await expect.poll(() => page.getByRole('tabpanel').innerText()).toContain('Patient Experience Team');
    expect(app.errors).toEqual([]);
  });
});
