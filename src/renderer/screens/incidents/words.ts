import { severityTitles, sourceTitles } from '../../../preload/contract/incidents-words.ts';
import type { IncidentRow, IncidentSeverity, SpeakingUp } from '../../../preload/contract/incidents.ts';
import type { LinkHow, LinkKind } from '../../../preload/contract/incidents-links.ts';
import { longDate } from '../../lib/format.ts';
import { recordActions } from './record-actions.ts';

/* Incidents in an officer's words. */

export const severityTones: Readonly<Record<IncidentSeverity, 'red' | 'warm' | 'blue' | 'grey'>> = { critical: 'red', high: 'warm', medium: 'blue', low: 'grey' };

export const malpracticeWords: Readonly<Record<Exclude<SpeakingUp, 'not-asked'>, string>> = {
  no: 'No',
  'person-reported': 'Yes, by the person who is reported',
};

/** By what is monitored and what is still up the list is narrowed. */
export const standingTitles = { watched: 'Being monitored', lookDue: 'Look due', stillUp: 'Not removed yet' };

export function stateTitle({ state, closedOn }: Pick<IncidentRow, 'state' | 'closedOn'>): string {
  return state === 'open' ? 'Open' : `Closed ${longDate(closedOn)}`;
}

/** What was done about a member of staff, as histories and the trail call it. */
export const conductActions: Readonly<Record<string, string>> = {
  'conduct.person': 'Said who it is about',
  'conduct.employer': 'Employer told',
  'conduct.asked': 'Manager asked to find the facts',
  'conduct.ask-drafted': 'Message to the manager drafted',
  'conduct.findings': 'Findings of the manager noted',
  'conduct.advice': 'Speaking Up advice noted',
  'conduct.assistance': 'Assistance sought',
  'conduct.decision': 'Decision on formal action noted',
  'conduct.to-hr': 'Passed to HR',
  'conduct.outcome': 'Ending noted',
  'conduct.search': 'Search of public material noted',
};

const actions: Readonly<Record<string, string>> = {
  'incident.reported': 'Reported',
  'incident.noted': 'Note added',
  'incident.told': 'Somebody told',
  'incident.step-taken': 'Something done',
  'incident.letter-printed': 'Letter printed',
  'incident.letter-drafted': 'Message written',
  'incident.step-ticked': 'Step of the runbook done',
  'incident.not-needed': 'Said not to be needed',
  'incident.reference-noted': 'Reference noted',
  'incident.entry-corrected': 'Entry corrected',
  'incident.personal-data-answered': 'Answer about personal information',
  'incident.regulator-decided': 'Decision about telling the regulator',
  'incident.regulator-corrected': 'Decision about telling the regulator corrected',
  ...recordActions,
  'incident.edited': 'Facts corrected',
  'incident.linked': 'Linked',
  'incident.unlinked': 'Link taken off',
  'incident.feedback-drafted': 'Message to the reporter saved',
  'evidence.address-kept': 'Web address kept',
  'incident.closed': 'Closed',
  'incident.reopened': 'Reopened',
  'incident.opened': 'Opened',
  'incident.limited': 'Limited to named officers',
  'incident.limit-lifted': 'Opened to every officer again',
  ...conductActions,
  'evidence.attached': 'Evidence attached',
  'evidence.saved': 'Copy of evidence saved',
};

export function incidentAction(action: string): string {
  return actions[action] ?? action;
}

const fields: Readonly<Record<string, string>> = {
  typeId: 'What it is', severity: 'Severity', accountId: 'Account', address: 'Where it is', seen: 'What was seen', happenedOn: 'Happened on',
  happenedTime: 'Happened at', reportedOn: 'Reported on', reportedTime: 'Reported at', reportedBy: 'Reported by', source: 'How it came to notice',
  sourceWords: 'Who brought it, or how it was found', speakingUp: 'Malpractice raised', link: 'Linked with',
  regulator: 'Decided about the regulator',
};

/** A field of an incident as its history names it. */
export function incidentField(field: string): string {
  return fields[field] ?? field;
}

const values: Readonly<Record<string, string>> = {
  ...sourceTitles, ...malpracticeWords, 'not-asked': 'Not asked', ...severityTitles,
};

/** A value as its history names it; what was not there reads "nothing". */
export function incidentValue(field: string, value: string): string {
  if (value === '') return 'nothing';
  if (field === 'happenedOn' || field === 'reportedOn') return longDate(value);
  return ['severity', 'source', 'speakingUp'].includes(field) ? (values[value] ?? value) : value;
}

/** How an incident belongs to something, as it is chosen, and as either side reads it. */
export const linkWords: Readonly<Record<LinkHow, { choice: string; here: string; there: string }>> = {
  'same-cause': { choice: 'They have the same cause', here: 'same cause', there: 'same cause' },
  'follows-from': { choice: 'This one follows from the other', here: 'follows from it', there: 'followed from this one' },
  'duplicate-of': { choice: 'This one reports the same as the other', here: 'the same as it', there: 'reported the same again' },
  'also-concerned': { choice: 'Also concerned', here: 'also concerned', there: 'also concerned' },
  reporter: { choice: 'Reported it', here: 'reported it', there: 'reported it' },
  witness: { choice: 'Saw it', here: 'saw it', there: 'saw it' },
  owner: { choice: 'Owns the account or content', here: 'owns the account or content', there: 'owns the account or content' },
  affected: { choice: 'A colleague who was affected', here: 'was affected', there: 'was affected' },
  belongs: { choice: 'Belongs to it', here: 'belongs to it', there: 'belongs to it' },
};

/** Something to be linked with, as a sentence asks for it. */
export const linkedThings: Readonly<Record<LinkKind, string>> = {
  incident: 'an incident', account: 'an account', person: 'a person', enquiry: 'an enquiry', application: 'an application',
};
