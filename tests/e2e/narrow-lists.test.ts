import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';

/* Lists with a record open beside them, where there is little room: calm, and nothing out of reach. On the sample register. */

const sizes = [[1280, 800], [1024, 768]] as const;
const tabs = ['Communications Team', 'Line managers', 'Worksheets and returns', 'Concerns and shortfalls', 'How often'];

describe('a list beside an open record', () => {
  let app: RunningApp;
  let page: Page;
  let first: { period: string; accountId: string };

  const goTo = (to: string): Promise<void> => page.evaluate((hash) => { location.hash = hash; }, to);
  const address = (): Promise<string> => page.evaluate(() => location.hash);
  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const resize = async (width: number, height: number): Promise<void> => {
    await app.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height });
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
  };
  /** How many lines the things of a kind stand on. */
  const linesOf = (selector: string): Promise<number> =>
    page.locator(selector).evaluateAll((found) => {
      // By their middles: what stands on one line may be of different heights.
      const middles = found.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2).toSorted((one, other) => one - other);
      return middles.filter((middle, place) => place === 0 || middle - (middles[place - 1] ?? 0) > 10).length;
    });
  const count = (): Promise<number> => page.locator('main .data-table__count').innerText().then((text) => Number.parseInt(text, 10));
  const filters = () => page.getByRole('button', { name: /^Filters/u });

  beforeAll(async () => {
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(10_000);
    await page.getByRole('button', { name: 'Look round' }).click();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 60_000 });
    first = await page.evaluate(async () => {
      const filter = { state: 'to-do', directorate: '', channel: '', reviewer: '', unshared: false, text: '' } as const;
      const list = await window.register.reviews.worklist({ period: null, cadence: 'quarterly', filter });
      return { period: list.ok ? list.value.period.id : '', accountId: list.ok ? (list.value.items[0]?.accountId ?? '') : '' };
    });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('narrow-lists-failed');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  afterAll(async () => {
    await app.close();
  });

  for (const [width, height] of sizes) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`has the tabs of the reviews on one line on ${width} pixels, in ${scheme}`, async () => {
        await page.emulateMedia({ colorScheme: scheme });
        await resize(width, height);
        await goTo(`#/reviews/${first.period}/${first.accountId}`);
        await page.locator('.split__detail .review').waitFor();
        await expect.poll(() => linesOf('.reviews-nav a')).toBe(1);
        // None of them goes beyond the line.
        await expect.poll(() => page.locator('.reviews-nav').evaluate((nav) => nav.scrollWidth - nav.clientWidth)).toBeLessThanOrEqual(0);
        // The whole name is read out, however much of it is seen.
        for (const name of tabs) await expect.poll(() => page.getByRole('navigation', { name: 'Kinds of review' }).getByRole('link', { name, exact: true }).count()).toBe(1);
        await expect.poll(() => page.locator('.reviews-nav a').evaluateAll((links) => links.every((link) => link.getBoundingClientRect().width >= 24 && link.getBoundingClientRect().height >= 24))).toBe(true);
        await app.screenshot(`reviews-tabs-${scheme}-${width}`);
        await clean();
      });
    }
  }

  it('leads to each kind of review by keyboard', async () => {
    await resize(1024, 768);
    await goTo(`#/reviews/${first.period}/${first.accountId}`);
    const nav = page.getByRole('navigation', { name: 'Kinds of review' });
    await nav.getByRole('link', { name: 'Communications Team', exact: true }).focus();
    for (const name of tabs.slice(1)) {
      await page.keyboard.press('Tab');
      await expect.poll(() => page.evaluate(() => (document.activeElement?.textContent ?? '').toLowerCase())).toBe(name.toLowerCase());
    }
    await page.keyboard.press('Enter');
    await expect.poll(address).toBe('#/reviews/schedule');
    await expect.poll(() => nav.getByRole('link', { name: 'How often', exact: true }).getAttribute('aria-current')).toBe('page');
  });

  for (const [width, height] of sizes) {
    it(`folds the filters of the accounts under one button on ${width} pixels`, async () => {
      await resize(width, height);
      await goTo('#/accounts');
      await page.getByLabel('Alarms', { exact: true }).waitFor();
      await expect.poll(() => filters().count()).toBe(0);
      await goTo(`#/accounts/${first.accountId}?status=Active&alarms=With+an+alarm`);
      await page.locator('.split__detail h2').first().waitFor();
      // Search, button and count beside one another.
      await expect.poll(() => linesOf('.data-table__bar > *')).toBe(1);
      await expect.poll(() => filters().innerText()).toMatch(/^Filters \(2\)/u);
      await page.getByRole('button', { name: /^Filters \(2\) +set: Status Active, Alarms With an alarm/u }).waitFor();
      await expect.poll(() => page.locator('.data-table__bar select').count()).toBe(0);
      await clean();
      await app.screenshot(`accounts-filters-${width}`);
    });
  }

  it('opens them by keyboard, and folds them with Escape without closing the account', async () => {
    await page.getByRole('searchbox', { name: 'Find an account' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => filters().getAttribute('aria-expanded')).toBe('true');
    await clean();
    await page.getByLabel('Status', { exact: true }).focus();
    await page.getByLabel('Status', { exact: true }).selectOption('');
    await expect.poll(address).toBe(`#/accounts/${first.accountId}?alarms=With+an+alarm`);
    await expect.poll(() => filters().innerText()).toMatch(/^Filters \(1\)/u);
    await app.screenshot('accounts-filters-open');
    await page.keyboard.press('Escape');
    await expect.poll(() => filters().getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => filters().evaluate((button) => button === document.activeElement)).toBe(true);
    await page.locator('.split__detail h2').first().waitFor();
  });

  it('keeps the list as it is narrowed: in a part of the account, after a reload, closed, from another room and back', async () => {
    const narrowed = await count();
    const keeps = async (): Promise<void> => {
      await expect.poll(address).toMatch(/[?&]alarms=With\+an\+alarm/u);
      await expect.poll(count).toBe(narrowed);
    };
    await page.getByRole('tab', { name: /^People/u }).click();
    await expect.poll(address).toContain('part=people');
    await keeps();
    await page.reload();
    await page.getByRole('tab', { name: /^People/u }).waitFor();
    await keeps();
    await page.locator('.row-open').first().focus();
    await page.keyboard.press('Escape');
    await expect.poll(address).toBe('#/accounts?alarms=With+an+alarm');
    await keeps();
    await goTo('#/people');
    await page.getByRole('heading', { name: 'People', level: 1 }).waitFor();
    await page.getByRole('link', { name: /^Accounts/u }).first().click();
    await keeps();
    await page.getByLabel('Alarms', { exact: true }).selectOption('');
    await expect.poll(address).toBe('#/accounts');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('heading', { name: 'People', level: 1 }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    // She comes back to the place as she left it.
    await keeps();
  });

  for (const room of ['accounts', 'applications', 'logins', 'actions', 'incidents', 'enquiries', 'people', 'reviews/follow-ups']) {
    it(`shows the list of ${room} beside a record without moving it sideways, the search with all its words`, async () => {
      for (const [width, height] of sizes) {
        await resize(width, height);
        await goTo(`#/${room}`);
        await page.locator('main .row-open').first().click();
        await page.locator('.split__detail h2, .split__detail .chain').first().waitFor();
        await expect.poll(() => page.locator('.split__list .data-table').evaluate((table) =>
          Math.max(...[table, ...table.querySelectorAll('*')].filter((part) => getComputedStyle(part).overflowX !== 'visible' && part.tagName !== 'INPUT' && part.clientWidth > 1).map((part) => part.scrollWidth - part.clientWidth), 0))).toBe(0);
        // What is offered to be typed can be read to its end.
        for (const search of await page.locator('.split__list input[type="search"]').all()) {
          expect(await search.evaluate((input) => {
            const style = getComputedStyle(input);
            const drawn = document.createElement('canvas').getContext('2d');
            if (drawn === null || !(input instanceof HTMLInputElement)) return Number.NaN;
            drawn.font = style.font;
            return drawn.measureText(input.placeholder).width + parseFloat(style.paddingLeft) + parseFloat(style.paddingRight) - input.clientWidth;
          })).toBeLessThanOrEqual(0);
        }
        await app.screenshot(`beside-${room.replace('/', '-')}-${width}`);
      }
    });
  }

  it('is searched and narrowed beside a form without asking about what is typed there', async () => {
    await goTo('#/accounts/new');
    await page.getByLabel('Name of the account').or(page.getByLabel('Name', { exact: true })).first().fill('Half a name');
    await page.getByRole('searchbox', { name: 'Find an account' }).pressSequentially('ward news', { delay: 5 });
    await expect.poll(() => page.getByRole('searchbox', { name: 'Find an account' }).inputValue()).toBe('ward news');
    await expect.poll(address).toContain('find=ward+news');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => page.getByLabel('Name of the account').or(page.getByLabel('Name', { exact: true })).first().inputValue()).toBe('Half a name');
    expect(app.errors).toEqual([]);
  });
});
