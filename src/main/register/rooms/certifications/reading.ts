import type { CertificateItem, CertifyingManager } from '../../../../preload/contract/certifications-values.ts';
import type { CertificateChasesTable, CertificateReturnsTable, CertificatesTable, CertificationRoundDirectoratesTable, CertificationRoundsTable, CertifyingManagersTable } from '../../database/tables-certifications.ts';
import type { Work } from '../../work.ts';
import { hasLeft } from '../people/rules.ts';
import { PeopleDirectory } from '../people/service.ts';
import { levelFor } from '../policies/pack-library.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';
import { newestVersion, packsOn } from '../policies/service.ts';
import { directorates } from '../settings/service.ts';
import { waitingReturns } from './returns-table.ts';
import { roundDirectorateRows, roundRows } from './rounds-table.ts';
import { type CellStanding, cellOf, daysOver, stateOf } from './rules/standing.ts';
import { certificateRows, chaseRows, managerRows } from './table.ts';
import { cellWords, type Chased, certificateWords } from './words.ts';

type Directorate = ReturnType<typeof directorates>[number];

/** Everything about certifications, read once and asked by a list, a round, the matrix and the papers. */
export class CertificationBook {
  readonly today: string;
  readonly certificates: readonly CertificatesTable[];
  readonly directorates: readonly Directorate[];
  readonly rounds: readonly CertificationRoundsTable[];
  readonly people: PeopleDirectory;
  readonly #work: Work;
  readonly #chases: ReadonlyMap<string, readonly CertificateChasesTable[]>;
  readonly #waiting: ReadonlyMap<string, readonly CertificateReturnsTable[]>;
  readonly #managers: ReadonlyMap<string, readonly CertifyingManagersTable[]>;
  readonly #inRounds: ReadonlyMap<string, readonly CertificationRoundDirectoratesTable[]>;
  readonly #ofDirectorate: ReadonlyMap<string, readonly CertificatesTable[]>;
  readonly #inForce = new Map<string, string>();

  constructor(work: Work) {
    this.#work = work;
    this.today = work.clock.today();
    this.certificates = certificateRows(work.db);
    this.directorates = directorates(work);
    this.rounds = roundRows(work.db);
    this.people = new PeopleDirectory(work);
    this.#chases = Map.groupBy(chaseRows(work.db), (row) => row.certificate_id);
    this.#waiting = Map.groupBy(waitingReturns(work.db), (row) => row.certificate_id ?? '');
    this.#managers = Map.groupBy(managerRows(work.db), (row) => row.directorate_id);
    this.#inRounds = Map.groupBy(roundDirectorateRows(work.db), (row) => row.round_id);
    this.#ofDirectorate = Map.groupBy(this.certificates, (row) => `${row.directorate_id} ${row.policy_id}`);
    for (const pack of work.packs.values()) this.#inForce.set(pack.id, newestVersion(work, pack).number);
  }

  /** The version in force of a policy; empty for one that the library does not know. */
  versionInForce(policyId: string): string {
    return this.#inForce.get(policyId) ?? '';
  }

  chasesOf(certificateId: string): readonly CertificateChasesTable[] {
    return this.#chases.get(certificateId) ?? [];
  }

