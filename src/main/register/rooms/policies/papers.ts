import type { Contact } from '../../../../preload/contract/contacts.ts';
import { controlFields, type LibraryVersion } from '../../../../preload/contract/policies-library.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import { documentControlPaper, type DocumentControlData } from '../../reports/documents/document-control.ts';
import { dutiesSheetPaper } from '../../reports/documents/duties-sheet.ts';
import { type PolicyPaperData, type PrintedContact, staffGuidePaper } from '../../reports/documents/staff-guide.ts';
import { fileSlug, formatDate } from '../../reports/house-style.ts';
import type { Paper } from '../../reports/paper.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile, type WrittenFile } from '../../written-file.ts';
import { trustName } from '../settings/service.ts';
import { controlClause, libraryRoom, packOf, policyDetail } from './library.ts';
import type { PolicyPack } from './pack-schema.ts';
import { dutiesByRole } from './rules/duties.ts';
import { newestVersion } from './service.ts';

/* The library on paper: the guide for staff, the duties, the document control sheet. */

/** Whom the Trust calls. The room of contacts stands above and is handed in. */
export type ContactsOf = (work: Work) => readonly Contact[];

/** Prints the guide for staff (CP371 App 4). @throws Refusal `not-found`, `invalid` for a policy without one, `cancelled`, `not-printed`, `not-written` */
export function printGuide(job: Job, { policyId }: InputOf<'policies.printGuide'>, contactsOf: ContactsOf): Promise<OutputOf<'policies.printGuide'>> {
  return printWithContacts(job, { policyId, action: 'policy.guide-printed', label: 'Printing the guide' }, (work, pack) => {
    const { staffGuide: guide } = pack;
    if (guide === null) throw new Refusal('invalid', `${pack.reference} has no guide for staff.`);
    const contacts = guide.contacts.map(({ contact, words }) => printedContact(pack, contactsOf(work), contact, words));
    const lines = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);
    return {
      clause: guide.clause, contacts,
      paper: staffGuidePaper({
        ...paperData(work, pack), title: guide.title, clause: guide.clause, about: guide.about, dos: lines(guide.dos), donts: lines(guide.donts), consequences: guide.consequences, contacts,
      }),
    };
  });
}

/** Prints who does what, by role (CP371 App 5). @throws Refusal `not-found`, `invalid` for a policy without such a list, `cancelled`, `not-printed`, `not-written` */
export function printDuties(job: Job, { policyId }: InputOf<'policies.printDuties'>, contactsOf: ContactsOf): Promise<OutputOf<'policies.printDuties'>> {
  return printWithContacts(job, { policyId, action: 'policy.duties-printed', label: 'Printing the duties' }, (work, pack) => {
    const { dutiesSheet: sheet } = pack;
    if (sheet === null) throw new Refusal('invalid', `${pack.reference} does not put duties together by role.`);
    const contacts = sheet.contacts.map((contact) => printedContact(pack, contactsOf(work), contact, ''));
    return {
      clause: sheet.clauses[0] ?? controlClause, contacts,
      paper: dutiesSheetPaper({ ...paperData(work, pack), title: sheet.title, roles: dutiesByRole(pack.obligations, sheet.clauses), contacts }),
    };
  });
}

/** Prints the document control sheet of a version. @throws Refusal `not-found`, `cancelled`, `not-printed`, `not-written` */
export async function printControl(job: Job, { policyId, versionId }: InputOf<'policies.printControl'>): Promise<OutputOf<'policies.printControl'>> {
  const { data, reference } = job.read((work) => ({ data: controlData(work, policyId, versionId), reference: packOf(work, policyId).reference }));
  return await print(job, documentControlPaper(data), 'Printing the document control', (work, file) => work.record({
    action: 'policy.control-printed', room: libraryRoom, recordId: policyId, clause: controlClause,
    details: { policy: reference, about: `Version ${data.versionNumber}`, file: file.name, sha256: file.sha256 },
  }));
}

/** File name to suggest: "CP371 guide for staff.pdf". */
export function guideFileName(work: Work, { policyId }: InputOf<'policies.printGuide'>): string {
  return `${packOf(work, policyId).reference} guide for staff.pdf`;
}

/** File name to suggest: "CP371 duties.pdf". */
export function dutiesFileName(work: Work, { policyId }: InputOf<'policies.printDuties'>): string {
  return `${packOf(work, policyId).reference} duties.pdf`;
}

