import type { AccountFacts } from '../../../../preload/contract/accounts.ts';
import type { Work } from '../../work.ts';
import { PeopleDirectory } from '../people/service.ts';
import type { AdministratorPeriod } from './administrators.ts';
import { factsOf } from './facts.ts';
import { allHoldings } from './holdings.ts';
import { handoverRows } from './holders-table.ts';
import type { Poster } from './records.ts';
import { everyFormerAdministratorRow } from './records-table.ts';
import { isRun } from './rules/alarms.ts';
import { listedAccounts, presentAdministrators } from './table.ts';

/** An account that is run, with what its duties are answered from. */
export interface DutySubject {
  readonly id: string;
  readonly facts: AccountFacts;
  readonly lineManagerId: string | null;
  readonly handoverWasDue: string | null;
  /** Of today first, then the last to go first. */
  readonly administrators: readonly AdministratorPeriod[];
  readonly posters: readonly Poster[];
  /** YYYY-MM-DD; null where nothing was ever handed over. */
  readonly lastHandoverOn: string | null;
}

/** Every account that is run, by name, in a handful of queries however many there are. */
export function dutySubjects(work: Work): DutySubject[] {
  const directory = new PeopleDirectory(work);
  const present = presentAdministrators(work.db);
  const held = Map.groupBy(present, ({ account_id: id }) => id);
  const periods = Map.groupBy([...present, ...everyFormerAdministratorRow(work.db)], ({ account_id: id }) => id);
  const holdings = Map.groupBy(allHoldings(work), ({ accountId }) => accountId);
  const handovers = Map.groupBy(handoverRows(work.db, {}), ({ account_id: id }) => id);
  return listedAccounts(work.db, work.clock.today()).filter(({ status }) => isRun(status)).map((row) => ({
    id: row.id, facts: factsOf(work, row, directory, held.get(row.id) ?? []), lineManagerId: row.line_manager_id, handoverWasDue: row.handover_was_due,
    administrators: (periods.get(row.id) ?? []).map(({ id, person_id: personId, kind, from_date: from, to_date: to }) => ({ id, personId, kind, from, to })),
    posters: (holdings.get(row.id) ?? []).flatMap(({ personId, as }): Poster[] => (as === 'line-manager' ? [] : [{ personId, as }])),
    lastHandoverOn: handovers.get(row.id)?.[0]?.done_on ?? null,
  }));
}
