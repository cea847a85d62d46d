import type { InputOf, OutputOf } from '../../src/preload/contract/index.ts';
import type { Answer } from '../../src/preload/contract/reviews.ts';
import type { FollowUpDetail, StepTaken } from '../../src/preload/contract/reviews-follow-ups.ts';
import type { House } from './house.ts';
import { goodAnswers } from './reviews.ts';

type Review = InputOf<'reviews.record'>;

/** Answers of a review in which one thing was wrong. */
async function answersWith(house: House, accountId: string, kind: NonNullable<Review['kind']>, period: string, wrong: Partial<Answer>, reviewedOn = '2026-11-21'): Promise<Answer[]> {
  const { questions } = await house.call('reviews.form', { accountId, period, kind });
  return goodAnswers(questions, reviewedOn < '2026-11-01' ? reviewedOn : '2026-11-01').map((answer) => {
    const asked = questions.find(({ id }) => id === answer.questionId);
    const said = asked?.kind === 'text' && asked.required ? { ...answer, text: 'Two posts each week since December' } : answer;
    return answer.questionId === wrong.questionId ? { ...said, ...wrong } : said;
  });
}

/** Records a quarterly review that raises a concern. */
export async function concernOf(house: House, accountId: string, changes: Partial<Review> = {}): Promise<OutputOf<'reviews.record'>> {
  const { period = '2026-Q4', kind = 'quarterly' } = changes;
  const wrong = kind === 'monthly' ? {} : { questionId: 'disclaimer', value: 'no' as const, note: 'The disclaimer is not on the page.' };
  return await house.call('reviews.record', {
    accountId, period, kind, reviewedOn: '2026-11-21', answers: await answersWith(house, accountId, kind, period, wrong, changes.reviewedOn), outcome: 'concern-raised',
    note: kind === 'monthly' ? 'A complaint was not answered.' : '', ...changes,
  });
}

/** Records a quarterly review that falls short. @param secondaryOn null while no day is agreed */
export async function shortfallOf(house: House, accountId: string, secondaryOn: string | null = null, changes: Partial<Review> = {}): Promise<OutputOf<'reviews.record'>> {
  const { period = '2026-Q4' } = changes;
  return await house.call('reviews.record', {
    accountId, period, reviewedOn: '2026-11-21', outcome: 'shortfall', note: 'Four posts in a year.', secondaryOn,
    answers: await answersWith(house, accountId, 'quarterly', period, { questionId: 'regular', value: 'no', note: 'Four posts; two a week were agreed.' }, changes.reviewedOn), ...changes,
  });
}

/** What a secondary review found. */
export async function secondaryInput(house: House, accountId: string, outcome: 'improved' | 'little-or-no-improvement' | 'could-not-be-reviewed', changes: Partial<Review> = {}): Promise<Review> {
  const { period = '2026-Q4' } = changes;
  const wrong = outcome === 'improved' ? {} : { questionId: 'clear-improvement', value: 'no' as const, note: 'One post since the letter.' };
  return {
    accountId, period, kind: 'secondary', reviewedOn: house.clock.today(), outcome, note: outcome === 'improved' ? '' : 'One post in two months.',
    answers: outcome === 'could-not-be-reviewed' ? [] : await answersWith(house, accountId, 'secondary', period, wrong), ...changes,
  };
}

/** The newest follow-up of an account. */
export async function followUpOf(house: House, accountId: string): Promise<FollowUpDetail> {
  const [detail] = await house.call('reviews.followUpsOfAccount', { accountId });
  if (detail === undefined) throw new Error('Nothing is followed.');
  return detail;
}

/** Takes a step of the newest follow-up of an account. */
export async function takeStep(house: House, accountId: string, step: StepTaken): Promise<FollowUpDetail> {
  const { item, version } = await followUpOf(house, accountId);
  await house.call('reviews.takeStep', { id: item.id, version, step });
  return await house.call('reviews.followUp', { id: item.id });
}

type Decision = Extract<StepTaken, { take: 'decide' }>;

/** A decision of the Head on a shortfall; of a further period it says until when and with whom. */
export function decision(result: Decision['result'], on: string, changes: Partial<Decision> = {}): Decision {
  return { take: 'decide', result, on, by: 'Margaret Holt, Head of Communications', reason: 'Nobody runs it.', until: null, with: '', ...changes };
}

/** What a letter asks for, as an officer fills it in. */
export const letterOptions = { sentOn: null, replyBy: '2026-12-05', until: '2027-01-15', closeBy: '2027-02-15', captured: '', note: '' } as const;

/** Makes the letter that fits, as a message. */
export async function makeLetter(house: House, accountId: string, changes: Partial<InputOf<'reviews.letterDraft'>> = {}): Promise<FollowUpDetail> {
  const { item } = await followUpOf(house, accountId);
  await house.call('reviews.letterDraft', { id: item.id, ...letterOptions, ...changes }, house.path('letter.eml'));
  return await house.call('reviews.followUp', { id: item.id });
}

/** The chain in short: each step with its state. */
export function drawn({ chain }: FollowUpDetail): string[] {
  return chain.map(({ step, state }) => `${step}: ${state}`);
}
