import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { keepCopy } from '../../src/main/register/database/keep-copy.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { decryptPage, looksEncrypted, pageSize } from '../../src/main/register/database/page-format.ts';
import { appendEntries, hashFolder, makeRegister, openRegister, temporaryFolder } from '../support/register-files.ts';

const marker = 'MARKER-Chrysanthemum-4711';

test('neither the file, its WAL nor the index beside it holds what was written in plain text', async () => {
  using folder = temporaryFolder();
  const register = await makeRegister(folder.path);
  const database = openRegister(register);
  appendEntries(database, 200, marker);
  // While it is open, the commits are in the WAL.
  expect(existsSync(register.paths.wal)).toBe(true);
  expect(holding(folder.path, marker)).toEqual([]);
  database.close();
  expect(holding(folder.path, marker)).toEqual([]);
  expect(holding(folder.path, 'trail_entries')).toEqual([]);
});

test('large sorts spill nothing to temporary files', async () => {
  using folder = temporaryFolder();
  const database = openRegister(await makeRegister(folder.path));
  appendEntries(database, 2000, marker);
  database.prepare('SELECT text FROM trail_entries ORDER BY substr(text, 40)').all();
  // Unlinked files are seen only as open descriptors of this process, and only on Linux.
  const descriptors = process.platform === 'linux' ? readdirSync('/proc/self/fd') : [];
  expect(descriptors.filter((descriptor) => descriptorHolds(descriptor, marker))).toEqual([]);
  database.close();
});

test("another implementation of SQLCipher's format, and another SQLite, read the register with the key", async () => {
  using folder = temporaryFolder();
  const register = await makeRegister(folder.path, 60);
  const file = readFileSync(register.paths.database);
  const salt = file.subarray(0, 16);
  const pages: Buffer[] = [];
  for (let at = 0; at < file.length; at += pageSize) {
    const page = decryptPage(register.opened.databaseKey, salt, file.subarray(at, at + pageSize), at / pageSize + 1);
    if (page === null) throw new Error(`Page ${at / pageSize + 1} does not verify.`);
    pages.push(page);
  }
  const plain = join(folder.path, 'plain.db');
  const bytes = Buffer.concat(pages);
  // The header says WAL; a plain reader then wants a WAL of its own.
  bytes[18] = 1;
  bytes[19] = 1;
  writeFileSync(plain, bytes);
  using database = new DatabaseSync(plain, { readOnly: true });
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  expect(database.prepare('SELECT count(*) AS entries FROM trail_entries').get()).toEqual({ entries: 60 });
});

test('a single flipped bit anywhere in a page is noticed', async () => {
  using folder = temporaryFolder();
  const register = await makeRegister(folder.path);
  const file = readFileSync(register.paths.database);
  const page = Buffer.from(file.subarray(pageSize, 2 * pageSize));
  const read = (): Buffer | null => decryptPage(register.opened.databaseKey, file.subarray(0, 16), page, 2);
  expect(read()).not.toBeNull();
  for (let at = 0; at < pageSize; at += 97) {
    page[at] = (page[at] ?? 0) ^ 0x10;
    expect(read()).toBeNull();
    page[at] = (page[at] ?? 0) ^ 0x10;
  }
});

test('encrypted pages look encrypted, text and zeros do not', async () => {
  using folder = temporaryFolder();
  const register = await makeRegister(folder.path);
  expect(looksEncrypted(readFileSync(register.paths.database))).toBe(true);
  expect(looksEncrypted(Buffer.from('The minutes of the meeting. '.repeat(200)))).toBe(false);
  expect(looksEncrypted(Buffer.alloc(pageSize))).toBe(false);
});

test('a kept copy holds every commit, is encrypted, and leaves the register as it was', async () => {
  using folder = temporaryFolder();
  const register = await makeRegister(folder.path);
  const database = openRegister(register);
  appendEntries(database, 30, marker);
  const target = join(folder.path, 'register.before-0020.db');
  keepCopy(database, target);
  appendEntries(database, 1);
  database.close();
  expect(Object.keys(hashFolder(folder.path))).not.toContain('register.before-0020.db.part');
  expect(holding(folder.path, marker)).toEqual([]);
  const copy = openDatabase({ path: target, key: register.opened.databaseKey, mode: 'existing' });
  expect(copy.prepare('SELECT count(*) AS n FROM trail_entries').get()).toEqual({ n: 33 });
  copy.close();
});

function holding(folder: string, text: string): string[] {
  return readdirSync(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name));
    return bytes.includes(text, 0, 'utf8') || bytes.includes(text, 0, 'utf16le');
  });
}

function descriptorHolds(descriptor: string, text: string): boolean {
  const path = `/proc/self/fd/${descriptor}`;
  // Reading a pipe or terminal would wait for ever; one that has been closed since is not there.
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && readFileSync(path).includes(text);
}
