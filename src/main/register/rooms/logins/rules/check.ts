/** What a look into the keychain has found. */
interface Findings {
  readonly available: boolean;
  /** Passwords that should lie in it. */
  readonly here: number;
  readonly missing: readonly ('missing' | 'differs')[];
}

const again = 'each one again under “Keep a new password”: one that is unchanged is only put back.';

/** @returns what the officer should know and do, or null when every password is in its place */
export function checkMessage({ available, here, missing }: Findings): string | null {
  if (!available) {
    const waiting = here === 0 ? 'so no password can be kept at this sign-in' : `so the ${here === 1 ? 'password' : counted(here)} kept in it cannot be used now`;
    return `The keychain of this computer does not answer, ${waiting}. Unlock it or ask IT to turn it on, then check again. Everything else works without it.`;
  }
  if (missing.length === 0) return null;
  if (missing.length === here && missing.every((state) => state === 'missing')) {
    return `${here === 1 ? 'The password' : `None of the ${counted(here)}`} that should lie in this keychain could${here === 1 ? ' not' : ''} be read: it is locked or was emptied. Unlock it and check again. If it was emptied, enter ${again}`;
  }
  return `${counted(missing.length)} of ${here} ${missing.length === 1 ? 'is' : 'are'} not in the keychain as entered. Enter ${again}`;
}

function counted(count: number): string {
  return `${count.toLocaleString('en-GB')} password${count === 1 ? '' : 's'}`;
}
