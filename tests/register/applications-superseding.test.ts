import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountDetail } from '../../src/preload/contract/accounts.ts';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { Applicant, approval, refusal as declined } from '../support/applications.ts';
import { drawn, followUpOf, shortfallOf } from '../support/follow-ups.ts';
import { House } from '../support/house.ts';
import { readMessage } from '../support/messages.ts';

describe('a decision that takes the place of another (CP371 2.3, 2.3.1, Appendix 2)', () => {
  let house: House;
  let applicant: Applicant;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    applicant = new Applicant(house);
  });
  afterEach(() => house.end());

  const account = async (): Promise<AccountDetail> => await house.call('accounts.get', { id: (await applicant.get()).row.accountId ?? '' });
  const superseding = async (changes: Partial<InputOf<'applications.supersede'>>) =>
    await house.refusal('applications.supersede', { ...await applicant.which(), ...approval, supersedingReason: 'New facts', ...changes });

  describe('on a new account', () => {
    it('changes name, standard and next review to what is approved now, in one step with it', async () => {
      await applicant.reach('approved');
      await applicant.supersede({ decidedOn: '2026-11-10', account: { name: 'Ward 7 news', postingStandard: 'Daily', nextReviewOn: '2027-01-31' } });
      expect((await account()).facts).toMatchObject({ name: 'Ward 7 news', postingStandard: 'Daily', nextReviewOn: '2027-01-31', approvedOn: '2026-11-02', status: 'active' });
      await applicant.supersede({ decidedOn: '2026-11-11', account: { name: 'Ward 7 news', postingStandard: 'Weekly', nextReviewOn: null } });
      expect((await account()).facts).toMatchObject({ postingStandard: 'Weekly', nextReviewOn: '2027-01-31' });
    });

    it('that was rescinded makes it active as it is approved now, from the new day', async () => {
      await applicant.reach('approved');
      await applicant.supersede({ ...declined, decidedOn: '2026-11-10' });
      await applicant.supersede({ decidedOn: '2026-11-12', account: { name: 'Ward 7 news', postingStandard: 'Daily', nextReviewOn: '2027-01-31' } });
      expect((await account()).facts).toMatchObject({ name: 'Ward 7 news', postingStandard: 'Daily', nextReviewOn: '2027-01-31', approvedOn: '2026-11-12', status: 'active' });
    });

    it('that was closed meanwhile brings it back only with an approval of that day or later', async () => {
      await applicant.reach('approved');
      await changeStatusOf(house, (await account()).id, 'closed');
      house.clock.moveTo('2026-11-25');
      await applicant.supersede({ ...declined, decidedOn: '2026-11-20' });
      expect(await superseding({ decidedOn: '2026-11-20' })).toMatchObject({
        field: 'decidedOn', message: 'The account was closed after this day. It comes back only with an approval of that day or a later one.',
      });
      expect((await account()).facts).toMatchObject({ approvedOn: '2026-11-02', status: 'closed' });
      await applicant.supersede({ decidedOn: '2026-11-25' });
      expect((await account()).facts).toMatchObject({ approvedOn: '2026-11-25', status: 'active' });
    });

    it('that withdraws the approval asks for a new password of each of its logins', async () => {
      await applicant.reach('approved');
      await applicant.supersede({ ...declined, decidedOn: '2026-11-10' });
      expect(await house.call('logins.list', {})).toMatchObject([{ rotationOwed: [{ reason: 'other', detail: 'Approval withdrawn' }] }]);
    });

    it('that withdraws the approval ends the secondary review that was agreed', async () => {
      await applicant.reach('approved');
      const { id } = await account();
      await shortfallOf(house, id, '2027-01-15');
      await applicant.supersede({ ...declined, decidedOn: '2026-11-21' });
      expect((await account()).facts.status).toBe('rescinded');
      const followed = await followUpOf(house, id);
      expect(drawn(followed)).toEqual(['letter: skipped', 'period: done', 'secondary: skipped', 'rescinded: done', 'rescinded-letter: next', 'account-closed: later']);
      expect(followed.chain[2]?.reason).toContain('The approval was superseded. New facts');
      expect((await house.call('today.get', {})).underReview.agreed).toEqual([]);
      await applicant.supersede({ decidedOn: '2026-11-21' });
      expect(await followUpOf(house, id)).toMatchObject({ item: { status: 'active', state: 'closed', stands: 'Approval rescinded' } });
    });

    it('keeps a first review that has passed, and takes no new one that has', async () => {
      await applicant.reach('approved');
      house.clock.moveTo('2027-02-01');
      const agreed = { name: 'Ward news', postingStandard: 'Daily' };
      expect(await superseding({ account: { ...agreed, nextReviewOn: '2027-01-31' } })).toMatchObject({
        field: 'account.nextReviewOn', message: 'This day has passed. Enter today or a later day, or leave it empty for the end of this quarter.',
      });
      await applicant.supersede({ account: { ...agreed, nextReviewOn: '2026-12-31' } });
      expect((await account()).facts).toMatchObject({ postingStandard: 'Daily', nextReviewOn: '2026-12-31' });
    });
  });

  describe('on contributing', () => {
    let accountId: string;
    beforeEach(async () => {
      accountId = (await house.call('accounts.add', accountFactsWith())).id;
      await applicant.start({ channel: '', webAddress: '' }, 'contribute', accountId);
      await applicant.certifyAll();
      await applicant.submit();
      await applicant.assess();
      await applicant.passToBoard();
    });
    const days = async () => (await account()).contributors.map(({ from, to }) => [from, to]);
    const contribution = (from: string, to: string | null) => ({ account: null, contributor: { from, to } });

    it('changes from when until when, also from a day before the new decision where it stood', async () => {
      await applicant.decide(contribution('2026-11-05', '2026-12-31'));
      await applicant.supersede({ ...contribution('2026-11-05', '2027-12-31'), decidedOn: '2026-11-20' });
      expect(await days()).toEqual([['2026-11-05', '2027-12-31']]);
      await applicant.supersede({ ...contribution('2026-12-01', null), decidedOn: '2026-11-20' });
      expect(await days()).toEqual([['2026-12-01', null]]);
      expect(await superseding({ ...contribution('2026-11-19', null), decidedOn: '2026-11-20' })).toMatchObject({ field: 'contributor.from' });
    });

    it('that is declined before its first day leaves no contribution behind', async () => {
      await applicant.decide(contribution('2027-01-10', null));
      await applicant.supersede({ ...declined, decidedOn: '2026-11-20' });
      expect(await days()).toEqual([]);
      house.clock.moveTo('2027-01-10');
      const { recipients } = await house.call('notices.preview', { accountIds: [accountId], to: { administrators: false, lineManagers: false, contributors: true } });
      expect(recipients).toEqual([]);
    });
  });

  describe('and the letter that is written again later', () => {
    const letter = async (): Promise<string> => {
      await house.call('applications.letterDraft', { id: applicant.id }, house.path('letter.eml'));
      return readMessage(readFileSync(house.path('letter.eml'))).text;
    };

    it('says what was decided, whatever became of the account', async () => {
      await applicant.reach('approved');
      const { id, version, facts } = await account();
      await house.call('accounts.edit', {
        id, version,
        facts: { ...facts, name: 'Ward 9 news', postingStandard: 'Hourly', nextReviewOn: '2027-06-30', backupAdministrator: { name: 'Eve New', email: 'eve@example.org' } },
      });
      const text = await letter();
      for (const words of ['Account: Ward news on X', 'Administrators: Bea Admin, Cy Backup', 'Agreed standard of posting: Two posts a week', 'Next review: 31 December 2026']) expect(text).toContain(words);
      expect(text).not.toMatch(/Ward 9|Hourly|Eve New|as the register has them/u);
    });

    it('says where it can only give what the register has by now', async () => {
      await applicant.reach('approved');
      house.session.register.database.exec('UPDATE application_decisions SET agreed = NULL');
      expect(await letter()).toContain('Account, administrators, standard and review are given as the register has them on 21 November 2026.');
    });

    it('names the deciding body once', async () => {
      await applicant.reach('approved');
      expect(await letter()).toContain('Decided by: Digital Board of 2 November\r\n');
    });

    it('writes “Surname, Forename” in its order', async () => {
      await applicant.reach('approved', { name: 'Applicant, Fay', lineManager: 'Manager, Morgan', lineManagerEmail: 'morgan@example.org', firstAdministrator: 'Admin, Bea' });
      await house.call('applications.letterDraft', { id: applicant.id }, house.path('letter.eml'));
      const message = readMessage(readFileSync(house.path('letter.eml')));
      expect(message).toMatchObject({ to: [['Fay Applicant', 'fay@example.org']], cc: [['Morgan Manager', 'morgan@example.org']] });
      expect(message.text).toContain('Dear Fay Applicant');
      expect((await account()).facts).toMatchObject({
        lineManager: { name: 'Morgan Manager', email: 'morgan@example.org' }, primaryAdministrator: { name: 'Bea Admin', email: 'bea@example.org' },
      });
    });
  });
});
