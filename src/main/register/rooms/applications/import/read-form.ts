import { type ApplicationForm, type ApplicationFormField, applicationForm, type ApplicationKind } from '../../../../../preload/contract/applications.ts';
import type { ReturnedForms } from '../../../../../preload/contract/applications-papers.ts';
import { readDate, readVisibility } from '../../accounts/import/cells.ts';
import { checkAddress, checkInternalAddress } from '../../accounts/rules/address.ts';
import { formatDate } from '../../../reports/house-style.ts';
import { blankForm, formFields, formLabels } from '../rules/form.ts';
import { addressOf, isNotYet } from '../rules/submission.ts';
import type { RawAnswer } from './answers.ts';
import { tickedOf } from './labels.ts';
import type { RawForm } from './raw-forms.ts';

type Shown = ReturnedForms['forms'][number];

/** A returned form as it was understood. */
export interface ReadForm {
  readonly row: number;
  readonly kind: ApplicationKind;
  readonly accountId: string | null;
  readonly form: ApplicationForm;
  readonly answers: Shown['answers'];
  readonly warnings: Shown['warnings'];
}

/** What the register knows, by the words that a form uses. */
export interface Known {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly channel: (text: string, address: string) => { readonly id: string | undefined; readonly title: string; readonly note: string | null };
  readonly directorate: (text: string) => { readonly id: string; readonly name: string } | undefined;
  /** Ids of the accounts of a name. */
  readonly accounts: (name: string) => readonly string[];
}

/** The most of a wrong answer that is shown. */
const longestShown = 200;

const mostWordsOfName = 6;

const paragraphs: ReadonlySet<RawAnswer> = new Set<RawAnswer>(['reason', 'successMeasure', 'similarNetwork']);
const mailboxes: ReadonlySet<RawAnswer> = new Set<RawAnswer>(['email', 'lineManagerEmail', 'firstAdministratorEmail', 'secondAdministratorEmail', 'associatedEmail']);

/** Reads one returned form. What cannot be read is left empty with a warning, so that it comes in as a draft to complete. */
export function readForm(raw: RawForm, known: Known): ReadForm {
  return new FormReader(raw, known).read();
}

class FormReader {
  readonly #raw: RawForm;
  readonly #known: Known;
  readonly #texts: ReadonlyMap<RawAnswer, string>;
  readonly #values: Partial<Record<ApplicationFormField, unknown>> = {};
  readonly #shown = new Map<string, Shown['answers'][number]>();
  readonly #warnings: Shown['warnings'] = [];
  readonly #done = new Set<RawAnswer>();

  constructor(raw: RawForm, known: Known) {
    this.#raw = raw;
    this.#known = known;
    this.#texts = withBothReasons(raw.answers);
  }

