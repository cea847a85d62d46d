import type { MustTell } from '../../../../../preload/contract/incidents-runbook.ts';
import type { IncidentType, SpeakingUp } from '../../../../../preload/contract/incidents.ts';

/** "INC 2026-001". @param last the highest number given in this year, 0 for none */
export function incidentNumber(year: number, last: number): string {
  return `INC ${year}-${String(last + 1).padStart(3, '0')}`;
}

/** What is decided by the kind of an incident before it can be filed. */
export interface Filed {
  readonly type: Pick<IncidentType, 'staffConduct'>;
  readonly speakingUp: SpeakingUp;
  readonly sourceWords: string;
}

/**
 * What a report about a member of staff lacks: whether malpractice was raised (10022 3.4), and who brought it to the
 * Trust's notice or how the Trust found it (10022 6.1: nobody is watched).
 *
 * @returns the input field and what to do, or null
 */
export function filingProblem({ type, speakingUp, sourceWords }: Filed): { readonly field: string; readonly message: string } | null {
  if (!type.staffConduct) return speakingUp === 'not-asked' ? null : { field: 'speakingUp', message: 'This is not about a member of staff, so malpractice is not asked about. Choose what it is again.' };
  if (speakingUp === 'not-asked') return { field: 'speakingUp', message: 'Say whether it concerns malpractice that somebody has raised (10022 3.4).' };
  if (sourceWords === '') return { field: 'facts.sourceWords', message: 'Say who brought it to the Trust’s notice, or how the Trust found it: personal use is not watched (10022 6.1).' };
  return null;
}

/**
 * Whether Speaking Up advice is taken before any formal step (10022 3.4): the person reported has raised malpractice, or
 * the policy itself sends such a matter to the Speaking Up route.
 */
export function takesAdviceFirst(speakingUp: SpeakingUp, tell: readonly Pick<MustTell, 'contact'>[]): boolean {
  return speakingUp === 'person-reported' || tell.some(({ contact }) => contact === 'speaking-up');
}
