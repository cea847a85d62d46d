import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { makeRegister } from '../support/register-in-window.ts';

/* What must not vanish silently, in the real window: an account that is given up, and a due date that was moved. Each test goes on from the last. */

describe('what must not vanish from the reviews', () => {
  let app: RunningApp;
  let page: Page;

  const rows = () => page.locator('main tbody tr[data-row]');
  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);

  beforeAll(async () => {
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await makeRegister(app, ['Careers', 'Maternity', 'Ward news'].map((name, place) =>
      accountFactsWith({ name, address: `https://x.com/example${place}`, handle: '', approvedOn: '2026-01-05', lastReviewBefore: '2026-08-12' })));
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('given-up-failed');
  });

  afterAll(() => app.close());

  it('a due date that was moved is named before a change of how often drops it', async () => {
    const moved = await page.evaluate(async () => {
      const list = await window.register.reviews.worklist({ period: null });
      const item = list.ok ? list.value.items.find(({ name }) => name === 'Ward news') : undefined;
      const listed = await window.register.reviews.listed({ accountId: item?.accountId ?? '', period: null });
      const owed = listed.ok ? listed.value?.owed : undefined;
      const reply = await window.register.reviews.moveDue({
        cadence: 'quarterly', accountId: item?.accountId ?? '', period: owed?.period.id ?? '', dueOn: owed?.movableTo ?? '', reason: 'The page is being rebuilt',
      });
      return reply.ok;
    });
    expect(moved).toBe(true);
    await page.getByRole('link', { name: 'How often' }).click();
    await page.getByRole('button', { name: 'Change how often: Quarterly communications review' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('New period').focus();
    await dialog.getByLabel('New period').selectOption({ label: 'Every month' });
    await dialog.getByText('A moved due date no longer counts').waitFor();
    await expect.poll(() => dialog.innerText()).toMatch(/Ward news: the review for .* was moved to .* \(The page is being rebuilt\)\. It is due on .* instead\./u);
    await app.screenshot('dropped-due-date');
    await clean();
    await dialog.getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  });

  it('an account that is closed stays in the list of the quarter, and says why it is not to be done', async () => {
    const closed = await page.evaluate(async () => {
      const list = await window.register.reviews.worklist({ period: null });
      const item = list.ok ? list.value.items.find(({ name }) => name === 'Maternity') : undefined;
      const account = await window.register.accounts.get({ id: item?.accountId ?? '' });
      const reply = await window.register.accounts.changeStatus({
        id: item?.accountId ?? '', version: account.ok ? account.value.version : 0, to: 'closed', on: list.ok ? list.value.today : '', reason: 'The service has ended',
        captured: 'In the records folder', watchHandle: false,
      });
      return reply.ok;
    });
    expect(closed).toBe(true);
    await page.getByRole('link', { name: 'Communications Team' }).click();
    await page.getByText(/ · 0 of 2 done$/u).waitFor();
    await page.getByRole('button', { name: /^Given up 1$/u }).focus();
    await page.keyboard.press('Enter');
    await rows().filter({ hasText: 'Maternity' }).filter({ hasText: 'Given up before it was due' }).waitFor();
    await expect.poll(() => rows().count()).toBe(1);
    await app.screenshot('given-up-list');
    await clean();
    await rows().first().locator('.row-open').focus();
    await page.keyboard.press('Enter');
    await page.getByText(/Given up on \d/u).waitFor();
    await app.screenshot('given-up-form');
    await clean();
  });

  it('and Today says so beside what is due', async () => {
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Today/u }).click();
    await page.getByRole('link', { name: '1 given up before it was due' }).focus();
    await app.screenshot('given-up-today');
    await clean();
    await page.keyboard.press('Enter');
    await rows().filter({ hasText: 'Maternity' }).waitFor();
    await expect.poll(() => page.evaluate<string>('location.hash')).toContain('state=given-up');
    expect(app.errors).toEqual([]);
  });
});
