import { utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { disposeOf } from '../../src/main/register/rooms/retention/disposal/service.ts';
import { verifyRegister } from '../../src/main/register/verify/verify-register.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { decidedBasis, decryptedBytes, disposeNow, foundIn, jobAt } from '../support/disposal.ts';
import { fakeKeychain } from '../support/fake-keychain.ts';
import { type FullAccount, fullAccount, telling } from '../support/full-account.ts';
import { House, passphrase } from '../support/house.ts';
import { closedAccount } from '../support/retention-changes.ts';

const gone = 'An account disposed of on 2 December 2032 (D-2032-0001)';
const stubWords = 'Account, given up 21 November 2026: disposed of on 2 December 2032. Disposal D-2032-0001, under Retention, says by whom and under which row of the schedule.';

describe('a disposed account', () => {
  const keychain = fakeKeychain();
  let house: House;
  let full: FullAccount;
  beforeEach(async () => {
    keychain.fails = () => false;
    house = new House('2026-11-21', keychain);
    await house.setUp();
    full = await fullAccount(house);
    house.clock.moveTo('2032-12-02');
  });
  afterEach(() => house.end());

  const subject = () => ({ kind: 'account', recordId: full.accountId }) as const;
  const dispose = () => disposeNow(house, [subject()]);

  it('is disposed of by nobody whose decision is not on record', async () => {
    expect(await house.refusal('retention.dispose', { subjects: [subject()] })).toMatchObject({ code: 'not-confirmed' });
    expect((await house.call('accounts.get', { id: full.accountId })).id).toBe(full.accountId);
  });

  it('is told before what would go, and what stays and why', async () => {
    const preview = await house.call('retention.preview', { subjects: [subject()] });
    expect(preview.records).toEqual([{ ...subject(), title: `Account: ${telling} news`, neutralTitle: 'Account, given up 21 November 2026' }]);
    expect(preview).toMatchObject({ passwords: 1, passwordsElsewhere: 0, drafts: 1, blocked: [] });
    expect(preview.alongside.map(({ kind, title }) => `${kind} ${title}`)).toEqual([`application Application: A2-2026-0001`, `plan Action plan: AP 2026-001, Better ${telling}`]);
    expect(preview.removed).toEqual(expect.arrayContaining([{ what: 'account', count: 1 }, { what: 'review', count: 1 }, { what: 'logins', count: 2 }]));
    expect(preview.files.map(({ name }) => name).toSorted()).toEqual([`${telling}.txt`, `${telling}.txt`, 'first-administrator.pdf', 'line-manager.pdf', 'second-administrator.pdf']);
    const [beside, histories] = [preview.stays.filter(({ what }) => !what.includes('of the audit trail')), preview.stays.filter(({ what }) => what.includes('of the audit trail'))];
    expect(beside.map(({ what }) => what).toSorted()).toEqual(['Action plan AP 2026-002', 'Day of monitoring, 20 November 2026', 'Enquiry ENQ 2026-001', 'Incident INC 2026-001, closed 21 November 2026', 'Moderation entry MOD 2026-001']);
    // Their own history stays; these copy its name.
    expect(histories.map(({ what }) => what.split(':')[0]).toSorted()).toEqual(['Day of monitoring, 20 November 2026', 'Other work', 'Other work', expect.stringMatching(/^Person/u)]);
  });

  it('is found out when its stub or its entry is changed afterwards', async () => {
    const { id } = await dispose();
    const { database } = house.session.register;
    expect(() => database.exec("UPDATE disposed_records SET title = 'Another'")).toThrow('cannot be changed');
    expect(() => database.exec('DELETE FROM disposals')).toThrow('cannot be removed');
    expect((await house.call('retention.disposal', { id })).asRecorded).toBe(true);
    database.exec('DROP TRIGGER disposed_records_unchanged');
    database.exec("UPDATE disposed_records SET title = 'Another' WHERE kind = 'account'");
    expect((await house.call('retention.disposal', { id })).asRecorded).toBe(false);
    database.exec('DROP TRIGGER trail_entries_unchanged');
    database.exec("UPDATE trail_entries SET text = replace(text, 'records.disposed', 'records.disposes')");
    expect(await house.call('audit.verify', {})).toMatchObject({ intact: false });
    await house.call('session.lock', { reason: 'officer' });
    expect((await verifyRegister(join(house.folder, 'data', 'register'), passphrase)).problems).toEqual([expect.stringContaining('of the audit trail fails')]);
  });

  it('stays whole when something is in the way: an open plan of it, or an account that is still run', async () => {
    const open = await house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'https://x.com/careers', handle: '@careers' }));
    await expect(disposeNow(house, [subject(), { kind: 'account', recordId: open.id }])).rejects.toThrow('Nothing was disposed of. Account: Careers: it is not over yet. Close it first.');
    expect(await house.call('accounts.list', {})).toHaveLength(2);
  });

  it('takes its passwords out of the keychain; one that the keychain keeps is tried again when the certificate is printed', async () => {
    const held = () => [...keychain.entries.keys()].filter((name) => name.includes(full.loginId));
    expect(held()).toEqual([`login ${full.loginId}`]);
    keychain.fails = (step) => step === 'remove';
    const { id, passwordsLeft } = await dispose();
    expect([passwordsLeft, held().length]).toEqual([1, 1]);
    expect((await house.call('retention.disposal', { id })).passwordsLeft).toEqual([{ machine: 'test-machine', count: 1 }]);
    keychain.fails = () => false;
    await house.call('retention.disposalCertificate', { id }, house.path('certificate.pdf'));
    expect(held()).toEqual([]);
    expect((await house.call('retention.disposal', { id })).passwordsLeft).toEqual([]);
  });

  it('is finished at the next opening when the machine dies before the freed room is written over', async () => {
    const dying = { ...jobAt(house), read: () => { throw new Error('The machine is off.'); } };
    const { id, finished } = await disposeOf(dying, { subjects: [subject()] }, () => decidedBasis);
    expect(finished).toBe(false);
    expect((await house.call('retention.disposal', { id })).finishedAt).toBeNull();
    const { officers } = await house.call('session.status', {});
    house.restart();
    await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase });
    expect((await house.call('retention.disposal', { id })).finishedAt).not.toBeNull();
    expect(foundIn(decryptedBytes(house), [telling])).toEqual([]);
  });

  it('names the copies that are older and still hold it', async () => {
    const folder = dirname(house.session.register.database.name);
    for (const [name, day] of [['register.before-275.db', '2027-03-01'], ['register.before-400.db', '2040-01-01'], ['other.db', '2027-01-01']] as const) {
      writeFileSync(join(folder, name), 'x');
      utimesSync(join(folder, name), new Date(`${day}T10:00:00Z`), new Date(`${day}T10:00:00Z`));
    }
    expect(await house.call('retention.olderCopies', {})).toEqual([]);
    expect(await dispose()).toMatchObject({ olderCopies: 1 });
    expect(await house.call('retention.olderCopies', {})).toEqual([{ kind: 'copy-before-update', name: 'register.before-275.db', day: '2027-03-01', disposals: ['D-2032-0001'] }]);
  });
});

