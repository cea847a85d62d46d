import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goingWith } from '../../src/main/register/rooms/retention/disposal/walk.ts';
import { keptTables } from '../../src/main/register/record-map/tables.ts';
import { countOf, decryptedBytes, disposeNow, foundIn, markEverything } from '../support/disposal.ts';
import { type FullAccount, fullAccount, telling } from '../support/full-account.ts';
import { House } from '../support/house.ts';

/* Disposal removes the content from the live database, really: every page of the file is decrypted and searched. */

describe('of an account, the decrypted file', () => {
  let house: House;
  let full: FullAccount;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    full = await fullAccount(house);
  });
  afterEach(() => house.end());

  const subject = () => ({ kind: 'account', recordId: full.accountId }) as const;

  it('holds what was typed about it before its disposal, and nothing of it afterwards: not in records, files, drafts, the trail, freed pages or the log', async () => {
    const words = [telling, 'copper Lantern', full.loginId];
    expect(foundIn(decryptedBytes(house), words)).toEqual([telling, full.loginId]);
    house.clock.moveTo('2032-12-02');
    expect(await disposeNow(house, [subject()])).toMatchObject({ number: 'D-2032-0001', finished: true, passwordsLeft: 0 });
    expect(foundIn(decryptedBytes(house), [telling])).toEqual([]);
  });

  it('holds a word in every column with words that belongs to it, and afterwards none of them', async () => {
    const going = goingWith(house.session.register.queries, new Map([['accounts', [full.accountId]]]));
    expect(tablesWithoutRows(house)).toEqual([]);
    const marks = markEverything(house, going);
    expect(foundIn(decryptedBytes(house), [...marks.values()])).toEqual([...marks.values()]);
    house.clock.moveTo('2032-12-02');
    await disposeNow(house, [subject()]);
    const left = new Set(foundIn(decryptedBytes(house), [...marks.values()]));
    expect([...marks].filter(([, mark]) => left.has(mark)).map(([column]) => column)).toEqual([]);
  });
});

/** Tables that an account can have rows in and that have none: they would be proved by nothing. */
function tablesWithoutRows(house: House): string[] {
  const reached = new Set<string>(['accounts']);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { table, references } of keptTables) if (references.some(({ to, fate }) => (fate === 'part' || fate === 'along') && reached.has(to))) reached.add(table);
  }
  return keptTables.filter(({ table }) => reached.has(table) && countOf(house, table) === 0).map(({ table }) => table);
}
