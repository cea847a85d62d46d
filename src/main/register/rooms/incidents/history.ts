import type { IncidentDetail } from '../../../../preload/contract/incidents.ts';
import { unreadRecords } from '../../access/limited-records.ts';
import { historyOf } from '../../audit/history.ts';
import { changesOf, reasonIn } from '../../audit/readable-changes.ts';
import type { Work } from '../../work.ts';
import { linkIdsBetween } from './records-table.ts';

/** Entries of the history that a detail shows at once. */
const historyLimit = 100;

/** What the trail says of one incident, the newest first. @param names of what stands in a change as an id */
export function historyOfIncident(work: Work, id: string, names: ReadonlyMap<string, string>): IncidentDetail['history'] {
  const shown = shownDetails(work);
  return historyOf(work.db, 'incidents', id, historyLimit).map(({ entry, details }) => {
    const told = shown(details);
    return { sequence: entry.sequence, at: entry.at, officer: entry.officerName, action: entry.action, reason: reasonIn(told), changes: changesOf(told, names) };
  });
}

/**
 * What may be shown of the details of an entry about an incident. Of a link with a limited incident it is nothing until the
 * reader has opened that one. It is asked when the history is read: an incident may be limited long after it was linked.
 *
 * @returns the details, or null for those of such a link
 */
export function shownDetails(work: Work): (details: unknown) => unknown {
  const unread = unreadRecords(work);
  if (unread.size === 0) return (details) => details;
  const hidden = linkIdsBetween(work.db, unread);
  return (details) => (hidden.has(linkIn(details)) ? null : details);
}

function linkIn(details: unknown): string {
  return typeof details === 'object' && details !== null && 'linkId' in details && typeof details.linkId === 'string' ? details.linkId : '';
}
