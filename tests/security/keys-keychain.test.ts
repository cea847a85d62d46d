import { execFileSync, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addKeychainSlot, removeKeychainSlot } from '../../src/main/register/keys/change-slots.ts';
import { createKeys, keychainAccount, openWithKeychain } from '../../src/main/register/keys/key-slots.ts';
import { osKeychain } from '../../src/main/register/keys/os-keychain.ts';
import { probeSecretService } from '../../src/main/register/keys/secret-service.ts';
import { refusalCode, temporaryFolder, testOfficer, testPassphrase } from '../support/register-files.ts';

/* Against the keychain of this machine: on Linux a Secret Service on the session bus that `npm test` starts. */

test('the keychain of this machine keeps an entry, and gives it back until it is removed', async () => {
  expect(await osKeychain.available()).toEqual({ ok: true });
  const account = `test ${randomUUID()}`;
  const secret = randomBytes(32).toString('base64');
  expect(await osKeychain.get(account)).toBeNull();
  await osKeychain.set(account, secret);
  try {
    expect(await osKeychain.get(account)).toBe(secret);
    expect(await osKeychain.get(`${account} other`)).toBeNull();
    expect(process.platform !== 'linux' || heldBySecretService(account)).toBe(true);
  } finally {
    await osKeychain.remove(account);
  }
  expect(await osKeychain.get(account)).toBeNull();
  await osKeychain.remove(account);
});

test('a keychain slot opens the register on this sign-in until it is removed', async () => {
  const created = await createKeys({ officer: testOfficer, passphrase: testPassphrase, label: 'Test Trust' });
  const added = await addKeychainSlot(created.keysFile, created, osKeychain);
  try {
    expect((await openWithKeychain(added, osKeychain)).databaseKey).toEqual(created.databaseKey);
  } finally {
    await removeKeychainSlot(added, created, osKeychain);
  }
  expect(await osKeychain.get(keychainAccount(added, testOfficer.id))).toBeNull();
  expect(await refusalCode(() => openWithKeychain(added, osKeychain))).toBe('wrong-passphrase');
});

test('without a session bus there is no keychain, and the message says what to do', async () => {
  const elsewhere = { ...process.env, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };
  const { DBUS_SESSION_BUS_ADDRESS: _address, ...without } = process.env;
  for (const environment of [without, elsewhere, { ...without, DBUS_SESSION_BUS_ADDRESS: '' }]) {
    expect(await probeSecretService(environment)).toMatchObject({ ok: false, message: expect.stringContaining('passphrase') });
  }
});

test.runIf(process.platform === 'linux')('a session bus without a Secret Service is no keychain', async () => {
  using folder = temporaryFolder();
  const config = join(folder.path, 'bus.conf');
  writeFileSync(
    config,
    `<busconfig><type>session</type><listen>unix:dir=${folder.path}</listen><auth>EXTERNAL</auth>
      <policy context="default"><allow send_destination="*"/><allow own="*"/></policy></busconfig>`,
  );
  const bus = spawn('dbus-daemon', ['--nofork', '--print-address', `--config-file=${config}`], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [address] = (await once(bus.stdout.setEncoding('utf8'), 'data')) as [string];
    expect(await probeSecretService({ ...process.env, DBUS_SESSION_BUS_ADDRESS: address.trim() })).toMatchObject({ ok: false });
  } finally {
    bus.kill();
  }
});

/** Asks the Secret Service itself: the library would fall back to a key ring that forgets at restart. */
function heldBySecretService(account: string): boolean {
  const answer = execFileSync('dbus-send', [
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.secrets',
    '/org/freedesktop/secrets',
    'org.freedesktop.Secret.Service.SearchItems',
    `dict:string:string:username,${account}`,
  ]);
  return answer.includes('/org/freedesktop/secrets/collection/');
}
