/*
 * What the register uses of better-sqlite3. The package brings types, but its "exports" hide them
 * from TypeScript's resolution; these are narrower besides (`unknown` where those say `any`).
 */
declare module 'better-sqlite3' {
  export interface RunResult {
    readonly changes: number;
    readonly lastInsertRowid: number | bigint;
  }

  export interface Statement<Parameters extends unknown[] = unknown[], Row = unknown> {
    readonly source: string;
    readonly reader: boolean;
    readonly busy: boolean;
    run(...parameters: Parameters): RunResult;
    get(...parameters: Parameters): Row | undefined;
    all(...parameters: Parameters): Row[];
    iterate(...parameters: Parameters): IterableIterator<Row>;
    pluck(on?: boolean): this;
    raw(on?: boolean): this;
  }

  export interface Database {
    readonly name: string;
    readonly open: boolean;
    readonly readonly: boolean;
    readonly inTransaction: boolean;
    prepare<Parameters extends unknown[] = unknown[], Row = unknown>(text: string): Statement<Parameters, Row>;
    exec(text: string): this;
    pragma(text: string, options?: { readonly simple?: boolean }): unknown;
    key(key: Buffer): number;
    rekey(key: Buffer): number;
    close(): this;
  }

  export interface OpenFileOptions {
    readonly readonly?: boolean;
    readonly fileMustExist?: boolean;
    /** Milliseconds to wait for another connection's lock. */
    readonly timeout?: number;
  }

  const SqliteDatabase: new (path: string, options?: OpenFileOptions) => Database;
  export default SqliteDatabase;
}
