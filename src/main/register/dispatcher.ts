import { contract, shapeOf } from '../../preload/contract/index.ts';
import type { CallName, CallShape } from '../../preload/contract/index.ts';
import type { LockReason, RegisterEvent, Reply } from '../../preload/contract/reply.ts';
import { describeIssue } from '../../preload/contract/issues.ts';
import { isGuarded, type Kept } from '../../preload/contract/prose.ts';
import { handlerOf, suggestionOf } from './calls.ts';
import { inTransaction } from './database/transaction.ts';
import { keptIdentifiers } from './identifier-guard.ts';
import { bringUpToDate } from './projections.ts';
import { Refusal } from './refusal.ts';
import { refuseSecrets } from './secret-guard.ts';
import { cancelled, Conflict, locked } from './refusals.ts';
import { goneInWords, stubsOf } from './stubs/stubs.ts';
import type { OpenRegister } from './open-register.ts';
import type { Session } from './session.ts';
import type { BesideInput, ChosenFile } from './wire.ts';
import { type Job, type KeptWith, nothingKept, type Work } from './work.ts';

/** Calls of the session that open and close nothing. */
const onlyLooks: ReadonlySet<string> = new Set<CallName>(['session.status', 'policies.available']);

const rank = { locked: 0, viewer: 1, officer: 2, head: 3 } as const;

/** What a job has beside its input. */
interface BesideJob {
  readonly file: ChosenFile | undefined;
  readonly kept: KeptWith;
}

export interface DispatcherOptions {
  readonly session: Session;
  readonly emit: (event: RegisterEvent) => void;
  readonly fontsFolder: string;
  /** Puts a secret on the clipboard and takes it off again, past the window. @param seconds until then */
  readonly toClipboard: (text: string, seconds: number) => void;
  /** Told of failures that are nobody's mistake; gets no message, which could hold what was typed. */
  readonly logFailure: (call: string, error: unknown) => void;
}

/**
 * Answers the calls of the contract: parse, access, service, reply. The only place that opens a transaction,
 * so that one use case is one transaction with its audit entry.
 */
export class Dispatcher {
  readonly #session: Session;
  readonly #options: DispatcherOptions;
  readonly #running = new Map<string, AbortController>();
  /** Whatever opens, makes or throws away a register waits for what did so before. Locking waits for nothing. */
  #sessionTurn: Promise<unknown> = Promise.resolve();

  constructor(options: DispatcherOptions) {
    this.#session = options.session;
    this.#options = options;
    this.#session.onClose = () => {
      for (const job of this.#running.values()) job.abort();
    };
  }

