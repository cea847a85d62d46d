import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { osKeychain } from '../../src/main/register/keys/os-keychain.ts';
import { House } from '../support/house.ts';
import { accountNamed, everythingKept, importedList, loginFactsWith } from '../support/logins.ts';

/* Against the keychain of this machine: on Linux a Secret Service on the session bus that `npm test` starts. */

let house: House;
let ward: string;
const made: string[] = [];

beforeEach(async () => {
  house = new House('2026-11-21', osKeychain);
  await house.setUp();
  ward = await accountNamed(house, 'Ward news');
});

afterEach(async () => {
  for (const id of made.splice(0)) {
    await osKeychain.remove(`login ${id}`);
    await osKeychain.remove(`login ${id} pending`);
  }
  house.end();
});

/** Removes after the test what its logins have put into the keychain. */
async function loginIds(): Promise<string[]> {
  const ids = (await house.call('logins.list', {})).map(({ id }) => id);
  made.push(...ids);
  return ids;
}

test('a password lies in the keychain of this machine under the id of its login, is handed out, changed, and leaves with it', async () => {
  const first = ' ünï-Candle 🐢 river-47 ';
  const { id, version } = await house.call('logins.add', { facts: loginFactsWith(ward), password: first });
  await loginIds();
  expect(await osKeychain.get(`login ${id}`)).toBe(first);
  expect(process.platform !== 'linux' || heldBySecretService(`login ${id}`)).toBe(true);
  expect(await house.call('logins.reveal', { id, reason: 'To post', seenByAnother: '' })).toEqual({ password: first, seconds: 30 });
  expect(await house.call('logins.check', {})).toMatchObject({ available: true, here: 1, message: null });

  const changed = await house.call('logins.setPassword', { id, version, password: 'stone-Lantern-wheat-92' });
  expect(changed.what).toBe('changed');
  expect(await osKeychain.get(`login ${id}`)).toBe('stone-Lantern-wheat-92');
  expect(await osKeychain.get(`login ${id} pending`)).toBeNull();

  await house.call('logins.end', { id, version: changed.version, reason: 'Closed' });
  expect(await osKeychain.get(`login ${id}`)).toBeNull();
  expect(process.platform === 'linux' && heldBySecretService(`login ${id}`)).toBe(false);
  for (const secret of [first, 'stone-Lantern-wheat-92']) expect(everythingKept(house)).not.toContain(secret.trim());
});

test('an emptied keychain is noticed, and the password comes back unchanged', async () => {
  const { id, version } = await house.call('logins.add', { facts: loginFactsWith(ward), password: 'otter-Candle-river-47' });
  await loginIds();
  await osKeychain.remove(`login ${id}`);
  expect(await house.call('logins.check', {})).toMatchObject({ missing: [{ id, state: 'missing' }] });
  expect(await house.refusal('logins.reveal', { id, reason: 'To post', seenByAnother: '' })).toMatchObject({ code: 'not-in-keychain' });
  expect(await house.call('logins.setPassword', { id, version, password: 'otter-Candle-river-47' })).toMatchObject({ what: 'restored' });
  expect(await house.call('logins.check', {})).toMatchObject({ missing: [] });
});

test('a password list goes straight into the keychain of this machine', async () => {
  const rows = Array.from({ length: 5 }, (_, index) => `Ward news,user${index},secret-Number-${index}`);
  await importedList(house, ['Title,User name,Password', ...rows].join('\n'));
  const held = await Promise.all((await loginIds()).map((id) => osKeychain.get(`login ${id}`)));
  expect(held.toSorted()).toEqual(rows.map((row) => row.split(',')[2]));
});

test.runIf(process.platform === 'linux')('without a session bus nothing is stored, and the rest of the room goes on', async () => {
  const address = process.env['DBUS_SESSION_BUS_ADDRESS'];
  process.env['DBUS_SESSION_BUS_ADDRESS'] = '';
  try {
    expect(await house.refusal('logins.add', { facts: loginFactsWith(ward), password: 'otter-Candle-river-47' })).toMatchObject({ code: 'keychain-unavailable' });
    expect(await house.call('logins.check', {})).toMatchObject({ available: false, here: 0 });
    await house.call('logins.add', { facts: loginFactsWith(ward), password: null });
    expect(await house.call('logins.list', {})).toMatchObject([{ keeper: null }]);
  } finally {
    if (address === undefined) delete process.env['DBUS_SESSION_BUS_ADDRESS'];
    else process.env['DBUS_SESSION_BUS_ADDRESS'] = address;
  }
});

/** Asks the Secret Service itself: the library would fall back to a key ring that forgets at restart. */
function heldBySecretService(account: string): boolean {
  const answer = execFileSync('dbus-send', [
    '--session', '--print-reply', '--dest=org.freedesktop.secrets', '/org/freedesktop/secrets', 'org.freedesktop.Secret.Service.SearchItems',
    `dict:string:string:username,${account}`,
  ]);
  return answer.includes('/org/freedesktop/secrets/collection/');
}
