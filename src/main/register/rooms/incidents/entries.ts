import type { EntryKind, MadeBy } from '../../../../preload/contract/incidents.ts';
import { conductRunbookSteps } from '../../../../preload/contract/conduct.ts';
import { referenceSystem, type StepStanding, type TellStanding } from '../../../../preload/contract/incidents-runbook.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { instantAt, londonNow } from '../../clock.ts';
import type { IncidentEntriesTable, IncidentsTable } from '../../database/tables-incidents.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import { formatDate, formatMoment } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { openIncident, refuseImpossible, standingIncident } from './checked.ts';
import { isAfter } from './rules/order.ts';
import { firstClause } from './rules/types.ts';
import { putRight } from './rules/made-by.ts';
import { countingEntries, type Standing, standingOf } from './standing.ts';
import { entryRows, incidentRow, insertEntry } from './table.ts';

type Added = InputOf<'incidents.addEntry'>;

const actions: Readonly<Record<Added['kind'], string>> = {
  note: 'incident.noted', told: 'incident.told', step: 'incident.step-taken', ticked: 'incident.step-ticked', 'not-needed': 'incident.not-needed', reference: 'incident.reference-noted',
};

/**
 * Adds to the timeline: a note, what was done, who was told, a step of the runbook that is done, what need not be, a number
 * that somebody else has given it. Nothing that stands there is ever changed.
 *
 * @throws Refusal `not-found`, `closed`, `invalid` with the field
 */
export function addIncidentEntry(work: Work, input: Added): OutputOf<'incidents.addEntry'> {
  const row = openIncident(work, input.id);
  const standing = standingOf(work, row, entryRows(work.db, row.id));
  const text = textOf(input, standing);
  refuseImpossible(work, input, { on: row.happened_on, time: row.happened_time }, { on: 'on', time: 'time' });
  refuseToldBefore(row, input);
  const entry = keepEntry(work, row, {
    kind: input.kind, contact: input.contact, step: input.step, corrects: null, text, on_day: input.on, at_time: input.time, kept_because: work.keptBecause,
  });
  work.record({
    action: actions[input.kind], room: 'incidents', recordId: row.id, clause: clauseOf(row, input, standing),
    details: {
      entryId: entry.id, text, on: input.on, time: input.time, ...(input.step === null ? {} : { step: input.step }), ...(input.contact === null ? {} : { contact: input.contact }),
    },
  });
  return { entryId: entry.id };
}

/**
 * Says what is wrong about an entry. The entry stays where it is, marked, and counts no more: somebody who was told by
 * mistake is owed it again.
 *
 * @throws Refusal `not-found`, `closed`, `invalid` for one that is corrected already, that closed or reopened the incident, or that
 *   was made from something else, which would still say the same
 */
export function correctIncidentEntry(work: Work, { id, entryId, text }: InputOf<'incidents.correctEntry'>): OutputOf<'incidents.correctEntry'> {
  const row = openIncident(work, id);
  const entries = entryRows(work.db, id);
  const wrong = entries.find((entry) => entry.id === entryId);
  if (wrong === undefined) throw missingRecord('entry');
  if (wrong.kind === 'closed' || wrong.kind === 'reopened') throw new Refusal('invalid', 'This entry is how the incident was closed or reopened. Add a note instead.', 'entryId');
  const elsewhere = wrong.made_by === '' ? null : putRight[wrong.made_by];
  if (elsewhere !== null) throw new Refusal('invalid', elsewhere.message, 'entryId');
  if (entries.some(({ corrects }) => corrects === entryId)) throw new Refusal('invalid', 'A later entry corrects this one already.', 'entryId');
  const { on, time } = londonNow(work.clock);
  const entry = keepEntry(work, row, {
    kind: 'correction', contact: null, step: null, corrects: entryId, text, on_day: on, at_time: time, kept_because: work.keptBecause,
  });
  work.record({
    action: 'incident.entry-corrected', room: 'incidents', recordId: id, clause: firstClause(row.clauses), details: { entryId: entry.id, corrects: entryId, was: wrong.text, text },
  });
  return { entryId: entry.id };
}

/**
 * Ticks a step of the runbook that another room has just noted, so that it is noted once. The caller records it in the trail.
 *
 * @param step the id of the step; nothing happens where the runbook has none of that id, or it is settled already
 * @param on YYYY-MM-DD
 * @param source what it was noted with
 */
