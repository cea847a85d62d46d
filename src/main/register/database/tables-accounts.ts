/* What hangs on an account, and what every room keeps beside its records: evidence, saved views, remembered imports. */

export interface AccountHandlesTable {
  id: string;
  account_id: string;
  /** The handle and address that were given up. */
  handle: string;
  address: string;
  address_key: string | null;
  held_until: string;
  /** 1 while it stands on the watch list: impostors register released handles again. */
  watched: 0 | 1;
  next_look_on: string | null;
  last_looked_on: string | null;
  found: 'not-looked' | 'free' | 'taken' | 'held-by-us';
  note: string;
  version: number;
}

/** Who holds which role on the platform itself; agencies, schedulers and connected apps are holders too. */
export interface AccountAccessTable {
  id: string;
  account_id: string;
  kind: 'person' | 'agency' | 'scheduler' | 'connected-app';
  person_id: string | null;
  /** Name of a holder who is no person; empty for a person. */
  holder: string;
  role: string;
  granted_on: string | null;
  removed_on: string | null;
  note: string;
  version: number;
}

/** Approved contributors (CP371 2.3). */
export interface AccountContributorsTable {
  id: string;
  account_id: string;
  person_id: string;
  application_id: string | null;
  from_date: string;
  to_date: string | null;
  note: string;
  version: number;
}

/** What an officer has noted about a duty of CP371 2.3.1; duties that the record itself answers have no row. */
export interface AccountDutiesTable {
  account_id: string;
  duty: string;
  state: 'met' | 'not-met' | 'not-known' | 'does-not-apply';
  reason: string;
  evidence: string;
  noted_on: string;
  officer_name: string;
  version: number;
}

/** When Communications was told of changed details (CP371 App 2: must be informed). */
export interface AccountDetailsToldTable {
  id: string;
  account_id: string;
  told_on: string;
  told_by: string;
  /** Names of the fields that were changed, as JSON array. */
  changed: string;
  officer_name: string;
}

export interface AccountHandoversTable {
  id: string;
  account_id: string;
  person_id: string;
  held_as: 'line-manager' | 'primary' | 'backup' | 'contributor' | 'access';
  outcome: 'successor' | 'removed' | 'communications' | 'closure';
  successor_id: string | null;
  done_on: string;
  /** By when a new owner is to be found or the account closed. */
  due_on: string | null;
  note: string;
  officer_name: string;
}

/** Files that prove something, by the record they belong to. */
export interface EvidenceTable {
  id: string;
  room: string;
  record_id: string;
  kind: string;
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  added_at: string;
  added_by: string;
}

/** Apart from the facts, so that lists never read the bytes. */
export interface EvidenceContentTable {
  evidence_id: string;
  content: Buffer;
}

/** How an officer likes to see a list. Hers alone, and no record. */
export interface SavedViewsTable {
  id: string;
  room: string;
  officer_id: string;
  name: string;
  content: string;
  saved_at: string;
}

/** Which column of a source means what, remembered by its headings. */
export interface ImportMappingsTable {
  room: string;
  headings_sha256: string;
  columns: string;
  saved_at: string;
}

export interface AccountRecordTables {
  account_handles: AccountHandlesTable;
  account_access: AccountAccessTable;
  account_contributors: AccountContributorsTable;
  account_duties: AccountDutiesTable;
  account_details_told: AccountDetailsToldTable;
  account_handovers: AccountHandoversTable;
  evidence: EvidenceTable;
  evidence_content: EvidenceContentTable;
  saved_views: SavedViewsTable;
  import_mappings: ImportMappingsTable;
}
