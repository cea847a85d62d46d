import { daysAfter } from '../../../preload/contract/days.ts';
import { moderationDone, type ModerationFacts, moderationGround, moderationReviewDays, type ModerationRow } from '../../../preload/contract/moderation.ts';

/* An entry of the moderation log as it is typed. Pure. */

export interface Typed {
  readonly done: string;
  readonly accountId: string;
  readonly place: string;
  readonly handle: string;
  readonly on: string;
  readonly time: string;
  readonly by: string;
  readonly ground: string;
  readonly reason: string;
  readonly incidentId: string;
  readonly reviewOn: string;
}

/** What an entry begins with; from an account or an incident, what is known from there. */
export function blankModeration(today: string, time: string, officer: string, search: Readonly<Record<string, string | undefined>>): Typed {
  return {
    done: 'comment-hidden', accountId: search['account'] ?? '', place: '', handle: '', on: today, time, by: officer, ground: '', reason: '', incidentId: search['incident'] ?? '',
    reviewOn: daysAfter(today, moderationReviewDays),
  };
}

/** The typing that an entry of the log would have been. */
export function typedOfRow({ done, accountId, place, handle, on, time, by, ground, reason, incidentId, reviewOn }: ModerationRow): Typed {
  return { done, accountId: accountId ?? '', place, handle, on, time, by, ground, reason, incidentId: incidentId ?? '', reviewOn };
}

/** The facts as the register takes them. A ground that nobody has chosen stays empty, so that it is asked for. */
export function factsOf(typed: Typed): Omit<ModerationFacts, 'ground'> & { readonly ground: string } {
  return {
    ...typed, done: moderationDone.catch('comment-hidden').parse(typed.done), accountId: typed.accountId === '' ? null : typed.accountId,
    incidentId: typed.incidentId === '' ? null : typed.incidentId,
  };
}

/** What a form lacks that the contract would say in worse words. */
export function missingIn({ ground, accountId, place }: Typed): { field: string; message: string }[] {
  return [
    ...(accountId === '' && place.trim() === '' ? [{ field: 'place', message: 'Choose the account, or say on which platform and page it was.' }] : []),
    ...(moderationGround.safeParse(ground).success ? [] : [{ field: 'ground', message: 'Choose the ground.' }]),
  ];
}
