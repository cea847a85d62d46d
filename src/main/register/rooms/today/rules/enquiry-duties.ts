import type { EnquiryState } from '../../../../../preload/contract/enquiries.ts';
import { enquiryKindWords, enquiryStandingWords, enquiryStateTitle } from '../../../../../preload/contract/enquiries-words.ts';
import { daysBetween } from '../../../../../preload/contract/days.ts';
import type { Duty } from '../../../../../preload/contract/today.ts';
import { counted, countdown, eachAlone, oneDuty } from './duty-words.ts';
import type { EnquiryDuty, OfficeFacts } from './office-duties.ts';

/** What is to be done about each state that asks for something. */
const todo: Readonly<Partial<Record<EnquiryState, string>>> = {
  'equality-not-told': 'Tell Equality and Diversity of a translation', 'translator-not-asked': 'Ask a translator', 'with-translator': 'A translation is being made',
  'to-hand-over': 'Hand over a translation', 'english-copy-missing': 'Note where the English copy of a post is', unanswered: 'Answer an enquiry',
  'not-signposted': 'Signpost feedback to PALS', 'going-on': 'Decide on personal activity that goes on already', 'to-take-down': 'Take down what has no consent any more',
  'consent-expired': 'Take down, or renew a consent that has ended', 'form-missing': 'Find who holds the consent form',
};

const undecided = { approval: 'A line manager’s approval is waited for', recording: 'Decide on recording on the premises', citation: 'Permission to cite is waited for' } as const;

function what({ facts, state }: EnquiryDuty): string {
  const { kind } = facts;
  if (state === 'undecided' && (kind === 'approval' || kind === 'recording' || kind === 'citation')) return undecided[kind];
  return todo[state] ?? enquiryStateTitle(facts, state);
}

function where({ facts, account, number }: EnquiryDuty): string {
  return [account === '' ? facts.askedBy : account, number].join(' · ');
}

function ofStanding(enquiries: readonly EnquiryDuty[], standing: EnquiryDuty['standing']): EnquiryDuty[] {
  return enquiries.filter((row) => row.standing === standing).toSorted((one, other) => (one.stateOn ?? '').localeCompare(other.stateOn ?? ''));
}

/** What cannot wait: Equality and Diversity not told, a withdrawn consent whose pictures still stand, activity without approval (CP371 2.5.1, 2.6; 10022 5.2). */
export function enquiriesLate({ enquiries }: OfficeFacts): Duty[] {
  const line = { kind: 'enquiry', standing: 'late', word: enquiryStandingWords.late } as const;
  return eachAlone(
    ofStanding(enquiries, 'late'),
    (row) => oneDuty(row.id, { ...line, what: what(row), where: where(row), on: row.stateOn }),
    (count, next) => ({ ...line, what: `${counted(count, 'more enquiry', 'more enquiries')} late`, where: 'Enquiries', on: next.stateOn }),
    'late',
  );
}

/** What waits for us, the longest first. */
export function enquiriesOpen({ enquiries }: OfficeFacts): Duty[] {
  const line = { kind: 'enquiry', standing: 'open' } as const;
  return eachAlone(
    ofStanding(enquiries, 'open'),
    (row) => oneDuty(row.id, { ...line, what: what(row), where: where(row), word: enquiryStateTitle(row.facts, row.state), on: row.stateOn }),
    (count, next) => ({ ...line, what: `${counted(count, 'more enquiry', 'more enquiries')} waiting`, where: 'Enquiries', word: enquiryStandingWords.open, on: next.stateOn }),
    'open',
  );
}

/** Permissions and consents that end soon, the nearest first. @param today YYYY-MM-DD */
export function enquiriesEnding({ enquiries }: OfficeFacts, today: string): Duty[] {
  const line = { kind: 'enquiry-end', standing: 'soon' } as const;
  return eachAlone(
    ofStanding(enquiries, 'soon'),
    (row) => oneDuty(row.id, { ...line, what: `${row.facts.kind === 'approval' && row.activityTitle !== '' ? `Approval (${row.activityTitle})` : enquiryKindWords[row.facts.kind]} ends soon`, where: where(row), word: countdown(daysBetween(today, row.stateOn ?? today)), on: row.stateOn }),
    (count, next) => ({ ...line, what: `${counted(count, 'more permission')} or consents end soon`, where: 'Enquiries', word: enquiryStandingWords.soon, on: next.stateOn }),
    'soon',
  );
}
