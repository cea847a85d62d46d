import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyHead, shortHead } from '../../src/main/register/audit/chain.ts';
import { Trail, type TrailAction } from '../../src/main/register/audit/trail.ts';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { auditTrail } from '../../src/main/register/database/migrations/0010-audit-trail.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { Queries } from '../../src/main/register/database/queries.ts';
import { inTransaction } from '../../src/main/register/database/transaction.ts';
import { appendEntries, temporaryFolder, testInstant, testOfficer } from '../support/register-files.ts';

let database: Database;
let trail: Trail;

beforeEach(() => {
  const folder = temporaryFolder();
  database = openDatabase({ path: join(folder.path, 'register.db'), key: randomBytes(32), mode: 'create' });
  migrate(database, [auditTrail], { now: () => testInstant });
  trail = new Trail(new Queries(database));
  return () => {
    database.close();
    folder[Symbol.dispose]();
  };
});

function add(action: Partial<TrailAction> = {}, at = testInstant) {
  const whole = { officer: testOfficer, action: 'account-changed', room: 'accounts', recordId: 'account-1', ...action };
  return inTransaction(database, () => trail.append(whole, at));
}

/** Changes the file as somebody could who holds the key: the triggers do not stop her. */
function tamper(text: string): void {
  database.exec('DROP TRIGGER trail_entries_kept; DROP TRIGGER trail_entries_unchanged; DROP TRIGGER trail_details_unchanged;');
  database.pragma('foreign_keys = OFF');
  database.exec(text);
}

describe('an entry', () => {
  test('continues from the one before it', () => {
    expect(trail.head()).toEqual({ count: 0, hash: emptyHead });
    const first = add({ clause: '4.2', details: { before: { name: 'A' }, after: { name: 'B' } } });
    const second = add();
    expect(first).toMatchObject({ sequence: 1, previousHash: emptyHead, clause: '4.2', officerName: testOfficer.name });
    expect(second).toMatchObject({ sequence: 2, previousHash: first.hash, clause: null, commitment: null });
    expect(trail.head()).toEqual({ count: 2, hash: second.hash });
    expect(trail.details(1)).toEqual({ before: { name: 'A' }, after: { name: 'B' } });
    expect(trail.details(2)).toBeNull();
  });

  test('is stored with the change or not at all', () => {
    const failing = (): void =>
      inTransaction(database, () => {
        trail.append({ officer: testOfficer, action: 'a', room: 'accounts', recordId: 'r' }, testInstant);
        throw new Error('The change failed.');
      });
    expect(failing).toThrow('The change failed.');
    expect(trail.head().count).toBe(0);
    expect(() => trail.append({ officer: testOfficer, action: 'a', room: 'accounts', recordId: 'r' }, testInstant)).toThrow(/transaction/u);
  });

  test.each([
    { password: 'x' },
    { after: { recoveryCode: 'x' } },
    { after: [{ newPassphrase: 'x' }] },
    { after: { client_secret: 'x' } },
    { key: 'x' },
  ])('never holds a secret: %o is refused without being quoted', (details) => {
    expect(() => add({ details })).toThrow(/must not hold a secret: [a-zA-Z0-9_.]+\.$/u);
    expect(trail.head().count).toBe(0);
  });

  test('may say that there is a password, and use ordinary words', () => {
    add({ details: { hasPassword: true, keyword: 'sepsis', passwordChangedOn: '2026-01-01', monkey: 1 } });
    expect(trail.head().count).toBe(1);
  });

  test('two entries with the same details have different commitments', () => {
    expect(add({ details: { a: 1 } }).commitment).not.toBe(add({ details: { a: 1 } }).commitment);
  });

  test('an instant in another form is refused', () => {
    expect(() => add({}, '2026-11-21 09:30')).toThrow(/"at"/u);
  });
});

