import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { LoginsTable } from '../../database/tables-logins.ts';
import type { Job, Place } from '../../work.ts';
import { matcher } from './fingerprint.ts';
import { tidyUp } from './keep-secrets.ts';
import { isHere } from './listing.ts';
import { checkMessage } from './rules/check.ts';
import { dropPending, forgetSecret, type Held, heldSecret, holdsAny, inTurn } from './secrets.ts';
import { listedLogins } from './table.ts';

/**
 * Looks into the keychain of this sign-in for every password that should be there. It tidies on the way: what was still
 * waiting takes its place, and what logins have left behind that are no longer used goes. The register stays as it is.
 * A keychain that cannot be used is an answer, not a failure.
 *
 * @throws Refusal `cancelled`
 */
export async function checkKeychain(job: Job, _input: InputOf<'logins.check'>): Promise<OutputOf<'logins.check'>> {
  const { here, left, elsewhere, none } = job.read((work) => {
    const all = listedLogins(work.db);
    const open = all.filter((row) => row.ended_on === null);
    return {
      here: open.filter((row) => isHere(row, work.place)).map((row) => ({ row, matches: matcher(work, row.fingerprint) })),
      left: all.filter((row) => row.ended_on !== null && mayBeLeftHere(row, work.place)).map(({ id }) => id),
      elsewhere: open.filter((row) => row.fingerprint !== null && !isHere(row, work.place)).length,
      none: open.filter((row) => row.fingerprint === null).length,
    };
  });
  const { ok: available } = await inTurn(job, (turn) => turn.keychain.available());
  const missing: OutputOf<'logins.check'>['missing'] = [];
  const steps = here.length + left.length;
  if (available) await inTurn(job, tidyUp);
  for (const [index, { row, matches }] of here.entries()) {
    const { state } = available ? await inTurn(job, (turn) => looked(turn, row.id, matches)) : { state: 'missing' as const };
    if (state !== 'held') missing.push({ id: row.id, account: row.account, userName: row.user_name, keeper: row.keeper_name, state });
    await step(index + 1);
  }
  if (available) {
    for (const [index, id] of left.entries()) {
      await inTurn(job, async ({ keychain }) => {
        if (await holdsAny(keychain, id)) await forgetSecret(keychain, id);
      });
      await step(here.length + index + 1);
    }
  }
  return { available, message: checkMessage({ available, here: here.length, missing: missing.map(({ state }) => state) }), here: here.length, elsewhere, none, missing };

  async function step(done: number): Promise<void> {
    job.progress(done, steps, 'Looking into the keychain');
    await job.breathe();
  }
}

async function looked({ keychain }: Job, id: string, matches: (secret: string) => boolean): Promise<Held> {
  const held = await heldSecret(keychain, id, matches);
  if (held.state === 'held') await dropPending(keychain, id, matches);
  return held;
}

/** Logins that were ended by an earlier version of the app do not say where their password lay. */
function mayBeLeftHere({ keeper_machine: machine, keeper_sign_in: signIn }: LoginsTable, place: Place): boolean {
  return machine === '' || (machine === place.machine && signIn === place.signIn);
}
