import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Certifier } from '../../src/preload/contract/applications.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { Applicant, fullForm } from '../support/applications.ts';
import { House } from '../support/house.ts';

describe('the submission of an application (CP371 2.3, Appendix 2)', () => {
  let house: House;
  let applicant: Applicant;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    applicant = new Applicant(house);
  });
  afterEach(() => house.end());

  const refusal = async (changesAgreed = '', on = '2026-10-05') => await house.refusal('applications.submit', { ...await applicant.which(), on, changesAgreed });
  const named = async () => (await applicant.get()).missing.map(({ field }) => field);

  it.each([
    ['line-manager', 'The line manager has not certified yet: enter the day and the tick, and add the signed page.'],
    ['first-administrator', 'The first administrator has not certified yet: enter the day and the tick, and add the signed page.'],
    ['second-administrator', 'The second administrator has not certified yet: enter the day and the tick, and add the signed page.'],
  ] as const)('is refused without the certification of the %s', async (missing, message) => {
    await applicant.start();
    for (const certifier of ['line-manager', 'first-administrator', 'second-administrator'] as const) if (certifier !== missing) await applicant.certify(certifier);
    expect(await refusal()).toEqual({ code: 'invalid', field: missing, message });
    expect((await applicant.get()).row.state).toBe('draft');
  });

  it('is refused without a tick or without the signed page', async () => {
    await applicant.start();
    await applicant.certifyAll();
    await house.call('applications.certify', { ...await applicant.which(), certifier: 'line-manager', certifiedOn: '2026-10-02', ticked: false });
    expect(await refusal()).toMatchObject({ field: 'line-manager', message: 'The line manager’s certification is not ticked.' });
    await house.call('applications.certify', { ...await applicant.which(), certifier: 'line-manager', certifiedOn: '2026-10-02', ticked: true });
    expect(await named()).toEqual([]);
    await applicant.start();
    await house.call('applications.certify', { ...await applicant.which(), certifier: 'line-manager', certifiedOn: '2026-10-02', ticked: true });
    expect((await applicant.get()).missing).toContainEqual({ field: 'line-manager', message: 'The line manager’s signed page is missing.' });
  });

  it('names every question that is not answered, by the form’s own label', async () => {
    await applicant.start({ phone: '', lineManagerEmail: '', successMeasure: '', visibility: 'not-known' });
    await applicant.certifyAll();
    expect(await refusal()).toEqual({ code: 'invalid', field: 'phone', message: '“Contact number” is not filled in. 3 more things are to be completed.' });
    expect(await named()).toEqual(['phone', 'lineManagerEmail', 'visibility', 'successMeasure']);
    await applicant.edit({ phone: '1', lineManagerEmail: 'ann@example.org', successMeasure: 'By questions', visibility: 'members' });
    expect(await named()).toEqual([]);
  });

  it('asks for no address and no user name of an account that does not exist yet', async () => {
    await applicant.start({ webAddress: '', userName: 'not yet', similarNetwork: '', associatedEmail: 'to be confirmed' });
    await applicant.certifyAll();
    await applicant.submit();
    expect((await applicant.get()).row.state).toBe('submitted');
  });

  it('accepts one administrator only with a reason, and then nobody certifies as the second', async () => {
    await applicant.start({ secondAdministrator: '', secondAdministratorEmail: '' });
    await applicant.certify('line-manager');
    await applicant.certify('first-administrator');
    expect(await refusal()).toMatchObject({
      field: 'secondAdministrator',
      message: '“Name of second nominated site administrator” is not filled in. Name a second administrator, or give the reason for only one.',
    });
    expect(await house.refusal('applications.certify', { ...await applicant.which(), certifier: 'second-administrator', certifiedOn: '2026-10-02', ticked: true })).toMatchObject({
      field: 'certifier', message: 'The form names no second administrator. Enter the name in the form first.',
    });
    await applicant.edit({ oneAdministratorReason: 'A team of one until January' });
    await applicant.certify('line-manager');
    await applicant.certify('first-administrator');
    await applicant.submit();
    expect((await applicant.get()).certifications[2]).toMatchObject({ certifier: 'second-administrator', named: '', certifiedOn: null, notNamedReason: 'A team of one until January' });
  });

  it('refuses one person as both administrators, however the name is written', async () => {
    await applicant.start({ secondAdministrator: 'BEA  admin', secondAdministratorEmail: 'bea@example.org' });
    expect((await applicant.get()).missing[0]).toMatchObject({ field: 'secondAdministrator', message: expect.stringContaining('named as both administrators, which makes one') as unknown });
  });

  it('asks how the certifiers agreed when the form was changed after they had signed', async () => {
    await applicant.start();
    await applicant.certifyAll();
    await applicant.edit({ audience: 'Staff' });
    expect((await applicant.get()).certifications.map(({ formChangedSince }) => formChangedSince)).toEqual([true, true, true]);
    expect(await refusal()).toEqual({
      code: 'invalid', field: 'changesAgreed',
      message: 'The form was changed after it was certified. Say how those who had signed agreed to the changes, or let them certify again.',
    });
    await house.call('applications.submit', { ...await applicant.which(), on: '2026-10-05', changesAgreed: 'All three by e-mail' });
    expect((await applicant.get()).steps.at(-1)).toMatchObject({ step: 'submitted', reason: 'All three by e-mail' });
  });

  it('takes no change of the agreed posting standard for a change of what was signed', async () => {
    await applicant.start();
    await applicant.certifyAll();
    await applicant.edit({ postingStandard: 'Two posts a week' });
    expect((await applicant.get()).certifications.map(({ formChangedSince }) => formChangedSince)).toEqual([false, false, false]);
  });

  it('does not take the certification of one person for another’s', async () => {
    await applicant.start();
    await applicant.certifyAll();
    await applicant.edit({ lineManager: 'Di Other' });
    expect((await applicant.get()).certifications[0]).toMatchObject({ named: 'Di Other', certifiedOn: null, evidence: null });
    expect(await refusal('All agreed')).toMatchObject({ field: 'line-manager' });
  });

  it('lets a certifier sign anew after a change, with a new page', async () => {
    await applicant.start();
    await applicant.certifyAll();
    await applicant.edit({ audience: 'Staff' });
    const again = { certifier: 'line-manager' as Certifier, certifiedOn: '2026-10-03', ticked: true };
    await house.call('applications.certify', { ...await applicant.which(), ...again });
    expect((await applicant.get()).certifications[0]).toMatchObject({ certifiedOn: '2026-10-03', formChangedSince: false, evidence: null });
    await applicant.certify('line-manager', '2026-10-03');
    await house.call('applications.certify', { ...await applicant.which(), ...again, certifiedOn: '2026-10-04' });
    expect((await applicant.get()).certifications[0]).toMatchObject({ certifiedOn: '2026-10-04', evidence: { name: 'line-manager.pdf' } });
  });

  it('refuses a day before the form, before a certification, or in the future', async () => {
    await applicant.start();
    const certify = async (certifiedOn: string) => await house.refusal('applications.certify', { ...await applicant.which(), certifier: 'line-manager', certifiedOn, ticked: true });
    expect(await certify('2026-09-30')).toMatchObject({ field: 'certifiedOn', message: 'The form was dated on 1 October 2026. Enter that day or a later one.' });
    expect(await certify('2026-11-22')).toMatchObject({ field: 'certifiedOn', message: 'This date lies in the future. Enter today or an earlier day.' });
    await applicant.certifyAll();
    expect(await refusal('', '2026-10-01')).toMatchObject({ field: 'on', message: 'The line manager certified on 2 October 2026. Enter that day or a later one.' });
    expect(await refusal('', '2026-11-22')).toMatchObject({ field: 'on' });
    await applicant.edit({ date: '2026-10-04' });
    expect((await applicant.get()).missing).toContainEqual({ field: 'line-manager', message: 'The line manager certified before the date of the form. Correct the one or the other.' });
  });

  it('refuses a signature of a changed form from before it was sent back', async () => {
    await applicant.reach('sent-back');
    const certify = async (certifiedOn: string) => await house.reply('applications.certify', { ...await applicant.which(), certifier: 'line-manager', certifiedOn, ticked: true });
    expect(await certify('2026-10-03')).toMatchObject({ ok: true });
    await applicant.edit({ reason: 'Wholly new' });
    expect(await certify('2026-10-05')).toMatchObject({
      ok: false, error: { field: 'certifiedOn', message: 'The application was sent back on 6 October 2026. Enter that day or a later one.' },
    });
    expect(await certify('2026-10-06')).toMatchObject({ ok: true });
  });

  it('says when the address is an account’s already, whatever its spelling', async () => {
    await applicant.reach('approved');
    await applicant.start({ webAddress: 'http://www.twitter.com/WardNews/?utm_source=a' });
    expect((await applicant.get()).missing[0]).toEqual({
      field: 'webAddress', message: 'This address is on the register already, as Ward news. Correct it, or apply to contribute to that account.',
    });
  });

  it('of a contribution names the account, and asks for nothing that the register knows of it', async () => {
    await applicant.start({ channel: '', accountName: '', webAddress: '', userName: '', associatedEmail: '', visibility: 'not-known', audience: '', expectedNumbers: '' }, 'contribute');
    expect((await applicant.get()).missing[0]).toEqual({ field: 'accountId', message: 'Choose the account to contribute to.' });
    await applicant.certifyAll();
    expect(await named()).toEqual(['accountId']);
  });

  it('of a contribution is refused for an account that nobody runs any more, at its start and later', async () => {
    const { id } = await house.call('accounts.add', accountFactsWith({ name: 'Old news' }));
    await applicant.start({ channel: '', webAddress: '' }, 'contribute', id);
    await applicant.certifyAll();
    await changeStatusOf(house, id, 'closed');
    const sentence = 'Old news is not run any more, so nobody can contribute to it. Choose another account.';
    expect(await refusal()).toEqual({ code: 'invalid', field: 'accountId', message: sentence });
    expect(await house.refusal('applications.start', { kind: 'contribute', accountId: id, form: fullForm })).toEqual({ code: 'invalid', field: 'accountId', message: sentence });
    await applicant.edit({ audience: 'Staff' });
    expect((await applicant.get()).form.audience).toBe('Staff');
  });

  it('of a new account names none that is there', async () => {
    expect(await house.refusal('applications.start', { kind: 'new-account', accountId: '019a0000-0000-7000-8000-00000000dead', form: fullForm })).toMatchObject({ field: 'accountId' });
    expect(await house.refusal('applications.start', { kind: 'contribute', accountId: '019a0000-0000-7000-8000-00000000dead', form: fullForm })).toMatchObject({ field: 'accountId' });
  });

  describe('the signed page', () => {
    const attach = async (name: string, content: string | Uint8Array) => {
      writeFileSync(house.path(name), content);
      return await house.reply('applications.attachSigned', { ...await applicant.which(), certifier: 'line-manager' }, house.path(name));
    };

    it('that another took the place of stays with the application', async () => {
      await applicant.start();
      await applicant.certify('line-manager');
      const first = (await applicant.get()).certifications[0]?.evidence;
      await applicant.edit({ audience: 'Staff' });
      await applicant.certify('line-manager', '2026-10-03');
      const { evidence, earlierPages } = (await applicant.get()).certifications[0] ?? {};
      expect(earlierPages).toEqual([first]);
      expect(evidence?.id).not.toBe(first?.id);
      await applicant.edit({ lineManager: 'Di Other' });
      expect((await applicant.get()).certifications[0]?.earlierPages).toEqual([first, evidence]);
    });

    it('is kept in the register, and a copy can be saved', async () => {
      await applicant.start();
      await applicant.certify('line-manager');
      const { evidence } = (await applicant.get()).certifications[0] ?? {};
      expect(evidence).toMatchObject({ name: 'line-manager.pdf', kind: 'Certification: Line manager', addedBy: 'Test Officer' });
      await house.call('applications.saveEvidence', { id: applicant.id, evidenceId: evidence?.id ?? '' }, house.path('copy.pdf'));
      expect(readFileSync(house.path('copy.pdf'), 'utf8')).toBe('%PDF-1.7 signed by the line-manager');
    });

    it('follows the day on which it was signed', async () => {
      await applicant.start();
      expect(await attach('page.pdf', '%PDF-1.7')).toMatchObject({ error: { field: 'certifier', message: 'Enter the day on which Ann Other certified first, then add the signed page.' } });
    });

    it.each([
      ['a text', 'page.txt', 'signed', 'page.txt is neither a PDF nor a picture. Scan or photograph the signed page and choose that.'],
      ['a program', 'page.exe', 'MZ', 'page.exe is not of a kind that is kept.'],
      ['a PDF that is none', 'page.pdf', 'MZ', 'page.pdf is not the kind of file that its name says.'],
      ['an empty file', 'page.png', '', 'page.png is empty.'],
      ['a file of more than 25 MB', 'page.jpg', new Uint8Array(25 * 1024 * 1024 + 1), 'page.jpg is larger than 25 MB.'],
    ])('is refused as %s, and nothing is kept', async (_what, name, content, message) => {
      await applicant.start();
      await house.call('applications.certify', { ...await applicant.which(), certifier: 'line-manager', certifiedOn: '2026-10-02', ticked: true });
      const before = await applicant.which();
      expect(await attach(name, content)).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringContaining(message) as unknown } });
      expect(await applicant.which()).toEqual(before);
      expect((await applicant.get()).certifications[0]?.evidence).toBeNull();
    });
  });
});
