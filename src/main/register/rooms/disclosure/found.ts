import type { Described } from './describe.ts';
import type { FieldText } from './rules/excerpts.ts';

/** Something that was found, with what is needed to hand it out. */
export interface Found {
  readonly entry: Described;
  /** Its own day and that of its record. */
  readonly days: readonly string[];
  /** Of what lasts: null while it does, undefined for what is of one day. */
  readonly lastDay: string | null | undefined;
  /** The row as it lies in the register, so that a change is noticed. */
  readonly stored: string;
  /** Of a kept file: its id. */
  readonly evidenceId: string | null;
  /** Keys of what it belongs to, up to the record. Of the trail: none. */
  readonly partOf: readonly string[];
  /** Texts that the trail repeats where it tells of it; of an entry of the trail all that it tells. */
  readonly texts: readonly string[];
  /** Ids that an entry of the trail names. */
  readonly ids: readonly string[];
  /** What stands in it, field by field. */
  readonly fields: () => readonly FieldText[];
}
