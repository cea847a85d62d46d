import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import type { Worklist, WorklistFilter, WorklistItem } from '../../../../../preload/contract/reviews.ts';
import { refuseOtherExtension } from '../../../file-extension.ts';
import { printPaper } from '../../../paper-jobs.ts';
import { Refusal } from '../../../refusal.ts';
import { worksheetPaper } from '../../../reports/documents/review-worksheet.ts';
import { type WorklistPrintData, worklistPrintPaper } from '../../../reports/documents/worklist-print.ts';
import { MOST_ROWS, type Paper } from '../../../reports/paper.ts';
import type { Job, Work } from '../../../work.ts';
import { writeRecordedFile } from '../../../written-file.ts';
import { trustName } from '../../settings/service.ts';
import { isSettled } from '../rules/standing.ts';
import { pageSize, worklist } from '../worklist.ts';
import { outcomeTitles } from '../checklist.ts';
import { reviewsOf } from '../table.ts';
import { worksheetsOf } from './worksheet-data.ts';

type Input = InputOf<'reviews.worklistPrint'>;

/** The quarterly checklist is long: a sheet for an account is several pages. */
const mostSheets = 200;

/**
 * Prints the quarter's worklist, and worksheets of what is still to do on it, for an officer who works away from the register.
 *
 * @throws Refusal `invalid` when the list is empty or too long for one file, or the file has the wrong extension; `cancelled`,
 *   `not-printed`, `not-written`
 */
export async function printWorklist(job: Job, input: Input): Promise<OutputOf<'reviews.worklistPrint'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.pdf', 'The worklist is saved as a PDF file.');
  const { paper, period, accounts, worksheets } = job.read((work) => prepare(work, input));
  const printed = await printPaper(job, paper, 'Printing the worklist');
  const file = await writeRecordedFile(job, path, printed.bytes, (work, written) => work.record({
    action: 'reviews.worklist-printed', room: 'reviews', recordId: period, clause: '2.3.1', details: { period, accounts, worksheets, file: written.name, sha256: written.sha256 },
  }));
  return { file, accounts, worksheets };
}

/** File name to suggest: "Worklist October to December 2026.pdf". */
export function worklistFileName(work: Work, { period, filter }: Input): string {
  return `Worklist ${worklist(work, { period, filter }).period.title}.pdf`;
}

function prepare(work: Work, { period, filter, worksheets: wanted }: Input): { paper: Paper; period: string; accounts: number; worksheets: number } {
  const list = worklist(work, { period, filter });
  if (list.shown === 0) throw new Refusal('invalid', 'There is no account on this list. Show another part of the worklist, then print it.');
  const items = allShown(work, list, filter);
  const toDo = wanted ? items.filter(({ state }) => !isSettled(state)) : [];
  if (toDo.length > mostSheets) {
    throw new Refusal('invalid', `These are ${toDo.length.toLocaleString('en-GB')} worksheets. Narrow the worklist to ${mostSheets} accounts or fewer, or print it without worksheets.`, 'worksheets');
  }
  const printed = worklistPrintPaper(printData(work, list, items, filter));
  const sheets = toDo.length === 0 ? [] : [worksheetPaper(worksheetsOf(work, 'quarterly').forOfficer(list.period, toDo))];
  return {
    period: list.period.id, accounts: items.length, worksheets: toDo.length,
    paper: { ...printed, blocks: [...printed.blocks, ...sheets.flatMap(({ blocks }) => [{ kind: 'page-break', orientation: 'portrait' } as const, ...blocks])] },
  };
}

/** Every account that the filter leaves, page by page. */
function allShown(work: Work, first: Worklist, filter: WorklistFilter): WorklistItem[] {
  const items = [...first.items];
  while (items.length < Math.min(first.shown, MOST_ROWS)) {
    const page = worklist(work, { period: first.period.id, filter, offset: items.length }).items;
    if (page.length === 0) break;
    items.push(...page.slice(0, pageSize));
  }
  return items;
}

function printData(work: Work, list: Worklist, items: readonly WorklistItem[], filter: WorklistFilter): WorklistPrintData {
  const titles = outcomeTitles(work, 'quarterly');
  return {
    trustName: trustName(work), quarter: list.period.title, filter: filterInWords(filter), onWorklist: list.totals.accounts, createdAt: work.clock.now(),
    officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
    items: items.map((item) => {
      const last = reviewsOf(work.db, item.accountId, 'quarterly').find((review) => review.reviewed_on === item.lastReviewOn);
      return {
        account: item.name, channel: item.channelTitle, address: item.address, directorate: item.directorate, reviewer: item.reviewer, dueOn: item.dueOn,
        state: item.state === 'due-soon' ? 'due' : item.state, daysOverdue: item.daysOverdue, lastReviewOn: item.lastReviewOn ?? '',
        lastOutcome: last === undefined ? '' : titles.get(last.outcome) ?? last.outcome,
      };
    }),
  };
}

const states: Readonly<Record<WorklistFilter['state'], string>> = {
  'all': '', 'to-do': 'still to do', 'never-reviewed': 'never reviewed', 'overdue': 'overdue', 'due-soon': 'due soon', 'due': 'due', 'done': 'done', 'given-up': 'no longer run',
};

function filterInWords({ state, directorate, channel, reviewer, unshared, text }: WorklistFilter): string {
  return [
    states[state], directorate, channel, reviewer === '' ? '' : `shared out to ${reviewer}`, unshared ? 'shared out to nobody' : '', text === '' ? '' : `“${text}”`,
  ].filter((part) => part !== '').join(', ');
}
