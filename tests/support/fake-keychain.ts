import type { Keychain, KeychainState } from '../../src/main/register/keys/keychain.ts';

/** A keychain in memory, for tests in which the real one is not the subject. */
export interface FakeKeychain extends Keychain {
  readonly entries: Map<string, string>;
  state: KeychainState;
  /** Accepts entries and loses them, as a locked keychain can. */
  forgetful: boolean;
}

/** @returns an empty, working keychain */
export function fakeKeychain(): FakeKeychain {
  const entries = new Map<string, string>();
  const keychain: FakeKeychain = {
    entries,
    state: { ok: true },
    forgetful: false,
    available: async () => keychain.state,
    get: async (account) => entries.get(account) ?? null,
    set: async (account, secret) => {
      if (!keychain.forgetful) entries.set(account, secret);
    },
    remove: async (account) => {
      entries.delete(account);
    },
  };
  return keychain;
}
