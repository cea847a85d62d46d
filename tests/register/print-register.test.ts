import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { happened } from '../../src/main/register/audit/history.ts';
import { type PrintedAccount, registerPrintPaper } from '../../src/main/register/reports/documents/register-print.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('the register on paper', () => {
  let house: House;
  let ids: string[];
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ids = [];
    for (const name of ['Careers', 'Maternity', 'Ward news']) {
      const facts = accountFactsWith({ name, address: `https://x.com/${name.replace(' ', '')}`, moreAdministrators: [{ name: 'Łukasz Third', email: '' }], disclaimerShown: 'no' });
      ids.push((await house.call('accounts.add', facts)).id);
    }
  });
  afterEach(() => house.end());

  const print = (accountIds = ids, name = 'register.pdf') => house.call('reports.printRegister', { accountIds }, house.path(name));
  const words = (name = 'register.pdf') => execFileSync('pdftotext', ['-layout', house.path(name), '-'], { encoding: 'utf8' });

  it('lists each account with who answers for it, its state and its alarms, and says when and by whom it was printed', async () => {
    await print();
    const text = words();
    for (const part of [
      'Register of accounts', 'Example Hospitals NHS Trust, 21 November 2026', '21 November 2026 at 10am by Test Officer', 'All 3 accounts on the register',
      'Careers', 'https://x.com', '@wardnews', 'Ann Other', 'Bea Admin', 'Łukasz Third', 'Active', '4 May 2026', 'No disclaimer', 'Page 1 of 1', 'Audit trail head',
    ]) expect(text).toContain(part);
  });

  it('lies on landscape pages from the first on', async () => {
    await print();
    expect(execFileSync('pdfinfo', [house.path('register.pdf')], { encoding: 'utf8' })).toMatch(/Page size:\s+841\.89 x 595\.28/u);
  });

  it('holds only the accounts that were chosen, in their order', async () => {
    const [careers = '', maternity = '', ward = ''] = ids;
    await print([ward, careers, ward]);
    const text = words();
    expect(text).toContain('2 of 3 accounts on the register');
    expect(text.indexOf('Ward news')).toBeLessThan(text.indexOf('Careers'));
    expect(text).not.toContain('Maternity');
    expect(maternity).not.toBe('');
  });

  it('leaves an entry with the number of accounts and the file’s checksum, and its name has the day', async () => {
    let sha256 = '';
    expect(await entriesOf(house, async () => { ({ sha256 } = await print()); })).toEqual([['register.printed', '2.3.1']]);
    expect(happened(house.session.register.work().db, 'reports', 'register.printed', '0', '9999').map(({ details }) => details)).toEqual([
      expect.objectContaining({ count: 3, fileName: 'register.pdf', sha256 }) as unknown,
    ]);
    expect(house.dispatcher.suggestName('reports.printRegister', { accountIds: ids })).toEqual({ ok: true, value: 'Register of accounts 2026-11-21.pdf' });
    expect(readFileSync(house.path('register.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is not printed with an account that is not on the register', async () => {
    expect(await house.refusal('reports.printRegister', { accountIds: [...ids, '019a0000-0000-7000-8000-000000000001'] }, house.path('none.pdf'))).toMatchObject({ code: 'not-found' });
    expect(existsSync(house.path('none.pdf'))).toBe(false);
  });

  it('names the export where it has more accounts than are printed', () => {
    const account: PrintedAccount = {
      name: 'Ward news', channel: 'X', address: '', handle: '', directorate: '', lineManager: '', administrators: [], status: 'Active', approvedOn: '', lastReviewOn: '', alarms: [],
    };
    const paper = registerPrintPaper({
      trustName: 'Example Hospitals NHS Trust', registerOn: '2026-11-21', createdAt: '2026-11-21T10:00:00Z', officerName: 'Test Officer', trailHead: '', sample: false,
      accounts: Array.from({ length: 2100 }, () => account), onRegister: 2100,
    });
    const table = paper.blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' ? table.allRowsIn : '').toBe('the file that “Export” writes from the list of accounts');
    expect(JSON.stringify(table)).toContain('["Ward news","X\\nNo address","Not known","Not known","None","Active","Not known","None known","None"]');
  });
});
