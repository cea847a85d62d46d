import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

/** A register in the shape before rounds, with two printed forms in it, carried forward. */
function carriedForward(path: string): Database {
  const database = openDatabase({ path: join(path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 290), { now: () => testInstant });
  database.exec(`
    INSERT INTO directorates VALUES ('medicine', 'Medicine', 'clinical', 1, 1);
    INSERT INTO certificates VALUES
      ('one', 'C-2026-0001', 'medicine', 'Medicine', 'clinical', 'General manager', 'cp371', 'CP371', 'Social Media Policy', '1', 'August 2016', '2026-11-01', '2032-11-01', 'Test Officer', 'sum'),
      ('two', 'C-2026-0002', 'medicine', 'Medicine', 'clinical', 'General manager', '10022', '10022', 'Social Media', '3.0', '4 June 2019', '2026-11-02', '2032-11-02', 'Test Officer', 'sum');
  `);
  migrate(database, migrations, { now: () => testInstant });
  return database;
}

describe('migration 290, certifications', () => {
  test('forms that were printed before stay printed and unreturned; kept from a signature that nobody has noted', () => {
    using folder = temporaryFolder();
    const database = carriedForward(folder.path);
    expect(database.prepare('SELECT number, kind, issued_how, prepared_on, prepared_by, file_sha256, signed_on, retain_until, retain_years, clause, voluntary, manager_name FROM certificates ORDER BY number').all()).toEqual([
      { number: 'C-2026-0001', kind: 'main', issued_how: 'printed', prepared_on: '2026-11-01', prepared_by: 'Test Officer', file_sha256: 'sum', signed_on: null, retain_until: null, retain_years: 6, clause: 'App 3', voluntary: 0, manager_name: '' },
      { number: 'C-2026-0002', kind: 'main', issued_how: 'printed', prepared_on: '2026-11-02', prepared_by: 'Test Officer', file_sha256: 'sum', signed_on: null, retain_until: null, retain_years: 6, clause: '4.1.1', voluntary: 1, manager_name: '' },
    ]);
    database.close();
  });

  test('a signed certificate has its day of keeping and is not withdrawn; numbers and what it refers to are sound', () => {
    using folder = temporaryFolder();
    const database = carriedForward(folder.path);
    const change = (set: string) => () => database.exec(`UPDATE certificates SET ${set} WHERE id = 'one'`);
    expect(change("signed_on = '2026-11-10', received_on = '2026-11-10'")).toThrow('CHECK');
    expect(change("withdrawn_on = '2026-11-10'")).toThrow('CHECK');
    expect(change("signed_on = '2026-11-10', received_on = '2026-11-10', retain_until = '2032-11-10'")).not.toThrow();
    expect(change("withdrawn_on = '2026-11-10', withdrawn_reason = 'Lost'")).toThrow('CHECK');
    expect(change("main_id = 'two'")).toThrow('CHECK');
    expect(change("kind = 'subordinate', main_id = 'nowhere'")).toThrow('FOREIGN KEY');
    expect(change("kind = 'subordinate', main_id = 'two'")).not.toThrow();
    expect(change("number = 'C-2026-0002'")).toThrow('UNIQUE');
    database.close();
  });
});

test('migration 340: a form that is out keeps the words that its policy has, whatever the policy says later; one that came in signed has none', () => {
  using folder = temporaryFolder();
  const database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 290), { now: () => testInstant });
  database.exec(`
    INSERT INTO directorates VALUES ('medicine', 'Medicine', 'clinical', 1, 1);
    INSERT INTO policy_packs VALUES ('cp371', '{}', '{"certification": {"title": "Ours"}}', 1, 'stamp', '${testInstant}', 'Test Officer');
    INSERT INTO certificates VALUES
      ('one', 'C-2026-0001', 'medicine', 'Medicine', 'clinical', 'General manager', 'cp371', 'CP371', 'Social Media Policy', '1', 'August 2016', '2026-11-01', '2032-11-01', 'Test Officer', 'sum'),
      ('two', 'C-2026-0002', 'medicine', 'Medicine', 'clinical', 'General manager', 'gone', 'GONE', 'Social Media', '3.0', '4 June 2019', '2026-11-02', '2032-11-02', 'Test Officer', 'sum'),
      ('old', 'C-2026-0003', 'medicine', 'Medicine', 'clinical', 'General manager', 'cp371', 'CP371', 'Social Media Policy', '1', 'August 2016', '2026-11-03', '2032-11-03', 'Test Officer', '');
  `);
  migrate(database, migrations.filter(({ number }) => number < 340), { now: () => testInstant });
  database.exec(`UPDATE certificates SET issued_how = 'none', signed_on = '2020-03-03', received_on = '2020-03-03', retain_until = '2026-03-03' WHERE id = 'old'`);
  migrate(database, migrations, { now: () => testInstant });
  expect(database.prepare('SELECT id, form FROM certificates ORDER BY number').all()).toEqual([
    { id: 'one', form: '{"title":"Ours"}' }, { id: 'two', form: '' }, { id: 'old', form: '' },
  ]);
  database.close();
});
