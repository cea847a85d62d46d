import type { FiguresVersion, HrReturnDetail, HrReturnRow, ReturnSettings, ReturnYear } from '../../../../preload/contract/hr-returns.ts';
import { daysAfter } from '../../../../preload/contract/days.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { happened, historyOf } from '../../audit/history.ts';
import { changesOf, reasonIn } from '../../audit/readable-changes.ts';
import { changedFields } from '../../changed-fields.ts';
import { londonDay } from '../../clock.ts';
import type { HrReturnsTable } from '../../database/tables-hr-returns.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { hrReturnOn } from '../policies/service.ts';
import { workingDayFrom } from '../settings/rules/bank-holidays.ts';
import { formFrom } from './form.ts';
import { figuresIn, isNil, type ShownFigures, shownFigures } from './prints.ts';
import { stateOf } from './rules/standing.ts';
import { endedYears, overlap, titleOfYear } from './rules/years.ts';
import { chaseRows, figuresRows, putSettings, returnRow, returnRows, settingsRow } from './table.ts';

/** Entries of the history that a detail shows at once. */
const historyLimit = 100;

/** Years back for which HR can be asked. */
const yearsBack = 6;

/** Days after the end of a year from which a return that nobody has asked for is late: as long as the figures of a year take. */
const daysToAsk = 30;

const usual: Omit<ReturnSettings, 'version'> = { yearKind: 'financial', threshold: 5, replyDays: 28 };

/** Years that were asked for, and those that can be (10022 6.2). */
export function hrReturns(work: Work): OutputOf<'hrReturns.list'> {
  const today = work.clock.today();
  const settings = returnSettings(work);
  const rows = returnRows(work.db).map((row) => rowOf(work, row));
  const asked = hrReturnOn(work) !== undefined;
  const open = asked ? endedYears(settings.yearKind, today, yearsBack).filter((year) => !rows.some((row) => overlap(row, year))) : [];
  const owed = open.filter(({ to }) => to >= registerBegan(work)).at(-1);
  const replyBy = workingDayFrom(daysAfter(today, settings.replyDays));
  const replyAgainBy = workingDayFrom(daysAfter(today, Math.ceil(settings.replyDays / 2)));
  return { today, rows, settings, asked, open, replyBy, replyAgainBy, owed: owed === undefined ? null : { ...owed, late: daysAfter(owed.to, daysToAsk) < today } };
}

/** The day on which this register was made: nobody could have asked through it for a year that had ended before. */
function registerBegan(work: Work): string {
  const [created] = happened(work.db, 'settings', 'register.created', '0', '9999');
  return created === undefined ? '0000-01-01' : londonDay(created.entry.at);
}

/** One return, with what everybody may see of its figures. @throws Refusal `not-found` */
export function hrReturn(work: Work, { id }: InputOf<'hrReturns.get'>): HrReturnDetail {
  const row = theReturn(work, id);
  const form = formFrom(row.form);
  const shown = shownOf(work, row);
  return {
    row: rowOf(work, row), clause: `${form.policy} ${form.clause}`, reportsTo: form.reportsTo,
    askedOf: row.asked_of, askedEmail: row.asked_email, askedHow: row.asked_how, askedBy: row.asked_by,
    chases: chaseRows(work.db, id).map((chase) => ({ on: chase.on_day, how: chase.how, by: chase.recorded_by, replyBy: chase.reply_by })),
    breaches: form.breaches, outcomes: form.outcomes, threshold: shown?.threshold ?? returnSettings(work).threshold,
    table: shown === null ? null : tableOf(shown), printedOn: shown?.printedOn ?? null, withheldSince: shown?.withheldSince ?? null,
    confirmedBy: row.confirmed_by, confirmedRole: row.confirmed_role,
    history: historyOf(work.db, 'hr-returns', id, historyLimit).map(({ entry, details }) => ({
      sequence: entry.sequence, at: entry.at, officer: entry.officerName, action: entry.action,
      // Why figures were corrected may repeat them, and a viewer has the published ones only.
      reason: work.officer.role === 'viewer' ? '' : reasonIn(details), changes: changesOf(details, new Map()),
    })),
  };
}

