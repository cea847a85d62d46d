import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { ReviewImportCounts, ReviewImportPlan, ReviewPlanInput, ReviewSheet } from '../../../../../preload/contract/reviews-import.ts';
import { reviewColumn } from '../../../../../preload/contract/reviews-import.ts';
import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import type { Question } from '../../../../../preload/contract/reviews.ts';
import { Refusal } from '../../../refusal.ts';
import { readSpreadsheet, readText, type SheetRows } from '../../../spreadsheets/read-spreadsheet.ts';
import { rememberColumns, rememberedColumns } from '../../../spreadsheets/remembered-columns.ts';
import type { Job, Work } from '../../../work.ts';
import type { WrittenFile } from '../../../written-file.ts';
import { isSecretHeading } from '../../accounts/import/columns.ts';
import { rowsToCorrect, writeRows } from '../../accounts/import/refused-rows.ts';
import { outcomeTitles, questionsOf } from '../checklist.ts';
import { raisesConcern } from '../rules/answers.ts';
import { calendarKind } from '../service.ts';
import { fieldsOffered, seemsToBe, suggestFields } from './columns.ts';
import type { PlannedReview } from './planned.ts';
import { kinds, Planner } from './planner.ts';
import { writePast, writeReturned } from './write.ts';

/** A list that waits for its columns to be matched. */
interface OnDesk {
  readonly fileName: string;
  readonly rows: SheetRows;
}

const room = 'reviews';

const samplesShown = 3;

/** Rows shown of each part of a dry run; the counts are always whole. */
const shownRows = 500;

/** Rows between two breaths. */
const rowsAtOnce = 50;

/** Reads a list of reviews onto the desk and suggests what its columns are. @throws Refusal `invalid` */
export async function readReturns(job: Job): Promise<ReviewSheet> {
  const { path } = job.file();
  job.progress(0, 1, 'Reading the list');
  return onDesk(job, basename(path), await readSpreadsheet(path));
}

/** Reads pasted rows onto the desk. @throws Refusal `invalid` */
export function readPastedReturns(job: Job, { text }: InputOf<'reviews.readPastedReturns'>): Promise<ReviewSheet> {
  return Promise.resolve(onDesk(job, 'Pasted rows', readText(text)));
}

/** The dry run: which rows become which review, which are there already, and which are refused and why. Changes nothing. @throws Refusal `not-found`, `cancelled` */
export async function planReturns(job: Job, input: ReviewPlanInput): Promise<ReviewImportPlan> {
  const { rows } = fromDesk(job, input.source);
  const planner = await planned(job, input, rows);
  return job.read((work) => shown(work, planner));
}

/**
 * Records all valid rows in one transaction, or nothing.
 *
 * @throws Refusal `conflict` when the register has changed since the dry run, `invalid` when there is nothing to record,
 *   `not-found`, `cancelled`
 */
export async function importReturns(job: Job, { plan, fingerprint }: InputOf<'reviews.importReturns'>): Promise<OutputOf<'reviews.importReturns'>> {
  const { fileName, rows } = fromDesk(job, plan.source);
  await job.breathe();
  const counts = job.commit((work) => {
    const planner = new Planner(work, plan);
    for (const row of rows.rows) planner.take(work, row);
    if (fingerprintOf(planner) !== fingerprint) {
      throw new Refusal('conflict', 'The register has changed since the dry run. Look at the dry run again, then import.');
    }
    if (planner.planned.length === 0) throw new Refusal('invalid', 'There is nothing to record in this list. Correct its rows, or choose another one.');
    for (const [done, review] of planner.planned.entries()) {
      carryOut(work, planner, review);
      if (done % 100 === 99) job.progress(done + 1, planner.planned.length, 'Recording reviews');
    }
    rememberColumns(work, room, rows.headings, Object.fromEntries(plan.columns.map(({ field, column }) => [field, column])));
    const done = countsOf(planner);
    work.record({
      action: 'reviews.imported', room, recordId: plan.source, clause: '2.3.1', details: { fileName, what: plan.what, rows: rows.rows.length, ...done },
    });
    return done;
  });
  job.desk.delete(deskKey(plan.source));
  return counts;
}

/** Saves the rows to correct. It leaves no record: the file holds only what was brought. @throws Refusal `invalid` when there are none, `not-found`, `not-written` */
export async function saveRefusedReturns(job: Job, input: ReviewPlanInput): Promise<WrittenFile> {
  const { path } = job.file();
  const { rows } = fromDesk(job, input.source);
  const { refused, warnings } = await planned(job, input, rows);
  const columns = Object.fromEntries(input.columns.map(({ field, column }) => [field, column]));
  return writeRows(path, rowsToCorrect(rows, columns, [...refused, ...warnings]));
}

