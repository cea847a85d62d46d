import type { ConductChoices, ConductKind, ConductStep, KeptStep } from '../../../preload/contract/conduct.ts';
import { dayAndTime, longDate } from '../../lib/format.ts';

/* What is done about a member of staff, in an officer's words. */

/** How a kind of step is asked for, noted and told of. */
export interface KindWords {
  /** As something to do: the button. */
  readonly toDo: string;
  /** The dialog, and the heading of what was noted. */
  readonly title: string;
  /** What the officer is asked to do, and why. */
  readonly help: string;
}

export const kindWords: Readonly<Record<ConductKind, KindWords>> = {
  'person': { toDo: 'Say who it is about', title: 'Who it is about', help: 'How they work for the Trust decides which way it takes (10022 2.1).' },
  'employer': { toDo: 'Note that the employer was told', title: 'Employer told', help: 'Somebody else employs them: the manager tells that employer (10022 2.1).' },
  'asked': { toDo: 'Note that the manager was asked', title: 'Manager asked', help: 'The manager finds the facts, and decides whether formal action follows (10022 4.1.2).' },
  'findings': { toDo: 'Note what the manager found', title: 'Findings', help: 'In a few sentences. The manager keeps the rest (10022 4.1.2).' },
  'advice': { toDo: 'Note the Speaking Up advice', title: 'Speaking Up advice', help: 'Malpractice may have been raised: no formal step comes before this advice (10022 3.4).' },
  'assistance': { toDo: 'Note assistance sought', title: 'Assistance sought', help: 'HR, Communications or IT can help the manager (10022 4.1.3).' },
  'decision': { toDo: 'Note what was decided', title: 'Decision on formal action', help: 'The manager decides whether formal action follows, and under which policy (10022 4.1.2).' },
  'to-hr': { toDo: 'Note that HR has it', title: 'Passed to HR', help: 'From then on HR holds the case and its detail.' },
  'outcome': { toDo: 'Note how it ended', title: 'How it ended', help: 'As a category and no more: the detail stays with the manager or with HR.' },
  'search': { toDo: 'Note a search of public material', title: 'Search of public material', help: 'Only for an investigation, with a reason, and authorised by somebody (10022 5.6). Nobody is watched (10022 6.1).' },
};

export const formalWords = { yes: 'Formal action follows', no: 'No formal action', 'not-yet': 'Not decided yet' } as const;

/** The order in which steps other than the next are offered. */
export const kindOrder = Object.keys(kindWords) as readonly ConductKind[];

export interface StepFact {
  readonly term: string;
  readonly value: string;
}

/** What a step says, part by part. */
export function factsOfStep({ step, chosen }: Pick<KeptStep, 'step' | 'chosen'>): readonly StepFact[] {
  return parts(step, chosen).filter(({ value }) => value !== '');
}

function parts(step: ConductStep, chosen: string): readonly StepFact[] {
  switch (step.kind) {
    case 'person':
      return [{ term: 'Who', value: step.name }, { term: 'Works as', value: chosen }, { term: 'Employer', value: step.employer }, { term: 'Registered with', value: step.body }];
    case 'employer':
      return [{ term: 'Told', value: step.who }];
    case 'asked':
      return [{ term: 'Manager', value: step.manager }, { term: 'Email', value: step.email }, { term: 'Answer asked by', value: step.replyBy === null ? '' : longDate(step.replyBy) }];
    case 'findings':
      return [{ term: 'Found by', value: step.by }, { term: 'Findings', value: step.summary }];
    case 'advice':
      return [{ term: 'From', value: step.from }, { term: 'Advice', value: step.advice }];
    case 'assistance':
      return [{ term: 'Of', value: chosen }, { term: 'What', value: step.what }];
    case 'decision':
      return [{ term: 'Decided', value: formalWords[step.formal] }, { term: 'Under', value: chosen }, { term: 'By', value: step.by }, { term: 'Reason', value: step.reason }];
    case 'to-hr':
      return [{ term: 'Taken on by', value: step.to }];
    case 'outcome':
      return [{ term: 'Ended', value: chosen }, { term: 'Told us', value: step.by }];
    case 'search':
      return [
        { term: 'Looked at', value: step.lookedAt }, { term: 'By', value: step.by }, { term: 'Authorised by', value: step.authorisedBy }, { term: 'Reason', value: step.reason },
        { term: 'Found', value: step.found },
      ];
  }
}

/** When a step was, with its time where that is known; empty of one that has no day of its own. */
export function whenOfStep(step: ConductStep): string {
  return dayAndTime(dayOfStep(step), 'time' in step ? step.time : '');
}

/** The day of a step; null of one that has none of its own. */
function dayOfStep(step: ConductStep): string | null {
  return step.kind === 'person' ? null : step.on;
}

/** Why a step no longer stands: one of its kind was noted after it, or what was noted after it took the ground from under it. */
export function supersededWords(steps: readonly KeptStep[], gone: KeptStep): string {
  return steps.slice(steps.indexOf(gone) + 1).some(({ step }) => step.kind === gone.step.kind) ? 'Replaced by a later note' : 'No longer fits';
}

/** The way that a report takes for somebody of this category; empty for one that the policies have no more. */
export function routeOf(choices: ConductChoices | undefined, category: string): string {
  return choices?.categories.find(({ id }) => id === category)?.route ?? '';
}
