import type { Work } from '../../work.ts';
import { clearRotations, endedLoginsOf, hadPassword, moveRotations, owedRotations } from './table.ts';

/**
 * What the ended logins of an account still owed does not end with them: its new login owes it (CP371 2.3.1). A password
 * that is known to be another one than all they had is the change that was owed.
 *
 * @param id of the new login, which is on the register already
 * @param hasNewPassword its password is known and was none of those before
 * @returns how many are settled by its password
 */
export function takeOverOwed(work: Work, { id, accountId }: { readonly id: string; readonly accountId: string }, hasNewPassword: boolean): number {
  let settled = 0;
  for (const ended of endedLoginsOf(work.db, accountId)) {
    const owed = owedRotations(work.db, { loginId: ended.id });
    if (owed.length === 0) continue;
    // Where no password of the ended login was ever known, nobody can tell whether this one is another.
    if (hasNewPassword && hadPassword(work.db, ended.id)) {
      settled += clearRotations(work.db, ended.id, work.clock.today(), work.officer.name);
      continue;
    }
    moveRotations(work.db, ended.id, id);
    for (const { reason, detail, owed_since: since } of owed) {
      work.record({ action: 'login.rotation-owed', room: 'logins', recordId: id, clause: '2.3.1', details: { reason, detail, since, from: ended.id } });
    }
  }
  return settled;
}
