import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Question, ReviewDraft } from '../../src/preload/contract/reviews.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { makeLetter, shortfallOf } from '../support/follow-ups.ts';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';

const draftWith = (change: Partial<ReviewDraft> = {}): ReviewDraft => ({ reviewedOn: '2026-11-21', answers: [], outcome: '', note: '', ...change });

describe('the draft of a review', () => {
  let house: House;
  let which = { accountId: '', period: '2026-Q4' };
  let questions: readonly Question[] = [];
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    which = { accountId: (await house.call('accounts.add', accountFactsWith({ name: 'Library' }))).id, period: '2026-Q4' };
    ({ questions } = await house.call('reviews.form', which));
  });
  afterEach(() => house.end());

  const keep = (draft: ReviewDraft, other: Partial<typeof which> = {}) => house.call('reviews.keepDraft', { ...which, ...other, draft });
  const refused = (draft: ReviewDraft, other: object = {}) => house.refusal('reviews.keepDraft', { ...which, ...other, draft });
  const stranded = async () => (await house.call('reviews.worklist', { period: null })).stranded;

  it('is kept whatever was typed into the form, and comes back letter by letter', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Seen on \u202A01/10/2026\u202C', 'x'.repeat(2_001), '\u0000', '\uD83C', '__proto__', '31/04/2026'));
    const answer = fc.record({
      questionId: fc.constantFrom(...questions.map(({ id }) => id)), value: fc.constantFrom('yes', 'no', 'could-not-check', null), text, note: text, grounds: fc.array(text, { maxLength: 2 }),
    });
    const anyDraft = fc.record(
      { reviewedOn: text, answers: fc.uniqueArray(answer, { selector: ({ questionId }) => questionId, maxLength: 5 }), outcome: text, note: text, reviewer: text, secondaryOn: fc.option(text) },
      { requiredKeys: ['reviewedOn', 'answers', 'outcome', 'note'] },
    );
    await fc.assert(fc.asyncProperty(anyDraft, async (draft) => {
      const { savedAt } = await keep(draft);
      expect((await house.call('reviews.form', which)).draft).toEqual({ savedAt, content: draft });
    }), { numRuns: 60 });
  });

  it('is kept with a full note on every question, and refused by the name of the longest box only where it grows past all bounds', async () => {
    const answers = goodAnswers(questions, '2026-11-20').map((answer) => ({ ...answer, note: 'ä'.repeat(4_000) }));
    await keep(draftWith({ answers }));
    const [first, ...rest] = answers;
    if (first === undefined) throw new Error('Nothing is asked.');
    expect(await refused(draftWith({ answers: [...rest, { ...first, note: 'x'.repeat(1_000_000) }] }))).toEqual({
      code: 'invalid', field: `draft.answers.${rest.length}.note`, message: 'This is too long to be kept while you type. Shorten it.',
    });
    expect(await refused(draftWith({ answers: rest, note: 'x'.repeat(1_000_000) }))).toMatchObject({ field: 'draft.note' });
  });

  it('is checked when it is saved: the box that is too long is named, marks that nobody sees are left out', async () => {
    const answers = goodAnswers(questions, '2026-11-20');
    const withNote = (note: string) => answers.map((answer, place) => (place === 3 ? { ...answer, note } : answer));
    const review = { ...which, reviewedOn: '2026-11-21', outcome: 'standards-met', note: '' };
    expect(await house.refusal('reviews.record', { ...review, answers: withNote('x'.repeat(2_001)) })).toMatchObject({ field: 'answers.3.note', message: 'Use 2000 characters or fewer.' });
    const { id } = await house.call('reviews.record', { ...review, answers: withNote('Seen on \u202A01/10/2026\u202C') });
    expect((await house.call('reviews.get', { id })).answers[3]?.note).toBe('Seen on 01/10/2026');
  });

  it.each([
    ['2031-Q4', /^October to December 2031 has not begun yet\.$/u], ['9999-Q4', /has not begun yet/u], ['2026-10', /^This account is reviewed for October to December 2026 now/u],
    ['2019-Q1', /^Library was not run for the Trust in January to March 2019\.$/u],
  ])('is refused for %s, and so is a file', async (period, message) => {
    expect((await refused(draftWith(), { period })).message).toMatch(message);
    const file = { questionId: 'regular', name: 'page.txt', content: new TextEncoder().encode('Posts') };
    expect((await house.refusal('reviews.attach', { ...which, period, ...file })).message).toMatch(message);
    expect(await stranded()).toEqual([]);
  });

  it('is refused with an answer to a question that is not asked, and so is a file: nobody would see it', async () => {
    const answers = [{ questionId: 'invented', value: null, text: '', note: '', grounds: [] }];
    expect(await refused(draftWith({ answers }))).toEqual({ code: 'invalid', field: 'draft.answers.0', message: 'The checklist has changed. Open the review again.' });
    const file = { name: 'page.txt', content: new TextEncoder().encode('Posts') };
    expect(await house.refusal('reviews.attach', { ...which, questionId: 'invented', ...file })).toEqual({ code: 'invalid', field: 'questionId', message: 'The checklist has changed. Open the review again.' });
    expect(await house.call('reviews.attach', { ...which, questionId: '', ...file })).toMatchObject({ questionId: '' });
  });

  it.each(['closed', 'rescinded'] as const)('of an account that is %s is not offered any more: it can be read, with its files, until it is discarded', async (status) => {
    await keep(draftWith({ note: 'Half' }));
    await house.call('reviews.attach', { ...which, questionId: 'regular', name: 'page.txt', content: new TextEncoder().encode('Posts') });
    expect(await house.call('reviews.worklist', { period: null })).toMatchObject({ resume: { name: 'Library' }, stranded: [] });
    await changeStatusOf(house, which.accountId, status);
    const why = `Library is ${status === 'closed' ? 'closed' : 'no longer approved'}, so it is not reviewed any more.`;
    expect(await house.call('reviews.worklist', { period: null })).toMatchObject({ resume: null, stranded: [{ accountId: which.accountId, name: 'Library', kind: 'quarterly', period: { id: '2026-Q4' }, why }] });
    expect((await house.call('reviews.worklist', { period: null, cadence: 'monthly' })).stranded).toEqual([]);
    expect((await refused(draftWith({ note: 'More' }))).message).toBe(why);
    expect(await house.call('reviews.form', which)).toMatchObject({ draft: { content: { note: 'Half' } }, files: [{ name: 'page.txt' }] });
    await house.call('reviews.keepDraft', { ...which, draft: null });
    expect(await stranded()).toEqual([]);
    expect(await house.call('reviews.form', which)).toMatchObject({ draft: null, files: [] });
  });

  it('of a secondary review is refused before one is agreed, and stands with the team’s own once it can no longer be saved', async () => {
    expect((await refused(draftWith(), { kind: 'secondary' })).message).toBe('No secondary review has been agreed for this account.');
    await shortfallOf(house, which.accountId, '2027-01-15');
    await makeLetter(house, which.accountId);
    await house.call('reviews.keepDraft', { ...which, kind: 'secondary', draft: draftWith({ note: 'Second look' }) });
    expect(await stranded()).toEqual([]);
    await changeStatusOf(house, which.accountId, 'closed');
    const [left] = await stranded();
    expect(left).toMatchObject({ kind: 'secondary', name: 'Library' });
    const { draft } = await house.call('reviews.form', { ...which, period: left?.period.id ?? '', kind: 'secondary' });
    expect(draft?.content.note).toBe('Second look');
  });

  it('of a quarter that is over can still be saved although the account was closed since', async () => {
    await keep(draftWith({ note: 'Half' }));
    house.clock.moveTo('2027-01-04');
    await changeStatusOf(house, which.accountId, 'closed');
    expect(await house.call('reviews.worklist', { period: '2026-Q4' })).toMatchObject({ resume: { name: 'Library' }, stranded: [] });
    await keep(draftWith({ note: 'Half a sentence' }));
    await house.call('reviews.record', { ...which, reviewedOn: '2026-11-21', answers: goodAnswers(questions, '2026-11-20'), outcome: 'standards-met', note: '' });
    expect(await house.call('reviews.worklist', { period: '2026-Q4' })).toMatchObject({ resume: null, stranded: [] });
  });
});
