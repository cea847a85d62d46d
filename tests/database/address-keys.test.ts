import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { addressKey } from '../../src/main/register/rooms/accounts/rules/address.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

const options = { now: () => testInstant };

let database: Database;

beforeEach(() => {
  const folder = temporaryFolder();
  database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 80), options);
  return () => {
    database.close();
    folder[Symbol.dispose]();
  };
});

/** An account as earlier versions have kept it. */
function keep(id: string, address: string, key: string | null): void {
  database.prepare(`INSERT INTO accounts (id, name, channel, address, address_key, handle, purpose, audience, visibility, posting_standard, disclaimer_shown, status, registered_on, version)
    VALUES (?, ?, 'other', ?, ?, '', '', '', 'not-known', '', 'not-known', 'active', '2026-01-05', 1)`).run(id, `Account ${id}`, address, key);
}

/** An address that an account has given up, as earlier versions have kept it. */
function keepFormer(id: string, account: string, address: string, key: string | null): void {
  database.prepare(`INSERT INTO account_handles (id, account_id, handle, address, address_key, held_until, watched, found, note, version)
    VALUES (?, ?, '', ?, ?, '2026-02-01', 1, 'not-looked', '', 1)`).run(id, account, address, key);
}

const keysOf = (table: string): unknown => Object.fromEntries(
  database.prepare<[], { id: string; address_key: string | null }>(`SELECT id, address_key FROM ${table} ORDER BY id`).all().map(({ id, address_key: key }) => [id, key]),
);

describe('the keys by which earlier versions knew addresses', () => {
  test('are worked out anew, of accounts and of what they have given up', () => {
    keep('a', 'https://forum.example.org/viewtopic.php?t=12', 'forum.example.org/viewtopic.php');
    keep('b', 'http://x.com:443/ward', 'x.com:443/ward');
    keep('c', 'Intranet, under Staff', 'internal intranet, under staff');
    keep('d', '', null);
    keepFormer('h', 'b', 'https://uk.linkedin.com/company/ward/about/', 'uk.linkedin.com/company/ward/about');
    keepFormer('i', 'b', '', null);
    migrate(database, migrations, options);
    expect(keysOf('accounts')).toEqual({ a: 'forum.example.org/viewtopic.php?t=12', b: 'x.com/ward', c: 'internal intranet, under staff', d: null });
    expect(keysOf('account_handles')).toEqual({ h: 'linkedin.com/company/ward', i: null });
  });

  test('of two accounts that are now seen to be one, the first has the new key and the second keeps its old one', () => {
    keep('a', 'https://web.facebook.com/ward', 'web.facebook.com/ward');
    keep('b', 'https://fb.com/ward', 'fb.com/ward');
    keep('c', 'https://facebook.com/careers', 'facebook.com/careers');
    keep('d', 'https://facebook.com/careers/about', 'facebook.com/careers/about');
    migrate(database, migrations, options);
    expect(keysOf('accounts')).toEqual({ a: 'facebook.com/ward', b: 'fb.com/ward', c: 'facebook.com/careers', d: 'facebook.com/careers/about' });
  });

  test('also where one account takes the key that another gives up', () => {
    keep('a', 'https://forum.example.org/topic', 'old');
    keep('b', 'https://forum.example.org/topic?t=1', 'forum.example.org/topic');
    migrate(database, migrations, options);
    expect(keysOf('accounts')).toEqual({ a: 'forum.example.org/topic', b: 'forum.example.org/topic?t=1' });
  });

  test('are those that the register looks addresses up by: new rules for addresses need a migration', () => {
    const host = fc.constantFrom('x.com', 'twitter.com', 'fb.com', 'en-gb.facebook.com', 'uk.linkedin.com', 'm.youtube.com', 'threads.net', 'instagram.com', 'tiktok.com', 'bsky.app', 'example.org:80');
    const rest = fc.constantFrom('@a', 'a', 'company', 'in', 'groups', 'about', 'media', 'reels', 'profile.php', 'c', '%61', 'é', '%20', '#/a', '#!/a', '?t=1', '?id=1&sk=b', '?utm_a=1', 'pages');
    const addresses = fc.sample(fc.tuple(host, fc.array(rest, { maxLength: 4 })).map(([site, parts]) => `https://${site}/${parts.join('/')}`), { seed: 80, numRuns: 400 });
    keep('a', '', null);
    addresses.forEach((address, index) => keepFormer(`h${String(index).padStart(4, '0')}`, 'a', address, 'old'));
    migrate(database, migrations, options);
    expect(Object.values(keysOf('account_handles') as object)).toEqual(addresses.map(addressKey));
  });
});
