import { describe, expect, it } from 'vitest';
import type { PlanRow } from '../../../src/preload/contract/actions.ts';
import {
  blankStep, factsInput, movesLater, newPlanAddress, placedField, planErrors, planFromAddress, sameSource, startInput, valuesOf, valuesOfDraft,
} from '../../../src/renderer/screens/actions/plan-values.ts';
import { byUrgency, dueChoices, dueTag, overdueCount, planHistoryWords, progressWords, sourceLine, stateChoices } from '../../../src/renderer/screens/actions/words.ts';

const id = '019a0000-0000-7000-8000-00000000abcd';

const row: PlanRow = {
  id, version: 1, number: 'AP 2026-001', title: 'Text on pictures', clause: 'CP371 App 1', source: { kind: 'review', id, label: 'Quarterly review' }, accountId: id,
  accountName: 'Ward news', owner: 'Olive', ownerHasLeft: false, dueOn: '2026-12-01', state: 'in-hand', due: 'soon', overdueDays: 0, stepsDone: 1, stepsTotal: 2,
  startedOn: '2026-11-01', endedOn: null,
};

describe('the form of an action plan', () => {
  it('begins with what the record knows that has opened it', () => {
    const address = newPlanAddress({ source: 'concern', id, label: 'Concern of 2 November & more', account: id, clause: '2.3.1' });
    expect(address.startsWith('/actions/new?source=concern&')).toBe(true);
    const begun = planFromAddress(Object.fromEntries(new URLSearchParams(address.split('?')[1])));
    expect(begun).toMatchObject({ clause: '2.3.1', accountId: id, source: { kind: 'concern', id, label: 'Concern of 2 November & more' }, title: '' });
    expect(startInput({ ...begun, title: 'T', why: 'W' })).toEqual({
      facts: { title: 'T', clause: '2.3.1', why: 'W', accountId: id, owner: '', dueOn: null }, source: { kind: 'concern', id, label: 'Concern of 2 November & more' }, steps: [],
    });
  });

  it('takes an address that says nothing, or nonsense, as a plan of its own', () => {
    expect(planFromAddress({}).source).toEqual({ kind: 'other', id: '', label: '' });
    expect(planFromAddress({ source: 'rumour' }).source.kind).toBe('other');
    expect(newPlanAddress({ source: 'monitoring', label: 'Line 2', account: '' })).toBe('/actions/new?source=monitoring&label=Line+2');
  });

  it('says all that is missing in one attempt, by box', () => {
    expect(planErrors(planFromAddress({})).map(({ field }) => field)).toEqual(['facts.title', 'facts.clause', 'facts.why']);
    const values = { ...planFromAddress({}), title: 'T', clause: '3', why: 'W', dueOn: '31 June', accountId: 'x' };
    expect(planErrors(values).map(({ field }) => field)).toEqual(['facts.accountId', 'facts.dueOn']);
  });

  it('leaves out empty steps, and names a step by its place in the form', () => {
    const values = { ...planFromAddress({}), title: 'T', clause: '3', why: 'W', steps: [blankStep, { ...blankStep, what: 'Do it' }, blankStep, { ...blankStep, owner: 'Olive' }] };
    expect(startInput(values).steps).toEqual([{ what: 'Do it', owner: '', dueOn: null }, { what: '', owner: 'Olive', dueOn: null }]);
    expect(planErrors(values)).toEqual([{ field: 'steps.3.what', message: 'Say what is to be done.' }]);
    expect([placedField('steps.0.dueOn', values), placedField('facts.dueOn', values), placedField('', values)]).toEqual(['steps.1.dueOn', 'facts.dueOn', '']);
  });

  it('is opened with what the register has, and saved as it was when nothing is typed', () => {
    const values = valuesOf({ row, why: 'Missing' });
    expect(factsInput(values)).toEqual({ title: 'Text on pictures', clause: 'CP371 App 1', why: 'Missing', accountId: id, owner: 'Olive', dueOn: '2026-12-01' });
  });

  it('takes a draft up again, and what a draft does not have from where it begins', () => {
    const begun = valuesOf({ row, why: 'Missing' });
    const typed = { ...begun, title: 'Another', steps: [{ what: 'A', owner: 'B', dueOn: '1 Dec' }] };
    expect(valuesOfDraft(JSON.parse(JSON.stringify(typed)) as Record<string, unknown>, begun)).toEqual(typed);
    expect(valuesOfDraft({ title: 3, steps: ['x', null], source: 'y' }, begun)).toEqual({ ...begun, steps: [blankStep, blankStep] });
    expect(valuesOfDraft({}, begun)).toEqual(begun);
  });

  it('does not take a draft about something else for this one', () => {
    const begun = planFromAddress({ source: 'review', id, account: id });
    expect(sameSource(begun, { ...begun, title: 'T' })).toBe(true);
    expect(sameSource(begun, planFromAddress({ source: 'review', id: '2', account: id }))).toBe(false);
    expect(sameSource(begun, planFromAddress({}))).toBe(false);
  });

  it('asks why a day moves later or is taken away', () => {
    expect([movesLater('2026-12-01', '2026-12-02'), movesLater('2026-12-01', ' ')]).toEqual([true, true]);
    expect([movesLater(null, '2026-12-02'), movesLater('2026-12-01', '2026-12-01'), movesLater('2026-12-01', '2026-11-30')]).toEqual([false, false, false]);
  });
});

