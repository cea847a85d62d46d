import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { makeRegister, windowPassphrase } from '../support/register-in-window.ts';
import { answerByKeyboard, copyPicture, tabTo } from '../support/review-by-keyboard.ts';

/*
 * A quarter's reviews in the real window, with the keyboard alone: shared out, one after another, stopped and taken up again,
 * until nothing is left over (CP371 2.3.1). Each test goes on from the last; no test uses the mouse.
 */

const accounts = ['Careers', 'Children’s ward', 'Maternity', 'Research blog', 'Volunteers', 'Ward news'];

describe('a whole quarter by keyboard', () => {
  let app: RunningApp;
  let page: Page;
  let period = '';

  const press = (key: string) => page.keyboard.press(key);
  const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
  const done = (count: number) => page.getByText(`${period} · ${count} of 6 done`).waitFor();
  const opened = () => page.locator('.review h2').innerText();
  const onlyHers = async (): Promise<void> => {
    await tabTo(page, /^Reviewer \(choice\)/u, 'Shift+Tab');
    await page.keyboard.type('Officer');
    await press('Enter');
  };
  const unlock = async (): Promise<void> => {
    await page.getByRole('heading', { name: 'Unlock the register' }).waitFor();
    await page.keyboard.type(windowPassphrase);
    await press('Enter');
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 30_000 });
    await page.locator('.do-next__link').first().waitFor();
    await tabTo(page, /^Reviews/u, 'Shift+Tab');
    await press('Enter');
    await page.getByRole('heading', { name: 'Quarterly reviews', level: 1 }).waitFor();
  };

  beforeAll(async () => {
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await makeRegister(app, accounts.map((name, place) =>
      accountFactsWith({ name, address: `https://x.com/example${place}`, handle: '', approvedOn: '2026-09-01', lastReviewBefore: '2026-09-15' })));
    period = await page.locator('#period').evaluate((select) => (select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.text ?? '') : ''));
    await copyPicture(app);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('quarter-failed');
  });

  afterAll(() => app.close());

  it('is shared out evenly, and says who has got how many', async () => {
    await done(0);
    await tabTo(page, /^Share out…/u);
    await press('Enter');
    await heading(`Share out ${period}`);
    expect(await axeFindings(page)).toEqual([]);
    await tabTo(page, /^Who reviews/u);
    await press('Control+End');
    await page.keyboard.type('\nColleague Example');
    await tabTo(page, /^Share out$/u);
    await press('Enter');
    await heading('6 accounts shared out');
    expect(await axeFindings(page)).toEqual([]);
    const shares = await page.locator('dialog tbody tr').allInnerTexts();
    expect(shares.map((row) => row.split(/\s*\t\s*/u))).toEqual([['Colleague Example', '3'], ['Officer Example', '3']]);
    await press('Enter');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('gives one account more to her, selected with Space', async () => {
    await tabTo(page, /^Careers/u);
    await press('End');
    await press(' ');
    await page.getByText('1 account selected').first().waitFor();
    await tabTo(page, /^Give to…/u, 'Shift+Tab');
    await press('Enter');
    await page.getByRole('heading', { name: 'Who reviews 1 account?' }).waitFor();
    await press('Enter');
    await page.getByRole('link', { name: 'Enter the name of whoever reviews them.' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await tabTo(page, /^Name/u);
    await page.keyboard.type('Officer Example');
    await press('Enter');
    await page.getByText('1 account given to Officer Example').waitFor();
    await expect.poll(() => page.getByRole('row').filter({ hasText: 'Officer Example' }).count()).toBe(4);
  });

  it('shows her own accounts only', async () => {
    await onlyHers();
    await page.getByText('4 accounts of 6').waitFor();
    await expect.poll(() => page.evaluate('location.hash')).toContain('reviewer=Officer');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('reviews the first of them, most of it topic by topic', async () => {
    await tabTo(page, /^Review the first/u, 'Shift+Tab');
    await press('Enter');
    await page.getByText('Posts and threads read', { exact: true }).waitFor();
    await expect.poll(opened).toBe('Careers');
    expect(await answerByKeyboard(page, { byTopic: true })).toBeNull();
    await app.screenshot('quarter-first');
    expect(await axeFindings(page)).toEqual([]);
    await press('s');
    await done(1);
    await expect.poll(opened).toBe('Maternity');
  });

  it('takes back "yes to the rest" with the same key, and jumps from topic to topic', async () => {
    await press(']');
    await press(']');
    await press('y');
    await page.getByText('✓ 9 of 9').waitFor();
    await page.getByText('Yes to 9 questions.', { exact: false }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press('y');
    await page.getByText('0 of 9').waitFor();
    await press('y');
    await press('Control+z');
    await page.getByText('0 of 9').waitFor();
    await expect.poll(() => page.locator('.topic__swept').count()).toBe(0);
    await press('[');
    await press('[');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.q')?.querySelector('.q__ask')?.textContent ?? '')).toContain('Posts and threads read');
  });

  it('raises a concern with what was seen and a pasted picture', async () => {
    expect(await answerByKeyboard(page, { special: { 'Disclaimer shown prominently': '2' } })).toContain('Disclaimer');
    await page.keyboard.type('The banner has been changed');
    await press('Control+v');
    await page.getByRole('button', { name: /^Open Picture .*\.png$/u }).waitFor();
    await app.screenshot('quarter-concern');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('finds her place again after a restart, with the answers and the picture', async () => {
    await page.getByText(/^Draft kept/u).waitFor();
    await app.restart();
    page = app.page;
    page.setDefaultTimeout(8_000);
    // What a program has copied goes with it.
    await copyPicture(app);
    await unlock();
    await tabTo(page, /^Children/u);
    await onlyHers();
    await page.getByText('3 accounts of 6').waitFor();
    await tabTo(page, /^Resume at Maternity/u, 'Shift+Tab');
    await press('Enter');
    await page.getByText('The banner has been changed').waitFor();
    const picture = page.getByRole('button', { name: /^Open Picture .*\.png$/u });
    await picture.waitFor();
    await expect.poll(() => picture.count()).toBe(1);
    await expect.poll(() => page.locator('input[name="answer-disclaimer"]:checked').getAttribute('value')).toBe('no');
    await page.getByRole('button', { name: /^Open Picture .*\.png$/u }).waitFor();
    await answerByKeyboard(page, { byTopic: true });
    await page.getByText('1 concern raised').waitFor();
    await app.screenshot('quarter-concern-end');
    await press('Control+Enter');
    await done(2);
  });

  it('says of the third why it could not be reviewed, and asks nothing else', async () => {
    await expect.poll(opened).toBe('Volunteers');
    await tabTo(page, /^This account could not be reviewed/u, 'Shift+Tab');
    await press('Enter');
    await page.keyboard.type('The address does not open.');
    await press('Control+v');
    await page.getByRole('button', { name: /^Open Picture .*\.png$/u }).waitFor();
    await app.screenshot('quarter-attempt');
    expect(await axeFindings(page)).toEqual([]);
    await press('Control+Enter');
    await heading('Ward news');
    await done(2);
  });

  it('does her last one, and is told that this part of the list is at its end', async () => {
    await answerByKeyboard(page, { byTopic: true });
    await press('Control+Enter');
    await done(3);
    // What could not be reviewed is still hers to do, and is shown as it was recorded.
    await page.getByText('An attempt as it was recorded').waitFor();
    await expect.poll(() => page.locator('.recorded').innerText()).toContain('The address does not open.');
    await tabTo(page, /^Review again/u);
    await press('Enter');
    await page.getByText('Posts and threads read', { exact: true }).waitFor();
    await answerByKeyboard(page, { byTopic: true });
    await press('s');
    await heading('You are at the end of this list');
    await done(4);
    expect(await axeFindings(page)).toEqual([]);
    await expect.poll(() => page.locator('.finished').innerText()).toMatch(/Done: 4[\s\S]*Not done: 2\s+2 (due|due soon|overdue)/u);
  });

  it('shows all that is left, and does it for the colleague who worked from paper', async () => {
    await tabTo(page, /^Show all that is to do/u);
    await press('Enter');
    await page.getByText('2 accounts of 6').waitFor();
    await expect.poll(() => page.locator('.row-open').count()).toBe(2);
    await tabTo(page, /^Review the first/u);
    await press('Enter');
    await page.getByText('Posts and threads read', { exact: true }).waitFor();
    for (const name of ['Children’s ward', 'Research blog']) {
      await heading(name);
      await answerByKeyboard(page, { byTopic: true });
      await tabTo(page, /^Reviewed by/u);
      await expect.poll(() => page.getByLabel('Reviewed by').inputValue()).toBe('Officer Example');
      await press('Control+a');
      await page.keyboard.type('Colleague Example');
      await press('Enter');
      await press('Enter');
      if (name !== 'Research blog') await heading('Research blog');
    }
  });

  it('is done, and the totals say what was found', async () => {
    await heading(`${period} is done`);
    await page.getByText('6 of 6 accounts reviewed').waitFor();
    await page.getByText('Standards met: 5').waitFor();
    const end = await page.locator('.finished').innerText();
    expect(end).toContain('Done: 6');
    expect(end).toContain('Concern raised: 1');
    expect(end).toContain('Nothing is left over.');
    await app.screenshot('quarter-done');
    expect(await axeFindings(page)).toEqual([]);
    await tabTo(page, /^All/u, 'Shift+Tab');
    await press('Enter');
    await page.getByText('6 accounts', { exact: true }).waitFor();
    const reviewers = await page.evaluate(async () => {
      const list = await window.register.reviews.worklist({ period: null });
      if (!list.ok) return [];
      const reviews = await Promise.all(list.value.items.map(({ reviewId }) => window.register.reviews.get({ id: reviewId ?? '' })));
      return reviews.flatMap((review) => (review.ok ? [`${review.value.account}: ${review.value.reviewer}, ${review.value.files.length} files`] : []));
    });
    expect(reviewers.toSorted()).toEqual([
      'Careers: Officer Example, 0 files', 'Children’s ward: Colleague Example, 0 files', 'Maternity: Officer Example, 1 files',
      'Research blog: Colleague Example, 0 files', 'Volunteers: Officer Example, 0 files', 'Ward news: Officer Example, 0 files',
    ]);
  });

  it('reads the concern again with its picture and what proves it', async () => {
    await press('Control+k');
    await page.keyboard.type('matern');
    await page.getByText('1 account of 6').waitFor();
    await press('ArrowDown');
    await press('Enter');
    await page.getByText('The review as it was recorded').waitFor();
    const shown = await page.locator('.recorded').innerText();
    expect(shown).toContain('The banner has been changed');
    expect(shown).toMatch(/Picture .*\.png[\s\S]*SHA-256 [0-9a-f]{64}/u);
    expect(await axeFindings(page)).toEqual([]);
    await tabTo(page, /^Open Picture/u);
    await press('Enter');
    await expect.poll(() => page.evaluate(() => document.querySelector<HTMLImageElement>('.review-file__picture')?.naturalWidth ?? 0)).toBe(16);
    await app.screenshot('quarter-picture');
    expect(await axeFindings(page)).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
