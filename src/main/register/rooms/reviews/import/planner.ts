import type { AboutReviewRow, ReviewImportPlan, ReviewPlanInput } from '../../../../../preload/contract/reviews-import.ts';
import type { Question, ReviewKind } from '../../../../../preload/contract/reviews.ts';
import type { Prose } from '../../../../../preload/contract/prose.ts';
import { identifiersToldOf } from '../../../identifiers-in-rows.ts';
import { formatDate } from '../../../reports/house-style.ts';
import type { SheetRow } from '../../../spreadsheets/read-spreadsheet.ts';
import type { Work } from '../../../work.ts';
import { readChannel } from '../../accounts/import/channel.ts';
import { knownAccounts } from '../../accounts/import/known.ts';
import { plainName } from '../../people/rules.ts';
import { PeopleDirectory } from '../../people/service.ts';
import type { PackOutcome } from '../../policies/pack-schema.ts';
import { channelsOn, outcomesOn } from '../../policies/service.ts';
import { type Calendars, calendarsFor } from '../calendars.ts';
import { questionsOf } from '../checklist.ts';
import { type Calendar, evenCalendar } from '../rules/calendar.ts';
import { outcomeWord, readOutcome, shortened } from './cells.ts';
import { answerField, questionOfField } from './columns.ts';
import { AccountFinder } from './find-account.ts';
import { pastReview } from './past-review.ts';
import type { ListFacts, PlannedReview, RowOutcome, Told } from './planned.ts';
import { type ReadReview, type Reading, readRow } from './read-row.ts';
import { returnedReview } from './returned-review.ts';

export const kinds: readonly ReviewKind[] = ['quarterly', 'monthly', 'secondary'];

/** Works out what an import would do, row by row, without doing it. */
export class Planner implements ListFacts {
  readonly planned: PlannedReview[] = [];
  readonly there: ReviewImportPlan['there'] = [];
  readonly refused: AboutReviewRow[] = [];
  readonly warnings: AboutReviewRow[] = [];
  notFilledIn = 0;
  readonly #unknown = new Map<string, { word: string; rows: number }>();
  readonly #seen = new Map<string, number>();
  readonly #reading: Reading;
  readonly #told: ReadonlyMap<string, string>;
  readonly #questions: ReadonlyMap<ReviewKind, readonly Question[]>;
  readonly #outcomes: ReadonlyMap<ReviewKind, readonly PackOutcome[]>;
  readonly #calendars: ReadonlyMap<string, Calendars | undefined>;

