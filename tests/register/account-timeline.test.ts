import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { enquiryWith } from '../support/enquiries.ts';
import { closingWith, entryWith, reportHacked, reportWith } from '../support/incidents.ts';
import { loginFactsWith } from '../support/logins.ts';
import { goodAnswers } from '../support/reviews.ts';

describe('the timeline of an account', () => {
  let house: House;
  let id: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id } = await house.call('accounts.add', accountFactsWith()));
  });
  afterEach(() => house.end());

  const history = async () => (await house.call('accounts.get', { id })).history.map(({ action, summary }) => [action, summary]);

  it('has incidents and enquiries beside changes, reviews, applications and logins seen', async () => {
    await house.call('logins.add', { facts: loginFactsWith(id, { userName: 'wardnews' }), password: 'copper Lantern 47' });
    const [login] = await house.call('logins.list', {});
    await house.call('logins.reveal', { id: login?.id ?? '', reason: 'To post', seenByAnother: '' });
    const { questions, outcomes } = await house.call('reviews.form', { accountId: id, period: '2026-Q4' });
    const outcome = outcomes.find(({ concern, title }) => !concern && !/not/u.test(title))?.id ?? '';
    await house.call('reviews.record', { accountId: id, period: '2026-Q4', reviewedOn: '2026-11-21', answers: goodAnswers(questions, '2026-11-20'), outcome, note: '' });
    const asked = await house.call('enquiries.add', enquiryWith({ accountId: id }));
    await house.call('enquiries.answer', { id: asked.id, version: 1, answer: { answer: 'Yes', answeredOn: '2026-11-20', answeredBy: 'Test Officer' } });
    const hacked = await reportHacked(house, id);
    await house.call('incidents.addEntry', entryWith(hacked.id, { kind: 'step', text: 'The platform was asked to block it' }));
    await house.call('incidents.close', closingWith(hacked.id, 1, { ended: 'recovered', reason: 'New password set' }));
    expect(await history()).toEqual([
      ['incident.closed', 'INC 2026-001 · Back in our hands · New password set'],
      ['incident.step-taken', 'INC 2026-001 · The platform was asked to block it'],
      ['login.rotation-owed', 'wardnews · INC 2026-001'],
      ['incident.reported', 'INC 2026-001 · Hacked account · Reported by A member of the public'],
      ['enquiry.answered', 'ENQ 2026-001 · Yes'],
      ['enquiry.added', 'ENQ 2026-001 · May we post a picture of the new ward?'],
      ['review.recorded', expect.any(String)],
      ['login.password-shown', 'wardnews · To post'],
      ['login.added', 'wardnews'],
      ['account.added', ''],
    ]);
  });

  it('has nothing of an incident that is on no account, on another one, or was moved away', async () => {
    const other = await house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'x.com/careers', handle: '@careers' }));
    await house.call('incidents.report', reportWith());
    await house.call('enquiries.add', enquiryWith({ accountId: other.id }));
    const mistaken = reportWith({ accountId: id, address: '' });
    const filed = await house.call('incidents.report', mistaken);
    expect((await history())[0]).toEqual(['incident.reported', 'INC 2026-002 · Fake account · Reported by A member of the public']);
    await house.call('incidents.edit', { id: filed.id, version: 1, facts: { ...mistaken.facts, accountId: other.id }, speakingUp: 'not-asked', reason: 'It was the other account' });
    expect(await history()).toEqual([['account.added', '']]);
    const [moved] = (await house.call('accounts.get', { id: other.id })).history;
    expect(moved).toMatchObject({ action: 'incident.edited', changes: [{ field: 'accountId', from: 'Ward news', to: 'Careers' }] });
  });

  it('shows what was corrected, with the reason', async () => {
    const report = reportWith({ accountId: id, address: '' });
    const filed = await house.call('incidents.report', report);
    await house.call('incidents.edit', { id: filed.id, version: 1, facts: { ...report.facts, severity: 'low' }, speakingUp: 'not-asked', reason: 'Harmless' });
    expect((await house.call('accounts.get', { id })).history[0]).toMatchObject({
      room: 'incidents', action: 'incident.edited', summary: 'INC 2026-001 · Harmless', changes: [{ field: 'severity', from: 'high', to: 'low' }],
    });
  });
});
