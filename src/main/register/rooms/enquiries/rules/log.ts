import { enquiryKind, type EnquiryFacts, type EnquiryKind, type EnquiryRow } from '../../../../../preload/contract/enquiries.ts';
import { enquiryFieldsOf, enquiryKindWords, enquiryStandingWords, enquiryStateTitle, readableFacts } from '../../../../../preload/contract/enquiries-words.ts';

/* The log of a period, as a table and for papers. */

/** A period, and one kind or all. Days are YYYY-MM-DD, both included. */
export interface LogPeriod {
  readonly from: string;
  readonly to: string;
  readonly kind: EnquiryKind | null;
}

/** Those asked in a period, the oldest first. @param rows in any order */
export function inPeriod(rows: readonly EnquiryRow[], { from, to, kind }: LogPeriod): EnquiryRow[] {
  return rows
    .filter(({ facts }) => facts.askedOn >= from && facts.askedOn <= to && (kind === null || facts.kind === kind))
    .toSorted((one, other) => one.facts.askedOn.localeCompare(other.facts.askedOn) || one.number.localeCompare(other.number));
}

/** What is common to all kinds has columns of its own, at the front. */
const common: ReadonlySet<string> = new Set(['askedBy', 'askedOn', 'question', 'accountId', 'incidentId']);

/** Where kinds call one field differently. */
const headings: Readonly<Record<string, string>> = {
  giver: 'Line manager or giver of the permission', conditions: 'Conditions or credit', validUntil: 'Until', withdrawnReason: 'Why it was withdrawn', withdrawnOn: 'Withdrawn on',
  medium: 'Pictures, film or sound', sort: 'Sort of feedback',
};

/**
 * Enquiries as a table: what every kind has, then every field that any kind has. Days stay YYYY-MM-DD, so that they can be sorted.
 *
 * @returns headings, and the cells of each row in their order
 */
export function logTable(rows: readonly EnquiryRow[]): { readonly headings: readonly string[]; readonly cells: readonly (readonly (string | number)[])[] } {
  const more = new Map<string, string>();
  for (const { field, label } of enquiryKind.options.flatMap(enquiryFieldsOf)) if (!common.has(field) && !more.has(field)) more.set(field, headings[field] ?? label);
  return {
    headings: [
      'Number', 'Kind', 'Clause', 'On', 'From or by', 'What', 'Account', 'Incident', 'To do', 'State', 'Since or until', 'Days waiting', 'Answer', 'Answered on', 'Answered by', ...more.values(),
    ],
    cells: rows.map((row) => {
      const words = new Map(readableFacts(row.facts, row, (day) => day).map((fact) => [fact.field, fact.words]));
      return [
        row.number, enquiryKindWords[row.facts.kind], row.clause, row.facts.askedOn, row.facts.askedBy, row.facts.question, row.account, row.incident,
        enquiryStandingWords[row.standing], enquiryStateTitle(row.facts, row.state), row.stateOn ?? '', row.waitingDays,
        row.answer?.answer ?? '', row.answer?.answeredOn ?? '', row.answer?.answeredBy ?? '', ...[...more.keys()].map((field) => words.get(field) ?? ''),
      ];
    }),
  };
}

/** What sort of its kind it is, without anybody's name: "Polish", "Criticism". */
export function sortOf(facts: EnquiryFacts, activityTitle: string): string {
  switch (facts.kind) {
    case 'translation':
      return facts.language;
    case 'approval':
      return activityTitle;
    case 'consent':
    case 'feedback':
      return readableFacts(facts, { account: '', incident: '', person: '', activityTitle }, (day) => day).find(({ field }) => field === 'medium' || field === 'sort')?.words ?? '';
    default:
      return '';
  }
}
