import { type Queries, sql } from '../../database/queries.ts';
import type { HrReturnChasesTable, HrReturnFiguresTable, HrReturnPrintsTable, HrReturnSettingsTable, HrReturnsTable } from '../../database/tables-hr-returns.ts';

/** Every year that HR was asked for, the newest first. */
export function returnRows(db: Queries): HrReturnsTable[] {
  return db.all(sql.selectFrom('hr_returns').selectAll().orderBy('from_day', 'desc'));
}

export function returnRow(db: Queries, id: string): HrReturnsTable | undefined {
  return db.first(sql.selectFrom('hr_returns').selectAll().where('id', '=', id));
}

export function insertReturn(db: Queries, row: HrReturnsTable): void {
  db.run(sql.insertInto('hr_returns').values(row));
}

export function updateReturn(db: Queries, row: HrReturnsTable): void {
  const { id, ...values } = row;
  db.run(sql.updateTable('hr_returns').set(values).where('id', '=', id));
}

/** When HR was asked again, the oldest first. */
export function chaseRows(db: Queries, returnId: string): HrReturnChasesTable[] {
  return db.all(sql.selectFrom('hr_return_chases').selectAll().where('return_id', '=', returnId).orderBy('on_day').orderBy('id'));
}

export function insertChase(db: Queries, row: HrReturnChasesTable): void {
  db.run(sql.insertInto('hr_return_chases').values(row));
}

/** What HR returned for one year, the newest first. */
export function figuresRows(db: Queries, returnId: string): HrReturnFiguresTable[] {
  return db.all(sql.selectFrom('hr_return_figures').selectAll().where('return_id', '=', returnId).orderBy('number', 'desc'));
}

export function insertFigures(db: Queries, row: HrReturnFiguresTable): void {
  db.run(sql.insertInto('hr_return_figures').values(row));
}

/** What of a year was printed and is still about; undefined where nothing is. */
export function standingPrint(db: Queries, returnId: string): HrReturnPrintsTable | undefined {
  return db.first(sql.selectFrom('hr_return_prints').selectAll().where('return_id', '=', returnId).where('taken_back_on', 'is', null));
}

export function insertPrint(db: Queries, row: HrReturnPrintsTable): void {
  db.run(sql.insertInto('hr_return_prints').values(row));
}

/** @param on YYYY-MM-DD */
export function endPrint(db: Queries, id: string, on: string): void {
  db.run(sql.updateTable('hr_return_prints').set({ taken_back_on: on }).where('id', '=', id));
}

export function settingsRow(db: Queries): HrReturnSettingsTable | undefined {
  return db.first(sql.selectFrom('hr_return_settings').selectAll());
}

/** Writes the one row, whether or not it is there. */
export function putSettings(db: Queries, { year_kind, threshold, reply_days, version }: Omit<HrReturnSettingsTable, 'id'>): void {
  db.run(
    sql.insertInto('hr_return_settings').values({ id: 1, year_kind, threshold, reply_days, version })
      .onConflict((on) => on.column('id').doUpdateSet({ year_kind, threshold, reply_days, version })),
  );
}
