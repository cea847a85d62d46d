import type { AccountFacts } from '../../../../preload/contract/accounts.ts';
import type { AccountAdministratorsTable } from '../../database/tables.ts';
import type { Work } from '../../work.ts';
import type { PeopleDirectory } from '../people/service.ts';
import { endAdministrator, insertAdministrator } from './table.ts';

/**
 * Makes the account's present administrators those of the facts. Whoever is replaced keeps her row with
 * its last day, because who held an account and when has to be known for years (CP371 2.3.1).
 *
 * @param held who administers it now
 */
export function setAdministrators(
  work: Work, accountId: string, facts: AccountFacts, directory: PeopleDirectory, held: readonly AccountAdministratorsTable[],
): void {
  const today = work.clock.today();
  const wanted = { primary: facts.primaryAdministrator, backup: facts.backupAdministrator };
  for (const kind of ['primary', 'backup'] as const) {
    const person = wanted[kind];
    const present = held.filter((administrator) => administrator.kind === kind);
    const personId = person === null ? null : directory.idOf(person, present[0]?.person_id);
    if (present.some((administrator) => administrator.person_id === personId)) continue;
    for (const administrator of present) endAdministrator(work.db, administrator.id, today);
    if (personId === null) continue;
    insertAdministrator(work.db, {
      id: work.newId(), account_id: accountId, person_id: personId, kind, from_date: today, to_date: null,
    });
  }
}
