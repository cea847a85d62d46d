import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DecisionInput, KeptRecord } from '../../src/preload/contract/retention.ts';
import { Certifying } from '../support/certifications.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { addColleague, comeBackAs, unlockAgain } from '../support/conduct.ts';
import { House } from '../support/house.ts';
import { closingWith, conductReport, reportWith } from '../support/incidents.ts';
import { closedAccount, holdOn } from '../support/retention-changes.ts';

let house: House;
beforeEach(async () => {
  house = new House('2016-03-01');
  await house.setUp();
});
afterEach(() => house.end());

const listed = async (scope: 'due' | 'waiting' | 'soon' | 'held' | 'longer' | 'all' = 'due'): Promise<string[]> =>
  (await house.call('retention.list', { scope })).rows.map(({ title, state }) => `${title}: ${state}`);
const recordOf = async (recordId: string, kind: KeptRecord['kind'] = 'account'): Promise<KeptRecord> => (await house.call('retention.get', { kind, recordId })).record;
const decide = async (recordId: string, decision: DecisionInput, kind: KeptRecord['kind'] = 'account'): Promise<unknown> =>
  house.call('retention.decide', { subjects: [{ kind, recordId, decisions: (await recordOf(recordId, kind)).decisions }], decision });
const refused = async (recordId: string, decision: DecisionInput): Promise<string> =>
  (await house.refusal('retention.decide', { subjects: [{ kind: 'account', recordId, decisions: (await recordOf(recordId)).decisions }], decision })).message;
const propose: DecisionInput = { take: 'propose', reason: '' };

describe('what has reached its date', () => {
  it('lists an account six years after it was closed, and nothing before', async () => {
    await closedAccount(house, '2016-02-29');
    house.clock.moveTo('2022-03-01');
    expect(await listed()).toEqual([]);
    expect(await listed('soon')).toEqual(['Old ward news: kept']);
    house.clock.moveTo('2022-03-02');
    expect(await listed()).toEqual(['Old ward news: due']);
    expect((await house.call('today.get', {})).retention).toEqual({ due: 1, waiting: 0 });
  });

  it('deletes nothing by a timer: 30 years on everything is still there', async () => {
    const id = await closedAccount(house, '2016-02-01');
    const filed = await house.call('incidents.report', { ...reportWith({ reportedOn: '2016-02-20' }), danger: { answer: 'no', askedAt: '2016-03-01T09:58:00.000Z' } });
    await house.call('incidents.close', { ...closingWith(filed.id, filed.version), on: '2016-03-01', feedback: { told: 'yes', toldOn: '2016-03-01', toldHow: 'By email' } });
    house.clock.moveTo('2046-03-01');
    await unlockAgain(house);
    expect(await listed()).toEqual(['Old ward news: due', 'INC 2016-001: due']);
    expect((await house.call('accounts.get', { id })).facts.name).toBe('Old ward news');
    expect((await house.call('incidents.get', { id: filed.id })).row.number).toBe('INC 2016-001');
  });

  it('keeps an account while an incident about it is open, and then as long as the incident', async () => {
    const { id } = await house.call('accounts.add', accountFactsWith({ name: 'Ward news', approvedOn: null }));
    const filed = await house.call('incidents.report', { ...reportWith({ reportedOn: '2016-02-20', accountId: id, address: '' }), danger: { answer: 'no', askedAt: '2016-03-01T09:58:00.000Z' } });
    await house.call('accounts.changeStatus', { id, version: 1, to: 'closed', on: '2016-03-01', reason: 'Ended', captured: 'Saved', watchHandle: false });
    house.clock.moveTo('2023-01-01');
    expect(await recordOf(id)).toMatchObject({ state: 'open', because: 'INC 2016-001: The incident is not closed.' });
    await house.call('incidents.close', { ...closingWith(filed.id, filed.version), on: '2016-03-01', feedback: { told: 'yes', toldOn: '2016-03-01', toldHow: 'By email' } });
    expect(await recordOf(id)).toMatchObject({
      state: 'kept', keepUntil: '2026-03-01', because: 'Its own years end on 1 March 2022; INC 2016-001 is kept until 1 March 2026, and they belong together.',
    });
    const { belongings } = await house.call('retention.get', { kind: 'account', recordId: id });
    expect(belongings.map(({ title, keepUntil }) => `${title} ${keepUntil}`)).toEqual(['INC 2016-001 2026-03-01']);
  });

  it('counts an account that came into the register closed from the day it came', async () => {
    const { id } = await house.call('accounts.add', accountFactsWith({ name: 'Ward news', approvedOn: null }));
    house.session.register.database.prepare('UPDATE accounts SET status = ? WHERE id = ?').run('closed', id);
    expect(await recordOf(id)).toMatchObject({ from: '2016-03-01', keepUntil: '2022-03-01', because: 'Closed before it came into this register on 1 March 2016; 6 years from then.' });
  });

  it('keeps a certificate six years from its signature, although a newer version of the policy is in force', async () => {
    await new Certifying(house).old('Medicine', '2016-02-29');
    house.clock.moveTo('2022-03-01');
    expect(await listed('soon')).toEqual(['C-2016-0001: kept']);
    house.clock.moveTo('2022-03-02');
    expect((await house.call('retention.list', { scope: 'due' })).rows).toMatchObject([{ kind: 'certificate', title: 'C-2016-0001', from: '2016-02-29', keepUntil: '2022-03-01' }]);
  });

  it('says where the day that decides was typed in long after it', async () => {
    const filed = await house.call('incidents.report', { ...reportWith({ reportedOn: '2005-02-20' }), danger: { answer: 'no', askedAt: '2016-03-01T09:58:00.000Z' } });
    await house.call('incidents.close', { ...closingWith(filed.id, filed.version), on: '2005-03-01', feedback: { told: 'yes', toldOn: '2005-03-01', toldHow: 'By email' } });
    expect(await recordOf(filed.id, 'incident')).toMatchObject({ state: 'due', because: 'Entered on 1 March 2016 as closed on 1 March 2005; 10 years from then.' });
    await decide(filed.id, propose, 'incident');
    await decide(filed.id, { take: 'confirm' }, 'incident');
    const { id } = await house.call('retention.dispose', { subjects: [{ kind: 'incident', recordId: filed.id }] });
    expect((await house.call('retention.disposal', { id })).records).toMatchObject([{ trigger: 'Entered on 1 March 2016 as closed', triggerDay: '2005-03-01' }]);
  });

  it('has no day for a certificate that has not come back signed', async () => {
    const { directorates } = await house.call('settings.get', {});
    await house.call('certifications.print', { directorateId: directorates[0]?.id ?? '', policyId: 'cp371', dueOn: null }, house.path('certificate.pdf'));
    house.clock.moveTo('2046-03-01');
    expect((await house.call('retention.list', { scope: 'all' })).rows.find(({ kind }) => kind === 'certificate')).toMatchObject({ state: 'open', because: 'It has not come back signed.' });
  });
});

