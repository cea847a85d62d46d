import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

import type { Paper } from '../paper.ts';
import { CharacterRefused, PrintCancelled, PrintFailed } from './errors.ts';
import type { PrintedPaper } from './typeset.ts';
import type { FromWorker, WorkerTask } from './worker-messages.ts';

export type { PrintedPaper } from './typeset.ts';

export interface RenderOptions {
  /** Ends the worker and rejects with {@link PrintCancelled}. */
  signal?: AbortSignal;
  /** Called with the finished share, 0 to 1. */
  onProgress?: (share: number) => void;
  /** Refuse a character that no house font has, instead of printing its code: for paper that is signed. */
  strictCharacters?: boolean;
  /** Folder of the house fonts; needed in a bundled build, found by itself when running from source. */
  fontsFolder?: string;
}

/** Memory for one paper: tables end at 2,000 rows, which needs a third of this. */
const WORKER_MEGABYTES = 1_024;
/** Room for short-lived objects: with the default a long table spends a sixth of its time collecting them. */
const YOUNG_MEGABYTES = 96;

const FROM_SOURCE = import.meta.url.endsWith('.ts');

/**
 * Prints a paper as tagged PDF/A-1a in a worker thread of its own.
 * @param paper what to print; plain data
 * @param options cancelling, progress, strictness, fonts
 * @returns the bytes of the file, its number of pages, characters printed as codes
 * @throws PrintCancelled when the signal aborts
 * @throws CharacterRefused when strict and a character cannot be printed; names place and character
 * @throws PrintFailed when the paper cannot be printed, with the reason
 */
export const renderPaper = async (paper: Paper, options: RenderOptions = {}): Promise<PrintedPaper> => {
  const { signal, onProgress = () => undefined } = options;
  if (signal?.aborted) throw new PrintCancelled();
  const task: WorkerTask = {
    paper,
    fontsFolder: options.fontsFolder ?? fontsFolderOfSource(),
    strictCharacters: options.strictCharacters ?? false,
  };
  const worker = new Worker(workerFile(), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    // Flags of the parent (a test runner's loaders, an inspector) are not for this thread.
    execArgv: [],
  });
  const { promise, resolve, reject } = Promise.withResolvers<PrintedPaper>();
  const cancel = (): void => reject(new PrintCancelled());
  signal?.addEventListener('abort', cancel, { once: true });
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'progress') onProgress(message.share);
    else if (message.kind === 'done') resolve(message.printed);
    else reject(asError(message));
  });
  worker.once('error', (cause) => reject(new PrintFailed(`The paper could not be printed: ${cause.message}`, { cause })));
  worker.once('exit', () => reject(new PrintFailed('The paper could not be printed: the printing thread ended early.')));
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
};

const asError = (message: Exclude<FromWorker, { kind: 'progress' | 'done' }>): PrintFailed =>
  message.kind === 'refused'
    ? new CharacterRefused(message.place, message.character, message.code)
    : new PrintFailed(message.message);

/** A bundler may put this module beside the worker or one folder below it. */
const workerFile = (): URL => {
  if (FROM_SOURCE) return new URL('pdf-worker.ts', import.meta.url);
  const beside = new URL('pdf-worker.js', import.meta.url);
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../pdf-worker.js', import.meta.url);
};

const fontsFolderOfSource = (): string => {
  if (!FROM_SOURCE) throw new PrintFailed('The folder of the fonts was not given.');
  return fileURLToPath(new URL('../../../../../resources/fonts', import.meta.url));
};
