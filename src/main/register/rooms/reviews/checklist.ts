import type { Question, ReviewKind } from '../../../../preload/contract/reviews.ts';
import type { Work } from '../../work.ts';
import { checklistFor } from '../policies/pack-checklist.ts';
import type { PackGroundsList } from '../policies/pack-schema.ts';
import { outcomesOn, packsForAccounts } from '../policies/service.ts';
import { clausesInWords } from './rules/clauses.ts';

/** The cadence of the Communications Team's own review (CP371 2.3.1). */
export const quarterly = 'quarterly';

/**
 * The questions of a kind of review, from the packs that are on, in order. Each guideline of CP371 App 1 is asked by
 * itself: the policy asks for a review in detail.
 *
 * @param beside what an account's own record says beside a question, by its id; empty for nothing
 */
export function questionsOf(work: Work, kind: ReviewKind, beside: (questionId: string) => string = () => ''): Question[] {
  const packs = packsForAccounts(work);
  const grounds = new Map(packs.flatMap((pack) => pack.grounds.map((list) => [list.id, list])));
  return checklistFor(packs, kind, { detailed: true }).map((question) => ({
    id: question.id,
    clause: clausesInWords(question.clauses),
    policy: question.pack,
    topic: question.topic,
    question: question.question,
    help: question.help,
    kind: question.kind === 'yes-no-could-not-check' ? 'yes-no' : question.kind,
    concernWhen: question.concernWhen,
    required: question.required,
    grounds: question.followUp === undefined ? [] : groundsOf(grounds.get(question.followUp)),
    beside: beside(question.id),
  }));
}

/** The questions of the quarterly review. */
export function quarterlyQuestions(work: Work): Question[] {
  return questionsOf(work, quarterly);
}

/** A ground with choices (hate, by protected characteristic) is offered choice by choice. */
function groundsOf(list: PackGroundsList | undefined): Question['grounds'] {
  return (list?.headings ?? []).flatMap((heading) =>
    heading.grounds.flatMap((ground) =>
      ground.choices === undefined
        ? [{ id: ground.id, group: heading.title, title: ground.title }]
        : ground.choices.map((choice) => ({
            id: `${ground.id}.${choice.id}`, group: heading.title, title: `${ground.title}: ${choice.title}`,
          })),
    ),
  );
}

/** Titles of all grounds by the id that an answer keeps. */
export function groundTitles(work: Work): ReadonlyMap<string, string> {
  return new Map(quarterlyQuestions(work).flatMap((question) => question.grounds.map(({ id, title }) => [id, title] as const)));
}

/** Titles of the outcomes of one kind of review, or of all of them, by id. */
export function outcomeTitles(work: Work, kind?: ReviewKind): ReadonlyMap<string, string> {
  const kinds: readonly ReviewKind[] = kind === undefined ? ['secondary', 'monthly', quarterly] : [kind];
  return new Map(kinds.flatMap((of) => outcomesOn(work, of)).map(({ id, title }) => [id, title]));
}
