import type { EnquiryKind, EnquiryRow } from '../../../preload/contract/enquiries.ts';
import { longDate } from '../../lib/format.ts';

/* Enquiries in an officer's words. */

export const kindWords: Readonly<Record<EnquiryKind, string>> = { advice: 'Advice', translation: 'Translation', other: 'Something else' };

/** A translation of which nobody has told the Equality and Diversity team (CP371 2.6: at once). */
export function equalityMissing({ kind, equalityToldOn }: Pick<EnquiryRow, 'kind' | 'equalityToldOn'>): boolean {
  return kind === 'translation' && equalityToldOn === null;
}

const actions: Readonly<Record<string, string>> = { 'enquiry.added': 'Asked', 'enquiry.answered': 'Answered', 'enquiry.edited': 'Corrected' };

export function enquiryAction(action: string): string {
  return actions[action] ?? action;
}

const fields: Readonly<Record<string, string>> = {
  kind: 'Kind', accountId: 'Account', askedBy: 'Asked by', askedOn: 'Asked on', question: 'Question', equalityToldOn: 'Equality and Diversity told on',
  answer: 'Answer', answeredOn: 'Answered on', answeredBy: 'Answered by',
};

/** A field of an enquiry as its history names it. */
export function enquiryField(field: string): string {
  return fields[field] ?? field;
}

/** A value as its history names it; what was not there reads "nothing". */
export function enquiryValue(field: string, value: string): string {
  if (value === '') return 'nothing';
  if (field.endsWith('On')) return longDate(value);
  return field === 'kind' ? (Object.entries(kindWords).find(([kind]) => kind === value)?.[1] ?? value) : value;
}
