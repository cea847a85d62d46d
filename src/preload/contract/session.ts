import { z } from 'zod';
import { call, nothing } from './call.ts';
import { directorateKind, id, packIds, requiredLine, writtenFile } from './values.ts';

/** Opens the sample register. It protects nothing: the lock screen shows it, so that locking can be tried. */
export const samplePassphrase = 'look round the sample';

const passphrase = z.string().min(1, 'Enter your passphrase.').max(1000);

/** Twelve characters is the floor of the design; length, not symbols, is what makes a passphrase strong. */
const newPassphrase = z
  .string()
  .min(12, 'Use at least 12 characters. Four or five unrelated words are easy to remember.')
  .max(1000);

const newDirectorate = z.strictObject({
  name: requiredLine(120, 'Give the directorate a name.'),
  kind: directorateKind,
});

export const sessionState = z.strictObject({
  /** `none`: no register on this machine yet. `broken`: there is one, but it cannot be opened (see problem). */
  state: z.enum(['none', 'locked', 'unlocked', 'broken']),
  sample: z.boolean(),
  trustName: z.string().nullable(),
  officer: z.strictObject({ id, name: z.string(), role: z.enum(['viewer', 'officer', 'head']) }).nullable(),
  /** Who can unlock, for the lock screen. */
  officers: z.array(z.strictObject({ id, name: z.string(), keychain: z.boolean() })),
  keychain: z.strictObject({ available: z.boolean(), message: z.string().nullable() }),
  problem: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  /** Something to tell at unlock, such as an audit trail older than the one last seen. */
  warning: z.string().nullable(),
  autolockMinutes: z.int(),
  trail: z.strictObject({ count: z.int(), head: z.string() }).nullable(),
});

export type SessionState = z.output<typeof sessionState>;

const unlocked = z.strictObject({ session: sessionState });

export const session = {
  status: call({ input: nothing, output: sessionState, access: 'locked', effect: 'session' }),
  create: call({
    input: z.strictObject({
      trustName: requiredLine(160, 'Enter the name of your Trust.'),
      packs: packIds,
      directorates: z.array(newDirectorate).min(1, 'Add at least one directorate.').max(200),
      officerName: requiredLine(120, 'Enter your name.'),
      passphrase: newPassphrase,
      useKeychain: z.boolean(),
    }),
    /** The recovery code is shown once; it is held until `recoverySheetDone` so that it can be printed. */
    output: z.strictObject({ recoveryCode: z.string(), keychainMessage: z.string().nullable(), session: sessionState }),
    access: 'locked',
    effect: 'session',
  }),
  printRecoverySheet: call({
    input: nothing,
    output: writtenFile,
    access: 'viewer',
    effect: 'job',
    file: {
      kind: 'save',
      title: 'Save the recovery sheet',
      suggestedName: 'Comms Register recovery sheet.pdf',
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    },
  }),
  /** The officer has kept the code: it is forgotten here, and one that was made to replace another takes effect now. */
  recoverySheetDone: call({ input: nothing, output: nothing, access: 'viewer', effect: 'session' }),
  /** Makes the throw-away register with fictional data and opens it. The passphrase is shown on its lock screen. */
  startSample: call({
    input: nothing,
    output: z.strictObject({ passphrase: z.string(), session: sessionState }),
    access: 'locked',
    effect: 'session',
  }),
  /** Throws the sample register away. */
  leaveSample: call({ input: nothing, output: unlocked, access: 'locked', effect: 'session' }),
  unlock: call({
    input: z.strictObject({ officerId: id, passphrase }),
    output: unlocked,
    access: 'locked',
    effect: 'session',
  }),
  unlockWithKeychain: call({
    input: z.strictObject({ officerId: id }),
    output: unlocked,
    access: 'locked',
    effect: 'session',
  }),
  /** The recovery code is used up: a new passphrase is set and a new code is given. */
  unlockWithRecoveryCode: call({
    input: z.strictObject({ recoveryCode: requiredLine(200, 'Enter the recovery code.'), newPassphrase }),
    output: z.strictObject({ recoveryCode: z.string(), session: sessionState }),
    access: 'locked',
    effect: 'session',
  }),
  /**
   * A new recovery code for the officer at the desk, who may have lost the sheet. The old one goes on working until
   * `recoverySheetDone` says that the new one is kept. Asks for the passphrase: an unlocked desk is not proof enough.
   */
  renewRecoveryCode: call({
    input: z.strictObject({ passphrase }),
    output: z.strictObject({ recoveryCode: z.string() }),
    access: 'viewer',
    effect: 'session',
  }),
  /** The officer does not want the new code after all: the old one stays. */
  discardRecoveryCode: call({ input: nothing, output: nothing, access: 'viewer', effect: 'session' }),
  changePassphrase: call({
    input: z.strictObject({ passphrase, newPassphrase }),
    output: nothing,
    access: 'viewer',
    effect: 'session',
  }),
  lock: call({
    input: z.strictObject({
      reason: z.enum(['officer', 'idle', 'suspend', 'screen-lock', 'restart', 'window-closed']),
    }),
    output: nothing,
    access: 'locked',
    effect: 'session',
  }),
  setKeychainUnlock: call({
    input: z.strictObject({ on: z.boolean() }),
    output: unlocked,
    access: 'viewer',
    effect: 'session',
  }),
};
