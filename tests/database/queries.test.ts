import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { sql as fragment } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { Queries, sql } from '../../src/main/register/database/queries.ts';
import { inTransaction } from '../../src/main/register/database/transaction.ts';
import { temporaryFolder } from '../support/register-files.ts';

let database: Database;
let queries: Queries;

beforeEach(() => {
  const folder = temporaryFolder();
  database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  database.exec('CREATE TABLE schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT');
  queries = new Queries(database);
  return () => {
    database.close();
    folder[Symbol.dispose]();
  };
});

const insert = (number: number) => sql.insertInto('schema_migrations').values({ number, name: `step ${number}`, applied_at: '' });
const all = sql.selectFrom('schema_migrations').select(['number', 'name']).orderBy('number');

describe('queries run at once, typed by the query', () => {
  test('all, first and one', () => {
    expect(queries.all(all)).toEqual([]);
    expect(queries.first(all)).toBeUndefined();
    expect(() => queries.one(all)).toThrow(/0 were found/u);
    expect(queries.run(insert(10))).toEqual({ changes: 1 });
    expect(queries.one(all).name).toBe('step 10');
    queries.run(insert(20));
    expect(() => queries.one(all)).toThrow(/2 were found/u);
    expect(queries.first(all)?.number).toBe(10);
  });

  test('a returned row can be taken with one', () => {
    expect(queries.one(insert(10).returning('number'))).toEqual({ number: 10 });
  });

  test('a query that was compiled beforehand runs too', () => {
    queries.run(insert(10));
    expect(queries.all(all.compile())).toHaveLength(1);
  });

  test('rows one by one, with the same query inside the loop', () => {
    for (const number of [10, 20, 30]) queries.run(insert(number));
    const seen: number[] = [];
    for (const row of queries.iterate(all)) {
      seen.push(row.number);
      expect(queries.all(all)).toHaveLength(3);
    }
    expect(seen).toEqual([10, 20, 30]);
  });

  test('booleans are stored as 0 and 1, other objects are refused', () => {
    const echo = (value: unknown) => fragment<{ value: number }>`SELECT ${value} AS value`.compile(sql);
    expect(queries.one(echo(true)).value).toBe(1);
    expect(queries.one(echo(false)).value).toBe(0);
    expect(() => queries.one(echo(new Date()))).toThrow(/cannot be stored/u);
  });
});

describe('a transaction', () => {
  test('keeps everything when it returns and nothing when it throws', () => {
    expect(inTransaction(database, () => queries.run(insert(10)).changes)).toBe(1);
    const failing = (): void =>
      inTransaction(database, () => {
        queries.run(insert(20));
        throw new Error('No.');
      });
    expect(failing).toThrow('No.');
    expect(queries.all(all).map((row) => row.number)).toEqual([10]);
    expect(database.inTransaction).toBe(false);
  });

  test('is not nested: the inner one could not be undone alone', () => {
    expect(() => inTransaction(database, () => inTransaction(database, () => undefined))).toThrow(/already open/u);
    expect(database.inTransaction).toBe(false);
  });

  test('does not wait for a promise: another call would run inside it', () => {
    expect(() => inTransaction(database, async () => undefined)).toThrow(/promise/u);
    expect(database.inTransaction).toBe(false);
  });
});
