import type { EnquiryKind } from '../../../../preload/contract/enquiries.ts';

/** "ENQ 2026-001". @param made how many the year has already */
export function enquiryNumber(year: number, made: number): string {
  return `ENQ ${year}-${String(made + 1).padStart(3, '0')}`;
}

/** The days that an enquiry has. */
export interface EnquiryDays {
  readonly kind: EnquiryKind;
  readonly askedOn: string;
  readonly equalityToldOn: string | null;
  /** Null while it has no answer. */
  readonly answeredOn: string | null;
}

/** An order that cannot have been. @returns the input field and what to do, or null */
export function enquiryProblem({ kind, askedOn, equalityToldOn, answeredOn }: EnquiryDays): { readonly field: string; readonly message: string } | null {
  if (kind !== 'translation' && equalityToldOn !== null) {
    return { field: 'facts.equalityToldOn', message: 'The Equality and Diversity team is told of translations. Leave this empty, or change the kind.' };
  }
  if (equalityToldOn !== null && equalityToldOn < askedOn) {
    return { field: 'facts.equalityToldOn', message: 'This day lies before the question. Check both days.' };
  }
  if (answeredOn !== null && answeredOn < askedOn) return { field: 'answer.answeredOn', message: 'It was answered before it was asked. Check both days.' };
  return null;
}

/** The clause that an enquiry answers: translations have one of their own (CP371 2.6), advice is offered under 2.3.1. */
export function enquiryClause(kind: EnquiryKind): string {
  return kind === 'translation' ? '2.6' : '2.3.1';
}
