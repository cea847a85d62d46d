import type { PolicyPack } from '../../policies/pack-schema.ts';
import type { CoverageFacts } from './facts.ts';
import type { Found } from './rules/states.ts';

/** An obligation as its policy has it. */
export type PackObligation = PolicyPack['obligations'][number];

/** Looks at what the rooms know of a period for what shows one obligation. */
export type Finder = (facts: CoverageFacts, pack: PolicyPack, obligation: PackObligation) => Found;

/** Whether something of an obligation is done case by case, so that no case is no gap. */
export function isByCase({ frequency }: PackObligation): boolean {
  return frequency === 'each-time' || frequency === 'at-once' || frequency === 'when-asked' || frequency === 'before-starting' || frequency === 'when-it-changes';
}
