import type { Duty, DutyState } from '../../../../../preload/contract/accounts-records.ts';
import type { PackDuty } from '../../policies/pack-schema.ts';
import { answerOf, type DutyFacts, flagOf, whereToCorrect } from './duty-answers.ts';

/** What an officer has noted about a duty. */
export interface DutyNote {
  readonly state: DutyState;
  readonly reason: string;
  readonly evidence: string;
  /** YYYY-MM-DD */
  readonly notedOn: string;
  readonly notedBy: string;
  readonly version: number;
}

/** A note as an officer asks for it. */
export interface AskedNote {
  readonly state: DutyState;
  readonly reason: string;
  readonly evidence: string;
}

/** What is wrong with a note on a duty. */
export interface DutyProblem {
  readonly field: 'state' | 'reason' | 'evidence';
  readonly message: string;
}

type Flags = Parameters<typeof flagOf>[1];

/**
 * The duties of an account with the state of each (CP371 2.3.1): what the register knows decides; where it does not, an
 * officer's note does; and an officer can always say, with her reason, that a duty does not apply.
 */
export function dutiesOf(duties: readonly PackDuty[], facts: DutyFacts, notes: ReadonlyMap<string, DutyNote>): Duty[] {
  return duties.filter((duty) => isAsked(duty, facts)).map((duty) => dutyOf(duty, facts, notes.get(duty.id)));
}

/** @returns whether a duty is asked of this account at all; those of corporate accounts are asked of no other */
export function isAsked({ appliesTo }: PackDuty, { corporate }: Pick<Flags, 'corporate'>): boolean {
  return appliesTo !== 'corporate' || corporate;
}

/** @returns why a note cannot stand, or null @param present what is noted now */
export function noteProblem(duty: PackDuty, flags: Flags, asked: AskedNote, present: DutyNote | undefined): DutyProblem | null {
  if (flagOf(duty, flags) === 'no') {
    return { field: 'state', message: 'The account’s details say that this does not apply to it. Correct the details if that is wrong.' };
  }
  if (asked.state === 'does-not-apply') return asked.reason === '' ? { field: 'reason', message: 'Say why this does not apply.' } : null;
  const takesBack = asked.state === 'not-known' && present?.state === 'does-not-apply';
  if (duty.fromRecord === null || takesBack) {
    return asked.state === 'met' && asked.evidence === '' && asked.reason === '' ? { field: 'evidence', message: 'Say what shows that it is met.' } : null;
  }
  return { field: 'state', message: `The register answers this itself. ${whereToCorrect(duty.fromRecord)}` };
}

function dutyOf(duty: PackDuty, facts: DutyFacts, note: DutyNote | undefined): Duty {
  const base = { id: duty.id, clause: duty.clause, title: duty.title, help: duty.help, version: note?.version ?? 0 };
  const known = (state: DutyState, reason: string, evidence = ''): Duty =>
    ({ ...base, state, reason, evidence, source: 'record', notedOn: null, notedBy: '' });
  const flag = flagOf(duty, facts);
  if (flag === 'no') return known('does-not-apply', 'The account’s details say so.');
  if (note !== undefined && (note.state === 'does-not-apply' || (duty.fromRecord === null && flag === 'yes'))) {
    return { ...base, state: note.state, reason: note.reason, evidence: note.evidence, source: 'officer', notedOn: note.notedOn, notedBy: note.notedBy };
  }
  if (flag === 'not-known') return known('not-known', 'The account’s details do not say yet whether this applies.');
  if (duty.fromRecord === null) return { ...base, state: 'not-known', reason: '', evidence: '', source: 'nobody', notedOn: null, notedBy: '' };
  const answer = answerOf(duty.fromRecord, facts);
  return known(answer.state, answer.reason, answer.evidence);
}
