import { writeFileSync } from 'node:fs';
import type { InputOf } from '../../src/preload/contract/index.ts';
import type { ReviewImportCounts, ReviewImportPlan, ReviewPlanInput, ReviewSheet } from '../../src/preload/contract/reviews-import.ts';
import { accountFactsWith } from './accounts.ts';
import type { House } from './house.ts';

/** A list on the desk with its suggested columns and its dry run. */
export interface DryRun {
  readonly sheet: ReviewSheet;
  readonly plan: ReviewPlanInput;
  readonly dryRun: ReviewImportPlan;
}

/** Reads content as a file and makes the dry run, with the columns as they are suggested. */
export async function dryRunOf(house: House, content: string | Uint8Array, more: Partial<InputOf<'reviews.planReturns'>> = {}, name = 'reviews.csv'): Promise<DryRun> {
  const path = house.path(name);
  writeFileSync(path, content);
  return planOf(house, await house.call('reviews.readReturns', {}, path), more);
}

/** The dry run of a list that was read, with the columns as they are suggested. */
export async function planOf(house: House, sheet: ReviewSheet, more: Partial<InputOf<'reviews.planReturns'>> = {}): Promise<DryRun> {
  const plan: ReviewPlanInput = {
    source: sheet.source, what: sheet.what, kind: sheet.what === 'returned' ? 'monthly' : 'quarterly', reviewer: '', outcomes: [],
    columns: sheet.columns.flatMap(({ index, suggested }) => (suggested === null ? [] : [{ column: index, field: suggested }])), ...more,
  };
  return { sheet, plan, dryRun: await house.call('reviews.planReturns', plan) };
}

/** Imports what a dry run shows. */
export function importOf(house: House, { plan, dryRun }: DryRun): Promise<ReviewImportCounts> {
  return house.call('reviews.importReturns', { plan, fingerprint: dryRun.fingerprint });
}

/** An account whose line manager can be written to. @returns its id */
export async function managedAccount(house: House, name: string, manager: { name: string; email: string } | null, more: Parameters<typeof accountFactsWith>[0] = {}): Promise<string> {
  const handle = name.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
  const { id } = await house.call('accounts.add', accountFactsWith({ name, address: `https://x.com/${handle}`, handle: `@${handle}`, lineManager: manager, ...more }));
  return id;
}
