import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '../support/electron-app.ts';

/* What can go wrong under an officer's hands, in the real window: the machine sleeps, the register process dies. */

const passphrase = 'four plain words here';
const rows = 4_000;

describe('a bad day', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-bad-day-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(15_000);
    await page.getByRole('button', { name: 'Set up the register' }).click();
    await page.getByLabel('Name of your Trust').fill('Example Hospitals NHS Trust');
    await page.getByLabel(/^CP371/u).setChecked(true);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Add directorates').fill('Medicine');
    await page.getByRole('button', { name: 'Add to the list' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Your name').fill('Officer Example');
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await page.getByRole('textbox', { name: 'The same passphrase again' }).fill(passphrase);
    await page.getByLabel("Also unlock with this computer's keychain").check();
    await page.getByRole('button', { name: 'Make the register' }).click();
    await page.getByLabel('I have kept it away from this computer').check();
    await page.getByRole('button', { name: 'Open the register' }).click();
    await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('bad-day-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const unlocked = () => page.getByRole('heading', { level: 1, name: /Today|Accounts|Quarterly reviews|Import accounts/u }).waitFor();

  async function unlock(): Promise<void> {
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await unlocked();
  }

  it.each(['suspend', 'lock-screen'] as const)('locks when the computer says “%s”', async (event) => {
    await app.app.evaluate(({ powerMonitor }, name) => {
      powerMonitor.emit(name);
    }, event);
    await page.getByRole('heading', { name: 'Unlock the register' }).waitFor();
    // Nothing of the register stays in the page.
    expect(await page.content()).not.toContain('Medicine');
    await unlock();
  });

  it('unlocks with the keychain of the sign-in', async () => {
    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: "Unlock with this computer's keychain" }).click();
    await unlocked();
    expect(await page.getByRole('heading', { name: 'Unlock the register' }).count()).toBe(0);
  });

  it('recovers with a message when the register process dies in the middle of an import, with all rows or none', async () => {
    const file = join(folder, 'many.csv');
    const lines = Array.from({ length: rows }, (_, row) => `Account ${row},Facebook,https://www.facebook.com/example-${row},Medicine`);
    writeFileSync(file, ['Account,Platform,URL,Directorate', ...lines].join('\n'));
    await app.answerOpen(file);
    await page.getByRole('link', { name: 'Import a spreadsheet' }).or(page.getByRole('button', { name: 'Import a spreadsheet' })).first().click();
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('button', { name: /^Import 4,000/u }).click();
    await page.getByRole('progressbar').first().waitFor();
    process.kill(registerProcessOf(app.app.process().pid ?? 0), 'SIGKILL');

    await page.getByText(/stopped unexpectedly/u).first().waitFor();
    await app.screenshot('bad-day-restarted');
    await unlock();
    await page.evaluate(() => {
      location.hash = '/accounts';
    });
    await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text.includes('4,000 on the register') || !text.includes('on the register'), text).toBe(true);
    await app.screenshot('bad-day-after');
  });
});

/** The process that runs register-process.js below the app's own. */
function registerProcessOf(parent: number): number {
  const children = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n').map((line) => line.trim().split(/\s+/u).map(Number));
  const child = children.find(([pid, ppid]) => ppid === parent && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('register-process'));
  if (child?.[0] === undefined) throw new Error('The register process was not found.');
  return child[0];
}