  /**
   * Answers one call. Never throws.
   *
   * @param name `room.call` as it came over the wire
   * @param beside the file that a dialog of the shell has chosen, for calls that declare one; why identifiers stay in the input
   */
  async dispatch(name: string, input: unknown, beside: BesideInput = {}): Promise<Reply<unknown>> {
    try {
      const shape = shapeOf(name);
      if (shape === undefined || shape.effect === 'shell') throw new Refusal('unknown-call', 'This version of the app does not know that request.');
      const parsed = shape.input.safeParse(input);
      if (!parsed.success) return { ok: false, error: describeIssue(parsed.error) };
      const value = await this.#answer(name, shape, parsed.data, beside);
      return { ok: true, value };
    } catch (error) {
      return { ok: false, error: this.#describe(name, this.#gone(input, error)) };
    }
  }

  /** The file name to suggest in the save dialog of a call, for its input. */
  suggestName(name: string, input: unknown): Reply<string> {
    try {
      const shape = shapeOf(name);
      const suggest = suggestionOf(name);
      if (shape?.file?.kind !== 'save') throw new Refusal('unknown-call', 'This version of the app does not know that request.');
      if (suggest === undefined) return { ok: true, value: shape.file.suggestedName };
      this.#refuseWithoutAccess(shape);
      return { ok: true, value: suggest(this.#session.register.work(), shape.input.parse(input) as never) };
    } catch (error) {
      return { ok: false, error: this.#describe(name, error) };
    }
  }

  /** Asks a running job to stop. Harmless when nothing of that name runs. */
  cancel(name: string): void {
    this.#running.get(name)?.abort();
  }

  /** Locks at once: running jobs are told to stop and can no longer commit. */
  lock(reason: LockReason): void {
    if (this.#session.lock(reason)) this.#options.emit({ kind: 'locked', reason });
  }

  async #answer(name: string, shape: CallShape, input: unknown, { file, kept = [] }: BesideInput): Promise<unknown> {
    if (name === 'session.lock') {
      this.lock((input as { reason: LockReason }).reason);
      return {};
    }
    this.#refuseWithoutAccess(shape);
    if (shape.effect === 'session') return await this.#inSessionTurn(name, shape, input);
    refuseSecrets(name, shape, input);
    const reasons = this.#reasons(shape, input, kept);
    if (shape.effect === 'job') return await this.#runJob(name, shape, input, { file, kept: reasons });
    return this.#runLook(name, shape, input, reasons);
  }

  async #inSessionTurn(name: string, shape: CallShape, input: unknown): Promise<unknown> {
    // Looking at the lock screen must not wait for a keychain that asks the officer something.
    if (onlyLooks.has(name)) return shape.output.parse(await handlerOf(name)(this.#session, input as never));
    const { locks } = this.#session;
    const turn = this.#sessionTurn.then(async () => {
      // Asked before a lock, answered after it: the lock was the officer's last word.
      if (this.#session.locks !== locks) throw locked();
      this.#refuseWithoutAccess(shape);
      return shape.output.parse(await handlerOf(name)(this.#session, input as never));
    });
    this.#sessionTurn = turn.catch(() => undefined);
    return await turn;
  }

  /** Why identifiers stay in what is to be saved. */
  #reasons(shape: CallShape, input: unknown, kept: readonly Kept[]): KeptWith {
    return isGuarded(shape) ? keptIdentifiers(this.#session.register.work(), shape, input, kept) : nothingKept;
  }

  #runLook(name: string, shape: CallShape, input: unknown, kept: KeptWith): unknown {
    const { register } = this.#session;
    const handler = handlerOf(name);
    if (shape.effect === 'read') return shape.output.parse(handler(register.work(), input as never));
    const change = (work: Work): unknown => shape.output.parse(handler(work, input as never));
    const value = shape.effect === 'draft' ? inTransaction(register.database, () => change(register.work())) : withEntry(register, name, change, kept);
    if (shape.effect === 'change') this.#changed();
    return value;
  }

  async #runJob(name: string, shape: CallShape, input: unknown, beside: BesideJob): Promise<unknown> {
    if (this.#running.has(name)) throw new Refusal('busy', 'This is already running. Wait until it is done, or stop it.');
    const controller = new AbortController();
    this.#running.set(name, controller);
    try {
      const job = this.#job(name, controller.signal, beside);
      return shape.output.parse(await handlerOf(name)(job, input as never));
    } catch (error) {
      throw controller.signal.aborted && !(error instanceof Refusal) ? cancelled() : error;
    } finally {
      this.#running.delete(name);
    }
  }

  #job(name: string, signal: AbortSignal, { file, kept }: BesideJob): Job {
    const { register } = this.#session;
    const alive = (): void => {
      if (signal.aborted) throw this.#session.isOpen ? cancelled() : locked();
    };
    return {
      signal,
      fontsFolder: this.#options.fontsFolder,
      desk: this.#session.desk,
      keychain: this.#session.keychain,
      toClipboard: (text, seconds) => {
        alive();
        this.#options.toClipboard(text, seconds);
      },
      file: () => {
        if (file === undefined) throw cancelled();
        return file;
      },
      progress: (done, total, label) => this.#options.emit({ kind: 'progress', call: name, done, total, label }),
      breathe: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        alive();
      },
      read: (look) => {
        alive();
        return look(register.work());
      },
      commit: <Value>(change: (work: Work) => Value) => {
        alive();
        const value = withEntry(register, name, change, kept);
        this.#changed();
        return value;
      },
    };
  }

  #refuseWithoutAccess(shape: CallShape): void {
    if (shape.access === 'locked') return;
    const { officer } = this.#session.register;
    if (rank[officer.role] < rank[shape.access]) {
      throw new Refusal('not-allowed', 'You are not allowed to do this. Ask the Head of Communications.');
    }
  }

  /** Lists of one room show facts of others, so the window asks for everything it shows again: it is all on this machine. */
  #changed(): void {
    this.#session.rememberSoon();
    this.#options.emit({ kind: 'changed', rooms: Object.keys(contract) });
  }

  /** Of a record that was disposed of its stub speaks, whichever room was asked for it. @returns the error, or the one that says so */
  #gone(input: unknown, error: unknown): unknown {
    if (!(error instanceof Refusal) || error.code !== 'not-found' || !this.#session.isOpen || typeof input !== 'object' || input === null) return error;
    const ids = Object.values(input).filter((value) => typeof value === 'string');
    const [stub] = stubsOf(this.#session.register.work(), ids).values();
    return stub === undefined ? error : new Refusal('not-found', goneInWords(stub));
  }

  #describe(name: string, error: unknown): { code: string; message: string; field?: string; current?: unknown } {
    if (error instanceof Refusal) {
      return {
        code: error.code,
        message: error.message,
        ...(error.field === undefined ? {} : { field: error.field }),
        ...(error instanceof Conflict ? { current: error.current } : {}),
      };
    }
    if (isDiskFull(error)) return { code: 'disk-full', message: 'The disk is full, so nothing was saved by this step. Make room on it, then try again.' };
    this.#options.logFailure(name, error);
    return {
      code: 'internal',
      message: 'Something went wrong inside the program. Nothing was saved by this step. Try again; if it happens again, tell your IT department what you were doing.',
    };
  }
}

/**
 * Carries out a change in one transaction with its audit entry.
 *
 * @throws Error, undoing the change, when rows were changed and nothing was recorded
 */
function withEntry<Value>(register: OpenRegister, name: string, change: (work: Work) => Value, kept: KeptWith): Value {
  return inTransaction(register.database, () => {
    let entries = 0;
    const before = rowsChanged(register);
    const value = change(register.work(() => { entries += 1; }, kept));
    if (entries === 0 && rowsChanged(register) !== before) throw new Error(`${name} changed something without an audit entry.`);
    if (entries > 0) bringUpToDate(register.work());
    return value;
  });
}

/** Rows inserted, updated or deleted on the connection since it was opened. */
function rowsChanged({ database }: OpenRegister): number {
  return Number(database.prepare<[], { changes: number }>('SELECT total_changes() AS changes').get()?.changes);
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC');
}
