import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../../src/preload/contract/accounts.ts';
import { listOfPeople, peopleIn } from '../../../src/main/register/rooms/accounts/import/row-people.ts';
import { accountFactsWith } from '../../support/accounts.ts';
import { type Cells, planOf } from '../../support/import-plan.ts';

describe('several administrators in one cell', () => {
  it.each([
    ['Ann Other <ann@example.org>; Bea Admin', [['Ann Other', 'ann@example.org'], ['Bea Admin', '']]],
    ['Ann Other (ann@example.org)\nBea Admin;', [['Ann Other', 'ann@example.org'], ['Bea Admin', '']]],
    ['bea@example.org', [['bea@example.org', 'bea@example.org']]],
    ['Other, Ann; <cy@example.org>', [['Other, Ann', ''], ['cy@example.org', 'cy@example.org']]],
    ['"Smith; the younger" <s@example.org>', [['Smith; the younger', 's@example.org']]],
    ['TBC; vacant; Dee Third', [['Dee Third', '']]],
    ['"', [['"', '']]],
  ])('%s', (cell, people) => {
    expect(peopleIn(cell)).toEqual(people.map(([name, email]) => ({ name, email })));
  });

  it('come back as they were written out, whatever they are called', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => text.trim()).filter((text) => text !== '' && !/[\r\n]/u.test(text));
    const email = fc.constantFrom('', 'ann@example.org', 'team;ward@example.org');
    fc.assert(fc.property(fc.array(fc.record({ name, email }), { maxLength: 10 }), (people) => {
      expect(peopleIn(listOfPeople(people))).toEqual(people);
    }), { numRuns: 500 });
  });

  it('keep the addresses that are known when only their names are written', () => {
    const facts = accountFactsWith({ moreAdministrators: [{ name: 'Dee Third', email: 'dee@example.org' }] });
    expect(planOf([{ name: 'Ward news', address: 'https://x.com/wardnews', moreAdministrators: 'DEE THIRD' }], [facts])).toMatchObject({ unchanged: 1 });
  });

  it('stand where the register keeps them: the first is the backup where no other is named, and nobody stands twice', () => {
    const backups = (cells: Cells, known?: AccountFacts) => {
      const { added, changed } = planOf([{ name: 'Ward news', address: 'https://x.com/wardnews', ...cells }], known === undefined ? [] : [known]);
      const facts = added[0]?.facts ?? changed[0]?.facts;
      return [facts?.backupAdministrator?.name, ...(facts?.moreAdministrators ?? []).map(({ name }) => name)];
    };
    expect(backups({ moreAdministrators: 'Dee Third; Ed Fourth' })).toEqual(['Dee Third', 'Ed Fourth']);
    expect(backups({ backupAdministrator: 'Cy Backup', moreAdministrators: 'CY BACKUP <cy@example.org>; Dee Third; Dee Third' })).toEqual(['Cy Backup', 'Dee Third']);
    expect(backups({ moreAdministrators: 'Cy Backup; Dee Third' }, accountFactsWith())).toEqual(['Cy Backup', 'Dee Third']);
  });

  it('are ten at most beside the backup, and a cell that is far too long for ten is refused without being read', () => {
    const cell = (moreAdministrators: string) => planOf([{ name: 'Ward news', channel: 'X', moreAdministrators }]).refused.map(({ field, reason }) => [field, reason]);
    expect(cell(Array.from({ length: 12 }, (_, place) => `Person ${place}`).join(';'))).toEqual([['moreAdministrators', 'Name 10 further administrators at most.']]);
    const started = performance.now();
    expect(cell('"'.repeat(500_000))).toEqual([['moreAdministrators', 'This is too long to be a list of names. Keep the names and e-mail addresses, parted by semicolons.']]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
