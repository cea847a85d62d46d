import { daysAfter, daysBetween } from '../../../../preload/contract/days.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { unreadRecords } from '../../access/limited-records.ts';
import type { IncidentsTable } from '../../database/tables-incidents.ts';
import type { Work } from '../../work.ts';
import { accounts } from '../accounts/service.ts';
import { openedIncident } from './access.ts';
import { type Comparable, likenesses } from './rules/similar.ts';
import { incidents } from './service.ts';
import { incidentRows } from './table.ts';

/** Days that are looked through, before and after: a year. */
const lookedThrough = 366;
/** More would not be read. */
const most = 20;

/**
 * Incidents that read like one, within a year of it, the most alike first. Only what the officer sees in the log is found, and
 * the words of a limited incident are compared once she has opened it: the likeness names them.
 *
 * @throws Refusal `not-found`; `not-opened` for a limited one that was not opened
 */
export function similarIncidents(work: Work, { to }: InputOf<'incidents.similar'>): OutputOf<'incidents.similar'> {
  const rows = new Map(incidents(work).map((row) => [row.id, row]));
  const addresses = new Map(accounts(work).map(({ id, address }) => [id, address]));
  const unread = unreadRecords(work);
  const comparable = (row: IncidentsTable): Comparable => ({
    id: row.id, typeId: row.type_id, ...placeOf(row.account_id, row.address, addresses), seen: unread.has(row.id) ? '' : row.seen, on: row.reported_on,
  });
  const known = incidentRows(work).filter(({ id }) => rows.has(id)).map(comparable);
  const one = to.as === 'typed'
    ? { id: '', typeId: to.typeId, ...placeOf(to.accountId, to.address, addresses), seen: to.seen, on: to.on }
    : comparable(openedIncident(work, to.id));
  const within = known.filter(({ on }) => on >= daysAfter(one.on, -lookedThrough) && daysBetween(one.on, on) <= lookedThrough);
  return likenesses(one, within).slice(0, most).flatMap(({ id, why }) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const { number, typeTitle, state, reportedOn, account, address } = row;
    return [{ id, number, typeTitle, state, reportedOn, where: account === '' ? address : account, why: [...why] }];
  });
}

/** An account is where its address is, also for somebody who reported the address only. */
function placeOf(accountId: string | null, address: string, addresses: ReadonlyMap<string, string>): Pick<Comparable, 'accountId' | 'address'> {
  return { accountId, address: address === '' && accountId !== null ? (addresses.get(accountId) ?? '') : address };
}
