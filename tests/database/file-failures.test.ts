import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import { inspectFile } from '../../src/main/register/database/inspect-file.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { Refusal } from '../../src/main/register/refusal.ts';
import {
  appendEntries,
  crashCopy,
  hashFolder,
  makeRegister,
  openRegister,
  temporaryFolder,
  type TestRegister,
} from '../support/register-files.ts';

interface Fixture {
  readonly folder: string;
  readonly register: TestRegister;
}

let fixture: Fixture;

beforeEach(async () => {
  const folder = temporaryFolder();
  fixture = { folder: folder.path, register: await makeRegister(folder.path, 40) };
  return () => folder[Symbol.dispose]();
});

/** Inspects with the register's own key and shows that no file changed, appeared or went. */
function refusalOf(options: { key?: Buffer; newestVersion?: number; folder?: string } = {}): Refusal {
  const { register } = fixture;
  const folder = options.folder ?? fixture.folder;
  const before = hashFolder(folder);
  let thrown: unknown;
  try {
    inspectFile({
      path: `${folder}/register.db`,
      facts: register.keys.database,
      key: options.key ?? register.opened.databaseKey,
      ...(options.newestVersion === undefined ? {} : { newestVersion: options.newestVersion }),
    });
  } catch (error) {
    thrown = error;
  }
  expect(hashFolder(folder)).toEqual(before);
  if (!(thrown instanceof Refusal)) throw new Error(`No refusal: ${String(thrown)}`);
  return thrown;
}

describe('before the register is opened, its file is judged and left untouched', () => {
  test('a sound register passes, with and without the key', () => {
    const { keys, opened, paths } = fixture.register;
    const before = hashFolder(fixture.folder);
    expect(inspectFile({ path: paths.database, facts: keys.database }).hasWal).toBe(false);
    expect(inspectFile({ path: paths.database, facts: keys.database, key: opened.databaseKey, newestVersion: 10 }).salt).toBe(keys.database.salt);
    expect(hashFolder(fixture.folder)).toEqual(before);
  });

  test('a wrong key, a cut file and a file of another kind are told apart', () => {
    const { paths } = fixture.register;
    const messages = [refusalOf({ key: randomBytes(32) })];
    truncateSync(paths.database, 3 * 4096);
    messages.push(refusalOf());
    writeFileSync(paths.database, 'Minutes of the meeting\n'.repeat(1000));
    messages.push(refusalOf());
    expect(messages.map(({ code }) => code)).toEqual(['wrong-key', 'truncated', 'not-a-register']);
    expect(new Set(messages.map(({ message }) => message)).size).toBe(3);
  });

  test.each([0, 1, 15, 16, 17, 4095, 4096, 4097, 2 * 4096 - 1])('a file cut to %i bytes is not opened', (size) => {
    truncateSync(fixture.register.paths.database, size);
    // Below 16 bytes not even the salt tells what it was.
    expect(refusalOf().code).toBe(size > 0 && size < 16 ? 'not-a-register' : 'truncated');
  });

  test('zero bytes, which SQLite would open as a new database, count as truncated even before anybody has unlocked', () => {
    const { keys, paths } = fixture.register;
    truncateSync(paths.database, 0);
    expect(() => inspectFile({ path: paths.database, facts: keys.database })).toThrow(/cut short/u);
  });

  test('a plain SQLite file is not a register', () => {
    const { keys, paths } = fixture.register;
    rmSync(paths.database);
    const plain = new DatabaseSync(paths.database);
    plain.exec('CREATE TABLE notes (text TEXT)');
    plain.close();
    expect(refusalOf().code).toBe('not-a-register');
    expect(() => inspectFile({ path: paths.database, facts: keys.database })).toThrow(/not a Comms Register file/u);
  });

  test("another register's file beside these keys is said to be another register's", async () => {
    using elsewhere = temporaryFolder();
    const other = await makeRegister(elsewhere.path);
    copyFileSync(other.paths.database, fixture.register.paths.database);
    expect(refusalOf().code).toBe('foreign-register');
  });

  test('a missing file is not made anew', () => {
    rmSync(fixture.register.paths.database);
    expect(refusalOf().code).toBe('missing');
    expect(() => openRegister(fixture.register)).toThrow(/not there/u);
    expect(existsSync(fixture.register.paths.database)).toBe(false);
  });

  test('a register of a newer version is refused', () => {
    const database = openRegister(fixture.register);
    database.pragma('user_version = 99000');
    database.close();
    expect(refusalOf({ newestVersion: 10 }).code).toBe('newer-version');
  });

  test.each([0, 15, 16, 100, 4095])('a flipped bit at byte %i of the first page is damage, not a wrong key', (at) => {
    flipBit(fixture.register.paths.database, at);
    expect(refusalOf().code).toBe('damaged');
  });
});

describe('with a WAL, as after a crash', () => {
  function crashed(change: (folder: string) => void, { version = 10, entries = 20 } = {}): Refusal | null {
    using folder = temporaryFolder();
    crashCopy(fixture.register, folder.path, (database) => {
      database.pragma(`user_version = ${version}`);
      appendEntries(database, entries);
    });
    change(folder.path);
    const before = hashFolder(folder.path);
    try {
      inspectFile({ path: `${folder.path}/register.db`, facts: fixture.register.keys.database, key: fixture.register.opened.databaseKey, newestVersion: 10 });
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    } finally {
      expect(hashFolder(folder.path)).toEqual(before);
    }
  }

  test('a sound file passes and its WAL stays as it is', () => {
    expect(crashed(() => undefined)).toBeNull();
  });

  test('a cut file is refused and neither file nor WAL is changed', () => {
    expect(crashed((folder) => truncateSync(`${folder}/register.db`, 2 * 4096))?.code).toBe('truncated');
  });

  test('a newer version that is still in the WAL is seen', () => {
    expect(crashed(() => undefined, { version: 99_000 })?.code).toBe('newer-version');
  });

  test('a damaged page that the WAL does not replace is seen', () => {
    expect(crashed((folder) => flipBit(`${folder}/register.db`, 3 * 4096 + 7), { entries: 0 })?.code).toBe('damaged');
  });
});

describe('opening', () => {
  test('never replaces a file when a new register is wanted', () => {
    const { paths, opened } = fixture.register;
    const before = hashFolder(fixture.folder);
    expect(() => openDatabase({ path: paths.database, key: opened.databaseKey, mode: 'create' })).toThrow(/already a register/u);
    expect(hashFolder(fixture.folder)).toEqual(before);
  });

  test('refuses a key of another length', () => {
    expect(() => openDatabase({ path: fixture.register.paths.database, key: randomBytes(16), mode: 'existing' })).toThrow(/32 bytes/u);
  });

  test('sets every pragma of the design', () => {
    const database = openRegister(fixture.register);
    const pragma = (name: string): unknown => database.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('secure_delete')).toBe(1);
    expect(pragma('temp_store')).toBe(2);
    expect(pragma('cipher')).toBe('sqlcipher');
    expect(Number(pragma('legacy'))).toBe(4);
    database.close();
  });

  test('read-only, nothing can be written', () => {
    const { paths, opened } = fixture.register;
    const database = openDatabase({ path: paths.database, key: opened.databaseKey, mode: 'existing', readonly: true });
    expect(database.prepare('SELECT count(*) AS n FROM trail_entries').get()).toEqual({ n: 40 });
    expect(() => database.exec('CREATE TABLE t (x)')).toThrow(/readonly/u);
    database.close();
  });
});

function flipBit(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
