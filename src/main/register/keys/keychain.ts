/** The service name of every entry that the app keeps in a keychain. */
export const keychainService = 'Comms Register';

export type KeychainState = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** The sign-in's own store of secrets. One entry per account name. */
export interface Keychain {
  /** Whether secrets that are stored now will still be there after a restart, and if not, why. */
  available(): Promise<KeychainState>;
  /** @returns the secret; null when it is absent, or the keychain is locked or denies it: no platform tells which */
  get(account: string): Promise<string | null>;
  /** @throws Refusal `keychain-unavailable` when the secret could not be kept */
  set(account: string, secret: string): Promise<void>;
  /** Removes the secret. Not an error when there is none. */
  remove(account: string): Promise<void>;
}
