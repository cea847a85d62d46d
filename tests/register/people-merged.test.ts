import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonFacts } from '../../src/preload/contract/people.ts';
import { historyOf } from '../../src/main/register/audit/history.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { Applicant } from '../support/applications.ts';
import { House } from '../support/house.ts';

describe('two records of one person become one (CP371 2.3.1)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const person = async (name: string) => house.call('people.get', { id: (await house.call('people.list', {})).find((one) => one.name === name)?.id ?? '' });
  const change = async (name: string, changes: Partial<PersonFacts>) => {
    const { id, version, facts } = await person(name);
    await house.call('people.edit', { id, version, facts: { ...facts, ...changes } });
  };
  const merge = async (fromName: string, intoName: string) => {
    const [from, into] = [await person(fromName), await person(intoName)];
    return house.call('people.merge', { from: { id: from.id, version: from.version }, into: { id: into.id, version: into.version } });
  };

  it.each([['Cy Backup', 'Bea Admin'], ['Bea Admin', 'Cy Backup']])('%s into %s: nobody is her own backup, and the list counts one administrator', async (from, into) => {
    const { id } = await house.call('accounts.add', accountFactsWith());
    await merge(from, into);
    const detail = await house.call('accounts.get', { id });
    expect(detail.facts).toMatchObject({ primaryAdministrator: { name: into }, backupAdministrator: null });
    expect(detail.formerAdministrators).toMatchObject([{ name: into, kind: 'backup', from: '2026-11-21', to: '2026-11-21' }]);
    expect(detail.row.alarms.map(({ text }) => text)).toContain('Only one administrator');
    expect(detail.history[0]).toMatchObject({
      action: 'account.person-merged', changes: [{ field: 'person', from, to: into }, { field: 'backupAdministrator', from: into, to: '' }],
    });
    expect((await person(into)).holdings.map(({ as }) => as)).toEqual(['primary']);
  });

  it('a last day that has passed makes no leaver of the one who stays; the history keeps it', async () => {
    await house.call('accounts.add', accountFactsWith());
    await change('Cy Backup', { leavesOn: '2020-01-01' });
    const { id } = await merge('Cy Backup', 'Bea Admin');
    expect((await house.call('people.get', { id })).facts.leavesOn).toBeNull();
    const trail = historyOf(house.session.register.work().db, 'people', id, 20).filter(({ entry }) => entry.action === 'person.merged');
    expect(JSON.stringify(trail)).toContain('2020-01-01');
  });

  it('the last day of the one who stays is kept', async () => {
    await house.call('accounts.add', accountFactsWith());
    await change('Bea Admin', { leavesOn: '2027-01-31' });
    await change('Cy Backup', { leavesOn: '2027-06-30' });
    const { id } = await merge('Cy Backup', 'Bea Admin');
    expect((await house.call('people.get', { id })).facts.leavesOn).toBe('2027-01-31');
  });

  it('two approvals to contribute are two times, each with its application', async () => {
    const { id: accountId } = await house.call('accounts.add', accountFactsWith());
    const numbers: string[] = [];
    for (const name of ['Fay Applicant', 'F. Applicant']) {
      const applicant = new Applicant(house);
      await applicant.start({ name, email: `${name.length}@example.org` }, 'contribute', accountId);
      await applicant.certifyAll();
      await applicant.submit();
      await applicant.assess();
      await applicant.passToBoard();
      await applicant.decide({ account: null, contributor: { from: '2026-11-03', to: null } });
      numbers.push((await applicant.get()).row.number);
    }
    await merge('F. Applicant', 'Fay Applicant');
    const { contributors } = await house.call('accounts.get', { id: accountId });
    expect(contributors.map(({ person: { name }, application }) => [name, application])).toEqual(numbers.map((number) => ['Fay Applicant', number]));
    // Both end when she leaves, although they are one place to decide about.
    const { id, version, holdings } = await person('Fay Applicant');
    expect(holdings).toHaveLength(1);
    await house.call('handover.carryOut', { personId: id, version, leavesOn: '2026-11-30', note: '', decisions: [] });
    expect((await person('Fay Applicant')).holdings).toEqual([]);
  });
});
