import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ModerationReview } from '../../src/preload/contract/moderation.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { moderationWith } from '../support/incident-records.ts';
import { reportWith } from '../support/incidents.ts';
import { entriesOf } from '../support/trail.ts';

const kept: ModerationReview = { outcome: 'kept', on: '2026-11-21', words: 'It has not stopped', nextOn: '2027-02-01' };
const lifted: ModerationReview = { outcome: 'lifted', on: '2026-11-21', words: 'An apology has come', nextOn: null };

describe('the moderation log (10022 4.3.1)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const add = async (changes: Parameters<typeof moderationWith>[0] = {}) => await house.call('moderation.add', { facts: moderationWith(changes) });
  const rowOf = async (id: string) => (await house.call('moderation.get', { id })).row;

  it('says what was done to whom, where, why and until when, with the account and the incident', async () => {
    const { id: accountId } = await house.call('accounts.add', accountFactsWith());
    const { id: incidentId } = await house.call('incidents.report', reportWith());
    const { id, number } = await add({ accountId, incidentId, place: '' });
    expect(number).toBe('MOD 2026-001');
    expect(await house.call('moderation.list', {})).toMatchObject([{ id, account: 'Ward news', incident: 'INC 2026-001', handle: '@shouts', state: 'in-force', dueOn: '2027-02-18', due: false }]);
  });

  it('was not done before the incident happened that it belongs to', async () => {
    const { id: incidentId } = await house.call('incidents.report', reportWith({ happenedOn: '2026-11-20', happenedTime: '12:00' }));
    const before = (facts: Parameters<typeof moderationWith>[0]) => house.refusal('moderation.add', { facts: moderationWith({ incidentId, ...facts }) });
    expect(await before({ on: '2026-11-19' })).toMatchObject({ code: 'invalid', field: 'facts.on', message: 'INC 2026-001 happened on 20 November 2026. Enter that day or a later one.' });
    expect(await before({ on: '2026-11-20', time: '11:59' })).toMatchObject({ field: 'facts.time', message: 'INC 2026-001 happened at 12:00. Enter that time or a later one.' });
    const { id } = await add({ incidentId, on: '2026-11-20', time: '12:00' });
    expect(await house.refusal('moderation.edit', { id, version: 1, facts: moderationWith({ incidentId, on: '2026-01-01' }), reason: 'A slip' })).toMatchObject({ field: 'facts.on' });
  });

  it('and an incident never comes to have happened after it', async () => {
    const facts = reportWith({ happenedOn: '2026-11-18' });
    const { id: incidentId, version } = await house.call('incidents.report', facts);
    await add({ incidentId, on: '2026-11-19' });
    const edit = (happenedOn: string) => ({ id: incidentId, version, facts: { ...facts.facts, happenedOn }, speakingUp: facts.speakingUp, reason: 'A slip' });
    expect(await house.refusal('incidents.edit', edit('2026-11-20'))).toMatchObject({
      code: 'invalid', field: 'facts.happenedOn', message: 'MOD 2026-001 of the moderation log is from 19 November 2026 already. Enter an earlier day or time, or correct that entry first.',
    });
    await house.call('incidents.edit', edit('2026-11-19'));
  });

  it('corrected to another deed or another incident, has done for the runbook what it says now', async () => {
    const report = async () => (await house.call('incidents.report', reportWith({ typeId: 'objectionable-post' }))).id;
    const [one, other] = [await report(), await report()];
    const hide = async (id: string) => (await house.call('incidents.get', { id })).steps.find((step) => step.id === 'hide')?.done?.on;
    const { id } = await add({ incidentId: one, done: 'comment-hidden' });
    expect(await hide(one)).toBe('2026-11-20');
    const entryId = (await house.call('incidents.get', { id: one })).entries.find(({ kind }) => kind === 'ticked')?.id ?? '';
    expect(await house.refusal('incidents.correctEntry', { id: one, entryId, text: 'It was not' })).toMatchObject({ message: expect.stringContaining('moderation log') as string });
    const edit = (version: number, facts: Parameters<typeof moderationWith>[0]) => house.call('moderation.edit', { id, version, facts: moderationWith(facts), reason: 'A slip' });
    await edit(1, { incidentId: one, done: 'comment-hidden', on: '2026-11-21' });
    expect(await hide(one)).toBe('2026-11-21');
    await edit(2, { incidentId: other, done: 'comment-hidden', on: '2026-11-21' });
    expect([await hide(one), await hide(other)]).toEqual([undefined, '2026-11-21']);
    await edit(3, { incidentId: other, done: 'user-muted', on: '2026-11-21' });
    expect(await hide(other)).toBeUndefined();
  });

  it('asks for a review when its day has come, and takes the next day from the review', async () => {
    const { id } = await add({ reviewOn: '2026-12-01' });
    house.clock.moveTo('2026-12-01');
    expect(await rowOf(id)).toMatchObject({ due: true });
    await house.call('moderation.review', { id, version: 1, review: { ...kept, on: '2026-12-01' } });
    expect(await rowOf(id)).toMatchObject({ due: false, dueOn: '2027-02-01', state: 'in-force', version: 2 });
    await house.call('moderation.review', { id, version: 2, review: { ...kept, on: '2026-12-01', nextOn: null } });
    expect(await rowOf(id)).toMatchObject({ due: false, dueOn: null, state: 'final' });
    expect((await house.call('moderation.get', { id })).reviews.map(({ outcome, words, officer }) => [outcome, words, officer])).toEqual([
      ['kept', 'It has not stopped', 'Test Officer'], ['kept', 'It has not stopped', 'Test Officer'],
    ]);
  });

  it('lifts what was blocked or hidden, once', async () => {
    const { id } = await add();
    expect(await entriesOf(house, () => house.call('moderation.review', { id, version: 1, review: lifted }))).toEqual([['moderation.lifted', '4.3.1']]);
    expect(await rowOf(id)).toMatchObject({ state: 'lifted', dueOn: null, due: false });
    expect(await house.refusal('moderation.review', { id, version: 2, review: lifted })).toMatchObject({ code: 'invalid', field: 'review.outcome' });
  });

  it('takes back a review that was noted wrongly: it stays, marked, and the entry is in force as before', async () => {
    const { id } = await add();
    await house.call('moderation.review', { id, version: 1, review: kept });
    await house.call('moderation.review', { id, version: 2, review: lifted });
    expect(await entriesOf(house, () => house.call('moderation.undoReview', { id, version: 3, reason: 'It was another comment' }))).toEqual([['moderation.review-undone', '4.3.1']]);
    expect(await rowOf(id)).toMatchObject({ state: 'in-force', dueOn: '2027-02-01', version: 4 });
    const { reviews, history } = await house.call('moderation.get', { id });
    expect(reviews.map(({ outcome, wrong }) => [outcome, wrong])).toEqual([['kept', ''], ['lifted', 'It was another comment']]);
    expect(history[0]).toMatchObject({ action: 'moderation.review-undone', reason: 'It was another comment' });
    await house.call('moderation.export', { ids: [id] }, house.path('log.csv'));
    expect(readFileSync(house.path('log.csv'), 'utf8')).toContain('lifted. An apology has come (noted wrongly: It was another comment)');
    await house.call('moderation.undoReview', { id, version: 4, reason: 'So was this' });
    expect(await rowOf(id)).toMatchObject({ state: 'in-force', dueOn: '2027-02-18' });
    expect(await house.refusal('moderation.undoReview', { id, version: 5, reason: 'And what now' })).toMatchObject({ code: 'invalid', field: 'reason' });
    // What counts no more stands in the way of nothing.
    await house.call('moderation.review', { id, version: 5, review: lifted });
    expect(await rowOf(id)).toMatchObject({ state: 'lifted' });
    expect(() => house.session.register.database.exec("UPDATE moderation_reviews_wrong SET reason = 'Another'")).toThrow('What was noted wrongly cannot be changed.');
  });

  it('cannot bring back a comment that was deleted', async () => {
    const { id } = await add({ done: 'comment-deleted' });
    expect(await house.refusal('moderation.review', { id, version: 1, review: lifted })).toMatchObject({ field: 'review.outcome' });
  });

  it.each([
    ['nowhere', { place: '' }, 'facts.place'],
    ['without a public name', { handle: ' ' }, 'facts.handle'],
    ['without a reason', { reason: '' }, 'facts.reason'],
    ['tomorrow', { on: '2026-11-22' }, 'facts.on'],
    ['with a review before it', { reviewOn: '2026-11-20' }, 'facts.reviewOn'],
    ['with a review that nobody would live to see', { reviewOn: '2099-01-01' }, 'facts.reviewOn'],
    ['on an account that is not on the register', { accountId: '0190f7a0-0000-7000-8000-000000000000' }, 'facts.accountId'],
    ['for an incident that is not on the register', { incidentId: '0190f7a0-0000-7000-8000-000000000000' }, 'facts.incidentId'],
  ])('takes no entry %s', async (_what, changes, field) => {
    expect(await house.refusal('moderation.add', { facts: moderationWith(changes) })).toMatchObject({ code: 'invalid', field });
    expect(await house.call('moderation.list', {})).toEqual([]);
  });

  it.each([
    ['from before it was done', { ...kept, on: '2026-11-19' }, 'review.on'],
    ['that has not been yet', { ...kept, on: '2026-11-22' }, 'review.on'],
    ['without words', { ...kept, words: '' }, 'review.words'],
    ['whose next day is years away', { ...kept, nextOn: '2028-02-01' }, 'review.nextOn'],
    ['whose next day has passed', { ...kept, nextOn: '2026-11-21' }, 'review.nextOn'],
    ['that lifts it and goes on', { ...lifted, nextOn: '2027-01-01' }, 'review.nextOn'],
  ])('takes no review %s', async (_what, review, field) => {
    const { id, version } = await add();
    expect(await house.refusal('moderation.review', { id, version, review })).toMatchObject({ code: 'invalid', field });
  });

  it('is corrected with a reason, and not over somebody else’s change', async () => {
    const { id, version } = await add();
    await house.call('moderation.edit', { id, version, facts: moderationWith({ handle: '@shouting' }), reason: 'Misspelt' });
    expect((await house.call('moderation.get', { id })).history[0]).toMatchObject({ action: 'moderation.edited', reason: 'Misspelt', changes: [{ field: 'handle', from: '@shouts', to: '@shouting' }] });
    expect(await house.refusal('moderation.edit', { id, version, facts: moderationWith(), reason: 'Again' })).toMatchObject({ code: 'conflict' });
    expect(await house.refusal('moderation.edit', { id, version: 2, facts: moderationWith({ handle: '@shouting' }), reason: 'Same' })).toMatchObject({ field: 'reason' });
  });

  it('is exported as it is shown, safe to open, and the trail says so', async () => {
    const { id } = await add({ handle: '=cmd|calc' });
    await add({ handle: '@other' });
    expect(await entriesOf(house, () => house.call('moderation.export', { ids: [id] }, house.path('log.csv')))).toEqual([['moderation.exported', '4.3.1']]);
    const [head, first, ...rest] = readFileSync(house.path('log.csv'), 'utf8').trim().split('\r\n');
    expect(head).toContain('Number,Done on,Done at,What was done,Public name');
    expect(first).toMatch(/^MOD 2026-001,2026-11-20,,User blocked,'=cmd\|calc,/u);
    expect(rest).toEqual([]);
    expect((await house.refusal('moderation.export', { ids: ['0190f7a0-0000-7000-8000-000000000000'] }, house.path('none.csv'))).code).toBe('not-found');
  });

  it('is exported with its reviews, in the words of the window', async () => {
    const { id } = await add({ reviewOn: '2026-12-01' });
    house.clock.moveTo('2026-12-01');
    await house.call('moderation.review', { id, version: 1, review: { ...kept, on: '2026-12-01' } });
    await house.call('moderation.review', { id, version: 2, review: { ...kept, on: '2026-12-01', nextOn: null, words: 'It goes on' } });
    await add({ reviewOn: '2026-11-30' });
    await house.call('moderation.export', { ids: (await house.call('moderation.list', {})).map((row) => row.id).toReversed() }, house.path('log.csv'));
    const rows: Record<string, string>[] = parse(readFileSync(house.path('log.csv')), { bom: true, columns: true });
    expect(rows.map((row) => [row['State'], row['Reviews']])).toEqual([
      ['Kept for good', '2026-12-01, Test Officer: kept, next review 2027-02-01. It has not stopped\n2026-12-01, Test Officer: kept for good. It goes on'], ['Review due', ''],
    ]);
  });

  it('keeps a copy of what was hidden, and gives it back as it was', async () => {
    const { id } = await add({ done: 'comment-hidden' });
    writeFileSync(house.path('comment.txt'), 'What it said');
    const { id: evidenceId } = await house.call('moderation.attach', { id, kind: 'The comment' }, house.path('comment.txt'));
    expect((await house.call('moderation.get', { id })).evidence).toMatchObject([{ id: evidenceId, kind: 'The comment', name: 'comment.txt' }]);
    expect(await entriesOf(house, () => house.call('moderation.saveEvidence', { id, evidenceId }, house.path('out.txt')))).toEqual([['evidence.saved', '4.3.1']]);
    expect(readFileSync(house.path('out.txt'), 'utf8')).toBe('What it said');
  });
});
