import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { type IncidentLink, type LinkKind, waysToLink } from '../../../../preload/contract/incidents-links.ts';
import { limitedRecords, unreadRecords } from '../../access/limited-records.ts';
import type { IncidentLinksTable } from '../../database/tables-incident-records.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { stubsOf } from '../../stubs/stubs.ts';
import type { Work } from '../../work.ts';
import { refuseUnread } from './access.ts';
import { standingIncident } from './checked.ts';
import { insertLink, linkRows, linkRowsTo, moveLinkRows, updateLink } from './records-table.ts';
import { firstClause } from './rules/types.ts';
import { incidents } from './service.ts';
import { incidentRow } from './table.ts';

/* What belongs to an incident: others that are like it or follow from it, accounts, people, enquiries, applications. */

/** What can be linked, as a list names it. */
export interface LinkTarget {
  /** "Ward news", "INC 2026-001: Fake account". */
  readonly title: string;
  /** What the trail calls it. Of an incident the number only: what it is about stays with those who may see it. */
  readonly short: string;
  readonly note: string;
}

/** All records of a kind that this officer sees, by id. Other rooms stand beside this one or above it: the dispatcher's table hands this in. */
export type LinkTargets = (work: Work, kind: LinkKind) => ReadonlyMap<string, LinkTarget>;

/**
 * The links of an incident from both sides, the newest first, those taken off last. Why it belongs to a limited incident is told
 * once that one is opened.
 *
 * @throws Refusal `not-found`
 */
export function incidentLinks(work: Work, { id }: InputOf<'incidents.links'>, targets: LinkTargets): OutputOf<'incidents.links'> {
  standingIncident(work, id);
  const known = new Map<LinkKind, ReadonlyMap<string, LinkTarget>>();
  const unread = unreadRecords(work);
  const rows = linkRows(work.db, id);
  const gone = goneTargets(work, rows.map((row) => row.record_id));
  const links = rows.flatMap((row): IncidentLink[] => {
    const recordId = row.incident_id === id ? row.record_id : row.incident_id;
    const all = known.get(row.kind) ?? targets(work, row.kind);
    known.set(row.kind, all);
    const target = all.get(recordId) ?? gone.get(recordId);
    const hidden = unread.has(recordId);
    // What this officer may not see is not named here either.
    return target === undefined ? [] : [{
      id: row.id, kind: row.kind, recordId, title: target.title, note: target.note, how: row.how, made: row.incident_id === id ? 'here' : 'there',
      reason: hidden ? '' : row.reason, at: row.added_at, by: row.added_by,
      removed: row.removed_at === null ? null : { at: row.removed_at, by: row.removed_by, reason: hidden ? '' : row.removed_reason },
    }];
  });
  return [...links.filter(({ removed }) => removed === null), ...links.filter(({ removed }) => removed !== null)];
}

/** What stands in place of records that were disposed of; of a limited incident nothing to whom it was closed. */
function goneTargets(work: Work, recordIds: readonly string[]): ReadonlyMap<string, LinkTarget> {
  return new Map([...stubsOf(work, recordIds).values()].map((stub): [string, LinkTarget] => [stub.recordId, { title: stub.title, short: stub.title, note: `Disposed of on ${formatDate(stub.on)}, ${stub.number}` }]));
}

/** Incidents that are linked with a record of another room, as far as this officer sees them, the newest link first. */
export function incidentsLinkedTo(work: Work, { kind, recordId }: InputOf<'incidents.linkedTo'>): OutputOf<'incidents.linkedTo'> {
  const rows = linkRowsTo(work.db, kind, recordId);
  if (rows.length === 0) return [];
  const seen = new Map(incidents(work).map((row) => [row.id, row]));
  return rows.flatMap(({ incident_id: id, how }) => {
    const row = seen.get(id);
    return row === undefined ? [] : [{ id, number: row.number, typeTitle: row.typeTitle, state: row.state, reportedOn: row.reportedOn, how }];
  });
}

/**
 * Links an incident with another record, whether it is open or closed. Two incidents are linked once, from either side.
 *
 * @throws Refusal `not-found`, `invalid` with the field
 */
