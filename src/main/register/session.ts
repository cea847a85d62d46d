import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf, OutputOf } from '../../preload/contract/index.ts';
import type { LockReason } from '../../preload/contract/reply.ts';
import type { SessionState } from '../../preload/contract/session.ts';
import { shortHead } from './audit/chain.ts';
import { inspectFile } from './database/inspect-file.ts';
import { registerPaths } from './database/register-paths.ts';
import { inTransaction } from './database/transaction.ts';
import { fillSample, samplePassphrase, sampleTrust } from './demo/sample.ts';
import { addKeychainSlot, removeKeychainSlot, renewRecoveryCode, setPassphrase } from './keys/change-slots.ts';
import { type OpenedKeys, openWithKeychain, openWithPassphrase, openWithRecoveryCode } from './keys/key-slots.ts';
import type { Keychain } from './keys/keychain.ts';
import { readKeysFile, registerExists } from './keys/keys-file.ts';
import { createRegister, type OpenRegister, openRegister, type RegisterPorts } from './open-register.ts';
import { dropRecoveryCode, holdRecoveryCode } from './recovery-sheet.ts';
import { Refusal } from './refusal.ts';
import { locked } from './refusals.ts';
import { autolockMinutes, setUp, trustName } from './rooms/settings/service.ts';

/** What a session needs from outside. */
export interface SessionPorts extends RegisterPorts {
  readonly dataFolder: string;
  readonly keychain: Keychain;
}

/** How often the trail's head is kept beside the register while it is open, in milliseconds. */
const rememberEvery = 3 * 60 * 1000;

/** Whether the register is open, and who has opened it. One per process. */
export class Session {
  readonly #ports: SessionPorts;
  #open: OpenRegister | null = null;
  #sample: boolean;
  #warning: string | null = null;
  #failedTries = 0;
  #timer: NodeJS.Timeout | undefined;
  /** State of this unlocked session that is not a record; emptied at lock. */
  readonly desk = new Map<string, unknown>();

  constructor(ports: SessionPorts) {
    this.#ports = ports;
    this.#sample = !registerExists(this.#folder(false)) && registerExists(this.#folder(true));
  }

