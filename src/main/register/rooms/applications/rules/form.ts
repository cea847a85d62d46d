import type { ApplicationForm, ApplicationFormField, ApplicationKind, Certifier } from '../../../../../preload/contract/applications.ts';
import { namesIn } from './names.ts';

/** A form in which nothing is filled in. */
export const blankForm: ApplicationForm = {
  date: null, name: '', jobTitle: '', email: '', phone: '', directorateId: null, department: '', lineManager: '', lineManagerPhone: '',
  lineManagerEmail: '', firstAdministrator: '', firstAdministratorEmail: '', secondAdministrator: '', secondAdministratorEmail: '',
  oneAdministratorReason: '', channel: '', visibility: 'not-known', audience: '', expectedNumbers: '', reason: '', successMeasure: '',
  similarNetwork: '', accountName: '', webAddress: '', userName: '', associatedEmail: '', postingStandard: '',
};

/** The form's own label of each field, in its order (CP371 App 2); where it leaves a thing to the reader, what is asked for. */
export const formLabels: Readonly<Record<ApplicationFormField, string>> = {
  date: 'Date',
  name: 'Name',
  jobTitle: 'Job title',
  email: 'Email',
  phone: 'Contact number',
  directorateId: 'Directorate/department',
  department: 'Department',
  lineManager: 'Approving line manager(s)',
  lineManagerPhone: 'Line manager’s contact number',
  lineManagerEmail: 'Line manager’s email',
  firstAdministrator: 'Name of nominated site administrator',
  firstAdministratorEmail: 'Administrator’s email',
  secondAdministrator: 'Name of second nominated site administrator',
  secondAdministratorEmail: 'Second administrator’s email',
  oneAdministratorReason: 'Reason for naming only one administrator',
  channel: 'Which social media channel are you requesting?',
  visibility: 'Is this site public or members only',
  audience: 'Intended audience',
  expectedNumbers: 'Anticipated number of people using this network',
  reason: 'Reason for online social network',
  successMeasure: 'How will you measure its success?',
  similarNetwork: 'Is there another social network that provides a similar service that you are trying to emulate?',
  accountName: 'Proposed account name',
  webAddress: 'Network web address',
  userName: 'Username',
  associatedEmail: 'Associated email address',
  postingStandard: 'Agreed posting standard',
};

/** Fields in the order of the form. */
export const formFields = Object.keys(formLabels) as ApplicationFormField[];

/** Who certifies, in the order of the form, and the field that names each. */
export const certifiers: readonly { readonly certifier: Certifier; readonly title: string; readonly field: 'lineManager' | 'firstAdministrator' | 'secondAdministrator' }[] = [
  { certifier: 'line-manager', title: 'Line manager', field: 'lineManager' },
  { certifier: 'first-administrator', title: 'First administrator', field: 'firstAdministrator' },
  { certifier: 'second-administrator', title: 'Second administrator', field: 'secondAdministrator' },
];

/** What a list calls the application. @param account name of the account that is contributed to; empty for a new one */
export function titleOf(kind: ApplicationKind, form: ApplicationForm, account: string): string {
  const title = kind === 'contribute' ? account || form.accountName : form.accountName;
  return title === '' ? 'Not named yet' : title;
}

/** Everybody whom an application names, by the part each has in it; nobody twice in one part. */
export function namedIn(form: ApplicationForm): { readonly name: string; readonly as: string }[] {
  return [
    ...[form.name].map((name) => ({ name, as: 'Applicant' })),
    ...namesIn(form.lineManager).map((name) => ({ name, as: 'Line manager' })),
    ...[form.firstAdministrator].map((name) => ({ name, as: 'First administrator' })),
    ...[form.secondAdministrator].map((name) => ({ name, as: 'Second administrator' })),
  ].filter(({ name }) => name !== '');
}
