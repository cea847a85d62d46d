import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Job, Work } from '../../work.ts';

export function notices(_work: Work, _input: InputOf<'notices.list'>): OutputOf<'notices.list'> {
  throw new Error('Not built yet.');
}

export function notice(_work: Work, _input: InputOf<'notices.get'>): OutputOf<'notices.get'> {
  throw new Error('Not built yet.');
}

export function previewNotice(_work: Work, _input: InputOf<'notices.preview'>): OutputOf<'notices.preview'> {
  throw new Error('Not built yet.');
}

export function makeNotice(_job: Job, _input: InputOf<'notices.make'>): Promise<OutputOf<'notices.make'>> {
  throw new Error('Not built yet.');
}

export function acknowledge(_work: Work, _input: InputOf<'notices.acknowledge'>): OutputOf<'notices.acknowledge'> {
  throw new Error('Not built yet.');
}
