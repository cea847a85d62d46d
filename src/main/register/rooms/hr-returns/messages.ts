import { basename } from 'node:path';
import { formAnswers, formYearLabel } from '../../../../preload/contract/hr-returns-words.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { workbookText } from '../../reports/csv.ts';
import { type HrReturnFormData, hrReturnFormPaper, hrReturnLetter } from '../../reports/documents/hr-return-form.ts';
import { letterText } from '../../reports/documents/letter.ts';
import { isMailAddress, messageDraft } from '../../reports/message-draft.ts';
import { readSpreadsheet } from '../../spreadsheets/read-spreadsheet.ts';
import { workbookBytes } from '../../spreadsheets/write-workbook.ts';
import type { Job, Work } from '../../work.ts';
import { type WrittenFile, writeRecordedFile } from '../../written-file.ts';
import { returnAddress, trustName } from '../settings/service.ts';
import { formFrom, type ReturnForm } from './form.ts';
import { breachHeading, readReturn } from './rules/read-return.ts';
import { titleOfYear } from './rules/years.ts';
import { returnName, theReturn } from './service.ts';
import { chaseRows } from './table.ts';
import { type Asking, chasable, chased, checkedAsking, startReturn } from './working.ts';

/* The messages with which HR is asked, the form that goes with them, and the form that comes back (10022 6.2). */

/**
 * Writes the message that asks HR for a year, with the form as a table and on paper, and records that HR was asked today. Nothing is sent.
 *
 * @throws Refusal `invalid` with the field, `exists`, `cancelled`, `not-printed`, `not-written`; nothing is left behind
 */
export async function askHr(job: Job, { note, ...input }: InputOf<'hrReturns.ask'>): Promise<OutputOf<'hrReturns.ask'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.eml', 'The message is saved as an .eml file.');
  const { asking, form, name } = job.read((work) => {
    const today: Asking = { ...input, askedOn: work.clock.today() };
    const { year, form: asked } = checkedAsking(work, today);
    return { asking: today, form: dataOf(work, asked, { ...year, replyBy: input.replyBy }), name: year.title };
  });
  const content = await message(job, form, { to: input.askedOf, email: input.askedEmail, askedBefore: [], note }, name);
  return await recorded(job, path, content, (work, file) => startReturn(work, asking, 'message', { ...unreached(input.askedEmail), file: file.name, sha256: file.sha256 }));
}

/** @throws Refusal `invalid` for a day on which no year begins: better told before a file is chosen */
export function askFileName(_work: Work, { from }: InputOf<'hrReturns.ask'>): string {
  return `HR annual return ${plainTitle(from)}.eml`;
}

/**
 * Writes the message that asks HR again, and records the chase (10022 6.2). Nothing is sent.
 *
 * @throws Refusal `not-found`, `conflict`, `answered`, `invalid` with the field, `cancelled`, `not-printed`, `not-written`
 */
export async function chaseHr(job: Job, { note, replyBy, ...which }: InputOf<'hrReturns.chase'>): Promise<OutputOf<'hrReturns.chase'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.eml', 'The message is saved as an .eml file.');
  const { days, form, asked, name } = job.read((work) => {
    const today = { on: work.clock.today(), replyBy };
    const row = chasable(work, which, today);
    return {
      days: today, form: dataOf(work, formFrom(row.form), { from: row.from_day, to: row.to_day, title: titleOfYear(row.from_day), replyBy }), name: titleOfYear(row.from_day),
      asked: { to: row.asked_of, email: row.asked_email, askedBefore: [row.asked_on, ...chaseRows(work.db, row.id).map(({ on_day }) => on_day)], note },
    };
  });
  const content = await message(job, form, asked, name);
  return await recorded(job, path, content, (work, file) => chased(work, which, days, 'message', { ...unreached(asked.email), file: file.name, sha256: file.sha256 }));
}

/** @throws Refusal `not-found` */
export function chaseFileName(work: Work, { id }: InputOf<'hrReturns.chase'>): string {
  return `HR annual return ${plainTitle(theReturn(work, id).from_day)}, chased.eml`;
}

