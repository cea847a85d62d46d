import { enquiryKind, type EnquiryKind, type EnquiryRow } from '../../../../preload/contract/enquiries.ts';
import { enquiryKindWords, enquiryStateTitle } from '../../../../preload/contract/enquiries-words.ts';
import type { AuditClause, AuditEnquiry } from '../../reports/documents/audit-report-data.ts';
import { formatNumber } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { enquiries } from '../enquiries/reading.ts';
import { sortOf } from '../enquiries/rules/log.ts';

/** What each kind is asked for, as a committee reads it. */
const asksFor: Readonly<Record<EnquiryKind, string>> = {
  advice: 'Advice to administrators', other: 'Other enquiries', translation: 'Translations, with Equality and Diversity told at once', approval: 'Personal online activity approved by a line manager',
  consent: 'Consent of everybody in pictures, film and sound', recording: 'Recording on the premises with permission', citation: 'Work of others cited with permission',
  feedback: 'Feedback signposted to PALS',
};

/**
 * Enquiries of a period as the pack tells of them: those asked in it, and older ones that still waited at its end, as they stand
 * now. Who asked stays in the register.
 *
 * @param from @param to YYYY-MM-DD, both included
 */
export function enquiriesForReport(work: Work, from: string, to: string): AuditEnquiry[] {
  const waits = ({ standing }: EnquiryRow): boolean => standing === 'late' || standing === 'open';
  return enquiries(work)
    .filter((row) => row.facts.askedOn <= to && (row.facts.askedOn >= from || waits(row)))
    .toSorted((one, other) => one.facts.askedOn.localeCompare(other.facts.askedOn) || one.number.localeCompare(other.number))
    .map((row) => ({
      kindId: row.facts.kind, clause: row.clause, number: row.number, kind: enquiryKindWords[row.facts.kind], sort: sortOf(row.facts, row.activityTitle), askedOn: row.facts.askedOn,
      what: row.facts.question, account: row.account, state: enquiryStateTitle(row.facts, row.state), stateOn: row.stateOn ?? '', waiting: waits(row), late: row.standing === 'late',
      daysWaiting: row.waitingDays, inPeriod: row.facts.askedOn >= from,
    }));
}

/** Done and not done, a line for each clause of each kind that there is. */
export function enquiryClauses(rows: readonly AuditEnquiry[]): AuditClause[] {
  const keyOf = ({ kindId, clause }: AuditEnquiry): string => `${enquiryKind.options.indexOf(kindId)} ${clause}`;
  return [...Map.groupBy(rows, keyOf)].toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true })).flatMap(([, ofClause]) => {
    const [first] = ofClause;
    if (first === undefined) return [];
    const [policy = '', ...clause] = first.clause.split(' ');
    return [{
      policy, clause: clause.join(' '), title: asksFor[first.kindId], onRecord: counted(ofClause.filter(({ waiting }) => !waiting)), notOnRecord: counted(ofClause.filter(({ waiting }) => waiting)),
    }];
  });
}

/** "3 answered", a line for each state. */
function counted(rows: readonly AuditEnquiry[]): string {
  const states = [...Map.groupBy(rows, ({ state }) => state)];
  return states.length === 0 ? 'None' : states.map(([state, all]) => `${formatNumber(all.length)}: ${state}`).join('\n');
}
