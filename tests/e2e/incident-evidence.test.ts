import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { reportWith } from '../support/incidents.ts';
import { makeRegister } from '../support/register-in-window.ts';

/* What proves an incident, what belongs to it, and how it ends, with the keyboard in the real window. Each test goes on from the last. */

describe('evidence, links and the end of an incident', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const part = async (name: RegExp): Promise<void> => page.getByRole('tab', { name }).click();
  /** Puts a picture on the clipboard of the system, as a screenshot does. */
  const screenshotOnClipboard = async (): Promise<void> => {
    await app.app.evaluate(({ clipboard, nativeImage }) => {
      const side = 600;
      const bytes = new Uint8Array(side * side * 4).fill(255);
      for (let at = 0; at < bytes.length; at += 4) {
        bytes[at] = (at / 4) % side % 256;
        bytes[at + 1] = 94;
      }
      // Types of a newer Electron, which has another way, may stand beside the one that runs.
      (clipboard as unknown as { writeImage: (image: unknown) => void }).writeImage(nativeImage.createFromBitmap(Buffer.from(bytes), { width: side, height: side }));
    });
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-evidence-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await makeRegister(app, [accountFactsWith()]);
    const first = reportWith({ reportedOn: '2026-01-20', reportedTime: '' });
    await page.evaluate(async (report) => {
      const today = new Date().toISOString().slice(0, 10);
      for (const address of [report.facts.address, `${report.facts.address}2`]) {
        const done = await window.register.incidents.report({ ...report, facts: { ...report.facts, address, reportedOn: today }, danger: { answer: 'no', askedAt: new Date().toISOString() } });
        if (!done.ok) throw new Error(done.error.message);
      }
    }, first);
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Incidents/u }).click();
    await page.locator('.row-open').first().click();
    await page.getByRole('heading', { name: 'Fake account' }).waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('incident-evidence-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes a screenshot from the clipboard, and asks what it shows', async () => {
    await part(/^Evidence/u);
    await page.getByText('No file is kept with this incident.').waitFor();
    await clean();
    await screenshotOnClipboard();
    await page.keyboard.press('Control+V');
    await page.getByRole('heading', { name: 'Keep this file' }).waitFor();
    await page.getByAltText('What was pasted').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Say what this file shows.' }).waitFor();
    await page.getByLabel('What the file shows').fill('Screenshot of the post');
    await app.screenshot('evidence-pasted');
    await clean();
    await page.keyboard.press('Enter');
    await page.getByText('The file is kept.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Look at Screenshot of the post, Picture/u }).locator('img').count()).toBe(1);
  });

  it('takes several files at once, names the one that is too large, and warns of a program', async () => {
    const files: [string, string | Buffer][] = [['photo.png', readFileSync(join(import.meta.dirname, '../../resources/screenshot.png'))], ['invoice.pdf.exe', 'MZ'], ['film.mov', Buffer.alloc(26 * 1024 * 1024)], ['page.html', '<img src=x onerror="document.title=1">']];
    const dropped = await page.evaluateHandle(
      (given) => {
        const data = new DataTransfer();
        for (const [name, base64, bytes] of given) {
          const content = bytes > 0 ? new Uint8Array(bytes) : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          data.items.add(new File([content], name));
        }
        return data;
      },
      files.map(([name, content]): [string, string, number] => (content.length > 20_000_000 ? [name, '', content.length] : [name, Buffer.from(content).toString('base64'), 0])),
    );
    await page.locator('.drop-place').dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByRole('heading', { name: 'Keep 4 files' }).waitFor();
    await page.getByText('film.mov is larger than 25 MB. Save it smaller, or as several files. It is not kept.').waitFor();
    // Before anything is kept, in one notice for all of them.
    await page.getByRole('dialog').getByText('invoice.pdf.exe, page.html could run programs').waitFor();
    await page.getByRole('dialog').getByText(/^This app never opens them, and keeps them only as evidence\. Opening a saved copy could harm the laptop: ask IT/u).waitFor();
    await page.getByLabel('What photo.png shows').fill('Screenshot of the account');
    await page.getByLabel('What invoice.pdf.exe shows').fill('File that was sent');
    await page.getByLabel('What page.html shows').fill('Page that the link led to');
    await app.screenshot('evidence-several');
    await clean();
    await page.keyboard.press('Enter');
    await page.getByText('3 files are kept.').waitFor();
    await expect.poll(() => page.getByText('This is a program: do not open it').count()).toBe(2);
    await expect.poll(() => page.locator('.evidence__picture img').count()).toBe(2);
    await app.screenshot('evidence-list');
    await clean();
  });

  it('asks for another name where the name of a file identifies a person, which one key masks', async () => {
    const dropped = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['What they wrote'], 'Message of jo.bloggs@gmail.com.txt'));
      return data;
    });
    await page.locator('.drop-place').dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByRole('heading', { name: 'Keep this file' }).waitFor();
    await page.getByLabel('What the file shows').fill('Message from the reporter');
    await page.keyboard.press('Enter');
    const name = page.getByLabel('Name under which it is kept');
    await page.getByRole('link', { name: /private person’s e-mail address/u }).press('Enter');
    await expect.poll(() => name.evaluate((box) => box === document.activeElement)).toBe(true);
    await app.screenshot('evidence-named');
    await clean();
    await page.keyboard.press('F8');
    await expect.poll(() => name.inputValue()).not.toContain('jo.bloggs');
    await page.keyboard.press('Enter');
    await page.getByText('The file is kept.').waitFor();
    await expect.poll(() => page.getByText(/Message of.+\.txt/u).count()).toBeGreaterThan(0);
    expect(await page.getByText('jo.bloggs').count()).toBe(0);
  });

  it('shows its pictures in the window, one after another with the arrow keys, and nothing else', async () => {
    await page.getByRole('button', { name: /^Look at Screenshot of the post/u }).press('Enter');
    await page.getByText('Picture 1 of 2: Screenshot of the post.').waitFor();
    await page.getByRole('img', { name: 'Screenshot of the post' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Picture 2 of 2: Screenshot of the account.').waitFor();
    await page.getByRole('img', { name: 'Screenshot of the account' }).waitFor();
    await app.screenshot('evidence-viewer');
    await clean();
    const width = async (): Promise<number> => page.locator('.picture-frame img').evaluate((picture) => picture.getBoundingClientRect().width);
    const fitted = await width();
    await page.keyboard.press('1');
    await expect.poll(width).toBeGreaterThan(fitted);
    await app.screenshot('evidence-viewer-actual');
    await clean();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Picture 1 of 2: Screenshot of the post.').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(await page.getByRole('button', { name: /page\.html|invoice/u }).allInnerTexts()).toEqual(['Save a copy', 'Save a copy']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toContain('Look at Screenshot of the post');
  });

  it('saves a copy under the name that it came with, and says again that it is a program', async () => {
    await app.answerSave(join(folder, 'invoice.pdf.exe'));
    await page.getByRole('button', { name: 'Save a copy of invoice.pdf.exe' }).press('Enter');
    await page.getByText('The copy is saved. This is a program: do not open it.').waitFor();
    expect(readFileSync(join(folder, 'invoice.pdf.exe'), 'latin1')).toBe('MZ');
  });

  it('keeps a web address as evidence, and refuses what a browser must not open', async () => {
    await page.getByRole('button', { name: 'Keep a web address' }).press('Enter');
    await page.getByLabel('What is found there').fill('The post');
    await page.getByRole('textbox', { name: 'Web address' }).fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'An address must begin with https:// or http://, not javascript:.' }).waitFor();
    await clean();
    await page.getByRole('textbox', { name: 'Web address' }).fill('x.com/wardnewz/status/1');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('button', { name: 'Open x.com/wardnewz/status/1 in your browser' }).count()).toBe(1);
    await app.screenshot('evidence-addresses');
    await clean();
  });

  it('finds what reads like it and links the two, which shows on both', async () => {
    await part(/^Linked/u);
    await page.getByRole('heading', { name: 'Incidents like this one' }).waitFor();
    await app.screenshot('incident-linked');
    await clean();
    await page.getByRole('button', { name: /^Link it with INC/u }).press('Enter');
    await page.getByLabel('This one reports the same as the other').check();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Give the reason.' }).waitFor();
    await page.getByLabel('Why they are linked').fill('The same pictures');
    await app.screenshot('incident-link-dialog');
    await clean();
    await page.getByLabel('Why they are linked').press('Control+Enter');
    await page.getByText('the same as it').waitFor();
    await expect.poll(() => page.getByRole('heading', { name: 'Incidents like this one' }).count()).toBe(0);
    await page.getByRole('link', { name: /^INC \d{4}-001: Fake account/u }).press('Enter');
    await part(/^Linked/u);
    await page.getByText('reported the same again').waitFor();
    await page.getByRole('button', { name: /^Take off the link/u }).press('Enter');
    await page.getByLabel('Why it is taken off').fill('They are other pictures');
    await page.keyboard.press('Control+Enter');
    await page.getByText('taken off', { exact: true }).waitFor();
    await app.screenshot('incident-linked-past');
    await clean();
  });

  it('is linked with an account of the register, which shows it', async () => {
    await page.getByRole('button', { name: 'Link with something' }).press('Enter');
    await page.getByLabel('Account', { exact: true }).first().check();
    await page.getByRole('combobox', { name: 'Account' }).selectOption({ index: 1 });
    await page.getByLabel('Why they are linked').fill('It copies its pictures');
    await page.getByLabel('Why they are linked').press('Control+Enter');
    await page.getByText('also concerned').waitFor();
    await page.getByRole('link', { name: 'Ward news' }).press('Enter');
    await page.getByRole('tab', { name: /^Incidents/u }).click();
    await page.getByRole('heading', { name: 'Linked incidents' }).waitFor();
    await clean();
    await page.getByRole('link', { name: 'Fake account' }).press('Enter');
    await expect.poll(() => page.getByText('It copies its pictures').count()).toBe(1);
  });

  it('is closed with an outcome, a lesson and words to the reporter, from which an action plan begins', async () => {
    await page.getByRole('button', { name: 'Close…' }).press('Enter');
    await page.getByText('Nobody has noted that these were told: Communications Team. The record will say so.').waitFor();
    await page.keyboard.press('Control+Enter');
    // In the order of their boxes.
    await expect.poll(() => page.locator('.nhsuk-error-summary a').allInnerTexts()).toEqual([
      'Choose how it ended.', 'Say why it can be closed.', 'Say whether there is something to learn.', 'Say whether the reporter has been told.',
    ]);
    await page.getByLabel('Outcome').selectOption({ label: 'Taken down' });
    await page.getByLabel('Why it can be closed').fill('The platform has removed it');
    await page.getByLabel('Yes', { exact: true }).check();
    await page.getByLabel('Lesson').fill('List our accounts on the website');
    await page.getByLabel('Begin an action plan from it next').check();
    await page.getByLabel('Yes, they have been told').check();
    await page.getByLabel('Told how').fill('By email');
    await expect.poll(() => page.getByLabel('Words to the reporter').inputValue()).toContain('It is no longer online.');
    expect(await page.getByLabel('Words to the reporter').inputValue()).not.toMatch(/wardnewz|member of the public/u);
    await app.screenshot('incident-closing');
    await clean();
    await page.getByRole('button', { name: 'Copy the words' }).press('Enter');
    await page.getByText('The words are on the clipboard.').waitFor();
    expect(await app.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('It is no longer online.');
    await app.answerSave(join(folder, 'feedback.eml'));
    await page.getByRole('button', { name: 'Save as a message' }).press('Enter');
    await page.getByText('The message is saved.').waitFor();
    expect(readFileSync(join(folder, 'feedback.eml'), 'latin1')).toMatch(/^Subject: What you told us: INC/mu);
    await page.getByLabel('Told how').press('Control+Enter');
    await page.getByRole('heading', { name: 'Start an action plan' }).waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('List our accounts on the website');
    await app.screenshot('plan-from-lesson');
  });

  it('says afterwards what was learned and what the reporter was told, also once it is open again', async () => {
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Incidents/u }).click();
    await page.locator('.row-open').last().click();
    await page.getByRole('heading', { name: 'How it ended' }).waitFor();
    await expect.poll(() => page.locator('.facts').first().innerText()).toMatch(/List our accounts on the website[\s\S]*By email/u);
    await app.screenshot('incident-ended');
    await clean();
    await page.getByRole('button', { name: 'Reopen…' }).press('Enter');
    await page.getByLabel('Why it is opened again').fill('It is back');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/is open again\.$/u).waitFor();
    await part(/^Timeline/u);
    await expect.poll(() => page.locator('.history').innerText()).toContain('Lesson: List our accounts on the website');
    await app.screenshot('incident-timeline');
    await clean();
  });

  it('is hinted at while the same is reported again', async () => {
    await page.keyboard.press('Control+Shift+I');
    await page.locator('#danger-no').press('Enter');
    await page.getByLabel('What is it?').selectOption({ label: 'Fake account' });
    await page.getByRole('button', { name: 'Go on' }).press('Enter');
    await page.getByLabel('Where it is').fill('x.com/wardnewz');
    await page.getByText('like this in the last 12 months.').waitFor();
    await page.getByText('same address').first().waitFor();
    await page.getByText('same address').first().scrollIntoViewIfNeeded();
    await app.screenshot('incident-similar-hint');
    await clean();
    expect(app.errors).toEqual([]);
  });
});