  /** The open register. @throws Refusal `locked` */
  get register(): OpenRegister {
    if (this.#open === null) throw locked();
    return this.#open;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  get packs(): SessionPorts['packs'] {
    return this.#ports.packs;
  }

  async status(): Promise<SessionState> {
    const available = await this.#ports.keychain.available();
    const keychain = { available: available.ok, message: available.ok ? null : available.message };
    const base = { sample: this.#sample, keychain, problem: null, warning: this.#warning, autolockMinutes: 10, trail: null };
    const folder = this.#folder(this.#sample);
    if (this.#open !== null) {
      const work = this.#open.work();
      const head = this.#open.trail.head();
      return {
        ...base, state: 'unlocked', trustName: trustName(work), officer: { ...this.#open.officer },
        officers: officersOf(this.#open.keysFile), autolockMinutes: autolockMinutes(work),
        trail: { count: head.count, head: shortHead(head.hash) },
      };
    }
    if (!registerExists(folder)) return { ...base, state: 'none', trustName: null, officer: null, officers: [] };
    try {
      const { keys } = readKeysFile(folder);
      inspectFile({ path: registerPaths(folder).database, facts: keys.database });
      return { ...base, state: 'locked', trustName: keys.label, officer: null, officers: officersOf(keys) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ...base, state: 'broken', trustName: null, officer: null, officers: [], problem: { code: error.code, message: error.message } };
    }
  }

  async create(input: InputOf<'session.create'>): Promise<OutputOf<'session.create'>> {
    const officer = { id: this.#ports.newId(), name: input.officerName, role: 'head' as const };
    const { register, recoveryCode } = await createRegister(
      this.#folder(false), { label: input.trustName, officer, passphrase: input.passphrase, sample: false }, this.#ports,
      (work) => setUp(work, input),
    );
    this.#sample = false;
    this.#opened(register, null);
    holdRecoveryCode(this.desk, recoveryCode);
    const keychainMessage = input.useKeychain ? await this.#tryKeychain() : null;
    return { recoveryCode, keychainMessage, session: await this.status() };
  }

  forgetRecoveryCode(): Record<string, never> {
    dropRecoveryCode(this.desk);
    return {};
  }

  async startSample(): Promise<OutputOf<'session.startSample'>> {
    if (registerExists(this.#folder(false))) throw new Refusal('register-exists', 'There is a register on this computer. Unlock it instead.');
    this.#close();
    rmSync(this.#folder(true), { recursive: true, force: true });
    const officer = { id: this.#ports.newId(), name: 'Sample Officer', role: 'head' as const };
    const { register } = await createRegister(
      this.#folder(true), { label: sampleTrust.trustName, officer, passphrase: samplePassphrase, sample: true }, this.#ports,
      (work) => {
        setUp(work, { ...sampleTrust, officerName: officer.name });
        fillSample(work);
      },
    );
    this.#sample = true;
    this.#opened(register, null);
    return { passphrase: samplePassphrase, session: await this.status() };
  }

  async leaveSample(): Promise<OutputOf<'session.leaveSample'>> {
    if (!this.#sample) throw new Refusal('invalid', 'This is not the sample register.');
    this.#close();
    rmSync(this.#folder(true), { recursive: true, force: true });
    this.#sample = false;
    return { session: await this.status() };
  }

  async unlock(input: InputOf<'session.unlock'>): Promise<OutputOf<'session.unlock'>> {
    await this.#unlockWith('passphrase', (keys) => openWithPassphrase(keys, input));
    return { session: await this.status() };
  }

  async unlockWithKeychain(input: InputOf<'session.unlockWithKeychain'>): Promise<OutputOf<'session.unlockWithKeychain'>> {
    await this.#unlockWith('keychain', (keys) => openWithKeychain(keys, this.#ports.keychain, input.officerId));
    return { session: await this.status() };
  }

  async unlockWithRecoveryCode(input: InputOf<'session.unlockWithRecoveryCode'>): Promise<OutputOf<'session.unlockWithRecoveryCode'>> {
    await this.#unlockWith('recovery-code', (keys) => Promise.resolve(openWithRecoveryCode(keys, input.recoveryCode)));
    const { register } = this;
    const withPassphrase = await setPassphrase(register.keysFile, register.keys, input.newPassphrase);
    const recoveryCode = this.#renewRecoveryCode(withPassphrase);
    this.#record('session.recovered', {});
    return { recoveryCode, session: await this.status() };
  }

  async renewRecoveryCode(): Promise<OutputOf<'session.renewRecoveryCode'>> {
    const recoveryCode = this.#renewRecoveryCode(this.register.keysFile);
    this.#record('session.recovery-code-renewed', {});
    return { recoveryCode, session: await this.status() };
  }

  async setKeychainUnlock(input: InputOf<'session.setKeychainUnlock'>): Promise<OutputOf<'session.setKeychainUnlock'>> {
    const { register } = this;
    const change = input.on ? addKeychainSlot : removeKeychainSlot;
    register.saveKeys(await change(register.keysFile, register.keys, this.#ports.keychain));
    this.#record(input.on ? 'session.keychain-on' : 'session.keychain-off', {});
    return { session: await this.status() };
  }

  /** Closes the register. @returns whether it was open */
  lock(reason: LockReason): boolean {
    if (this.#open === null) return false;
    this.#record('session.locked', { reason });
    this.#close();
    return true;
  }

  #renewRecoveryCode(keys: OpenRegister['keysFile']): string {
    const { keysFile, recoveryCode } = renewRecoveryCode(keys, this.register.keys);
    this.register.saveKeys(keysFile);
    holdRecoveryCode(this.desk, recoveryCode);
    return recoveryCode;
  }

  #folder(sample: boolean): string {
    return join(this.#ports.dataFolder, sample ? 'sample' : 'register');
  }

  async #unlockWith(by: string, open: (keys: ReturnType<typeof readKeysFile>['keys']) => Promise<OpenedKeys>): Promise<void> {
    if (this.#open !== null) return;
    const folder = this.#folder(this.#sample);
    const { keys } = readKeysFile(folder);
    const opened = await open(keys).catch((error: unknown) => {
      this.#failedTries += 1;
      throw error;
    });
    const { register, warning } = openRegister(folder, keys, opened, this.#sample, this.#ports);
    this.#opened(register, warning);
    this.#record('session.unlocked', { by, failedTriesBefore: this.#failedTries, ...(warning === null ? {} : { warning }) });
    this.#failedTries = 0;
  }

  #opened(register: OpenRegister, warning: string | null): void {
    this.#open = register;
    this.#warning = warning;
    this.#timer = setInterval(() => this.#open?.rememberHead(), rememberEvery);
    this.#timer.unref();
  }

  #close(): void {
    clearInterval(this.#timer);
    this.desk.clear();
    this.#warning = null;
    this.#open?.close();
    this.#open = null;
  }

  #record(action: string, details: Readonly<Record<string, unknown>>): void {
    const { register } = this;
    inTransaction(register.database, () =>
      register.work().record({ action, room: 'session', recordId: register.officer.id, details }));
  }

  /** The register is made; a keychain that fails must not undo it. @returns why it failed, or null */
  async #tryKeychain(): Promise<string | null> {
    try {
      await this.setKeychainUnlock({ on: true });
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
  }
}

function officersOf(keys: OpenRegister['keysFile']): SessionState['officers'] {
  return keys.officers.map(({ officerId, name, slots }) => ({ id: officerId, name, keychain: slots.keychain !== null }));
}
