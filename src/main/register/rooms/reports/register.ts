import type { AccountFacts, AccountRow } from '../../../../preload/contract/accounts.ts';
import type { AuditAccount } from '../../reports/documents/audit-report-data.ts';
import type { Job, Work } from '../../work.ts';
import { account, accountAdministrators, accounts } from '../accounts/service.ts';
import { statusesOn } from '../policies/service.ts';

/** Accounts read in one go; other calls are answered between two of them. */
const batch = 25;

/** What is not known stays empty, so that an import of the table does not write “not known” over what somebody knows. */
const visibilityWords = { public: 'Public', members: 'Members only', 'not-known': '' } as const;
const disclaimerWords = { yes: 'Yes', no: 'No', 'not-known': '' } as const;

/** The register of approved accounts as it stands, by name (CP371 2.3.1). @throws Refusal `cancelled` */
export async function registerForReport(job: Job): Promise<AuditAccount[]> {
  const rows = job.read(accounts);
  const administrators = job.read(accountAdministrators);
  const found: AuditAccount[] = [];
  for (let start = 0; start < rows.length; start += batch) {
    await job.breathe();
    found.push(...job.read((work) => described(work, rows.slice(start, start + batch), administrators)));
  }
  return found;
}

function described(work: Work, rows: readonly AccountRow[], administrators: ReadonlyMap<string, readonly string[]>): AuditAccount[] {
  const statuses = new Map<string, string>(statusesOn(work).map(({ id, title }) => [id, title]));
  return rows.map((row) => ({ ...inWords(account(work, row.id), statuses), administrators: administrators.get(row.id) ?? [] }));
}

function inWords({ row, facts }: { readonly row: AccountRow; readonly facts: AccountFacts }, statuses: ReadonlyMap<string, string>): Omit<AuditAccount, 'administrators'> {
  return {
    name: row.name, channel: row.channelTitle, address: row.address, handle: row.handle, purpose: facts.purpose, audience: facts.audience,
    visibility: visibilityWords[facts.visibility], postingStandard: facts.postingStandard, disclaimer: disclaimerWords[facts.disclaimerShown],
    directorate: row.directorate, lineManager: row.lineManager,
    primaryAdministrator: facts.primaryAdministrator?.name ?? '', backupAdministrator: facts.backupAdministrator?.name ?? '',
    status: statuses.get(row.status) ?? row.status, approvedOn: row.approvedOn ?? '', lastReviewOn: row.lastReviewOn ?? '',
    alarms: row.alarms.map(({ clause, text }) => `${text} (${clause})`),
  };
}
