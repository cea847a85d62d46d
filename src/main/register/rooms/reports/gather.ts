import { daysAfter } from '../../../../preload/contract/days.ts';
import { actionCounts, happened } from '../../audit/history.ts';
import { type AuditClause, type AuditReportData, countDone } from '../../reports/documents/audit-report-data.ts';
import { formatCount, formatNumber } from '../../reports/house-style.ts';
import type { Job, Work } from '../../work.ts';
import { certificationsForReport } from '../certifications/report.ts';
import { hrReturns } from '../hr-returns/service.ts';
import { hrReturnOn, newestVersion, packsOn } from '../policies/service.ts';
import { type ReportedReviews, reviewsForReport } from '../reviews/report.ts';
import { trustName } from '../settings/service.ts';
import { enquiriesForReport, enquiryClauses } from './enquiries.ts';
import { registerForReport } from './register.ts';
import { changesInWords } from './rules/changes.ts';
import { coverageForReport, type OwedForCoverage, owedForCoverage } from './obligations/report.ts';
import { startOfDay } from './rules/start-of-day.ts';

/** What the report says of a period; number, trail check and file list are added when the pack is made. */
export type GatheredReport = Omit<AuditReportData, 'number' | 'files' | 'trail'> & { readonly entriesInPeriod: number };

/**
 * Everything of a period that the register knows, done and not done alike, in steps that let other calls in between.
 *
 * @param from @param to YYYY-MM-DD, both included
 * @throws Refusal `cancelled`
 */
export async function gatherReport(job: Job, from: string, to: string): Promise<GatheredReport> {
  const reviews = await reviewsForReport(job, from, to);
  const accounts = job.read(registerForReport);
  const owed = await owedForCoverage(job, from, to);
  await job.breathe();
  return job.read((work) => ({ ...gathered(work, from, to, reviews, owed), accounts }));
}

function gathered(work: Work, from: string, to: string, reviews: ReportedReviews, owed: OwedForCoverage): Omit<GatheredReport, 'accounts'> {
  const instants = { from: startOfDay(from), to: startOfDay(daysAfter(to, 1)) };
  const certified = certificationsForReport(work, from, to);
  const addedLater = new Set(happened(work.db, 'settings', 'directorate.added', instants.to, '9999').map(({ entry }) => entry.recordId));
  const missing = certified.notCertified.filter((row) => !addedLater.has(row.directorateId));
  const madeOf = (policyId: string) => certified.certificates.filter((row) => row.policyId === policyId);
  const signedOf = (policyId: string) => madeOf(policyId).filter(({ signedOn }) => signedOn !== null && signedOn >= from && signedOn <= to);
  const asked = enquiriesForReport(work, from, to);
  const counts = actionCounts(work.db, instants.from, instants.to);
  return {
    trustName: trustName(work), from, to, createdAt: work.clock.now(), registerOn: work.clock.today(), officerName: work.officer.name, sample: work.sample,
    policies: packsOn(work).map((pack) => ({ reference: pack.reference, title: pack.title, version: newestVersion(work, pack).number })),
    covers: [
      'Quarterly reviews by the Communications Team that were done, and those that were owed and not done or are not yet due, for every quarter that the period touches (CP371 2.3.1).',
      'Concerns that the reviews raised, and what they could not check, with the clause of each.',
      'Certifications of Employee Awareness that were made for signature or signed in the period, and directorates that have not certified the version in force (CP371 App 3).',
      'Enquiries noted in the period, and older ones that still waited: advice, translations, approvals, consents, permissions and feedback, settled or not, as they stood when the pack was made.',
      'What the policies that are on ask for, clause by clause: shown by records of the period, in part, or not; and what does not apply, with the reason.',
      'The register of approved accounts as it stood when the pack was made.',
      'The audit trail from the first entry of the period to the head, and at least the head’s own entry.',
    ],
    leavesOut: [
      'Logins and passwords: they are never exported.',
      'What reviews found before an account came into this register: only the date of the newest is kept, and of the quarters before it nothing is known.',
      'Signed certificates themselves: the register keeps their copies, and the manager who signed keeps the original.',
      'Who asked, answered or is shown in an enquiry: the register holds the names of those who asked and answered, and never who is in a picture.',
      'What was done to a record that only named officers open. The trail has its entries, by whom and when, as entries about a limited record; those from before it was limited keep the word for what was done, which no later limit can take out of the chain.',
      'Incidents that are limited to named officers: they are counted where whoever made the pack may open them, and named nowhere.',
      'The records themselves of what followed a concern, of monthly and secondary reviews, daily monitoring, incidents and action plans: they are counted by clause and not listed. The quarterly review report, the monitoring table and the log of incidents tell of them.',
    ],
    clauses: [
      reviewClause(reviews),
      ...annualReturnClauses(work, from, to),
      ...packsOn(work).map(({ id, reference, certification }) => ({
        policy: reference, clause: certification.clause, title: certification.voluntary ? `${certification.title} (voluntary)` : certification.title,
        onRecord: `${formatCount(madeOf(id).length, 'certificate')} made or signed in the period\n${formatNumber(signedOf(id).length)} of them signed in it`,
        notOnRecord: certification.voluntary ? 'None is owed' : `${formatCount(missing.filter((row) => row.policyId === id).length, 'directorate')} not certified`,
      })),
      ...enquiryClauses(asked),
    ],
    reviews: reviews.done, before: reviews.before, notDone: reviews.notDone, notYetDue: reviews.notYetDue, notKnown: reviews.notKnown, stopped: reviews.stopped,
    concerns: reviews.concerns, answers: reviews.answers,
    certifications: certified.certificates.map((row) => ({
      number: row.number, directorate: row.directorate, department: row.department, kind: row.kind, policyReference: row.policyReference, versionNumber: row.versionNumber,
      level: row.level, preparedOn: row.issuedHow === 'none' ? '' : row.preparedOn, dueOn: row.dueOn ?? '', signedOn: row.signedOn ?? '', retainUntil: row.retainUntil ?? '',
      state: row.words, chased: row.chased,
    })),
    notCertified: missing.map((row) => ({
      directorate: row.directorate, kind: row.kind, policyReference: row.policyReference, versionNumber: row.versionNumber, level: row.level, state: row.words,
    })),
    enquiries: asked,
    coverage: coverageForReport(work, from, to, owed),
    imports: happened(work.db, 'accounts', 'accounts.imported', instants.from, instants.to).map(({ entry, details }) => ({
      at: entry.at, officer: entry.officerName, fileName: textOf(details, 'fileName'),
      added: countOf(details, 'added'), changed: countOf(details, 'changed'), refused: countOf(details, 'refused'),
    })),
    changes: changesInWords(counts),
    entriesInPeriod: counts.reduce((sum, { count }) => sum + count, 0),
  };
}

