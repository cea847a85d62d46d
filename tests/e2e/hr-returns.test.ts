import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { keyboardOf } from '../support/keyboard.ts';

/* The annual return of HR from asking to the printed report, in the real window with the keyboard alone. Each test goes on from the last. */

describe('the annual return of HR by keyboard (10022 6.2)', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;
  let keys: ReturnType<typeof keyboardOf>;

  /** Types over what stands in a box. */
  const type = async (name: RegExp, text: string): Promise<void> => {
    await keys.tabTo(name);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  };
  const told = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const textOf = (path: string): string => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

  const resize = async (width: number, height: number): Promise<void> => {
    await app.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height });
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
  };
  /** Points by which the table is wider than the room it has. */
  const cut = (): Promise<number> => page.locator('.hr-table-scroll').first().evaluate((box) => Math.max(0, box.scrollWidth - box.clientWidth));
  /** Points by which the bar at the foot lies over what has the focus. */
  const covered = (): Promise<number> => page.evaluate(() => {
    const bar = document.querySelector('.form-actions')?.getBoundingClientRect().top ?? 0;
    return Math.max(0, (document.activeElement?.getBoundingClientRect().bottom ?? 0) - bar);
  });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-hr-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(15_000);
    keys = keyboardOf(page, { most: 159, here: true });
    await page.getByRole('button', { name: 'Look round' }).waitFor();
    await keys.press(/^Look round/u);
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 60_000 });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('hr-returns-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the years, and of the last one that HR was asked', async () => {
    await keys.press(/^HR annual return/u);
    await page.getByRole('heading', { name: 'HR annual return', level: 1 }).waitFor();
    const years = page.getByRole('navigation', { name: 'Years' }).getByRole('link');
    await expect.poll(() => years.count()).toBe(3);
    await expect.poll(() => years.nth(0).innerText()).toMatch(/Asked of HR[\s\S]*Reply by/u);
    await expect.poll(() => years.nth(1).innerText()).toMatch(/Confirmed by HR/u);
    await app.screenshot('hr-returns-asked');
    await clean();
  });

  it('has the whole table in sight in a small window', async () => {
    await resize(1024, 700);
    await keys.press(/^\d{4}\/\d{2} Confirmed by HR/u);
    await page.getByRole('table').first().waitFor();
    await app.screenshot('hr-returns-small');
    await expect.poll(cut).toBe(0);
    await clean();
    await page.goBack();
  });

  it('asks again with a message', async () => {
    const path = join(folder, 'chased.eml');
    await app.answerSave(path);
    await keys.press(/^Ask again/u);
    await page.getByRole('dialog').waitFor();
    await app.screenshot('hr-returns-chase');
    await clean();
    await keys.press(/^Save the message/u);
    await told('Saved as chased.eml.');
    await told(/The message for \d{4}\/\d{2} is written/u);
    expect(readFileSync(path, 'utf8')).toContain('X-Unsent: 1');
    await expect.poll(() => page.getByRole('main').innerText()).toContain('HR was asked again');
  });

  it('takes what HR returned, says what is missing, and keeps the typing', async () => {
    await keys.press(/^Enter what HR returned/u);
    await page.getByRole('heading', { name: /^What HR returned for/u, level: 1 }).waitFor();
    // The keys that save the form work at once.
    await expect.poll(() => keys.focused()).toBe('Returned by HR on');
    await app.screenshot('hr-returns-form-small');
    await expect.poll(cut).toBe(0);
    // The keys that save it work at once.
    await expect.poll(() => keys.focused()).toBe('Returned by HR on');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: /^Every box is empty/u }).waitFor();
    await resize(1280, 800);
    await page.keyboard.press('F1');
    await page.getByRole('button', { name: /^Close help/u }).waitFor();
    await expect.poll(cut).toBe(0);
    // No heading is broken within a word.
    const broken = () => page.locator('.hr-table--form thead th').evaluateAll((heads) => heads.filter((head) => head.scrollWidth > head.clientWidth || [...head.textContent.matchAll(/\S+/gu)].some(({ index, 0: word }) => {
      const range = document.createRange();
      const text = head.firstChild;
      if (text === null) return false;
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return range.getClientRects().length > 1;
    })).map((head) => head.textContent));
    await app.screenshot('hr-returns-form-help');
    await expect.poll(broken).toEqual([]);
    await page.keyboard.press('F1');
    await page.getByRole('button', { name: /^Close help/u }).waitFor({ state: 'detached' });
    await resize(1024, 700);
    for (const row of ['Confidential information', 'Trust, NHS', 'Posted about', 'Cyber-bullying', 'Defamation', 'Photograph', 'Trust logo', 'Conflict', 'Account shared', 'Another']) {
      await keys.tabTo(new RegExp(`^${row}.*, First written warning$`, 'u'));
      await expect.poll(covered).toBe(0);
    }
    await type(/^Confidential information released, First written warning$/u, 'two');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: /First written warning: “two” is not a whole number/u }).waitFor();
    await app.screenshot('hr-returns-figures-wrong');
    await clean();
    await type(/^Confidential information released, First written warning$/u, '2');
    await page.keyboard.press('ArrowDown');
    expect(await keys.focused()).toBe('Trust, NHS or profession brought into disrepute, First written warning');
    await page.keyboard.type('6');
    await type(/^Cyber-bullying, attack or abuse, Dismissal/u, '1');
    await told(/^Draft kept/u);
    await app.screenshot('hr-returns-figures');
    await clean();
    await page.keyboard.press('Control+Enter');
    await told('Not confirmed by HR');
    await app.screenshot('hr-returns-returned');
    await clean();
  });

  it('shows the small numbers withheld, and HR’s own to an officer who asks for them', async () => {
    const table = page.getByRole('table');
    await expect.poll(() => table.first().innerText()).toMatch(/Confidential information released[\s\S]*\[c\]/u);
    await keys.press(/^Show HR’s exact figures/u);
    await told('Exact figures: not to be handed on');
    await clean();
    await app.screenshot('hr-returns-exact');
    await keys.press(/^Show what is printed/u);
  });

  it('has HR confirm the figures, and prints the report and the data with the small numbers withheld', async () => {
    await keys.press(/^HR has confirmed them/u);
    await page.getByRole('dialog').waitFor();
    await keys.press(/^Note the confirmation/u);
    await page.getByRole('link', { name: 'Say who in HR has confirmed the figures.' }).waitFor();
    await type(/^Who in HR confirms them/u, 'Hana Resources');
    await type(/^In what post/u, 'HR business partner');
    await page.keyboard.press('Control+Enter');
    await told(/, Hana Resources, HR business partner/u);
    const pdf = join(folder, 'report.pdf');
    await app.answerSave(pdf);
    await keys.press(/^Print the report/u);
    await told('Saved as report.pdf.');
    const printed = textOf(pdf);
    expect(printed).toMatch(/Confirmed by HR on 21 November 2026|Confirmed by HR on \d/u);
    expect(printed).toContain('Year against year');
    expect(printed).toContain('[c]');
    expect(printed).not.toContain('Hana Resources');
    const csv = join(folder, 'report.csv');
    await app.answerSave(csv);
    await keys.press(/^Save as CSV/u);
    await told('Saved as report.csv.');
    expect(readFileSync(csv, 'utf8')).toMatch(/Confidential information released,"10022 4\.2\.2, 5\.1",First written warning,\[c\]/u);
    await app.screenshot('hr-returns-confirmed');
    await clean();
  });

  it('corrects from the form that came back, with a reason, and has to be confirmed again', async () => {
    const form = join(folder, 'back.csv');
    const today = await page.evaluate(async () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date()));
    const [head = '', ...rows] = [
      'Kind of breach,First written warning,Final written warning,Dismissal,Other sanction,No sanction,Left before the outcome,Not decided yet',
      ...['Confidential information released', '"Trust, NHS or profession brought into disrepute"', '"Posted about a colleague without permission, or not removed when asked"', '"Cyber-bullying, attack or abuse"',
        '"Defamation, copyright or another law"', 'Photograph or recording made on the premises', '"Trust logo, disclaimer or approval"', 'Conflict of interest',
        '"Account shared, or misuse of the internet at work"', 'Another breach of the policy'].map((title, row) => `${title},${row === 0 ? 7 : ''},,,,,,`),
      '"Confirmed for HR by (name and post)","Quentin Marl, Head of Workforce",,,,,,', `Date of the confirmation,${today.slice(8)}/${today.slice(5, 7)}/${today.slice(0, 4)},,,,,,`,
    ];
    writeFileSync(form, [head, ...rows].join('\r\n'));
    await app.answerOpen(form);
    await keys.press(/^Correct the figures/u);
    await page.getByRole('heading', { name: /^Correct the figures for/u, level: 1 }).waitFor();
    // Before anything is typed: what a correction does to every later report.
    await told(/Figures of \d{4}\/\d{2} were in a report made on/u);
    await keys.press(/^Read the form that came back/u);
    await told('Read from back.csv');
    await told(/^Confirmed for HR by Quentin Marl, Head of Workforce/u);
    await app.screenshot('hr-returns-read');
    // The keys that save the form work at once.
    expect(await keys.focused()).toBe('Confidential information released, First written warning');
    await told(/^Draft kept/u);
    // Who confirms it is kept with the typing, also for somebody who leaves in between.
    await keys.press(/^Cancel/u);
    await keys.press(/^Correct the figures/u);
    await told(/^Confirmed for HR by Quentin Marl, Head of Workforce/u);
    await type(/^Why the figures are corrected/u, 'HR had counted another policy');
    await page.keyboard.press('Control+Enter');
    await told('Not confirmed by HR');
    await expect.poll(() => page.getByRole('main').innerText()).toMatch(/Figures corrected[\s\S]*HR had counted another policy/u);
    await keys.press(/^HR has confirmed them/u);
    await told('What stands here was read from back.csv, which HR sent back. See that it is right.');
    await app.screenshot('hr-returns-confirm-read');
    await clean();
    await page.keyboard.press('Control+Enter');
    await told(/, Quentin Marl, Head of Workforce/u);
    expect(app.errors).toEqual([]);
  });

  it('stands at the year that was asked for', async () => {
    const path = join(folder, 'asked.eml');
    await app.answerSave(path);
    await keys.press(/^Ask HR for a year/u);
    await page.getByRole('dialog').waitFor();
    const year = await page.getByLabel('Year', { exact: true }).evaluate((box) => (box as HTMLSelectElement).selectedOptions[0]?.text.slice(0, 7) ?? '');
    await keys.press(/^Save the message/u);
    await told(`The message for ${year} is written, and HR counts as asked`);
    await told('Saved as asked.eml.');
    await expect.poll(() => page.getByRole('heading', { level: 2 }).first().innerText()).toBe(year);
    expect(app.errors).toEqual([]);
  });

  it('calls a nil return one', async () => {
    await keys.press(/^Enter what HR returned/u);
    await page.getByRole('heading', { name: /^What HR returned for/u, level: 1 }).waitFor();
    await keys.tabTo(/^Nil return/u);
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await told('Nil return, not confirmed: HR reported that there was no formal action in this year.');
    await app.screenshot('hr-returns-nil');
    await clean();
    expect(app.errors).toEqual([]);
  });
});
