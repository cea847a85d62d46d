import { z } from 'zod';
import { accountStatus } from './accounts-values.ts';
import { call, nothing } from './call.ts';
import { loginImports } from './logins-import.ts';
import { ownPlace } from './prose.ts';
import { id, instant, isoDate, line, paragraph, requiredLine, version } from './values.ts';

export const twoStep = z.enum(['not-known', 'none', 'authenticator-app', 'text-message', 'security-key', 'email', 'other']);
export type TwoStep = z.output<typeof twoStep>;

export const rotationReason = z.enum(['seen-by-another', 'administrator-left', 'account-hacked', 'reused', 'other']);
export type RotationReason = z.output<typeof rotationReason>;

/** A password as it is typed. Platforms accept spaces and every letter, so nothing is trimmed; what no keyboard gives is refused. */
export const secretText = z
  .string()
  .min(1, 'Enter the password.')
  .max(500, 'Use 500 characters or fewer.')
  .refine((text) => text.trim() !== '', 'Enter the password.')
  .refine((text) => text.isWellFormed() && !/[\u0000-\u001f\u007f]/u.test(text), 'Remove the line breaks or hidden characters.');

export const loginFacts = z.strictObject({
  accountId: id,
  label: line(80),
  userName: ownPlace(requiredLine(200, 'Enter the user name.'), 'What the login is signed in with, often an e-mail address.'),
  email: ownPlace(line(254), 'The e-mail address that the login is registered with.'),
  twoStep,
  twoStepHolder: ownPlace(line(160), 'Whose telephone receives the second step; its number may be named.'),
  recoveryRoute: ownPlace(paragraph(1000), 'The address or telephone number by which the platform gives the login back.'),
});
export type LoginFacts = z.output<typeof loginFacts>;

export const loginRow = z.strictObject({
  id, version, ...loginFacts.shape,
  userName: z.string(),
  account: z.string(),
  accountStatus,
  channelTitle: z.string(),
  /** In whose keychain, on which machine and under which sign-in the password lies; null when none is held. */
  keeper: z.strictObject({ officer: z.string(), machine: z.string(), signIn: z.string(), here: z.boolean() }).nullable(),
  passwordChangedOn: isoDate.nullable(),
  confirmedOn: isoDate.nullable(),
  confirmedBy: z.string(),
  failedOn: isoDate.nullable(),
  rotationOwed: z.array(z.strictObject({ id, reason: rotationReason, detail: z.string(), since: isoDate })),
  endedOn: isoDate.nullable(),
  endedReason: z.string(),
});
export type LoginRow = z.output<typeof loginRow>;

export const loginDetail = z.strictObject({
  row: loginRow,
  reveals: z.array(z.strictObject({ at: instant, officer: z.string(), how: z.enum(['shown', 'copied']), reason: z.string(), seenByAnother: z.string() })),
  history: z.array(
    z.strictObject({
      sequence: z.int(), at: instant, officer: z.string(), action: z.string(),
      /** The reason that was given, and why an identifier stayed. */
      note: z.string(),
      changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
});
export type LoginDetail = z.output<typeof loginDetail>;

/** How long a password is shown or stays on the clipboard, in seconds. */
export const secretSeconds = 30;

const useOfSecret = z.strictObject({
  id,
  reason: requiredLine(200, 'Say why you need the password.'),
  /** Who else sees it; empty for nobody. Somebody else's name makes a change of the password owed. */
  seenByAnother: line(160),
});

const loginState = z.strictObject({
  id, account: z.string(), userName: z.string(), keeper: z.string(),
  /** `missing`: not in this keychain although it should be. `differs`: something else stands there. */
  state: z.enum(['missing', 'differs']),
});

/**
 * Why a password that was used before is kept again, such as a slip of the hand: the platform has it, whatever the register
 * says. It settles nothing, and makes a new one owed.
 */
const again = requiredLine(200, 'Say why a password that was used before is kept again.');

export const logins = {
  list: call({ input: nothing, output: z.array(loginRow), access: 'viewer', effect: 'read' }),
  get: call({ input: z.strictObject({ id }), output: loginDetail, access: 'viewer', effect: 'read' }),
  /** A login, with its password when it is known. The password goes straight to the keychain of this sign-in. */
  add: call({
    input: z.strictObject({ facts: loginFacts, password: secretText.nullable(), again: again.optional() }),
    output: z.strictObject({ id, version }), access: 'officer', effect: 'job',
  }),
  /** The account of a login does not change: another account gets a login of its own. */
  edit: call({
    input: z.strictObject({
      id, version, facts: loginFacts,
      /** When Communications was told of the change and by whom (App 2: must be informed); left out when nobody had to. */
      told: z.strictObject({ on: isoDate, by: requiredLine(120, 'Say who told Communications.') }).optional(),
    }),
    output: z.strictObject({ id, version }), access: 'officer', effect: 'change',
  }),
  /**
   * Keeps a password. One that is the same as before only comes back into the keychain; another one is a recorded change,
   * which alone clears what is owed.
   */
  setPassword: call({
    input: z.strictObject({
      id, version, password: secretText,
      /** Of a first password only: the day on which it was changed on the platform, which is then the recorded change. */
      changedOn: isoDate.nullable().optional(),
      again: again.optional(),
    }),
    /** `again`: one that was used before, kept for the reason given; a new one is owed. */
    output: z.strictObject({ version, what: z.enum(['first', 'changed', 'restored', 'again']), cleared: z.int() }), access: 'officer', effect: 'job',
  }),
  reveal: call({
    input: useOfSecret,
    output: z.strictObject({ password: z.string(), seconds: z.int() }), access: 'officer', effect: 'job',
  }),
  /** Puts it on the clipboard without showing it to the window, and takes it off again. */
  copy: call({ input: useOfSecret, output: z.strictObject({ seconds: z.int() }), access: 'officer', effect: 'job' }),
  /** Asked at the quarterly review: does it still work? */
  confirm: call({
    input: z.strictObject({ id, version, on: isoDate, worked: z.boolean() }), output: z.strictObject({ version }), access: 'officer', effect: 'change',
  }),
  oweRotation: call({
    input: z.strictObject({ id, version, reason: rotationReason, detail: requiredLine(400, 'Say what happened.') }),
    output: z.strictObject({ version }), access: 'officer', effect: 'change',
  }),
  /** The login is no longer used: its record stays, its password leaves the keychain. */
  end: call({
    input: z.strictObject({ id, version, reason: requiredLine(400, 'Say why the login is no longer used.') }),
    output: z.strictObject({
      version,
      /** Whether its password is out of the keychain. False where another keychain keeps it, or this one did not let it go. */
      removed: z.boolean(),
    }),
    access: 'officer', effect: 'job',
  }),
  /** Looks into the keychain of this sign-in for every password that should be there, and removes what ended logins left in it. */
  check: call({
    input: nothing,
    output: z.strictObject({
      available: z.boolean(), message: z.string().nullable(), here: z.int(), elsewhere: z.int(), none: z.int(), missing: z.array(loginState),
    }),
    access: 'viewer', effect: 'job',
  }),
  /** A new password, kept nowhere. */
  generate: call({
    input: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('random'), length: z.int().min(12).max(64) }),
      z.strictObject({ kind: z.literal('words') }),
    ]),
    output: z.strictObject({ password: z.string() }), access: 'officer', effect: 'read',
  }),
  ...loginImports,
};
