import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';

export function bulkEdit(_work: Work, _input: InputOf<'accounts.bulkEdit'>): OutputOf<'accounts.bulkEdit'> {
  throw new Error('Not built yet.');
}
