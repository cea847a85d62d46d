import { describe, expect, it } from 'vitest';
import {
  choiceCounts, chosenColumns, countsOf, fitColumns, searchRows, type DataTableColumn,
} from '../../../src/renderer/components/data-table-model.ts';
import { allToggled, shareOf, stretched, toggled } from '../../../src/renderer/components/data-table-selection.ts';

interface Row {
  readonly name: string;
  readonly place: string;
}

const columns: readonly DataTableColumn<Row>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name, width: 200 },
  { id: 'place', header: 'Place', value: (row) => row.place, width: 200, wideOnly: true },
  { id: 'more', header: 'More', value: () => 'hidden word', width: 150, optional: true },
  { id: 'most', header: 'Most', value: () => null, width: 150, optional: true },
];
const ids = (some: readonly DataTableColumn<Row>[]) => some.map(({ id }) => id);

describe('which columns a table shows', () => {
  it('begins without the optional ones, and always keeps the first, which names the row', () => {
    expect(ids(chosenColumns(columns, []))).toEqual(['name', 'place']);
    expect(ids(chosenColumns(columns, ['more']))).toEqual(['name', 'more']);
    expect(ids(chosenColumns(columns, ['name']))).toEqual(['name']);
  });

  it('begins anew when a saved view names no column that is known', () => {
    expect(ids(chosenColumns(columns, ['given-up']))).toEqual(['name', 'place']);
  });

  it('lets optional columns give way first and tells them below the name', () => {
    const chosen = chosenColumns(columns, ['name', 'place', 'more', 'most']);
    expect(ids(fitColumns(chosen, 700, 300).shown)).toEqual(['name', 'place', 'more', 'most']);
    const less = fitColumns(chosen, 560, 300);
    expect([ids(less.shown), ids(less.folded), less.narrow]).toEqual([['name', 'place', 'more'], ['most'], false]);
    const least = fitColumns(chosen, 380, 300);
    expect([ids(least.shown), ids(least.folded), least.narrow]).toEqual([['name'], ['more', 'most'], true]);
  });

  it('tells below the name what still does not fit, from the last column', () => {
    const plans: readonly DataTableColumn<Row>[] = [
      { id: 'title', header: 'Action plan', value: (row) => row.name },
      { id: 'state', header: 'State', value: (row) => row.place, width: 160 },
      { id: 'due', header: 'Due', value: () => null, width: 150 },
      { id: 'owner', header: 'Owner', value: () => null, width: 150, wideOnly: true },
    ];
    const parts = (width: number) => [fitColumns(plans, width, 640)].map(({ shown, folded }) => [ids(shown), ids(folded)])[0];
    expect(parts(450)).toEqual([['title', 'state', 'due'], []]);
    expect(parts(449)).toEqual([['title', 'state'], ['due']]);
    expect(parts(299)).toEqual([['title'], ['state', 'due']]);
    expect(parts(20)).toEqual([['title'], ['state', 'due']]);
  });

  it('shows what a table begins with while its width is not known', () => {
    expect(fitColumns(chosenColumns(columns, []), 0, 640)).toMatchObject({ narrow: false, folded: [] });
  });
});

describe('searching and counting', () => {
  it('finds every word, also in columns that are not shown', () => {
    const rows = [{ name: 'Ward news', place: 'Medicine' }, { name: 'Careers', place: 'Workforce' }];
    expect(searchRows(rows, columns, 'medicine  WARD')).toEqual([rows[0]]);
    expect(searchRows(rows, columns, 'hidden')).toHaveLength(2);
    expect(searchRows(rows, columns, 'ward careers')).toEqual([]);
  });

  it('counts what each choice leaves, the other filters set, but not its own', () => {
    const rows = [{ name: 'Ward news', place: 'Medicine' }, { name: 'Careers', place: 'Workforce' }, { name: 'Careers', place: 'Medicine' }];
    const several: DataTableColumn<Row> = { id: 'several', header: 'Several', value: (row) => row.name, choices: (row) => ['any', row.name] };
    const [name, place, , none] = [...columns];
    if (name === undefined || place === undefined || none === undefined) throw new Error('There are no columns.');
    const all = [...columns, several];
    expect([...choiceCounts(place, rows, all, [])]).toEqual([['Medicine', 2], ['Workforce', 1]]);
    expect([...choiceCounts(place, rows, all, [{ id: 'name', value: 'Careers' }, { id: 'place', value: 'Medicine' }])]).toEqual([['Workforce', 1], ['Medicine', 1]]);
    expect([...choiceCounts(name, rows, all, [{ id: 'several', value: 'Ward news' }])]).toEqual([['Ward news', 1]]);
    expect([...choiceCounts(several, rows, all, [{ id: 'place', value: 'Workforce' }])]).toEqual([['any', 1], ['Careers', 1]]);
    expect([...choiceCounts(none, rows, all, [{ id: 'given-up', value: 'x' }])]).toEqual([]);
  });

  it('puts the named choices first and the others by name', () => {
    const counts = countsOf(new Map([['No purpose', 1], ['Without an alarm', 4], ['An administrator has left', 2], ['With an alarm', 3]]), ['With an alarm', 'Without an alarm']);
    expect(counts.map(({ value }) => value)).toEqual(['With an alarm', 'Without an alarm', 'An administrator has left', 'No purpose']);
  });
});

describe('choosing rows', () => {
  const shown = ['a', 'b', 'c', 'd'];

  it('takes a row in and out', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });

  it('stretches from the row chosen last, up or down, in the order shown', () => {
    expect([...stretched(new Set(['b']), shown, 'b', 'd')]).toEqual(['b', 'c', 'd']);
    expect([...stretched(new Set(['c']), shown, 'c', 'a')].toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('stretches out as well as in: the stretch takes the state of the row it begins at', () => {
    expect([...stretched(new Set(['a', 'b', 'd']), shown, 'c', 'b')]).toEqual(['a', 'd']);
  });

  it('chooses a single row where there is nothing to stretch from, or it is filtered away', () => {
    expect([...stretched(new Set(), shown, null, 'c')]).toEqual(['c']);
    expect([...stretched(new Set(['z']), shown, 'z', 'c')]).toEqual(['z', 'c']);
  });

  it('chooses all that are shown and leaves what a filter hides as it is', () => {
    const all = allToggled(new Set(['z']), shown);
    expect(shareOf(all, shown)).toBe('all');
    expect(all.has('z')).toBe(true);
    expect([...allToggled(all, shown)]).toEqual(['z']);
    expect([shareOf(new Set(['a']), shown), shareOf(new Set(['z']), shown), shareOf(new Set(), [])]).toEqual(['some', 'none', 'none']);
  });
});
