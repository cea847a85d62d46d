import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { Applicant } from '../support/applications.ts';
import { House } from '../support/house.ts';
import { enquiryWith } from '../support/enquiries.ts';
import { closingWith, reportWith } from '../support/incidents.ts';
import { entriesOf } from '../support/trail.ts';

describe('what an incident is linked with', () => {
  let house: House;
  let accountId: string;
  let first: string;
  let second: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id: accountId } = await house.call('accounts.add', accountFactsWith()));
    ({ id: first } = await house.call('incidents.report', reportWith()));
    ({ id: second } = await house.call('incidents.report', reportWith({ address: 'https://x.com/wardnewz2' })));
  });
  afterEach(() => house.end());

  const linkWith = (more: Partial<InputOf<'incidents.link'>> = {}): InputOf<'incidents.link'> =>
    ({ id: second, kind: 'incident', recordId: first, how: 'follows-from', reason: 'The same people are behind it', ...more });
  const linksOf = async (id: string) => (await house.call('incidents.links', { id })).map(({ title, how, made, removed }) => [title, how, made, removed === null]);

  it('shows on both sides, each read its own way round, and in the history of both', async () => {
    expect(await entriesOf(house, () => house.call('incidents.link', linkWith()))).toEqual([['incident.linked', '2.8'], ['incident.linked', '2.8']]);
    expect(await linksOf(second)).toEqual([['INC 2026-001: Fake account', 'follows-from', 'here', true]]);
    expect(await linksOf(first)).toEqual([['INC 2026-002: Fake account', 'follows-from', 'there', true]]);
    for (const [id, other] of [[first, 'INC 2026-002'], [second, 'INC 2026-001']] as const) {
      expect((await house.call('incidents.get', { id })).history[0]).toMatchObject({
        action: 'incident.linked', reason: 'The same people are behind it', changes: [{ field: 'link', from: '', to: other }],
      });
    }
  });

  it('is taken off with a reason, from either side, and stays on the record', async () => {
    const { linkId } = await house.call('incidents.link', linkWith());
    expect(await house.refusal('incidents.unlink', { id: first, linkId, reason: ' ' })).toMatchObject({ field: 'reason' });
    await house.call('incidents.unlink', { id: first, linkId, reason: 'They are other people' });
    expect(await linksOf(second)).toEqual([['INC 2026-001: Fake account', 'follows-from', 'here', false]]);
    expect((await house.call('incidents.links', { id: first }))[0]?.removed).toMatchObject({ by: 'Test Officer', reason: 'They are other people' });
    expect((await house.call('incidents.get', { id: second })).history[0]).toMatchObject({ action: 'incident.unlinked', changes: [{ from: 'INC 2026-001', to: '' }] });
    expect((await house.call('incidents.get', { id: first })).history[0]).toMatchObject({ action: 'incident.unlinked', changes: [{ from: 'INC 2026-002', to: '' }] });
    expect(await house.refusal('incidents.unlink', { id: first, linkId, reason: 'Again' })).toMatchObject({ code: 'gone' });
    await house.call('incidents.link', linkWith({ how: 'duplicate-of' }));
    expect((await linksOf(second)).map(([, how, , holds]) => [how, holds])).toEqual([['duplicate-of', true], ['follows-from', false]]);
  });

  it('is not the incident itself, its own account, what is there already, or nothing', async () => {
    await house.call('incidents.link', linkWith());
    const { id: own } = await house.call('incidents.report', reportWith({ accountId, address: '' }));
    for (const [input, field] of [
      [linkWith({ recordId: second }), 'recordId'], [linkWith(), 'recordId'], [linkWith({ id: first, recordId: second }), 'recordId'], [linkWith({ how: 'reporter' }), 'how'],
      [linkWith({ id: own, kind: 'account', recordId: accountId, how: 'also-concerned' }), 'recordId'], [linkWith({ kind: 'account', how: 'also-concerned' }), 'recordId'],
      [linkWith({ id: own, reason: '' }), 'reason'],
    ] as const) expect(await house.refusal('incidents.link', input), JSON.stringify(input)).toMatchObject({ code: 'invalid', field });
  });

  it('is another account, somebody, an enquiry or an application, which show it on their side', async () => {
    const { id: enquiryId } = await house.call('enquiries.add', enquiryWith());
    const { id: personId } = await house.call('people.add', { name: 'Eve Extra', email: '', category: 'employee', employer: '', role: 'Nurse', directorateId: null, phone: '', leavesOn: null });
    const applicant = new Applicant(house);
    await applicant.start({ accountName: 'Other news' });
    const applicationId = applicant.id;
    await house.call('incidents.link', linkWith({ kind: 'account', recordId: accountId, how: 'also-concerned' }));
    await house.call('incidents.link', linkWith({ kind: 'enquiry', recordId: enquiryId, how: 'belongs' }));
    await house.call('incidents.link', linkWith({ kind: 'person', recordId: personId, how: 'witness' }));
    await house.call('incidents.link', linkWith({ kind: 'person', recordId: personId, how: 'affected' }));
    await house.call('incidents.link', linkWith({ kind: 'application', recordId: applicationId, how: 'belongs' }));
    expect((await linksOf(second)).map(([title]) => title).toSorted()).toEqual(['Eve Extra', 'Eve Extra', 'Ward news', 'ENQ 2026-001', 'A2-2026-0001: Other news'].toSorted());
    for (const [kind, recordId] of [['account', accountId], ['enquiry', enquiryId], ['application', applicationId]] as const) {
      expect(await house.call('incidents.linkedTo', { kind, recordId })).toMatchObject([{ id: second, number: 'INC 2026-002', typeTitle: 'Fake account', state: 'open' }]);
    }
    expect((await house.call('incidents.linkedTo', { kind: 'person', recordId: personId })).map(({ how }) => how)).toEqual(['affected', 'witness']);
  });

  it('stays with somebody whose two records become one', async () => {
    const facts = { email: '', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null } as const;
    const from = await house.call('people.add', { name: 'Eve Extra', ...facts });
    const into = await house.call('people.add', { name: 'Eve Extra-Other', ...facts });
    await house.call('incidents.link', linkWith({ kind: 'person', recordId: from.id, how: 'reporter' }));
    await house.call('people.merge', { from, into });
    expect(await linksOf(second)).toEqual([['Eve Extra-Other', 'reporter', 'here', true]]);
    expect(await house.call('incidents.linkedTo', { kind: 'person', recordId: into.id })).toHaveLength(1);
  });

  it('can be said of a closed incident as well', async () => {
    await house.call('incidents.close', closingWith(second, 1));
    await house.call('incidents.link', linkWith());
    expect(await linksOf(first)).toHaveLength(1);
  });

  describe('incidents that read like it', () => {
    it('are found with the reason, before a report is filed and afterwards', async () => {
      const typed = { as: 'typed', typeId: 'fake-account', accountId: null, address: 'x.com/@WardNewz', seen: 'Asks for money', on: '2026-11-21' } as const;
      const found = await house.call('incidents.similar', { to: typed });
      expect(found[0]).toMatchObject({ id: first, number: 'INC 2026-001', where: 'https://x.com/wardnewz', state: 'open' });
      expect(found[0]?.why).toEqual(['same address', 'similar words: asks, money', 'same kind', '1 day apart']);
      expect((await house.call('incidents.similar', { to: { as: 'filed', id: first } })).map(({ number }) => number)).toEqual(['INC 2026-002']);
    });

    it('are none that lie more than a year apart, and none of its own', async () => {
      const { id } = await house.call('incidents.report', reportWith({ reportedOn: '2025-11-01' }));
      expect(await house.call('incidents.similar', { to: { as: 'filed', id } })).toEqual([]);
      expect((await house.call('incidents.similar', { to: { as: 'filed', id: first } })).map(({ id: like }) => like)).toEqual([second]);
    });

    it('know the address of an account of the register', async () => {
      await house.call('incidents.report', reportWith({ typeId: 'complaint', accountId, address: '', seen: 'Parking', reportedOn: '2026-06-01' }));
      const found = await house.call('incidents.similar', { to: { as: 'typed', typeId: '', accountId: null, address: 'https://x.com/wardnews', seen: '', on: '2026-11-21' } });
      expect(found.map(({ number, why }) => [number, why])).toEqual([['INC 2026-003', ['same address']]]);
    });
  });
});
