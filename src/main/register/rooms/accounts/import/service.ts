import { basename } from 'node:path';
import { type ImportField, importField, type ImportPlan, type Spreadsheet } from '../../../../../preload/contract/accounts.ts';
import { contract, type InputOf, type OutputOf } from '../../../../../preload/contract/index.ts';
import { Refusal } from '../../../refusal.ts';
import type { Job, Work } from '../../../work.ts';
import { PeopleDirectory, people } from '../../people/service.ts';
import { channelsOn } from '../../policies/service.ts';
import { addDirectorate, directorates } from '../../settings/service.ts';
import { addAccount, editAccount, validIds } from '../service.ts';
import type { WrittenFile } from '../../../written-file.ts';
import type { ReadCell } from './cells.ts';
import { readChannel } from './channel.ts';
import { isOwnHeading, isSecretHeading, suggestColumns } from './columns.ts';
import { directorateKey, plainDirectorate } from './directorate.ts';
import { knownAccounts } from './known.ts';
import { type Plan, planImport as plan } from './plan.ts';
import { rememberColumns, rememberedColumns } from '../../../spreadsheets/remembered-columns.ts';
import { readSpreadsheet as read, readText, type SheetRows } from '../../../spreadsheets/read-spreadsheet.ts';
import { rowsToCorrect, writeRows } from './refused-rows.ts';
import { countsOf, fingerprintOf, pendingId, shown } from './shown-plan.ts';

/** A spreadsheet that waits for its columns to be matched. */
interface OnDesk {
  readonly fileName: string;
  readonly rows: SheetRows;
}

const room = 'accounts';

const samplesShown = 3;

/** Reads a spreadsheet file onto the desk and suggests what its columns are. @throws Refusal `invalid` */
export async function readSpreadsheet(job: Job): Promise<Spreadsheet> {
  const { path } = job.file();
  job.progress(0, 1, 'Reading the spreadsheet');
  return onDesk(job, basename(path), await read(path));
}

/** Reads pasted rows onto the desk. @throws Refusal `invalid` */
export function readPasted(job: Job, input: InputOf<'accounts.readPasted'>): Promise<Spreadsheet> {
  return Promise.resolve(onDesk(job, 'Pasted rows', readText(input.text)));
}

/** The dry run: what the import would do, row by row. Changes nothing. @throws Refusal `not-found`, `invalid` */
export function planImport(job: Job, input: InputOf<'accounts.planImport'>): Promise<ImportPlan> {
  const { rows } = fromDesk(job, input.source);
  return Promise.resolve(job.read((work) => shown(work, input, planFor(work, input, rows), rows)));
}

/**
 * Imports all valid rows in one transaction, or nothing.
 *
 * @throws Refusal `conflict` when the register has changed since the dry run, `not-found`, `cancelled`
 */
export async function runImport(job: Job, input: InputOf<'accounts.runImport'>): Promise<OutputOf<'accounts.runImport'>> {
  const { fileName, rows } = fromDesk(job, input.plan.source);
  await job.breathe();
  return job.commit((work) => {
    const planned = planFor(work, input.plan, rows);
    if (fingerprintOf(planned) !== input.fingerprint) {
      throw new Refusal('conflict', 'The register has changed since the dry run. Look at the dry run again, then import.');
    }
    const added = addMissingDirectorates(work, input.plan, namesUsed(planned, rows, input.plan.columns.directorate));
    // Where new directorates have got their ids, the same rows are read again with them.
    carryOut(work, added === 0 ? planned : planFor(work, input.plan, rows), job.progress);
    rememberColumns(work, room, rows.headings, input.plan.columns);
    const counts = countsOf(planned);
    work.record({
      action: 'accounts.imported', room, recordId: input.plan.source, clause: '2.3.1',
      details: { fileName, ...counts, rows: rows.rows.length },
    });
    return counts;
  });
}

/**
 * Saves the rows to correct. It leaves no record: the file holds only what she has brought, and nothing of the register.
 *
 * @throws Refusal `invalid` when there are none, `not-found`, `not-written`
 */
export function saveRefusedRows(job: Job, input: InputOf<'accounts.saveRefusedRows'>): Promise<WrittenFile> {
  const { path } = job.file();
  const { rows } = fromDesk(job, input.source);
  const { refused, repeats, warnings } = job.read((work) => planFor(work, input, rows));
  // Brought back later, a repeat would be taken for a change of the row that was kept.
  const toCorrect = [...refused.filter(({ row }) => !repeats.has(row)), ...warnings];
  return Promise.resolve(writeRows(path, rowsToCorrect(rows, input.columns, toCorrect)));
}

