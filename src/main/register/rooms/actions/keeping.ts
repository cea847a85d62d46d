import type { Work } from '../../work.ts';
import { everyPlanRow } from './table.ts';

/** An action plan, as far as keeping its record is concerned. */
export interface PlanToKeep {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly accountId: string | null;
  /** The incident from which it follows. */
  readonly incidentId: string | null;
  /** When it was signed off or abandoned, YYYY-MM-DD; null before. */
  readonly endedOn: string | null;
  readonly version: number;
}

/** Every action plan (CP371 3), whoever may open it: who shows them looks at the incident first. @param work the unit of work, to read */
export function plansToKeep(work: Work): PlanToKeep[] {
  return everyPlanRow(work.db).map((row) => ({
    id: row.id, number: row.number, title: row.title, accountId: row.account_id, incidentId: row.source_kind === 'incident' ? row.source_id : null,
    endedOn: row.signed_on ?? row.abandoned_on, version: row.version,
  }));
}
