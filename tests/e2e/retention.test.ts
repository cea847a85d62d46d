import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Certifying } from '../support/certifications.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { addColleague } from '../support/conduct.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { House, passphrase } from '../support/house.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { closedAccount } from '../support/retention-changes.ts';

/* What has been kept long enough, in the real window and by keyboard alone. The register was begun years ago. Each test goes on from the last. */

describe('what has reached its date', () => {
  const house = new House('2017-01-05');
  let app: RunningApp;
  let page: Page;

  const rows = () => page.locator('main tbody tr[data-row]');
  const keys = () => keyboardOf(page, { most: 80, here: true });
  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const open = async (name: string): Promise<void> => {
    await rows().filter({ hasText: name }).locator('.row-open').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name, level: 2 }).waitFor();
  };
  const dialog = () => page.getByRole('dialog');
  const closed = () => dialog().waitFor({ state: 'detached' });

  beforeAll(async () => {
    await house.setUp();
    await closedAccount(house, '2017-02-01', 'Old ward news');
    await closedAccount(house, '2017-03-01', 'Library');
    await closedAccount(house, '2017-04-03', 'Careers fair');
    house.clock.moveTo('2017-05-01');
    await new Certifying(house).old('Medicine', '2017-05-01');
    addColleague(house, 'Cole Eague', 'officer');
    house.dispatcher.lock('window-closed');
    app = await launchApp({ dataFolder: house.path('data') });
    page = app.page;
    page.setDefaultTimeout(8_000);
    const unlocked = await page.evaluate(async (words) => {
      const status = await window.register.session.status({});
      const officerId = status.ok ? (status.value.officers[0]?.id ?? '') : '';
      return (await window.register.session.unlock({ officerId, passphrase: words })).ok;
    }, passphrase);
    if (!unlocked) throw new Error('The register could not be unlocked.');
    await page.reload();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('retention-failed');
  });

  afterAll(async () => {
    await app.close();
    house.end();
  });

  it('is counted on Today and beside the room, and leads to the worklist', async () => {
    await page.getByText('Decide on 4 records at the end of their keeping').waitFor();
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Retention.*4 records to decide on$/u }).press('Enter');
    await page.getByRole('heading', { name: 'Retention', level: 1 }).waitFor();
    await expect.poll(() => rows().count()).toBe(4);
    await app.screenshot('retention-worklist');
    await clean();
  });

  it('a hold blocks the disposal, and says who asked for it', async () => {
    await open('Old ward news');
    await expect.poll(() => page.locator('.split__detail').innerText()).toContain('6 years from then.');
    await app.screenshot('retention-due');
    await clean();
    await keys().press(/^Set a hold…$/u);
    await dialog().waitFor();
    await keys().press(/^Set a hold$/u);
    await expect.poll(() => dialog().innerText()).toContain('Choose why it must not go.');
    await app.screenshot('retention-hold-problems');
    await clean();
    await dialog().getByLabel('Why it must not go').selectOption({ label: 'Legal claim or advice' });
    await keys().type(/^Who asked for it/u, 'Legal Services');
    await keys().type(/^Reason/u, 'A claim has been announced');
    await keys().press(/^Set a hold$/u);
    await closed();
    await page.getByText('Hold set: Old ward news').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Propose disposal…' }).count()).toBe(0);
    await expect.poll(() => page.locator('.split__detail').innerText()).toContain('Legal Services');
    await app.screenshot('retention-held');
    await clean();
  });

  it('is lifted with a reason, and the history keeps both', async () => {
    await keys().press(/^Lift this hold/u);
    await dialog().waitFor();
    await keys().type(/^Reason/u, 'The claim was withdrawn');
    await keys().press(/^Lift hold$/u);
    await closed();
    await expect.poll(() => page.locator('.split__detail').innerText()).toMatch(/Hold lifted[\s\S]*Hold set: Legal claim or advice/u);
  });

  it('is kept longer until a day, and leaves the worklist', async () => {
    await keys().press(/^Keep longer…$/u);
    await dialog().waitFor();
    const until = `${new Date().getUTCFullYear() + 3}-06-30`;
    await dialog().getByLabel('Keep until').focus();
    await dialog().getByLabel('Keep until').fill(until);
    await keys().type(/^Reason/u, 'The archive has asked for it');
    await keys().press(/^Keep longer$/u);
    await closed();
    await expect.poll(() => rows().filter({ hasText: 'Old ward news' }).count()).toBe(0);
    await keys().press(/^Kept longer 1$/u);
    await rows().filter({ hasText: 'Old ward news' }).waitFor();
    await app.screenshot('retention-longer');
  });

  it('is proposed for disposal, and the officer who did so cannot confirm it', async () => {
    await keys().press(/^To decide 3$/u);
    await open('Library');
    await keys().press(/^Propose disposal…$/u);
    await dialog().getByText('Another officer has to confirm it.').waitFor();
    await app.screenshot('retention-propose');
    await keys().press(/^Propose disposal$/u);
    await closed();
    await page.getByText('You have proposed to dispose of it').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Confirm disposal…' }).count()).toBe(0);
    const refused = await page.evaluate(async () => {
      const list = await window.register.retention.list({ scope: 'waiting' });
      const row = list.ok ? list.value.rows[0] : undefined;
      const reply = row === undefined ? undefined : await window.register.retention.decide({ subjects: [{ kind: row.kind, recordId: row.recordId, decisions: row.decisions }], decision: { take: 'confirm' } });
      return reply?.ok === false ? reply.error.message : '';
    });
    expect(refused).toBe('You proposed this yourself. Another officer has to confirm it.');
    await app.screenshot('retention-proposed');
    await clean();
  });

  it('decides on several together', async () => {
    await page.keyboard.press('Escape');
    await page.locator('.split__detail').waitFor({ state: 'detached' });
    for (const box of await page.getByRole('checkbox', { name: /Careers fair|C-2017-0001/u }).all()) {
      await box.focus();
      await page.keyboard.press('Space');
    }
    await expect.poll(() => page.getByRole('group', { name: 'Selected records' }).innerText()).toContain('2 records selected');
    await app.screenshot('retention-chosen');
    await clean();
    await page.getByRole('group', { name: 'Selected records' }).getByRole('button', { name: 'Propose disposal…' }).press('Enter');
    await keys().press(/^Propose disposal$/u);
    await closed();
    await page.getByText('Disposal proposed: 2 records').waitFor();
    await page.getByRole('button', { name: 'Proposed 3' }).waitFor();
    await app.screenshot('retention-nothing');
    await clean();
  });

  it('changes the schedule only after showing what that moves', async () => {
    await page.getByRole('link', { name: 'Schedule' }).press('Enter');
    await page.getByRole('heading', { name: 'Retention schedule', level: 1 }).waitFor();
    await app.screenshot('retention-schedule');
    await clean();
    await open('Signed certificates of employee awareness');
    await keys().press(/^Change this row…$/u);
    await dialog().getByLabel('Years', { exact: true }).focus();
    await dialog().getByLabel('Years', { exact: true }).fill('5');
    await dialog().getByText('The policy itself prescribes 6 years (CP371 App 3). Enter 6 or more.').waitFor();
    await dialog().getByLabel('Years', { exact: true }).fill('30');
    await expect.poll(() => dialog().innerText()).toContain('C-2017-0001: 1 May 2047 instead of 1 May 2023');
    await keys().type(/^Why it is changed/u, 'The Trust keeps certificates for longer');
    await app.screenshot('retention-schedule-change');
    await clean();
    await keys().press(/^Save the change$/u);
    await closed();
    await expect.poll(() => page.locator('.split__detail').innerText()).toMatch(/30 years after the signature[\s\S]*The Trust keeps certificates for longer/u);
    await app.screenshot('retention-schedule-row');
    await clean();
    expect(app.errors).toEqual([]);
  });
});