/** HR's exact figures of one year with their corrections, the newest first. @throws Refusal `not-found` */
export function exactFigures(work: Work, { id }: InputOf<'hrReturns.figures'>): FiguresVersion[] {
  theReturn(work, id);
  return figuresRows(work.db, id).map((row) => ({
    number: row.number, figures: figuresIn(row), returnedOn: row.returned_on, reason: row.reason, enteredAt: row.recorded_at, enteredBy: row.recorded_by,
  }));
}

/** @throws Refusal `not-found` */
export function theReturn(work: Work, id: string): HrReturnsTable {
  const row = returnRow(work.db, id);
  if (row === undefined) throw missingRecord('return');
  return row;
}

/** The return as a change finds it. @throws Refusal `not-found`, `conflict` */
export function standingReturn(work: Work, { id, version }: { readonly id: string; readonly version: number }): HrReturnsTable {
  const row = theReturn(work, id);
  if (row.version !== version) throw conflict('This return', { version: row.version });
  return row;
}

/** What everybody may see of a return, at the threshold of the settings where none of it was printed yet; null where nothing may be seen. */
export function shownOf(work: Work, row: Pick<HrReturnsTable, 'id'>): ShownFigures | null {
  return shownFigures(work, row, returnSettings(work).threshold);
}

function tableOf({ table: { cells, rowTotals, columnTotals, total } }: ShownFigures): NonNullable<HrReturnDetail['table']> {
  return { cells: cells.map((line) => [...line]), rowTotals: [...rowTotals], columnTotals: [...columnTotals], total };
}

/** "HR annual return 2025/26" */
export function returnName(row: Pick<HrReturnsTable, 'from_day'> | Pick<ReturnYear, 'from'>): string {
  return `HR annual return ${titleOfYear('from_day' in row ? row.from_day : row.from)}`;
}

function rowOf(work: Work, row: HrReturnsTable): HrReturnRow {
  const figures = figuresRows(work.db, row.id);
  const chases = chaseRows(work.db, row.id);
  const [newest] = figures;
  const days = { askedOn: row.asked_on, replyBy: row.reply_by, returnedOn: newest?.returned_on ?? null, confirmedOn: row.confirmed_on };
  return {
    id: row.id, version: row.version, from: row.from_day, to: row.to_day, title: titleOfYear(row.from_day), state: stateOf(days, work.clock.today()), ...days,
    chases: chases.length, lastChasedOn: chases.at(-1)?.on_day ?? null, presentedOn: row.presented_on, corrections: Math.max(0, figures.length - 1),
    nil: newest !== undefined && (work.officer.role === 'viewer' ? isNilShown(shownOf(work, row)) : figuresIn(newest).every((line) => line.every((value) => value === 0))),
  };
}

function isNilShown(shown: ShownFigures | null): boolean {
  return shown !== null && isNil(shown.table);
}

/** Which year is meant, from which number on it is printed, and how long HR has. */
export function returnSettings(work: Work): ReturnSettings {
  const row = settingsRow(work.db);
  return row === undefined ? { version: 0, ...usual } : { version: row.version, yearKind: row.year_kind, threshold: row.threshold, replyDays: row.reply_days };
}

/** Changes them; returns that were asked for keep their year. @throws Refusal `conflict` */
export function editReturnSettings(work: Work, input: InputOf<'hrReturns.editSettings'>): ReturnSettings {
  const before = returnSettings(work);
  if (input.version !== before.version) throw conflict('The settings of the HR annual return', before);
  putSettings(work.db, { year_kind: input.yearKind, threshold: input.threshold, reply_days: input.replyDays, version: input.version + 1 });
  work.record({ action: 'hr-return.settings-edited', room: 'hr-returns', recordId: 'settings', clause: '6.2', details: changedFields(before, { ...input, version: input.version + 1 }) });
  return returnSettings(work);
}
