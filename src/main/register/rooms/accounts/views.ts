import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';

export function savedViews(_work: Work, _input: InputOf<'accounts.views'>): OutputOf<'accounts.views'> {
  throw new Error('Not built yet.');
}

export function saveView(_work: Work, _input: InputOf<'accounts.saveView'>): OutputOf<'accounts.saveView'> {
  throw new Error('Not built yet.');
}

export function removeView(_work: Work, _input: InputOf<'accounts.removeView'>): OutputOf<'accounts.removeView'> {
  throw new Error('Not built yet.');
}
