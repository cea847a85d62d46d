/** One account of one period that was sent on to its line manager, or asked for again (CP371 2.3.1). */
export interface ReviewChasesTable {
  id: string;
  cadence: string;
  period: string;
  account_id: string;
  /** To whom; null where nobody was on record. */
  manager_id: string | null;
  /** Her name as it stood on the paper. */
  manager_name: string;
  made_at: string;
  /** YYYY-MM-DD where the Trust is. */
  made_on: string;
  officer_name: string;
  /** Sent on: printed as a worksheet, or as a message with one. Asked for again: as a message, or as a letter. */
  how: 'worksheet' | 'message' | 'chase' | 'letter';
  file_name: string;
  file_sha256: string;
}

export interface ReviewChaseTables {
  review_chases: ReviewChasesTable;
}
