import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { staffReport, unlockAgain } from '../support/conduct.ts';
import { House } from '../support/house.ts';
import { moderationWith } from '../support/incident-records.ts';
import { conductReport, entryWith, reportWith } from '../support/incidents.ts';
import { entriesOf } from '../support/trail.ts';

describe('a limited incident is opened', () => {
  let house: House;
  let id = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id } = await staffReport(house));
    await unlockAgain(house);
  });
  afterEach(() => house.end());

  it('only with an entry in the trail: who and when', async () => {
    expect(await house.refusal('incidents.get', { id })).toEqual({ code: 'not-opened', message: 'INC 2026-001 is limited to named officers. Opening it is kept in the audit trail.' });
    expect(await house.refusal('conduct.get', { incidentId: id })).toMatchObject({ code: 'not-opened' });
    expect(await house.refusal('incidents.addEntry', entryWith(id))).toMatchObject({ code: 'not-opened' });
    expect(await entriesOf(house, () => house.call('incidents.open', { id }))).toEqual([['incident.opened', '4.2.6']]);
    expect((await house.call('incidents.get', { id })).history[0]).toMatchObject({ action: 'incident.opened', officer: 'Test Officer' });
  });

  it('once until the register is locked, however often it is looked at', async () => {
    expect(await entriesOf(house, async () => {
      for (const _ of [1, 2, 3]) {
        await house.call('incidents.open', { id });
        await house.call('incidents.get', { id });
      }
    })).toEqual([['incident.opened', '4.2.6']]);
    await unlockAgain(house);
    expect(await house.refusal('incidents.get', { id })).toMatchObject({ code: 'not-opened' });
  });

  it('before a word of it is compared with another, or the reason of a link with it is told on the other side', async () => {
    await house.call('incidents.open', { id });
    const { id: otherId } = await house.call('incidents.report', reportWith({ seen: 'Malicious remarks about a colleague, malicious and about remarks' }));
    await house.call('incidents.link', { id: otherId, kind: 'incident', recordId: id, how: 'same-cause', reason: 'The same colleague' });
    const typed = { as: 'typed', typeId: 'fake-account', accountId: null, address: '', seen: 'Malicious remarks about a colleague', on: '2026-11-20' } as const;
    await unlockAgain(house);
    expect(await house.refusal('incidents.similar', { to: { as: 'filed', id } })).toMatchObject({ code: 'not-opened' });
    expect((await house.call('incidents.similar', { to: typed })).map(({ number }) => number)).toEqual(['INC 2026-002']);
    expect(await house.call('incidents.links', { id: otherId })).toMatchObject([{ recordId: id, reason: '' }]);
    expect((await house.call('incidents.get', { id: otherId })).history.map(({ action }) => action)).toEqual(['incident.reported']);
    await house.call('incidents.open', { id });
    expect((await house.call('incidents.similar', { to: typed })).map(({ number }) => number).toSorted()).toEqual(['INC 2026-001', 'INC 2026-002']);
    expect(await house.call('incidents.links', { id: otherId })).toMatchObject([{ recordId: id, reason: 'The same colleague' }]);
  });

  it('before it is linked, or a link with it is taken off, from the side of an incident that everybody may open', async () => {
    await house.call('incidents.open', { id });
    const { id: otherId } = await house.call('incidents.report', reportWith());
    const { linkId } = await house.call('incidents.link', { id: otherId, kind: 'incident', recordId: id, how: 'same-cause', reason: 'The same colleague' });
    const { id: thirdId } = await house.call('incidents.report', reportWith());
    const link = { id: thirdId, kind: 'incident', recordId: id, how: 'same-cause', reason: 'Try' } as const;
    const off = { id: otherId, linkId, reason: 'Try' };
    await unlockAgain(house);
    const message = 'This incident is limited to named officers. Open it first, which the audit trail keeps, then choose it here.';
    expect(await house.refusal('incidents.link', link)).toEqual({ code: 'invalid', field: 'recordId', message });
    expect(await house.refusal('incidents.unlink', off)).toMatchObject({ code: 'invalid', message: 'The incident at its other end is limited to named officers. Open it first, which the audit trail keeps, then take the link off.' });
    await house.call('incidents.open', { id });
    await house.call('incidents.link', link);
    await house.call('incidents.unlink', off);
  });

  it('before a correction of the moderation log tells when it happened', async () => {
    await house.call('incidents.open', { id });
    const { id: hiddenId } = await house.call('incidents.report', reportWith({ typeId: 'objectionable-post', happenedOn: '2026-11-20', happenedTime: '12:00', reportedOn: '2026-11-20', reportedTime: '13:00' }));
    const early = moderationWith({ on: '2026-11-20', time: '09:00' });
    const { id: entryId } = await house.call('moderation.add', { facts: early });
    const other = await house.call('moderation.add', { facts: moderationWith({ incidentId: hiddenId, on: '2026-11-20', time: '12:30' }) });
    await house.call('incidents.limit', { id: hiddenId, accessVersion: 0, limited: true, officerIds: [], reason: 'Only who works on it' });
    await unlockAgain(house);
    for (const time of ['09:00', '12:30']) {
      const facts = moderationWith({ incidentId: hiddenId, on: '2026-11-20', time });
      for (const reply of [await house.refusal('moderation.add', { facts }), await house.refusal('moderation.edit', { id: entryId, version: 1, facts, reason: 'Try' })]) {
        expect(reply).toMatchObject({ field: 'facts.incidentId' });
        expect(reply.message).toMatch(/^This incident is limited/u);
      }
    }
    const moved = await house.refusal('moderation.edit', { id: other.id, version: 1, facts: moderationWith({ incidentId: hiddenId, on: '2026-11-20', time: '09:00' }), reason: 'Try' });
    expect(moved.message).toMatch(/^The incident it belongs to is limited/u);
  });

  it('before the moderation log settles anything in its runbook', async () => {
    await house.call('incidents.open', { id });
    const { id: hiddenId } = await house.call('incidents.report', reportWith({ typeId: 'objectionable-post' }));
    await house.call('incidents.limit', { id: hiddenId, accessVersion: 0, limited: true, officerIds: [], reason: 'Only who works on it' });
    await unlockAgain(house);
    const facts = moderationWith({ incidentId: hiddenId, done: 'comment-hidden' });
    expect(await house.refusal('moderation.add', { facts })).toEqual({
      code: 'invalid', field: 'facts.incidentId', message: 'This incident is limited to named officers. Open it first, which the audit trail keeps, then choose it here.',
    });
    await house.call('incidents.open', { id: hiddenId });
    await house.call('moderation.add', { facts });
    expect((await house.call('incidents.get', { id: hiddenId })).steps.filter(({ state }) => state === 'done').map(({ id: step }) => step)).toEqual(['hide']);
  });

  it('before a word of it is told anywhere, the story of its account included', async () => {
    const { id: accountId } = await house.call('accounts.add', accountFactsWith());
    const report = conductReport();
    await house.call('incidents.report', { ...report, facts: { ...report.facts, accountId } });
    const { history } = await house.call('accounts.get', { id: accountId });
    expect(history.filter(({ room }) => room === 'incidents')).toEqual([]);
    expect(history.length).toBeGreaterThan(0);
  });

  it('not for one that everybody may open: that leaves no entry', async () => {
    const { id: openId } = await house.call('incidents.report', reportWith());
    await unlockAgain(house);
    expect(await entriesOf(house, async () => {
      await house.call('incidents.open', { id: openId });
      await house.call('incidents.get', { id: openId });
    })).toEqual([]);
  });
});
