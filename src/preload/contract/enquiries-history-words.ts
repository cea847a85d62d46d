import { enquiryKind, type EnquiryKind } from './enquiries-facts.ts';
import { type EnquiryField, enquiryFieldsOf, enquiryKindWords, enquiryStepWords } from './enquiries-words.ts';

/* What changed in an enquiry, in words, the same in the window and on paper. Pure. */

/** An action of its history. */
export function enquiryAction(action: string): string {
  const own: Readonly<Record<string, string>> = {
    'enquiry.added': 'Noted', 'enquiry.answered': 'Answered', 'enquiry.edited': 'Corrected', 'enquiry.person-merged': 'The person’s two records became one',
    'enquiry.printed': 'Printed', 'enquiry.equality-message-drafted': 'Message to Equality and Diversity drafted', 'evidence.attached': 'File attached', 'evidence.saved': 'Copy of a file saved',
  };
  return own[action] ?? Object.entries(enquiryStepWords).find(([step]) => action === `enquiry.${step}`)?.[1] ?? action;
}

const ofAnyKind: ReadonlyMap<string, EnquiryField> = new Map(enquiryKind.options.flatMap(enquiryFieldsOf).map((field) => [field.field, field]));

/** The field as its own kind has it; kinds call one field differently. Of another kind where the enquiry was one before, or where nobody knows which it is. */
function fieldOf(kind: EnquiryKind | null, field: string): EnquiryField | undefined {
  return (kind === null ? undefined : enquiryFieldsOf(kind).find((one) => one.field === field)) ?? ofAnyKind.get(field);
}

/** A field of an enquiry as its history names it. @param kind null where it is not known */
export function enquiryField(kind: EnquiryKind | null, field: string): string {
  const answers: Readonly<Record<string, string>> = { kind: 'Kind', answer: 'Answer', answeredOn: 'Answered on', answeredBy: 'Answered by' };
  if (kind === null && field === 'giver') return 'Who decides';
  return answers[field] ?? fieldOf(kind, field)?.label ?? field;
}

/** A value as its history names it; what was not there reads "nothing". @param inDays how a day is written: "6 August 2018" */
export function enquiryValue(kind: EnquiryKind | null, field: string, value: string, inDays: (day: string) => string): string {
  if (value === '') return 'nothing';
  if (field === 'kind') return Object.entries(enquiryKindWords).find(([one]) => one === value)?.[1] ?? value;
  const spec = fieldOf(kind, field);
  if (spec?.type === 'tick') return value === 'true' ? 'yes' : 'no';
  if (spec?.choices !== undefined) return spec.choices[value] ?? value;
  return spec?.type === 'day' || field === 'answeredOn' ? inDays(value) : value;
}
