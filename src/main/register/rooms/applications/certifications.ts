import type { ApplicationDetail, ApplicationForm, Certifier } from '../../../../preload/contract/applications.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { ApplicationCertificationsTable, ApplicationsTable } from '../../database/tables-applications.ts';
import { evidenceContent, type EvidenceFile, evidenceOf, keepEvidence, readEvidenceFile } from '../../evidence/evidence.ts';
import { underPlainName } from '../../evidence/kept-name.ts';
import { Refusal } from '../../refusal.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { sameName } from '../people/rules.ts';
import { refuseDate } from './dates.ts';
import { stepBefore } from './moves.ts';
import { applicationFor, changedMeanwhile, formHash, formOf } from './record.ts';
import { certifiers } from './rules/form.ts';
import { certificationRows, putCertification, updateApplication } from './table.ts';

const room = 'applications';

/** The three certifications of an application, in the order of the form. */
export function certificationsOf(work: Work, row: ApplicationsTable, form: ApplicationForm): ApplicationDetail['certifications'] {
  const present = presentCertifications(work, row, form);
  const files = evidenceOf(work, room, row.id);
  return certifiers.map(({ certifier, title, field }) => {
    const certified = present.get(certifier);
    return {
      certifier, title, named: form[field], certifiedOn: certified?.certified_on ?? null, ticked: certified?.ticked === 1,
      evidence: files.find(({ id }) => id === certified?.evidence_id) ?? null,
      earlierPages: files.filter(({ id, kind }) => kind === kindOfPage(title) && id !== certified?.evidence_id),
      formChangedSince: certified !== undefined && certified.form_sha256 !== formHash(row, form),
      notNamedReason: form[field] === '' && certifier === 'second-administrator' ? form.oneAdministratorReason : '',
    };
  });
}

/** What the signed pages of a certifier are kept as. */
function kindOfPage(title: string): string {
  return `Certification: ${title}`;
}

/** Certifications that still are those of the people whom the form names: another name has to certify anew. */
function presentCertifications(work: Work, row: ApplicationsTable, form: ApplicationForm): ReadonlyMap<Certifier, ApplicationCertificationsTable> {
  const fields = new Map(certifiers.map(({ certifier, field }) => [certifier, form[field]]));
  return new Map(
    certificationRows(work.db, row.id)
      .filter(({ certifier, name }) => sameName(name, fields.get(certifier) ?? ''))
      .map((certified) => [certified.certifier, certified]),
  );
}

/**
 * Notes that somebody has certified to have read the guidelines and the policy (CP371 App 2), on which day, and whether
 * the box is ticked. What was noted before is replaced; its signed page stays with it while the form is the same.
 *
 * @throws Refusal `not-found`, `conflict`, `invalid` when nobody is named, for a day before the form's date, in the future, or for a
 *   form that was changed since it was sent back, before that
 */
export function certify(work: Work, input: InputOf<'applications.certify'>): OutputOf<'applications.certify'> {
  const row = applicationFor(work, input, 'certify');
  const form = formOf(row);
  const { name, title } = namedCertifier(form, input.certifier);
  const before = presentCertifications(work, row, form).get(input.certifier);
  const hash = formHash(row, form);
  refuseDate(work, input.certifiedOn, 'certifiedOn', [
    ...(form.date === null ? [] : [{ on: form.date, what: 'The form was dated' }]),
    // What was changed after the sending back can only have been signed after it.
    ...(row.state === 'sent-back' && before?.form_sha256 !== hash ? stepBefore(work, row.id) : []),
  ]);
  const after: ApplicationCertificationsTable = {
    application_id: row.id, certifier: input.certifier, name, certified_on: input.certifiedOn, ticked: input.ticked ? 1 : 0,
    evidence_id: before?.form_sha256 === hash ? before.evidence_id : null, form_sha256: hash,
    recorded_at: work.clock.now(), officer_name: work.officer.name,
  };
  putCertification(work.db, after);
  work.record({
    action: 'application.certified', room, recordId: row.id, clause: 'App 2',
    details: { number: row.number, as: title, name, certifiedOn: input.certifiedOn, ticked: input.ticked },
  });
  return touched(work, row);
}

