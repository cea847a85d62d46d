import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { userNameKey } from '../../src/main/register/rooms/logins/rules/user-name.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

const options = { now: () => testInstant };
const userNames = ['wardnews', '@WardNews', 'ward news', 'ward\u200bnews', '@', 'Careers'];

let database: Database;

beforeEach(() => {
  const folder = temporaryFolder();
  database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number <= 20), options);
  database.exec(`
    INSERT INTO officers VALUES ('officer', 'Test Officer', 'head', 1, 1);
    INSERT INTO accounts VALUES ('ward', 'Ward news', 'x', '', NULL, '', '', '', 'not-known', '', 'not-known', NULL, NULL, NULL, NULL, NULL, 'active', '2026-01-05', 1);
  `);
  migrate(database, migrations.filter(({ number }) => number <= 70), options);
  const add = database.prepare(`INSERT INTO logins VALUES (?, 'ward', '', ?, ?, '', 'none', '', '', 'officer', 'Test Officer', 'machine', 'sign-in', ?, NULL, NULL, '', NULL, NULL, '', 3)`);
  for (const [index, userName] of userNames.entries()) add.run(`login-${index}`, userName, userName.trim().toLowerCase(), `${index}`.repeat(64));
  return () => {
    database.close();
    folder[Symbol.dispose]();
  };
});

const rows = (query: string): unknown[] => database.prepare(query).all();

describe('logins of an earlier version are carried forward', () => {
  test('with their user names compared by the new rule: those that are now the same both stay', () => {
    migrate(database, migrations, options);
    expect(rows('SELECT user_name, user_name_key FROM logins ORDER BY id')).toEqual(userNames.map((name) => ({ user_name: name, user_name_key: userNameKey(name) })));
    expect(rows("SELECT id FROM logins WHERE user_name_key = 'wardnews'")).toHaveLength(4);
  });

  test('with their fingerprints, and without an earlier password that nobody knows of', () => {
    const before = rows('SELECT id, fingerprint, version, keeper_name FROM logins ORDER BY id');
    migrate(database, migrations, options);
    expect(rows('SELECT id, fingerprint, version, keeper_name FROM logins ORDER BY id')).toEqual(before);
    expect(rows('SELECT * FROM login_former_passwords')).toEqual([]);
    expect(rows('PRAGMA foreign_key_check')).toEqual([]);
  });

  test('and a former fingerprint of no login is refused, as is the same one twice', () => {
    migrate(database, migrations, options);
    const insert = "INSERT INTO login_former_passwords VALUES ('login-0', 'abc', '2026-11-21')";
    database.exec(insert);
    for (const refused of [insert, "INSERT INTO login_former_passwords VALUES ('gone', 'abc', '2026-11-21')", "INSERT INTO login_former_passwords VALUES ('login-1', '', '2026-11-21')"]) {
      expect(() => database.exec(refused)).toThrow(/constraint failed/u);
    }
  });
});
