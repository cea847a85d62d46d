import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';

export function peopleList(_work: Work, _input: InputOf<'people.list'>): OutputOf<'people.list'> {
  throw new Error('Not built yet.');
}

export function personDossier(_work: Work, _input: InputOf<'people.get'>): OutputOf<'people.get'> {
  throw new Error('Not built yet.');
}

export function mergePeople(_work: Work, _input: InputOf<'people.merge'>): OutputOf<'people.merge'> {
  throw new Error('Not built yet.');
}
