import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { accessTo, closedRecords, isOpened, keepAccess, keepOpening, stillThere, unreadRecords } from '../../access/limited-records.ts';
import { type Access, mayOpen } from '../../access/rules.ts';
import type { IncidentsTable } from '../../database/tables-incidents.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { limitsConduct, officersOf } from '../settings/service.ts';
import { firstClause } from './rules/types.ts';
import { incidentRow } from './table.ts';

/*
 * Incidents that only named officers open: reports about staff, above all. Whoever is not named finds nothing of them but
 * their numbers; whoever is has each opening in the audit trail before anything is shown.
 */

/** An incident, as far as access is concerned. */
type Numbered = Pick<IncidentsTable, 'id' | 'number' | 'clauses'>;

/**
 * An incident that this officer may open and has opened, where it is limited.
 *
 * @throws Refusal `not-found`, also for one that is closed to her; `not-opened` for a limited one that is not open in this
 *   session of the register yet
 */
export function openedIncident(work: Work, id: string): IncidentsTable {
  const row = incidentRow(work, id);
  if (row === undefined) throw missingRecord('incident');
  if (accessTo(work, id).limited && !isOpened(work, id)) {
    throw new Refusal('not-opened', `${row.number} is limited to named officers. Opening it is kept in the audit trail.`);
  }
  return row;
}

/**
 * Refuses to let an incident belong to something else, and what follows from that, before the trail has its opening.
 *
 * @param field where it was chosen
 * @throws Refusal `invalid` for a limited one that is not opened
 */
export function refuseUnread(work: Work, id: string, field: string): void {
  if (unreadRecords(work).has(id)) throw new Refusal('invalid', 'This incident is limited to named officers. Open it first, which the audit trail keeps, then choose it here.', field);
}

/** Opens a limited incident: the trail has who and when, once until the register is locked. @throws Refusal `not-found` */
export function openIncidentRecord(work: Work, { id }: InputOf<'incidents.open'>): OutputOf<'incidents.open'> {
  const row = incidentRow(work, id);
  if (row === undefined) throw missingRecord('incident');
  if (!accessTo(work, id).limited || isOpened(work, id)) return {};
  keepOpening(work, id);
  work.record({ action: 'incident.opened', room: 'incidents', recordId: id, clause: firstClause(row.clauses), details: { number: row.number } });
  return {};
}

/**
 * Limits an incident to named officers, names others, or opens it to everybody again.
 *
 * @throws Refusal `not-found`, `not-opened`, `conflict`, `invalid` for an officer who is not on the register, for one who would
 *   shut herself out, and where nothing changes
 */
export function limitIncident(work: Work, { id, accessVersion, limited, officerIds, reason }: InputOf<'incidents.limit'>): OutputOf<'incidents.limit'> {
  const row = openedIncident(work, id);
  const before = accessTo(work, id);
  if (before.version !== accessVersion) throw conflict('Who may open this incident', { limited: before.limited, officerIds: before.officers });
  const known = new Map(officersOf(work).map(({ id: officerId, name }) => [officerId, name]));
  if (officerIds.some((officerId) => !known.has(officerId))) throw new Refusal('invalid', 'Choose officers who can open this register.', 'officerIds');
  const after: Access = { limited, officers: limited ? [...new Set(officerIds)].toSorted() : [] };
  if (!mayOpen(work.officer, after)) throw new Refusal('invalid', 'You would shut yourself out. Leave your own name in, or ask a head to take it out.', 'officerIds');
  if (before.limited === limited && before.officers.toSorted().join() === after.officers.join()) {
    throw new Refusal('invalid', 'Nothing has been changed. Change who may open it, or cancel.', 'officerIds');
  }
  const version = keepAccess(work, row, after);
  if (limited) keepOpening(work, id);
  work.record({
    action: limited ? 'incident.limited' : 'incident.limit-lifted', room: 'incidents', recordId: id, clause: firstClause(row.clauses),
    details: { number: row.number, officers: after.officers.map((officerId) => known.get(officerId) ?? officerId), reason },
  });
  return { accessVersion: version };
}

/** Numbers of the incidents that this officer may not open, and the officers who can be named. */
export function limitedIncidents(work: Work): OutputOf<'incidents.limited'> {
  return { closedToYou: closedIncidentNumbers(work), officers: officersOf(work) };
}

/** Numbers of the incidents that this officer may not open, in their order, without those that were disposed of. A paper says how many it leaves out. */
function closedIncidentNumbers(work: Work): string[] {
  return [...stillThere(work, closedRecords(work)).values()].toSorted();
}

/**
 * Limits an incident that has just become one about a member of staff to the officer who files it and the heads, where the
 * Trust has it so. Filing is in the trail, so that it counts as opened.
 *
 * @returns whether it is limited now
 */
export function limitNewConduct(work: Work, row: Numbered): boolean {
  if (!limitsConduct(work) || accessTo(work, row.id).version > 0) return accessTo(work, row.id).limited;
  keepAccess(work, row, { limited: true, officers: [work.officer.id] });
  keepOpening(work, row.id);
  return true;
}

/** Who may open an incident, for its detail. */
export function shownAccess(work: Work, id: string): { limited: boolean; version: number; officers: { id: string; name: string }[] } {
  const { limited, officers, version } = accessTo(work, id);
  const names = new Map(officersOf(work).map((officer) => [officer.id, officer.name]));
  return { limited, version, officers: officers.flatMap((officerId) => {
    const name = names.get(officerId);
    return name === undefined ? [] : [{ id: officerId, name }];
  }) };
}