/** Prints the form to fill in by hand. @throws Refusal `not-found`, `cancelled`, `not-printed`, `not-written` */
export async function blankReturn(job: Job, { id }: InputOf<'hrReturns.blank'>): Promise<OutputOf<'hrReturns.blank'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.pdf', 'The form is saved as a PDF file.');
  const { row, data } = job.read((work) => {
    const found = theReturn(work, id);
    return { row: found, data: dataOf(work, formFrom(found.form), { from: found.from_day, to: found.to_day, title: titleOfYear(found.from_day), replyBy: found.reply_by }) };
  });
  const printed = await printPaper(job, hrReturnFormPaper(data), 'Printing the form');
  return await writeRecordedFile(job, path, printed.bytes, (work, file) => work.record({
    action: 'hr-return.blank-printed', room: 'hr-returns', recordId: id, clause: '6.2', details: { number: returnName(row), file: file.name, sha256: file.sha256 },
  }));
}

/** @throws Refusal `not-found` */
export function blankFileName(work: Work, { id }: InputOf<'hrReturns.blank'>): string {
  return `HR annual return ${plainTitle(theReturn(work, id).from_day)}, blank.pdf`;
}

/** Reads the form that HR sent back; nothing is saved until the officer has looked at it. @throws Refusal `not-found`, `invalid` that says what is wrong */
export async function readReturned(job: Job, { id }: InputOf<'hrReturns.readReturn'>): Promise<OutputOf<'hrReturns.readReturn'>> {
  const { path } = job.file();
  const form = job.read((work) => {
    const { form: given, from_day: from } = theReturn(work, id);
    return { ...formFrom(given), year: titleOfYear(from) };
  });
  const read = readReturn(await readSpreadsheet(path), form);
  if ('problem' in read) throw new Refusal('invalid', read.problem);
  return { fileName: basename(path), ...read };
}

/** A file name has no stroke in it. */
function plainTitle(from: string): string {
  return titleOfYear(from).replace('/', '-');
}

function dataOf(work: Work, form: ReturnForm, { from, to, title, replyBy }: { readonly from: string; readonly to: string; readonly title: string; readonly replyBy: string }): HrReturnFormData {
  return {
    trustName: trustName(work), name: `HR annual return ${title}`, from, to, replyBy, returnTo: returnAddress(work), clause: `${form.policy} ${form.clause}`,
    reportsTo: form.reportsTo, breaches: form.breaches, outcomes: form.outcomes, createdAt: work.clock.now(), officerName: work.officer.name,
    trailHead: work.trail.head().hash, sample: work.sample,
  };
}

interface Asked {
  readonly to: string;
  readonly email: string;
  readonly askedBefore: readonly string[];
  readonly note: string;
}

async function message(job: Job, data: HrReturnFormData, asked: Asked, title: string): Promise<Uint8Array> {
  const printed = await printPaper(job, hrReturnFormPaper(data), 'Printing the form');
  const headings = [breachHeading, 'Clauses', ...data.outcomes.map((outcome) => outcome.title)];
  const empty = data.outcomes.map(() => '');
  const rows = [
    ...data.breaches.map((breach) => [breach.title, breach.clauses, ...empty]), ['', '', ...empty], [formYearLabel, title, ...empty], ...Object.values(formAnswers).map((label) => [label, '', ...empty]),
  ];
  const letter = hrReturnLetter(data, asked);
  return await messageDraft({
    to: [{ name: asked.to, email: asked.email }], subject: letter.subject, text: letterText(data, letter),
    attachments: [
      { name: `HR annual return ${title}, form`, kind: 'pdf', bytes: printed.bytes },
      { name: `HR annual return ${title}, table`, kind: 'xlsx', bytes: await workbookBytes('Return', headings.map(workbookText), rows.map((row) => row.map(workbookText))) },
    ],
  });
}

/** The trail names an address that could not be written to; the officer sees that the message has no addressee. */
function unreached(email: string): { readonly notAddressedTo?: string } {
  return isMailAddress(email) ? {} : { notAddressedTo: email };
}

async function recorded(
  job: Job, path: string, content: Uint8Array, record: (work: Work, file: WrittenFile) => { id: string; version: number },
): Promise<{ id: string; version: number; file: WrittenFile }> {
  let done: { id: string; version: number } | undefined;
  const file = await writeRecordedFile(job, path, content, (work, written) => {
    done = record(work, written);
  });
  if (done === undefined) throw new Error('A message was written without its record.');
  return { ...done, file };
}
