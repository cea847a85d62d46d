import { describe, expect, it } from 'vitest';
import { actionWords, roomWords } from '../../../src/renderer/screens/audit/words.ts';
import { everyChange } from '../../support/every-change.ts';

describe('an entry of the trail', () => {
  it('says in words what was done about the annual return of HR', () => {
    expect(actionWords('hr-return.asked')).toBe('HR asked for its annual return');
    expect(roomWords('hr-returns')).toBe('HR annual return');
  });

  const left = Object.values(everyChange).flatMap(([, ...entries]) => entries.map(([action]) => action)).filter((action) => action.startsWith('hr-return.'));
  it.each([...new Set(left), 'hr-return.blank-printed', 'hr-return.report-printed', 'hr-return.report-exported'])('names HR as HR is named: %s', (action) => {
    expect(actionWords(action)).toMatch(/\bHR\b/u);
    expect(actionWords(action)).not.toMatch(/\bHr\b/u);
  });
});
