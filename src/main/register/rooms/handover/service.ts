import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';

export function carryOut(_work: Work, _input: InputOf<'handover.carryOut'>): OutputOf<'handover.carryOut'> {
  throw new Error('Not built yet.');
}
