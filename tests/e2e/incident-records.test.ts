import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { reportWith } from '../support/incidents.ts';
import { createRegister, openRegister } from '../support/register-in-window.ts';

/* What is done around an incident, and the moderation log, with the keyboard. Each test goes on from the last. */

describe('putting an incident right', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;
  let incidentId = '';

  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
  const dialog = () => page.getByRole('dialog');
  /** Fills a box of the dialog. */
  const fill = (label: string, words: string) => dialog().getByLabel(label, { exact: true }).fill(words);
  const save = async (answer: string): Promise<void> => {
    await page.keyboard.press('Control+Enter');
    await page.getByText(answer).waitFor();
    await expect.poll(() => dialog().count()).toBe(0);
  };
  const records = async () => {
    const reply = await page.evaluate((id) => window.register.incidentRecords.get({ incidentId: id }), incidentId);
    return reply.ok ? reply.value.records : [];
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-records-'));
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await createRegister(app);
    incidentId = await page.evaluate(
      async ({ facts, report }) => {
        const account = await window.register.accounts.add(facts);
        const incident = await window.register.incidents.report(report);
        return account.ok && incident.ok ? incident.value.id : '';
      },
      { facts: accountFactsWith(), report: reportWith({ reportedOn: '2026-01-05', reportedTime: '' }, { danger: { answer: 'no', askedAt: '2026-01-05T10:00:00.000Z' } }) },
    );
    if (incidentId === '') throw new Error('The incident could not be filed.');
    await openRegister(app);
    await page.evaluate((id) => {
      location.hash = `#/incidents/${id}`;
    }, incidentId);
    await page.getByRole('tab', { name: 'To do' }).waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('incident-records-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('begins with what each thing is for, and its clause', async () => {
    await page.getByRole('tab', { name: /^To do/u }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'What else can be noted' }).waitFor();
    await page.getByText('Staff who are asked do so at once (10022 4.2.5).').waitFor();
    await app.screenshot('incident-records-empty');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('asks for removal, says what is missing, and counts it on the tab until it is gone', async () => {
    await press('Removal asked for…');
    await page.keyboard.press('Control+Enter');
    await dialog().getByRole('link', { name: 'Choose who was asked.' }).waitFor();
    await dialog().getByRole('link', { name: 'Say who was asked.' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog().getByRole('radio', { name: 'A member of staff' }).focus();
    await page.keyboard.press('Space');
    await fill('Name or role', 'A nurse of the ward');
    await fill('What is to be removed', 'The picture of the ward');
    await app.screenshot('incident-removal-dialog');
    await save('Kept. It stands on the timeline, too.');
    await page.getByRole('tab', { name: /^Put right.*1 to be seen to$/u }).waitFor();
    await press('Refused: A nurse of the ward');
    await fill('What was answered, and why', 'She says that it is her own');
    await save('Noted. It stands on the timeline, too.');
    await page.getByRole('link', { name: 'Report the refusal' }).waitFor();
    await press('Asked again: A nurse of the ward');
    await save('Noted. It stands on the timeline, too.');
    await press('Removed: A nurse of the ward');
    await save('Noted. It stands on the timeline, too.');
    await page.getByText('Removed within the hour').waitFor();
    await app.screenshot('incident-removal');
    expect(await axeFindings(page)).toEqual([]);
    expect((await records()).map(({ state, steps }) => [state, steps.map(({ take }) => take)])).toEqual([['removed', ['refused', 'asked-again', 'removed']]]);
  });

  it('takes back what was noted wrongly: it stays, marked, and is still up until it is removed', async () => {
    await press('Noted wrongly: Removed, A nurse of the ward');
    await page.keyboard.press('Control+Enter');
    await dialog().getByRole('link', { name: 'Say what is wrong about it.' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await fill('What is wrong about it', 'It was another picture');
    await save('It counts no more. It stays here and on the timeline, marked.');
    await page.getByText('What is wrong: It was another picture').waitFor();
    await page.getByRole('tab', { name: /^Put right.*1 to be seen to$/u }).waitFor();
    await app.screenshot('incident-noted-wrongly');
    expect(await axeFindings(page)).toEqual([]);
    expect((await records()).map(({ state }) => state)).toEqual(['asked']);
    await page.getByRole('tab', { name: 'Timeline' }).press('Enter');
    await page.getByText('No longer so: “Removed by A nurse of the ward”. It was another picture').waitFor();
    await app.screenshot('incident-timeline-undone');
    await page.getByRole('link', { name: 'Correct it under “Put right”' }).first().press('Enter');
    await press('Removed: A nurse of the ward');
    await save('Noted. It stands on the timeline, too.');
  });

  it('keeps a correction only with the capacity in which somebody spoke', async () => {
    await press('Correction…');
    await fill('Where it stands', 'A local forum');
    await fill('What is wrong', 'The visiting times');
    await fill('What was said', 'Visiting is from 2pm.');
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('whoever corrects something says who they are (10022 4.2.9)').first().waitFor();
    await app.screenshot('incident-correction-dialog');
    expect(await axeFindings(page)).toEqual([]);
    await fill('In what stated capacity', 'Communications Team of the Trust');
    await save('Kept. It stands on the timeline, too.');
  });

  it('monitors it until a day, and says before closing what is still open', async () => {
    await press('Monitor it…');
    await fill('What is monitored', 'Whether the page comes back');
    await save('Kept. It stands on the timeline, too.');
    await page.getByText(/^Next look on /u).waitFor();
    await press('Close…');
    await dialog().getByText('monitoring ends with the closing', { exact: false }).waitFor();
    await app.screenshot('incident-close-open-records');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await press('Escalated: Whether the page comes back');
    await fill('To whom', 'The site manager');
    await fill('Why', 'It spreads');
    await page.keyboard.press('Control+Enter');
    await dialog().getByRole('link', { name: 'Choose who that is.' }).waitFor();
    await app.screenshot('incident-escalated-dialog');
    expect(await axeFindings(page)).toEqual([]);
    await dialog().getByLabel('Somebody else').check();
    await save('Noted. It stands on the timeline, too.');
    await press('End monitoring: Whether the page comes back');
    await fill('What was seen last, and why it need not be monitored any more', 'The page is gone');
    await save('Noted. It stands on the timeline, too.');
  });

  it('corrects what was noted with a reason', async () => {
    await press('Correct: A nurse of the ward');
    await fill('Name or role', 'A nurse of the other ward');
    await page.keyboard.press('Control+Enter');
    await dialog().getByRole('link', { name: 'Give the reason.' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await fill('Why it is corrected', 'It was the other ward');
    await save('Corrected. What stood there before is in the history.');
    expect((await records()).flatMap(({ facts }) => (facts.kind === 'removal' ? [facts.whom] : []))).toEqual(['A nurse of the other ward']);
  });

  it('hides the complainant until an officer asks', async () => {
    await press('Complainant…');
    await fill('Name', 'Ottoline Fairweather');
    await fill('Contact', '07700 900123');
    await app.screenshot('incident-complainant-dialog');
    expect(await axeFindings(page)).toEqual([]);
    await save('The complainant’s details are kept.');
    expect(await page.getByText('Ottoline Fairweather').count()).toBe(0);
    await press('Show name and contact');
    await page.getByText('Ottoline Fairweather').waitFor();
    await page.getByText('07700 900123').waitFor();
    await app.screenshot('incident-complainant');
    expect(await axeFindings(page)).toEqual([]);
    await press('Hide name and contact');
    await expect.poll(() => page.getByText('07700 900123').count()).toBe(0);
  });

  it('has everything on the timeline, and nothing of who complained', async () => {
    await page.getByRole('tab', { name: /^Timeline/u }).press('Enter');
    await page.getByText('asked A nurse of the ward to remove: The picture of the ward').first().waitFor();
    await page.getByText('No longer monitored: The page is gone').waitFor();
    expect(await page.getByText('Fairweather').count()).toBe(0);
    await app.screenshot('incident-records-timeline');
    expect(await axeFindings(page)).toEqual([]);
  });

  describe('the moderation log', () => {
    it('is reached from the incidents, empty with what it is for, and takes an entry that says why', async () => {
      await page.getByRole('button', { name: 'Moderation log' }).press('Enter');
      await page.getByRole('heading', { name: 'Nothing has been moderated' }).waitFor();
      await app.screenshot('moderation-empty');
      expect(await axeFindings(page)).toEqual([]);
      await press('Note what was moderated');
      await page.getByLabel('Public name').focus();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('link', { name: 'Choose the ground.' }).waitFor();
      await page.getByRole('link', { name: 'Give the public name under which it was written.' }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByLabel('User blocked').check();
      await page.getByLabel('Public name').fill('@shouts');
      await page.getByLabel('Account of the register').selectOption({ index: 1 });
      await page.getByLabel('Ground').selectOption({ label: 'Abuse or threats' });
      await page.getByLabel('Reason').fill('Insulted the staff of the ward');
      await page.getByLabel('Reason').press('Control+Enter');
      await page.getByRole('heading', { name: 'User blocked: @shouts' }).waitFor();
      await app.screenshot('moderation-entry');
      expect(await axeFindings(page)).toEqual([]);
    });

    it('keeps a copy, is reviewed, corrected and found by its account', async () => {
      const file = join(folder, 'comment.txt');
      writeFileSync(file, 'What it said');
      await app.answerOpen(file);
      await press('Attach evidence');
      await fill('What the file shows', 'The comment');
      await page.keyboard.press('Enter');
      await page.getByText('comment.txt, ').waitFor();
      await press('Review it');
      await dialog().getByLabel('Unblock').check();
      await page.keyboard.press('Control+Enter');
      await dialog().getByRole('link', { name: 'Say why.' }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await fill('Why', 'An apology has come');
      await page.keyboard.press('Control+Enter');
      await page.getByText('An apology has come').first().waitFor();
      await expect.poll(() => dialog().count()).toBe(0);
      await press('Correct');
      await page.getByLabel('Public name').fill('@shouting');
      await page.getByLabel('Why it is corrected').fill('Misspelt');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: 'User blocked: @shouting' }).waitFor();
      await app.screenshot('moderation-lifted');
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('link', { name: 'Ward news' }).press('Enter');
      await page.getByText('User blocked: @shouting').waitFor();
      await app.screenshot('moderation-account');
      expect(await axeFindings(page)).toEqual([]);
    });
  });
});
