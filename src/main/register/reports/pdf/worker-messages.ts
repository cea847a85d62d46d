import type { Paper } from '../paper.ts';
import type { PrintedPaper } from './typeset.ts';

/** What the worker is started with. */
export interface WorkerTask {
  paper: Paper;
  fontsFolder: string;
  strictCharacters: boolean;
}

/** What it answers: progress any number of times, then one of the others. */
export type FromWorker =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; printed: PrintedPaper }
  | { kind: 'refused'; place: string; character: string; code: string }
  | { kind: 'failed'; message: string };
