import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

const before = (id: string, kind: string, told: string, answered = false): string =>
  `INSERT INTO enquiries VALUES ('${id}', 'ENQ 2026-00${id}', '${kind}', NULL, 'Somebody', '2026-10-20', 'May we?', ${told}, '${answered ? 'Yes' : ''}', ${answered ? "'2026-10-21'" : 'NULL'}, '${answered ? 'Officer' : ''}', '', '${testInstant}', 'Officer', 2)`;

test('enquiries from before the kinds keep what they say; a translation takes along when Equality and Diversity was told', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 200), { now: () => testInstant });
  database.exec([before('1', 'advice', 'NULL', true), before('2', 'translation', "'2026-10-22'"), before('3', 'translation', 'NULL'), before('4', 'other', 'NULL')].join(';'));
  migrate(database, migrations, { now: () => testInstant });
  expect(database.prepare('SELECT id, kind, answer, incident_id, version FROM enquiries ORDER BY id').all()).toEqual([
    { id: '1', kind: 'advice', answer: 'Yes', incident_id: null, version: 2 }, { id: '2', kind: 'translation', answer: '', incident_id: null, version: 2 },
    { id: '3', kind: 'translation', answer: '', incident_id: null, version: 2 }, { id: '4', kind: 'other', answer: '', incident_id: null, version: 2 },
  ]);
  expect(database.prepare('SELECT enquiry_id, origin, language, equality_told_on FROM enquiry_translations ORDER BY enquiry_id').all()).toEqual([
    { enquiry_id: '2', origin: 'requested', language: '', equality_told_on: '2026-10-22' }, { enquiry_id: '3', origin: 'requested', language: '', equality_told_on: null },
  ]);
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();
});

test('the tables of the kinds hold nothing half', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations, { now: () => testInstant });
  const enquiry = (id: string, kind: string, answer = "'', NULL, ''"): string => `INSERT INTO enquiries VALUES ('${id}', 'N${id}', '${kind}', NULL, NULL, 'Somebody', '2026-10-20', 'May we?', ${answer}, '', '${testInstant}', 'Officer', 1)`;
  const permission = (decision: string, decidedOn: string, withdrawnOn = 'NULL', why = ''): string =>
    `INSERT INTO enquiry_permissions VALUES ('p', 'Manager', '${decision}', ${decidedOn}, '', '', NULL, NULL, ${withdrawnOn}, '${why}', '', '', '', NULL, 0, '', '', '', '')`;
  const consent = (withdrawnOn: string, why: string, takenDownOn: string, what: string): string =>
    `INSERT INTO enquiry_consents VALUES ('c', 'film', '', 3, '', '', '', NULL, ${withdrawnOn}, '${why}', ${takenDownOn}, '${what}')`;
  database.exec([enquiry('p', 'approval'), enquiry('c', 'consent'), enquiry('f', 'feedback')].join(';'));
  for (const refused of [
    enquiry('x', 'gossip'), enquiry('x', 'advice', "'Yes', NULL, ''"), permission('given', 'NULL'), permission('waiting', "'2026-10-21'"), permission('refused', "'2026-10-21'", "'2026-10-22'", 'Why'),
    permission('given', "'2026-10-21'", "'2026-10-22'"), consent("'2026-10-22'", '', 'NULL', ''), consent('NULL', '', "'2026-10-22'", ''), "INSERT INTO enquiry_feedback VALUES ('f', 'rant', NULL)",
    "INSERT INTO enquiry_feedback VALUES ('gone', 'comment', NULL)",
  ]) expect(() => database.exec(refused), refused).toThrow(/constraint failed/u);
  database.exec([permission('given', "'2026-10-21'", "'2026-10-22'", 'Why'), consent("'2026-10-22'", 'Wish', "'2026-10-23'", 'All of it'), "INSERT INTO enquiry_feedback VALUES ('f', 'comment', NULL)"].join(';'));
  expect(database.prepare('SELECT count(*) AS count FROM enquiries').get()).toEqual({ count: 3 });
  database.close();
});
