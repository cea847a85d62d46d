import type { AccountFacts, ImportField } from '../../src/preload/contract/accounts.ts';
import { readChannel } from '../../src/main/register/rooms/accounts/import/channel.ts';
import { directorateKey } from '../../src/main/register/rooms/accounts/import/directorate.ts';
import type { NamedPerson } from '../../src/main/register/rooms/people/rules.ts';
import type { KnownAccount } from '../../src/main/register/rooms/accounts/import/match.ts';
import { type Plan, planImport } from '../../src/main/register/rooms/accounts/import/plan.ts';
import type { PackChannel } from '../../src/main/register/rooms/policies/pack-schema.ts';

export const medicine = '019a0000-0000-7000-8000-000000000001';
const channel = (id: string, title: string, formerNames: string[], hosts: string[]): PackChannel =>
  ({ id, title, formerNames, hosts, kind: 'network', profileAddress: null, closedOn: null });
export const channels = [channel('x', 'X', ['Twitter'], ['x.com', 'twitter.com']), channel('facebook', 'Facebook', [], ['facebook.com'])];
/** A row as its cells say it, field by field. */
export type Cells = Partial<Record<ImportField, string>>;

/** The dry run of rows given field by field; the heading is row 1. The register has one directorate, Medicine, and X and Facebook. */
export function planOf(
  rows: readonly Cells[], known: readonly AccountFacts[] = [], { former = [], people = [] }: { former?: readonly KnownAccount['former'][]; people?: readonly NamedPerson[] } = {},
): Plan {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))] as ImportField[];
  return planImport({
    rows: rows.map((row, index) => ({ number: index + 2, cells: fields.map((field) => row[field] ?? '') })),
    columns: Object.fromEntries(fields.map((field, column) => [field, column])),
    known: known.map((facts, index): KnownAccount => ({
      id: `019a0000-0000-7000-8000-00000000010${index}`, version: 1, facts, registeredOn: '2026-01-01', lastReviewOn: null, former: former[index] ?? [],
    })),
    people,
    directorate: (name) => (directorateKey(name) === 'medicine' ? { ok: true, value: medicine } : undefined),
    channel: (name, address) => readChannel(channels, name, address),
    today: '2026-11-21',
  });
}
