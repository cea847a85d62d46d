import type { ModerationDetail, ModerationFacts, ModerationRow } from '../../../../preload/contract/moderation.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { closedNames, unreadRecords } from '../../access/limited-records.ts';
import { historyOf } from '../../audit/history.ts';
import { changesOf, reasonIn } from '../../audit/readable-changes.ts';
import { changedFields } from '../../changed-fields.ts';
import { lastNumber } from '../../database/numbers-given.ts';
import type { ModerationTable } from '../../database/tables-around-incidents.ts';
import { evidenceOf } from '../../evidence/evidence.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseFarLook, refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { refuseUnread } from '../incidents/access.ts';
import { refuseBeforeIncident, refuseImpossible, refuseLaterThan } from '../incidents/checked.ts';
import { settleNotedIn, undoNotedIn } from '../incidents/entries.ts';
import { incidents } from '../incidents/service.ts';
import { moderationNumber, moderationProblem, moderationStanding, type Problem, reviewProblem, stepsDone } from './rules.ts';
import {
  insertModeration, insertReview, insertWrongReview, type KnownReview, moderationRow, moderationRows, moderationRowsOf, reviewRows, reviewRowsOf, updateModeration,
} from './table.ts';

/** Entries of the history that a detail shows at once. */
const historyLimit = 100;

/** Removing derogatory content is the Communications Team's task (10022 4.3.1). */
export const moderationClause = '4.3.1';

/** The moderation log, the newest first (10022 4.3.1). */
export function moderationLog(work: Work): ModerationRow[] {
  return listed(work, moderationRows(work.db), reviewRows(work.db));
}

/** One entry of the log with its reviews, copies and history. @throws Refusal `not-found` */
export function moderationEntry(work: Work, { id }: InputOf<'moderation.get'>): ModerationDetail {
  const row = standingModeration(work, id);
  const reviews = reviewRowsOf(work.db, id);
  const [shown] = listed(work, [row], reviews);
  if (shown === undefined) throw missingRecord('entry');
  const names = new Map([...accountNames(work), ...incidents(work).map((incident): [string, string] => [incident.id, incident.number]), ...closedNames(work)]);
  return {
    row: shown, recordedAt: row.recorded_at, recordedBy: row.recorded_by,
    reviews: reviews.map((review) => ({ ...reviewed(review), id: review.id, words: review.words, officer: review.officer_name, recordedAt: review.recorded_at, wrong: review.wrong })),
    evidence: evidenceOf(work, 'moderation', id),
    history: historyOf(work.db, 'moderation', id, historyLimit).map(({ entry, details }) => ({
      sequence: entry.sequence, at: entry.at, officer: entry.officerName, action: entry.action, reason: reasonIn(details), changes: changesOf(details, names),
    })),
  };
}

/** Notes what was hidden, deleted, muted or blocked. @throws Refusal `invalid` with the field */
export function addModeration(work: Work, { facts }: InputOf<'moderation.add'>): OutputOf<'moderation.add'> {
  check(work, facts, [], null);
  const year = Number(work.clock.today().slice(0, 4));
  const row: ModerationTable = {
    id: work.newId(), number: moderationNumber(year, lastNumber(work.db, 'MOD ', year)), ...columnsOf(facts), recorded_at: work.clock.now(), recorded_by: work.officer.name, version: 1,
  };
  insertModeration(work.db, row);
  settleRunbook(work, row.id, facts, null);
  work.record({ action: 'moderation.added', room: 'moderation', recordId: row.id, clause: moderationClause, details: { number: row.number, ...facts } });
  return { id: row.id, version: row.version, number: row.number };
}

/** Corrects an entry; what stood there stays in the history with the reason. @throws Refusal `not-found`, `conflict`, `invalid` with the field */
export function editModeration(work: Work, { id, version, facts, reason }: InputOf<'moderation.edit'>): OutputOf<'moderation.edit'> {
  const before = standingModeration(work, id, version);
  const reviews = counting(reviewRowsOf(work.db, id));
  check(work, facts, reviews, factsOf(before));
  // A link to an incident that this officer may not open is not shown to her, so it is not hers to take away.
  const unseen = before.incident_id !== null && !incidents(work).some((incident) => incident.id === before.incident_id);
  const after: ModerationFacts = unseen ? { ...facts, incidentId: before.incident_id } : facts;
  const { changes } = changedFields(factsOf(before), after);
  if (changes.length === 0) throw new Refusal('invalid', 'Nothing has been changed. Change what is wrong, or cancel.', 'reason');
  updateModeration(work.db, { ...before, ...columnsOf(after), version: version + 1 });
  settleRunbook(work, id, after, { facts: factsOf(before), unseen, reason });
  work.record({ action: 'moderation.edited', room: 'moderation', recordId: id, clause: moderationClause, details: { changes, reason } });
  return { id, version: version + 1 };
}

