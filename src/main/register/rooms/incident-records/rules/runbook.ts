import type { RecordFacts, RecordTake } from '../../../../../preload/contract/incident-records.ts';
import type { RunbookStep } from '../../../../../preload/contract/incidents-runbook.ts';

/* Which steps of a runbook are done with what is noted around an incident: nobody notes the same thing twice. */

type Asked = Pick<RunbookStep, 'phase' | 'does'>;
type Matches = (step: Asked) => boolean;

/** An owner who is found has not settled anything yet: that step stands where things are put right. */
const isSettling = ({ phase }: Asked): boolean => phase === 'put-right';

/** The steps that are done by noting it. Asking for removal takes nothing down. */
export function stepsOfFacts({ kind }: RecordFacts): Matches {
  switch (kind) {
    case 'removal':
      return () => false;
    case 'correction':
      return ({ does }) => does === 'correction';
    case 'web-administrator':
      return ({ does }) => does === 'web-administrator';
    case 'watch':
      return ({ does }) => does === 'watch';
    case 'owner':
      return (step) => step.does === 'owner' && !isSettling(step);
  }
}

/** The steps that are done by what followed. @param stillUp whether anything else of the same incident is still to be removed */
export function stepsOfTake(take: RecordTake, stillUp: boolean): Matches {
  if (take === 'removed') return ({ does }) => does === 'removal' && !stillUp;
  return ({ does }) => does === 'owner' && (take === 'applied' || take === 'closed');
}

/** Those of the checklist to whom a complaint is referred, by the words in which the team is named (10022 4.3.3). */
const teams: readonly (readonly [string, RegExp])[] = [
  ['pals', /\bpals\b|patient advice|complaints/iu], ['service-lead', /\bservice lead\b/iu], ['patient-experience', /\bpatient experience\b/iu],
];

/** @returns the one of the checklist that a team is; null where its words name none, or more than one */
export function teamOf(referredTo: string): string | null {
  const named = teams.filter(([, words]) => words.test(referredTo));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}
