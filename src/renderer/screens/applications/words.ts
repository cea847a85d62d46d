import type { ApplicationKind, ApplicationState, Assessment } from '../../../preload/contract/applications.ts';

/* The room's stable words as an officer reads them. */

export type Tone = 'red' | 'warm' | 'green' | 'grey' | 'blue';

export const stateWords: Readonly<Record<ApplicationState, { readonly title: string; readonly tone: Tone }>> = {
  draft: { title: 'Draft', tone: 'grey' },
  submitted: { title: 'Submitted', tone: 'blue' },
  'sent-back': { title: 'Sent back', tone: 'warm' },
  'with-board': { title: 'Waiting for the decision', tone: 'blue' },
  approved: { title: 'Approved', tone: 'green' },
  declined: { title: 'Declined', tone: 'red' },
  withdrawn: { title: 'Withdrawn', tone: 'grey' },
};

export const kindWords: Readonly<Record<ApplicationKind, string>> = {
  'new-account': 'New account',
  contribute: 'Contribute to an account',
};

export const viewWords: Readonly<Record<Assessment['view'], string>> = {
  none: 'No view yet',
  support: 'Supports it',
  'support-with-conditions': 'Supports it with conditions',
  'do-not-support': 'Does not support it',
};

const steps: Readonly<Record<string, string>> = {
  started: 'Started', imported: 'Came in on a returned form', submitted: 'Submitted by the line manager', resubmitted: 'Submitted again',
  'sent-back': 'Sent back', 'with-board': 'Passed on for the decision', approved: 'Approved', declined: 'Declined', withdrawn: 'Withdrawn',
  superseded: 'Decision taken again',
};

export function stepTitle(step: string): string {
  return steps[step] ?? step.replaceAll('-', ' ').replace(/^./u, (first) => first.toUpperCase());
}
