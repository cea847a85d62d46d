import { Refusal } from './refusal.ts';
import { cancelled } from './refusals.ts';
import { CharacterRefused, PrintCancelled, PrintFailed } from './reports/pdf/errors.ts';
import { type PrintedPaper, renderPaper } from './reports/pdf/render-paper.ts';
import type { Paper } from './reports/paper.ts';
import type { Job } from './work.ts';

/**
 * Prints a paper within a job: progress and cancelling go through it.
 *
 * @param strict refuse a character that no font has, instead of printing its code: for what is signed
 * @throws Refusal `cancelled`, `invalid` naming the character, `not-printed`
 */
export async function printPaper(job: Job, paper: Paper, label: string, strict = false): Promise<PrintedPaper> {
  try {
    return await renderPaper(paper, {
      signal: job.signal,
      fontsFolder: job.fontsFolder,
      strictCharacters: strict,
      onProgress: (share) => job.progress(Math.round(share * 100), 100, label),
    });
  } catch (error) {
    if (error instanceof PrintCancelled) throw cancelled();
    if (error instanceof CharacterRefused) throw new Refusal('invalid', error.message);
    if (error instanceof PrintFailed) throw new Refusal('not-printed', 'The PDF could not be made. Try again; if it happens again, tell your IT department.');
    throw error;
  }
}
