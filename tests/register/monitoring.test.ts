import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { quietDayFacts } from '../support/monitoring-changes.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

type DayFacts = InputOf<'monitoring.record'>;

describe('the daily monitoring log (CP371 3)', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-18');
    await house.setUp();
    accountId = (await house.call('accounts.add', accountFactsWith())).id;
  });
  afterEach(() => house.end());

  const record = (day: string, changes: Partial<DayFacts> = {}) => house.call('monitoring.record', { day, ...quietDayFacts, ...changes });
  const states = async (month: string | null = null) =>
    Object.fromEntries((await house.call('monitoring.month', { month })).days.map(({ day, state }) => [day, state]));
  const found = { answer: 'yes', note: 'A page with our name and logo that nobody has approved', address: 'https://example.org/our-trust', accountId: null } as const;

  it('asks the two questions of the policy pack, with their clauses, and never for named staff', async () => {
    const { questions } = await house.call('monitoring.month', { month: null });
    expect(questions.unapproved).toMatchObject({ question: 'Anything published in the Trust’s name without approval', clause: 'CP371 3', findingWhen: 'yes' });
    expect(questions.unapproved.help).toContain('Never search for named staff');
    expect(questions.complies).toMatchObject({ clause: 'CP371 3', findingWhen: 'no' });
  });

  it('has not begun before somebody records a day, and then shows every gap from that day on', async () => {
    expect(await house.call('monitoring.standing', {})).toEqual({ today: '2026-11-18', todayState: 'today', keptSince: null, gaps: 0, newestGap: null, urgent: false });
    await record('2026-11-18');
    house.clock.moveTo('2026-11-21');
    expect(await states()).toMatchObject({
      '2026-11-17': 'before', '2026-11-18': 'quiet', '2026-11-19': 'not-done', '2026-11-20': 'not-done', '2026-11-21': 'today', '2026-11-22': 'future',
    });
    expect(await house.call('monitoring.standing', {})).toEqual({
      today: '2026-11-21', todayState: 'today', keptSince: '2026-11-18', gaps: 2, newestGap: '2026-11-20', urgent: true,
    });
    // The number opens a list of just those days.
    expect(await house.call('monitoring.gaps', {})).toEqual({ from: '2026-10-24', days: ['2026-11-20', '2026-11-19'] });
    expect((await house.call('monitoring.month', { month: '2026-11' })).totals).toEqual({ owed: 3, quiet: 1, found: 0, notChecked: 0, notDone: 2, late: 0 });
  });

  it('takes one keystroke on a quiet day, with the software used last time', async () => {
    expect(await house.refusal('monitoring.quietDay', {})).toMatchObject({ code: 'invalid', field: 'software' });
    await record('2026-11-17', { software: 'Example Monitor 2' });
    expect(await house.call('monitoring.quietDay', {})).toMatchObject({ day: '2026-11-18', software: 'Example Monitor 2' });
    expect((await house.call('monitoring.day', { day: '2026-11-18' })).record).toMatchObject({
      software: 'Example Monitor 2', unapproved: { answer: 'no' }, complies: { answer: 'yes' }, by: 'Test Officer', daysLate: 0,
    });
    const again = await entriesOf(house, async () => {
      expect(await house.refusal('monitoring.quietDay', {})).toMatchObject({ code: 'duplicate', message: '18 November 2026 has been recorded already, by Test Officer. Open that day to correct it.' });
    });
    expect(again).toEqual([]);
  });

  it('takes the usual software for the first quiet day, where the settings name one', async () => {
    await house.call('monitoring.editSettings', { version: 0, software: 'Usual Monitor', keptSince: null, weekends: true, bankHolidays: true });
    expect(await house.call('monitoring.quietDay', {})).toMatchObject({ software: 'Usual Monitor' });
    expect(await house.call('monitoring.settings', {})).toMatchObject({ keptSince: '2026-11-18', software: 'Usual Monitor', version: 2 });
  });

  it('says which of the two lines something was found on, what and where', async () => {
    await record('2026-11-17', { unapproved: found });
    await record('2026-11-18', { complies: { answer: 'no', note: 'A reply that names a patient', address: '', accountId } });
    expect((await house.call('monitoring.day', { day: '2026-11-17' })).record).toMatchObject({ unapprovedFound: true, compliesFound: false, unapproved: found, unapprovedAccount: '' });
    expect((await house.call('monitoring.day', { day: '2026-11-18' })).record).toMatchObject({ unapprovedFound: false, compliesFound: true, compliesAccount: 'Ward news' });
    expect(await states()).toMatchObject({ '2026-11-17': 'found', '2026-11-18': 'found' });
  });

  it('tells “could not check” apart from quiet', async () => {
    await record('2026-11-18', { complies: { answer: 'could-not-check', note: 'The software was down', address: '', accountId: null } });
    expect((await house.call('monitoring.month', { month: null })).totals).toMatchObject({ quiet: 0, found: 0, notChecked: 1 });
  });

  it('refuses a finding without what and where, and “could not check” without why', async () => {
    const refused = (changes: Partial<DayFacts>) => house.refusal('monitoring.record', { day: '2026-11-18', ...quietDayFacts, ...changes });
    expect(await refused({ unapproved: { ...found, note: ' ' } })).toMatchObject({ code: 'invalid', field: 'unapproved.note' });
    expect(await refused({ unapproved: { ...found, address: '' } })).toMatchObject({ code: 'invalid', field: 'unapproved.address' });
    expect(await refused({ complies: { answer: 'could-not-check', note: '', address: '', accountId: null } })).toMatchObject({ code: 'invalid', field: 'complies.note' });
    expect(await refused({ software: ' ' })).toMatchObject({ code: 'invalid', field: 'software', message: 'Name the monitoring software that was used.' });
    expect(await refused({ unapproved: { ...found, accountId: '019a0000-0000-7000-8000-00000000dead' } })).toMatchObject({ code: 'not-found' });
    expect((await states())['2026-11-18']).toBe('today');
  });

  it('refuses a day that has not come, and one that is there already', async () => {
    expect(await house.refusal('monitoring.record', { day: '2026-11-19', ...quietDayFacts })).toMatchObject({ code: 'invalid', field: 'day' });
    expect(await house.refusal('monitoring.record', { day: '0226-11-19', ...quietDayFacts })).toMatchObject({ code: 'invalid', field: 'day' });
    await record('2026-11-18');
    expect(await house.refusal('monitoring.record', { day: '2026-11-18', ...quietDayFacts })).toMatchObject({ code: 'duplicate', field: 'day' });
  });

  it('takes the log of past years late, for ten years back, and no mistyped year', async () => {
    const message = 'The log reaches back 10 years, to 1 January 2016. Check the year, and enter that day or a later one.';
    for (const day of ['2001-11-23', '2015-12-31']) {
      expect(await house.refusal('monitoring.record', { day, ...quietDayFacts })).toEqual({ code: 'invalid', field: 'day', message });
    }
    const { settings } = await house.call('monitoring.month', { month: null });
    expect(await house.refusal('monitoring.editSettings', { version: settings.version, software: '', keptSince: '2001-11-23', weekends: true, bankHolidays: true })).toEqual({ code: 'invalid', field: 'keptSince', message });
    await record('2016-01-01');
    expect((await states('2016-01'))['2016-01-01']).toBe('quiet');
  });

  it('shows that a day was written down later, by the day where the Trust is', async () => {
    await record('2026-11-15');
    const { entry, record: written } = await house.call('monitoring.day', { day: '2026-11-15' });
    expect([entry.daysLate, written?.daysLate]).toEqual([3, 3]);
    expect((await house.call('monitoring.month', { month: null })).totals.late).toBe(1);
  });

  it('lets a day be corrected with a reason; the earlier answer stays readable', async () => {
    const { id, version } = await record('2026-11-17', { unapproved: found });
    house.clock.moveTo('2026-11-19');
    const corrected = await house.call('monitoring.correct', { id, version, ...quietDayFacts, note: 'It is run by a charity', reason: 'The page is not in our name' });
    expect(corrected.version).toBe(2);
    const day = await house.call('monitoring.day', { day: '2026-11-17' });
    expect(day.entry).toMatchObject({ state: 'quiet', corrected: true, daysLate: 1 });
    expect(day.record).toMatchObject({ by: 'Test Officer', correctedBy: 'Test Officer', note: 'It is run by a charity' });
    expect(day.history.map(({ action, reason }) => [action, reason])).toEqual([['monitoring.corrected', 'The page is not in our name'], ['monitoring.recorded', '']]);
    expect(day.history[0]?.changes).toContainEqual({ field: 'unapproved', from: 'yes', to: 'no' });
    expect(day.history[0]?.changes).toContainEqual({ field: 'unapprovedAddress', from: 'https://example.org/our-trust', to: '' });
  });

  it('refuses a correction that changes nothing, has no reason, or was based on an older one', async () => {
    const { id, version } = await record('2026-11-17');
    const correct = (more: Partial<InputOf<'monitoring.correct'>>) => house.refusal('monitoring.correct', { id, version, ...quietDayFacts, reason: 'A slip', ...more });
    expect(await correct({})).toMatchObject({ code: 'invalid' });
    expect(await correct({ reason: '', note: 'More' })).toMatchObject({ code: 'invalid', field: 'reason' });
    await house.call('monitoring.correct', { id, version, ...quietDayFacts, note: 'More', reason: 'A slip' });
    expect(await correct({ note: 'Other' })).toMatchObject({ code: 'conflict' });
    expect(await correct({ id: '019a0000-0000-7000-8000-00000000dead', note: 'Other' })).toMatchObject({ code: 'not-found' });
  });

  it('keeps what is typed about a day until it is recorded, for each day apart', async () => {
    const line = { answer: '', note: 'A page wi', address: '', accountId: '' } as const;
    const draft = { version: 0, software: 'Example Monitor', unapproved: line, complies: { ...line, note: '' }, note: '', reason: '' };
    expect(await entriesOf(house, async () => { await house.call('monitoring.keepDraft', { day: '2026-11-17', draft }); })).toEqual([]);
    expect((await house.call('monitoring.draft', { day: '2026-11-17' })).draft?.content).toEqual(draft);
    expect(await house.call('monitoring.draft', { day: '2026-11-16' })).toEqual({ draft: null });
    await record('2026-11-17');
    expect(await house.call('monitoring.draft', { day: '2026-11-17' })).toEqual({ draft: null });
    await house.call('monitoring.keepDraft', { day: '2026-11-17', draft: { ...draft, version: 1 } });
    await house.call('monitoring.keepDraft', { day: '2026-11-17', draft: null });
    expect(await house.call('monitoring.draft', { day: '2026-11-17' })).toEqual({ draft: null });
  });

  describe('has settings', () => {
    const edit = (changes: Partial<InputOf<'monitoring.editSettings'>>) => ({ version: 0, software: '', keptSince: '2026-11-02', weekends: true, bankHolidays: true, ...changes });

    it('by which the log can have begun before its first entry, so that the gaps show', async () => {
      await house.call('monitoring.editSettings', edit({}));
      expect(await states()).toMatchObject({ '2026-11-01': 'before', '2026-11-02': 'not-done', '2026-11-17': 'not-done', '2026-11-18': 'today' });
    });

    it('by which weekends stop being owed from today on, and not before', async () => {
      await house.call('monitoring.editSettings', edit({}));
      house.clock.moveTo('2026-11-20');
      await house.call('monitoring.editSettings', edit({ version: 1, weekends: false }));
      house.clock.moveTo('2026-11-25');
      expect(await states()).toMatchObject({ '2026-11-14': 'not-done', '2026-11-15': 'not-done', '2026-11-20': 'not-done', '2026-11-21': 'not-owed', '2026-11-22': 'not-owed', '2026-11-23': 'not-done' });
      expect((await house.call('monitoring.settings', {})).schedules).toEqual([
        { from: '2026-11-02', weekends: true, bankHolidays: true }, { from: '2026-11-20', weekends: false, bankHolidays: true },
      ]);
    });

    it('decided before the log begins hold from its beginning', async () => {
      await house.call('monitoring.editSettings', edit({ weekends: false, keptSince: '2026-11-12' }));
      house.clock.moveTo('2026-11-24');
      expect(await states()).toMatchObject({ '2026-11-13': 'not-done', '2026-11-14': 'not-owed', '2026-11-20': 'not-done', '2026-11-21': 'not-owed', '2026-11-23': 'not-done' });
    });

    it('by which no day that was recorded can be left out, and the beginning is not taken back', async () => {
      await record('2026-11-10');
      const { version } = await house.call('monitoring.settings', {});
      expect(await house.refusal('monitoring.editSettings', edit({ version, keptSince: '2026-11-16' }))).toMatchObject({
        code: 'invalid', field: 'keptSince', message: 'The log holds 10 November 2026 already, so it cannot have begun later. Enter that day or an earlier one.',
      });
      expect(await house.refusal('monitoring.editSettings', edit({ version, keptSince: null }))).toMatchObject({ code: 'invalid', field: 'keptSince' });
      expect(await house.refusal('monitoring.editSettings', edit({ version, keptSince: '2026-11-19' }))).toMatchObject({ code: 'invalid', field: 'keptSince' });
      expect(await house.refusal('monitoring.editSettings', edit({ version: 0 }))).toMatchObject({ code: 'conflict' });
      await house.call('monitoring.editSettings', edit({ version }));
      expect((await states())['2026-11-03']).toBe('not-done');
    });
  });
});
