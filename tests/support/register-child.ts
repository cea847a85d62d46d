import { type ChildProcess, fork } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { CallName, InputOf, OutputOf } from '../../src/preload/contract/index.ts';
import type { RegisterEvent, Reply } from '../../src/preload/contract/reply.ts';
import type { FromRegister, RegisterStart } from '../../src/main/register/wire.ts';

const entry = resolve(import.meta.dirname, '../../src/main/register/index.ts');
const resourcesFolder = resolve(import.meta.dirname, '../../resources');

/** The register process as a process of its own, spoken to over the wire as the shell does. */
export class RegisterChild {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>();
  readonly ready: Promise<string>;
  readonly exited: Promise<void>;
  onEvent: (event: RegisterEvent) => void = () => undefined;
  #next = 1;

  /** @param folder holds the data folder of the register */
  constructor(folder: string) {
    const start: RegisterStart = { dataFolder: join(folder, 'data'), resourcesFolder };
    this.#child = fork(entry, [JSON.stringify(start)], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    const ready = Promise.withResolvers<string>();
    const exited = Promise.withResolvers<void>();
    this.ready = ready.promise;
    this.exited = exited.promise;
    this.#child.on('message', (message: FromRegister) => {
      if (message.kind === 'ready') ready.resolve(message.runtime);
      else if (message.kind === 'event') this.onEvent(message.event);
      else if (message.kind === 'reply') this.#waiting.get(message.id)?.(message.reply);
    });
    this.#child.on('exit', () => exited.resolve());
  }

  async reply<Name extends CallName>(name: Name, input: InputOf<Name>, path?: string): Promise<Reply<OutputOf<Name>>> {
    const id = this.#next++;
    const { promise, resolve: answer } = Promise.withResolvers<Reply<unknown>>();
    this.#waiting.set(id, answer);
    this.#child.send({ kind: 'call', id, name, input, ...(path === undefined ? {} : { file: { path } }) });
    return (await promise) as Reply<OutputOf<Name>>;
  }

  async call<Name extends CallName>(name: Name, input: InputOf<Name>, path?: string): Promise<OutputOf<Name>> {
    const reply = await this.reply(name, input, path);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
    return reply.value;
  }

  /** As when the power fails: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.exited;
  }

  async stop(): Promise<void> {
    this.#child.send({ kind: 'stop' });
    await this.exited;
  }
}
