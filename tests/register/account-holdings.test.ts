import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { AccountDetail } from '../../src/preload/contract/accounts.ts';
import type { HeldAs } from '../../src/preload/contract/accounts-records.ts';
import { inTransaction } from '../../src/main/register/database/transaction.ts';
import { createRegister, type OpenRegister } from '../../src/main/register/open-register.ts';
import { grantAccess } from '../../src/main/register/rooms/accounts/access.ts';
import { addApprovedContributor } from '../../src/main/register/rooms/accounts/contributors.ts';
import {
  allHoldings, endHolding, handoverRecords, insertHandoverRecord, replaceHolder, repointPerson, setStatusForHandover,
} from '../../src/main/register/rooms/accounts/holdings.ts';
import { addAccount, editAccount } from '../../src/main/register/rooms/accounts/service.ts';
import { changeStatus } from '../../src/main/register/rooms/accounts/status.ts';
import { accountDossier } from '../../src/main/register/rooms/dossier/service.ts';
import { PeopleDirectory } from '../../src/main/register/rooms/people/service.ts';
import { loadPacks } from '../../src/main/register/rooms/policies/pack-library.ts';
import { setUp } from '../../src/main/register/rooms/settings/service.ts';
import type { Work } from '../../src/main/register/work.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { passphrase, resourcesFolder, TestClock } from '../support/house.ts';
import { temporaryFolder } from '../support/register-files.ts';

const bea = { name: 'Bea Admin', email: '' };
const dee = { name: 'Dee New', email: '' };

