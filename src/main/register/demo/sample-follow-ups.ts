import { daysAfter } from '../../../preload/contract/days.ts';
import type { FollowUpItem } from '../../../preload/contract/reviews-follow-ups.ts';
import type { Answer } from '../../../preload/contract/reviews.ts';
import { questionsOf } from '../rooms/reviews/checklist.ts';
import { note, openChainsOf } from '../rooms/reviews/follow-up-chain.ts';
import { takeStep } from '../rooms/reviews/follow-up-steps.ts';
import { followUp, openFollowUps } from '../rooms/reviews/follow-ups.ts';
import { take } from '../rooms/reviews/rules/follow-up.ts';
import { recordAnyReview } from '../rooms/reviews/secondary.ts';
import { quarterOf } from '../rooms/reviews/secondary-quarter.ts';
import type { Work } from '../work.ts';
import { sampleAccounts } from './sample-accounts.ts';

/*
 * What follows from the reviews of the sample: a concern with its reply and one whose letter is still to be made, and three
 * accounts under secondary review: the day of one ahead, of one past, and one that was reviewed again and waits for the
 * decision. Each step has the day on which it would have happened. Everything is fictional.
 */

/** Days from a review to its letter. */
const lettersAfter = 4;
/** Days that a letter gives for the reply. */
const repliesWithin = 14;
/** The reply came so many days ago. */
const repliedAgo = 6;

/** Takes the first steps of the follow-ups that the sample's reviews have opened. */
export function sampleFollowUps(work: Work): void {
  const items = openFollowUps(work);
  for (const item of items) {
    const { accountId, id, kind } = item;
    const sentOn = daysAfter(followUp(work, { id }).review.reviewedOn, lettersAfter);
    // The newest concern waits for its letter; the ones before it have theirs.
    if (kind === 'concern' && items.some((other) => other.accountId === accountId && other.id > id)) {
      writtenTo(work, item, sentOn, daysAfter(sentOn, repliesWithin));
      replied(work, item);
    }
    if (kind === 'shortfall') {
      writtenTo(work, item, sentOn, null);
      reviewedAgain(work, item);
    }
  }
}

/** The sample keeps no files, so that its letters are noted as made without one. */
function writtenTo(work: Work, { accountId, id }: FollowUpItem, on: string, dueOn: string | null): void {
  const chain = openChainsOf(work, accountId).find(({ row }) => row.id === id);
  if (chain === undefined) return;
  note(work, chain, {
    action: 'letter-printed', taking: take(chain.row.kind, chain.taken, 'letter'),
    facts: { letter: { on, person: chain.row.lineManager ?? '', dueOn, said: 'Sample data: no file was made' } },
  });
}

function replied(work: Work, { id }: FollowUpItem): void {
  takeStep(work, {
    id, version: followUp(work, { id }).version,
    step: {
      take: 'reply', on: daysAfter(work.clock.today(), -repliedAgo), from: '', said: 'The disclaimer goes back on the page with the new banner this month.', settles: false,
      skipReason: '',
    },
  });
}

/** The secondary review on the day that was agreed, where the sample has one. */
function reviewedAgain(work: Work, { accountId, account, secondaryOn: on }: FollowUpItem): void {
  const stillWrong = sampleAccounts.find(({ name }) => name === account)?.stillWrong;
  if (stillWrong === undefined || on === null) return;
  recordAnyReview(work, {
    accountId, kind: 'secondary', period: quarterOf(work, accountId, on).id, reviewedOn: on, outcome: 'little-or-no-improvement', note: stillWrong,
    answers: questionsOf(work, 'secondary').map((question): Answer => {
      const isWrong = question.kind === 'yes-no' && (question.id === 'regular' || question.id === 'clear-improvement');
      const good = question.concernWhen === 'yes' ? 'no' : 'yes';
      return {
        questionId: question.id, value: question.kind === 'yes-no' ? (isWrong ? question.concernWhen ?? 'no' : good) : null, note: isWrong ? stillWrong : '',
        text: question.kind === 'number' ? '1' : question.kind === 'date' ? daysAfter(on, -20) : question.kind === 'text' ? stillWrong : '', grounds: [],
      };
    }),
  });
}
