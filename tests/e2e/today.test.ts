import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';

/* The first screen in the real window: what the day asks for, reached and followed with the keyboard alone. */

describe('today', () => {
  let app: RunningApp;
  let page: Page;

  const heading = (name: string | RegExp, level = 1): Promise<void> => page.getByRole('heading', { name, level }).first().waitFor();
  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const focused = (): Promise<string> => page.evaluate(() => (document.activeElement?.textContent ?? '').trim());
  const lines = (): Promise<string[]> => page.locator('.do-next__link').allInnerTexts();
  const resize = (width: number, height: number): Promise<void> =>
    app.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height });
  const paint = async (scheme: 'light' | 'dark'): Promise<void> => page.emulateMedia({ colorScheme: scheme });
  const hash = (): Promise<string> => page.evaluate(() => location.hash);

  /** Goes down the list from anywhere on the screen until a line of those words has the focus, and opens it. */
  const openLine = async (words: RegExp): Promise<void> => {
    // A busy day has more lines than are shown at first.
    const more = page.getByRole('button', { name: /^Show \d+ more lines?$/u });
    if ((await more.count()) > 0) await more.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    for (const line of await lines()) {
      if (words.test(await focused())) break;
      expect(line).not.toMatch(words);
      await page.keyboard.press('ArrowDown');
    }
    await expect.poll(focused).toMatch(words);
    await page.keyboard.press('Enter');
  };
  const back = async (): Promise<void> => {
    await page.keyboard.press('Alt+ArrowLeft');
    await heading('Today');
    await page.locator('.do-next__link').first().waitFor();
  };

  beforeAll(async () => {
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(15_000);
    await page.getByRole('button', { name: 'Look round' }).focus();
    await page.keyboard.press('Enter');
    await heading('Today');
    await page.locator('.do-next__link').first().waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('today-failed');
  });

  afterAll(async () => {
    await app.close();
  });

  it('is where the desk begins, with the numbers of the day and what to do next', async () => {
    await expect.poll(hash).toBe('#/today');
    await expect.poll(() => page.getByRole('navigation', { name: 'Rooms' }).getByRole('link').first().innerText()).toBe('Today');
    await expect.poll(() => page.locator('.today-card').count()).toBe(5);
    await page.getByRole('img', { name: /^Share of reviews done on time\./u }).waitFor();
    // The page's policy lets the drawing be shown: it has a size.
    await expect.poll(() => page.locator('.today-chart').evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))).toBeGreaterThan(100);
    expect(app.errors).toEqual([]);
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const [width, height] of [[1366, 768], [1024, 700]] as const) {
      it(`reads in ${scheme} on ${width} pixels, and axe finds nothing`, async () => {
        await paint(scheme);
        await resize(width, height);
        await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
        await app.screenshot(`today-${scheme}-${width}`);
        await page.locator('.today').evaluate((screen) => screen.scrollTo({ top: screen.scrollHeight }));
        await app.screenshot(`today-${scheme}-${width}-foot`);
        await page.locator('.today').evaluate((screen) => screen.scrollTo({ top: 0 }));
        await clean();
        // Nothing stands beside the screen.
        expect(await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBeLessThanOrEqual(0);
      });
    }
  }

  it('leads with the arrows and Enter to an overdue review', async () => {
    await paint('light');
    await resize(1366, 768);
    await page.locator('h1').focus();
    await openLine(/reviews? overdue$|^Overdue review$/u);
    await heading('Quarterly reviews');
    await expect.poll(hash).toMatch(/^#\/reviews\/\d{4}-Q[1-4](\?state=overdue|\/[0-9a-f-]{36})$/u);
    await page.getByText(/\d days? overdue/u).first().waitFor();
    await back();
  });

  it('leads to an overdue action, and shows its record', async () => {
    await page.locator('h1').focus();
    await openLine(/^Links that lead where they should$/u);
    await heading('Links that lead where they should', 2);
    await expect.poll(() => page.locator('.split__detail').innerText()).toContain('6 days overdue');
    await back();
  });

  it('narrows the accounts to those with the alarm, and the logins to those that owe a password', async () => {
    await page.evaluate(() => { location.hash = '#/accounts?alarms=With+an+alarm'; });
    await page.getByText(/^\d+ accounts? of \d+$/u).waitFor();
    await expect.poll(hash).toBe('#/accounts?alarms=With+an+alarm');
    await page.evaluate(() => { location.hash = '#/today'; });
    await heading('Today');
    await openLine(/^Change (the|\d+) passwords?$/u);
    await page.getByText('New password owed').first().waitFor();
    await page.evaluate(() => { location.hash = '#/today'; });
    await heading('Today');
  });

  it('shows the figures of the quarters, each with the way to its list', async () => {
    await page.getByText('The figures, with the list of each quarter').focus();
    await page.keyboard.press('Enter');
    const quarters = page.locator('.today__side details').getByRole('link');
    await expect.poll(() => quarters.count()).toBe(8);
    await app.screenshot('today-figures');
    await clean();
    await quarters.nth(1).focus();
    await page.keyboard.press('Enter');
    await heading('Quarterly reviews');
    await page.evaluate(() => { location.hash = '#/today'; });
    await heading('Today');
  });

  it('tells the new state at once when something has been done', async () => {
    const before = await page.locator('.today-card').nth(4).innerText();
    expect(before).toMatch(/not written down yet|of the last 4 weeks/u);
    const saved = await page.evaluate(async () => (await window.register.monitoring.quietDay({})).ok);
    expect(saved).toBe(true);
    await page.getByText(/today was quiet/u).waitFor();
    await expect.poll(lines).not.toContain('Write down today’s monitoring');
    await page.getByRole('img', { name: /^Share of reviews done on time\./u }).waitFor();
  });

  it('has a help page', async () => {
    await page.keyboard.press('F1');
    await page.getByRole('heading', { name: 'Reviews done on time', exact: true }).waitFor();
    await app.screenshot('today-help');
    await page.keyboard.press('F1');
    await expect.poll(() => page.getByRole('heading', { name: 'Reviews done on time', exact: true }).count()).toBe(0);
  });

  it('an incident offers an action plan that knows where it comes from, and shows it afterwards', async () => {
    const id = await page.evaluate(async () => {
      const incidents = await window.register.incidents.list({});
      return incidents.ok ? (incidents.value.find(({ state, accountId, limited }) => state === 'open' && accountId !== null && !limited)?.id ?? '') : '';
    });
    await page.evaluate((open) => { location.hash = `#/incidents/${open}?part=linked`; }, id);
    await page.getByText('None follows from this incident yet.').waitFor();
    await clean();
    await page.getByRole('button', { name: 'Start an action plan' }).focus();
    await page.keyboard.press('Enter');
    await heading('Start an action plan', 2);
    await expect.poll(hash).toContain(`source=incident&id=${id}`);
    await page.getByLabel('Title').fill('Two steps to sign in everywhere');
    await page.getByLabel('Why it is needed').fill('One password was enough.');
    await expect.poll(() => page.getByLabel('Clause that is not met').inputValue()).toMatch(/^(CP371|10022) \d/u);
    await page.keyboard.press('Control+Enter');
    await heading('Two steps to sign in everywhere', 2);
    await page.evaluate((open) => { location.hash = `#/incidents/${open}?part=linked`; }, id);
    await page.getByRole('link', { name: 'Two steps to sign in everywhere' }).waitFor();
    await app.screenshot('today-incident-plan');
    await clean();
  });

  it('a day of monitoring does so too, and an account shows its plans', async () => {
    const { day, account } = await page.evaluate(async () => {
      const standing = await window.register.monitoring.standing({});
      const plans = await window.register.actions.list({});
      return {
        day: standing.ok ? (standing.value.newestGap ?? '') : '',
        account: plans.ok ? (plans.value.find(({ title }) => title.startsWith('Links'))?.accountId ?? '') : '',
      };
    });
    await page.evaluate((gap) => { location.hash = `#/monitoring/${gap}`; }, day);
    await page.getByText('None follows from this day yet.').waitFor();
    await page.getByRole('button', { name: 'Start an action plan' }).waitFor();
    await clean();
    await page.evaluate((id) => { location.hash = `#/accounts/${id}?part=reviews`; }, account);
    await page.getByRole('link', { name: 'Links that lead where they should' }).waitFor();
    await expect.poll(() => page.locator('.plans-of').innerText()).toContain('overdue');
    await app.screenshot('today-account-plans');
    await clean();
  });
});
