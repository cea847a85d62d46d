import { writeFileSync } from 'node:fs';
import { changeStatusOf } from './accounts.ts';
import { Applicant } from './applications.ts';
import { factsWith } from './enquiries.ts';
import { followUpOf, shortfallOf, takeStep } from './follow-ups.ts';
import type { House } from './house.ts';
import { closingWith, reportWith } from './incidents.ts';
import { loginFactsWith } from './logins.ts';
import { quietDayFacts } from './monitoring-changes.ts';

/** The word that everything which is typed about the account holds. */
export const telling = 'Quokkaville';

/** An account about which everything is on record, and what other records say of it. */
export interface FullAccount {
  readonly accountId: string;
  readonly applicationId: string;
  readonly loginId: string;
  readonly planId: string;
  readonly reviewId: string;
  readonly followUpId: string;
  /** Records that are kept and name the account. */
  readonly incidentId: string;
  readonly incidentPlanId: string;
  readonly enquiryId: string;
  readonly moderationId: string;
}

/** Makes it through the real calls, and gives it up. */
export async function fullAccount(house: House): Promise<FullAccount> {
  const applicant = new Applicant(house);
  await applicant.reach('with-board', {
    accountName: `${telling} news`, webAddress: 'https://x.com/quokkaville', userName: '@quokkaville', associatedEmail: 'quokkaville@example.org', reason: `${telling} needs one`,
  });
  const accountId = await applicant.decide({ reason: `${telling} is worth it`, account: { name: `${telling} news`, postingStandard: 'Two posts a week', nextReviewOn: null } }) ?? '';
  const { facts: before, version } = await house.call('accounts.get', { id: accountId });
  await house.call('accounts.edit', { id: accountId, version, facts: { ...before, handle: '@newquokkaville', purpose: `${telling} and its wards` }, told: { on: '2026-11-20', by: `${telling} ward` } });
  await house.call('accounts.grantAccess', { accountId, kind: 'agency', person: null, holder: `${telling} Agency`, role: 'Editor', grantedOn: '2026-11-01', note: telling });
  await house.call('accounts.addContributor', { accountId, person: { name: 'Cy Backup', email: '' }, from: '2026-11-01', note: telling });
  const cy = (await house.call('people.list', {})).find(({ name }) => name === 'Cy Backup');
  const { version: handed } = await house.call('accounts.get', { id: accountId });
  const decisions = [{ accountId, version: handed, as: 'contributor', outcome: 'removed', successor: null, dueOn: null } as const, { accountId, version: handed, as: 'backup', outcome: 'removed', successor: null, dueOn: null } as const];
  await house.call('handover.carryOut', { personId: cy?.id ?? '', version: cy?.version ?? 0, leavesOn: '2026-11-30', note: `Leaves ${telling}`, decisions });
  const duty = (await house.call('accounts.get', { id: accountId })).duties.find(({ source }) => source === 'nobody')?.id ?? '';
  await house.call('accounts.setDuty', { accountId, duty, version: 0, state: 'met', reason: '', evidence: `${telling} seen` });
  const file = house.path(`${telling}.txt`);
  writeFileSync(file, `${telling} as it was. `.repeat(2000));
  await house.call('accounts.attach', { id: accountId, kind: 'capture' }, file);
  const facts = loginFactsWith(accountId, { userName: 'quokkaville.desk', email: 'quokkaville@example.org', label: telling });
  const { id: loginId, version: added } = await house.call('logins.add', { facts, password: 'copper Lantern 47' });
  await house.call('logins.reveal', { id: loginId, reason: `${telling} asked`, seenByAnother: `${telling} colleague` });
  await house.call('logins.setPassword', { id: loginId, version: added, password: 'silver Anchor 93' });
  await house.call('reviews.moveDue', { cadence: 'quarterly', accountId, period: '2026-Q4', dueOn: '2026-12-18', reason: `${telling} is being rebuilt` });
  await house.call('reviews.assign', { period: '2026-Q4', accountIds: [accountId], reviewer: `${telling} reviewer` });
  await house.call('reviews.attach', { accountId, period: '2026-Q4', questionId: '', name: `${telling}.txt`, content: Uint8Array.from(Buffer.from(`${telling} page`)) });
  const { id: reviewId } = await shortfallOf(house, accountId, null, { note: `${telling} fell short` });
  await takeStep(house, accountId, { take: 'skip', reason: `${telling} was told in person` });
  const followUpId = (await followUpOf(house, accountId)).item.id;
  await house.call('reviews.changePeriod', { cadence: 'quarterly', accountId, months: 1, reason: `${telling} has many concerns` });
  const planFacts = { title: `Better ${telling}`, clause: 'CP371 2.3.1', why: telling, accountId, owner: telling, dueOn: null };
  const { id: planId, version: planVersion } = await house.call('actions.start', { facts: planFacts, source: { kind: 'other', id: null, label: telling }, steps: [{ what: telling, owner: telling, dueOn: null }] });
  await house.call('actions.abandon', { id: planId, version: planVersion, reason: `${telling} ends` });

  await house.call('reviews.chase', { period: '2026-11', managerIds: null, monthsBefore: 0, replyBy: '2026-12-20', note: telling, as: 'letters' }, house.path('chase.pdf'));

  // What is kept for periods of its own.
  const incident = await house.call('incidents.report', reportWith({ accountId, address: '' }));
  const incidentPlan = await house.call('actions.start', { facts: { ...planFacts, title: 'After the incident', why: 'It happened', owner: 'Test Officer' }, source: { kind: 'incident', id: incident.id, label: incident.number }, steps: [] });
  await house.call('incidents.close', closingWith(incident.id, incident.version));
  const { id: enquiryId } = await house.call('enquiries.add', { facts: factsWith('translation', { accountId }), answer: null });
  const { id: moderationId } = await house.call('moderation.add', {
    facts: { done: 'comment-hidden', accountId, place: '', handle: '@rude', on: '2026-11-20', time: '', by: 'Test Officer', ground: 'abuse', reason: 'Insults', incidentId: null, reviewOn: '2027-02-18' },
  });
  await house.call('monitoring.record', { day: '2026-11-20', ...quietDayFacts, unapproved: { answer: 'yes', note: 'A post of nobody', address: '', accountId } });

  // Typing that is not a record yet.
  await changeStatusOf(house, accountId, 'closed', { reason: `${telling} has ended`, captured: `${telling} posts saved` });
  await house.call('accounts.keepDraft', { id: accountId, draft: { purpose: `${telling} drafted` } });
  return { accountId, applicationId: applicant.id, loginId, planId, reviewId, followUpId, incidentId: incident.id, incidentPlanId: incidentPlan.id, enquiryId, moderationId };
}
