import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { shortHead } from '../../audit/chain.ts';
import { lastNumber } from '../../database/numbers-given.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { coverageOf, type QuarterlyReportData, reviewedOf } from '../../reports/documents/quarterly-report-data.ts';
import { quarterlyReportPaper } from '../../reports/documents/quarterly-report.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { windowAsked } from '../reviews/asked-period.ts';
import { gatherQuarterly } from './quarterly-gather.ts';
import { reportNumber } from './rules/numbers.ts';
import { insertPack } from './table.ts';

/** File name to suggest for a quarterly report. @throws Refusal `invalid` for a period that does not exist */
export function quarterlyFileName(work: Work, { period }: InputOf<'reports.quarterlyReport'>): string {
  return `Quarterly review report ${nextNumber(work)}, ${windowAsked(work, 'quarterly', period).title}.pdf`;
}

/**
 * Makes the report on a period's reviews (CP371 2.3.1 and 3): what was done, what was not, what followed, and the trend.
 *
 * @throws Refusal `invalid` for a period that does not exist or has not begun, `cancelled`, `not-printed`, `not-written`; nothing is left behind
 */
export async function makeQuarterlyReport(job: Job, input: InputOf<'reports.quarterlyReport'>): Promise<OutputOf<'reports.quarterlyReport'>> {
  const { path } = job.file();
  const period = job.read((work) => {
    const asked = windowAsked(work, 'quarterly', input.period);
    if (asked.from > work.clock.today()) throw new Refusal('invalid', `${asked.title} has not begun yet. Choose a period up to today’s.`, 'period');
    return asked;
  });
  const data = await gather(job, input);
  const printed = await printPaper(job, quarterlyReportPaper(data), 'Printing the report');
  const file = await writeRecordedFile(job, path, printed.bytes, (work, written) => {
    const id = work.newId();
    insertPack(work.db, {
      id, number: data.number, from_date: data.from, to_date: data.to, made_at: data.createdAt, made_by: data.officerName,
      file_name: written.name, file_sha256: written.sha256,
    });
    work.record({
      action: 'report.quarterly-made', room: 'reports', recordId: id, clause: '2.3.1',
      details: { number: data.number, period: period.id, addressee: data.addressee, sha256: written.sha256, trailHead: data.trailHead },
    });
  });
  const coverage = coverageOf(data.accounts);
  return {
    number: data.number, file, reviewed: reviewedOf(coverage), notReviewed: coverage.notDone, notYetDue: coverage.notYetDue, notKnown: coverage.notKnown, stopped: coverage.stopped,
    concerns: data.concerns.length, trailHead: shortHead(data.trailHead),
  };
}

/** Figures that contradict each other are no evidence: they are gathered again until nothing has changed meanwhile. */
async function gather(job: Job, input: InputOf<'reports.quarterlyReport'>): Promise<QuarterlyReportData> {
  for (;;) {
    const before = job.read((work) => work.trail.head().hash);
    const gathered = await gatherQuarterly(job, input);
    const data = job.read((work) => (work.trail.head().hash === before ? { ...gathered, number: nextNumber(work), trailHead: before } : null));
    if (data !== null) return data;
  }
}

function nextNumber(work: Work): string {
  const year = Number(work.clock.today().slice(0, 4));
  return reportNumber(year, lastNumber(work.db, 'Q-', year));
}
