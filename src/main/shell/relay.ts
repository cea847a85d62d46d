import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { shapeOf } from '../../preload/contract/index.ts';
import type { CallShape, FileDialog, Reply } from '../../preload/contract/index.ts';
import { isGuarded, type Kept, keptReasons } from '../../preload/contract/prose.ts';
import { CALL_CHANNEL, CANCEL_CHANNEL } from './channels.ts';
import type { LastSaved, ShellCalls } from './desktop-calls.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { LockWatch } from './lock-watch.ts';
import { refuse, refuseInput } from './refuse.ts';
import type { RegisterKeeper } from './register-keeper.ts';
import { isTrusted } from './sender.ts';

export interface RelayParts {
  readonly register: RegisterKeeper;
  readonly dialogs: FileDialogs;
  readonly shellCalls: ShellCalls;
  readonly lastSaved: LastSaved;
  readonly lock: LockWatch;
  /** Number of our window's web contents, undefined while there is no window. */
  readonly windowContentsId: () => number | undefined;
}

const NAME_LIMIT = 100;
const callMessage = z.strictObject({ name: z.string().max(NAME_LIMIT), input: z.unknown(), kept: keptReasons.optional() });
const cancelMessage = z.strictObject({ name: z.string().max(NAME_LIMIT) });

/**
 * Answers one message of the window. Exported for tests; `installRelay` checks the sender before it comes here.
 *
 * @param parts what the relay works with
 * @param message as received, not yet believed
 * @returns the reply for the window; never rejects because of the message
 */
export async function relayCall(parts: RelayParts, message: unknown): Promise<Reply<unknown>> {
  const parsed = callMessage.safeParse(message);
  if (!parsed.success) return refuse('bad-message', 'The window sent a message that the program does not understand.');
  const { name, input, kept } = parsed.data;
  const shape = shapeOf(name);
  if (shape === undefined) return refuse('unknown-call', 'The window asked for something that the program does not offer.');
  const checked = shape.input.safeParse(input);
  if (!checked.success) return refuseInput(checked.error);

  if (shape.effect === 'shell') return answerHere(parts, name, shape, checked.data);
  // The input goes on as it came: the register process reads it with the same contract, and reading twice could change it.
  const { file } = shape;
  // Only what is guarded has anything to keep.
  const beside = kept === undefined || !isGuarded(shape) ? {} : { kept };
  const reply = file === undefined ? await parts.register.call(name, input, beside) : await callWithFile(parts, { name, input, shape, wanted: file, beside });
  parts.lock.sawReply(name, reply);
  if (parts.lock.facts().locked) parts.lastSaved.path = undefined;
  return reply;
}

const LOCKED = 'The register is locked. Unlock it first.';

/** Calls for the shell itself. The map of handlers is typed by call; here the name has just been looked up in the contract. */
async function answerHere(parts: RelayParts, name: string, shape: CallShape, input: unknown): Promise<Reply<unknown>> {
  if (shape.access !== 'locked' && parts.lock.facts().locked) return refuse('locked', LOCKED);
  const handlers: Readonly<Record<string, ((input: never) => Promise<Reply<unknown>>) | undefined>> = parts.shellCalls;
  const handler = handlers[name];
  if (handler === undefined) return refuse('unknown-call', 'The window asked for something that the program does not offer.');
  return handler(input as never);
}

interface FileCall {
  readonly name: string;
  readonly input: unknown;
  readonly shape: CallShape;
  readonly wanted: FileDialog;
  readonly beside: { readonly kept?: readonly Kept[] };
}

/** Calls that need a file: the officer chooses it here, and only the register process learns the path. */
async function callWithFile(parts: RelayParts, { name, input, shape, wanted, beside }: FileCall): Promise<Reply<unknown>> {
  const { register, dialogs, lastSaved, lock } = parts;
  // Otherwise she would choose a file only to be told that nothing can be done with it.
  if (shape.access !== 'locked' && lock.facts().locked) return refuse('locked', LOCKED);
  const suggestion = wanted.kind === 'save' ? ((await register.suggestName(name, input)) ?? wanted.suggestedName) : '';
  const path = await dialogs.ask(wanted, suggestion);
  if (path === undefined) return refuse('cancelled', wanted.kind === 'save' ? 'Nothing was saved.' : 'No file was chosen.');
  const reply = await register.call(name, input, { ...beside, file: { path } });
  if (reply.ok && wanted.kind === 'save') lastSaved.path = path;
  return reply;
}

/**
 * Sets up the only handlers of window messages in the program.
 *
 * @param ipcMain Electron's receiver of window messages
 * @param parts what the relay works with
 */
export function installRelay(ipcMain: IpcMain, parts: RelayParts): void {
  const trusted = (event: IpcMainEvent | IpcMainInvokeEvent): boolean =>
    isTrusted({ contentsId: event.sender.id, frame: event.senderFrame }, parts.windowContentsId());

  ipcMain.handle(CALL_CHANNEL, async (event, message: unknown, ...more: unknown[]): Promise<Reply<unknown>> => {
    if (!trusted(event)) return refuse('foreign-sender', 'Only the window of this program may talk to the register.');
    if (more.length > 0) return refuse('bad-message', 'The window sent a message that the program does not understand.');
    return relayCall(parts, message);
  });

  ipcMain.on(CANCEL_CHANNEL, (event, message: unknown) => {
    const parsed = cancelMessage.safeParse(message);
    if (!trusted(event) || !parsed.success || shapeOf(parsed.data.name) === undefined) return;
    parts.register.cancel(parsed.data.name);
  });
}
