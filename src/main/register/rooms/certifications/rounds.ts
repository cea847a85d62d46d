import type { CertificationRoundItem } from '../../../../preload/contract/certifications-rounds.ts';
import { daysAfter } from '../../../../preload/contract/days.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { lastNumber } from '../../database/numbers-given.ts';
import type { CertificationRoundsTable } from '../../database/tables-certifications.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { formatCount, formatNumber } from '../../reports/house-style.ts';
import { refuseFarLook } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { levelFor } from '../policies/pack-library.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';
import { newestVersion, packsOn } from '../policies/service.ts';
import { CertificationBook } from './reading.ts';
import { insertRound, roundRow, updateRound } from './rounds-table.ts';
import { roundNumber } from './rules/keeping.ts';
import { countStates } from './rules/standing.ts';
import { voluntaryWords } from './words.ts';

/** Days in which certificates are asked back, where nobody says another. */
const daysToReturn = 28;

/** Every round, newest first, with how far it has come. */
export function certificationRoundList(work: Work): CertificationRoundItem[] {
  const book = new CertificationBook(work);
  return book.rounds.map((round) => itemOf(book, round));
}

/** One round: every directorate in it with its certificate. @throws Refusal `not-found` */
export function certificationRound(work: Work, { id }: InputOf<'certifications.round'>): OutputOf<'certifications.round'> {
  const book = new CertificationBook(work);
  const round = book.rounds.find((one) => one.id === id);
  if (round === undefined) throw missingRecord('round');
  const directorates = book.inRound(id).map((one) => {
    const { standing, words } = book.standing(one.directorate_id, round.policy_id, round.version_number);
    const own = standing.certificate;
    return {
      directorateId: one.directorate_id, directorate: one.directorate_name, kind: one.directorate_kind, level: one.level, manager: book.managerOf(one.directorate_id),
      state: standing.state, words, certificate: own === null || standing.state === 'outdated' ? null : book.itemOf(own),
      subordinates: book.certificates.filter((row) =>
        row.kind === 'subordinate' && row.withdrawn_on === null && row.directorate_id === one.directorate_id && row.policy_id === round.policy_id && row.version_number === round.version_number)
        .map((row) => book.itemOf(row)),
    };
  });
  return { item: itemOf(book, round), directorates, toChase: directorates.filter(({ state }) => state === 'overdue').length };
}

/** What a new round of a policy would ask. @throws Refusal `not-found` for a policy that is not on */
export function certificationRoundPlan(work: Work, { policyId }: InputOf<'certifications.roundPlan'>): OutputOf<'certifications.roundPlan'> {
  const pack = packThatIsOn(work, policyId);
  const version = newestVersion(work, pack);
  const book = new CertificationBook(work);
  return {
    policyId: pack.id, policyReference: pack.reference, policyTitle: pack.title, versionNumber: version.number, versionDate: version.date,
    clause: pack.certification.clause, voluntary: pack.certification.voluntary, voluntaryWords: voluntaryWords(pack), dueOn: daysAfter(book.today, daysToReturn),
    directorates: book.directorates.filter(({ active }) => active).map((directorate) => {
      const { standing, words, round } = book.standing(directorate.id, pack.id, version.number);
      return {
        directorateId: directorate.id, directorate: directorate.name, kind: directorate.kind, level: levelFor(pack, directorate.kind),
        manager: book.managerOf(directorate.id), state: standing.state, words, inRound: round?.number ?? '',
      };
    }),
  };
}

/**
 * Opens a round of the version in force (CP371 App 3; under 10022 voluntary evidence of 4.1.1).
 *
 * @throws Refusal `not-found`; `invalid` with the field for a day that has passed, a directorate that is not in use, is in an open round of
 *   this version already or has certified, and for those without a certifying manager, naming them
 */
export function openCertificationRound(work: Work, input: InputOf<'certifications.openRound'>): OutputOf<'certifications.openRound'> {
  const pack = packThatIsOn(work, input.policyId);
  const version = newestVersion(work, pack);
  const book = new CertificationBook(work);
  refuseFarLook(input.dueOn, book.today, 'dueOn');
  if (input.dueOn < book.today) throw new Refusal('invalid', 'The day by which they are to be back has passed. Enter today or a later day.', 'dueOn');
  const chosen = [...new Set(input.directorateIds)].map((id) => chosenDirectorate(book, pack, version.number, id));
  const without = chosen.filter(({ id }) => isUnmanaged(book, id)).map(({ name }) => name);
  if (without.length > 0) {
    throw new Refusal('invalid', `Nobody who is here certifies for ${without.join(', ')}. Name the certifying manager first.`, 'directorateIds');
  }
  const year = Number(book.today.slice(0, 4));
  const row: CertificationRoundsTable = {
    id: work.newId(), number: roundNumber(year, lastNumber(work.db, 'CR-', year)), policy_id: pack.id, policy_reference: pack.reference, policy_title: pack.title,
    clause: pack.certification.clause, voluntary: pack.certification.voluntary ? 1 : 0, version_number: version.number, version_date: version.date,
    due_on: input.dueOn, opened_on: book.today, opened_by: work.officer.name, note: input.note, ended_on: null, ended_by: '', end_reason: '', version: 1,
  };
  insertRound(work.db, row, chosen.map((directorate) => ({
    round_id: row.id, directorate_id: directorate.id, directorate_name: directorate.name, directorate_kind: directorate.kind, level: levelFor(pack, directorate.kind),
  })));
  work.record({
    action: 'certification-round.opened', room: 'certifications', recordId: row.id, clause: row.clause,
    details: {
      number: row.number, policy: row.policy_reference, version: row.version_number, voluntary: voluntaryWords(pack), dueOn: row.due_on, note: row.note,
      directorates: chosen.map(({ name }) => name),
    },
  });
  return { id: row.id, version: row.version, number: row.number };
}

