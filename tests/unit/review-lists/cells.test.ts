import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeWord, readAnswer, readKind, readOutcome, readPeriodDay } from '../../../src/main/register/rooms/reviews/import/cells.ts';

const outcomes = [
  { id: 'standards-met', title: 'Standards met' }, { id: 'concern-raised', title: 'Concern raised' }, { id: 'could-not-be-reviewed', title: 'Could not be reviewed' },
];

describe('the answer in a cell', () => {
  it.each([
    ['yes', 'yes', ''], ['Y', 'yes', ''], ['✓', 'yes', ''], ['TRUE', 'yes', ''], ['No', 'no', ''], ['no.', 'no', ''],
    ['No: nothing since June', 'no', 'nothing since June'], ['no - nothing', 'no', 'nothing'], ['No nothing', 'no', 'nothing'], ['no, two links are dead', 'no', 'two links are dead'],
    ['Yes\nand more', 'yes', 'and more'], ['could not check: no access', 'could-not-check', 'no access'], ['Couldn’t check – away', 'could-not-check', 'away'], ['not checked', 'could-not-check', ''],
  ])('“%s” is %s with the note “%s”', (text, value, note) => {
    expect(readAnswer('yes-no', text)).toEqual({ ok: true, answer: { value, text: '', note }, remark: null });
  });

  it.each(['n/a', 'none', 'not sure', 'yes/no', 'maybe', 'nobody posts', 'Yesterday', 'No-one posted'])('“%s” is not guessed at', (text) => {
    expect(readAnswer('yes-no', text)).toMatchObject({ ok: false });
  });

  it('counts whole numbers however they are written, and nothing else', () => {
    for (const text of ['12', '1,204', '12.0']) expect(readAnswer('number', text)).toMatchObject({ ok: true });
    for (const text of ['12 posts', '-3', '1.5', '', '1e3', '12,04']) expect(readAnswer('number', text)).toMatchObject({ ok: false });
    expect(readAnswer('number', '1,204')).toMatchObject({ answer: { text: '1204' } });
  });

  it('of a date is a day that exists, and Excel’s number for one is said', () => {
    expect(readAnswer('date', '1/10/2026')).toEqual({ ok: true, answer: { value: null, text: '2026-10-01', note: '' }, remark: null });
    expect(readAnswer('date', '31/09/2026')).toMatchObject({ ok: false });
    expect(readAnswer('date', '45000')).toMatchObject({ ok: true, remark: expect.stringContaining('Excel') as string });
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('yes-no' as const, 'number' as const, 'date' as const, 'text' as const), (text, kind) => {
      expect(typeof readAnswer(kind, text).ok).toBe('boolean');
    }));
  });
});

describe('month, kind and outcome in a cell', () => {
  it.each([
    ['October 2026', '2026-10-01'], ['2026-10', '2026-10-01'], ['10/2026', '2026-10-01'], ['Oct 2026', '2026-10-01'], ['1 October 2026', '2026-10-01'], ['2026-10-01', '2026-10-01'],
    ['Q4 2026', '2026-12-01'], ['2026-Q4', '2026-12-01'], ['2026 Q1', '2026-03-01'], ['October to December 2026', '2026-12-01'], ['Oct – Dec 2026', '2026-12-01'], ['2026-10_2026-11', '2026-11-01'],
  ])('“%s” lies in the month of %s', (text, day) => {
    expect(readPeriodDay(text)).toEqual({ ok: true, value: day });
  });
  it.each(['last month', 'Q5 2026', '13/2026', 'October'])('“%s” is no month', (text) => {
    expect(readPeriodDay(text)).toMatchObject({ ok: false });
  });
  it('knows the kinds by what teams call them', () => {
    expect([readKind('Comms review'), readKind('LINE MANAGER'), readKind('secondary')].map((read) => read.ok && read.value)).toEqual(['quarterly', 'monthly', 'secondary']);
    expect(readKind('annual')).toMatchObject({ ok: false });
  });
  it('takes the policy’s words and those of everybody, and a Trust’s own only as it was told', () => {
    const none = new Map<string, string>();
    expect(['Standards met', 'OK', 'no concerns', 'Concern', 'standards-met'].map((text) => readOutcome(text, outcomes, none))).toEqual(['standards-met', 'standards-met', 'standards-met', 'concern-raised', 'standards-met']);
    expect([readOutcome('Amber', outcomes, none), readOutcome('', outcomes, none)]).toEqual([undefined, undefined]);
    const told = new Map([[outcomeWord('AMBER'), 'concern-raised'], ['', 'standards-met'], ['red', 'shortfall']]);
    expect(['amber ', 'n/a', '', 'Red'].map((text) => readOutcome(text, outcomes, told))).toEqual(['concern-raised', 'standards-met', 'standards-met', undefined]);
  });
});
