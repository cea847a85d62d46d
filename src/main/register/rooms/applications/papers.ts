import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Job } from '../../work.ts';

export function blankForm(_job: Job, _input: InputOf<'applications.blankForm'>): Promise<OutputOf<'applications.blankForm'>> {
  throw new Error('Not built yet.');
}

export function filledForm(_job: Job, _input: InputOf<'applications.filledForm'>): Promise<OutputOf<'applications.filledForm'>> {
  throw new Error('Not built yet.');
}

export function changeForm(_job: Job, _input: InputOf<'applications.changeForm'>): Promise<OutputOf<'applications.changeForm'>> {
  throw new Error('Not built yet.');
}

export function applicationLetter(_job: Job, _input: InputOf<'applications.letter'>): Promise<OutputOf<'applications.letter'>> {
  throw new Error('Not built yet.');
}

export function letterDraft(_job: Job, _input: InputOf<'applications.letterDraft'>): Promise<OutputOf<'applications.letterDraft'>> {
  throw new Error('Not built yet.');
}
