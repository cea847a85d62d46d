import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';

export function keepApplicationDraft(_work: Work, _input: InputOf<'applications.keepDraft'>): OutputOf<'applications.keepDraft'> {
  throw new Error('Not built yet.');
}

export function applicationDraft(_work: Work, _input: InputOf<'applications.draft'>): OutputOf<'applications.draft'> {
  throw new Error('Not built yet.');
}
