import type { AccountFacts, AccountRow } from '../../../../preload/contract/accounts.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { printPaper } from '../../paper-jobs.ts';
import { missingRecord } from '../../refusals.ts';
import { type PrintedAccount, type RegisterPrintData, registerPrintPaper } from '../../reports/documents/register-print.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { administratorNames } from '../accounts/facts.ts';
import { describedAccounts } from '../accounts/service.ts';
import { statusesOn } from '../policies/service.ts';
import { trustName } from '../settings/service.ts';

/** The file name to suggest for the printed register: prints of different days stand beside each other. */
export function registerFileName(work: Work): string {
  return `Register of accounts ${work.clock.today()}.pdf`;
}

/**
 * Prints the register, or the accounts that a list shows, in the list's order (CP371 2.3.1).
 *
 * @throws Refusal `not-found` for an unknown account, `cancelled`, `not-printed`, `not-written`; nothing is left behind
 */
export async function printRegister(job: Job, { accountIds }: InputOf<'reports.printRegister'>): Promise<OutputOf<'reports.printRegister'>> {
  const { path } = job.file();
  job.progress(0, 100, 'Gathering the accounts');
  const data = job.read((work) => gather(work, accountIds));
  await job.breathe();
  const printed = await printPaper(job, registerPrintPaper(data), 'Printing the register');
  return await writeRecordedFile(job, path, printed.bytes, (work, file) =>
    work.record({
      action: 'register.printed', room: 'reports', recordId: work.newId(), clause: '2.3.1',
      details: { count: data.accounts.length, fileName: file.name, sha256: file.sha256, trailHead: data.trailHead },
    }));
}

function gather(work: Work, accountIds: readonly string[]): RegisterPrintData {
  const statuses = new Map<string, string>(statusesOn(work).map(({ id, title }) => [id, title]));
  const all = new Map(describedAccounts(work).map((account) => [account.row.id, account]));
  return {
    trustName: trustName(work), registerOn: work.clock.today(), createdAt: work.clock.now(), officerName: work.officer.name,
    trailHead: work.trail.head().hash, sample: work.sample, onRegister: all.size,
    accounts: [...new Set(accountIds)].map((id) => {
      const account = all.get(id);
      if (account === undefined) throw missingRecord('account');
      return inWords(account, statuses);
    }),
  };
}

function inWords({ row, facts }: { readonly row: AccountRow; readonly facts: AccountFacts }, statuses: ReadonlyMap<string, string>): PrintedAccount {
  return {
    name: row.name, channel: row.channelTitle, address: row.address, handle: row.handle, directorate: row.directorate, lineManager: row.lineManager,
    administrators: administratorNames(facts), status: statuses.get(row.status) ?? row.status,
    approvedOn: row.approvedOn ?? '', lastReviewOn: row.lastReviewOn ?? '',
    alarms: row.alarms.map(({ clause, text }) => `${text} (${clause})`),
  };
}