describe('what somebody holds on accounts (CP371 2.3.1: it is handed over)', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let register: OpenRegister;
  let clock: TestClock;
  let accountId: string;
  beforeEach(async () => {
    folder = temporaryFolder();
    clock = new TestClock('2026-11-21');
    const ports = { place: { machine: 'm', signIn: 's' }, packs: loadPacks(join(resourcesFolder, 'policies')), clock, newId: uuidv7 };
    const officer = { id: uuidv7(), name: 'Test Officer', role: 'head' } as const;
    ({ register } = await createRegister(join(folder.path, 'register'), { label: 'Example', officer, passphrase, sample: false }, ports,
      (work) => setUp(work, { trustName: 'Example', packs: ['cp371'], directorates: [], officerName: officer.name })));
    accountId = change((work) => addAccount(work, accountFactsWith())).id;
  });
  afterEach(() => {
    register.close();
    folder[Symbol.dispose]();
  });

  const change = <Value>(action: (work: Work) => Value): Value => inTransaction(register.database, () => action(register.work()));
  const idOf = (person: { name: string; email: string }) => change((work) => new PeopleDirectory(work).idOf(person));
  const detail = (): AccountDetail => accountDossier(register.work(), accountId);
  const held = (person: { name: string; email: string }) => {
    const id = idOf(person);
    return allHoldings(register.work()).filter(({ personId }) => personId === id);
  };
  const giveEverything = (person: { name: string; email: string }) => change((work) => {
    const { version, facts } = accountDossier(work, accountId);
    editAccount(work, accountId, version, { ...facts, lineManager: person, primaryAdministrator: person });
    addApprovedContributor(work, { accountId, person, from: '2026-11-01', to: '2027-03-31', applicationId: null, note: '' });
    grantAccess(work, { accountId, kind: 'person', person, holder: '', role: 'Editor', grantedOn: '2026-11-02', note: '' });
  });
  const endAll = (person: { name: string; email: string }, on: string) => {
    const holdings = held(person);
    change((work) => { for (const holding of holdings) endHolding(work, holding, on); });
  };

  it('is found in every place: line manager, administrator, contributor, access', () => {
    giveEverything(dee);
    expect(held(dee).map(({ accountId: id, as, detail: role, since }) => [id === accountId, as, role, since])).toEqual([
      [true, 'line-manager', '', null], [true, 'primary', '', '2026-11-21'], [true, 'contributor', '', '2026-11-01'], [true, 'access', 'Editor', '2026-11-02'],
    ]);
    expect(held({ name: 'Cy Backup', email: '' }).map(({ as }) => as)).toEqual(['backup']);
  });

  it('ends in every place, keeps what it was, and whoever has the form open is told', () => {
    giveEverything(dee);
    const { version } = detail();
    clock.moveTo('2026-11-30');
    endAll(dee, '2026-11-30');
    expect(held(dee)).toEqual([]);
    const { facts, formerAdministrators, contributors, access, version: now } = detail();
    expect([facts.lineManager, facts.primaryAdministrator]).toEqual([null, null]);
    expect(formerAdministrators[0]).toMatchObject({ name: 'Dee New', kind: 'primary', from: '2026-11-21', to: '2026-11-30' });
    expect([contributors[0]?.to, access[0]?.to]).toEqual(['2026-11-30', '2026-11-30']);
    expect(now).toBeGreaterThan(version);
  });

  it('ends today when the last day lies ahead, because the register counts on her no more', () => {
    giveEverything(dee);
    endAll(dee, '2027-01-31');
    expect(held(dee)).toEqual([]);
    expect(detail().formerAdministrators[0]?.to).toBe('2026-11-21');
    expect(detail().access[0]?.to).toBe('2026-11-21');
  });

  it.each<HeldAs>(['line-manager', 'primary', 'backup', 'contributor', 'access'])('passes to a successor as %s, once', (as) => {
    const successor = idOf(dee);
    for (let turn = 0; turn < 2; turn += 1) change((work) => replaceHolder(work, accountId, as, successor, '2026-11-21', 'Editor'));
    expect(held(dee).map((holding) => [holding.as, holding.detail])).toEqual([[as, as === 'access' ? 'Editor' : '']]);
  });

  it('makes the backup who takes over as primary no second administrator', () => {
    const cy = idOf({ name: 'Cy Backup', email: '' });
    endAll(bea, '2026-11-21');
    change((work) => replaceHolder(work, accountId, 'primary', cy, '2026-11-21'));
    const { row, facts } = detail();
    expect([row.administrators, facts.primaryAdministrator?.name, facts.backupAdministrator]).toEqual([1, 'Cy Backup', null]);
  });

  it('is written down with what became of it, and the account’s story tells it', () => {
    const [personId, successorId] = [idOf(bea), idOf(dee)];
    change((work) => {
      const directory = new PeopleDirectory(work);
      insertHandoverRecord(work, {
        accountId, personId, as: 'primary', outcome: 'successor', successorId, doneOn: '2026-11-21', dueOn: null, note: 'Leaves for another trust',
      }, directory);
      insertHandoverRecord(work, {
        accountId, personId, as: 'backup', outcome: 'closure', successorId: null, doneOn: '2026-11-21', dueOn: '2027-01-31', note: '',
      }, directory);
    });
    expect(detail().handovers).toEqual([
      { person: 'Bea Admin', as: 'backup', outcome: 'closure', successor: '', doneOn: '2026-11-21', dueOn: '2027-01-31', note: '' },
      { person: 'Bea Admin', as: 'primary', outcome: 'successor', successor: 'Dee New', doneOn: '2026-11-21', dueOn: null, note: 'Leaves for another trust' },
    ]);
    expect(detail().history.slice(0, 2).map(({ action, summary, changes }) => [action, summary, changes])).toEqual([
      ['account.handed-over', 'To be closed by 31 January 2027', [{ field: 'backupAdministrator', from: 'Bea Admin', to: '' }]],
      ['account.handed-over', 'Leaves for another trust', [{ field: 'primaryAdministrator', from: 'Bea Admin', to: 'Dee New' }]],
    ]);
    expect(handoverRecords(register.work(), { personId })).toHaveLength(2);
    expect(handoverRecords(register.work(), { personId: successorId })).toEqual([]);
  });

  it('puts the account into handover with the reason, once, and leaves a closed one closed', () => {
    const toHandover = () => change((work) => setStatusForHandover(work, accountId, { dueOn: '2027-01-31', reason: 'Bea Admin leaves' }));
    toHandover();
    toHandover();
    expect(detail().statusChanges).toMatchObject([{ from: 'active', to: 'handover', reason: 'Bea Admin leaves', clause: '2.3.1' }]);
    expect(detail().history[0]?.summary).toBe('Bea Admin leaves · Until 31 January 2027');
    change((work) => {
      const { version } = accountDossier(work, accountId);
      changeStatus(work, { id: accountId, version, to: 'closed', on: work.clock.today(), reason: 'Closed', captured: 'Posts saved', watchHandle: false });
    });
    toHandover();
    expect(detail().facts.status).toBe('closed');
  });

  describe('when two records turn out to be one person', () => {
    const twin = { name: 'B. Admin', email: 'bea@example.org' };

    it('goes to the one that stays, in every place, former times too', () => {
      giveEverything(dee);
      change((work) => {
        const { version, facts } = accountDossier(work, accountId);
        editAccount(work, accountId, version, { ...facts, backupAdministrator: dee });
        editAccount(work, accountId, version + 1, { ...facts, backupAdministrator: null });
      });
      const { version } = detail();
      const [from, into] = [idOf(dee), idOf(twin)];
      expect(change((work) => repointPerson(work, from, into))).toBe(1);
      expect(held(dee)).toEqual([]);
      expect(held(twin).map(({ as }) => as)).toEqual(['line-manager', 'primary', 'contributor', 'access']);
      expect(detail().formerAdministrators.map(({ name, kind }) => [name, kind])).toContainEqual(['B. Admin', 'backup']);
      expect(detail().version).toBe(version + 1);
      expect(detail().history[0]).toMatchObject({
        action: 'account.person-merged', changes: [{ field: 'person', from: 'Dee New', to: 'B. Admin (bea@example.org)' }],
      });
    });

    it('and both stand in one place, the two become one that began with the earlier', () => {
      giveEverything(dee);
      clock.moveTo('2026-12-05');
      const second = idOf(twin);
      change((work) => {
        replaceHolder(work, accountId, 'primary', second, '2026-12-05');
        replaceHolder(work, accountId, 'contributor', second, '2026-12-05');
        replaceHolder(work, accountId, 'access', second, '2026-12-05', 'editor');
      });
      const first = idOf(dee);
      change((work) => repointPerson(work, first, second));
      expect(held(twin).map(({ as, since }) => [as, since])).toEqual([
        ['line-manager', null], ['primary', '2026-11-21'], ['contributor', '2026-11-01'], ['access', '2026-11-02'],
      ]);
      expect([detail().contributors.length, detail().access.length]).toEqual([1, 1]);
    });

    it('keeps handovers on both sides', () => {
      const [first, second, third] = [idOf(dee), idOf(twin), idOf(bea)];
      change((work) => {
        const directory = new PeopleDirectory(work);
        const record = { accountId, as: 'primary', outcome: 'successor', doneOn: '2026-11-21', dueOn: null, note: '' } as const;
        insertHandoverRecord(work, { ...record, personId: first, successorId: third }, directory);
        insertHandoverRecord(work, { ...record, personId: third, successorId: first }, directory);
        repointPerson(work, first, second);
      });
      expect(detail().handovers.map(({ person, successor }) => [person, successor])).toEqual([['Bea Admin', 'B. Admin'], ['B. Admin', 'Bea Admin']]);
    });
  });
});
