import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

test('figures of HR are corrected by later ones and never changed, and no threshold is kept that hides nothing', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations, { now: () => testInstant });
  database.exec(`
    INSERT INTO hr_returns VALUES ('one', '2025-04-01', '2026-03-31', '2026-04-14', 'message', 'HR team', '', 'Test Officer', '2026-05-12', '{}', NULL, '', '', NULL, '${testInstant}', 'Test Officer', 1);
    INSERT INTO hr_return_figures VALUES ('first', 'one', 1, '[[2]]', '2026-05-12', '', '${testInstant}', 'Test Officer');
  `);
  const run = (text: string) => () => database.exec(text);
  expect(run("UPDATE hr_return_figures SET figures = '[[3]]'")).toThrow('corrected by later ones');
  expect(run(`INSERT INTO hr_return_figures VALUES ('second', 'one', 2, '[[3]]', '2026-05-12', '', '${testInstant}', 'Test Officer')`)).toThrow('CHECK');
  expect(run(`INSERT INTO hr_return_figures VALUES ('third', 'none', 1, '[[3]]', '2026-05-12', '', '${testInstant}', 'Test Officer')`)).toThrow('FOREIGN KEY');
  expect(run("UPDATE hr_returns SET confirmed_on = '2026-05-13'")).toThrow('CHECK');
  expect(run("INSERT INTO hr_return_settings VALUES (1, 'financial', 2, 28, 1)")).toThrow('CHECK');
  database.close();
});
