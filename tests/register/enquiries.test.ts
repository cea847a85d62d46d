import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enquiriesOfAccount } from '../../src/main/register/rooms/enquiries/reading.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { enquiryWith, factsWith, noted, stepped } from '../support/enquiries.ts';
import { House } from '../support/house.ts';
import { reportWith } from '../support/incidents.ts';

const answer = { answer: 'Yes, with consent', answeredOn: '2026-11-19', answeredBy: 'Test Officer' };
const nowhere = '0192f0c1-7f5e-7c3a-8a60-3b1e2f4a5b6c';

describe('an enquiry', () => {
  let house: House;
  let accountId: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id: accountId } = await house.call('accounts.add', accountFactsWith()));
  });
  afterEach(() => house.end());

  const get = (id: string) => house.call('enquiries.get', { id });
  const row = async (id: string) => (await get(id)).row;

  it('is kept with who asked and when, and waits for its answer', async () => {
    const added = await house.call('enquiries.add', enquiryWith({ accountId }));
    expect(added).toMatchObject({ number: 'ENQ 2026-001', version: 1 });
    expect((await house.call('enquiries.list', {}))[0]).toMatchObject({
      number: 'ENQ 2026-001', account: 'Ward news', facts: { askedBy: 'Bea Admin' }, answer: null, state: 'unanswered', standing: 'open', waitingDays: 3, clause: 'CP371 2.3.1',
    });
    expect(enquiriesOfAccount(house.session.register.work(), accountId).map(({ number }) => number)).toEqual(['ENQ 2026-001']);
    expect(enquiriesOfAccount(house.session.register.work(), added.id)).toEqual([]);
  });

  it('can be kept with the answer that was given at once', async () => {
    const { id } = await house.call('enquiries.add', enquiryWith({}, { answer: { ...answer, answeredOn: '2026-11-18' } }));
    expect(await row(id)).toMatchObject({ answer: { answer: 'Yes, with consent', answeredBy: 'Test Officer' }, state: 'answered', waitingDays: 0 });
  });

  it('is answered once; a correction of the answer needs a reason, and keeps what stood there', async () => {
    const { id } = await house.call('enquiries.add', enquiryWith());
    await house.call('enquiries.answer', { id, version: 1, answer });
    expect(await house.refusal('enquiries.answer', { id, version: 2, answer })).toMatchObject({ code: 'answered' });
    const corrected = { id, version: 2, facts: enquiryWith().facts, answer: { ...answer, answer: 'No, nobody may' }, reason: 'The consent was missing' };
    await house.call('enquiries.edit', corrected);
    const { row: now, history } = await get(id);
    expect(now.answer?.answer).toBe('No, nobody may');
    expect(history[0]).toMatchObject({ action: 'enquiry.edited', reason: 'The consent was missing', changes: [{ field: 'answer', from: 'Yes, with consent', to: 'No, nobody may' }] });
    expect(await house.refusal('enquiries.edit', { ...corrected, version: 3, answer: null })).toMatchObject({ field: 'answer.answer' });
    expect(await house.refusal('enquiries.edit', corrected)).toMatchObject({ code: 'conflict' });
    expect(await house.refusal('enquiries.edit', { ...corrected, version: 3 })).toMatchObject({ field: 'reason' });
  });

  it('is not answered by a correction', async () => {
    const { id } = await house.call('enquiries.add', enquiryWith());
    expect(await house.refusal('enquiries.edit', { id, version: 1, facts: enquiryWith().facts, answer, reason: 'Now' })).toMatchObject({ field: 'answer.answer' });
  });

  it('of one kind stays of it, unless it keeps nothing that would be lost', async () => {
    const advice = await noted(house, 'advice');
    await house.call('enquiries.edit', { id: advice.id, version: 1, facts: factsWith('feedback'), answer: null, reason: 'It was a compliment' });
    expect(await row(advice.id)).toMatchObject({ facts: { kind: 'feedback', sort: 'compliment' }, state: 'not-signposted' });
    expect(await house.refusal('enquiries.edit', { id: advice.id, version: 2, facts: factsWith('advice'), answer: null, reason: 'No' })).toMatchObject({ field: 'facts.kind' });
    expect(await house.refusal('enquiries.add', { facts: factsWith('other'), answer: null })).toMatchObject({ field: 'facts.kind' });
  });

  it('for a translation is late until Equality and Diversity is told, then goes step by step to whoever asked (CP371 2.6)', async () => {
    const { id } = await noted(house, 'translation', { accountId });
    expect(await row(id)).toMatchObject({ state: 'equality-not-told', standing: 'late', waitingDays: 3 });
    await stepped(house, id, { step: 'equality-told', equalityToldOn: '2026-11-20', equalityToldBy: 'Test Officer' });
    await stepped(house, id, { step: 'translator-asked', translator: 'Example Translations', translatorAskedOn: '2026-11-20' });
    expect((await get(id)).steps).toEqual(['translated']);
    expect(await house.refusal('enquiries.takeStep', { id, version: 3, step: { step: 'translated', deliveredOn: null, englishCopy: '' } })).toMatchObject({ field: 'step.deliveredOn' });
    await stepped(house, id, { step: 'translated', deliveredOn: '2026-11-21', englishCopy: 'The same post in English' });
    expect(await row(id)).toMatchObject({ state: 'to-hand-over' });
    await house.call('enquiries.answer', { id, version: 4, answer: { ...answer, answeredOn: '2026-11-21' } });
    const { row: now, history } = await get(id);
    expect(now).toMatchObject({ state: 'answered', facts: { language: 'Polish', englishCopy: 'The same post in English' } });
    expect(history.map(({ action }) => action)).toEqual(['enquiry.answered', 'enquiry.translated', 'enquiry.translator-asked', 'enquiry.equality-told', 'enquiry.added']);
  });

  it('about personal activity is decided by the line manager, keeps what the policy called it, and can be withdrawn (10022 5.2)', async () => {
    const { id: personId } = await house.call('people.add', {
      name: 'Wendy Worker', email: '', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null,
    });
    const { id } = await noted(house, 'approval', { personId, goingOn: true });
    expect(await row(id)).toMatchObject({ state: 'going-on', standing: 'late', activityTitle: 'Trust named as employer', clause: '10022 5.2', person: 'Wendy Worker' });
    const decided = { step: 'decided', decision: 'refused', giver: 'Lena Manager', decidedOn: '2026-11-20', decisionReason: '', conditions: '', validUntil: null } as const;
    expect(await house.refusal('enquiries.takeStep', { id, version: 1, step: decided })).toMatchObject({ field: 'step.decisionReason' });
    await stepped(house, id, { ...decided, decision: 'given', conditions: 'With the disclaimer' });
    expect(await row(id)).toMatchObject({ state: 'in-force', facts: { conditions: 'With the disclaimer' } });
    expect(await house.refusal('enquiries.takeStep', { id, version: 2, step: decided })).toMatchObject({ code: 'invalid', field: 'step.step' });
    await stepped(house, id, { step: 'withdrawn', withdrawnOn: '2026-11-21', withdrawnReason: 'Left the team' });
    expect(await row(id)).toMatchObject({ state: 'withdrawn', standing: 'settled' });
  });

  it('offers what a line manager may approve, and nothing that somebody else permits', async () => {
    const { activities } = await house.call('enquiries.choices', {});
    expect(activities.map(({ id }) => id)).toEqual([
      'trust-email-used', 'email-address-shown', 'nhs-network-joined', 'trust-network-joined', 'trust-named-as-employer', 'other-online-activity', 'paid-blog',
    ]);
    expect(await house.refusal('enquiries.add', { facts: factsWith('approval', { activity: 'recording-on-premises' }), answer: null })).toMatchObject({ field: 'facts.activity' });
  });

  it('names the person that stays when two records of a person become one', async () => {
    const person = { email: '', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null } as const;
    const from = await house.call('people.add', { ...person, name: 'Wendy Worker' });
    const into = await house.call('people.add', { ...person, name: 'Gwendolyn Worker' });
    const { id } = await noted(house, 'approval', { personId: from.id });
    await house.call('people.merge', { from, into });
    expect(await row(id)).toMatchObject({ person: 'Gwendolyn Worker', facts: { personId: into.id }, version: 2 });
    expect((await get(id)).history[0]).toMatchObject({ action: 'enquiry.person-merged' });
  });

  it('about multimedia says who holds the forms and how many are in it; a withdrawal is late until all was taken down (CP371 2.5.1)', async () => {
    const { id } = await noted(house, 'consent', { formHolder: '', formPlace: '' });
    expect(await row(id)).toMatchObject({ state: 'form-missing', standing: 'open', facts: { people: 6 } });
    await stepped(house, id, { step: 'form-held', formHolder: 'Ward manager', formPlace: 'Ward office' });
    await stepped(house, id, { step: 'withdrawn', withdrawnOn: '2026-11-19', withdrawnReason: 'One of them' });
    expect(await row(id)).toMatchObject({ state: 'to-take-down', standing: 'late', waitingDays: 2 });
    await stepped(house, id, { step: 'taken-down', takenDownOn: '2026-11-20', takenDown: 'Both posts' });
    expect(await row(id)).toMatchObject({ state: 'withdrawn', standing: 'settled', stateOn: '2026-11-20' });
  });

  it('about recording or citing is permitted by somebody, for a time (10022 5.1; CP371 App 1)', async () => {
    const recording = await noted(house, 'recording', { decision: 'given', decidedOn: '2026-11-18', validFrom: '2026-11-20', validUntil: '2026-11-25' });
    expect(await row(recording.id)).toMatchObject({ state: 'expiring', standing: 'soon', stateOn: '2026-11-25' });
    house.clock.moveTo('2026-11-26');
    expect(await row(recording.id)).toMatchObject({ state: 'expired', standing: 'settled' });
    const citation = await noted(house, 'citation');
    await stepped(house, citation.id, { step: 'decided', decision: 'given', giver: 'Example Charity', decidedOn: '2026-11-25', decisionReason: '', conditions: 'With its name', validUntil: null });
    expect(await row(citation.id)).toMatchObject({ state: 'in-force', facts: { sourceLink: 'https://charity.example/leaflet', conditions: 'With its name' } });
  });

  it('that is feedback is signposted to PALS, with its day (CP371 App 1)', async () => {
    const { id } = await noted(house, 'feedback', { accountId });
    await stepped(house, id, { step: 'signposted', palsOn: '2026-11-19' });
    expect(await row(id)).toMatchObject({ state: 'signposted', stateOn: '2026-11-19' });
    expect((await get(id)).history[0]).toMatchObject({ action: 'enquiry.signposted', changes: [{ field: 'palsOn', from: '', to: '2026-11-19' }] });
  });

  it('names the incident that it belongs to', async () => {
    const { id: incidentId } = await house.call('incidents.report', reportWith());
    const { id } = await noted(house, 'advice', { incidentId });
    expect(await row(id)).toMatchObject({ incident: 'INC 2026-001' });
    expect((await house.call('enquiries.list', {}))[0]).toMatchObject({ incident: 'INC 2026-001' });
  });

  it.each([
    ['nobody who asked', enquiryWith({ askedBy: ' ' }), 'facts.askedBy'],
    ['nothing asked', enquiryWith({ question: '' }), 'facts.question'],
    ['an account that is not there', enquiryWith({ accountId: nowhere }), 'facts.accountId'],
    ['an incident that is not there', enquiryWith({ incidentId: nowhere }), 'facts.incidentId'],
    ['a person who is not there', { facts: factsWith('approval', { personId: nowhere }), answer: null }, 'facts.personId'],
    ['a question of tomorrow', enquiryWith({ askedOn: '2026-11-22' }), 'facts.askedOn'],
    ['a decision of tomorrow', { facts: factsWith('approval', { decision: 'given', decidedOn: '2026-11-22' }), answer: null }, 'facts.decidedOn'],
    ['an end in the year 0226', { facts: factsWith('consent', { validUntil: '0226-11-22' }), answer: null }, 'facts.validUntil'],
    ['fewer than no people', { facts: factsWith('consent', { people: -1 }), answer: null }, 'facts.people'],
    ['an answer before the question', enquiryWith({}, { answer: { ...answer, answeredOn: '2026-11-17' } }), 'answer.answeredOn'],
    ['an answer of tomorrow', enquiryWith({}, { answer: { ...answer, answeredOn: '2026-11-22' } }), 'answer.answeredOn'],
    ['an empty answer', enquiryWith({}, { answer: { ...answer, answer: ' ' } }), 'answer.answer'],
    ['an answer where none is given', { facts: factsWith('consent'), answer }, 'answer.answer'],
  ])('is not kept with %s', async (_what, enquiry, field) => {
    expect(await house.refusal('enquiries.add', enquiry)).toMatchObject({ code: 'invalid', field });
    expect(await house.call('enquiries.list', {})).toEqual([]);
  });

  it('keeps what is typed until it is saved, for each officer and each form', async () => {
    await house.call('enquiries.keepDraft', { id: null, draft: { kind: 'consent', question: 'Half a sen' } });
    expect(await house.call('enquiries.draft', { id: null })).toMatchObject({ draft: { content: { kind: 'consent', question: 'Half a sen' } } });
    const { id } = await noted(house, 'advice');
    expect(await house.call('enquiries.draft', { id: null })).toEqual({ draft: null });
    await house.call('enquiries.keepDraft', { id, draft: { question: 'Other words' } });
    await house.call('enquiries.edit', { id, version: 1, facts: factsWith('advice', { question: 'Other words' }), answer: null, reason: 'A slip' });
    expect(await house.call('enquiries.draft', { id })).toEqual({ draft: null });
    await house.call('enquiries.keepDraft', { id, draft: { question: 'x' } });
    await house.call('enquiries.keepDraft', { id, draft: null });
    expect(await house.call('enquiries.draft', { id })).toEqual({ draft: null });
  });
});
