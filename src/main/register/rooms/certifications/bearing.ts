import type { Work } from '../../work.ts';
import { roundRows } from './rounds-table.ts';
import { certificateRows } from './table.ts';

/** How many certificates and rounds bear a version of a policy: its number cannot be changed under them. */
export function papersBearing(work: Work, policyId: string, number: string): { readonly certificates: number; readonly rounds: number } {
  const bears = (row: { readonly policy_id: string; readonly version_number: string }): boolean => row.policy_id === policyId && row.version_number === number;
  return { certificates: certificateRows(work.db).filter(bears).length, rounds: roundRows(work.db).filter(bears).length };
}
