import type { Work } from '../../../work.ts';
import type { PeopleDirectory } from '../../people/service.ts';
import { factsOf } from '../facts.ts';
import { accountRows, handleRows, presentAdministrators } from '../table.ts';
import type { KnownAccount } from './match.ts';

/** Every account on the register with its facts; administrators and former handles are read once for all of them. */
export function knownAccounts(work: Work, directory: PeopleDirectory): KnownAccount[] {
  const held = Map.groupBy(presentAdministrators(work.db), (administrator) => administrator.account_id);
  const former = Map.groupBy(handleRows(work.db), (handle) => handle.account_id);
  return accountRows(work.db).map((row) => ({
    id: row.id, version: row.version, facts: factsOf(work, row, directory, held.get(row.id) ?? []), registeredOn: row.registered_on,
    lastReviewOn: row.last_review_on, former: (former.get(row.id) ?? []).map(({ handle, address }) => ({ handle, address })),
  }));
}
