import { daysAfter } from '../../../preload/contract/days.ts';
import type { CertificatesTable } from '../database/tables-certifications.ts';
import { linkCertificate } from '../rooms/certifications/changes.ts';
import { noteChase } from '../rooms/certifications/chase.ts';
import { newCertificate, recordCertificate } from '../rooms/certifications/making.ts';
import { setCertifyingManager } from '../rooms/certifications/managers.ts';
import { CertificationBook } from '../rooms/certifications/reading.ts';
import { receiveCertificates } from '../rooms/certifications/returns.ts';
import { openCertificationRound, packThatIsOn } from '../rooms/certifications/rounds.ts';
import { addOldCertificate, completeCertificate } from '../rooms/certifications/signed.ts';
import type { Work } from '../work.ts';
import { onDay } from './sample-returns.ts';

/** Who certifies for which directorate; for Estates and facilities nobody is named yet. Everything is fictional. */
const managers = [
  { directorate: 'Medicine', name: 'Rosalind Hathersage', post: 'General manager' },
  { directorate: 'Surgery', name: 'Ignatius Pemberley', post: 'General manager' },
  { directorate: "Family and women's health", name: 'Marguerite Ashdown', post: 'General manager' },
  { directorate: 'Clinical support', name: 'Leopold Fenwick', post: 'General manager' },
  { directorate: 'Research and innovation', name: 'Araminta Colebrook', post: 'Deputy director' },
  { directorate: 'Workforce', name: 'Barnaby Thistlewood', post: 'Deputy director' },
] as const;

const emailOf = (name: string): string => `${name.toLowerCase().replaceAll(' ', '.')}@example.nhs.uk`;

/**
 * Rounds of CP371: one whose day has passed, with certificates that came back, one that is overdue and was chased, and one of a ward;
 * and one that has just gone out. One returned page waits to be matched, and one certificate is from before the register.
 */
export function sampleCertifications(work: Work): void {
  const day = (back: number): string => daysAfter(work.clock.today(), -back);
  const ids = new Map(new CertificationBook(work).directorates.map(({ id, name }) => [name, id]));
  for (const { directorate, name, post } of managers) {
    setCertifyingManager(onDay(work, day(70)), {
      directorateId: ids.get(directorate) ?? '', personId: null, manager: { name, email: emailOf(name), post }, since: day(70), reason: '',
    });
  }
  sendRound(onDay(work, day(50)), ['Medicine', 'Surgery', "Family and women's health", 'Workforce'], day(20));
  sendRound(onDay(work, day(9)), ['Clinical support', 'Research and innovation'], day(-19));
  comesBack(work, 'Medicine', day(41), day(39));
  comesBack(work, "Family and women's health", day(33), day(30));
  comesBack(work, 'Workforce', day(24), day(22));
  const late = certificateOf(work, 'Surgery');
  noteChase(onDay(work, day(13)), late, { as: 'letters', replyBy: day(3) }, { sha256: '' });
  wardOf(onDay(work, day(40)), 'Medicine', 'Stroke unit', day(36));
  receiveCertificates(onDay(work, day(2)), { files: [page('Scan of a page without its code', '')] });
  addOldCertificate(work, {
    directorateId: ids.get('Medicine') ?? '', policyId: '10022', versionNumber: '2.0', versionDate: '', kind: 'main', department: '',
    facts: factsOf('Medicine', 'Rosalind Hathersage', 'General manager', day(1500), day(1498)), file: page('Certificate from before the register', ''),
  });
}

function sendRound(work: Work, names: readonly string[], dueOn: string): void {
  const pack = packThatIsOn(work, 'cp371');
  const chosen = new CertificationBook(work).directorates.filter(({ name }) => names.includes(name));
  const { id: roundId } = openCertificationRound(work, { policyId: pack.id, directorateIds: chosen.map(({ id }) => id), dueOn, note: '' });
  const book = new CertificationBook(work);
  for (const directorate of chosen) {
    recordCertificate(work, newCertificate(work, {
      pack, directorate, kind: 'main', department: '', manager: book.managerOf(directorate.id), issuedHow: 'printed', dueOn, roundId, replacesId: null, place: 0,
    }));
  }
}

function comesBack(work: Work, directorate: string, signedOn: string, receivedOn: string): void {
  const row = certificateOf(work, directorate);
  returned(onDay(work, receivedOn), row, factsOf(directorate, row.manager_name, row.level, signedOn, receivedOn));
}

function wardOf(work: Work, name: string, department: string, signedOn: string): void {
  const directorate = new CertificationBook(work).directorates.find((one) => one.name === name);
  if (directorate === undefined) return;
  const row = newCertificate(work, {
    pack: packThatIsOn(work, 'cp371'), directorate, kind: 'subordinate', department, manager: { personId: null, name: 'Clementine Oxley', post: 'Ward manager', email: '' },
    issuedHow: 'printed', dueOn: null, roundId: null, replacesId: null, place: 0,
  });
  recordCertificate(work, row);
  const linked = linkCertificate(work, { id: row.id, version: row.version, mainId: certificateOf(work, name).id });
  returned(onDay(work, signedOn), { ...row, version: linked.version }, factsOf(`${name}, ${department}`, 'Clementine Oxley', 'Ward manager', signedOn, signedOn));
}

function returned(work: Work, row: CertificatesTable, facts: ReturnType<typeof factsOf>): void {
  const [outcome] = receiveCertificates(work, { files: [page(`Signed ${row.number}`, row.number)] });
  completeCertificate(work, { id: row.id, version: row.version, returnId: outcome?.kept?.id ?? null, facts, reason: '' });
}

function factsOf(directorateAsSigned: string, printName: string, level: string, signedOn: string, receivedOn: string) {
  return {
    receivedOn, signedOn, printName, directorateAsSigned, level, levelReason: '', staffGroups: 'Everybody in the directorate, with bank and agency staff',
    arrangements: 'Team briefing, and a link on the intranet page of the directorate', holder: { name: printName, email: printName === 'Clementine Oxley' ? '' : emailOf(printName) },
  };
}

function page(name: string, number: string) {
  return { name: `${name}.txt`, content: new Uint8Array(Buffer.from(`Sample data: in a real register the scanned, signed page is kept here. ${name}\n`)), number, readHow: 'hand' as const };
}

function certificateOf(work: Work, directorate: string): CertificatesTable {
  const found = new CertificationBook(work).certificates.find((row) => row.directorate_name === directorate && row.policy_id === 'cp371' && row.kind === 'main');
  if (found === undefined) throw new Error(`The sample has no certificate of ${directorate}.`);
  return found;
}
