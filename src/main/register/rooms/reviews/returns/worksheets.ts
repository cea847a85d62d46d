import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import { refuseOtherExtension } from '../../../file-extension.ts';
import { printPaper } from '../../../paper-jobs.ts';
import { boundPapers } from '../../../reports/bound-papers.ts';
import { Refusal } from '../../../refusal.ts';
import { worksheetPaper } from '../../../reports/documents/review-worksheet.ts';
import type { Paper } from '../../../reports/paper.ts';
import type { Job, Work } from '../../../work.ts';
import { writeRecordedFile } from '../../../written-file.ts';
import { windowAsked } from '../asked-period.ts';
import { periodById } from '../rules/calendar.ts';
import { byMonth, type Chosen, chosenManagers, noteSent, sizeOf } from './chosen.ts';
import { managedReviews } from './managed-reviews.ts';
import { type Worksheets, worksheetsOf } from './worksheet-data.ts';

type Wanted = Pick<InputOf<'reviews.worksheets'>, 'period' | 'managerIds' | 'onlyMissing'>;

/** A sheet is a page and often two; more of them than this is no file that anybody prints. */
const mostSheets = 1000;

/**
 * Prints a month's worksheets as one PDF/A, those of each line manager together, and notes on each account that it was sent on
 * (CP371 2.3.1).
 *
 * @throws Refusal `invalid` when there is nothing to print, too much for one file, or the file has the wrong extension; `not-found`,
 *   `cancelled`, `not-printed`, `not-written`
 */
export async function printWorksheets(job: Job, input: InputOf<'reviews.worksheets'>): Promise<OutputOf<'reviews.worksheets'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.pdf', 'The worksheets are saved as a PDF file.');
  const { chosen, paper } = job.read((work) => {
    const wanted = wantedReviews(work, input);
    const { accounts } = sizeOf(wanted.managers);
    if (accounts > mostSheets) throw new Refusal('invalid', `These are ${accounts.toLocaleString('en-GB')} worksheets. Choose fewer line managers, so that a file has ${mostSheets.toLocaleString('en-GB')} at most.`, 'managerIds');
    return { chosen: wanted, paper: papersOf(worksheetsOf(work, 'monthly'), wanted, periodById(input.period).title) };
  });
  const printed = await printPaper(job, paper, 'Printing the worksheets');
  const file = await writeRecordedFile(job, path, printed.bytes, (work, written) => {
    noteSent(work, chosen.managers, 'worksheet', written);
    work.record({
      action: 'reviews.worksheets-printed', room: 'reviews', recordId: input.period, clause: '2.3.1',
      details: { period: input.period, ...sizeOf(chosen.managers), to: chosen.managers.map(({ person }) => person.name), file: written.name, sha256: written.sha256 },
    });
  });
  return { file, ...sizeOf(chosen.managers), left: [...chosen.left] };
}

/** File name to suggest: "Worksheets October 2026.pdf". @throws Refusal `invalid` for a month that does not exist */
export function worksheetsFileName(work: Work, { period }: InputOf<'reviews.worksheets'>): string {
  return `Worksheets ${windowAsked(work, 'monthly', period).title}.pdf`;
}

/** The chosen line managers with the reviews that are to be done. @throws Refusal as `chosenManagers` */
export function wantedReviews(work: Work, { period, managerIds, onlyMissing }: Wanted): Chosen {
  const reviews = managedReviews(work, windowAsked(work, 'monthly', period));
  return chosenManagers(work, onlyMissing ? reviews.filter(({ review }) => review === null) : reviews, managerIds);
}

function papersOf(worksheets: Worksheets, { managers }: Chosen, month: string): Paper {
  const papers = managers.flatMap(({ person, reviews }) => byMonth(reviews).map((ofMonth) => worksheetPaper(worksheets.forManager(person, ofMonth))));
  return boundPapers(papers, `Worksheets for the monthly review, ${month}`);
}
