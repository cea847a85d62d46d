import { describe, expect, it } from 'vitest';
import type { ConductStep, KeptStep } from '../../../src/preload/contract/conduct.ts';
import { supersededWords } from '../../../src/renderer/screens/incidents/conduct-words.ts';
import { conductStepWith as step } from '../../support/conduct.ts';

describe('a step that no longer stands', () => {
  const kept = (...steps: readonly ConductStep[]): KeptStep[] =>
    steps.map((one, place) => ({ id: String(place), recordedAt: '2026-11-21T10:00:00.000Z', recordedBy: 'Officer', chosen: '', superseded: true, step: one }));
  const words = (place: number, ...steps: readonly ConductStep[]): string => {
    const all = kept(...steps);
    const gone = all[place];
    if (gone === undefined) throw new Error('There is no such step.');
    return supersededWords(all, gone);
  };

  it('is called replaced only where one of its kind was noted after it', () => {
    expect(words(0, step('decision'), step('to-hr'), step('decision', { policy: 'it-use' }))).toBe('Replaced by a later note');
  });

  it('no longer fits where another employer came out', () => {
    expect(words(1, step('person'), step('decision'), step('to-hr'), step('person', { category: 'temporary', employer: 'Example Agency' }))).toBe('No longer fits');
  });
});
