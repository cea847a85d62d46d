import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '../../src/preload/contract/days.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { launchApp, type RunningApp } from '../support/electron-app.ts';
import { createRegister, openRegister, windowPassphrase } from '../support/register-in-window.ts';
import { blurred, grainy, jpegOf, pngOf, scanOf, turned } from '../support/scans.ts';

/* A round of certifications from the print to the matrix, with the signed copies coming back as scans. Each test goes on from the last. */

describe('a round of certifications (CP371 Appendix 3)', () => {
  let folder: string;
  let app: RunningApp;
  let page: Page;
  let pdf: string;
  let copies: readonly { readonly name: string; readonly directorate: string; readonly content: Buffer }[] = [];
  const numbers = new Map<string, string>();
  const directorates = ['Estates', 'Medicine', 'Workforce'];

  const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
  const today = async (): Promise<string> => page.evaluate(() => new Date().toISOString().slice(0, 10));
  const part = async (name: RegExp): Promise<void> => page.getByRole('navigation', { name: 'Parts of certifications' }).getByRole('link', { name }).click();
  const cell = (directorate: string) => page.locator('.matrix__cell button').filter({ hasText: `${directorate}, version` });
  const drop = async (files: readonly { readonly name: string; readonly content: Buffer }[]): Promise<void> => {
    const dropped = await page.evaluateHandle((given) => {
      const data = new DataTransfer();
      for (const { name, base64 } of given) data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      return data;
    }, files.map(({ name, content }) => ({ name, base64: content.toString('base64') })));
    await page.locator('.drop-place').dispatchEvent('drop', { dataTransfer: dropped });
  };
  const numberOf = (directorate: string): string => numbers.get(directorate) ?? 'none';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comms-certification-'));
    pdf = join(folder, 'certificates.pdf');
    app = await launchApp();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await createRegister(app, ['cp371']);
    const added = await page.evaluate(async () => (await window.register.settings.addDirectorate({ name: 'Estates', kind: 'non-clinical' })).ok);
    if (!added) throw new Error('The directorate could not be added.');
    await openRegister(app);
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Certifications/u }).click();
    await page.getByRole('heading', { name: 'Certifications', level: 1 }).waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await app.screenshot('certification-round-failed');
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('begins with a matrix in which nobody is asked, and which is walked by the arrow keys', async () => {
    await expect.poll(() => page.locator('.matrix__cell').getByText('Not asked').count()).toBe(3);
    await clean();
    await cell('Estates').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => cell('Medicine').evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Medicine', level: 2 }).waitFor();
    await page.getByText('General manager (clinical directorate, App 3)').waitFor();
    await app.screenshot('certification-cell');
    await clean();
    await page.keyboard.press('Escape');
    await expect.poll(() => cell('Medicine').evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('names the directorates without a certifying manager before the round is opened', async () => {
    await page.getByRole('button', { name: 'New round' }).click();
    await page.getByRole('heading', { name: 'New certification round' }).waitFor();
    await clean();
    await page.getByLabel('Certificates are to be back by').press('Control+Enter');
    await expect.poll(() => page.getByRole('link', { name: /^Name who certifies for Estates, Medicine, Workforce, or leave them out/u }).count()).toBe(1);
    await app.screenshot('certification-round-unnamed');
    await clean();
    for (const [place, directorate] of directorates.entries()) {
      await page.getByRole('button', { name: `Name who certifies for ${directorate}` }).click();
      await page.getByLabel('Name', { exact: true }).fill(['Ann Example', 'Bo Example', 'Cy Example'][place] ?? '');
      await page.getByLabel('Post').fill('Manager of the directorate');
      await page.getByLabel('Email address (optional)').fill(`manager${place}@example.nhs.uk`);
      if (place === 0) await clean();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: `Change who certifies for ${directorate}` }).waitFor();
    }
    await app.screenshot('certification-round-new');
    await page.getByRole('button', { name: 'Open the round for 3 directorates' }).click();
    await page.getByRole('button', { name: 'Make 3 certificates' }).waitFor();
    await clean();
  });

  it('makes a certificate for each, with a number of its own', async () => {
    await app.answerSave(pdf);
    await page.getByRole('button', { name: 'Make 3 certificates' }).click();
    await page.getByLabel('On paper, in one PDF').check();
    await app.screenshot('certification-issue');
    await clean();
    await page.getByRole('button', { name: 'Save the certificates' }).click();
    await page.getByText(/^(?:Done: )?3 certificates saved as certificates\.pdf$/u).waitFor();
    await app.screenshot('certification-round-sent');
    await clean();
    for (const at of [1, 2, 3]) {
      const text = execFileSync('pdftotext', ['-layout', '-f', String(at), '-l', String(at), pdf, '-'], { encoding: 'utf8' });
      const number = /C-\d{4}-\d{4}/u.exec(text)?.[0] ?? '';
      const directorate = directorates.find((name) => text.includes(name)) ?? '';
      numbers.set(directorate, number);
      const scanned = scanOf(pdf, 150, at);
      const content = at === 1 ? pngOf(grainy(turned(blurred(scanned, 1), 2), 30)) : at === 2 ? jpegOf(pdf, at, 150, 40) : onePage(pdf, at, folder);
      copies = [...copies, { name: `scan ${at}.${['png', 'jpg', 'pdf'][at - 1] ?? ''}`, directorate, content }];
    }
    expect([...numbers.keys()].toSorted()).toEqual(directorates);
    expect(new Set(numbers.values()).size).toBe(3);
  });

  it('keeps many signed copies at once, and reads the numbers of those that are pictures', async () => {
    await part(/^Returned copies/u);
    await page.getByText('Nothing is waiting').waitFor();
    await clean();
    await drop(copies);
    await page.getByText(/3 files kept, 2 with the number read$/u).waitFor({ timeout: 30_000 });
    for (const { directorate, name } of copies.slice(0, 2)) await page.getByRole('link', { name: `${numberOf(directorate)}, ${name}` }).waitFor();
    await page.getByRole('link', { name: 'No number yet, scan 3.pdf' }).waitFor();
    await expect.poll(() => page.locator('.returned__picture img').count()).toBe(2);
    await app.screenshot('certification-returned');
    await clean();
  });

  it('loses none of them when the app is closed in the middle', async () => {
    await app.restart();
    page = app.page;
    page.setDefaultTimeout(8_000);
    await unlock(page);
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Certifications/u }).click();
    await part(/^Returned copies.*3 to be finished/u);
    await expect.poll(() => page.locator('.returned > li').count()).toBe(3);
  });

  it('lets the number of a PDF be chosen by typing', async () => {
    const last = copies[2];
    await page.getByRole('link', { name: 'No number yet, scan 3.pdf' }).click();
    await page.getByLabel('Which certificate is it?').fill(last?.directorate.toLowerCase() ?? '');
    await expect.poll(() => page.getByText('1 of 3 that are out').count()).toBe(1);
    await app.screenshot('certification-match');
    await clean();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What stands on the signed form' }).waitFor();
    await page.getByRole('link', { name: `${numberOf(last?.directorate ?? '')}, scan 3.pdf` }).waitFor();
  });

  it('refuses a signature before the issue, one in the future, and another level without a reason, beside the field', async () => {
    const now = await today();
    const signed = page.getByLabel('Signed on');
    const refused = async (field: string, words: RegExp): Promise<void> => {
      await page.keyboard.press('Control+Enter');
      await page.locator(`[id="${field}--error"], [id="${field}"] ~ .nhsuk-error-message, .nhsuk-form-group--error`).getByText(words).first().waitFor();
    };
    await signed.fill(daysAfter(now, 1));
    await refused('facts.signedOn', /lies in the future/u);
    await clean();
    await signed.fill(daysAfter(now, -1));
    await refused('facts.signedOn', /before/u);
    await app.screenshot('certification-refused');
    await signed.fill(now);
    const level = page.getByLabel('Level at which it was signed');
    const asked = await level.inputValue();
    const other = (await level.locator('option').allTextContents()).find((title) => title !== asked) ?? '';
    await level.selectOption(other);
    await refused('facts.levelReason', /Say why/u);
    await level.selectOption(asked);
    expect(await page.getByLabel('Why it is another level than the one asked for').count()).toBe(0);
  });

  it('goes from one copy to the next with Ctrl and Enter', async () => {
    const now = await today();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('.returned > li').count()).toBe(2);
    for (const left of [1, 0]) {
      await page.getByLabel('Signed on').fill(now);
      if (left === 1) {
        await page.locator('.returned-copy img').waitFor();
        await page.getByLabel('Staff groups identified (optional)').fill('All nursing and medical staff');
        await app.screenshot('certification-complete');
        await clean();
      }
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => page.locator('.returned > li').count()).toBe(left);
    }
    await page.getByText('Nothing is waiting').waitFor();
  });

  it('ends in a matrix that says certified, with the copy and its SHA-256', async () => {
    await part(/^Matrix/u);
    await expect.poll(() => page.locator('.matrix__cell .tag').filter({ hasText: /Certified$/u }).count()).toBe(3);
    await page.getByText(/^3 of 3 directorates/u).first().waitFor();
    await app.screenshot('certification-matrix');
    await clean();
    for (const { directorate, content } of copies) {
      await cell(directorate).click();
      await page.getByRole('heading', { name: numberOf(directorate), level: 2 }).waitFor();
      await page.getByText(`SHA-256 ${createHash('sha256').update(content).digest('hex')}`).waitFor();
      await page.getByText(/^Keep until .+, whatever becomes of the version/u).waitFor();
    }
    await app.screenshot('certification-detail');
    await clean();
    await part(/^Rounds/u);
    await page.locator('.rounds').getByText('All in').waitFor();
    await clean();
    await part(/^All certificates/u);
    await page.locator('.row-open').first().waitFor();
    await clean();
  });

  it('says of a copy whose number is back already that it is', async () => {
    await part(/^Returned copies/u);
    const [first] = copies;
    await drop([{ name: 'once more.jpg', content: jpegOf(pdf, 1, 100, 60) }]);
    await expect.poll(() => page.locator('.returned').getByText(new RegExp(`${numberOf(first?.directorate ?? '')}.*came back already`, 'u')).count()).toBe(1);
    await clean();
    await page.getByRole('link', { name: /once more\.jpg/u }).click();
    await page.getByRole('button', { name: 'It is no certificate' }).click();
    await page.getByLabel('Why it is set aside').fill('The same page scanned a second time');
    await clean();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Nothing is waiting').waitFor();
  });

  it('keeps the others where one cannot be kept, and asks for another name where the name of a file identifies a person', async () => {
    const other = { name: 'photograph of the form.png', content: pngOf(scanOf(pdf, 100, 2)) };
    await drop([
      { name: 'empty.png', content: Buffer.alloc(0) },
      { name: 'from jo.bloggs@gmail.com.png', content: pngOf(scanOf(pdf, 90, 2)) },
      other,
      { name: 'not a picture.png', content: Buffer.from('<svg onload="document.title=1">') },
      { name: 'cut off.png', content: pngOf(scanOf(pdf, 90, 3)).subarray(0, 4_000) },
    ]);
    await page.getByText('empty.png is empty.').waitFor();
    await page.getByText(/^not a picture\.png is not the kind of file that its name says/u).waitFor();
    await page.getByRole('link', { name: `${numberOf(copies[1]?.directorate ?? '')}, ${other.name}` }).waitFor();
    await page.getByRole('link', { name: 'No number yet, cut off.png' }).waitFor();
    const name = page.getByLabel('Name under which it is kept');
    await name.waitFor();
    await app.screenshot('certification-not-kept');
    await clean();
    await name.fill('from a manager.png');
    await page.getByRole('button', { name: 'Try again: from jo.bloggs@gmail.com.png' }).click();
    await page.getByRole('link', { name: /from a manager\.png$/u }).waitFor();
    await page.getByRole('button', { name: 'Leave out: empty.png' }).click();
    await page.getByRole('button', { name: 'Leave out: not a picture.png' }).click();
    await expect.poll(() => page.getByText(/not kept$/u).count()).toBe(0);
    expect(await page.locator('.returned > li').count()).toBe(3);
  });

  it('leaves no error behind', () => {
    expect(app.errors).toEqual([]);
  });
});

/** One page of a PDF as a PDF of its own, as a scanner hands it over. */
function onePage(pdf: string, page: number, folder: string): Buffer {
  const file = join(folder, `page ${page}.pdf`);
  execFileSync('pdfseparate', ['-f', String(page), '-l', String(page), pdf, file]);
  return readFileSync(file);
}

async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(windowPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
}
