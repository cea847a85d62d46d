import type { Keychain } from '../keys/keychain.ts';

/** The demo runs anywhere, also where there is no keychain, and leaves nothing in one. */
export const noKeychain: Keychain = {
  available: () => Promise.resolve({ ok: false, message: 'The demo uses no keychain.' }),
  get: () => Promise.resolve(null),
  set: () => Promise.reject(new Error('The demo uses no keychain.')),
  remove: () => Promise.resolve(),
};
