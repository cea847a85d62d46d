import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';

export function submit(_work: Work, _input: InputOf<'applications.submit'>): OutputOf<'applications.submit'> {
  throw new Error('Not built yet.');
}

export function sendBack(_work: Work, _input: InputOf<'applications.sendBack'>): OutputOf<'applications.sendBack'> {
  throw new Error('Not built yet.');
}

export function passToBoard(_work: Work, _input: InputOf<'applications.passToBoard'>): OutputOf<'applications.passToBoard'> {
  throw new Error('Not built yet.');
}

export function withdraw(_work: Work, _input: InputOf<'applications.withdraw'>): OutputOf<'applications.withdraw'> {
  throw new Error('Not built yet.');
}
