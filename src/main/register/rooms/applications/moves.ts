import type { ApplicationState } from '../../../../preload/contract/applications.ts';
import type { ApplicationsTable } from '../../database/tables-applications.ts';
import type { Work } from '../../work.ts';
import type { Before } from './dates.ts';
import { changedMeanwhile } from './record.ts';
import { insertStep, stepRows, updateApplication } from './table.ts';

/** A state that is entered: when, and why where somebody said so. */
export interface Move {
  readonly state: ApplicationState;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly reason: string;
}

/** Brings an application into a state and keeps the step. @throws Refusal `conflict` when it was changed meanwhile */
export function enterState(
  work: Work, row: ApplicationsTable, { state, on, reason }: Move, change: Partial<ApplicationsTable> = {},
): { id: string; version: number } {
  const version = row.version + 1;
  if (!updateApplication(work.db, { ...row, ...change, state, version }, row.version)) throw changedMeanwhile(row);
  noteStep(work, row.id, { state, on, reason });
  return { id: row.id, version };
}

/** Keeps a step on an application's way. */
export function noteStep(work: Work, applicationId: string, { state, on, reason }: Move): void {
  insertStep(work.db, {
    id: work.newId(), application_id: applicationId, step: state, happened_on: on, recorded_at: work.clock.now(),
    officer_name: work.officer.name, reason,
  });
}

/**
 * The step that a next one follows. The draft does not count: a form that was filled in and submitted on paper is typed
 * later, and its dates lie before that.
 */
export function stepBefore(work: Work, applicationId: string): Before[] {
  const last = stepRows(work.db, applicationId).filter(({ step }) => step !== 'draft').at(-1);
  return last === undefined ? [] : [{ on: last.happened_on, what: sayings[last.step] ?? 'The last step was taken' }];
}

const sayings: Readonly<Record<string, string>> = {
  submitted: 'The application was submitted', 'sent-back': 'The application was sent back', 'with-board': 'The application was passed on for decision',
  approved: 'The last decision was taken', declined: 'The last decision was taken',
};
