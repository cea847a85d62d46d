import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import type { Job, Work } from '../../../work.ts';

export function readPasswordList(_job: Job, _input: InputOf<'logins.readPasswordList'>): Promise<OutputOf<'logins.readPasswordList'>> {
  throw new Error('Not built yet.');
}

export function planPasswordList(_job: Job, _input: InputOf<'logins.planPasswordList'>): Promise<OutputOf<'logins.planPasswordList'>> {
  throw new Error('Not built yet.');
}

export function importPasswordList(_job: Job, _input: InputOf<'logins.importPasswordList'>): Promise<OutputOf<'logins.importPasswordList'>> {
  throw new Error('Not built yet.');
}

export function passwordLists(_work: Work, _input: InputOf<'logins.passwordLists'>): OutputOf<'logins.passwordLists'> {
  throw new Error('Not built yet.');
}

export function sourceDestroyed(_work: Work, _input: InputOf<'logins.sourceDestroyed'>): OutputOf<'logins.sourceDestroyed'> {
  throw new Error('Not built yet.');
}
