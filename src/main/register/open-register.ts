import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { shortHead } from './audit/chain.ts';
import { Trail } from './audit/trail.ts';
import type { Clock } from './clock.ts';
import { readFileFacts } from './database/database-facts.ts';
import { type FolderLock, lockFolder } from './database/folder-lock.ts';
import { inspectFile } from './database/inspect-file.ts';
import { keepCopy } from './database/keep-copy.ts';
import { migrate, newestKnown } from './database/migrate.ts';
import { migrations } from './database/migrations/index.ts';
import { openDatabase } from './database/open-database.ts';
import { Queries, sql } from './database/queries.ts';
import { registerPaths } from './database/register-paths.ts';
import { inTransaction } from './database/transaction.ts';
import { rememberFacts } from './keys/change-slots.ts';
import { createKeys, forgetKeys, type OpenedKeys } from './keys/key-slots.ts';
import { registerExists, writeKeysFile, writeNewKeysFile } from './keys/keys-file.ts';
import type { KeysFile } from './keys/keys-format.ts';
import { bringUpToDate } from './projections.ts';
import { Refusal } from './refusal.ts';
import { locked, registerExistsAlready } from './refusals.ts';
import type { PolicyPack } from './rooms/policies/pack-schema.ts';
import { PackShelf } from './rooms/policies/pack-shelf.ts';
import { adoptPacks } from './rooms/policies/packs.ts';
import { finishDisposals } from './rooms/retention/disposal/finish.ts';
import { trustName } from './rooms/settings/service.ts';
import { limitedness, veiled } from './access/veiled-entries.ts';
import { nothingKept, type Officer, type Place, type Work } from './work.ts';

/** What a register needs from outside to be opened. */
export interface RegisterPorts {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly packs: ReadonlyMap<string, PolicyPack>;
  readonly place: Place;
}

/** What an open register is made of. */
interface OpenParts {
  readonly folder: string;
  readonly lock: FolderLock;
  readonly database: Database;
  readonly keysFile: KeysFile;
  readonly keys: OpenedKeys;
  readonly officer: Officer;
  readonly sample: boolean;
  readonly ports: RegisterPorts;
}

/** A register whose database is open and whose keys are in memory. */
export class OpenRegister {
  readonly database: Database;
  readonly queries: Queries;
  readonly trail: Trail;
  readonly officer: Officer;
  readonly keys: OpenedKeys;
  keysFile: KeysFile;
  readonly #parts: OpenParts;
  readonly #unlockId: string;
  readonly #isLimited: (recordId: string) => boolean;
  readonly #shelf: PackShelf;
  /** Set before the keys are zeroed: whatever comes back late must not write a keys file with them. */
  #closed = false;

  constructor(parts: OpenParts) {
    this.#parts = parts;
    this.#unlockId = parts.ports.newId();
    this.database = parts.database;
    this.keysFile = parts.keysFile;
    this.keys = parts.keys;
    this.officer = parts.officer;
    this.queries = new Queries(parts.database);
    this.trail = new Trail(this.queries);
    this.#isLimited = limitedness(parts.database);
    this.#shelf = new PackShelf(this.queries, parts.ports.packs);
  }

