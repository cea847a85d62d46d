import { Temporal } from 'temporal-polyfill';
import type { ApplicationForm, Certifier } from '../../../preload/contract/applications.ts';
import type { EvidenceFile } from '../evidence/evidence.ts';
import { grantAccess } from '../rooms/accounts/access.ts';
import { addContributor } from '../rooms/accounts/contributors.ts';
import { account, accounts, editAccount } from '../rooms/accounts/service.ts';
import { certify, keepSignedPage } from '../rooms/applications/certifications.ts';
import { application } from '../rooms/applications/service.ts';
import { assess } from '../rooms/applications/assessing.ts';
import { startApplication } from '../rooms/applications/editing.ts';
import { decide } from '../rooms/applications/decisions.ts';
import { passToBoard, sendBack, submit } from '../rooms/applications/steps.ts';
import { sampleActions } from './sample-actions.ts';
import { noteLogin } from '../rooms/logins/note.ts';
import { oweRotationOn } from '../rooms/logins/owed.ts';
import { editPerson, knownPeople, personFactsOf } from '../rooms/people/service.ts';
import { directorates } from '../rooms/settings/service.ts';
import type { Work } from '../work.ts';
import { sampleContacts } from './sample-contacts.ts';
import { sampleEnquiries } from './sample-enquiries.ts';
import { sampleIncidents } from './sample-incidents.ts';
import { samplePolicies } from './sample-policies.ts';

/* What stands in the other rooms of the sample register. Everything is fictional, and no password is kept for it. */

const certifiers: readonly Certifier[] = ['line-manager', 'first-administrator', 'second-administrator'];

/** Fills applications, logins, access and people of the sample, after its accounts are there. */
export function fillSampleRooms(work: Work): void {
  const day = (back: number): string => Temporal.PlainDate.from(work.clock.today()).subtract({ days: back }).toString();
  sampleApplications(work, day);
  sampleLogins(work);
  const careers = idOf(work, 'Careers');
  grantAccess(work, { accountId: careers, kind: 'agency', person: null, holder: 'Example Media Agency', role: 'Advertiser', grantedOn: day(200), note: 'Until the campaign ends' });
  grantAccess(work, { accountId: careers, kind: 'scheduler', person: null, holder: 'Example Scheduler', role: 'Posts at set times', grantedOn: day(120), note: '' });
  addContributor(work, { accountId: idOf(work, 'Ward news'), person: { name: 'Wilhelmina Thackray', email: 'wilhelmina.thackray@example.nhs.uk' }, from: day(90), note: '' });
  sampleActions(work, day);
  renamed(work, 'Greener estates', '@green-trust-example');
  leaves(work, 'Sabine Lockridge', day(10));
  describe(work, 'Wilhelmina Thackray', 'volunteer', 'Example Hospital Radio', 'Presenter');
  sampleIncidents(work, day, (name) => idOf(work, name));
  sampleEnquiries(work, day, (name) => idOf(work, name));
  sampleContacts(work);
  samplePolicies(work, day);
}

