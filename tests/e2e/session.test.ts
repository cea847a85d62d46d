import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';

const passphrase = 'kettle orbit walnut stairs';

let running: RunningApp;
let recoveryCode = '';

beforeAll(async () => {
  running = await launchApp();
  running.page.setDefaultTimeout(10_000);
});

afterAll(async () => {
  await running.close();
});

function button(name: string) {
  return running.page.getByRole('button', { name, exact: true });
}

function field(name: string) {
  return running.page.getByLabel(name, { exact: true });
}

async function heading(name: string): Promise<void> {
  await running.page.getByRole('heading', { level: 1, name }).waitFor();
}

function focused(): Promise<string> {
  return running.page.evaluate(() => document.activeElement?.textContent ?? '');
}

describe('first run', () => {
  test('offers two ways in', async () => {
    await heading('Welcome to Comms Register');
    await expect.poll(() => button('Look round').isVisible()).toBe(true);
    expect(await axeFindings(running.page)).toEqual([]);
    await button('Set up the register').click();
    await heading('Your Trust and its policies');
    await expect.poll(focused).toBe('Your Trust and its policies');
  });

  test('says at the top and beside the field what is missing', async () => {
    await button('Continue').click();
    const summary = running.page.getByRole('alert');
    await expect.poll(() => summary.getByRole('link').allTextContents()).toEqual(['Enter the name of your Trust.', 'Choose at least one policy.']);
    expect(await axeFindings(running.page)).toEqual([]);
    await summary.getByRole('link').first().click();
    await expect.poll(() => running.page.evaluate(() => document.activeElement?.id)).toBe('trustName');
  });

  test('takes directorates pasted one per line, clinical or not', async () => {
    await field('Name of your Trust').fill('Example Hospitals NHS Trust');
    await running.page.getByRole('checkbox', { name: /CP371/ }).check();
    await button('Continue').click();
    await heading('Directorates');
    await field('Add directorates').fill('Medicine\n• Finance\nMedicine\n2. Estates');
    await running.page.keyboard.press('Control+Enter');
    const rows = running.page.getByRole('list', { name: '3 directorates added' }).getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(3);
    await expect.poll(() => running.page.getByRole('radiogroup', { name: 'Finance' }).getByLabel('Not clinical').isChecked()).toBe(true);
    await running.page.getByText('1 was there already').waitFor();
    expect(await axeFindings(running.page)).toEqual([]);
  });

  test('takes the kind that stands behind a name, and marks a guess that its name does not bear out', async () => {
    await field('Add directorates').fill('Sunrise, non-clinical\nHarbour\tclinical\nRiverside');
    await button('Add to the list').click();
    const rows = running.page.getByRole('list', { name: '6 directorates added' }).getByRole('listitem');
    await expect.poll(() => running.page.getByRole('radiogroup', { name: 'Sunrise' }).getByLabel('Not clinical').isChecked()).toBe(true);
    await expect.poll(() => rows.filter({ hasText: 'check' }).allInnerTexts()).toEqual([expect.stringContaining('Riverside')]);
    for (const name of ['Harbour', 'Riverside', 'Sunrise']) await button(`Remove ${name}`).click();
    await expect.poll(() => running.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Remove Estates');
  });

  test('keeps a directorate in the box that cannot be added, and names it at once', async () => {
    const long = 'Long '.repeat(60).trim();
    await field('Add directorates').fill(`Harbour, clinical\n${long}`);
    await button('Add to the list').click();
    await running.page.getByText(/“Long Long .*…”: Use 120 characters or fewer\.$/u).first().waitFor();
    await expect.poll(() => field('Add directorates').inputValue()).toBe(long);
    await expect.poll(() => running.page.getByRole('list', { name: '4 directorates added' }).getByRole('listitem').count()).toBe(4);
    await running.screenshot('directorate-too-long');
    await button('Continue').click();
    await running.page.getByRole('alert').getByText(/“Long Long .*…”: Use 120 characters or fewer\.$/u).waitFor();
    expect(await axeFindings(running.page)).toEqual([]);
    await field('Add directorates').fill('');
    await button('Remove Harbour').click();
  });

  test('loses nothing that was typed when going back', async () => {
    await button('Continue').click();
    await heading('Your name and passphrase');
    await field('Your name').fill('Alex Example');
    await field('Passphrase').fill(passphrase);
    await button('Back').click();
    await button('Back').click();
    await expect.poll(() => field('Name of your Trust').inputValue()).toBe('Example Hospitals NHS Trust');
    await button('Continue').click();
    await button('Continue').click();
    await expect.poll(() => field('Your name').inputValue()).toBe('Alex Example');
    await expect.poll(() => field('Passphrase').inputValue()).toBe(passphrase);
  });

  test('does not call a long passphrase good when it only repeats', async () => {
    await field('Passphrase').fill('aaaaaaaaaaaaaaaa');
    await running.page.getByText('Too regular').waitFor();
    await button('Make the register').click();
    await expect.poll(() => running.page.getByRole('alert').textContent()).toContain('Use more different characters');
    await field('Passphrase').fill(passphrase);
    await expect.poll(() => running.page.getByText('Strong', { exact: true }).count()).toBe(1);
  });

  test('refuses two different passphrases', async () => {
    await field('The same passphrase again').fill('something else entirely');
    await button('Make the register').click();
    await expect.poll(() => running.page.getByRole('alert').textContent()).toContain('The two passphrases are not the same');
    expect(await axeFindings(running.page)).toEqual([]);
    await field('The same passphrase again').fill(passphrase);
  });

  test('opens only when the recovery code has been kept', async () => {
    await button('Make the register').click();
    await heading('Your recovery code');
    recoveryCode = (await running.page.getByLabel('Recovery code', { exact: true }).allInnerTexts()).join(' ');
    expect(recoveryCode.length).toBeGreaterThan(20);
    await button('Open the register').click();
    await expect.poll(() => running.page.getByRole('alert').textContent()).toContain('kept it away from this computer');
    expect(await axeFindings(running.page)).toEqual([]);
    await field('I have kept it away from this computer').check();
    await button('Open the register').click();
    await heading('Accounts');
    expect(running.page.url()).toContain('#/accounts');
  });
});

describe('locking', () => {
  test('Ctrl+L closes the register and leaves nothing of it in the window', async () => {
    await running.page.getByRole('link', { name: 'Settings', exact: true }).click();
    await heading('Settings');
    await running.page.getByText('Estates').waitFor();
    await running.page.keyboard.press('Control+L');
    await heading('Unlock the register');
    await expect.poll(() => running.page.getByText('Estates').count()).toBe(0);
    expect(await axeFindings(running.page)).toEqual([]);
  });

  test('a wrong passphrase is refused without saying which part was wrong', async () => {
    await field('Passphrase').fill('not the passphrase at all');
    await button('Unlock').click();
    const summary = running.page.getByRole('alert').first();
    await summary.waitFor();
    expect(await summary.textContent()).not.toMatch(/officer is|passphrase is wrong|unknown officer/i);
    expect(await axeFindings(running.page)).toEqual([]);
  });

  test('unlocking comes back to the same place', async () => {
    await field('Passphrase').fill(passphrase);
    await running.page.keyboard.press('Enter');
    await heading('Settings');
    expect(running.page.url()).toContain('#/settings');
    expect(await axeFindings(running.page)).toEqual([]);
  });

  test('the place survives a reload', async () => {
    await running.page.reload();
    await heading('Settings');
    expect(running.page.url()).toContain('#/settings');
  });

  test('the recovery code sets a new passphrase and is replaced by a new one', async () => {
    await running.page.keyboard.press('Control+L');
    await button('Use the recovery code').click();
    await heading('Use the recovery code');
    expect(await axeFindings(running.page)).toEqual([]);
    await field('Recovery code').fill(recoveryCode.toLowerCase());
    await field('New passphrase').fill('lantern bicycle mustard cloud');
    await field('The same passphrase again').fill('lantern bicycle mustard cloud');
    await button('Unlock and set the new passphrase').click();
    await heading('Your recovery code');
    const sheet = path.join(running.dataFolder, 'sheet.pdf');
    await running.answerSave(sheet);
    await button('Print the sheet').click();
    await running.page.getByText('Saved as sheet.pdf').waitFor();
    expect((await readFile(sheet)).subarray(0, 5).toString()).toBe('%PDF-');
    const fresh = (await running.page.getByLabel('Recovery code', { exact: true }).allInnerTexts()).join(' ');
    expect(fresh).not.toBe(recoveryCode);
    await field('I have kept it away from this computer').check();
    await button('Open the register').click();
    await heading('Settings');
  });
});

describe('help', () => {
  test('F1 opens the page for the screen beside it, and closes it again', async () => {
    await running.page.keyboard.press('F1');
    const panel = running.page.getByRole('complementary', { name: 'Help' });
    await panel.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(await axeFindings(running.page)).toEqual([]);
    await running.page.keyboard.press('F1');
    await panel.waitFor({ state: 'detached' });
  });

  test('is searchable', async () => {
    await running.page.getByRole('link', { name: 'Help', exact: true }).click();
    await field('Search help').fill('recovery code');
    await expect.poll(() => running.page.getByRole('link', { name: 'Unlocking and recovery' }).isVisible()).toBe(true);
    expect(await axeFindings(running.page)).toEqual([]);
  });
});

describe('audit trail', () => {
  test('lists what happened, checks itself and finds a head', async () => {
    await running.page.getByRole('link', { name: 'Audit trail', exact: true }).click();
    await heading('Audit trail');
    await running.page.locator('.row-open').first().waitFor();
    await button('Check the trail').click();
    await button('Check all entries').click();
    await running.page.getByText('The trail is whole').waitFor();
    expect(await axeFindings(running.page)).toEqual([]);
    const head = await running.page.locator('.head-text').first().innerText();
    await button('Find a printed head').click();
    for (const [typed, said] of [['hello', 'only the digits 0 to 9'], ['3F2A 91C0', 'at least 20']] as const) {
      await field('Trail head').fill(typed);
      await button('Find the entry').click();
      await running.page.getByText(said).waitFor();
      await expect.poll(() => running.page.getByText('No entry has this head').count()).toBe(0);
    }
    await field('Trail head').fill(head);
    await button('Find the entry').click();
    await button('Show the entry').click();
    await running.page.getByRole('heading', { level: 2, name: /^Entry/ }).waitFor();
    expect(await axeFindings(running.page)).toEqual([]);
  });
});

describe('the sample', () => {
  let sample: RunningApp;

  beforeAll(async () => {
    sample = await launchApp();
  });

  afterAll(async () => {
    await sample.close();
  });

  test('is marked on every screen and opens on what the day asks for', async () => {
    const { page } = sample;
    await page.getByRole('button', { name: 'Look round' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    for (const room of ['Today', 'Accounts', 'Reviews', 'Certifications', 'Policies', 'Reports', 'Audit trail', 'Settings', 'Help']) {
      await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: new RegExp(`^${room}`) }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => page.getByRole('region', { name: 'Sample data', exact: true }).isVisible()).toBe(true);
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        expect({ room, colorScheme, found: await axeFindings(page) }).toEqual({ room, colorScheme, found: [] });
      }
      await sample.screenshot(`sample-${room.toLowerCase().replace(' ', '-')}`);
    }
  });

  test('tells its passphrase at the door, and unlocks with it', async () => {
    const { page } = sample;
    await page.keyboard.press('Control+L');
    const shown = await page.getByText('look round the sample').textContent();
    await page.getByLabel('Passphrase', { exact: true }).fill(shown ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
    await expect.poll(() => page.getByRole('region', { name: 'Sample data', exact: true }).isVisible()).toBe(true);
  });

  test('is thrown away when left', async () => {
    const { page } = sample;
    await page.getByRole('button', { name: 'Leave the sample' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Throw the sample away' }).click();
    await page.getByRole('heading', { level: 1, name: 'Welcome to Comms Register' }).waitFor();
    await expect.poll(() => page.getByRole('region', { name: 'Sample data', exact: true }).count()).toBe(0);
    expect(sample.errors).toEqual([]);
  });
});

test('nothing was written to the console as an error', () => {
  expect(running.errors).toEqual([]);
});
