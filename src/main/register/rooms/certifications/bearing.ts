import type { Work } from '../../work.ts';
import { certificateRows } from './table.ts';

/** How many certificates bear a version of a policy: its number cannot be changed under them. */
export function certificatesBearing(work: Work, policyId: string, number: string): number {
  return certificateRows(work.db).filter((row) => row.policy_id === policyId && row.version_number === number).length;
}
