import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { historyOfRecords } from '../../src/main/register/audit/history.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { Applicant, approval, fullForm, refusal as declined } from '../support/applications.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('the decision on an application (CP371 2.3, Appendix 2)', () => {
  let house: House;
  let applicant: Applicant;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    applicant = new Applicant(house);
  });
  afterEach(() => house.end());

  const decide = async (changes: object) => await house.refusal('applications.decide', { ...await applicant.which(), ...approval, ...changes });
  const statusOf = async (id: string | null) => (await house.call('accounts.get', { id: id ?? '' })).facts.status;

  describe('is prepared by Communications’ assessment', () => {
    it.each([
      ['benefit', { benefit: '' }, 'assessment.benefit'],
      ['commitment', { commitment: '' }, 'assessment.commitment'],
      ['own view', { view: 'none' as const }, 'assessment.view'],
    ])('and does not reach the Board without the %s', async (_what, changes, field) => {
      await applicant.reach('submitted');
      const pass = async () => await house.refusal('applications.passToBoard', { ...await applicant.which(), on: '2026-10-20' });
      expect(await pass()).toMatchObject({ field: 'assessment.benefit' });
      await applicant.assess(changes);
      expect(await pass()).toMatchObject({ code: 'invalid', field });
    });

    it('which stays whole while the Board has it, and without which nothing is decided', async () => {
      await applicant.reach('with-board');
      const { assessment: { version: assessmentVersion, assessedOn: _on, officer: _officer, ...assessment } } = await applicant.get();
      const assess = { id: applicant.id, assessmentVersion, assessment: { ...assessment, benefit: '' } };
      expect(await house.refusal('applications.assess', assess)).toMatchObject({ code: 'invalid', field: 'assessment.benefit' });
      await applicant.assess({ benefit: 'Families learn more' });
      house.session.register.database.exec("UPDATE application_assessments SET content = json_set(content, '$.view', 'none')");
      expect(await decide({})).toMatchObject({ code: 'invalid', field: 'assessment.view' });
    });

    it('which keeps language need and evidence, and is not saved over another’s', async () => {
      await applicant.reach('submitted');
      await applicant.assess();
      expect((await applicant.get()).assessment).toMatchObject({
        version: 1, assessedOn: '2026-11-21', officer: 'Test Officer', languageNeed: 'Polish', languageEvidence: 'Cy Backup is a qualified interpreter',
      });
      const { assessment: { version: _version, assessedOn: _on, officer: _officer, ...assessment } } = await applicant.get();
      expect(await house.refusal('applications.assess', { id: applicant.id, assessmentVersion: 0, assessment })).toMatchObject({ code: 'conflict' });
      expect(await house.refusal('applications.assess', {
        id: applicant.id, assessmentVersion: 1, assessment: { ...assessment, existingAccountId: '019a0000-0000-7000-8000-00000000dead' },
      })).toMatchObject({ field: 'assessment.existingAccountId' });
    });
  });

  it('always has its day, who decided and why, and names the body that the Trust has set', async () => {
    const { trust } = await house.call('settings.get', {});
    await house.call('settings.editTrust', { ...trust, decidingBody: 'Executive Committee' });
    await applicant.reach('with-board');
    expect(await decide({ reason: '' })).toMatchObject({ field: 'reason', message: 'Give the reason.' });
    expect(await decide({ decidedBy: ' ' })).toMatchObject({ field: 'decidedBy' });
    expect(await decide({ decidedOn: '2026-11-22' })).toMatchObject({ field: 'decidedOn' });
    expect(await decide({ decidedOn: '2026-10-19' })).toMatchObject({ field: 'decidedOn', message: 'The application was passed on for decision on 20 October 2026. Enter that day or a later one.' });
    await applicant.decide(declined);
    const { decisions, decidingBody, row } = await applicant.get();
    expect(decidingBody).toBe('Executive Committee');
    expect(decisions).toMatchObject([{
      decision: 'declined', decidedOn: '2026-11-02', body: 'Executive Committee', decidedBy: 'Digital Board of 2 November', reason: 'Nobody has the time',
      officer: 'Test Officer', supersedes: null, superseded: false,
    }]);
    expect(row).toMatchObject({ state: 'declined', accountId: null });
    expect(await house.call('accounts.list', {})).toEqual([]);
  });

  describe('approves a new account', () => {
    it('which begins with everything the form and the assessment say, nothing typed again', async () => {
      const { directorates } = await house.call('settings.get', {});
      await applicant.reach('with-board');
      const id = await applicant.decide();
      const { facts, row } = await house.call('accounts.get', { id: id ?? '' });
      expect(facts).toMatchObject({
        name: 'Ward news', channel: 'x', address: 'https://x.com/wardnews', handle: '@wardnews', purpose: 'Share news of the wards', audience: 'Patients and families',
        visibility: 'public', expectedNumbers: 'About 300', postingStandard: 'Two posts a week', languages: 'Polish', directorateId: directorates[0]?.id,
        lineManager: { name: 'Ann Other', email: 'ann@example.org' }, primaryAdministrator: { name: 'Bea Admin', email: 'bea@example.org' },
        backupAdministrator: { name: 'Cy Backup', email: 'cy@example.org' }, moreAdministrators: [], approvedOn: '2026-11-02', nextReviewOn: '2026-12-31', status: 'active',
      });
      expect(row.administrators).toBe(2);
      expect((await applicant.get()).row).toMatchObject({ state: 'approved', accountId: id });
    });

    it('which is due for review at once, by the end of the quarter', async () => {
      await applicant.reach('approved');
      const { items, totals } = await house.call('reviews.worklist', { period: null });
      expect(items).toMatchObject([{ name: 'Ward news', state: 'never-reviewed', dueOn: '2026-12-31' }]);
      expect(totals).toMatchObject({ accounts: 1, neverReviewed: 1 });
    });

    it('under the name and with the first review that were agreed', async () => {
      await applicant.reach('with-board');
      expect(await decide({ account: { ...approval.account, nextReviewOn: '2026-11-02' } })).toMatchObject({ field: 'account.nextReviewOn' });
      expect(await decide({ account: { ...approval.account, nextReviewOn: '2026-11-20' } })).toMatchObject({ field: 'account.nextReviewOn' });
      expect(await decide({ account: null })).toMatchObject({ field: 'account.name' });
      const id = await applicant.decide({ account: { name: 'Ward 7 news', postingStandard: 'Daily', nextReviewOn: '2027-01-15' } });
      expect((await house.call('accounts.get', { id: id ?? '' })).facts).toMatchObject({ name: 'Ward 7 news', postingStandard: 'Daily', nextReviewOn: '2027-01-15' });
    });

    it('in one transaction with its people and its login', async () => {
      await applicant.reach('with-board');
      const entries = await entriesOf(house, async () => await applicant.decide());
      expect(entries.map(([action]) => action).toSorted()).toEqual([
        'account.added', 'application.decided', 'login.added', 'person.added', 'person.added', 'person.added',
      ]);
      expect(await house.call('logins.list', {})).toMatchObject([{ userName: '@wardnews', email: 'ward.news@example.org', account: 'Ward news', keeper: null }]);
    });

    it('although its user name is another account’s: the login waits, and the entry says so', async () => {
      await applicant.reach('approved');
      await applicant.reach('with-board', { webAddress: 'https://x.com/other', accountName: 'Other news' });
      expect(await applicant.decide({ account: { name: 'Other news', postingStandard: 'Weekly', nextReviewOn: null } })).not.toBeNull();
      expect(await house.call('logins.list', {})).toHaveLength(1);
      const { db } = house.session.register.work();
      const entries = historyOfRecords(db, [{ room: 'applications', recordIds: [applicant.id] }], 50);
      const { details } = entries.find(({ entry }) => entry.action === 'application.decided') ?? {};
      expect(details).toMatchObject({ login: expect.stringContaining('@wardnews not noted. This user name is already used to sign in to Ward news.') as unknown });
    });

    it('without address, handle and login while the form says “not yet”', async () => {
      await applicant.reach('with-board', { webAddress: 'not yet', userName: 'Not yet', associatedEmail: 'tbc' });
      const id = await applicant.decide();
      expect((await house.call('accounts.get', { id: id ?? '' })).facts).toMatchObject({ address: '', handle: '' });
      expect(await house.call('logins.list', {})).toEqual([]);
    });

    it.each(['Bea Admin', 'Bea Admin, Manager', 'Dr Bea Admin', 'Admin, Bea'])('but names no administrator whose last day has passed, written as “%s”', async (firstAdministrator) => {
      await applicant.reach('with-board', { firstAdministrator });
      await house.call('people.add', {
        name: 'Bea Admin', email: 'bea@example.org', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: '2026-11-20',
      });
      expect(await decide({})).toEqual({
        code: 'invalid',
        message: 'Bea Admin is named as administrator, but the last day was 20 November 2026. If that day is wrong, correct it in People. Otherwise decline or withdraw this application and ask for one that names somebody else.',
      });
      expect(await house.call('accounts.list', {})).toEqual([]);
    });
    it('with somebody else who shares the mailbox of one who has left', async () => {
      await house.call('people.add', { name: 'Bob Admin', email: 'bea@example.org', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: '2026-11-20' });
      await applicant.reach('with-board');
      expect(await applicant.decide()).not.toBeNull();
    });

    it('and carries job title and telephone number of the applicant over, where nothing else is known', async () => {
      await applicant.reach('with-board', { firstAdministrator: 'Fay Applicant', firstAdministratorEmail: 'fay@example.org' });
      await house.call('people.add', {
        name: 'Fay Applicant', email: 'fay@example.org', category: 'employee', employer: '', role: 'Head of wards', directorateId: null, phone: '', leavesOn: null,
      });
      await applicant.decide();
      const fay = (await house.call('people.list', {})).find(({ name }) => name === 'Fay Applicant');
      expect((await house.call('people.get', { id: fay?.id ?? '' })).facts).toMatchObject({ role: 'Head of wards', phone: '01482 000001' });
    });

    it('with one administrator where a reason was given', async () => {
      await applicant.start({ secondAdministrator: '', secondAdministratorEmail: '', oneAdministratorReason: 'A team of one' });
      await applicant.certify('line-manager');
      await applicant.certify('first-administrator');
      await applicant.submit();
      await applicant.assess();
      await applicant.passToBoard();
      expect((await house.call('accounts.get', { id: await applicant.decide() ?? '' })).facts.backupAdministrator).toBeNull();
    });

    it('but not one whose address is on the register: nothing is stored, and the refusal says whose it is', async () => {
      await applicant.reach('with-board');
      await house.call('accounts.add', accountFactsWith({ name: 'Old ward news', address: 'https://twitter.com/WardNews' }));
      const before = [await house.call('accounts.list', {}), await house.call('people.list', {}), await house.call('audit.head', {})];
      expect(await decide({})).toMatchObject({ code: 'duplicate', message: expect.stringMatching(/on the register, as Old ward news\..*Nothing was decided\./u) as unknown });
      expect([await house.call('accounts.list', {}), await house.call('people.list', {}), await house.call('audit.head', {})]).toEqual(before);
      expect(await applicant.get()).toMatchObject({ decisions: [], row: { state: 'with-board' } });
    });
  });

  describe('is not taken by somebody whom the application names', () => {
    it.each([
      ['the applicant', 'Fay Applicant', 'Fay Applicant is named in this application as applicant.'],
      ['the line manager', 'Di Chair, Dr Ann Other', 'Ann Other is named in this application as line manager.'],
      ['the first administrator', 'Di Chair and bea  admin', 'Bea Admin is named in this application as first administrator.'],
      ['the second administrator', 'Digital Board (chaired by Cy Backup)', 'Cy Backup is named in this application as second administrator.'],
    ])('as %s, without a recorded reason', async (_as, decidedBy, message) => {
      await applicant.reach('with-board');
      expect(await decide({ decidedBy })).toEqual({
        code: 'invalid', field: 'interestReason', message: `${message} Let somebody else decide and record it, or give the reason why this is right.`,
      });
      await applicant.decide({ decidedBy, interestReason: 'The only member present; the vote was noted' });
      expect((await applicant.get()).decisions[0]).toMatchObject({ interestReason: 'The only member present; the vote was noted' });
    });

    it('nor recorded by an officer whom it names', async () => {
      await applicant.reach('with-board', { secondAdministrator: 'Test Officer' });
      expect(await decide({})).toMatchObject({ field: 'interestReason', message: expect.stringContaining('Test Officer is named in this application as second administrator') as unknown });
    });

    it('and not superseded by them either', async () => {
      await applicant.reach('declined');
      expect(await house.refusal('applications.supersede', { ...await applicant.which(), ...approval, decidedBy: 'Ann Other', supersedingReason: 'New facts' }))
        .toMatchObject({ field: 'interestReason' });
    });
  });

  describe('is never edited, only superseded', () => {
    it('by one with a reason of its own; the old one stays on record', async () => {
      await applicant.reach('declined');
      expect(await house.refusal('applications.supersede', { ...await applicant.which(), ...approval, supersedingReason: '' })).toMatchObject({ field: 'supersedingReason' });
      const id = await applicant.supersede({ decidedOn: '2026-11-10' });
      const { decisions, row } = await applicant.get();
      expect(decisions.map(({ decision, superseded, supersedingReason }) => [decision, superseded, supersedingReason])).toEqual([
        ['declined', true, ''], ['approved', false, 'New facts'],
      ]);
      expect(decisions[1]?.supersedes).toBe(decisions[0]?.id);
      expect(row).toMatchObject({ state: 'approved', decidedOn: '2026-11-10', accountId: id });
      expect(await statusOf(id)).toBe('active');
    });

    it('not before the last one', async () => {
      await applicant.reach('approved');
      expect(await house.refusal('applications.supersede', { ...await applicant.which(), ...declined, decidedOn: '2026-11-01', supersedingReason: 'New facts' })).toMatchObject({
        field: 'decidedOn', message: 'The last decision was taken on 2 November 2026. Enter that day or a later one.',
      });
    });

    it('from approved to declined: the account is rescinded, and active again when it is approved once more', async () => {
      await applicant.reach('with-board');
      const id = await applicant.decide();
      expect(await applicant.supersede({ ...declined, decidedOn: '2026-11-10', supersedingReason: 'No time after all' })).toBe(id);
      expect(await statusOf(id)).toBe('rescinded');
      expect((await house.call('accounts.get', { id: id ?? '' })).statusChanges).toMatchObject([
        { from: 'active', to: 'rescinded', reason: 'The approval was superseded. No time after all' },
      ]);
      expect(await applicant.supersede({ decidedOn: '2026-11-12' })).toBe(id);
      expect(await statusOf(id)).toBe('active');
      expect(await house.call('accounts.list', {})).toHaveLength(1);
    });

    it('with the same outcome and another reason: the account stays as it is', async () => {
      await applicant.reach('with-board');
      const id = await applicant.decide();
      expect(await applicant.supersede({ reason: 'Also for staff' })).toBe(id);
      expect(await statusOf(id)).toBe('active');
      expect((await applicant.get()).decisions.map(({ reason }) => reason)).toEqual(['A clear benefit to families', 'Also for staff']);
    });
  });

  describe('approves contributing to an account', () => {
    let accountId: string;
    beforeEach(async () => {
      accountId = (await house.call('accounts.add', accountFactsWith())).id;
      await applicant.start({ channel: '', accountName: '' }, 'contribute', accountId);
      await applicant.certifyAll();
      await applicant.submit();
      await applicant.assess();
      await applicant.passToBoard();
    });
    const contributors = async () => (await house.call('accounts.get', { id: accountId })).contributors;
    const from = { account: null, contributor: { from: '2026-11-03', to: '2027-06-30' } };

    it('which adds the applicant as approved contributor, from and to', async () => {
      expect(await applicant.decide(from)).toBe(accountId);
      expect(await contributors()).toMatchObject([{
        person: { name: 'Fay Applicant', email: 'fay@example.org' }, from: '2026-11-03', to: '2027-06-30', application: 'A2-2026-0001',
      }]);
      expect((await applicant.get()).row.title).toBe('Ward news');
      expect(await house.call('accounts.list', {})).toHaveLength(1);
    });

    it('not without the first day, before the decision, or with the days the wrong way round', async () => {
      expect(await decide({ account: null, contributor: null })).toMatchObject({ field: 'contributor.from', message: 'Say from when the applicant may contribute.' });
      expect(await decide({ account: null, contributor: { from: '2026-11-01', to: null } })).toMatchObject({ field: 'contributor.from' });
      expect(await decide({ account: null, contributor: { from: '2026-11-03', to: '2026-11-02' } })).toMatchObject({ field: 'contributor.to' });
      expect(await contributors()).toEqual([]);
    });

    it('whose time ends when the approval is superseded', async () => {
      await applicant.decide(from);
      await applicant.supersede({ ...declined, decidedOn: '2026-11-10' });
      expect(await contributors()).toMatchObject([{ from: '2026-11-03', to: '2026-11-10' }]);
      await applicant.supersede({ ...approval, ...from, decidedOn: '2026-11-12', contributor: { from: '2026-11-12', to: null } });
      expect((await contributors()).map((row) => [row.from, row.to])).toEqual([['2026-11-03', '2026-11-10'], ['2026-11-12', null]]);
    });

    it('not to an account that was closed meanwhile', async () => {
      await changeStatusOf(house, accountId, 'closed');
      expect(await decide(from)).toMatchObject({ code: 'invalid', message: 'Ward news is not run any more, so nobody can contribute to it.' });
    });

    it('and shows the application with the account', async () => {
      expect((await house.call('accounts.get', { id: accountId })).applications).toMatchObject([{ number: 'A2-2026-0001', kind: 'contribute', state: 'with-board', applicant: fullForm.name }]);
    });
  });
});
