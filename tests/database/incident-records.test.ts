import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

const link = (more: { kind?: string; record?: string; removed?: string; by?: string; reason?: string } = {}): string => {
  const { kind = 'account', record = 'a', removed = 'NULL', by = '', reason = 'Because' } = more;
  return `INSERT INTO incident_links VALUES ('l', 'i', '${kind}', '${record}', 'belongs', '${reason}', '${testInstant}', 'Officer', ${removed}, '${by}', '${by}')`;
};
const closing = (more: { lesson?: string; none?: string; on?: string; how?: string; not?: string } = {}): string => {
  const { lesson = 'Learned', none = '', on = "'2026-11-21'", how = 'By email', not = '' } = more;
  return `INSERT INTO incident_closings VALUES ('n', 'i', 'taken-down', 'Taken down', 'Gone', '${lesson}', '${none}', ${on}, '${how}', '${not}')`;
};

test('a register with incidents from before keeps them as they are, and takes addresses, links and closings that are whole', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 250), { now: () => testInstant });
  const columns = database.prepare<[], { name: string }>("SELECT name FROM pragma_table_info('incidents')").all().map(({ name }) => name);
  const old: Readonly<Record<string, string | number | null>> = {
    id: 'i', number: 'INC 2026-001', type_id: 'fake-account', type_title: 'Fake account', clauses: 'CP371 2.8', must_tell: '[]', gross_misconduct: 0, staff_conduct: 0, severity: 'high',
    account_id: null, address: 'x.com/fake', seen: 'Seen', happened_on: null, happened_time: '', reported_on: '2026-11-20', reported_time: '', reported_by: 'Somebody', source: 'reporter',
    source_words: '', danger: 'no', danger_asked_at: testInstant, speaking_up: 'not-asked', kept_because: '', state: 'closed', outcome: 'Taken down', closed_on: '2026-11-21',
    close_reason: 'Gone', recorded_at: testInstant, recorded_by: 'Officer', version: 2,
  };
  const known = columns.filter((name) => name in old);
  database.prepare(`INSERT INTO incidents (${known.join(', ')}) VALUES (${known.map(() => '?').join(', ')})`).run(...known.map((name) => old[name]));
  database.exec(`INSERT INTO incident_entries (id, incident_id, kind, contact, text, on_day, at_time, kept_because, officer_name, recorded_at)
    VALUES ('n', 'i', 'closed', NULL, 'Taken down. Gone', '2026-11-21', '', '', 'Officer', '${testInstant}')`);
  migrate(database, migrations, { now: () => testInstant });
  expect(database.prepare('SELECT state, outcome, close_reason FROM incidents').get()).toEqual({ state: 'closed', outcome: 'Taken down', close_reason: 'Gone' });
  expect(database.prepare('SELECT count(*) AS count FROM incident_closings').get()).toEqual({ count: 0 });
  // Of what nothing tells where it came from: it is corrected on the timeline.
  expect(database.prepare('SELECT made_by, made_of FROM incident_entries').all()).toEqual([{ made_by: '', made_of: '' }]);
  for (const refused of [
    link({ kind: 'planet' }), link({ kind: 'incident', record: 'i' }), link({ removed: `'${testInstant}'` }), link({ by: 'Officer' }), link({ reason: '' }),
    closing({ lesson: '' }), closing({ none: 'None' }), closing({ on: 'NULL' }), closing({ on: 'NULL', how: '' }), closing({ not: 'Not' }),
    `INSERT INTO incident_addresses VALUES ('d', 'i', 'The post', 'javascript:alert(1)', '${testInstant}', 'Officer')`,
  ]) expect(() => database.exec(refused), refused).toThrow(/constraint failed/u);
  database.exec(link());
  database.exec(closing({ on: 'NULL', how: '', not: 'Anonymous' }));
  database.exec(`INSERT INTO incident_addresses VALUES ('d', 'i', 'The post', 'https://x.com/fake', '${testInstant}', 'Officer')`);
  expect(() => database.exec("UPDATE incident_closings SET lesson = 'Another'")).toThrow('A closing cannot be changed.');
  expect(() => database.exec("UPDATE incident_addresses SET title = 'Another'")).toThrow('A kept address cannot be changed.');
  database.close();
});
