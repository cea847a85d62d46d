import { createHash } from 'node:crypto';
import { mostFound, type FoundEntry, type SearchAsked, type SearchResult } from '../../../../preload/contract/disclosure.ts';
import { closedRecords } from '../../access/limited-records.ts';
import { keptTables } from '../../record-map/tables.ts';
import { Refusal } from '../../refusal.ts';
import type { Job, Work } from '../../work.ts';
import { Describer, groupTitle } from './describe.ts';
import type { Found } from './found.ts';
import { numbered } from './goes-with.ts';
import { hiddenFrom } from './hidden.ts';
import { ask, type Row, stepThrough, type SearchedTable } from './reading.ts';
import { Rows } from './rows.ts';
import { foundBy } from './rules/excerpts.ts';
import { folded } from './rules/fold.ts';
import type { Sought } from './rules/needles.ts';
import { isWithin, lastDayOf } from './rules/period.ts';
import { notSearched } from './rules/sentences.ts';
import { repeatedTexts, textOf } from './rules/texts.ts';
import { askedInWords, subjectOf } from './subject.ts';
import { recordTables, settingTables } from './tables.ts';
import { searchTrail } from './trail-search.ts';

/** A search with everything that can be handed out of it; `found` is in the order of the result. */
export interface Searched {
  readonly result: SearchResult;
  readonly found: readonly Found[];
}

/**
 * Finds everything about an account, a person or words, in steps that let other calls in between.
 *
 * @throws Refusal `not-found`, `cancelled`, `invalid` when more is found than somebody can look through
 */
export async function search(job: Job, asked: SearchAsked): Promise<SearchResult> {
  return (await searchAll(job, asked)).result;
}

/** The same, with what can be handed out. What was found while somebody changed the register is no answer, so it is looked for again. */
export async function searchAll(job: Job, asked: SearchAsked): Promise<Searched> {
  for (;;) {
    const before = job.read((work) => work.trail.head().hash);
    const searched = await searchOnce(job, asked);
    if (job.read((work) => work.trail.head().hash) === before) return searched;
  }
}

async function searchOnce(job: Job, asked: SearchAsked): Promise<Searched> {
  const { hidden, subject, describer, settings } = job.read((work) => {
    const passedOver = hiddenFrom(work);
    const wanted = subjectOf(work, asked, passedOver);
    return { hidden: passedOver, subject: wanted, describer: new Describer(work, passedOver, wanted.ids), settings: settingTables(work) };
  });
  const tables = [...recordTables, ...settings];
  const texts = new Rows();
  const counts = new Map<SearchedTable, number>();
  for (const [at, table] of tables.entries()) {
    job.progress(at, tables.length + 2, 'Searching the register');
    counts.set(table, await lookThrough(job, table, subject.sought, texts) - hidden.count(table));
  }
  const found: Found[] = [];
  for (const table of tables) {
    await job.breathe();
    const rows = new Map<string, readonly [row: Row, because: FoundEntry['because']]>();
    const because = { itself: subject.itself, belongs: subject.belonging, linked: subject.linked, words: texts } as const;
    for (const why of ['itself', 'belongs', 'linked', 'words'] as const) {
      for (const row of because[why].of(table)) {
        const key = JSON.stringify(table.key.map((column) => row[column]));
        if (!rows.has(key) && !hidden.has(table, row)) rows.set(key, [row, why]);
      }
    }
    const described = job.read(() => [...rows.values()].map(([row, why]) => foundRow(describer, table, row, subject.words, why)));
    found.push(...described.filter((one) => isAsked(one, asked)));
    refuseTooMany(found);
  }
  job.progress(tables.length, tables.length + 2, 'Searching the audit trail');
  const trail = await searchTrail(job, subject, hidden);
  const within = [...found, ...trail.found.filter((one) => isAsked(one, asked))];
  refuseTooMany(within);
  const sorted = inOrder(within);
  const entries = job.read(() => numbered(describer, sorted));
  const gone = job.read((work) => stubs(work, subject.sought));
  return {
    found: sorted,
    result: {
      basis: basisOf(asked, sorted), asked: askedInWords(subject, asked), lookedFor: [...subject.lookedFor], cautions: [...subject.cautions], entries,
      groups: [...Map.groupBy(entries, ({ group }) => group)].map(([id, ofGroup]) => ({ id, title: titleOf(id), entries: ofGroup.length })),
      searched: [
        ...tables.map((table) => ({ what: table.many, entries: counts.get(table) ?? 0, found: within.filter(({ entry }) => entry.key.startsWith(`${table.table} `)).length })),
        { what: 'entries of the audit trail', entries: trail.rows, found: within.filter(({ entry }) => entry.group === 'trail').length },
      ],
      notSearched: notSearched({ closed: hidden.closed, toOpen: hidden.toOpen, gone: gone.all }), closed: hidden.closed, toOpen: [...hidden.toOpen], disposed: gone.named,
    },
  };
}