/**
 * Keeps the page that a certifier has signed.
 *
 * @throws Refusal `not-found`, `conflict`, `cancelled`; `invalid` for a file that is no PDF or picture, or before the day was noted
 */
export async function attachSigned(job: Job, input: InputOf<'applications.attachSigned'>): Promise<OutputOf<'applications.attachSigned'>> {
  const { path } = job.file();
  // Asked before the file is read, so that a wrong step does not first wait for a large picture.
  job.read((work) => certificationToSign(work, input));
  const file = underPlainName(await readEvidenceFile(path));
  if (file.mediaType !== 'application/pdf' && !file.mediaType.startsWith('image/')) {
    throw new Refusal('invalid', `${file.name} is neither a PDF nor a picture. Scan or photograph the signed page and choose that.`);
  }
  await job.breathe();
  return job.commit((work) => keepSignedPage(work, input, file));
}

/** Keeps a signed page that has been read. @throws Refusal `not-found`, `conflict`, `invalid` before the day was noted */
export function keepSignedPage(work: Work, input: InputOf<'applications.attachSigned'>, file: EvidenceFile): OutputOf<'applications.attachSigned'> {
  const { row, title, certified } = certificationToSign(work, input);
  const item = keepEvidence(work, { room, recordId: row.id, kind: kindOfPage(title) }, file);
  putCertification(work.db, { ...certified, evidence_id: item.id });
  work.record({
    action: 'application.signed-page-added', room, recordId: row.id, clause: 'App 2',
    details: { number: row.number, as: title, name: certified.name, file: item.name, bytes: item.bytes, sha256: item.sha256 },
  });
  return touched(work, row);
}

/** Writes a copy of a signed page; the register keeps its own. @throws Refusal `not-found`, `cancelled`, `not-written` */
export async function saveApplicationEvidence(job: Job, input: InputOf<'applications.saveEvidence'>): Promise<OutputOf<'applications.saveEvidence'>> {
  const { path } = job.file();
  const { item, content } = job.read((work) => evidenceContent(work, room, input.id, input.evidenceId));
  return await writeRecordedFile(job, path, content, (work, file) => {
    work.record({
      action: 'application.signed-page-saved', room, recordId: input.id, clause: 'App 2', details: { file: item.name, savedAs: file.name, sha256: file.sha256 },
    });
  });
}

function namedCertifier(form: ApplicationForm, certifier: Certifier): { name: string; title: string } {
  const part = certifiers.find((candidate) => candidate.certifier === certifier);
  const name = part === undefined ? '' : form[part.field];
  const title = part?.title ?? '';
  if (name === '') throw new Refusal('invalid', `The form names no ${title.toLowerCase()}. Enter the name in the form first.`, 'certifier');
  return { name, title };
}

function certificationToSign(
  work: Work, input: InputOf<'applications.attachSigned'>,
): { row: ApplicationsTable; title: string; certified: ApplicationCertificationsTable } {
  const row = applicationFor(work, input, 'certify');
  const form = formOf(row);
  const { name, title } = namedCertifier(form, input.certifier);
  const certified = presentCertifications(work, row, form).get(input.certifier);
  if (certified === undefined) throw new Refusal('invalid', `Enter the day on which ${name} certified first, then add the signed page.`, 'certifier');
  return { row, title, certified };
}

/** The application has moved on by a version: what an officer saw before is no longer all there is. */
function touched(work: Work, row: ApplicationsTable): { id: string; version: number } {
  const version = row.version + 1;
  if (!updateApplication(work.db, { ...row, version }, row.version)) throw changedMeanwhile(row);
  return { id: row.id, version };
}
