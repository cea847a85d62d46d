import { applicationForm, type ApplicationForm, type ApplicationFormField, type ApplicationKind } from '../../../preload/contract/applications.ts';
import type { FieldError } from '../../lib/register.ts';

/* The form of Appendix 2: its questions, in its own order and words. */

export type FieldInput = 'line' | 'lines' | 'date' | 'email' | 'directorate' | 'channel' | 'visibility' | 'person';

export interface FormQuestion {
  readonly field: ApplicationFormField;
  readonly label: string;
  readonly input: FieldInput;
  readonly hint?: string;
  /** Asked on one kind of form only. */
  readonly only?: ApplicationKind;
}

export interface FormPart {
  readonly title: string;
  readonly questions: readonly FormQuestion[];
}

export const formParts: readonly FormPart[] = [
  {
    title: 'Who applies',
    questions: [
      { field: 'date', label: 'Date', input: 'date', hint: 'The date on the form, for example 31/10/2026' },
      { field: 'name', label: 'Name', input: 'person' },
      { field: 'jobTitle', label: 'Job title', input: 'line' },
      { field: 'email', label: 'Email', input: 'email' },
      { field: 'phone', label: 'Contact number', input: 'line' },
      { field: 'directorateId', label: 'Directorate', input: 'directorate' },
      { field: 'department', label: 'Department', input: 'line' },
    ],
  },
  {
    title: 'Who answers for it',
    questions: [
      { field: 'lineManager', label: 'Approving line manager', input: 'person' },
      { field: 'lineManagerPhone', label: 'Line manager’s contact number', input: 'line' },
      { field: 'lineManagerEmail', label: 'Line manager’s email', input: 'email' },
      { field: 'firstAdministrator', label: 'Name of nominated site administrator', input: 'person' },
      { field: 'firstAdministratorEmail', label: 'Administrator’s email', input: 'email' },
      { field: 'secondAdministrator', label: 'Name of second nominated site administrator', input: 'person' },
      { field: 'secondAdministratorEmail', label: 'Second administrator’s email', input: 'email' },
      { field: 'oneAdministratorReason', label: 'Why only one administrator is named', input: 'line', hint: 'Only when there is no second: two are asked for' },
    ],
  },
  {
    title: 'What it is for',
    questions: [
      { field: 'channel', label: 'Which social media channel are you requesting?', input: 'channel', only: 'new-account' },
      { field: 'visibility', label: 'Is this site public or members only', input: 'visibility' },
      { field: 'audience', label: 'Intended audience', input: 'line', hint: 'For example colleagues, a patient group, a peer group' },
      { field: 'expectedNumbers', label: 'Anticipated number of people using this network', input: 'line' },
      { field: 'reason', label: 'a. Reason for online social network', input: 'lines' },
      { field: 'successMeasure', label: 'b. How will you measure its success?', input: 'lines' },
      { field: 'similarNetwork', label: 'Is there another social network that provides a similar service that you are trying to emulate?', input: 'lines' },
    ],
  },
  {
    title: 'The account',
    questions: [
      { field: 'accountName', label: 'Proposed account name', input: 'line', only: 'new-account' },
      { field: 'webAddress', label: 'Network web address', input: 'line', hint: 'Leave empty while the account does not exist' },
      { field: 'userName', label: 'Username', input: 'line' },
      { field: 'associatedEmail', label: 'Associated email address', input: 'email' },
      { field: 'postingStandard', label: 'Agreed posting standard', input: 'line', hint: 'How often it will post: agreed with the Communications Team, for example two posts a week' },
    ],
  },
];

/** The questions of one kind of form. */
export function partsFor(kind: ApplicationKind): readonly FormPart[] {
  return formParts.map((part) => ({ ...part, questions: part.questions.filter(({ only }) => only === undefined || only === kind) }));
}

const labels: ReadonlyMap<string, string> = new Map(formParts.flatMap(({ questions }) => questions.map(({ field, label }) => [field, label] as const)));

export function fieldLabel(field: string): string {
  return labels.get(field) ?? field;
}

export const blankForm: ApplicationForm = {
  date: null, name: '', jobTitle: '', email: '', phone: '', directorateId: null, department: '', lineManager: '', lineManagerPhone: '',
  lineManagerEmail: '', firstAdministrator: '', firstAdministratorEmail: '', secondAdministrator: '', secondAdministratorEmail: '',
  oneAdministratorReason: '', channel: '', visibility: 'not-known', audience: '', expectedNumbers: '', reason: '', successMeasure: '',
  similarNetwork: '', accountName: '', webAddress: '', userName: '', associatedEmail: '', postingStandard: '',
};

/** Boxes hold text; a date and a directorate that are empty are not there yet. */
export function withAnswer(form: ApplicationForm, field: ApplicationFormField, text: string): ApplicationForm {
  if (field === 'date' || field === 'directorateId') return { ...form, [field]: text === '' ? null : text };
  if (field === 'visibility') return { ...form, visibility: text === 'public' || text === 'members' ? text : 'not-known' };
  return { ...form, [field]: text };
}

/** A kept draft, as far as it still fits the form. */
export function formOfDraft(content: unknown, begun: ApplicationForm): ApplicationForm {
  if (typeof content !== 'object' || content === null) return begun;
  const typed = new Map<string, unknown>(Object.entries(content));
  return (Object.keys(blankForm) as ApplicationFormField[]).reduce((form, field) => {
    const answer = typed.get(field);
    return typeof answer === 'string' || answer === null ? withAnswer(form, field, answer ?? '') : form;
  }, begun);
}

/** The contract's own checks, by box. */
export function formErrors(form: ApplicationForm): readonly FieldError[] {
  const checked = applicationForm.safeParse(form);
  return checked.success
    ? []
    : checked.error.issues.map(({ path, message }) => {
        const field = String(path[0] ?? '');
        return { field, message: `${fieldLabel(field)}: ${message}` };
      });
}
