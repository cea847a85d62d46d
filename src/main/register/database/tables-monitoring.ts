/** A day of the monitoring log (CP371 3): recorded once, then corrected in the open. */
export interface MonitoringDaysTable {
  id: string;
  /** YYYY-MM-DD, each once. */
  day: string;
  software: string;
  /** Anything published in the Trust's name without approval. */
  unapproved: 'yes' | 'no' | 'could-not-check';
  unapproved_note: string;
  unapproved_address: string;
  unapproved_account_id: string | null;
  /** Trust content keeps to the policy. */
  complies: 'yes' | 'no' | 'could-not-check';
  complies_note: string;
  complies_address: string;
  complies_account_id: string | null;
  note: string;
  officer_id: string;
  officer_name: string;
  recorded_at: string;
  corrected_by: string | null;
  corrected_at: string | null;
  version: number;
}

export interface MonitoringSettingsTable {
  id: 1;
  software: string;
  /** First day of the log in this register; null while it has not begun. */
  kept_since: string | null;
  version: number;
}

/** Which days are monitored, from a day on: a change does not reach back. */
export interface MonitoringSchedulesTable {
  from_day: string;
  weekends: 0 | 1;
  bank_holidays: 0 | 1;
}

export interface MonitoringTables {
  monitoring_days: MonitoringDaysTable;
  monitoring_settings: MonitoringSettingsTable;
  monitoring_schedules: MonitoringSchedulesTable;
}