describe('reading', () => {
  test('newest first, page by page and by room', () => {
    for (let index = 1; index <= 5; index += 1) add({ room: index % 2 === 0 ? 'reviews' : 'accounts' });
    expect(trail.page({ limit: 2 }).map(({ sequence }) => sequence)).toEqual([5, 4]);
    expect(trail.page({ before: 4, limit: 9 }).map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
    expect(trail.page({ limit: 9, room: 'reviews' }).map(({ sequence }) => sequence)).toEqual([4, 2]);
  });

  test('a period is one stretch without gaps, also when a clock was wrong', () => {
    for (const day of ['01', '03', '02', '09', '04', '20']) add({}, `2026-05-${day}T00:00:00.000Z`);
    const links = [...trail.entriesBetween('2026-05-02T00:00:00.000Z', '2026-05-05T00:00:00.000Z')];
    expect(links.map(({ text }) => Number(/"sequence":(\d+)/u.exec(text)?.[1]))).toEqual([2, 3, 4, 5]);
    expect([...trail.entriesBetween('2027-01-01', '2028-01-01')]).toEqual([]);
  });

  test('a period longer than a batch comes whole', () => {
    appendEntries(database, 1203);
    expect([...trail.entriesBetween('2026-01-01', '2027-01-01')]).toHaveLength(1203);
  });

  test('a head from paper finds its entry', () => {
    appendEntries(database, 5);
    const [, middle] = trail.page({ limit: 2 });
    expect(trail.matchesHead(shortHead(middle?.hash ?? ''))?.sequence).toBe(4);
    expect(trail.matchesHead(middle?.hash ?? '')?.sequence).toBe(4);
    expect(trail.matchesHead('0000 0000 0000 0000 0000')).toBeNull();
    expect(trail.matchesHead('what?')).toBeNull();
  });

  test('a trail that was put back is told from one that continues', () => {
    appendEntries(database, 3);
    const remembered = trail.head();
    expect(trail.compareWith(remembered)).toBe('continues');
    appendEntries(database, 1);
    expect(trail.compareWith(remembered)).toBe('continues');
    expect(trail.compareWith({ count: 9, hash: remembered.hash })).toBe('older');
    expect(trail.compareWith({ count: 2, hash: remembered.hash })).toBe('differs');
    expect(trail.compareWith({ count: 0, hash: emptyHead })).toBe('continues');
  });
});

describe('verification', () => {
  test('recomputes everything and reports how far it is', () => {
    appendEntries(database, 1100);
    const progress: number[] = [];
    const result = trail.verify({ onProgress: ({ done }) => progress.push(done) });
    expect(result).toEqual({ ok: true, count: 1100, head: trail.head().hash, detailsChecked: 1100, detailsRemoved: 0 });
    expect(progress).toEqual([500, 1000, 1100]);
  });

  test('an empty trail is intact', () => {
    expect(trail.verify()).toMatchObject({ ok: true, count: 0, head: emptyHead });
  });

  test('the trail still verifies after disposal has removed details', () => {
    appendEntries(database, 4);
    add({ details: { name: 'Jo' } });
    expect(trail.removeDetails('accounts', 'account-1')).toBe(1);
    expect(trail.details(5)).toBeNull();
    expect(trail.verify()).toMatchObject({ ok: true, count: 5, detailsChecked: 4, detailsRemoved: 1 });
  });

  test.each([
    ['a changed text', `UPDATE trail_entries SET text = replace(text, 'Ngozi', 'Other') WHERE sequence = 700`, 700],
    ['a changed hash', `UPDATE trail_entries SET hash = '${'f'.repeat(64)}' WHERE sequence = 3`, 3],
    ['a removed entry', 'DELETE FROM trail_entries WHERE sequence = 600', 600],
    ['a removed first entry', 'DELETE FROM trail_entries WHERE sequence = 1', 1],
    ['changed details', `UPDATE trail_details SET details = '{}' WHERE sequence = 501`, 501],
    ['a changed salt', 'UPDATE trail_details SET salt = zeroblob(32) WHERE sequence = 2', 2],
    ['details of no entry', `INSERT INTO trail_details VALUES (5000, zeroblob(32), '{}')`, 5000],
  ])('%s is found at its entry', (_what, statement, sequence) => {
    appendEntries(database, 750);
    tamper(statement);
    expect(trail.verify()).toMatchObject({ ok: false, sequence });
  });

  test('details that an entry never committed to are found', () => {
    add();
    tamper(`INSERT INTO trail_details VALUES (1, zeroblob(32), '{}')`);
    expect(trail.verify()).toMatchObject({ ok: false, sequence: 1 });
  });

  test('entries cut off at the end show only against a head kept outside', () => {
    appendEntries(database, 5);
    const kept = trail.head();
    tamper('DELETE FROM trail_details WHERE sequence > 3; DELETE FROM trail_entries WHERE sequence > 3');
    expect(trail.verify()).toMatchObject({ ok: true, count: 3 });
    expect(trail.compareWith(kept)).toBe('older');
    expect(trail.matchesHead(shortHead(kept.hash))).toBeNull();
  });
});