export function linkIncident(work: Work, input: InputOf<'incidents.link'>, targets: LinkTargets): OutputOf<'incidents.link'> {
  const incident = standingIncident(work, input.id);
  const { kind, recordId, how, reason } = input;
  if (!waysToLink[kind].includes(how)) throw new Refusal('invalid', 'Choose how they belong together.', 'how');
  if (recordId === incident.id) throw new Refusal('invalid', 'This is the incident itself. Choose another one.', 'recordId');
  if (recordId === incident.account_id) throw new Refusal('invalid', 'The incident is about this account already. Choose another one.', 'recordId');
  const target = targets(work, kind).get(recordId);
  if (target === undefined) throw new Refusal('invalid', 'Choose what it is linked with from the list.', 'recordId');
  refuseUnread(work, recordId, 'recordId');
  const holds = linkRows(work.db, incident.id).find((row) => row.removed_at === null && [row.record_id, row.incident_id].includes(recordId) && (kind !== 'person' || row.how === how));
  if (holds !== undefined) throw new Refusal('invalid', `${target.short} is linked with it already. Take that link off first if it is wrong.`, 'recordId');
  const row: IncidentLinksTable = {
    id: work.newId(), incident_id: incident.id, kind, record_id: recordId, how, reason, added_at: work.clock.now(), added_by: work.officer.name,
    removed_at: null, removed_by: '', removed_reason: '',
  };
  insertLink(work.db, row);
  record(work, row, { action: 'incident.linked', from: '', to: target.short, own: incident.number, reason });
  return { linkId: row.id };
}

/** Takes a link off that was wrong, from either side. It stays on the record with the reason. @throws Refusal `not-found`, `gone` when it is off already */
export function unlinkIncident(work: Work, { id, linkId, reason }: InputOf<'incidents.unlink'>, targets: LinkTargets): OutputOf<'incidents.unlink'> {
  const incident = standingIncident(work, id);
  const row = linkRows(work.db, id).find((one) => one.id === linkId);
  if (row === undefined) throw missingRecord('link');
  const here = row.incident_id === id;
  const otherId = here ? row.record_id : row.incident_id;
  const target = targets(work, row.kind).get(otherId);
  // A link with an incident that is closed to her is not shown to her, so there is none to take off.
  if (row.kind === 'incident' && target === undefined) throw missingRecord('link');
  if (unreadRecords(work).has(otherId)) {
    throw new Refusal('invalid', 'The incident at its other end is limited to named officers. Open it first, which the audit trail keeps, then take the link off.');
  }
  if (row.removed_at !== null) throw new Refusal('gone', 'This link has been taken off already.');
  updateLink(work.db, { ...row, removed_at: work.clock.now(), removed_by: work.officer.name, removed_reason: reason });
  const other = target?.short ?? '';
  record(work, row, { action: 'incident.unlinked', from: here ? other : incident.number, to: '', own: here ? incident.number : other, reason });
  return {};
}

/** Two records of a person became one: what was linked with the one is linked with the other. The trail of the merging says so. @returns how many links */
export function moveLinksOfPerson(work: Work, from: string, to: string): number {
  return moveLinkRows(work.db, 'person', from, to);
}

interface Told {
  readonly action: 'incident.linked' | 'incident.unlinked';
  /** What it is linked with, before and after. */
  readonly from: string;
  readonly to: string;
  /** Number of the incident on which the link was made. */
  readonly own: string;
  readonly reason: string;
}

/**
 * The history of both incidents says it, each naming the other. Of a link with a limited one nothing is recorded at one that is
 * not: a pack carries the chain, and two entries of the same moment would tell which two belong together.
 */
function record(work: Work, row: IncidentLinksTable, { action, from, to, own, reason }: Told): void {
  const here = { recordId: row.incident_id, from, to };
  const sides = row.kind === 'incident' ? [here, { recordId: row.record_id, from: from === '' ? '' : own, to: to === '' ? '' : own }] : [here];
  const limited = limitedRecords(work);
  const closedSides = sides.filter(({ recordId }) => limited.has(recordId));
  for (const { recordId, ...change } of closedSides.length > 0 ? closedSides : sides) {
    const clauses = incidentRow(work, recordId)?.clauses ?? '';
    work.record({
      action, room: 'incidents', recordId, clause: firstClause(clauses),
      details: { linkId: row.id, kind: row.kind, how: row.how, changes: [{ field: 'link', ...change }], reason },
    });
  }
}