describe('the list of action plans', () => {
  it('has the overdue first, then what waits for sign-off, then by day, and what is over last', () => {
    const plans = [
      { ...row, number: 'over-old', state: 'signed-off', endedOn: '2026-01-01', due: 'none' }, { ...row, number: 'later', due: 'later', dueOn: '2027-01-01' },
      { ...row, number: 'no-day', state: 'developing', due: 'none', dueOn: null }, { ...row, number: 'over-new', state: 'abandoned', endedOn: '2026-11-01', due: 'none' },
      { ...row, number: 'waits', state: 'carried-out', due: 'none' }, { ...row, number: 'late', due: 'overdue', dueOn: '2026-11-01' }, { ...row, number: 'later-still', due: 'overdue', dueOn: '2026-10-01' },
    ] satisfies PlanRow[];
    expect(plans.toSorted(byUrgency).map(({ number }) => number)).toEqual(['later-still', 'late', 'waits', 'later', 'no-day', 'over-new', 'over-old']);
    expect(overdueCount(plans)).toBe(2);
  });

  it('is narrowed to what is open as well as to each state, and to how a day stands', () => {
    expect(stateChoices({ state: 'carried-out', endedOn: null })).toEqual(['Open', 'Waiting for sign-off']);
    expect(stateChoices({ state: 'signed-off', endedOn: '2026-11-01' })).toEqual(['Signed off']);
    expect((['overdue', 'soon', 'later', 'none'] as const).map((due) => dueChoices({ due })[0])).toEqual(['Overdue', 'Due soon', 'Later', 'Nothing due']);
  });

  it('says in words what the colour says', () => {
    expect(dueTag({ due: 'overdue', overdueDays: 1 })).toEqual({ title: '1 day overdue', tone: 'red' });
    expect(dueTag({ due: 'soon', overdueDays: 0 })?.title).toBe('Due soon');
    expect([dueTag({ due: 'later', overdueDays: 0 }), dueTag({ due: 'none', overdueDays: 0 })]).toEqual([null, null]);
    expect([progressWords({ stepsDone: 0, stepsTotal: 0 }), progressWords({ stepsDone: 1, stepsTotal: 1 }), progressWords(row)]).toEqual(['no step', '1 of 1 step done', '1 of 2 steps done']);
    expect([sourceLine(row.source), sourceLine({ kind: 'other', id: null, label: 'A call' }), sourceLine({ kind: 'incident', id: null, label: '' })]).toEqual([
      'Review: Quarterly review', 'A call', 'Incident',
    ]);
  });

  it('tells the history in words, with days as people write them', () => {
    expect([planHistoryWords.action('action-plan.signed-off'), planHistoryWords.action('action-plan.unheard-of')]).toEqual(['Signed off', 'Action plan unheard of']);
    expect([planHistoryWords.field('dueOn'), planHistoryWords.value('dueOn', '2026-12-01'), planHistoryWords.value('owner', '')]).toEqual(['Due', '1 December 2026', 'nothing']);
  });
});
