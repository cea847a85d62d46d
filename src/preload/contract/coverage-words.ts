import type { CoverageState } from './coverage.ts';

/** How an obligation stands, as people read it. */
export const coverageStateWords: Readonly<Record<CoverageState, string>> = {
  'not-shown': 'Not shown', 'in-part': 'Shown in part', 'not-yet-due': 'Not yet due', 'shown': 'Shown', 'nothing-arose': 'Nothing arose', 'nothing-to-keep': 'Nothing is kept', 'not-applicable': 'Not applicable',
};

/** The same in a sentence of its own. */
export const coverageStateMeanings: Readonly<Record<CoverageState, string>> = {
  'not-shown': 'Something was owed, and no record shows it.',
  'in-part': 'Some of what was owed is on record, and some is missing.',
  'not-yet-due': 'Nothing is missing, but something still has time.',
  'shown': 'Everything that was owed is on record.',
  'nothing-arose': 'No case came up in the period.',
  'nothing-to-keep': 'No record is kept, for the reason given.',
  'not-applicable': 'It does not apply to the Trust, for the reason given.',
};