describe('after the disposal of an account', () => {
  let house: House;
  let full: FullAccount;
  let before: { count: number };
  let done: Awaited<ReturnType<typeof disposeNow>>;
  beforeAll(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    full = await fullAccount(house);
    before = await house.call('audit.head', {});
    house.clock.moveTo('2032-12-02');
    done = await disposeNow(house, [{ kind: 'account', recordId: full.accountId }]);
  });
  afterAll(() => house.end());

  it('is said to be gone by its stub, wherever somebody still asks for it', async () => {
    for (const [call, input] of [
      ['accounts.get', { id: full.accountId }], ['reviews.form', { accountId: full.accountId, period: '2026-Q4' }],
    ] as const) expect(await house.refusal(call, input as never)).toMatchObject({ code: 'not-found', message: stubWords });
    expect((await house.refusal('applications.get', { id: full.applicationId })).message).toContain('Application A2-2026-0001, decided 2 November 2026: disposed of');
    expect((await house.refusal('logins.get', { id: full.loginId })).message).toContain('Login: disposed of on 2 December 2032');
    expect((await house.refusal('reviews.get', { id: full.reviewId })).message).toContain('Review, 21 November 2026: disposed of');
    expect(await house.call('retention.stub', { recordId: full.accountId })).toMatchObject({ number: 'D-2032-0001', scheduleRow: decidedBasis.scheduleRow, confirmedBy: 'Other Officer' });
    expect(await house.call('retention.stub', { recordId: full.incidentId })).toBeNull();
    expect(await house.call('retention.disposals', {})).toMatchObject([{ number: 'D-2032-0001', records: 7, title: 'Account, given up 21 November 2026 and 6 more', finished: true }]);
  });

  it('leaves neutral words in an incident about it, which is kept for a period of its own', async () => {
    const incident = await house.call('incidents.get', { id: full.incidentId });
    expect(JSON.stringify(incident)).toContain(gone);
  });

  it('leaves neutral words in a plan that was made from that incident', async () => {
    const plan = await house.call('actions.get', { id: full.incidentPlanId });
    expect(JSON.stringify(plan)).toContain(gone);
  });

  it('leaves neutral words in the moderation log', async () => {
    expect(JSON.stringify(await house.call('moderation.get', { id: full.moderationId }))).toContain(gone);
  });

  it('is taken from enquiries and days of monitoring, and stands in no list', async () => {
    expect(JSON.stringify(await house.call('enquiries.get', { id: full.enquiryId }))).not.toContain(full.accountId);
    expect((await house.call('monitoring.day', { day: '2026-11-20' })).record).toMatchObject({ unapprovedAccount: '' });
    expect(await house.call('accounts.list', {})).toEqual([]);
  });

  it('leaves the trail whole although the content is gone, and the register as sound as before', async () => {
    expect(done).toMatchObject({ records: 7, files: 5, passwords: 1, passwordsLeft: 0, finished: true });
    const verified = await house.call('audit.verify', {});
    expect(verified).toMatchObject({ intact: true, count: before.count + 1 });
    const { folder } = house;
    await house.call('session.lock', { reason: 'officer' });
    const report = await verifyRegister(join(folder, 'data', 'register'), passphrase);
    expect(report.problems).toEqual([]);
    expect(report.facts).toContain('Disposals that the audit trail records: 1 of 1.');
    expect(report.facts.find((fact) => fact.includes('commitments'))).toContain(`those of ${done.trailDetails} have been removed`);
  });
});

