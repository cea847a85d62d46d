import type { LinkKind } from './incidents-links.ts';
import type { MustTell, ReferenceSystem, RunbookStep, TellWhen } from './incidents-runbook.ts';
import type { EntryKind, IncidentDetail, IncidentSeverity, IncidentSource } from './incidents.ts';

/* Incidents in words, and their timeline in its order, the same in the window and on paper. Pure. */

export const severityTitles: Readonly<Record<IncidentSeverity, string>> = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' };

export const sourceTitles: Readonly<Record<IncidentSource, string>> = {
  reporter: 'Brought by somebody', monitoring: 'Seen in the daily monitoring of Trust content', review: 'Seen at a review', trust: 'Found by the Trust in another way',
};

const whenWords: Readonly<Record<TellWhen, string>> = {
  'at-once': 'at once', 'before-replying': 'before anybody replies', 'as-soon-as-possible': 'as soon as possible', 'when-known': 'when it is known',
};

/** "as soon as possible and before anybody replies" */
export function whenInWords(when: readonly TellWhen[]): string {
  return when.toReversed().map((one) => whenWords[one]).join(' and ');
}

/** Whose number a reference is. */
export const referenceTitles: Readonly<Record<ReferenceSystem, string>> = {
  platform: 'The platform (ticket)', datix: 'Datix', lfpse: 'Learn from patient safety events (LFPSE)', dspt: 'Data Security and Protection Toolkit (DSPT)',
  ico: 'Information Commissioner’s Office (ICO)', pals: 'PALS', police: 'Police', it: 'IT', other: 'Somebody else',
};

export const linkKindTitles: Readonly<Record<LinkKind, string>> = {
  incident: 'Incident', account: 'Account', person: 'Person', enquiry: 'Enquiry', application: 'Application',
};

const entryTitles: Readonly<Record<EntryKind, string>> = {
  note: 'Noted', told: 'Told', step: 'Done', ticked: 'Step done', 'not-needed': 'Not needed', reference: 'Reference', correction: 'Correction', closed: 'Closed',
  reopened: 'Reopened',
};

type Entry = IncidentDetail['entries'][number];

interface Around {
  readonly tell: readonly Pick<MustTell, 'contact' | 'role'>[];
  readonly steps: readonly Pick<RunbookStep, 'id' | 'title'>[];
}

/** What an entry is, with whom, which step or whose number it is about: "Told: Human Resources". What its text says already is not said twice. */
export function entryTitle({ kind, contact, step, text }: Pick<Entry, 'kind' | 'contact' | 'step' | 'text'>, { tell, steps }: Around): string {
  const about = kind === 'reference'
    ? Object.entries(referenceTitles).find(([system]) => system === contact)?.[1]
    : (tell.find((one) => one.contact === contact)?.role ?? steps.find(({ id }) => id === step)?.title);
  return about === undefined || about === text ? entryTitles[kind] : `${entryTitles[kind]}: ${about}`;
}

/** A moment of a timeline: that it happened, that it was reported, or an entry. */
type Happened =
  | { readonly kind: 'happened' | 'reported'; readonly on: string; readonly time: string }
  | { readonly kind: 'entry'; readonly on: string; readonly time: string; readonly entry: Entry };

/**
 * What happened, how it was reported, and every entry, in the order in which it was. An entry whose time nobody knows stands after
 * those of its day; what happened or was reported so, before them: they followed from it.
 */
export function timelineOf({ facts, entries }: Pick<IncidentDetail, 'facts' | 'entries'>): Happened[] {
  const all: readonly Happened[] = [
    ...(facts.happenedOn === null ? [] : [{ kind: 'happened' as const, on: facts.happenedOn, time: facts.happenedTime }]),
    { kind: 'reported', on: facts.reportedOn, time: facts.reportedTime },
    ...entries.map((entry) => ({ kind: 'entry' as const, on: entry.on, time: entry.time, entry })),
  ];
  const place = ({ kind, on, time }: Happened): string => `${on} ${time === '' && kind === 'entry' ? '~' : time}`;
  return all.toSorted((one, other) => (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0));
}
