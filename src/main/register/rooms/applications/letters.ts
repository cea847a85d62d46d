import type { ApplicationDetail } from '../../../../preload/contract/applications.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import { applicationLetter as letterOf, type ApplicationLetterData } from '../../reports/documents/application-letter.ts';
import { type Letter, type LetterHead, lettersPaper, letterText } from '../../reports/documents/letter.ts';
import { isMailAddress, type MessageDraft, messageDraft } from '../../reports/message-draft.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { accountNames } from '../accounts/service.ts';
import { trustName } from '../settings/service.ts';
import { agreedIn, agreedNow } from './agreed.ts';
import { channelOf } from './papers.ts';
import { namesIn, naturalName } from './rules/names.ts';
import { application, type ApplicationForPaper, applicationForPaper } from './service.ts';
import { applicationRowOf, decisionRows } from './table.ts';

/* The letter that fits the state of an application, on paper and as a message that an officer looks at and sends. */

interface Written {
  readonly number: string;
  readonly kind: ApplicationLetterData['outcome']['kind'];
  readonly head: LetterHead;
  readonly letter: Letter;
  readonly message: MessageDraft;
}

/**
 * Prints the letter of approval, of refusal, or with which an application was sent back.
 *
 * @throws Refusal `not-found`, `invalid` while nothing was decided, `cancelled`, `not-printed`, `not-written`
 */
export async function applicationLetter(job: Job, { id }: InputOf<'applications.letter'>): Promise<OutputOf<'applications.letter'>> {
  const { path } = job.file();
  const written = job.read((work) => write(work, id));
  refuseOtherExtension(path, '.pdf', 'The letter is saved as a PDF file.');
  const printed = await printPaper(job, lettersPaper(written.head, [written.letter]), 'Printing the letter');
  return await writeRecordedFile(job, path, printed.bytes, (work, file) => work.record({
    action: 'application.letter-printed', room: 'applications', recordId: id, clause: '2.3',
    details: { number: written.number, letter: written.kind, file: file.name, sha256: file.sha256 },
  }));
}

/**
 * Writes the same letter as a message draft, to the applicant, with a copy to the line manager. An address that cannot be
 * written to is left out, and the trail names it: the officer sees the message before she sends it.
 *
 * @throws Refusal as `applicationLetter`
 */
export async function letterDraft(job: Job, { id }: InputOf<'applications.letterDraft'>): Promise<OutputOf<'applications.letterDraft'>> {
  const { path } = job.file();
  const written = job.read((work) => write(work, id));
  refuseOtherExtension(path, '.eml', 'The message is saved as an .eml file.');
  return await writeRecordedFile(job, path, await messageDraft(written.message), (work, file) => work.record({
    action: 'application.letter-drafted', room: 'applications', recordId: id, clause: '2.3',
    details: { number: written.number, letter: written.kind, file: file.name, sha256: file.sha256, notAddressedTo: unreachedBy(written.message) },
  }));
}

function unreachedBy({ to, cc = [] }: MessageDraft): string[] {
  return [...to, ...cc].filter(({ email }) => !isMailAddress(email)).map(({ email }) => email);
}

const fileWords = { approved: 'Approval', declined: 'Refusal', 'sent-back': 'Sent back' } as const;

/** File name to suggest for a letter, without its extension. */
function letterStem(work: Work, id: string): string {
  const { row, form, accountName } = applicationForPaper(work, id);
  const kind = letterKind(row.number, row.state);
  return [fileWords[kind], row.number, accountName || form.accountName].filter((part) => part !== '').join(' ');
}

/** @throws Refusal `not-found`, `invalid` while there is nothing to write: better told before a file is chosen */
export function letterName(work: Work, { id }: InputOf<'applications.letter'>): string {
  return `${letterStem(work, id)}.pdf`;
}

/** @throws Refusal as `letterName` */
export function letterDraftName(work: Work, { id }: InputOf<'applications.letterDraft'>): string {
  return `${letterStem(work, id)}.eml`;
}

const stateWords = { draft: 'a draft', submitted: 'submitted', 'with-board': 'waiting for the decision', withdrawn: 'withdrawn' } as const;

