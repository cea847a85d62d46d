import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { stepOf } from '../../../../preload/contract/conduct-standing.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import type { Unsettled } from '../incidents/rules/unsettled.ts';
import { incident } from '../incidents/service.ts';
import { editIncident } from '../incidents/working.ts';
import { standingSteps } from './service.ts';

/* What the steps about a member of staff mean for the rest of an incident. */

/**
 * Corrects the facts of an incident. One with steps about a member of staff stays one about staff, so that they can be read and
 * taken further. One that an earlier version has let be moved away is corrected like any other.
 *
 * @throws Refusal as `editIncident`, and `invalid` for a type that is not about staff
 */
export function editReport(work: Work, input: InputOf<'incidents.edit'>): OutputOf<'incidents.edit'> {
  const before = incident(work, { id: input.id });
  const done = editIncident(work, input);
  if (before.conductNoted && before.staffConduct && !incident(work, { id: input.id }).staffConduct) {
    throw new Refusal('invalid', 'What was done about the member of staff is on record under Conduct. Choose a kind that is about staff.', 'facts.typeId');
  }
  return done;
}

/** What of the Speaking Up advice is not settled before an incident is closed (10022 3.4). @throws Refusal `not-found`, `not-opened` */
export function adviceLeft(work: Work, id: string): Unsettled[] {
  const { row } = incident(work, { id });
  if (!row.adviceFirst || stepOf(standingSteps(work, id), 'advice') !== undefined) return [];
  return [{ title: 'Speaking Up advice is not noted', text: 'Malpractice was raised, and no formal step comes before that advice (10022 3.4). Note under Conduct what was advised.' }];
}
