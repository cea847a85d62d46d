import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

/** A register in the shape before action plans, with an account in it, carried forward. */
function carriedForward(path: string): Database {
  const database = openDatabase({ path: join(path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, migrations.filter(({ number }) => number < 120), { now: () => testInstant });
  database.exec("INSERT INTO directorates VALUES ('medicine', 'Medicine', 'clinical', 1, 1)");
  migrate(database, migrations, { now: () => testInstant });
  return database;
}

const columns = [
  'id', 'number', 'title', 'clause', 'why', 'source_kind', 'source_id', 'source_label', 'account_id', 'account_name', 'owner', 'due_on', 'state', 'started_on', 'started_by',
  'in_hand_on', 'carried_out_on', 'signed_on', 'signed_by', 'signed_how', 'signed_note', 'abandoned_on', 'last_reason', 'version',
] as const;

const developing = {
  id: 'one', number: 'AP 2026-001', title: 'Text on pictures', clause: 'CP371 App 1', why: 'Missing', source_kind: 'other', source_id: null, source_label: '', account_id: null,
  account_name: '', owner: '', due_on: null, state: 'developing', started_on: '2026-11-01', started_by: 'Test Officer', in_hand_on: null, carried_out_on: null, signed_on: null,
  signed_by: '', signed_how: '', signed_note: '', abandoned_on: null, last_reason: '', version: 1,
};
const inHand = { ...developing, state: 'in-hand', owner: 'Olive', due_on: '2026-12-01', in_hand_on: '2026-11-02' };
const carriedOut = { ...inHand, state: 'carried-out', carried_out_on: '2026-11-20' };
const signedOff = { ...carriedOut, state: 'signed-off', signed_on: '2026-11-21', signed_by: 'Hana Head' };
const abandoned = { ...inHand, state: 'abandoned', abandoned_on: '2026-11-20', last_reason: 'Closed' };

describe('migration 120, action plans', () => {
  const insert = (database: Database, row: Readonly<Record<(typeof columns)[number], unknown>>) =>
    database.prepare(`INSERT INTO action_plans (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`).run(row);

  test('a register from before has none, and keeps what it had', () => {
    using folder = temporaryFolder();
    const database = carriedForward(folder.path);
    expect(database.prepare('SELECT (SELECT count(*) FROM action_plans) AS plans, (SELECT name FROM directorates) AS kept').all()).toEqual([{ plans: 0, kept: 'Medicine' }]);
    database.close();
  });

  test('each state is taken with what it demands, and refused without', () => {
    using folder = temporaryFolder();
    const database = carriedForward(folder.path);
    [developing, inHand, carriedOut, signedOff, abandoned].forEach((row, index) => insert(database, { ...row, id: `plan-${index}`, number: `AP 2026-00${index}` }));
    const other = { id: 'other', number: 'AP 2026-100' };
    for (const wrong of [
      { ...inHand, owner: '' }, { ...inHand, due_on: null }, { ...inHand, in_hand_on: null }, { ...inHand, carried_out_on: '2026-11-20' }, { ...carriedOut, carried_out_on: null },
      { ...signedOff, signed_on: null }, { ...signedOff, signed_by: '' }, { ...carriedOut, signed_by: 'Hana Head' }, { ...abandoned, abandoned_on: null }, { ...abandoned, last_reason: '' },
      { ...developing, state: 'lost' }, { ...developing, source_kind: 'rumour' }, { ...developing, title: '' }, { ...developing, why: '' },
    ]) expect(() => insert(database, { ...wrong, ...other })).toThrow('CHECK');
    expect(() => insert(database, { ...developing, id: 'twin', number: 'AP 2026-000' })).toThrow('UNIQUE');
    expect(() => insert(database, { ...developing, ...other, account_id: 'nowhere' })).toThrow('FOREIGN KEY');
    database.close();
  });

  test('a step is done on a day, and says what was done or why it was given up', () => {
    using folder = temporaryFolder();
    const database = carriedForward(folder.path);
    insert(database, developing);
    const step = (values: string) => database.exec(`INSERT INTO action_steps VALUES (${values}, '${testInstant}', 'Test Officer')`);
    step("'a', 'one', 1, 'Open', '', NULL, 'open', NULL, ''");
    step("'b', 'one', 2, 'Done', '', NULL, 'done', '2026-11-20', 'As planned'");
    step("'c', 'one', 3, 'Given up', '', NULL, 'given-up', NULL, 'No need'");
    expect(() => step("'d', 'one', 4, 'Done', '', NULL, 'done', NULL, 'As planned'")).toThrow('CHECK');
    expect(() => step("'d', 'one', 4, 'Done', '', NULL, 'done', '2026-11-20', ''")).toThrow('CHECK');
    expect(() => step("'d', 'one', 4, 'Given up', '', NULL, 'given-up', NULL, ''")).toThrow('CHECK');
    expect(() => step("'d', 'one', 3, 'Twice', '', NULL, 'open', NULL, ''")).toThrow('UNIQUE');
    expect(() => step("'d', 'gone', 1, 'Nowhere', '', NULL, 'open', NULL, ''")).toThrow('FOREIGN KEY');
    database.close();
  });
});
