import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';

export function setDuty(_work: Work, _input: InputOf<'accounts.setDuty'>): OutputOf<'accounts.setDuty'> {
  throw new Error('Not built yet.');
}
