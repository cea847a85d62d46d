import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';
import { type ChecklistQuestion, checklistFor } from '../policies/pack-checklist.ts';
import { packsForAccounts } from '../policies/service.ts';
import { clausesInWords } from '../reviews/rules/clauses.ts';
import type { FindingWhen } from './rules/answers.ts';

/** The cadence of the daily log (CP371 3). */
const daily = 'daily-monitoring';

type Questions = OutputOf<'monitoring.month'>['questions'];

/** The questions of the daily log, as the policies that are on word them. @throws Error when no pack asks them, which the shipped packs rule out */
export function dailyQuestions(work: Work): Questions {
  const asked = new Map(checklistFor(packsForAccounts(work), daily, { detailed: true }).map((question) => [question.id, question]));
  return {
    unapproved: answered(asked.get('unapproved-content')), complies: answered(asked.get('content-complies')),
    softwareHelp: asked.get('software-used')?.help ?? '',
    noteQuestion: asked.get('note')?.question ?? 'Anything else seen', noteHelp: asked.get('note')?.help ?? '',
  };
}

/** The answer to each line that is a finding. */
export function findingWhen(work: Work): FindingWhen {
  const { unapproved, complies } = dailyQuestions(work);
  return { unapproved: unapproved.findingWhen, complies: complies.findingWhen };
}

function answered(question: ChecklistQuestion | undefined): Questions['unapproved'] {
  if (question === undefined || question.concernWhen === null) throw new Error('No policy pack asks the questions of the daily log.');
  return {
    id: question.id, question: question.question, help: question.help, findingWhen: question.concernWhen,
    clause: clausesInWords(question.clauses),
  };
}
