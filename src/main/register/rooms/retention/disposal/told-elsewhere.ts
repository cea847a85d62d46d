import type { Queries } from '../../../database/queries.ts';
import { keptTable, keptTables } from '../../../record-map/tables.ts';
import type { Work } from '../../../work.ts';
import { protectedIds } from './protected.ts';
import { copyOf, holdsOne, isAbout, knownBy } from './rules/words.ts';
import { ask, asParameter, change, type Going, idsGoing, isOneOfKeys } from './walk.ts';

/*
 * What is said of a record outside it: in details of the audit trail, in drafts and in files of drafts. Details cannot be changed,
 * since the chain commits to them; they go whole or stay whole. The history of a record that is kept is kept with it: what
 * somebody wrote there stays, and so does an id, which the stub explains. Only details that hold a copy of what goes (its address
 * or handle, or its name where a field is for it) go, and not even they where their record is on hold or limited.
 */

/** What is said of what goes, outside its rows. */
export interface ToldElsewhere {
  /** Entries of the trail about what goes itself. */
  readonly own: readonly number[];
  /** Entries about others that hold a copy of it, and about work on a period that mention it. */
  readonly others: readonly OtherEntry[];
  /** Entries that hold a copy of it and keep it, since their record is on hold. What is limited is not told. */
  readonly kept: readonly OtherEntry[];
  readonly drafts: readonly Draft[];
  /** Unsaved typing about something else, in which it is mentioned: that is its officer's. */
  readonly draftsKept: readonly Draft[];
}

/** An entry by its place in the trail. */
export interface OtherEntry {
  readonly sequence: number;
  readonly recordId: string;
}

interface Draft {
  readonly room: string;
  readonly subject: string;
  readonly officer_id: string;
  readonly officer: string;
}

/** Finds it. It reads every detail of the trail once. */
export function toldElsewhere(work: Work, going: Going): ToldElsewhere {
  const { db } = work;
  const ids = idsGoing(going);
  const telling = tellingTexts(db, going);
  const known = knownBy(telling.map(({ text }) => text));
  const names = telling.filter(({ column }) => column === 'name').map(({ text, called }) => ({ name: text, called }));
  const isCopy = copyOf({ unique: telling.filter(({ column }) => column !== 'name').map(({ text }) => text), names }, ids);
  const own: number[] = [];
  const found: (OtherEntry & { readonly json: string })[] = [];
  const details = ask<{ sequence: number; record_id: string; stub: number; details: string }>(
    db, `SELECT trail_details.sequence, record_id, record_id IN (SELECT id FROM disposals) AS stub, details FROM trail_details JOIN trail_entries USING (sequence)`,
  );
  for (const { sequence, record_id: recordId, stub, details: json } of details) {
    // What earlier disposals have recorded proves their stubs, and is neutral.
    if (stub === 1) continue;
    if (ids.has(recordId)) own.push(sequence);
    else if (aPeriod.test(recordId) ? isAbout(json, ids, known) : isCopy(json)) found.push({ sequence, recordId, json });
  }
  return { own, ...apart(work, found, ids), ...draftsApart(db, (subject) => [...ids].some((id) => subject.includes(id)), (content) => isAbout(content, ids, known)) };
}

/** Work on a month or a quarter is the history of no record: what is typed there goes as well. */
const aPeriod = /^\d{4}-/u;

/** An entry about something on hold or limited keeps its details, and so does one that tells of such a record beside its own. */
function apart(work: Work, found: readonly (OtherEntry & { readonly json: string })[], going: ReadonlySet<string>): Pick<ToldElsewhere, 'others' | 'kept'> {
  if (found.length === 0) return { others: [], kept: [] };
  const { held, limited } = protectedIds(work, going);
  const others: OtherEntry[] = [];
  const kept: OtherEntry[] = [];
  for (const { sequence, recordId, json } of found) {
    if (limited.has(recordId) || holdsOne(json, limited)) continue;
    if (held.has(recordId) || holdsOne(json, held)) kept.push({ sequence, recordId });
    else others.push({ sequence, recordId });
  }
  return { others, kept };
}

function draftsApart(db: Queries, isOf: (subject: string) => boolean, mentions: (content: string) => boolean): Pick<ToldElsewhere, 'drafts' | 'draftsKept'> {
  const all = ask<Draft & { content: string }>(db, 'SELECT room, subject, officer_id, name AS officer, content FROM drafts JOIN officers ON officers.id = officer_id ORDER BY name, room, subject');
  const drafts = all.filter(({ subject }) => isOf(subject));
  return { drafts, draftsKept: all.filter((draft) => !drafts.includes(draft) && mentions(draft.content)) };
}

/** Removes it. The entries stay, and the chain still verifies: it commits to details without holding them. */
export function removeTold(db: Queries, { own, others, drafts }: ToldElsewhere): void {
  change(db, 'DELETE FROM trail_details WHERE sequence IN (SELECT value FROM json_each(?))', JSON.stringify([...own, ...others.map(({ sequence }) => sequence)]));
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

interface TellingText {
  readonly text: string;
  readonly column: string;
  /** What the record is called: "account". */
  readonly called: string;
}

/** Names, handles and addresses of what goes that nothing which stays has as well. */
function tellingTexts(db: Queries, going: Going): TellingText[] {
  const all = [...going].flatMap(([table, rows]) => {
    const { tells = [], called } = keptTable(table);
    return tells.flatMap((column) => ask<{ text: string }>(
      db, `SELECT DISTINCT ${column} AS text FROM ${table} WHERE ${column} <> '' AND ${isOneOfKeys(table)}`, asParameter(rows),
    ).map(({ text }) => ({ text, column, called: called.one })));
  });
  const shared = sharedTexts(db, going, all.map(({ text }) => text.toLowerCase()));
  return all.filter(({ text }) => !shared.has(text.toLowerCase()));
}

/** What a record that stays is known by as well, of whatever kind: an incident keeps the address that it is about. */
function sharedTexts(db: Queries, going: Going, texts: readonly string[]): ReadonlySet<string> {
  if (texts.length === 0) return new Set();
  return new Set(keptTables.flatMap(({ table, tells = [] }) => tells.flatMap((column) => ask<{ text: string }>(
    db, `SELECT DISTINCT lower(${column}) AS text FROM ${table} WHERE lower(${column}) IN (SELECT value FROM json_each(?)) AND NOT (${isOneOfKeys(table)})`,
    JSON.stringify(texts), asParameter(going.get(table) ?? new Map<string, readonly string[]>()),
  ).map(({ text }) => text))));
}
