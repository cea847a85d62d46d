import { describe, expect, test } from 'vitest';
import { isWrittenLater, timeAfter } from '../../../src/main/register/rooms/incidents/rules/telling.ts';
import { entryTitle, timelineOf } from '../../../src/preload/contract/incidents-words.ts';
import type { IncidentDetail } from '../../../src/preload/contract/incidents.ts';

const at = (moment: string): { on: string; time: string } => ({ on: moment.slice(0, 10), time: moment.slice(11) });

describe('how long after the report somebody was told', () => {
  test.each([
    ['2026-11-20 17:40', '2026-11-20 17:40', 'the same minute'], ['2026-11-20 17:40', '2026-11-20 17:45', '5 minutes'], ['2026-11-20 17:40', '2026-11-20 17:41', '1 minute'],
    ['2026-11-20 23:50', '2026-11-21 00:10', '20 minutes'], ['2026-11-20 17:40', '2026-11-20 21:00', '3 hours'], ['2026-11-20 17:40', '2026-11-22 09:00', '39 hours'],
    ['2026-11-20 17:40', '2026-11-23 17:39', '2 days'], ['2026-11-20', '2026-11-20 18:00', 'the same day'], ['2026-11-20', '2026-11-21', '1 day'], ['2026-11-20 17:40', '2026-11-24', '4 days'],
  ])('from %s to %s: %s', (from, to, words) => {
    expect(timeAfter(at(from), at(to))).toBe(words);
  });

  test('is not said where it was before, or where a day is not known', () => {
    expect(timeAfter(at('2026-11-20 17:40'), at('2026-11-20 17:39'))).toBe('');
    // The night in which the clocks go forward is an hour shorter.
    expect(timeAfter(at('2026-03-28 23:00'), at('2026-03-29 03:00'))).toBe('3 hours');
    expect(timeAfter(at('2026-11-20'), at('2026-11-19'))).toBe('');
    expect(timeAfter({ on: null, time: '' }, at('2026-11-19'))).toBe('');
  });
});

describe('the chronology', () => {
  const entry = (text: string, on: string, time: string, corrects: string | null = null): IncidentDetail['entries'][number] => ({
    id: text, kind: corrects === null ? 'note' : 'correction', contact: null, step: null, corrects, corrected: false, text, on, time, officer: 'Officer', recordedAt: '2026-11-21T10:00:00.000Z', keptBecause: '', putRightIn: null,
  });

  test('is in the order in which things happened; what has no time stands last in its day', () => {
    const facts = { happenedOn: '2026-11-20', happenedTime: '16:00', reportedOn: '2026-11-20', reportedTime: '17:40', reportedBy: 'A patient' } as IncidentDetail['facts'];
    const entries = [entry('later', '2026-11-21', ''), entry('between', '2026-11-20', '17:00'), entry('some time', '2026-11-20', '')];
    const order = (more: Partial<IncidentDetail['facts']>): string[] =>
      timelineOf({ facts: { ...facts, ...more }, entries }).map((moment) => (moment.kind === 'entry' ? moment.entry.text : moment.kind));
    expect(order({})).toEqual(['happened', 'between', 'reported', 'some time', 'later']);
    expect(order({ happenedOn: null })).toEqual(['between', 'reported', 'some time', 'later']);
    // What followed from it on that day cannot stand before it.
    expect(order({ happenedTime: '', reportedTime: '' })).toEqual(['happened', 'reported', 'between', 'some time', 'later']);
  });

  test('has no correction before what it corrects, also where nobody knows the time of that', () => {
    const facts = { happenedOn: null, happenedTime: '', reportedOn: '2026-11-20', reportedTime: '08:00' } as IncidentDetail['facts'];
    const order = (...entries: IncidentDetail['entries']): string[] => timelineOf({ facts, entries }).flatMap((moment) => (moment.kind === 'entry' ? [moment.entry.text] : []));
    expect(order(entry('decided', '2026-11-20', ''), entry('wrong', '2026-11-20', '14:58', 'decided'), entry('rang', '2026-11-20', '15:10'), entry('again', '2026-11-20', '')))
      .toEqual(['rang', 'decided', 'wrong', 'again']);
    expect(order(entry('told', '2026-11-20', '09:00'), entry('rang', '2026-11-20', '10:00'), entry('wrong', '2026-11-20', '11:00', 'told'))).toEqual(['told', 'rang', 'wrong']);
  });

  test('says of a correction what it corrects, in the words by which that is found again', () => {
    const title = (wrong: Partial<IncidentDetail['entries'][number]>, text = 'It was four'): string =>
      entryTitle(entry(text, '2026-11-20', '', 'w'), { tell: [{ contact: 'hr', role: 'Human Resources' }], steps: [], entries: [{ ...entry('', '2026-11-20', ''), id: 'w', ...wrong }] });
    expect(title({ text: 'It was three\nadverts' })).toBe('Correction of “It was three adverts”');
    expect(title({ kind: 'told', contact: 'hr', text: 'Rang her' })).toBe('Correction of “Human Resources: Rang her”');
    expect(title({ kind: 'told', contact: 'hr', text: 'Human Resources' })).toBe('Correction of “Human Resources”');
    expect(title({ text: 'word '.repeat(40) })).toBe(`Correction of “${'word '.repeat(20)}…”`);
    // One that quotes it already does not do so twice.
    expect(title({ text: 'It was three' }, 'No longer so: “It was three”. It was four')).toBe('Correction');
  });

  test('names whom an entry is about, before the words that somebody typed, and says nothing twice', () => {
    const around = { tell: [{ contact: 'hr', role: 'Human Resources' }], steps: [{ id: 'mailbox', title: 'Look at the mailbox' }], entries: [] };
    const title = (more: Partial<IncidentDetail['entries'][number]>): string => entryTitle({ id: 'one', kind: 'told', contact: null, step: null, corrects: null, text: 'Rang her', ...more }, around);
    expect(title({ contact: 'hr' })).toBe('Told: Human Resources');
    expect(title({ contact: 'hr', text: 'Human Resources' })).toBe('Told');
    expect(title({ contact: 'hr', text: 'Human Resources: took the case on' })).toBe('Told');
    expect(title({ kind: 'ticked', step: 'mailbox', text: 'Nobody else reads it' })).toBe('Step done: Look at the mailbox');
    expect(title({ kind: 'reference', contact: 'datix', text: 'W4711' })).toBe('Reference: Datix');
    expect(title({})).toBe('Told');
  });

  test('says of an entry that it was written down later: on another day, or two hours after', () => {
    expect(isWrittenLater(at('2026-11-20 17:40'), at('2026-11-20 19:39'))).toBe(false);
    expect(isWrittenLater(at('2026-11-20 17:40'), at('2026-11-20 19:40'))).toBe(true);
    expect(isWrittenLater(at('2026-11-20'), at('2026-11-20 23:00'))).toBe(false);
    expect(isWrittenLater(at('2026-11-20'), at('2026-11-21 09:00'))).toBe(true);
    expect(isWrittenLater(at('2026-11-20 23:50'), at('2026-11-21 00:10'))).toBe(false);
  });
});
