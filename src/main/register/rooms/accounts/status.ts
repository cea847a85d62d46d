import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';

export function changeStatus(_work: Work, _input: InputOf<'accounts.changeStatus'>): OutputOf<'accounts.changeStatus'> {
  throw new Error('Not built yet.');
}
