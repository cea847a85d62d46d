import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { makeRegister, windowPassphrase } from '../support/register-in-window.ts';
import { answerByKeyboard } from '../support/review-by-keyboard.ts';

/* Typing that is wrong is kept like any other, in the real window. Each test goes on from the last. */

const copied = 'Seen on \u202A01/10/2026\u202C';
const tooLong = 'x'.repeat(2_001);

describe('the draft of a review', () => {
  let app: RunningApp;
  let page: Page;

  const note = (id: string) => page.locator(`#note-${id}`);
  const focusId = () => page.evaluate(() => document.activeElement?.id);
  const progress = () => page.locator('.review__progress').innerText();
  const room = (name: RegExp) => page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name });
  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const sideways = () => page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - (document.scrollingElement?.clientWidth ?? 0));

  /** Of the whole window: Playwright's own cut it at the size that it would have without zoom. */
  const picture = async (name: string): Promise<void> => {
    const file = await app.screenshot(name);
    const png = await app.app.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'));
    await writeFile(file, Buffer.from(png ?? '', 'base64'));
  };

  beforeAll(async () => {
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await makeRegister(app, ['Library', 'Ward news'].map((name, place) => accountFactsWith({ name, address: `https://x.com/example${place}`, handle: '', approvedOn: '2026-10-02' })));
    await page.locator('.row-open').first().click();
    await page.getByText('Posts and threads read', { exact: true }).waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('review-draft-failed');
  });

  afterAll(() => app.close());

  it('is all there after a lock, with a note that is too long, and one with marks that nobody sees', async () => {
    await page.getByLabel('Posts and threads read', { exact: true }).focus();
    expect(await answerByKeyboard(page, { special: { 'Relevant to our services': '2' } })).toContain('Relevant');
    await page.keyboard.insertText(tooLong);
    await page.keyboard.press('Enter');
    await page.keyboard.press('3');
    await page.keyboard.insertText(copied);
    await page.keyboard.press('Enter');
    for (let more = 0; more < 3; more += 1) await page.keyboard.press('1');
    const before = await progress();
    await page.keyboard.press('Control+l');
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(windowPassphrase);
    await page.keyboard.press('Enter');
    // She is back where she was, and leaves it for the list only then: the form takes the focus when it opens.
    await page.getByText('Posts and threads read', { exact: true }).waitFor();
    await room(/^Reviews/u).click();
    await page.getByRole('button', { name: 'Resume at Library' }).click();
    await page.getByText('Posts and threads read', { exact: true }).waitFor();
    await expect.poll(progress).toBe(before);
    await expect.poll(() => note('relevant').inputValue()).toBe(tooLong);
    await expect.poll(() => note('adds-value').inputValue()).toBe(copied);
    await expect.poll(() => page.locator('.draft-state').innerText()).toMatch(/^Draft kept/u);
  });

  it('is checked when it is saved: the question is named, and a link leads to the box', async () => {
    await answerByKeyboard(page, { byTopic: true });
    await page.keyboard.press('Control+Enter');
    const link = page.getByRole('link', { name: 'Note on “Relevant to our services”: Use 2000 characters or fewer.' });
    await link.waitFor();
    await app.screenshot('review-note-too-long');
    await clean();
    await link.click();
    await expect.poll(focusId).toBe('note-relevant');
    await note('relevant').fill('Mostly about parking');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Ward news' }).waitFor();
    await page.getByRole('button', { name: /^Done/u }).click();
    await page.locator('.row-open').first().click();
    await page.getByText('The review as it was recorded').waitFor();
    await expect.poll(() => page.locator('.recorded').innerText()).toContain('Seen on 01/10/2026');
    await page.keyboard.press('Escape');
  });

  it('is not said to be kept where it is not, and is still in the box when she comes back', async () => {
    await page.getByRole('button', { name: /^To do/u }).click();
    await page.locator('.row-open').first().click();
    await page.getByText('Posts and threads read', { exact: true }).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.insertText('x'.repeat(1_000_001));
    const state = () => page.locator('.draft-state').innerText();
    await expect.poll(state).toMatch(/^Draft not kept: Note on “Posts and threads read”: This is too long to be kept while you type\. Shorten it\./u);
    await app.screenshot('review-draft-not-kept');
    await clean();
    await page.getByRole('button', { name: 'Go to the box' }).click();
    await expect.poll(focusId).toBe('note-posts-read');
    await room(/^Accounts/u).press('Enter');
    await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
    await room(/^Reviews/u).press('Enter');
    await page.locator('.row-open').first().click();
    await expect.poll(async () => (await note('posts-read').inputValue()).length).toBe(1_000_001);
    await expect.poll(state).toMatch(/^Draft not kept/u);
    await note('posts-read').fill('About forty, counted by hand');
    await expect.poll(state).toMatch(/^Draft kept/u);
  });

  it('is typed at 200 % zoom on a page that does not move sideways, like Today and the accounts', async () => {
    const zoom = (factor: number) => app.app.evaluate(({ BrowserWindow }, by) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(1280, 800);
      window?.webContents.setZoomFactor(by);
    }, factor);
    await zoom(2);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640);
    await page.locator('.review__actions').scrollIntoViewIfNeeded();
    await expect.poll(sideways).toBe(0);
    await picture('zoom-review-end');
    await page.locator('.topic').first().scrollIntoViewIfNeeded();
    await picture('zoom-review');
    for (const [name, title] of [[/^Today/u, 'Today'], [/^Accounts/u, 'Accounts']] as const) {
      await page.locator('.rooms__button').click();
      await room(name).click();
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await expect.poll(sideways).toBe(0);
      await picture(`zoom-${title.toLowerCase()}`);
    }
    await zoom(1);
  });

  it('that can no longer be saved is said, can be read, and goes when it is discarded', async () => {
    const closed = await page.evaluate(async () => {
      const list = await window.register.accounts.list({});
      const id = list.ok ? list.value.find(({ name }) => name === 'Ward news')?.id : undefined;
      const got = id === undefined ? undefined : await window.register.accounts.get({ id });
      if (id === undefined || got?.ok !== true) return false;
      const today = (await window.register.reviews.worklist({ period: null }));
      if (!today.ok) return false;
      return (await window.register.accounts.changeStatus({
        id, version: got.value.version, to: 'closed', on: today.value.today, reason: 'Asked for', captured: 'Screenshots on file', watchHandle: false,
      })).ok;
    });
    expect(closed).toBe(true);
    await room(/^Reviews/u).press('Enter');
    await page.getByText(/Your draft on Ward news for .* can no longer be saved$/u).waitFor();
    await page.getByText('Ward news is closed, so it is not reviewed any more.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Resume/u }).count()).toBe(0);
    await clean();
    await page.getByRole('button', { name: 'Read the draft on Ward news' }).click();
    await page.getByText('About forty, counted by hand').waitFor();
    await app.screenshot('review-draft-stranded');
    await clean();
    await page.getByRole('button', { name: 'Discard the draft on Ward news' }).click();
    await expect.poll(() => page.getByText(/can no longer be saved/u).count()).toBe(0);
    await clean();
    expect(app.errors).toEqual([]);
  });
});
