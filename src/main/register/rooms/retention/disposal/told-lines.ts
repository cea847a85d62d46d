import { keptTables } from '../../../record-map/tables.ts';
import type { Work } from '../../../work.ts';
import { described } from './describe.ts';
import type { OtherEntry, ToldElsewhere } from './told-elsewhere.ts';

interface Line {
  readonly what: string;
  readonly why: string;
}

/** Whose history loses details, whose keeps them, and whose unsaved typing stays. Neutral, so that the stub can keep it; entries are told by their place in the trail. */
export function toldInWords(work: Work, { others, kept, draftsKept }: Pick<ToldElsewhere, 'others' | 'kept' | 'draftsKept'>): Line[] {
  return [
    ...byRecord(work, others).map((what) => ({ what, why: 'stays without its details, since it holds the name, handle or address of what goes' })),
    ...byRecord(work, kept).map((what) => ({ what, why: 'keeps its details, although it holds the name, handle or address of what goes: a hold is set on the record' })),
    ...[...Map.groupBy(draftsKept, ({ officer }) => officer)].map(([officer, all]) => ({
      what: `Unsaved typing of ${officer}${all.length === 1 ? '' : `, ${all.length} times`}`, why: 'is about something else and mentions what goes: it stays until it is saved or discarded',
    })),
  ];
}

function byRecord(work: Work, entries: readonly OtherEntry[]): string[] {
  const names = neutralNames(work, new Set(entries.map(({ recordId }) => recordId)));
  return [...Map.groupBy(entries, ({ recordId }) => recordId)].map(([recordId, all]) => {
    const places = all.map(({ sequence }) => String(sequence));
    return `${names.get(recordId) ?? 'Other work'}: ${places.length === 1 ? 'entry' : `${places.length} entries,`} ${inARow(places)} of the audit trail`;
  });
}

function neutralNames({ db }: Work, ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  return new Map(keptTables.flatMap((table) => (table.is === 'record' ? described(db, table, [...ids]).map(({ id, neutral }) => [id, neutral] as const) : [])));
}

function inARow(places: readonly string[]): string {
  const last = places.at(-1) ?? '';
  return places.length === 1 ? last : `${places.slice(0, -1).join(', ')} and ${last}`;
}
