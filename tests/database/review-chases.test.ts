import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

test('reviews from before worksheets were kept count of stay as they are, and nothing is claimed to have been sent on', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 170), { now: () => testInstant });
  database.exec(`
    INSERT INTO officers VALUES ('officer', 'Test Officer', 'head', 1, 1);
    INSERT INTO people (id, name, email, version) VALUES ('ann', 'Ann Other', '', 1);
  `);
  migrate(database, migrations, { now: () => testInstant });
  expect(database.prepare('SELECT count(*) AS count FROM review_chases').get()).toEqual({ count: 0 });
  const insert = (how: string, manager: string) => () =>
    database.exec(`INSERT INTO review_chases VALUES ('one', 'monthly', '2026-10', 'no such account', ${manager}, 'Ann Other', '${testInstant}', '2026-11-01', 'Test Officer', '${how}', 'a.pdf', '')`);
  expect(insert('telephone', 'NULL')).toThrow('CHECK');
  expect(insert('worksheet', "'ann'")).toThrow('FOREIGN KEY');
  database.close();
});
