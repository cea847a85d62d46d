import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { createKeys, openWithPassphrase } from '../../src/main/register/keys/key-slots.ts';
import { readKeysFile, registerExists, writeKeysFile, writeNewKeysFile } from '../../src/main/register/keys/keys-file.ts';
import { type KeysFile, signKeys } from '../../src/main/register/keys/keys-format.ts';
import { hashFolder, makeRegister, refusalCode, temporaryFolder, type TestRegister, testOfficer, testPassphrase } from '../support/register-files.ts';

// Windows has no such bits: the folder's own permissions count there.
const ownOnly = process.platform === 'win32' ? 0 : 0o077;

let folder: string;
let register: TestRegister;

beforeEach(async () => {
  const temporary = temporaryFolder();
  folder = temporary.path;
  register = await makeRegister(folder);
  return () => temporary[Symbol.dispose]();
});

describe('the keys file is kept twice', () => {
  test('both copies are the same, readable by this user only, and nothing else is left behind', () => {
    const { keys, keysCopy } = register.paths;
    expect(readFileSync(keys)).toEqual(readFileSync(keysCopy));
    expect(statSync(keys).mode & 0o077 & ownOnly).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(['register.db', 'register.keys.bak.json', 'register.keys.json']);
    expect(readKeysFile(folder)).toEqual({ keys: register.keys, repaired: false });
  });

  test.each(['keys', 'keysCopy'] as const)('when %s is missing, cut or altered, the other opens the register and repairs it', async (name) => {
    const path = register.paths[name];
    const sound = readFileSync(path);
    const damages = [
      () => rmSync(path),
      () => truncateSync(path, 0),
      () => truncateSync(path, 700),
      () => writeFileSync(path, 'not keys'),
      () => writeFileSync(path, '{"format":"comms-register-keys","version":1}'),
      () => writeFileSync(path, sound.toString('utf8').replace('Test Trust', 'Test Trest')),
      () => writeFileSync(path, sound.map((byte, at) => (at === 400 ? byte ^ 1 : byte))),
    ];
    for (const damage of damages) {
      damage();
      const { keys, repaired } = readKeysFile(folder);
      expect(repaired).toBe(true);
      expect(readFileSync(path)).toEqual(sound);
      expect((await openWithPassphrase(keys, { passphrase: testPassphrase })).databaseKey).toEqual(register.opened.databaseKey);
    }
  });

  test('of two sound copies the later one counts, as after a crash between the two writes', () => {
    const older = readFileSync(register.paths.keysCopy);
    const later = writeKeysFile(folder, { ...register.keys, label: 'Renamed Trust' }, register.opened.databaseKey);
    for (const stale of [register.paths.keysCopy, register.paths.keys]) {
      writeFileSync(stale, older);
      expect(readKeysFile(folder)).toEqual({ keys: later, repaired: true });
      expect(readFileSync(register.paths.keys)).toEqual(readFileSync(register.paths.keysCopy));
    }
  });

  test('checking only reads', () => {
    truncateSync(register.paths.keys, 10);
    const before = hashFolder(folder);
    expect(readKeysFile(folder, { repair: false }).keys).toEqual(register.keys);
    expect(hashFolder(folder)).toEqual(before);
  });

  test('both damaged or both missing are told apart, and nothing is made anew', async () => {
    for (const path of [register.paths.keys, register.paths.keysCopy]) truncateSync(path, 50);
    const damaged = hashFolder(folder);
    expect(await refusalCode(() => readKeysFile(folder))).toBe('keys-damaged');
    expect(hashFolder(folder)).toEqual(damaged);
    for (const path of [register.paths.keys, register.paths.keysCopy]) rmSync(path);
    expect(await refusalCode(() => readKeysFile(folder))).toBe('keys-missing');
    expect(readdirSync(folder)).toEqual(['register.db']);
  });

  test("another register's copy is not overwritten", async () => {
    const other = await createKeys({ officer: testOfficer, passphrase: testPassphrase, label: 'Other Trust' });
    writeFileSync(register.paths.keysCopy, JSON.stringify(other.keysFile));
    const before = hashFolder(folder);
    expect(await refusalCode(() => readKeysFile(folder))).toBe('keys-mixed');
    expect(hashFolder(folder)).toEqual(before);
  });
});

describe('what is read is not taken on trust', () => {
  test.each([
    ['memory', { memoryKiB: 1024 }],
    ['passes', { passes: 1 }],
    ['lanes', { lanes: 1 }],
    ['salt', { salt: 'AAAA' }],
  ])('weakened parameters (%s) are refused, also with a MAC that fits', async (_what, weaker) => {
    const weakened: KeysFile = signKeys(
      {
        ...register.keys,
        officers: register.keys.officers.map((officer) => {
          const { passphrase } = officer.slots;
          if (passphrase === null) return officer;
          return { ...officer, slots: { ...officer.slots, passphrase: { ...passphrase, stretch: { ...passphrase.stretch, ...weaker } } } };
        }),
      },
      register.opened.databaseKey,
    );
    writeFileSync(register.paths.keys, JSON.stringify(weakened));
    expect(await refusalCode(() => readKeysFile(folder))).toBe('keys-weakened');
  });

  test('a file of a newer version is refused, not repaired away', async () => {
    writeFileSync(register.paths.keys, JSON.stringify({ ...register.keys, version: 2 }));
    const before = hashFolder(folder);
    expect(await refusalCode(() => readKeysFile(folder))).toBe('newer-version');
    expect(hashFolder(folder)).toEqual(before);
  });

  test('an unknown field is damage, not something to drop', () => {
    writeFileSync(register.paths.keys, JSON.stringify({ ...register.keys, extra: true }));
    expect(readKeysFile(folder).repaired).toBe(true);
  });
});

test('new keys are never written beside any part of a register', async () => {
  const created = await createKeys({ officer: testOfficer, passphrase: testPassphrase, label: '' });
  const { paths } = register;
  const parts = [paths.database, paths.keys, paths.keysCopy, paths.wal];
  for (const part of parts) {
    using other = temporaryFolder();
    writeFileSync(part.replace(folder, other.path), '');
    const before = hashFolder(other.path);
    expect(registerExists(other.path)).toBe(true);
    expect(await refusalCode(() => writeNewKeysFile(other.path, created.keysFile, created.databaseKey))).toBe('register-exists');
    expect(hashFolder(other.path)).toEqual(before);
  }
});
