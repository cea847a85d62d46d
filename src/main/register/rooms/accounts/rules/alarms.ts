import type { AccountStatus } from '../../../../../preload/contract/accounts.ts';

/** What the alarms look at. */
export interface AlarmFacts {
  readonly status: AccountStatus;
  readonly administrators: number;
  readonly hasLineManager: boolean;
  readonly hasDirectorate: boolean;
  readonly purpose: string;
  readonly disclaimerShown: 'yes' | 'no' | 'not-known';
  readonly address: string;
}

export interface Alarm {
  readonly clause: string;
  readonly text: string;
}

/**
 * What is wrong with an account as it stands. A closed or rescinded one raises none: nobody runs it any more.
 *
 * @returns sentences with the clause of CP371 they come from, gravest first
 */
export function alarms(facts: AlarmFacts): Alarm[] {
  if (!isRun(facts.status)) return [];
  const found: Alarm[] = [];
  if (facts.administrators === 0) found.push({ clause: '2.3.1', text: 'No administrator' });
  if (facts.administrators === 1) found.push({ clause: '2.3.1', text: 'Only one administrator' });
  if (!facts.hasDirectorate) found.push({ clause: 'App 3', text: 'No directorate' });
  if (!facts.hasLineManager) found.push({ clause: '2.3.1', text: 'No approving line manager' });
  if (facts.disclaimerShown === 'no') found.push({ clause: '2.3.1', text: 'No disclaimer' });
  if (facts.purpose === '') found.push({ clause: '2.3.1', text: 'Purpose not set out' });
  if (facts.address === '') found.push({ clause: '2.3.1', text: 'No address' });
  return found;
}

/** @returns whether somebody still posts on an account of this status, so that it is reviewed (CP371 2.3.1) */
export function isRun(status: AccountStatus): boolean {
  return status === 'active' || status === 'under-secondary-review' || status === 'handover';
}
