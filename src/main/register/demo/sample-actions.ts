import { putInHand } from '../rooms/actions/moves.ts';
import { type PlanToStart, startPlan } from '../rooms/actions/plans.ts';
import { plan } from '../rooms/actions/service.ts';
import { finishStep } from '../rooms/actions/steps.ts';
import { accountNames, accounts } from '../rooms/accounts/service.ts';
import { reviewsOfAccount } from '../rooms/reviews/service.ts';
import type { Work } from '../work.ts';

/**
 * Three action plans of the sample, all fictional: one that is overdue, one that waits to be signed off, one that is being
 * developed.
 *
 * @param day YYYY-MM-DD so many days before today
 */
export function sampleActions(work: Work, day: (back: number) => string): void {
  const accountCalled = (name: string): PlanToStart['account'] => accounts(work).find((row) => row.name === name) ?? null;
  /** The work as it was on an earlier day. */
  const on = (back: number): Work => ({ ...work, clock: { now: work.clock.now, today: () => day(back) } });

  const wardNews = accountCalled('Ward news');
  const links = startPlan(on(35), {
    title: 'Links that lead where they should', clause: 'CP371 2.7', why: 'A post links to a page that asks for payment before it can be read.',
    source: reviewOf(work, wardNews), account: wardNews, owner: 'Łukasz Brambleton', dueOn: day(6),
    steps: [
      { what: 'Take the link out of the post', owner: '', dueOn: day(30) }, { what: 'Look through the links of the past year', owner: 'Odette Marchbank', dueOn: null },
      { what: 'Agree who looks at a link before it is posted', owner: '', dueOn: null },
    ],
  });
  putInHand(on(34), which(work, links.id));
  finish(work, links.id, 0, day(32), 'The post was edited and now links to the library’s own page.');

  const films = startPlan(on(60), {
    title: 'A film every month again', clause: 'CP371 2.3.1', why: 'The last film was four months old; one a month had been agreed.',
    source: { kind: 'monitoring', id: 'updated', label: 'Monthly review' }, account: accountCalled('Pathology education'), owner: 'Bartholomew Snowe', dueOn: day(-10),
    steps: [{ what: 'Plan the films of the next half year', owner: '', dueOn: null }, { what: 'Train a second person to edit', owner: 'Dilys Harrowgate', dueOn: null }],
  });
  putInHand(on(58), which(work, films.id));
  finish(work, films.id, 0, day(40), 'Six subjects agreed with the trainees.');
  finish(work, films.id, 1, day(8), 'A second person has edited the film of this month.');

  startPlan(on(4), {
    title: 'Alternative text on every picture', clause: 'CP371 App 1', why: 'Several accounts post pictures without alternative text.',
    source: { kind: 'other', id: null, label: 'Seen by the Communications Team' }, account: null, owner: '', dueOn: null,
    steps: [{ what: 'Write a short guide with examples', owner: '', dueOn: null }],
  });
}

/** The newest review of an account; the sample has reviewed each. */
function reviewOf(work: Work, account: PlanToStart['account']): PlanToStart['source'] {
  const id = account === null ? undefined : reviewsOfAccount(work, account.id)[0]?.id;
  return id === undefined ? { kind: 'other', id: null, label: 'Quarterly review' } : { kind: 'review', id, label: 'Quarterly review' };
}

function which(work: Work, id: string): { id: string; version: number } {
  return { id, version: plan(work, { id }, accountNames).version };
}

function finish(work: Work, id: string, index: number, doneOn: string, outcome: string): void {
  const stepId = plan(work, { id }, accountNames).steps[index]?.id ?? '';
  finishStep(work, { ...which(work, id), stepId, doneOn, outcome });
}
