/** An act of disposal: what was removed, in numbers. Never changed and never removed. */
export interface DisposalsTable {
  id: string;
  /** "D-2026-0001". */
  number: string;
  /** Instant. */
  at: string;
  /** YYYY-MM-DD in the UK. */
  on_day: string;
  officer_name: string;
  /** JSON, as the contract has them: what was removed by kind, what stays, the files with their checksums. */
  removed: string;
  stays: string;
  files: string;
  passwords: number;
  drafts: number;
  trail_details: number;
  trail_details_elsewhere: number;
  /** Heads of the audit trail, 64 hexadecimal digits. */
  head_before: string;
  head_after: string;
}

/** A record that is gone, in neutral words. Never changed and never removed. */
export interface DisposedRecordsTable {
  record_id: string;
  disposal_id: string;
  kind: string;
  title: string;
  /** JSON: the row of the schedule, trigger, days and who decided; null for what went with another record. */
  basis: string | null;
}

/** Whether the room that a disposal has freed in the file has been written over. */
export interface DisposalFinishesTable {
  disposal_id: string;
  finished_at: string | null;
}

/** Entries of keychains that belong to logins which are gone. */
export interface DisposedPasswordsTable {
  login_id: string;
  disposal_id: string;
  machine: string;
  sign_in: string;
  /** Instant; null while it is still in that keychain. */
  removed_at: string | null;
}

export interface DisposalTables {
  disposals: DisposalsTable;
  disposed_records: DisposedRecordsTable;
  disposal_finishes: DisposalFinishesTable;
  disposed_passwords: DisposedPasswordsTable;
}
