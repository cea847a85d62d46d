import { recoverySheetPaper } from './reports/documents/recovery-sheet.ts';
import { printPaper } from './paper-jobs.ts';
import { Refusal } from './refusal.ts';
import { trustName } from './rooms/settings/service.ts';
import type { Job } from './work.ts';
import { type WrittenFile, writeRecordedFile } from './written-file.ts';

const place = 'session.recoveryCode';

/** Holds a new recovery code until the officer has kept it, so that it can be printed. In memory only. */
export function holdRecoveryCode(desk: Map<string, unknown>, code: string): void {
  desk.set(place, code);
}

export function dropRecoveryCode(desk: Map<string, unknown>): void {
  desk.delete(place);
}

/**
 * Prints the sheet with the recovery code.
 *
 * @throws Refusal `not-found` once the code was forgotten; it is kept nowhere
 */
export async function printRecoverySheet(job: Job): Promise<WrittenFile> {
  const code = job.desk.get(place);
  if (typeof code !== 'string') {
    throw new Refusal('not-found', 'The recovery code is no longer here to print. Unlocking with the code you wrote down gives you a new one.');
  }
  const { path } = job.file();
  const paper = job.read((work) => recoverySheetPaper({
    trustName: trustName(work), officerName: work.officer.name, registerId: work.registerId,
    codeGroups: code.split(/[\s-]+/u), createdAt: work.clock.now(), trailHead: work.trail.head().hash, sample: work.sample,
  }));
  const printed = await printPaper(job, paper, 'Printing the recovery sheet');
  return await writeRecordedFile(job, path, printed.bytes, (work) =>
    work.record({ action: 'recovery-sheet.printed', room: 'session', recordId: work.officer.id }));
}
