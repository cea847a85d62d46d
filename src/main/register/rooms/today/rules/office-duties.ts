import type { ApplicationRow } from '../../../../../preload/contract/applications.ts';
import type { EnquiryRow } from '../../../../../preload/contract/enquiries.ts';
import type { LoginRow } from '../../../../../preload/contract/logins.ts';
import type { NoticeRow } from '../../../../../preload/contract/notices.ts';
import type { PolicyRow } from '../../../../../preload/contract/policies-library.ts';
import type { PackStanding } from '../../../../../preload/contract/policies-packs.ts';
import type { Duty } from '../../../../../preload/contract/today.ts';
import { roughly } from '../../../../../preload/contract/wording.ts';
import { countdown, counted, eachAlone, manyDuties, named, oneDuty } from './duty-words.ts';

/** An enquiry that asks for something, or ends soon. */
export type EnquiryDuty = Pick<EnquiryRow, 'id' | 'number' | 'account' | 'facts' | 'activityTitle' | 'state' | 'standing' | 'stateOn'>;

/** What waits in the rooms of the office, each as its room narrows it down (see the functions below). */
interface CertificationDuty {
  readonly directorate: string;
  readonly policyReference: string;
}

export interface OfficeFacts {
  readonly logins: readonly Pick<LoginRow, 'id' | 'account' | 'rotationOwed'>[];
  readonly policies: readonly Pick<PolicyRow, 'id' | 'reference' | 'title' | 'reviewDate' | 'review' | 'reviewDays'>[];
  /** Policies that cannot be read, or for which an update of the app waits. */
  readonly packs: readonly PackStanding[];
  readonly applications: readonly Pick<ApplicationRow, 'id' | 'number' | 'title' | 'state' | 'waitingDays'>[];
  readonly enquiries: readonly EnquiryDuty[];
  readonly notices: readonly Pick<NoticeRow, 'id' | 'number' | 'subject' | 'replyBy' | 'recipients' | 'acknowledged'>[];
  /** Directorates that have not certified the version in force. */
  readonly certifications: { readonly overdue: readonly CertificationDuty[]; readonly toAsk: readonly CertificationDuty[] };
}

/** A new password owed: somebody who should no longer get in still could (CP371 2.3.1). */
export function passwordsOwed({ logins }: OfficeFacts): Duty[] {
  const since = logins.flatMap(({ rotationOwed }) => rotationOwed.map((owed) => owed.since)).toSorted()[0] ?? null;
  const said = { kind: 'password', standing: 'late', word: 'Owed', on: since } as const;
  const [only, second] = logins;
  if (only === undefined) return [];
  if (second === undefined) return [oneDuty(only.id, { ...said, what: 'Change the password', where: only.account })];
  return [manyDuties(logins.length, { ...said, what: `Change ${counted(logins.length, 'password')}`, where: named(logins.map(({ account }) => account)) }, 'New password owed')];
}

/** Policies whose review date has passed, by how long. */
export function policiesPast({ policies }: OfficeFacts): Duty[] {
  return policies.filter(({ review }) => review === 'past').map(({ id, reference, title, reviewDate, reviewDays }) => oneDuty(id, {
    kind: 'policy', standing: 'late', what: `${reference} is past its review date`, where: title, word: `Past by ${roughly(reviewDays)}`, on: reviewDate,
  }));
}

/** Policies that come up for review. */
export function policiesSoon({ policies }: OfficeFacts): Duty[] {
  return policies.filter(({ review }) => review === 'soon').map(({ id, reference, title, reviewDate, reviewDays }) => oneDuty(id, {
    kind: 'policy', standing: 'soon', what: `${reference} is to be reviewed`, where: title, word: countdown(reviewDays), on: reviewDate,
  }));
}

/** Policies that hold otherwise than the Trust has them, because this version of the app cannot read them. */
export function packsUnreadable({ packs }: Pick<OfficeFacts, 'packs'>): Duty[] {
  return packs.filter(({ problem }) => problem !== '').map(({ id, reference, problem }) => oneDuty(id, {
    kind: 'policy-pack', standing: 'late', what: `${reference} cannot be read as your Trust has it: it holds as it came`, where: problem, word: 'Put it right', on: null,
  }));
}

/** Updates of policies that nobody has taken or left: they do not hold until somebody does. */
export function packUpdates({ packs }: Pick<OfficeFacts, 'packs'>): Duty[] {
  return packs.filter(({ problem, waiting }) => problem === '' && waiting > 0).map(({ id, reference, title, waiting }) => oneDuty(id, {
    kind: 'policy-pack', standing: 'open', what: `${reference}: answer ${counted(waiting, 'change')} of an update`, where: title, word: 'To answer', on: null,
  }));
}

/** Applications that wait for the Communications Team first, then those that wait for the decision, the longest first (CP371 2.3). */
export function applicationsWaiting({ applications }: OfficeFacts): Duty[] {
  const line = { kind: 'application', standing: 'open', on: null } as const;
  // Each state has a list of its own, so that the line about the others can lead to just them.
  const waiting = (state: ApplicationRow['state'], what: string, many: string): Duty[] => eachAlone(
    applications.filter((row) => row.state === state).toSorted((one, other) => other.waitingDays - one.waitingDays),
    (row) => oneDuty(row.id, {
      ...line, what, where: `${row.title === '' ? 'Not named yet' : row.title} · ${row.number}`, word: row.waitingDays === 0 ? 'Since today' : `For ${counted(row.waitingDays, 'day')}`,
    }),
    (count) => ({ ...line, what: `${counted(count, 'more application')} ${many}`, where: 'Applications', word: 'Waiting' }),
    state,
  );
  return [...waiting('submitted', 'Assess an application', 'to assess'), ...waiting('with-board', 'An application waits for the decision', 'waiting for the decision')];
}

/** Notices to which answers are missing although the day for them has passed, the longest overdue first. */
export function noticesLate({ notices }: OfficeFacts): Duty[] {
  const rows = notices.toSorted((one, other) => (one.replyBy ?? '').localeCompare(other.replyBy ?? ''));
  const line = { kind: 'notice', standing: 'late', word: 'Answers overdue' } as const;
  return eachAlone(
    rows,
    (row) => oneDuty(row.id, { ...line, what: `${counted(row.recipients - row.acknowledged, 'answer')} to a notice missing`, where: `${row.subject} · ${row.number}`, on: row.replyBy }),
    (count, next) => ({ ...line, what: `${counted(count, 'more notice')} with overdue answers`, where: 'Notices', on: next.replyBy }),
  );
}

/** Certificates of Appendix 3 that are out and past their day. */
export function certificationsOverdue({ certifications }: OfficeFacts): Duty[] {
  return certificationLine(certifications.overdue, 'late', 'Overdue', 'overdue');
}

/** Directorates that nobody has asked to certify the version in force (CP371 App 3). */
export function certificationsToAsk({ certifications }: OfficeFacts): Duty[] {
  return certificationLine(certifications.toAsk, 'open', 'Not asked', 'to-ask');
}

function certificationLine(rows: readonly CertificationDuty[], standing: 'late' | 'open', word: string, find: string): Duty[] {
  const [first] = rows;
  if (first === undefined) return [];
  const directorates = [...new Set(rows.map(({ directorate }) => directorate))];
  return [manyDuties(rows.length, {
    kind: 'certification', standing, word, on: null, where: named(directorates),
    what: rows.length === 1 ? `Certification of ${first.policyReference}` : `${counted(rows.length, 'certification')} of a policy`,
  }, find)];
}
