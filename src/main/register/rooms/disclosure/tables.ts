import { recordMap } from '../../record-map/map.ts';
import type { TableName } from '../../record-map/shape.ts';
import { keptTables, keyOf } from '../../record-map/tables.ts';
import type { Work } from '../../work.ts';
import { ask, type SearchedTable } from './reading.ts';
import { isReadable } from './rules/texts.ts';

/** Nothing that anybody wrote stands in them: contents of files, fingerprints, and what is worked out from other tables. */
const withoutWords: ReadonlySet<TableName> = new Set(['evidence_content', 'login_former_passwords', 'review_standings']);

/** What the list of searches itself holds is what requests asked for. */
const ownTable: TableName = 'disclosures';

/** Settings that hold no word of anybody's, and the wording of policies. */
const wordless: ReadonlySet<TableName> = new Set(['schema_migrations', 'login_fingerprint_key', 'import_mappings', 'saved_views', 'policy_packs']);

/** Records and what belongs to them, as the map has them. */
export const recordTables: readonly SearchedTable[] = keptTables
  .filter(({ table }) => !withoutWords.has(table) && table !== ownTable)
  .map((kept) => ({ table: kept.table, one: kept.called.one, many: kept.called.many, key: keyOf(kept), words: kept.words, day: kept.day, references: kept.references }));

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

/** Settings, lists and contacts: every column in which a word can stand. */
export function settingTables({ db }: Pick<Work, 'db'>): SearchedTable[] {
  return recordMap.filter(({ is, table }) => is === 'setting' && !wordless.has(table)).flatMap(({ table }) => {
    const columns = ask<Column>(db, 'SELECT name, type, pk FROM pragma_table_info(?)', table);
    const words = columns.filter(({ name, type }) => type === 'TEXT' && isReadable(name)).map(({ name }) => name);
    const called = `setting (${table.replaceAll('_', ' ')})`;
    return words.length === 0 ? [] : [{
      table, one: called, many: called.replace('setting', 'settings'), key: columns.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk).map(({ name }) => name),
      words, day: null, references: [],
    }];
  });
}

/** A table of records by its name; undefined for any other. */
export function recordTable(name: string): SearchedTable | undefined {
  return byName.get(name);
}

const byName: ReadonlyMap<string, SearchedTable> = new Map(recordTables.map((table) => [table.table, table]));
