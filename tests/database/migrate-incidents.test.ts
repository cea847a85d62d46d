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
  database.exec(`INSERT INTO incident_entries (id, incident_id, kind, contact, step, corrects, text, on_day, at_time, kept_because, officer_name, recorded_at)
    VALUES ('n', 'i', 'note', NULL, NULL, NULL, 'A note', '2026-11-20', '', '', 'Officer', '${testInstant}')`);
  expect(() => database.exec("UPDATE incident_entries SET text = 'Another'")).toThrow('An entry of a timeline cannot be changed.');
  database.close();
});

test('a register from before gets empty tables for what is done around its incidents, which hold nothing half and change nothing that followed', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 240), { now: () => testInstant });
  database.exec(incident());
  database.exec(`INSERT INTO incident_entries (id, incident_id, kind, text, on_day, at_time, kept_because, officer_name, recorded_at)
    VALUES ('n', 'i', 'note', 'A note', '2026-11-20', '', '', 'Officer', '${testInstant}')`);
  migrate(database, migrations, { now: () => testInstant });
  expect(database.prepare('SELECT (SELECT count(*) FROM incidents) AS incidents, (SELECT count(*) FROM incident_records) + (SELECT count(*) FROM moderation) AS others').get())
    .toEqual({ incidents: 1, others: 0 });
  const record = (kind: string, facts: string): string => `INSERT INTO incident_records (id, incident_id, kind, facts, entry_id, recorded_at, recorded_by, version) VALUES ('r', 'i', '${kind}', '${facts}', 'n', '${testInstant}', 'Officer', 1)`;
  const step = (take: string, next: string): string => `INSERT INTO incident_record_steps VALUES ('s', 'r', '${take}', '2026-11-21', '', '', 'Seen', ${next}, NULL, 'Officer', '${testInstant}')`;
  const moderated = (more: { place?: string; done?: string } = {}): string =>
    `INSERT INTO moderation VALUES ('m', 'MOD 2026-001', '${more.done ?? 'user-blocked'}', NULL, '${more.place ?? 'Facebook'}', '@shouts', '2026-11-20', '', 'Officer', 'abuse', 'Insults', NULL, '2027-02-01', '${testInstant}', 'Officer', 1)`;
  for (const refused of [
    record('watch', '{"kind":"removal"}'), record('watch', 'no JSON'), record('wish', '{"kind":"wish"}'), moderated({ place: '' }), moderated({ done: 'user-hidden' }),
    `INSERT INTO incident_complainants VALUES ('i', 'N', 'C', 'formal', NULL, '10:00', '', NULL, 1)`, `INSERT INTO incident_complainants VALUES ('i', 'N', 'C', 'formal', NULL, '', 'PALS', NULL, 1)`,
  ]) expect(() => database.exec(refused), refused).toThrow(/constraint failed|malformed JSON/u);
  database.exec(record('watch', '{"kind":"watch"}'));
  expect(() => database.exec(step('looked', 'NULL'))).toThrow(/constraint failed/u);
  expect(() => database.exec(step('ended', "'2026-12-01'"))).toThrow(/constraint failed/u);
  database.exec(step('looked', "'2026-12-01'"));
  expect(() => database.exec("UPDATE incident_record_steps SET words = 'Other'")).toThrow('What followed cannot be changed.');
  database.exec(moderated());
  database.exec(`INSERT INTO moderation_reviews VALUES ('v', 'm', 'kept', '2026-11-21', 'Still right', NULL, 'Officer', '${testInstant}')`);
  expect(() => database.exec("UPDATE moderation_reviews SET words = 'Other'")).toThrow('A review cannot be changed.');
  database.close();
});
