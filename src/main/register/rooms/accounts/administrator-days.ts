import type { InputOf } from '../../../../preload/contract/index.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { knownPeople } from '../people/service.ts';
import { administratorPeriods } from './administrators.ts';
import { administratorById, putAdministrator } from './holders-table.ts';
import { spellInTheWay } from './rules/administrator-days.ts';

/**
 * Corrects since when somebody administers an account, or did (CP371 2.3.1). The register puts down the day on which she was
 * typed; she may have begun earlier, also before the account was approved. The day and its reason stand in the account's history.
 *
 * @throws Refusal `not-found`; `conflict` when the day was corrected meanwhile; `invalid` for a day on which she cannot have begun:
 *   one that lies ahead or cannot be meant, after her last day, or within another time of hers in the same place
 */
export function correctAdministrator(work: Work, { id, was, from, reason }: InputOf<'accounts.correctAdministrator'>): Record<string, never> {
  const row = administratorById(work.db, id);
  if (row === undefined) throw missingRecord('administrator');
  if (row.from_date !== was) throw conflict('Since when this person administers it', { from: row.from_date });
  refuseFutureDay(from, work.clock.today(), 'from');
  if (from === was) throw new Refusal('invalid', `${formatDate(from)} is the day on record already. Enter another day.`, 'from');
  const person = knownPeople(work).find((known) => known.id === row.person_id);
  const name = person?.name ?? 'This person';
  if (row.to_date !== null && from > row.to_date) {
    throw new Refusal('invalid', `${name} administered it until ${formatDate(row.to_date)}. Enter that day or an earlier one.`, 'from');
  }
  const leftOn = person?.leaves_on ?? null;
  if (leftOn !== null && from > leftOn) {
    throw new Refusal('invalid', `The last day of ${name} was ${formatDate(leftOn)}. Enter that day or an earlier one.`, 'from');
  }
  const others = administratorPeriods(work, row.account_id).filter((period) => period.id !== id && period.personId === row.person_id && period.kind === row.kind);
  const other = spellInTheWay(was, from, others);
  if (other !== undefined) {
    const held = other.to === null ? `since ${formatDate(other.from)}` : `from ${formatDate(other.from)} to ${formatDate(other.to)}`;
    throw new Refusal('invalid', `${name} is on record in the same place ${held}. Enter a later day.`, 'from');
  }
  putAdministrator(work.db, { ...row, from_date: from });
  work.record({
    action: 'administrator.since-corrected', room: 'accounts', recordId: row.account_id, clause: '2.3.1',
    details: {
      changes: [{ field: 'administratorSince', from: was, to: from }],
      administrator: { name, email: person?.email ?? '' }, as: row.kind, reason,
    },
  });
  return {};
}