/** What only shows when a row is carried out, such as an account that earlier rows have brought into another state, names the row. */
function carryOut(work: Work, planner: Planner, review: PlannedReview): void {
  try {
    const { kind } = review;
    if (planner.input.what === 'returned' && calendarKind(kind)) writeReturned(work, { ...review, kind });
    else writePast(work, planner, review);
  } catch (error) {
    if (!(error instanceof Refusal) || (error.code !== 'invalid' && error.code !== 'duplicate')) throw error;
    throw new Refusal(error.code, `Nothing was imported, because of row ${review.row}: ${error.message}`);
  }
}

/** Several thousand rows take a while, so that other calls are let in between. What changes meanwhile shows in the fingerprint. */
async function planned(job: Job, input: ReviewPlanInput, { rows }: SheetRows): Promise<Planner> {
  const planner = job.read((work) => new Planner(work, input));
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    job.read((work) => {
      for (const row of rows.slice(start, start + rowsAtOnce)) planner.take(work, row);
    });
    job.progress(Math.min(start + rowsAtOnce, rows.length), rows.length, 'Comparing with the register');
    await job.breathe();
  }
  return planner;
}

function shown(work: Work, planner: Planner): ReviewImportPlan {
  return {
    source: planner.input.source, counts: countsOf(planner),
    recorded: planner.planned.slice(0, shownRows).map((review) => ({
      row: review.row, account: review.account.facts.name, kind: review.kind, period: review.period.title, reviewedOn: review.reviewedOn, reviewer: review.reviewer,
      outcome: review.outcome.title, answers: review.answers.length, concerns: concernsOf(review, planner.questionsOf(review.kind)),
    })),
    there: planner.there.slice(0, shownRows), refused: planner.refused.slice(0, shownRows), warnings: planner.warnings.slice(0, shownRows),
    unknownOutcomes: planner.unknownOutcomes.slice(0, 200),
    outcomes: [...outcomeTitles(work)].map(([id, title]) => ({ id, title })), fingerprint: fingerprintOf(planner),
  };
}

function concernsOf({ answers }: PlannedReview, questions: readonly Question[]): number {
  return answers.filter((answer) => questions.some((question) => question.id === answer.questionId && raisesConcern(question, answer))).length;
}

function countsOf({ planned: recorded, there, refused, warnings, notFilledIn }: Planner): ReviewImportCounts {
  const rowsOf = (told: readonly { readonly row: number }[]): number => new Set(told.map(({ row }) => row)).size;
  return { recorded: recorded.length, there: there.length, notFilledIn, refused: rowsOf(refused), warnings: rowsOf(warnings) };
}

/** Names exactly what was shown: other rows, other reviews or accounts in another state give another fingerprint. */
function fingerprintOf({ planned: recorded, there, refused, warnings, notFilledIn }: Planner): string {
  const content = JSON.stringify([
    recorded.map(({ account, outcome, ...review }) => [account.id, account.version, outcome.id, review]), there, refused, warnings, notFilledIn,
  ]);
  return createHash('sha256').update(content).digest('hex');
}

function onDesk(job: Job, fileName: string, sheet: SheetRows): ReviewSheet {
  // One list at a time: a second one replaces the first, so that nothing piles up in memory.
  for (const key of job.desk.keys()) if (key.startsWith(deskKey(''))) job.desk.delete(key);
  return job.read((work) => {
    const source = work.newId();
    job.desk.set(deskKey(source), { fileName, rows: sheet } satisfies OnDesk);
    // Kinds of review may ask the same in other words: each of them may be a heading.
    const questions = kinds.flatMap((kind) => questionsOf(work, kind));
    const fields = fieldsOffered([...new Map(questions.map((question) => [question.id, question])).values()]);
    const offered = new Set(fields.map(({ field }) => field));
    const remembered = rememberedColumns(work, room, sheet.headings, (name): name is string => offered.has(name) && reviewColumn.safeParse(name).success);
    const suggested = remembered === undefined ? suggestFields(sheet.headings, questions) : sheet.headings.map((_, index) => remembered.get(index) ?? null);
    return {
      source, fileName, sheet: sheet.sheet, rowCount: sheet.rows.length, remembered: remembered !== undefined, what: seemsToBe(suggested, questionsOf(work, 'monthly')), fields,
      columns: sheet.headings.map((heading, index) => ({
        index, heading, samples: isSecretHeading(heading) ? [] : samplesOf(sheet, index),
        // A column that was left out on purpose is not suggested again.
        suggested: suggested[index] ?? null,
      })),
    };
  });
}

function samplesOf(sheet: SheetRows, column: number): string[] {
  return sheet.rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '').slice(0, samplesShown).map((cell) => cell.slice(0, 120));
}

function fromDesk(job: Job, source: string): OnDesk {
  const sheet = job.desk.get(deskKey(source));
  if (sheet === undefined) throw new Refusal('not-found', 'The list is no longer open here. Choose it again.');
  return sheet as OnDesk;
}

function deskKey(source: string): string {
  return `reviews.import/${source}`;
}
