import { controlFields, type PolicyRow, type ReviewState } from '../../../preload/contract/policies-library.ts';
import { roughly } from '../../../preload/contract/wording.ts';
import { longDate } from '../../lib/format.ts';

/* The library in an officer's words. */

interface State {
  readonly tone: 'red' | 'warm' | 'green' | 'grey';
  readonly title: string;
}

/** How a policy stands against its own review date. */
export function reviewTag(review: ReviewState): State {
  switch (review) {
    case 'past':
      return { tone: 'red', title: 'Past review' };
    case 'soon':
      return { tone: 'warm', title: 'Review due soon' };
    case 'in-date':
      return { tone: 'green', title: 'In date' };
    case 'not-known':
      return { tone: 'grey', title: 'No review date' };
  }
}

/** What is to be said above a policy about its review date; null where it is in date. */
export function reviewNotice({ review, reviewDays, reviewDate }: PolicyRow): string | null {
  if (review === 'past') return `Past its review date since ${longDate(reviewDate)}, ${roughly(reviewDays)} ago`;
  if (review === 'soon') return `To be reviewed by ${longDate(reviewDate)}, in ${roughly(reviewDays)}`;
  return review === 'not-known' ? 'Its review date is not known' : null;
}

/** "2 of 4 ways". */
export function toldWords({ toldWays, askedWays }: PolicyRow): string {
  return askedWays === 0 ? 'Not asked for' : `${toldWays} of ${askedWays} ways`;
}

const actions: Readonly<Record<string, string>> = {
  'policy.control-edited': 'Document control edited', 'policy.version-added': 'Version added', 'policy.version-corrected': 'Version corrected', 'policy.review-set': 'Review date set',
  'policy.told': 'Staff told', 'policy.telling-undone': 'Noted wrongly', 'policy.guide-printed': 'Guide for staff printed', 'policy.duties-printed': 'Duties printed',
  'policy.control-printed': 'Document control printed', 'policy-pack.adopted': 'Taken over from the app', 'policy-pack.edited': 'What it says changed',
  'policy-pack.update-answered': 'Update of the app answered', 'policy-pack.imported': 'Brought in from a file', 'policy-pack.exported': 'Saved as a file',
};

const fields: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(controlFields).map(([field, { title }]) => [field, title])),
  equalityAnswers: 'Equality analysis: answers', number: 'Version number', date: 'Date', description: 'What changed', ratifiedBy: 'Ratified by', ratifiedOn: 'Ratified on',
  approvedBy: 'Approved by', reviewOn: 'Review date',
};

/** How the history of a policy reads. */
export const policyHistoryWords = {
  action: (action: string) => actions[action] ?? action,
  field: (field: string) => fields[field] ?? field,
  value: (field: string, value: string) => {
    if (value === '') return 'nothing';
    return field === 'reviewOn' || field === 'ratifiedOn' ? longDate(value) : value;
  },
};
