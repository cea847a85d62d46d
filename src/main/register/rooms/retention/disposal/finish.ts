import { writeOverFreed } from '../../../database/write-over-freed.ts';
import { sql } from '../../../database/queries.ts';
import type { Job, Work } from '../../../work.ts';
import { forgetSecret, inTurn } from '../../logins/secrets.ts';
import { finishes, notePasswordRemoved, passwordsLeftHere } from './table.ts';

/*
 * What a disposal leaves to be done after its transaction: the file is written anew, and passwords leave the keychain. Both are
 * noted beside the stub, so that a machine that dies in between goes on at the next opening. Neither changes a record, so the trail
 * has no entry of it.
 */

/** Writes the file anew where a disposal still waits for it. Outside a transaction. @returns whether nothing waits any more */
export function finishDisposals({ db, clock }: Pick<Work, 'db' | 'clock'>): boolean {
  if (![...finishes(db).values()].includes(null)) return true;
  if (!writeOverFreed(db.database)) return false;
  db.run(sql.updateTable('disposal_finishes').set({ finished_at: clock.now() }).where('finished_at', 'is', null));
  return true;
}

/** Takes the passwords of logins that are gone out of the keychain of this sign-in. @returns how many it took out; what a keychain keeps is tried again at the next disposal */
export async function forgetDisposedPasswords(job: Job): Promise<number> {
  const here = job.read((work) => passwordsLeftHere(work.db, work.place));
  let removed = 0;
  for (const id of here) {
    const gone = await inTurn(job, ({ keychain }) => forgetSecret(keychain, id));
    if (!gone) continue;
    job.read((work) => notePasswordRemoved(work.db, id, work.clock.now()));
    removed += 1;
  }
  return removed;
}
