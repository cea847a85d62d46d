import type { ComplainantFacts } from '../../../../../preload/contract/incident-records.ts';
import type { Problem } from './steps.ts';

/**
 * What is wrong with what is kept of a complainant: nothing to know her by, a referral before she was asked privately, or half of
 * a referral (10022 4.3.3).
 */
export function complaintProblem(facts: ComplainantFacts): Problem | null {
  if (facts.name === '' && facts.complainantContact === '') return { field: 'facts.name', message: 'Give the name or the contact of whoever complained.' };
  if (facts.contactedOn === null && facts.contactedTime !== '') return { field: 'facts.contactedOn', message: 'Say on which day they were contacted, or leave the time empty.' };
  if (facts.referredOn === null) return facts.referredTo === '' ? null : { field: 'facts.referredOn', message: 'Say on which day it was referred, or leave the team empty.' };
  if (facts.referredTo === '') return { field: 'facts.referredTo', message: 'Say to which team it was referred.' };
  if (facts.contactedOn === null) return { field: 'facts.contactedOn', message: 'The complainant is contacted privately before anything is referred (10022 4.3.3). Say when that was.' };
  return facts.referredOn < facts.contactedOn ? { field: 'facts.referredOn', message: 'It was referred before the complainant was contacted. Check both days.' } : null;
}

/** What an entry of the timeline tells of a complaint: that the person was contacted, or to whom it was referred. */
export const contacted = 'contacted';
export const referralOf = (team: string): string => `referred ${team}`;

type Told = Pick<ComplainantFacts, 'contactedOn' | 'contactedTime' | 'referredOn' | 'referredTo'>;

/**
 * Which entries of the timeline are no longer so once the details are corrected: a day that is taken away or moved. A referral to
 * another team on another day is another one, and takes none away; on the same day it was that team instead.
 *
 * @returns whether what an entry tells is no longer so; null where all of it still is
 */
export function complaintUndone(before: Told | null, after: Told): ((told: string) => boolean) | null {
  if (before === null) return null;
  const contactMoved = before.contactedOn !== null && (before.contactedOn !== after.contactedOn || before.contactedTime !== after.contactedTime);
  const referralGone = before.referredOn !== null && after.referredOn === null;
  const referralMoved = before.referredOn !== null && (before.referredTo === after.referredTo) !== (before.referredOn === after.referredOn);
  if (!contactMoved && !referralGone && !referralMoved) return null;
  return (told) => (told === contacted ? contactMoved : referralGone || (referralMoved && told === referralOf(before.referredTo)));
}
