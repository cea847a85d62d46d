import { describe, expect, it } from 'vitest';
import { accountRecords, type SavedView } from '../../../src/preload/contract/accounts-records.ts';
import { alarmChoices, kindChoices, accountColumns } from '../../../src/renderer/screens/accounts/account-columns.tsx';
import { boxOf, bulkInput, nothingTyped } from '../../../src/renderer/screens/accounts/bulk-change.ts';
import type { ListView } from '../../../src/renderer/lib/list-address.ts';
import { accountList, contentOf, looksLike, viewed, viewNamed } from '../../../src/renderer/screens/accounts/list-view.ts';
import { quarterLater } from '../../../src/renderer/screens/accounts/watch-list.ts';

const id = '0192f000-0000-7000-8000-000000000001';

const list: ListView = {
  text: ' ward ',
  table: {
    sort: { id: 'channel', desc: true },
    filters: [{ id: 'directorate', value: 'Medicine' }, { id: 'alarms', value: 'With an alarm' }],
    columns: ['name', 'channel', 'handle'],
  },
  viewId: null,
};
const view: SavedView = { id, name: 'Wards', content: contentOf(list) };

describe('saved views of the list of accounts', () => {
  it('keep search, order, filters and columns, in the form that the register takes', () => {
    expect(accountRecords.saveView.input.parse({ name: 'Wards', content: contentOf(list) }).content).toEqual({ ...list.table, text: 'ward' });
  });

  it('come back as they were saved', () => {
    const back = viewed(view, accountColumns.map((column) => column.id));
    expect(back).toEqual({ ...list, text: 'ward', viewId: id });
    expect(looksLike(back, view.content)).toBe(true);
  });

  it('leave out columns and filters that are not known any more', () => {
    const old: SavedView = { ...view, content: { text: '', sort: { id: 'gone', desc: false }, filters: [{ id: 'gone', value: 'x' }], columns: ['name', 'gone'] } };
    expect(viewed(old, ['name']).table).toEqual({ sort: null, filters: [], columns: ['name'] });
  });

  it('count as changed when a filter is, not when filters were set in another order', () => {
    expect(looksLike({ ...list, table: { ...list.table, filters: list.table.filters.toReversed() } }, view.content)).toBe(true);
    expect(looksLike({ ...list, table: { ...list.table, filters: [] } }, view.content)).toBe(false);
    expect(looksLike({ ...accountList.whole, text: 'ward' }, contentOf(accountList.whole))).toBe(false);
  });

  it('are found by name whatever the capitals, because such a view is replaced', () => {
    expect(viewNamed([view], ' wards ')).toBe(view);
    expect(viewNamed([view], 'ward')).toBeUndefined();
  });
});

describe('filters of the list', () => {
  it('find accounts by any alarm, by none, and by each kind', () => {
    const alarm = (text: string) => ({ clause: '2.3.1', text });
    expect(alarmChoices({ alarms: [] })).toEqual(['Without an alarm']);
    expect(alarmChoices({ alarms: [alarm('No purpose'), alarm('No disclaimer')] })).toEqual(['With an alarm', 'Record incomplete', 'No purpose', 'No disclaimer']);
    expect(alarmChoices({ alarms: [alarm('Handover was due on 3 November 2026')] })).toEqual(['With an alarm', 'Handover was due']);
  });

  it('tell corporate and internal accounts from the departments’ own', () => {
    expect(kindChoices({ corporate: true, internal: true })).toEqual(['Corporate', 'Internal platform']);
    expect(kindChoices({ corporate: false, internal: false })).toEqual(['Department account']);
  });
});

describe('one change for many accounts', () => {
  const rows = [{ id, version: 3 }];

  it('names each account with the version that was seen', () => {
    expect(bulkInput(rows, 'lineManager', { ...nothingTyped, name: ' Ann Other ', email: '' })).toEqual({
      input: { accounts: [{ id, version: 3 }], change: { field: 'lineManager', value: { name: 'Ann Other', email: '' } } },
    });
    expect(bulkInput(rows, 'nextReviewOn', { ...nothingTyped, byQuarter: true })).toMatchObject({ input: { change: { value: null } } });
  });

  it('is refused without a name, a directorate or a real day, beside the box that is meant', () => {
    expect(bulkInput(rows, 'lineManager', nothingTyped)).toEqual({ errors: [{ field: 'bulk-name', message: 'Enter a name.' }] });
    expect(bulkInput(rows, 'directorateId', nothingTyped)).toEqual({ errors: [{ field: 'bulk-directorateId', message: 'Choose a directorate.' }] });
    expect(bulkInput(rows, 'nextReviewOn', { ...nothingTyped, day: '2026-04-31' })).toEqual({
      errors: [{ field: 'bulk-nextReviewOn', message: 'Enter a real date, such as 31 March 2026.' }],
    });
  });

  it('puts a refusal that is about the accounts above the boxes', () => {
    expect([boxOf('lineManager', 'accounts'), boxOf('lineManager', 'change.value.email'), boxOf('nextReviewOn', 'change.value')]).toEqual([
      '', 'bulk-email', 'bulk-nextReviewOn',
    ]);
  });
});

describe('the next look at a released handle', () => {
  it('is offered three months later, on a day that the month has', () => {
    expect(quarterLater('2026-11-22')).toBe('2027-02-22');
    expect(quarterLater('2026-11-30')).toBe('2027-02-28');
    expect(quarterLater('2026-08-31')).toBe('2026-11-30');
  });
});
