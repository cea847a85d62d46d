import { deletePassword, getPassword, setPassword } from 'keytar/keytar.js';
import { Refusal } from '../refusal.ts';
import { type Keychain, keychainService } from './keychain.ts';
import { probeSecretService } from './secret-service.ts';

/**
 * The keychain of the operating system: Windows Credential Manager, macOS Keychain, or the Secret
 * Service on Linux. Without a Secret Service the library would silently use the kernel's key ring,
 * which forgets at restart; so it is asked for first, and without it nothing is stored.
 */
export const osKeychain: Keychain = {
  available: async () => (process.platform === 'linux' ? await probeSecretService() : { ok: true }),

  get: async (account) => {
    const state = await osKeychain.available();
    if (!state.ok) return null;
    try {
      return await getPassword(keychainService, account);
    } catch {
      // Denied or locked, which other platforms report as absent. The error may quote the entry.
      return null;
    }
  },

  set: async (account, secret) => {
    const state = await osKeychain.available();
    if (!state.ok) throw new Refusal('keychain-unavailable', state.message);
    try {
      await setPassword(keychainService, account, secret);
    } catch {
      throw notKept();
    }
    // A locked or failing keychain can accept a secret and lose it.
    if ((await osKeychain.get(account)) !== secret) throw notKept();
  },

  remove: async (account) => {
    const state = await osKeychain.available();
    if (!state.ok) return;
    try {
      await deletePassword(keychainService, account);
    } catch {
      // Nothing to remove, or the keychain is locked: what is left opens nothing once its slot is gone.
    }
  },
};

function notKept(): Refusal {
  return new Refusal('keychain-unavailable', 'The keychain of this computer did not keep the entry. Unlock the keychain and try again, or use your passphrase.');
}
