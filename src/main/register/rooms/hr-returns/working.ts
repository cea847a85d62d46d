import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { figuresDraft } from '../../../../preload/contract/hr-returns.ts';
import type { HrReturnsTable } from '../../database/tables-hr-returns.ts';
import { draftOf, dropDraft, keepDraft } from '../../drafts/drafts.ts';
import { Refusal } from '../../refusal.ts';
import { refuseFutureDay, refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { hrReturnOn } from '../policies/service.ts';
import { formFrom, formOf, type ReturnForm } from './form.ts';
import { endPrinted, keepPrinted } from './prints.ts';
import { afterReturnProblem, figuresProblem, returnedProblem } from './rules/standing.ts';
import { overlap, titleOfYear, yearFrom } from './rules/years.ts';
import { returnName, returnSettings, shownOf, standingReturn } from './service.ts';
import { figuresRows, insertChase, insertFigures, insertReturn, returnRows, updateReturn } from './table.ts';

/* Asking, chasing, entering and confirming an annual return (10022 6.2). The trail never holds a figure: viewers read it. */

const room = 'hr-returns';

type Done = OutputOf<'hrReturns.enter'>;

/** How HR was asked for a year. */
export interface Asking {
  readonly from: string;
  readonly askedOf: string;
  readonly askedEmail: string;
  readonly askedOn: string;
  readonly replyBy: string;
}

/** HR was asked by telephone, by letter, or before this register. @throws Refusal `invalid` with the field, `exists` */
export function noteAsked(work: Work, input: InputOf<'hrReturns.noteAsked'>): OutputOf<'hrReturns.noteAsked'> {
  return startReturn(work, input, 'otherwise', {});
}

/**
 * Begins the return of a year: HR was asked.
 * @param details what else the trail says, such as the file that was written
 * @throws Refusal `invalid` with the field for a year that has not ended, is none, or which no policy asks for; `exists`
 */
export function startReturn(work: Work, asking: Asking, how: 'message' | 'otherwise', details: Readonly<Record<string, unknown>>): { id: string; version: number } {
  const { year, form } = checkedAsking(work, asking);
  const row: HrReturnsTable = {
    id: work.newId(), from_day: year.from, to_day: year.to, asked_on: asking.askedOn, asked_how: how, asked_of: asking.askedOf, asked_email: asking.askedEmail,
    asked_by: work.officer.name, reply_by: asking.replyBy, form: JSON.stringify(form), confirmed_on: null, confirmed_by: '', confirmed_role: '', presented_on: null,
    recorded_at: work.clock.now(), recorded_by: work.officer.name, version: 1,
  };
  insertReturn(work.db, row);
  work.record({
    action: 'hr-return.asked', room, recordId: row.id, clause: form.clause,
    details: { number: returnName(row), askedOf: row.asked_of, askedOn: row.asked_on, replyBy: row.reply_by, how, ...details },
  });
  return { id: row.id, version: row.version };
}

/** What is asked for, once it is sure that it can be. @throws Refusal as `startReturn` */
export function checkedAsking(work: Work, { from, askedOn, replyBy }: Asking): { readonly year: { from: string; to: string; title: string }; readonly form: ReturnForm } {
  const asked = hrReturnOn(work);
  if (asked === undefined) throw new Refusal('invalid', 'No policy that is on asks HR for an annual return. Turn on 10022 in Settings first.');
  const year = yearFrom(returnSettings(work).yearKind, from) ?? yearFrom('financial', from) ?? yearFrom('calendar', from);
  refuseOddDay(from, 'from');
  if (year === undefined) throw new Refusal('invalid', 'No year begins on this day. Choose a year from the list.', 'from');
  if (year.to >= work.clock.today()) throw new Refusal('invalid', 'This year has not ended yet. Ask HR when it has.', 'from');
  const known = returnRows(work.db).find((row) => overlap({ from: row.from_day, to: row.to_day }, year));
  if (known !== undefined) throw new Refusal('exists', `HR was asked for ${titleOfYear(known.from_day)} already. Open that return to chase it.`, 'from');
  refuseFutureDay(askedOn, work.clock.today(), 'askedOn');
  if (askedOn < year.from) throw new Refusal('invalid', 'HR was asked before the year had begun. Check the year and the day.', 'askedOn');
  refuseOddDay(replyBy, 'replyBy');
  if (replyBy < askedOn) throw new Refusal('invalid', 'The day to reply lies before the day of asking. Enter a later one.', 'replyBy');
  return { year, form: formOf(asked) };
}

/** HR was asked again by telephone or in person. @throws Refusal `not-found`, `conflict`, `answered`, `invalid` with the field */
export function noteChase(work: Work, { id, version, on, replyBy }: InputOf<'hrReturns.noteChase'>): Done {
  refuseFutureDay(on, work.clock.today(), 'on');
  return chased(work, { id, version }, { on, replyBy }, 'otherwise', {});
}

/** Records that HR was asked again, and by when it answers now. @throws Refusal as `noteChase` */
export function chased(
  work: Work, which: { readonly id: string; readonly version: number }, days: { readonly on: string; readonly replyBy: string }, how: 'message' | 'otherwise',
  details: Readonly<Record<string, unknown>>,
): Done {
  const before = chasable(work, which, days);
  insertChase(work.db, { id: work.newId(), return_id: before.id, on_day: days.on, how, reply_by: days.replyBy, recorded_by: work.officer.name });
  return changed(work, before, { reply_by: days.replyBy }, 'hr-return.chased', { on: days.on, replyBy: days.replyBy, how, ...details });
}

/** The return, if it can be chased. @throws Refusal as `noteChase` */
export function chasable(
  work: Work, which: { readonly id: string; readonly version: number }, { on, replyBy }: { readonly on: string; readonly replyBy: string },
): HrReturnsTable {
  const before = standingReturn(work, which);
  if (figuresRows(work.db, before.id).length > 0) throw new Refusal('answered', 'HR has answered: there is nothing to chase.');
  if (on < before.asked_on) throw new Refusal('invalid', 'This day lies before the one on which HR was asked first. Check both days.', 'on');
  refuseOddDay(replyBy, 'replyBy');
  if (replyBy < on) throw new Refusal('invalid', 'The day to reply lies before the day of asking. Enter a later one.', 'replyBy');
  return before;
}

/** Keeps what HR returned. @throws Refusal `not-found`, `conflict`, `answered`, `invalid` with the field */
export function enterFigures(work: Work, input: InputOf<'hrReturns.enter'>): Done {
  const before = standingReturn(work, input);
  if (figuresRows(work.db, before.id).length > 0) throw new Refusal('answered', 'This return has figures already. To change them, correct them and give the reason.');
  keepFigures(work, before, input, 1, '');
  return changed(work, before, {}, 'hr-return.entered', { returnedOn: input.returnedOn, nil: input.nil });
}

/** Corrects them; what stood there stays, and HR has to confirm again. @throws Refusal `not-found`, `conflict`, `invalid` with the field */
export function correctFigures(work: Work, input: InputOf<'hrReturns.correct'>): Done {
  const before = standingReturn(work, input);
  const [newest] = figuresRows(work.db, before.id);
  if (newest === undefined) throw new Refusal('invalid', 'This return has no figures yet. Enter them first.');
  if (newest.figures === JSON.stringify(input.figures) && newest.returned_on === input.returnedOn) {
    throw new Refusal('invalid', 'Nothing has been changed. Change what is wrong, or cancel.', 'reason');
  }
  keepFigures(work, before, input, newest.number + 1, input.reason);
  // What the group had was the former table.
  return changed(work, before, { confirmed_on: null, confirmed_by: '', confirmed_role: '', presented_on: null }, 'hr-return.corrected', {
    returnedOn: input.returnedOn, nil: input.nil, reason: input.reason, confirmationLapsed: before.confirmed_on !== null, presented: before.presented_on,
  });
}

function keepFigures(work: Work, before: HrReturnsTable, { returnedOn, figures, nil }: Pick<InputOf<'hrReturns.enter'>, 'returnedOn' | 'figures' | 'nil'>, number: number, reason: string): void {
  refuseFutureDay(returnedOn, work.clock.today(), 'returnedOn');
  const form = formFrom(before.form);
  refuse(returnedProblem({ askedOn: before.asked_on }, returnedOn) ?? figuresProblem(figures, nil, { rows: form.breaches.length, columns: form.outcomes.length }));
  insertFigures(work.db, {
    id: work.newId(), return_id: before.id, number, figures: JSON.stringify(figures), returned_on: returnedOn, reason, recorded_at: work.clock.now(), recorded_by: work.officer.name,
  });
  dropDraft(work, room, before.id);
}

/** HR has confirmed the figures as they stand. @throws Refusal `not-found`, `conflict`, `confirmed`, `invalid` with the field */
export function confirmFigures(work: Work, input: InputOf<'hrReturns.confirm'>): Done {
  const before = standingReturn(work, input);
  if (before.confirmed_on !== null) throw new Refusal('confirmed', 'HR has confirmed these figures already.');
  refuseBeforeReturn(work, before, input.on);
  return changed(work, before, { confirmed_on: input.on, confirmed_by: input.by, confirmed_role: input.role }, 'hr-return.confirmed', { on: input.on, by: input.by, role: input.role });
}

/** The report went to the group that it is for; a later day takes the place of an earlier one. @throws Refusal as `confirmFigures` */
export function presentReport(work: Work, input: InputOf<'hrReturns.present'>): Done {
  const before = standingReturn(work, input);
  refuseBeforeReturn(work, before, input.on);
  const shown = shownOf(work, before);
  // The group has seen it, however it was shown.
  if (shown !== null) keepPrinted(work, before, shown, returnSettings(work).threshold);
  return changed(work, before, { presented_on: input.on }, 'hr-return.presented', { on: input.on, to: formFrom(before.form).reportsTo });
}

/**
 * Nobody holds a report with figures of this year any more, so that they can be printed as they are now: after a correction, or
 * with another threshold.
 *
 * @throws Refusal `not-found`, `conflict`, `invalid` where nothing was printed
 */
export function takeBackPrints(work: Work, input: InputOf<'hrReturns.takeBack'>): Done {
  const before = standingReturn(work, input);
  const { printedOn } = endPrinted(work, before);
  return changed(work, before, {}, 'hr-return.prints-taken-back', { printedOn, reason: input.reason });
}

function refuseBeforeReturn(work: Work, before: HrReturnsTable, on: string): void {
  const [newest] = figuresRows(work.db, before.id);
  if (newest === undefined) throw new Refusal('invalid', 'This return has no figures yet. Enter them first.');
  refuseFutureDay(on, work.clock.today(), 'on');
  refuse(afterReturnProblem({ returnedOn: newest.returned_on }, on));
}

function refuse(problem: { readonly field: string; readonly message: string } | undefined): void {
  if (problem !== undefined) throw new Refusal('invalid', problem.message, problem.field);
}

function changed(work: Work, before: HrReturnsTable, changes: Partial<HrReturnsTable>, action: string, details: Readonly<Record<string, unknown>>): Done {
  const row = { ...before, ...changes, version: before.version + 1 };
  updateReturn(work.db, row);
  work.record({ action, room, recordId: row.id, clause: formFrom(row.form).clause, details: { number: returnName(row), ...details } });
  return { id: row.id, version: row.version };
}

/** Keeps what is typed of the figures, or forgets it when there is nothing to keep. @returns when, ISO 8601 UTC */
export function keepFiguresDraft(work: Work, { id, draft }: InputOf<'hrReturns.keepDraft'>): OutputOf<'hrReturns.keepDraft'> {
  if (draft !== null) return { savedAt: keepDraft(work, room, id, draft) };
  dropDraft(work, room, id);
  return { savedAt: work.clock.now() };
}

/** @returns what this officer has typed of the figures and not saved, or null */
export function figuresDraftOf(work: Work, { id }: InputOf<'hrReturns.draft'>): OutputOf<'hrReturns.draft'> {
  const kept = draftOf(work, room, id);
  const content = figuresDraft.safeParse(kept?.content);
  return { draft: kept === undefined || !content.success ? null : { savedAt: kept.savedAt, content: content.data } };
}
