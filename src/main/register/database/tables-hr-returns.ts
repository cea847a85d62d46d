/** The return of one year that HR was asked for (10022 6.2). Its figures stand in a table of their own. */
export interface HrReturnsTable {
  id: string;
  /** YYYY-MM-DD; no two years begin on the same day. */
  from_day: string;
  to_day: string;
  asked_on: string;
  asked_how: 'message' | 'otherwise';
  asked_of: string;
  asked_email: string;
  asked_by: string;
  /** The day to reply that was given last. */
  reply_by: string;
  /** JSON: the policy, and its kinds of breach and outcomes as they were when HR was asked. */
  form: string;
  confirmed_on: string | null;
  confirmed_by: string;
  confirmed_role: string;
  presented_on: string | null;
  recorded_at: string;
  recorded_by: string;
  version: number;
}

/** HR was asked again. Only added. */
export interface HrReturnChasesTable {
  id: string;
  return_id: string;
  on_day: string;
  how: 'message' | 'otherwise';
  reply_by: string;
  recorded_by: string;
}

/** What HR returned; a correction is a new row, and none is ever changed. */
export interface HrReturnFiguresTable {
  id: string;
  return_id: string;
  /** 1 for the first, then counted up. */
  number: number;
  /** JSON: a row for each kind of breach, in it a number for each outcome. */
  figures: string;
  returned_on: string;
  /** Why it was corrected; empty of the first. */
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

/** What of a year was printed, written or presented first; at most one of a return stands. */
export interface HrReturnPrintsTable {
  id: string;
  return_id: string;
  /** Of the figures. */
  number: number;
  /** Numbers from 1 up to just below it were withheld. */
  threshold: number;
  /** JSON: the table as it was printed. */
  printed: string;
  /** YYYY-MM-DD. */
  printed_on: string;
  /** Since when nobody holds such a report any more; null while one stands. */
  taken_back_on: string | null;
}

export interface HrReturnSettingsTable {
  id: 1;
  year_kind: 'financial' | 'calendar';
  threshold: number;
  reply_days: number;
  version: number;
}

export interface HrReturnsTables {
  hr_returns: HrReturnsTable;
  hr_return_chases: HrReturnChasesTable;
  hr_return_figures: HrReturnFiguresTable;
  hr_return_prints: HrReturnPrintsTable;
  hr_return_settings: HrReturnSettingsTable;
}
