import type { Work } from '../../../work.ts';

/** One way in which staff were told of a version of a policy. */
export interface Telling {
  /** Briefing, intranet, induction: in words. */
  readonly how: string;
  /** YYYY-MM-DD */
  readonly on: string;
}

/** How staff were told of a version of a policy. The register does not keep that yet. */
export function tellingsOf(_work: Work, _policyId: string, _version: string): Telling[] {
  return [];
}
