import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';

export function addContributor(_work: Work, _input: InputOf<'accounts.addContributor'>): OutputOf<'accounts.addContributor'> {
  throw new Error('Not built yet.');
}

export function endContributor(_work: Work, _input: InputOf<'accounts.endContributor'>): OutputOf<'accounts.endContributor'> {
  throw new Error('Not built yet.');
}
