import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { keyboardOf } from '../support/keyboard.ts';

/* An action plan from its first words to the sign-off, in the real window with the keyboard alone. Each test goes on from the last. */

describe('action plans by keyboard', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;
  let keys: ReturnType<typeof keyboardOf>;

  const told = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-actions-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(15_000);
    keys = keyboardOf(page, { most: 119, here: true });
    await page.getByRole('button', { name: 'Look round' }).waitFor();
    await keys.press(/^Look round/u);
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 60_000 });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('actions-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('stand in the list with the most pressing first, and the room counts what is overdue', async () => {
    await keys.press(/^Actions, ?1 overdue action plan|^Actions1, 1 overdue action plan/u);
    await page.getByRole('heading', { name: 'Actions', level: 1 }).waitFor();
    const rows = page.locator('main tbody tr[data-row]');
    await expect.poll(() => rows.count()).toBe(3);
    await expect.poll(() => rows.nth(0).innerText()).toMatch(/Links that lead where they should[\s\S]*6 days overdue/u);
    await expect.poll(() => rows.nth(1).innerText()).toMatch(/A film every month again[\s\S]*Waiting for sign-off/u);
    await app.screenshot('actions-list');
    await clean();
  });

  it('says all that is missing before a plan is started, and keeps the typing', async () => {
    await keys.press(/^Start an action plan/u);
    await page.getByRole('heading', { name: 'Start an action plan', level: 2 }).waitFor();
    await keys.type(/^Title/u, 'Comments answered within a day');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Say which clause is not met.' }).waitFor();
    await clean();
    await keys.type(/^Clause that is not met/u, 'CP371 2.3.1');
    await keys.type(/^Why it is needed/u, 'Comments of a week stood unanswered.');
    await told(/^Draft kept/u);
    await keys.type(/^Owner/u, 'Odette Marchbank');
    await keys.type(/^Step 1/u, 'Agree who looks at comments');
    await app.screenshot('actions-new');
    await clean();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Comments answered within a day', level: 2 }).waitFor();
    await told('Agree the day by which it is to be carried out.');
    await expect.poll(() => page.locator('.plan-missing li').allInnerTexts()).toEqual(['Agree the day by which it is to be carried out.']);
    await clean();
  });

  it('is put in hand once an owner and a day stand, and a later day asks why', async () => {
    await keys.press(/^Edit the plan/u);
    await page.getByRole('heading', { name: /^Edit AP /u }).waitFor();
    await keys.type(/^Due/u, '1 March 2099');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Put it in hand' }).waitFor();
    await keys.press(/^Put it in hand/u);
    await told('In hand. Record each step when it is done.');
    await keys.press(/^Edit the plan/u);
    await page.getByRole('heading', { name: /^Edit AP /u }).waitFor();
    await keys.tabTo(/^Due/u);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2 March 2099');
    await told('Why the day moves');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Say why the day moves.' }).waitFor();
    await keys.type(/^Why the day moves/u, 'The rota starts a day later');
    await clean();
    await page.keyboard.press('Control+Enter');
    await told('The rota starts a day later');
    await told('Record each step below when it is done');
    expect((await page.locator('.history li').first().innerText()).replaceAll(/\s+/gu, ' ')).toMatch(/1 March 2099.*2 March 2099/u);
  });

  it('is carried out with its last step, and signed off by the Head of Communications', async () => {
    await keys.press(/^Add a step/u);
    await keys.type(/^What is to be done/u, 'Tell the administrators');
    await clean();
    await page.keyboard.press('Control+Enter');
    await told('The step is added.');
    await keys.press(/^Give up: Tell the administrators/u);
    await keys.type(/^Reason/u, 'They were at the meeting');
    await page.keyboard.press('Control+Enter');
    await told('The step is given up.');
    await keys.press(/^Record as done: Agree who looks/u);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Say what was done.' }).waitFor();
    await keys.type(/^What was done/u, 'A rota hangs in the office');
    await app.screenshot('actions-step-done');
    await clean();
    await page.keyboard.press('Control+Enter');
    await told('That was the last step');
    await app.screenshot('actions-carried-out');
    await clean();
    await keys.press(/^Sign off…/u);
    await told(/^You sign as /u);
    await clean();
    await page.keyboard.press('Control+Enter');
    await told(/^Signed off on /u);
    await expect.poll(() => page.locator('.detail-head').innerText()).toContain('Signed off');
    await app.screenshot('actions-signed-off');
    await clean();
  });

  it('prints, keeps evidence, and is taken up again with what is still to be done', async () => {
    const paper = join(folder, 'plan.pdf');
    await app.answerSave(paper);
    await keys.press(/^Print the plan/u);
    await told('Saved as plan.pdf.');
    const text = execFileSync('pdftotext', ['-raw', paper, '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, ' ');
    for (const part of ['Comments answered within a day', 'A rota hangs in the office', 'Given up: They were at the meeting', 'Signed off by', 'SAMPLE DATA']) expect(text).toContain(part);
    const proof = join(folder, 'rota.txt');
    writeFileSync(proof, 'The rota');
    await app.answerOpen(proof);
    await keys.press(/^Attach evidence/u);
    await keys.type(/^What the file shows/u, 'The rota');
    await page.keyboard.press('Control+Enter');
    await told(/^rota\.txt, /u);
    await keys.press(/^Take up again…/u);
    await keys.type(/^Reason/u, 'Nobody looked on Sunday');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: /^Tick the steps/u }).waitFor();
    await keys.tabTo(/^Agree who looks at comments/u);
    await page.keyboard.press('Space');
    await clean();
    await page.keyboard.press('Control+Enter');
    await told('It is in hand again.');
    await app.screenshot('actions-taken-up');
    await clean();
  });

  it('closes to its place in the list', async () => {
    // The button that took it up again is gone: the focus has gone on to the heading.
    await expect.poll(keys.focused).toBe('Comments answered within a day');
    await page.keyboard.press('Escape');
    await page.locator('.split__detail').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.textContent ?? '')).toContain('Comments answered within a day');
  });

  it('begins with what the record knows that has opened the form, and not with a draft about something else', async () => {
    await keys.press(/^Start an action plan/u);
    await keys.type(/^Title/u, 'Half a plan');
    await told(/^Draft kept/u);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await keys.press(/^Leave and keep the draft/u);
    const id = '019a0000-0000-7000-8000-00000000abcd';
    // As a link of another room does.
    await page.evaluate((record) => { location.hash = `#/actions/new?source=monitoring&id=${record}&label=Monthly+review&clause=CP371+3`; }, id);
    await told('You began another plan and have not saved it');
    await told('Monitoring table: Monthly review');
    await expect.poll(() => page.getByLabel('Clause that is not met').inputValue()).toBe('CP371 3');
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('');
    await app.screenshot('actions-from-record');
    await clean();
    await keys.press(/^Go on with that one/u);
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('Half a plan');
    await page.keyboard.press('F1');
    await page.getByRole('complementary', { name: 'Help' }).getByRole('heading', { name: 'Action plans' }).waitFor();
    expect(app.errors).toEqual([]);
  });
});
