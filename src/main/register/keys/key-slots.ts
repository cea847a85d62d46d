import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { keyIdOf } from './key-id.ts';
import { keyRefusals } from './key-refusals.ts';
import type { Keychain } from './keychain.ts';
import { hasOwnMac, type KeysFile, type OfficerKeys, signKeys } from './keys-format.ts';
import { newStretch, refuseWeakPassphrase, stretchPassphrase } from './passphrase.ts';
import { makeRecoveryCode, parseRecoveryCode, recoveryKey } from './recovery-code.ts';
import { type KeyPair, makeKeyPair, seal, unseal, unwrap, wrap } from './sealing.ts';

/** What an officer holds once a slot of hers has opened. */
export interface OpenedKeys {
  /** The slot that opened decides who she is. */
  readonly officerId: string;
  readonly databaseKey: Buffer;
  readonly officerKeyPair: KeyPair;
}

export interface NewKeys {
  readonly officer: { readonly id: string; readonly name: string };
  readonly passphrase: string;
  /** What the lock screen calls the register: the Trust's name. */
  readonly label: string;
}

export interface CreatedKeys extends OpenedKeys {
  readonly keysFile: KeysFile;
  /** To be shown and printed once. It is not kept anywhere. */
  readonly recoveryCode: string;
}

type SlotKind = keyof OfficerKeys['slots'];

/** What a slot's box is bound to: it opens for one register, officer and kind of slot only. */
export function slotContext(keys: { readonly registerId: string }, officerId: string, kind: SlotKind): string {
  return `slot ${kind} ${keys.registerId} ${officerId}`;
}

/** The name of an officer's entry in the keychain. */
export function keychainAccount(keys: { readonly registerId: string }, officerId: string): string {
  return `${keys.registerId} ${officerId}`;
}

/**
 * Makes the keys of a new register: a random database key, and for the first officer a key pair with
 * a passphrase slot and a recovery slot. Nothing is written: see `writeNewKeysFile`.
 *
 * @throws Refusal `weak-passphrase`
 */
export async function createKeys({ officer, passphrase, label }: NewKeys): Promise<CreatedKeys> {
  refuseWeakPassphrase(passphrase);
  const registerId = uuidv7();
  const databaseKey = randomBytes(32);
  const officerKeyPair = makeKeyPair();
  const backupPair = makeKeyPair();
  const { slot: recovery, recoveryCode } = makeRecoverySlot({ registerId }, officer.id, officerKeyPair.privateKey);
  const keysFile = signKeys(
    {
      format: 'comms-register-keys',
      version: 1,
      generation: 0,
      registerId,
      label,
      database: { keyId: keyIdOf(databaseKey), salt: null, size: null },
      trail: null,
      officers: [
        {
          officerId: officer.id,
          name: officer.name,
          publicKey: officerKeyPair.publicKey.toString('base64'),
          sealedKey: seal(officerKeyPair.publicKey, databaseKey, sealContext(registerId, officer.id)).toString('base64'),
          slots: {
            passphrase: await makePassphraseSlot({ registerId }, officer.id, officerKeyPair.privateKey, passphrase),
            keychain: null,
            recovery,
          },
        },
      ],
      backup: {
        publicKey: backupPair.publicKey.toString('base64'),
        sealedKey: seal(backupPair.publicKey, databaseKey, sealContext(registerId, 'backup')).toString('base64'),
        privateKeyBox: wrap(databaseKey, backupPair.privateKey, `backup-key ${registerId}`).toString('base64'),
      },
    },
    databaseKey,
  );
  backupPair.privateKey.fill(0);
  return { keysFile, databaseKey, officerKeyPair, recoveryCode, officerId: officer.id };
}

/**
 * Opens the register with a passphrase.
 *
 * @param secret the passphrase as typed; without an officer id every passphrase slot is tried
 * @returns what the officer now holds; `forgetKeys` zeroes it
 * @throws Refusal `wrong-passphrase`; `keys-changed` when the file is not as the app wrote it
 */
export async function openWithPassphrase(
  keys: KeysFile,
  secret: { readonly officerId?: string; readonly passphrase: string },
): Promise<OpenedKeys> {
  for (const officer of officersOf(keys, secret.officerId)) {
    const slot = officer.slots.passphrase;
    if (slot === null) continue;
    const wrappingKey = await stretchPassphrase(secret.passphrase, slot.stretch);
    const opened = openSlot(keys, officer, 'passphrase', wrappingKey);
    if (opened !== null) return opened;
  }
  throw keyRefusals.notUnlocked();
}

