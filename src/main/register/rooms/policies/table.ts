import type { VersionFacts } from '../../../../preload/contract/policies-library.ts';
import { type Queries, sql } from '../../database/queries.ts';
import type { PolicyControlsTable, PolicyTellingsTable, PolicyVersionsTable } from '../../database/tables-policies.ts';

export function controlRow(db: Queries, policyId: string): PolicyControlsTable | undefined {
  return db.first(sql.selectFrom('policy_controls').selectAll().where('policy_id', '=', policyId));
}

/** Writes what the Trust says of a policy's document control, whether or not it has a row. */
export function putControl(db: Queries, row: PolicyControlsTable): void {
  db.run(sql.insertInto('policy_controls').values(row).onConflict((taken) => taken.column('policy_id').doUpdateSet(row)));
}

/** Versions that the Trust added or corrected, in the order in which they were recorded. */
export function versionRows(db: Queries, policyId: string): PolicyVersionsTable[] {
  return db.all(sql.selectFrom('policy_versions').selectAll().where('policy_id', '=', policyId).orderBy('recorded_at').orderBy('id'));
}

/** What is known of a version, as its row has it. */
export function columnsOf(facts: VersionFacts): Pick<PolicyVersionsTable, 'number' | 'stated_date' | 'description' | 'ratified_by' | 'ratified_on' | 'approved_by' | 'review_on'> {
  return {
    number: facts.number, stated_date: facts.date, description: facts.description, ratified_by: facts.ratifiedBy, ratified_on: facts.ratifiedOn,
    approved_by: facts.approvedBy, review_on: facts.reviewOn,
  };
}

/** Writes a version, whether or not it has a row. */
export function putVersion(db: Queries, row: PolicyVersionsTable): void {
  db.run(sql.insertInto('policy_versions').values(row).onConflict((taken) => taken.column('id').doUpdateSet(row)));
}

/** How staff were told of any version of a policy, the oldest first. */
export function tellingRows(db: Queries, policyId: string): PolicyTellingsTable[] {
  return db.all(sql.selectFrom('policy_tellings').selectAll().where('policy_id', '=', policyId).orderBy('on_day').orderBy('id'));
}

export function tellingRow(db: Queries, id: string): PolicyTellingsTable | undefined {
  return db.first(sql.selectFrom('policy_tellings').selectAll().where('id', '=', id));
}

export function insertTelling(db: Queries, row: PolicyTellingsTable): void {
  db.run(sql.insertInto('policy_tellings').values(row));
}

/** Marks a telling as noted wrongly. */
export function markTelling(db: Queries, id: string, wrong: string): void {
  db.run(sql.updateTable('policy_tellings').set({ wrong }).where('id', '=', id));
}