describe('a person', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  it('stays as long as a record that is kept names her, and goes when none does', async () => {
    await house.call('accounts.add', accountFactsWith());
    const people = await house.call('people.list', {});
    const named = people.find(({ name }) => name === 'Bea Admin');
    await house.call('people.add', { name: 'Eve Extra', email: 'eve@example.org', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: '2026-01-31' });
    const alone = (await house.call('people.list', {})).find(({ name }) => name === 'Eve Extra');
    expect((await house.call('retention.preview', { subjects: [{ kind: 'person', recordId: named?.id ?? '' }] })).blocked).toEqual([
      'Person: Bea Admin: it is not over yet. Close it first.', '1 administrator’s place of records that are kept: still names this person. It can go when they go.',
    ]);
    await disposeNow(house, [{ kind: 'person', recordId: alone?.id ?? '' }]);
    expect(foundIn(decryptedBytes(house), ['Eve Extra', 'eve@example.org'])).toEqual([]);
    expect((await house.call('people.list', {})).map(({ name }) => name)).toContain('Bea Admin');
  });
});

describe('a record whose disposal was proposed and confirmed in the worklist', () => {
  it('is disposed of, on what was decided, and stands in no list of retention afterwards', async () => {
    const house = new House('2026-11-21');
    await house.setUp();
    const recordId = await closedAccount(house, '2019-03-01');
    const subject = { kind: 'account', recordId } as const;
    house.clock.moveTo('2033-01-05');
    await house.call('retention.decide', { subjects: [{ ...subject, decisions: 0 }], decision: { take: 'propose', reason: 'Nobody needs it' } });
    expect(await house.refusal('retention.dispose', { subjects: [subject] })).toMatchObject({ code: 'not-confirmed' });
    await house.call('retention.decide', { subjects: [{ ...subject, decisions: 1 }], decision: { take: 'confirm' } });
    const { id, number, finished } = await house.call('retention.dispose', { subjects: [subject] });
    expect([number, finished]).toEqual(['D-2033-0001', true]);
    const [stub] = (await house.call('retention.disposal', { id })).records;
    expect(stub).toMatchObject({ title: 'Account, given up 1 March 2019', confirmedBy: 'Test Officer', proposedBy: 'Test Officer', onlyOneOfficer: true, reason: 'Nobody needs it' });
    expect(stub?.scheduleRow).toContain('6 years');
    expect((await house.call('retention.list', { scope: 'all' })).rows.filter((row) => row.recordId === recordId)).toEqual([]);
    expect((await house.refusal('retention.get', subject)).message).toContain('Disposal D-2033-0001');
    expect(foundIn(decryptedBytes(house), ['Old ward news', 'oldwardnews'])).toEqual([]);
    house.end();
  });
});
