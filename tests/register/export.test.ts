import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { happened } from '../../src/main/register/audit/history.ts';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import { importFieldTitles, importFieldsInOrder } from '../../src/preload/contract/accounts-import.ts';
import { accountFactsWith, dryRunOf, importOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

const odd: readonly Partial<AccountFacts>[] = [
  { name: '=HYPERLINK("http://example.org")', address: 'https://x.com/one', handle: '@one', purpose: 'First line\nsecond, "quoted"; line\r\nthird' },
  { name: "'=already quoted", address: 'https://x.com/two', handle: '', audience: '+44 1482 000000', postingStandard: '-2+3' },
  { name: 'مستشفى 🏥 עברית', channel: 'facebook', address: '', handle: '@three', languages: 'العربية', moreAdministrators: [{ name: 'Smith; the younger', email: '' }, { name: 'Dee Third', email: 'dee@example.org' }] },
  { name: 'Staff board', channel: 'other', address: '-Intranet, under Staff', internal: true, corporate: true, nextReviewOn: '2027-02-01' },
  {
    name: '_x0041_ valueOf', address: 'https://x.com/five', platformId: '000123', expectedNumbers: '1e3', englishCopy: 'constructor', privacyFitsAudience: 'no',
    identityShown: 'yes', identityPermissionOn: '2024-03-01', identityPermissionBy: 'Head of Communications', research: 'yes', researchReference: 'R&D <17>',
    personalInformation: 'yes', dpiaReference: 'DPIA-1', businessRecord: 'no', lineManager: { name: 'Ann Other', email: 'ann@example.org' },
  },
];

describe('the list of accounts goes out as a spreadsheet', () => {
  let house: House;
  let ids: string[];
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ids = [];
    for (const changes of odd) ids.push((await house.call('accounts.add', accountFactsWith(changes))).id);
  });
  afterEach(() => house.end());

  const exported = (name: string, accountIds = ids) => house.call('accounts.export', { accountIds }, house.path(name));

  describe.each(['Accounts.xlsx', 'Accounts.csv'])('as %s', (name) => {
    it('and comes back in without loss: the dry run says that nothing has changed', async () => {
      await exported(name);
      const { sheet, dryRun } = await dryRunOf(house, readFileSync(house.path(name)), [], name);
      expect(dryRun).toMatchObject({ counts: { added: 0, changed: 0, unchanged: odd.length, refused: 0, warnings: 0 }, refused: [], changed: [] });
      expect(sheet.columns.map(({ suggested }) => suggested)).toEqual(importFieldsInOrder);
    });

    it('and brings everything into another register', async () => {
      await exported(name);
      const other = new House('2026-11-21');
      try {
        await other.setUp();
        const { done } = await importOf(other, readFileSync(house.path(name)), [], name);
        expect(done).toMatchObject({ added: odd.length, refused: 0, warnings: 0 });
        const facts = async (from: House) => await Promise.all((await from.call('accounts.list', {})).map(async ({ id }) => (await from.call('accounts.get', { id })).facts));
        expect(await facts(other)).toEqual(await facts(house));
      } finally {
        other.end();
      }
    });
  });

  describe('with two accounts of one name and channel that have no address', () => {
    it.each([['', ''], ['@same', '@same'], ['@left', '@right']])('and the handles “%s” and “%s”: both are known again, and both come into another register', async (left, right) => {
      const twins = [];
      for (const handle of [left, right]) twins.push((await house.call('accounts.add', accountFactsWith({ name: 'Twin', address: '', handle, purpose: `Twin ${twins.length}` }))).id);
      await exported('Twins.xlsx', twins);
      const { dryRun } = await dryRunOf(house, readFileSync(house.path('Twins.xlsx')), [], 'Twins.xlsx');
      expect(dryRun.counts).toEqual({ added: 0, changed: 0, unchanged: 2, refused: 0, warnings: 0 });
      const other = new House('2026-11-21');
      try {
        await other.setUp();
        const { done } = await importOf(other, readFileSync(house.path('Twins.xlsx')), [], 'Twins.xlsx');
        expect(done).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 0, warnings: 0 });
      } finally {
        other.end();
      }
    });
  });

  it('and one from before an address was changed brings nothing back: the account is known by its id, and without it by its former address', async () => {
    await exported('Accounts.csv');
    const [id = ''] = ids;
    const { version, facts } = await house.call('accounts.get', { id });
    await house.call('accounts.edit', { id, version, facts: { ...facts, address: 'https://x.com/moved', handle: '@moved' } });
    const file = readFileSync(house.path('Accounts.csv'), 'utf8');
    for (const content of [file, file.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, '')]) {
      const { dryRun } = await dryRunOf(house, content);
      expect(dryRun.counts).toMatchObject({ added: 0, changed: 0, unchanged: odd.length, refused: 0, warnings: 1 });
      expect(dryRun.warnings[0]?.reason).toBe(`This is the former address of ${facts.name}; read as ${facts.name}. Its present address stays.`);
    }
  });

  it('and tells when each was last reviewed, so that another register does not take it for never reviewed', async () => {
    const [id = ''] = ids;
    house.session.register.database.prepare("UPDATE accounts SET last_review_on = '2026-09-30', last_review_before = '2026-01-31' WHERE id = ?").run(id);
    await exported('Accounts.csv', [id]);
    expect((await dryRunOf(house, readFileSync(house.path('Accounts.csv')))).dryRun.counts).toMatchObject({ unchanged: 1 });
    const other = new House('2026-11-21');
    try {
      await other.setUp();
      await importOf(other, readFileSync(house.path('Accounts.csv')));
      const [row] = await other.call('accounts.list', {});
      expect(row?.lastReviewOn).toBe('2026-09-30');
    } finally {
      other.end();
    }
  });

  it('as CSV in which nothing is run, and each row says when and by whom it was made', async () => {
    await exported('Accounts.csv');
    const [heading, first] = readFileSync(house.path('Accounts.csv'), 'utf8').split('\r\n');
    expect(heading).toBe(`\uFEFF${[...importFieldsInOrder.map((field) => importFieldTitles[field]), 'Exported on', 'Exported by'].join(',')}`);
    expect(first?.startsWith('"\'=HYPERLINK(""http://example.org"")",X,')).toBe(true);
    expect(readFileSync(house.path('Accounts.csv'), 'utf8').match(/,2026-11-21,Test Officer\r\n/gu)).toHaveLength(odd.length);
  });

  it('as a workbook whose cells are text by type and format, with no formula', async () => {
    await exported('Accounts.xlsx');
    const parts = unzipSync(readFileSync(house.path('Accounts.xlsx')));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toMatch(/<f[ >]/u);
    expect(sheet.match(/<c /gu)?.length).toBe(sheet.match(/<c r="[A-Z]+\d+" s="[12]" t="inlineStr">/gu)?.length);
    expect(sheet).toContain('<t xml:space="preserve">=HYPERLINK(&quot;http://example.org&quot;)</t>');
  });

  it('in the order in which they were chosen, each once, and only those', async () => {
    const [one = '', , three = ''] = ids;
    await exported('Accounts.csv', [three, one, three]);
    const { dryRun } = await dryRunOf(house, readFileSync(house.path('Accounts.csv')));
    expect(dryRun.counts).toMatchObject({ unchanged: 2, refused: 0 });
    expect(readFileSync(house.path('Accounts.csv'), 'utf8').indexOf('مستشفى')).toBeLessThan(readFileSync(house.path('Accounts.csv'), 'utf8').indexOf('HYPERLINK'));
  });

  it('and the trail has the number of accounts, the file’s name and its checksum', async () => {
    expect(await entriesOf(house, () => exported('Accounts.xlsx'))).toEqual([['accounts.exported', '']]);
    const { sha256 } = await exported('again.xlsx', ids.slice(0, 2));
    const entries = happened(house.session.register.work().db, 'accounts', 'accounts.exported', '0', '9999');
    expect(entries.map(({ details }) => details)).toEqual([
      expect.objectContaining({ count: odd.length, fileName: 'Accounts.xlsx' }) as unknown, { count: 2, fileName: 'again.xlsx', sha256 },
    ]);
  });

  it('under a name with its day, unless she gives it another', () => {
    expect(house.dispatcher.suggestName('accounts.export', { accountIds: ids })).toEqual({ ok: true, value: 'Accounts 2026-11-21.xlsx' });
  });

  it('but not under a name that says no kind, nor with an account that is not on the register: nothing is written', async () => {
    expect(await house.refusal('accounts.export', { accountIds: ids }, house.path('Accounts.ods'))).toEqual({
      code: 'invalid', message: 'Give the file a name that ends in .xlsx or .csv.',
    });
    const unknown = '019a0000-0000-7000-8000-000000000001';
    expect(await house.refusal('accounts.export', { accountIds: [...ids, unknown] }, house.path('Accounts.csv'))).toMatchObject({ code: 'not-found' });
    expect(await house.refusal('accounts.export', { accountIds: ids }, house.path('no-folder/Accounts.csv'))).toMatchObject({ code: 'not-written' });
    expect(readdirSync(dirname(house.path('x'))).filter((name) => name.startsWith('Accounts') || name.endsWith('.part'))).toEqual([]);
  });

  it('and says how far it is', async () => {
    await exported('Accounts.xlsx');
    const progress = house.events.filter((event) => event.kind === 'progress').map(({ done, total, label }) => [done, total, label]);
    expect([progress[0], progress.at(-1)]).toEqual([[0, odd.length, 'Writing the accounts'], [odd.length, odd.length, 'Writing the accounts']]);
  });

  it('and stops when the officer cancels, leaving no file and no entry', async () => {
    const running = house.reply('accounts.export', { accountIds: ids }, house.path('Accounts.xlsx'));
    house.dispatcher.cancel('accounts.export');
    expect(await running).toEqual({ ok: false, error: { code: 'cancelled', message: 'Stopped. Nothing was saved.' } });
    expect(existsSync(house.path('Accounts.xlsx'))).toBe(false);
    expect(happened(house.session.register.work().db, 'accounts', 'accounts.exported', '0', '9999')).toEqual([]);
  });

  it('and stops when the register is locked, leaving no file', async () => {
    const running = house.reply('accounts.export', { accountIds: ids }, house.path('Accounts.xlsx'));
    house.dispatcher.lock('idle');
    expect(await running).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(existsSync(house.path('Accounts.xlsx'))).toBe(false);
  });
});
