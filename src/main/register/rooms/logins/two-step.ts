import type { Work } from '../../work.ts';
import { sameName } from '../people/rules.ts';
import { listedLogins, loginRow, updateLogin } from './table.ts';

/**
 * Writes somebody's new name where logins say who holds their second step: the box is free text, and who leaves is looked
 * for by name (CP371 2.3.1). Logins that are no longer used keep what was written.
 *
 * @param from how they were called @param to how they are called now
 * @returns how many logins were changed
 */
export function renameTwoStepHolder(work: Work, from: string, to: string): number {
  if (from === to) return 0;
  const theirs = listedLogins(work.db).filter((row) => row.ended_on === null && sameName(row.two_step_holder, from) && row.two_step_holder !== to);
  for (const { id } of theirs) {
    const before = loginRow(work.db, id);
    if (before === undefined) continue;
    updateLogin(work.db, { ...before, two_step_holder: to, version: before.version + 1 }, before.version);
    work.record({
      action: 'login.edited', room: 'logins', recordId: id, clause: '2.3.1',
      details: { changes: [{ field: 'twoStepHolder', from: before.two_step_holder, to }] },
    });
  }
  return theirs.length;
}
