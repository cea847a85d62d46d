import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

const incident = (more: { account?: string; address?: string; seen?: string; state?: string; closed?: string; outcome?: string } = {}): string => {
  const { account = 'NULL', address = 'x.com/fake', seen = 'Seen', state = 'open', closed = 'NULL', outcome = '' } = more;
  return `INSERT INTO incidents (id, number, type_id, type_title, clauses, must_tell, gross_misconduct, staff_conduct, severity, account_id, address, seen, happened_on, happened_time,
    reported_on, reported_time, reported_by, source, source_words, danger, danger_asked_at, speaking_up, kept_because, state, outcome, closed_on, close_reason, recorded_at, recorded_by, version) VALUES ('i', 'INC 2026-001', 'fake-account', 'Fake account', 'CP371 2.8', '[]', 0, 0, 'high', ${account}, '${address}', '${seen}', NULL, '',
    '2026-11-20', '', 'Somebody', 'reporter', '', 'no', '${testInstant}', 'not-asked', '', '${state}', '${outcome}', ${closed}, '${outcome}', '${testInstant}', 'Officer', 1)`;
};
test('a register from before incidents and enquiries keeps what it has and gets empty rooms, which hold nothing half', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 140), { now: () => testInstant });
  database.exec(`INSERT INTO officers VALUES ('officer', 'Test Officer', 'head', 1, 1);`);
  migrate(database, migrations, { now: () => testInstant });
  expect(database.prepare('SELECT count(*) AS count FROM officers').get()).toEqual({ count: 1 });
  expect(database.prepare('SELECT (SELECT count(*) FROM incidents) + (SELECT count(*) FROM enquiries) AS count').get()).toEqual({ count: 0 });
  for (const refused of [
    incident({ address: '' }), incident({ seen: '' }), incident({ account: "'gone'" }), incident({ state: 'closed' }), incident({ closed: "'2026-11-21'" }),
    incident({ state: 'closed', closed: "'2026-11-21'" }),
  ]) expect(() => database.exec(refused), refused).toThrow(/constraint failed/u);
  database.exec(incident({ state: 'closed', closed: "'2026-11-21'", outcome: 'Taken down' }));
  database.exec(`INSERT INTO incident_entries VALUES ('n', 'i', 'note', NULL, NULL, NULL, 'A note', '2026-11-20', '', '', 'Officer', '${testInstant}')`);
  expect(() => database.exec("UPDATE incident_entries SET text = 'Another'")).toThrow('An entry of a timeline cannot be changed.');
  database.close();
});