/** What stands beside the reviews done is said only where there is any: a line of noughts would hide the rest. */
function reviewClause({ done, before, notDone, notYetDue, notKnown }: ReportedReviews): AuditClause {
  const lines = (first: string, ...rest: readonly (readonly [count: number, words: string])[]): string =>
    [first, ...rest.filter(([count]) => count > 0).map(([count, words]) => `${formatNumber(count)} ${words}`)].join('\n');
  return {
    policy: 'CP371', clause: '2.3.1', title: 'Quarterly review by the Communications Team',
    onRecord: lines(`${formatCount(countDone(done), 'review')} done`, [before.length, 'before this register']),
    notOnRecord: lines(`${formatCount(notDone.length, 'review')} not done`, [notYetDue.length, 'not yet due'], [notKnown.length, 'not known']),
  };
}

/** The years that ended in the period: whether HR was asked, and what came of it (10022 6.2). */
function annualReturnClauses(work: Work, from: string, to: string): AuditClause[] {
  const asks = hrReturnOn(work);
  if (asks === undefined) return [];
  const { rows, open, owed } = hrReturns(work);
  const within = (year: { readonly to: string }): boolean => year.to >= from && year.to <= to;
  const years = rows.filter(within);
  const missing = owed === null ? [] : open.filter((year) => within(year) && year.to >= owed.to);
  if (years.length + missing.length === 0) return [];
  return [{
    policy: asks.reference, clause: asks.clause, title: 'Annual return of HR',
    onRecord: years.map((row) => `${row.title}: ${row.confirmedOn === null ? (row.returnedOn === null ? 'asked of HR' : 'returned by HR') : 'confirmed by HR'}`).join('\n') || 'None',
    notOnRecord: [
      ...missing.map(({ title }) => `${title}: not asked`),
      ...years.filter(({ confirmedOn }) => confirmedOn === null).map((row) => `${row.title}: ${row.returnedOn === null ? 'no answer' : 'not confirmed'}`),
    ].join('\n') || 'Nothing',
  }];
}

function fieldOf(details: unknown, field: string): unknown {
  return typeof details === 'object' && details !== null ? new Map<string, unknown>(Object.entries(details)).get(field) : undefined;
}

function textOf(details: unknown, field: string): string {
  const value = fieldOf(details, field);
  return typeof value === 'string' ? value : '';
}

function countOf(details: unknown, field: string): number {
  const value = fieldOf(details, field);
  return typeof value === 'number' ? value : 0;
}
