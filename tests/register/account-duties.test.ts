import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import type { Duty } from '../../src/preload/contract/accounts-records.ts';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('the duties of 2.3.1 as a checklist of each account', () => {
  let house: House;
  let accountId: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id: accountId } = await house.call('accounts.add', accountFactsWith()));
  });
  afterEach(() => house.end());

  const duty = async (id: string): Promise<Duty | undefined> => (await house.call('accounts.get', { id: accountId })).duties.find((one) => one.id === id);
  const note = (id: string, changes: Partial<InputOf<'accounts.setDuty'>> = {}): InputOf<'accounts.setDuty'> =>
    ({ accountId, duty: id, version: 0, state: 'met', reason: '', evidence: '', ...changes });
  const edit = async (changes: Partial<AccountFacts>) => {
    const { version, facts } = await house.call('accounts.get', { id: accountId });
    await house.call('accounts.edit', { id: accountId, version, facts: { ...facts, ...changes } });
  };

  it('stand in the order of the policy, each with its clause, and none of them is guessed', async () => {
    const { duties } = await house.call('accounts.get', { id: accountId });
    expect(duties.map(({ id, clause, state, source }) => [id, clause, state, source])).toEqual([
      ['approved', '2.3.1', 'met', 'record'], ['guidelines', 'App 1', 'not-known', 'nobody'], ['audience-clear', '2.3.1', 'not-known', 'record'],
      ['purpose', '2.3.1', 'met', 'record'], ['disclaimer', '2.3.1', 'met', 'record'], ['details-current', '2.3.1', 'met', 'record'],
      ['login-held', '2.3.1', 'not-met', 'record'], ['login-unique', '2.3.1', 'not-known', 'record'], ['handover', '2.3.1', 'met', 'record'],
      ['research', '2.3.1', 'not-known', 'record'], ['password-after-leaver', '2.3.1', 'not-known', 'record'],
      ['identity-permission', '2.3.1', 'not-known', 'record'], ['complaints-told', '2.3.1', 'not-known', 'nobody'], ['advice', '2.3.1', 'not-known', 'nobody'],
      ['information-assessed', '2.4', 'not-known', 'record'], ['business-record', '2.4', 'not-known', 'record'],
    ]);
  });

  it('are met or not as the account’s details say', async () => {
    await edit({ purpose: '', disclaimerShown: 'no', research: 'yes', identityShown: 'yes', identityPermissionBy: 'Ann Other', identityPermissionOn: '2026-05-04' });
    expect(await duty('purpose')).toMatchObject({ state: 'not-met', reason: 'The purpose is not set out.' });
    expect(await duty('disclaimer')).toMatchObject({ state: 'not-met' });
    expect(await duty('research')).toMatchObject({ state: 'not-met' });
    expect(await duty('identity-permission')).toMatchObject({ state: 'met', evidence: 'Permitted by Ann Other on 4 May 2026' });
    await edit({ research: 'no' });
    expect(await duty('research')).toMatchObject({ state: 'does-not-apply', reason: 'The account’s details say so.' });
  });

  it('hold the login and a changed password to be met, once Logins says so', async () => {
    await house.call('logins.add', {
      facts: { accountId, label: '', userName: 'wardnews', email: '', twoStep: 'not-known', twoStepHolder: '', recoveryRoute: '' }, password: 'correct horse 17 battery',
    });
    expect(await duty('login-held')).toMatchObject({ state: 'met', evidence: '1 login held' });
    expect(await duty('login-unique')).toMatchObject({ state: 'met' });
    expect(await duty('password-after-leaver')).toMatchObject({ state: 'met', evidence: 'No administrator has left' });
    const { id, version } = (await house.call('logins.list', {}))[0] ?? { id: '', version: 1 };
    await house.call('logins.oweRotation', { id, version, reason: 'administrator-left', detail: 'Bea Admin has left' });
    expect(await duty('password-after-leaver')).toMatchObject({ state: 'not-met' });
  });

  it('that only an officer can know are noted with evidence, day and name, in an entry of their own', async () => {
    const entries = await entriesOf(house, () => house.call('accounts.setDuty', note('guidelines', { evidence: 'Looked at 20 posts' })));
    expect(entries).toEqual([['duty.noted', 'App 1']]);
    expect(await duty('guidelines')).toMatchObject({
      state: 'met', evidence: 'Looked at 20 posts', source: 'officer', notedOn: '2026-11-21', notedBy: 'Test Officer', version: 1,
    });
    await house.call('accounts.setDuty', note('guidelines', { version: 1, state: 'not-met', reason: 'Patients can be recognised' }));
    const { history } = await house.call('accounts.get', { id: accountId });
    expect(history[0]).toMatchObject({
      action: 'duty.noted', summary: 'Keeps to the guidelines',
      changes: [
        { field: 'state', from: 'met', to: 'not-met' }, { field: 'reason', from: '', to: 'Patients can be recognised' }, { field: 'evidence', from: 'Looked at 20 posts', to: '' },
      ],
    });
  });

  it('do not apply only with a reason, whoever answers them, and that can be taken back', async () => {
    expect(await house.refusal('accounts.setDuty', note('login-held', { state: 'does-not-apply' }))).toEqual({ code: 'invalid', field: 'reason', message: 'Say why this does not apply.' });
    await house.call('accounts.setDuty', note('login-held', { state: 'does-not-apply', reason: 'The page has no login of its own' }));
    expect(await duty('login-held')).toMatchObject({ state: 'does-not-apply', reason: 'The page has no login of its own', source: 'officer', version: 1 });
    await house.call('accounts.setDuty', note('login-held', { state: 'not-known', version: 1 }));
    expect(await duty('login-held')).toMatchObject({ state: 'not-met', source: 'record', version: 2 });
  });

  it('that the register answers are not noted but corrected where they come from', async () => {
    expect(await house.refusal('accounts.setDuty', note('approved'))).toEqual({
      code: 'invalid', field: 'state', message: 'The register answers this itself. Enter the day of approval in the account’s details.',
    });
    expect(await house.refusal('accounts.setDuty', note('login-unique'))).toMatchObject({ message: 'The register answers this itself. Change the password of the login in Logins.' });
  });

  it('are not noted as met without anything that shows it', async () => {
    expect(await house.refusal('accounts.setDuty', note('guidelines'))).toEqual({ code: 'invalid', field: 'evidence', message: 'Say what shows that it is met.' });
    await house.call('accounts.setDuty', note('guidelines', { reason: 'Nothing was posted this quarter' }));
    expect(await duty('guidelines')).toMatchObject({ state: 'met' });
  });

  it('are refused when somebody has noted them meanwhile, when nobody asks them, and on an unknown account', async () => {
    await house.call('accounts.setDuty', note('advice', { evidence: 'Asked twice' }));
    expect(await house.refusal('accounts.setDuty', note('advice', { evidence: 'Asked twice' }))).toMatchObject({ code: 'conflict', current: { version: 1 } });
    expect(await house.refusal('accounts.setDuty', note('tea'))).toMatchObject({ code: 'not-found' });
    expect(await house.refusal('accounts.setDuty', note('corporate-cover', { state: 'does-not-apply', reason: 'No' }))).toMatchObject({ code: 'not-found' });
    expect(await house.refusal('accounts.setDuty', { ...note('advice', { evidence: 'Asked twice' }), accountId: '019a0000-0000-7000-8000-00000000dead' })).toMatchObject({ code: 'not-found' });
  });

  it('of a corporate account are its own: an independent reviewer, and two who can post', async () => {
    await edit({ corporate: true, personalInformation: 'yes', dpiaReference: 'DPIA 7', businessRecord: 'yes', backupAdministrator: null });
    expect(await duty('corporate-independent')).toMatchObject({ state: 'not-known', reason: 'It has not been reviewed in this register.' });
    expect(await duty('corporate-cover')).toMatchObject({ state: 'not-met' });
    expect(await duty('information-assessed')).toMatchObject({ state: 'met', evidence: 'DPIA 7' });
    expect(await duty('business-record')).toMatchObject({ state: 'not-known', source: 'nobody' });
    await house.call('accounts.addContributor', { accountId, person: { name: 'Dee New', email: '' }, from: '2026-11-01', note: '' });
    expect(await duty('corporate-cover')).toMatchObject({ state: 'met', evidence: '2 people can post' });
  });

  it('see that an administrator has left', async () => {
    const people = await house.call('people.list', {});
    const bea = people.find(({ name }) => name === 'Bea Admin');
    if (bea === undefined) throw new Error('Bea is not there');
    const { facts } = await house.call('people.get', { id: bea.id });
    await house.call('people.edit', { id: bea.id, version: bea.version, facts: { ...facts, leavesOn: '2026-11-20' } });
    expect(await duty('handover')).toMatchObject({ state: 'not-met', reason: 'An administrator has left and nobody has taken over.' });
    expect(await duty('details-current')).toMatchObject({ state: 'not-met', reason: 'Not on record: a second administrator.' });
    expect((await house.call('accounts.get', { id: accountId })).row.alarms.map(({ text }) => text)).toContain('An administrator has left');
  });

  const leaves = async (name: string, leavesOn: string) => {
    const row = (await house.call('people.list', {})).find((one) => one.name === name);
    const { id, version, facts } = await house.call('people.get', { id: row?.id ?? '' });
    await house.call('people.edit', { id, version, facts: { ...facts, leavesOn } });
  };
  const addLogin = (password: string | null, userName = 'wardnews') => house.call('logins.add', {
    facts: { accountId, label: '', userName, email: '', twoStep: 'not-known', twoStepHolder: '', recoveryRoute: '' }, password,
  });

  it('take a former administrator’s last day on the account, not the later one at the Trust, for the password', async () => {
    const { id } = await addLogin('correct horse 17 battery');
    house.clock.moveTo('2026-12-01');
    await edit({ primaryAdministrator: { name: 'Dee New', email: '' } });
    house.clock.moveTo('2027-01-05');
    const { row } = await house.call('logins.get', { id });
    await house.call('logins.setPassword', { id, version: row.version, password: 'staple 43 correct battery' });
    house.clock.moveTo('2027-03-02');
    await leaves('Bea Admin', '2027-03-01');
    expect(await duty('password-after-leaver')).toMatchObject({ state: 'met', evidence: 'Changed since an administrator left' });
    await leaves('Cy Backup', '2027-03-01');
    expect(await duty('password-after-leaver')).toMatchObject({ state: 'not-met' });
  });

  it('do not call a login compared whose password is not held', async () => {
    await addLogin('correct horse 17 battery');
    await addLogin(null, 'wardnews-2');
    expect(await duty('login-unique')).toMatchObject({ state: 'not-known', reason: 'The password of a login is not held, so it cannot be compared.' });
  });

  it('see that somebody who has left still holds a role, and that nobody is on record at all', async () => {
    await house.call('accounts.grantAccess', { accountId, kind: 'person', person: { name: 'Gil Gone', email: '' }, holder: '', role: 'Owner', grantedOn: null, note: '' });
    await leaves('Gil Gone', '2026-11-01');
    expect(await duty('handover')).toMatchObject({ state: 'not-met', reason: 'Somebody who has left still contributes to it or holds a role on it.' });
    ({ id: accountId } = await house.call('accounts.add', accountFactsWith({ name: 'Nobody’s', address: '', handle: '', lineManager: null, primaryAdministrator: null, backupAdministrator: null })));
    expect(await duty('handover')).toMatchObject({ state: 'not-known' });
  });

  it('do not count a contributor whose time has not begun as one who can post', async () => {
    await edit({ corporate: true, backupAdministrator: null });
    await house.call('accounts.addContributor', { accountId, person: { name: 'Dee New', email: '' }, from: '2027-02-01', note: '' });
    expect(await duty('corporate-cover')).toMatchObject({ state: 'not-met' });
    house.clock.moveTo('2027-02-01');
    expect(await duty('corporate-cover')).toMatchObject({ state: 'met' });
  });

  it('do not call an account approved before it was used when its approval is younger than its use', async () => {
    house.clock.moveTo('2026-12-10');
    await edit({ approvedOn: '2026-12-01' });
    expect(await duty('approved')).toMatchObject({ state: 'not-met', reason: 'It was approved on 1 December 2026, but was in use on 21 November 2026 already.' });
  });
});
