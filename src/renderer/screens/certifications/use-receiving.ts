import { useCallback, useEffect, useRef, useState } from 'react';
import { pastedName, sizeProblem } from '../../lib/file-words.ts';
import { readCode, type CodeRead } from '../../lib/read-code.ts';
import { call, CallFailure } from '../../lib/register.ts';

/** A file that was not kept, and why: it stays until it is kept after all or let go of. */
export interface NotKept {
  readonly key: number;
  readonly file: File;
  readonly name: string;
  readonly message: string;
  /** Another name could help. */
  readonly asksName: boolean;
}

export interface Receiving {
  /** How far it is; null while nothing is under way. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly notKept: readonly NotKept[];
  /** What the last files came to: how many are kept, and of how many the number was read. */
  readonly result: { readonly kept: number; readonly read: number } | null;
  readonly add: (files: readonly File[], pasted: boolean) => void;
  readonly retry: (item: NotKept, name: string) => void;
  readonly letGo: (item: NotKept) => void;
  readonly stop: () => void;
  readonly clear: () => void;
}

interface Queued {
  readonly file: File;
  readonly name: string;
}

const unreadable = 'could not be read. Close it in other programs, or copy it to this computer, and add it again.';
let lastKey = 0;

/** Reads the number from each file and has the register keep it at once, one after another: what is kept is safe whatever comes after. */
export function useReceiving(): Receiving {
  const queue = useRef<Queued[]>([]);
  const running = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<Receiving['progress']>(null);
  const [notKept, setNotKept] = useState<readonly NotKept[]>([]);
  const [result, setResult] = useState<Receiving['result']>(null);

  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(async () => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    let done = 0;
    let kept = 0;
    let read = 0;
    for (let next = queue.current.shift(); next !== undefined; next = queue.current.shift()) {
      setProgress({ done, total: done + 1 + queue.current.length });
      const outcome = await receive(next, controller.signal);
      done += 1;
      if ('message' in outcome) setNotKept((before) => [...before, outcome]);
      else {
        kept += 1;
        if (outcome.read) read += 1;
      }
    }
    running.current = null;
    setProgress(null);
    setResult({ kept, read });
  }, []);

  return {
    progress,
    notKept,
    result,
    add: (files, pasted) => {
      setResult(null);
      queue.current.push(...files.map((file) => ({ file, name: pasted ? pastedName(file, new Date()) : file.name })));
      void run();
    },
    retry: (item, name) => {
      setNotKept((before) => before.filter(({ key }) => key !== item.key));
      queue.current.push({ file: item.file, name });
      void run();
    },
    letGo: (item) => setNotKept((before) => before.filter(({ key }) => key !== item.key)),
    stop: () => {
      running.current?.abort();
      const left = queue.current.splice(0).map(({ file, name }) => refused(file, name, 'was not looked at: it was stopped before.'));
      setNotKept((before) => [...before, ...left]);
    },
    clear: () => setResult(null),
  };
}

function refused(file: File, name: string, message: string, asksName = false): NotKept {
  lastKey += 1;
  return { key: lastKey, file, name, message: message.startsWith(name) ? message : asksName ? message : `${name} ${message}`, asksName };
}

async function receive({ file, name }: Queued, signal: AbortSignal): Promise<NotKept | { readonly read: boolean }> {
  const problem = sizeProblem(name, file.size);
  if (problem !== null) return refused(file, name, problem);
  const content = await file.arrayBuffer().then((bytes) => new Uint8Array(bytes), () => null);
  if (content === null) return refused(file, name, unreadable);
  // A number that could not be read, for whatever reason, is chosen by hand: the file is kept all the same.
  const found: CodeRead = await readCode(content, signal).catch(() => ({ kind: 'none' as const }));
  if (signal.aborted) return refused(file, name, 'was not kept: it was stopped before.');
  try {
    const [answer] = await call('certifications.receive', { files: [{ name, content, number: found.kind === 'number' ? found.number : '', readHow: found.kind === 'number' ? 'code' : 'hand' }] });
    if (answer === undefined || answer.kept === null) return refused(file, name, answer?.refused ?? unreadable);
    return { read: found.kind === 'number' };
  } catch (failure) {
    if (!(failure instanceof CallFailure)) throw failure;
    return refused(file, name, failure.message, failure.field?.endsWith('name') === true);
  }
}
