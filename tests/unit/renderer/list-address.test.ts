import { describe, expect, it } from 'vitest';
import { addressOf, listFacts, namedView, narrowedPath, type ListView } from '../../../src/renderer/lib/list-address.ts';
import { recordIncomplete } from '../../../src/renderer/screens/accounts/account-columns.tsx';
import { accountList } from '../../../src/renderer/screens/accounts/list-view.ts';

const facts = listFacts([{ id: 'name' }, { id: 'status' }, { id: 'due' }], { id: 'name', desc: false });
const queryOf = (address: string): URLSearchParams => new URLSearchParams(address.split('?')[1]);
const back = (view: ListView, path = '/accounts', search = ''): ListView | null => namedView(queryOf(addressOf(path, new URLSearchParams(search), view, facts)), facts);

describe('the address of a list', () => {
  it('is the plain one for the list as it begins', () => {
    expect(addressOf('/accounts', new URLSearchParams(), facts.whole, facts)).toBe('/accounts');
    expect(namedView(new URLSearchParams(), facts)).toBeNull();
  });

  it('brings search, filters, order, columns and the view back as they were', () => {
    const view: ListView = {
      text: 'ward & café', viewId: 'v1',
      table: { sort: { id: 'due', desc: true }, filters: [{ id: 'status', value: 'Under secondary review' }, { id: 'due', value: '' }], columns: ['name', 'due'] },
    };
    expect(back(view)).toEqual(view);
    expect(addressOf('/accounts', new URLSearchParams(), { ...facts.whole, text: 'ward' }, facts)).toBe('/accounts?find=ward');
  });

  it('knows an order that was taken away from the one in which the list begins', () => {
    const unsorted = { ...facts.whole, table: { ...facts.whole.table, sort: null } };
    expect(addressOf('/accounts', new URLSearchParams(), unsorted, facts)).toBe('/accounts?sort=none');
    expect(back(unsorted)).toEqual(unsorted);
  });

  it('leaves alone what is said of the record beside the list, and is not taken for a list by it', () => {
    const narrowed = { ...facts.whole, table: { ...facts.whole.table, filters: [{ id: 'status', value: 'Active' }] } };
    expect(addressOf('/accounts/7', new URLSearchParams('part=people&status=Closed'), narrowed, facts)).toBe('/accounts/7?part=people&status=Active');
    expect(addressOf('/accounts/7', new URLSearchParams('part=people&status=Closed'), facts.whole, facts)).toBe('/accounts/7?part=people');
    expect(namedView(new URLSearchParams('part=people'), facts)).toBeNull();
  });

  it('is not led astray by columns that are not there', () => {
    expect(namedView(new URLSearchParams('sort=-gone&columns=gone,due&find=x'), facts)).toEqual({ text: 'x', viewId: null, table: { sort: facts.whole.table.sort, filters: [], columns: ['due'] } });
    expect(namedView(new URLSearchParams('gone=x'), facts)).toBeNull();
  });

  it('can be made elsewhere, and is read as the list narrowed and otherwise as it begins', () => {
    const path = narrowedPath('/accounts', { alarms: recordIncomplete });
    expect(path).toBe('/accounts?alarms=Record+incomplete');
    expect(namedView(queryOf(path), accountList)).toEqual({ ...accountList.whole, table: { ...accountList.whole.table, filters: [{ id: 'alarms', value: recordIncomplete }] } });
    expect(narrowedPath('/accounts', {})).toBe('/accounts');
  });
});
