import { contract, type InputOf, type OutputOf } from '../../../../preload/contract/index.ts';
import type { SavedView } from '../../../../preload/contract/accounts-records.ts';
import { sql } from '../../database/queries.ts';
import type { SavedViewsTable } from '../../database/tables-accounts.ts';
import { missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';

/* Ways to look at the list that an officer has kept for herself. They decide nothing, so they leave no trail entry. */

const room = 'accounts';

/** This officer's views, by name. One whose content this version cannot read is left out. */
export function savedViews(work: Work): OutputOf<'accounts.views'> {
  return work.db
    .all(mine(work).selectAll())
    .flatMap((row) => viewOf(row) ?? [])
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

/** Keeps a view of the list; one of the same name is replaced, whatever its case. */
export function saveView(work: Work, { name, content }: InputOf<'accounts.saveView'>): OutputOf<'accounts.saveView'> {
  const before = work.db.first(mine(work).select('id').where('name', '=', name));
  const kept = { name, content: JSON.stringify(content), saved_at: work.clock.now() };
  const id = before?.id ?? work.newId();
  if (before === undefined) work.db.run(sql.insertInto('saved_views').values({ id, room, officer_id: work.officer.id, ...kept }));
  else work.db.run(sql.updateTable('saved_views').set(kept).where('id', '=', id));
  return { id, name, content };
}

/** Forgets one of this officer's views. @throws Refusal `not-found`, also for another officer's */
export function removeView(work: Work, { id }: InputOf<'accounts.removeView'>): OutputOf<'accounts.removeView'> {
  const { changes } = work.db.run(
    sql.deleteFrom('saved_views').where('id', '=', id).where('room', '=', room).where('officer_id', '=', work.officer.id),
  );
  if (changes === 0) throw missingRecord('view');
  return {};
}

function mine(work: Work) {
  return sql.selectFrom('saved_views').where('room', '=', room).where('officer_id', '=', work.officer.id);
}

function viewOf({ id, name, content }: SavedViewsTable): SavedView | undefined {
  const read = contract.accounts.saveView.input.shape.content.safeParse(JSON.parse(content));
  return read.success ? { id, name, content: read.data } : undefined;
}
