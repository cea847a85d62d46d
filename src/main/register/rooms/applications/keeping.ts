import type { Work } from '../../work.ts';
import { applicationRows, stepRows } from './table.ts';
import { formOf } from './record.ts';

/** An application, as far as keeping its record is concerned. */
export interface ApplicationToKeep {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly accountId: string | null;
  readonly approved: boolean;
  /** When it was decided or withdrawn, YYYY-MM-DD; null before. */
  readonly endedOn: string | null;
  readonly version: number;
}

/** Every application (CP371 App 2) with the day of its decision. @param work the unit of work, to read */
export function applicationsToKeep(work: Work): ApplicationToKeep[] {
  const last = new Map(stepRows(work.db).map((step) => [step.application_id, step.happened_on]));
  return applicationRows(work.db).map((row) => {
    const over = row.state === 'approved' || row.state === 'declined' || row.state === 'withdrawn';
    return {
      id: row.id, number: row.number, title: formOf(row).accountName, accountId: row.account_id, approved: row.state === 'approved',
      endedOn: over ? row.decided_on ?? last.get(row.id) ?? row.created_on : null, version: row.version,
    };
  });
}
