import type { CallName, InputOf, OutputOf } from '../../preload/contract/index.ts';
import type { Work } from './work.ts';

/** A service for each of these calls: a call without a line does not compile, nor does a line without a call. */
export type UsesOf<Names extends CallName> = { readonly [N in Names]: (work: Work, input: InputOf<N>) => OutputOf<N> };
