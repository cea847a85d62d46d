import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AccountFacts, accountFacts, importField, type ImportField } from '../../src/preload/contract/accounts.ts';
import { csvText } from '../../src/main/register/reports/csv.ts';
import { importFieldTitles } from '../../src/preload/contract/accounts-import.ts';
import { accountFactsWith, dryRunOf, importOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

type Cells = Partial<Record<ImportField, string>>;

const good: Cells = { name: 'Ward news', channel: 'X', address: 'https://x.com/wardnews' };
const sheetOf = (...rows: readonly Cells[]): string => {
  const fields = importField.options.filter((field) => rows.some((row) => row[field] !== undefined));
  return csvText(fields.map((field) => importFieldTitles[field]), rows.map((row) => fields.map((field) => row[field] ?? '')));
};

/** Fields of plain text with the most that each takes. */
const textFields: readonly (readonly [ImportField & keyof AccountFacts, number])[] = [
  ['name', 160], ['handle', 120], ['purpose', 4000], ['audience', 400], ['postingStandard', 400], ['platformId', 120], ['expectedNumbers', 80],
  ['languages', 200], ['englishCopy', 400], ['identityPermissionBy', 120], ['researchReference', 200], ['dpiaReference', 120],
];

describe('bad input', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const refusedCells = async (cells: Cells) => {
    const { dryRun, done } = await importOf(house, sheetOf(good, { ...good, name: 'Other', address: 'https://x.com/other', ...cells }));
    expect(done.refused).toBe(1);
    expect((await house.call('accounts.list', {})).map(({ name }) => name)).toEqual(['Ward news']);
    return dryRun.refused.map(({ row, field, reason }) => [row, field, reason]);
  };
  const refusedForm = async (changes: Partial<AccountFacts>) => {
    let error: unknown;
    expect(await entriesOf(house, async () => { error = await house.refusal('accounts.add', accountFactsWith(changes)); })).toEqual([]);
    expect(await house.call('accounts.list', {})).toEqual([]);
    return error;
  };

  it.each(textFields)('a text that is too long is refused by row and field, in the form and in a spreadsheet: %s', async (field, most) => {
    expect(await refusedForm({ [field]: 'a'.repeat(most + 1) })).toMatchObject({ code: 'invalid', field, message: `Use ${most} characters or fewer.` });
    expect(await refusedCells({ [field]: 'a'.repeat(most + 1) })).toEqual([[3, field, `Use ${most} characters or fewer.`]]);
  });

  it.each([
    ['a control character', '\u0007'], ['a null character', '\u0000'], ['a mark that turns the direction of reading', '\u202E'],
    ['a half of a character', '\uD83C'],
  ])('%s is refused in every field of text', async (_what, character) => {
    for (const [field] of textFields) {
      expect(await refusedForm({ [field]: `Ward${character}news` })).toMatchObject({ code: 'invalid', field });
    }
    // In a file that half becomes the sign for “unreadable”, which is text; a null makes the file no text at all.
    if (character === '\uD83C' || character === '\u0000') return;
    const cells = Object.fromEntries(textFields.map(([field]) => [field, `Ward${character}news`]));
    expect((await refusedCells(cells)).map(([row, field]) => [row, field])).toEqual(
      Object.keys(accountFacts.shape).filter((field) => textFields.some(([known]) => known === field)).map((field) => [3, field]),
    );
  });

  it.each([
    '🏥👩‍⚕️ ward', 'مستشفى الأطفال', 'חדשות', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '=1+1', '+44 1482 000000', '-2+3', '@SUM(A1)',
    "'; DROP TABLE accounts; --", '=cmd|\'/c calc\'!A0', '{{7*7}}', '%s%n', '../../etc/passwd', 'NULL', '__proto__', 'constructor',
  ])('%s is kept as the text that it is', async (text) => {
    const { done } = await importOf(house, sheetOf({ ...good, name: text, purpose: text, audience: text }));
    expect(done).toMatchObject({ added: 1, refused: 0, warnings: 0 });
    const [row] = await house.call('accounts.list', {});
    expect((await house.call('accounts.get', { id: row?.id ?? '' })).facts).toMatchObject({ name: text, purpose: text, audience: text });
  });

  it.each(['\u200F', '\u200E', '\u200B', '\u2060', '\uFEFF', '\u00AD', '\u202A', '\u2067'])('%j, which nobody sees, is left out of every line, in the form and, with a warning by row and field, in a spreadsheet', async (mark) => {
    const lines = textFields.filter(([field]) => field !== 'purpose').map(([field]) => field);
    const { id } = await house.call('accounts.add', accountFactsWith(Object.fromEntries(lines.map((field) => [field, `Ward${mark} news`]))));
    const clean = Object.fromEntries(lines.map((field) => [field, 'Ward news']));
    expect((await house.call('accounts.get', { id })).facts).toMatchObject(clean);
    const { dryRun } = await dryRunOf(house, sheetOf({ ...good, address: 'https://x.com/other', ...Object.fromEntries(lines.map((field) => [field, `Ward${mark} news`])) }));
    expect(dryRun.refused).toEqual([]);
    expect(new Set(dryRun.warnings.filter(({ row, reason }) => row === 2 && reason.startsWith('Hidden characters were taken out')).map(({ field }) => field))).toEqual(new Set(lines));
  });

  it.each(['java\tscript:alert(1)', '\u200Bjavascript:alert(1)', 'ms-msdt:/id', 'search-ms:query=x', 'http://user:secret@intranet/x'])('the address %j is refused for an internal platform too', async (address) => {
    expect(await refusedForm({ address, internal: true })).toMatchObject({ code: 'invalid', field: 'address' });
    expect((await refusedCells({ address, internal: 'yes' })).map(([row, field]) => [row, field])).toEqual([[3, 'address']]);
  });

  it.each(['javascript:alert(1)', 'JAVASCRIPT:alert(1)', ' javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,<script>1</script>', 'vbscript:x', 'blob:x', 'about:blank'])(
    'the address %s is refused for internal and for other platforms',
    async (address) => {
      for (const internal of [false, true]) expect(await refusedForm({ address, internal })).toMatchObject({ code: 'invalid', field: 'address' });
      for (const internal of ['no', 'yes']) expect((await refusedCells({ address, internal })).map(([row, field]) => [row, field])).toEqual([[3, 'address']]);
    },
  );

  it.each(['https://user:secret@x.com/a', 'https://x .com/a', 'mailto:ward@example.org', 'ftp://example.org/a', '\\\\server\\share'])('the address %s is refused', async (address) => {
    expect(await refusedForm({ address })).toMatchObject({ code: 'invalid', field: 'address' });
    expect((await refusedCells({ address })).map(([row, field]) => [row, field])).toEqual([[3, 'address']]);
  });

  it.each(['2026-04-31', '2026-02-29', '2026-13-01', '20266-01-01', '31/04/2026'])('the day %s does not exist, and the form says so', async (day) => {
    for (const field of ['approvedOn', 'lastReviewBefore', 'nextReviewOn', 'identityPermissionOn'] as const) {
      expect(await refusedForm({ [field]: day })).toMatchObject({ code: 'invalid', field, message: 'Enter a real date, such as 31 March 2026.' });
    }
  });

  it.each([
    ['31/04/2026', '“31/04/2026” is not a date that exists. Write the day first, such as 31/03/2026.'],
    ['29 February 2025', '“29 February 2025” is not a date that exists. Write the day first, such as 31/03/2026.'],
    ['01/03/1066', 'The year of “01/03/1066” cannot be right. Correct it in the spreadsheet.'],
    ['01/03/9999', 'The year of “01/03/9999” cannot be right. Correct it in the spreadsheet.'],
    ['22/11/2026', 'This date lies in the future. Enter today or an earlier day.'],
  ])('the day of approval %s is refused in a spreadsheet; in another field it is left out with a warning', async (day, reason) => {
    expect(await refusedCells({ approvedOn: day })).toEqual([[3, 'approvedOn', reason]]);
    const { dryRun } = await dryRunOf(house, sheetOf({ ...good, name: 'Third', address: 'https://x.com/third', lastReviewBefore: day, identityPermissionOn: day }));
    expect(dryRun.warnings.map(({ row, field, reason: said }) => [row, field, said])).toEqual([
      [2, 'lastReviewBefore', `${reason} Left empty.`], [2, 'identityPermissionOn', `${reason} Left empty.`],
    ]);
  });

  it.each(['approvedOn', 'lastReviewBefore', 'identityPermissionOn'] as const)('a day to come is refused in the form: %s', async (field) => {
    expect(await refusedForm({ [field]: '2026-11-22' })).toMatchObject({ code: 'invalid', field, message: 'This date lies in the future. Enter today or an earlier day.' });
  });

  it('many wrong rows are all named, and nothing of them is stored', async () => {
    const rows = Array.from({ length: 40 }, (_, row): Cells => ({ ...good, name: `Bad ${row}`, address: `https://x.com/bad${row}`, status: 'pending', directorate: 'a'.repeat(1001) }));
    const entries = await entriesOf(house, async () => {
      const { dryRun, done } = await importOf(house, sheetOf(...rows));
      expect(done).toMatchObject({ added: 0, changed: 0, refused: 40 });
      expect(new Set(dryRun.refused.map(({ row }) => row)).size).toBe(40);
    });
    expect(entries.map(([action]) => action)).toEqual(['accounts.imported']);
    expect(await house.call('accounts.list', {})).toEqual([]);
  });
});
