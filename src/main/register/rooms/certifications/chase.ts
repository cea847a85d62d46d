import type { CertificateItem } from '../../../../preload/contract/certifications-values.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { CertificatesTable } from '../../database/tables-certifications.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { type CertificateChased, certificateChaseLetter } from '../../reports/documents/certificate-letters.ts';
import { type LetterHead, lettersPaper } from '../../reports/documents/letter.ts';
import { isMailAddress } from '../../reports/message-draft.ts';
import { refuseFarLook } from '../../sensible-day.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { trustName } from '../settings/service.ts';
import { askedOf, draftsZip, type MadeForm, type PrintedForm, printEach } from './issue.ts';
import { paperOf } from './making.ts';
import { CertificationBook } from './reading.ts';
import { packThatIsOn } from './rounds.ts';
import { insertChase } from './table.ts';

type Input = InputOf<'certifications.chase'>;

const extensions = { letters: '.pdf', messages: '.zip' } as const;
const sentences = { letters: 'The letters are saved as a PDF file.', messages: 'The messages are saved as a zip file.' } as const;

/**
 * Asks managers for certificates that are overdue: everything of one manager in one letter, or in one message draft with the forms once
 * more. Each counts as chased once. A directorate that has certified by another form, or is no longer in use, is not asked.
 *
 * @throws Refusal `invalid` with the field for a day that has passed; where nothing is overdue or nobody can be reached, or for the wrong extension;
 *   `cancelled`, `not-printed`, `not-written`
 */
export async function chaseCertificates(job: Job, input: Input): Promise<OutputOf<'certifications.chase'>> {
  const { path } = job.file();
  refuseOtherExtension(path, extensions[input.as], sentences[input.as]);
  const { head, managers, withoutEmail, left } = job.read((work) => prepare(work, input));
  const letterTo = ({ chased }: ChasedManager) => certificateChaseLetter(chased, input.replyBy, input.note, input.as === 'messages');
  const content = input.as === 'letters'
    ? (await printPaper(job, lettersPaper(head, managers.map(letterTo)), 'Printing the letters')).bytes
    : await draftsZip(job, await withForms(job, managers.map((manager) => ({ manager, letter: letterTo(manager) }))), head);
  const rows = managers.flatMap(({ forms }) => forms.map(({ row }) => row));
  const file = await writeRecordedFile(job, path, content, (work, written) => {
    for (const row of rows) noteChase(work, row, input, written);
    work.record({
      action: 'certificates.chased', room: 'certifications', recordId: 'chases', clause: 'App 3',
      details: {
        as: input.as, certificates: rows.map(({ number }) => number), to: managers.map(({ forms }) => forms[0]?.row.manager_name ?? ''), withoutEmail, left, replyBy: input.replyBy,
        note: input.note, file: written.name, sha256: written.sha256,
      },
    });
  });
  return { file, certificates: rows.length, numbers: rows.map(({ number }) => number), managers: managers.length, withoutEmail, left };
}

/** File name to suggest: "Chase letters certifications.pdf". */
export function certificateChaseName(_work: Work, { as }: Input): string {
  return `Chase ${as} certifications${extensions[as]}`;
}

interface ChasedManager {
  readonly forms: readonly MadeForm[];
  readonly chased: readonly CertificateChased[];
}

interface Prepared {
  readonly head: LetterHead;
  readonly managers: readonly ChasedManager[];
  readonly withoutEmail: string[];
  readonly left: string[];
}

function prepare(work: Work, input: Input): Prepared {
  const book = new CertificationBook(work);
  refuseFarLook(input.replyBy, book.today, 'replyBy');
  if (input.replyBy < book.today) throw new Refusal('invalid', 'The day by which to reply has passed. Enter today or a later day.', 'replyBy');
  const on = new Set(book.packs(null).map(({ id }) => id));
  const withoutEmail: string[] = [];
  const left: string[] = [];
  const inUse = new Set(book.directorates.filter(({ active }) => active).map(({ id }) => id));
  const overdue = book.certificates.filter((row) => on.has(row.policy_id) && inUse.has(row.directorate_id) && (input.certificateIds === null || input.certificateIds.includes(row.id)))
    .map((row) => ({ row: reader(book, row), item: book.itemOf(row) })).filter(({ item }) => item.state === 'overdue');
  const reached = overdue.filter(({ row }) => {
    if (row.manager_name === '' || hasGone(book, row)) left.push(row.directorate_name);
    else if (input.as === 'messages' && !isMailAddress(row.manager_email)) withoutEmail.push(row.directorate_name);
    else return true;
    return false;
  });
  if (reached.length === 0) throw new Refusal('invalid', reasonForNone(overdue.length, left, withoutEmail));
  return {
    managers: [...Map.groupBy(reached, ({ row }) => row.manager_id ?? row.manager_name).values()].map((theirs) => ({
      forms: theirs.map(({ row }) => ({ row, paper: paperOf(work, row, packThatIsOn(work, row.policy_id)) })), chased: theirs.map(({ row, item }) => chasedOf(row, item)),
    })),
    withoutEmail, left,
    head: {
      title: 'Chase letters, certifications', reference: 'Certifications (CP371 App 3)', trustName: trustName(work), writtenOn: book.today, createdAt: work.clock.now(),
      officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
    },
  };
}

/** Whoever certifies for the directorate now is asked: the one the form was made for may have gone. A subordinate's stays with whom it was made for. */
function reader(book: CertificationBook, row: CertificatesTable): CertificatesTable {
  const now = row.kind === 'main' ? book.managerOf(row.directorate_id) : null;
  return now === null ? row : { ...row, manager_id: now.personId, manager_name: now.name, manager_post: now.post, manager_email: now.email };
}

function hasGone(book: CertificationBook, row: CertificatesTable): boolean {
  const leavesOn = book.people.person(row.manager_id)?.leaves_on ?? null;
  return leavesOn !== null && leavesOn < book.today;
}

function chasedOf(row: CertificatesTable, item: CertificateItem): CertificateChased {
  return { ...askedOf(row), daysOver: item.daysOver, chasedBefore: item.chased, lastChasedOn: item.lastChasedOn };
}

function reasonForNone(overdue: number, left: readonly string[], withoutEmail: readonly string[]): string {
  if (overdue === 0) return 'Nothing of this is overdue, so nobody is chased.';
  if (left.length > 0) return `Nobody who is here certifies for ${left.join(', ')}. Name the certifying manager first.`;
  return `No email address is known that a message could be sent to, for ${withoutEmail.join(', ')}. Enter it with the certifying manager, or print letters.`;
}

async function withForms<Letter>(job: Job, letters: readonly { readonly manager: ChasedManager; readonly letter: Letter }[]): Promise<{ readonly forms: PrintedForm[]; readonly letter: Letter }[]> {
  const drafts: { forms: PrintedForm[]; letter: Letter }[] = [];
  for (const { manager, letter } of letters) drafts.push({ forms: await printEach(job, manager.forms), letter });
  return drafts;
}

/** Notes that a certificate was asked for again today, with its entry in the trail. */
export function noteChase(work: Work, row: CertificatesTable, { as, replyBy }: Pick<Input, 'as' | 'replyBy'>, written: { readonly sha256: string }): void {
  insertChase(work.db, {
    id: work.newId(), certificate_id: row.id, chased_on: work.clock.today(), chased_as: as, to_name: row.manager_name, reply_by: replyBy, noted_by: work.officer.name,
  });
  work.record({
    action: 'certificate.chased', room: 'certifications', recordId: row.id, clause: row.clause,
    details: { number: row.number, as, to: row.manager_name, replyBy, sha256: written.sha256 },
  });
}
