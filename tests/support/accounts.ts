import { writeFileSync } from 'node:fs';
import type { AccountFacts, AccountStatus, ImportPlan, Spreadsheet } from '../../src/preload/contract/accounts.ts';
import type { InputOf, OutputOf } from '../../src/preload/contract/index.ts';
import { blankFacts } from '../../src/main/register/rooms/accounts/rules/facts.ts';
import type { House } from './house.ts';

/** An account with nothing wrong in it, but for what a test changes. */
export function accountFactsWith(changes: Partial<AccountFacts> = {}): AccountFacts {
  return {
    ...blankFacts,
    name: 'Ward news', channel: 'x', address: 'https://x.com/wardnews', handle: '@wardnews', purpose: 'Share news of the wards',
    audience: 'Patients and families', visibility: 'public', postingStandard: 'Two posts a week', disclaimerShown: 'yes',
    directorateId: null, lineManager: { name: 'Ann Other', email: '' }, primaryAdministrator: { name: 'Bea Admin', email: '' },
    backupAdministrator: { name: 'Cy Backup', email: '' }, approvedOn: '2026-05-04', ...changes,
  };
}

/** Changes the status of an account today, with a reason. @returns its new version */
export async function changeStatusOf(
  house: House, id: string, to: AccountStatus, more: Partial<Omit<InputOf<'accounts.changeStatus'>, 'id' | 'to'>> = {},
): Promise<number> {
  const { version } = more.version === undefined ? await house.call('accounts.get', { id }) : { version: more.version };
  const asked = { on: house.clock.today(), reason: 'Asked for by the test', captured: 'Screenshots on file', watchHandle: false, ...more };
  return (await house.call('accounts.changeStatus', { ...asked, id, version, to })).version;
}

/** What a test does with unknown directorates of a spreadsheet. */
export type DirectorateChoices = InputOf<'accounts.planImport'>['directorates'];

/** A spreadsheet on the desk with its suggested columns, its dry run, and what its import did. */
export interface Imported {
  readonly sheet: Spreadsheet;
  readonly plan: InputOf<'accounts.planImport'>;
  readonly dryRun: ImportPlan;
  readonly done: OutputOf<'accounts.runImport'>;
}

/** Reads content as a file and makes the dry run, taking the columns as they are suggested. */
export async function dryRunOf(
  house: House, content: string | Uint8Array, directorates: DirectorateChoices = [], name = 'accounts.csv',
): Promise<Omit<Imported, 'done'>> {
  const path = house.path(name);
  writeFileSync(path, content);
  const sheet = await house.call('accounts.readSpreadsheet', {}, path);
  const columns = Object.fromEntries(sheet.columns.flatMap((column) => (column.suggested === null ? [] : [[column.suggested, column.index]])));
  const plan = { source: sheet.source, columns, directorates };
  return { sheet, plan, dryRun: await house.call('accounts.planImport', plan) };
}

/** Dry run and import in one. */
export async function importOf(
  house: House, content: string | Uint8Array, directorates: DirectorateChoices = [], name = 'accounts.csv',
): Promise<Imported> {
  const ready = await dryRunOf(house, content, directorates, name);
  const { plan, dryRun } = ready;
  return { ...ready, done: await house.call('accounts.runImport', { plan, fingerprint: dryRun.fingerprint }) };
}
