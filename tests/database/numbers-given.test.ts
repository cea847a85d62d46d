import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { lastNumber } from '../../src/main/register/database/numbers-given.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { Queries } from '../../src/main/register/database/queries.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

const pack = (number: string): string => `INSERT INTO packs_made VALUES ('${number}', '${number}', '2026-01-01', '2026-02-01', '${testInstant}', 'Test Officer', 'a.zip', 'sum');`;

/** A register from before numbers were counted, in which packs were made and records disposed of, carried forward. */
function carriedForward(path: string): Database {
  const database = openDatabase({ path: join(path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 320), { now: () => testInstant });
  database.exec(`
    ${pack('P-2026-002')} ${pack('P-2026-009')} ${pack('P-2026-010')} ${pack('P-2025-1204')} ${pack('Q-2026-001')}
    INSERT INTO disposals VALUES ('gone', 'D-2026-0003', '${testInstant}', '2026-11-21', 'Test Officer', '[]', '[]', '[]', 0, 0, 0, 0, 'head', 'head');
    INSERT INTO disposed_records VALUES
      ('a', 'gone', 'incident', 'Incident INC 2026-007, closed 3 May 2026', NULL), ('b', 'gone', 'incident', 'Incident INC 2026-004', NULL),
      ('c', 'gone', 'pack', 'Pack made Q-2026-006', NULL), ('d', 'gone', 'pack', 'Pack made P-2026-005', NULL), ('e', 'gone', 'concern', 'Concern C 2026-002', NULL),
      ('f', 'gone', 'certificate', 'Certificate C-2026-0041, signed 3 May 2026', NULL), ('g', 'gone', 'application', 'Application A2-2024-0012, decided 3 May 2025', NULL),
      ('h', 'gone', 'account', 'Account, given up 3 May 2020', NULL), ('i', 'gone', 'moderation', 'Moderation entry MOD 2026-003', NULL);
  `);
  migrate(database, migrations, { now: () => testInstant });
  return database;
}

describe('migration 320, numbers given', () => {
  test('takes the highest number of each series and year from what is there and from the stubs of what is gone', () => {
    using folder = temporaryFolder();
    const database = carriedForward(folder.path);
    expect(database.prepare("SELECT series || year || ' ' || last AS given FROM numbers_given ORDER BY 1").pluck().all()).toEqual([
      'A2-2024 12', 'C 2026 2', 'C-2026 41', 'D-2026 3', 'INC 2026 7', 'MOD 2026 3', 'P-2025 1204', 'P-2026 10', 'Q-2026 6',
    ]);
    database.close();
  });

  test('the file goes on counting by itself; a row that goes takes no number back', () => {
    using folder = temporaryFolder();
    const database = carriedForward(folder.path);
    const last = (): number => lastNumber(new Queries(database), 'P-', 2026);
    database.exec(pack('P-2026-011'));
    expect(last()).toBe(11);
    database.exec("DELETE FROM packs_made WHERE number > 'P-2026-003'");
    expect(last()).toBe(11);
    database.exec(pack('P-2026-005'));
    expect([last(), lastNumber(new Queries(database), 'P-', 2027), lastNumber(new Queries(database), 'Q-', 2026)]).toEqual([11, 0, 6]);
    expect(() => database.exec('UPDATE numbers_given SET last = 1')).toThrow('stays given');
    expect(() => database.exec('DELETE FROM numbers_given')).toThrow('stays given');
    database.close();
  });

  test('counts every table whose rows bear a number of their own', () => {
    using folder = temporaryFolder();
    const database = carriedForward(folder.path);
    const numbered = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%number TEXT NOT NULL UNIQUE%' ORDER BY name").pluck().all();
    const counted = database.prepare("SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%INSERT INTO numbers_given%' ORDER BY tbl_name").pluck().all();
    expect(counted).toEqual(numbered);
    expect(counted).toHaveLength(12);
    database.close();
  });
});
