import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith, dryRunOf, importOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';

describe('whom and what a row means', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const named = async () => (await house.call('people.list', {})).filter(({ name }) => name === 'Sam Jones').map(({ email }) => email).toSorted();

  it('a name that two known people bear makes no third: the cell is left out with a warning, and the rest of the row comes in', async () => {
    for (const [index, email] of ['sam.a@example.org', 'sam.b@example.org'].entries()) {
      await house.call('accounts.add', accountFactsWith({ name: `Account ${index}`, address: `https://x.com/${index}`, lineManager: { name: 'Sam Jones', email } }));
    }
    const { dryRun, done } = await importOf(house, 'Account name,Web address,Line manager\r\nWard news,x.com/wardnews,Sam Jones\r\nCareers,x.com/careers,Dee Third\r\n');
    expect(dryRun.warnings).toEqual([{
      row: 2, field: 'lineManager', value: 'Sam Jones', reason: 'Two people are called Sam Jones. Give the email address of the one who is meant. Left empty.',
    }]);
    expect(done).toMatchObject({ added: 2, refused: 0, warnings: 1 });
    expect(await named()).toEqual(['sam.a@example.org', 'sam.b@example.org']);
  });

  it('nor does one that two people of the spreadsheet itself bear, who are told apart by their email addresses', async () => {
    const { dryRun, done } = await importOf(house, [
      'Account name,Web address,Line manager,Line manager’s email', 'One,x.com/1,Sam Jones,', 'Two,x.com/2,Sam Jones,sam.a@example.org', 'Three,x.com/3,Sam Jones,sam.b@example.org',
    ].join('\r\n'));
    expect(dryRun.warnings.map(({ row, field }) => [row, field])).toEqual([[2, 'lineManager']]);
    expect(done).toMatchObject({ added: 3, refused: 0, warnings: 1 });
    expect(await named()).toEqual(['sam.a@example.org', 'sam.b@example.org']);
  });

  it('a row that has only its name in common with another stands among the rows to correct; one that says the same does not', async () => {
    const { plan, dryRun } = await dryRunOf(house, [
      'Account name,Channel,Purpose', 'Ward news,X,Share', 'Ward news,X,Another purpose', 'Ward news,X,Share',
    ].join('\r\n'));
    expect(dryRun.counts).toMatchObject({ added: 1, refused: 2 });
    await house.call('accounts.saveRefusedRows', plan, house.path('rows.csv'));
    expect(readFileSync(house.path('rows.csv'), 'utf8').split('\r\n')).toEqual([
      '\uFEFFAccount name,Channel,Purpose,What to correct',
      'Ward news,X,Another purpose,"Account name: The same account stands in row 2. Keep one of the two rows. If this is another account, give its own address or handle."',
      '',
    ]);
  });

  it('a page that differs from another in what it asks its site for is another account', async () => {
    const pages = ['viewtopic.php?t=12', 'viewtopic.php?t=13', '?s=a', '?s=b', 'wiki?lang=pl', 'wiki?lang=en', '#/board/1', '#/board/2'];
    for (const page of pages) await house.call('accounts.add', accountFactsWith({ channel: 'other', name: page, address: `https://forum.example.org/${page}` }));
    expect(await house.call('accounts.list', {})).toHaveLength(pages.length);
    for (const [one, other] of [['http://x.com:443/a', 'https://x.com/%61'], ['https://uk.linkedin.com/company/a/about', 'https://linkedin.com/company/a'], ['https://fb.com/a', 'https://en-gb.facebook.com/a']] as const) {
      await house.call('accounts.add', accountFactsWith({ name: one, address: one }));
      expect(await house.refusal('accounts.add', accountFactsWith({ name: other, address: other }))).toMatchObject({ code: 'duplicate', field: 'address' });
    }
  });
});
