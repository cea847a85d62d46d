import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { temporaryFolder, testInstant } from '../support/register-files.ts';

const options = { now: () => testInstant };
const firstShape = migrations.filter(({ number }) => number <= 20);

/** A register as the first version of the app has written it. */
const oldRegister = `
  INSERT INTO trust VALUES (1, 'Example Hospitals NHS Trust', '["cp371"]', 10, 3);
  INSERT INTO officers VALUES ('officer', 'Test Officer', 'head', 1, 1);
  INSERT INTO directorates VALUES ('medicine', 'Medicine', 'clinical', 1, 1);
  INSERT INTO people VALUES ('ann', 'Ann Other', 'ann@example.org', 2), ('bea', 'Bea Admin', '', 1), ('cy', 'Cy Backup', '', 1);
  INSERT INTO accounts VALUES ('ward', 'Ward news', 'x', 'https://x.com/wardnews', 'x.com/wardnews', '@wardnews', 'Share news', 'Families', 'public',
    'Two posts a week', 'yes', 'medicine', 'ann', '2025-05-04', '2025-06-01', '2026-08-12', 'closed', '2026-01-05', 4);
  INSERT INTO accounts VALUES ('bare', 'Bare', 'facebook', '', NULL, '', '', '', 'not-known', '', 'not-known', NULL, NULL, NULL, NULL, NULL, 'active', '2026-01-05', 1);
  INSERT INTO account_status_changes VALUES ('change', 'ward', '2026-09-01', 'active', 'closed');
  INSERT INTO account_administrators VALUES ('one', 'ward', 'bea', 'primary', '2026-01-05', NULL), ('two', 'ward', 'cy', 'backup', '2026-01-05', '2026-05-01');
  INSERT INTO reviews VALUES ('review', 'ward', 'quarterly', '2026-Q3', '2026-09-30', '2026-08-12', '${testInstant}', 'officer', 'Test Officer', 'no-concern', 1, '', 1);
  INSERT INTO review_answers VALUES ('review', 0, 'regular', 'CP371 2.3.1', 'Regular?', 'yes', '', '', '[]', 0);
  INSERT INTO drafts VALUES ('accounts', 'new', 'officer', '{"name":"Half"}', '${testInstant}');
`;

let database: Database;

beforeEach(() => {
  const folder = temporaryFolder();
  database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, firstShape, options);
  database.exec(oldRegister);
  return () => {
    database.close();
    folder[Symbol.dispose]();
  };
});

const rows = (query: string): unknown[] => database.prepare(query).all();
const newest = migrations.at(-1)?.number ?? 0;

