import type { InputOf } from '../../../../preload/contract/index.ts';

/** A decision as it is taken. */
export type Decision = InputOf<'applications.decide'>;

/** What a decision has done. */
export interface Outcome {
  readonly accountId: string | null;
  /** For the trail entry. */
  readonly details: Readonly<Record<string, unknown>>;
}
