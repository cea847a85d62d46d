import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

test('a decision from before what was agreed was kept with it is carried forward without, and nothing is claimed', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 100), { now: () => testInstant });
  database.exec(`
    INSERT INTO officers VALUES ('officer', 'Test Officer', 'head', 1, 1);
    INSERT INTO applications VALUES ('one', 'A2-2026-0001', 'new-account', 'approved', NULL, '{}', '2026-10-01', '2026-10-05', '2026-11-02', '', 5);
    INSERT INTO application_decisions VALUES ('decision', 'one', 'approved', '2026-11-02', 'Digital Board', 'Meeting', 'Clear benefit', '', NULL, '', '${testInstant}', 'officer', 'Test Officer');
  `);
  migrate(database, migrations, { now: () => testInstant });
  expect(database.prepare('SELECT id, reason, agreed FROM application_decisions').all()).toEqual([{ id: 'decision', reason: 'Clear benefit', agreed: null }]);
  expect(() => database.exec("UPDATE application_decisions SET agreed = 'no JSON'")).toThrow('CHECK');
  database.close();
});