/** File name to suggest: "CP371 document control version-1.pdf". @throws Refusal `not-found` */
export function controlFileName(work: Work, { policyId, versionId }: InputOf<'policies.printControl'>): string {
  return `${packOf(work, policyId).reference} document control ${fileSlug(`version ${versionIn(work, policyId, versionId).version.number}`)}.pdf`;
}

interface Made {
  readonly paper: Paper;
  readonly clause: string;
  readonly contacts: readonly PrintedContact[];
}

async function printWithContacts(
  job: Job, { policyId, action, label }: { readonly policyId: string; readonly action: string; readonly label: string }, make: (work: Work, pack: PolicyPack) => Made,
): Promise<{ file: WrittenFile; missing: string[] }> {
  const { paper, clause, contacts, reference } = job.read((work) => {
    const pack = packOf(work, policyId);
    return { ...make(work, pack), reference: pack.reference };
  });
  const missing = contacts.filter(({ telephone, email }) => telephone === '' && email === '').map(({ role }) => role);
  const file = await print(job, paper, label, (work, written) => work.record({
    action, room: libraryRoom, recordId: policyId, clause, details: { policy: reference, file: written.name, sha256: written.sha256, contactsMissing: missing },
  }));
  return { file, missing };
}

async function print(job: Job, paper: Paper, label: string, record: (work: Work, file: WrittenFile) => void): Promise<WrittenFile> {
  const { path } = job.file();
  refuseOtherExtension(path, '.pdf', 'This paper is saved as a PDF file.');
  const printed = await printPaper(job, paper, label);
  return await writeRecordedFile(job, path, printed.bytes, record);
}

function printedContact(pack: PolicyPack, known: readonly Contact[], id: string, words: string): PrintedContact {
  const role = pack.contacts.find((contact) => contact.id === id)?.role ?? id;
  const contact = known.find((one) => one.id === id);
  return { role, words, name: contact?.name ?? '', telephone: contact?.daytime ?? '', email: contact?.email ?? '' };
}

function paperData(work: Work, pack: PolicyPack): PolicyPaperData {
  const version = newestVersion(work, pack);
  return {
    trustName: trustName(work), policyReference: pack.reference, policyTitle: pack.title, versionNumber: version.number, versionDate: version.date,
    createdAt: work.clock.now(), officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
  };
}

function versionIn(work: Work, policyId: string, versionId: string): { detail: ReturnType<typeof policyDetail>; version: LibraryVersion } {
  const detail = policyDetail(work, { id: policyId });
  const version = detail.versions.find(({ id }) => id === versionId);
  if (version === undefined) throw missingRecord('version');
  return { detail, version };
}

function controlData(work: Work, policyId: string, versionId: string): DocumentControlData {
  const { detail, version } = versionIn(work, policyId, versionId);
  const { control, row } = detail;
  const known = (pairs: readonly (readonly [string, string])[]) => pairs.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
  const day = (on: string | null) => (on === null ? '' : formatDate(on));
  const counted = version.tellings.filter(({ wrong }) => wrong === '');
  return {
    ...paperData(work, packOf(work, policyId)), versionNumber: version.number, versionDate: version.date, inForce: version.inForce,
    reviewWords: row.reviewDate === null ? 'Its review date is not known.' : `${row.pastReview ? 'It is past its review date,' : 'It is in date until'} ${formatDate(row.reviewDate)}.`,
    version: known([
      ['Version', version.number], ['Date', version.date], ['What changed', version.description], ['Ratified by', version.ratifiedBy], ['Ratified on', day(version.ratifiedOn)],
      ['Approved by', version.approvedBy], ['Review date', day(version.reviewOn)],
    ]),
    control: Object.entries(controlFields).map(([field, { title }]) => {
      const value = new Map<string, unknown>(Object.entries(control)).get(field);
      const words = Array.isArray(value) ? value.join('\n') : String(value);
      return { label: title, value: words === '' ? 'Not stated' : words };
    }),
    equality: control.equalityAnswers, statedDates: version.own ? [] : detail.statedDates,
    history: detail.versions.map(({ number, date, description, inForce }) => ({ number, date, description, inForce })),
    files: version.files.map(({ kind, name, sha256 }) => ({ kind, name, sha256 })),
    told: [
      ...version.asked.filter(({ toldOn }) => toldOn === null).map(({ title, clause }) => ({ way: title, clause, on: null, where: '' })),
      ...counted.map(({ way, wayTitle, on, where }) => ({ way: wayTitle, clause: version.asked.find(({ id }) => id === way)?.clause ?? '', on, where })),
    ],
  };
}
