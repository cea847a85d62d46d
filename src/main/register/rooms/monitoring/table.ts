import { type Queries, sql } from '../../database/queries.ts';
import type { MonitoringDaysTable, MonitoringSchedulesTable, MonitoringSettingsTable } from '../../database/tables-monitoring.ts';

/** Days that were written down, from one day to another, both included, in order. */
export function dayRows(db: Queries, from: string, to: string): MonitoringDaysTable[] {
  return db.all(sql.selectFrom('monitoring_days').selectAll().where('day', '>=', from).where('day', '<=', to).orderBy('day'));
}

export function dayRow(db: Queries, day: string): MonitoringDaysTable | undefined {
  return db.first(sql.selectFrom('monitoring_days').selectAll().where('day', '=', day));
}

export function dayRowById(db: Queries, id: string): MonitoringDaysTable | undefined {
  return db.first(sql.selectFrom('monitoring_days').selectAll().where('id', '=', id));
}

/** Every day that was written down, without the rest. */
export function everyDay(db: Queries): Pick<MonitoringDaysTable, 'id' | 'day'>[] {
  return db.all(sql.selectFrom('monitoring_days').select(['id', 'day']).orderBy('day'));
}

/** The first day that was written down, from a day on. */
export function firstDayFrom(db: Queries, from: string): string | undefined {
  return db.first(sql.selectFrom('monitoring_days').select('day').where('day', '>=', from).orderBy('day').limit(1))?.day;
}

/** The software named by the entry that was made last. */
export function lastSoftware(db: Queries): string | undefined {
  return db.first(sql.selectFrom('monitoring_days').select('software').orderBy('recorded_at', 'desc').orderBy('day', 'desc').limit(1))?.software;
}

export function insertDay(db: Queries, row: MonitoringDaysTable): void {
  db.run(sql.insertInto('monitoring_days').values(row));
}

/** @returns false when the row has moved on from `version` */
export function updateDay(db: Queries, row: MonitoringDaysTable, version: number): boolean {
  return db.run(sql.updateTable('monitoring_days').set(row).where('id', '=', row.id).where('version', '=', version)).changes === 1;
}

export function settingsRow(db: Queries): MonitoringSettingsTable | undefined {
  return db.first(sql.selectFrom('monitoring_settings').selectAll());
}

/** Writes the one row, whether or not it is there. */
export function putSettings(db: Queries, { software, kept_since, version }: Omit<MonitoringSettingsTable, 'id'>): void {
  db.run(
    sql.insertInto('monitoring_settings').values({ id: 1, software, kept_since, version })
      .onConflict((on) => on.column('id').doUpdateSet({ software, kept_since, version })),
  );
}

/** Which days are monitored since when, the oldest first. */
export function scheduleRows(db: Queries): MonitoringSchedulesTable[] {
  return db.all(sql.selectFrom('monitoring_schedules').selectAll().orderBy('from_day'));
}

/** Writes what is monitored from a day on; of two decisions of one day the second stands. */
export function putSchedule(db: Queries, row: MonitoringSchedulesTable): void {
  const { weekends, bank_holidays } = row;
  db.run(sql.insertInto('monitoring_schedules').values(row).onConflict((on) => on.column('from_day').doUpdateSet({ weekends, bank_holidays })));
}
