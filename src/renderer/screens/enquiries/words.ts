import type { EnquiryKind, EnquiryRow } from '../../../preload/contract/enquiries.ts';
import { enquiryStateTitle } from '../../../preload/contract/enquiries-words.ts';
import type { TagProps } from '../../components/tag.tsx';
import { plural, shortDate } from '../../lib/format.ts';

/* Enquiries in an officer's words. */

/** What a kind is for, before anything is typed. */
export const kindGuidance: Readonly<Record<EnquiryKind, string>> = {
  advice: 'Administrators ask before they post, and whenever they are in doubt (CP371 2.3.1, App 1).',
  translation: 'Equality and Diversity is told at once. Professionals translate; online tools make mistakes that nobody notices, and are not used (CP371 2.6).',
  approval: 'A worker agrees online activity that is linked to the Trust with the line manager, in advance (10022 5.2; CP371 App 4).',
  consent: 'Everybody in it has consented to social media (CP371 2.5.1, App 1). Only how many they are is noted here, never who; the forms stay with whoever holds them.',
  recording: 'Recordings on the premises are part of somebody’s job, with express permission (10022 5.1).',
  citation: 'Whoever made it is asked first, and the post links back to it (CP371 App 1).',
  feedback: 'Whoever said it is pointed to PALS, also with a compliment (CP371 App 1; 10022 4.3.2). Criticism may be answered with facts.',
  other: 'Noted before the kinds were told apart. It can be made one of them.',
};

const tones: Readonly<Record<EnquiryRow['standing'], TagProps['tone']>> = { late: 'red', open: 'warm', soon: 'blue', settled: 'green' };

/** Where it stands, for its tag. */
export function stateTitle({ facts, state }: Pick<EnquiryRow, 'facts' | 'state'>): string {
  return enquiryStateTitle(facts, state);
}

/** The tone of its tag: what is over and good is green, what is over and was not given is grey. */
export function stateTone({ standing, state }: Pick<EnquiryRow, 'standing' | 'state'>): TagProps['tone'] {
  return standing === 'settled' && ['refused', 'expired', 'withdrawn', 'taken-down'].includes(state) ? 'grey' : tones[standing];
}

/** How long, or until when. */
export function stateNote({ standing, state, stateOn, waitingDays }: Pick<EnquiryRow, 'standing' | 'state' | 'stateOn' | 'waitingDays'>): string {
  if (standing === 'late' || standing === 'open') return waitingDays === 0 ? 'since today' : `for ${plural(waitingDays, 'day')}`;
  if (stateOn === null) return '';
  return state === 'in-force' || state === 'expiring' ? `until ${shortDate(stateOn)}` : shortDate(stateOn);
}
