import { isRecord, type PackData } from './pack-entries.ts';
import { checklistTitle, entryName, entryTitle, fieldTitle } from './pack-words.ts';

/* From the place at which a schema finds fault to the entry and the field that an officer knows. */

/** The entry at a place in a pack, with what is left of the place inside it. */
export interface PlaceInEntry {
  readonly key: string;
  readonly entry: unknown;
  readonly rest: readonly PropertyKey[];
}

/** @param path as the schema gives it: `checklists`, 0, `questions`, 3, `help` */
export function entryAtPath(pack: PackData, path: readonly PropertyKey[]): PlaceInEntry {
  const [section = '', first, , third] = path;
  const name = String(section);
  const one = at(pack[name], first);
  if (name === 'checklists' && isRecord(one) && typeof third === 'number') {
    const question = at(one['questions'], third);
    return { key: `checklists/${String(one['cadence'])}/${idOf(question)}`, entry: question, rest: path.slice(4) };
  }
  if (typeof first === 'number') return { key: `${name}/${idOf(one)}`, entry: one, rest: path.slice(2) };
  return { key: name, entry: pack[name], rest: path.slice(1) };
}

/** The place in words: "Checklist of the quarterly communications review, question “Kept up to date”, help". */
export function placeInWords(pack: PackData, path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the top of the file';
  const { key, entry, rest } = entryAtPath(pack, path);
  const field = rest.find((step) => typeof step === 'string');
  const tail = field === undefined ? '' : `, ${lower(fieldTitle(String(field), key))}`;
  return `${nameAt(pack, path, key, entry)}${tail}`;
}

function nameAt(pack: PackData, path: readonly PropertyKey[], key: string, entry: unknown): string {
  const [section = '', first, , third] = path;
  // An entry that lacks what it is known by is counted.
  if (section === 'checklists' && typeof third === 'number' && entryTitle(entry) === '') {
    return `Checklist of the ${checklistTitle(pack, key.split('/')[1] ?? '')}, question ${third + 1}`;
  }
  if (typeof first === 'number' && third === undefined && entryTitle(entry) === '') return `${fieldTitle(String(section))}, entry ${first + 1}`;
  return entryName(key, entry, pack);
}

function at(list: unknown, index: PropertyKey | undefined): unknown {
  return Array.isArray(list) && typeof index === 'number' ? (list[index] as unknown) : undefined;
}

function idOf(entry: unknown): string {
  if (!isRecord(entry)) return '';
  return typeof entry['id'] === 'string' ? entry['id'] : String(entry['clause'] ?? entry['cadence'] ?? '');
}

function lower(words: string): string {
  return `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
}
