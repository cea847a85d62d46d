import type { RegisterEvent, Reply } from '../../preload/contract/index.ts';
import type { BesideInput, FromRegister, ToRegister } from '../register/wire.ts';
import { refuse } from './refuse.ts';
import type { LaunchRegister, RegisterChild } from './register-child.ts';
import { limitRestarts } from './restart-limit.ts';

/** The shell's only way to the register process. Every promise it gives is kept, also when the process dies. */
export interface RegisterKeeper {
  /** Hands a call on and gives its reply. Never rejects. */
  readonly call: (name: string, input: unknown, beside?: BesideInput) => Promise<Reply<unknown>>;
  /** Asks for the file name to suggest in the save dialog of a call; undefined when there is no answer. */
  readonly suggestName: (name: string, input: unknown) => Promise<string | undefined>;
  /** Asks a running job to stop. */
  readonly cancel: (name: string) => void;
  /** Locks and closes the register and waits for the end of its process, with a time limit. */
  readonly stop: () => Promise<void>;
}

export interface KeeperOptions {
  readonly launch: LaunchRegister;
  /** Receives the events of the register process, and `restarted`. */
  readonly onEvent: (event: RegisterEvent) => void;
  /** Receives a secret for the clipboard, and for how many seconds. */
  readonly onSecret: (text: string, seconds: number) => void;
  /** Clock in milliseconds. */
  readonly now?: () => number;
  /** How long an orderly stop may take, in milliseconds. */
  readonly stopLimit?: number;
  /** How long a lock may take, in milliseconds; a process that has not locked by then is ended, which locks too. */
  readonly lockLimit?: number;
}

const RESTARTED =
  'The part of the program that keeps the register stopped unexpectedly and has been started again. ' +
  'Unlock to go on. Nothing half-done was kept: check the last thing you did, and do it again if it is not there.';

const GIVEN_UP =
  'The part of the program that keeps the register keeps stopping. Nothing half-done was kept. ' +
  'Close the program and start it again; if this goes on, restart the computer or ask your IT service for help.';

const STOPPING = 'The program is closing.';

const STOP_LIMIT_MILLISECONDS = 5000;

const LOCK_LIMIT_MILLISECONDS = 3000;

type Settle = (reply: Reply<unknown>) => void;

/** One life of the register process. */
interface Life {
  readonly child: RegisterChild;
  ready: boolean;
  /** Sent once the child has said that it is ready. */
  readonly waiting: ToRegister[];
  readonly pending: Map<number, Settle>;
}

/**
 * Keeps one register process running: correlates calls and replies, starts it again when it ends unexpectedly, and
 * stops it in good order.
 *
 * @param options how to start it and whom to tell
 * @returns the keeper; the process is being started when this returns
 */
export function keepRegister(options: KeeperOptions): RegisterKeeper {
  const { launch, onEvent, onSecret, now = Date.now, stopLimit = STOP_LIMIT_MILLISECONDS, lockLimit = LOCK_LIMIT_MILLISECONDS } = options;
  const mayRestart = limitRestarts(now);
  let life: Life | undefined;
  let nextId = 1;
  let stopping: Promise<void> | undefined;
  let stopped: () => void = () => {};

  const begin = (): Life => {
    const born: Life = { child: launch(), ready: false, waiting: [], pending: new Map() };
    born.child.onMessage((message) => hear(born, message));
    born.child.onExit(() => bury(born));
    return born;
  };

  const hear = (from: Life, message: FromRegister): void => {
    switch (message.kind) {
      case 'ready':
        from.ready = true;
        for (const waiting of from.waiting.splice(0)) from.child.send(waiting);
        return;
      case 'reply':
        from.pending.get(message.id)?.(message.reply);
        from.pending.delete(message.id);
        return;
      case 'event':
        onEvent(message.event);
        return;
      case 'clipboard':
        onSecret(message.text, message.seconds);
        return;
      default:
        message satisfies never;
    }
  };

  /** Answers everything that waited for a child which has ended, and starts the next one. */
  const bury = (dead: Life): void => {
    life = undefined;
    const wanted = stopping !== undefined;
    if (!wanted && mayRestart()) life = begin();
    const [code, message] = wanted ? ['closing', STOPPING] : life === undefined ? ['stopped', GIVEN_UP] : ['restarted', RESTARTED];
    for (const settle of dead.pending.values()) settle(refuse(code, message));
    dead.pending.clear();
    if (wanted) {
      stopped();
      return;
    }
    // The window forgets what it shows at `locked`; `restarted` then tells why.
    onEvent({ kind: 'locked', reason: 'restart' });
    onEvent({ kind: 'restarted', message });
  };

  const post = (to: Life, message: ToRegister): void => {
    if (to.ready) to.child.send(message);
    else to.waiting.push(message);
  };

  const ask = (make: (id: number) => ToRegister): Promise<Reply<unknown>> => {
    if (stopping !== undefined) return Promise.resolve(refuse('closing', STOPPING));
    // Given up earlier: each new call may try once more, within the same limit.
    if (life === undefined && mayRestart()) life = begin();
    const to = life;
    if (to === undefined) return Promise.resolve(refuse('stopped', GIVEN_UP));
    const id = nextId++;
    return new Promise((resolve) => {
      to.pending.set(id, resolve);
      post(to, make(id));
    });
  };

  /** A lock must not depend on a process that is busy, stuck or failing: it is ended then, and with it the open register. */
  const lock = async (make: (id: number) => ToRegister): Promise<Reply<unknown>> => {
    const asked = life;
    const late = setTimeout(() => asked?.child.kill(), lockLimit);
    const reply = await ask(make);
    clearTimeout(late);
    if (!reply.ok && reply.error.code === 'internal') asked?.child.kill();
    return reply;
  };

  const stop = (): Promise<void> => {
    const last = life;
    if (last === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => last.child.kill(), stopLimit);
      stopped = () => {
        clearTimeout(timer);
        resolve();
      };
      post(last, { kind: 'stop' });
    });
  };

  life = begin();
  return {
    call: (name, input, beside = {}) => {
      const make = (id: number): ToRegister => ({ kind: 'call', id, name, input, ...beside });
      return name === 'session.lock' ? lock(make) : ask(make);
    },
    suggestName: async (name, input) => {
      const reply = await ask((id) => ({ kind: 'suggest-name', id, name, input }));
      return reply.ok && typeof reply.value === 'string' ? reply.value : undefined;
    },
    cancel: (name) => {
      if (life !== undefined) post(life, { kind: 'cancel', name });
    },
    stop: () => (stopping ??= stop()),
  };
}
