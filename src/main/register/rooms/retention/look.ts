import { createHash } from 'node:crypto';
import { z } from 'zod';
import { unreadRecords } from '../../access/limited-records.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { RetentionDecisionsTable } from '../../database/tables-retention.ts';
import type { Work } from '../../work.ts';
import { packsOn } from '../policies/service.ts';
import { officersOf } from '../settings/service.ts';
import { keptFacts } from './facts.ts';
import { scheduleOf, type TrustRow } from './rules/schedule.ts';
import { Keeping } from './rules/standing.ts';
import { type Decided, keyOf, type KeptFact, type Schedule } from './rules/types.ts';
import { decisionRows, trustRows } from './table.ts';

/** Everything that is kept, as it stands now: read once for a call. */
export interface Look {
  readonly facts: readonly KeptFact[];
  readonly schedule: Schedule;
  readonly keeping: Keeping;
  /** By the key of their record, in their order. */
  readonly decisions: ReadonlyMap<string, readonly RetentionDecisionsTable[]>;
  readonly today: string;
}

/** Reads what is kept, the schedule and what was decided. @param work the unit of work, to read */
export function lookAt(work: Work): Look {
  const today = work.clock.today();
  const schedule = theSchedule(work);
  const facts = known(work, keptFacts(work));
  const decisions = Map.groupBy(decisionRows(work.db), (row) => `${row.kind}:${row.record_id}`);
  return { facts, schedule, decisions, today, keeping: new Keeping(facts, schedule, decidedOf(decisions), today, seal) };
}

/** The same records under another schedule: what a change of it would come to. */
export function underSchedule({ facts, decisions, today }: Look, schedule: Schedule): Keeping {
  return new Keeping(facts, schedule, decidedOf(decisions), today, seal);
}

/** The schedule as it holds, with what a Trust has changed. @param work the unit of work, to read */
export function theSchedule(work: Work): Schedule {
  return scheduleOf(packsOn(work), changedRows(work));
}

/** Rows that the Trust has changed, as the rules read them. @param work the unit of work, to read */
export function changedRows(work: Work): TrustRow[] {
  return trustRows(work.db).map((row) => ({
    id: row.id, years: row.years, yearsIfAppealed: row.years_if_appealed, source: row.source, signedOffBy: row.signed_off_by, signedOffOn: row.signed_off_on, version: row.version,
  }));
}

/** Whether a second officer can confirm what one proposes: viewers cannot. @param work the unit of work, to read */
export function hasSecond(work: Work): boolean {
  return officersOf(work).filter(({ role }) => role !== 'viewer').length > 1;
}

/** A day as an officer reads it, such as "6 August 2018". @param day YYYY-MM-DD */
export const said = (day: string): string => formatDate(day);

/** Of a limited incident that she may open and has not, and of a plan that follows from it, no word is shown but the number. */
function known(work: Work, facts: readonly KeptFact[]): KeptFact[] {
  const unread = unreadRecords(work);
  if (unread.size === 0) return [...facts];
  const keys = new Set([...unread].map((recordId) => keyOf({ kind: 'incident', recordId })));
  const isUnread = (fact: KeptFact): boolean => keys.has(keyOf(fact)) || (fact.kind === 'plan' && fact.keptWith !== null && keys.has(fact.keptWith));
  return facts.map((fact) => (isUnread(fact) ? { ...fact, sub: 'Limited to named officers' } : fact));
}

function decidedOf(decisions: ReadonlyMap<string, readonly RetentionDecisionsTable[]>): ReadonlyMap<string, readonly Decided[]> {
  return new Map([...decisions].map(([key, rows]) => [key, rows.map(decidedIn)]));
}

/** What was decided on may be limited to named officers, so its mark tells nothing. */
const seal = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32);

/** A decision from before what it was taken on was kept with it holds for nothing: it is taken anew. */
const decidedOn = z.object({ marks: z.array(z.string()).default([]) }).nullable();

function decidedIn(row: RetentionDecisionsTable): Decided {
  return { id: row.id, take: row.take, until: row.until, ground: row.ground, liftsId: row.lifts_id, officerId: row.officer_id, officerName: row.officer_name, marks: decidedOn.parse(JSON.parse(row.basis))?.marks ?? [] };
}
