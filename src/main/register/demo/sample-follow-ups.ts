import { daysAfter } from '../../../preload/contract/days.ts';
import { note, openChainsOf } from '../rooms/reviews/follow-up-chain.ts';
import { takeStep } from '../rooms/reviews/follow-up-steps.ts';
import { openFollowUps } from '../rooms/reviews/follow-ups.ts';
import { take } from '../rooms/reviews/rules/follow-up.ts';
import type { Work } from '../work.ts';

/*
 * What follows from the reviews of the sample: a concern with its reply and one whose letter is still to be made, and two
 * accounts under secondary review, the day of the one ahead and of the other past. Everything is fictional.
 */

/** Takes the first steps of the follow-ups that the sample's reviews have opened. */
export function sampleFollowUps(work: Work): void {
  const today = work.clock.today();
  const items = openFollowUps(work);
  for (const { accountId, id, kind } of items) {
    // The newest concern waits for its letter; the ones before it have theirs.
    if (kind === 'concern' && items.some((other) => other.accountId === accountId && other.id > id)) {
      writtenTo(work, accountId, id, daysAfter(today, 10));
      replied(work, accountId, id);
    }
    if (kind === 'shortfall') writtenTo(work, accountId, id, null);
  }
}

/** The sample keeps no files, so that its letters are noted as made without one. */
function writtenTo(work: Work, accountId: string, id: string, dueOn: string | null): void {
  const chain = openChainsOf(work, accountId).find(({ row }) => row.id === id);
  if (chain === undefined) return;
  note(work, chain, {
    action: 'letter-printed', taking: take(chain.row.kind, chain.taken, 'letter'),
    facts: { letter: { person: chain.row.lineManager ?? '', dueOn, said: 'Sample data: no file was made' } },
  });
}

function replied(work: Work, accountId: string, id: string): void {
  const chain = openChainsOf(work, accountId).find(({ row }) => row.id === id);
  if (chain === undefined) return;
  takeStep(work, {
    id, version: chain.row.version,
    step: { take: 'reply', on: work.clock.today(), from: '', said: 'The disclaimer goes back on the page with the new banner this month.', settles: false, skipReason: '' },
  });
}
