import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';

export function grantAccess(_work: Work, _input: InputOf<'accounts.grantAccess'>): OutputOf<'accounts.grantAccess'> {
  throw new Error('Not built yet.');
}

export function removeAccess(_work: Work, _input: InputOf<'accounts.removeAccess'>): OutputOf<'accounts.removeAccess'> {
  throw new Error('Not built yet.');
}
