import { type Keeping, keeping } from '../../../../preload/contract/incidents-runbook.ts';
import { londonDay } from '../../clock.ts';
import type { Work } from '../../work.ts';
import { packsOn } from '../policies/service.ts';
import { accountLinks } from './records-table.ts';
import { incidentTypes } from './rules/types.ts';
import { closingRows, everyIncidentRow } from './table.ts';

/** An incident, as far as keeping its record is concerned. */
export interface IncidentToKeep {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  /** Accounts that it is about or was linked with. */
  readonly accountIds: readonly string[];
  readonly staffConduct: boolean;
  /** YYYY-MM-DD; null while it is open. */
  readonly closedOn: string | null;
  /** The day on which the closing was entered, YYYY-MM-DD. */
  readonly enteredOn: string | null;
  readonly version: number;
  /** The class of keeping it was put in when it was reported. */
  readonly keeping: Keeping;
}

/** The class of an incident of which no policy says any more how long it is kept: the longest that any has. */
const gravest: Keeping = { row: 'incident-serious', records: 'Serious incidents', years: 20, from: 'closure', source: '' };

/**
 * Every incident, also those that this officer may not open: what belongs together is kept together whoever looks, and who shows
 * it leaves out what is closed to her.
 *
 * @param work the unit of work, to read
 */
export function incidentsToKeep(work: Work): IncidentToKeep[] {
  const types = new Map(incidentTypes(packsOn(work)).map((type) => [type.id, type.keeping]));
  const entered = new Map(closingRows(work.db).map((row) => [row.incident_id, londonDay(row.recorded_at)]));
  const links = Map.groupBy(accountLinks(work.db), (link) => link.incident_id);
  return everyIncidentRow(work.db).map((row) => ({
    id: row.id, number: row.number, type: row.type_title,
    accountIds: [...new Set([...(row.account_id === null ? [] : [row.account_id]), ...(links.get(row.id) ?? []).map((link) => link.record_id)])],
    staffConduct: row.staff_conduct === 1, closedOn: row.state === 'closed' ? row.closed_on : null, enteredOn: entered.get(row.id) ?? null, version: row.version,
    // From before it was kept with an incident: as the policies have it now.
    keeping: keeping.nullable().parse(JSON.parse(row.keeping)) ?? types.get(row.type_id) ?? gravest,
  }));
}
