import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { enquiryKindWords } from '../../../../preload/contract/enquiries-words.ts';
import { londonDay } from '../../clock.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { csvBytes, madeTitles, sampleColumn } from '../../reports/csv.ts';
import { enquiryLogPaper, enquiryPaper } from '../../reports/documents/enquiry-paper.ts';
import { fileSlug } from '../../reports/house-style.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { trustName } from '../settings/service.ts';
import { enquiries, enquiry, type IncidentNumbers, standingEnquiry, trailClause } from './reading.ts';
import { inPeriod, logTable } from './rules/log.ts';

/** Prints one enquiry as it stands. @throws Refusal `not-found`, `cancelled`, `invalid` for another kind of file, `not-printed`, `not-written` */
export async function printEnquiry(job: Job, { id }: InputOf<'enquiries.print'>, incidents: IncidentNumbers): Promise<OutputOf<'enquiries.print'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.pdf', 'The enquiry is saved as a PDF file.');
  const data = job.read((work) => ({ ...made(work), enquiry: enquiry(work, { id }, incidents) }));
  const printed = await printPaper(job, enquiryPaper(data), 'Printing the enquiry');
  return await writeRecordedFile(job, path, printed.bytes, (work, file) => {
    const record = standingEnquiry(work, id);
    work.record({ action: 'enquiry.printed', room: 'enquiries', recordId: id, clause: trailClause(record), details: { number: record.number, file: file.name, sha256: file.sha256 } });
  });
}

/** File name to suggest: "Enquiry ENQ 2026-003 consent.pdf". @throws Refusal `not-found` */
export function enquiryFileName(work: Work, { id }: InputOf<'enquiries.print'>): string {
  const { number, kind } = standingEnquiry(work, id);
  return `Enquiry ${number} ${fileSlug(enquiryKindWords[kind], 'enquiry')}.pdf`;
}

/**
 * Saves the log of a period: a PDF, or a table, by the name that was chosen for it.
 *
 * @throws Refusal `cancelled`, `invalid` for another kind of file, `not-printed`, `not-written`
 */
export async function saveEnquiryLog(job: Job, period: InputOf<'enquiries.saveLog'>, incidents: IncidentNumbers): Promise<OutputOf<'enquiries.saveLog'>> {
  const { path } = job.file();
  const as = /\.(pdf|csv)$/iu.exec(path)?.[1]?.toLowerCase();
  if (as === undefined) throw new Refusal('invalid', 'Give the file a name that ends in .pdf or .csv.');
  job.progress(0, 100, 'Gathering the enquiries');
  const data = job.read((work) => ({ ...made(work), ...period, kind: period.kind === null ? '' : enquiryKindWords[period.kind], rows: inPeriod(enquiries(work, incidents), period) }));
  await job.breathe();
  const bytes = as === 'pdf' ? (await printPaper(job, enquiryLogPaper(data), 'Printing the log')).bytes : asTable(data);
  return await writeRecordedFile(job, path, bytes, (work, file) => work.record({
    action: 'enquiry.log-saved', room: 'enquiries', recordId: work.newId(), clause: '2.3.1', details: { ...period, count: data.rows.length, file: file.name, sha256: file.sha256 },
  }));
}

/** File name to suggest: "Enquiries 2026-01-01 to 2026-03-31.pdf". */
export function enquiryLogName(_work: Work, { from, to, kind }: InputOf<'enquiries.saveLog'>): string {
  return `Enquiries${kind === null ? '' : ` ${fileSlug(enquiryKindWords[kind], kind)}`} ${from} to ${to}.pdf`;
}

/** Each row says when and by whom it was made, and where that is so, that it is fictional. */
function asTable({ rows, createdAt, officerName, sample }: ReturnType<typeof made> & { readonly rows: Parameters<typeof logTable>[0] }): Uint8Array {
  const { headings, cells } = logTable(rows);
  const invented = sampleColumn(sample);
  return csvBytes([...headings, ...madeTitles, ...invented.titles], cells.map((row) => [...row, londonDay(createdAt), officerName, ...invented.cells]));
}

function made(work: Work) {
  return { trustName: trustName(work), createdAt: work.clock.now(), officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample };
}
