import type { ApplicationFormField } from '../../../../../preload/contract/applications.ts';
import { isSecretLabel } from '../../accounts/rules/secret-words.ts';

/**
 * What a label or heading of a returned form asks for. `administrator-email` stands with both administrators, `reasons`
 * holds two questions in one box. `secret` is a password, `aside` a part of the paper that is no answer.
 */
export type Meaning = ApplicationFormField | 'administrator-email' | 'reasons' | 'existing-account' | 'kind' | 'secret' | 'aside';

const fields: Readonly<Record<Exclude<Meaning, 'secret' | 'aside'>, readonly string[]>> = {
  date: ['date', 'date of application', 'application date', 'date of form'],
  name: ['name', 'applicant', 'name of applicant', 'applicants name', 'applicant name', 'your name'],
  jobTitle: ['job title', 'post', 'position', 'applicants job title'],
  email: ['email', 'e mail', 'email address', 'e mail address', 'applicants email', 'applicant email', 'your email'],
  phone: ['contact number', 'telephone', 'telephone number', 'phone', 'phone number', 'tel', 'applicants contact number'],
  directorateId: ['directorate department', 'directorate', 'directorate or department', 'directorate and department'],
  department: ['department', 'team', 'ward'],
  lineManager: ['approving line managers', 'approving line manager', 'line manager', 'line managers', 'name of line manager'],
  lineManagerPhone: ['line managers contact number', 'line manager contact number', 'line managers phone', 'line managers telephone', 'line manager phone'],
  lineManagerEmail: ['line managers email', 'line manager email', 'line managers email address', 'line managers e mail', 'email of line manager'],
  firstAdministrator: [
    'name of nominated site administrator', 'nominated site administrator', 'first administrator', 'name of first nominated site administrator',
    'administrator', 'administrator 1', 'primary administrator', 'name of first administrator',
  ],
  firstAdministratorEmail: ['first administrators email', 'first administrator email', 'administrator 1 email', 'primary administrators email', 'primary administrator email'],
  secondAdministrator: [
    'name of second nominated site administrator', 'second nominated site administrator', 'second administrator', 'administrator 2', 'backup administrator',
    'name of second administrator',
  ],
  secondAdministratorEmail: ['second administrators email', 'second administrator email', 'administrator 2 email', 'backup administrators email', 'backup administrator email'],
  oneAdministratorReason: [
    'reason for naming only one administrator', 'reason for only one administrator', 'reason for one administrator', 'why only one administrator',
    'if only one administrator is named why', 'if only one administrator is named the reason',
  ],
  channel: ['which social media channel are you requesting', 'channel', 'social media channel', 'platform', 'social media platform'],
  visibility: ['is this site public or members only', 'public or members only', 'visibility', 'is this network public or members only'],
  audience: ['intended audience', 'audience', 'target audience'],
  expectedNumbers: ['anticipated number of people using this network', 'anticipated number of people', 'anticipated number', 'expected numbers', 'expected number of people'],
  reason: ['reason', 'reason for online social network', 'reason for the online social network', 'reason for social network', 'purpose', 'reason for contributing'],
  successMeasure: ['how will you measure its success', 'how will you measure success', 'how will success be measured', 'success measure'],
  similarNetwork: ['is there another social network that provides a similar service that you are trying to emulate', 'similar network', 'similar social network'],
  accountName: ['proposed account name', 'account name', 'name of account', 'name of the account', 'proposed name', 'proposed name of the account'],
  webAddress: ['network web address', 'web address', 'url', 'link', 'network address', 'address of the network'],
  userName: ['username', 'user name', 'handle', 'proposed username', 'proposed user name'],
  associatedEmail: ['associated email address', 'associated email', 'associated e mail address', 'email address of the account'],
  postingStandard: ['agreed posting standard', 'posting standard', 'agreed standard', 'agreed standard of posting', 'how often will it post'],
  'administrator-email': ['administrators email', 'administrator email', 'administrators email address', 'administrators e mail', 'site administrators email'],
  reasons: ['reason for online social network b how will you measure its success'],
  'existing-account': [
    'account to contribute to', 'existing account', 'name of existing account', 'name of the existing account', 'which account do you want to contribute to',
    'account you want to contribute to', 'which existing account are you asking to contribute to', 'account', 'existing network',
  ],
  kind: ['kind', 'kind of application', 'type of application', 'application type'],
};

