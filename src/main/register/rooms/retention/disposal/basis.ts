import { z } from 'zod';
import type { DisposalSubject } from '../../../../../preload/contract/retention-disposal.ts';
import { isoDate } from '../../../../../preload/contract/values.ts';
import type { Work } from '../../../work.ts';

/** On what a disposal rests: the row of the schedule as it was then, and who decided. It is kept with the stub. */
export const disposalBasis = z.strictObject({
  /** The row of the schedule: "Account and application records, 6 years". */
  scheduleRow: z.string(), scheduleSource: z.string(),
  /** What set the period off, such as "Closure", on which day, and until when the record had to be kept. */
  trigger: z.string(), triggerDay: isoDate.nullable(), keepUntil: isoDate.nullable(),
  proposedBy: z.string(), proposedOn: isoDate.nullable(), confirmedBy: z.string(), confirmedOn: isoDate.nullable(),
  /** Whether there was no second officer who could have confirmed it. */
  onlyOneOfficer: z.boolean(),
  reason: z.string(),
});
export type DisposalBasis = z.output<typeof disposalBasis>;

/**
 * Tells on what the disposal of a record rests.
 *
 * @returns null where it is not decided and confirmed, or held
 */
export type BasisOf = (work: Work, subject: DisposalSubject) => DisposalBasis | null;
