import type { AccountDetail } from '../../../../preload/contract/accounts.ts';
import { historyOf } from '../../audit/history.ts';
import type { Work } from '../../work.ts';
import { account } from '../accounts/service.ts';
import { directorates } from '../settings/service.ts';
import { reviewsOfAccount } from '../reviews/service.ts';
import { historyEntry } from './rules.ts';

/** Entries of the history that a detail shows at once. */
const historyLimit = 100;

/** One account, everything: facts, reviews, what happened to it. @throws Refusal `not-found` */
export function accountDossier(work: Work, id: string): AccountDetail {
  const { version, facts, row } = account(work, id);
  const names = new Map(directorates(work).map((directorate) => [directorate.id, directorate.name]));
  return {
    id,
    version,
    facts,
    row,
    reviews: reviewsOfAccount(work, id),
    history: historyOf(work.db, 'accounts', id, historyLimit).map((item) =>
      historyEntry(item.entry, item.details, (directorateId) => names.get(directorateId)),
    ),
  };
}
