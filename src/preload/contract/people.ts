import { z } from 'zod';
import { heldAs } from './accounts-records.ts';
import { call, nothing } from './call.ts';
import { ownPlace } from './prose.ts';
import { id, instant, isoDate, line, requiredLine, version } from './values.ts';

/** 10022 2.1: the policy applies whoever employs somebody. */
export const workerCategory = z.enum(['not-known', 'employee', 'bank', 'temporary', 'volunteer', 'contractor', 'other-organisation']);
export type WorkerCategory = z.output<typeof workerCategory>;

export const personFacts = z.strictObject({
  name: requiredLine(120, 'Enter a name.'),
  email: ownPlace(line(254), 'The work address of somebody who looks after an account.'),
  category: workerCategory,
  /** Who employs somebody that the Trust does not. */
  employer: line(160),
  role: line(160),
  directorateId: id.nullable(),
  phone: ownPlace(line(60), 'The work telephone of somebody who looks after an account.'),
  /** Last day at the Trust; may lie ahead. */
  leavesOn: isoDate.nullable(),
});
export type PersonFacts = z.output<typeof personFacts>;

export const personRow = z.strictObject({
  id, version, name: z.string(), email: z.string(), category: workerCategory, employer: z.string(), role: z.string(), directorate: z.string(),
  leavesOn: isoDate.nullable(),
  /** The last day has passed. */
  leaver: z.boolean(),
  /** Accounts of which she is line manager, administrator or contributor, or on which she holds a role. */
  accounts: z.int(),
});
export type PersonRow = z.output<typeof personRow>;

export const holding = z.strictObject({
  accountId: id, version, account: z.string(), channelTitle: z.string(), status: z.string(), as: heldAs,
  /** Role on the platform, for access. */
  detail: z.string(),
  since: isoDate.nullable(),
  /** What she leaves behind, such as "No other administrator"; empty when somebody else stands ready. */
  gap: z.string(),
  /** Administrators who stay. */
  others: z.array(z.strictObject({ name: z.string(), email: z.string() })),
});
export type Holding = z.output<typeof holding>;

/** What somebody has of certifications (CP371 App 3): a directorate that she certifies for, or a signed original that she keeps. */
export const certificationHeld = z.strictObject({ what: z.enum(['manager', 'original']), id, title: z.string(), detail: z.string() });
export type CertificationHeld = z.output<typeof certificationHeld>;

export const personDetail = z.strictObject({
  id, version, facts: personFacts, row: personRow,
  holdings: z.array(holding),
  certifications: z.array(certificationHeld),
  /** Logins whose password she may know: of accounts she has held since its last change, or where she holds the second step. */
  logins: z.array(z.strictObject({ id, accountId: id, account: z.string(), userName: z.string(), why: z.string(), rotationOwed: z.boolean() })),
  applications: z.array(z.strictObject({ id, number: z.string(), title: z.string(), state: z.string(), as: z.string() })),
  handovers: z.array(z.strictObject({ id, accountId: id, account: z.string(), as: heldAs, outcome: z.string(), successor: z.string(), doneOn: isoDate, dueOn: isoDate.nullable() })),
  /** Others who may be the same person. */
  similar: z.array(z.strictObject({ id, version, name: z.string(), email: z.string() })),
  history: z.array(
    z.strictObject({
      sequence: z.int(), at: instant, officer: z.string(), action: z.string(),
      /** The reason that was given, and why an identifier stayed. */
      note: z.string(),
      changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
});
export type PersonDetail = z.output<typeof personDetail>;

export const people = {
  list: call({ input: nothing, output: z.array(personRow), access: 'viewer', effect: 'read' }),
  get: call({ input: z.strictObject({ id }), output: personDetail, access: 'viewer', effect: 'read' }),
  add: call({ input: personFacts, output: z.strictObject({ id, version }), access: 'officer', effect: 'change' }),
  edit: call({ input: z.strictObject({ id, version, facts: personFacts }), output: z.strictObject({ id, version }), access: 'officer', effect: 'change' }),
  /** Two records are one person: everything of the one goes to the other, and the one is kept only in the trail. */
  merge: call({
    input: z.strictObject({ from: z.strictObject({ id, version }), into: z.strictObject({ id, version }) }),
    output: z.strictObject({ id, version }), access: 'officer', effect: 'change',
  }),
};
