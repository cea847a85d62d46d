import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { makeRegister, windowPassphrase } from '../support/register-in-window.ts';
import { answerByKeyboard } from '../support/review-by-keyboard.ts';

/* What identifies a private person is pointed out in every room, and masked or explained with the keyboard. Each test goes on from the last. */

describe('the identifier guard', () => {
  let app: RunningApp;
  let page: Page;

  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const focusId = () => page.evaluate(() => document.activeElement?.id);
  const room = (name: RegExp) => page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name });
  const seen = () => page.getByLabel('What was seen');

  beforeAll(async () => {
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await makeRegister(app, ['Library', 'Ward news'].map((name, place) => accountFactsWith({ name, address: `https://x.com/example${place}`, handle: '', approvedOn: '2026-10-02' })));
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('identifier-guard-failed');
  });

  afterAll(() => app.close());

  it('points out what is typed in an incident, masks it with F8, and gives it back with Ctrl+Z', async () => {
    await page.keyboard.press('Control+Shift+I');
    await page.locator('#danger-no').press('Enter');
    await page.getByLabel('What is it?').focus();
    await page.keyboard.type('Fake');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Go on' }).press('Enter');
    await seen().focus();
    await page.keyboard.type('It names patient 943 476 5919, born 3 April 1961');
    await page.getByText('“943 476 5919” and “3 April 1961” read as an NHS number and a date of birth.').waitFor();
    await app.screenshot('identifier-found');
    await clean();
    await page.keyboard.press('F8');
    await expect.poll(() => seen().inputValue()).toBe('It names patient [NHS number removed], born [date of birth removed]');
    await page.getByText('Masked.').waitFor();
    await app.screenshot('identifier-masked');
    await page.keyboard.press('Control+z');
    await expect.poll(() => seen().inputValue()).toBe('It names patient 943 476 5919, born 3 April 1961');
    await page.keyboard.type('.');
    await expect.poll(() => seen().inputValue()).toBe('It names patient 943 476 5919, born 3 April 1961.');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('F8');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(() => seen().inputValue()).toBe('It names patient 943 476 5919, born 3 April 1961');
    await expect.poll(focusId).toBe('seen');
  });

  it('does not file it without either, says so at the box, and takes a reason from the next Tab on', async () => {
    await page.getByLabel('Where it is').fill('https://x.com/wardnewz');
    await page.getByLabel('Reported by').fill('A relative, 07700 900123');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'This holds what reads as an NHS number and a date of birth. Mask it with F8 in its box, or say there why it has to stay.' }).press('Enter');
    await expect.poll(focusId).toBe('seen');
    await app.screenshot('identifier-refused');
    await clean();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Information Governance needs it');
    await expect.poll(focusId).toBe('seen-stays');
    await expect.poll(() => seen().inputValue()).toBe('It names patient 943 476 5919, born 3 April 1961');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Mask them');
    await page.getByLabel('Reported by').focus();
    await page.keyboard.press('F8');
    await expect.poll(() => page.getByLabel('Reported by').inputValue()).toBe('A relative, [telephone number removed]');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Filed as INC \d{4}-001/u).waitFor();
    await page.getByText('What identifies a person stays: Information Governance needs it').first().waitFor();
    await app.screenshot('identifier-kept');
  });

  it('points it out in a dialog too, and knows the reason that was given in this window', async () => {
    await page.getByRole('button', { name: 'Add to the timeline' }).press('Enter');
    await page.getByLabel('What happened or was done').focus();
    await page.keyboard.type('The relative asks about 943 476 5919');
    await expect.poll(() => page.getByLabel('Say why it stays').inputValue()).toBe('Information Governance needs it');
    await app.screenshot('identifier-in-dialog');
    await clean();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Added to the timeline.').waitFor();
  });

  it('points it out in the note of a review, where Enter goes on', async () => {
    await room(/^Reviews/u).press('Enter');
    await page.locator('.row-open').first().press('Enter');
    await page.getByLabel('Posts and threads read', { exact: true }).focus();
    await answerByKeyboard(page, { special: { 'Relevant to our services': '2' } });
    await page.keyboard.type('A mother left her number, 07700 900456');
    await page.getByText('“07700 900456” reads as a private person’s telephone number.').waitFor();
    await app.screenshot('identifier-in-review');
    await clean();
    await page.keyboard.press('Enter');
    await answerByKeyboard(page, { byTopic: true });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: /This holds what reads as a private person’s telephone number/u }).press('Enter');
    await expect.poll(focusId).toBe('note-relevant');
    await page.keyboard.press('F8');
    await expect.poll(() => page.locator('#note-relevant').inputValue()).toBe('A mother left her number, [telephone number removed]');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Ward news' }).waitFor();
  });

  it('forgets every reason when the register is locked', async () => {
    await page.keyboard.press('Control+l');
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(windowPassphrase);
    await page.keyboard.press('Enter');
    await room(/^Incidents/u).press('Enter');
    await page.locator('.row-open').first().press('Enter');
    await page.getByRole('button', { name: 'Add to the timeline' }).press('Enter');
    await page.getByLabel('What happened or was done').fill('Again 943 476 5919');
    await expect.poll(() => page.getByLabel('Say why it stays').inputValue()).toBe('');
  });
});
