import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

test('a shortfall from before follow-ups were kept stays as it was, with nothing claimed of it; a step that is noted from then on is never changed', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number <= 20), { now: () => testInstant });
  database.exec(`
    INSERT INTO officers VALUES ('officer', 'Test Officer', 'head', 1, 1);
    INSERT INTO accounts VALUES ('bare', 'Bare', 'facebook', '', NULL, '', '', '', 'not-known', '', 'not-known', NULL, NULL, NULL, NULL, NULL, 'under-secondary-review', '2026-01-05', 1);
    INSERT INTO reviews VALUES ('review', 'bare', 'quarterly', '2026-Q3', '2026-09-30', '2026-08-12', '${testInstant}', 'officer', 'Test Officer', 'shortfall', 1, 'Few posts', 1);
  `);
  migrate(database, migrations, { now: () => testInstant });
  expect(database.prepare('SELECT outcome, note FROM reviews').all()).toEqual([{ outcome: 'shortfall', note: 'Few posts' }]);
  expect(database.prepare('SELECT count(*) AS count FROM follow_ups').get()).toEqual({ count: 0 });
  database.exec(`
    INSERT INTO follow_ups VALUES ('one', 'C 2026-001', 'shortfall', 'bare', 'review', '2026-11-21', 'open', NULL, NULL, '', 'Test Officer', 1);
    INSERT INTO follow_up_steps VALUES ('step', 'one', 'letter', 'done', '2026-11-22', 'Ann Other', '', '', NULL, NULL, 'letter.pdf', 'sum', '${testInstant}', 'Test Officer');
  `);
  expect(() => database.exec("UPDATE follow_up_steps SET said = 'Something else'")).toThrow('A step that was noted cannot be changed.');
  expect(() => database.exec(`INSERT INTO follow_up_steps VALUES ('two', 'one', 'period', 'skipped', '2026-11-22', '', '', '', NULL, NULL, '', '', '${testInstant}', 'Test Officer')`)).toThrow('CHECK');
  expect(() => database.exec("INSERT INTO follow_ups VALUES ('two', 'C 2026-002', 'shortfall', 'bare', 'review', '2026-11-21', 'open', NULL, NULL, '', 'Test Officer', 1)")).toThrow('UNIQUE');
  expect(() => database.exec("UPDATE follow_ups SET state = 'closed'")).toThrow('CHECK');
  database.close();
});
