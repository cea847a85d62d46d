import type { Closing } from '../../../../preload/contract/incidents-closing.ts';
import type { KeptAddress } from '../../../../preload/contract/incidents-evidence.ts';
import type { IncidentAddressesTable } from '../../database/tables-incident-records.ts';
import type { IncidentEntriesTable } from '../../database/tables-incidents.ts';
import type { Work } from '../../work.ts';
import { addressRows, closingRows } from './records-table.ts';

/* What hangs on an incident, as it is read. */

/** The closings of an incident of which something was asked, the oldest first. */
export function closingsOf(work: Work, incidentId: string, entries: readonly IncidentEntriesTable[]): Closing[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return closingRows(work.db, incidentId).flatMap((row) => {
    const entry = byId.get(row.entry_id);
    return entry === undefined ? [] : [{
      entryId: entry.id, on: entry.on_day, officer: entry.officer_name, recordedAt: entry.recorded_at, ended: row.ended, outcome: row.outcome, reason: row.reason,
      lesson: row.lesson, noLessonBecause: row.no_lesson_because,
      feedback: row.feedback_on === null ? null : { on: row.feedback_on, how: row.feedback_how }, noFeedbackBecause: row.no_feedback_because,
    }];
  });
}

/** What was learned from incidents, by their ids, as their newest closing says. @param incidentId of one incident only */
export function lessonsOf(work: Work, incidentId?: string): ReadonlyMap<string, string> {
  // The oldest first, so the newest closing of each stays.
  return new Map(closingRows(work.db, incidentId).map((row) => [row.incident_id, row.lesson]));
}

/** The web addresses that are kept with an incident, the oldest first. */
export function addressesOf(work: Work, incidentId: string): KeptAddress[] {
  return addressRows(work.db, incidentId).map(addressOf);
}

/** An address as the contract has it. */
export function addressOf(row: IncidentAddressesTable): KeptAddress {
  return { id: row.id, title: row.title, address: row.address, addedAt: row.added_at, addedBy: row.added_by };
}
