import { parentPort, workerData } from 'node:worker_threads';

import { CharacterRefused } from './errors.ts';
import { readFonts } from './fonts.ts';
import { typeset } from './typeset.ts';
import type { FromWorker, WorkerTask } from './worker-messages.ts';

/** Prints one paper and ends. Its own thread, so that the register keeps answering meanwhile. */
const send = (message: FromWorker, move: ArrayBuffer[] = []): void => parentPort?.postMessage(message, move);

const STEP = 0.02;

const print = async ({ paper, fontsFolder, strictCharacters }: WorkerTask): Promise<void> => {
  let last = 0;
  const onProgress = (share: number): void => {
    if (share - last < STEP && share < 1) return;
    last = share;
    send({ kind: 'progress', share });
  };
  const fonts = await readFonts(fontsFolder);
  const printed = await typeset(paper, { fonts, strictCharacters, onProgress });
  send({ kind: 'done', printed }, [printed.bytes.buffer as ArrayBuffer]);
};

print(workerData as WorkerTask).catch((error: unknown) => {
  if (error instanceof CharacterRefused) {
    const { place, character, code } = error;
    send({ kind: 'refused', place, character, code });
  } else {
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
