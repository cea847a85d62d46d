import { zipSync } from 'fflate';
import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import { refuseOtherExtension } from '../../../file-extension.ts';
import { printPaper } from '../../../paper-jobs.ts';
import { workbookText } from '../../../reports/csv.ts';
import { letterText } from '../../../reports/documents/letter.ts';
import { returnTable, worksheetLetter } from '../../../reports/documents/review-return.ts';
import { type WorksheetData, worksheetPaper } from '../../../reports/documents/review-worksheet.ts';
import { fileSlug } from '../../../reports/house-style.ts';
import { type AttachedFile, messageDraft } from '../../../reports/message-draft.ts';
import { workbookBytes } from '../../../spreadsheets/write-workbook.ts';
import type { Job, Work } from '../../../work.ts';
import { writeRecordedFile } from '../../../written-file.ts';
import type { Person } from '../../people/service.ts';
import { windowAsked } from '../asked-period.ts';
import { byMonth, noteSent, reachable, sizeOf } from './chosen.ts';
import { worksheetsOf } from './worksheet-data.ts';
import { wantedReviews } from './worksheets.ts';

/**
 * Writes a message draft for each line manager, with her worksheets and a table that she can fill in instead, all in one zip
 * (CP371 2.3.1). Nothing is sent: the officer opens and sends them.
 *
 * @throws Refusal `invalid` when it would reach nobody or the file has the wrong extension; `not-found`, `cancelled`, `not-printed`,
 *   `not-written`
 */
export async function makeWorksheetMessages(job: Job, input: InputOf<'reviews.worksheetMessages'>): Promise<OutputOf<'reviews.worksheetMessages'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.zip', 'The messages are saved as a zip file.');
  const { left, managers, withoutEmail, drafts, head } = job.read((work) => {
    const chosen = wantedReviews(work, input);
    const reached = reachable(chosen.managers);
    const worksheets = worksheetsOf(work, 'monthly');
    const prepared = reached.managers.map(({ person, reviews }): Draft => {
      const sheets = byMonth(reviews).map((ofMonth) => worksheets.forManager(person, ofMonth));
      const [first] = sheets;
      if (first === undefined) throw new Error('A line manager without reviews was chosen.');
      const letter = worksheetLetter(first, { paper: true, table: true });
      return { person, sheets, subject: letter.subject, text: (from) => letterText(from, letter) };
    });
    return { ...reached, left: chosen.left, drafts: prepared, head: { officerName: work.officer.name, trustName: prepared[0]?.sheets[0]?.trustName ?? '' } };
  });
  const content = await draftsZip(job, drafts, head);
  const file = await writeRecordedFile(job, path, content, (work, written) => {
    noteSent(work, managers, 'message', written);
    work.record({
      action: 'reviews.worksheets-drafted', room: 'reviews', recordId: input.period, clause: '2.3.1',
      details: { period: input.period, ...sizeOf(managers), to: managers.map(({ person }) => person.name), withoutEmail, file: written.name, sha256: written.sha256 },
    });
  });
  return { file, ...sizeOf(managers), left: [...left], withoutEmail };
}

/** File name to suggest: "Worksheet messages October 2026.zip". @throws Refusal `invalid` for a month that does not exist */
export function worksheetMessagesFileName(work: Work, { period }: InputOf<'reviews.worksheetMessages'>): string {
  return `Worksheet messages ${windowAsked(work, 'monthly', period).title}.zip`;
}

/** A message to be written. */
export interface Draft {
  readonly person: Person;
  /** The worksheets that go with it, one for each month. */
  readonly sheets: readonly WorksheetData[];
  readonly subject: string;
  readonly text: (from: { readonly officerName: string; readonly trustName: string }) => string;
}

/** Writes the drafts with what goes with them. @returns the bytes of a zip file @throws Refusal `cancelled`, `not-printed` */
export async function draftsZip(job: Job, drafts: readonly Draft[], from: { readonly officerName: string; readonly trustName: string }): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const [place, { person, sheets, subject, text }] of drafts.entries()) {
    const attachments: AttachedFile[] = [];
    for (const sheet of sheets) attachments.push(...await attachedTo(job, sheet));
    // The number keeps namesakes apart and the files in the order of the list.
    const name = `${String(place + 1).padStart(String(drafts.length).length, '0')}-${fileSlug(person.name, 'line-manager')}.eml`;
    files[name] = await messageDraft({ to: [person], subject, text: text(from), attachments });
    job.progress(place + 1, drafts.length, 'Writing the messages');
    await job.breathe();
  }
  return zipSync(files, { level: 6 });
}

/** The worksheets to print, and the table to fill in on screen. */
async function attachedTo(job: Job, sheet: WorksheetData): Promise<AttachedFile[]> {
  // How far one paper of many has come says nothing; the messages are counted.
  const printed = await printPaper({ ...job, progress: () => undefined }, worksheetPaper(sheet), '');
  const { headings, rows } = returnTable(sheet);
  return [
    { name: `Worksheets ${sheet.period}`, kind: 'pdf', bytes: printed.bytes },
    { name: `Return table ${sheet.period}`, kind: 'xlsx', bytes: await workbookBytes('Reviews', headings.map(workbookText), rows.map((row) => row.map(workbookText))) },
  ];
}