  #chased(certificateId: string): Chased {
    const chases = this.chasesOf(certificateId);
    return { times: chases.length, lastOn: chases.at(-1)?.chased_on ?? null };
  }

  /** The directorate's own certificate by which it has certified what this form asks for as well; null while it has not. */
  certifiedBy(row: CertificatesTable): CertificatesTable | null {
    if (row.kind === 'subordinate' || row.signed_on !== null) return null;
    return this.#ofDirectorate.get(`${row.directorate_id} ${row.policy_id}`)?.find((other) =>
      other.kind === 'main' && other.version_number === row.version_number && other.signed_on !== null && other.withdrawn_on === null) ?? null;
  }

  /** A certificate as it stands in a list. Of a directorate that has certified already, no other form is owed. */
  itemOf(row: CertificatesTable): CertificateItem {
    const outdated = row.version_number !== this.versionInForce(row.policy_id);
    const instead = this.certifiedBy(row);
    const state = stateOf({ withdrawnOn: row.withdrawn_on, signedOn: row.signed_on, dueOn: row.due_on }, !outdated && instead === null, this.today);
    const days = daysOver(row.due_on, state, this.today);
    const chased = this.#chased(row.id);
    return {
      id: row.id, version: row.version, number: row.number, kind: row.kind, state, words: certificateWords(row, state, { days, chased, instead: instead?.number ?? '' }),
      directorateId: row.directorate_id, directorate: row.directorate_name, department: row.department, policyId: row.policy_id, policyReference: row.policy_reference,
      policyTitle: row.policy_title, versionNumber: row.version_number, versionDate: row.version_date, outdated, voluntary: row.voluntary === 1,
      manager: row.manager_name, level: row.level, roundId: row.round_id, issuedHow: row.issued_how, preparedOn: row.prepared_on, dueOn: row.due_on,
      daysOver: days, chased: chased.times, lastChasedOn: chased.lastOn, signedOn: row.signed_on, retainUntil: row.retain_until,
      returnWaiting: this.#waiting.has(row.id),
    };
  }

  /** Where a directorate stands with one version of a policy. */
  standing(directorateId: string, policyId: string, versionNumber: string): { standing: CellStanding<CertificatesTable>; words: string; round: CertificationRoundsTable | null } {
    const ofPolicy = this.#ofDirectorate.get(`${directorateId} ${policyId}`) ?? [];
    const round = this.openRoundOf(directorateId, policyId, versionNumber);
    const versionInForce = this.versionInForce(policyId);
    const rows = new Map(ofPolicy.map((row) => [standingRow(row), row]));
    const { certificate, ...found } = cellOf([...rows.keys()], { versionNumber, versionInForce, inRound: round !== null, today: this.today });
    const standing = { ...found, certificate: certificate === null ? null : (rows.get(certificate) ?? null) };
    return { standing, words: cellWords(standing, (row) => this.itemOf(row).words, versionInForce, round?.number ?? ''), round };
  }

  /** The round of this version, not ended, that the directorate is in; null for none. */
  openRoundOf(directorateId: string, policyId: string, versionNumber: string): CertificationRoundsTable | null {
    return this.rounds.find((round) =>
      round.ended_on === null && round.policy_id === policyId && round.version_number === versionNumber &&
      this.inRound(round.id).some((one) => one.directorate_id === directorateId)) ?? null;
  }

  inRound(roundId: string): readonly CertificationRoundDirectoratesTable[] {
    return this.#inRounds.get(roundId) ?? [];
  }

  /** Who certifies for a directorate now; null where nobody was named. */
  managerOf(directorateId: string): CertifyingManager | null {
    const now = this.managersOf(directorateId).find(({ until }) => until === null);
    const person = this.people.person(now?.person_id ?? null);
    return now === undefined || person === undefined ? null : {
      personId: person.id, name: person.name, post: now.post, email: person.email, leftOn: hasLeft(person.leaves_on, this.today) ? person.leaves_on : null,
    };
  }

  managersOf(directorateId: string): readonly CertifyingManagersTable[] {
    return this.#managers.get(directorateId) ?? [];
  }

  /** Policies that are on, or the one of them that is asked for. */
  packs(policyId: string | null): PolicyPack[] {
    return packsOn(this.#work).filter(({ id }) => policyId === null || id === policyId);
  }
}

function standingRow(row: CertificatesTable) {
  return { kind: row.kind, versionNumber: row.version_number, preparedOn: row.prepared_on, dueOn: row.due_on, signedOn: row.signed_on, withdrawnOn: row.withdrawn_on };
}

/** The level that a policy asks of a directorate. @param packs those on @returns empty where none of them is the policy */
export function levelOf(packs: readonly PolicyPack[], directorateKind: 'clinical' | 'non-clinical'): string {
  const [pack] = packs;
  return pack === undefined ? '' : levelFor(pack, directorateKind);
}
