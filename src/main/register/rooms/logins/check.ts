import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Job } from '../../work.ts';
import { matcher } from './fingerprint.ts';
import { isHere } from './listing.ts';
import { checkMessage } from './rules/check.ts';
import { heldSecret, inTurn } from './secrets.ts';
import { listedLogins } from './table.ts';

/**
 * Looks into the keychain of this sign-in for every password that should be there. Changes nothing, but for a password
 * that was still waiting to take its place. A keychain that cannot be used is an answer, not a failure.
 *
 * @throws Refusal `cancelled`
 */
export async function checkKeychain(job: Job, _input: InputOf<'logins.check'>): Promise<OutputOf<'logins.check'>> {
  const { here, elsewhere, none } = job.read((work) => {
    const open = listedLogins(work.db).filter((row) => row.ended_on === null);
    return {
      here: open.filter((row) => isHere(row, work.place)).map((row) => ({ row, matches: matcher(work, row.fingerprint) })),
      elsewhere: open.filter((row) => row.fingerprint !== null && !isHere(row, work.place)).length,
      none: open.filter((row) => row.fingerprint === null).length,
    };
  });
  const { ok: available } = await job.keychain.available();
  const missing: OutputOf<'logins.check'>['missing'] = [];
  for (const [index, { row, matches }] of here.entries()) {
    const { state } = available ? await inTurn(job.keychain, () => heldSecret(job.keychain, row.id, matches)) : { state: 'missing' as const };
    if (state !== 'held') missing.push({ id: row.id, account: row.account, userName: row.user_name, keeper: row.keeper_name, state });
    job.progress(index + 1, here.length, 'Looking into the keychain');
    await job.breathe();
  }
  return { available, message: checkMessage({ available, here: here.length, missing: missing.map(({ state }) => state) }), here: here.length, elsewhere, none, missing };
}
