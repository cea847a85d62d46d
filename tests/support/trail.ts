import type { OutputOf } from '../../src/preload/contract/index.ts';
import type { House } from './house.ts';

/** An entry of the trail in short: what was done, and the clause where one applies. */
export type ShortEntry = readonly [action: string, clause: string];

/** What an action leaves in the trail, oldest first; opening and locking are left out. */
export async function entriesOf(house: House, action: () => Promise<unknown>): Promise<ShortEntry[]> {
  const { count } = await house.call('audit.head', {});
  await action();
  const page: OutputOf<'audit.page'> = await house.call('audit.page', { before: null, limit: 500 });
  return page.filter(({ sequence }) => sequence > count).toReversed().map((entry) => [entry.action, entry.clause] as const);
}
