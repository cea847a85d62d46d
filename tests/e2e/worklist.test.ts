import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { makeRegister } from '../support/register-in-window.ts';

/* A long worklist in the real window: read in pages, filtered and sorted by the register, shared out; and when its reviews are due. Each test goes on from the last. */

const many = 230;
const nameOf = (place: number): string => `Account ${String(place + 1).padStart(3, '0')}`;

describe('a long worklist', () => {
  let app: RunningApp;
  let page: Page;

  const rows = () => page.locator('main tbody tr[data-row]');
  const firstName = async (): Promise<string> => (await rows().first().locator('.row-open').innerText()).split('\n')[0] ?? '';
  const count = async (): Promise<string> => page.locator('main .data-table__count').innerText();
  const focusedName = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const address = () => page.evaluate<string>('location.hash');

  beforeAll(async () => {
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await makeRegister(app, Array.from({ length: many }, (_, place) =>
      accountFactsWith({ name: nameOf(place), address: `https://x.com/example${place}`, handle: '', channel: place % 3 === 0 ? 'x' : 'facebook', approvedOn: '2026-09-01', lastReviewBefore: '2026-09-15' })));
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('worklist-failed');
  });

  afterAll(() => app.close());

  it('reads on as she goes down it with the keyboard, and keeps the focus on the way', async () => {
    await expect.poll(count).toBe('230 accounts');
    await rows().first().locator('.row-open').focus();
    await page.keyboard.press('End');
    await expect.poll(focusedName).toContain(nameOf(many - 1));
    await page.keyboard.press('PageUp');
    await expect.poll(focusedName).toContain(nameOf(many - 11));
    await page.keyboard.press('Home');
    await expect.poll(focusedName).toContain(nameOf(0));
    expect(Number(await page.locator('main table').getAttribute('aria-rowcount'))).toBe(many + 1);
    await expect.poll(() => rows().count()).toBeLessThan(60);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('reads on as she scrolls', async () => {
    await page.locator('.data-table__scroll').evaluate((box) => box.scrollTo({ top: box.scrollHeight / 2 }));
    await page.getByRole('row').filter({ hasText: nameOf(115) }).first().waitFor();
    await expect.poll(() => page.getByText('…', { exact: true }).count()).toBe(0);
  });

  it('shows the running period with a notice where the address names one that does not exist', async () => {
    for (const wrong of ['9999-Q4', '2026-11_2026-10']) {
      await page.evaluate((to) => { window.location.hash = `#/reviews/${to}`; }, wrong);
      await expect.poll(() => page.getByText(`There is no period “${wrong}” here, so the running one is shown.`).count()).toBe(1);
      await expect.poll(address).toBe('#/reviews');
      await expect.poll(count).toBe('230 accounts');
      expect(await page.locator('#period option').allInnerTexts()).not.toContain('October to December 9999');
      expect(await axeFindings(page)).toEqual([]);
    }
  });

  it('is sorted and searched as a whole, and the address keeps it', async () => {
    await page.getByRole('columnheader', { name: 'Account' }).getByRole('button').click();
    await page.getByRole('columnheader', { name: 'Account' }).getByRole('button').click();
    await expect.poll(firstName).toBe(nameOf(many - 1));
    await expect.poll(() => page.getByRole('columnheader', { name: 'Account' }).getAttribute('aria-sort')).toBe('descending');
    await page.getByPlaceholder('Find an account').fill('acc example20');
    await expect.poll(count).toBe('11 accounts of 230');
    await expect.poll(firstName).toBe(nameOf(209));
    await page.reload();
    await expect.poll(count).toBe('11 accounts of 230');
    await expect.poll(() => page.getByPlaceholder('Find an account').inputValue()).toBe('acc example20');
    await expect.poll(address).toMatch(/find=acc\+example20&sort=-name/u);
    await page.getByPlaceholder('Find an account').fill('');
    await page.getByLabel('Directorate').selectOption('Workforce');
    await page.getByLabel('Channel').selectOption('X');
    await expect.poll(count).toBe('38 accounts of 230');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('selects everything that is shown, also what has not been read, and gives it to somebody', async () => {
    await page.getByLabel('Channel').selectOption('');
    await expect.poll(count).toBe('115 accounts of 230');
    await rows().first().locator('.row-open').focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('group', { name: 'Selected accounts' }).getByText('115 accounts selected').waitFor();
    await page.getByRole('button', { name: 'Give to…' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Colleague Example');
    await page.getByRole('button', { name: 'Give 115 accounts' }).click();
    await page.getByText('115 accounts given to Colleague Example').waitFor();
    await page.getByLabel('Reviewer', { exact: true }).selectOption('Colleague Example');
    await expect.poll(count).toBe('115 accounts of 230');
    await page.getByLabel('Reviewer', { exact: true }).selectOption({ label: 'nobody yet' });
    await expect.poll(count).toBe('0 accounts of 230');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('goes on within what she has filtered, in her order', async () => {
    await page.getByLabel('Reviewer', { exact: true }).selectOption('Colleague Example');
    await expect.poll(count).toBe('115 accounts of 230');
    await rows().nth(2).locator('.row-open').click();
    const tryIt = async (name: string): Promise<void> => {
      await page.getByRole('heading', { name, exact: true }).waitFor();
      await page.getByRole('button', { name: 'This account could not be reviewed' }).click();
      await page.keyboard.type('Members only');
      await page.keyboard.press('Control+Enter');
    };
    // Sorted by name from the last: 230, 228, 226, and on from there.
    await tryIt(nameOf(225));
    await tryIt(nameOf(223));
    await page.getByRole('heading', { name: nameOf(221), exact: true }).waitFor();
    await expect.poll(address).toMatch(/directorate=Workforce&reviewer=Colleague\+Example&sort=-name/u);
    await page.keyboard.press('Escape');
  });

  it('shows a due date that was moved with its reason, and refuses one that would run into the next review', async () => {
    await rows().filter({ hasText: nameOf(221) }).locator('.row-open').click();
    await page.getByRole('button', { name: 'Move due date…' }).click();
    await page.getByLabel('New due date').fill('31 December 2035');
    await page.getByRole('button', { name: 'Move the due date', exact: true }).click();
    await page.getByRole('link', { name: /^By .* the next review is due\. Enter an earlier day\.$/u }).waitFor();
    await page.getByRole('link', { name: 'Give the reason.' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const latest = /, to (\d+ \w+ \d{4}) at the latest/u.exec(await page.getByRole('dialog').innerText())?.[1] ?? '';
    await page.getByLabel('New due date').fill(latest);
    await page.getByLabel('Reason').fill('Its administrators are on the ward');
    await page.getByRole('button', { name: 'Move the due date', exact: true }).click();
    await page.locator('.review-standing').getByText(`due ${latest}`).waitFor();
    await page.locator('.review-standing').getByText('Due date moved: Its administrators are on the ward').waitFor();
    await page.getByRole('row').filter({ hasText: 'Due date moved: Its administrators are on the ward' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(latest).toMatch(/^(31|30) (March|June|September|December) \d{4}$/u);
  });
});

describe('how often accounts are reviewed', () => {
  let app: RunningApp;
  let page: Page;

  const address = () => page.evaluate<string>('location.hash');

  beforeAll(async () => {
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await makeRegister(app, ['Careers', 'Ward news'].map((name, place) => accountFactsWith({ name, address: `https://x.com/example${place}`, handle: '', approvedOn: '2026-10-02' })));
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('schedule-failed');
  });

  afterAll(() => app.close());

  it('stands as the policy has it until the Trust changes it', async () => {
    await page.getByRole('link', { name: 'How often' }).click();
    await page.getByRole('heading', { name: 'How often accounts are reviewed' }).waitFor();
    const quarterly = page.getByRole('region', { name: 'Quarterly communications review' });
    await expect.poll(() => quarterly.innerText()).toMatch(/Every 3 months[\s\S]*As the policy has it from the beginning/u);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('is changed with a reason, and says before from when that counts', async () => {
    await page.getByRole('button', { name: 'Change how often: Quarterly communications review' }).click();
    await page.getByRole('button', { name: 'Change how often', exact: true }).click();
    await page.getByRole('link', { name: 'Choose how often.' }).waitFor();
    await page.getByRole('link', { name: 'Give the reason.' }).waitFor();
    await page.getByLabel('New period').selectOption({ label: 'Every 6 months' });
    await page.getByText(/^Counts from/u).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const from = /Counts from (1 \w+ \d{4})/u.exec(await page.getByRole('dialog').innerText())?.[1] ?? '';
    await page.getByLabel('Reason').fill('The Board has decided so');
    await page.getByRole('button', { name: 'Change how often', exact: true }).click();
    const change = page.getByRole('region', { name: 'Quarterly communications review' }).getByRole('row').filter({ hasText: 'The Board has decided so' });
    await change.waitFor();
    await expect.poll(() => change.innerText()).toContain('Every 6 months');
    await expect.poll(() => change.innerText()).toContain(from.split(' ')[2] ?? 'a year');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('is more often for an account that needs it, and the account says so', async () => {
    await page.getByRole('button', { name: 'Review an account more often…' }).click();
    await page.getByLabel('Account', { exact: true }).fill('ward');
    await page.getByRole('radio', { name: 'Ward news, X, Workforce' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByLabel('New period').selectOption({ label: 'Every month' });
    await page.getByLabel('Reason').fill('Two concerns in a year');
    await page.getByRole('button', { name: 'Change how often', exact: true }).click();
    await page.getByRole('row').filter({ hasText: 'Two concerns in a year' }).waitFor();
    await page.getByRole('link', { name: 'Ward news' }).click();
    await page.getByText(/^Every month from .*, more often than the Trust’s schedule asks: Two concerns in a year$/u).waitFor();
    await app.screenshot('account-more-often');
    expect(await axeFindings(page)).toEqual([]);
    await expect.poll(address).toContain('part=reviews');
  });

  it('leaves out days off when the Trust wants it', async () => {
    await page.goto('app://register/index.html#/reviews/schedule');
    await page.getByText('Due dates stay where they fall, also on a weekend or a bank holiday.').waitFor();
    await page.getByRole('button', { name: 'Move them to the next working day' }).click();
    await page.getByText('A due date on a weekend or a bank holiday of England moves to the next working day.').waitFor();
    await page.getByRole('button', { name: 'Leave due dates where they fall' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await expect.poll(() => page.getByRole('button', { name: 'Leave due dates where they fall' }).count()).toBe(1);
    expect(app.errors).toEqual([]);
  });
});
