import { Refusal } from '../refusal.ts';

/* What an officer reads when the register cannot be unlocked. */

export const keyRefusals = {
  /** One message for passphrase, recovery code and keychain: which part was wrong is nobody's business. */
  notUnlocked: () =>
    new Refusal('wrong-passphrase', 'The register was not unlocked. Check what you entered and try again, or use another way to unlock it.'),
  missing: () =>
    new Refusal('keys-missing', 'The keys file of this register is not there. Put back register.keys.json or register.keys.bak.json, or restore a backup. No new keys were made.'),
  damaged: () =>
    new Refusal('keys-damaged', 'Both copies of the keys file are damaged. Put back register.keys.json from a backup; the register itself was not touched.'),
  weakened: () =>
    new Refusal('keys-weakened', 'The keys file asks for less protection than this app accepts. Somebody may have changed it. Put back register.keys.json from a backup and tell your IT security team.'),
  newer: () =>
    new Refusal('newer-version', 'The keys file was written by a newer version of Comms Register. Install that version, or a later one. Nothing was changed.'),
  mixed: () =>
    new Refusal('keys-mixed', 'The two copies of the keys file belong to different registers. Keep both, and put back the pair that belongs to this register.'),
  changed: () =>
    new Refusal('keys-changed', 'The keys file was changed outside the app, so the register was not opened. Put back register.keys.json from a backup and tell your IT security team.'),
};
