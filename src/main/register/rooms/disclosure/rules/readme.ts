/* The page that goes with the files of a search. Pure: plain text. */

interface Told {
  readonly number: string;
  readonly trustName: string;
  readonly asked: string;
  readonly lookedFor: readonly string[];
  readonly cautions: readonly string[];
  readonly found: number;
  readonly leftOut: number;
  readonly searched: readonly { readonly what: string; readonly entries: number; readonly found: number }[];
  readonly notSearched: readonly { readonly what: string; readonly why: string }[];
  readonly disposed: readonly { readonly title: string; readonly number: string; readonly on: string }[];
}

/** @param files how many kept files go with it @returns what the files are, what was searched, and how they are checked */
export function readmeText(told: Told, files: number): string {
  return [
    `Found for a request, ${told.number}`, told.trustName, '',
    `Asked for: ${told.asked}`, ...(told.lookedFor.length === 0 ? [] : [`Words looked for: ${told.lookedFor.join('; ')}`]), ...told.cautions,
    `Entries found: ${told.found}. Left out: ${told.leftOut}.`, '',
    'THE FILES',
    'found.csv     what was found, one entry a line:',
    '              Number (of the entry in this search, the same in every file), Kind, Record (the record it stands in),',
    '              What it is, Day (YYYY-MM-DD; empty where it has none), Why found, Words (what stands around the words),',
    '              File (the kept file that goes with it), Exported on, Exported by',
    'records.csv   what stands in each of them, one field a line: Number, Record, What it is, Day, Field, Content',
    ...(told.leftOut === 0 ? [] : ['left-out.csv  what is left out, without its words: Number, Kind, What it is, Why it is left out']),
    ...(files === 0 ? [] : [`files/        ${files === 1 ? 'the kept file' : `the ${files} kept files`}, each under its Number`]),
    'SHA256SUMS    checksums of all these files', '',
    'Check that nothing has changed: unpack the files, open a terminal in the folder and type',
    '  sha256sum -c SHA256SUMS', '',
    ...(told.disposed.length === 0 ? [] : ['GONE', ...told.disposed.map(({ title, number, on }) => `${title}: disposed of on ${on}, ${number}`), '']),
    'NOT SEARCHED', ...told.notSearched.map(({ what, why }) => `${what}: ${why}`), '',
    'SEARCHED', ...told.searched.map(({ what, entries, found }) => `${what}: ${entries} looked through, ${found} found`), '',
    'A cell that begins with an apostrophe and a sign such as = or + has the apostrophe from this program, so that no spreadsheet runs it.', '',
  ].join('\r\n');
}
