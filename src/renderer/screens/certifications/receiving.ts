import { useSyncExternalStore } from 'react';
import { isUnlocked } from '../../app/session.ts';
import { pastedName, sizeProblem } from '../../lib/file-words.ts';
import { readCode, type CodeRead } from '../../lib/read-code.ts';
import { call, CallFailure } from '../../lib/register.ts';

/*
 * Signed copies on their way into the register. It goes on while other screens are visited: what was dropped is kept, or
 * stands here with the reason until somebody has seen it. Behind a lock nothing of it stays.
 */

/** A file that was not kept, and why: it stays until it is kept after all or let go of. */
export interface NotKept {
  readonly key: number;
  readonly file: File;
  readonly name: string;
  readonly message: string;
  /** Another name could help. */
  readonly asksName: boolean;
}

interface Received {
  /** How far it is; null while nothing is under way. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly notKept: readonly NotKept[];
  /** What the last files came to: how many are kept, and of how many the number was read; null before, and once it was seen. */
  readonly result: { readonly kept: number; readonly read: number } | null;
}

interface Queued {
  readonly file: File;
  readonly name: string;
}

const nothing: Received = { progress: null, notKept: [], result: null };
const unreadable = 'could not be read. Close it in other programs, or copy it to this computer, and add it again.';

let received = nothing;
let queue: Queued[] = [];
let running: AbortController | null = null;
let lastKey = 0;
const listeners = new Set<() => void>();

function tell(part: Partial<Received>): void {
  received = isUnlocked() ? { ...received, ...part } : nothing;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is on its way, and what was not kept. */
export function useReceived(): Received {
  return useSyncExternalStore(subscribe, () => received);
}

/** Reads the number from each file and has the register keep it, one after another: what is kept is safe whatever comes after. */
export function receiveFiles(files: readonly File[], pasted: boolean): void {
  queue.push(...files.map((file) => ({ file, name: pasted ? pastedName(file, new Date()) : file.name })));
  tell({ result: null });
  void run();
}

/** Tries once more to keep a file, under this name. */
export function receiveAgain(item: NotKept, name: string): void {
  letGo(item);
  queue.push({ file: item.file, name });
  void run();
}

/** A file need not be kept. */
export function letGo(item: NotKept): void {
  tell({ notKept: received.notKept.filter(({ key }) => key !== item.key) });
}

/** Nothing more is kept of what was dropped: the rest is named. */
export function stopReceiving(): void {
  running?.abort();
  const left = queue.map(({ file, name }) => refused(file, name, 'was not kept: it was stopped before.'));
  queue = [];
  tell({ notKept: [...received.notKept, ...left] });
}

/** The officer has seen what became of it. */
export function resultSeen(): void {
  tell({ result: null });
}

async function run(): Promise<void> {
  if (running !== null) return;
  const controller = new AbortController();
  running = controller;
  let done = 0;
  let kept = 0;
  let read = 0;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    tell({ progress: { done, total: done + 1 + queue.length } });
    const outcome = await receive(next, controller.signal);
    if (!isUnlocked()) queue = [];
    done += 1;
    if ('message' in outcome) tell({ notKept: [...received.notKept, outcome] });
    else {
      kept += 1;
      if (outcome.read) read += 1;
    }
  }
  running = null;
  tell({ progress: null, result: { kept, read } });
}

function refused(file: File, name: string, message: string, asksName = false): NotKept {
  lastKey += 1;
  return { key: lastKey, file, name, message: asksName || message.startsWith(name) ? message : /^[a-z]/u.test(message) ? `${name} ${message}` : `${name}: ${message}`, asksName };
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
    const number = found.kind === 'number' ? found.number : '';
    const [answer] = await call('certifications.receive', { files: [{ name, content, number, readHow: number === '' ? 'hand' : 'code' }] });
    return answer === undefined || answer.kept === null ? refused(file, name, answer?.refused ?? unreadable) : { read: number !== '' };
  } catch (failure) {
    if (!(failure instanceof CallFailure)) throw failure;
    return refused(file, name, failure.message, failure.field?.endsWith('name') === true);
  }
}
