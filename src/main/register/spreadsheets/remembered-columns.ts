import { createHash } from 'node:crypto';
import { sql } from '../database/queries.ts';
import type { Work } from '../work.ts';

/**
 * Keeps what the columns of a source were matched to. The headings name the source: the list that a team sends each
 * quarter has another file name every time.
 *
 * @param room whose spreadsheets these are
 * @param columns column index for each matched field
 */
export function rememberColumns(work: Work, room: string, headings: readonly string[], columns: Readonly<Partial<Record<string, number>>>): void {
  const kept = { columns: JSON.stringify(columns), saved_at: work.clock.now() };
  work.db.run(
    sql.insertInto('import_mappings').values({ room, headings_sha256: sourceOf(headings), ...kept })
      .onConflict((on) => on.columns(['room', 'headings_sha256']).doUpdateSet(kept)),
  );
}

/**
 * @param isField what the room can still match a column to; anything else is forgotten
 * @returns the field of each column by its index, as it was kept for these very headings; undefined when it never was
 */
export function rememberedColumns<Field extends string>(
  work: Work, room: string, headings: readonly string[], isField: (name: string) => name is Field,
): ReadonlyMap<number, Field> | undefined {
  const row = work.db.first(
    sql.selectFrom('import_mappings').select('columns').where('room', '=', room).where('headings_sha256', '=', sourceOf(headings)),
  );
  if (row === undefined) return undefined;
  const columns = JSON.parse(row.columns) as Readonly<Record<string, number>>;
  return new Map(Object.entries(columns).flatMap(([field, index]): [number, Field][] => (isField(field) ? [[index, field]] : [])));
}

/** Case and spaces come and go with whoever saves the file. */
function sourceOf(headings: readonly string[]): string {
  const plain = headings.map((heading) => heading.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim());
  return createHash('sha256').update(JSON.stringify(plain)).digest('hex');
}
