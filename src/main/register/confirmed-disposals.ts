import type { BasisOf } from './rooms/retention/disposal/basis.ts';

/**
 * Tells on what the disposal of a record rests: decided, confirmed by a second officer where there is one, and not held.
 *
 * @returns null where it is not
 */
export const confirmedDisposal: BasisOf = () => null;
