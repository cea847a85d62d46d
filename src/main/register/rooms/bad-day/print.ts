import type { SheetContents } from '../../../../preload/contract/contacts.ts';
import { daysAfter } from '../../../../preload/contract/days.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { badDaySheetPaper } from '../../reports/documents/bad-day-sheet.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { checkSettings } from '../contacts/service.ts';
import { fittingSheet, longestTexts } from './rules/one-page.ts';
import { sheetNow } from './service.ts';
import { insertSheet } from './table.ts';

/** File name to suggest: sheets of different days do not lie under the same one. */
export function badDaySheetName(work: Work): string {
  return `Bad-day sheet ${work.clock.today()}.pdf`;
}

/**
 * Prints the sheet for the wall on exactly one page: the type becomes smaller, then platforms without an account of the Trust's
 * are left out as far as there is no room, and where even that is too much it says what to shorten. Lines with what looks like a
 * password are left out, too.
 *
 * @throws Refusal `too-long` naming what takes most room, `invalid` for another kind of file, `cancelled`, `not-printed`, `not-written`; nothing is left behind
 */
export async function printBadDaySheet(job: Job, _input: InputOf<'badDay.printSheet'>): Promise<OutputOf<'badDay.printSheet'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.pdf', 'The bad-day sheet is saved as a PDF file.');
  job.progress(0, 100, 'Gathering contacts and routes');
  const { contents, withheld, ...furniture } = job.read((work) => ({
    ...sheetNow(work), createdAt: work.clock.now(), officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
    replaceAfter: daysAfter(work.clock.today(), checkSettings(work).days),
  }));
  const fitting = await fittingSheet(contents.routes, async ({ size, routes }) => {
    const shown: SheetContents = { ...contents, routes: [...routes] };
    await job.breathe();
    const { pages, bytes } = await printPaper(job, badDaySheetPaper({ ...furniture, contents: shown, size }), 'Printing the bad-day sheet');
    return pages > 1 ? null : { shown, bytes };
  });
  if (fitting === null) {
    throw new Refusal('too-long', `This does not fit on one page. Take contacts off the sheet, or shorten: ${longestTexts(contents).join('; ')}.`);
  }
  const { shown, bytes } = fitting;
  const leftOut = contents.routes.map(({ title }) => title).filter((title) => !shown.routes.some((route) => route.title === title));
  const file = await writeRecordedFile(job, path, bytes, (work, written) => recordSheet(work, shown, {
    fileName: written.name, sha256: written.sha256, trailHead: furniture.trailHead, contacts: shown.contacts.length, platforms: shown.routes.length, leftOut, withheld,
  }));
  return { file, leftOut, withheld };
}

function recordSheet(work: Work, contents: SheetContents, details: Readonly<Record<string, unknown>>): void {
  const id = work.newId();
  insertSheet(work.db, { id, printed_at: work.clock.now(), printed_by: work.officer.name, contents: JSON.stringify(contents) });
  work.record({ action: 'bad-day-sheet.printed', room: 'bad-day', recordId: id, details });
}
