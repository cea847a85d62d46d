import type { ApplicationState } from '../../../../../preload/contract/applications.ts';

/** What can be done with an application (CP371 2.3, App 2). */
export type ApplicationStep = 'edit' | 'certify' | 'submit' | 'send back' | 'pass on' | 'assess' | 'withdraw' | 'decide' | 'supersede';

const possible: Readonly<Record<ApplicationState, readonly ApplicationStep[]>> = {
  draft: ['edit', 'certify', 'submit', 'assess', 'withdraw'],
  submitted: ['assess', 'send back', 'pass on', 'withdraw'],
  'sent-back': ['edit', 'certify', 'submit', 'assess', 'withdraw'],
  'with-board': ['assess', 'decide', 'withdraw'],
  approved: ['supersede'],
  declined: ['supersede'],
  withdrawn: [],
};

const undecided: ReadonlySet<ApplicationState> = new Set<ApplicationState>(['draft', 'submitted', 'sent-back', 'with-board']);

/** @returns whether an application still waits for something */
export function isOpen(state: ApplicationState): boolean {
  return undecided.has(state);
}

/** The last part of a step in the past tense, with the body that decides. */
function done(step: ApplicationStep, body: string): string {
  return {
    edit: 'edited', certify: 'certified', submit: 'submitted', assess: 'assessed', withdraw: 'withdrawn', 'send back': 'sent back',
    'pass on': `passed to the ${body}`, decide: 'decided', supersede: 'superseded',
  }[step];
}

function standing(state: ApplicationState, body: string): string {
  return {
    draft: 'is a draft', submitted: 'was submitted', 'sent-back': 'was sent back to the applicant', 'with-board': `is with the ${body}`,
    approved: 'was approved', declined: 'was declined', withdrawn: 'was withdrawn',
  }[state];
}

/**
 * Why a step cannot be taken now.
 *
 * @param body who decides applications, as the Trust has set it
 * @returns a sentence that says where the application stands and what can be done, or null when the step is right
 */
export function wrongStep(number: string, state: ApplicationState, step: ApplicationStep, body: string): string | null {
  const steps = possible[state];
  if (steps.includes(step)) return null;
  const where = `${number} ${standing(state, bodyName(body))}, so it cannot be ${done(step, bodyName(body))}.`;
  if (steps.length === 0) return `${where} Start a new application instead.`;
  if (state === 'approved' || state === 'declined') return `${where} A decision is never edited: it can only be superseded by a new one.`;
  return `${where} It can be ${inWords(steps.map((other) => done(other, bodyName(body))))}.`;
}

/** “The Digital Board” in the settings still reads well after “the”. */
function bodyName(body: string): string {
  return body.replace(/^the\s+/iu, '');
}

function inWords(words: readonly string[]): string {
  const [last = '', ...others] = words.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} or ${last}`;
}
