import type { Excerpt, FoundEntry } from '../../../../preload/contract/disclosure.ts';
import { londonDay } from '../../clock.ts';
import type { Queries } from '../../database/queries.ts';
import type { RecordTable, TableName } from '../../record-map/shape.ts';
import { keptTables } from '../../record-map/tables.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { periodById } from '../reviews/rules/calendar.ts';
import type { Hidden } from './hidden.ts';
import { keyTextOf, type Row, rowsWhere, type SearchedTable } from './reading.ts';
import { excerptsOf, type FieldText, openingOf } from './rules/excerpts.ts';
import type { Sought } from './rules/needles.ts';
import { fieldTitle, isReadable, readableText, textOf } from './rules/texts.ts';
import { recordTable, recordTables } from './tables.ts';

/** An entry that was found, before it has its number. */
export type Described = Omit<FoundEntry, 'number' | 'partOf' | 'names'> & { /** Id of the row, or of what an entry of the trail tells about. */ readonly id: string | null };

/** Where a row stands: the record it belongs to. */
interface Place {
  readonly table: RecordTable;
  readonly row: Row;
}

interface Owner {
  readonly table: SearchedTable;
  readonly row: Row;
}

/** Tables to whose rows others can belong. */
const withIds = recordTables.filter(({ key }) => key.includes('id'));

/** What these hold is shown where the trail keeps that it was shown. */
const keptBack: ReadonlySet<TableName> = new Set(['incident_complainants']);

const heldThere = 'The words stand in the complainant’s details. They are shown at the incident, which the audit trail keeps.';

const recordMapped: ReadonlyMap<string, RecordTable> = new Map(keptTables.flatMap((table) => (table.is === 'record' ? [[table.table, table] as const] : [])));

/** Describes rows for somebody who may see them. It remembers the records that it has looked up. */
export class Describer {
  readonly #db: Queries;
  readonly #hidden: Hidden;
  readonly #ids: ReadonlySet<string>;
  readonly #records = new Map<string, Row | null>();

  /** @param ids of what was asked for */
  constructor({ db }: Pick<Work, 'db'>, hidden: Hidden, ids: readonly string[]) {
    this.#db = db;
    this.#hidden = hidden;
    this.#ids = new Set(ids);
  }

  /** A row as it is listed. */
  entry(table: SearchedTable, row: Row, sought: Sought, because: FoundEntry['because']): Described {
    const place = this.placeOf(table, row);
    const mapped = place === null ? undefined : place.table;
    return {
      key: entryKey(table, row), group: mapped?.table ?? 'settings', what: table.one, record: place === null ? capital(table.one) : this.nameOf(place),
      screen: place === null ? null : screenOf(place), on: this.dayOf(table, row), because, excerpts: this.#excerpts(table, row, sought),
      id: typeof row['id'] === 'string' ? row['id'] : null, file: table.table === 'evidence' ? { bytes: Number(row['bytes']), sha256: String(row['sha256']) } : null,
    };
  }

  /** Its days: its own, and that of the record it belongs to. */
  daysOf(table: SearchedTable, row: Row): string[] {
    const place = this.placeOf(table, row);
    const days = [dayIn(table.day, row), place === null ? null : dayIn(place.table.day, place.row)];
    return days.filter((day) => day !== null);
  }

  dayOf(table: SearchedTable, row: Row): string | null {
    return dayIn(table.day, row) ?? this.daysOf(table, row)[0] ?? null;
  }

  /** The nearest record that a row is or belongs to; null for a setting. */
  placeOf(table: SearchedTable, row: Row): Place | null {
    const mapped = recordMapped.get(table.table);
    if (mapped !== undefined) return { table: mapped, row };
    const owner = this.#ownerOf(table, row);
    return owner === null ? null : this.placeOf(owner.table, owner.row);
  }

