import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';

export function logins(_work: Work, _input: InputOf<'logins.list'>): OutputOf<'logins.list'> {
  throw new Error('Not built yet.');
}

export function login(_work: Work, _input: InputOf<'logins.get'>): OutputOf<'logins.get'> {
  throw new Error('Not built yet.');
}

export function editLogin(_work: Work, _input: InputOf<'logins.edit'>): OutputOf<'logins.edit'> {
  throw new Error('Not built yet.');
}

export function confirmLogin(_work: Work, _input: InputOf<'logins.confirm'>): OutputOf<'logins.confirm'> {
  throw new Error('Not built yet.');
}

export function oweRotation(_work: Work, _input: InputOf<'logins.oweRotation'>): OutputOf<'logins.oweRotation'> {
  throw new Error('Not built yet.');
}

export function generatePassword(_work: Work, _input: InputOf<'logins.generate'>): OutputOf<'logins.generate'> {
  throw new Error('Not built yet.');
}
