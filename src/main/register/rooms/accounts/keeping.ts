import { channelTitles } from '../policies/service.ts';
import type { Work } from '../../work.ts';
import { everyHolder } from './holders-table.ts';
import { endOf } from './rules/ended.ts';
import { accountRowsForKeeping, statusChanges } from './table.ts';

/** An account, as far as keeping its record is concerned. */
export interface AccountToKeep {
  readonly id: string;
  readonly name: string;
  readonly where: string;
  /** The day on which it was closed or its approval was rescinded, YYYY-MM-DD; null while it is run. */
  readonly endedOn: string | null;
  /** What happened on that day. */
  readonly endedWords: string;
  /** Ids of who runs it or ever ran it here. */
  readonly people: readonly string[];
  readonly version: number;
}

/** Every account with the day its years of keeping run from (CP371 2.4). @param work the unit of work, to read */
export function accountsToKeep(work: Work): AccountToKeep[] {
  const changes = Map.groupBy(statusChanges(work.db), (change) => change.account_id);
  const people = Map.groupBy(everyHolder(work.db), (holder) => holder.account_id);
  const titles = channelTitles(work);
  return accountRowsForKeeping(work.db).map((row) => {
    const end = endOf(row, changes.get(row.id) ?? []);
    return {
      id: row.id, name: row.name, where: titles.get(row.channel) ?? row.channel, endedOn: end?.on ?? null, endedWords: end?.words ?? '', version: row.version,
      people: [...new Set([...(people.get(row.id) ?? []).map((holder) => holder.person_id), ...(row.line_manager_id === null ? [] : [row.line_manager_id])])],
    };
  });
}
