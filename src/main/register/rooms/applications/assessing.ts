import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { changedFields } from '../../changed-fields.ts';
import { Refusal } from '../../refusal.ts';
import { conflict } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { applicationFor, assessmentOf, blankAssessment } from './record.ts';
import { assessmentProblem } from './rules/assessment.ts';
import { applicationRowOf, assessmentRow, insertAssessment, updateAssessment } from './table.ts';

/**
 * Keeps Communications’ assessment of an application (CP371 2.3, 2.6, App 2). It has a version of its own, so that
 * somebody can assess while another completes the form. Once it is decided it stays as it was.
 *
 * @throws Refusal `not-found`, `conflict` when somebody else has assessed meanwhile, `invalid` when it is decided, or when what the
 *   deciding body has before it would be taken out
 */
export function assess(work: Work, input: InputOf<'applications.assess'>): OutputOf<'applications.assess'> {
  const version = applicationRowOf(work.db, input.id)?.version ?? 0;
  const row = applicationFor(work, { id: input.id, version }, 'assess');
  const { existingAccountId } = input.assessment;
  if (existingAccountId !== null && !accountNames(work).has(existingAccountId)) {
    throw new Refusal('invalid', 'This account is not on the register. Choose another one.', 'assessment.existingAccountId');
  }
  // The Board decides on it: what it was passed on with may be bettered, but not taken out.
  const problem = row.state === 'with-board' ? assessmentProblem(input.assessment) : null;
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
  const before = assessmentRow(work.db, row.id);
  const old = before === undefined ? blankAssessment : assessmentOf(before.content);
  const assessmentVersion = input.assessmentVersion + 1;
  const after = {
    application_id: row.id, content: JSON.stringify(input.assessment), assessed_on: work.clock.today(), officer_name: work.officer.name,
    version: assessmentVersion,
  };
  if ((before?.version ?? 0) !== input.assessmentVersion) throw conflict('This assessment', { version: before?.version ?? 0, assessment: old });
  if (before === undefined) insertAssessment(work.db, after);
  else if (!updateAssessment(work.db, after, input.assessmentVersion)) throw conflict('This assessment', { version: before.version, assessment: old });
  work.record({
    action: 'application.assessed', room: 'applications', recordId: row.id, clause: 'App 2',
    details: { number: row.number, ...changedFields(old, input.assessment) },
  });
  return { assessmentVersion };
}
