import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enquiriesOfAccount } from '../../src/main/register/rooms/enquiries/service.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { enquiryWith } from '../support/incidents.ts';

const answer = { answer: 'Yes, with consent', answeredOn: '2026-11-19', answeredBy: 'Test Officer' };

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

  it('is kept with who asked and when, and waits for its answer', async () => {
    const added = await house.call('enquiries.add', enquiryWith({ accountId }));
    expect(added).toMatchObject({ number: 'ENQ 2026-001', version: 1 });
    expect((await house.call('enquiries.list', {}))[0]).toMatchObject({ number: 'ENQ 2026-001', account: 'Ward news', askedBy: 'Bea Admin', answer: null, waitingDays: 3 });
    expect(enquiriesOfAccount(house.session.register.work(), accountId).map(({ number }) => number)).toEqual(['ENQ 2026-001']);
    expect(enquiriesOfAccount(house.session.register.work(), added.id)).toEqual([]);
  });

  it('can be kept with the answer that was given at once', async () => {
    const { id } = await house.call('enquiries.add', enquiryWith({}, { answer: { ...answer, answeredOn: '2026-11-18' } }));
    expect((await get(id)).row).toMatchObject({ answer: { answer: 'Yes, with consent', answeredBy: 'Test Officer' }, waitingDays: 0 });
  });

  it('is answered once; a correction of the answer needs a reason, and keeps what stood there', async () => {
    const { id } = await house.call('enquiries.add', enquiryWith());
    await house.call('enquiries.answer', { id, version: 1, answer, keptBecause: '' });
    expect(await house.refusal('enquiries.answer', { id, version: 2, answer, keptBecause: '' })).toMatchObject({ code: 'answered' });
    const corrected = { id, version: 2, facts: enquiryWith().facts, answer: { ...answer, answer: 'No, nobody may' }, reason: 'The consent was missing', keptBecause: '' };
    await house.call('enquiries.edit', corrected);
    const { row, history } = await get(id);
    expect(row.answer?.answer).toBe('No, nobody may');
    expect(history[0]).toMatchObject({ action: 'enquiry.edited', reason: 'The consent was missing', changes: [{ field: 'answer', from: 'Yes, with consent', to: 'No, nobody may' }] });
    expect(await house.refusal('enquiries.edit', { ...corrected, version: 3, answer: null })).toMatchObject({ field: 'answer.answer' });
    expect(await house.refusal('enquiries.edit', corrected)).toMatchObject({ code: 'conflict' });
    expect(await house.refusal('enquiries.edit', { ...corrected, version: 3 })).toMatchObject({ field: 'reason' });
  });

  it('is not answered by a correction', async () => {
    const { id } = await house.call('enquiries.add', enquiryWith());
    expect(await house.refusal('enquiries.edit', { id, version: 1, facts: enquiryWith().facts, answer, reason: 'Now', keptBecause: '' })).toMatchObject({ field: 'answer.answer' });
  });

  it('for a translation says when the Equality and Diversity team was told (CP371 2.6)', async () => {
    const { id } = await house.call('enquiries.add', enquiryWith({ kind: 'translation', equalityToldOn: '2026-11-18' }));
    expect((await get(id)).row).toMatchObject({ kind: 'translation', equalityToldOn: '2026-11-18' });
  });

  it.each([
    ['nobody who asked', enquiryWith({ askedBy: ' ' }), 'facts.askedBy'],
    ['nothing asked', enquiryWith({ question: '' }), 'facts.question'],
    ['an account that is not there', enquiryWith({ accountId: '0192f0c1-7f5e-7c3a-8a60-3b1e2f4a5b6c' }), 'facts.accountId'],
    ['a question of tomorrow', enquiryWith({ askedOn: '2026-11-22' }), 'facts.askedOn'],
    ['an answer before the question', enquiryWith({}, { answer: { ...answer, answeredOn: '2026-11-17' } }), 'answer.answeredOn'],
    ['an answer of tomorrow', enquiryWith({}, { answer: { ...answer, answeredOn: '2026-11-22' } }), 'answer.answeredOn'],
    ['an empty answer', enquiryWith({}, { answer: { ...answer, answer: ' ' } }), 'answer.answer'],
    ['the Equality and Diversity team told of advice', enquiryWith({ equalityToldOn: '2026-11-18' }), 'facts.equalityToldOn'],
  ])('is not kept with %s', async (_what, enquiry, field) => {
    expect(await house.refusal('enquiries.add', enquiry)).toMatchObject({ code: 'invalid', field });
    expect(await house.call('enquiries.list', {})).toEqual([]);
  });

  it('with a patient’s number needs a reason, in the question and in the answer', async () => {
    expect(await house.refusal('enquiries.add', enquiryWith({ question: 'May we name 9990000018?' }))).toMatchObject({ code: 'identifier', field: 'facts.question' });
    const { id } = await house.call('enquiries.add', enquiryWith());
    const named = { ...answer, answer: 'About 9990000018' };
    expect(await house.refusal('enquiries.answer', { id, version: 1, answer: named, keptBecause: '' })).toMatchObject({ code: 'identifier', field: 'answer.answer' });
    await house.call('enquiries.answer', { id, version: 1, answer: named, keptBecause: 'Asked for by Information Governance' });
    expect((await get(id)).keptBecause).toBe('Asked for by Information Governance');
  });
});
