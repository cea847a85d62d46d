import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { decidingBody } from '../settings/service.ts';
import { certificationsOf } from './certifications.ts';
import { refuseDate } from './dates.ts';
import { enterState, stepBefore } from './moves.ts';
import { applicationFor, assessmentOf, blankAssessment, formOf } from './record.ts';
import { assessmentProblem } from './rules/assessment.ts';
import { problemsOf } from './submission.ts';
import { assessmentRow } from './table.ts';

/**
 * Notes that the line manager has submitted an application, the first time or after it was sent back (CP371 2.3).
 *
 * @throws Refusal `not-found`, `conflict`; `invalid` with the field while an answer or a certification is missing, when the
 * form was changed after it was certified and nobody has agreed, and for a day that cannot be
 */
export function submit(work: Work, input: InputOf<'applications.submit'>): OutputOf<'applications.submit'> {
  const row = applicationFor(work, input, 'submit');
  const form = formOf(row);
  const problems = problemsOf(work, row, form);
  const [first] = problems;
  if (first !== undefined) {
    const more = problems.length === 1 ? '' : ` ${problems.length - 1} more ${problems.length === 2 ? 'thing is' : 'things are'} to be completed.`;
    throw new Refusal('invalid', `${first.message}${more}`, first.field);
  }
  const certified = certificationsOf(work, row, form).filter(({ certifiedOn }) => certifiedOn !== null);
  if (input.changesAgreed === '' && certified.some(({ formChangedSince }) => formChangedSince)) {
    throw new Refusal('invalid', 'The form was changed after it was certified. Say how those who had signed agreed to the changes, or let them certify again.', 'changesAgreed');
  }
  refuseDate(work, input.on, 'on', [
    ...(form.date === null ? [] : [{ on: form.date, what: 'The form was dated' }]),
    ...certified.flatMap(({ certifiedOn, title }) => (certifiedOn === null ? [] : [{ on: certifiedOn, what: `The ${title.toLowerCase()} certified` }])),
    ...stepBefore(work, row.id),
  ]);
  const moved = enterState(work, row, { state: 'submitted', on: input.on, reason: input.changesAgreed }, { submitted_on: input.on });
  work.record({
    action: 'application.submitted', room: 'applications', recordId: row.id, clause: '2.3',
    details: { number: row.number, on: input.on, lineManager: form.lineManager, changesAgreed: input.changesAgreed },
  });
  return moved;
}

/** Sends an application back to the applicant. @throws Refusal `not-found`, `conflict`, `invalid` */
export function sendBack(work: Work, input: InputOf<'applications.sendBack'>): OutputOf<'applications.sendBack'> {
  const row = applicationFor(work, input, 'send back');
  refuseDate(work, input.on, 'on', stepBefore(work, row.id));
  const moved = enterState(work, row, { state: 'sent-back', on: input.on, reason: input.reason });
  work.record({
    action: 'application.sent-back', room: 'applications', recordId: row.id, clause: '2.3',
    details: { number: row.number, on: input.on, reason: input.reason },
  });
  return moved;
}

/**
 * Passes an application to the body that decides, with what Communications thinks of it.
 *
 * @throws Refusal `not-found`, `conflict`; `invalid` with the field while benefit, commitment or Communications’ view is missing
 */
export function passToBoard(work: Work, input: InputOf<'applications.passToBoard'>): OutputOf<'applications.passToBoard'> {
  const row = applicationFor(work, input, 'pass on');
  const assessed = assessmentRow(work.db, row.id);
  const problem = assessmentProblem(assessed === undefined ? blankAssessment : assessmentOf(assessed.content));
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
  refuseDate(work, input.on, 'on', stepBefore(work, row.id));
  const moved = enterState(work, row, { state: 'with-board', on: input.on, reason: '' });
  work.record({
    action: 'application.passed-to-board', room: 'applications', recordId: row.id, clause: 'App 2',
    details: { number: row.number, on: input.on, body: decidingBody(work) },
  });
  return moved;
}

/** Notes that an application is not pursued. @throws Refusal `not-found`, `conflict`, `invalid` */
export function withdraw(work: Work, input: InputOf<'applications.withdraw'>): OutputOf<'applications.withdraw'> {
  const row = applicationFor(work, input, 'withdraw');
  refuseDate(work, input.on, 'on', stepBefore(work, row.id));
  const moved = enterState(work, row, { state: 'withdrawn', on: input.on, reason: input.reason });
  work.record({
    action: 'application.withdrawn', room: 'applications', recordId: row.id, clause: '2.3',
    details: { number: row.number, on: input.on, reason: input.reason },
  });
  return moved;
}
