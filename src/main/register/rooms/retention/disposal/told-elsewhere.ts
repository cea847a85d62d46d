import type { Queries } from '../../../database/queries.ts';
import type { TableName } from '../../../record-map/shape.ts';
import { keptTable } from '../../../record-map/tables.ts';
import { isAbout, knownBy } from './rules/words.ts';
import { ask, asParameter, change, type Going, idsGoing, isOneOfKeys } from './walk.ts';

/*
 * What is said of a record outside it: in details of the audit trail, in drafts and in files of drafts. Details cannot be changed,
 * since the chain commits to them; so those that name the record go whole, and their entries stay.
 */

/** What is said of what goes, outside its rows. */
export interface ToldElsewhere {
  /** Entries of the trail about what goes itself. */
  readonly own: readonly number[];
  /** Entries about other records that name it. */
  readonly others: readonly number[];
  readonly drafts: readonly { readonly room: string; readonly subject: string; readonly officer_id: string }[];
}

/** Finds it. It reads every detail of the trail once. */
export function toldElsewhere(db: Queries, going: Going): ToldElsewhere {
  const ids = idsGoing(going);
  const known = knownBy(tellingTexts(db, going));
  const own: number[] = [];
  const others: number[] = [];
  const details = ask<{ sequence: number; record_id: string; stub: number; details: string }>(
    db, `SELECT trail_details.sequence, record_id, record_id IN (SELECT id FROM disposals) AS stub, details FROM trail_details JOIN trail_entries USING (sequence)`,
  );
  for (const { sequence, record_id: recordId, stub, details: json } of details) {
    // What earlier disposals have recorded proves their stubs, and is neutral.
    if (stub === 1) continue;
    if (ids.has(recordId)) own.push(sequence);
    else if (isAbout(json, ids, known)) others.push(sequence);
  }
  const drafts = ask<{ room: string; subject: string; officer_id: string; content: string }>(db, 'SELECT room, subject, officer_id, content FROM drafts')
    .filter(({ subject, content }) => [...ids].some((id) => subject.includes(id)) || isAbout(content, ids, known))
    .map(({ room, subject, officer_id }) => ({ room, subject, officer_id }));
  return { own, others, drafts };
}

/** Removes it. The entries stay, and the chain still verifies: it commits to details without holding them. */
export function removeTold(db: Queries, { own, others, drafts }: ToldElsewhere): void {
  change(db, 'DELETE FROM trail_details WHERE sequence IN (SELECT value FROM json_each(?))', JSON.stringify([...own, ...others]));
  for (const { room, subject, officer_id: officerId } of drafts) {
    change(db, 'DELETE FROM drafts WHERE room = ? AND subject = ? AND officer_id = ?', room, subject, officerId);
  }
}

/** Files that were kept while something was typed about a record that goes: they lie under the draft, which holds its id. */
export function filesOfDrafts(db: Queries, recordIds: readonly string[]): string[] {
  return ask<{ id: string }>(
    db, 'SELECT id FROM evidence WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE instr(record_id, value) > 0 AND record_id <> value)', JSON.stringify(recordIds),
  ).map(({ id }) => id);
}

/** Names, handles and addresses of what goes that nothing which stays has as well. */
function tellingTexts(db: Queries, going: Going): string[] {
  return [...going].flatMap(([table, rows]) => (keptTable(table).tells ?? []).flatMap((column) => {
    const texts = ask<{ text: string }>(db, `SELECT DISTINCT ${column} AS text FROM ${table} WHERE ${column} <> '' AND ${isOneOfKeys(table)}`, asParameter(rows)).map(({ text }) => text);
    const shared = sharedTexts(db, table, column, texts, asParameter(rows));
    return texts.filter((text) => !shared.has(text.toLowerCase()));
  }));
}

function sharedTexts(db: Queries, table: TableName, column: string, texts: readonly string[], keys: string): ReadonlySet<string> {
  const rows = ask<{ text: string }>(
    db, `SELECT DISTINCT lower(${column}) AS text FROM ${table} WHERE lower(${column}) IN (SELECT lower(value) FROM json_each(?)) AND NOT (${isOneOfKeys(table)})`,
    JSON.stringify(texts), keys,
  );
  return new Set(rows.map(({ text }) => text.toLowerCase()));
}