describe('decisions', () => {
  let id = '';
  beforeEach(async () => {
    id = await closedAccount(house, '2016-02-01');
    house.clock.moveTo('2022-03-01');
  });

  it('blocks disposal while a hold is set, and names who asked for it', async () => {
    await holdOn(house, id);
    expect(await refused(id, propose)).toBe('It is on hold. Lift the hold first, where it was set.');
    const { holds } = await house.call('retention.get', { kind: 'account', recordId: id });
    expect(holds).toMatchObject([{ on: 'Old ward news', ground: 'legal', reference: 'LC 12', by: 'Legal Services', since: '2022-03-01', here: true }]);
    expect(await listed()).toEqual([]);
    expect(await listed('held')).toEqual(['Old ward news: held']);
    await decide(id, { take: 'lift', hold: holds[0]?.id ?? '', reason: 'The claim was withdrawn' });
    expect(await listed()).toEqual(['Old ward news: due']);
  });

  it('holds everything of a person while a hold is set on her', async () => {
    const [person] = await house.call('people.list', {});
    const recordId = person?.id ?? '';
    await house.call('retention.decide', {
      subjects: [{ kind: 'person', recordId, decisions: 0 }], decision: { take: 'hold', ground: 'inquiry', reason: 'An inquiry asks for her accounts', reference: '', party: 'Inquiry team' },
    });
    expect(await recordOf(id)).toMatchObject({ state: 'held', because: `A hold is set on ${person?.name ?? ''}, with which it belongs together.` });
    expect(await listed('held')).toEqual([`Old ward news: held`, `${person?.name ?? ''}: held`]);
  });

  it('keeps it longer until a day, with the reason', async () => {
    await decide(id, { take: 'keep-longer', until: '2025-06-30', reason: 'The archive asked for it' });
    expect(await recordOf(id)).toMatchObject({ state: 'kept', longer: true, keepUntil: '2025-06-30', because: 'Somebody decided to keep it until 30 June 2025.' });
    expect(await refused(id, propose)).toBe('It must be kept until 30 June 2025.');
    house.clock.moveTo('2025-07-01');
    expect(await listed()).toEqual(['Old ward news: due']);
  });

  it('lets one officer alone confirm what she proposed, and the record says that there was only one', async () => {
    await decide(id, propose);
    expect(await recordOf(id)).toMatchObject({ state: 'proposed', proposedBy: 'Test Officer', own: true });
    await decide(id, { take: 'confirm' });
    const { record, decisions, confirmed } = await house.call('retention.get', { kind: 'account', recordId: id });
    expect(record.state).toBe('confirmed');
    expect(confirmed).toEqual({
      scheduleRow: 'Accounts with their administrators, logins, reviews, concerns, action plans and monitoring logs, 6 years', scheduleSource: 'NHS Records Management Code of Practice 2021, updated August 2023',
      trigger: 'Closed', triggerDay: '2016-02-01', keepUntil: '2022-02-01', proposedBy: 'Test Officer', proposedOn: '2022-03-01', confirmedBy: 'Test Officer', confirmedOn: '2022-03-01', onlyOneOfficer: true, reason: '',
    });
    expect(decisions.map(({ take, alone, officer }) => `${take} ${alone} ${officer}`)).toEqual(['confirm true Test Officer', 'propose false Test Officer']);
  });

  it('asks for a second officer where there are two, and a viewer is none', async () => {
    addColleague(house, 'Vi Ewer', 'viewer');
    expect((await house.call('retention.list', { scope: 'due' })).second).toBe(false);
    house.session.register.database.prepare('UPDATE officers SET role = ? WHERE name = ?').run('officer', 'Vi Ewer');
    await decide(id, propose);
    expect((await house.call('today.get', {})).retention).toEqual({ due: 0, waiting: 1 });
    expect(await refused(id, { take: 'confirm' })).toBe('You proposed this yourself. Another officer has to confirm it.');
    await decide(id, { take: 'withdraw', reason: 'The archive wants it' });
    expect(await listed()).toEqual(['Old ward news: due']);
  });

  it('is confirmed by another officer than the one who proposed it', async () => {
    const colleague = addColleague(house, 'Cole Eague', 'officer');
    await decide(id, propose);
    const { database } = house.session.register;
    database.exec('DROP TRIGGER retention_decisions_unchanged');
    database.prepare("UPDATE retention_decisions SET officer_id = ?, officer_name = 'Cole Eague'").run(colleague);
    expect(await recordOf(id)).toMatchObject({ proposedBy: 'Cole Eague', own: false });
    await decide(id, { take: 'confirm' });
    expect(await house.call('retention.get', { kind: 'account', recordId: id })).toMatchObject({ record: { state: 'confirmed' }, confirmed: { proposedBy: 'Cole Eague', confirmedBy: 'Test Officer', onlyOneOfficer: false }, decisions: [{ take: 'confirm', alone: false, officer: 'Test Officer' }, { take: 'propose', officer: 'Cole Eague' }] });
  });

  it('is decided on anew when what was decided on has changed since: an incident that was reopened and closed again', async () => {
    house.clock.moveTo('2016-03-01');
    const filed = await house.call('incidents.report', { ...reportWith({ reportedOn: '2016-02-20' }), danger: { answer: 'no', askedAt: '2016-03-01T09:58:00.000Z' } });
    const feedback = { told: 'yes' as const, toldOn: '2016-03-01', toldHow: 'By email' };
    await house.call('incidents.close', { ...closingWith(filed.id, filed.version), on: '2016-03-01', feedback });
    house.clock.moveTo('2026-03-02');
    await unlockAgain(house);
    await decide(filed.id, propose, 'incident');
    await decide(filed.id, { take: 'confirm' }, 'incident');
    const version = async (): Promise<number> => (await house.call('incidents.get', { id: filed.id })).row.version;
    await house.call('incidents.reopen', { id: filed.id, version: await version(), on: '2026-03-02', reason: 'New facts' });
    await house.call('incidents.close', { ...closingWith(filed.id, await version()), on: '2026-03-02', feedback });
    house.clock.moveTo('2036-06-01');
    await unlockAgain(house);
    expect(await house.call('retention.get', { kind: 'incident', recordId: filed.id })).toMatchObject({ record: { state: 'due', keepUntil: '2036-03-02', proposedBy: '' }, confirmed: null });
    expect((await house.refusal('retention.dispose', { subjects: [{ kind: 'incident', recordId: filed.id }] })).code).toBe('not-confirmed');
    await decide(filed.id, propose, 'incident');
    await decide(filed.id, { take: 'confirm' }, 'incident');
    expect((await house.call('retention.get', { kind: 'incident', recordId: filed.id })).confirmed).toMatchObject({ triggerDay: '2026-03-02', confirmedOn: '2036-06-01' });
  });

  it('is not confirmed where something was added since it was proposed', async () => {
    await decide(id, propose);
    const filed = await house.call('incidents.report', { ...reportWith({ reportedOn: '2005-02-20', accountId: id, address: '' }), danger: { answer: 'no', askedAt: '2022-03-01T09:58:00.000Z' } });
    await house.call('incidents.close', { ...closingWith(filed.id, filed.version), on: '2005-03-01', feedback: { told: 'yes', toldOn: '2005-03-01', toldHow: 'By email' } });
    expect(await recordOf(id)).toMatchObject({ state: 'due', keepUntil: '2022-02-01', proposedBy: '' });
    expect(await refused(id, { take: 'confirm' })).toBe('Nobody has proposed to dispose of it, or the proposal no longer stands.');
  });

  it('records to whom it was transferred, and it may be disposed of then', async () => {
    await decide(id, { take: 'transfer', party: 'County Record Office', reference: 'CRO 7', on: '2022-02-28' });
    expect(await recordOf(id)).toMatchObject({ state: 'due', transferred: true });
    await decide(id, propose);
    expect(await recordOf(id)).toMatchObject({ state: 'proposed', transferred: true });
  });

  it('decides on many alike at once, all of them or none', async () => {
    const other = await closedAccount(house, '2016-02-03', 'Library');
    const subjects = [{ kind: 'account' as const, recordId: id, decisions: 0 }, { kind: 'account' as const, recordId: other, decisions: 0 }];
    expect((await house.refusal('retention.decide', { subjects, decision: { take: 'confirm' } })).message).toBe('Old ward news: Nobody has proposed to dispose of it, or the proposal no longer stands.');
    expect(await house.call('retention.decide', { subjects, decision: propose })).toEqual({ count: 2 });
    expect(await listed('waiting')).toEqual(['Old ward news: proposed', 'Library: proposed']);
  });

  it('refuses a decision that is based on fewer decisions than there are', async () => {
    await holdOn(house, id);
    expect((await house.refusal('retention.decide', { subjects: [{ kind: 'account', recordId: id, decisions: 0 }], decision: propose })).code).toBe('conflict');
  });

  it('lets a viewer decide nothing', async () => {
    await comeBackAs(house, 'viewer');
    expect((await house.refusal('retention.decide', { subjects: [{ kind: 'account', recordId: id, decisions: 0 }], decision: propose })).code).toBe('not-allowed');
    expect(await listed()).toEqual(['Old ward news: due']);
  });
});

