import { complaintContacts, type MustTell, type PersonalData, type RunbookStep, type StepStanding, type TellStanding } from '../../../../../preload/contract/incidents-runbook.ts';
import { tellDue, type Times } from './clocks.ts';
import { isAfter } from './order.ts';

/** An entry of the timeline, as far as it settles something. */
export interface SettlingEntry {
  readonly id: string;
  readonly kind: string;
  readonly contact: string | null;
  readonly step: string | null;
  readonly text: string;
  readonly on: string;
  readonly time: string;
  /** When that was, as an instant; of a day without a time its beginning. */
  readonly at: string;
  readonly officer: string;
}

/**
 * How everybody who must be told stands. An entry that a later one corrects is not handed in: it counts no more.
 *
 * @param exposed whether personal information was exposed, which makes it the duty of some to be told
 */
export function tellStandings(tell: readonly MustTell[], entries: readonly SettlingEntry[], times: Times, exposed: PersonalData['exposed']): TellStanding[] {
  const firstTold = (contact: string): SettlingEntry | undefined => entries.find((entry) => entry.kind === 'told' && entry.contact === contact);
  return tell.map((asked) => {
    const told = firstTold(asked.contact);
    const needless = entries.findLast((entry) => entry.kind === 'not-needed' && entry.contact === asked.contact && entry.step === null);
    const dueAt = tellDue(asked, times);
    return {
      ...asked, dueAt,
      state: told !== undefined ? 'told' : needless !== undefined ? 'not-needed' : asked.insteadOf.some((other) => firstTold(other) !== undefined) ? 'by-another' : isOwed(asked, exposed) ? 'owed' : 'if-so',
      told: told === undefined ? null
        : { on: told.on, time: told.time, officer: told.officer, entryId: told.id, late: dueAt !== null && told.at > dueAt, beforeReport: isAfter(times.reportedAs, told) },
      notNeeded: told === undefined ? (needless?.text ?? '') : '',
    };
  });
}

/** Who is told in any case, or in a case that has come. */
function isOwed({ onlyIf, onPersonalData }: MustTell, exposed: PersonalData['exposed']): boolean {
  return onlyIf === '' || (onPersonalData && exposed === 'yes');
}

/** @returns the step that contacts whoever complained privately, where it is neither done nor needless and the complaint was passed on all the same */
export function passedOnTooSoon(tell: readonly Pick<TellStanding, 'contact' | 'state'>[], steps: readonly StepStanding[]): StepStanding | undefined {
  const passedOn = tell.some(({ contact, state }) => state === 'told' && complaintContacts.includes(contact));
  return passedOn ? steps.find(({ does, state }) => does === 'complainant' && state === 'open') : undefined;
}

/** What the register knows about an incident by itself. */
export interface Known {
  readonly tell: readonly Pick<TellStanding, 'state'>[];
  readonly personalData: PersonalData;
  /** New passwords that came to be owed because of it, and how many of them still are. */
  readonly passwords: { readonly everOwed: number; readonly owed: number };
  /** A closing has noted what the reporter was told, or why not. */
  readonly feedbackNoted: boolean;
  /** The facts say who brought it, or how it was found. */
  readonly sourceNoted: boolean;
}

/** How the steps of the runbook stand. What the register knows to be undone cannot be ticked. */
export function stepStandings(steps: readonly RunbookStep[], entries: readonly SettlingEntry[], known: Known): StepStanding[] {
  return steps.map((step) => {
    const last = entries.findLast((entry) => entry.step === step.id && (entry.kind === 'ticked' || entry.kind === 'not-needed'));
    const waitsFor = step.does === 'conduct' ? (last?.kind === 'ticked' ? '' : 'It is done by noting it under Conduct.') : waitsOn(step, known);
    const done = last === undefined ? null : { on: last.on, time: last.time, officer: last.officer, text: last.text, entryId: last.id };
    const state = last?.kind === 'ticked' && waitsFor === '' ? 'done' : last?.kind === 'not-needed' ? 'not-needed' : isDone(step, known) ? 'by-record' : 'open';
    return { ...step, waitsFor, state, done: state === 'done' || state === 'not-needed' ? done : null };
  });
}

function isDone({ does }: RunbookStep, { tell, personalData, passwords, feedbackNoted, sourceNoted }: Known): boolean {
  if (does === 'feedback') return feedbackNoted;
  if (does === 'source') return sourceNoted;
  if (does === 'tell') return tell.length > 0 && tell.every(({ state }) => state !== 'owed');
  if (does === 'new-password') return passwords.everOwed > 0 && passwords.owed === 0;
  return does === 'personal-data' && (personalData.exposed === 'no' || personalData.regulator !== null);
}

/** Why a step cannot be ticked yet; empty where it can. */
function waitsOn({ does }: RunbookStep, { tell, personalData, passwords, sourceNoted }: Known): string {
  if (does === 'tell' && tell.some(({ state }) => state === 'owed')) return 'Not everybody on the list has been told.';
  if (does === 'source' && !sourceNoted) return 'The facts do not say yet who brought it, or how it was found.';
  if (does === 'new-password' && passwords.owed > 0) return 'A new password is still owed.';
  if (does !== 'personal-data' || personalData.exposed === 'no' || personalData.regulator !== null) return '';
  return personalData.exposed === 'yes' ? 'It is not noted yet what was decided about telling the regulator.' : 'Answer whether personal information was exposed.';
}
