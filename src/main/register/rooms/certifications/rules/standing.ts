import type { CertificateState, CertificationState } from '../../../../../preload/contract/certifications-values.ts';
import { daysBetween } from '../../../../../preload/contract/days.ts';

/* Where certificates and directorates stand (CP371 App 3). Days are YYYY-MM-DD. */

/** A certificate as far as its standing goes. */
export interface StandingCertificate {
  readonly kind: 'main' | 'subordinate';
  readonly versionNumber: string;
  readonly preparedOn: string;
  readonly dueOn: string | null;
  readonly signedOn: string | null;
  readonly withdrawnOn: string | null;
}

/** @param inForce whether it is for the version in force: of an older one nothing is owed any more */
export function stateOf({ withdrawnOn, signedOn, dueOn }: Omit<StandingCertificate, 'kind' | 'versionNumber' | 'preparedOn'>, inForce: boolean, today: string): CertificateState {
  if (withdrawnOn !== null) return 'withdrawn';
  if (signedOn !== null) return 'certified';
  return inForce && dueOn !== null && dueOn < today ? 'overdue' : 'sent';
}

/** @returns days past the day by which it was due; 0 while it is not overdue */
export function daysOver(dueOn: string | null, state: CertificateState | CertificationState, today: string): number {
  return state === 'overdue' && dueOn !== null ? daysBetween(dueOn, today) : 0;
}

/** A directorate and one version of a policy. */
export interface CellAsked {
  readonly versionNumber: string;
  readonly versionInForce: string;
  /** It is in a round of this version that is open. */
  readonly inRound: boolean;
  readonly today: string;
}

/** Where a directorate stands with a version, and the certificate that says so. */
export interface CellStanding<Certificate> {
  readonly state: CertificationState;
  readonly certificate: Certificate | null;
  /** Certificates of levels below it: signed, and out. They are additional and make nobody certified. */
  readonly subordinates: number;
  readonly subordinatesOut: number;
}

/**
 * Where a directorate stands with one version of a policy. Only its own certificate makes it certified, never one of a level
 * below. A newer version takes nothing away from what was certified for an older one.
 *
 * @param certificates all of the directorate and the policy, of every version
 */
export function cellOf<Certificate extends StandingCertificate>(certificates: readonly Certificate[], asked: CellAsked): CellStanding<Certificate> {
  const { versionNumber, versionInForce, inRound, today } = asked;
  const inForce = versionNumber === versionInForce;
  const valid = certificates.filter(({ withdrawnOn }) => withdrawnOn === null);
  const own = valid.filter(({ kind }) => kind === 'main');
  const below = valid.filter((certificate) => certificate.kind === 'subordinate' && certificate.versionNumber === versionNumber);
  const counts = { subordinates: below.filter(({ signedOn }) => signedOn !== null).length, subordinatesOut: below.filter(({ signedOn }) => signedOn === null).length };
  const ofVersion = own.filter((certificate) => certificate.versionNumber === versionNumber);
  const signed = newest(ofVersion.filter(({ signedOn }) => signedOn !== null));
  if (signed !== null) return { state: inForce ? 'certified' : 'replaced', certificate: signed, ...counts };
  const out = newest(ofVersion);
  if (out !== null) return { state: stateOf(out, inForce, today) === 'overdue' ? 'overdue' : 'sent', certificate: out, ...counts };
  if (inRound) return { state: 'to-send', certificate: null, ...counts };
  const older = inForce ? newest(own.filter(({ signedOn }) => signedOn !== null)) : null;
  return older === null ? { state: 'not-asked', certificate: null, ...counts } : { state: 'outdated', certificate: older, ...counts };
}

function newest<Certificate extends StandingCertificate>(certificates: readonly Certificate[]): Certificate | null {
  return certificates.toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)))[0] ?? null;
}

function dayOf({ signedOn, preparedOn }: StandingCertificate): string {
  return signedOn ?? preparedOn;
}

/** How far a version is certified: every directorate in one place. */
export interface Counted {
  readonly directorates: number;
  readonly certified: number;
  readonly sent: number;
  readonly overdue: number;
  readonly toSend: number;
  /** Nobody has asked, or certified for an older version only. */
  readonly notAsked: number;
}

/** Counts directorates by where they stand with the version in force. */
export function countStates(states: readonly CertificationState[]): Counted {
  const count = (...wanted: readonly CertificationState[]): number => states.filter((state) => wanted.includes(state)).length;
  return {
    directorates: states.length, certified: count('certified'), sent: count('sent'), overdue: count('overdue'), toSend: count('to-send'),
    notAsked: count('not-asked', 'outdated', 'replaced'),
  };
}

/** Whole per cent, rounded down: 100 means all. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part * 100) / whole);
}
