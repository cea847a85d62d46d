import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { shortHead } from './audit/chain.ts';
import { Trail } from './audit/trail.ts';
import type { Clock } from './clock.ts';
import { readFileFacts } from './database/database-facts.ts';
import { inspectFile } from './database/inspect-file.ts';
import { keepCopy } from './database/keep-copy.ts';
import { migrate, newestKnown } from './database/migrate.ts';
import { migrations } from './database/migrations/index.ts';
import { openDatabase } from './database/open-database.ts';
import { Queries, sql } from './database/queries.ts';
import { type RegisterPaths, registerPaths } from './database/register-paths.ts';
import { inTransaction } from './database/transaction.ts';
import { rememberFacts } from './keys/change-slots.ts';
import { createKeys, forgetKeys, type OpenedKeys } from './keys/key-slots.ts';
import { registerExists, writeKeysFile, writeNewKeysFile } from './keys/keys-file.ts';
import type { KeysFile } from './keys/keys-format.ts';
import { Refusal } from './refusal.ts';
import type { PolicyPack } from './rooms/policies/pack-schema.ts';
import type { Officer, Work } from './work.ts';

/** What a register needs from outside to be opened. */
export interface RegisterPorts {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly packs: ReadonlyMap<string, PolicyPack>;
}

/** A register whose database is open and whose keys are in memory. */
export class OpenRegister {
  readonly database: Database;
  readonly queries: Queries;
  readonly trail: Trail;
  readonly officer: Officer;
  readonly keys: OpenedKeys;
  readonly sample: boolean;
  keysFile: KeysFile;
  readonly #paths: RegisterPaths;
  readonly #ports: RegisterPorts;

  constructor(
    paths: RegisterPaths, database: Database, keysFile: KeysFile, keys: OpenedKeys, officer: Officer, sample: boolean, ports: RegisterPorts,
  ) {
    this.#paths = paths;
    this.#ports = ports;
    this.database = database;
    this.keysFile = keysFile;
    this.keys = keys;
    this.officer = officer;
    this.sample = sample;
    this.queries = new Queries(database);
    this.trail = new Trail(this.queries);
  }

  /** The unit of work of one use case. @param touched told the room of everything that is recorded */
  work(touched: (room: string) => void = () => undefined): Work {
    return {
      db: this.queries,
      trail: this.trail,
      officer: this.officer,
      clock: this.#ports.clock,
      newId: this.#ports.newId,
      packs: this.#ports.packs,
      sample: this.sample,
      record: (happening) => {
        this.trail.append({ officer: this.officer, ...happening }, this.#ports.clock.now());
        touched(happening.room);
      },
    };
  }

  /** Writes changed keys to disk. @throws Error of the file system */
  saveKeys(keysFile: KeysFile): void {
    this.keysFile = writeKeysFile(this.#paths.folder, keysFile, this.keys.databaseKey);
  }

  /** Keeps the trail's head beside the register, so that one put back to an earlier state is noticed. */
  rememberHead(): void {
    const head = this.trail.head();
    if (this.keysFile.trail?.hash !== head.hash) this.saveKeys(rememberFacts(this.keysFile, this.keys, { trail: head }));
  }

  /** Closes the database, notes what it looks like, and zeroes the keys. Never throws: a lock must always succeed. */
  close(): void {
    try {
      const trail = this.trail.head();
      this.database.pragma('wal_checkpoint(TRUNCATE)');
      this.database.close();
      this.saveKeys(rememberFacts(this.keysFile, this.keys, { database: readFileFacts(this.#paths.database), trail }));
    } catch {
      // The facts are an additional check; a full disk must not keep the register open.
      if (this.database.open) this.database.close();
    } finally {
      forgetKeys(this.keys);
    }
  }
}

/**
 * Makes a new register. Everything is made in a folder beside it and moved into place at the end, so that
 * a machine that dies in the middle leaves no half-made one.
 *
 * @param folder where it shall be; must not hold any part of a register
 * @param setUp writes the first records, in one transaction
 * @returns the open register and the recovery code, which is kept nowhere
 * @throws Refusal `register-exists`, `weak-passphrase`
 */
export async function createRegister(
  folder: string, first: { readonly label: string; readonly officer: Officer; readonly passphrase: string; readonly sample: boolean },
  ports: RegisterPorts, setUp: (work: Work) => void,
): Promise<{ register: OpenRegister; recoveryCode: string }> {
  if (registerExists(folder)) throw new Refusal('register-exists', 'There is already a register on this computer. Unlock it instead.');
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  try {
    const created = await createKeys({ officer: first.officer, passphrase: first.passphrase, label: first.label });
    const keysFile = writeNewKeysFile(making, created.keysFile, created.databaseKey);
    const database = openDatabase({ path: registerPaths(making).database, key: created.databaseKey, mode: 'create' });
    migrate(database, migrations, { now: ports.clock.now });
    const half = new OpenRegister(registerPaths(making), database, keysFile, { ...created, databaseKey: Buffer.from(created.databaseKey) }, first.officer, first.sample, ports);
    inTransaction(database, () => setUp(half.work()));
    const keys = { ...created, officerKeyPair: { ...created.officerKeyPair, privateKey: Buffer.from(created.officerKeyPair.privateKey) } };
    half.close();
    rmSync(folder, { recursive: true, force: true });
    renameSync(making, folder);
    return { register: reopen(folder, keys, half.keysFile, first.officer, first.sample, ports), recoveryCode: created.recoveryCode };
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Opens an existing register with keys that a slot has given.
 *
 * @throws Refusal of `inspectFile` and `migrate`; the files are untouched then
 */
export function openRegister(
  folder: string, keysFile: KeysFile, keys: OpenedKeys, sample: boolean, ports: RegisterPorts,
): { register: OpenRegister; warning: string | null } {
  const paths = registerPaths(folder);
  inspectFile({ path: paths.database, facts: keysFile.database, key: keys.databaseKey, newestVersion: newestKnown(migrations) });
  const database = openDatabase({ path: paths.database, key: keys.databaseKey, mode: 'existing' });
  try {
    migrate(database, migrations, {
      now: ports.clock.now,
      keepCopy: (version) => keepCopy(database, join(folder, `register.before-${version}.db`)),
    });
    const queries = new Queries(database);
    const officer = officerOf(queries, keys.officerId);
    const warning = rolledBack(new Trail(queries), keysFile);
    return { register: new OpenRegister(paths, database, keysFile, keys, officer, sample, ports), warning };
  } catch (error) {
    database.close();
    throw error;
  }
}

function reopen(folder: string, keys: OpenedKeys, keysFile: KeysFile, officer: Officer, sample: boolean, ports: RegisterPorts): OpenRegister {
  const paths = registerPaths(folder);
  if (!existsSync(paths.database)) throw new Error('The new register is not in place.');
  const database = openDatabase({ path: paths.database, key: keys.databaseKey, mode: 'existing' });
  return new OpenRegister(paths, database, keysFile, keys, officer, sample, ports);
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
