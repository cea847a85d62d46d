import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { type CallName, type InputOf, type OutputOf, shapeOf } from '../../src/preload/contract/index.ts';
import { foundIn, type Kept } from '../../src/preload/contract/prose.ts';
import type { CallError, RegisterEvent, Reply } from '../../src/preload/contract/reply.ts';
import { type Clock, clockFrom } from '../../src/main/register/clock.ts';
import { Dispatcher } from '../../src/main/register/dispatcher.ts';
import type { Keychain } from '../../src/main/register/keys/keychain.ts';
import { loadPacks } from '../../src/main/register/rooms/policies/pack-library.ts';
import { Session } from '../../src/main/register/session.ts';
import { fakeKeychain } from './fake-keychain.ts';

export const resourcesFolder = resolve(import.meta.dirname, '../../resources');
export const passphrase = 'correct horse battery';

/** A clock that stands on a day until it is moved. */
export class TestClock implements Clock {
  #time: number;
  readonly #clock: Clock;

  constructor(day: string) {
    this.#time = Date.parse(`${day}T10:00:00Z`);
    // Every look takes a millisecond, so that instants are in order as on a real clock.
    this.#clock = clockFrom(() => this.#time++);
  }

  readonly now = (): string => this.#clock.now();
  readonly today = (): string => this.#clock.today();

  /** Moves to another day, YYYY-MM-DD. */
  moveTo(day: string): void {
    this.#time = Date.parse(`${day}T10:00:00Z`);
  }
}

/** The whole register process in plain Node: a real encrypted register in a temporary folder behind the real dispatcher. */
export class House {
  readonly folder = mkdtempSync(join(tmpdir(), 'comms-house-'));
  readonly clock: TestClock;
  readonly events: RegisterEvent[] = [];
  readonly failures: string[] = [];
  /** What was put on the clipboard, newest last. */
  readonly copied: { text: string; seconds: number }[] = [];
  /** Machine and sign-in; another one is another keychain's. */
  place = { machine: 'test-machine', signIn: 'test-user' };
  /** What the app ships; other ones come with the next start, as a new version of the app. */
  packs = loadPacks(join(resourcesFolder, 'policies'));
  keychain: { -readonly [Part in keyof Keychain]: Keychain[Part] };
  session: Session;
  dispatcher: Dispatcher;

  constructor(day = '2026-11-21', keychain: Keychain = fakeKeychain()) {
    this.clock = new TestClock(day);
    this.keychain = keychain;
    this.session = this.#newSession();
    this.dispatcher = this.#start();
  }

  /** Calls and hands back the reply as it is. */
  async reply<Name extends CallName>(name: Name, input: InputOf<Name>, file?: string, kept: readonly Kept[] = []): Promise<Reply<OutputOf<Name>>> {
    return (await this.dispatcher.dispatch(name, input, { ...(file === undefined ? {} : { file: { path: file } }), kept })) as Reply<OutputOf<Name>>;
  }

  /** Calls and expects an answer. */
  async call<Name extends CallName>(name: Name, input: InputOf<Name>, file?: string): Promise<OutputOf<Name>> {
    const reply = await this.reply(name, input, file);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.field ?? ''} ${reply.error.message} ${this.failures.join('\n')}`);
    return reply.value;
  }

  /** Calls with a reason for everything that the identifier guard finds in the input, and expects an answer. */
  async callKeeping<Name extends CallName>(name: Name, input: InputOf<Name>, because: string): Promise<OutputOf<Name>> {
    const shape = shapeOf(name);
    const kept = shape === undefined ? [] : foundIn(shape, input).map(({ text }) => ({ found: text, because }));
    const reply = await this.reply(name, input, undefined, kept);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value;
  }

  /** Calls and expects a refusal. */
  async refusal<Name extends CallName>(name: Name, input: InputOf<Name>, file?: string): Promise<CallError> {
    const reply = await this.reply(name, input, file);
    if (reply.ok) throw new Error(`${name} was answered, but should have been refused.`);
    return reply.error;
  }

  /** First run with one clinical and one non-clinical directorate. @returns the recovery code */
  async setUp(): Promise<string> {
    const { recoveryCode } = await this.call('session.create', {
      trustName: 'Example Hospitals NHS Trust', packs: ['cp371', '10022'],
      directorates: [{ name: 'Medicine', kind: 'clinical' }, { name: 'Workforce', kind: 'non-clinical' }],
      officerName: 'Test Officer', passphrase, useKeychain: false,
    });
    return recoveryCode;
  }

  /** A new process on the same folder, as after a restart of the app. */
  restart(): void {
    this.dispatcher.lock('restart');
    this.session = this.#newSession();
    this.dispatcher = this.#start();
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  end(): void {
    this.dispatcher.lock('window-closed');
    rmSync(this.folder, { recursive: true, force: true });
  }

  #newSession(): Session {
    return new Session({
      dataFolder: join(this.folder, 'data'), packs: this.packs,
      clock: this.clock, keychain: this.keychain, newId: uuidv7, place: this.place,
    });
  }

  #start(): Dispatcher {
    return new Dispatcher({
      session: this.session,
      emit: (event) => this.events.push(event),
      toClipboard: (text, seconds) => this.copied.push({ text, seconds }),
      fontsFolder: join(resourcesFolder, 'fonts'),
      logFailure: (call, error) => this.failures.push(`${call}: ${String(error instanceof Error ? error.stack : error)}`),
    });
  }
}
