import { describe, expect, test } from 'vitest';
import type { RecordKind } from '../../../src/preload/contract/incident-records.ts';
import { standingOf } from '../../../src/main/register/rooms/incident-records/rules/times.ts';
import { blankRecord, boxesOf, recordFactsOf, stepOf, typedOfRecord } from '../../../src/renderer/screens/incidents/record-values.ts';
import { recordOf } from '../../support/incident-records.ts';

const now = { on: '2026-11-21', time: '10:00' };
const asked = (on: string, time: string) => ({ ...recordOf.removal, on, time });
const removed = (on: string, time: string) => [{ take: 'removed' as const, on, time, nextOn: null }];

describe('removal is asked for to be done at once (10022 4.2.5)', () => {
  test.each([
    ['within the hour', asked('2026-11-21', '09:30'), [], 0, false],
    ['over midnight', asked('2026-11-20', '23:00'), [], 11, false],
    ['a minute short of a day', asked('2026-11-20', '10:01'), [], 23, false],
    ['for a day', asked('2026-11-20', '10:00'), [], 24, true],
    ['since yesterday, at a time that nobody knows', asked('2026-11-20', ''), [], null, false],
    ['since the day before, at a time that nobody knows', asked('2026-11-19', ''), [], null, true],
    ['until it was removed in time', asked('2026-11-10', '09:00'), removed('2026-11-10', '17:30'), 8, false],
    ['through the night in which the clocks go back, which is an hour longer', asked('2026-10-24', '11:00'), removed('2026-10-25', '10:30'), 24, true],
    ['through the night in which the clocks go forward', asked('2026-03-28', '11:00'), removed('2026-03-29', '11:30'), 23, false],
    ['until it was removed late', asked('2026-11-10', '09:00'), removed('2026-11-12', '09:00'), 48, true],
  ])('%s', (_what, facts, steps, hours, late) => {
    expect(standingOf(facts, steps, now)).toMatchObject({ hours, late });
  });
});

describe('a form about what is done around an incident', () => {
  test.each(Object.keys(recordOf) as RecordKind[])('gives back what was noted, and asks for everything that it keeps: %s', (kind) => {
    const blank = blankRecord('2026-11-21', '10:00', 'Officer');
    expect(recordFactsOf(kind, typedOfRecord(recordOf[kind], blank))).toEqual(recordOf[kind]);
    const boxes = boxesOf(kind, { made: 'yes', from: 'staff' }).map(({ id }) => String(id));
    expect([...boxes, 'kind', ...(kind === 'correction' ? ['why'] : [])].toSorted()).toEqual(Object.keys(recordOf[kind]).toSorted());
  });

  test('leaves out what was typed for the other answer', () => {
    const typed = { ...typedOfRecord(recordOf.correction, blankRecord('2026-11-21', '', '')), made: 'no' as const, why: 'Nobody has read it' };
    expect(recordFactsOf('correction', typed)).toMatchObject({ made: false, said: '', spokenBy: '', capacity: '', why: 'Nobody has read it' });
  });

  test('offers a week until the next look, and sends it with a look only', () => {
    const typed = blankRecord('2026-11-21', '10:00', 'Officer');
    expect([stepOf('looked', typed).nextOn, stepOf('ended', typed).nextOn, stepOf('removed', typed).applicationId]).toEqual(['2026-11-28', null, null]);
  });
});
