import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';

/* What the officer changes about her own way in, and what of her typing outlives a lock. Each test goes on from the last. */

const now = 'lantern bicycle mustard cloud';
const fresh = 'copper window planet ribbon';

let running: RunningApp;
let recoveryCode = '';

beforeAll(async () => {
  running = await launchApp();
  running.page.setDefaultTimeout(10_000);
  const made = await running.page.evaluate(
    (passphrase) =>
      window.register.session.create({
        trustName: 'Example Hospitals NHS Trust', packs: ['cp371'], directorates: [{ name: 'Medicine', kind: 'clinical' }],
        officerName: 'Alex Example', passphrase, useKeychain: false,
      }),
    now,
  );
  if (!made.ok) throw new Error(made.error.message);
  ({ recoveryCode } = made.value);
  await running.page.evaluate(() => window.register.session.recoverySheetDone({}));
  await running.page.evaluate(() => window.location.assign('#/settings'));
  await running.page.reload();
  await heading('Settings');
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

async function codeShown(): Promise<string> {
  return (await running.page.getByLabel('Recovery code', { exact: true }).allInnerTexts()).join(' ');
}

/** Locks, and opens with the recovery code; the code that this gives is kept. */
async function recoverWith(code: string, newPassphrase: string): Promise<void> {
  await running.page.keyboard.press('Control+L');
  await button('Use the recovery code').click();
  await field('Recovery code').fill(code);
  await field('New passphrase').fill(newPassphrase);
  await field('The same passphrase again').fill(newPassphrase);
  await button('Unlock and set the new passphrase').click();
  await heading('Your recovery code');
  recoveryCode = await codeShown();
  await field('I have kept it away from this computer').check();
  await button('Open the register').click();
  await heading('Settings');
}

async function askForNewCode(words: string): Promise<void> {
  await button('Make a new recovery code').click();
  const dialog = running.page.getByRole('dialog');
  await expect.poll(() => running.page.evaluate(() => document.activeElement?.id)).toBe('renew-passphrase');
  await dialog.getByRole('textbox', { name: 'Your passphrase' }).fill(words);
  await dialog.getByRole('button', { name: 'Show a new code' }).click();
}

describe('a new recovery code', () => {
  test('is given to nobody without the passphrase', async () => {
    await askForNewCode('not the passphrase at all');
    const dialog = running.page.getByRole('dialog');
    await dialog.getByRole('alert').waitFor();
    await expect.poll(() => dialog.textContent()).toContain('the old sheet goes on working');
    expect(await axeFindings(running.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await heading('Settings');
  });

  test('given up leaves the old one working', async () => {
    await askForNewCode(now);
    await heading('Your new recovery code');
    await expect.poll(codeShown).not.toBe(recoveryCode);
    expect(await button('Open the register').count()).toBe(0);
    expect(await axeFindings(running.page)).toEqual([]);
    await button('Keep the old code').click();
    await heading('Settings');
    await recoverWith(recoveryCode, now);
  });

  test('leaves the old one working when the register locks before it is kept', async () => {
    await askForNewCode(now);
    await heading('Your new recovery code');
    await expect.poll(codeShown).not.toBe(recoveryCode);
    await running.page.evaluate(() => window.register.session.lock({ reason: 'idle' }));
    await heading('Unlock the register');
    await field('Passphrase').fill(now);
    await running.page.keyboard.press('Enter');
    await heading('Settings');
    await recoverWith(recoveryCode, now);
  });

  test('takes the place of the old one when it is kept, and comes back to Settings', async () => {
    const old = recoveryCode;
    await askForNewCode(now);
    await heading('Your new recovery code');
    recoveryCode = await codeShown();
    await button('Use the new code from now on').click();
    await expect.poll(() => running.page.getByRole('alert').textContent()).toContain('kept it away from this computer');
    await field('I have kept it away from this computer').check();
    await button('Use the new code from now on').click();
    await heading('Settings');
    await running.page.keyboard.press('Control+L');
    await button('Use the recovery code').click();
    await field('Recovery code').fill(old);
    await field('New passphrase').fill(now);
    await field('The same passphrase again').fill(now);
    await button('Unlock and set the new passphrase').click();
    await running.page.getByRole('alert').first().waitFor();
    await button('Back').click();
    await field('Passphrase').fill(now);
    await running.page.keyboard.press('Enter');
    await heading('Settings');
    await recoverWith(recoveryCode, now);
  });
});

describe('the passphrase', () => {
  const old = now;

  test('is changed only by who knows the old one, with the errors beside the fields', async () => {
    await button('Change my passphrase').click();
    const dialog = running.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Change the passphrase' }).click();
    await expect.poll(() => dialog.getByRole('alert').getByRole('link').allTextContents()).toEqual([
      'Enter the passphrase you have now.',
      'Use at least 12 characters. Four or five unrelated words are easy to remember.',
    ]);
    await dialog.getByRole('textbox', { name: 'The passphrase you have now' }).fill('not the passphrase at all');
    await dialog.getByRole('textbox', { name: 'New passphrase', exact: true }).fill(fresh);
    await dialog.getByRole('textbox', { name: 'The new passphrase again' }).fill(fresh);
    await dialog.getByRole('button', { name: 'Change the passphrase' }).click();
    await expect.poll(() => dialog.locator('#old-passphrase').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFindings(running.page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'The passphrase you have now' }).fill(old);
    await dialog.getByRole('button', { name: 'Change the passphrase' }).click();
    await running.page.getByText('Your passphrase is changed.').waitFor();
    expect(await axeFindings(running.page)).toEqual([]);
  });

  test('opens the register afterwards; the old one does not', async () => {
    await running.page.keyboard.press('Control+L');
    await field('Passphrase').fill(old);
    await button('Unlock').click();
    await running.page.getByRole('alert').first().waitFor();
    expect(await running.page.getByRole('heading', { level: 1, name: 'Settings' }).count()).toBe(0);
    await field('Passphrase').fill(fresh);
    await running.page.keyboard.press('Enter');
    await heading('Settings');
  });
});

describe('typing that is not saved', () => {
  const open = async (): Promise<void> => {
    await running.page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Accounts/ }).click();
    await heading('Accounts');
    await button('Add an account').last().click();
    await running.page.getByRole('heading', { level: 2, name: 'Add an account' }).waitFor();
  };

  test('is there again after the register was locked in the middle of a word', async () => {
    await open();
    await expect.poll(() => running.page.evaluate(() => document.activeElement?.id)).toBe('account-name');
    await running.page.keyboard.type('Ward ne');
    await running.page.keyboard.press('Control+L');
    await field('Passphrase').fill(fresh);
    await running.page.keyboard.press('Enter');
    await running.page.getByText(/^Draft kept/).waitFor();
    await expect.poll(() => field('Name of the account').inputValue()).toBe('Ward ne');
    expect(await axeFindings(running.page)).toEqual([]);
  });

  test('is refused with all that is wrong at once', async () => {
    await field('Web address (optional)').fill('javascript:alert(1)');
    await field('Approved on (optional)').fill('31 October 2099');
    await field('Primary administrator (optional)').fill('Sam Sample');
    await field('Backup administrator (optional)').fill('sam sample');
    await running.page.getByText('this is the primary administrator as well').waitFor();
    await running.page.keyboard.press('Control+Enter');
    await expect.poll(() => running.page.getByRole('alert').getByRole('link').allTextContents()).toEqual([
      'Channel: Choose a channel.',
      'Web address: An address must begin with https:// or http://, not javascript:.',
      'Approved on: This date lies in the future. Enter today or an earlier day.',
    ]);
    expect(await axeFindings(running.page)).toEqual([]);
  });

  test('survives a restart, and is gone when she starts again', async () => {
    await running.page.getByText(/^Draft kept/).waitFor();
    await expect.poll(async () => {
      const reply = await running.page.evaluate(() => window.register.accounts.draft({ id: null }));
      return JSON.stringify(reply).includes('sam sample');
    }).toBe(true);
    await running.restart();
    await field('Passphrase').fill(fresh);
    await running.page.keyboard.press('Enter');
    await open();
    await expect.poll(() => field('Backup administrator (optional)').inputValue()).toBe('sam sample');
    await button('Start again with an empty form').click();
    await running.page.getByText(/^Draft kept/).waitFor({ state: 'detached' });
    await expect.poll(() => field('Name of the account').inputValue()).toBe('');
    await expect.poll(() => running.page.evaluate(() => document.activeElement?.id)).toBe('account-name');
    await running.page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Settings' }).click();
    await heading('Settings');
  });
});

test('nothing was written to the console as an error', () => {
  expect(running.errors).toEqual([]);
});
