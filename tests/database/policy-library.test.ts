import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

test('a register from before the library goes by the policy packs alone, and its certificates stay as they are', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 285), { now: () => testInstant });
  const certificates = () => database.prepare('SELECT count(*) AS count FROM certificates').get();
  const before = certificates();
  migrate(database, migrations, { now: () => testInstant });
  for (const table of ['policy_controls', 'policy_versions', 'policy_tellings']) {
    expect(database.prepare(`SELECT count(*) AS count FROM ${table}`).get()).toEqual({ count: 0 });
  }
  expect(certificates()).toEqual(before);
  const telling = (way: string, place: string) => () =>
    database.exec(`INSERT INTO policy_tellings VALUES ('one', 'cp371', 'version', '${way}', '2026-10-01', '${place}', '', '${testInstant}', 'Test Officer', '')`);
  expect(telling('', 'Trust briefing')).toThrow('CHECK');
  expect(telling('briefing', '')).toThrow('CHECK');
  expect(() => database.exec(`INSERT INTO policy_controls VALUES ('cp371', 'no JSON', '${testInstant}', 'Test Officer', 1)`)).toThrow('CHECK');
  database.close();
});