  /**
   * The unit of work of one use case.
   *
   * @param touched told of everything that is recorded
   * @param kept why identifiers stay in it, put into everything that is recorded
   */
  work(touched: () => void = () => undefined, kept = nothingKept): Work {
    const { ports, sample } = this.#parts;
    const shelf = this.#shelf;
    return {
      db: this.queries,
      trail: this.trail,
      officer: this.officer,
      unlockId: this.#unlockId,
      clock: ports.clock,
      newId: ports.newId,
      get packs() {
        return shelf.packs();
      },
      shippedPacks: ports.packs,
      get packProblems() {
        return shelf.problems();
      },
      registerId: this.keysFile.registerId,
      place: ports.place,
      sample,
      keptBecause: kept.because,
      record: (happening) => {
        const reasons = kept.each.length === 0 ? {} : { details: { ...happening.details, keptBecause: kept.because, keptFor: kept.each } };
        const happened = { ...happening, ...reasons };
        this.trail.append({ officer: this.officer, ...(this.#isLimited(happening.recordId) ? veiled(happened) : happened) }, ports.clock.now());
        touched();
      },
    };
  }

  /** Writes changed keys to disk. @throws Refusal `locked` once the register is closed; Error of the file system */
  saveKeys(keysFile: KeysFile): void {
    if (this.#closed) throw locked();
    this.#writeKeys(keysFile);
  }

  /** Keeps the trail's head beside the register, so that one put back to an earlier state is noticed. Never throws. */
  rememberHead(): void {
    try {
      const head = this.trail.head();
      if (this.keysFile.trail?.hash !== head.hash) this.saveKeys(rememberFacts(this.keysFile, this.keys, { trail: head }));
    } catch {
      // An additional check: a full disk must not end the process. It is tried again.
    }
  }

  /** Closes the database, notes what it looks like, and zeroes the keys. Never throws: a lock must always succeed. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    try {
      const trail = this.trail.head();
      const label = trustName(this.work());
      this.database.pragma('wal_checkpoint(TRUNCATE)');
      this.database.close();
      const database = readFileFacts(registerPaths(this.#parts.folder).database);
      this.#writeKeys({ ...rememberFacts(this.keysFile, this.keys, { database, trail }), label });
    } catch {
      // The facts are an additional check; a full disk must not keep the register open.
      if (this.database.open) this.database.close();
    } finally {
      forgetKeys(this.keys);
      this.#parts.lock.release();
    }
  }

  #writeKeys(keysFile: KeysFile): void {
    this.keysFile = writeKeysFile(this.#parts.folder, keysFile, this.keys.databaseKey);
  }
}

/**
 * Makes a new register. Everything is made in a folder beside it and moved into place at the end, so that
 * a machine that dies in the middle leaves no half-made one.
 *
 * @param folder where it shall be; must not hold any part of a register. Other files in it are moved aside, not removed
 * @param setUp writes the first records, in one transaction
 * @returns the open register and the recovery code, which is kept nowhere
 * @throws Refusal `register-exists`, `weak-passphrase`
 */
export async function createRegister(
  folder: string, first: { readonly label: string; readonly officer: Officer; readonly passphrase: string; readonly sample: boolean },
  ports: RegisterPorts, setUp: (work: Work) => void,
): Promise<{ register: OpenRegister; recoveryCode: string }> {
  if (registerExists(folder)) throw registerExistsAlready();
  const { officer, sample } = first;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  const created = await createKeys({ officer, passphrase: first.passphrase, label: first.label });
  try {
    const keysFile = fill(making, created, officer, sample, ports, setUp);
    moveAside(folder);
    renameSync(making, folder);
    const lock = lockFolder(folder);
    const database = openDatabase({ path: registerPaths(folder).database, key: created.databaseKey, mode: 'existing' });
    return { register: new OpenRegister({ folder, lock, database, keysFile, keys: created, officer, sample, ports }), recoveryCode: created.recoveryCode };
  } catch (error) {
    forgetKeys(created);
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}

/** Writes keys, schema and first records of a register in the making, and closes it again. @returns its keys file */
function fill(
  folder: string, created: Awaited<ReturnType<typeof createKeys>>, officer: Officer, sample: boolean, ports: RegisterPorts, setUp: (work: Work) => void,
): KeysFile {
  const keysFile = writeNewKeysFile(folder, created.keysFile, created.databaseKey);
  const lock = lockFolder(folder);
  const database = openDatabase({ path: registerPaths(folder).database, key: created.databaseKey, mode: 'create' });
  // Closing zeroes the keys it was given; the caller's are still needed.
  const keys = {
    officerId: created.officerId, databaseKey: Buffer.from(created.databaseKey),
    officerKeyPair: { ...created.officerKeyPair, privateKey: Buffer.from(created.officerKeyPair.privateKey) },
  };
  try {
    migrate(database, migrations, { now: ports.clock.now });
    const half = new OpenRegister({ folder, lock, database, keysFile, keys, officer, sample, ports });
    inTransaction(database, () => {
      setUp(half.work());
      adoptPacks(half.work());
      bringUpToDate(half.work());
    });
    half.close();
    return half.keysFile;
  } finally {
    if (database.open) database.close();
    lock.release();
    forgetKeys(keys);
  }
}

/** Something else lies where the register is to be, such as the copy of a damaged one: it is kept beside it. */
function moveAside(folder: string): void {
  if (!existsSync(folder)) return;
  if (readdirSync(folder).length === 0) rmdirSync(folder);
  else renameSync(folder, `${folder}.old-${Date.now()}`);
}

/**
 * Opens an existing register with keys that a slot has given.
 *
 * @param keys zeroed when the register cannot be opened
 * @throws Refusal `in-use`, and those of `inspectFile` and `migrate`; the files are untouched then
 */
export function openRegister(
  folder: string, keysFile: KeysFile, keys: OpenedKeys, sample: boolean, ports: RegisterPorts,
): { register: OpenRegister; warning: string | null } {
  const path = registerPaths(folder).database;
  let lock: FolderLock | undefined;
  let database: Database | undefined;
  try {
    lock = lockFolder(folder);
    inspectFile({ path, facts: keysFile.database, key: keys.databaseKey, newestVersion: newestKnown(migrations) });
    const opened = openDatabase({ path, key: keys.databaseKey, mode: 'existing' });
    database = opened;
    migrate(opened, migrations, {
      now: ports.clock.now,
      keepCopy: (version) => keepCopy(opened, join(folder, `register.before-${version}.db`)),
    });
    const officer = officerOf(new Queries(opened), keys.officerId);
    const register = new OpenRegister({ folder, lock, database, keysFile, keys, officer, sample, ports });
    // Before anything is added to the trail: what is missing in it would look like another one.
    const warning = rolledBack(register.trail, keysFile);
    inTransaction(opened, () => {
      adoptPacks(register.work());
      bringUpToDate(register.work());
    });
    // A machine that died in the middle of a disposal goes on here; without room for it the register opens all the same.
    finishDisposals(register.work());
    return { register, warning };
  } catch (error) {
    database?.close();
    lock?.release();
    forgetKeys(keys);
    throw error;
  }
}

function officerOf(queries: Queries, id: string): Officer {
  const row = queries.first(sql.selectFrom('officers').select(['id', 'name', 'role']).where('id', '=', id).where('active', '=', 1));
  if (row === undefined) {
    throw new Refusal('no-officer', 'This officer is no longer on the register. Ask the Head of Communications.');
  }
  return row;
}

/** Says so when the trail is not the one that was last seen: commits can be dropped by putting an old file back. */
function rolledBack(trail: Trail, keysFile: KeysFile): string | null {
  const last = keysFile.trail;
  if (last === null) return null;
  switch (trail.compareWith(last)) {
    case 'continues':
      return null;
    case 'older':
      return `This register is older than when it was last locked: ${last.count - trail.head().count} entries of the audit trail are missing since head ${shortHead(last.hash)}. If you have not put back a backup yourself, tell your IT department before you go on.`;
    case 'differs':
      return `The audit trail is not the one that was there when the register was last locked (head ${shortHead(last.hash)}). Tell your IT department before you go on.`;
  }
}
