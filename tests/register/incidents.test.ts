import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { incidentsOfAccount, openIncidents } from '../../src/main/register/rooms/incidents/service.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { closingWith, conductReport, entryWith, reportHacked, reportWith } from '../support/incidents.ts';
import { loginFactsWith } from '../support/logins.ts';
import { entriesOf } from '../support/trail.ts';

describe('an incident', () => {
  let house: House;
  let accountId: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id: accountId } = await house.call('accounts.add', accountFactsWith()));
  });
  afterEach(() => house.end());

  const get = (id: string) => house.call('incidents.get', { id });

  describe('is reported', () => {
    it('with what was asked before anything was typed, and as the policies call it then', async () => {
      const filed = await house.call('incidents.report', reportWith());
      expect(filed).toMatchObject({ number: 'INC 2026-001', version: 1, passwordsOwed: 0 });
      const detail = await get(filed.id);
      expect(detail).toMatchObject({
        row: { number: 'INC 2026-001', typeTitle: 'Fake account', clauses: 'CP371 2.8', state: 'open', account: '', adviceFirst: false, notTold: 1 },
        facts: { address: 'https://x.com/wardnewz', reportedOn: '2026-11-20', reportedTime: '17:30' },
        danger: { answer: 'no', askedAt: '2026-11-21T09:58:00.000Z' }, speakingUp: 'not-asked', recordedBy: 'Test Officer',
        tell: [{ contact: 'communications-team', role: 'Communications Team', when: ['when-known'], state: 'owed', told: null }, { contact: 'police', state: 'if-so' }], entries: [], evidence: [],
      });
      expect(await house.call('incidents.report', reportWith())).toMatchObject({ number: 'INC 2026-002' });
    });

    it('with the time at which danger was asked about, never one after the record', async () => {
      const justAhead = new Date(Date.parse(house.clock.now()) + 60_000).toISOString();
      const { id } = await house.call('incidents.report', reportWith({}, { danger: { answer: 'yes', askedAt: justAhead } }));
      const { danger, recordedAt } = await get(id);
      expect(danger).toEqual({ answer: 'yes', askedAt: recordedAt });
    });

    it.each(['2036-11-21T10:00:00.000Z', '2026-11-21T10:30:00.000Z'])('not with danger asked about at a time that lies ahead, %s', async (askedAt) => {
      expect(await entriesOf(house, async () => {
        expect(await house.refusal('incidents.report', reportWith({}, { danger: { answer: 'no', askedAt } }))).toEqual({
          code: 'invalid', field: 'danger.askedAt',
          message: 'The time at which immediate danger was asked about lies ahead. Check the clock of this computer, then open the report again: what you typed is kept.',
        });
      })).toEqual([]);
    });

    it('with those who have been told already, each as an entry of its timeline', async () => {
      const { id } = await house.call('incidents.report', reportWith({ typeId: 'press-contact', address: 'A call from a newspaper' }, {
        told: [{ contact: 'line-manager', who: '', on: '2026-11-20', time: '17:40' }, { contact: null, who: 'The Chief Executive', on: '2026-11-21', time: '' }],
      }));
      const { entries, tell, row } = await get(id);
      expect(entries.map(({ kind, contact, text, on, time }) => [kind, contact, text, on, time])).toEqual([
        ['told', 'line-manager', 'Line manager', '2026-11-20', '17:40'], ['told', null, 'The Chief Executive', '2026-11-21', ''],
      ]);
      expect(tell.map(({ contact, told }) => [contact, told?.time ?? null])).toEqual([['line-manager', '17:40'], ['communications-team', null]]);
      expect(row.notTold).toBe(1);
    });

    it.each([
      ['no type that a policy has', reportWith({ typeId: 'nonsense' }), 'facts.typeId'],
      ['neither an account nor a place', reportWith({ address: ' ' }), 'facts.accountId'],
      ['an account that is not on the register', reportWith({ accountId: '0192f0c1-7f5e-7c3a-8a60-3b1e2f4a5b6c' }), 'facts.accountId'],
      ['nothing that was seen', reportWith({ seen: ' ' }), 'facts.seen'],
      ['nobody who reported it', reportWith({ reportedBy: '' }), 'facts.reportedBy'],
      ['a report of tomorrow', reportWith({ reportedOn: '2026-11-22', reportedTime: '' }), 'facts.reportedOn'],
      ['a time that has not come', reportWith({ reportedOn: '2026-11-21', reportedTime: '23:00' }), 'facts.reportedTime'],
      ['a report before what it reports', reportWith({ happenedOn: '2026-11-21' }), 'facts.reportedOn'],
      ['a year that cannot be meant', reportWith({ happenedOn: '0226-11-20' }), 'facts.happenedOn'],
      ['no real time', reportWith({ reportedTime: '25:00' }), 'facts.reportedTime'],
      ['somebody told who need not be, as if the policy asked for it', reportWith({}, { told: [{ contact: 'hr', who: '', on: '2026-11-20', time: '' }] }), 'told.0.contact'],
      ['nobody told', reportWith({}, { told: [{ contact: null, who: ' ', on: '2026-11-20', time: '' }] }), 'told.0.who'],
      ['somebody told tomorrow', reportWith({}, { told: [{ contact: 'communications-team', who: '', on: '2026-11-22', time: '' }] }), 'told.0.on'],
      ['somebody told before it happened', reportWith({ happenedOn: '2026-11-20' }, { told: [{ contact: 'communications-team', who: '', on: '2026-11-19', time: '' }] }), 'told.0.on'],
    ])('not with %s', async (_what, report, field) => {
      expect(await house.refusal('incidents.report', report)).toMatchObject({ code: 'invalid', field });
      expect(await house.call('incidents.list', {})).toEqual([]);
    });

    it('under the type that only the other policy has not while that one is off', async () => {
      const { trust } = await house.call('settings.get', {});
      await house.call('settings.editTrust', { ...trust, packs: ['cp371'] });
      expect((await house.call('incidents.choices', {})).types.map(({ id }) => id)).not.toContain('cyber-bullying');
      expect(await house.refusal('incidents.report', conductReport())).toMatchObject({ field: 'facts.typeId' });
    });
  });

  describe('about a member of staff', () => {
    it('is not filed before it is said whether malpractice was raised (10022 3.4)', async () => {
      expect(await house.refusal('incidents.report', conductReport({ speakingUp: 'not-asked' }))).toMatchObject({ code: 'invalid', field: 'speakingUp' });
    });

    it('names who brought it to the Trust’s notice: nobody is watched (10022 6.1)', async () => {
      const report = conductReport();
      expect(await house.refusal('incidents.report', { ...report, facts: { ...report.facts, sourceWords: '' } })).toMatchObject({ field: 'facts.sourceWords' });
    });

    it('is filed with the flag “Speaking Up advice first” where the person reported has raised malpractice', async () => {
      const { id } = await house.call('incidents.report', conductReport({ speakingUp: 'person-reported' }));
      expect(await get(id)).toMatchObject({ row: { adviceFirst: true, grossMisconduct: true }, speakingUp: 'person-reported', staffConduct: true });
      const plain = await house.call('incidents.report', conductReport());
      expect((await get(plain.id)).row.adviceFirst).toBe(false);
    });

    it('cannot be filed at all as malpractice that the reporter has raised', async () => {
      const reply = await house.dispatcher.dispatch('incidents.report', { ...conductReport(), speakingUp: 'reporter' });
      expect(reply).toMatchObject({ ok: false, error: { code: 'invalid', field: 'speakingUp' } });
    });
  });

  describe('of a hacked account', () => {
    const owed = async () => (await house.call('logins.list', {})).map(({ userName, rotationOwed }) => [userName, rotationOwed.map(({ reason, detail }) => `${reason} ${detail}`)]);
    beforeEach(async () => {
      await house.call('logins.add', { facts: loginFactsWith(accountId, { userName: 'wardnews' }), password: null });
      await house.call('logins.add', { facts: loginFactsWith(accountId, { userName: 'wardnews-second', label: 'Second' }), password: null });
    });

    it('makes a new password owed for each of its logins, with the number of the incident, in the same step', async () => {
      const entries = await entriesOf(house, async () => {
        expect(await reportHacked(house, accountId)).toMatchObject({ number: 'INC 2026-001', passwordsOwed: 2 });
      });
      expect(entries).toEqual([['incident.reported', '2.8'], ['login.rotation-owed', '2.3.1'], ['login.rotation-owed', '2.3.1']]);
      expect(await owed()).toEqual([['wardnews', ['account-hacked INC 2026-001']], ['wardnews-second', ['account-hacked INC 2026-001']]]);
    });

    it('that is refused makes nothing owed', async () => {
      await house.refusal('incidents.report', reportWith({ typeId: 'hacked-account', accountId, reportedOn: '2026-12-24' }));
      expect(await owed()).toEqual([['wardnews', []], ['wardnews-second', []]]);
    });

    it('no other type does', async () => {
      await house.call('incidents.report', reportWith({ accountId, address: '' }));
      expect(await owed()).toEqual([['wardnews', []], ['wardnews-second', []]]);
    });

    it('one that turns out to be one makes them owed then; closing it settles nothing', async () => {
      const report = reportWith({ accountId, address: '' });
      const { id, version } = await house.call('incidents.report', report);
      const edited = await house.call('incidents.edit', { id, version, facts: { ...report.facts, typeId: 'hacked-account' }, speakingUp: 'not-asked', reason: 'The password was stolen' });
      expect(edited).toMatchObject({ passwordsOwed: 2 });
      expect((await get(id)).row).toMatchObject({ typeTitle: 'Hacked account' });
      await house.call('incidents.close', closingWith(id, edited.version));
      expect((await owed()).map(([, reasons]) => reasons)).toEqual([['account-hacked INC 2026-001'], ['account-hacked INC 2026-001']]);
    });

    it('a password that is owed for another reason makes no incident', async () => {
      const [login] = await house.call('logins.list', {});
      await house.call('logins.oweRotation', { id: login?.id ?? '', version: login?.version ?? 1, reason: 'account-hacked', detail: 'Strange posts' });
      expect(await house.call('incidents.list', {})).toEqual([]);
    });
  });

  it('is found by its account, and while it is open', async () => {
    const hacked = await reportHacked(house, accountId);
    const fake = await house.call('incidents.report', reportWith({ reportedOn: '2026-10-02', reportedTime: '' }));
    await house.call('incidents.close', closingWith(fake.id, fake.version));
    const work = house.session.register.work();
    const numbers = (rows: readonly { number: string }[]) => rows.map(({ number }) => number);
    expect(numbers(incidentsOfAccount(work, accountId))).toEqual([hacked.number]);
    expect(numbers(openIncidents(work))).toEqual([hacked.number]);
  });

  it('that is not there is neither shown nor added to', async () => {
    expect(await house.refusal('incidents.get', { id: accountId })).toMatchObject({ code: 'not-found' });
    expect(await house.refusal('incidents.addEntry', entryWith(accountId))).toMatchObject({ code: 'not-found' });
  });

  it('that is only typed so far waits as a draft of its officer, and is forgotten when it is filed', async () => {
    await house.call('incidents.keepDraft', { draft: { seen: 'Half a sent' } });
    expect((await house.call('incidents.draft', {})).draft).toMatchObject({ content: { seen: 'Half a sent' } });
    await house.call('incidents.report', reportWith());
    expect(await house.call('incidents.draft', {})).toEqual({ draft: null });
  });
});
