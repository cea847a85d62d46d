import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import { accountFactsWith, importOf } from '../support/accounts.ts';
import { administratorOf, correctionOf } from '../support/administrator-changes.ts';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';
import { entriesOf } from '../support/trail.ts';

/* CP371 2.3.1: who administers an account, and since when. The register knows only the day on which somebody was typed. */

describe('the first day of an administrator', () => {
  let house: House;
  let id: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id } = await house.call('accounts.add', accountFactsWith()));
  });
  afterEach(() => house.end());

  const detail = () => house.call('accounts.get', { id });
  const since = async (name: string) => (await administratorOf(house, id, name)).from;
  const correction = (name: string, from: string) => correctionOf(house, id, name, from);
  const correct = async (name: string, from: string) => house.call('accounts.correctAdministrator', await correction(name, from));
  const refused = async (name: string, from: string) => house.refusal('accounts.correctAdministrator', await correction(name, from));
  const edit = async (changes: Partial<AccountFacts>) => {
    const { version, facts } = await detail();
    await house.call('accounts.edit', { id, version, facts: { ...facts, ...changes } });
  };
  const personId = async (name: string) => (await house.call('people.list', {})).find((person) => person.name === name)?.id ?? '';
  const bea = { name: 'Bea Admin', email: '' };
  const dee = { name: 'Dee New', email: '' };

  it('is the day on which she was typed, and can be corrected with a reason that her account keeps', async () => {
    expect(await since('Bea Admin')).toBe('2026-11-21');
    await correct('Bea Admin', '2026-09-01');
    expect(await since('Bea Admin')).toBe('2026-09-01');
    expect((await detail()).history[0]).toMatchObject({
      action: 'administrator.since-corrected', officer: 'Test Officer', summary: 'Bea Admin · Their letter of appointment says so',
      changes: [{ field: 'administratorSince', from: '2026-11-21', to: '2026-09-01' }],
    });
  });

  it('can lie before the account was approved, and can be corrected again, to a later day too', async () => {
    await correct('Bea Admin', '2019-02-03');
    expect(await since('Bea Admin')).toBe('2019-02-03');
    await correct('Bea Admin', '2020-02-03');
    await correct('Bea Admin', '2026-11-21');
    expect(await since('Bea Admin')).toBe('2026-11-21');
    expect((await detail()).facts.approvedOn).toBe('2026-05-04');
  });

  it('leaves everybody else’s, the account itself and its form as they were', async () => {
    const before = await detail();
    await correct('Bea Admin', '2026-09-01');
    const after = await detail();
    expect(await since('Cy Backup')).toBe('2026-11-21');
    expect([after.version, after.facts, after.row]).toEqual([before.version, before.facts, before.row]);
  });

  it('is corrected for a closed account, too', async () => {
    await house.call('accounts.changeStatus', { id, version: 1, to: 'closed', on: '2026-11-21', reason: 'Ended', captured: 'Posts on file', watchHandle: false });
    await correct('Bea Admin', '2026-09-01');
    expect(await since('Bea Admin')).toBe('2026-09-01');
  });

  describe('is refused', () => {
    it.each([
      ['in the future', '2026-11-22', 'This date lies in the future. Enter today or an earlier day.'],
      ['in a year that cannot be meant', '0226-09-01', 'The year 0226 cannot be right. Enter a day between 1995 and 2100.'],
      ['that is on record already', '2026-11-21', '21 November 2026 is the day on record already. Enter another day.'],
    ])('a day %s', async (_what, from, message) => {
      expect(await refused('Bea Admin', from)).toEqual({ code: 'invalid', field: 'from', message });
      expect(await since('Bea Admin')).toBe('2026-11-21');
    });

    it('without a reason, and a day that does not exist', async () => {
      const asked = await correction('Bea Admin', '2026-09-01');
      expect(await house.refusal('accounts.correctAdministrator', { ...asked, reason: '  ' })).toMatchObject({ field: 'reason', message: 'Say why the day is corrected.' });
      expect(await house.refusal('accounts.correctAdministrator', { ...asked, from: '2026-04-31' })).toMatchObject({ code: 'invalid', field: 'from' });
    });

    it('when it was corrected meanwhile, and of nobody', async () => {
      const asked = await correction('Bea Admin', '2026-09-01');
      await correct('Bea Admin', '2026-08-01');
      expect(await house.refusal('accounts.correctAdministrator', asked)).toMatchObject({ code: 'conflict', current: { from: '2026-08-01' } });
      expect(await house.refusal('accounts.correctAdministrator', { ...asked, id })).toMatchObject({ code: 'not-found' });
      expect(await since('Bea Admin')).toBe('2026-08-01');
    });

    it('after her last day at the Trust', async () => {
      const who = await house.call('people.get', { id: await personId('Bea Admin') });
      await house.call('people.edit', { id: who.id, version: who.version, facts: { ...who.facts, leavesOn: '2026-10-31' } });
      expect(await refused('Bea Admin', '2026-11-01')).toMatchObject({
        field: 'from', message: 'The last day of Bea Admin was 31 October 2026. Enter that day or an earlier one.',
      });
      await correct('Bea Admin', '2026-10-31');
    });

    it('and nothing of what was refused stands in the trail', async () => {
      expect(await entriesOf(house, () => refused('Bea Admin', '2026-11-22'))).toEqual([]);
    });
  });

  describe('of one who has stopped', () => {
    const former = async () => (await detail()).formerAdministrators.map(({ name, kind, from, to }) => [name, kind, from, to]);
    const formerCorrection = async (from: string) => {
      const [first] = (await detail()).formerAdministrators;
      return { id: first?.id ?? '', was: first?.from ?? '', from, reason: 'An old list has been found' };
    };
    beforeEach(async () => {
      house.clock.moveTo('2026-12-01');
      await edit({ primaryAdministrator: dee });
    });

    it('is corrected as well, up to her last day', async () => {
      await house.call('accounts.correctAdministrator', await formerCorrection('2018-06-01'));
      expect(await former()).toEqual([['Bea Admin', 'primary', '2018-06-01', '2026-12-01']]);
      await house.call('accounts.correctAdministrator', await formerCorrection('2026-12-01'));
      house.clock.moveTo('2026-12-20');
      expect(await house.refusal('accounts.correctAdministrator', await formerCorrection('2026-12-02'))).toEqual({
        code: 'invalid', field: 'from', message: 'Bea Admin administered it until 1 December 2026. Enter that day or an earlier one.',
      });
    });

    it('and came back does not reach into her own earlier time in the same place; another place is another matter', async () => {
      house.clock.moveTo('2026-12-20');
      await edit({ primaryAdministrator: bea });
      expect(await refused('Bea Admin', '2026-11-25')).toEqual({
        code: 'invalid', field: 'from', message: 'Bea Admin is on record in the same place from 21 November 2026 to 1 December 2026. Enter a later day.',
      });
      await correct('Bea Admin', '2026-12-01');
      await edit({ primaryAdministrator: dee, backupAdministrator: bea });
      await correct('Bea Admin', '2026-11-25');
      expect(await since('Bea Admin')).toBe('2026-11-25');
    });
  });

  describe('decides', () => {
    const review = async (reviewedOn: string) => {
      const { questions } = await house.call('reviews.form', { accountId: id, period: '2026-Q4' });
      return { accountId: id, period: '2026-Q4', reviewedOn, answers: goodAnswers(questions, reviewedOn), outcome: 'standards-met', note: '' };
    };

    it('who was independent on the day of a review of Communications’ own account', async () => {
      const me = { name: 'Test Officer', email: '' };
      await edit({ corporate: true, primaryAdministrator: me });
      house.clock.moveTo('2026-12-01');
      await edit({ primaryAdministrator: bea });
      house.clock.moveTo('2026-12-20');
      const [mine] = (await detail()).formerAdministrators;
      const asked = { id: mine?.id ?? '', was: '2026-11-21', from: '2026-11-10', reason: 'Posted before it was written down' };
      await house.call('accounts.correctAdministrator', asked);
      expect(await house.refusal('reviews.record', await review('2026-11-15'))).toMatchObject({ code: 'own-account', field: 'reviewedOn' });
      await house.call('accounts.correctAdministrator', { ...asked, was: '2026-11-10', from: '2026-11-20' });
      await house.call('reviews.record', await review('2026-11-15'));
    });

    it('since when leaver mode says that she holds it; her last day there is not moved by it', async () => {
      await correct('Bea Admin', '2024-03-01');
      const who = await house.call('people.get', { id: await personId('Bea Admin') });
      expect(who.holdings).toMatchObject([{ account: 'Ward news', as: 'primary', since: '2024-03-01' }]);
      await house.call('handover.carryOut', {
        personId: who.id, version: who.version, leavesOn: '2026-11-10', note: '',
        decisions: [{ accountId: id, version: 1, as: 'primary', outcome: 'successor', successor: dee, dueOn: null }],
      });
      expect((await detail()).formerAdministrators).toMatchObject([{ name: 'Bea Admin', from: '2024-03-01', to: '2026-11-10' }]);
    });
  });

  it('stays when two records of her become one: the earlier counts', async () => {
    await correct('Bea Admin', '2024-03-01');
    await house.call('people.add', { name: 'Beatrice Admin', email: '', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null });
    const [from, into] = await Promise.all(['Bea Admin', 'Beatrice Admin'].map(async (name) => {
      const { id: person, version } = await house.call('people.get', { id: await personId(name) });
      return { id: person, version };
    }));
    if (from !== undefined && into !== undefined) await house.call('people.merge', { from, into });
    expect(await since('Beatrice Admin')).toBe('2024-03-01');
  });

  it('is kept when the register is exported and brought in again', async () => {
    await correct('Bea Admin', '2024-03-01');
    await house.call('accounts.export', { accountIds: [id] }, house.path('out.csv'));
    const { done } = await importOf(house, readFileSync(house.path('out.csv')));
    expect(done).toMatchObject({ added: 0, changed: 0 });
    expect(await since('Bea Admin')).toBe('2024-03-01');
  });

  it('is counted in the report of its period', async () => {
    await correct('Bea Admin', '2024-03-01');
    await house.call('reports.auditPack', { from: '2026-10-01', to: '2026-12-31' }, house.path('pack.zip'));
    execFileSync('unzip', ['-q', house.path('pack.zip'), 'report.pdf', '-d', house.path('pack')]);
    const report = execFileSync('pdftotext', ['-layout', house.path('pack/report.pdf'), '-'], { encoding: 'utf8' });
    expect(report).toMatch(/Administrators’ first days corrected\s+1\b/u);
  });
});
