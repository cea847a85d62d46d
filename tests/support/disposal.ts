import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decryptPage, pageSize } from '../../src/main/register/database/page-format.ts';
import { sideFiles } from '../../src/main/register/database/register-paths.ts';
import { inTransaction } from '../../src/main/register/database/transaction.ts';
import { bringUpToDate } from '../../src/main/register/projections.ts';
import { keptTable } from '../../src/main/register/record-map/tables.ts';
import type { TableName } from '../../src/main/register/record-map/shape.ts';
import type { DisposalBasis } from '../../src/main/register/rooms/retention/disposal/basis.ts';
import { disposeOf } from '../../src/main/register/rooms/retention/disposal/service.ts';
import { asParameter, type Going, isOneOfKeys } from '../../src/main/register/rooms/retention/disposal/walk.ts';
import type { Job } from '../../src/main/register/work.ts';
import type { OutputOf } from '../../src/preload/contract/index.ts';
import type { DisposalSubject } from '../../src/preload/contract/retention-disposal.ts';
import { type House, resourcesFolder } from './house.ts';

/** A disposal that two officers have decided on. */
export const decidedBasis: DisposalBasis = {
  scheduleRow: 'Account and application records, 6 years', scheduleSource: 'NHS Records Management Code of Practice 2021', trigger: 'Closure', triggerDay: '2026-11-21',
  keepUntil: '2032-11-21', proposedBy: 'Test Officer', proposedOn: '2032-12-01', confirmedBy: 'Other Officer', confirmedOn: '2032-12-02', onlyOneOfficer: false, reason: '',
};

/** A job at the desk of a house, as the dispatcher makes one. */
export function jobAt(house: House): Job {
  const { register, keychain, desk } = house.session;
  return {
    signal: new AbortController().signal, fontsFolder: join(resourcesFolder, 'fonts'), desk, keychain,
    toClipboard: () => undefined,
    file: () => ({ path: house.path('unused') }),
    progress: () => undefined,
    breathe: () => Promise.resolve(),
    read: (look) => look(register.work()),
    commit: (change) => inTransaction(register.database, () => {
      const value = change(register.work());
      bringUpToDate(register.work());
      return value;
    }),
  };
}

/** Disposes of records as if their disposal were decided, which is not what these tests are about. */
export async function disposeNow(house: House, subjects: readonly DisposalSubject[], basis: DisposalBasis | null = decidedBasis): Promise<OutputOf<'retention.dispose'>> {
  return await disposeOf(jobAt(house), { subjects: [...subjects] }, () => basis);
}

/** Every page of the register's file, and every frame of the log beside it, in plain: also what SQLite would never show again. */
export function decryptedBytes(house: House): Buffer {
  const { register } = house.session;
  const path = register.database.name;
  const file = readFileSync(path);
  const salt = file.subarray(0, 16);
  const plain: Buffer[] = [];
  const take = (page: Buffer, number: number): void => {
    const bytes = decryptPage(register.keys.databaseKey, salt, page, number);
    if (bytes === null) throw new Error(`Page ${number} does not verify.`);
    plain.push(bytes);
  };
  for (let at = 0; at < file.length; at += pageSize) take(file.subarray(at, at + pageSize), at / pageSize + 1);
  const { wal } = sideFiles(path);
  const log = existsSync(wal) ? readFileSync(wal) : Buffer.alloc(0);
  // A header of 32 bytes, then frames: 24 bytes that begin with the number of the page, and the page.
  for (let at = 32; at < log.length; at += 24 + pageSize) take(log.subarray(at + 24, at + 24 + pageSize), log.readUInt32BE(at));
  return Buffer.concat(plain);
}

/** Which of these texts stand in the bytes, in any letter case, as UTF-8 or UTF-16. */
export function foundIn(bytes: Buffer, texts: readonly string[]): string[] {
  const plain = bytes.toString('latin1').toLowerCase();
  return texts.filter((text) => {
    const small = text.toLowerCase();
    return plain.includes(Buffer.from(small, 'utf8').toString('latin1')) || plain.includes(Buffer.from(small, 'utf16le').toString('latin1'));
  });
}

/**
 * Writes a word of its own into every column with words of everything that goes, but for its number, past the triggers that refuse to change it.
 *
 * @returns the words, by table and column
 */
export function markEverything(house: House, going: Going): Map<string, string> {
  const { database } = house.session.register;
  const triggers = database.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%BEFORE UPDATE%'").all();
  const marks = new Map<string, string>();
  database.pragma('ignore_check_constraints = ON');
  inTransaction(database, () => {
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
    for (const [table, rows] of going) {
      // Numbers stay: the stub keeps them.
      for (const column of keptTable(table).words.filter((name) => name !== 'number')) {
        const mark = `Qx${marks.size}${table}${column}xQ`.replaceAll('_', '');
        const set = `iif(json_valid(${column}) AND ${column} LIKE '{%', json_set(${column}, '$.mark', ?), ? || ' ' || coalesce(${column}, ''))`;
        database.prepare(`UPDATE ${table} SET ${column} = ${set} WHERE ${isOneOfKeys(table)}`).run(mark, mark, asParameter(rows));
        marks.set(`${table}.${column}`, mark);
      }
    }
    for (const { sql } of triggers) database.exec(sql);
  });
  database.pragma('ignore_check_constraints = OFF');
  return marks;
}

/** Rows of a table of the register. */
export function countOf(house: House, table: TableName): number {
  return Number(house.session.register.database.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM ${table}`).get()?.rows);
}