/**
 * Opens the register with the printed recovery code, in any spelling that `parseRecoveryCode` takes.
 * @throws Refusal as `openWithPassphrase`
 */
export function openWithRecoveryCode(keys: KeysFile, typed: string): OpenedKeys {
  const code = parseRecoveryCode(typed);
  if (code === null) throw keyRefusals.notUnlocked();
  for (const officer of keys.officers) {
    const slot = officer.slots.recovery;
    if (slot === null) continue;
    const opened = openSlot(keys, officer, 'recovery', recoveryKey(code, Buffer.from(slot.salt, 'base64')));
    if (opened !== null) return opened;
  }
  throw keyRefusals.notUnlocked();
}

/**
 * Opens the register with the wrapping key in the sign-in's keychain. An absent entry is a refusal
 * and nothing else: no key is ever made because none was found.
 *
 * @param officerId without it every keychain slot is tried
 * @throws Refusal as `openWithPassphrase`
 */
export async function openWithKeychain(keys: KeysFile, keychain: Keychain, officerId?: string): Promise<OpenedKeys> {
  for (const officer of officersOf(keys, officerId)) {
    if (officer.slots.keychain === null) continue;
    const entry = await keychain.get(keychainAccount(keys, officer.officerId));
    if (entry === null) continue;
    const opened = openSlot(keys, officer, 'keychain', Buffer.from(entry, 'base64'));
    if (opened !== null) return opened;
  }
  throw keyRefusals.notUnlocked();
}

/** Zeroes every secret an officer holds. At lock, after the database has been closed. */
export function forgetKeys(opened: OpenedKeys): void {
  opened.databaseKey.fill(0);
  opened.officerKeyPair.privateKey.fill(0);
}

/** @returns a passphrase slot for a private key, with a fresh salt */
export async function makePassphraseSlot(
  keys: { readonly registerId: string },
  officerId: string,
  privateKey: Buffer,
  passphrase: string,
): Promise<NonNullable<OfficerKeys['slots']['passphrase']>> {
  const stretch = newStretch();
  const wrappingKey = await stretchPassphrase(passphrase, stretch);
  try {
    return { stretch, box: wrap(wrappingKey, privateKey, slotContext(keys, officerId, 'passphrase')).toString('base64') };
  } finally {
    wrappingKey.fill(0);
  }
}

/** @returns a recovery slot for a private key, and the code that opens it */
export function makeRecoverySlot(
  keys: { readonly registerId: string },
  officerId: string,
  privateKey: Buffer,
): { readonly slot: NonNullable<OfficerKeys['slots']['recovery']>; readonly recoveryCode: string } {
  const recoveryCode = makeRecoveryCode();
  const code = parseRecoveryCode(recoveryCode);
  if (code === null) throw new Error('A new recovery code could not be read back.');
  const salt = randomBytes(32);
  const wrappingKey = recoveryKey(code, salt);
  try {
    const box = wrap(wrappingKey, privateKey, slotContext(keys, officerId, 'recovery')).toString('base64');
    return { slot: { salt: salt.toString('base64'), box }, recoveryCode };
  } finally {
    wrappingKey.fill(0);
  }
}

function officersOf(keys: KeysFile, officerId: string | undefined): readonly OfficerKeys[] {
  return officerId === undefined ? keys.officers : keys.officers.filter((officer) => officer.officerId === officerId);
}

/** Zeroes the wrapping key. @returns null when it does not fit the slot */
function openSlot(keys: KeysFile, officer: OfficerKeys, kind: SlotKind, wrappingKey: Buffer): OpenedKeys | null {
  const slot = officer.slots[kind];
  if (slot === null) return null;
  const privateKey = unwrap(wrappingKey, Buffer.from(slot.box, 'base64'), slotContext(keys, officer.officerId, kind));
  wrappingKey.fill(0);
  if (privateKey === null) return null;

  const officerKeyPair = { publicKey: Buffer.from(officer.publicKey, 'base64'), privateKey };
  const databaseKey = unseal(officerKeyPair, Buffer.from(officer.sealedKey, 'base64'), sealContext(keys.registerId, officer.officerId));
  // From here on the passphrase was right: whatever does not fit was changed in the file.
  if (databaseKey === null) {
    privateKey.fill(0);
    throw keyRefusals.changed();
  }
  const opened = { officerId: officer.officerId, databaseKey, officerKeyPair };
  if (keyIdOf(databaseKey) !== keys.database.keyId || !hasOwnMac(keys, databaseKey)) {
    forgetKeys(opened);
    throw keyRefusals.changed();
  }
  return opened;
}

function sealContext(registerId: string, recipient: string): string {
  return `database-key ${registerId} ${recipient}`;
}
