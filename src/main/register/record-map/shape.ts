import type { DisposableKind } from '../../../preload/contract/retention-disposal.ts';
import type { Schema } from '../database/schema.ts';

/*
 * What every table of the register is to somebody who disposes of a record, or asks for everything about a person: whose its rows
 * are, what they are called, when they happened, and which columns hold words. Each room says it of its own tables, as data.
 */

export type TableName = keyof Schema;

/** A column, and what to write into it when the record that it refers to is gone and this one stays. */
export type Neutral = Readonly<Record<string, 'nothing' | 'the stub' | 'the stub where empty'>>;

/**
 * A column that names a record of another table, and what becomes of its row when that record is disposed of:
 * - `part`: the row belongs to it and goes with it;
 * - `along`: the row is a record of its own that goes with it, once it is over;
 * - `neutral`: the row stays and says in neutral words that the other is gone;
 * - `stays`: the row stays with the id, which the stub explains;
 * - `blocks`: the other cannot go while this row stays;
 * - `lasting`: what it names is never disposed of, such as an officer.
 */
export type Reference =
  | { readonly column: string; readonly to: TableName; readonly when?: string; readonly fate: 'part' | 'along' | 'stays' | 'lasting' }
  | { readonly column: string; readonly to: TableName; readonly when?: string; readonly fate: 'neutral'; readonly set: Neutral; readonly why: string }
  | { readonly column: string; readonly to: TableName; readonly when?: string; readonly fate: 'blocks'; readonly why: string }
  /** Its id is an id of any table: files and who may open something. */
  | { readonly column: string; readonly to: 'any'; readonly fate: 'part' | 'stays'; readonly when?: string };

/** What it is called, for one and for many, in a sentence: "review", "reviews". */
export interface CalledSo {
  readonly one: string;
  readonly many: string;
}

interface Kept {
  readonly table: TableName;
  readonly called: CalledSo;
  /** Columns that tell its rows apart; `id` where it is left out. */
  readonly key?: readonly string[];
  /** Columns with words that somebody typed or that name somebody: what a search looks at. */
  readonly words: readonly string[];
  /** The column by which a row belongs to a period: a day, or an instant. Null where it has none but that of its record. */
  readonly day: string | null;
  readonly references: readonly Reference[];
}

/** A table whose rows are records of their own. */
export interface RecordTable extends Kept {
  readonly is: 'record';
  /** What disposal calls it; null for what goes only with another record, although it has a screen of its own. */
  readonly kind: DisposableKind | null;
  /** By which it is chosen, where that is not its id: a column, or a question to the table. */
  readonly by?: string;
  /** Its room, as the trail has it. */
  readonly room: string;
  /** Columns that name it for somebody who may open it, in their order. */
  readonly title: readonly string[];
  /** The address of its screen; `:id` stands for its id, or for the column of that name. Null where it has none. */
  readonly screen: string | null;
  /** Condition on a row that is not over, so that it is never disposed of. */
  readonly open?: string;
  /** What the stub says of it beside what it is called: a number, or the day on which it ended. Columns, or questions to the table. Never a name. */
  readonly neutral: { readonly number?: string; readonly ended?: string; readonly endedWord?: string };
}

/** A table whose rows belong to records. */
export interface PartTable extends Kept {
  readonly is: 'part';
}

/** A table that no disposal of a record touches of itself. */
export interface OtherTable {
  readonly is: 'setting' | 'projection' | 'trail' | 'stub' | 'typing';
  readonly table: TableName;
  readonly because: string;
  readonly references?: readonly Reference[];
}

/** A part or a record may say which of its columns hold what it alone is known by: entries elsewhere that hold it lose their details. */
export interface Telling {
  readonly tells?: readonly string[];
}

export type MappedTable = (RecordTable & Telling) | (PartTable & Telling) | OtherTable;

/** The columns that lead to the row that has the others; kept apart so that fragments stay short. */
export const partOf = (column: string, to: TableName): Reference => ({ column, to, fate: 'part' });

/** A column that names what is never disposed of. */
export const lasting = (column: string, to: TableName): Reference => ({ column, to, fate: 'lasting' });

/** A person who is named cannot be disposed of while the record that names her is kept. */
export const names = (column: string): Reference => ({ column, to: 'people', fate: 'blocks', why: 'still names this person' });
