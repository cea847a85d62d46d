import type { Database } from 'better-sqlite3';
import type { Migration } from '../migrate.ts';

/** Tables whose rows bear numbers, and how these begin, before the year. */
const series = [
  ['applications', 'A2-'], ['action_plans', 'AP '], ['follow_ups', 'C '], ['certificates', 'C-'], ['certification_rounds', 'CR-'], ['disposals', 'D-'], ['enquiries', 'ENQ '],
  ['incidents', 'INC '], ['moderation', 'MOD '], ['notices', 'N-'], ['packs_made', 'P-'], ['packs_made', 'Q-'], ['disclosures', 'REQ '],
] as const;

/**
 * The highest number ever given in each series and year, also to a record that has been disposed of since: counting what is
 * there would give a number twice. The file keeps it itself, whoever adds a row. Who builds one of these tables anew puts its
 * trigger back.
 */
export const numbersGiven: Migration = {
  number: 320,
  name: 'numbers given',
  up(database) {
    database.exec(`
      CREATE TABLE numbers_given (
        series TEXT NOT NULL,
        year INTEGER NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (series, year)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER numbers_given_rise BEFORE UPDATE ON numbers_given WHEN NEW.last < OLD.last
      BEGIN SELECT RAISE(ABORT, 'A number that was given stays given.'); END;
      CREATE TRIGGER numbers_given_kept BEFORE DELETE ON numbers_given
      BEGIN SELECT RAISE(ABORT, 'A number that was given stays given.'); END;
    `);
    for (const [table, begins] of series) countFrom(database, table, begins);
    for (const { title } of database.prepare<[], { title: string }>('SELECT title FROM disposed_records').all()) countStub(database, title);
  },
};

/** Counts what a table has, and whatever is added to it from now on. */
function countFrom(database: Database, table: string, begins: string): void {
  const given = (row: string): string =>
    `'${begins}', CAST(substr(${row}number, ${begins.length + 1}, 4) AS INTEGER), CAST(substr(${row}number, ${begins.length + 6}) AS INTEGER)`;
  const isOne = (row: string): string => `${row}number GLOB '${begins}[0-9][0-9][0-9][0-9]-[0-9]*'`;
  const raise = 'ON CONFLICT (series, year) DO UPDATE SET last = max(last, excluded.last)';
  database.exec(`
    INSERT INTO numbers_given SELECT ${given('')} FROM ${table} WHERE ${isOne('')} ${raise};
    CREATE TRIGGER ${table}_numbered_${begins.charAt(0).toLowerCase()} AFTER INSERT ON ${table} WHEN ${isOne('NEW.')}
    BEGIN INSERT INTO numbers_given VALUES (${given('NEW.')}) ${raise}; END;
  `);
}

/** A stub has the number of its record in its title, which has no words of anybody: "Incident INC 2026-001, closed 3 May 2020". */
function countStub(database: Database, title: string): void {
  for (const begins of new Set(series.map(([, first]) => first))) {
    const [, year, last] = new RegExp(` ${begins}(\\d{4})-(\\d+)(?:,|$)`, 'u').exec(title) ?? [];
    if (year === undefined || last === undefined) continue;
    database.prepare('INSERT INTO numbers_given VALUES (?, ?, ?) ON CONFLICT (series, year) DO UPDATE SET last = max(last, excluded.last)').run(begins, Number(year), Number(last));
  }
}
