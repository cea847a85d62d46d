import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';

const list = (status: string): string => `Account name,URL,Status,Other admins\r\nWard news,x.com/wardnews,${status},"Dee Third <dee@example.org>; Ed Fourth"`;

describe('the status that a spreadsheet brings', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  /** Only how it stood when it came in. */
  const asItCame = [{ from: 'handover', to: 'handover', on: '2026-11-21' }];
  const detail = async () => {
    const [row] = await house.call('accounts.list', {});
    return await house.call('accounts.get', { id: row?.id ?? '' });
  };

  it('is taken for an account that comes in, but does not change one on the register, which asks for reason and capture', async () => {
    await importOf(house, list('handover'));
    expect((await detail()).facts.status).toBe('handover');
    const { dryRun, done } = await importOf(house, list('closed'));
    expect(dryRun.warnings).toMatchObject([{ row: 2, field: 'status', value: 'closed', reason: expect.stringMatching(/changed in the account itself.*Left as it is\.$/u) as string }]);
    expect(done).toMatchObject({ unchanged: 1, changed: 0, warnings: 1 });
    expect(await detail()).toMatchObject({ facts: { status: 'handover' }, statusChanges: asItCame });
  });

  it('changes nothing when it is the same or empty, and neither do the further administrators', async () => {
    await importOf(house, list('handover'));
    expect((await importOf(house, list('in handover'))).done).toMatchObject({ unchanged: 1, changed: 0 });
    expect((await importOf(house, list(''))).done).toMatchObject({ unchanged: 1, changed: 0 });
    const { facts, statusChanges } = await detail();
    expect(facts.moreAdministrators).toEqual([{ name: 'Ed Fourth', email: '' }]);
    expect(facts.backupAdministrator).toEqual({ name: 'Dee Third', email: 'dee@example.org' });
    expect(statusChanges).toMatchObject(asItCame);
  });
});
