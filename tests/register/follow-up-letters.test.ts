import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { flowOfPdf } from '../support/application-papers.ts';
import { concernOf, decision, followUpOf, letterOptions, makeLetter, secondaryInput, shortfallOf, takeStep } from '../support/follow-ups.ts';
import { House } from '../support/house.ts';
import { type ReadMessage, readMessage } from '../support/messages.ts';
import { entriesOf } from '../support/trail.ts';
import { hasChecker, pdfaCheck } from './reports/read-pdf.ts';

type Asked = Partial<InputOf<'reviews.letter'>>;

describe('the letter to the approving line manager (CP371 2.3.1)', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    accountId = (await house.call('accounts.add', accountFactsWith({ lineManager: { name: 'Łukasz Brandt', email: 'lukasz.brandt@example.org' } }))).id;
  });
  afterEach(() => house.end());

  const asked = async (changes: Asked = {}) => ({ id: (await followUpOf(house, accountId)).item.id, ...letterOptions, ...changes });
  const letter = async (name: string, changes: Asked = {}): Promise<string> => {
    await house.call('reviews.letter', await asked(changes), house.path(`${name}.pdf`));
    const folder = join(import.meta.dirname, '../../test-results/pdf');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.pdf`);
    copyFileSync(house.path(`${name}.pdf`), path);
    if (hasChecker) expect(pdfaCheck([path])).toMatch(/^ok /u);
    return flowOfPdf(path);
  };
  const draft = async (changes: Asked = {}): Promise<ReadMessage> => {
    await house.call('reviews.letterDraft', await asked(changes), house.path('letter.eml'));
    return readMessage(readFileSync(house.path('letter.eml')));
  };
  const refused = async (changes: Asked, extension: 'pdf' | 'eml' = 'pdf') => {
    const before = await followUpOf(house, accountId);
    const error = await house.refusal(extension === 'pdf' ? 'reviews.letter' : 'reviews.letterDraft', await asked(changes), house.path(`refused.${extension}`));
    expect(existsSync(house.path(`refused.${extension}`))).toBe(false);
    expect(await followUpOf(house, accountId)).toEqual(before);
    return error;
  };

  it('about a concern names account, clause and what was seen, and asks for a reply by a day', async () => {
    await concernOf(house, accountId, { note: 'Please look at it this week.' });
    const text = await letter('follow-up-concern', { note: 'We can help with the wording.' });
    for (const words of [
      'Łukasz Brandt', '21 November 2026', 'Concern about Ward news: reply by 5 December 2026', 'https://x.com/wardnews', 'CP371 2.3.1', 'What was seen The disclaimer is not on the page.',
      'Please look at it this week.', 'Reply to the Communications Team by 5 December 2026', 'We can help with the wording.', 'Test Officer', 'C 2026-001',
    ]) expect(text).toContain(words);
  });

  it('about a concern of a monthly review says who did that review', async () => {
    await concernOf(house, accountId, { kind: 'monthly', period: '2026-11' });
    const { text } = await draft();
    expect(text).toContain('The monthly review of this account, done by Łukasz Brandt on 21 November 2026, raised a concern.');
    expect(text).not.toContain('The Communications Team reviewed this account');
    expect(text).toContain('A complaint was not answered.');
  });

  it('making it is the step: to whom, when, in which file, and by when the reply is due', async () => {
    await concernOf(house, accountId);
    expect(await entriesOf(house, () => letter('follow-up-concern-step'))).toEqual([['follow-up.letter-printed', '2.3.1']]);
    expect(await followUpOf(house, accountId)).toMatchObject({
      letter: { made: true }, item: { dueOn: '2026-12-05' },
      chain: [{ state: 'done', on: '2026-11-21', by: 'Test Officer', words: ['To Łukasz Brandt', 'Reply by 5 December 2026', 'follow-up-concern-step.pdf'] }, { state: 'next' }, {}],
    });
    expect(await entriesOf(house, () => draft())).toEqual([['follow-up.letter-drafted', '2.3.1']]);
    expect((await followUpOf(house, accountId)).happened.map(({ title }) => title)).toEqual(['Letter to the approving manager', 'Letter to the approving manager']);
  });

  it('as a message says the same, to the manager’s address', async () => {
    await concernOf(house, accountId);
    const message = await draft();
    expect(message).toMatchObject({ to: [['Łukasz Brandt', 'lukasz.brandt@example.org']], cc: [], defects: 0, subject: 'Concern about Ward news: reply by 5 December 2026' });
    for (const words of ['Dear Łukasz Brandt', 'The disclaimer is not on the page.', 'Clause', 'CP371', 'Reply to the Communications Team by 5 December 2026', 'Example Hospitals NHS Trust']) {
      expect(message.text).toContain(words);
    }
  });

  it('as a message without an address is still made, and says so', async () => {
    accountId = (await house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'x.com/careers' }))).id;
    await concernOf(house, accountId);
    expect((await draft()).to).toEqual([]);
    expect((await followUpOf(house, accountId)).chain[0]?.words).toContain('No address that a message can go to is on record');
  });

  it('about a shortfall proposes a period and asks for agreement', async () => {
    await shortfallOf(house, accountId);
    const text = await letter('follow-up-shortfall-proposed');
    for (const words of ['Ward news falls short: secondary review on 15 January 2027', 'Four posts; two a week were agreed.', 'We propose', 'by 5 December 2026', 'reviews the account again on 15 January 2027']) expect(text).toContain(words);
    expect((await followUpOf(house, accountId)).item.dueOn).toBe('2026-12-05');
  });

  it('about a shortfall records the period once it is agreed', async () => {
    await shortfallOf(house, accountId, '2027-01-15');
    const text = await letter('follow-up-shortfall-agreed', { until: null, replyBy: null });
    for (const words of ['On 21 November 2026 this was agreed with you.', 'Put right by 15 January 2027']) expect(text).toContain(words);
    expect(text).not.toContain('We propose');
    await takeStep(house, accountId, { take: 'period', on: '2026-11-21', with: 'Siân Deputy', until: '2027-02-12', note: '', reason: 'Leave' });
    const { text: moved } = await draft();
    for (const words of ['agreed with Siân Deputy.', 'Put right by: 12 February 2027']) expect(moved).toContain(words);
  });

  describe('after the secondary review', () => {
    beforeEach(async () => {
      await shortfallOf(house, accountId, '2027-01-15');
      await makeLetter(house, accountId);
      house.clock.moveTo('2027-01-14');
    });

    it('says that the standards are met, what has changed, and when the next review comes', async () => {
      await house.call('reviews.record', await secondaryInput(house, accountId, 'improved', { period: '2027-Q1' }));
      const text = await letter('follow-up-met');
      for (const words of ['Ward news meets the standards again', 'On 21 November 2026 a review found', 'The secondary review on 14 January 2027', 'Two posts each week since December', 'January to March 2027']) expect(text).toContain(words);
      const detail = await followUpOf(house, accountId);
      expect(detail.item.state).toBe('closed');
      expect(detail.chain.at(-1)).toMatchObject({ step: 'met-letter', state: 'done' });
    });

    it('says that approval is rescinded, why, by when the account is closed and what is kept', async () => {
      await house.call('reviews.record', await secondaryInput(house, accountId, 'little-or-no-improvement', { period: '2027-Q1' }));
      await takeStep(house, accountId, decision('rescinded', '2027-01-14'));
      const text = await letter('follow-up-rescinded', { captured: 'Posts since 2021\nThe list of followers' });
      for (const words of [
        'Approval of Ward news rescinded: closed by 15 February 2027', 'The secondary review on 14 January 2027 found little or no improvement', 'Margaret Holt, Head of Communications decided to rescind', 'Nobody runs it.', 'One post in two months.', 'One post since the letter.',
        'Posts since 2021', 'The list of followers',
      ]) expect(text).toContain(words);
      expect((await followUpOf(house, accountId)).item.dueOn).toBe('2027-02-15');
    });

    it('says that the account has a further period, who decided that and why, and when it is reviewed again', async () => {
      await house.call('reviews.record', await secondaryInput(house, accountId, 'little-or-no-improvement', { period: '2027-Q1' }));
      await takeStep(house, accountId, decision('further', '2027-01-14', { until: '2027-03-01', with: 'Łukasz Brandt', reason: 'A new administrator begins in February.' }));
      expect(await followUpOf(house, accountId)).toMatchObject({ letter: { kind: 'further', made: false } });
      const text = await letter('follow-up-further');
      for (const words of [
        'Ward news: further period until 1 March 2027', 'The secondary review on 14 January 2027 did not find the standards met', 'Margaret Holt', 'A new administrator begins in February.',
        'On 14 January 2027 this was agreed with you.', 'reviews the account again on 1 March 2027',
      ]) expect(text).toContain(words);
      expect(await followUpOf(house, accountId)).toMatchObject({ letter: { made: true }, item: { next: { step: 'secondary' } } });
    });

    it('says that the account stands, who decided that and why, and claims no standards that were not met', async () => {
      await house.call('reviews.record', await secondaryInput(house, accountId, 'little-or-no-improvement', { period: '2027-Q1' }));
      await takeStep(house, accountId, decision('stands', '2027-01-14', { reason: 'Patients rely on it.' }));
      const text = await letter('follow-up-stands');
      for (const words of ['Ward news stays approved', 'did not find the standards met', 'decided that the account may stand', 'Patients rely on it.', 'January to March 2027']) expect(text).toContain(words);
      expect(text).not.toContain('now meets');
      expect((await followUpOf(house, accountId)).chain.at(-1)).toMatchObject({ step: 'stands-letter', state: 'done' });
    });

    it('speaks of no secondary review where that was left out', async () => {
      await takeStep(house, accountId, { take: 'skip', reason: 'The manager asked to end it.' });
      await takeStep(house, accountId, decision('rescinded', '2027-01-14', { reason: 'Nobody runs it.' }));
      const { text } = await draft();
      expect(text).toContain('decided, without a secondary review, to rescind the approval');
      expect(text).not.toContain('The secondary review on');
      expect(text).toContain('Nobody runs it.');
    });
  });

  describe('is refused', () => {
    it.each([
      [{ replyBy: null }, 'replyBy', 'Enter the day by which a reply is asked.'],
      [{ replyBy: '2026-11-21' }, 'replyBy', 'This day has to come after the letter of 21 November 2026. Enter a later one.'],
      [{ replyBy: '9026-12-05' }, 'replyBy', 'The year 9026 cannot be right. Enter a day between 1995 and 2100.'],
    ])('about a concern with %o', async (changes, field, message) => {
      await concernOf(house, accountId);
      expect(await refused(changes)).toEqual({ code: 'invalid', field, message });
      expect(await refused(changes, 'eml')).toEqual({ code: 'invalid', field, message });
    });

    it.each([
      [{ until: null }, 'until', 'Enter the day that is proposed for the secondary review.'],
      [{ until: '2026-12-05' }, 'until', 'The secondary review comes after the day of the reply. Enter a later day.'],
      [{ until: '2027-11-22' }, 'until', 'The secondary review has to come within a year of the review of 21 November 2026. Enter an earlier day.'],
    ])('about a shortfall with %o', async (changes, field, message) => {
      await shortfallOf(house, accountId);
      expect(await refused(changes)).toEqual({ code: 'invalid', field, message });
    });

    it('where nobody is on record to write to; leaving it out with a reason goes on', async () => {
      accountId = (await house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'x.com/careers', lineManager: null }))).id;
      await concernOf(house, accountId);
      expect((await refused({})).message).toBe('Careers has no line manager on record to write to. Name one in the account, or leave the letter out with a reason.');
      expect((await takeStep(house, accountId, { take: 'skip', reason: 'No manager is known yet.' })).item.next?.step).toBe('reply');
    });

    it('as a file of another kind, and of what is not there', async () => {
      await concernOf(house, accountId);
      expect(await house.refusal('reviews.letter', await asked(), house.path('letter.eml'))).toMatchObject({ code: 'invalid', message: expect.stringContaining('.pdf') });
      expect(await house.refusal('reviews.letterDraft', await asked(), house.path('letter.pdf'))).toMatchObject({ code: 'invalid', message: expect.stringContaining('.eml') });
      expect(await house.refusal('reviews.letter', await asked({ id: accountId }), house.path('letter.pdf'))).toMatchObject({ code: 'not-found' });
    });
  });

  it('suggests a name that says what it is, and refuses before a file is chosen', async () => {
    await concernOf(house, accountId);
    expect(house.dispatcher.suggestName('reviews.letter', await asked())).toEqual({ ok: true, value: 'C 2026-001 Concern ward-news.pdf' });
    expect(house.dispatcher.suggestName('reviews.letterDraft', await asked())).toEqual({ ok: true, value: 'C 2026-001 Concern ward-news.eml' });
    expect(house.dispatcher.suggestName('reviews.letter', await asked({ replyBy: null }))).toMatchObject({ ok: false, error: { field: 'replyBy' } });
  });
});
