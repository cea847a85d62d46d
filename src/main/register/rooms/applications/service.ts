import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';

export function applications(_work: Work, _input: InputOf<'applications.list'>): OutputOf<'applications.list'> {
  throw new Error('Not built yet.');
}

export function application(_work: Work, _input: InputOf<'applications.get'>): OutputOf<'applications.get'> {
  throw new Error('Not built yet.');
}

export function applicationChoices(_work: Work, _input: InputOf<'applications.choices'>): OutputOf<'applications.choices'> {
  throw new Error('Not built yet.');
}

export function startApplication(_work: Work, _input: InputOf<'applications.start'>): OutputOf<'applications.start'> {
  throw new Error('Not built yet.');
}

export function editApplication(_work: Work, _input: InputOf<'applications.edit'>): OutputOf<'applications.edit'> {
  throw new Error('Not built yet.');
}

export function assess(_work: Work, _input: InputOf<'applications.assess'>): OutputOf<'applications.assess'> {
  throw new Error('Not built yet.');
}