/** Looks at it again: it is kept, until another day or for good, or it is lifted. @throws Refusal `not-found`, `conflict`, `invalid` with the field */
export function reviewModeration(work: Work, { id, version, review }: InputOf<'moderation.review'>): OutputOf<'moderation.review'> {
  const before = standingModeration(work, id, version);
  const reviews = counting(reviewRowsOf(work.db, id)).map(reviewed);
  refuseFutureDay(review.on, work.clock.today(), 'review.on');
  refuseFarLook(review.nextOn, work.clock.today(), 'review.nextOn');
  const { state } = moderationStanding(before.review_on, reviews, work.clock.today());
  refuse(reviewProblem(factsOf(before), state, reviews.at(-1), review));
  insertReview(work.db, {
    id: work.newId(), moderation_id: id, outcome: review.outcome, on_day: review.on, words: review.words, next_on: review.nextOn,
    officer_name: work.officer.name, recorded_at: work.clock.now(),
  });
  updateModeration(work.db, { ...before, version: version + 1 });
  work.record({ action: review.outcome === 'lifted' ? 'moderation.lifted' : 'moderation.kept', room: 'moderation', recordId: id, clause: moderationClause, details: { ...review } });
  return { id, version: version + 1 };
}

/** Says that the last review was noted wrongly: it stays, marked, and the entry stands as it did before. @throws Refusal `not-found`, `conflict`, `invalid` without one */
export function undoReview(work: Work, { id, version, reason }: InputOf<'moderation.undoReview'>): OutputOf<'moderation.undoReview'> {
  const before = standingModeration(work, id, version);
  const last = counting(reviewRowsOf(work.db, id)).at(-1);
  if (last === undefined) throw new Refusal('invalid', 'It has no review that could be taken back.', 'reason');
  insertWrongReview(work.db, { review_id: last.id, reason, officer_name: work.officer.name, recorded_at: work.clock.now() });
  updateModeration(work.db, { ...before, version: version + 1 });
  work.record({ action: 'moderation.review-undone', room: 'moderation', recordId: id, clause: moderationClause, details: { ...reviewed(last), reason } });
  return { id, version: version + 1 };
}

/**
 * The entry that a step is taken on.
 *
 * @param version that a change is based on; left out where something is only added
 * @throws Refusal `not-found`, `conflict`
 */
export function standingModeration(work: Work, id: string, version?: number): ModerationTable {
  const row = moderationRow(work.db, id);
  if (row === undefined) throw missingRecord('entry');
  if (version !== undefined && row.version !== version) throw conflict('This entry', { version: row.version, facts: factsOf(row) });
  return row;
}

/** An entry as it stood before it was corrected, and why it was. */
interface Before {
  readonly facts: ModerationFacts;
  /** Its incident is not shown to this officer. */
  readonly unseen: boolean;
  readonly reason: string;
}

/**
 * What the runbook of its open incident asks for is done with it.
 *
 * What it had settled before is open again, and settled as it says now.
 *
 * @param before as it stood: a correction of something else leaves an incident alone that is not opened
 * @throws Refusal `invalid` for a limited one that was not opened, so that nothing of it is changed before the trail has its opening
 */
function settleRunbook(work: Work, id: string, { incidentId, done, on, time }: ModerationFacts, before: Before | null): void {
  const unread = unreadRecords(work);
  const source = { made_by: 'moderation', made_of: id } as const;
  const was = before?.facts.incidentId ?? null;
  if (before !== null && was !== null && (was !== incidentId || before.facts.done !== done || before.facts.on !== on || before.facts.time !== time)) {
    if (!unread.has(was)) undoNotedIn(work, was, source, before.reason);
    else if (!before.unseen) refuseUnread(work, was, 'facts.incidentId');
  }
  if (incidentId !== null && !unread.has(incidentId)) settleNotedIn(work, incidentId, stepsDone(done), { on, time, source });
}

