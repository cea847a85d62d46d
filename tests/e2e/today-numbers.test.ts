import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';

/* Every number of the first screen opens the list of just what it counts, on the sample register in the real window. */

/** A number that leads somewhere. */
interface Figure {
  readonly text: string;
  readonly to: string;
  readonly count: number;
}

/** Lines of one kind that stand alone above the line that counts the others. */
const alone = 5;

describe('the numbers of today', () => {
  let app: RunningApp;
  let page: Page;

  const goTo = (to: string): Promise<void> => page.evaluate((hash) => { location.hash = hash; }, to);
  const address = (): Promise<string> => page.evaluate(() => location.hash);
  const linksIn = (within: string): Promise<{ text: string; to: string; row: string }[]> =>
    page.locator(`${within} a`).evaluateAll((links) => links.map((link) => ({
      text: (link.textContent ?? '').trim(), to: link.getAttribute('href') ?? '', row: [...(link.closest('tr')?.children ?? [])].map((cell) => cell.textContent ?? '').join('|'),
    })));
  const numberIn = (text: string): number => Number(/(?<!\w)\d[\d,]*/u.exec(text)?.[0].replaceAll(',', ''));

  /** How many rows the list on the screen has; -1 while there is none, or while its count and its rows do not agree yet. */
  const rows = (): Promise<number> => page.evaluate(() => {
    if (document.querySelector('main [role="alert"]') !== null) return -1;
    const days = document.querySelectorAll('main .monitoring-missed li');
    if (location.hash.startsWith('#/monitoring')) return days.length === 0 ? -1 : days.length;
    const directorates = document.querySelectorAll('main .matrix tbody tr').length;
    if (location.hash.startsWith('#/certifications')) return directorates === 0 ? -1 : directorates;
    const said = Number.parseInt((document.querySelector('main .data-table__count')?.textContent ?? '').replaceAll(',', ''), 10);
    return Number(document.querySelector('main table[aria-rowcount]')?.getAttribute('aria-rowcount')) === said + 1 ? said : -1;
  });

  const toToday = async (): Promise<void> => {
    await goTo('#/today');
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await page.locator('.do-next__link').first().waitFor();
    await page.locator('.today-chart').waitFor();
  };

  beforeAll(async () => {
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(15_000);
    await page.getByRole('button', { name: 'Look round' }).click();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 60_000 });
    await toToday();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('today-numbers-failed');
  });

  afterAll(async () => {
    await app.close();
  });

  it('open lists with just as many rows, each of them', async () => {
    const cards = await linksIn('.today__cards');
    const more = page.getByRole('button', { name: /^Show \d+ more lines?$/u });
    if (await more.isVisible()) await more.click();
    await page.getByText('The figures, with the list of each quarter').click();
    const several = (await linksIn('.do-next')).filter(({ to }) => !/[0-9a-f-]{36}|\/monitoring\/\d/u.test(to));
    const figures: Figure[] = [
      ...cards.filter(({ text }) => /^\d[\d,]* /u.test(text)), ...cards.filter(({ text }) => /^\d[\d,]*[a-z]/u.test(text)), ...await linksIn('.today-counts'),
      // A policy's reference is no count.
      ...several.filter(({ text }) => Number.isInteger(numberIn(text)) && !text.endsWith('past its review date')),
    ].map(({ text, to }) => ({ text, to, count: numberIn(text) + (/^\d+ more /u.test(text) ? alone : 0) }));
    // Of a quarter the list has every account that was owed a review: the figure beside its title.
    for (const { text, to, row } of await linksIn('.today__side details')) figures.push({ text, to, count: numberIn(row.split('|')[1] ?? '') });

    const wrong: string[] = [];
    for (const { text, to, count } of figures) {
      await goTo(to);
      await page.locator('main h1').filter({ hasNotText: /^Today$/u }).first().waitFor();
      // An empty list of reviews or of monitored days says so in words.
      if (count === 0) await expect.poll(() => page.locator('main').innerText()).toMatch(/Every day was monitored|No account is shown|Nothing matches|\n0 /u);
      else await expect.poll(rows, { message: `${text} → ${to}` }).toBe(count);
      // What narrows the list stays in the address.
      const [, query = ''] = to.split('?');
      if (!(await address()).endsWith(query)) wrong.push(`${to} became ${await address()}`);
    }
    expect(wrong).toEqual([]);
    const rooms = new Set(figures.map(({ to }) => to.replace(/^#\/(\w+).*$/su, '$1')));
    expect([...rooms].toSorted()).toEqual(['accounts', 'actions', 'applications', 'certifications', 'enquiries', 'incidents', 'logins', 'monitoring', 'policies', 'reviews']);
    expect(app.errors).toEqual([]);
  });

  it('tell the share of the quarter that the lists of what is done and of all come to', async () => {
    await toToday();
    const share = (await linksIn('.today__cards')).find(({ text }) => /^\d+% of the/u.test(text));
    await goTo(share?.to ?? '');
    await expect.poll(rows).toBeGreaterThan(0);
    const done = await rows();
    await page.getByRole('button', { name: /^All \d/u }).click();
    await expect.poll(rows).toBeGreaterThan(done);
    expect(Math.round((done / (await rows())) * 100)).toBe(Number.parseInt(share?.text ?? '', 10));
  });

  it('lead by keyboard to a narrowed list, which stays so beside a record, after a reload and after going back', async () => {
    await toToday();
    await page.locator('.today__cards a').filter({ hasText: /^\d+ (critical|high|medium|low)$/u }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Incidents', level: 1 }).waitFor();
    await expect.poll(address).toMatch(/^#\/incidents\?severity=\w+&state=Open$|^#\/incidents\?state=Open&severity=\w+$/u);
    await expect.poll(() => page.getByLabel('State', { exact: true }).inputValue()).toBe('is Open');
    const narrowed = await rows();
    expect(narrowed).toBeGreaterThan(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('.row-open').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(address).toMatch(/^#\/incidents\/[0-9a-f-]{36}\?.*state=Open/u);
    await expect.poll(rows).toBe(narrowed);
    await page.reload();
    await page.locator('.split__detail h2').first().waitFor();
    await expect.poll(rows).toBe(narrowed);
    // After a reload nothing has the focus yet.
    await page.locator('.row-open').first().focus();
    await page.keyboard.press('Escape');
    await expect.poll(address).toMatch(/^#\/incidents\?.*state=Open/u);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(address).toBe('#/incidents');
    await expect.poll(rows).toBeGreaterThan(narrowed);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(rows).toBe(narrowed);
    expect(app.errors).toEqual([]);
  });

  it('show the days that were not monitored, and one of them beside the others', async () => {
    await goTo('#/monitoring?show=gaps');
    await page.getByRole('heading', { name: /days? not monitored$/u }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('.monitoring-missed a').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.split__detail').getByText('Nobody wrote down that Trust content was monitored').waitFor();
    await expect.poll(() => page.locator('.monitoring-missed a[aria-current]').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await app.screenshot('monitoring-gaps');
    await page.keyboard.press('Escape');
    await expect.poll(address).toBe('#/monitoring?show=gaps');
  });
});