export function tickNoted(work: Work, id: string, step: string, on: string, source: Source): void {
  settleNoted(work, standingIncident(work, id), (one) => one.id === step && one.does === 'conduct', { on, time: '', source });
}

/** Which of some sources the timeline of an incident has an entry of, whether that still counts or not. */
export function sourcesNoted(work: Work, id: string, by: MadeBy): ReadonlySet<string> {
  return new Set(entryRows(work.db, id).filter(({ made_by: madeBy }) => madeBy === by).map(({ made_of: madeOf }) => madeOf));
}

/**
 * Notes that somebody on the list of those who must be told was, because another room has just noted what tells them. The caller records it in the trail.
 *
 * @param how in what way it told them, in words that name nobody
 * @param noted when: its time may be empty, and of a day without one nobody is called late who may not have been
 * @param source what it was noted with
 * @returns the contact, or null where it is not on the list or was told already
 */
export function tellNoted(work: Work, id: string, contact: string, how: string, noted: { readonly on: string; readonly time: string }, source: Source): string | null {
  const row = standingIncident(work, id);
  const asked = toTell(work, row, contact);
  if (asked === undefined) return null;
  keepEntry(work, row, { kind: 'told', contact, step: null, corrects: null, text: `${asked.role}: ${how}`, on_day: noted.on, at_time: noted.time, kept_because: '', ...source });
  return contact;
}

/** When something was noted elsewhere that a step of the runbook asks for, and why it is not needed, where that is what was noted. */
interface NotedElsewhere {
  readonly on: string;
  readonly time: string;
  readonly notNeeded?: string;
  /** What it was noted with, where that can be put right there. */
  readonly source?: Source;
}

/**
 * Settles the open steps of the runbook with what another room has just noted, so that it is noted once. The caller records it in the trail.
 *
 * @param matches which steps those are; nothing happens where there is none, or it is settled already
 */
export function settleNoted(work: Work, row: IncidentsTable, matches: (step: StepStanding) => boolean, { on, time, notNeeded = '', source }: NotedElsewhere): void {
  for (const step of standingOf(work, row, entryRows(work.db, row.id)).steps.filter((one) => one.state === 'open' && matches(one))) {
    const said = notNeeded === '' ? { kind: 'ticked', text: step.title } as const : { kind: 'not-needed', text: notNeeded } as const;
    keepEntry(work, row, { ...said, contact: null, step: step.id, corrects: null, on_day: on, at_time: time, kept_because: '', ...source });
  }
}

/** As `settleNoted`, of an incident that another room's record names; nothing happens to one that is closed. */
export function settleNotedIn(work: Work, id: string, matches: (step: StepStanding) => boolean, noted: NotedElsewhere): void {
  const row = incidentRow(work, id);
  if (row?.state === 'open') settleNoted(work, row, matches, noted);
}

/** As `undoMade`, of an incident that another room's record names; nothing happens to one that is closed. */
export function undoNotedIn(work: Work, id: string, { made_by: by, made_of: of }: Source, why: string): void {
  const row = incidentRow(work, id);
  if (row?.state === 'open') undoMade(work, row, (entry) => entry.made_by === by && entry.made_of === of, why);
}

/** @returns the contact where it is on the list of those who must be told and nobody has noted yet that it was; else null */
export function contactToTell(work: Work, row: IncidentsTable, contact: string | null): string | null {
  return toTell(work, row, contact)?.contact ?? null;
}

function toTell(work: Work, row: IncidentsTable, contact: string | null): TellStanding | undefined {
  return standingOf(work, row, entryRows(work.db, row.id)).tell.find((asked) => asked.contact === contact && asked.state !== 'told');
}

/** What an entry is made from. */
export type Source = Pick<IncidentEntriesTable, 'made_by' | 'made_of'>;

/**
 * Corrects the entries that were made from something which is put right now: they stay, and count no more. The caller records it
 * in the trail.
 *
 * @param made which entries those are, of those that still count
 * @returns how many those were
 */
export function undoMade(work: Work, row: Pick<IncidentsTable, 'id'>, made: (entry: IncidentEntriesTable) => boolean, why: string): number {
  const { on, time } = londonNow(work.clock);
  const entries = countingEntries(entryRows(work.db, row.id)).filter((entry) => made(entry));
  for (const { id, text } of entries) {
    keepEntry(work, row, { kind: 'correction', contact: null, step: null, corrects: id, text: `No longer so: “${text}”. ${why}`, on_day: on, at_time: time, kept_because: '' });
  }
  return entries.length;
}

