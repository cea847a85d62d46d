import { enquiryKind, type EnquiryAnswer, type EnquiryKind, type EnquiryRow } from '../../../preload/contract/enquiries.ts';
import { type EnquiryField, enquiryFieldsOf, isAskedFor, takesAnswer } from '../../../preload/contract/enquiries-words.ts';

/* An enquiry as it is typed: every box holds text, also those of kinds that are not chosen, so that choosing another loses nothing. */

export type Typed = Readonly<Record<string, string>>;

const everyField: readonly EnquiryField[] = enquiryKind.options.flatMap(enquiryFieldsOf);

/** What a box begins with: the first of its choices, no tick, nothing. */
const blank: Typed = Object.fromEntries(everyField.map(({ field, type, choices }) => [field, type === 'choice' ? (Object.keys(choices ?? {})[0] ?? '') : type === 'tick' ? 'no' : '']));

/** What a new enquiry begins with: from an account or another room, what is known from there (`/enquiries/new?as=consent&account=…`; the list has taken `kind`). */
export function blankEnquiry(today: string, officer: string, search: Readonly<Record<string, string | undefined>>): Typed {
  const kind = enquiryKind.safeParse(search['as']);
  return {
    ...blank, kind: kind.success && kind.data !== 'other' ? kind.data : 'advice', accountId: search['account'] ?? '', incidentId: search['incident'] ?? '', askedOn: today,
    answer: '', answeredOn: today, answeredBy: officer, reason: '',
  };
}

/** The typing that an enquiry of the register would have been. */
export function typedOfRow({ facts, answer }: EnquiryRow): Typed {
  const kept = Object.entries(facts).map(([field, value]) => [field, value === null ? '' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)] as const);
  return { ...blank, ...Object.fromEntries(kept), answer: answer?.answer ?? '', answeredOn: answer?.answeredOn ?? '', answeredBy: answer?.answeredBy ?? '', reason: '' };
}

/** A draft as the register kept it, as far as it is one. */
export function typedOfDraft(content: Readonly<Record<string, unknown>>, begun: Typed): Typed {
  return Object.fromEntries(Object.entries(begun).map(([field, value]) => {
    const kept = content[field];
    return [field, typeof kept === 'string' ? kept : value];
  }));
}

export function kindOf(typed: Typed): EnquiryKind {
  return enquiryKind.safeParse(typed['kind']).data ?? 'advice';
}

/** Fields of the chosen kind, each with whether it is asked for as the others stand. */
export function isShown(field: EnquiryField, typed: Typed): boolean {
  return isAskedFor(field, (name) => typed[name] ?? '');
}

/** The facts as the register takes them; it checks them. What is not asked for is empty, whatever was typed there before. */
export function factsInput(typed: Typed): Readonly<Record<string, unknown>> {
  const kind = kindOf(typed);
  return { kind, ...Object.fromEntries(enquiryFieldsOf(kind).map((field) => [field.field, inputOf(field, isShown(field, typed) ? (typed[field.field] ?? '') : '')])) };
}

/** What a box is for the register. */
export function inputOf({ type, choices }: EnquiryField, value: string): unknown {
  switch (type) {
    case 'day':
    case 'account':
    case 'incident':
    case 'person':
      return value === '' ? null : value;
    case 'count':
      return value.trim() === '' ? null : Number(value.replaceAll(',', ''));
    case 'tick':
      return value === 'yes';
    case 'choice':
      return value === '' ? Object.keys(choices ?? {})[0] : value;
    case 'line':
    case 'text':
    case 'activity':
      return value;
  }
}

/** The answer as it is typed; null where none is, or none is asked for. */
export function answerInput(typed: Typed): EnquiryAnswer | null {
  const { answer = '', answeredOn = '', answeredBy = '', origin = '' } = typed;
  return answer.trim() === '' || !takesAnswer({ kind: kindOf(typed), origin }) ? null : { answer, answeredOn, answeredBy };
}

/** The address of the report of a complaint, with what is known of it. */
export function complaintPath(accountId: string, seen: string, askedOn: string): string {
  return `/incidents/new?${new URLSearchParams(Object.entries({ type: 'complaint', account: accountId, seen, day: askedOn }).filter(([, value]) => value !== '')).toString()}`;
}
