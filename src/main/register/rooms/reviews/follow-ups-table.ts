import { sql as raw } from 'kysely';
import type { AccountStatus } from '../../../../preload/contract/accounts.ts';
import { type Queries, sql } from '../../database/queries.ts';
import type { FollowUpsTable, FollowUpStepsTable } from '../../database/tables-follow-ups.ts';

/** A follow-up with what a list says of its account. */
export interface ListedFollowUp extends FollowUpsTable {
  readonly account: string;
  readonly status: AccountStatus;
  readonly channel: string;
  readonly address: string;
  readonly postingStandard: string;
  readonly directorate: string | null;
  /** The approving line manager; null where none is on record. */
  readonly lineManager: string | null;
  readonly managerRole: string | null;
  readonly managerEmail: string | null;
}

const listed = sql
  .selectFrom('follow_ups as f')
  .innerJoin('accounts as a', 'a.id', 'f.account_id')
  .leftJoin('directorates as d', 'd.id', 'a.directorate_id')
  .leftJoin('people as p', 'p.id', 'a.line_manager_id')
  .selectAll('f')
  .select([
    'a.name as account', 'a.status', 'a.channel', 'a.address', 'a.posting_standard as postingStandard', 'd.name as directorate',
    'p.name as lineManager', 'p.role as managerRole', 'p.email as managerEmail',
  ]);

/** Every follow-up, the newest first. */
export function followUpRows(db: Queries): ListedFollowUp[] {
  return db.all<ListedFollowUp>(listed.orderBy('f.id', 'desc'));
}

/** Follow-ups that are open, the oldest first. */
export function openFollowUpRows(db: Queries): ListedFollowUp[] {
  return db.all<ListedFollowUp>(listed.where('f.state', '=', 'open').orderBy('f.id'));
}

/** Follow-ups that were open at any time between two days, both included, the oldest first. */
export function followUpRowsBetween(db: Queries, from: string, to: string): ListedFollowUp[] {
  return db.all<ListedFollowUp>(
    listed.where('f.opened_on', '<=', to).where((where) => where.or([where('f.closed_on', 'is', null), where('f.closed_on', '>=', from)])).orderBy('f.id'),
  );
}

/** Follow-ups of one account, the newest first. */
export function followUpRowsOf(db: Queries, accountId: string): ListedFollowUp[] {
  return db.all<ListedFollowUp>(listed.where('f.account_id', '=', accountId).orderBy('f.id', 'desc'));
}

export function followUpRow(db: Queries, id: string): ListedFollowUp | undefined {
  return db.first<ListedFollowUp>(listed.where('f.id', '=', id));
}

/** @returns how many are closed, without reading them */
export function closedFollowUps(db: Queries): number {
  return db.one(sql.selectFrom('follow_ups').select((select) => select.fn.countAll<number>().as('count')).where('state', '=', 'closed')).count;
}

export function insertFollowUp(db: Queries, row: FollowUpsTable): void {
  db.run(sql.insertInto('follow_ups').values(row));
}

/** @returns false when the row has moved on from `version` */
export function updateFollowUp(db: Queries, id: string, change: Partial<FollowUpsTable>, version: number): boolean {
  return db.run(sql.updateTable('follow_ups').set({ ...change, version: version + 1 }).where('id', '=', id).where('version', '=', version)).changes === 1;
}

/** Steps of all follow-ups, or of some, in the order in which they were noted. */
export function followUpStepRows(db: Queries, only?: readonly string[]): FollowUpStepsTable[] {
  const all = sql.selectFrom('follow_up_steps').selectAll().orderBy('id');
  // One parameter for however many, so that the statement is prepared once.
  return db.all(only === undefined ? all : all.where(raw<boolean>`follow_up_id IN (SELECT value FROM json_each(${JSON.stringify(only)}))`));
}

export function insertFollowUpStep(db: Queries, row: FollowUpStepsTable): void {
  db.run(sql.insertInto('follow_up_steps').values(row));
}

/** Accounts under secondary review for which no open shortfall says until when, by name. */
export function underReviewWithoutShortfall(db: Queries): { id: string; name: string }[] {
  return db.all(
    sql.selectFrom('accounts').select(['id', 'name']).where('status', '=', 'under-secondary-review')
      .where('id', 'not in', sql.selectFrom('follow_ups').select('account_id').where('kind', '=', 'shortfall').where('state', '=', 'open'))
      .orderBy('name'),
  );
}
