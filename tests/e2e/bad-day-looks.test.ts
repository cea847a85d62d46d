import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { openSample } from '../support/register-in-window.ts';

/* The rooms of the bad day as they lie in a window: help at the right heading, nothing over anything else, room for the rows. On the sample register. */

interface Records {
  readonly staff: string;
  readonly hacked: string;
  readonly translation: string;
  readonly moderated: string;
}

describe('the rooms of the bad day', () => {
  let app: RunningApp;
  let page: Page;
  let records: Records;

  const goTo = (to: string): Promise<void> => page.evaluate((hash) => { location.hash = hash; }, to);
  const size = async (width: number, height: number): Promise<void> => {
    await app.app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height), { width, height });
    await expect.poll(() => page.evaluate(() => `${window.innerWidth} ${window.innerHeight}`)).toBe(`${width} ${height}`);
  };
  const at = (): Promise<string | undefined> => page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['section'] : undefined));
  const edges = (selector: string): Promise<readonly { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[]> =>
    page.locator(selector).evaluateAll((found) => found.map((one) => one.getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })));

  beforeAll(async () => {
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(10_000);
    await openSample(app);
    records = await page.evaluate(async () => {
      const { incidents, enquiries, moderation } = window.register;
      const [all, asked, log] = [await incidents.list({}), await enquiries.list({}), await moderation.list({})];
      if (!all.ok || !asked.ok || !log.ok) throw new Error('The sample could not be read.');
      const staff = all.value.find(({ limited }) => limited)?.id ?? '';
      await incidents.open({ id: staff });
      return {
        staff, hacked: all.value.find(({ typeTitle }) => typeTitle === 'Hacked account')?.id ?? '',
        translation: asked.value.find(({ facts }) => facts.kind === 'translation')?.id ?? '', moderated: log.value[0]?.id ?? '',
      };
    });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('bad-day-looks-failed');
  });

  afterAll(async () => {
    await app.close();
  });

  it('have F1 open the help where it speaks of what is shown, and follow it there', async () => {
    const panel = page.getByRole('complementary', { name: 'Help' });
    await goTo(`#/incidents/${records.staff}?part=conduct`);
    await page.getByRole('heading', { name: 'What comes next' }).waitFor();
    await page.keyboard.press('F1');
    await panel.getByRole('heading', { name: 'Reports about staff' }).waitFor();
    await expect.poll(at).toBe('The way it takes');
    expect(await axeFindings(page)).toEqual([]);
    for (const [place, section] of [
      [`incidents/${records.staff}?part=records`, 'Putting it right'], ['incidents/moderation', 'Moderation log'],
      [`enquiries/${records.translation}`, 'Translation'], ['enquiries/new?as=consent', 'Consent'], ['incidents/papers', 'On paper'],
    ] as const) {
      await goTo(`#/${place}`);
      await expect.poll(at).toBe(section);
      // Below what stays in sight of the panel, and not covered by it.
      const [head] = await edges('.help-panel__head');
      const [heading] = await edges(`.help-panel [data-section="${section}"]`);
      expect(heading?.top).toBeGreaterThanOrEqual(head?.bottom ?? Number.NaN);
    }
    await goTo('#/settings/contacts');
    await panel.getByRole('heading', { name: 'The bad-day sheet' }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('have help over a dialog with one way out of each, and Escape leaves the help only', async () => {
    await goTo(`#/incidents/${records.hacked}`);
    await page.getByRole('button', { name: 'Close…', exact: true }).press('Enter');
    await page.getByRole('dialog', { name: /^Close INC/u }).waitFor();
    await page.keyboard.press('F1');
    await expect.poll(at).toBe('Closing');
    await expect.poll(() => page.getByRole('button', { name: /^(?:Leave this form|Go back)$/u }).count()).toBe(1);
    await expect.poll(() => page.getByRole('button', { name: 'Close help' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Help' }).waitFor({ state: 'detached' });
    await page.getByRole('dialog', { name: /^Close INC/u }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  for (const [width, height] of [[1024, 700], [1280, 800], [1366, 768]] as const) {
    it(`lie calmly in ${width} by ${height} pixels`, async () => {
      await size(width, height);
      await goTo(`#/incidents/${records.staff}?part=conduct`);
      await page.getByRole('heading', { name: 'What comes next' }).waitFor();
      const middles = (await edges('.split__detail .detail-head .tag')).map(({ top, bottom }) => Math.round((top + bottom) / 2));
      expect([middles.length, new Set(middles).size]).toEqual([3, 1]);
      // The focus of a tab stays within the tab, and no tab lies over another.
      await page.getByRole('tab', { name: /^Conduct/u }).focus();
      await page.keyboard.press('ArrowLeft');
      const ring = await page.evaluate(() => (document.activeElement === null ? '' : `${getComputedStyle(document.activeElement).outlineOffset} ${getComputedStyle(document.activeElement).boxShadow}`));
      expect(ring).toMatch(/^-4px .*inset/u);
      const tabs = await edges('.part-tab');
      for (const [place, one] of tabs.entries()) for (const other of tabs.slice(place + 1)) expect(one.right <= other.left + 0.5 || one.bottom <= other.top + 2).toBe(true);
      // The main action is not the smaller one.
      const [papers, , report] = await edges('.split__list .page-header .bar > button');
      expect((report?.bottom ?? 0) - (report?.top ?? 0)).toBeGreaterThanOrEqual((papers?.bottom ?? Number.NaN) - (papers?.top ?? Number.NaN));
      await app.screenshot(`bad-day-staff-${width}`);

      await goTo('#/incidents/moderation');
      await page.getByRole('button', { name: /^Export/u }).waitFor();
      const [search] = await edges('.list-search');
      const [tool] = await edges('.list-tools > .button-quiet');
      expect(tool?.top).toBeLessThan(search?.bottom ?? Number.NaN);
      await app.screenshot(`bad-day-moderation-${width}`);

      await goTo(`#/enquiries/${records.translation}`);
      await page.getByRole('heading', { name: 'What is to be translated' }).waitFor();
      await page.locator('.split__list .data-table__scroll').evaluate((list) => list.scrollTo({ top: 0 }));
      const [list] = await edges('.split__list .data-table__scroll');
      await expect.poll(async () => (await edges('.split__list tbody tr:has(.row-open)')).filter(({ bottom }) => bottom <= (list?.bottom ?? 0)).length).toBeGreaterThanOrEqual(3);
      await app.screenshot(`bad-day-enquiries-${width}`);
      expect(await axeFindings(page)).toEqual([]);
    });
  }

  it('narrow the enquiries to a kind beside an open one, too', async () => {
    await size(1024, 700);
    await page.getByRole('button', { name: /^Filters/u }).press('Enter');
    await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Consent (3)' });
    await page.getByText('3 enquiries of 14').waitFor();
    await page.keyboard.press('Escape');
    await goTo('#/enquiries?kind=Consent');
    await expect.poll(() => page.getByRole('button', { name: /^Consent/u }).getAttribute('aria-pressed')).toBe('true');
    expect(app.errors).toEqual([]);
  });
});
