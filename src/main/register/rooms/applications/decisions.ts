import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';

export function decide(_work: Work, _input: InputOf<'applications.decide'>): OutputOf<'applications.decide'> {
  throw new Error('Not built yet.');
}

export function supersede(_work: Work, _input: InputOf<'applications.supersede'>): OutputOf<'applications.supersede'> {
  throw new Error('Not built yet.');
}
