import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { decryptedBytes, disposeNow, foundIn, jobAt } from '../support/disposal.ts';
import { House } from '../support/house.ts';
import { reportWith } from '../support/incidents.ts';
import { quietDayFacts } from '../support/monitoring-changes.ts';
import { closedAccount, holdOn } from '../support/retention-changes.ts';

/* What is disposed of goes; the history of records that are kept stays with them, and nobody's unsaved typing is lost. */

let house: House;
let goneId: string;
beforeEach(async () => {
  house = new House('2026-11-21');
  await house.setUp();
  goneId = await closedAccount(house, '2026-11-21', 'Alpha clinic');
});
afterEach(() => house.end());

const dispose = () => disposeNow(house, [{ kind: 'account', recordId: goneId }]);
const preview = () => house.call('retention.preview', { subjects: [{ kind: 'account', recordId: goneId }] });

/** What was done to a record, and whether its details are still there. */
function historyOf(recordId: string): string[] {
  return house.session.register.database.prepare<[string], { action: string; whole: number }>(
    "SELECT text ->> '$.action' AS action, sequence IN (SELECT sequence FROM trail_details) AS whole FROM trail_entries WHERE record_id = ? ORDER BY sequence",
  ).all(recordId).map(({ action, whole }) => `${action}${whole === 1 ? '' : ' without details'}`);
}

const another = async (facts: Parameters<typeof accountFactsWith>[0]) =>
  (await house.call('accounts.add', accountFactsWith({ approvedOn: null, address: 'https://x.com/beta', ...facts }))).id;

/** A copy, as some calls make one: an entry of a record with what another one alone is known by. */
function copied(recordId: string, details: Record<string, string>): void {
  jobAt(house).commit((work) => work.record({ action: 'account.edited', room: 'accounts', recordId, details }));
}

describe('the disposal of an account', () => {
  it('leaves the history of others whole: what somebody wrote about it there, its id, and things that are called alike', async () => {
    const accountId = await another({ purpose: 'Follows the Alpha clinic page' });
    const { id: incidentId } = await house.call('incidents.report', reportWith({ accountId: goneId, address: '', seen: 'It looks like the Alpha clinic page' }));
    const { directorates } = await house.call('settings.get', {});
    copied(directorates[0]?.id ?? '', { name: 'Alpha clinic' });
    copied(accountId, { reason: 'Alpha clinic' });
    expect((await preview()).trailDetailsElsewhere).toBe(0);
    await dispose();
    expect(historyOf(accountId)).toEqual(['account.added', 'account.edited']);
    expect(historyOf(incidentId)).toEqual(['incident.reported']);
    expect(historyOf(directorates[0]?.id ?? '')).not.toContain('account.edited without details');
  });

  it('leaves what an incident that is kept holds itself: the address that it is about', async () => {
    const { id } = await house.call('incidents.report', reportWith({ accountId: null, address: 'https://x.com/alphaclinic' }));
    await dispose();
    expect(historyOf(id)).toEqual(['incident.reported']);
  });

  it('takes the details of an entry that copies it, and says before and afterwards whose entry that is', async () => {
    const accountId = await another({});
    copied(accountId, { accountName: 'Alpha clinic', note: 'Wombatina' });
    copied(accountId, { from: 'https://x.com/alphaclinic' });
    const lines = (await preview()).stays.filter(({ what }) => what.startsWith('Account'));
    expect(lines).toEqual([{ what: expect.stringMatching(/^Account: 2 entries, \d+ and \d+ of the audit trail$/u), why: expect.stringContaining('stays without its details') }]);
    const { id } = await dispose();
    expect(historyOf(accountId)).toEqual(['account.added', 'account.edited without details', 'account.edited without details']);
    expect((await house.call('retention.disposal', { id })).stays).toEqual(expect.arrayContaining(lines));
    expect(foundIn(decryptedBytes(house), ['Wombatina', 'alphaclinic'])).toEqual([]);
    expect(await house.call('audit.verify', {})).toMatchObject({ intact: true });
  });

  it('takes nothing of a record on hold, and says so', async () => {
    const accountId = await another({});
    copied(accountId, { accountName: 'Alpha clinic' });
    await holdOn(house, accountId);
    expect(await preview()).toMatchObject({ trailDetailsElsewhere: 0, stays: [{ what: expect.stringMatching(/^Account: entry \d+ of the audit trail$/u), why: expect.stringContaining('a hold is set') }] });
    await dispose();
    expect(historyOf(accountId).filter((entry) => entry.endsWith('without details'))).toEqual([]);
  });

  it('takes nothing of a limited incident, and says nothing of it', async () => {
    const { id, number } = await house.call('incidents.report', reportWith({ accountId: null, address: 'https://elsewhere.example/page' }));
    await house.call('incidents.limit', { id, accessVersion: 0, limited: true, officerIds: [], reason: 'It is about somebody' });
    copied(id, { accountName: 'Alpha clinic' });
    const told = await preview();
    expect([told.trailDetailsElsewhere, told.stays]).toEqual([0, []]);
    const { id: disposalId } = await dispose();
    expect(historyOf(id).filter((entry) => entry.endsWith('without details'))).toEqual([]);
    expect(JSON.stringify(await house.call('retention.disposal', { id: disposalId }))).not.toContain(number);
  });

  it('leaves unsaved typing about something else, and says whose it is; that about the account goes', async () => {
    const accountId = await another({});
    await house.call('accounts.keepDraft', { id: accountId, draft: { purpose: 'Like the Alpha clinic page' } });
    await house.call('accounts.keepDraft', { id: goneId, draft: { purpose: 'Old' } });
    const { drafts, stays } = await preview();
    expect([drafts, stays]).toEqual([1, [{ what: 'Unsaved typing of Test Officer', why: 'is about something else and mentions what goes: it stays until it is saved or discarded' }]]);
    await dispose();
    const left = house.session.register.database.prepare<[], { content: string }>('SELECT content FROM drafts').all();
    expect(left.map(({ content }) => content)).toEqual([expect.stringContaining('Like the Alpha clinic page')]);
  });

  it('leaves a day of monitoring that somebody is typing', async () => {
    await house.call('monitoring.keepDraft', { day: '2026-11-21', draft: { ...quietDayFacts, unapproved: { answer: 'no', note: '', address: '', accountId: '' }, complies: { answer: 'no', note: '', address: '', accountId: '' }, note: 'Alpha clinic again', reason: '', version: 0 } });
    expect(await preview()).toMatchObject({ drafts: 0, stays: [{ what: 'Unsaved typing of Test Officer' }] });
  });
});
