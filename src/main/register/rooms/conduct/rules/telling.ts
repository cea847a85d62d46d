import type { ConductStep } from '../../../../../preload/contract/conduct.ts';

/** Somebody whom the policies want told, and in what way a step tells them, in words that name nobody. */
interface Told {
  /** Id of the contact, as the packs have it. */
  readonly contact: string;
  readonly how: string;
}

/**
 * Whom a step tells of the incident, so that it need not be noted twice: whoever is asked for the facts, advises, assists or
 * takes the case on knows of it (10022 3.4, 4.1.2, 4.1.3).
 *
 * @returns null where it tells nobody, or somebody of no list
 */
export function toldWith(step: ConductStep): Told | null {
  if (step.kind === 'asked') return { contact: 'line-manager', how: 'asked to find the facts' };
  if (step.kind === 'advice') return { contact: 'speaking-up', how: 'gave advice' };
  if (step.kind === 'to-hr') return { contact: 'hr', how: 'took the case on' };
  return step.kind === 'assistance' && step.of === 'hr' ? { contact: 'hr', how: 'asked to assist' } : null;
}