describe('the schedule', () => {
  const facts = { years: 8, yearsIfAppealed: null, source: 'Records policy of the Trust', signedOffBy: '', signedOffOn: null };

  it('shows what a change would move before it is saved, and moves it', async () => {
    const id = await closedAccount(house, '2016-02-01');
    house.clock.moveTo('2022-03-01');
    expect(await house.call('retention.previewChange', { id: 'account', years: 8 })).toMatchObject({
      later: { count: 1, first: [{ title: 'Old ward news', before: '2022-02-01', after: '2024-02-01' }] }, sooner: { count: 0 }, dueNoMore: 1, dueAtOnce: 0,
    });
    expect(await listed()).toEqual(['Old ward news: due']);
    await house.call('retention.editSchedule', { id: 'account', version: 0, facts, reason: 'Agreed with IG' });
    expect(await recordOf(id)).toMatchObject({ state: 'kept', keepUntil: '2024-02-01' });
    const row = (await house.call('retention.schedule', {})).find((one) => one.id === 'account');
    expect(row).toMatchObject({ years: 8, given: { years: 6 }, confirmWithIg: true, kept: 1, due: 0, history: [{ on: '2022-03-01', officer: 'Test Officer', reason: 'Agreed with IG' }] });
    expect(row?.history[0]?.changes).toEqual(expect.arrayContaining([{ field: 'years', from: '6', to: '8' }]));
  });

  it('takes a confirmed disposal back when the record must be kept longer after all', async () => {
    const id = await closedAccount(house, '2016-02-01');
    house.clock.moveTo('2022-03-01');
    await decide(id, propose);
    await decide(id, { take: 'confirm' });
    await house.call('retention.editSchedule', { id: 'account', version: 0, facts, reason: 'Agreed with IG' });
    expect(await recordOf(id)).toMatchObject({ state: 'kept', proposedBy: '' });
  });

  it('stays taken back when the schedule is what it was again: somebody has to decide anew', async () => {
    const id = await closedAccount(house, '2016-02-01');
    house.clock.moveTo('2022-03-01');
    await decide(id, propose);
    await decide(id, { take: 'confirm' });
    await house.call('retention.editSchedule', { id: 'account', version: 0, facts, reason: 'Agreed with IG' });
    await house.call('retention.editSchedule', { id: 'account', version: 1, facts: { ...facts, years: 6 }, reason: 'A slip' });
    expect(await recordOf(id)).toMatchObject({ state: 'due', because: 'Closed on 1 February 2016; 6 years from then. Its disposal was proposed, and something has changed since: decide on it again.' });
    expect((await house.refusal('retention.dispose', { subjects: [{ kind: 'account', recordId: id }] })).code).toBe('not-confirmed');
  });

  it('is signed off by a post, after which nothing is left to confirm with IG', async () => {
    await house.call('retention.editSchedule', { id: 'account', version: 0, facts: { ...facts, years: 6, signedOffBy: 'Head of Information Governance', signedOffOn: '2016-02-20' }, reason: 'Seen by IG' });
    expect((await house.call('retention.schedule', {})).find((one) => one.id === 'account')).toMatchObject({ confirmWithIg: false, signedOffBy: 'Head of Information Governance', version: 1 });
    expect((await house.refusal('retention.editSchedule', { id: 'account', version: 0, facts, reason: 'Again' })).code).toBe('conflict');
  });

  it('refuses a shorter period than the policy itself prescribes', async () => {
    const { field, message } = await house.refusal('retention.editSchedule', { id: 'certificate', version: 0, facts: { ...facts, years: 5 }, reason: 'Too much paper' });
    expect([field, message]).toEqual(['facts.years', 'The policy itself prescribes 6 years (CP371 App 3). Enter 6 or more.']);
  });

  it('keeps an incident in the class it was put in when it was reported, for as long as the schedule gives that class today', async () => {
    const filed = await house.call('incidents.report', { ...reportWith({ reportedOn: '2016-02-20' }), danger: { answer: 'no', askedAt: '2016-03-01T09:58:00.000Z' } });
    await house.call('incidents.close', { ...closingWith(filed.id, filed.version), on: '2016-03-01', feedback: { told: 'yes', toldOn: '2016-03-01', toldHow: 'By email' } });
    await house.call('retention.editSchedule', { id: 'incident', version: 0, facts: { ...facts, years: 12 }, reason: 'Agreed with IG' });
    expect(await house.call('retention.get', { kind: 'incident', recordId: filed.id })).toMatchObject({ record: { keepUntil: '2028-03-01' }, classWhenReported: 'Other incidents, 10 years', years: 12 });
  });
});

