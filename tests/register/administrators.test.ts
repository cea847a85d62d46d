import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import { sql } from '../../src/main/register/database/queries.ts';
import { inTransaction } from '../../src/main/register/database/transaction.ts';
import { createRegister, type OpenRegister } from '../../src/main/register/open-register.ts';
import { addAccount, editAccount } from '../../src/main/register/rooms/accounts/service.ts';
import { loadPacks } from '../../src/main/register/rooms/policies/pack-library.ts';
import { setUp } from '../../src/main/register/rooms/settings/service.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { passphrase, resourcesFolder, TestClock } from '../support/house.ts';
import { temporaryFolder } from '../support/register-files.ts';

/* Read from the tables themselves: what must not be lost is the rows, also those that no screen shows. */

describe('who held an account and when is known for years (CP371 2.3.1)', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let register: OpenRegister;
  let clock: TestClock;
  beforeEach(async () => {
    folder = temporaryFolder();
    clock = new TestClock('2026-11-21');
    const ports = { place: { machine: 'm', signIn: 's' }, packs: loadPacks(join(resourcesFolder, 'policies')), clock, newId: uuidv7 };
    const officer = { id: uuidv7(), name: 'Test Officer', role: 'head' } as const;
    ({ register } = await createRegister(join(folder.path, 'register'), { label: 'Example', officer, passphrase, sample: false }, ports,
      (work) => setUp(work, { trustName: 'Example', packs: ['cp371'], directorates: [], officerName: officer.name })));
  });
  afterEach(() => {
    register.close();
    folder[Symbol.dispose]();
  });

  const rows = () => register.queries.all(
    sql.selectFrom('account_administrators').innerJoin('people', 'people.id', 'person_id')
      .select(['people.name', 'kind', 'from_date', 'to_date']).orderBy('from_date').orderBy('kind').orderBy('people.name'),
  );
  const change = (action: () => { id: string; version: number }) => inTransaction(register.database, action);
  const add = () => change(() => addAccount(register.work(), accountFactsWith()));
  const edit = ({ id, version }: { id: string; version: number }, changes: Partial<AccountFacts>) =>
    change(() => editAccount(register.work(), id, version, accountFactsWith(changes)));

  it('one who is replaced keeps her row with her last day', () => {
    const account = add();
    clock.moveTo('2026-12-01');
    edit(account, { backupAdministrator: { name: 'Dee New', email: '' } });
    expect(rows()).toEqual([
      { name: 'Cy Backup', kind: 'backup', from_date: '2026-11-21', to_date: '2026-12-01' },
      { name: 'Bea Admin', kind: 'primary', from_date: '2026-11-21', to_date: null },
      { name: 'Dee New', kind: 'backup', from_date: '2026-12-01', to_date: null },
    ]);
  });

  it('two who change places are four rows', () => {
    edit(add(), { primaryAdministrator: { name: 'Cy Backup', email: '' }, backupAdministrator: { name: 'Bea Admin', email: '' } });
    expect(rows().filter((row) => row.to_date === null).map(({ name, kind }) => [name, kind])).toEqual([['Bea Admin', 'backup'], ['Cy Backup', 'primary']]);
    expect(rows()).toHaveLength(4);
  });

  it('a change of something else begins nobody’s time anew', () => {
    const account = add();
    clock.moveTo('2026-12-01');
    edit(account, { purpose: 'Tell families', primaryAdministrator: { name: 'BEA  ADMIN', email: 'bea@example.org' } });
    expect(rows().map(({ from_date, to_date }) => [from_date, to_date])).toEqual([['2026-11-21', null], ['2026-11-21', null]]);
  });

  it('each further backup has a row of her own, and one who goes ends alone', () => {
    const account = edit(add(), { moreAdministrators: [{ name: 'Dee New', email: '' }, { name: 'Eve Fourth', email: '' }] });
    clock.moveTo('2026-12-01');
    edit(account, { moreAdministrators: [{ name: 'Eve Fourth', email: '' }] });
    expect(rows().map(({ name, kind, to_date }) => [name, kind, to_date])).toEqual([
      ['Cy Backup', 'backup', null], ['Dee New', 'backup', '2026-12-01'], ['Eve Fourth', 'backup', null], ['Bea Admin', 'primary', null],
    ]);
  });

  it('one who is named twice among the backups is one', () => {
    edit(add(), { moreAdministrators: [{ name: 'cy  backup', email: '' }] });
    expect(rows()).toHaveLength(2);
  });

  it('nobody after them is no reason to forget them', () => {
    edit(add(), { primaryAdministrator: null, backupAdministrator: null });
    expect(rows().map(({ name, to_date }) => [name, to_date])).toEqual([['Cy Backup', '2026-11-21'], ['Bea Admin', '2026-11-21']]);
  });
});
