import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

test('where accounts stand is worked out again, and accounts that were given up are counted by the day of that', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number <= 170), { now: () => testInstant });
  const insert = (id: string, run: number, until: string | null): void => {
    database.prepare('INSERT INTO review_standings VALUES (?, ?, ?, ?, NULL, NULL, ?, ?, ?, ?, ?, ?, ?, 0, ?, NULL, NULL)')
      .run('quarterly', id, id, 'x', run === 1 ? 'active' : 'closed', run, '2026-01-05', '', until, '2026-10-01', '2026-12-31', '2026-Q4');
  };
  database.pragma('foreign_keys = OFF');
  for (const id of ['run', 'gone', 'gone-later', 'gone-too']) {
    database.prepare("INSERT INTO accounts (id, name, channel, address, handle, purpose, audience, visibility, posting_standard, disclaimer_shown, status, registered_on, version) VALUES (?, ?, 'x', ?, '', '', '', 'not-known', '', 'not-known', 'active', '2026-01-05', 1)")
      .run(id, id, `x.com/${id}`);
  }
  database.exec('DELETE FROM standings_stale');
  insert('run', 1, null);
  migrate(database, migrations, { now: () => testInstant });
  expect(database.prepare('SELECT count(*) AS kept FROM review_standings').get()).toEqual({ kept: 0 });
  expect(database.prepare('SELECT account_id FROM standings_stale ORDER BY account_id').pluck().all()).toEqual(['gone', 'gone-later', 'gone-too', 'run']);
  insert('run', 1, null);
  insert('gone', 0, '2026-11-15');
  insert('gone-too', 0, '2026-11-15');
  insert('gone-later', 0, '2026-11-20');
  const counts = () => database.prepare('SELECT run, until, accounts FROM review_standing_counts ORDER BY run, until').all();
  expect(counts()).toEqual([{ run: 0, until: '2026-11-15', accounts: 2 }, { run: 0, until: '2026-11-20', accounts: 1 }, { run: 1, until: '', accounts: 1 }]);
  database.exec("DELETE FROM review_standings WHERE account_id IN ('gone', 'gone-later')");
  expect(counts()).toEqual([{ run: 0, until: '2026-11-15', accounts: 1 }, { run: 1, until: '', accounts: 1 }]);
  database.close();
});
