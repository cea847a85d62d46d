import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { readMessage } from '../support/messages.ts';
import { openSample } from '../support/register-in-window.ts';

/* What follows from a review, in the real window on the sample register. Each test goes on from the last. */

describe('concerns and shortfalls (CP371 2.3.1)', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const steps = async (): Promise<string[]> => await page.locator('.chain__link').evaluateAll((links) => links.map((link) => link.className.replace('chain__link chain__link--', '')));
  const open = async (account: string, number: RegExp): Promise<void> => {
    await page.getByRole('row').filter({ hasText: account }).filter({ hasText: number }).locator('.row-open').click();
    await page.getByRole('heading', { name: account, level: 2 }).waitFor();
  };

  /** Every question of a secondary review answered so that nothing is wrong. */
  const answerAll = async (of: string): Promise<void> => {
    const list = await page.evaluate(async (name) => {
      const reply = await window.register.reviews.followUps({ show: 'open' });
      const item = reply.ok ? reply.value.items.find(({ account }) => account === name) : undefined;
      const form = await window.register.reviews.form({ accountId: item?.accountId ?? '', period: '2026-Q4', kind: 'secondary' });
      return form.ok ? form.value.questions.map(({ id, kind }) => ({ id, kind })) : [];
    }, of);
    const texts = { number: '6', date: '1 November 2026', text: 'A film each month' } as const;
    for (const { id, kind } of list) {
      const control = page.locator(`#answer-${id}`);
      if (kind === 'yes-no') {
        await control.focus();
        await page.keyboard.press('1');
      } else await control.fill(texts[kind]);
    }
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-follow-ups-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await openSample(app);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('follow-ups-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('stand in a list of their own, what is overdue first', async () => {
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Reviews/u }).click();
    await page.getByRole('link', { name: 'Concerns and shortfalls' }).click();
    await page.getByRole('heading', { name: 'Concerns and shortfalls', level: 1 }).waitFor();
    await expect.poll(() => page.getByText(/^6 open · 1 overdue/u).count()).toBe(1);
    await expect.poll(() => page.getByText(/1 decision to make/u).count()).toBe(1);
    await expect.poll(() => page.locator('.row-open').first().innerText()).toContain('Orthopaedics');
    await app.screenshot('follow-ups-list');
    await clean();
  });

  it('are drawn as one picture that also reads aloud', async () => {
    await open('Orthopaedics', /C /u);
    const picture = page.getByRole('list', { name: /^The steps of C / });
    await picture.waitFor();
    await expect.poll(steps).toEqual(['done', 'done', 'next', 'later']);
    await expect.poll(() => picture.locator('[aria-current="step"]').innerText()).toContain('Secondary review');
    await expect.poll(() => page.locator('.detail-sub').first().innerText()).toContain('5 days overdue');
    await app.screenshot('follow-up-shortfall');
    await clean();
  });

  it('a letter is made as paper and as a message, and is the step', async () => {
    await open("Children's ward", /Make the letter/u);
    await page.getByRole('button', { name: 'Make the letter to the manager', exact: true }).click();
    await app.screenshot('follow-up-letter-dialog');
    await clean();
    const pdf = join(folder, 'concern.pdf');
    await app.answerSave(pdf);
    await page.getByRole('button', { name: 'Save the letter' }).click();
    await page.getByText('Saved as concern.pdf').waitFor();
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('The disclaimer is not on the page since its banner was changed.');
    await expect.poll(steps).toEqual(['done', 'next', 'later']);
    await page.getByRole('button', { name: 'Make the letter again' }).click();
    await page.getByLabel('A message to look at and send').check();
    const message = join(folder, 'concern.eml');
    await app.answerSave(message);
    await page.getByRole('button', { name: 'Save the message' }).click();
    await page.getByText('Saved as concern.eml').waitFor();
    expect(readMessage(readFileSync(message))).toMatchObject({ to: [['Rosalind Achterberg', 'rosalind.achterberg@example.nhs.uk']], defects: 0 });
  });

  it('a reply says what was replied and when, and can settle the concern', async () => {
    await page.getByRole('button', { name: 'Record the manager’s reply', exact: true }).click();
    await page.getByRole('button', { name: 'Record the reply' }).click();
    await page.getByText('Say what was replied.').first().waitFor();
    await page.getByLabel('What was replied').fill('x');
    await page.getByLabel('What was replied').fill('');
    // A slip of the hand is asked about; whoever goes on has answered.
    await page.keyboard.press('Escape');
    await page.getByText('Close this without saving?').waitFor();
    await page.getByRole('button', { name: 'Record the reply' }).click();
    await page.getByText('Close this without saving?').waitFor({ state: 'detached' });
    await page.getByText('Say what was replied.').first().waitFor();
    await app.screenshot('follow-ups-reply-refused');
    await page.getByLabel('What was replied').fill('It is on the page again.');
    await page.getByLabel('This settles the concern').check();
    await clean();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Settled, closed on/u).first().waitFor();
    await expect.poll(steps).toEqual(['done', 'done', 'done']);
  });

  it('no step is left out without a reason, and the reason stands in the picture', async () => {
    await page.keyboard.press('Escape');
    await open("Children's ward", /Say what came/u);
    await page.getByRole('button', { name: 'Leave out the next step' }).click();
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await page.getByText('Give the reason.').first().waitFor();
    await page.getByLabel('Reason').fill('The newer concern has settled it.');
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await page.getByText('Reason: The newer concern has settled it.').waitFor();
    await expect.poll(steps).toEqual(['done', 'done', 'skipped']);
    await app.screenshot('follow-up-skipped');
    await clean();
  });

  it('the secondary review is done where the chain waits for it, and takes the account back', async () => {
    await page.keyboard.press('Escape');
    await open('Pathology education', /C /u);
    await page.getByRole('button', { name: 'Do the secondary review', exact: true }).click();
    await page.getByText('Each shortfall in the letter has been put right', { exact: true }).waitFor();
    await app.screenshot('follow-up-secondary-review');
    // The form itself is every review's, and is looked at where those are done.
    await answerAll('Pathology education');
    await app.screenshot('follow-up-secondary-answered');
    await page.getByRole('radio', { name: 'Standards now met' }).check();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Standards met, closed on/u).first().waitFor();
    await expect.poll(steps).toEqual(['done', 'done', 'done', 'done']);
    await expect.poll(() => page.getByText(/^3 open/u).count()).toBe(1);
  });

  it('a secondary review that finds little or no improvement waits for the decision, and changes nothing yet', async () => {
    await page.keyboard.press('Escape');
    await open('Orthopaedics', /C /u);
    await page.getByRole('button', { name: 'Do the secondary review', exact: true }).click();
    await page.getByText('Each shortfall in the letter has been put right', { exact: true }).waitFor();
    await answerAll('Orthopaedics');
    await page.locator('#answer-clear-improvement').focus();
    await page.keyboard.press('2');
    await page.getByLabel(/What did you see/u).first().fill('One post since the letter.');
    await page.getByRole('radio', { name: 'Little or no improvement' }).check();
    await page.getByText('This is what you found, not yet the decision').waitFor();
    await page.getByLabel('What has not improved').fill('One post in two months.');
    await app.screenshot('follow-up-secondary-finding');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^C 2026-\d+ · Waiting for the decision/u).waitFor();
    await expect.poll(steps).toEqual(['done', 'done', 'done', 'next']);
    await expect.poll(() => page.getByText(/2 decisions to make/u).count()).toBe(1);
    await app.screenshot('follow-up-undecided');
    await clean();
  });

  it('and stands on Today as owed', async () => {
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Today/u }).click();
    const under = page.getByRole('region', { name: 'Under secondary review' });
    await expect.poll(() => under.innerText()).toMatch(/Orthopaedics\s+Waiting for the decision/u);
    // A busy day has more lines than are shown at first.
    const more = page.getByRole('button', { name: /^Show \d+ more lines?$/u });
    if ((await more.count()) > 0) await more.press('Enter');
    await page.getByText('Decide what follows').first().waitFor();
    await app.screenshot('follow-up-undecided-today');
    await clean();
    await under.getByRole('link', { name: 'Orthopaedics' }).click();
    await page.getByRole('heading', { name: 'Orthopaedics', level: 2 }).waitFor();
  });

  it('is decided with the keyboard: by whom, when and why; a further period has a day of its own', async () => {
    await page.getByRole('button', { name: 'Decide what follows', exact: true }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Decide on Orthopaedics' });
    await dialog.waitFor();
    await page.keyboard.press('Control+Enter');
    for (const message of ['Choose what is decided.', 'Say who decided.', 'Give the reason.']) await dialog.getByText(message).first().waitFor();
    await dialog.getByRole('radio', { name: 'Rescind the approval' }).focus();
    await page.keyboard.press('ArrowDown');
    await dialog.getByLabel('Day of the next secondary review').waitFor();
    await dialog.getByLabel('Who decided').focus();
    await page.keyboard.type('Margaret Holt, Head of Communications');
    await dialog.getByLabel('Reason').focus();
    await page.keyboard.type('A new administrator begins next month.');
    await app.screenshot('follow-up-decide');
    await clean();
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(steps).toEqual(['done', 'done', 'done', 'done', 'done', 'next', 'later']);
    await page.getByText('Decided by Margaret Holt, Head of Communications').first().waitFor();
    await app.screenshot('follow-up-further-period');
    await clean();
  });

  it('the same picture stands on the account', async () => {
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Accounts/u }).click();
    await page.getByRole('row').filter({ hasText: 'Pathology education' }).locator('.row-open').click();
    await page.getByRole('tab', { name: 'Reviews' }).click();
    await page.getByRole('list', { name: /^The steps of C / }).waitFor();
    await expect.poll(steps).toEqual(['done', 'done', 'done', 'done']);
    await app.screenshot('follow-up-on-account');
    await clean();
    expect(app.errors).toEqual([]);
  });
});