function sampleApplications(work: Work, day: (back: number) => string): void {
  const medicine = directorates(work).find(({ name }) => name === 'Medicine')?.id ?? null;
  const form = (changes: Partial<ApplicationForm>): ApplicationForm => ({
    date: day(30), name: 'Cressida Holloway', jobTitle: 'Ward manager', email: 'cressida.holloway@example.nhs.uk', phone: '01632 960010', directorateId: medicine,
    department: 'Diabetes team', lineManager: 'Tobias Wrenfield', lineManagerPhone: '01632 960011', lineManagerEmail: 'tobias.wrenfield@example.nhs.uk',
    firstAdministrator: 'Cressida Holloway', firstAdministratorEmail: 'cressida.holloway@example.nhs.uk', secondAdministrator: 'Odette Marchbank',
    secondAdministratorEmail: 'odette.marchbank@example.nhs.uk', oneAdministratorReason: '', channel: 'instagram', visibility: 'public', audience: 'People with diabetes',
    expectedNumbers: 'About 800', reason: 'Answer the questions that people ask between clinics', successMeasure: 'Fewer calls about the same questions',
    similarNetwork: 'None that we know of', accountName: 'Diabetes team', webAddress: '', userName: 'example.diabetes', associatedEmail: 'diabetes@example.nhs.uk',
    postingStandard: 'Two posts a week', ...changes,
  });
  startApplication(work, { kind: 'new-account', accountId: null, form: form({ accountName: 'Night team', channel: 'facebook', secondAdministrator: '', secondAdministratorEmail: '', userName: '', date: day(6) }) });
  startApplication(work, {
    kind: 'contribute', accountId: idOf(work, 'Stroke team'),
    form: form({ name: 'Ferdinand Oakley', email: 'ferdinand.oakley@example.nhs.uk', jobTitle: 'Physiotherapist', reason: 'Write about exercise after a stroke', date: day(3) }),
  });
  for (const [step, changes] of [
    ['with-board', {}],
    ['declined', { accountName: 'Canteen menu', channel: 'facebook', userName: 'example.canteen', audience: 'Colleagues', name: 'Prudence Appleyard', email: 'prudence.appleyard@example.nhs.uk', date: day(40) }],
    ['sent-back', { accountName: 'Frailty unit', channel: 'facebook', userName: 'example.frailty', audience: 'Families', date: day(20) }],
    ['submitted', { accountName: 'Endoscopy news', channel: 'x', userName: 'endoscopy-example', audience: 'Patients', date: day(14) }],
  ] as const) {
    const { id } = startApplication(work, { kind: 'new-account', accountId: null, form: form(changes) });
    const which = () => ({ id, version: application(work, { id }).version });
    const dated = changes.date ?? day(30);
    for (const certifier of certifiers) {
      certify(work, { ...which(), certifier, certifiedOn: dated, ticked: true });
      keepSignedPage(work, { ...which(), certifier }, signedPage(certifier));
    }
    submit(work, { ...which(), on: day(step === 'declined' ? 36 : 12), changesAgreed: '' });
    if (step === 'sent-back') sendBack(work, { ...which(), on: day(8), reason: 'Say who answers comments at weekends.' });
    if (step !== 'with-board' && step !== 'declined') continue;
    assess(work, {
      id, assessmentVersion: 0,
      assessment: {
        benefit: 'Answers between clinics', commitment: 'Two people with an hour a week each', existingWouldServe: 'no', existingAccountId: null, languageNeed: '',
        languageEvidence: '', view: 'support', viewReason: 'A clear audience and two administrators',
      },
    });
    passToBoard(work, { ...which(), on: day(step === 'declined' ? 30 : 5) });
    if (step !== 'declined') continue;
    decide(work, {
      ...which(), decision: 'declined', decidedOn: day(25), decidedBy: 'Digital Board', reason: 'The intranet shows the menu already.', interestReason: '', account: null, contributor: null,
    });
  }
}

/** A page that says what it stands for. */
function signedPage(certifier: Certifier): EvidenceFile {
  return { name: `Signed page, ${certifier}.txt`, mediaType: 'text/plain', content: Buffer.from('Sample data: in a real register the scanned, signed page is kept here.\n') };
}

/** User names stand in the sample; its passwords would lie in the keychain of whoever looks round. */
function sampleLogins(work: Work): void {
  for (const { id, handle, channel } of accounts(work)) {
    if (handle === '' || !['x', 'instagram', 'youtube', 'tiktok'].includes(channel)) continue;
    noteLogin(work, { accountId: id, userName: handle.replace(/^@/u, ''), email: 'social.media@example.nhs.uk' });
  }
  oweRotationOn(work, [idOf(work, 'Apprentices')], 'administrator-left', 'Sabine Lockridge has left');
}

function renamed(work: Work, name: string, handle: string): void {
  const id = idOf(work, name);
  const { version, facts } = account(work, id);
  editAccount(work, id, version, { ...facts, handle, address: `https://x.com/${handle.slice(1)}` });
}

function leaves(work: Work, name: string, leavesOn: string): void {
  change(work, name, { leavesOn });
}

function describe(work: Work, name: string, category: 'volunteer', employer: string, role: string): void {
  change(work, name, { category, employer, role });
}

function change(work: Work, name: string, facts: Partial<ReturnType<typeof personFactsOf>>): void {
  const person = knownPeople(work).find((known) => known.name === name);
  if (person === undefined) throw new Error(`The sample has nobody called ${name}.`);
  editPerson(work, { id: person.id, version: person.version, facts: { ...personFactsOf(person), ...facts } });
}

function idOf(work: Work, name: string): string {
  const found = accounts(work).find((row) => row.name === name);
  if (found === undefined) throw new Error(`The sample has no account called ${name}.`);
  return found.id;
}
