import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

test('a register from before the monitoring log keeps what it has, and claims no day to have been monitored', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 130), { now: () => testInstant });
  database.exec("INSERT INTO officers VALUES ('officer', 'Test Officer', 'head', 1, 1)");
  migrate(database, migrations, { now: () => testInstant });
  const count = (table: string) => database.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${table}`).get()?.count;
  expect(['officers', 'monitoring_days', 'monitoring_settings', 'monitoring_schedules'].map(count)).toEqual([1, 0, 0, 0]);
  const day = (id: string, on: string, unapproved: string, software = 'Example Monitor') => database.exec(`INSERT INTO monitoring_days
    VALUES ('${id}', '${on}', '${software}', '${unapproved}', '', '', NULL, 'yes', '', '', NULL, '', 'officer', 'Test Officer', '${testInstant}', NULL, NULL, 1)`);
  day('one', '2026-11-20', 'no');
  expect(() => day('two', '2026-11-20', 'no')).toThrow('UNIQUE');
  expect(() => day('two', '2026-11-21', 'perhaps')).toThrow('CHECK');
  expect(() => day('two', '2026-11-21', 'no', '')).toThrow('CHECK');
  database.close();
});
