import type { Job } from '../../work.ts';
import { matcher } from './fingerprint.ts';
import { dropPending, heldSecret, type LoginSecret, pendingEntryOf, promote, putDown, removeQuietly } from './secrets.ts';
import { loginRow } from './table.ts';

/** Steps between two reports of progress. */
const progressEvery = 10;

/** Ids in one note: some keychains take no more than 1,280 characters in an entry. */
const idsInNote = 25;

/**
 * Name of an entry that says for which logins something waits: a keychain cannot be asked what it holds. Another register
 * on this sign-in, such as the sample, does not know of these logins and must leave them alone.
 */
function noteOf(registerId: string, batch: number): string {
  return `logins waiting ${registerId} ${batch}`;
}

/**
 * Puts new passwords into the keychain together with their change in the database: both are there afterwards, or neither.
 * What waits in the keychain for an earlier change must have been settled before.
 *
 * @param commit the change, in one transaction
 * @param label of the progress, when there is enough to show any
 * @throws Refusal `keychain-unavailable`, and what `commit` throws; nothing is left behind
 */
export async function keepSecrets<Value>(job: Job, secrets: readonly LoginSecret[], commit: () => Value, label?: string): Promise<Value> {
  const { keychain } = job;
  const waiting: string[] = [];
  const registerId = job.read((work) => work.registerId);
  await tidyUp(job);
  const value = await writeAndCommit().catch(async (error: unknown) => {
    for (const id of waiting) await removeQuietly(keychain, pendingEntryOf(id));
    await removeNotes(job, registerId, batchesOf(waiting.length));
    throw error;
  });
  // The change is made and every password waits in the keychain: whatever fails from here on is made good when it is next asked for.
  for (const [index, secret] of secrets.entries()) {
    await promote(keychain, secret);
    report(secrets.length + index + 1);
  }
  await removeNotes(job, registerId, batchesOf(secrets.length));
  return value;

  async function writeAndCommit(): Promise<Value> {
    for (const [index, { id, secret }] of secrets.entries()) {
      waiting.push(id);
      if (index % idsInNote === 0) await noteWaiting(index / idsInNote, secrets.slice(index, index + idsInNote));
      await putDown(keychain, pendingEntryOf(id), secret);
      report(waiting.length);
      await job.breathe();
    }
    return commit();
  }

  async function noteWaiting(batch: number, some: readonly LoginSecret[]): Promise<void> {
    await putDown(keychain, noteOf(registerId, batch), some.map(({ id }) => id).join(' '));
  }

  /** Every password is put down and then moved into its place. */
  function report(steps: number): void {
    const all = secrets.length * 2;
    if (label !== undefined && (steps % progressEvery === 0 || steps === all)) job.progress(steps, all, label);
  }
}

/** After the app was stopped in the middle: takes out what the register does not know of, and moves the rest into its place. */
export async function tidyUp(job: Job): Promise<void> {
  const registerId = job.read((work) => work.registerId);
  let batches = 0;
  for (let note = await job.keychain.get(noteOf(registerId, 0)); note !== null; note = await job.keychain.get(noteOf(registerId, batches))) {
    for (const id of note.split(' ')) await tidyOne(job, id);
    batches += 1;
  }
  await removeNotes(job, registerId, batches);
}

async function tidyOne(job: Job, id: string): Promise<void> {
  const matches = job.read((work) => matcher(work, loginRow(work.db, id)?.fingerprint ?? null));
  await heldSecret(job.keychain, id, matches);
  await dropPending(job.keychain, id, matches);
  await job.breathe();
}

/** The last first: those before it are what leads to it. */
async function removeNotes(job: Job, registerId: string, batches: number): Promise<void> {
  for (let batch = batches - 1; batch >= 0; batch -= 1) await removeQuietly(job.keychain, noteOf(registerId, batch));
}

function batchesOf(secrets: number): number {
  return Math.ceil(secrets / idsInNote);
}
