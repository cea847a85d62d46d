import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asOfficer } from '../support/actions.ts';
import { House } from '../support/house.ts';
import { AnnualReturn, askedOtherwise, fewCases, figuresWith } from '../support/hr-returns.ts';

describe('the annual return of HR (10022 6.2)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const list = () => house.call('hrReturns.list', {});

  it('can be asked for every year that has ended; none is owed that had ended before this register', async () => {
    expect(await list()).toMatchObject({ asked: true, owed: null, rows: [], settings: { yearKind: 'financial', threshold: 5, replyDays: 28 } });
    expect((await list()).open.map(({ title }) => title).slice(0, 3)).toEqual(['2025/26', '2024/25', '2023/24']);
  });

  it('is to be answered on a working day, though the days end on a Sunday or a bank holiday', async () => {
    house.clock.moveTo('2026-11-22');
    expect(await list()).toMatchObject({ replyBy: '2026-12-21', replyAgainBy: '2026-12-07' });
    house.clock.moveTo('2026-11-27');
    expect((await list()).replyBy).toBe('2026-12-29');
  });

  it('is owed from the day after the year has ended, and late 30 days later', async () => {
    house.clock.moveTo('2027-03-31');
    expect((await list()).owed).toBeNull();
    house.clock.moveTo('2027-04-01');
    expect((await list()).owed).toEqual({ from: '2026-04-01', to: '2027-03-31', title: '2026/27', late: false });
    house.clock.moveTo('2027-05-01');
    expect((await list()).owed?.late).toBe(true);
    await house.call('hrReturns.noteAsked', { ...askedOtherwise, from: '2026-04-01', askedOn: '2027-05-01', replyBy: '2027-05-20' });
    expect((await list()).owed).toBeNull();
  });

  it('stands as asked, no answer, returned and confirmed', async () => {
    const one = await new AnnualReturn(house).reach('asked', fewCases, { replyBy: '2026-11-21' });
    expect((await one.get()).row.state).toBe('asked');
    house.clock.moveTo('2026-11-22');
    expect((await one.get()).row.state).toBe('late');
    one.version = (await house.call('hrReturns.noteChase', { ...one.which(), on: '2026-11-22', replyBy: '2026-12-01' })).version;
    expect((await one.get()).row).toMatchObject({ state: 'asked', chases: 1, lastChasedOn: '2026-11-22', replyBy: '2026-12-01' });
    one.version = (await house.call('hrReturns.enter', { ...one.which(), returnedOn: '2026-11-22', figures: fewCases, nil: false })).version;
    expect((await one.get()).row.state).toBe('returned');
    await house.call('hrReturns.confirm', { ...one.which(), on: '2026-11-22', by: 'Hana Resources', role: 'HR business partner' });
    expect(await one.get()).toMatchObject({ row: { state: 'confirmed', confirmedOn: '2026-11-22' }, confirmedRole: 'HR business partner' });
  });

  it('shows everybody the table with small numbers withheld, and officers the exact one', async () => {
    const one = await new AnnualReturn(house).reach('returned');
    const { table } = await one.get();
    expect(table?.total).toBe(9);
    expect(table?.cells.flat().filter((value) => value !== null && value > 0)).toEqual([]);
    expect((await house.call('hrReturns.figures', { id: one.id }))[0]?.figures).toEqual(fewCases);
  });

  it('never shows a viewer an exact figure, neither itself, nor its typing, nor in the trail', async () => {
    // Numbers that nothing else in the register has.
    const one = await new AnnualReturn(house).reach('returned', figuresWith([0, 0, 4], [0, 1, 4321], [1, 1, 4322]));
    await house.call('hrReturns.keepDraft', { id: one.id, draft: { version: 2, returnedOn: '', nil: false, cells: [['3']], reason: '', read: null } });
    await house.call('hrReturns.csv', { id: one.id }, house.path('report.csv'));
    await asOfficer(house, 'viewer');
    expect(await house.refusal('hrReturns.figures', { id: one.id })).toMatchObject({ code: 'not-allowed' });
    expect(await house.refusal('hrReturns.draft', { id: one.id })).toMatchObject({ code: 'not-allowed' });
    expect(await house.refusal('hrReturns.enter', { ...one.which(), returnedOn: '2026-11-20', figures: fewCases, nil: false })).toMatchObject({ code: 'not-allowed' });
    const seen = [await one.get(), await list(), await house.call('audit.page', { before: null, limit: 500 })];
    expect((await one.get()).table?.cells[0]).toEqual([null, null, 0, 0, 0, 0, 0]);
    expect(JSON.stringify(seen)).not.toContain('4321');
    await house.call('hrReturns.print', { id: one.id }, house.path('report.pdf'));
  });

  it('tells a viewer that figures were corrected and never why, which may repeat them', async () => {
    const one = await new AnnualReturn(house).reach('confirmed', figuresWith([0, 0, 7]));
    const reason = 'There were 3 written warnings, not 2';
    await house.call('hrReturns.correct', { ...one.which(), returnedOn: '2026-11-20', figures: figuresWith([0, 0, 3]), nil: false, reason });
    expect((await one.get()).history[0]).toMatchObject({ action: 'hr-return.corrected', reason });
    await asOfficer(house, 'viewer');
    expect((await one.get()).history[0]).toMatchObject({ action: 'hr-return.corrected', reason: '' });
  });

  it('keeps no figure in the details of the trail', async () => {
    const one = await new AnnualReturn(house).reach('confirmed', figuresWith([0, 0, 4321]));
    await house.call('hrReturns.correct', { ...one.which(), returnedOn: '2026-11-20', figures: figuresWith([0, 0, 4322]), nil: false, reason: 'Counted twice' });
    const work = house.session.register.work();
    const details = work.trail.page({ limit: 500 }).filter((entry) => entry.room === 'hr-returns').map((entry) => work.trail.details(entry.sequence));
    expect(details).toHaveLength(4);
    expect(JSON.stringify(details)).not.toMatch(/432[12]/u);
  });

  it('takes a nil return for a return, and an empty form for none', async () => {
    const one = await new AnnualReturn(house).reach('asked');
    const entered = { ...one.which(), returnedOn: '2026-11-20', figures: figuresWith(), nil: false };
    expect(await house.refusal('hrReturns.enter', entered)).toMatchObject({ code: 'invalid', field: 'nil' });
    expect(await house.refusal('hrReturns.enter', { ...entered, figures: fewCases, nil: true })).toMatchObject({ code: 'invalid', field: 'nil' });
    await house.call('hrReturns.enter', { ...entered, nil: true });
    expect(await one.get()).toMatchObject({ row: { state: 'returned', nil: true }, table: { total: 0 } });
  });

  it('is corrected in the open: what stood there stays, and HR has to confirm again', async () => {
    const one = await new AnnualReturn(house).reach('confirmed');
    const corrected = { ...one.which(), returnedOn: '2026-11-20', figures: figuresWith([0, 0, 7]), nil: false, reason: 'One case was counted twice' };
    expect(await house.refusal('hrReturns.correct', { ...corrected, figures: fewCases, returnedOn: askedOtherwise.replyBy })).toMatchObject({ field: 'reason' });
    expect(await house.refusal('hrReturns.enter', { ...one.which(), returnedOn: '2026-11-20', figures: fewCases, nil: false })).toMatchObject({ code: 'answered' });
    await house.call('hrReturns.correct', corrected);
    expect((await one.get()).row).toMatchObject({ state: 'returned', confirmedOn: null, corrections: 1 });
    expect((await one.get()).history[0]).toMatchObject({ action: 'hr-return.corrected', reason: 'One case was counted twice' });
    expect((await house.call('hrReturns.figures', { id: one.id })).map(({ number, reason }) => [number, reason])).toEqual([[2, 'One case was counted twice'], [1, '']]);
  });

  it('keeps the form as it was when HR was asked, with the clauses of the policy', async () => {
    const { breaches, outcomes, clause, reportsTo } = await (await new AnnualReturn(house).reach('asked')).get();
    expect([breaches.length, outcomes.length, clause, reportsTo]).toEqual([10, 7, '10022 6.2', 'HR Governance Group']);
    expect(breaches[0]).toMatchObject({ title: 'Confidential information released', clauses: '10022 4.2.2, 5.1' });
  });

  it('keeps the typing of its form until it is saved', async () => {
    const one = await new AnnualReturn(house).reach('asked');
    const read = { fileName: 'back.xlsx', yearSaid: true, confirmedBy: 'Hana Resources, HR business partner', confirmedOn: '12/05/2026' };
    const draft = { version: 1, returnedOn: 'half', nil: false, cells: [['2', 'x']], reason: '', read };
    await house.call('hrReturns.keepDraft', { id: one.id, draft });
    expect((await house.call('hrReturns.draft', { id: one.id })).draft?.content).toEqual(draft);
    await house.call('hrReturns.enter', { ...one.which(), returnedOn: '2026-11-20', figures: fewCases, nil: false });
    expect(await house.call('hrReturns.draft', { id: one.id })).toEqual({ draft: null });
  });

  it.each([
    ['of a year that has not ended', { from: '2026-04-01', askedOn: '2026-11-21', replyBy: '2026-12-01' }, { code: 'invalid', field: 'from' }],
    ['of a day on which no year begins', { from: '2025-04-02' }, { code: 'invalid', field: 'from' }],
    ['asked in the future', { askedOn: '2026-11-22', replyBy: '2026-12-01' }, { code: 'invalid', field: 'askedOn' }],
    ['asked before the year had begun', { askedOn: '2025-03-31' }, { code: 'invalid', field: 'askedOn' }],
    ['to be answered before it was asked', { replyBy: '2026-04-13' }, { code: 'invalid', field: 'replyBy' }],
  ])('is refused: %s', async (_what, changes, refusal) => {
    expect(await house.refusal('hrReturns.noteAsked', { ...askedOtherwise, ...changes })).toMatchObject(refusal);
  });

  it('is asked for once, and no second kind of year runs across it', async () => {
    await new AnnualReturn(house).reach('asked');
    expect(await house.refusal('hrReturns.noteAsked', askedOtherwise)).toMatchObject({ code: 'exists' });
    await house.call('hrReturns.editSettings', { version: 0, yearKind: 'calendar', threshold: 5, replyDays: 28 });
    expect((await list()).open.map(({ title }) => title).slice(0, 2)).toEqual(['2024', '2023']);
    expect(await house.refusal('hrReturns.noteAsked', { ...askedOtherwise, from: '2025-01-01' })).toMatchObject({ code: 'exists' });
  });

  it('keeps its days in order, and knows when somebody else was faster', async () => {
    const one = await new AnnualReturn(house).reach('asked');
    const figures = { ...one.which(), figures: fewCases, nil: false };
    expect(await house.refusal('hrReturns.enter', { ...figures, returnedOn: '2026-04-13' })).toMatchObject({ field: 'returnedOn' });
    expect(await house.refusal('hrReturns.enter', { ...figures, returnedOn: '2026-11-22' })).toMatchObject({ field: 'returnedOn' });
    expect(await house.refusal('hrReturns.enter', { ...figures, figures: [[1]], returnedOn: '2026-11-20' })).toMatchObject({ field: 'figures' });
    const confirmed = { ...one.which(), on: '2026-11-20', by: 'Hana Resources', role: 'HR business partner' };
    expect(await house.refusal('hrReturns.confirm', confirmed)).toMatchObject({ code: 'invalid' });
    expect(await house.refusal('hrReturns.noteChase', { ...one.which(), on: '2026-04-13', replyBy: '2026-12-01' })).toMatchObject({ field: 'on' });
    const { version } = await house.call('hrReturns.enter', { ...figures, returnedOn: '2026-11-20' });
    expect(await house.refusal('hrReturns.confirm', confirmed)).toMatchObject({ code: 'conflict' });
    expect(await house.refusal('hrReturns.confirm', { ...confirmed, version, on: '2026-11-19' })).toMatchObject({ field: 'on' });
    expect(await house.refusal('hrReturns.noteChase', { id: one.id, version, on: '2026-11-21', replyBy: '2026-12-01' })).toMatchObject({ code: 'answered' });
    await house.call('hrReturns.confirm', { ...confirmed, version });
    expect(await house.refusal('hrReturns.confirm', { ...confirmed, version: version + 1 })).toMatchObject({ code: 'confirmed' });
    expect(await house.refusal('hrReturns.get', { id: '01890000-0000-7000-8000-000000000000' })).toMatchObject({ code: 'not-found' });
  });

  it('asks nothing where 10022 is not on', async () => {
    const { trust } = await house.call('settings.get', {});
    await house.call('settings.editTrust', { ...trust, packs: ['cp371'] });
    expect(await list()).toMatchObject({ asked: false, open: [], owed: null });
    expect(await house.refusal('hrReturns.noteAsked', askedOtherwise)).toMatchObject({ code: 'invalid' });
  });

  it('has its settings from the head, and no threshold at which a withheld number would be known', async () => {
    const edited = { version: 0, yearKind: 'financial', threshold: 3, replyDays: 14 } as const;
    expect(await house.refusal('hrReturns.editSettings', { ...edited, threshold: 2 })).toMatchObject({ code: 'invalid', field: 'threshold' });
    expect(await house.call('hrReturns.editSettings', edited)).toEqual({ ...edited, version: 1 });
    expect(await house.refusal('hrReturns.editSettings', edited)).toMatchObject({ code: 'conflict' });
    const one = await new AnnualReturn(house).reach('returned', figuresWith([0, 0, 3], [1, 1, 5]));
    expect((await one.get()).table?.cells[0]?.[0]).toBe(3);
    await asOfficer(house);
    expect(await house.refusal('hrReturns.editSettings', { ...edited, version: 1 })).toMatchObject({ code: 'not-allowed' });
  });
});
