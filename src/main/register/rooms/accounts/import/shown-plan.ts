import { createHash } from 'node:crypto';
import type { AccountFacts, ImportPlan } from '../../../../../preload/contract/accounts.ts';
import type { InputOf } from '../../../../../preload/contract/index.ts';
import { changedFields } from '../../../changed-fields.ts';
import type { SheetRows } from '../../../spreadsheets/read-spreadsheet.ts';
import type { Work } from '../../../work.ts';
import { channelsOn } from '../../policies/service.ts';
import { directorates } from '../../settings/service.ts';
import { plainDirectorate } from './directorate.ts';
import type { Plan } from './plan.ts';
import { listOfPeople } from './row-people.ts';

/** Rows shown of each list of a dry run; the counts are always whole. */
const shownRows = 500;

/** Stands for a directorate that is still to be added and has no id yet; any valid one will do until then. */
export const pendingId = '00000000-0000-7000-8000-000000000000';

/** A dry run in words, row by row. */
export function shown(work: Work, input: InputOf<'accounts.planImport'>, planned: Plan, sheet: SheetRows): ImportPlan {
  const titles = titlesOf(work);
  const cells = new Map(sheet.rows.map((row) => [row.number, row.cells]));
  const newName = (row: number): string => plainDirectorate(cells.get(row)?.[input.columns.directorate ?? -1] ?? '');
  return {
    source: input.source,
    counts: countsOf(planned),
    added: planned.added.slice(0, shownRows).map(({ row, facts }) => ({
      row, name: facts.name, channel: readable('channel', facts.channel, titles), address: facts.address,
      directorate: facts.directorateId === pendingId ? `${newName(row)} (new)` : readable('directorateId', facts.directorateId, titles),
      lineManager: facts.lineManager?.name ?? '',
    })),
    changed: planned.changed.slice(0, shownRows).map(({ row, account, facts }) => ({
      row,
      name: facts.name,
      changes: changedFields(account.facts, facts).changes.map(({ field, from, to }) => ({
        field, from: readable(field, from, titles), to: readable(field, to, titles),
      })),
    })),
    refused: planned.refused.slice(0, shownRows),
    warnings: planned.warnings.slice(0, shownRows),
    unknownDirectorates: planned.unknownDirectorates,
    fingerprint: fingerprintOf(planned),
  };
}

/** @returns how many rows are of each kind */
export function countsOf(planned: Plan): ImportPlan['counts'] {
  return {
    added: planned.added.length, changed: planned.changed.length, unchanged: planned.unchanged,
    refused: new Set(planned.refused.map((refusal) => refusal.row)).size,
    warnings: new Set(planned.warnings.map((warning) => warning.row)).size,
  };
}

/** Names exactly what was shown: other rows, other facts or other versions give another fingerprint. */
export function fingerprintOf(planned: Plan): string {
  const content = JSON.stringify([
    planned.added, planned.changed.map(({ row, account, facts }) => [row, account.id, account.version, facts]), planned.unchanged, planned.refused,
    planned.warnings, planned.unknownDirectorates,
  ]);
  return createHash('sha256').update(content).digest('hex');
}

/** What ids are called, by field and id: other fields may hold the same letters as text. */
type Titles = ReadonlyMap<string, string>;

function titlesOf(work: Work): Titles {
  return new Map([
    [`directorateId ${pendingId}`, 'new directorate'],
    ...directorates(work).map(({ id, name }): [string, string] => [`directorateId ${id}`, name]),
    ...channelsOn(work).map(({ id, title }): [string, string] => [`channel ${id}`, title]),
  ]);
}

function readable(field: string, value: unknown, titles: Titles): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return titles.get(`${field} ${value}`) ?? value;
  if (Array.isArray(value)) return listOfPeople(value as AccountFacts['moreAdministrators']);
  const person = value as NonNullable<AccountFacts['lineManager']>;
  return person.email === '' ? person.name : `${person.name} (${person.email})`;
}
