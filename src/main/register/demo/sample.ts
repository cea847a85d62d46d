import type { AccountFacts } from '../../../preload/contract/accounts.ts';
import { daysAfter, daysBetween } from '../../../preload/contract/days.ts';
import type { InputOf } from '../../../preload/contract/index.ts';
import type { Answer, Question } from '../../../preload/contract/reviews.ts';
import { blankFacts } from '../rooms/accounts/rules/facts.ts';
import { addAccount } from '../rooms/accounts/service.ts';
import { quarterlyQuestions } from '../rooms/reviews/checklist.ts';
import { type Quarter, quarterAfter, quarterOf } from '../rooms/reviews/rules/quarters.ts';
import { recordReview } from '../rooms/reviews/record.ts';
import { directorates } from '../rooms/settings/service.ts';
import type { Work } from '../work.ts';
import { sampleAccounts, type SampleAccount } from './sample-accounts.ts';
import { sampleCertifications } from './sample-certifications.ts';
import { fillSampleMonitoring } from './sample-monitoring.ts';
import { sampleFollowUps } from './sample-follow-ups.ts';
import { sampleHrReturns } from './sample-hr-returns.ts';
import { fillSampleReturns, inUseSince, onDay } from './sample-returns.ts';
import { fillSampleRooms } from './sample-rooms.ts';

/** The fictional Trust of the sample register. */
export const sampleTrust: Pick<InputOf<'session.create'>, 'trustName' | 'packs' | 'directorates'> = {
  trustName: 'Example Hospitals NHS Trust (sample)',
  packs: ['cp371', '10022'],
  directorates: [
    { name: 'Medicine', kind: 'clinical' },
    { name: 'Surgery', kind: 'clinical' },
    { name: "Family and women's health", kind: 'clinical' },
    { name: 'Clinical support', kind: 'clinical' },
    { name: 'Research and innovation', kind: 'non-clinical' },
    { name: 'Workforce', kind: 'non-clinical' },
    { name: 'Estates and facilities', kind: 'non-clinical' },
  ],
};

/** Quarters of past reviews that the sample has, the present one not counted. */
const pastQuarters = 4;

/**
 * Fills a new sample register through the services that an officer's own work goes through: accounts, reviews
 * of the last year, and a present quarter that is half done. Everything is fictional.
 */
export function fillSample(work: Work): void {
  const ids = new Map(directorates(work).map(({ id, name }) => [name, id]));
  const present = quarterOf(work.clock.today());
  const questions = quarterlyQuestions(work);
  sampleAccounts.forEach((account, index) => {
    const facts = factsOf(account, index, ids, present);
    // The sample has been in use for some months, so that there is something to look back on.
    const { id } = addAccount(onDay(work, inUseSince(work, facts.approvedOn)), facts);
    for (let back = pastQuarters; back >= 0; back -= 1) {
      const quarter = quarterAfter(present, -back);
      const day = reviewDay(work, account, index, quarter, back);
      // What a review opened last quarter has gone on since; of the present one it is typed in today.
      if (day !== null) recordReview(back === 0 ? work : onDay(work, day), { accountId: id, period: quarter.id, reviewedOn: day, ...review(work, account, questions, day, back) });
    }
  });
  fillSampleReturns(work);
  fillSampleRooms(work);
  fillSampleMonitoring(work);
  sampleFollowUps(work);
  sampleHrReturns(work);
  sampleCertifications(work);
}

function factsOf(account: SampleAccount, index: number, directorateIds: ReadonlyMap<string, string>, present: Quarter): AccountFacts {
  return {
    ...blankFacts,
    name: account.name, channel: account.channel, address: account.address, handle: account.handle, purpose: account.purpose,
    audience: account.audience, visibility: account.visibility ?? 'public', postingStandard: account.standard,
    disclaimerShown: account.disclaimer ?? 'yes', directorateId: directorateIds.get(account.directorate) ?? null,
    lineManager: person(account.manager), primaryAdministrator: person(account.administrators[0]),
    backupAdministrator: person(account.administrators[1]),
    approvedOn: account.isNew === true ? quarterAfter(present, -1).from : quarterAfter(present, -6 - (index % 5)).from,
    status: account.status ?? 'active',
  };
}

/** @returns the day on which an account was reviewed in a quarter, or null when it was not */
function reviewDay(work: Work, account: SampleAccount, index: number, quarter: Quarter, back: number): string | null {
  if (account.isNew === true || account.status === 'closed') return null;
  if (account.skips?.includes(back) === true) return null;
  // The present quarter is half done, so that the worklist has something to do and something to show.
  if (back === 0 && index % 2 === 1) return null;
  const length = daysBetween(quarter.from, back === 0 ? work.clock.today() : quarter.to);
  return daysAfter(quarter.from, (index * 7 + back * 3) % Math.max(1, length));
}

function review(
  work: Work, account: SampleAccount, questions: readonly Question[], day: string, back: number,
): Pick<InputOf<'reviews.record'>, 'answers' | 'outcome' | 'note' | 'secondaryOn'> {
  const concern = account.concern !== undefined && back <= 1 ? account.concern : null;
  return {
    answers: questions.map((question): Answer => ({
      questionId: question.id,
      value: question.kind === 'yes-no' ? valueOf(question, concern?.question === question.id) : null,
      text: question.kind === 'number' ? String(8 + (account.name.length % 30)) : question.kind === 'date' ? day : '',
      note: concern?.question === question.id ? concern.note : '',
      grounds: [],
    })),
    outcome: concern === null ? 'standards-met' : account.secondaryIn === undefined ? 'concern-raised' : 'shortfall',
    note: '',
    secondaryOn: account.secondaryIn === undefined ? null : daysAfter(work.clock.today(), account.secondaryIn),
  };
}

/** The answer that raises no concern, or the one that does. */
function valueOf(question: Question, concern: boolean): 'yes' | 'no' {
  const bad = question.concernWhen ?? 'no';
  return concern ? bad : bad === 'no' ? 'yes' : 'no';
}

function person(name: string | undefined): AccountFacts['lineManager'] {
  return name === undefined ? null : { name, email: `${name.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replaceAll(/[^a-z ]/gu, '').replaceAll(' ', '.')}@example.nhs.uk` };
}
