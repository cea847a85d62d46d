import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf, OutputOf } from '../../preload/contract/index.ts';
import type { LockReason } from '../../preload/contract/reply.ts';
import { samplePassphrase, type SessionState } from '../../preload/contract/session.ts';
import { inTransaction } from './database/transaction.ts';
import { fillSample, sampleTrust } from './demo/sample.ts';
import { addKeychainSlot, removeKeychainSlot, renewRecoveryCode, setPassphrase, setRecoverySlot } from './keys/change-slots.ts';
import { forgetKeys, type OpenedKeys, openWithKeychain, openWithPassphrase, openWithRecoveryCode } from './keys/key-slots.ts';
import type { Keychain, KeychainState } from './keys/keychain.ts';
import type { OfficerKeys } from './keys/keys-format.ts';
import { readKeysFile, registerExists } from './keys/keys-file.ts';
import { refuseWeakPassphrase } from './keys/passphrase.ts';
import { createRegister, type OpenRegister, openRegister, type RegisterPorts } from './open-register.ts';
import { dropRecoveryCode, holdRecoveryCode } from './recovery-sheet.ts';
import { Refusal } from './refusal.ts';
import { locked, notHerPassphrase, registerExistsAlready } from './refusals.ts';
import { setUp } from './rooms/settings/service.ts';
import { statusOf } from './session-status.ts';

/** What a session needs from outside. */
export interface SessionPorts extends RegisterPorts {
  readonly dataFolder: string;
  readonly keychain: Keychain;
}

/** Milliseconds: how often the trail's head is kept beside the open register, and how soon after a change. */
const rememberEvery = 3 * 60 * 1000;
const rememberAfterChange = 10 * 1000;
/** How long an answer about the keychain is believed, in milliseconds: asking can take seconds. */
const keychainBelievedFor = 60 * 1000;

/** Whether the register is open, and who has opened it. One per process. */
export class Session {
  readonly #ports: SessionPorts;
  #open: OpenRegister | null = null;
  #sample: boolean;
  #warning: string | null = null;
  #failedTries = 0;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  #locks = 0;
  /** A recovery slot whose code has been shown and not yet kept. */
  #waitingSlot: OfficerKeys['slots']['recovery'] = null;
  #keychainState: { readonly since: number; readonly state: Promise<KeychainState> } | undefined;
  /** State of this unlocked session that is not a record; emptied at lock. */
  readonly desk = new Map<string, unknown>();
  /** Called before the database is closed, so that running jobs are stopped first. */
  onClose: () => void = () => undefined;

  constructor(ports: SessionPorts) {
    this.#ports = ports;
    this.#sample = !registerExists(this.#folder(false)) && registerExists(this.#folder(true));
  }