/** Ends a round before everything is in. Certificates that are out stay out. @throws Refusal `not-found`, `conflict`; `invalid` for one that has ended */
export function endCertificationRound(work: Work, input: InputOf<'certifications.endRound'>): OutputOf<'certifications.endRound'> {
  const row = roundRow(work.db, input.id);
  if (row === undefined) throw missingRecord('round');
  const item = itemOf(new CertificationBook(work), row);
  if (row.version !== input.version) throw conflict('This round', item);
  if (item.state !== 'open') throw new Refusal('invalid', item.state === 'ended' ? `${row.number} has ended already.` : `Everything of ${row.number} is in: it has ended by itself.`);
  const ended = updateRound(work.db, { ...row, ended_on: work.clock.today(), ended_by: work.officer.name, end_reason: input.reason });
  work.record({
    action: 'certification-round.ended', room: 'certifications', recordId: row.id, clause: row.clause,
    details: { number: row.number, words: item.words, reason: input.reason },
  });
  return { id: ended.id, version: ended.version };
}

/** A policy that is on. @throws Refusal `not-found` */
export function packThatIsOn(work: Work, policyId: string): PolicyPack {
  const pack = packsOn(work).find((candidate) => candidate.id === policyId);
  if (pack === undefined) throw new Refusal('not-found', 'This policy is not turned on. Turn it on in Settings first.');
  return pack;
}

/** A round as it stands in a list. */
function itemOf(book: CertificationBook, round: CertificationRoundsTable): CertificationRoundItem {
  const states = book.inRound(round.id).map(({ directorate_id }) => book.standing(directorate_id, round.policy_id, round.version_number).standing.state);
  const counted = countStates(states);
  // Of a version that another has replaced meanwhile, what was certified counts as it did.
  const certified = counted.certified + states.filter((state) => state === 'replaced').length;
  const state = round.ended_on !== null ? 'ended' : certified === states.length ? 'complete' : 'open';
  const rest = [counted.overdue > 0 ? `${formatNumber(counted.overdue)} overdue` : '', counted.toSend > 0 && state === 'open' ? `${formatNumber(counted.toSend)} not sent yet` : ''];
  return {
    id: round.id, version: round.version, number: round.number, policyId: round.policy_id, policyReference: round.policy_reference, policyTitle: round.policy_title,
    versionNumber: round.version_number, versionDate: round.version_date, voluntary: round.voluntary === 1, state, openedOn: round.opened_on, openedBy: round.opened_by,
    dueOn: round.due_on, note: round.note, endedOn: round.ended_on, endReason: round.end_reason, directorates: states.length, certified, sent: counted.sent,
    overdue: counted.overdue, toSend: counted.toSend,
    words: [`${formatNumber(certified)} of ${formatCount(states.length, 'certificate')} in`, ...rest].filter((words) => words !== '').join(', '),
  };
}

function chosenDirectorate(book: CertificationBook, pack: PolicyPack, versionNumber: string, id: string): CertificationBook['directorates'][number] {
  const field = 'directorateIds';
  const directorate = book.directorates.find((one) => one.id === id);
  if (directorate === undefined) throw missingRecord('directorate');
  if (!directorate.active) throw new Refusal('invalid', `${directorate.name} is no longer in use. Take it up again in Settings, or leave it out.`, field);
  const { standing, round } = book.standing(id, pack.id, versionNumber);
  if (round !== null) throw new Refusal('invalid', `${directorate.name} is in round ${round.number} of this version. Leave it out, or end that round first.`, field);
  if (standing.state === 'certified') throw new Refusal('invalid', `${directorate.name} has certified this version (${standing.certificate?.number ?? ''}). Leave it out.`, field);
  return directorate;
}

function isUnmanaged(book: CertificationBook, directorateId: string): boolean {
  const manager = book.managerOf(directorateId);
  return manager === null || manager.leftOn !== null;
}
