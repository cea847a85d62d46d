import { daysAfter } from '../../../preload/contract/days.ts';
import type { Answer, Question } from '../../../preload/contract/reviews.ts';
import { questionsOf } from '../rooms/reviews/checklist.ts';
import { recordCalendarReview } from '../rooms/reviews/record.ts';
import { chosenManagers, noteSent, type ManagerReviews, sizeOf } from '../rooms/reviews/returns/chosen.ts';
import { managedReviews, monthOf } from '../rooms/reviews/returns/managed-reviews.ts';
import type { Work } from '../work.ts';

/** How many months the sample register has been in use. */
const monthsInUse = 3;

/** The first day of a month, so many months before that of a day. @param day YYYY-MM-DD */
function monthStart(day: string, back: number): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 - back, 1)).toISOString().slice(0, 10);
}

/** A day on which the sample's accounts came into it: three months ago, or on their approval where that was later. @param approvedOn YYYY-MM-DD */
export function inUseSince(work: Work, approvedOn: string | null): string {
  const begun = monthStart(work.clock.today(), monthsInUse);
  return approvedOn !== null && approvedOn > begun ? approvedOn : begun;
}

/** The same work on another day: the sample tells of months that have passed. */
export function onDay(work: Work, day: string): Work {
  return { ...work, clock: { ...work.clock, today: () => day } };
}

/**
 * Line managers' reviews of the last months: most came back, some are missing, and one line manager was asked for hers again.
 */
export function fillSampleReturns(work: Work): void {
  const questions = questionsOf(work, 'monthly');
  for (let back = monthsInUse; back >= 1; back -= 1) {
    const month = monthOf(work, monthStart(work.clock.today(), back).slice(0, 7));
    const { managers } = chosenManagers(work, managedReviews(work, month), null);
    tell(onDay(work, month.from), month.id, managers, 'worksheet', `Worksheets ${month.title}.pdf`);
    for (const [place, { reviews }] of managers.entries()) {
      // The newer the month, the more are not back.
      if ((place + back) % 6 < (back === 1 ? 2 : 1)) continue;
      for (const [at, { accountId, period }] of reviews.entries()) {
        // Some send back all but one.
        if (at > 0 && (place + at + back) % 5 === 0) continue;
        const reviewedOn = daysAfter(period.from, 8 + ((place * 5 + at * 3) % 18));
        const concern = back === 1 && place === 3 && at === 0;
        recordCalendarReview(work, {
          accountId, kind: 'monthly', period: period.id, reviewedOn, answers: answersTo(questions, reviewedOn, concern), outcome: concern ? 'concern-raised' : 'standards-met', note: '',
        }, 'returned');
      }
    }
    const missing = managedReviews(work, month).filter(({ review }) => review === null);
    const [late] = missing.length === 0 ? [] : chosenManagers(work, missing, null).managers;
    if (late === undefined) continue;
    for (let week = 1; week <= back; week += 1) {
      const day = daysAfter(month.to, 7 * week);
      if (day <= work.clock.today()) tell(onDay(work, day), month.id, [late], 'letter', `Chase letters ${month.title}.pdf`);
    }
  }
}

function tell(work: Work, period: string, managers: readonly ManagerReviews[], how: 'worksheet' | 'letter', name: string): void {
  if (managers.length === 0) return;
  noteSent(work, managers, how, { name, bytes: 0, sha256: '' });
  work.record({
    action: how === 'letter' ? 'reviews.chased' : 'reviews.worksheets-printed', room: 'reviews', recordId: period, clause: '2.3.1',
    details: { period, ...sizeOf(managers), to: managers.map(({ person }) => person.name), file: name },
  });
}

function answersTo(questions: readonly Question[], day: string, concern: boolean): Answer[] {
  return questions.map((question): Answer => {
    const bad = concern && question.id === 'administrators-right';
    const good = question.concernWhen === 'yes' ? 'no' : 'yes';
    return {
      questionId: question.id, value: question.kind === 'yes-no' ? (bad ? question.concernWhen : good) : null, note: bad ? 'The backup administrator has moved to another ward.' : '',
      text: question.kind === 'number' ? '9' : question.kind === 'date' ? day : '', grounds: [],
    };
  });
}