  get keychain(): Keychain { return this.#ports.keychain; }

  /** The open register. @throws Refusal `locked` */
  get register(): OpenRegister {
    if (this.#open === null) throw locked();
    return this.#open;
  }

  /** Goes up at every lock: an unlock that was asked for before must not open the register after all. */
  get locks(): number {
    return this.#locks;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  get packs(): SessionPorts['packs'] {
    return this.#ports.packs;
  }

  async status(): Promise<SessionState> {
    const keychain = await this.#keychain();
    return statusOf({ open: this.#open, folder: this.#folder(this.#sample), sample: this.#sample, warning: this.#warning, keychain });
  }

  async create(input: InputOf<'session.create'>): Promise<OutputOf<'session.create'>> {
    if (registerExists(this.#folder(false))) throw registerExistsAlready();
    const officer = { id: this.#ports.newId(), name: input.officerName, role: 'head' as const };
    const { register, recoveryCode } = await createRegister(
      this.#folder(false), { label: input.trustName, officer, passphrase: input.passphrase, sample: false }, this.#ports,
      (work) => setUp(work, input),
    );
    this.#throwSampleAway();
    this.#opened(register, null);
    holdRecoveryCode(this.desk, recoveryCode);
    const keychainMessage = input.useKeychain ? await this.#tryKeychain() : null;
    return { recoveryCode, keychainMessage, session: await this.status() };
  }

  /** The officer has kept the code: it is forgotten here, and one that waits to replace another takes effect. */
  recoveryCodeKept(): Record<string, never> {
    const { register } = this;
    if (this.#waitingSlot !== null) {
      register.saveKeys(setRecoverySlot(register.keysFile, register.keys, this.#waitingSlot));
      this.#record('session.recovery-code-renewed', {});
    }
    return this.discardRecoveryCode();
  }

  /** Forgets the code; one that was to replace another never takes effect. */
  discardRecoveryCode(): Record<string, never> {
    this.#waitingSlot = null;
    dropRecoveryCode(this.desk);
    return {};
  }

  async startSample(): Promise<OutputOf<'session.startSample'>> {
    if (registerExists(this.#folder(false))) throw registerExistsAlready();
    this.#throwSampleAway();
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
    this.#throwSampleAway();
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
    // Before anything is opened: a passphrase that is refused must leave the register as it was.
    refuseWeakPassphrase(input.newPassphrase);
    const register = await this.#unlockWith('recovery-code', (keys) => Promise.resolve(openWithRecoveryCode(keys, input.recoveryCode)));
    try {
      const withPassphrase = await setPassphrase(register.keysFile, register.keys, input.newPassphrase);
      const recoveryCode = this.#renewRecoveryCode(register, withPassphrase);
      this.#record('session.recovered', {});
      return { recoveryCode, session: await this.status() };
    } catch (error) {
      if (this.#open === register) this.#close();
      throw error;
    }
  }

  async renewRecoveryCode(input: InputOf<'session.renewRecoveryCode'>): Promise<OutputOf<'session.renewRecoveryCode'>> {
    const register = await this.#confirmed(input.passphrase);
    const { keysFile, recoveryCode } = renewRecoveryCode(register.keysFile, register.keys);
    this.#waitingSlot = keysFile.officers.find(({ officerId }) => officerId === register.officer.id)?.slots.recovery ?? null;
    holdRecoveryCode(this.desk, recoveryCode);
    return { recoveryCode };
  }

  async changePassphrase(input: InputOf<'session.changePassphrase'>): Promise<OutputOf<'session.changePassphrase'>> {
    refuseWeakPassphrase(input.newPassphrase);
    const register = await this.#confirmed(input.passphrase);
    register.saveKeys(await setPassphrase(register.keysFile, register.keys, input.newPassphrase));
    this.#record('session.passphrase-changed', {});
    return {};
  }

  async setKeychainUnlock(input: InputOf<'session.setKeychainUnlock'>): Promise<OutputOf<'session.setKeychainUnlock'>> {
    const { register } = this;
    const change = input.on ? addKeychainSlot : removeKeychainSlot;
    // The keychain may ask the officer, who may lock meanwhile: a closed register takes no keys any more.
    register.saveKeys(await change(register.keysFile, register.keys, this.#ports.keychain));
    this.#record(input.on ? 'session.keychain-on' : 'session.keychain-off', {});
    return { session: await this.status() };
  }

  /** Closes the register, whatever else fails. @returns whether it was open */
  lock(reason: LockReason): boolean {
    this.#locks += 1;
    if (this.#open === null) return false;
    try {
      this.#record('session.locked', { reason });
    } catch {
      // On a full disk the lock is not in the trail, but it is locked.
    } finally {
      this.#close();
    }
    return true;
  }

  /** Keeps the trail's head beside the register soon after a change. */
  rememberSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#open?.rememberHead(), rememberAfterChange);
    this.#soon.unref();
  }

  /** The officer at the desk knows her passphrase. @throws Refusal `wrong-passphrase`, `locked` when it was locked meanwhile */
  async #confirmed(passphrase: string): Promise<OpenRegister> {
    const { register } = this;
    forgetKeys(await openWithPassphrase(register.keysFile, { officerId: register.officer.id, passphrase }).catch(notHerPassphrase));
    if (this.#open !== register) throw locked();
    return register;
  }

  #renewRecoveryCode(register: OpenRegister, keys: OpenRegister['keysFile']): string {
    const { keysFile, recoveryCode } = renewRecoveryCode(keys, register.keys);
    register.saveKeys(keysFile);
    holdRecoveryCode(this.desk, recoveryCode);
    return recoveryCode;
  }

  #folder(sample: boolean): string {
    return join(this.#ports.dataFolder, sample ? 'sample' : 'register');
  }

  #throwSampleAway(): void {
    this.#close();
    rmSync(this.#folder(true), { recursive: true, force: true });
    this.#sample = false;
  }

  async #unlockWith(by: string, open: (keys: ReturnType<typeof readKeysFile>['keys']) => Promise<OpenedKeys>): Promise<OpenRegister> {
    // Never answered "yes" without having checked the secret.
    if (this.#open !== null) throw new Refusal('already-open', 'The register is already open.');
    const folder = this.#folder(this.#sample);
    const { keys } = readKeysFile(folder);
    const before = this.#locks;
    const opened = await open(keys).catch((error: unknown) => {
      this.#failedTries += 1;
      throw error;
    });
    if (this.#locks !== before) {
      forgetKeys(opened);
      throw locked();
    }
    const { register, warning } = openRegister(folder, keys, opened, this.#sample, this.#ports);
    this.#opened(register, warning);
    try {
      this.#record('session.unlocked', { by, failedTriesBefore: this.#failedTries, ...(warning === null ? {} : { warning }) });
    } catch (error) {
      this.#close();
      throw error;
    }
    this.#failedTries = 0;
    this.rememberSoon();
    return register;
  }

  #opened(register: OpenRegister, warning: string | null): void {
    this.#open = register;
    this.#warning = warning;
    this.#timer = setInterval(() => this.#open?.rememberHead(), rememberEvery);
    this.#timer.unref();
  }

  #close(): void {
    this.onClose();
    clearInterval(this.#timer);
    clearTimeout(this.#soon);
    this.desk.clear();
    this.#waitingSlot = null;
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
      return error instanceof Refusal ? error.message : 'Unlocking with the keychain could not be turned on. Try it again in Settings.';
    }
  }

  #keychain(): Promise<KeychainState> {
    const now = Date.now();
    if (this.#keychainState === undefined || now - this.#keychainState.since > keychainBelievedFor) {
      this.#keychainState = { since: now, state: this.#ports.keychain.available() };
    }
    return this.#keychainState.state;
  }
}
