import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { printPaper } from '../../paper-jobs.ts';
import { requestSearchPaper } from '../../reports/documents/request-search.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { keepHandedOut, nextNumber, searchAgain } from './hand-out.ts';

/** File name to suggest for the list. It says the number, not whom it is about. */
export function listFileName(work: Work): string {
  return `Found for a request, ${nextNumber(work)}.pdf`;
}

/** File name to suggest for the files. It says the number, not whom they are about. */
export function filesFileName(work: Work): string {
  return `Found for a request, ${nextNumber(work)}.zip`;
}

/**
 * Prints what was searched, what was found, what is left out and why, and what was not searched.
 *
 * @throws Refusal `stale` when the register has changed since the search, `invalid`, `cancelled`, `not-printed`, `not-written`; nothing is left behind
 */
export async function printDisclosure(job: Job, input: InputOf<'disclosure.print'>): Promise<OutputOf<'disclosure.print'>> {
  const { path } = job.file();
  const out = await searchAgain(job, input);
  const printed = await printPaper(job, requestSearchPaper(out.data), 'Printing the list');
  const file = await writeRecordedFile(job, path, printed.bytes, (work, written) => keepHandedOut(work, input, 'list', out, written));
  return { number: out.data.number, file, found: out.data.found, leftOut: out.data.leftOut };
}