/** Keeps an entry under the officer's name. @returns the entry as it is kept */
export function keepEntry(
  work: Work, row: Pick<IncidentsTable, 'id'>, entry: Omit<IncidentEntriesTable, 'id' | 'incident_id' | 'officer_name' | 'recorded_at' | keyof Source> & Partial<Source>,
): IncidentEntriesTable {
  const kept = { id: work.newId(), incident_id: row.id, made_by: '' as const, made_of: '', ...entry, officer_name: work.officer.name, recorded_at: work.clock.now() };
  insertEntry(work.db, kept);
  return kept;
}

/** What an entry says, of one that says nothing itself what it is about. @throws Refusal `invalid` for one that is about nothing, or that cannot be yet */
function textOf(input: Added, { tell, steps }: Standing): string {
  const asked = tell.find(({ contact }) => contact === input.contact);
  const step = steps.find(({ id }) => id === input.step);
  const ofStep: readonly EntryKind[] = ['ticked', 'not-needed'];
  if (input.step !== null && (!ofStep.includes(input.kind) || step === undefined)) throw new Refusal('invalid', 'Choose a step of this incident’s runbook.', 'step');
  if (input.kind === 'ticked') {
    if (step === undefined) throw new Refusal('invalid', 'Choose the step that is done.', 'step');
    if (step.waitsFor !== '') throw new Refusal('invalid', step.waitsFor, 'step');
    if (step.state === 'done') throw new Refusal('invalid', 'This step is ticked already. If that is wrong, correct it on the timeline.', 'step');
    if (input.contact !== null) throw new Refusal('invalid', 'A step is not somebody to be told.', 'contact');
    return input.text === '' ? step.title : input.text;
  }
  if (input.kind === 'reference') {
    if (!referenceSystem.safeParse(input.contact).success) throw new Refusal('invalid', 'Say whose number it is.', 'contact');
    return required(input.text, 'Enter the number or reference.');
  }
  if (input.contact !== null && (asked === undefined || (input.kind !== 'told' && input.kind !== 'not-needed'))) {
    throw new Refusal('invalid', 'Choose whom you have told from the list, or name somebody else.', 'contact');
  }
  if (input.kind === 'not-needed') {
    if ((asked === undefined) === (step === undefined)) throw new Refusal('invalid', 'Say which step, or who need not be told.', 'contact');
    if (step?.id === conductRunbookSteps.advice) throw new Refusal('invalid', 'No formal step comes before that advice (10022 3.4). Note under Conduct what was advised; if nobody raised malpractice, correct the facts.', 'step');
    if (asked?.state === 'told') throw new Refusal('invalid', 'They have been told. If that is wrong, correct it on the timeline.', 'contact');
    return required(input.text, 'Say why it is not needed.');
  }
  if (input.kind === 'told' && asked?.told !== undefined && asked.told !== null) {
    throw new Refusal('invalid', `It is noted that they were told ${momentInWords(asked.told)}. If that is wrong, correct it on the timeline first; if they were told again, add “Somebody was told” to the timeline.`, 'contact');
  }
  if (input.kind === 'told') return required(input.text === '' ? (asked?.role ?? '') : input.text, 'Say who has been told.');
  return required(input.text, 'Say what happened or was done.');
}

/** Somebody of the list who knew before it was reported: how, or the day is a slip of the hand. @throws Refusal `invalid` */
function refuseToldBefore(row: IncidentsTable, { kind, contact, text, on, time }: Added): void {
  const reported = { on: row.reported_on, time: row.reported_time };
  if (kind !== 'told' || contact === null || text !== '' || !isAfter(reported, { on, time })) return;
  throw new Refusal('invalid', `It was reported ${momentInWords(reported)}. Check the day and the time; if they knew before that, say how.`, 'text');
}

/** "on 20 November 2026", or with its time. */
function momentInWords({ on, time }: { readonly on: string; readonly time: string }): string {
  return time === '' ? `on ${formatDate(on)}` : `on ${formatMoment(instantAt(on, time))}`;
}

function required(text: string, message: string): string {
  if (text === '') throw new Refusal('invalid', message, 'text');
  return text;
}

/** A step answers its own clause; anything else the first one of the incident. */
function clauseOf(row: IncidentsTable, { step }: Added, { steps }: Standing): string {
  return firstClause(steps.find(({ id }) => id === step)?.clauses ?? row.clauses);
}