/** Adds the rows of a table that hold what is looked for. @returns how many rows it has */
async function lookThrough(job: Job, table: SearchedTable, sought: Sought, into: Rows): Promise<number> {
  let rows = 0;
  for (let from: readonly unknown[] | null = null, more = true; more;) {
    const step = job.read(({ db }) => stepThrough(db, table, sought, from));
    into.add(table, step.candidates.filter((row) => foundBy(sought, table.words.map((column) => folded(textOf(row[column])))) !== null));
    rows += step.rows;
    from = step.next;
    more = from !== null;
    await job.breathe();
  }
  return rows;
}

function foundRow(describer: Describer, table: SearchedTable, row: Row, sought: Sought, because: FoundEntry['because']): Found {
  return {
    entry: describer.entry(table, row, sought, because), days: describer.daysOf(table, row), lastDay: lastDayOf(table.table, row), stored: JSON.stringify(row),
    evidenceId: table.table === 'evidence' ? String(row['id']) : null,
    partOf: describer.ownersOf(table, row), texts: repeatedTexts(table.words.map((column) => row[column]), (tellingColumns.get(table.table) ?? []).map((column) => row[column])), ids: [], fields: () => describer.fields(table, row),
  };
}

/** The record itself is as it is now, whatever the days. */
function isAsked({ entry, days, lastDay }: Found, { period }: SearchAsked): boolean {
  return entry.because === 'itself' || isWithin(period, days, lastDay);
}

/** Columns that hold what a row alone is known by. */
const tellingColumns: ReadonlyMap<string, readonly string[]> = new Map(keptTables.map(({ table, tells }) => [table, tells ?? []]));

const groupOrder: ReadonlyMap<string, number> = new Map(keptTables.map(({ table }, at) => [table, at]));

/** By kind as the map has them, then by record and day; settings and the trail at the end. */
function inOrder(found: readonly Found[]): Found[] {
  const place = ({ entry }: Found): number => groupOrder.get(entry.group) ?? (entry.group === 'trail' ? 1e6 : 1e5);
  const name = ({ entry }: Found): string => (entry.group === 'trail' ? '' : entry.record);
  // A record stands before what belongs to it.
  const ofRecord = ({ entry }: Found): number => (entry.key.startsWith(`${entry.group} `) ? 0 : 1);
  return found.toSorted((one, other) =>
    place(one) - place(other) || name(one).localeCompare(name(other), 'en-GB', { numeric: true }) || ofRecord(one) - ofRecord(other) || (one.entry.on ?? '').localeCompare(other.entry.on ?? '') || one.entry.key.localeCompare(other.entry.key, 'en-GB', { numeric: true }));
}

function titleOf(group: string): string {
  return group === 'trail' ? 'Entries of the audit trail' : groupTitle(group);
}

function basisOf(asked: SearchAsked, found: readonly Found[]): string {
  const hash = createHash('sha256').update(JSON.stringify(asked));
  for (const { entry, stored } of found) hash.update(`\n${entry.key} ${stored}`);
  return hash.digest('hex');
}

function refuseTooMany(found: readonly unknown[]): void {
  if (found.length <= mostFound) return;
  throw new Refusal('invalid', `More than ${mostFound.toLocaleString('en-GB')} entries were found, which nobody can look through. Add a word, or choose a shorter period.`, 'subject.words');
}

/** What is gone: how many records, and those whose stub holds what is looked for. */
function stubs(work: Work, sought: Sought): { readonly all: number; readonly named: SearchResult['disposed'] } {
  const closed = closedRecords(work);
  const rows = ask<{ id: string; title: string; number: string; on: string }>(
    work.db, 'SELECT r.record_id AS id, r.title, d.number, d.on_day AS "on" FROM disposed_records r JOIN disposals d ON d.id = r.disposal_id ORDER BY d.number, r.title',
  ).filter(({ id }) => !closed.has(id));
  return { all: rows.length, named: rows.filter(({ title }) => foundBy(sought, [folded(title)]) !== null).map(({ title, number, on }) => ({ title, number, on })) };
}