describe('a register of the first version is carried forward', () => {
  test('to the newest version, once, with every row of every table', () => {
    const tables = ['trust', 'officers', 'directorates', 'people', 'accounts', 'account_status_changes', 'account_administrators', 'reviews', 'review_answers', 'drafts'];
    const counts = () => tables.map((table) => database.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${table}`).get()?.count);
    const before = counts();
    expect(migrate(database, migrations, options)).toEqual({ from: 20, to: newest });
    expect(counts()).toEqual(before);
    expect(migrate(database, migrations, options)).toEqual({ from: newest, to: newest });
  });

  test('what an account was it still is, and of what was never asked nothing is claimed', () => {
    const before = rows('SELECT * FROM accounts ORDER BY id');
    migrate(database, migrations, options);
    expect(rows('SELECT * FROM accounts ORDER BY id')).toMatchObject(before.map((row) => row as object));
    expect(rows(`SELECT platform_id, expected_numbers, languages, english_copy, privacy_fits, identity_shown, identity_permission_on, identity_permission_by,
      research, research_reference, personal_information, dpia_reference, business_record, internal, corporate, next_review_on FROM accounts WHERE id = 'ward'`)).toEqual([{
      platform_id: '', expected_numbers: '', languages: '', english_copy: '', privacy_fits: 'not-known', identity_shown: 'not-known',
      identity_permission_on: null, identity_permission_by: '', research: 'not-known', research_reference: '', personal_information: 'not-known',
      dpia_reference: '', business_record: 'not-known', internal: 0, corporate: 0, next_review_on: null,
    }]);
  });

  test('people keep name, address and version, and nobody becomes a leaver or somebody else', () => {
    migrate(database, migrations, options);
    expect(rows('SELECT * FROM people ORDER BY id')).toEqual([
      { id: 'ann', name: 'Ann Other', email: 'ann@example.org', version: 2 }, { id: 'bea', name: 'Bea Admin', email: '', version: 1 }, { id: 'cy', name: 'Cy Backup', email: '', version: 1 },
    ].map((person) => ({ ...person, category: 'not-known', employer: '', role: '', directorate_id: null, phone: '', leaves_on: null, merged_into: null })));
  });

  test('a change of status keeps its day, with no reason invented for it', () => {
    migrate(database, migrations, options);
    expect(rows('SELECT * FROM account_status_changes')).toEqual([{
      id: 'change', account_id: 'ward', changed_on: '2026-09-01', from_status: 'active', to_status: 'closed', reason: '', clause: '', captured: '', officer_name: '',
    }]);
  });

  test('former administrators keep their last day', () => {
    migrate(database, migrations, options);
    expect(rows('SELECT id, person_id, kind, to_date FROM account_administrators ORDER BY id')).toEqual([
      { id: 'one', person_id: 'bea', kind: 'primary', to_date: null }, { id: 'two', person_id: 'cy', kind: 'backup', to_date: '2026-05-01' },
    ]);
  });

  test('the Digital Board decides until the Trust says otherwise', () => {
    migrate(database, migrations, options);
    expect(rows('SELECT name, packs, version, deciding_body, return_address FROM trust')).toEqual([
      { name: 'Example Hospitals NHS Trust', packs: '["cp371"]', version: 3, deciding_body: 'Digital Board', return_address: '' },
    ]);
  });

  test('nothing refers to nothing, before and after', () => {
    migrate(database, migrations, options);
    expect(rows('PRAGMA foreign_key_check')).toEqual([]);
    expect(rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  describe('and what the new tables must not hold is refused', () => {
    beforeEach(() => {
      migrate(database, migrations, options);
    });

    test.each([
      ['access of a person who is nobody', "INSERT INTO account_access VALUES ('a', 'ward', 'person', NULL, 'Somebody', 'Editor', NULL, NULL, '', 1)"],
      ['access of an agency without a name', "INSERT INTO account_access VALUES ('a', 'ward', 'agency', NULL, '', 'Editor', NULL, NULL, '', 1)"],
      ['a contributor to no account', "INSERT INTO account_contributors VALUES ('a', 'gone', 'bea', NULL, '2026-01-01', NULL, '', 1)"],
      ['a handover to somebody who is not there', "INSERT INTO account_handovers VALUES ('a', 'ward', 'bea', 'primary', 'successor', 'gone', '2026-01-01', NULL, '', '')"],
      ['a duty in a state that there is not', "INSERT INTO account_duties VALUES ('ward', 'purpose', 'perhaps', '', '', '2026-01-01', '', 1)"],
      ['a file without a byte', "INSERT INTO evidence VALUES ('a', 'accounts', 'ward', '', 'a.pdf', 'application/pdf', 0, '', '', '')"],
      ['the content of no file', "INSERT INTO evidence_content VALUES ('gone', x'00')"],
      ['a handle of no account', "INSERT INTO account_handles VALUES ('a', 'gone', '@a', '', NULL, '2026-01-01', 1, NULL, NULL, 'not-looked', '', 1)"],
      ['a person merged into nobody', "UPDATE people SET merged_into = 'gone' WHERE id = 'ann'"],
    ])('%s', (_what, statement) => {
      expect(() => database.exec(statement)).toThrow(/constraint failed/u);
    });
  });
});
