import { veiledRecords } from '../../../access/veiled-entries.ts';
import type { TableName } from '../../../record-map/shape.ts';
import { keptTables, tableOfKind } from '../../../record-map/tables.ts';
import { disposableKind } from '../../../../../preload/contract/retention-disposal.ts';
import type { Work } from '../../../work.ts';
import { lookAt } from '../look.ts';
import { ask, goingWith, idsGoing } from './walk.ts';

/** Records whose history no other disposal may touch. */
interface Protected {
  readonly held: ReadonlySet<string>;
  readonly limited: ReadonlySet<string>;
}

/** @param going ids of what goes, which nothing protects @returns ids of all that is on hold, and of all that is limited to named officers, with what belongs to it */
export function protectedIds(work: Work, going: ReadonlySet<string>): Protected {
  const staying = (ids: ReadonlySet<string>): ReadonlySet<string> => new Set([...ids].filter((id) => !going.has(id)));
  return { held: staying(heldIds(work)), limited: staying(withParts(work, veiledRecords(work.db))) };
}

/** Where the standing may not be told to this officer, it counts as held. */
function heldIds(work: Work): ReadonlySet<string> {
  const look = lookAt(work);
  // Without any hold nothing has to be weighed.
  if (![...look.decisions.values()].flat().some(({ take }) => take === 'hold')) return new Set();
  const start = new Map<TableName, string[]>();
  for (const fact of look.keeping.all()) {
    const kind = disposableKind.safeParse(fact.kind);
    const standing = look.keeping.standing(fact);
    if (!kind.success || standing?.holds.length === 0) continue;
    const { table, by = 'id' } = tableOfKind(kind.data);
    const ids = ask<{ id: string }>(work.db, `SELECT id FROM ${table} WHERE ${by} = ?`, fact.recordId).map(({ id }) => id);
    start.set(table, [...(start.get(table) ?? []), ...ids]);
  }
  return idsGoing(goingWith(work.db, start));
}

/** The ids with those of what belongs to them. */
function withParts({ db }: Work, ids: readonly string[]): ReadonlySet<string> {
  if (ids.length === 0) return new Set();
  const start = new Map(keptTables.flatMap(({ table, is }) => (is === 'record' ? [[table, [...ids]] as const] : [])));
  return new Set([...ids, ...idsGoing(goingWith(db, start))]);
}
