import type { Question } from '../../../../preload/contract/reviews.ts';
import type { Work } from '../../work.ts';
import { checklistFor } from '../policies/pack-checklist.ts';
import type { PackGroundsList } from '../policies/pack-schema.ts';
import { packsForAccounts } from '../policies/service.ts';
import { clausesInWords } from './rules/clauses.ts';

/** The cadence of the Communications Team's own review (CP371 2.3.1). */
export const quarterly = 'quarterly';

/** The questions of the quarterly review, from the packs that are on, in order. */
export function quarterlyQuestions(work: Work): Question[] {
  const packs = packsForAccounts(work);
  const grounds = new Map(packs.flatMap((pack) => pack.grounds.map((list) => [list.id, list])));
  return checklistFor(packs, quarterly, { detailed: false }).map((question) => ({
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
  }));
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
export function quarterlyGroundTitles(work: Work): ReadonlyMap<string, string> {
  return new Map(quarterlyQuestions(work).flatMap((question) => question.grounds.map(({ id, title }) => [id, title] as const)));
}
