import { describe, expect, it } from 'vitest';
import type { CertificationCell } from '../../../src/preload/contract/certifications-values.ts';
import { cellLine, leftOutWords, stateFilters, stateSaid, versionWords, writtenDate } from '../../../src/renderer/screens/certifications/words.ts';

const cellWith = (part: Partial<CertificationCell>): CertificationCell => ({
  versionNumber: '2', state: 'not-asked', words: '', certificateId: null, number: 'C-2026-0007', signedOn: null, retainUntil: null, preparedOn: '2026-11-02', dueOn: '2026-11-30',
  daysOver: 0, chased: 0, lastChasedOn: null, subordinates: 0, subordinatesOut: 0, replacedBy: '', roundId: null, ...part,
});

describe('a cell of the matrix', () => {
  it('says of a certificate its number, its day and until when it is kept', () => {
    const signed = { signedOn: '2026-11-20', retainUntil: '2032-11-20' };
    expect(cellLine(cellWith({ state: 'certified', ...signed }))).toBe('C-2026-0007, signed 20 Nov 2026, kept until 20 Nov 2032');
    expect(cellLine(cellWith({ state: 'replaced', ...signed }))).toBe('C-2026-0007, signed 20 Nov 2026, kept until 20 Nov 2032');
  });

  it('says of one that is out since when, by when, for how many days and how often it was chased', () => {
    expect(cellLine(cellWith({ state: 'sent' }))).toBe('C-2026-0007, since 2 Nov 2026, due 30 Nov 2026');
    expect(cellLine(cellWith({ state: 'overdue', daysOver: 12, chased: 2 }))).toBe('C-2026-0007, 12 days, chased twice');
    expect(cellLine(cellWith({ state: 'overdue', daysOver: 1 }))).toBe('C-2026-0007, 1 day, not chased');
  });

  it('counts certificates of levels below as more, also where the directorate has none', () => {
    expect(cellLine(cellWith({ subordinates: 2 }))).toBe('2 more from below');
    expect(cellLine(cellWith({ state: 'to-send' }))).toBe('');
  });

  it('never says by its colour alone where it stands: no two states have the same mark and words', () => {
    const said = (['certified', 'sent', 'overdue', 'to-send', 'outdated', 'replaced', 'not-asked'] as const).map(stateSaid);
    expect(new Set(said.map(({ words }) => words)).size).toBe(said.length);
    for (const { mark } of said) expect(mark).not.toBe('');
  });

  it('that is not certified is found by the filter for what is missing, whatever else it is', () => {
    const [missing, ...others] = stateFilters;
    for (const { states } of others.filter(({ value }) => value !== 'certified')) expect(missing?.states).toEqual(expect.arrayContaining([...states]));
    expect(missing?.states).not.toContain('certified');
  });
});

describe('a version', () => {
  it('is named as people write it, with a day or with what the library has', () => {
    expect(versionWords({ policyReference: 'CP371', versionNumber: '2', versionDate: '2026-08-06' })).toBe('CP371 version 2, 6 August 2026');
    expect(versionWords({ policyReference: 'CP371', versionNumber: '1', versionDate: 'August 2016' })).toBe('CP371 version 1, August 2016');
    expect(versionWords({ policyReference: 'CP371', versionNumber: '0.9', versionDate: '' })).toBe('CP371 version 0.9');
    expect(writtenDate('April 2015')).toBe('April 2015');
  });
});

describe('who was left out of a making', () => {
  it('is named, with what to do', () => {
    expect(leftOutWords({ left: [], withoutEmail: [] })).toEqual([]);
    expect(leftOutWords({ left: ['Estates'], withoutEmail: ['Medicine', 'Surgery'] })).toEqual([
      'No message, because the manager has no email address: Medicine, Surgery. Print theirs, or add the address.',
      'Left out, because the manager has left: Estates. Name who certifies now.',
    ]);
  });
});
