import type { EnquiryAnswer, EnquiryFacts, EnquiryRow } from '../../../preload/contract/enquiries.ts';
import { withoutNhsNumbers } from '../../../preload/contract/identifiers.ts';

/* An enquiry as it is typed. */

export interface Typed {
  readonly kind: EnquiryFacts['kind'];
  readonly accountId: string;
  readonly askedBy: string;
  readonly askedOn: string;
  readonly question: string;
  readonly equalityToldOn: string;
  readonly answer: string;
  readonly answeredOn: string;
  readonly answeredBy: string;
  readonly keptBecause: string;
}

export function blankEnquiry(today: string, officer: string, accountId: string): Typed {
  return { kind: 'advice', accountId, askedBy: '', askedOn: today, question: '', equalityToldOn: '', answer: '', answeredOn: today, answeredBy: officer, keptBecause: '' };
}

/** The typing that an enquiry of the register would have been. */
export function typedOfRow(row: EnquiryRow, keptBecause: string): Typed {
  return {
    kind: row.kind, accountId: row.accountId ?? '', askedBy: row.askedBy, askedOn: row.askedOn, question: row.question, equalityToldOn: row.equalityToldOn ?? '',
    answer: row.answer?.answer ?? '', answeredOn: row.answer?.answeredOn ?? '', answeredBy: row.answer?.answeredBy ?? '', keptBecause,
  };
}

export function factsOf({ kind, accountId, askedBy, askedOn, question, equalityToldOn }: Typed): EnquiryFacts {
  return {
    kind, accountId: accountId === '' ? null : accountId, askedBy, askedOn, question,
    // Typed for a translation that is none any more.
    equalityToldOn: kind !== 'translation' || equalityToldOn === '' ? null : equalityToldOn,
  };
}

/** The answer as it is typed; null where none is. */
export function answerOf({ answer, answeredOn, answeredBy }: Typed): EnquiryAnswer | null {
  return answer.trim() === '' ? null : { answer, answeredOn, answeredBy };
}

/** The prose of an enquiry, which the identifier guard looks at. */
export function textsOf({ question, askedBy, answer, answeredBy }: Typed): readonly string[] {
  return [question, askedBy, answer, answeredBy];
}

/** The same without anybody's NHS number. */
export function takenOut(typed: Typed): Typed {
  return {
    ...typed, question: withoutNhsNumbers(typed.question), askedBy: withoutNhsNumbers(typed.askedBy), answer: withoutNhsNumbers(typed.answer),
    answeredBy: withoutNhsNumbers(typed.answeredBy), keptBecause: '',
  };
}
