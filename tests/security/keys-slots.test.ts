import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { addKeychainSlot, rememberFacts, removeKeychainSlot, renewRecoveryCode, setPassphrase } from '../../src/main/register/keys/change-slots.ts';
import {
  createKeys,
  type CreatedKeys,
  forgetKeys,
  keychainAccount,
  openWithKeychain,
  openWithPassphrase,
  openWithRecoveryCode,
} from '../../src/main/register/keys/key-slots.ts';
import { type KeysFile, signKeys } from '../../src/main/register/keys/keys-format.ts';
import { makeKeyPair, seal } from '../../src/main/register/keys/sealing.ts';
import { Refusal } from '../../src/main/register/refusal.ts';
import { fakeKeychain } from '../support/fake-keychain.ts';
import { refusalCode, testOfficer, testPassphrase } from '../support/register-files.ts';

let created: CreatedKeys;
let keys: KeysFile;

beforeEach(async () => {
  created = await createKeys({ officer: testOfficer, passphrase: testPassphrase, label: 'Test Trust' });
  keys = created.keysFile;
});

async function messageOf(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('every slot opens the register', () => {
  test('the passphrase, named or not', async () => {
    for (const officerId of [undefined, testOfficer.id]) {
      const opened = await openWithPassphrase(keys, { passphrase: testPassphrase, ...(officerId === undefined ? {} : { officerId }) });
      expect(opened.officerId).toBe(testOfficer.id);
      expect(opened.databaseKey).toEqual(created.databaseKey);
      expect(opened.officerKeyPair).toEqual(created.officerKeyPair);
    }
  });

  test('the passphrase typed on a keyboard that composes accents differently', async () => {
    const accented = await createKeys({ officer: testOfficer, passphrase: 'Café Nguyễn Thị'.normalize('NFD'), label: '' });
    const opened = await openWithPassphrase(accented.keysFile, { passphrase: 'Café Nguyễn Thị'.normalize('NFC') });
    expect(opened.databaseKey).toEqual(accented.databaseKey);
  });

  test('the recovery code as printed, and as typed in a hurry', () => {
    for (const typed of [created.recoveryCode, created.recoveryCode.toLowerCase().replaceAll('-', ' ')]) {
      expect(openWithRecoveryCode(keys, typed).databaseKey).toEqual(created.databaseKey);
    }
  });

  test('the keychain', async () => {
    const keychain = fakeKeychain();
    keys = await addKeychainSlot(keys, created, keychain);
    expect([...keychain.entries.keys()]).toEqual([keychainAccount(keys, testOfficer.id)]);
    expect((await openWithKeychain(keys, keychain)).databaseKey).toEqual(created.databaseKey);
    expect((await openWithKeychain(keys, keychain, testOfficer.id)).officerId).toBe(testOfficer.id);
  });
});

describe('what is wrong is refused', () => {
  test('with one message, whichever way was tried', async () => {
    const keychain = fakeKeychain();
    const withSlot = await addKeychainSlot(keys, created, keychain);
    const other = await createKeys({ officer: testOfficer, passphrase: testPassphrase, label: '' });
    const messages = [
      await messageOf(() => openWithPassphrase(keys, { passphrase: `${testPassphrase} ` })),
      await messageOf(() => openWithPassphrase(keys, { passphrase: '', officerId: testOfficer.id })),
      await messageOf(() => openWithPassphrase(keys, { passphrase: testPassphrase, officerId: 'nobody' })),
      await messageOf(() => openWithRecoveryCode(keys, other.recoveryCode)),
      await messageOf(() => openWithRecoveryCode(keys, 'not a code')),
      await messageOf(() => openWithKeychain(keys, keychain)),
      await messageOf(() => openWithKeychain(withSlot, fakeKeychain())),
    ];
    keychain.entries.set(keychainAccount(keys, testOfficer.id), randomBytes(32).toString('base64'));
    messages.push(await messageOf(() => openWithKeychain(withSlot, keychain)));
    expect(new Set(messages).size).toBe(1);
  });

  test('an empty keychain never leads to a new key', async () => {
    const keychain = fakeKeychain();
    const withSlot = await addKeychainSlot(keys, created, keychain);
    keychain.entries.clear();
    expect(await refusalCode(() => openWithKeychain(withSlot, keychain))).toBe('wrong-passphrase');
    expect(keychain.entries.size).toBe(0);
  });

  test('a weak passphrase, new or changed', async () => {
    expect(await refusalCode(() => createKeys({ officer: testOfficer, passphrase: 'short', label: '' }))).toBe('weak-passphrase');
    expect(await refusalCode(() => setPassphrase(keys, created, 'aaaaaaaaaaaaaaaa'))).toBe('weak-passphrase');
  });

  test('a keychain that is not there or loses the entry gets no slot', async () => {
    const forgetful = fakeKeychain();
    forgetful.forgetful = true;
    expect(await refusalCode(() => addKeychainSlot(keys, created, forgetful))).toBe('keychain-unavailable');
    const absent = fakeKeychain();
    absent.state = { ok: false, message: 'There is no keychain.' };
    expect(await messageOf(() => addKeychainSlot(keys, created, absent))).toBe('There is no keychain.');
    expect(absent.entries.size).toBe(0);
  });

  test("a slot of one officer or register in another's place", async () => {
    const other = await createKeys({ officer: testOfficer, passphrase: testPassphrase, label: '' });
    const swapped = { ...keys, officers: keys.officers.map((officer) => ({ ...officer, slots: { ...officer.slots, passphrase: other.keysFile.officers[0]?.slots.passphrase ?? null } })) };
    expect(await refusalCode(() => openWithPassphrase(swapped, { passphrase: testPassphrase }))).toBe('wrong-passphrase');
  });
});

describe('a keys file that somebody changed is not trusted', () => {
  test('an added public key is noticed at unlock', async () => {
    const intruder = makeKeyPair();
    const [officer] = keys.officers;
    if (officer === undefined) throw new Error('There is no officer.');
    const added = { ...officer, officerId: '0192f3a0-0000-7000-8000-0000000000ff', publicKey: intruder.publicKey.toString('base64') };
    const changed: KeysFile = { ...keys, officers: [...keys.officers, added] };
    expect(await refusalCode(() => openWithPassphrase(changed, { passphrase: testPassphrase, officerId: testOfficer.id }))).toBe('keys-changed');
    // She can make a checksum, but not the MAC.
    const resigned = signKeys(changed, randomBytes(32));
    expect(await refusalCode(() => openWithPassphrase(resigned, { passphrase: testPassphrase, officerId: testOfficer.id }))).toBe('keys-changed');
  });

  test('a remembered trail head cannot be put back by hand', async () => {
    const remembered = rememberFacts(keys, created, { trail: { count: 9, hash: 'a'.repeat(64) } });
    expect((await openWithPassphrase(remembered, { passphrase: testPassphrase })).officerId).toBe(testOfficer.id);
    const changed = { ...remembered, trail: { count: 3, hash: 'b'.repeat(64) } };
    expect(await refusalCode(() => openWithRecoveryCode(changed, created.recoveryCode))).toBe('keys-changed');
  });

  test('another database key in the sealed box is noticed', async () => {
    const box = seal(created.officerKeyPair.publicKey, randomBytes(32), `database-key ${keys.registerId} ${testOfficer.id}`).toString('base64');
    const changed = { ...keys, officers: keys.officers.map((officer) => ({ ...officer, sealedKey: box })) };
    expect(await refusalCode(() => openWithPassphrase(changed, { passphrase: testPassphrase }))).toBe('keys-changed');
  });
});

describe('slots can be changed while the register is open', () => {
  test('a renewed recovery code ends the old one', () => {
    const renewed = renewRecoveryCode(keys, created);
    expect(openWithRecoveryCode(renewed.keysFile, renewed.recoveryCode).databaseKey).toEqual(created.databaseKey);
    expect(() => openWithRecoveryCode(renewed.keysFile, created.recoveryCode)).toThrow(/not unlocked/u);
  });

  test('after recovery a new passphrase is set and the forgotten one ends', async () => {
    const recovered = openWithRecoveryCode(keys, created.recoveryCode);
    const changed = await setPassphrase(keys, recovered, 'another set of words');
    expect((await openWithPassphrase(changed, { passphrase: 'another set of words' })).databaseKey).toEqual(created.databaseKey);
    expect(await refusalCode(() => openWithPassphrase(changed, { passphrase: testPassphrase }))).toBe('wrong-passphrase');
  });

  test('a removed keychain slot leaves no entry behind', async () => {
    const keychain = fakeKeychain();
    const added = await addKeychainSlot(keys, created, keychain);
    const removed = await removeKeychainSlot(added, created, keychain);
    expect(keychain.entries.size).toBe(0);
    expect(await refusalCode(() => openWithKeychain(removed, keychain))).toBe('wrong-passphrase');
    expect((await openWithPassphrase(removed, { passphrase: testPassphrase })).officerId).toBe(testOfficer.id);
  });

  test('at lock every key is zeroed', () => {
    forgetKeys(created);
    expect(created.databaseKey).toEqual(Buffer.alloc(32));
    expect(created.officerKeyPair.privateKey).toEqual(Buffer.alloc(32));
  });
});

test('the keys file holds no secret in clear', () => {
  const text = JSON.stringify(keys);
  for (const secret of [created.databaseKey, created.officerKeyPair.privateKey]) {
    expect(text).not.toContain(secret.toString('base64'));
    expect(text).not.toContain(secret.toString('hex'));
  }
  expect(text).not.toContain(testPassphrase);
  expect(text).not.toContain(created.recoveryCode.slice(0, 4) + created.recoveryCode.slice(5, 9));
});
