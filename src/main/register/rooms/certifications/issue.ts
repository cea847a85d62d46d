import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { CertificatesTable, CertificationRoundsTable } from '../../database/tables-certifications.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import { boundPapers } from '../../reports/bound-papers.ts';
import { certificateLetter } from '../../reports/documents/certificate-letters.ts';
import { type Letter, letterText } from '../../reports/documents/letter.ts';
import { fileSlug } from '../../reports/house-style.ts';
import { type AttachedFile, isMailAddress, messageDraft } from '../../reports/message-draft.ts';
import type { Paper } from '../../reports/paper.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { trustName } from '../settings/service.ts';
import { newCertificate, paperOf, recordCertificate } from './making.ts';
import { nameOf } from './printing.ts';
import { CertificationBook } from './reading.ts';
import { packThatIsOn } from './rounds.ts';
import { roundRow } from './rounds-table.ts';

type Input = InputOf<'certifications.issue'>;

/** A form that is to be made. */
export interface MadeForm {
  readonly row: CertificatesTable;
  readonly paper: Paper;
}

const extensions = { 'one-pdf': '.pdf', pdfs: '.zip', messages: '.zip' } as const;
const sentences = {
  'one-pdf': 'The certificates are saved as a PDF file.', pdfs: 'The certificates are saved as a zip file.', messages: 'The messages are saved as a zip file.',
} as const;

/**
 * Makes the certificates of a round that were not made yet, each with its own number: in one PDF, a PDF each, or a message draft for each
 * manager with her forms attached (CP371 App 3). Nothing is sent.
 *
 * @throws Refusal `not-found`; `invalid` for a round that has ended, where nothing is left to make or nobody can be reached, or for the wrong extension;
 *   `cancelled`, `not-printed`, `not-written`; nothing is left behind
 */
export async function issueRound(job: Job, input: Input): Promise<OutputOf<'certifications.issue'>> {
  const { path } = job.file();
  refuseOtherExtension(path, extensions[input.as], sentences[input.as]);
  const { round, forms, withoutEmail, left, from } = job.read((work) => prepare(work, input));
  const content = await contentOf(job, input.as, round, forms, from);
  const file = await writeRecordedFile(job, path, content.bytes, (work, written) => {
    for (const { row } of forms) recordCertificate(work, { ...row, file_sha256: content.sha256.get(row.id) ?? written.sha256 });
    work.record({
      action: 'certification-round.issued', room: 'certifications', recordId: round.id, clause: round.clause,
      details: { number: round.number, as: input.as, certificates: forms.map(({ row }) => row.number), withoutEmail, left, file: written.name, sha256: written.sha256 },
    });
  });
  return { file, certificates: forms.length, numbers: forms.map(({ row }) => row.number), withoutEmail, left };
}

/** File name to suggest: "Appendix 3 CP371 CR-2026-01.pdf". @throws Refusal `not-found` */
export function issueFileName(work: Work, { roundId, as }: Input): string {
  const round = roundRow(work.db, roundId);
  if (round === undefined) throw missingRecord('round');
  return `Appendix 3 ${round.policy_reference} ${round.number}${as === 'messages' ? ' messages' : ''}${extensions[as]}`;
}

interface Prepared {
  readonly round: CertificationRoundsTable;
  readonly forms: readonly MadeForm[];
  readonly withoutEmail: string[];
  readonly left: string[];
  readonly from: { readonly officerName: string; readonly trustName: string };
}

function prepare(work: Work, { roundId, directorateIds, as }: Input): Prepared {
  const book = new CertificationBook(work);
  const round = book.rounds.find(({ id }) => id === roundId);
  if (round === undefined) throw missingRecord('round');
  if (round.ended_on !== null) throw new Refusal('invalid', `${round.number} has ended. Open a new round, or print a single certificate.`);
  const pack = packThatIsOn(work, round.policy_id);
  if (book.versionInForce(pack.id) !== round.version_number) {
    throw new Refusal('invalid', `${round.number} is for version ${round.version_number}, and version ${book.versionInForce(pack.id)} is in force now. End this round and open a new one.`);
  }
  const wanted = book.inRound(roundId).filter(({ directorate_id }) => directorateIds === null || directorateIds.includes(directorate_id));
  const open = wanted.filter(({ directorate_id }) => book.standing(directorate_id, round.policy_id, round.version_number).standing.state === 'to-send');
  const withoutEmail: string[] = [];
  const left: string[] = [];
  const rows: CertificatesTable[] = [];
  for (const { directorate_id, directorate_name } of open) {
    const manager = book.managerOf(directorate_id);
    const directorate = book.directorates.find(({ id }) => id === directorate_id);
    if (directorate === undefined) continue;
    if (manager === null || manager.leftOn !== null) left.push(directorate_name);
    else if (as === 'messages' && !isMailAddress(manager.email)) withoutEmail.push(directorate_name);
    else {
      rows.push(newCertificate(work, {
        pack, directorate, kind: 'main', department: '', manager, issuedHow: as === 'messages' ? 'message' : 'printed', dueOn: round.due_on, roundId,
        replacesId: null, place: rows.length,
      }));
    }
  }
  if (rows.length === 0) throw new Refusal('invalid', reasonForNone(open.length, left, withoutEmail));
  return {
    round, forms: rows.map((row) => ({ row, paper: paperOf(work, row, pack) })), withoutEmail, left, from: { officerName: work.officer.name, trustName: trustName(work) },
  };
}

