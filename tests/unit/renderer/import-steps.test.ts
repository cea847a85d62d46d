import { describe, expect, it } from 'vitest';
import type { Spreadsheet } from '../../../src/preload/contract/accounts.ts';
import { importField } from '../../../src/preload/contract/accounts.ts';
import { importFieldsInOrder as importFields, importFieldTitles } from '../../../src/preload/contract/accounts-import.ts';
import { columnLetter } from '../../../src/renderer/lib/import-columns.ts';
import {
  matchingProblems, planInput, suggestedMatching, unfilledFields,
} from '../../../src/renderer/screens/accounts/import-steps.ts';

function sheet(...columns: [string, Spreadsheet['columns'][number]['suggested']][]): Spreadsheet {
  return {
    source: '0192f000-0000-7000-8000-000000000009', fileName: 'accounts.csv', sheet: null, rowCount: 2, remembered: false,
    columns: columns.map(([heading, suggested], index) => ({ index, heading, samples: [], suggested })),
  };
}

describe('matching the columns of a spreadsheet', () => {
  it('takes a suggestion once, so that two columns never become one field silently', () => {
    const read = sheet(['Account', 'name'], ['Email', 'lineManagerEmail'], ['E-mail', 'lineManagerEmail']);
    expect([...suggestedMatching(read).values()]).toEqual(['name', 'lineManagerEmail', null]);
  });

  it('says so when the name is missing or a field is matched twice', () => {
    const read = sheet(['A', null], ['Web', null], ['', null]);
    const problems = matchingProblems(read, new Map([[1, 'address'], [2, 'address']]));
    expect(problems.map((problem) => problem.column)).toEqual([2, null]);
    expect(problems[0]?.message).toContain('“Web”');
    expect(matchingProblems(read, new Map([[0, 'name']]))).toEqual([]);
  });

  it('names columns as a spreadsheet does', () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  });

  it('hands on matched columns and decided directorates only', () => {
    const read = sheet(['Account', 'name'], ['Notes', null], ['Directorate', 'directorate']);
    const id = '0192f000-0000-7000-8000-000000000001';
    const input = planInput(read, suggestedMatching(read), new Map([
      ['Medicine', 'clinical'], ['Estates', 'refuse'], ['Workforce', `existing:${id}`],
    ]));
    expect(input.columns).toEqual({ name: 0, directorate: 2 });
    expect(input.directorates).toEqual([
      { name: 'Medicine', take: 'clinical', existingId: null },
      { name: 'Workforce', take: 'existing', existingId: id },
    ]);
  });

  it('can take every field that the register imports, each under a name of its own', () => {
    expect([...importFields].toSorted()).toEqual([...importField.options].toSorted());
    expect(new Set(Object.values(importFieldTitles)).size).toBe(importFields.length);
  });

  it('says what stays empty, as far as spreadsheets usually have it', () => {
    const missing = unfilledFields({ name: 0, channel: 1, lineManager: 2 });
    expect(missing).toEqual(expect.arrayContaining(['Directorate', 'Line manager’s email', 'Approved on']));
    expect(missing).not.toContain('DPIA reference');
    expect(missing).not.toContain('Primary administrator’s email');
  });
});
