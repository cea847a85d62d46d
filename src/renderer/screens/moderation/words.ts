import { doneTitles, groundTitles, type ModerationFacts, type ModerationRow, moderationStateTitle } from '../../../preload/contract/moderation.ts';
import { longDate } from '../../lib/format.ts';

/* The moderation log in an officer's words. */

interface State {
  readonly tone: 'red' | 'warm' | 'green' | 'grey' | 'blue';
  readonly title: string;
}

/** Where an entry stands. */
export function moderationState(row: Pick<ModerationRow, 'state' | 'due' | 'done'>): State {
  const tones = { lifted: 'green', final: 'grey', 'in-force': row.due ? 'warm' : 'blue' } as const;
  return { tone: tones[row.state], title: moderationStateTitle(row) };
}

/** Account or place. */
export function placeOf({ account, place }: Pick<ModerationRow, 'account' | 'place'>): string {
  return account === '' ? place : account;
}

const actions: Readonly<Record<string, string>> = {
  'moderation.added': 'Noted', 'moderation.edited': 'Corrected', 'moderation.kept': 'Reviewed and kept', 'moderation.lifted': 'Lifted', 'moderation.review-undone': 'Review noted wrongly',
  'moderation.exported': 'Exported', 'evidence.attached': 'Copy kept', 'evidence.saved': 'Copy saved to a file',
};

export function moderationAction(action: string): string {
  return actions[action] ?? action;
}

const fields: Readonly<Record<keyof ModerationFacts, string>> = {
  done: 'What was done', accountId: 'Account', place: 'Platform and page', handle: 'Public name', on: 'Done on', time: 'Done at', by: 'Done by', ground: 'Ground', reason: 'Reason',
  incidentId: 'Incident', reviewOn: 'Review on',
};

/** A field as the history names it. */
export function moderationField(field: string): string {
  return Object.entries(fields).find(([known]) => known === field)?.[1] ?? field;
}

/** A value as the history names it; what was not there reads "nothing". */
export function moderationValue(field: string, value: string): string {
  if (value === '') return 'nothing';
  if (field === 'on' || field === 'reviewOn') return longDate(value);
  return Object.entries({ ...doneTitles, ...groundTitles }).find(([known]) => known === value)?.[1] ?? value;
}
