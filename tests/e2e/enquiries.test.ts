import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { flowOfPdf } from '../support/application-papers.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { createRegister, openRegister, windowPassphrase } from '../support/register-in-window.ts';

/* What people ask, and what is permitted, with the keyboard: each kind from the question to its end. Each test goes on from the last. */

describe('the room of enquiries', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;

  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().press('Enter');
  const address = (): Promise<string> => page.evaluate(() => location.hash);
  const rows = (): Promise<number> => page.locator('.row-open').count();
  const tag = () => page.locator('.split__detail .detail-head .tag');
  const type = async (label: string | RegExp, words: string): Promise<void> => {
    const box = page.getByRole('textbox', { name: label, exact: typeof label === 'string' });
    await box.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(words);
  };
  /** Begins a new one of a kind: its radio is chosen with the keys. */
  async function begin(kind: string): Promise<void> {
    await press('Note an enquiry');
    await page.getByRole('heading', { name: 'Note an enquiry', level: 2 }).waitFor();
    await page.getByRole('radio', { name: kind, exact: true }).press('Space');
    await expect.poll(() => page.getByRole('radio', { name: kind, exact: true }).isChecked()).toBe(true);
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-enquiries-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await createRegister(app);
    const added = await page.evaluate(async (facts) => {
      const { accounts, people } = window.register;
      const person = await people.add({ name: 'Wendy Worker', email: '', category: 'employee', employer: '', role: 'Nurse', directorateId: null, phone: '', leavesOn: null });
      return person.ok && (await accounts.add(facts)).ok;
    }, accountFactsWith());
    if (!added) throw new Error('The account and the person could not be added.');
    await openRegister(app);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('enquiries-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps advice with its answer, and what was typed when the register was locked in the middle of it', async () => {
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Enquiries/u }).press('Enter');
    await page.getByRole('heading', { name: 'No enquiries yet' }).waitFor();
    await clean();
    await begin('Advice');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Say who asked.' }).waitFor();
    await clean();
    await type('Asked by', 'Bea Admin');
    await type('Question', 'May we show the new ward?');
    await page.keyboard.press('Control+L');
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(windowPassphrase);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('textbox', { name: 'Question' }).inputValue()).toBe('May we show the new ward?');
    await page.getByText(/^Draft kept/u).waitFor();
    await page.getByRole('textbox', { name: 'Question' }).press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Unanswered');
    await press('Note the answer');
    await type('Answer', 'Yes, with everybody’s consent');
    await clean();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Answered');
    await clean();
    // Nothing is left of the draft.
    await press('Note an enquiry');
    await expect.poll(() => page.getByRole('textbox', { name: 'Question' }).inputValue()).toBe('');
  });

  it('has a translation late until Equality and Diversity is told, with the message to them, and follows it to whoever asked', async () => {
    await page.getByRole('radio', { name: 'Translation', exact: true }).press('Space');
    await type('Asked or written by', 'A reader of the page');
    await type('What is to be translated', 'The visiting times');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Say which language.' }).waitFor();
    await clean();
    await type('Language', 'Polish');
    await app.screenshot('enquiry-translation-form');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Equality and Diversity not told');
    await app.screenshot('enquiry-translation-late');
    await clean();
    const message = join(folder, 'told.eml');
    await app.answerSave(message);
    await press('Write to Equality and Diversity');
    await page.getByText('Saved as told.eml.').waitFor();
    await app.screenshot('enquiry-message');
    await clean();
    expect(readFileSync(message, 'utf8')).toContain('X-Unsent: 1');
    await press('Note that Equality and Diversity was told');
    await expect.poll(() => page.getByRole('textbox', { name: 'Told by' }).inputValue()).toBe('Officer Example');
    await clean();
    await page.getByRole('textbox', { name: 'Told by' }).press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Translator not asked');
    await press('Note who translates');
    await type('Translated by', 'Example Translations');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('With the translator');
    await press('Note the delivery');
    await page.getByRole('textbox', { name: /^Where the English copy is/u }).press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Translated, not handed over');
    await press('Note the answer');
    await type('Answer', 'Sent to the reader');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Answered');
  });

  it('has a line manager approve what goes on already, names the person of the register, and keeps a refusal with its reason', async () => {
    await begin('Personal activity');
    await page.getByLabel('Activity', { exact: true }).selectOption({ label: 'Trust named as employer' });
    await page.getByText('Remind them of the disclaimer (5.1).').waitFor();
    await page.getByLabel(/^Person on the register/u).selectOption({ label: 'Wendy Worker, Nurse' });
    await expect.poll(() => page.getByRole('textbox', { name: 'Worker who asks' }).inputValue()).toBe('Wendy Worker');
    await type('What is shown, joined or done, and where', 'On a professional network');
    await page.getByRole('checkbox', { name: 'It has begun already' }).press('Space');
    await app.screenshot('enquiry-approval-form');
    await clean();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Going on without approval');
    await app.screenshot('enquiry-approval-late');
    await clean();
    await press('Note the decision');
    await page.getByRole('radio', { name: 'Refused' }).press('Space');
    // A refusal has no conditions.
    await expect.poll(() => page.getByRole('textbox', { name: /^Conditions/u }).count()).toBe(0);
    await type('Line manager', 'Lena Manager');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Give the reason for the refusal.' }).waitFor();
    await clean();
    await app.screenshot('enquiry-decision');
    await page.getByRole('radio', { name: 'Approved' }).press('Space');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Approved');
    await expect.poll(() => page.locator('.split__detail').innerText()).toContain('No, decided after it had begun');
    await press('Note a withdrawal');
    await type('Why it was withdrawn', 'She has left the team');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Withdrawn');
  });

  it('permits a recording for a time, and asks for what the permission lacks', async () => {
    await begin('Recording');
    await type('Who wants to record', 'A ward manager');
    await type('What is recorded, and where', 'The waiting room');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: /^Say in what role/u }).waitFor();
    await type('In what role', 'Ward manager');
    await type('What the permission covers', 'The empty room');
    await type(/^Permission given by/u, 'Communications Team');
    await page.getByRole('radio', { name: 'Given', exact: true }).press('Space');
    await type('Decided on', new Date().toISOString().slice(0, 10).split('-').toReversed().join('/'));
    await app.screenshot('enquiry-recording-form');
    await clean();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('In force');
  });

  it('logs a consent by number only; a withdrawal is late on Today until everything was taken down', async () => {
    await begin('Consent');
    await type('Taken or made by', 'Medical illustration');
    await type('What was taken or made', 'Photographs of the new day room');
    await type(/^How many people are in it/u, '6');
    await type(/^Who holds the consent forms/u, 'Ward manager');
    await app.screenshot('enquiry-consent-form');
    await clean();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Consent held');
    await press('Note a withdrawal');
    await type('What was asked for', 'One of the 6 wants to be taken out');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Withdrawn, not taken down');
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Today' }).press('Enter');
    await page.getByRole('link', { name: 'Take down what has no consent any more' }).press('Enter');
    await press('Note what was taken down');
    await type('What was taken down', 'Both posts');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Withdrawn');
    await clean();
  });

  it('keeps permission to cite, and what the public says until it is signposted; a complaint begins as an incident with what is known', async () => {
    await begin('Citing');
    await type('Who wants to cite it', 'Bea Admin');
    await type('What is cited', 'A diagram');
    await type('Whose work it is', 'Example Charity');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Waiting for the decision');
    await begin('Feedback');
    await page.getByRole('radio', { name: 'Criticism' }).press('Space');
    await type('From', 'A visitor');
    await type('What was said', 'Nobody answers the telephone');
    await clean();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Not signposted to PALS');
    await press('Report it as a complaint');
    // What it is, its words and its day come along.
    await expect.poll(address).toMatch(/^#\/incidents\/new\?type=complaint&seen=Nobody\+answers\+the\+telephone&day=\d{4}-\d{2}-\d{2}$/u);
    await page.keyboard.press('Alt+ArrowLeft');
    await press('Note that it was signposted');
    await page.getByRole('textbox', { name: 'Signposted to PALS on' }).press('Control+Enter');
    await expect.poll(() => tag().innerText()).toBe('Signposted to PALS');
    await expect.poll(() => page.locator('.split__detail').innerText()).toContain('What was done\nSignposted');
  });

  it('is narrowed by kind, searched by any word, corrected with the reason, and saved as a paper and a table', async () => {
    // After the dialog the focus is at the head of the page.
    await page.locator('.row-open').first().focus();
    await page.keyboard.press('Escape');
    await expect.poll(address).toMatch(/^#\/enquiries(?:\?.*)?$/u);
    await expect.poll(rows).toBe(7);
    await app.screenshot('enquiry-list');
    await clean();
    await press(/^Consent 1$/u);
    await expect.poll(rows).toBe(1);
    await expect.poll(address).toBe('#/enquiries?kind=Consent');
    await clean();
    await press(/^All 7$/u);
    await page.getByRole('searchbox', { name: 'Find an enquiry' }).fill('left the team');
    await expect.poll(rows).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await press('Correct');
    await type('Conditions (optional)', 'With the disclaimer');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Give the reason.' }).waitFor();
    await clean();
    await type('Why it is corrected', 'The condition was missing');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Corrected: The condition was missing').waitFor();
    const paper = join(folder, 'enquiry.pdf');
    await app.answerSave(paper);
    await press('Print the enquiry');
    await page.getByText('Saved as enquiry.pdf.').waitFor();
    expect(flowOfPdf(paper)).toContain('With the disclaimer');
    for (const name of ['log.pdf', 'log.csv']) {
      await app.answerSave(join(folder, name));
      await press('Save the log');
      await page.getByRole('dialog').waitFor();
      await clean();
      await page.getByRole('textbox', { name: 'From' }).press('Control+Enter');
      await page.getByText(`Saved as ${name}.`).waitFor();
      expect(existsSync(join(folder, name))).toBe(true);
    }
    expect(app.errors).toEqual([]);
  });
});
