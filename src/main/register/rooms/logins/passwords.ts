import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Job } from '../../work.ts';

export function addLogin(_job: Job, _input: InputOf<'logins.add'>): Promise<OutputOf<'logins.add'>> {
  throw new Error('Not built yet.');
}

export function setPassword(_job: Job, _input: InputOf<'logins.setPassword'>): Promise<OutputOf<'logins.setPassword'>> {
  throw new Error('Not built yet.');
}

export function revealPassword(_job: Job, _input: InputOf<'logins.reveal'>): Promise<OutputOf<'logins.reveal'>> {
  throw new Error('Not built yet.');
}

export function copyPassword(_job: Job, _input: InputOf<'logins.copy'>): Promise<OutputOf<'logins.copy'>> {
  throw new Error('Not built yet.');
}

export function endLogin(_job: Job, _input: InputOf<'logins.end'>): Promise<OutputOf<'logins.end'>> {
  throw new Error('Not built yet.');
}

export function checkKeychain(_job: Job, _input: InputOf<'logins.check'>): Promise<OutputOf<'logins.check'>> {
  throw new Error('Not built yet.');
}
