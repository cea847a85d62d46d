import SqliteDatabase, { type Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { migrations } from '../../src/main/register/database/migrations/index.ts';
import { recordMap } from '../../src/main/register/record-map/map.ts';
import type { Reference } from '../../src/main/register/record-map/shape.ts';
import { keptTables, keyOf } from '../../src/main/register/record-map/tables.ts';
import { disposableKind } from '../../src/preload/contract/retention-disposal.ts';

/* The map of records against the file: what is added to the one and forgotten in the other would be disposed of by nobody, or found by nobody. */

interface ForeignKey {
  readonly id: number;
  readonly from: string;
  readonly table: string;
}

describe('the map of records', () => {
  let database: Database;
  beforeAll(() => {
    database = new SqliteDatabase(':memory:');
    migrate(database, migrations, { now: () => '2026-11-21T10:00:00.000Z' });
  });
  afterAll(() => database.close());

  const columnsOf = (table: string): { name: string; pk: number; type: string }[] => database.pragma(`table_info(${table})`) as { name: string; pk: number; type: string }[];
  const referencesOf = (table: string): readonly Reference[] => recordMap.find((mapped) => mapped.table === table)?.references ?? [];

  it('says of every table of the register what it is, each once', () => {
    const tables = database.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").all();
    expect(recordMap.map(({ table }) => table).toSorted()).toEqual(tables.map(({ name }) => name));
  });

  it('says of every foreign key what becomes of the row when what it names is gone', () => {
    const forgotten = recordMap.flatMap(({ table }) => {
      const keys = database.pragma(`foreign_key_list(${table})`) as ForeignKey[];
      const said = referencesOf(table);
      return keys.filter((key) => !said.some(({ column, to }) => column === key.from && to === key.table))
        // One of several columns is enough where they are one key together.
        .filter((key) => !keys.some((other) => other.id === key.id && said.some(({ column, to }) => column === other.from && to === key.table)))
        .map(({ from, table: to }) => `${table}.${from} names ${to}`);
    });
    expect(forgotten).toEqual([]);
  });

  it.each(keptTables.map((mapped) => [mapped.table, mapped] as const))('names only columns that %s has, and its key', (table, mapped) => {
    const columns = columnsOf(table);
    const named = [...mapped.words, ...(mapped.tells ?? []), ...(mapped.day === null ? [] : [mapped.day]), ...mapped.references.map(({ column }) => column), ...(mapped.is === 'record' ? mapped.title : [])];
    expect(named.filter((name) => !columns.some((column) => column.name === name))).toEqual([]);
    expect(keyOf(mapped).toSorted()).toEqual(columns.filter(({ pk }) => pk > 0).map(({ name }) => name).toSorted());
  });

  it('can be asked everything that it says of a table', () => {
    for (const mapped of keptTables) {
      for (const { column, when } of mapped.references) database.prepare(`SELECT ${column} FROM ${mapped.table} WHERE ${when ?? '1'}`);
      if (mapped.is === 'record') database.prepare(`SELECT ${mapped.open ?? '0'}, ${mapped.neutral.number ?? '0'}, ${mapped.neutral.ended ?? '0'}, ${mapped.by ?? 'id'} FROM ${mapped.table}`);
    }
    expect(keptTables.length).toBeGreaterThan(40);
  });

  it('has a table for every kind of record that can be disposed of', () => {
    expect(keptTables.flatMap((mapped) => (mapped.is === 'record' && mapped.kind !== null ? [mapped.kind] : [])).toSorted()).toEqual([...disposableKind.options].toSorted());
  });

  it('leads from every part to a record, so that no row is left behind by its record', () => {
    const records = new Set<string>(keptTables.filter(({ is }) => is === 'record').map(({ table }) => table));
    const reached = new Set(records);
    for (let before = -1; before !== reached.size;) {
      before = reached.size;
      for (const { table, references } of keptTables) {
        if (references.some(({ to, fate }) => fate === 'part' && (to === 'any' || reached.has(to)))) reached.add(table);
      }
    }
    expect(keptTables.map(({ table }) => table).filter((table) => !reached.has(table))).toEqual([]);
  });

  it('knows every column with text as words, a name for its rows, a day, a choice or a reference', () => {
    // What is no words: ids, days, times, checksums, and what somebody chose from a list. A new column has to be put on one side.
    const plain = /^(?:id|.*_id|.*_on|.*_at|.*_day|day|.*_until|until|since|at|reply_by|.*_since|.*_before|.*_date|.*_time|.*_from|.*_to|.*sha256|version|.*_version|version_number|kind|state|status|channel|.*_kind|.*_source|source|how|.*_how|clause|clauses|duty|level|cadence|period|owed_period|outcome|visibility|severity|category)$/u;
    const choices = new Set([
      'accounts.address_key', 'accounts.disclaimer_shown', 'accounts.privacy_fits', 'accounts.identity_shown', 'accounts.research', 'accounts.personal_information', 'accounts.business_record',
      'account_status_changes.from_status', 'account_status_changes.to_status', 'account_handles.address_key', 'account_handles.found', 'account_handovers.held_as', 'evidence.media_type', 'evidence.room',
      'logins.user_name_key', 'logins.two_step', 'logins.keeper_machine', 'logins.keeper_sign_in', 'logins.fingerprint', 'login_former_passwords.fingerprint', 'login_rotations.reason',
      'application_steps.step', 'application_certifications.certifier', 'application_decisions.decision', 'review_answers.value', 'review_answers.grounds', 'follow_up_steps.step', 'follow_ups.stood',
      'follow_ups.second_review_due', 'incidents.type_title', 'incidents.must_tell', 'incidents.danger', 'incidents.speaking_up', 'incidents.runbook', 'incidents.keep', 'incidents.keeping', 'incidents.exposed',
      'incident_entries.step', 'incident_entries.corrects', 'incident_entries.made_by', 'incident_entries.made_of', 'incident_closings.ended', 'incident_record_steps.take', 'incident_complainants.way',
      'moderation.done', 'moderation.ground', 'enquiry_consents.medium', 'enquiry_feedback.sort', 'enquiry_permissions.decision', 'enquiry_permissions.activity_title', 'enquiry_permissions.activity_clause',
      'enquiry_translations.origin', 'monitoring_days.unapproved', 'monitoring_days.complies', 'certificates.directorate_kind', 'certificates.policy_reference', 'certificates.policy_title', 'certificates.form',
      'people.merged_into', 'policy_versions.pack_number', 'certificate_chases.chased_as', 'certification_rounds.policy_reference', 'certification_rounds.policy_title', 'policy_tellings.way', 'hr_return_prints.taken_back_on', 'review_standings.name',
    ]);
    const unsaid = keptTables.flatMap(({ table, words, references }) => columnsOf(table)
      .filter(({ name, type }) => type === 'TEXT' && !words.includes(name) && !plain.test(name) && !references.some(({ column }) => column === name) && !choices.has(`${table}.${name}`))
      .map(({ name }) => `${table}.${name}`));
    expect(unsaid).toEqual([]);
  });
});
