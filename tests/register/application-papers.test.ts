import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { decideApplication, flowOfPdf, pagesOfPdf, startedApplication, submitApplication, textOfPdf, versionOf } from '../support/application-papers.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';
import { hasChecker, pdfaCheck } from './reports/read-pdf.ts';

/** The boxes of CP371 Appendix 2, in its order. */
const BOXES = [
  'Date', 'Name', 'Job title', 'Email', 'Contact number', 'Directorate/department', 'Approving line manager(s)', "Line manager's contact number",
  "Line manager's email", 'Name of nominated site administrator', "Administrator's email", 'Name of second nominated site administrator', "Administrator's email",
  'Which social media channel are you requesting?', 'Is this site public or members only', 'Intended audience', 'Anticipated number of people using this network',
  'a. Reason for online social network', 'b. How will you measure its success?', 'Is there another social network that provides a similar service',
  'Network web address', 'Username', 'Associated email address', 'Password (use numbers and letters)', 'I certify that I have read and understood',
  'Line manager', '1st administrator', '2nd administrator', 'Digital Board date of decision', 'Approved', 'Declined', 'Reason',
];

const inOrder = (text: string, parts: readonly string[]): string[] => {
  let at = 0;
  return parts.filter((part) => {
    const found = text.indexOf(part, at);
    if (found < 0) return true;
    at = found + part.length;
    return false;
  });
};