function letterKind(number: string, state: ApplicationForPaper['row']['state']): Written['kind'] {
  if (state === 'approved' || state === 'declined' || state === 'sent-back') return state;
  throw new Refusal(
    'invalid', `There is no letter about ${number} yet: it is ${stateWords[state]}. A letter can be written once it is approved, declined or sent back.`,
  );
}

function write(work: Work, id: string): Written {
  const paper = applicationForPaper(work, id);
  const kind = letterKind(paper.row.number, paper.row.state);
  const { row, form } = paper;
  const name = trustName(work);
  const outcome = outcomeOf(work, paper, application(work, { id }), kind);
  const letter = letterOf({
    number: row.number, kind: row.kind, account: (outcome.kind === 'approved' ? outcome.account : paper.accountName) || form.accountName, channel: channelOf(work, paper),
    applicant: {
      name: naturalName(form.name) || 'applicant', jobTitle: form.jobTitle,
      department: [paper.directorateName, form.department].filter((part) => part !== '').join(', '),
    },
    lineManager: namesIn(form.lineManager).join(', '), outcome,
  });
  const head: LetterHead = {
    title: letter.subject, reference: row.number, trustName: name, writtenOn: work.clock.today(), createdAt: work.clock.now(),
    officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
  };
  return {
    number: row.number, kind, head, letter,
    message: {
      to: addresses(form.name, form.email), cc: form.lineManager === form.name ? [] : addresses(form.lineManager, form.lineManagerEmail),
      subject: letter.subject, text: letterText(head, letter),
    },
  };
}

/** The form's box may hold several people and their addresses; a name goes with an address only where there is one of each. */
function addresses(name: string, emails: string): MessageDraft['to'] {
  const found = emails.split(/[,;\s]+/u).filter((email) => email !== '');
  const one = found.length === 1 && namesIn(name).length === 1;
  return found.map((email) => ({ name: one ? naturalName(name) : '', email }));
}

function outcomeOf(work: Work, paper: ApplicationForPaper, detail: ApplicationDetail, kind: Written['kind']): ApplicationLetterData['outcome'] {
  if (kind === 'sent-back') {
    const step = paper.steps.findLast((taken) => taken.step === 'sent-back');
    return { kind, sentBackOn: step?.on ?? work.clock.today(), reason: step?.reason ?? '', missing: detail.missing.map(({ message }) => message) };
  }
  const { decision } = paper;
  if (decision === null) throw new Error(`Application ${paper.row.number} is ${kind} without a decision.`);
  const before = detail.decisions.find(({ id }) => id === decision.supersedes);
  const decided = {
    decidedOn: decision.decidedOn, body: decision.body, decidedBy: decision.decidedBy, reason: decision.reason,
    supersedes: before === undefined ? null : { decidedOn: before.decidedOn, reason: decision.supersedingReason },
  };
  return kind === 'approved' ? { kind, ...decided, ...whatWasAgreed(work, paper.row.id) } : { kind, ...decided, existingAccount: existingAccount(work, detail) };
}

type OfApproval = 'account' | 'administrators' | 'postingStandard' | 'nextReviewOn' | 'contributor' | 'asOf';

/** What the approval agreed, as it was kept with it; from before that was kept, what the register has by now, which is said. */
function whatWasAgreed(work: Work, id: string): Pick<Extract<ApplicationLetterData['outcome'], { kind: 'approved' }>, OfApproval> {
  const kept = agreedIn(decisionRows(work.db, id).at(-1)?.agreed ?? null);
  if (kept !== null) return { ...kept, asOf: null };
  const row = applicationRowOf(work.db, id);
  if (row === undefined) throw missingRecord('application');
  return { ...agreedNow(work, row, row.account_id), asOf: work.clock.today() };
}

/** The account that would serve, as the assessment says; empty when none would. */
function existingAccount(work: Work, { assessment }: ApplicationDetail): string {
  if (assessment.existingWouldServe !== 'yes' || assessment.existingAccountId === null) return '';
  return accountNames(work).get(assessment.existingAccountId) ?? '';
}
