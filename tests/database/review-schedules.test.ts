import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

test('reviews from before there were schedules know the days of their quarter, and every account’s standing is to be worked out', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 110), { now: () => testInstant });
  const columns = database.prepare<[], { name: string; type: string; notnull: 0 | 1; dflt_value: string | null }>('PRAGMA table_info(accounts)').all();
  const values: Readonly<Record<string, string>> = { visibility: 'public', status: 'active', registered_on: '2026-01-05', disclaimer_shown: 'yes' };
  const needed = columns.filter((column) => column.notnull === 1 && column.dflt_value === null);
  database.prepare(`INSERT INTO accounts (${needed.map(({ name }) => name).join(', ')}) VALUES (${needed.map(() => '?').join(', ')})`)
    .run(...needed.map(({ name, type }) => values[name] ?? (type === 'INTEGER' ? 1 : 'one')));
  database.exec(`
    INSERT INTO officers VALUES ('officer', 'Test Officer', 'head', 1, 1);
    ${['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'].map((period) => `INSERT INTO reviews VALUES
      ('${period}', 'one', 'quarterly', '${period}', '2025-12-31', '2025-12-01', '${testInstant}', 'officer', 'Test Officer', 'standards-met', 1, '', 1);`).join('')}
  `);
  migrate(database, migrations, { now: () => testInstant });
  expect(database.prepare('SELECT period_from, period_to, source FROM reviews ORDER BY id').all()).toEqual([
    { period_from: '2025-01-01', period_to: '2025-03-31', source: 'desk' }, { period_from: '2025-04-01', period_to: '2025-06-30', source: 'desk' },
    { period_from: '2025-07-01', period_to: '2025-09-30', source: 'desk' }, { period_from: '2025-10-01', period_to: '2025-12-31', source: 'desk' },
  ]);
  expect(database.prepare('SELECT account_id FROM standings_stale').all()).toEqual([{ account_id: 'one' }]);
  expect(database.prepare('SELECT working_days FROM review_settings').all()).toEqual([{ working_days: 0 }]);
  database.close();
});
