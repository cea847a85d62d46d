import type { EnquiryKind } from '../../../../../preload/contract/enquiries-facts.ts';

/** "ENQ 2026-001". @param last the highest number given in this year, 0 for none */
export function enquiryNumber(year: number, last: number): string {
  return `ENQ ${year}-${String(last + 1).padStart(3, '0')}`;
}

/** Policy and clause of each kind; of an approval its own policy says so. */
const clauses: Readonly<Record<EnquiryKind, { readonly policy: string; readonly clause: string }>> = {
  advice: { policy: 'CP371', clause: '2.3.1' },
  other: { policy: 'CP371', clause: '2.3.1' },
  translation: { policy: 'CP371', clause: '2.6' },
  approval: { policy: '10022', clause: '5.2' },
  consent: { policy: 'CP371', clause: '2.5.1' },
  recording: { policy: '10022', clause: '5.1' },
  citation: { policy: 'CP371', clause: 'App 1' },
  feedback: { policy: 'CP371', clause: 'App 1' },
};

/** The clause that an enquiry of a kind answers, as the trail names it: "2.6". */
export function clauseOf(kind: EnquiryKind): string {
  return clauses[kind].clause;
}

/** The same with its policy: "CP371 2.6". */
export function fullClauseOf(kind: EnquiryKind): string {
  return `${clauses[kind].policy} ${clauses[kind].clause}`;
}
