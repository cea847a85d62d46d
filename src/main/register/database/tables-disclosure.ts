/** A search for a request whose list or files were made. It says what was asked and how much was found, never what. */
export interface DisclosuresTable {
  id: string;
  /** "REQ 2026-001". */
  number: string;
  /** Of the request, as whoever keeps requests calls it. */
  reference: string;
  kind: 'foi' | 'subject-access' | 'other';
  received_on: string | null;
  /** By when the law asks for the answer; null where it names no day. */
  reply_by: string | null;
  subject_kind: 'account' | 'person' | 'words';
  account_id: string | null;
  person_id: string | null;
  /** In words: whom or what was asked for. */
  asked: string;
  from_day: string | null;
  to_day: string | null;
  made_at: string;
  made_by: string;
  out_kind: 'list' | 'files';
  found: number;
  left_out: number;
  /** Limited records that were closed to whoever searched. */
  closed: number;
  file_name: string;
  file_sha256: string;
}

export interface DisclosureTables {
  disclosures: DisclosuresTable;
}
