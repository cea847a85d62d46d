import type { ColumnType } from 'kysely';

/** A column that SQLite computes from the canonical text, so that it cannot say anything else than the text. */
type FromText<Value> = ColumnType<Value, never, never>;

/** The chain. Rows are only ever added: triggers refuse change and removal. */
export interface TrailEntriesTable {
  sequence: number;
  /** The canonical JSON that was hashed, character for character. */
  text: string;
  /** SHA-256 of version tag and text, 64 lower-case hexadecimal digits. */
  hash: string;
  at: FromText<string>;
  officer_id: FromText<string>;
  room: FromText<string>;
  record_id: FromText<string>;
}

/** What an entry commits to. Disposal may remove a row; the chain still verifies. */
export interface TrailDetailsTable {
  sequence: number;
  /** 32 random bytes, so that the commitment reveals nothing about details that were removed. */
  salt: Buffer;
  /** Canonical JSON of the details. */
  details: string;
}
