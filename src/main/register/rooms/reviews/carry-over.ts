import type { Cadence } from '../../../../preload/contract/reviews.ts';
import { draftedSubjects, renameDrafts } from '../../drafts/drafts.ts';
import { evidenceRecords, moveEvidence } from '../../evidence/evidence.ts';
import type { Work } from '../../work.ts';
import { type Calendars, runningPeriod } from './calendars.ts';
import { draftSubject, subjectStart } from './draft-subject.ts';
import { periodAt } from './rules/calendar.ts';
import { moveAssignments } from './schedule-table.ts';

/**
 * The period that runs is another one once its length has changed: what everybody has typed for it, the files kept with that,
 * and who reviews what, go with it. Otherwise a change of period would take half a review from whoever sits at it.
 *
 * @param before the calendars as they were
 */
export function carryOver(work: Work, cadence: Cadence, before: Calendars, after: Calendars): void {
  const today = work.clock.today();
  const [old, running] = [runningPeriod(before, today).id, runningPeriod(after, today).id];
  if (old !== running) moveAssignments(work.db, cadence, old, running);
  for (const subject of new Set([...draftedSubjects(work.db, 'reviews'), ...evidenceRecords(work, 'reviews')])) {
    const accountId = subject.slice(subject.lastIndexOf('/') + 1);
    const was = periodAt(before.of(accountId), today).id;
    const is = periodAt(after.of(accountId), today).id;
    if (was === is || subject !== `${subjectStart(cadence, was)}${accountId}`) continue;
    const now = draftSubject({ kind: cadence, period: is, accountId });
    renameDrafts(work.db, 'reviews', subject, now);
    moveEvidence(work, 'reviews', subject, now);
  }
}
