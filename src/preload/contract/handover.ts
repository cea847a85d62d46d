import { z } from 'zod';
import { heldAs } from './accounts-records.ts';
import { namedPerson } from './accounts-values.ts';
import { call } from './call.ts';
import { id, isoDate, line, version, writtenFile } from './values.ts';

/** What becomes of one thing that somebody who leaves has held (CP371 2.3.1). */
export const handoverDecision = z.strictObject({
  accountId: id,
  version,
  as: heldAs,
  /**
   * `successor` takes her place; `removed`: others stay and nobody follows; without a successor `communications` takes the
   * account over or it goes to `closure`, both by a day.
   */
  outcome: z.enum(['successor', 'removed', 'communications', 'closure']),
  successor: namedPerson.nullable(),
  dueOn: isoDate.nullable(),
});
export type HandoverDecision = z.output<typeof handoverDecision>;

/** Who follows in something of certifications: as certifying manager of a directorate, or as keeper of a signed original (CP371 App 3). */
const certificationDecision = z.strictObject({ what: z.enum(['manager', 'original']), id, successor: namedPerson });

export const handover = {
  /** Leaver mode: everything she holds, in one step; every login she may know is owed a new password. */
  carryOut: call({
    input: z.strictObject({
      personId: id, version, leavesOn: isoDate, note: line(400),
      // A line manager may answer for every account of the Trust.
      decisions: z.array(handoverDecision).max(20_000),
      /** Needed as soon as there is any of it. */
      certifications: z.array(certificationDecision).max(5000).optional(),
    }),
    output: z.strictObject({ accounts: z.int(), rotationsOwed: z.int(), closures: z.int(), accessRemoved: z.int(), certificationsHanded: z.int() }),
    access: 'officer', effect: 'change',
  }),
  /** A letter for each manager and successor who has to know, in one PDF. */
  letter: call({
    input: z.strictObject({ personId: id }),
    output: writtenFile, access: 'officer', effect: 'job',
    file: { kind: 'save', title: 'Save the handover letters', suggestedName: 'Handover.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  }),
};
