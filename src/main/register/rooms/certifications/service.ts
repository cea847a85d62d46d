import type { CertificateItem } from '../../../../preload/contract/certifications-values.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { historyOf } from '../../audit/history.ts';
import { changesOf, reasonIn } from '../../audit/readable-changes.ts';
import { evidenceOf } from '../../evidence/evidence.ts';
import { missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { hasLeft } from '../people/rules.ts';
import { mayLink } from './changes.ts';
import { CertificationBook } from './reading.ts';
import { factsOf } from './signed.ts';
import { holderRows } from './table.ts';

/** Entries of the history that a detail shows at once. */
const historyLimit = 100;

/** Every certificate, newest first. */
export function certificates(work: Work): CertificateItem[] {
  const book = new CertificationBook(work);
  return book.certificates.map((row) => book.itemOf(row));
}

/** Everything about one certificate. @throws Refusal `not-found` */
export function certificate(work: Work, { id }: InputOf<'certifications.get'>): OutputOf<'certifications.get'> {
  const book = new CertificationBook(work);
  const row = book.certificates.find((one) => one.id === id);
  if (row === undefined) throw missingRecord('certificate');
  const facts = factsOf(work, row);
  const named = (otherId: string | null): { id: string; number: string } | null => {
    const other = book.certificates.find((one) => one.id === otherId);
    return other === undefined ? null : { id: other.id, number: other.number };
  };
  const replacement = book.certificates.find(({ replaces_id }) => replaces_id === id);
  const manager = book.people.person(row.manager_id);
  return {
    item: book.itemOf(row), clause: row.clause, retainYears: row.retain_years,
    manager: row.manager_id === null ? null : {
      personId: row.manager_id, name: row.manager_name, post: row.manager_post, email: row.manager_email,
      leftOn: hasLeft(manager?.leaves_on ?? null, book.today) ? (manager?.leaves_on ?? null) : null,
    },
    preparedBy: row.prepared_by,
    signed: facts === null ? null : { ...facts, notedBy: row.noted_by, notedOn: row.noted_on ?? row.prepared_on },
    levels: [...new Set(book.packs(row.policy_id).flatMap(({ certification }) => certification.levels.map(({ level }) => level)))],
    holders: holderRows(work.db, id).map(({ person_id, since, until, reason }) => ({ personId: person_id, name: book.people.get(person_id)?.name ?? '', since, until, reason })),
    withdrawn: row.withdrawn_on === null ? null : {
      on: row.withdrawn_on, by: row.withdrawn_by, reason: row.withdrawn_reason, replacedById: replacement?.id ?? null, replacedBy: replacement?.number ?? '',
    },
    replaces: named(row.replaces_id),
    main: named(row.main_id),
    mayLink: row.kind === 'main' ? [] : book.certificates.filter((main) => mayLink(row, main)).map((main) => ({ id: main.id, number: main.number, words: book.itemOf(main).words })),
    subordinates: row.kind === 'subordinate' ? [] : book.certificates.filter((one) => one.kind === 'subordinate' && mayLink(one, row)).map((one) => book.itemOf(one)),
    chases: book.chasesOf(id).map((chase) => ({ on: chase.chased_on, as: chase.chased_as, to: chase.to_name, replyBy: chase.reply_by, by: chase.noted_by })),
    evidence: evidenceOf(work, 'certifications', id),
    history: historyOf(work.db, 'certifications', id, historyLimit).map(({ entry, details }) => ({
      sequence: entry.sequence, at: entry.at, officer: entry.officerName, action: entry.action, note: reasonIn(details), changes: changesOf(details, new Map()),
    })),
  };
}
