import type { Closing } from './incidents-closing.ts';
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
  /** The whole timeline, of which a correction says what it corrects. */
  readonly entries: readonly Titled[];
  readonly tell: readonly Pick<MustTell, 'contact' | 'role'>[];
  readonly steps: readonly Pick<RunbookStep, 'id' | 'title'>[];
}

type Titled = Pick<Entry, 'id' | 'kind' | 'contact' | 'step' | 'text' | 'corrects'>;

/**
 * What an entry is, with whom, which step or whose number it is about, or what it corrects: "Told: Human Resources", "Correction of
 * “Three adverts”". What its text says already is not said twice.
 */
export function entryTitle(entry: Titled, around: Around): string {
  const { kind, text, corrects } = entry;
  const wrong = around.entries.find(({ id }) => id === corrects);
  if (wrong !== undefined) {
    const quoted = quotable(wrong, around);
    return text.includes(`“${wrong.text}”`) ? entryTitles[kind] : `${entryTitles[kind]} of “${quoted}”`;
  }
  const about = aboutOf(entry, around);
  return about === undefined ? entryTitles[kind] : `${entryTitles[kind]}: ${about}`;
}

/** Whom, which step or whose number an entry is about, where its text does not say that itself. */
function aboutOf({ kind, contact, step, text }: Titled, { tell, steps }: Around): string | undefined {
  const about = kind === 'reference'
    ? Object.entries(referenceTitles).find(([system]) => system === contact)?.[1]
    : (tell.find((one) => one.contact === contact)?.role ?? steps.find(({ id }) => id === step)?.title);
  return about === undefined || about === text || text.startsWith(`${about}: `) ? undefined : about;
}

const mostQuoted = 100;

/** The words by which an entry is found again: what it is about and what it says, the beginning of it where that is long. */
function quotable(entry: Titled, around: Around): string {
  const words = [aboutOf(entry, around), entry.text].filter((part) => part !== undefined && part !== '').join(': ').replaceAll(/\s+/gu, ' ');
  return words.length <= mostQuoted ? words : `${words.slice(0, mostQuoted).replace(/ ?[^ ]*$/u, '')} …`;
}

/**
 * What a closing left beside its outcome: the lesson, and what the reporter was told.
 *
 * @param inWords a day as it is shown
 */
export function closingInWords({ lesson, noLessonBecause, feedback, noFeedbackBecause }: Closing, inWords: (day: string) => string): string {
  return [
    lesson === '' ? `Nothing to learn: ${noLessonBecause}` : `Lesson: ${lesson}`,
    feedback === null ? `Reporter not told: ${noFeedbackBecause}` : `Reporter told on ${inWords(feedback.on)}: ${feedback.how}`,
  ].join('\n');
}

/** A moment of a timeline: that it happened, that it was reported, or an entry. */
type Happened =
  | { readonly kind: 'happened' | 'reported'; readonly on: string; readonly time: string }
  | { readonly kind: 'entry'; readonly on: string; readonly time: string; readonly entry: Entry };

/**
 * What happened, how it was reported, and every entry, in the order in which it was. An entry whose time nobody knows stands after
 * those of its day; what happened or was reported so, before them: they followed from it. A correction never stands before what it
 * corrects, whose time may not be known.
 */
export function timelineOf({ facts, entries }: Pick<IncidentDetail, 'facts' | 'entries'>): Happened[] {
  const all: readonly Happened[] = [
    ...(facts.happenedOn === null ? [] : [{ kind: 'happened' as const, on: facts.happenedOn, time: facts.happenedTime }]),
    { kind: 'reported', on: facts.reportedOn, time: facts.reportedTime },
    ...entries.map((entry) => ({ kind: 'entry' as const, on: entry.on, time: entry.time, entry })),
  ];
  const place = ({ kind, on, time }: Happened): string => `${on} ${time === '' && kind === 'entry' ? '~' : time}`;
  const sorted = all.toSorted((one, other) => (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0));
  return sorted.reduce(afterCorrected, sorted);
}

/** Puts a correction that stands before what it corrects right after it. */
function afterCorrected(order: readonly Happened[], moment: Happened): Happened[] {
  const wrong = moment.kind === 'entry' ? order.findIndex((other) => other.kind === 'entry' && other.entry.id === moment.entry.corrects) : -1;
  const here = order.indexOf(moment);
  return wrong < here ? [...order] : [...order.slice(0, here), ...order.slice(here + 1, wrong + 1), moment, ...order.slice(wrong + 1)];
}
