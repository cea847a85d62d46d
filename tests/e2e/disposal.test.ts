import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { House, passphrase } from '../support/house.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { closedAccount } from '../support/retention-changes.ts';

/* From due to disposed of, in the real window and by keyboard alone, by the only officer there is. Each test goes on from the last. */

describe('a disposal', () => {
  const house = new House('2017-01-05');
  let app: RunningApp;
  let page: Page;
  let accountId = '';

  const rows = () => page.locator('main tbody tr[data-row]');
  const keys = () => keyboardOf(page, { most: 80, here: true });
  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const detail = (): Promise<string> => page.locator('.split__detail').innerText();
  const dialog = () => page.getByRole('dialog');
  const closed = () => dialog().waitFor({ state: 'detached' });
  const goTo = (to: string): Promise<void> => page.evaluate((hash) => { location.hash = hash; }, to);
  const resize = async (width: number, height: number): Promise<void> => {
    await app.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height });
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
  };
  const open = async (name: string): Promise<void> => {
    await rows().filter({ hasText: name }).locator('.row-open').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name, level: 2 }).waitFor();
  };
  /** Ticks those that are shown and takes a step with all of them. */
  const tickAll = async (names: RegExp): Promise<void> => {
    for (const box of await page.getByRole('checkbox', { name: names }).all()) {
      await box.focus();
      await page.keyboard.press('Space');
    }
  };
  const takeTogether = async (button: string): Promise<void> => {
    await page.getByRole('group', { name: 'Selected records' }).getByRole('button', { name: `${button}…` }).press('Enter');
    await dialog().getByRole('button', { name: button, exact: true }).press('Enter');
    await closed();
  };

  beforeAll(async () => {
    await house.setUp();
    accountId = await closedAccount(house, '2017-02-01', 'Old ward news');
    house.clock.moveTo('2017-02-02');
    await Promise.all(['Last posts', 'Followers'].map((name) => writeFile(house.path(`${name}.txt`), name.repeat(300))));
    for (const name of ['Last posts', 'Followers']) await house.call('accounts.attach', { id: accountId, kind: 'capture' }, house.path(`${name}.txt`));
    house.clock.moveTo('2017-02-03');
    await closedAccount(house, '2017-03-01', 'Library');
    await closedAccount(house, '2017-04-03', 'Careers fair');
    // What taking a register over from a copy leaves beside it.
    mkdirSync(house.path('data/register.old-2017'), { recursive: true });
    house.dispatcher.lock('window-closed');
    app = await launchApp({ dataFolder: house.path('data') });
    page = app.page;
    page.setDefaultTimeout(8_000);
    const unlocked = await page.evaluate(async (words) => {
      const status = await window.register.session.status({});
      const officerId = status.ok ? (status.value.officers[0]?.id ?? '') : '';
      return (await window.register.session.unlock({ officerId, passphrase: words })).ok;
    }, passphrase);
    if (!unlocked) throw new Error('The register could not be unlocked.');
    await page.reload();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('disposal-failed');
  });

  afterAll(async () => {
    await app.close();
    house.end();
  });

  it('is offered once it is confirmed, and not before', async () => {
    await goTo('/retention');
    await expect.poll(() => rows().count()).toBe(3);
    await open('Old ward news');
    await keys().press(/^Propose disposal…$/u);
    await keys().press(/^Propose disposal$/u);
    await closed();
    await expect.poll(() => page.getByRole('button', { name: /^Dispose of/u }).count()).toBe(0);
    await keys().press(/^Confirm disposal…$/u);
    await keys().press(/^Confirm disposal$/u);
    await closed();
    await page.getByText('It may be disposed of').waitFor();
    await app.screenshot('disposal-confirmed');
    await clean();
  });

  it('shows first what would go and what stays, and that it cannot be undone', async () => {
    await keys().press(/^Dispose of Old ward news…$/u);
    await expect.poll(() => dialog().innerText()).toMatch(/This cannot be undone[\s\S]*What goes[\s\S]*1 account[\s\S]*Last posts\.txt, 3 kB[\s\S]*What stays[\s\S]*Account, given up 1 February 2017/u);
    await app.screenshot('disposal-preview');
    await clean();
    await resize(1024, 768);
    await app.screenshot('disposal-preview-1024');
    await page.keyboard.press('Escape');
    await closed();
    await page.getByText('It may be disposed of').waitFor();
  });

  it('is carried out, and its own page says what went and on what that rests', async () => {
    await keys().press(/^Dispose of Old ward news…$/u);
    await dialog().getByRole('heading', { name: 'What goes' }).waitFor();
    await keys().press(/^Dispose of Old ward news$/u);
    await page.getByRole('heading', { name: /^D-\d{4}-0001$/u, level: 2 }).waitFor();
    expect(await dialog().count()).toBe(0);
    await expect.poll(detail).toMatch(/Finished[\s\S]*Disposed of under D-\d{4}-0001: 1 record[\s\S]*Account, given up 1 February 2017[\s\S]*, as the only officer[\s\S]*Folder of an earlier register/u);
    expect(await detail()).not.toContain('Old ward news');
    await app.screenshot('disposal-done-1024');
    await clean();
    await resize(1280, 800);
    await app.screenshot('disposal-done');
    await clean();
  });

  it('has a certificate, which is saved and can be read', async () => {
    const file = house.path('certificate.pdf');
    await app.answerSave(file);
    await keys().press(/^Save the disposal certificate$/u);
    await page.getByText('Saved as certificate.pdf.').waitFor();
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text).toMatch(/Disposal certificate D-\d{4}-0001/u);
    expect(text).not.toContain('Old ward news');
    await app.screenshot('disposal-certificate');
    await clean();
  });

  it('is what an old link to the record leads to', async () => {
    for (const to of [`/accounts/${accountId}`, `/retention/account/${accountId}?show=all`]) {
      await goTo(to);
      await page.getByRole('heading', { name: 'Disposed of', level: 2 }).waitFor();
      await expect.poll(detail).toContain('Account, given up 1 February 2017');
      await app.screenshot(to.startsWith('/accounts') ? 'disposal-stub' : 'disposal-stub-retention');
      await clean();
    }
    await keys().press(/^D-\d{4}-0001$/u);
    await page.getByRole('heading', { name: /^D-\d{4}-0001$/u, level: 2 }).waitFor();
  });

  it('takes several confirmed records together', async () => {
    await goTo('/retention');
    await expect.poll(() => rows().count()).toBe(2);
    await tickAll(/Library|Careers fair/u);
    await takeTogether('Propose disposal');
    await keys().press(/^Proposed 2$/u);
    await expect.poll(() => rows().count()).toBe(2);
    await tickAll(/Library|Careers fair/u);
    await takeTogether('Confirm disposal');
    await goTo('/today');
    await page.getByRole('link', { name: /Dispose of 2 records, as confirmed/u }).press('Enter');
    await expect.poll(() => rows().count()).toBe(2);
    await tickAll(/Library|Careers fair/u);
    await app.screenshot('disposal-several');
    await page.getByRole('button', { name: 'Dispose of 2 records…' }).press('Enter');
    await expect.poll(() => dialog().innerText()).toMatch(/2 accounts[\s\S]*Account, given up 1 March 2017[\s\S]*Account, given up 3 April 2017/u);
    await app.screenshot('disposal-several-preview');
    await clean();
    await keys().press(/^Dispose of 2 records$/u);
    await page.getByRole('heading', { name: /^D-\d{4}-0002$/u, level: 2 }).waitFor();
    await expect.poll(() => rows().count()).toBe(2);
    await page.keyboard.press('Escape');
    await page.locator('.split__detail').waitFor({ state: 'detached' });
    await app.screenshot('disposal-list');
    await clean();
  });

  it('leaves older copies, which are listed with what they still hold', async () => {
    await page.getByRole('link', { name: /^Older copies/u }).press('Enter');
    await page.getByRole('heading', { name: 'Older copies', level: 1 }).waitFor();
    await expect.poll(() => page.locator('main').innerText()).toMatch(/It still holds what went in D-\d{4}-0001, D-\d{4}-0002/u);
    await app.screenshot('disposal-copies');
    await clean();
    await page.keyboard.press('F1');
    await page.getByText('copies of the register that are older than a disposal').waitFor();
    expect(app.errors).toEqual([]);
  });
});
