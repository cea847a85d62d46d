import type { HrReturnRow } from '../../../../preload/contract/hr-returns.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { csvBytes, sampleColumn } from '../../reports/csv.ts';
import {
  type HrAnnualReportData, hrAnnualReportHeadings, hrAnnualReportPaper, hrAnnualReportRows, type ReportedYear,
} from '../../reports/documents/hr-annual-report.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { trustName } from '../settings/service.ts';
import { titleOfYear } from './rules/years.ts';
import { isNil, keepPrinted, type ShownFigures } from './prints.ts';
import { hrReturn, hrReturns, returnName, returnSettings, shownOf, theReturn } from './service.ts';

/** Former years that stand beside the one that is reported. */
const formerYears = 4;

/** Prints the annual report of one year for the HR Governance Group (10022 6.2). @throws Refusal `not-found`, `invalid` while there are no figures, `cancelled`, `not-printed`, `not-written` */
export async function printReport(job: Job, { id }: InputOf<'hrReturns.print'>): Promise<OutputOf<'hrReturns.print'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.pdf', 'The report is saved as a PDF file.');
  const made = job.read((work) => reportData(work, id));
  const printed = await printPaper(job, hrAnnualReportPaper(made.data), 'Printing the report');
  return await writeRecordedFile(job, path, printed.bytes, (work, file) => record(work, id, 'hr-return.report-printed', made, file));
}

/** Writes the same figures as CSV. @throws Refusal as `printReport` */
export async function exportReport(job: Job, { id }: InputOf<'hrReturns.csv'>): Promise<OutputOf<'hrReturns.csv'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.csv', 'The figures are saved as a CSV file.');
  const made = job.read((work) => reportData(work, id));
  const { data } = made;
  const sample = sampleColumn(data.sample);
  const bytes = csvBytes([...hrAnnualReportHeadings, ...sample.titles], hrAnnualReportRows(data).map((row) => [...row, ...sample.cells]));
  return await writeRecordedFile(job, path, bytes, (work, file) => record(work, id, 'hr-return.report-exported', made, file));
}

/** @throws Refusal `not-found`, `invalid` while there are no figures: better told before a file is chosen */
export function reportFileName(work: Work, { id }: InputOf<'hrReturns.print'>): string {
  return `${fileStem(work, id)}.pdf`;
}

/** @throws Refusal as `reportFileName` */
export function exportedFileName(work: Work, { id }: InputOf<'hrReturns.csv'>): string {
  return `${fileStem(work, id)}.csv`;
}

function fileStem(work: Work, id: string): string {
  const { row, table } = hrReturn(work, { id });
  if (table === null) throw row.returnedOn === null ? noFigures(row.title) : unprinted(row.title);
  return `HR annual report ${row.title.replace('/', '-')}`;
}

function noFigures(title: string): Refusal {
  return new Refusal('invalid', `HR has returned no figures for ${title} yet. Enter them first.`);
}

/** What a viewer is told: the first report decides what is withheld, and officers answer for it. */
function unprinted(title: string): Refusal {
  return new Refusal('invalid', `The figures for ${title} have not been reported yet. Ask an officer to make the first report.`);
}

/** The record of a report, which fixes what may be seen of its years. @throws Refusal `conflict` where one was changed meanwhile */
function record(work: Work, id: string, action: string, { data, seen }: MadeReport, file: { readonly name: string; readonly sha256: string }): void {
  const { threshold } = returnSettings(work);
  for (const [yearId, shown] of seen) keepPrinted(work, { id: yearId }, shown, threshold);
  work.record({
    action, room: 'hr-returns', recordId: id, clause: '6.2',
    details: {
      number: returnName(theReturn(work, id)), confirmedOn: data.year.confirmedOn, threshold: data.year.threshold, formerYears: data.former.map(({ title }) => title),
      file: file.name, sha256: file.sha256, trailHead: data.trailHead,
    },
  });
}

interface MadeReport {
  readonly data: HrAnnualReportData;
  /** What stands in it of each year, by the id of its return. */
  readonly seen: ReadonlyMap<string, ShownFigures>;
}

function reportData(work: Work, id: string): MadeReport {
  const { rows } = hrReturns(work);
  const detail = hrReturn(work, { id });
  const year = reported(work, detail.row);
  if (year === null) throw detail.row.returnedOn === null ? noFigures(detail.row.title) : unprinted(detail.row.title);
  const former = rows.filter(({ to }) => to < year.from).slice(0, formerYears);
  const seen = new Map([detail.row, ...former].flatMap((row) => {
    const shown = shownOf(work, row);
    return shown === null ? [] : [[row.id, shown] as const];
  }));
  const data = {
    trustName: trustName(work), clause: detail.clause, reportsTo: detail.reportsTo, year,
    former: former.flatMap((row) => reported(work, row) ?? []), missing: former.filter(({ returnedOn }) => returnedOn === null).map(({ from }) => titleOfYear(from)),
    unprinted: former.filter((row) => row.returnedOn !== null && !seen.has(row.id)).map(({ title }) => title),
    createdAt: work.clock.now(), officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
  };
  return { data, seen };
}

/** A year as everybody may see it; null while nothing of it may be seen. Each is withheld by itself, and nothing is added up across years. */
function reported(work: Work, { id, ...row }: HrReturnRow): ReportedYear | null {
  const { table, breaches, outcomes, threshold, withheldSince } = hrReturn(work, { id });
  if (table === null || row.returnedOn === null) return null;
  return {
    title: row.title, from: row.from, to: row.to, askedOn: row.askedOn, chases: row.chases, returnedOn: row.returnedOn, confirmedOn: row.confirmedOn,
    corrections: row.corrections, nil: isNil(table), threshold, withheldSince, breaches, outcomes, table,
  };
}
