import { actionCounts, happened } from '../../audit/history.ts';
import { type AuditReportData, countDone } from '../../reports/documents/audit-report-data.ts';
import type { Job, Work } from '../../work.ts';
import { accounts, accountAdministrators } from '../accounts/service.ts';
import { certificatesIn, certifications } from '../certifications/service.ts';
import { newestVersion, packsOn, statusesOn } from '../policies/service.ts';
import { type ReportedReviews, reviewsForReport } from '../reviews/report.ts';
import { trustName } from '../settings/service.ts';
import { changesInWords, dayAfter, startOfDay } from './rules.ts';

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
  await job.breathe();
  return job.read((work) => withReviews(work, from, to, reviews));
}

function withReviews(work: Work, from: string, to: string, reviews: ReportedReviews): GatheredReport {
  const instants = { from: startOfDay(from), to: startOfDay(dayAfter(to)) };
  const printed = certificatesIn(work, from, to);
  const missing = certifications(work).filter((row) => row.last === null && !row.voluntary);
  const statuses = new Map<string, string>(statusesOn(work).map(({ id, title }) => [id, title]));
  const counts = actionCounts(work.db, instants.from, instants.to);
  return {
    trustName: trustName(work), from, to, createdAt: work.clock.now(), registerOn: work.clock.today(), officerName: work.officer.name, sample: work.sample,
    policies: packsOn(work).map((pack) => ({ reference: pack.reference, title: pack.title, version: newestVersion(pack).number })),
    covers: [
      'Quarterly reviews by the Communications Team that were done in the period, and those that were owed and not done (CP371 2.3.1).',
      'Concerns that the reviews raised, with the clause of each.',
      'Certifications of Employee Awareness printed in the period, and directorates without one for the version in force (CP371 App 3).',
      'The register of approved accounts as it stood when the pack was made.',
      'The audit trail from the first entry of the period to the head, and at least the head’s own entry.',
    ],
    leavesOut: [
      'Logins and passwords: they are never exported.',
      'Reviews done before an account came into this register: only their date is kept.',
      'Monthly reviews by line managers, incidents and action plans: this register does not hold them yet.',
    ],
    clauses: [
      { policy: 'CP371', clause: '2.3.1', title: 'Quarterly review by the Communications Team', done: countDone(reviews.done), notDone: reviews.notDone.length, unit: 'reviews' },
      ...packsOn(work).map(({ id, reference, certification }) => ({
        policy: reference, clause: certification.clause, title: certification.voluntary ? `${certification.title} (voluntary)` : certification.title,
        done: printed.filter((row) => row.policy_id === id).length, notDone: missing.filter((row) => row.policyId === id).length, unit: 'certificates',
      })),
    ],
    reviews: reviews.done, notDone: reviews.notDone, concerns: reviews.concerns,
    accounts: accountsForReport(work, statuses),
    certifications: printed.map((row) => ({
      number: row.number, directorate: row.directorate_name, policyReference: row.policy_reference, versionNumber: row.version_number,
      level: row.level, preparedOn: row.prepared_on, retainUntil: row.retain_until,
    })),
    notCertified: missing.map((row) => ({
      directorate: row.directorate, kind: row.kind, policyReference: row.policyReference, versionNumber: row.versionNumber, level: row.level,
    })),
    imports: happened(work.db, 'accounts', 'accounts.imported', instants.from, instants.to).map(({ entry, details }) => ({
      at: entry.at, officer: entry.officerName, fileName: textOf(details, 'fileName'),
      added: countOf(details, 'added'), changed: countOf(details, 'changed'), refused: countOf(details, 'refused'),
    })),
    changes: changesInWords(counts),
    entriesInPeriod: counts.reduce((sum, { count }) => sum + count, 0),
  };
}

function accountsForReport(work: Work, statuses: ReadonlyMap<string, string>): AuditReportData['accounts'] {
  const administrators = accountAdministrators(work);
  return accounts(work).map((row) => ({
    name: row.name, channel: row.channelTitle, address: row.address, directorate: row.directorate, lineManager: row.lineManager,
    administrators: administrators.get(row.id) ?? [], status: statuses.get(row.status) ?? row.status, approvedOn: row.approvedOn ?? '',
  }));
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
