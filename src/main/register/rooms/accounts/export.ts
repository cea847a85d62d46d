import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import { csvBytes, madeTitles, sampleColumn, workbookText } from '../../reports/csv.ts';
import { workbookBytes } from '../../spreadsheets/write-workbook.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { PeopleDirectory } from '../people/service.ts';
import { channelTitles, statusesOn } from '../policies/service.ts';
import { directorates } from '../settings/service.ts';
import { type ExportedAccount, exportedRow, type ExportWords } from './import/exported-row.ts';
import { knownAccounts } from './import/known.ts';
import { importFieldTitles, importFieldsInOrder } from '../../../../preload/contract/accounts-import.ts';

/** The file name to suggest for an export: exports of different days stand beside each other. */
export function exportFileName(work: Work): string {
  return `Accounts ${work.clock.today()}.xlsx`;
}

/**
 * Writes accounts as a spreadsheet that is safe to open and comes back in without loss: every field that can be
 * imported, the id by which this register knows the account again, and on each row when and by whom it was made. No password is anywhere near it.
 *
 * @returns the file, CSV or xlsx by the name that was chosen for it
 * @throws Refusal `not-found` for an unknown account, `invalid` for another kind of file, `cancelled`, `not-written`
 */
export async function exportAccounts(job: Job, { accountIds }: InputOf<'accounts.export'>): Promise<OutputOf<'accounts.export'>> {
  const { path } = job.file();
  const kind = /\.(xlsx|csv)$/iu.exec(path)?.[1]?.toLowerCase();
  if (kind === undefined) throw new Refusal('invalid', 'Give the file a name that ends in .xlsx or .csv.');
  const { accounts, words, made, sample } = job.read((work) => gather(work, accountIds));
  const pause = async (done: number): Promise<void> => {
    job.progress(done, accounts.length, 'Writing the accounts');
    await job.breathe();
  };
  await pause(0);
  const rows = accounts.map((account) => [...exportedRow(account, words), ...made, ...sample.cells]);
  const headings = [...importFieldsInOrder.map((field) => importFieldTitles[field]), ...madeTitles, ...sample.titles];
  const content = kind === 'csv'
    ? csvBytes(headings, rows)
    : await workbookBytes('Accounts', headings, rows.map((row) => row.map(workbookText)), pause);
  job.progress(accounts.length, accounts.length, 'Writing the accounts');
  return await writeRecordedFile(job, path, content, (work, file) => {
    work.record({
      action: 'accounts.exported', room: 'accounts', recordId: work.newId(),
      details: { count: accounts.length, fileName: file.name, sha256: file.sha256 },
    });
  });
}

interface Gathered {
  readonly accounts: readonly ExportedAccount[];
  readonly words: ExportWords;
  /** When and by whom, as each row says it. */
  readonly made: readonly [on: string, by: string];
  readonly sample: ReturnType<typeof sampleColumn>;
}

/** Everything that is written, as it stood at one moment. */
function gather(work: Work, accountIds: readonly string[]): Gathered {
  const known = new Map(knownAccounts(work, new PeopleDirectory(work)).map((account) => [account.id, account]));
  return {
    accounts: [...new Set(accountIds)].map((id) => {
      const account = known.get(id);
      if (account === undefined) throw missingRecord('account');
      return account;
    }),
    words: {
      channels: channelTitles(work),
      directorates: new Map(directorates(work).map(({ id, name }) => [id, name])),
      statuses: new Map(statusesOn(work).map(({ id, title }) => [id, title])),
    },
    made: [work.clock.today(), work.officer.name],
    sample: sampleColumn(work.sample),
  };
}
