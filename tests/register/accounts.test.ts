import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import { sql } from '../../src/main/register/database/queries.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { House, passphrase } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('the register of accounts (CP371 2.3.1)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const add = (changes: Partial<AccountFacts> = {}) => house.call('accounts.add', accountFactsWith(changes));
  const factsNow = async (id: string) => (await house.call('accounts.get', { id })).facts;
  const namesOfPeople = async () => (await house.call('accounts.choices', {})).people.map(({ name }) => name);

  describe('an account that is added', () => {
    it('is kept as it was typed and leaves an entry of its own and one for each new person', async () => {
      const facts = accountFactsWith({ lineManager: { name: 'Ann Other', email: 'ann@example.org' } });
      let id = '';
      const entries = await entriesOf(house, async () => { ({ id } = await house.call('accounts.add', facts)); });
      expect(entries).toEqual([['person.added', ''], ['person.added', ''], ['person.added', ''], ['account.added', '2.3.1']]);
      expect(await factsNow(id)).toEqual(facts);
      expect(await house.call('accounts.list', {})).toMatchObject([{ id, name: 'Ward news', channelTitle: 'X', administrators: 2, alarms: [{ clause: 'App 3', text: 'No directorate' }] }]);
    });

    it('is refused under an address that is on the register in another spelling, and nothing is stored', async () => {
      await add();
      expect(await entriesOf(house, async () => {
        expect(await house.refusal('accounts.add', accountFactsWith({ name: 'Other', address: 'www.twitter.com/WARDNEWS/?utm_source=a' }))).toEqual({
          code: 'duplicate', field: 'address', message: 'This address is already on the register, as Ward news. Open that account instead, or correct the address.',
        });
      })).toEqual([]);
      expect(await house.call('accounts.list', {})).toHaveLength(1);
    });

    it('may be without an address, as others are', async () => {
      await add({ address: '' });
      await add({ address: '', name: 'Careers' });
      expect((await house.call('accounts.list', {})).map(({ name }) => name)).toEqual(['Careers', 'Ward news']);
    });

    it.each([
      ['name', { name: ' ' }, 'Give the account a name.'],
      ['channel', { channel: 'friendface' }, 'Choose a channel from the list.'],
      ['address', { address: 'javascript:alert(1)' }, 'An address must begin with https:// or http://, not javascript:.'],
      ['address', { address: 'someone@example.org' }, 'This is an e-mail address. Enter the web address of the account, such as https://x.com/wardnews.'],
      ['directorateId', { directorateId: '019a0000-0000-7000-8000-00000000dead' }, 'Choose a directorate from the list.'],
      ['approvedOn', { approvedOn: '2026-11-22' }, 'This date lies in the future. Enter today or an earlier day.'],
      ['approvedOn', { approvedOn: '2026-04-31' }, 'Enter a real date, such as 31 March 2026.'],
      ['lastReviewBefore', { lastReviewBefore: '2027-01-01' }, 'This date lies in the future. Enter today or an earlier day.'],
      ['lineManager.name', { lineManager: { name: '', email: 'a@example.org' } }, 'Enter a name.'],
      ['purpose', { purpose: 'a'.repeat(4001) }, 'Use 4000 characters or fewer.'],
      ['name', { name: 'Ward\u202Eswen' }, 'Remove the line breaks or hidden characters.'],
    ] as const)('is refused for its %s: %o', async (field, change, message) => {
      expect(await house.refusal('accounts.add', accountFactsWith(change))).toEqual({ code: 'invalid', field, message });
    });

    it('may have been approved today, which begins at midnight in the Trust and not in Greenwich', async () => {
      const summer = new House('2026-07-15');
      try {
        await summer.setUp();
        await summer.call('accounts.add', accountFactsWith({ approvedOn: '2026-07-15' }));
        expect(await summer.refusal('accounts.add', accountFactsWith({ address: '', approvedOn: '2026-07-16' }))).toMatchObject({ field: 'approvedOn' });
      } finally {
        summer.end();
      }
    });
  });

  describe('an account that is changed', () => {
    it('shows in its history what it was before and after', async () => {
      const { id, version } = await add();
      const entries = await entriesOf(house, () => house.call('accounts.edit', { id, version, facts: accountFactsWith({ purpose: 'Tell families', audience: 'Families' }) }));
      expect(entries).toEqual([['account.edited', '2.3.1']]);
      const { history, version: now } = await house.call('accounts.get', { id });
      expect(now).toBe(2);
      expect(history.map(({ action }) => action)).toEqual(['account.edited', 'account.added']);
      expect(history[0]?.changes).toEqual([
        { field: 'purpose', from: 'Share news of the wards', to: 'Tell families' },
        { field: 'audience', from: 'Patients and families', to: 'Families' },
      ]);
    });

    it('takes no other status with it: that has a reason, a clause and rules of its own', async () => {
      const { id, version } = await add();
      expect(await house.refusal('accounts.edit', { id, version, facts: accountFactsWith({ status: 'closed' }) })).toEqual({
        code: 'invalid', field: 'status',
        message: 'A change of status needs its reason and clause. Save the other changes first, then use “Change the status”.',
      });
      expect((await factsNow(id)).status).toBe('active');
    });

    it('by two officers at once is a conflict that shows both values and loses neither', async () => {
      const { id, version } = await add();
      await house.call('accounts.edit', { id, version, facts: accountFactsWith({ purpose: 'Theirs' }) });
      expect(await house.refusal('accounts.edit', { id, version, facts: accountFactsWith({ purpose: 'Mine' }) })).toMatchObject({
        code: 'conflict', message: 'This account has been changed since you opened it. Compare the two and save again.',
        current: { version: 2, facts: { purpose: 'Theirs' } },
      });
      expect((await factsNow(id)).purpose).toBe('Theirs');
    });

    it('keeps its own address and cannot take another’s', async () => {
      const { id, version } = await add();
      await add({ name: 'Careers', address: 'https://x.com/careers' });
      await house.call('accounts.edit', { id, version, facts: accountFactsWith({ address: 'http://x.com/WardNews' }) });
      expect(await house.refusal('accounts.edit', { id, version: 2, facts: accountFactsWith({ address: 'x.com/careers' }) })).toMatchObject({ code: 'duplicate', field: 'address' });
    });

    it('that is not on the register says so', async () => {
      expect(await house.refusal('accounts.edit', { id: '019a0000-0000-7000-8000-00000000dead', version: 1, facts: accountFactsWith() })).toMatchObject({ code: 'not-found' });
      expect(await house.refusal('accounts.get', { id: '019a0000-0000-7000-8000-00000000dead' })).toMatchObject({
        message: 'This account is not on the register. Go back to the list and choose again.',
      });
    });
  });

  describe('its administrators', () => {
    it('one who is her own backup is a single administrator, and the alarm says so', async () => {
      const { id } = await add({ backupAdministrator: { name: 'Bea Admin', email: '' } });
      const { row } = await house.call('accounts.get', { id });
      expect(row.administrators).toBe(1);
      expect(row.alarms).toEqual([{ clause: '2.3.1', text: 'Only one administrator' }, { clause: 'App 3', text: 'No directorate' }]);
    });

    it('when all have gone, the account has none', async () => {
      const { id, version } = await add();
      await house.call('accounts.edit', { id, version, facts: accountFactsWith({ primaryAdministrator: null, backupAdministrator: null }) });
      expect((await house.call('accounts.get', { id })).row.alarms).toEqual([{ clause: '2.3.1', text: 'No administrator' }, { clause: 'App 3', text: 'No directorate' }]);
    });
  });

  describe('its people', () => {
    it('are the same person on two accounts when name and address are, and two people may share a mailbox', async () => {
      const ann = { name: 'Ann Other', email: 'ann@example.org' };
      await add({ lineManager: ann });
      await add({ name: 'Careers', address: 'x.com/careers', lineManager: { name: 'ann other', email: 'ANN@example.org' } });
      expect(await namesOfPeople()).toEqual(['Ann Other', 'Bea Admin', 'Cy Backup']);
      const { id } = await add({
        name: 'Third', address: '', primaryAdministrator: { name: 'Bea', email: 'ward5@example.org' }, backupAdministrator: { name: 'Cy', email: 'ward5@example.org' },
      });
      expect((await house.call('accounts.get', { id })).row.administrators).toBe(2);
    });

    it('learn their address, and a new spelling where they stand already', async () => {
      const { id, version } = await add({ lineManager: { name: 'ann other', email: '' } });
      const entries = await entriesOf(house, () => house.call('accounts.edit', { id, version, facts: accountFactsWith({ lineManager: { name: 'Ann Other', email: '' } }) }));
      expect(entries).toEqual([['person.edited', ''], ['account.edited', '2.3.1']]);
      await house.call('accounts.edit', { id, version: 2, facts: accountFactsWith({ lineManager: { name: 'Ann Other', email: 'ann@example.org' } }) });
      expect((await factsNow(id)).lineManager).toEqual({ name: 'Ann Other', email: 'ann@example.org' });
      expect(await namesOfPeople()).toEqual(['Ann Other', 'Bea Admin', 'Cy Backup']);
    });

    it('who share a name stay who they are when the account is saved again', async () => {
      const { id, version } = await add({ lineManager: { name: 'Ann Other', email: '' } });
      for (const email of ['first@example.org', 'second@example.org']) {
        await house.call('people.add', { name: 'Ann Other', email, category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null });
      }
      const before = await namesOfPeople();
      await house.call('accounts.edit', { id, version, facts: { ...(await factsNow(id)), purpose: 'Changed' } });
      expect(before).toHaveLength(5);
      expect(await namesOfPeople()).toEqual(before);
    });
  });

  it('that are saved without a change leave no entry and no new version', async () => {
    const { id, version } = await add();
    const entries = await entriesOf(house, () => house.call('accounts.edit', { id, version, facts: accountFactsWith() }));
    expect(entries).toEqual([]);
    expect((await house.call('accounts.get', { id })).version).toBe(version);
  });

  it('cannot have a review from before this register that lies after their coming in: it would hide a gap', async () => {
    const { id, version } = await add();
    house.clock.moveTo('2027-02-01');
    const facts = accountFactsWith({ lastReviewBefore: '2027-01-20' });
    expect(await house.refusal('accounts.edit', { id, version, facts })).toMatchObject({ code: 'invalid', field: 'lastReviewBefore' });
  });

  describe('have days of their reviews that can be (CP371 2.3.1)', () => {
    const passed = 'This day has passed. Enter today or a later day, or leave it empty for the end of the quarter.';

    it('a next review is agreed for today or later; one that stands there and has passed is late, and keeps nothing else from being changed', async () => {
      expect(await house.refusal('accounts.add', accountFactsWith({ nextReviewOn: '2026-02-01' }))).toEqual({ code: 'invalid', field: 'nextReviewOn', message: passed });
      const { id, version } = await house.call('accounts.add', accountFactsWith({ nextReviewOn: house.clock.today() }));
      house.clock.moveTo('2027-01-20');
      expect(await house.refusal('accounts.edit', { id, version, facts: accountFactsWith({ nextReviewOn: '2027-01-19' }) })).toEqual({ code: 'invalid', field: 'nextReviewOn', message: passed });
      await house.call('accounts.edit', { id, version, facts: accountFactsWith({ nextReviewOn: '2026-11-21', purpose: 'Tell families' }) });
      expect((await house.call('accounts.get', { id })).facts).toMatchObject({ nextReviewOn: '2026-11-21', purpose: 'Tell families' });
    });

    it('none was reviewed before it was approved: whichever day is new is refused', async () => {
      expect(await house.refusal('accounts.add', accountFactsWith({ approvedOn: '2026-01-01', lastReviewBefore: '2020-01-01' }))).toEqual({
        code: 'invalid', field: 'lastReviewBefore',
        message: 'The account was approved on 1 January 2026, after this day. Enter a review from that day on, correct the day of approval, or leave this empty.',
      });
      const { id, version } = await house.call('accounts.add', accountFactsWith({ approvedOn: '2026-05-04', lastReviewBefore: '2026-05-04' }));
      const edit = (changes: Partial<AccountFacts>) => ({ id, version, facts: accountFactsWith({ approvedOn: '2026-05-04', lastReviewBefore: '2026-05-04', ...changes }) });
      expect(await house.refusal('accounts.edit', edit({ lastReviewBefore: '2026-05-03' }))).toMatchObject({ code: 'invalid', field: 'lastReviewBefore' });
      expect(await house.refusal('accounts.edit', edit({ approvedOn: '2026-05-05' }))).toEqual({
        code: 'invalid', field: 'approvedOn',
        message: 'The account was last reviewed on 4 May 2026, before this day. Enter that day or an earlier one, or correct the last review before this register first.',
      });
    });

    it('one that is stored from before both were checked owes nothing before its approval, and can still be changed', async () => {
      const { id, version } = await house.call('accounts.add', accountFactsWith({ approvedOn: '2026-10-05' }));
      house.session.register.work().db.run(sql.updateTable('accounts').set({ last_review_before: '2020-01-01', next_review_on: '2026-02-01' }).where('id', '=', id));
      await house.call('accounts.edit', { id, version, facts: accountFactsWith({ approvedOn: '2026-10-05', lastReviewBefore: '2020-01-01', nextReviewOn: '2026-02-01', purpose: 'Tell families' }) });
      const { items } = await house.call('reviews.worklist', { period: null });
      expect(items).toMatchObject([{ accountId: id, state: 'due', dueOn: '2026-12-31', daysOverdue: 0 }]);
      expect((await house.call('reviews.worklist', { period: '2026-Q2' })).items).toEqual([]);
    });

    it('one that had ended can be approved anew, after its reviews', async () => {
      const { id } = await house.call('accounts.add', accountFactsWith({ approvedOn: '2025-05-04', lastReviewBefore: '2025-08-12' }));
      const version = await changeStatusOf(house, id, 'closed');
      await house.call('accounts.edit', { id, version, facts: accountFactsWith({ approvedOn: '2026-11-20', lastReviewBefore: '2025-08-12', status: 'closed' }) });
      expect((await house.call('accounts.get', { id })).facts.approvedOn).toBe('2026-11-20');
    });
  });

  it('count those who can still act, and beside them whoever has left', async () => {
    await add();
    const cy = (await house.call('people.list', {})).find(({ name }) => name === 'Cy Backup');
    const { facts } = await house.call('people.get', { id: cy?.id ?? '' });
    await house.call('people.edit', { id: cy?.id ?? '', version: cy?.version ?? 0, facts: { ...facts, leavesOn: '2026-11-20' } });
    const [row] = await house.call('accounts.list', {});
    expect(row).toMatchObject({ administrators: 1, administratorsLeft: 1 });
    expect(row?.alarms.map(({ text }) => text)).toContain('Only one administrator');
  });

  it('can be read again whatever length their address was given', async () => {
    const long = `x.com/${'a'.repeat(486)}`;
    expect(await house.refusal('accounts.add', accountFactsWith({ address: `${long}${'b'.repeat(8)}` }))).toMatchObject({ field: 'address' });
    const { id } = await add({ address: long });
    expect((await house.call('accounts.get', { id })).facts.address).toHaveLength(500);
  });

  it('keep what is typed into their form until it is saved', async () => {
    await house.call('accounts.keepDraft', { id: null, draft: { name: 'Ward ne' } });
    await house.call('session.lock', { reason: 'idle' });
    const { officers } = await house.call('session.status', {});
    await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase });
    expect((await house.call('accounts.draft', { id: null })).draft?.content).toEqual({ name: 'Ward ne' });
    await add();
    expect(await house.call('accounts.draft', { id: null })).toEqual({ draft: null });
  });
});
