import { writeFileSync } from 'node:fs';
import Database, { type Database as PlainDatabase } from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { type Measurement, medianOf } from './measurement.ts';

/*
 * Lists at the size of the largest Trust: what the register does, as a multiple of the plainest thing that any program
 * would have to do with the same rows on the same machine.
 */

/** As many rows as one import brings; the register holds twice as many in the end. */
export interface ListSizes {
  readonly rows: number;
  readonly runs: number;
}

const heading = ['Account', 'Platform', 'URL', 'Handle', 'Department', 'Line manager', 'Admin', 'Backup admin', 'Date approved', 'Last reviewed', 'Purpose'];

function rowsFrom(first: number, count: number): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const row = first + index;
    return [
      `Account ${row}`, row % 2 === 0 ? 'Facebook' : 'Twitter', row % 2 === 0 ? `https://www.facebook.com/example-${row}` : `https://x.com/example-${row}`,
      `@example${row}`, row % 3 === 0 ? 'Workforce' : 'Medicine', `Manager ${row % 300}`, `Admin ${row % 900}`, `Backup ${row % 700}`, '01/03/2025',
      row % 3 === 0 ? '' : '12/08/2026', `Share what happens on ward ${row}`,
    ];
  });
}

const csvOf = (rows: readonly (readonly string[])[]): string => [heading, ...rows].map((row) => row.join(',')).join('\r\n');

/** Import, duplicate check, list and export at a size. */
export async function measureLists({ rows: count, runs }: ListSizes): Promise<Measurement[]> {
  const house = new House('2026-11-21');
  const plain = new Database(house.path('plain.sqlite'));
  try {
    await house.setUp();
    plain.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE accounts (${heading.map((_, column) => `c${column} TEXT NOT NULL`).join(', ')}); CREATE UNIQUE INDEX by_address ON accounts (c2);`);
    const first = await measureImport(house, plain, rowsFrom(0, count), runs);
    await measureImport(house, plain, rowsFrom(count, count), 1);
    return [...first, ...(await measureFull(house, plain, count * 2, runs))];
  } finally {
    plain.close();
    house.end();
  }
}

/** An import happens once, so that only its dry run is repeated. */
async function measureImport(house: House, plain: PlainDatabase, rows: string[][], runs: number): Promise<Measurement[]> {
  const text = csvOf(rows);
  writeFileSync(house.path('accounts.csv'), text);
  const sheet = await house.call('accounts.readSpreadsheet', {}, house.path('accounts.csv'));
  const columns = Object.fromEntries(sheet.columns.flatMap(({ suggested, index }) => (suggested === null ? [] : [[suggested, index]])));
  const plan = { source: sheet.source, columns, directorates: [] };
  const dryRun = await medianOf(runs, () => house.call('accounts.planImport', plan));
  const parsed = await medianOf(runs, () => parse(text));
  const { fingerprint } = await house.call('accounts.planImport', plan);
  const imported = await medianOf(1, async () => {
    const { added } = await house.call('accounts.runImport', { plan, fingerprint });
    if (added !== rows.length) throw new Error(`${added} of ${rows.length} accounts were imported.`);
  });
  const insert = plain.prepare(`INSERT INTO accounts VALUES (${heading.map(() => '?').join(', ')})`);
  const inserted = await medianOf(1, () => {
    plain.exec('BEGIN');
    for (const row of rows) insert.run(...row);
    plain.exec('COMMIT');
  });
  return [
    { what: `dry run of ${rows.length} rows`, milliseconds: dryRun, baseline: { what: 'the same CSV parsed', milliseconds: parsed } },
    {
      what: `import of ${rows.length} rows, each with its people and trail entries`, milliseconds: imported,
      baseline: { what: 'the same rows inserted into one table of a plain SQLite file', milliseconds: inserted },
    },
  ];
}

async function measureFull(house: House, plain: PlainDatabase, count: number, runs: number): Promise<Measurement[]> {
  const all = await house.call('accounts.list', {});
  if (all.length !== count) throw new Error(`The register has ${all.length} of ${count} accounts.`);
  const list = await medianOf(runs, () => house.call('accounts.list', {}));
  const everything = plain.prepare('SELECT * FROM accounts ORDER BY c0');
  const selected = await medianOf(runs, () => everything.all());

  const twice = accountFactsWith({ name: 'Again', address: `HTTP://twitter.com/EXAMPLE-${count - 1}/?utm_source=mail` });
  const duplicate = await medianOf(runs * 5, async () => {
    const reply = await house.reply('accounts.add', twice);
    if (reply.ok || reply.error.code !== 'duplicate') throw new Error('A duplicate address was not found.');
  });
  const byAddress = plain.prepare('SELECT * FROM accounts WHERE c2 = ?');
  const scanned = plain.prepare('SELECT * FROM accounts WHERE lower(c2) LIKE ?');
  const looked = await medianOf(runs * 5, () => { byAddress.get(`https://x.com/example-${count - 1}`); });
  const scan = await medianOf(runs * 5, () => { scanned.get(`%x.com/example-${count - 1}`); });

  const accountIds = all.map(({ id }) => id);
  const exported = await medianOf(runs, () => house.call('accounts.export', { accountIds }, house.path('Accounts.csv')));
  return [
    { what: `accounts list, ${count} accounts with their alarms`, milliseconds: list, baseline: { what: 'the same rows of a plain SQLite file with one SELECT', milliseconds: selected } },
    {
      what: `duplicate address refused among ${count} accounts, in another spelling`, milliseconds: duplicate,
      baseline: { what: `every address of a plain SQLite file compared (one exact look-up: ${looked.toFixed(3)} ms)`, milliseconds: scan },
    },
    { what: `export of ${count} accounts as CSV`, milliseconds: exported, baseline: { what: 'the same rows of a plain SQLite file with one SELECT', milliseconds: selected } },
  ];
}
