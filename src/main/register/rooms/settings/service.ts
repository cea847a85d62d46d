import type { Directorate } from '../../../../preload/contract/settings.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { DirectoratesTable, TrustTable } from '../../database/tables.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { changedFields } from '../../changed-fields.ts';
import {
  activeOfficers, directorateRow, directorateRows, insertDirectorate, insertOfficer, insertTrust, officerRow, trustRow, updateDirectorate,
  updateTrust,
} from './table.ts';

/** The Trust's profile and its directorates. @throws Error when first run was never finished */
export function settings(work: Work): OutputOf<'settings.get'> {
  return { trust: trustOf(theTrust(work)), directorates: directorates(work) };
}

/** @returns every directorate, by name, also those no longer used */
export function directorates(work: Work): Directorate[] {
  return directorateRows(work.db).map(directorateOf);
}

/** Names of the officers who can open the register. */
export function officerNames(work: Work): string[] {
  return activeOfficers(work.db).map(({ name }) => name);
}

/** The officers who can open the register, with what they are. */
export function officersOf(work: Work): { id: string; name: string; role: 'viewer' | 'officer' | 'head' }[] {
  return activeOfficers(work.db).map(({ id, name, role }) => ({ id, name, role }));
}

/** Name of an officer, also of one who can no longer open the register; empty when nobody has the id. */
export function officerName(work: Work, id: string): string {
  return officerRow(work.db, id)?.name ?? '';
}

/** Ids of the policy packs that are on, in the Trust's order. */
export function packIds(work: Work): readonly string[] {
  return trustOf(theTrust(work)).packs;
}

/** The Trust's name as it stands on papers. */
export function trustName(work: Work): string {
  return theTrust(work).name;
}

/** Who decides applications (CP371 App 2), as the Trust has it. */
export function decidingBody(work: Work): string {
  return theTrust(work).deciding_body;
}

/** Where completed forms are sent; empty until the Trust has said so. */
export function returnAddress(work: Work): string {
  return theTrust(work).return_address;
}

/** Whether a report about a member of staff is limited to named officers when it is filed. */
export function limitsConduct(work: Work): boolean {
  return theTrust(work).limit_conduct === 1;
}

/** Minutes without a key or the mouse after which the register locks. */
export function autolockMinutes(work: Work): number {
  return theTrust(work).autolock_minutes;
}

/**
 * Writes the first records of a new register: the Trust, its first officer as head, its directorates.
 *
 * @throws Refusal `invalid` when a pack is not known or a directorate is named twice
 */
export function setUp(work: Work, facts: Omit<InputOf<'session.create'>, 'passphrase' | 'useKeychain'>): void {
  refuseUnknownPacks(work, facts.packs);
  insertOfficer(work.db, { ...work.officer, active: 1, version: 1 });
  insertTrust(work.db, {
    id: 1,
    name: facts.trustName,
    packs: JSON.stringify(facts.packs),
    autolock_minutes: defaultAutolockMinutes,
    deciding_body: defaultDecidingBody(work, facts.packs),
    return_address: '',
    limit_conduct: 1,
    version: 1,
  });
  work.record({
    action: 'register.created',
    room: 'settings',
    recordId: 'trust',
    details: { trustName: facts.trustName, packs: facts.packs, officer: work.officer.name },
  });
  for (const directorate of facts.directorates) addDirectorate(work, directorate);
}

/** Long enough to read a thread in the browser, short enough for a shared office. */
const defaultAutolockMinutes = 10;

/** The body that the policy about accounts names, for the Trust to change: CP371 App 2 names the Digital Board. */
function defaultDecidingBody(work: Work, packs: readonly string[]): string {
  const known = packs.flatMap((id) => work.packs.get(id) ?? []);
  return (known.find((pack) => pack.statuses.length > 0) ?? known[0])?.decidingBody.role ?? 'Digital Board';
}

/** Changes the Trust's profile. @throws Refusal `conflict`, `invalid` */
export function editTrust(work: Work, input: InputOf<'settings.editTrust'>): OutputOf<'settings.editTrust'> {
  refuseUnknownPacks(work, input.packs);
  const before = trustOf(theTrust(work));
  const change = {
    name: input.trustName,
    packs: JSON.stringify(input.packs),
    autolock_minutes: input.autolockMinutes,
    deciding_body: input.decidingBody,
    return_address: input.returnAddress,
    limit_conduct: input.limitConduct ? 1 as const : 0 as const,
  };
  if (!updateTrust(work.db, input.version, change)) throw conflict('The Trust’s profile', before);
  const after = trustOf(theTrust(work));
  work.record({
    action: 'trust.edited',
    room: 'settings',
    recordId: 'trust',
    details: changedFields(before, after),
  });
  return after;
}

/** Adds a directorate. @throws Refusal `duplicate` when the name is taken, whatever its case */
export function addDirectorate(work: Work, input: InputOf<'settings.addDirectorate'>): Directorate {
  refuseTakenName(work, input.name, null);
  const row: DirectoratesTable = { id: work.newId(), name: input.name, kind: input.kind, active: 1, version: 1 };
  insertDirectorate(work.db, row);
  work.record({
    action: 'directorate.added',
    room: 'settings',
    recordId: row.id,
    details: { name: row.name, kind: row.kind },
  });
  return directorateOf(row);
}

/** Changes a directorate. @throws Refusal `not-found`, `conflict`, `duplicate` */
export function editDirectorate(work: Work, input: InputOf<'settings.editDirectorate'>): Directorate {
  const before = directorateRow(work.db, input.id);
  if (before === undefined) throw missingRecord('directorate');
  refuseTakenName(work, input.name, input.id);
  const row: DirectoratesTable = {
    id: input.id,
    name: input.name,
    kind: input.kind,
    active: input.active ? 1 : 0,
    version: input.version + 1,
  };
  if (!updateDirectorate(work.db, row, input.version)) throw conflict('This directorate', directorateOf(before));
  work.record({
    action: 'directorate.edited',
    room: 'settings',
    recordId: row.id,
    details: changedFields(directorateOf(before), directorateOf(row)),
  });
  return directorateOf(row);
}

function theTrust(work: Work): TrustTable {
  const row = trustRow(work.db);
  if (row === undefined) throw new Error('The register has no Trust.');
  return row;
}

function trustOf(row: TrustTable): OutputOf<'settings.editTrust'> {
  return {
    trustName: row.name,
    packs: JSON.parse(row.packs) as string[],
    autolockMinutes: row.autolock_minutes,
    decidingBody: row.deciding_body,
    returnAddress: row.return_address,
    limitConduct: row.limit_conduct === 1,
    version: row.version,
  };
}

function directorateOf(row: DirectoratesTable): Directorate {
  return { id: row.id, name: row.name, kind: row.kind, active: row.active === 1, version: row.version };
}

function refuseUnknownPacks(work: Work, ids: readonly string[]): void {
  const unknown = ids.find((id) => !work.packs.has(id));
  if (unknown !== undefined) throw new Refusal('invalid', `This app has no policy called ${unknown}.`, 'packs');
}

function refuseTakenName(work: Work, name: string, self: string | null): void {
  const taken = directorateRows(work.db).some(
    (row) => row.id !== self && row.name.toLocaleLowerCase('en-GB') === name.toLocaleLowerCase('en-GB'),
  );
  if (taken) throw new Refusal('duplicate', `There is already a directorate called ${name}.`, 'name');
}