function reasonForNone(open: number, left: readonly string[], withoutEmail: readonly string[]): string {
  if (open === 0) return 'Every certificate of this round was made already. To make one anew, open it and issue it again.';
  if (left.length > 0) return `Nobody who is here certifies for ${left.join(', ')}. Name the certifying manager first.`;
  return `No email address is known that a message could be sent to, for ${withoutEmail.join(', ')}. Enter it with the certifying manager, or print the certificates.`;
}

interface Content {
  readonly bytes: Uint8Array;
  /** Of each form's own file, where it has one, by the certificate's id. */
  readonly sha256: ReadonlyMap<string, string>;
}

async function contentOf(job: Job, as: Input['as'], round: CertificationRoundsTable, forms: readonly MadeForm[], from: Prepared['from']): Promise<Content> {
  if (as === 'one-pdf') {
    const title = `Certificates of ${round.policy_reference} version ${round.version_number}, ${round.number}`;
    const { bytes } = await printPaper(job, boundPapers(forms.map(({ paper }) => paper), title), 'Printing the certificates', true);
    return { bytes, sha256: new Map() };
  }
  const printed = await printEach(job, forms);
  const sha256 = new Map(printed.map(({ row, sha256: sum }) => [row.id, sum]));
  if (as === 'pdfs') return { bytes: zipSync(Object.fromEntries(printed.map(({ row, bytes }) => [nameOf(row), bytes])), { level: 0 }), sha256 };
  const letters = [...Map.groupBy(printed, ({ row }) => row.manager_id ?? '').values()];
  return { bytes: await draftsZip(job, letters.map((theirs) => ({ forms: theirs, letter: certificateLetter(theirs.map(({ row }) => askedOf(row))) })), from), sha256 };
}

/** A form with its file. */
export interface PrintedForm {
  readonly row: CertificatesTable;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Prints every form as a file of its own. @throws Refusal `cancelled`, `not-printed`, `invalid` for a character that cannot be printed */
export async function printEach(job: Job, forms: readonly MadeForm[]): Promise<PrintedForm[]> {
  const printed: PrintedForm[] = [];
  for (const { row, paper } of forms) {
    // How far one paper of many has come says nothing; the papers are counted.
    const { bytes } = await printPaper({ ...job, progress: () => undefined }, paper, '', true);
    printed.push({ row, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
    job.progress(printed.length, forms.length, 'Printing the certificates');
    await job.breathe();
  }
  return printed;
}

/** A certificate as a letter tells of it. */
export function askedOf(row: CertificatesTable) {
  return {
    number: row.number, directorate: row.directorate_name, policyReference: row.policy_reference, policyTitle: row.policy_title, versionNumber: row.version_number,
    clause: row.clause, voluntary: row.voluntary === 1, retainYears: row.retain_years, dueOn: row.due_on, manager: { name: row.manager_name, role: row.manager_post },
  };
}

/** Writes a message draft for each letter, with its forms. @returns the bytes of a zip file @throws Refusal `cancelled` */
export async function draftsZip(
  job: Job, drafts: readonly { readonly forms: readonly PrintedForm[]; readonly letter: Letter }[], from: { readonly officerName: string; readonly trustName: string },
): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const [place, { forms, letter }] of drafts.entries()) {
    const [first] = forms;
    if (first === undefined) continue;
    const attachments = forms.map(({ row, bytes }): AttachedFile => ({ name: nameOf(row).replace(/\.pdf$/u, ''), kind: 'pdf', bytes }));
    // The number keeps namesakes apart and the files in the order of the list.
    const name = `${String(place + 1).padStart(String(drafts.length).length, '0')}-${fileSlug(first.row.manager_name, 'manager')}.eml`;
    files[name] = await messageDraft({ to: [{ name: first.row.manager_name, email: first.row.manager_email }], subject: letter.subject, text: letterText(from, letter), attachments });
    await job.breathe();
  }
  return zipSync(files, { level: 6 });
}
