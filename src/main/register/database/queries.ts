import type { Database, Statement } from 'better-sqlite3';
import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  type InferResult,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Builds typed queries. It only compiles: `Queries` executes them, synchronously.
 *
 * Kysely's own execution is asynchronous; on one connection that lets two calls interleave inside
 * one transaction, and it was three times slower.
 */
export const sql = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** A query built by `sql`, or one compiled beforehand. */
type Query<Row> = Compilable<Row> | CompiledQuery<Row>;

/** The row type as Kysely infers it. */
type RowOf<Row> = InferResult<CompiledQuery<Row>>[number];

const statementLimit = 500;

type Value = string | number | bigint | Buffer | null;

/** Runs compiled queries on one connection, each statement prepared once. */
export class Queries {
  readonly database: Database;
  readonly #statements = new Map<string, Statement<unknown[], unknown>>();

  /** @param database an open connection; it stays the caller's to close */
  constructor(database: Database) {
    this.database = database;
  }

  /** @returns every row */
  all<Row>(query: Query<Row>): RowOf<Row>[] {
    const { sql: text, parameters } = compiled(query);
    return this.#statement(text).all(...parameters) as RowOf<Row>[];
  }

  /** @returns the first row, or undefined when there is none */
  first<Row>(query: Query<Row>): RowOf<Row> | undefined {
    const { sql: text, parameters } = compiled(query);
    return this.#statement(text).get(...parameters) as RowOf<Row> | undefined;
  }

  /**
   * @returns the only row
   * @throws Error when there is none or more than one
   */
  one<Row>(query: Query<Row>): RowOf<Row> {
    const rows = this.all(query);
    const [row] = rows;
    if (row === undefined || rows.length > 1) {
      throw new Error(`One row was expected, ${rows.length} were found.`);
    }
    return row;
  }

  /** Runs an insert, update or delete. @returns how many rows it changed */
  run(query: Query<unknown>): { changes: number } {
    const { sql: text, parameters } = compiled(query);
    return { changes: this.#statement(text).run(...parameters).changes };
  }

  /**
   * Rows one by one, for results too large to hold. SQLite allows no other statement on the
   * connection to write while the loop runs, so read, or collect first.
   */
  *iterate<Row>(query: Query<Row>): IterableIterator<RowOf<Row>> {
    const { sql: text, parameters } = compiled(query);
    // A statement of its own: one that is being iterated is busy, and the cached one may be wanted inside the loop.
    const statement = this.database.prepare<unknown[], unknown>(text);
    yield* statement.iterate(...parameters) as IterableIterator<RowOf<Row>>;
  }

  #statement(text: string): Statement<unknown[], unknown> {
    const known = this.#statements.get(text);
    if (known !== undefined) return known;
    const statement = this.database.prepare<unknown[], unknown>(text);
    // Lists of varying length make ever new texts; starting afresh now and then keeps memory bounded.
    if (this.#statements.size >= statementLimit) this.#statements.clear();
    this.#statements.set(text, statement);
    return statement;
  }
}

function compiled<Row>(query: Query<Row>): { sql: string; parameters: Value[] } {
  const { sql: text, parameters } = 'compile' in query ? query.compile() : query;
  return { sql: text, parameters: parameters.map(toSqlite) };
}

/** SQLite knows no booleans: they are stored as 0 and 1. */
function toSqlite(value: unknown): Value {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (Buffer.isBuffer(value)) return value;
  if (value instanceof Uint8Array) return Buffer.from(value);
  throw new TypeError(`A ${typeof value} cannot be stored in the register.`);
}
