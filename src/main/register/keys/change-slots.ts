import { randomBytes } from 'node:crypto';
import type { Head } from '../audit/chain.ts';
import { Refusal } from '../refusal.ts';
import { keychainAccount, makePassphraseSlot, makeRecoverySlot, type OpenedKeys, slotContext } from './key-slots.ts';
import type { Keychain } from './keychain.ts';
import { type KeysFile, type OfficerKeys, signKeys } from './keys-format.ts';
import { refuseWeakPassphrase } from './passphrase.ts';
import { wrap } from './sealing.ts';

/*
 * Changes to an officer's own slots while the register is open. Each returns a new keys file, which
 * takes effect when `writeKeysFile` has written it.
 */

/**
 * Lets the officer unlock with the keychain of her sign-in. An earlier entry of hers is replaced, so
 * one sign-in at a time has it.
 * @throws Refusal `keychain-unavailable` when the keychain does not keep the entry; nothing is changed then
 */
export async function addKeychainSlot(keys: KeysFile, opened: OpenedKeys, keychain: Keychain): Promise<KeysFile> {
  const state = await keychain.available();
  if (!state.ok) throw new Refusal('keychain-unavailable', state.message);
  const account = keychainAccount(keys, opened.officerId);
  const wrappingKey = randomBytes(32);
  try {
    const entry = wrappingKey.toString('base64');
    await keychain.set(account, entry);
    if ((await keychain.get(account)) !== entry) {
      throw new Refusal('keychain-unavailable', 'The keychain of this computer did not keep the entry. Unlock the keychain and try again, or use your passphrase.');
    }
    const box = wrap(wrappingKey, opened.officerKeyPair.privateKey, slotContext(keys, opened.officerId, 'keychain'));
    return withSlots(keys, opened, { keychain: { box: box.toString('base64') } });
  } finally {
    wrappingKey.fill(0);
  }
}

/** Ends unlocking with the keychain. The entry is removed too; should that fail, it opens nothing any more. */
export async function removeKeychainSlot(keys: KeysFile, opened: OpenedKeys, keychain: Keychain): Promise<KeysFile> {
  await keychain.remove(keychainAccount(keys, opened.officerId));
  return withSlots(keys, opened, { keychain: null });
}

/**
 * Makes a new recovery code; the old one stops working once the keys file is written.
 * @returns the keys file, and the code to show and print once
 */
export function renewRecoveryCode(keys: KeysFile, opened: OpenedKeys): { readonly keysFile: KeysFile; readonly recoveryCode: string } {
  const { slot, recoveryCode } = makeRecoverySlot(keys, opened.officerId, opened.officerKeyPair.privateKey);
  return { keysFile: withSlots(keys, opened, { recovery: slot }), recoveryCode };
}

/**
 * Sets a new passphrase; the old one stops working once the keys file is written.
 * @throws Refusal `weak-passphrase`
 */
export async function setPassphrase(keys: KeysFile, opened: OpenedKeys, passphrase: string): Promise<KeysFile> {
  refuseWeakPassphrase(passphrase);
  const slot = await makePassphraseSlot(keys, opened.officerId, opened.officerKeyPair.privateKey, passphrase);
  return withSlots(keys, opened, { passphrase: slot });
}

/**
 * Puts into the keys file what it should remember at lock.
 * @param facts salt (hexadecimal) and size of the closed database file, and the audit trail's head
 */
export function rememberFacts(
  keys: KeysFile,
  opened: OpenedKeys,
  facts: { readonly database?: { readonly salt: string; readonly size: number }; readonly trail?: Head },
): KeysFile {
  return signKeys(
    {
      ...keys,
      database: { ...keys.database, ...facts.database },
      trail: facts.trail === undefined ? keys.trail : { count: facts.trail.count, hash: facts.trail.hash },
    },
    opened.databaseKey,
  );
}

/** Puts a recovery slot that was made earlier into the keys file as it is now. */
export function setRecoverySlot(keys: KeysFile, opened: OpenedKeys, recovery: OfficerKeys['slots']['recovery']): KeysFile {
  return withSlots(keys, opened, { recovery });
}

function withSlots(keys: KeysFile, opened: OpenedKeys, slots: Partial<OfficerKeys['slots']>): KeysFile {
  const officers = keys.officers.map((officer) =>
    officer.officerId === opened.officerId ? { ...officer, slots: { ...officer.slots, ...slots } } : officer,
  );
  return signKeys({ ...keys, officers }, opened.databaseKey);
}