/**
 * Refuses facts of an incident by which it would have happened after something that was moderated because of it.
 *
 * @throws Refusal `invalid`
 */
export function refuseLaterThanModerated(work: Work, incidentId: string): void {
  for (const { number, on_day: on, at_time: time } of moderationRowsOf(work.db, incidentId)) {
    refuseLaterThan(work, incidentId, { on, time }, `${number} of the moderation log is from ${formatDate(on)}`);
  }
}

function check(work: Work, facts: ModerationFacts, reviews: readonly KnownReview[], before: ModerationFacts | null): void {
  if (facts.accountId !== null && !accountNames(work).has(facts.accountId)) throw new Refusal('invalid', 'Choose an account from the register.', 'facts.accountId');
  if (facts.incidentId !== null && !incidents(work).some(({ id }) => id === facts.incidentId)) throw new Refusal('invalid', 'Choose an incident from the list.', 'facts.incidentId');
  refuseImpossible(work, facts, { on: null, time: '' }, { on: 'facts.on', time: 'facts.time' });
  if (facts.incidentId !== null) checkAgainst(work, facts.incidentId, facts, before);
  refuseFarLook(facts.reviewOn, work.clock.today(), 'facts.reviewOn');
  const [first] = reviews;
  refuse(moderationProblem(facts, first === undefined ? undefined : reviewed(first)));
}

/**
 * Nothing of a limited incident is changed, and nothing is compared with when it happened, before the trail has its opening.
 *
 * @param before what is corrected: what is not about the incident can be corrected without opening it
 * @throws Refusal `invalid` with the field
 */
function checkAgainst(work: Work, incidentId: string, facts: ModerationFacts, before: ModerationFacts | null): void {
  if (!unreadRecords(work).has(incidentId) || before?.incidentId !== incidentId) {
    refuseUnread(work, incidentId, 'facts.incidentId');
    refuseBeforeIncident(work, incidentId, facts, { on: 'facts.on', time: 'facts.time' });
  } else if (facts.on !== before.on || facts.time !== before.time) {
    const message = 'The incident it belongs to is limited to named officers, and nothing is noted before that happened. Open it first, which the audit trail keeps, then change the day or time here.';
    throw new Refusal('invalid', message, facts.on === before.on ? 'facts.time' : 'facts.on');
  }
}

function refuse(problem: Problem | null): void {
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
}

function listed(work: Work, rows: readonly ModerationTable[], reviews: readonly KnownReview[]): ModerationRow[] {
  if (rows.length === 0) return [];
  const names = accountNames(work);
  // An incident that this officer may not open has no number here.
  const numbers = new Map(incidents(work).map(({ id, number }) => [id, number]));
  const theirs = Map.groupBy(counting(reviews), ({ moderation_id: id }) => id);
  return rows.map((row) => {
    const number = row.incident_id === null ? undefined : numbers.get(row.incident_id);
    return {
      id: row.id, version: row.version, number: row.number, ...factsOf(row), incidentId: number === undefined ? null : row.incident_id,
      account: row.account_id === null ? '' : (names.get(row.account_id) ?? ''), incident: number ?? '',
      ...moderationStanding(row.review_on, (theirs.get(row.id) ?? []).map(reviewed), work.clock.today()),
    };
  });
}

/** Without what was noted wrongly. */
function counting(reviews: readonly KnownReview[]): KnownReview[] {
  return reviews.filter(({ wrong }) => wrong === '');
}

function reviewed(row: KnownReview) {
  return { outcome: row.outcome, on: row.on_day, nextOn: row.next_on };
}

function factsOf(row: ModerationTable): ModerationFacts {
  return {
    done: row.done, accountId: row.account_id, place: row.place, handle: row.handle, on: row.on_day, time: row.at_time, by: row.by_whom, ground: row.ground,
    reason: row.reason, incidentId: row.incident_id, reviewOn: row.review_on,
  };
}

function columnsOf(facts: ModerationFacts): Omit<ModerationTable, 'id' | 'number' | 'recorded_at' | 'recorded_by' | 'version'> {
  return {
    done: facts.done, account_id: facts.accountId, place: facts.place, handle: facts.handle, on_day: facts.on, at_time: facts.time, by_whom: facts.by, ground: facts.ground,
    reason: facts.reason, incident_id: facts.incidentId, review_on: facts.reviewOn,
  };
}