  constructor(work: Work, input: ReviewPlanInput) {
    const channels = channelsOn(work);
    this.#questions = new Map(kinds.map((kind) => [kind, questionsOf(work, kind)]));
    this.#outcomes = new Map(kinds.map((kind) => [kind, outcomesOn(work, kind)]));
    this.#calendars = new Map((['quarterly', 'monthly'] as const).map((kind) => [kind, calendarsFor(work, kind)]));
    this.#told = new Map(input.outcomes.map(({ word, outcome }) => [outcomeWord(word), outcome]));
    this.#reading = {
      input, finder: new AccountFinder(knownAccounts(work, new PeopleDirectory(work))),
      channel: (name, address) => readChannel(channels, name, address).id, questions: (kind) => this.questionsOf(kind),
    };
  }

  get input(): ReviewPlanInput {
    return this.#reading.input;
  }

  /** Words for an outcome that nobody has told, with how many rows have them. */
  get unknownOutcomes(): ReviewImportPlan['unknownOutcomes'] {
    return [...this.#unknown.values()];
  }

  questionsOf(kind: ReviewKind): readonly Question[] {
    return this.#questions.get(kind) ?? [];
  }

  outcomesOf(kind: ReviewKind): readonly PackOutcome[] {
    return this.#outcomes.get(kind) ?? [];
  }

  /** The calendar by which an account's reviews of a kind count; a secondary review counts in the team's own. */
  calendarOf(kind: ReviewKind, accountId: string): Calendar {
    return this.#calendars.get(kind === 'monthly' ? kind : 'quarterly')?.of(accountId) ?? evenCalendar(kind === 'monthly' ? 1 : 3);
  }

  /** Takes the next row of the list. */
  take(work: Work, row: SheetRow): void {
    const { read, notFilledIn, problems, warnings } = readRow(row, this.#reading);
    if (notFilledIn) {
      this.notFilledIn += 1;
      return;
    }
    if (read === null) {
      this.refused.push(...problems);
      return;
    }
    const outcome = this.#outcomeOf(read);
    const result = this.#judged(work, row.number, read, outcome.id);
    // What could not be read is not said to be missing as well.
    const unread = new Set([...problems.map(({ field }) => field), ...(problems.some(({ field }) => questionOfField(field) !== undefined) ? [''] : [])]);
    const found = [...outcome.problems, ...(result.is === 'refused' ? result.problems : [])].filter(({ field }) => !unread.has(field));
    if (problems.length > 0 || found.length > 0 || result.is === 'refused') {
      this.refused.push(...problems, ...found.map((problem) => ({ row: row.number, ...problem })));
      return;
    }
    if (result.is === 'there') {
      this.there.push({ row: row.number, account: read.account.facts.name, reason: result.reason });
      return;
    }
    const key = keyOf(result.review);
    const before = this.#seen.get(key);
    if (before !== undefined) {
      this.there.push({ row: row.number, account: read.account.facts.name, reason: `The same review stands in row ${before}.` });
      return;
    }
    this.#seen.set(key, row.number);
    this.planned.push(result.review);
    this.warnings.push(...warnings, ...[...result.warnings, ...identifiersToldOf(proseIn(result.review))].map((warning) => ({ row: row.number, ...warning })));
  }

  #judged(work: Work, row: number, read: ReadReview, outcome: PackOutcome | undefined): RowOutcome {
    if (read.reviewedOn === null) return { is: 'refused', problems: [{ field: 'reviewedOn', value: '', reason: 'Give the date on which the review was done.' }] };
    if (read.reviewedOn > work.clock.today()) {
      return { is: 'refused', problems: [{ field: 'reviewedOn', value: formatDate(read.reviewedOn), reason: 'A review cannot have been done in the future. Correct the date.' }] };
    }
    const day = read.reviewedOn;
    return this.input.what === 'returned'
      ? returnedReview(work, this, row, { ...read, reviewedOn: day }, outcome)
      : pastReview(work, this, row, { ...read, reviewedOn: day }, outcome);
  }

  #outcomeOf(read: ReadReview): { readonly id: PackOutcome | undefined; readonly problems: readonly Told[] } {
    const offered = this.outcomesOf(read.kind);
    const word = outcomeWord(read.outcome);
    // The answers of a worksheet say by themselves whether there is a concern.
    if (word === '' && this.input.what === 'returned') return { id: undefined, problems: [] };
    const id = readOutcome(read.outcome, offered, this.#told);
    const outcome = offered.find((candidate) => candidate.id === id);
    if (outcome !== undefined) return { id: outcome, problems: [] };
    const unknown = this.#unknown.get(word);
    this.#unknown.set(word, { word: unknown?.word ?? shortenedWord(read.outcome, word), rows: (unknown?.rows ?? 0) + 1 });
    const reason = word === ''
      ? 'The row has no outcome. Say above what a row without one means, or write the outcome into it.'
      : `“${shortened(read.outcome)}” is not an outcome of such a review. Say above what it means, or correct it.`;
    return { id: undefined, problems: [{ field: 'outcome', value: read.outcome.slice(0, 200), reason }] };
  }
}

function shortenedWord(text: string, word: string): string {
  return word === '' ? '' : text.slice(0, 1000);
}

/** The words of a review, by the columns they came from. */
function proseIn({ reviewer, note, answers }: PlannedReview): Prose[] {
  const answered = answers.map(({ questionId, text, note: beside }) => ({ path: answerField(questionId), text: `${text}\n${beside}` }));
  return [{ path: 'reviewer', text: reviewer }, { path: 'remarks', text: note }, ...answered];
}

/** What makes two rows the same review. */
function keyOf({ account, kind, reviewedOn, outcome, reviewer }: PlannedReview): string {
  return JSON.stringify([account.id, kind, reviewedOn, outcome.id, plainName(reviewer)]);
}
