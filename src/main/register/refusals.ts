import { Refusal } from './refusal.ts';

/** A refusal that also carries what the register holds now, so that nothing typed is lost. */
export class Conflict extends Refusal {
  readonly current: unknown;

  /** @param what the thing, as a sentence begins: "This account" @param current what the register holds now */
  constructor(what: string, current: unknown) {
    super('conflict', `${what} has been changed since you opened it. Compare the two and save again.`);
    this.current = current;
  }
}

/** An update was based on a version that is no longer the newest. */
export function conflict(what: string, current: unknown): Conflict {
  return new Conflict(what, current);
}

/** A record that an id names is not there. @param what its kind, in the officer's words: "account" */
export function missingRecord(what: string): Refusal {
  return new Refusal('not-found', `This ${what} is not on the register. Go back to the list and choose again.`);
}

/** The officer has stopped a job, or the register was locked under it. */
export function cancelled(): Refusal {
  return new Refusal('cancelled', 'Stopped. Nothing was saved.');
}

/** The register is locked, so the call cannot be answered. */
export function locked(): Refusal {
  return new Refusal('locked', 'The register is locked. Unlock it to go on.');
}

/** First run or the sample was asked for where a register is. */
export function registerExistsAlready(): Refusal {
  return new Refusal('register-exists', 'There is a register on this computer already. Unlock it instead.');
}

/** The passphrase asked for at an open desk is wrong: the words of the lock screen would not fit. @throws always */
export function notHerPassphrase(error: unknown): never {
  if (!(error instanceof Refusal) || error.code !== 'wrong-passphrase') throw error;
  throw new Refusal('wrong-passphrase', 'This is not the passphrase you have now. Nothing was changed.', 'passphrase');
}