function carryOut(work: Work, planned: Plan, progress: Job['progress']): void {
  const options = { directory: new PeopleDirectory(work), known: validIds(work), imported: true };
  const total = planned.added.length + planned.changed.length;
  let done = 0;
  const step = (): void => {
    done += 1;
    if (done % 100 === 0 || done === total) progress(done, total, 'Importing accounts');
  };
  for (const { row, facts } of planned.added) {
    namingRow(row, () => addAccount(work, facts, options));
    step();
  }
  for (const { row, account, facts } of planned.changed) {
    namingRow(row, () => editAccount(work, account.id, account.version, facts, options));
    step();
  }
}

/** What only shows when the row is carried out, such as a name that other rows have made somebody else's, names the row. */
function namingRow(row: number, carry: () => void): void {
  try {
    carry();
  } catch (error) {
    if (!(error instanceof Refusal) || (error.code !== 'invalid' && error.code !== 'duplicate')) throw error;
    throw new Refusal(error.code, `Nothing was imported, because of row ${row}: ${error.message}`);
  }
}

function planFor(work: Work, input: InputOf<'accounts.planImport'>, sheet: SheetRows): Plan {
  const channels = channelsOn(work);
  const directory = new PeopleDirectory(work);
  const known = new Map(directorates(work).map(({ id, name }): [string, ReadCell<string>] => [directorateKey(name), { ok: true, value: id }]));
  for (const choice of input.directorates) {
    const key = directorateKey(choice.name);
    if (known.has(key)) continue;
    if (choice.take !== 'existing') known.set(key, newDirectorate(choice.name));
    else if (choice.existingId !== null) known.set(key, { ok: true, value: choice.existingId });
  }
  return plan({
    rows: sheet.rows,
    columns: input.columns,
    known: knownAccounts(work, directory),
    people: people(work),
    directorate: (name) => known.get(directorateKey(name)),
    channel: (name, address) => readChannel(channels, name, address),
    today: work.clock.today(),
  });
}

/** Only a name that is to be added has to be one that a directorate can bear. */
function newDirectorate(name: string): ReadCell<string> {
  const checked = addedName.safeParse(plainDirectorate(name));
  if (checked.success) return { ok: true, value: pendingId };
  const [issue] = checked.error.issues;
  return { ok: false, reason: `This name cannot be added. ${issue?.message ?? ''} Correct it in the spreadsheet, or take it as a directorate that the register has.` };
}

const addedName = contract.settings.addDirectorate.input.shape.name;

/** The directorates, by key, of the rows that will be imported: a refused row adds no directorate. */
function namesUsed(planned: Plan, sheet: SheetRows, column: number | undefined): ReadonlySet<string> {
  if (column === undefined) return new Set();
  const taken = new Set([...planned.added, ...planned.changed].map(({ row }) => row));
  return new Set(sheet.rows.filter((row) => taken.has(row.number)).map((row) => directorateKey(row.cells[column] ?? '')));
}

/** @returns how many were added */
function addMissingDirectorates(work: Work, input: InputOf<'accounts.planImport'>, used: ReadonlySet<string>): number {
  let added = 0;
  const names = new Set(directorates(work).map(({ name }) => directorateKey(name)));
  for (const { name, take } of input.directorates) {
    const key = directorateKey(name);
    if (take === 'existing' || names.has(key) || !used.has(key)) continue;
    names.add(key);
    addDirectorate(work, { name: plainDirectorate(name), kind: take });
    added += 1;
  }
  return added;
}

function onDesk(job: Job, fileName: string, sheet: SheetRows): Spreadsheet {
  const source = job.read((work) => work.newId());
  // One spreadsheet at a time: a second one replaces the first, so that nothing piles up in memory.
  for (const key of job.desk.keys()) if (key.startsWith(deskKey(''))) job.desk.delete(key);
  job.desk.set(deskKey(source), { fileName, rows: sheet } satisfies OnDesk);
  const remembered = job.read((work) => rememberedColumns(work, room, sheet.headings, isField));
  const suggested = suggestColumns(sheet.headings);
  return {
    source,
    fileName,
    sheet: sheet.sheet,
    rowCount: sheet.rows.length,
    remembered: remembered !== undefined,
    columns: sheet.headings.flatMap((heading, index) => (isOwnHeading(heading) ? [] : [{
      index,
      heading,
      samples: isSecretHeading(heading) ? [] : samplesOf(sheet, index),
      // A column that was left out on purpose is not suggested again.
      suggested: (remembered === undefined ? suggested[index] : remembered.get(index)) ?? null,
    }])),
  };
}

function isField(name: string): name is ImportField {
  return importField.safeParse(name).success;
}

function samplesOf(sheet: SheetRows, column: number): string[] {
  return sheet.rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '').slice(0, samplesShown).map((cell) => cell.slice(0, 120));
}

function fromDesk(job: Job, source: string): OnDesk {
  const sheet = job.desk.get(deskKey(source));
  if (sheet === undefined) throw new Refusal('not-found', 'The spreadsheet is no longer open here. Choose it again.');
  return sheet as OnDesk;
}

function deskKey(source: string): string {
  return `accounts.import/${source}`;
}
