import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { decideApplication, flowOfPdf, startedApplication, submitApplication, versionOf } from '../support/application-papers.ts';
import { House } from '../support/house.ts';
import { type ReadMessage, readMessage } from '../support/messages.ts';
import { entriesOf } from '../support/trail.ts';
import { hasChecker, pdfaCheck } from './reports/read-pdf.ts';

describe('the letter about an application (CP371 2.3, Appendix 2)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const letter = async (id: string, name = 'letter'): Promise<string> => {
    await house.call('applications.letter', { id }, house.path(`${name}.pdf`));
    const folder = join(import.meta.dirname, '../../test-results/pdf');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.pdf`);
    copyFileSync(house.path(`${name}.pdf`), path);
    if (hasChecker) expect(pdfaCheck([path])).toMatch(/^ok /u);
    return flowOfPdf(path);
  };

  const draft = async (id: string): Promise<ReadMessage> => {
    await house.call('applications.letterDraft', { id }, house.path('letter.eml'));
    return readMessage(readFileSync(house.path('letter.eml')));
  };

  const approved = async (): Promise<string> => {
    const { id } = await startedApplication(house);
    await submitApplication(house, id);
    await decideApplication(house, id, { account: { name: 'Ward 7 news', postingStandard: 'Three posts a week', nextReviewOn: '2027-01-15' } });
    return id;
  };

  it('of approval says what was agreed and what the administrators answer for, by clause', async () => {
    const text = await letter(await approved(), 'letter-approval');
    for (const words of [
      'Zoë Fairweather', 'Ward sister', '21 November 2026', 'Application approved: Ward 7 news (A2-2026-0001)', 'has been approved', '16 November 2026',
      'Digital Board: Meeting of 16 November 2026', 'Clear benefit to families.', 'Administrators Zoë Fairweather, Cy Backup', 'Three posts a week', '15 January 2027',
      '(2.3.1, App 1)', 'disclaimer', 'hand the account over', 'Send no password by letter or email', 'PALS', 'Test Officer', 'Example Hospitals NHS Trust',
      'Copy to Łukasz Brandt (line manager)',
    ]) expect(text).toContain(words);
  });

  it('of approval of a contribution says from when until when, and on which account', async () => {
    const { id: accountId } = await house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'https://x.com/careers', handle: '@careers' }));
    const { id } = await startedApplication(house, { channel: '', accountName: '', webAddress: '' }, accountId);
    await submitApplication(house, id);
    await decideApplication(house, id, { contributor: { from: '2026-12-01', to: '2027-11-30' } });
    const text = await letter(id, 'letter-contribution');
    expect(text).toMatch(/to contribute to Careers on X\b.* has been approved/u);
    expect(text).toContain('From 1 December 2026 to 30 November 2027');
    expect(text).toContain('Administrators Bea Admin, Cy Backup');
  });

  it('of refusal gives the reason, who decided and when, and what can be done', async () => {
    const { id: accountId } = await house.call('accounts.add', accountFactsWith({ name: 'Hospital life', address: 'https://x.com/hospital', handle: '@hospital' }));
    const { id } = await startedApplication(house);
    await submitApplication(house, id);
    await decideApplication(house, id, { decision: 'declined', reason: 'Another account serves the purpose.' }, { existingWouldServe: 'yes', existingAccountId: accountId });
    const text = await letter(id, 'letter-refusal');
    for (const words of ['has been declined', 'Another account serves the purpose.', 'Digital Board: Meeting of 16 November 2026', 'Decided on 16 November 2026', 'Ask to contribute to Hospital life', 'Apply again through your line manager']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('has been approved');
  });

  it('with which it is sent back says what is missing', async () => {
    const { id } = await startedApplication(house);
    await submitApplication(house, id);
    await house.call('applications.sendBack', { id, version: await versionOf(house, id), on: '2026-11-10', reason: 'Say how success is measured.' });
    const { form } = await house.call('applications.get', { id });
    await house.call('applications.edit', { id, version: await versionOf(house, id), accountId: null, form: { ...form, audience: '' } });
    const text = await letter(id, 'letter-sent-back');
    for (const words of ['was sent back to you on 10 November 2026', 'Say how success is measured.', 'What is still missing', '“Intended audience” is not filled in.', 'It keeps its number.']) {
      expect(text).toContain(words);
    }
  });

  it('of a decision taken again says which one it replaces, and why', async () => {
    const id = await approved();
    await house.call('applications.supersede', {
      id, version: await versionOf(house, id), decision: 'declined', decidedOn: '2026-11-20', decidedBy: 'Meeting of 20 November 2026', reason: 'The team was dissolved.',
      interestReason: '', account: null, contributor: null, supersedingReason: 'The ward is closing.',
    });
    const text = await letter(id);
    expect(text).toContain('has been declined');
    expect(text).toContain('takes the place of the one of 16 November 2026. Why it was taken again: The ward is closing.');
  });

  it('comes as a message to the applicant, with a copy to the line manager, in the same words', async () => {
    const id = await approved();
    const message = await draft(id);
    expect(message).toMatchObject({
      to: [['Zoë Fairweather', 'zoe@example.nhs.uk']], cc: [['Łukasz Brandt', 'l.brandt@example.nhs.uk']],
      subject: 'Application approved: Ward 7 news (A2-2026-0001)', defects: 0,
    });
    const paper = await letter(id);
    // A page break puts the page's furniture between lines of the paper, so the lines are compared one by one.
    for (const line of message.text.split(/\r\n/u).filter((words) => words.startsWith('- '))) {
      expect(paper.replaceAll('• ', '')).toContain(line.slice(2, 60));
    }
    expect(message.text).toContain('Agreed standard of posting: Three posts a week');
  });

  it('leaves out an address that cannot be written to, and goes to several where the form names several', async () => {
    const { id } = await startedApplication(house, { lineManager: 'Łukasz Brandt and Ann Other', lineManagerEmail: 'l.brandt@example.nhs.uk, ann@example.nhs.uk' });
    await submitApplication(house, id);
    await house.call('applications.sendBack', { id, version: await versionOf(house, id), on: '2026-11-10', reason: 'Say more.' });
    const { form } = await house.call('applications.get', { id });
    await house.call('applications.edit', { id, version: await versionOf(house, id), accountId: null, form: { ...form, email: 'see intranet' } });
    expect(await draft(id)).toMatchObject({ to: [], cc: [['', 'l.brandt@example.nhs.uk'], ['', 'ann@example.nhs.uk']] });
  });

  it('is saved under a name that says what it is', async () => {
    const id = await approved();
    expect(await house.refusal('applications.letterDraft', { id }, house.path('letter.exe'))).toMatchObject({ code: 'invalid', message: 'The message is saved as an .eml file. Choose a name that ends in .eml.' });
    expect(await house.refusal('applications.letter', { id }, house.path('letter.eml'))).toMatchObject({ message: 'The letter is saved as a PDF file. Choose a name that ends in .pdf.' });
    expect(await house.refusal('applications.filledForm', { id }, house.path('form.docx'))).toMatchObject({ message: 'The form is saved as a PDF file. Choose a name that ends in .pdf.' });
    expect(existsSync(house.path('letter.exe')) || existsSync(house.path('letter.eml')) || existsSync(house.path('form.docx'))).toBe(false);
  });

  it('leaves a trail', async () => {
    const id = await approved();
    expect(await entriesOf(house, async () => {
      await letter(id);
      await draft(id);
    })).toEqual([['application.letter-printed', '2.3'], ['application.letter-drafted', '2.3']]);
  });

  it('is refused while nothing is decided, with a sentence that says where it stands', async () => {
    const { id } = await startedApplication(house);
    const refused = async (): Promise<string> => {
      const error = await house.refusal('applications.letter', { id }, house.path('letter.pdf'));
      expect(await house.refusal('applications.letterDraft', { id }, house.path('letter.eml'))).toEqual(error);
      expect(house.dispatcher.suggestName('applications.letter', { id })).toMatchObject({ ok: false, error });
      expect(existsSync(house.path('letter.pdf')) || existsSync(house.path('letter.eml'))).toBe(false);
      return error.message;
    };
    expect(await refused()).toBe('There is no letter about A2-2026-0001 yet: it is a draft. A letter can be written once it is approved, declined or sent back.');
    await submitApplication(house, id);
    expect(await refused()).toContain('it is submitted.');
    await house.call('applications.withdraw', { id, version: await versionOf(house, id), on: '2026-11-10', reason: 'No longer needed.' });
    expect(await refused()).toContain('it is withdrawn.');
  });

  it('suggests a file name that says what it is', async () => {
    const id = await approved();
    expect(house.dispatcher.suggestName('applications.letter', { id })).toEqual({ ok: true, value: 'Approval A2-2026-0001 Ward 7 news.pdf' });
    expect(house.dispatcher.suggestName('applications.letterDraft', { id })).toEqual({ ok: true, value: 'Approval A2-2026-0001 Ward 7 news.eml' });
  });
});
