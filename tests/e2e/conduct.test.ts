import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { conductReport } from '../support/incidents.ts';
import { readMessage } from '../support/messages.ts';
import { createRegister, windowPassphrase } from '../support/register-in-window.ts';

/* A report about a member of staff with the keyboard, from the door that asks before it opens to the decision. Each test goes on from the last. */

describe('a report about a member of staff', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const press = async (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).press('Enter');
  const dialog = () => page.getByRole('dialog');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-conduct-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await createRegister(app);
    const report = { ...conductReport({ speakingUp: 'person-reported' }), danger: { answer: 'no' as const, askedAt: new Date().toISOString() } };
    if (!(await page.evaluate(async (input) => (await window.register.incidents.report(input)).ok, report))) throw new Error('The incident could not be filed.');
    await page.evaluate(() => window.register.session.lock({ reason: 'officer' }));
    await page.reload();
    await page.getByLabel('Passphrase', { exact: true }).fill(windowPassphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
    // The screen that it opens on comes a moment after its frame, and would overtake the first key.
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('conduct-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('stands in the log as limited, and asks before it opens, because the trail keeps it', async () => {
    await page.getByRole('link', { name: /^Incidents/u }).press('Enter');
    await page.getByRole('table', { name: 'Incidents' }).getByText('Limited').waitFor();
    await page.getByRole('table', { name: 'Incidents' }).getByText('Cyber-bullying').first().click();
    await page.getByRole('heading', { name: 'Limited to named officers' }).waitFor();
    expect(await page.locator('main').getByText('Malicious remarks').count()).toBe(0);
    await app.screenshot('conduct-door');
    await clean();
    await press('Open it');
    await page.getByText('Malicious remarks about a colleague').waitFor();
    await page.getByText('Take Speaking Up advice before any formal step').first().waitFor();
    await app.screenshot('conduct-opened');
    await clean();
  });

  it('says who may open it, and changes it with a reason', async () => {
    await press('Who may open it…');
    await dialog().getByText('Always: Officer Example').waitFor();
    await app.screenshot('conduct-access');
    await clean();
    await dialog().getByRole('button', { name: 'Save who may open it' }).press('Enter');
    await expect.poll(() => dialog().getByRole('link', { name: 'Give the reason.' }).isVisible()).toBe(true);
    await dialog().getByRole('button', { name: 'Cancel' }).press('Enter');
  });

  it('begins with who it is about, and shows the way that follows from it', async () => {
    await page.getByRole('tab', { name: 'Conduct' }).press('Enter');
    await page.getByRole('heading', { name: 'What comes next' }).waitFor();
    await app.screenshot('conduct-begin');
    await clean();
    await press('Say who it is about…');
    await dialog().getByRole('button', { name: 'Say who it is about' }).press('Enter');
    await dialog().getByRole('link', { name: 'Choose how they work for the Trust.' }).waitFor();
    await dialog().getByLabel('Who it is about', { exact: true }).fill('An agency nurse of Ward 4');
    await dialog().getByLabel('How they work for the Trust').selectOption({ label: 'Temporary or agency worker' });
    await dialog().getByLabel('Who employs them').fill('Example Agency');
    await dialog().getByLabel(/^Professional body/u).fill('NMC');
    await app.screenshot('conduct-person');
    await clean();
    await page.keyboard.press('Enter');
    await page.getByText('Who it is about: noted.').waitFor();
    await press('Note that the employer was told…');
    await dialog().getByLabel('Who was told there').fill('Duty manager');
    await page.keyboard.press('Enter');
    await page.getByText('Employer told: noted.').waitFor();
    expect(await page.getByText('The agency, as their employer, decides on formal action.').isVisible()).toBe(true);
  });

  it('asks the manager in a message that names nobody, and notes that it was sent', async () => {
    await app.answerSave(join(folder, 'ask.eml'));
    await press('Write to the manager…');
    await dialog().getByLabel('Which manager').fill('Mo Manager');
    await dialog().getByLabel(/^Their email address/u).fill('mo@example.org');
    await app.screenshot('conduct-ask');
    await clean();
    await page.keyboard.press('Enter');
    await page.getByText('The message is saved').waitFor();
    expect(readMessage(readFileSync(join(folder, 'ask.eml'))).text).not.toContain('agency nurse');
    await expect.poll(() => dialog().getByLabel('Which manager finds the facts').inputValue()).toBe('Mo Manager');
    await dialog().getByRole('button', { name: 'Note that the manager was asked' }).press('Enter');
    await page.getByText('Manager asked: noted.').waitFor();
    await press('Note what the manager found…');
    await dialog().getByLabel('Who found the facts').fill('Mo Manager');
    await dialog().getByLabel('What was found, in short').fill('She wrote it after a night shift and has taken it down.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Findings: noted.').waitFor();
  });

  it('decides on no formal action before Speaking Up advice is noted (10022 3.4)', async () => {
    await press('Note what was decided');
    await dialog().getByLabel('Formal action follows').check();
    await dialog().getByLabel('Under which policy').selectOption({ label: 'A policy of their own employer' });
    await dialog().getByLabel('Who decided').fill('Mo Manager');
    await dialog().getByLabel('Why').fill('It was not the first time');
    await page.keyboard.press('Control+Enter');
    await dialog().getByRole('link', { name: /Take Speaking Up advice first/u }).waitFor();
    await app.screenshot('conduct-advice-first');
    await clean();
    await dialog().getByRole('button', { name: 'Cancel' }).press('Enter');
    await press('Note the Speaking Up advice…');
    await dialog().getByLabel('Who gave the advice').fill('Speaking Up guardian');
    await dialog().getByLabel('What was advised, in short').fill('The concern itself is being looked at. The tone of the post may be dealt with.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Speaking Up advice: noted.').waitFor();
    await press('Note what was decided…');
    await dialog().getByLabel('Formal action follows').check();
    await dialog().getByLabel('Under which policy').selectOption({ label: 'A policy of their own employer' });
    await dialog().getByLabel('Who decided').fill('Mo Manager');
    await dialog().getByLabel('Why').fill('It was not the first time');
    await app.screenshot('conduct-decision');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Decision on formal action: noted.').waitFor();
    expect(await page.getByText('Under').first().isVisible()).toBe(true);
    await app.screenshot('conduct-decided');
    await clean();
  });

  it('says before it is saved that another employer takes the decision away (10022 2.1)', async () => {
    await page.getByRole('button', { name: 'Note again: Who it is about' }).press('Enter');
    expect(await dialog().getByText('Other notes no longer stand then').count()).toBe(0);
    await dialog().getByLabel('How they work for the Trust').selectOption({ label: 'Employed by the Trust' });
    await dialog().getByText('Employer told; Decision on formal action. They no longer fit. Note them again where they are still needed; what is noted now stays to be read.').waitFor();
    await dialog().getByText('Other notes no longer stand then').scrollIntoViewIfNeeded();
    await app.screenshot('conduct-takes-away');
    await clean();
    await dialog().getByRole('button', { name: 'Cancel' }).press('Enter');
  });

  it('notes no search of public material without a reason and somebody who authorised it (10022 5.6)', async () => {
    await press('Note a search…');
    await dialog().getByRole('button', { name: 'Note a search of public material' }).press('Enter');
    await expect.poll(() => dialog().getByRole('link', { name: 'Say who authorised the search (10022 5.6).' }).isVisible()).toBe(true);
    await app.screenshot('conduct-search');
    await clean();
    await dialog().getByRole('button', { name: 'Cancel' }).press('Enter');
  });

  it('has its steps of the runbook ticked, and waits on the first screen for nobody any more', async () => {
    await page.getByRole('tab', { name: 'To do' }).press('Enter');
    await page.getByText('Ask the manager to find the facts').first().waitFor();
    await app.screenshot('conduct-runbook');
    await page.getByRole('tab', { name: 'Facts' }).press('Enter');
    await page.getByText('Decision on formal action noted').waitFor();
    await page.getByRole('link', { name: /^Audit trail/u }).press('Enter');
    await page.getByRole('table').getByText('Speaking Up advice noted').first().waitFor();
    await app.screenshot('conduct-trail');
    expect(app.errors).toEqual([]);
  });
});