  read(): ReadForm {
    for (const label of this.#raw.twice) this.#warn(label, '', 'This is answered twice. The first answer was taken; look at the form.');
    for (const field of this.#raw.cut) this.#warn(labelOf(field), '', 'A password stood in this answer. It was cut off there and not kept.');
    this.#date();
    this.#channel();
    this.#visibility();
    this.#directorate();
    this.#address();
    this.#secondAdministrator();
    const { kind, accountId } = this.#account();
    for (const field of formFields) if (!this.#done.has(field)) this.#text(field, this.#texts.get(field) ?? '');
    return {
      row: this.#raw.row, kind, accountId, form: applicationForm.parse({ ...blankForm, ...this.#values }), warnings: this.#warnings,
      answers: ['kind', 'existing-account', ...formFields].flatMap((field) => this.#shown.get(field) ?? []),
    };
  }

  /** @returns the answer to a field that is read in a way of its own, in one line */
  #take(field: RawAnswer): string {
    this.#done.add(field);
    return (this.#texts.get(field) ?? '').replaceAll(/\s+/gu, ' ').trim();
  }

  #date(): void {
    const text = this.#take('date');
    if (text === '' || isNotYet(text)) return;
    const read = readDate(text);
    if (!read.ok) return this.#warn(formLabels.date, text, read.reason);
    if (read.value > this.#known.today) return this.#warn(formLabels.date, text, 'This date lies in the future. Enter the date that stands on the form.');
    if (read.note !== null) this.#warn(formLabels.date, text, read.note);
    this.#keep('date', read.value, formatDate(read.value));
  }

  #channel(): void {
    const text = tickedOf(this.#take('channel'));
    const address = checkAddress((this.#texts.get('webAddress') ?? '').trim());
    if (text === '') return;
    const { id, title, note } = this.#known.channel(text, address.ok ? address.address : '');
    if (id === undefined) return this.#warn(formLabels.channel, text, 'This is not a channel that the register knows, or it is more than one. Choose it from the list.');
    if (note !== null) this.#warn(formLabels.channel, text, note);
    this.#keep('channel', id, title);
  }

  #visibility(): void {
    const text = tickedOf(this.#take('visibility'));
    if (text === '') return;
    const read = readVisibility(text);
    if (!read.ok) return this.#warn(formLabels.visibility, text, read.reason);
    if (read.value !== 'not-known') this.#keep('visibility', read.value, read.value === 'public' ? 'Public' : 'Members only');
  }

  /** “Medicine / Ward 7”: one box for both, of which a part may be a directorate. */
  #directorate(): void {
    const text = this.#take('directorateId');
    const department = this.#take('department');
    const parts = text.split(/[/,;]|\s[-–—]\s/u).map((part) => part.trim()).filter((part) => part !== '');
    const whole = this.#known.directorate(text);
    const part = parts.find((candidate) => this.#known.directorate(candidate) !== undefined);
    const found = whole ?? (part === undefined ? undefined : this.#known.directorate(part));
    if (found !== undefined) this.#keep('directorateId', found.id, found.name);
    else if (text !== '') this.#warn(formLabels.directorateId, text, 'This names no directorate that the register knows. It was kept as the department; choose the directorate.');
    const rest = whole === undefined ? (part === undefined ? [text] : parts.filter((other) => other !== part)) : [];
    this.#text('department', [...rest, department].filter((piece) => piece !== '').join(', '));
  }

  #address(): void {
    const text = this.#take('webAddress');
    if (text === '') return;
    const harmless = checkInternalAddress(text);
    if (!harmless.ok) return this.#warn(formLabels.webAddress, text, harmless.reason);
    const address = addressOf({ channel: String(this.#values.channel ?? ''), webAddress: text });
    if (!address.ok) this.#warn(formLabels.webAddress, text, address.reason);
    this.#text('webAddress', text);
  }

  /** The blank form asks for the reason in the place of the second name; a name has no sentence's length. */
  #secondAdministrator(): void {
    const text = this.#take('secondAdministrator');
    if (isNotYet(text)) return;
    const isReason = (this.#texts.get('secondAdministratorEmail') ?? '') === '' && text.split(' ').length > mostWordsOfName;
    if (!isReason || (this.#texts.get('oneAdministratorReason') ?? '') !== '') return this.#text('secondAdministrator', text);
    this.#warn(formLabels.secondAdministrator, text, 'This was taken as the reason for naming only one administrator. Correct it if it names somebody.');
    this.#text('oneAdministratorReason', text);
  }

  #account(): { kind: ApplicationKind; accountId: string | null } {
    const existing = this.#take('existing-account');
    const asked = this.#take('kind');
    const kind = existing !== '' || /contribut/iu.test(asked) ? 'contribute' : 'new-account';
    if (asked !== '') this.#shown.set('kind', { field: 'kind', label: 'Kind of application', value: kind === 'contribute' ? 'Contribute to an existing account' : 'New account' });
    if (kind === 'new-account') return { kind, accountId: null };
    const name = existing === '' ? (this.#texts.get('accountName') ?? '').replaceAll(/\s+/gu, ' ').trim() : existing;
    const [accountId = null, ...more] = name === '' ? [] : this.#known.accounts(name);
    if (accountId !== null && more.length === 0) {
      this.#shown.set('existing-account', { field: 'accountId', label: 'Account to contribute to', value: name });
      return { kind, accountId };
    }
    if (name !== '') this.#warn('Account to contribute to', name, more.length === 0 ? 'No account of this name is on the register. Choose it from the list.' : 'Several accounts have this name. Choose the right one from the list.');
    // The name is kept where a new account would have it, so that the officer sees what was meant.
    this.#take('accountName');
    this.#text('accountName', name);
    return { kind, accountId: null };
  }

  #text(field: ApplicationFormField, answer: string): void {
    this.#done.add(field);
    const text = paragraphs.has(field) ? answer.trim() : answer.replaceAll(/\s+/gu, ' ').trim();
    if (text === '') return;
    const checked = applicationForm.shape[field].safeParse(text);
    if (!checked.success) return this.#warn(formLabels[field], text, `It was left out. ${checked.error.issues[0]?.message ?? ''}`);
    if (mailboxes.has(field) && !isNotYet(text) && !looksLikeMailbox(text)) this.#warn(formLabels[field], text, 'This is not a whole email address. Correct it in the draft.');
    this.#keep(field, text, text);
  }

  #keep(field: ApplicationFormField, value: string, shown: string): void {
    this.#values[field] = value;
    this.#shown.set(field, { field, label: formLabels[field], value: shown });
  }

  #warn(field: string, value: string, reason: string): void {
    this.#warnings.push({ field, value: value.length <= longestShown ? value : `${value.slice(0, longestShown - 1)}…`, reason });
  }
}

function labelOf(field: RawAnswer): string {
  if (field === 'kind') return 'Kind of application';
  return field === 'existing-account' ? 'Account to contribute to' : formLabels[field];
}

/** The form asks “a.” and “b.” in one box: an answer that has both letters answers both questions. */
function withBothReasons(answers: ReadonlyMap<RawAnswer, string>): ReadonlyMap<RawAnswer, string> {
  const reason = answers.get('reason') ?? '';
  const success = answers.get('successMeasure') ?? '';
  const [both, other] = reason !== '' && success === '' ? [reason, success] : [success, reason];
  const found = other === '' ? /^(?:a[.)]\s*)?(?<a>[\s\S]*?)(?:^|\s)b[.)]\s+(?<b>[\s\S]+)$/iu.exec(both.trim()) : null;
  if (found?.groups === undefined) return new Map([...answers, ['reason', withoutLetter(reason)], ['successMeasure', withoutLetter(success)]]);
  return new Map([...answers, ['reason', (found.groups['a'] ?? '').trim()], ['successMeasure', (found.groups['b'] ?? '').trim()]]);
}

function withoutLetter(text: string): string {
  return text.replace(/^[ab][.)]\s+/iu, '');
}

/** Something@somewhere.else; several are parted as people part them. */
function looksLikeMailbox(text: string): boolean {
  return text.split(/[;,]\s*|\s+(?:and|&)\s+/u).every((one) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(one.trim()));
}