describe('a limited incident', () => {
  it('is not there for who may not open it, nor what would follow from it', async () => {
    const { trust } = await house.call('settings.get', {});
    await house.call('settings.editTrust', { ...trust, limitConduct: false });
    const account = await closedAccount(house, '2016-02-01');
    const report = conductReport();
    const { id } = await house.call('incidents.report', { ...report, facts: { ...report.facts, accountId: account, reportedOn: '2016-02-20' }, danger: { answer: 'no', askedAt: '2016-03-01T09:58:00.000Z' } });
    house.clock.moveTo('2022-03-01');
    expect(await listed('all')).toEqual(['INC 2016-001: open', 'Old ward news: open', 'CP371: life', '10022: life'].toSorted());
    await comeBackAs(house, 'officer');
    await house.call('incidents.limit', { id, accessVersion: 0, limited: true, officerIds: [addColleague(house), house.session.register.officer.id], reason: 'About a colleague' });
    house.session.register.database.prepare('UPDATE record_access SET officers = ?').run('[]');
    expect(await listed('all')).toEqual(['10022: life', 'CP371: life']);
    for (const subject of [{ kind: 'incident' as const, recordId: id }, { kind: 'account' as const, recordId: account }]) {
      expect((await house.refusal('retention.get', subject)).code).toBe('not-found');
      expect((await house.refusal('retention.decide', { subjects: [{ ...subject, decisions: 0 }], decision: propose })).code).toBe('not-found');
    }
  });
});
