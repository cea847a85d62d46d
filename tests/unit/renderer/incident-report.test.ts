import { describe, expect, it } from 'vitest';

import { inOrder } from '../../../src/renderer/lib/error-order.ts';
import { dayAndTime, timeOfDay } from '../../../src/renderer/lib/format.ts';
import { parseTime } from '../../../src/renderer/lib/times.ts';
import {
  alsoMissing, atReportBoxes, blankReport, factsOf, reportBoxes, speakingUpOf, toldOf, typedOfDraft, type TypeChoice, typedOfFacts, withDanger, withType,
} from '../../../src/renderer/screens/incidents/report-values.ts';
import { whenInWords } from '../../../src/preload/contract/incidents-words.ts';
import { incidentField, incidentValue } from '../../../src/renderer/screens/incidents/words.ts';

const begun = { today: '2026-11-21', time: '10:05', officer: 'Test Officer', search: {} };
const blank = blankReport(begun);
const type: TypeChoice = {
  id: 'cyber-bullying', title: 'Cyber-bullying', clauses: '10022 4.2.6', severity: 'high', grossMisconduct: true, staffConduct: true, owesNewPassword: false,
  tell: [{ contact: 'hr', role: 'Human Resources', when: ['when-known'], withinHours: 72, insteadOf: [], onlyIf: '', onPersonalData: false, asked: '' }],
};