const meanings: ReadonlyMap<string, Meaning> = new Map(
  (Object.entries(fields) as [Meaning, readonly string[]][]).flatMap(([meaning, labels]) => labels.map((label): [string, Meaning] => [label, meaning])),
);

/** What stands on the paper besides its questions: how it is called, what it explains, its ticks, and the decision. */
const asides: readonly RegExp[] = [
  /^application to set up\b/u, /^application to contribute\b/u, /^all requests to set up\b/u, /^setting up an online\b/u, /^if your request is successful\b/u,
  /^the communications team will hold a log\b/u, /^i certify that\b/u, /^tick below\b/u, /^digital board\b/u, /\bdate of decision$/u, /^decided by$/u, /^approved$/u,
  /^declined$/u, /^decision$/u, /^appendix 2\b/u, /^social media policy\b/u, /^signature\b/u, /^signed\b/u,
];

/** Boxes and ticks, as word processors draw them and as people type them. Few spaces: a bracket before a million of them is no box. */
const tick = /[\u2610-\u2612\u2713-\u2718\u25A0\u25A1\u25FB\u25FC\u2B1C\u2B1B\uF0A8\uF0FE\uF06F]|\[\s{0,3}[x✓]?\s{0,3}\]/giu;
const tickedBox = /^(?:[\u2611\u2612\u2713-\u2718\u25A0\u25FC\u2B1B\uF0FE]|\[\s{0,3}[x✓]\s{0,3}\])$/iu;
const certificationTick = /^(?:line mana?ger|(?:1|2|first|second)(?:st|nd|p)? administrator)\b/u;

/** @returns what a label asks for, or undefined when it is none that the form has */
export function meaningOf(label: string): Meaning | undefined {
  const full = plain(label);
  if (full === '') return undefined;
  if (startsWithTick(label) && certificationTick.test(full)) return 'aside';
  if (asides.some((pattern) => pattern.test(full))) return 'aside';
  // A hint in brackets or after “e.g.” is not part of the question.
  const short = plain(label.replaceAll(/\([^)]*\)?/gu, (bracket) => (bracket.toLowerCase() === '(s)' ? 's' : ' ')).replace(/\be\.?\s?g\.?[\s,].*$/iu, ''));
  return meanings.get(full) ?? meanings.get(short) ?? (isSecretLabel(label) ? 'secret' : undefined);
}

/** @returns whether a line begins with a box or a tick */
export function startsWithTick(text: string): boolean {
  return text.trimStart().search(tick) === 0;
}

/** What is ticked of several choices; the text itself where it has no boxes. */
export function tickedOf(text: string): string {
  const boxes = [...text.matchAll(tick)];
  if (boxes.length === 0) return text;
  return boxes
    .flatMap((box, place) => (tickedBox.test(box[0]) ? [text.slice(box.index + box[0].length, boxes[place + 1]?.index).trim()] : []))
    .filter((choice) => choice !== '').join(', ');
}

/** A label without case, apostrophes, numbering, ticks and punctuation. */
function plain(label: string): string {
  return label
    .normalize('NFKD').replaceAll(tick, ' ').toLowerCase().replaceAll(/['’‘`´]/gu, '').replaceAll('(s)', 's').trim()
    .replace(/^(?:[a-z]|\d{1,2}|i{1,3}|iv|vi{0,3})[.)]\s*(?=\p{L})/u, '')
    .replaceAll(/[^a-z0-9]+/gu, ' ').trim();
}
