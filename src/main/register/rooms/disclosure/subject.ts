import type { SearchAsked } from '../../../../preload/contract/disclosure.ts';
import { missingRecord } from '../../refusals.ts';
import { Refusal } from '../../refusal.ts';
import { formatPeriod } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { account } from '../accounts/service.ts';
import { plainName } from '../people/rules.ts';
import { knownPeople, mergedSpellings } from '../people/service.ts';
import { type Row, rowsWhere, type SearchedTable } from './reading.ts';
import type { Hidden } from './hidden.ts';
import { addBelonging, Rows } from './rows.ts';
import { accountWords, needle, personWords, type Sought, soughtAny, soughtWords, typedWords } from './rules/needles.ts';
import { recordTable, recordTables } from './tables.ts';

/** What is asked for, as it is looked for. */
export interface Subject {
  /** In words, for the list: "The account Ward news". */
  readonly title: string;
  readonly lookedFor: readonly string[];
  readonly cautions: readonly string[];
  readonly sought: Sought;
  /** The same without ids, which nobody reads. */
  readonly words: Sought;
  /** Ids of what was asked for. */
  readonly ids: readonly string[];
  /** What the trail tells of these records is told of it. */
  readonly told: () => readonly string[];
  /** The record itself, with those that turned out to be it. */
  readonly itself: Rows;
  /** Everything that belongs to it. */
  readonly belonging: Rows;
  /** Everything else that names it, with what belongs to that. */
  readonly linked: Rows;
}

const belongs = new Set(['part', 'along'] as const);

/** What an account, a person or words are looked for by. @throws Refusal `not-found`, `invalid` where there is no word to look for */
export function subjectOf(work: Work, { subject }: SearchAsked, hidden: Hidden): Subject {
  switch (subject.kind) {
    case 'account': return accountSubject(work, subject.accountId, hidden);
    case 'person': return personSubject(work, subject.personId, hidden);
    case 'words': return wordsSubject(subject.words, subject.inside);
  }
}

/** "The words “ward news”, 1 to 30 June 2026". */
export function askedInWords({ title }: Pick<Subject, 'title'>, { period }: SearchAsked): string {
  return `${title}, ${period === null ? 'whenever it was' : formatPeriod(period.from, period.to)}`;
}

function wordsSubject(typed: string, inside: boolean): Subject {
  const sought = soughtWords(typed, inside);
  if (sought.length === 0) throw new Refusal('invalid', 'Type a word or a number: signs alone stand everywhere.', 'subject.words');
  const lookedFor = typedWords(typed).map(({ text, phrase }) => `“${text}”${inside ? ', also inside longer words' : phrase ? ', exactly so' : ', also with other endings'}`);
  return { title: `The words ${typed}`, lookedFor, cautions: [], sought, words: sought, ids: [], told: () => [], itself: new Rows(), belonging: new Rows(), linked: new Rows() };
}

function accountSubject(work: Work, id: string, hidden: Hidden): Subject {
  const { facts } = account(work, id);
  const former = formerHandles(work, id);
  const words = accountWords({
    names: [facts.name, facts.platformId], handles: [facts.handle, ...former.map(({ handle }) => handle)], addresses: [facts.address, ...former.map(({ address }) => address)],
  });
  const table = tableNamed('accounts');
  const own = rowsWhere(work.db, table, 'id', [id]);
  const [itself, belonging, linked] = [new Rows(), new Rows(), new Rows()];
  itself.add(table, own);
  addBelonging(work.db, belonging, new Map([[table, own]]), belongs);
  addBelonging(work.db, linked, namingRows(work, 'accounts', [id], hidden), belongs);
  return {
    title: `The account ${facts.name}`, lookedFor: words.map((word) => `“${word}”`), cautions: [], sought: [...soughtAny(words), [needle(id, 'whole')]], words: soughtAny(words), ids: [id],
    told: () => [itself, belonging, linked].flatMap((rows) => rows.ids()), itself, belonging, linked,
  };
}

function personSubject(work: Work, id: string, hidden: Hidden): Subject {
  const everybody = knownPeople(work);
  const person = everybody.find((one) => one.id === id);
  if (person === undefined) throw missingRecord('person');
  const words = personWords([person, ...mergedSpellings(work, id).map((spelling) => ({ ...spelling, phone: '' }))]);
  const namesakes = everybody.filter((one) => one.id !== id && plainName(one.name) === plainName(person.name)).length;
  const table = tableNamed('people');
  const own = [...rowsWhere(work.db, table, 'id', [id]), ...rowsWhere(work.db, table, 'merged_into', [id])];
  const ids = own.flatMap((row) => (typeof row['id'] === 'string' ? [row['id']] : []));
  const [itself, linked] = [new Rows(), new Rows()];
  itself.add(table, own);
  // What names a person belongs to somebody or something else, so only the entry itself is hers, and what it is a part of where that is all about her.
  for (const [named, rows] of namingRows(work, 'people', ids, hidden)) linked.add(named, rows);
  return {
    title: person.name, lookedFor: words.map((word) => `“${word}”`), sought: [...soughtAny(words), ...ids.map((one) => [needle(one, 'whole')])], words: soughtAny(words), ids,
    told: () => ids, itself, belonging: new Rows(), linked,
    cautions: namesakes === 0 ? [] : [`${namesakes === 1 ? 'Somebody else is' : `${namesakes} others are`} called ${person.name} as well. What was found by the name may be about ${namesakes === 1 ? 'that person' : 'one of them'}: look at each entry.`],
  };
}

/**
 * Rows that name a record and do not belong to it. Of a link between records, and of a part that is all its record has to say,
 * the record comes with it.
 */
function namingRows(work: Work, to: 'accounts' | 'people', ids: readonly string[], hidden: Hidden): Map<SearchedTable, Row[]> {
  const found = new Map<SearchedTable, Row[]>();
  const add = (table: SearchedTable, rows: readonly Row[]): void => {
    found.set(table, [...(found.get(table) ?? []), ...rows.filter((row) => !hidden.has(table, row))]);
  };
  for (const table of recordTables) {
    for (const reference of table.references) {
      if (reference.to !== to || reference.fate === 'lasting' || (to === 'accounts' && (reference.fate === 'part' || reference.fate === 'along'))) continue;
      const rows = rowsWhere(work.db, table, reference.column, ids, reference.when).filter((row) => !hidden.has(table, row));
      add(table, rows);
      const [owner] = table.references.filter(({ fate }) => fate === 'part');
      if (owner === undefined || owner.to === 'any' || !(table.table === 'incident_links' || table.key.join() === owner.column)) continue;
      const record = recordTable(owner.to);
      if (record !== undefined) add(record, rowsWhere(work.db, record, 'id', rows.map((row) => String(row[owner.column]))));
    }
  }
  return found;
}

function formerHandles(work: Work, accountId: string): { readonly handle: string; readonly address: string }[] {
  return rowsWhere(work.db, tableNamed('account_handles'), 'account_id', [accountId]).map(({ handle, address }) => ({ handle: String(handle), address: String(address) }));
}

function tableNamed(name: string): SearchedTable {
  const table = recordTable(name);
  if (table === undefined) throw new Error(`The map does not have ${name}.`);
  return table;
}
