import { describe, expect, it } from 'vitest';
import { listed, nothingFound, stateOf, totalsOf } from '../../../src/main/register/rooms/reports/obligations/rules/states.ts';

const judged = (...found: readonly Partial<typeof nothingFound>[]) => stateOf({ found: found.map((one) => ({ ...nothingFound, ...one })), nothingKept: false, notApplicable: false });
const record = (title: string, shows: boolean, on: string | null = null) => ({ title, says: '', on, shows, link: { room: 'accounts', id: title, period: '' } as const });

describe('how an obligation stands in a period', () => {
  it('is shown where everything that was owed is on record', () => {
    expect(judged({ shown: 30 })).toBe('shown');
  });

  it('is shown in part where something that was owed is missing, however much else is there', () => {
    expect(judged({ shown: 28, missing: 2 })).toBe('in-part');
    expect(judged({ shown: 28 }, { missing: 1 })).toBe('in-part');
  });

  it('is not shown where all that was owed is missing', () => {
    expect(judged({ missing: 2 })).toBe('not-shown');
  });

  it('is not shown by what nobody knows', () => {
    expect(judged({ unknown: 4 })).toBe('not-shown');
    expect(judged({ shown: 1, unknown: 4 })).toBe('in-part');
  });

  it('is no gap while there is still time', () => {
    expect(judged({ shown: 10, waiting: 20 })).toBe('not-yet-due');
    expect(judged({ waiting: 20, missing: 1 })).toBe('not-shown');
  });

  it('has nothing to show where no case arose', () => {
    expect(judged({})).toBe('nothing-arose');
  });

  it('is not shown where something should be there in any case', () => {
    expect(judged({ ifNone: 'not-shown' })).toBe('not-shown');
    expect(judged({ ifNone: 'not-shown' }, { shown: 1 })).toBe('shown');
  });

  it('follows the policy where nothing may be kept, and the officer where it does not apply, whatever was found', () => {
    expect(stateOf({ found: [], nothingKept: true, notApplicable: false })).toBe('nothing-to-keep');
    expect(stateOf({ found: [{ ...nothingFound, missing: 3 }], nothingKept: false, notApplicable: true })).toBe('not-applicable');
  });
});

describe('the summary and the records behind', () => {
  it('counts every obligation once', () => {
    expect(totalsOf(['shown', 'shown', 'in-part'])).toMatchObject({ 'shown': 2, 'in-part': 1, 'not-shown': 0 });
  });

  it('lists what is missing first, then the newest, and says how many it leaves out', () => {
    const many = Array.from({ length: 20 }, (_, at) => record(`Done ${at}`, true, '2026-01-01'));
    const { records, recordsLeft } = listed([{ ...nothingFound, records: [...many, record('Newest', true, '2026-03-01'), record('Missing', false)] }]);
    expect(records.slice(0, 2).map(({ title }) => title)).toEqual(['Missing', 'Newest']);
    expect([records.length, recordsLeft]).toEqual([10, 12]);
  });

  it('counts records that are named by nothing in one line', () => {
    const limited = { ...record('A limited incident', true), link: null };
    expect(listed([{ ...nothingFound, records: [limited, limited, record('Open to all', true)] }]).records.map(({ title }) => title)).toEqual(['A limited incident (2)', 'Open to all']);
  });
});
