import { oftenInWords } from '../../../preload/contract/wording.ts';
import type { ReturnedReview, ReturningManager } from '../../../preload/contract/reviews-returns.ts';
import type { TagProps } from '../../components/tag.tsx';
import { longDate, number, plural } from '../../lib/format.ts';

/* What is said of line managers' reviews on their way out and back: pure, so that the screens only show it. */

/** Accounts without a line manager, in the address. */
export const nobody = 'none';

/** Where a month is shown, with one line manager open or none. */
export function returnsPath(period: string, managerId: string | null = null): string {
  return managerId === null ? `/reviews/returns/${period}` : `/reviews/returns/${period}/${managerId}`;
}

/** Where what came back is typed in, and where it is read again. */
export function monthlyFormPath(period: string, accountId: string): string {
  return `/reviews/monthly/${period}/${accountId}`;
}

/** "chased once", "chased 3 times"; "not chased" for never. */
export function chasedWords(times: number): string {
  return times === 0 ? 'not chased' : `chased ${oftenInWords(times)}`;
}

/** "chased twice, reminded once": what was written, before the due day and after it. */
export function writtenBeforeWords({ chased, reminded }: Pick<ReturningManager, 'chased' | 'reminded'>): string {
  if (reminded === 0) return chasedWords(chased);
  const times = `reminded ${oftenInWords(reminded)}`;
  return chased === 0 ? times : `${chasedWords(chased)}, ${times}`;
}

/** What has just been written: "chased for 3 reviews", "reminded of 8 reviews", or both. @param reminded of all reviews, those not due yet */
export function writtenWords(reviews: number, reminded: number): string {
  const chased = reviews - reminded;
  return [...(chased === 0 ? [] : [`chased for ${plural(chased, 'review')}`]), ...(reminded === 0 ? [] : [`reminded of ${plural(reminded, 'review')}`])].join(' and ');
}

/** A state in words, with the tone that helps to see it. */
export interface Said {
  readonly tone: TagProps['tone'];
  readonly words: string;
}

/** Where a line manager stands in a month. @param today YYYY-MM-DD @param periodTo last day of the month */
export function managerState({ accounts, returned, missing }: Pick<ReturningManager, 'accounts' | 'returned' | 'missing'>, periodTo: string, today: string): Said {
  if (missing === 0) return { tone: 'green', words: accounts === 1 ? 'Back' : 'All back' };
  const words = returned === 0 ? 'Nothing back' : `${number(missing)} missing`;
  return { tone: periodTo < today ? 'red' : 'blue', words };
}

/** What is not back, apart by whether its day has passed: nobody has missed the rest. */
export function missingWords({ missing, notYetDue }: Pick<ReturningManager, 'missing' | 'notYetDue'>): string {
  return `${number(missing - notYetDue)} missing${notYetDue === 0 ? '' : ` · ${number(notYetDue)} not yet due`}`;
}

/** Where the review of one account stands. @param today YYYY-MM-DD */
export function reviewState({ review, couldNot, dueOn }: Pick<ReturnedReview, 'review' | 'couldNot' | 'dueOn'>, today: string): Said {
  if (review !== null) return review.concerns === 0 ? { tone: 'green', words: 'Back' } : { tone: 'warm', words: `Back, ${plural(review.concerns, 'concern')}` };
  if (couldNot !== '') return { tone: 'grey', words: 'Could not be reviewed' };
  return dueOn < today ? { tone: 'red', words: 'Missing' } : { tone: 'blue', words: 'Not back yet' };
}

/** For whom something is made: the ones that are ticked, or everybody. */
export function forWhom(chosen: number, all: number): string {
  return chosen === 0 || chosen === all ? `all ${plural(all, 'line manager')}` : plural(chosen, 'line manager');
}

/** What a making has left out, and what to do about it; empty where it left nobody out. */
export function leftOutWords({ left, withoutEmail = [] }: { readonly left: readonly string[]; readonly withoutEmail?: readonly string[] }): string[] {
  return [
    ...(withoutEmail.length === 0 ? [] : [`Without an email address, so that no message was made: ${named(withoutEmail)}. Print their worksheets, or add the addresses in People.`]),
    ...(left.length === 0 ? [] : [`Has left, so that nothing was made: ${named(left)}. Name the new line managers on their accounts.`]),
  ];
}

const namesShown = 8;

function named(names: readonly string[]): string {
  const more = names.length - namesShown;
  return more > 0 ? `${names.slice(0, namesShown).join(', ')} and ${number(more)} more` : names.join(', ');
}

/** "last on 6 November 2026"; empty for never. */
export function lastWords(day: string | null): string {
  return day === null ? '' : `last on ${longDate(day)}`;
}
