import type { PolicyDetail } from '../../../preload/contract/policies-library.ts';

/** What each part is given. */
export interface PolicyPartProps {
  readonly detail: PolicyDetail;
  readonly mayChange: boolean;
  /** Says above the parts what was done. */
  readonly onDone: (message: string) => void;
}
