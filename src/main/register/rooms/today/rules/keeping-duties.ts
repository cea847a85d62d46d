import type { Duty } from '../../../../../preload/contract/today.ts';
import { counted, manyDuties } from './duty-words.ts';

/** What has reached the end of its keeping, and what waits for the second officer or to be carried out. */
export interface KeepingFacts {
  readonly due: number;
  readonly waiting: number;
  readonly confirmed: number;
  /** The first day on which one of them had been kept long enough, YYYY-MM-DD. */
  readonly first: string | null;
}

/** Proposals of disposal: another officer than the one who proposed them looks at them. */
export function proposalsWaiting({ waiting }: KeepingFacts): Duty[] {
  return waiting === 0 ? [] : [manyDuties(waiting, {
    kind: 'keeping-proposal', standing: 'open', what: `Confirm or take back ${counted(waiting, 'proposed disposal')}`, where: 'Retention', word: 'Waiting for a second officer', on: null,
  })];
}

/** Disposals that are confirmed: nothing goes by itself, so that somebody has to carry them out. */
export function disposalsToCarryOut({ confirmed }: KeepingFacts): Duty[] {
  return confirmed === 0 ? [] : [manyDuties(confirmed, {
    kind: 'keeping-disposal', standing: 'open', what: `Dispose of ${counted(confirmed, 'record')}, as confirmed`, where: 'Retention', word: 'Confirmed', on: null,
  })];
}

/** Records that have been kept as long as they must be: nothing happens to them until somebody decides. */
export function keepingToDecide({ due, first }: KeepingFacts): Duty[] {
  return due === 0 ? [] : [manyDuties(due, {
    kind: 'keeping', standing: 'open', what: `Decide on ${counted(due, 'record')} at the end of ${due === 1 ? 'its' : 'their'} keeping`, where: 'Retention', word: 'To decide', on: first,
  })];
}
