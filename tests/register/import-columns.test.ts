import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dryRunOf, importOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';

const list = 'Account name,Where,What for?,Status\r\nWard news,x.com/wardnews,Share news,active';

describe('what the columns of a source are', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  /** Imports with the columns as an officer matches them: the second is the address, the last is left out. */
  const matched = async () => {
    const { sheet } = await dryRunOf(house, list);
    const plan = { source: sheet.source, columns: { name: 0, address: 1, purpose: 2 }, directorates: [] };
    const { fingerprint } = await house.call('accounts.planImport', plan);
    await house.call('accounts.runImport', { plan, fingerprint });
    return sheet;
  };
  const suggested = async (content: string) => {
    const { sheet } = await dryRunOf(house, content, [], 'another name.csv');
    return [sheet.remembered, ...sheet.columns.map((column) => column.suggested)];
  };

  it('is remembered once they were imported: also which were left out, in whatever case the headings come', async () => {
    const sheet = await matched();
    expect([sheet.remembered, ...sheet.columns.map((column) => column.suggested)]).toEqual([false, 'name', null, 'purpose', 'status']);
    expect(await suggested(list.replace('Ward news', 'Careers'))).toEqual([true, 'name', 'address', 'purpose', null]);
    expect(await suggested(list.replace('Account name,Where', 'ACCOUNT  NAME,where'))).toEqual([true, 'name', 'address', 'purpose', null]);
  });

  it('is not taken over for other headings, and not kept by a dry run', async () => {
    await dryRunOf(house, list);
    expect((await suggested(list))[0]).toBe(false);
    await matched();
    expect((await suggested(list.replace('Where', 'Place')))[0]).toBe(false);
    expect((await suggested('Where,Account name,What for?,Status\r\nx.com/a,Ward news,Share,active'))[0]).toBe(false);
  });

  it('is what was chosen last', async () => {
    await matched();
    await importOf(house, list);
    const { sheet } = await dryRunOf(house, list);
    const plan = { source: sheet.source, columns: { name: 0, address: 1, handle: 2 }, directorates: [] };
    const { fingerprint } = await house.call('accounts.planImport', plan);
    await house.call('accounts.runImport', { plan, fingerprint });
    expect(await suggested(list)).toEqual([true, 'name', 'address', 'handle', null]);
  });

  it('and a field that a later version does not know is left out, not in the way', async () => {
    await matched();
    house.session.register.database.prepare('UPDATE import_mappings SET columns = ?').run('{"name":0,"telex":1}');
    expect(await suggested(list)).toEqual([true, 'name', null, null, null]);
  });
});
