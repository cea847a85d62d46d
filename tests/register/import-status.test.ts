import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

const list = (status: string): string => `Account name,URL,Status,Other admins\r\nWard news,x.com/wardnews,${status},"Dee Third <dee@example.org>; Ed Fourth"`;

describe('the status that a spreadsheet brings', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const detail = async () => {
    const [row] = await house.call('accounts.list', {});
    return await house.call('accounts.get', { id: row?.id ?? '' });
  };

  it('is taken with its reason and clause, because the team’s own list is its record of it', async () => {
    await importOf(house, list('active'));
    house.clock.moveTo('2026-11-22');
    const entries = await entriesOf(house, () => importOf(house, list('closed')));
    expect(entries).toEqual([['account.edited', '2.3.1'], ['accounts.imported', '2.3.1']]);
    expect((await detail()).statusChanges).toMatchObject([
      { on: '2026-11-22', from: 'active', to: 'closed', reason: 'As the imported spreadsheet has it', clause: '2.3.1', officer: 'Test Officer' },
    ]);
  });

  it('changes nothing when it is the same or empty, and neither do the further administrators', async () => {
    await importOf(house, list('handover'));
    expect((await importOf(house, list('in handover'))).done).toMatchObject({ unchanged: 1, changed: 0 });
    expect((await importOf(house, list(''))).done).toMatchObject({ unchanged: 1, changed: 0 });
    const { facts, statusChanges } = await detail();
    expect(facts.moreAdministrators).toEqual([{ name: 'Ed Fourth', email: '' }]);
    expect(facts.backupAdministrator).toEqual({ name: 'Dee Third', email: 'dee@example.org' });
    expect(statusChanges).toEqual([]);
  });
});
