import { join } from 'node:path';

/** The files of one register. */
export interface RegisterPaths {
  readonly folder: string;
  readonly database: string;
  /** SQLite's write-ahead log: commits that are not yet in the database file. */
  readonly wal: string;
  readonly shm: string;
  readonly keys: string;
  readonly keysCopy: string;
}

/** @param folder the folder that holds the register @returns where its files are, whether or not they exist */
export function registerPaths(folder: string): RegisterPaths {
  const database = join(folder, 'register.db');
  return {
    folder,
    database,
    ...sideFiles(database),
    keys: join(folder, 'register.keys.json'),
    keysCopy: join(folder, 'register.keys.bak.json'),
  };
}

/** @param database path of a SQLite file @returns where SQLite keeps the files beside it */
export function sideFiles(database: string): { wal: string; shm: string } {
  return { wal: `${database}-wal`, shm: `${database}-shm` };
}