describe('the form of CP371 Appendix 2 on paper', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  /** Kept where people and the validator find it after the run. */
  const keep = (name: string): string => {
    const folder = join(import.meta.dirname, '../../test-results/pdf');
    mkdirSync(folder, { recursive: true });
    copyFileSync(house.path(name), join(folder, name));
    return join(folder, name);
  };

  it('has every box, blank, in the policy’s words and order, on three pages', async () => {
    await house.call('applications.blankForm', { kind: 'new-account' }, house.path('application-blank.pdf'));
    const path = keep('application-blank.pdf');
    expect(inOrder(flowOfPdf(path), BOXES)).toEqual([]);
    expect(pagesOfPdf(path)).toBe(3);
    if (hasChecker) expect(pdfaCheck([path])).toMatch(/^ok /u);
  });

  it('never asks for a password', async () => {
    await house.call('applications.blankForm', { kind: 'new-account' }, house.path('blank.pdf'));
    const text = flowOfPdf(house.path('blank.pdf'));
    expect(text).toContain('Password (use numbers and letters) Agree with the Communications Team');
    expect(text).toContain('Do not write a password on this form.');
    expect(text).not.toMatch(/account name and password/u);
  });

  it('asks for the account that is there already when somebody wants to contribute', async () => {
    await house.call('applications.blankForm', { kind: 'contribute' }, house.path('application-contribute.pdf'));
    const text = flowOfPdf(keep('application-contribute.pdf'));
    expect(text).toContain('Which existing account are you asking to contribute to?');
    expect(text).not.toContain('Which social media channel are you requesting?');
    expect(text).not.toContain('Proposed account name');
    expect(inOrder(text, BOXES.filter((box) => !box.startsWith('Which social')))).toEqual([]);
  });

  it('names the body that decides and where to return it, as the Trust has set them', async () => {
    const { trust } = await house.call('settings.get', {});
    await house.call('settings.editTrust', { ...trust, decidingBody: 'Digital Steering Group', returnAddress: 'Communications, Level 3, comms@example.nhs.uk' });
    await house.call('applications.blankForm', { kind: 'new-account' }, house.path('blank.pdf'));
    const text = flowOfPdf(house.path('blank.pdf'));
    expect(text).toContain('Digital Steering Group date of decision');
    expect(text).not.toContain('Digital Board');
    expect(text).toContain('Where to return this form: Communications, Level 3, comms@example.nhs.uk.');
  });

  it('leaves a trail, blank or filled, with the file’s checksum', async () => {
    const { id } = await startedApplication(house);
    expect(await entriesOf(house, async () => {
      await house.call('applications.blankForm', { kind: 'new-account' }, house.path('blank.pdf'));
      const file = await house.call('applications.filledForm', { id }, house.path('filled.pdf'));
      expect(file.sha256).toBe(createHash('sha256').update(readFileSync(house.path('filled.pdf'))).digest('hex'));
    })).toEqual([['application.blank-form-printed', 'App 2'], ['application.form-printed', 'App 2']]);
  });

  it('comes filled with the answers, the ticks, the certifications and the decision', async () => {
    const { id, number } = await startedApplication(house);
    await submitApplication(house, id);
    await decideApplication(house, id, { account: { name: 'Ward news', postingStandard: 'Two posts a week', nextReviewOn: null } });
    await house.call('applications.filledForm', { id }, house.path('application-filled.pdf'));
    const path = keep('application-filled.pdf');
    const text = flowOfPdf(path);
    expect(inOrder(text, [
      'Date 2 November 2026', 'Name Zoë Fairweather', 'Job title Ward sister', 'Directorate/department Medicine, Ward 7', 'Approving line manager(s) Łukasz Brandt',
      'Cy Backup', 'Public', 'Families of patients', 'Fewer calls about visiting times.', 'Proposed account name Ward news', 'https://x.com/wardnews',
      'Agree with the Communications Team', 'Signed. The signed page is kept', '4 November 2026', 'Digital Board date of decision 16 November 2026',
      'Clear benefit to families.', 'Meeting of 16 November 2026', 'Two posts a week',
    ])).toEqual([]);
    expect(text).toContain(`Application ${number}`);
    const structure = readFileSync(path, 'latin1');
    expect(structure.match(/Ticked box/gu)).toHaveLength(4);
    expect(structure.match(/Box to tick/gu)).toHaveLength(1);
    if (hasChecker) expect(pdfaCheck([path])).toMatch(/^ok /u);
  });

  it('says “not named” with its reason where there is no second administrator', async () => {
    const { id } = await startedApplication(house, { secondAdministrator: '', secondAdministratorEmail: '', oneAdministratorReason: 'The second post is vacant until January.' });
    await submitApplication(house, id);
    await house.call('applications.filledForm', { id }, house.path('application-one.pdf'));
    const text = flowOfPdf(house.path('application-one.pdf'));
    expect(text).toContain('Name of second nominated site administrator Not named: The second post is vacant until January.');
    expect(text).toContain('2nd administrator: not named');
    expect(textOfPdf(house.path('application-one.pdf'))).toContain('Not named: The second');
  });

  it('says of which account a contribution is', async () => {
    const { id: accountId } = await house.call('accounts.add', accountFactsWith({ name: 'Careers', channel: 'facebook', address: 'https://facebook.com/careers' }));
    const { id } = await startedApplication(house, { channel: '', accountName: '', webAddress: '' }, accountId);
    await house.call('applications.filledForm', { id }, house.path('filled.pdf'));
    expect(flowOfPdf(house.path('filled.pdf'))).toContain('Which existing account are you asking to contribute to? Careers, Facebook');
  });

  it('holds answers of any length and shows odd characters harmlessly', async () => {
    const { id } = await startedApplication(house, { reason: 'A long reason. '.repeat(260).trim(), accountName: '=cmd|calc 😀 <script>' });
    await house.call('applications.filledForm', { id }, house.path('application-long.pdf'));
    const path = keep('application-long.pdf');
    expect(flowOfPdf(path).match(/\breason\./gu)).toHaveLength(260);
    if (hasChecker) expect(pdfaCheck([path])).toMatch(/^ok /u);
  });

  describe('for changed details (App 2: the team must be told)', () => {
    it('stands what the register has beside the space for what is new, and never a password', async () => {
      const { id: accountId } = await house.call('accounts.add', accountFactsWith({ lineManager: { name: 'Lee Manager', email: 'lee@example.nhs.uk' } }));
      expect(await entriesOf(house, () => house.call('applications.changeForm', { accountId }, house.path('change-of-details.pdf')))).toEqual([['account.change-form-printed', 'App 2']]);
      const path = keep('change-of-details.pdf');
      expect(inOrder(flowOfPdf(path), [
        'What the register has on 21 November 2026', 'Name of the account Ward news', 'https://x.com/wardnews', '@wardnews', 'Associated email address Not known',
        'Line manager Lee Manager, lee@example.nhs.uk', 'Administrator Bea Admin', 'Second administrator Cy Backup', 'Purpose Share news of the wards',
        'Do not write a password on this form.', 'Signature', 'Where to return this form',
      ])).toEqual([]);
      expect(pagesOfPdf(path)).toBe(1);
      if (hasChecker) expect(pdfaCheck([path])).toMatch(/^ok /u);
    });

    it('is refused for an account that is not on the register', async () => {
      const accountId = '019a0000-0000-7000-8000-00000000dead';
      expect(await house.refusal('applications.changeForm', { accountId }, house.path('change.pdf'))).toMatchObject({ code: 'not-found' });
      expect(existsSync(house.path('change.pdf'))).toBe(false);
    });
  });

  it('suggests file names that say what they are', async () => {
    const { id } = await startedApplication(house);
    const { id: accountId } = await house.call('accounts.add', accountFactsWith({ name: 'Careers' }));
    expect(house.dispatcher.suggestName('applications.blankForm', { kind: 'contribute' })).toEqual({ ok: true, value: 'Appendix 2 blank form for contributing.pdf' });
    expect(house.dispatcher.suggestName('applications.filledForm', { id })).toEqual({ ok: true, value: 'Appendix 2 A2-2026-0001 Ward news.pdf' });
    expect(house.dispatcher.suggestName('applications.changeForm', { accountId })).toEqual({ ok: true, value: 'Change of details Careers.pdf' });
  });

  it('is printed as it stands while the form is changed after it was certified', async () => {
    const { id } = await startedApplication(house);
    await submitApplication(house, id);
    await house.call('applications.sendBack', { id, version: await versionOf(house, id), on: '2026-11-10', reason: 'Say more about the audience.' });
    const { form } = await house.call('applications.get', { id });
    await house.call('applications.edit', { id, version: await versionOf(house, id), accountId: null, form: { ...form, audience: 'Families and former patients' } });
    await house.call('applications.filledForm', { id }, house.path('filled.pdf'));
    expect(flowOfPdf(house.path('filled.pdf'))).toContain('Signed before the form was last changed.');
  });
});
