import type { Cadence, Worklist } from '../../../../preload/contract/reviews.ts';
import { draftOf, ownDrafts } from '../../drafts/drafts.ts';
import type { Work } from '../../work.ts';
import { account, accountNames } from '../accounts/service.ts';
import type { Calendars } from './calendars.ts';
import { draftOfKind, secondaryDraft, type Which } from './draft-subject.ts';
import { type Period, periodBefore, periodById } from './rules/calendar.ts';
import { whyNotSavable } from './savable.ts';
import { quarterOf } from './secondary-quarter.ts';
import { standingOf } from './standings-table.ts';

const room = 'reviews';

/**
 * The account of the newest draft of a list that can still be saved. An account's own period lies within the list's, and one
 * whose due date was put off before it.
 *
 * @param running the calendars, where the list is the present one
 */
export function resumeAt(work: Work, cadence: Cadence, period: Period, running: Calendars | undefined): Worklist['resume'] {
  const lists = running === undefined ? [period] : [period, periodBefore(running.trust, period)];
  const drafts = ownDrafts(work, room).flatMap((subject) => draftOfKind(cadence, subject) ?? []);
  for (const [place, list] of lists.entries()) {
    for (const { accountId, period: periodId } of drafts) {
      const standing = standingOf(work.db, cadence, accountId);
      const own = periodById(periodId);
      const isPutOff = running !== undefined && place === 0 && standing?.owed_period === own.id && standing.due_on >= work.clock.today();
      // What was read on the last days of a period that has ended can still be written down for it.
      const isHere = (own.from <= list.to && own.to >= list.from) || isPutOff;
      if (!isHere || whyNotSavable(work, { kind: cadence, period: periodId, accountId }) !== null) continue;
      return { accountId, name: account(work, accountId).row.name, period: { ...list } };
    }
  }
  return null;
}

/** This officer's drafts that can no longer be saved, the newest first: those of secondary reviews stand with the team's own. */
export function strandedDrafts(work: Work, cadence: Cadence): Worklist['stranded'] {
  const found = ownDrafts(work, room).flatMap((subject) => {
    const which = draftedReview(work, cadence, subject);
    const refusal = which && whyNotSavable(work, which);
    const kept = draftOf(work, room, subject);
    return which === null || refusal === null || kept === undefined ? [] : [{ ...which, why: refusal.message, savedAt: kept.savedAt }];
  });
  if (found.length === 0) return [];
  const names = accountNames(work);
  return found.map((draft) => ({ ...draft, name: names.get(draft.accountId) ?? '', period: { ...periodById(draft.period) } }));
}

/** Whose draft of which review it is, where it stands with this list. */
function draftedReview(work: Work, cadence: Cadence, subject: string): Which | null {
  const secondaryOf = cadence === 'quarterly' ? secondaryDraft(subject) : null;
  if (secondaryOf !== null) return { kind: 'secondary', accountId: secondaryOf, period: quarterOf(work, secondaryOf, work.clock.today()).id };
  const drafted = draftOfKind(cadence, subject);
  return drafted === null ? null : { kind: cadence, ...drafted };
}
