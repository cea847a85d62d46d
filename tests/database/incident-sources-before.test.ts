import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

/* Each moment of the register before: what was noted then is a second apart at least. */
const at = (minute: number): string => `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000Z`;

test('entries of a timeline from before are given what they were made from, as the trail and their moment tell it', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 270), { now: () => testInstant });
  database.pragma('foreign_keys = OFF');
  database.exec(`INSERT INTO incidents (id, number, type_id, type_title, clauses, must_tell, gross_misconduct, staff_conduct, severity, address, seen, happened_time, reported_on, reported_time,
      reported_by, source, source_words, danger, danger_asked_at, speaking_up, kept_because, state, outcome, close_reason, recorded_at, recorded_by, version)
    VALUES ('i', 'INC 2026-001', 'fake-account', 'Fake account', 'CP371 2.8', '[]', 0, 0, 'high', 'x.com/fake', 'Seen', '', '2026-11-20', '', 'Somebody', 'reporter', '', 'no', '${testInstant}',
      'not-asked', '', 'open', '', '', '${testInstant}', 'Officer', 1)`);
  let sequence = 0;
  const trail = (minute: number, action: string, details: object, recordId = 'i', room = 'incidents'): void => {
    sequence += 1;
    database.prepare('INSERT INTO trail_entries (sequence, text, hash) VALUES (?, ?, ?)').run(sequence, JSON.stringify({ at: at(minute), officerId: 'o', room, recordId, action }), `hash ${sequence}`);
    database.prepare('INSERT INTO trail_details (sequence, salt, details) VALUES (?, ?, ?)').run(sequence, randomBytes(8), JSON.stringify(details));
  };
  const entry = (id: string, minute: number, kind: string, text: string, more: { step?: string; contact?: string } = {}): void => {
    database.prepare(`INSERT INTO incident_entries (id, incident_id, kind, contact, step, text, on_day, at_time, kept_because, officer_name, recorded_at) VALUES (?, 'i', ?, ?, ?, ?, '2026-11-20', '', '', 'Officer', ?)`)
      .run(id, kind, more.contact ?? null, more.step ?? null, text, at(minute));
  };
  entry('01', 1, 'note', 'Typed');
  trail(1, 'incident.noted', { entryId: '01' });
  entry('02', 2, 'step', 'Asked to remove');
  trail(2, 'incident.removal-asked', { entryId: '02', recordId: 'r' });
  database.exec(`INSERT INTO incident_records (id, incident_id, kind, facts, entry_id, recorded_at, recorded_by, version) VALUES ('r', 'i', 'removal', '{"kind":"removal"}', '02', '${at(2)}', 'Officer', 3)`);
  database.exec(`INSERT INTO incident_record_steps (id, record_id, take, on_day, at_time, who, words, officer_name, recorded_at) VALUES
    ('s1', 'r', 'refused', '2026-11-20', '', '', 'No', 'Officer', '${at(3)}'), ('s2', 'r', 'removed', '2026-11-20', '', '', '', 'Officer', '${at(4)}')`);
  entry('03', 3, 'note', 'Refused');
  trail(3, 'incident.removal-refused', { entryId: '03', recordId: 'r' });
  entry('04', 4, 'note', 'Removed');
  entry('05', 4, 'ticked', 'Have it taken down', { step: 'remove' });
  trail(4, 'incident.removed', { entryId: '04', recordId: 'r' });
  entry('06', 5, 'ticked', 'Ticked by hand', { step: 'hide' });
  trail(5, 'incident.step-ticked', { entryId: '06', step: 'hide' });
  entry('07', 6, 'step', 'The complainant was contacted privately');
  entry('08', 6, 'told', 'PALS: the complaint was referred', { contact: 'pals' });
  entry('09', 6, 'ticked', 'Contact the person privately', { step: 'contact-privately' });
  trail(6, 'incident.complainant-kept', {});
  entry('10', 7, 'note', 'Personal information was exposed');
  trail(7, 'incident.personal-data-answered', { exposed: 'yes' });
  trail(8, 'incident.personal-data-answered', { exposed: 'no' });
  entry('11', 9, 'note', 'The regulator was told');
  trail(9, 'incident.regulator-decided', {});
  database.exec(`INSERT INTO conduct_steps VALUES ('c', 'i', 'asked', '2026-11-20', '{}', '${at(10)}', 'Officer')`);
  entry('12', 10, 'ticked', 'Ask for the facts', { step: 'fact-finding' });
  entry('13', 10, 'told', 'Line manager: asked', { contact: 'line-manager' });
  database.exec(`INSERT INTO moderation (id, number, done, place, handle, on_day, at_time, by_whom, ground, reason, incident_id, review_on, recorded_at, recorded_by, version)
    VALUES ('m', 'MOD 2026-001', 'comment-hidden', 'Page', '@x', '2026-11-20', '', 'Officer', 'abuse', 'Insults', 'i', '2027-02-18', '${at(11)}', 'Officer', 1)`);
  trail(11, 'moderation.added', {}, 'm', 'moderation');
  entry('14', 11, 'ticked', 'Hide it', { step: 'hide' });
  entry('15', 12, 'told', 'Told when it was reported', { contact: 'it' });

  migrate(database, migrations, { now: () => testInstant });
  expect(database.prepare('SELECT id, made_by, made_of FROM incident_entries ORDER BY id').raw().all()).toEqual([
    ['01', '', ''], ['02', 'record', 'r'], ['03', 'record-step', 's1'], ['04', 'record-step', 's2'], ['05', 'record-step', 's2'], ['06', '', ''],
    ['07', 'complainant', 'contacted'], ['08', 'complainant', 'referred PALS'], ['09', 'complainant', 'contacted'], ['10', 'personal-data', ''], ['11', 'regulator', ''],
    ['12', 'conduct', 'c'], ['13', 'conduct', 'c'], ['14', 'moderation', 'm'], ['15', '', ''],
  ]);
  expect(database.prepare('SELECT exposed_known_at FROM incidents').raw().all()).toEqual([[at(7)]]);
  expect(() => database.exec("UPDATE incident_entries SET text = 'Another'")).toThrow('An entry of a timeline cannot be changed.');
  expect(() => database.exec("UPDATE incident_records SET wrong = 'Another page'")).not.toThrow();
  database.close();
});
