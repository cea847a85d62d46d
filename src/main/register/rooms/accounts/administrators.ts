import type { AccountFacts } from '../../../../preload/contract/accounts.ts';
import type { NamedPerson } from '../../../../preload/contract/accounts-values.ts';
import type { AccountAdministratorsTable } from '../../database/tables.ts';
import type { Work } from '../../work.ts';
import type { PeopleDirectory } from '../people/service.ts';
import { formerAdministratorRows } from './records-table.ts';
import { standingHolder } from './standing-holder.ts';
import { administratorsOf, endAdministrator, insertAdministrator } from './table.ts';

/**
 * Makes the account's present administrators those of the facts: one primary, one or more backups. Whoever is replaced
 * keeps her row with its last day, because who held an account and when has to be known for years (CP371 2.3.1).
 *
 * @param held who administers it now, oldest first
 * @param lineManagerId who approved it until now, if anybody did
 */
export function setAdministrators(
  work: Work, accountId: string, facts: AccountFacts, directory: PeopleDirectory, held: readonly AccountAdministratorsTable[],
  lineManagerId: string | null = null,
): void {
  const today = work.clock.today();
  const wanted = {
    primary: named(facts.primaryAdministrator, 'primaryAdministrator'),
    backup: [
      ...named(facts.backupAdministrator, 'backupAdministrator'),
      ...facts.moreAdministrators.flatMap((person, index) => named(person, `moreAdministrators.${index}`)),
    ],
  };
  const standing = [...held.map((administrator) => administrator.person_id), lineManagerId];
  for (const kind of ['primary', 'backup'] as const) {
    const present = held.filter((administrator) => administrator.kind === kind);
    // Whoever stands on the account is asked for first, so that neither saving a form again nor a swap makes a namesake.
    const ids = new Set(wanted[kind].map(({ person, field }, place) =>
      directory.idOf(person, standingHolder(directory, person, present[place]?.person_id, standing), `${field}.email`)));
    for (const administrator of present) if (!ids.has(administrator.person_id)) endAdministrator(work.db, administrator.id, today);
    for (const personId of ids) {
      if (present.some((administrator) => administrator.person_id === personId)) continue;
      insertAdministrator(work.db, { id: work.newId(), account_id: accountId, person_id: personId, kind, from_date: today, to_date: null });
    }
  }
}

/** Somebody with the box of the form that names her; nobody where it is empty. */
function named(person: NamedPerson | null, field: string): { readonly person: NamedPerson; readonly field: string }[] {
  return person === null ? [] : [{ person, field }];
}

/** Somebody's time as an administrator of an account. */
export interface AdministratorPeriod {
  readonly id: string;
  readonly personId: string;
  readonly kind: 'primary' | 'backup';
  /** YYYY-MM-DD */
  readonly from: string;
  /** Her last day; null while she administers it. */
  readonly to: string | null;
}

/** Everybody who administers or has administered an account: those of today first, then the last to go first. */
export function administratorPeriods(work: Work, accountId: string): AdministratorPeriod[] {
  return [...administratorsOf(work.db, accountId), ...formerAdministratorRows(work.db, accountId)].map((row) => ({
    id: row.id, personId: row.person_id, kind: row.kind, from: row.from_date, to: row.to_date,
  }));
}
