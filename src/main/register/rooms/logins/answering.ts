import type { Keychain } from '../../keys/keychain.ts';

/** How long a keychain that is at work when a job is told to stop may go on, in milliseconds: long enough to tidy up after itself. */
const grace = 300;

/** Writes that a stopped job no longer waits for, by keychain: one that ends late must not undo what a later one has done. */
const abandoned = new WeakMap<Keychain, Set<Promise<unknown>>>();

/**
 * A keychain that a stopped job does not wait for: an operating system may ask the officer something, and nobody answers.
 *
 * @param signal of the job
 * @returns the same keychain; its calls fail when the job is stopped and they do not return
 */
export function answering(keychain: Keychain, signal: AbortSignal): Keychain {
  let silent = false;
  const ask = async <Value>(call: () => Promise<Value>, writes = false): Promise<Value> => {
    if (silent) throw noAnswer();
    const asked = call();
    try {
      return await answerOf(asked, signal, () => { silent = true; });
    } finally {
      if (silent && writes) abandon(keychain, asked);
    }
  };
  return {
    available: () => ask(() => keychain.available()),
    get: (account) => ask(() => keychain.get(account)),
    set: (account, secret) => ask(async () => {
      if ((abandoned.get(keychain)?.size ?? 0) > 0) throw noAnswer();
      await keychain.set(account, secret);
    }, true),
    remove: (account) => ask(() => keychain.remove(account), true),
  };
}

/** Resolves when a job is told to stop. */
export function toldToStop(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function answerOf<Value>(asked: Promise<Value>, signal: AbortSignal, givenUp: () => void): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  let wait = (): void => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    wait = (): void => {
      timer = setTimeout(() => {
        givenUp();
        reject(noAnswer());
      }, grace);
    };
    if (signal.aborted) wait();
    else signal.addEventListener('abort', wait, { once: true });
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    signal.removeEventListener('abort', wait);
    clearTimeout(timer);
  }
}

function abandon(keychain: Keychain, asked: Promise<unknown>): void {
  const left = abandoned.get(keychain) ?? new Set();
  abandoned.set(keychain, left.add(asked));
  void asked.catch(() => undefined).then(() => left.delete(asked));
}

function noAnswer(): Error {
  return new Error('The keychain has not answered.');
}
