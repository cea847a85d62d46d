import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Migration, migrate, schemaVersion } from '../../src/main/register/database/migrate.ts';
import { auditTrail } from '../../src/main/register/database/migrations/0010-audit-trail.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { refusalCode, temporaryFolder, testInstant } from '../support/register-files.ts';

const parents: Migration = {
  number: 10,
  name: 'parents',
  up: (database) => {
    database.exec(`
      CREATE TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE);
      INSERT INTO parent VALUES (1);
      INSERT INTO child VALUES (1, 1), (2, 1);
    `);
  },
};

const options = { now: () => testInstant };

let database: Database;

beforeEach(() => {
  const folder = temporaryFolder();
  database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  return () => {
    database.close();
    folder[Symbol.dispose]();
  };
});

describe('migrations', () => {
  test('are carried out once, in order, and recorded', () => {
    expect(migrate(database, [parents], options)).toEqual({ from: 0, to: 10 });
    expect(migrate(database, [parents], options)).toEqual({ from: 10, to: 10 });
    expect(rows('SELECT * FROM schema_migrations')).toEqual([{ number: 10, name: 'parents', applied_at: testInstant }]);
  });

  test('one that fails leaves nothing behind, and what came before it stays', () => {
    const failing: Migration = {
      number: 20,
      name: 'failing',
      up: (target) => {
        target.exec('CREATE TABLE half (x); INSERT INTO parent VALUES (2);');
        throw new Error('The disk is full.');
      },
    };
    expect(() => migrate(database, [parents, failing], options)).toThrow('The disk is full.');
    expect(schemaVersion(database)).toBe(10);
    expect(rows("SELECT name FROM sqlite_schema WHERE name = 'half'")).toEqual([]);
    expect(rows('SELECT id FROM parent')).toEqual([{ id: 1 }]);
    expect(database.inTransaction).toBe(false);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('one that leaves a dangling reference is undone', () => {
    const orphaning: Migration = { number: 20, name: 'orphaning', up: (target) => target.exec('INSERT INTO child VALUES (3, 77)') };
    expect(() => migrate(database, [parents, orphaning], options)).toThrow(/refer to nothing/u);
    expect(rows('SELECT id FROM child')).toEqual([{ id: 1 }, { id: 2 }]);
  });

  test('a rebuilt table keeps its child rows', () => {
    const rebuilding: Migration = {
      number: 20,
      name: 'rebuilding',
      up: (target) => {
        target.exec(`
          CREATE TABLE parent_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
          INSERT INTO parent_new (id) SELECT id FROM parent;
          DROP TABLE parent;
          ALTER TABLE parent_new RENAME TO parent;
        `);
      },
    };
    migrate(database, [parents, rebuilding], options);
    expect(rows('SELECT id FROM child')).toEqual([{ id: 1 }, { id: 2 }]);
  });

  test('a register of a newer version is refused, also one with a step that is not known here', async () => {
    migrate(database, [parents, { number: 20, name: 'later', up: () => undefined }], options);
    expect(await refusalCode(() => migrate(database, [parents], options))).toBe('newer-version');
    const elsewhere: Migration = { number: 30, name: 'elsewhere', up: () => undefined };
    expect(await refusalCode(() => migrate(database, [parents, elsewhere], options))).toBe('newer-version');
  });

  test('a copy is kept before the first change of a register in use, not of a new one', () => {
    const kept: number[] = [];
    const keeping = { ...options, keepCopy: (version: number) => kept.push(version) };
    migrate(database, [parents], keeping);
    migrate(database, [parents], keeping);
    migrate(database, [parents, { number: 20, name: 'next', up: () => undefined }], keeping);
    expect(kept).toEqual([10]);
  });

  test('nothing is changed when no copy can be kept', () => {
    migrate(database, [parents], options);
    const keepCopy = (): void => {
      throw new Error('No space for a copy.');
    };
    const next: Migration = { number: 20, name: 'next', up: (target) => target.exec('CREATE TABLE t (x)') };
    expect(() => migrate(database, [parents, next], { ...options, keepCopy })).toThrow('No space');
    expect(schemaVersion(database)).toBe(10);
  });

  test('numbers go up', () => {
    expect(() => migrate(database, [{ ...parents, number: 20 }, parents], options)).toThrow(/out of order/u);
  });

  test("the app's own list is in order and carries out on a new register", () => {
    migrate(database, migrations, options);
    expect(migrations[0]).toBe(auditTrail);
    expect(schemaVersion(database)).toBe(migrations.at(-1)?.number);
  });
});

describe('migration 10, the audit trail', () => {
  test('an entry can be added, but neither changed nor removed', () => {
    migrate(database, [auditTrail], options);
    const text = '{"at":"2026-01-01T00:00:00.000Z","officerId":"o","recordId":"r","room":"accounts"}';
    database.prepare('INSERT INTO trail_entries (sequence, text, hash) VALUES (1, ?, ?)').run(text, 'a'.repeat(64));
    expect(rows('SELECT at, officer_id, room, record_id FROM trail_entries')).toEqual([
      { at: '2026-01-01T00:00:00.000Z', officer_id: 'o', room: 'accounts', record_id: 'r' },
    ]);
    expect(() => database.exec("UPDATE trail_entries SET hash = 'x'")).toThrow(/cannot be changed/u);
    expect(() => database.exec('DELETE FROM trail_entries')).toThrow(/cannot be removed/u);
  });
});

function rows(text: string): unknown[] {
  return database.prepare(text).all();
}