describe('a time as people type it', () => {
  it.each([
    ['17:30', '17:30'], ['17.30', '17:30'], ['1730', '17:30'], ['9:05', '09:05'], ['5:30pm', '17:30'], ['5 pm', '17:00'], ['12am', '00:00'], ['12pm', '12:00'],
    ['midday', '12:00'], ['Midnight', '00:00'], ['00:00', '00:00'],
  ])('%s is %s', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  it.each(['5', '24:00', '17:60', '13pm', '0am', 'late', '', '17:3'])('“%s” is none', (typed) => {
    expect(parseTime(typed)).toBeNull();
  });

  it('is read out as the NHS writes it', () => {
    expect(timeOfDay('17:30')).toBe('5:30pm');
    expect(timeOfDay('')).toBe('');
    expect(dayAndTime('2026-11-20', '12:00')).toBe('20 November 2026, midday');
    expect(dayAndTime('2026-11-20', '')).toBe('20 November 2026');
    expect(dayAndTime(null, '')).toBe('');
  });
});

describe('a report as it is typed', () => {
  it('is told all that it lacks at once, from the top of the form to its end', () => {
    const missing = [{ field: 'reportedBy', message: 'Say who reported it.' }, { field: 'seen', message: 'Say what was seen.' }, ...alsoMissing(blank, type)];
    expect(inOrder(missing, reportBoxes).map(({ field }) => field)).toEqual(['address', 'seen', 'reportedBy', 'sourceWords']);
    // Only a report about staff names its source (10022 6.1).
    expect(alsoMissing({ ...blank, address: 'https://x.com/example' }, { ...type, staffConduct: false })).toEqual([]);
    expect(alsoMissing({ ...blank, accountId: 'a', sourceWords: 'A ward manager' }, type)).toEqual([]);
  });

  it('begins now, as something that somebody brings', () => {
    expect(blank).toMatchObject({ reportedOn: '2026-11-21', reportedTime: '10:05', reportedBy: '', source: 'reporter', accountId: '', address: '' });
  });

  it('begins from the daily log with its day and what was found, and from a review with its account', () => {
    expect(blankReport({ ...begun, search: { from: 'monitoring', day: '2026-11-20', address: 'x.com/fake', account: 'a' } })).toMatchObject({
      source: 'monitoring', reportedOn: '2026-11-20', reportedTime: '', reportedBy: 'Test Officer', address: 'x.com/fake', accountId: 'a',
    });
    expect(blankReport({ ...begun, search: { from: 'review', account: 'a' } })).toMatchObject({ source: 'review', accountId: 'a', reportedOn: '2026-11-21' });
    expect(blankReport({ ...begun, search: { from: 'nonsense' } }).source).toBe('reporter');
  });

  it('takes its severity from the type, and is critical while somebody is in danger', () => {
    expect(withType(blank, type, false).severity).toBe('high');
    expect(withType(blank, type, true).severity).toBe('critical');
    const changed = { ...withType(blank, type, false), severity: 'low' as const };
    expect(withType(changed, type, false)).toBe(changed);
  });

  it('is critical with somebody in danger also where it goes on from a draft, or it was known already what it is', () => {
    const draft = typedOfDraft({ ...withType(blank, type, false), severity: 'low' }, blank);
    expect(withDanger(draft, true)).toEqual({ ...draft, severity: 'critical' });
    expect(withDanger(withType(blank, type, false), true).severity).toBe('critical');
    expect(withDanger(draft, false)).toBe(draft);
  });

  it('asks again about malpractice, and who was told, when it turns out to be something else', () => {
    const typed = { ...withType(blank, type, false), malpractice: 'no' as const, told: ['hr'] };
    expect(withType(typed, { ...type, id: 'defamation' }, false)).toMatchObject({ malpractice: '', told: [] });
  });

  it('says nothing of malpractice where that is not asked, and files none that the reporter raises', () => {
    expect(speakingUpOf({ ...blank, malpractice: 'person-reported' }, type)).toBe('person-reported');
    expect(speakingUpOf({ ...blank, malpractice: 'person-reported' }, { staffConduct: false })).toBe('not-asked');
    expect(speakingUpOf({ ...blank, malpractice: 'reporter' }, type)).toBe('not-asked');
  });

  it('leaves empty what nobody knows', () => {
    expect(factsOf(blank)).toMatchObject({ accountId: null, happenedOn: null, happenedTime: '' });
  });

  it('tells everybody at one time, and names whoever else was told', () => {
    expect(toldOf(blank)).toEqual([]);
    expect(toldOf({ ...blank, told: ['hr'], alsoTold: 'The matron' })).toEqual([
      { contact: 'hr', who: '', on: '2026-11-21', time: '10:05' }, { contact: null, who: 'The matron', on: '2026-11-21', time: '10:05' },
    ]);
  });

  it('finds the box of what the register refuses', () => {
    const at = (field: string) => atReportBoxes([{ field, message: '' }])[0]?.field;
    expect([at('facts.seen'), at('told.0.on'), at('told.1.time'), at('told.0.who'), at('speakingUp'), at('')]).toEqual(['seen', 'toldOn', 'toldTime', 'alsoTold', 'speakingUp', '']);
  });

  it('comes back from its draft as it was, whatever else the draft holds', () => {
    const typed = { ...withType(blank, type, false), malpractice: 'no' as const, seen: 'Half a sent', told: ['hr'] };
    expect(typedOfDraft(typed, blank)).toEqual(typed);
    expect(typedOfDraft({ severity: 'huge', source: 7, told: 'hr', malpractice: 'reporter', seen: null }, blank)).toMatchObject({ severity: 'medium', source: 'reporter', told: [], malpractice: '', seen: '' });
  });

  it('and from the register as it was filed', () => {
    const facts = { ...factsOf({ ...blank, typeId: type.id, seen: 'Seen', address: 'A post' }) };
    expect(factsOf(typedOfFacts(facts, 'no'))).toEqual(facts);
    expect(typedOfFacts(facts, 'not-asked')).toMatchObject({ malpractice: '' });
  });
});

describe('the words of an incident', () => {
  it('name both when two policies ask for it', () => {
    expect(whenInWords(['before-replying', 'as-soon-as-possible'])).toBe('as soon as possible and before anybody replies');
  });

  it('read changes as an officer does', () => {
    expect([incidentField('happenedOn'), incidentValue('happenedOn', '2026-11-20'), incidentValue('severity', 'high'), incidentValue('seen', ''), incidentValue('seen', 'no')])
      .toEqual(['Happened on', '20 November 2026', 'High', 'nothing', 'no']);
  });
});
