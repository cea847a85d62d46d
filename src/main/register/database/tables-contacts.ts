/* Whom the Trust calls, how platforms are told, and what stood on the bad-day sheet when it was printed last. */

/** What the Trust has typed about a contact that a policy, or the sheet, names. */
export interface ContactsTable {
  /** As the pack has it: `it-helpdesk`. */
  id: string;
  name: string;
  daytime: string;
  out_of_hours: string;
  email: string;
  on_sheet: 0 | 1;
  /** YYYY-MM-DD, and the officer's name. */
  checked_on: string;
  checked_by: string;
  version: number;
}

/** The Trust's own words for the report routes of a platform. */
export interface ReportRoutesTable {
  channel: string;
  /** 0: the policy pack's words hold again; the Trust's are kept. */
  own: 0 | 1;
  hacked: string;
  hacked_address: string;
  fake: string;
  fake_address: string;
  checked_on: string;
  version: number;
}

/** One row once a Trust has decided. */
export interface ContactSettingsTable {
  id: 1;
  days: number;
  version: number;
}

/** A bad-day sheet that was printed. */
export interface SheetsPrintedTable {
  id: string;
  printed_at: string;
  printed_by: string;
  /** JSON: what stood on it, to be compared with what would stand on it now. */
  contents: string;
}

export interface ContactTables {
  contacts: ContactsTable;
  report_routes: ReportRoutesTable;
  contact_settings: ContactSettingsTable;
  sheets_printed: SheetsPrintedTable;
}
