import type { AccountFacts, AccountRow } from '../../../../preload/contract/accounts.ts';
import type { AuditAccount } from '../../reports/documents/audit-report-data.ts';
import type { Work } from '../../work.ts';
import { administratorNames } from '../accounts/facts.ts';
import { describedAccounts } from '../accounts/service.ts';
import { statusesOn } from '../policies/service.ts';

/** What is not known stays empty, so that an import of the table does not write “not known” over what somebody knows. */
const visibilityWords = { public: 'Public', members: 'Members only', 'not-known': '' } as const;
const disclaimerWords = { yes: 'Yes', no: 'No', 'not-known': '' } as const;

/** The register of approved accounts as it stands, by name (CP371 2.3.1). */
export function registerForReport(work: Work): AuditAccount[] {
  const statuses = new Map<string, string>(statusesOn(work).map(({ id, title }) => [id, title]));
  return describedAccounts(work).map((account) => inWords(account, statuses));
}

function inWords({ row, facts }: { readonly row: AccountRow; readonly facts: AccountFacts }, statuses: ReadonlyMap<string, string>): AuditAccount {
  return {
    administrators: administratorNames(facts), name: row.name, channel: row.channelTitle, address: row.address, handle: row.handle, purpose: facts.purpose, audience: facts.audience,
    visibility: visibilityWords[facts.visibility], postingStandard: facts.postingStandard, disclaimer: disclaimerWords[facts.disclaimerShown],
    directorate: row.directorate, lineManager: row.lineManager,
    primaryAdministrator: facts.primaryAdministrator?.name ?? '', backupAdministrator: facts.backupAdministrator?.name ?? '',
    moreAdministrators: facts.moreAdministrators.map(({ name }) => name),
    status: statuses.get(row.status) ?? row.status, approvedOn: row.approvedOn ?? '', lastReviewOn: row.lastReviewOn ?? '',
    alarms: row.alarms.map(({ clause, text }) => `${text} (${clause})`),
  };
}
