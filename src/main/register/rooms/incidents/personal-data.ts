import type { MadeBy } from '../../../../preload/contract/incidents.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { instantAt, londonDay, londonMoment, londonNow } from '../../clock.ts';
import type { IncidentEntriesTable, IncidentsTable } from '../../database/tables-incidents.ts';
import { Refusal } from '../../refusal.ts';
import { formatDate, formatMoment } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { openIncident, refuseImpossible } from './checked.ts';
import { keepEntry, undoMade } from './entries.ts';
import { isAfter, type Moment } from './rules/order.ts';
import { firstClause } from './rules/types.ts';
import { type RegulatorKept, regulatorKeptOf, type Standing, standingOf } from './standing.ts';
import { entryRows, updateIncident } from './table.ts';

/**
 * Answers whether personal information was exposed. "Yes" starts the 72 hours within which the regulator is told, from when
 * the Trust became aware (UK GDPR article 33), and makes it a duty to tell Information Governance.
 *
 * The Trust cannot have become aware of it after it was first recorded here that it was exposed, whatever was answered between.
 *
 * Another answer takes away what was decided about telling the regulator, which followed from the one before: it is decided
 * anew, and the former decision stays in the history.
 *
 * @throws Refusal `not-found`, `conflict`, `closed`, `invalid` with the field: another answer needs its reason
 */
export function answerPersonalData(work: Work, input: InputOf<'incidents.answerPersonalData'>): OutputOf<'incidents.answerPersonalData'> {
  const before = openIncident(work, input.id, input.version);
  const yes = input.exposed === 'yes';
  if (yes && input.awareOn === null) throw new Refusal('invalid', 'Say on which day the Trust became aware of it: the 72 hours run from then.', 'awareOn');
  if (!yes && (input.awareOn !== null || input.awareTime !== '')) throw new Refusal('invalid', 'Only what was exposed has a time from which the Trust knew of it.', 'awareOn');
  const knownAt = yes ? (before.exposed_known_at ?? work.clock.now()) : before.exposed_known_at;
  const after: IncidentsTable = { ...before, exposed: input.exposed, aware_on: input.awareOn, aware_time: input.awareTime, exposed_known_at: knownAt, regulator: null, version: before.version + 1 };
  const moment = { on: input.awareOn, time: input.awareTime };
  refuseImpossible(work, moment, { on: before.happened_on, time: before.happened_time }, { on: 'awareOn', time: 'awareTime' });
  refuseAwareLater(before, moment);
  const same = before.exposed === after.exposed && before.aware_on === after.aware_on && before.aware_time === after.aware_time;
  if (same && input.exposed !== 'not-known') throw new Refusal('invalid', 'This is the answer that stands already.', 'exposed');
  if (before.exposed !== 'not-asked' && input.reason === '') throw new Refusal('invalid', 'Say what has come to light since the last answer.', 'reason');
  updateIncident(work.db, after);
  const said = { yes: 'Personal information was exposed', no: 'No personal information was exposed', 'not-known': 'Not known yet whether personal information was exposed' };
  const known = input.awareOn === null ? '' : `; known since ${input.awareTime === '' ? formatDate(input.awareOn) : formatMoment(instantAt(input.awareOn, input.awareTime))}`;
  const decided = regulatorKeptOf(before);
  const undone = decided === null ? '' : ' What was decided about telling the regulator no longer stands.';
  // That it was not known was so at its time.
  undoMade(work, after, (entry) => entry.made_by === 'personal-data' && !entry.text.startsWith(said['not-known']), 'Another answer has taken its place.');
  note(work, after, `${said[input.exposed]}${known}.${input.reason === '' ? '' : ` ${sentence(input.reason)}`}${undone}`, londonNow(work.clock), 'personal-data');
  undoMade(work, after, isDecision, 'The answer about personal information has changed: it is decided anew.');
  work.record({
    action: 'incident.personal-data-answered', room: 'incidents', recordId: before.id, clause: clauseOf(work, before),
    details: { exposed: input.exposed, awareOn: input.awareOn, awareTime: input.awareTime, reason: input.reason, before: before.exposed, ...changesOfDecision(decided, null) },
  });
  return { id: after.id, version: after.version };
}

/** Refuses that the Trust became aware after the register had it already: the 72 hours would begin again. @throws Refusal `invalid` */
function refuseAwareLater({ exposed_known_at: knownAt }: IncidentsTable, moment: Moment): void {
  if (knownAt === null) return;
  const known = londonMoment(knownAt);
  if (!isAfter(moment, known)) return;
  throw new Refusal(
    'invalid', `It was recorded here on ${formatMoment(knownAt)} that personal information was exposed, so the Trust knew of it by then. Enter that moment or an earlier one.`,
    moment.on === known.on ? 'awareTime' : 'awareOn',
  );
}

/**
 * Keeps what was decided about telling the regulator. What comes after the 72 hours needs its reason (UK GDPR article 33(1)),
 * and so does the decision that it need not be told (33(5)). A decision that stands is corrected with a reason of its own; the
 * former one stays in the history.
 *
 * @throws Refusal `not-found`, `conflict`, `closed`, `invalid` with the field
 */
