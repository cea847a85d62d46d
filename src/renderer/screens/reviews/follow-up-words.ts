import type { FollowUpItem, FollowUpKind, FollowUpLink } from '../../../preload/contract/reviews-follow-ups.ts';
import { longDate, plural } from '../../lib/format.ts';
import type { Tone } from '../accounts/words.ts';

/* Follow-ups as an officer reads them. */

export const followUpsPath = '/reviews/follow-ups';

export const kindWords: Readonly<Record<FollowUpKind, { title: string; tone: Tone }>> = {
  concern: { title: 'Concern', tone: 'blue' },
  shortfall: { title: 'Shortfall', tone: 'warm' },
};

export type Shown = 'open' | 'overdue' | 'undecided' | 'closed' | 'all';

export const shownFilters: readonly { readonly id: Shown; readonly title: string }[] = [
  { id: 'open', title: 'Open' },
  { id: 'overdue', title: 'Overdue' },
  { id: 'undecided', title: 'To decide' },
  { id: 'closed', title: 'Closed' },
  { id: 'all', title: 'All' },
];

/** The part of the list that an address names. */
export function shownOf(search: Readonly<Record<string, string | undefined>>): Shown {
  return shownFilters.find(({ id }) => id === search['show'])?.id ?? 'open';
}

/** The place of one follow-up, or of the list. */
export function followUpPath(id: string | null, show: Shown, part: '' | '/review' = ''): string {
  const place = id === null ? followUpsPath : `${followUpsPath}/${id}${part}`;
  return show === 'open' ? place : `${place}?show=${show}`;
}

const soon = 7;

/** "in 24 days", "today", "5 days overdue". */
function daysWords(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `in ${plural(days, 'day')}` : `${plural(-days, 'day')} overdue`;
}

/** How near a day is, in words and in a colour that only helps. */
export function countdown({ daysLeft }: Pick<FollowUpItem, 'daysLeft'>): { readonly text: string; readonly tone: Tone } | null {
  if (daysLeft === null) return null;
  return { text: daysWords(daysLeft), tone: daysLeft < 0 ? 'red' : daysLeft <= soon ? 'warm' : 'grey' };
}

/** What a link of the chain says about itself. */
export function linkState({ state, on, by, dueOn }: Pick<FollowUpLink, 'state' | 'on' | 'by' | 'dueOn'>): string {
  switch (state) {
    case 'done':
      return `Done on ${longDate(on)}, noted by ${by}`;
    case 'skipped':
      return `Left out on ${longDate(on)} by ${by}`;
    case 'next':
      return dueOn === null ? 'Next' : `Next, on ${longDate(dueOn)}`;
    case 'later':
      return dueOn === null ? 'Later' : `Later, on ${longDate(dueOn)}`;
  }
}

/** Asks why steps are left out for a later one: "Why are the letter and the reply left out?" */
export function skipQuestion(skips: readonly string[]): string {
  return `Why ${skips.length === 1 ? 'is' : 'are'} ${several.format(skips)} left out?`;
}

const several = new Intl.ListFormat('en-GB');
