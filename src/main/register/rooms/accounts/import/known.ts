import type { Work } from '../../../work.ts';
import type { PeopleDirectory } from '../../people/service.ts';
import { factsOf } from '../facts.ts';
import { accountRows, presentAdministrators } from '../table.ts';
import type { KnownAccount } from './match.ts';

/** Every account on the register with its facts; the administrators are read once for all of them. */
export function knownAccounts(work: Work, directory: PeopleDirectory): KnownAccount[] {
  const held = Map.groupBy(presentAdministrators(work.db), (administrator) => administrator.account_id);
  return accountRows(work.db).map((row) => ({
    id: row.id, version: row.version, facts: factsOf(work, row, directory, held.get(row.id) ?? []), registeredOn: row.registered_on,
  }));
}