export function decideRegulator(work: Work, input: InputOf<'incidents.decideRegulator'>): OutputOf<'incidents.decideRegulator'> {
  const before = openIncident(work, input.id, input.version);
  if (before.exposed !== 'yes') throw new Refusal('invalid', 'Answer first whether personal information was exposed.', 'decision');
  refuseImpossible(work, input, { on: before.aware_on, time: before.aware_time }, { on: 'on', time: 'time' }, 'The Trust became aware of it');
  const { dueAt } = standingNow(work, before).personalData;
  if (input.decision === 'reported' && input.time === '' && dueAt !== null && londonDay(dueAt) === input.on) {
    throw new Refusal('invalid', 'Enter the time: the 72 hours end on that day, and nobody could tell whether it was in time.', 'time');
  }
  const late = dueAt !== null && instantAt(input.on, input.time === '' ? '00:00' : input.time) > dueAt;
  if (input.decision === 'not-reportable' && input.reason === '') throw new Refusal('invalid', 'Say why the regulator need not be told: the Trust has to be able to show it (UK GDPR article 33(5)).', 'reason');
  if (input.decision === 'reported' && late && input.reason === '') throw new Refusal('invalid', 'This is after the 72 hours. Say why it was late: the regulator asks for it (UK GDPR article 33(1)).', 'reason');
  const { decision, on, time, by, reference, reason, correctedBecause } = input;
  const kept: RegulatorKept = { decision, on, time, by, reference, reason };
  const after: IncidentsTable = { ...before, regulator: JSON.stringify(kept), version: before.version + 1 };
  const former = regulatorKeptOf(before);
  refuseCorrection(former, kept, correctedBecause);
  updateIncident(work.db, after);
  // The correction is of today; of what it corrects it says when that was.
  if (former === null) note(work, after, decisionInWords(kept), { on, time }, 'regulator');
  else {
    undoMade(work, after, isDecision, correctedBecause);
    note(work, after, `What was decided about telling the regulator is corrected: ${datedDecision(kept)}\nWhy it is corrected: ${correctedBecause}`, londonNow(work.clock), 'regulator');
  }
  work.record({
    action: former === null ? 'incident.regulator-decided' : 'incident.regulator-corrected', room: 'incidents', recordId: before.id, clause: clauseOf(work, before),
    details: former === null ? { ...kept, dueAt, late } : { ...kept, decisionReason: reason, reason: correctedBecause, dueAt, late, ...changesOfDecision(former, kept) },
  });
  return { id: after.id, version: after.version };
}

/** A decision that stands is corrected with a reason, and only to another one. @throws Refusal `invalid` */
function refuseCorrection(former: RegulatorKept | null, kept: RegulatorKept, correctedBecause: string): void {
  if (former === null) {
    if (correctedBecause !== '') throw new Refusal('invalid', 'No decision stands that could be corrected. Leave this empty.', 'correctedBecause');
    return;
  }
  if (correctedBecause === '') throw new Refusal('invalid', 'A decision stands already. Say why it is corrected; it stays in the history.', 'correctedBecause');
  if (JSON.stringify(former) === JSON.stringify(kept)) throw new Refusal('invalid', 'Nothing has been changed. Change what is wrong, or cancel.', 'correctedBecause');
}

/** "The regulator was told, reference DSPT 12; decided by Information Governance. The office was closed" */
function decisionInWords({ decision, by, reference, reason }: RegulatorKept): string {
  const said = decision === 'reported' ? `The regulator was told${reference === '' ? '' : `, reference ${reference}`}` : 'The regulator need not be told';
  return `${said}; decided by ${by}.${reason === '' ? '' : ` ${reason}`}`;
}

/** As `decisionInWords`, with when that was: as it stands beside another one. */
function datedDecision(kept: RegulatorKept): string {
  return `${kept.time === '' ? formatDate(kept.on) : formatMoment(instantAt(kept.on, kept.time))}: ${decisionInWords(kept)}`;
}

/** What the history shows of a decision that is taken away or corrected; nothing where none stood. */
function changesOfDecision(from: RegulatorKept | null, to: RegulatorKept | null): object {
  return from === null ? {} : { changes: [{ field: 'regulator', from: datedDecision(from), to: to === null ? '' : datedDecision(to) }] };
}

/** The clause of the step that asks about personal information; where no policy has one, the incident's own. */
function clauseOf(work: Work, row: IncidentsTable): string {
  return firstClause(standingNow(work, row).steps.find(({ does }) => does === 'personal-data')?.clauses ?? row.clauses);
}

function standingNow(work: Work, row: IncidentsTable): Standing {
  return standingOf(work, row, entryRows(work.db, row.id));
}

/** Words of an officer, ended by a full stop where nothing ends them. */
function sentence(words: string): string {
  return /[.!?…]$/u.test(words) ? words : `${words}.`;
}

function isDecision({ made_by: madeBy }: Pick<IncidentEntriesTable, 'made_by'>): boolean {
  return madeBy === 'regulator';
}

function note(work: Work, row: IncidentsTable, text: string, { on, time }: { readonly on: string; readonly time: string }, madeBy: Extract<MadeBy, 'personal-data' | 'regulator'>): void {
  keepEntry(work, row, { kind: 'note', contact: null, step: null, corrects: null, text, on_day: on, at_time: time, kept_because: '', made_by: madeBy });
}