  /** Keys of all that a row is a part of: the timeline entry, the incident. */
  ownersOf(table: SearchedTable, row: Row): string[] {
    const keys = new Set<string>();
    const open = [...this.#owners(table, row)];
    for (let owner = open.pop(); owner !== undefined; owner = open.pop()) {
      const key = entryKey(owner.table, owner.row);
      if (keys.has(key)) continue;
      keys.add(key);
      open.push(...this.#owners(owner.table, owner.row));
    }
    return [...keys];
  }

  /** By id the keys of a row and of all that it is a part of, whether they were found or not. */
  chainsOf(ids: readonly string[]): Map<string, string[]> {
    return new Map(withIds.flatMap((table) => rowsWhere(this.#db, table, 'id', [...new Set(ids)]).map((row) => [String(row['id']), [entryKey(table, row), ...this.ownersOf(table, row)]] as const)));
  }

  /** "Review, quarter 2 of 2026 · Account Ward news". */
  nameOf({ table, row }: Place): string {
    const called = titleOf({ table, row });
    const own = `${capital(table.called.one)}${called === '' ? '' : ` ${called}`}`;
    const searched = recordTable(table.table);
    const owner = searched === undefined ? null : this.#ownerOf(searched, row);
    const above = owner === null ? null : this.placeOf(owner.table, owner.row);
    return above === null || above.table.table === table.table ? own : `${own} · ${this.nameOf(above)}`;
  }

  /** What stands in a row, field by field, as it is handed out. Nothing of a record that is hidden. */
  fields(table: SearchedTable, row: Row): FieldText[] {
    if (keptBack.has(table.table)) return [{ field: 'Kept back', text: heldThere }];
    const references = new Set(table.references.map(({ column }) => column));
    return Object.entries(row).flatMap(([column, value]): FieldText[] => {
      if (references.has(column)) return this.#named(table, row, column);
      const text = isReadable(column) ? readableText(value) : '';
      return text === '' ? [] : [{ field: fieldTitle(column), text }];
    });
  }

  /** What a reference names, where it is not hidden and not the record that the row stands under anyway. */
  #named(table: SearchedTable, row: Row, column: string): FieldText[] {
    const value = row[column];
    if (typeof value !== 'string' || this.#hidden.ids.has(value)) return [];
    for (const { to, fate } of table.references.filter((one) => one.column === column && one.fate !== 'part' && one.to !== 'any')) {
      const target = fate === 'lasting' ? undefined : recordTable(to);
      const found = target === undefined ? null : this.#row(target, value);
      const place = target === undefined || found === null ? null : this.placeOf(target, found);
      if (place !== null) return [{ field: fieldTitle(column.replace(/_id$/u, '')), text: titleOf(place) }];
    }
    return [];
  }

  #excerpts(table: SearchedTable, row: Row, sought: Sought): Excerpt[] {
    if (keptBack.has(table.table)) return [{ field: '', before: '', match: '', after: heldThere }];
    const fields = table.words.map((column) => ({ field: fieldTitle(column), text: textOf(row[column]) }));
    const found = excerptsOf(sought, fields);
    if (found.length > 0) return found;
    // Nothing of it holds the words: it is told how it names what was asked for, and what it is about.
    const naming = table.references.filter(({ column, fate }) => fate !== 'part' && this.#ids.has(String(row[column]))).flatMap(({ column }) => this.#named(table, row, column));
    const named = new Set(recordMapped.get(table.table)?.title);
    const opening = openingOf(fields.filter((_field, at) => !named.has(table.words[at] ?? '')));
    return [...openingOf(naming), ...(opening.length > 0 ? opening : openingOf(this.fields(table, row)))].slice(0, 3);
  }

  #ownerOf(table: SearchedTable, row: Row): Owner | null {
    for (const owner of this.#owners(table, row)) return owner;
    return null;
  }

  *#owners(table: SearchedTable, row: Row): Generator<Owner> {
    for (const { column, to, fate } of table.references) {
      const id = row[column];
      if (fate !== 'part' || typeof id !== 'string' || (to === table.table && id === row['id'])) continue;
      for (const owner of to === 'any' ? withIds : withIds.filter((one) => one.table === to)) {
        const found = this.#row(owner, id);
        if (found === null) continue;
        yield { table: owner, row: found };
        break;
      }
    }
  }

  #row(table: SearchedTable, id: string): Row | null {
    const key = `${table.table} ${id}`;
    const known = this.#records.get(key);
    if (known !== undefined) return known;
    const [row = null] = rowsWhere(this.#db, table, 'id', [id]);
    this.#records.set(key, row);
    return row;
  }
}

function entryKey(table: SearchedTable, row: Row): string {
  return `${table.table} ${keyTextOf(table, row)}`;
}

/** What a record is called: "Ward news", "ENQ 2026-010". */
function titleOf({ table, row }: Place): string {
  return table.title.map((column) => titleText(row[column])).filter((text) => text !== '').join(', ');
}

/** The title of a group of entries. */
export function groupTitle(group: string): string {
  const mapped = recordMapped.get(group);
  return mapped === undefined ? 'Settings and lists' : capital(mapped.called.many);
}

function screenOf({ table, row }: Place): string | null {
  return table.screen === null ? null : table.screen.replaceAll(/:([a-z_]+)/gu, (_whole, column: string) => encodeURIComponent(String(row[column])));
}

function dayIn(column: string | null, row: Row): string | null {
  const value = column === null ? null : row[column];
  // Until when something is agreed is no day on which anything was written.
  if (typeof value !== 'string' || value === '' || column?.endsWith('_until') === true) return null;
  return value.length > 10 ? londonDay(value) : value;
}

function titleText(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (/^\d{4}-\d\d-\d\d$/u.test(text)) return formatDate(text);
  return /^\d{4}-(?:Q\d|\d\d)/u.test(text) ? periodById(text).title : text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
