import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { makeRegister, windowPassphrase } from '../support/register-in-window.ts';
import { answerByKeyboard } from '../support/review-by-keyboard.ts';

/* What is kept with the answers of a review, in the real window, and what is left of an unfinished one when the machine dies. Each test goes on from the last. */

/** The smallest picture there is. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describe('files and drafts of a review', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  const question = (words: string) => page.locator('.q').filter({ has: page.getByText(words, { exact: true }) });
  const add = (words: string, file: string) => question(words).locator('input[type="file"]').setInputFiles(file);
  const file = (name: string, content: Uint8Array | string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const openFirst = async (): Promise<void> => {
    await page.locator('.row-open').first().click();
    await page.getByText('Posts and threads read', { exact: true }).waitFor();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-review-files-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await makeRegister(app, ['Careers', 'Ward news'].map((name, place) => accountFactsWith({ name, address: `https://x.com/example${place}`, handle: '', approvedOn: '2026-10-02' })));
    await openFirst();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('review-files-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are added with a button, and shown with name and size', async () => {
    await add('Relevant to our services', file('post about parking.png', picture));
    await page.getByRole('button', { name: 'Open post about parking.png' }).waitFor();
    await add('Relevant to our services', file('thread.txt', 'What was written below the post'));
    await page.getByRole('button', { name: 'Open thread.txt' }).waitFor();
    await expect.poll(() => question('Relevant to our services').locator('.review-files').innerText()).toMatch(/post about parking\.png\s+70 bytes[\s\S]*thread\.txt/u);
    await clean();
  });

  it('are dropped on the question they belong to', async () => {
    const dropped = await page.evaluateHandle((base64) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'dropped.png', { type: 'image/png' }));
      return data;
    }, picture.toString('base64'));
    const row = question('Adds value');
    await row.dispatchEvent('dragover', { dataTransfer: dropped });
    await expect.poll(() => row.getAttribute('class')).toContain('q--drop');
    await row.dispatchEvent('drop', { dataTransfer: dropped });
    await row.getByRole('button', { name: 'Open dropped.png' }).waitFor();
    await expect.poll(() => row.getAttribute('class')).not.toContain('q--drop');
  });

  it('that cannot be kept are refused with what to do', async () => {
    await add('Adds value', file('program.exe', 'MZ'));
    await question('Adds value').getByText('program.exe is not of a kind that is kept. Choose a PDF, a picture, a Word or Excel file, a message or plain text.').waitFor();
    await add('Adds value', file('not a picture.png', 'words'));
    await question('Adds value').getByText(/is not the kind of file that its name says/u).waitFor();
    await add('Adds value', file('film.png', Buffer.concat([picture, Buffer.alloc(26 * 1024 * 1024)])));
    await question('Adds value').getByText('film.png is larger than 25 MB. Save it smaller, or as several files.').waitFor();
    await clean();
    await expect.poll(() => question('Adds value').locator('.review-file').count()).toBe(1);
  });

  it('are taken back while the review is not recorded', async () => {
    await page.getByRole('button', { name: 'Remove thread.txt' }).click();
    await page.getByRole('button', { name: 'Open thread.txt' }).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('file-relevant');
  });

  it('and every answer are found again when the process was killed in the middle', async () => {
    await page.getByLabel('Posts and threads read', { exact: true }).focus();
    expect(await answerByKeyboard(page, { special: { 'Relevant to our services': '2' } })).toContain('Relevant');
    await page.keyboard.type('Mostly about parking');
    await page.keyboard.press('Enter');
    await page.keyboard.press('3');
    await page.keyboard.type('No film could be played');
    // The draft is kept three seconds after the last letter at the latest.
    await page.waitForTimeout(3_500);
    app.app.process().kill('SIGKILL');
    await app.restart();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(windowPassphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Reviews/u }).press('Enter');
    await page.getByRole('button', { name: 'Resume at Careers' }).click();
    await page.getByText('Posts and threads read', { exact: true }).waitFor();
    await expect.poll(() => page.getByLabel('Posts and threads read', { exact: true }).inputValue()).toBe('12');
    await expect.poll(() => page.getByLabel('Date of the last post', { exact: true }).inputValue()).toBe('1 October 2026');
    const chosen = (words: string) => question(words).locator('input:checked').getAttribute('value');
    expect([await chosen('Regular against its own standard'), await chosen('Relevant to our services'), await chosen('Adds value')]).toEqual(['yes', 'no', 'could-not-check']);
    await page.getByText('Mostly about parking').waitFor();
    await page.getByText('No film could be played').waitFor();
    await page.getByRole('button', { name: 'Open post about parking.png' }).waitFor();
    await page.getByRole('button', { name: 'Open dropped.png' }).waitFor();
    await app.screenshot('review-draft-after-crash');
  });

  it('are read again in the recorded review, with what proves them, and leave it as a copy', async () => {
    await answerByKeyboard(page, { byTopic: true });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Ward news' }).waitFor();
    await page.getByRole('button', { name: /^Done/u }).click();
    // The list before it had rows, too: only one that is done is the one just saved.
    await page.getByRole('row').filter({ has: page.getByText('Done', { exact: true }) }).locator('.row-open').click();
    await page.getByText('The review as it was recorded').waitFor();
    await expect.poll(() => page.locator('.recorded').innerText()).toMatch(/post about parking\.png[\s\S]*SHA-256 [0-9a-f]{64}/u);
    expect(await page.getByRole('button', { name: /^Remove/u }).count()).toBe(0);
    await page.getByRole('button', { name: 'Open post about parking.png' }).click();
    await app.answerSave(join(folder, 'copy.png'));
    await page.getByRole('button', { name: 'Save a copy' }).click();
    await page.getByText('Saved as copy.png').waitFor();
    expect(await readFile(join(folder, 'copy.png'))).toEqual(picture);
    await app.screenshot('review-file-copy');
    await clean();
    await page.keyboard.press('Escape');
  });

  it('are kept with a line manager’s review, too, which is entered by hand', async () => {
    await page.getByRole('link', { name: 'Line managers' }).click();
    await page.getByRole('heading', { name: 'Monthly reviews', level: 1 }).waitFor();
    await clean();
    await openFirst();
    await page.getByText(/^What Ann Other found in/u).waitFor();
    await add('Regular against its own standard', file('worksheet.pdf', '%PDF-1.4\n%%EOF'));
    await page.getByRole('button', { name: 'Open worksheet.pdf' }).waitFor();
    await answerByKeyboard(page, { byTopic: true });
    await expect.poll(() => page.getByLabel('Reviewed by').inputValue()).toBe('Ann Other');
    await app.screenshot('review-monthly');
    await clean();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/1 of 2 done/u).waitFor();
    await page.getByRole('button', { name: /^Done/u }).click();
    // The list before it had rows, too: only one that is done is the one just saved.
    await page.getByRole('row').filter({ has: page.getByText('Done', { exact: true }) }).locator('.row-open').click();
    await page.getByText('The line manager’s review as it was recorded').waitFor();
    const recorded = await page.locator('.recorded').innerText();
    expect(recorded).toContain('Ann Other');
    expect(recorded).toContain('typed by Officer Example');
    expect(recorded).toContain('worksheet.pdf');
    await clean();
    expect(app.errors).toEqual([]);
  });
});
