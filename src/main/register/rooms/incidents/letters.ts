import type { ReferenceSystem, TellStanding } from '../../../../preload/contract/incidents-runbook.ts';
import { referenceTitles, whenInWords } from '../../../../preload/contract/incidents-words.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { IncidentsTable } from '../../database/tables-incidents.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { incidentLetter as letterOf } from '../../reports/documents/incident-letter.ts';
import { momentTitle } from '../../reports/house-style.ts';
import { type Letter, type LetterHead, lettersPaper, letterText } from '../../reports/documents/letter.ts';
import { isMailAddress, messageDraft } from '../../reports/message-draft.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { trustName } from '../settings/service.ts';
import { standingIncident } from './checked.ts';
import { firstClause } from './rules/types.ts';
import { incident } from './service.ts';

/* The letter to one of those who must be told, on paper and as a message that an officer looks at and sends. */

type Input = InputOf<'incidents.letter'>;

interface Written {
  readonly row: IncidentsTable;
  readonly told: TellStanding;
  readonly head: LetterHead;
  readonly letter: Letter;
}

/**
 * Prints the letter that tells one of those who must be told. It does not say what was seen. That they were told is noted
 * once it has been sent.
 *
 * @throws Refusal `not-found`; `invalid` for somebody who is not on the incident's list; `cancelled`, `not-printed`, `not-written`
 */
export async function incidentLetter(job: Job, input: Input): Promise<OutputOf<'incidents.letter'>> {
  const { path } = job.file();
  const written = job.read((work) => write(work, input));
  refuseOtherExtension(path, '.pdf', 'The letter is saved as a PDF file.');
  const printed = await printPaper(job, lettersPaper(written.head, [written.letter]), 'Printing the letter');
  return await writeRecordedFile(job, path, printed.bytes, (work, file) => note(work, written, 'incident.letter-printed', file));
}

/**
 * Writes the same letter as a message draft; without an address the officer enters one in her mail program.
 *
 * @throws Refusal as `incidentLetter`, and `invalid` for what is no address
 */
export async function incidentLetterDraft(job: Job, input: InputOf<'incidents.letterDraft'>): Promise<OutputOf<'incidents.letterDraft'>> {
  const { path } = job.file();
  const written = job.read((work) => write(work, input));
  refuseNoAddress(input.email);
  refuseOtherExtension(path, '.eml', 'The message is saved as an .eml file.');
  const to = input.email !== '' ? [{ name: input.name === '' ? written.told.role : input.name, email: input.email }] : [];
  const message = await messageDraft({ to, subject: written.letter.subject, text: letterText(written.head, written.letter) });
  return await writeRecordedFile(job, path, message, (work, file) => note(work, written, 'incident.letter-drafted', file));
}

/** @throws Refusal as `incidentLetter`: better told before a file is chosen */
export function incidentLetterName(work: Work, input: Input): string {
  return `${stem(work, input)}.pdf`;
}

/** @throws Refusal as `incidentLetterDraft` */
export function incidentLetterDraftName(work: Work, input: Input): string {
  refuseNoAddress(input.email);
  return `${stem(work, input)}.eml`;
}

function refuseNoAddress(email: string): void {
  if (email !== '' && !isMailAddress(email)) throw new Refusal('invalid', 'Enter an email address such as name@example.nhs.uk, or leave it empty.', 'email');
}

function stem(work: Work, input: Input): string {
  const { row, told } = write(work, input);
  return `${row.number} ${told.role.replaceAll(/[^\p{L}\p{N} ]/gu, ' ').replaceAll(/ +/gu, ' ').trim()}`;
}

function write(work: Work, { id, contact, name }: Input): Written {
  const row = standingIncident(work, id);
  const detail = incident(work, { id });
  const told = detail.tell.find((one) => one.contact === contact);
  if (told === undefined) throw new Refusal('invalid', 'Choose one of those who must be told.', 'contact');
  const outside = isOutside(work, contact);
  const letter = letterOf({
    number: row.number, type: row.type_title, clauses: row.clauses, to: { role: told.role, name }, where: placeFor(contact, { account: detail.row.account, address: row.address, staffConduct: row.staff_conduct === 1 }),
    happened: row.happened_on === null ? '' : momentTitle(row.happened_on, row.happened_time), reported: momentTitle(row.reported_on, row.reported_time),
    when: whenInWords(told.when), asked: told.asked, outside, adviceFirst: detail.row.adviceFirst,
    references: outside
      ? detail.references.filter(({ system }) => system === ownSystems[contact]).map(({ text }) => text)
      : detail.references.map(({ system, text }) => `${referenceTitles[system]}: ${text}`),
  });
  const head: LetterHead = {
    title: letter.subject, reference: row.number, trustName: trustName(work), writtenOn: work.clock.today(), createdAt: work.clock.now(),
    officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
  };
  return { row, told, head, letter };
}

/** The numbers that those outside have given themselves; what other bodies and systems call it is nothing to them. */
const ownSystems: Readonly<Record<string, ReferenceSystem>> = { police: 'police', 'web-administrator': 'platform' };

/**
 * Where it is. About conduct of staff a place that is no account of the Trust's is mostly somebody's own page and names them:
 * it goes to nobody but the administrators of the website, who could not find it otherwise.
 */
function placeFor(contact: string, { account, address, staffConduct }: { readonly account: string; readonly address: string; readonly staffConduct: boolean }): string {
  if (account !== '') return account;
  return staffConduct && contact !== 'web-administrator' ? '' : address;
}

/** Whether a contact is not of the Trust; as any policy has it, because the one that named them may have been turned off since. */
function isOutside(work: Work, contact: string): boolean {
  return [...work.packs.values()].some(({ contacts }) => contacts.some(({ id, outside }) => id === contact && outside === true));
}

function note(work: Work, { row, told }: Written, action: string, file: { readonly name: string; readonly sha256: string }): void {
  work.record({
    action, room: 'incidents', recordId: row.id, clause: firstClause(row.clauses), details: { number: row.number, contact: told.contact, role: told.role, file: file.name, sha256: file.sha256 },
  });
}
