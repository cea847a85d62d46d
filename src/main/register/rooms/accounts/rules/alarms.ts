import type { AccountStatus } from '../../../../../preload/contract/accounts.ts';

/** What the alarms look at. */
export interface AlarmFacts {
  readonly status: AccountStatus;
  /** Administrators who are still there. */
  readonly administrators: number;
  /** Administrators whose last day has passed. */
  readonly leftAdministrators: number;
  readonly hasLineManager: boolean;
  readonly lineManagerLeft: boolean;
  readonly hasDirectorate: boolean;
  readonly purpose: string;
  readonly disclaimerShown: 'yes' | 'no' | 'not-known';
  readonly address: string;
  /** Another account has the same address, however the two are written. */
  readonly sharesAddress: boolean;
  readonly internal: boolean;
  readonly identityShown: 'yes' | 'no' | 'not-known';
  readonly identityPermitted: boolean;
  /** Released handles that somebody else holds now. */
  readonly takenHandles: number;
  /** The day, in words, by which a handover that still goes on was to be settled; null while it has not passed. */
  readonly handoverWasDue: string | null;
}

export interface Alarm {
  readonly clause: string;
  readonly text: string;
}

/**
 * What is wrong with an account as it stands. A closed or rescinded one raises none, because nobody runs it any more,
 * but for its handle: an impostor takes just that of an account that is gone.
 *
 * @returns sentences with the clause of CP371 they come from, gravest first
 */
export function alarms(facts: AlarmFacts): Alarm[] {
  const found: Alarm[] = [];
  if (facts.takenHandles > 0) found.push({ clause: '2.8', text: 'Former handle taken by somebody else' });
  if (!isRun(facts.status)) return found;
  if (facts.handoverWasDue !== null) found.push({ clause: '2.3.1', text: `Handover was due on ${facts.handoverWasDue}` });
  if (facts.leftAdministrators > 0) found.push({ clause: '2.3.1', text: 'An administrator has left' });
  if (facts.administrators === 0) found.push({ clause: '2.3.1', text: 'No administrator' });
  if (facts.administrators === 1) found.push({ clause: '2.3.1', text: 'Only one administrator' });
  if (!facts.hasDirectorate) found.push({ clause: 'App 3', text: 'No directorate' });
  if (facts.lineManagerLeft) found.push({ clause: '2.3.1', text: 'The line manager has left' });
  if (!facts.hasLineManager) found.push({ clause: '2.3.1', text: 'No approving line manager' });
  if (facts.identityShown === 'yes' && !facts.identityPermitted) found.push({ clause: '2.3.1', text: 'Logo without permission' });
  if (facts.disclaimerShown === 'no') found.push({ clause: '2.3.1', text: 'No disclaimer' });
  if (facts.purpose === '') found.push({ clause: '2.3.1', text: 'Purpose not set out' });
  if (facts.sharesAddress) found.push({ clause: '2.3.1', text: 'Same address as another account' });
  if (facts.address === '') found.push({ clause: '2.3.1', text: 'No address' });
  else if (!facts.internal && !/^https?:\/\//u.test(facts.address)) found.push({ clause: '2.3.1', text: 'Not a web address' });
  return found;
}

/** @returns whether somebody still posts on an account of this status, so that it is reviewed (CP371 2.3.1) */
export function isRun(status: AccountStatus): boolean {
  return status === 'active' || status === 'under-secondary-review' || status === 'handover';
}
