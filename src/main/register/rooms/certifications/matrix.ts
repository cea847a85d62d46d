import type { CertificationCell, CertificationMatrix } from '../../../../preload/contract/certifications-values.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';
import { levelFor } from '../policies/pack-library.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';
import { versionsOf } from '../policies/service.ts';
import { CertificationBook } from './reading.ts';
import { countStates, daysOver } from './rules/standing.ts';
import { coverageOf, voluntaryWords } from './words.ts';

/** Directorates by versions, for every policy that is on or for one of them (CP371 App 3). */
export function certificationMatrixOf(work: Work, { policyId }: InputOf<'certifications.matrix'>): OutputOf<'certifications.matrix'> {
  const book = new CertificationBook(work);
  return { today: book.today, policies: book.packs(policyId).map((pack) => matrixOf(work, book, pack)) };
}

/** The matrix of one policy. */
export function matrixOf(work: Work, book: CertificationBook, pack: PolicyPack): CertificationMatrix {
  const versions = versionsWithForms(work, book, pack);
  const inForce = book.versionInForce(pack.id);
  const rows = book.directorates.filter((directorate) => directorate.active || hasSigned(book, directorate.id, pack.id)).map((directorate) => ({
    directorateId: directorate.id, directorate: directorate.name, kind: directorate.kind, active: directorate.active,
    level: levelFor(pack, directorate.kind), manager: book.managerOf(directorate.id),
    cells: versions.map(({ number }) => cellFor(book, directorate.id, pack.id, number, inForce)),
  }));
  const states = rows.filter(({ active }) => active).flatMap(({ cells }) => cells.filter(({ versionNumber }) => versionNumber === inForce).map(({ state }) => state));
  return {
    policyId: pack.id, policyReference: pack.reference, policyTitle: pack.title, clause: pack.certification.clause, voluntary: pack.certification.voluntary,
    voluntaryWords: voluntaryWords(pack), coverage: coverageOf(pack, inForce, countStates(states)), versions, rows,
  };
}

function cellFor(book: CertificationBook, directorateId: string, policyId: string, versionNumber: string, inForce: string): CertificationCell {
  const { standing, words, round } = book.standing(directorateId, policyId, versionNumber);
  const { state, certificate, subordinates, subordinatesOut } = standing;
  const item = certificate === null ? null : book.itemOf(certificate);
  return {
    versionNumber, state, words, certificateId: item?.id ?? null, number: item?.number ?? '', signedOn: item?.signedOn ?? null, retainUntil: item?.retainUntil ?? null,
    preparedOn: item?.preparedOn ?? null, dueOn: item?.dueOn ?? null, daysOver: daysOver(item?.dueOn ?? null, state, book.today), chased: item?.chased ?? 0,
    lastChasedOn: item?.lastChasedOn ?? null, subordinates, subordinatesOut, replacedBy: versionNumber === inForce ? '' : inForce, roundId: item?.roundId ?? round?.id ?? null,
  };
}

/** A directorate that is no longer in use stays while a signed certificate of it is kept. */
function hasSigned(book: CertificationBook, directorateId: string, policyId: string): boolean {
  return book.certificates.some((row) => row.directorate_id === directorateId && row.policy_id === policyId && row.signed_on !== null);
}

/** The versions that the library knows; before them those of which only certificates tell. */
function versionsWithForms(work: Work, book: CertificationBook, pack: PolicyPack): CertificationMatrix['versions'] {
  const library = versionsOf(work, pack);
  const known = new Set(library.map(({ number }) => number));
  const others = new Map(book.certificates.filter((row) => row.policy_id === pack.id && !known.has(row.version_number)).map((row) => [row.version_number, row.version_date]));
  const inForce = book.versionInForce(pack.id);
  return [...[...others].toSorted(([one], [other]) => one.localeCompare(other, 'en-GB', { numeric: true })).map(([number, date]) => ({ number, date })), ...library]
    .map(({ number, date }) => ({ number, date, inForce: number === inForce }));
}
