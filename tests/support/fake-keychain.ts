import { Refusal } from '../../src/main/register/refusal.ts';
import type { Keychain, KeychainState } from '../../src/main/register/keys/keychain.ts';

/** A keychain in memory, for tests in which the real one is not the subject. */
export interface FakeKeychain extends Keychain {
  readonly entries: Map<string, string>;
  state: KeychainState;
  /** Accepts entries and loses them, as a locked keychain can. */
  forgetful: boolean;
  /** Decides whether a step fails, as one that is locked in the middle of it does. */
  fails: (step: 'get' | 'set' | 'remove', account: string) => boolean;
}

/** @returns an empty, working keychain */
export function fakeKeychain(): FakeKeychain {
  const entries = new Map<string, string>();
  const keychain: FakeKeychain = {
    entries,
    state: { ok: true },
    forgetful: false,
    fails: () => false,
    available: async () => keychain.state,
    get: async (account) => (keychain.fails('get', account) ? null : (entries.get(account) ?? null)),
    set: async (account, secret) => {
      if (keychain.fails('set', account)) throw new Refusal('keychain-unavailable', 'The keychain of this computer did not keep the entry.');
      if (!keychain.forgetful) entries.set(account, secret);
    },
    remove: async (account) => {
      if (!keychain.fails('remove', account)) entries.delete(account);
    },
  };
  return keychain;
}
