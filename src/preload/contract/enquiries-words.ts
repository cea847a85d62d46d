import type { EnquiryFacts, EnquiryKind, EnquiryStanding, EnquiryState, EnquiryStepName, FactsOf } from './enquiries-facts.ts';

/* Enquiries in words, the same in the window, on paper and in tables. Pure. */

export const enquiryKindWords: Readonly<Record<EnquiryKind, string>> = {
  advice: 'Advice', translation: 'Translation', approval: 'Personal activity', consent: 'Consent', recording: 'Recording', citation: 'Citing', feedback: 'Feedback',
  other: 'Something else',
};

const enquiryStateWords: Readonly<Record<EnquiryState, string>> = {
  'equality-not-told': 'Equality and Diversity not told', 'translator-not-asked': 'Translator not asked', 'with-translator': 'With the translator',
  'to-hand-over': 'Translated, not handed over', 'english-copy-missing': 'English copy missing', 'english-copy-kept': 'English copy kept',
  unanswered: 'Unanswered', answered: 'Answered', 'not-signposted': 'Not signposted to PALS', signposted: 'Signposted to PALS', 'answered-with-facts': 'Answered with facts',
  'going-on': 'Going on without approval', undecided: 'Waiting for the decision', refused: 'Refused', 'in-force': 'In force', expiring: 'Ends soon', expired: 'Ended', withdrawn: 'Withdrawn',
  'to-take-down': 'Withdrawn, not taken down', 'consent-expired': 'Consent ended, not taken down', 'form-missing': 'Consent form missing', 'taken-down': 'Taken down',
};

export const enquiryStandingWords: Readonly<Record<EnquiryStanding, string>> = { late: 'Late', open: 'Waiting', soon: 'Ends soon', settled: 'Nothing to do' };

/** The state of an enquiry; one that has nobody's consent form by choice of words: approvals are approved, permissions given. */
export function enquiryStateTitle(facts: EnquiryFacts, state: EnquiryState): string {
  if (facts.kind === 'approval' && state === 'in-force') return 'Approved';
  return facts.kind === 'consent' && state === 'in-force' ? 'Consent held' : enquiryStateWords[state];
}

export const enquiryStepWords: Readonly<Record<EnquiryStepName, string>> = {
  'equality-told': 'Equality and Diversity told', 'translator-asked': 'Translator asked', translated: 'Translation delivered', decided: 'Decision noted',
  withdrawn: 'Withdrawal noted', 'taken-down': 'Taken down', 'form-held': 'Consent form held', signposted: 'Signposted to PALS',
};

const sortWords: Readonly<Record<FactsOf<'feedback'>['sort'], string>> = { compliment: 'Compliment', comment: 'Comment', criticism: 'Criticism', question: 'Public question' };
const mediumWords: Readonly<Record<FactsOf<'consent'>['medium'], string>> = { photograph: 'Photographs', film: 'Film', sound: 'Sound', other: 'Something else' };
const originWords: Readonly<Record<FactsOf<'translation'>['origin'], string>> = { requested: 'Somebody asked for it', 'staff-post': 'A colleague wrote a post' };
const decisionWords: Readonly<Record<FactsOf<'approval'>['decision'], string>> = { waiting: 'Not decided yet', given: 'Given', refused: 'Refused' };
const approvalWords: Readonly<Record<FactsOf<'approval'>['decision'], string>> = { ...decisionWords, given: 'Approved' };

/** A box of the form, a line of the facts, a column of the table. */
export interface EnquiryField {
  readonly field: string;
  readonly label: string;
  /** `account`, `incident`, `person` and `activity` are chosen from a list of the register. */
  readonly type: 'line' | 'text' | 'day' | 'choice' | 'tick' | 'count' | 'account' | 'incident' | 'person' | 'activity';
  readonly required?: true;
  readonly hint?: string;
  readonly choices?: Readonly<Record<string, string>>;
  /** Asked only where another field says so. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
}

/** Fields that belong together. */
export interface EnquiryGroup {
  readonly title: string;
  readonly fields: readonly EnquiryField[];
}

const line = (field: string, label: string, more: Partial<EnquiryField> = {}): EnquiryField => ({ field, label, type: 'line', ...more });
const day = (field: string, label: string, more: Partial<EnquiryField> = {}): EnquiryField => ({ field, label, type: 'day', ...more });
const needed = { required: true } as const;

const account = (label = 'About an account'): EnquiryField => ({ field: 'accountId', label, type: 'account' });
const incident: EnquiryField = { field: 'incidentId', label: 'Incident it belongs to', type: 'incident' };

const asked = (title: string, who: string, on: string, what: string, more: { readonly who?: string; readonly what?: string; readonly first?: readonly EnquiryField[]; readonly account?: string } = {}): EnquiryGroup => ({
  title,
  fields: [
    ...(more.first ?? []),
    line('askedBy', who, { ...needed, ...(more.who === undefined ? {} : { hint: more.who }) }),
    day('askedOn', on, needed),
    { field: 'question', label: what, type: 'text', ...needed, ...(more.what === undefined ? {} : { hint: more.what }) },
    account(more.account),
    incident,
  ],
});

const isDecided = { field: 'decision', is: ['given', 'refused'] } as const;
const isGiven = { field: 'decision', is: ['given'] } as const;

const permission = (giver: string, choices: Readonly<Record<string, string>>, conditions: string): EnquiryGroup => ({
  title: 'Decision',
  fields: [
    line('giver', giver),
    { field: 'decision', label: 'Decision', type: 'choice', choices },
    day('decidedOn', 'Decided on', { when: isDecided, ...needed }),
    line('decisionReason', 'Reason', { when: isDecided, hint: 'A refusal needs one' }),
    line('conditions', conditions, { when: isGiven }),
    day('validFrom', 'From', { when: isGiven }),
    day('validUntil', 'Until', { when: isGiven, hint: 'Leave it empty if no end was set' }),
    day('withdrawnOn', 'Withdrawn on', { when: isGiven }),
    line('withdrawnReason', 'Why it was withdrawn', { when: isGiven }),
  ],
});

const isAsked = { field: 'origin', is: ['requested'] } as const;
const isPost = { field: 'origin', is: ['staff-post'] } as const;

/** What is asked of each kind, in the order in which it is asked and read. */
export const enquiryGroups: Readonly<Record<EnquiryKind, readonly EnquiryGroup[]>> = {
  advice: [asked('Asked', 'Asked by', 'Asked on', 'Question')],
  other: [asked('Asked', 'Asked by', 'Asked on', 'Question')],
  translation: [
    asked('Asked', 'Asked or written by', 'Asked or posted on', 'What is to be translated', {
      first: [{ field: 'origin', label: 'How it came about', type: 'choice', choices: originWords }], who: 'A member of the public is “a reader of the page”',
    }),
    {
      title: 'Translation',
      fields: [
        line('language', 'Language', needed),
        day('equalityToldOn', 'Equality and Diversity told on', { when: isAsked, hint: 'At once, before anything is translated (CP371 2.6)' }),
        line('equalityToldBy', 'Told by', { when: isAsked }),
        line('translator', 'Translated by', { hint: 'A professional, or a colleague with recognised skills. Online tools are not used (CP371 2.6)' }),
        day('translatorAskedOn', 'Translator asked on', { when: isAsked }),
        day('deliveredOn', 'Delivered on', { when: isAsked }),
        line('skills', 'How it is known that they can', { when: isPost, ...needed, hint: 'A qualification, or who vouches for it' }),
        line('englishCopy', 'Where the English copy is', { hint: 'A mirror account or post, or a folder of the Trust' }),
      ],
    },
  ],
  approval: [
    asked('Asked', 'Worker who asks', 'Asked on', 'What is shown, joined or done, and where', {
      first: [{ field: 'activity', label: 'Activity', type: 'activity', ...needed }, { field: 'personId', label: 'Person on the register', type: 'person' }],
      account: 'Account it touches',
    }),
    { title: 'When', fields: [{ field: 'goingOn', label: 'It has begun already', type: 'tick', hint: 'It should be agreed in advance (10022 5.2). Until it is decided it stands as late' }] },
    permission('Line manager', approvalWords, 'Conditions'),
  ],
  consent: [
    asked('Taken', 'Taken or made by', 'Taken on', 'What was taken or made', {
      what: 'Name nobody who is in it: no patient is identified here', first: [{ field: 'medium', label: 'What it is', type: 'choice', choices: mediumWords }], account: 'Account it is used on',
    }),
    {
      title: 'Consent',
      fields: [
        { field: 'people', label: 'How many people are in it', type: 'count', hint: 'The number only' },
        line('formHolder', 'Who holds the consent forms', { hint: 'Until somebody does, the form stands as missing' }),
        line('formPlace', 'Where they are kept'),
        line('agreedUse', 'Use that was agreed'),
        line('usedWhere', 'Where it is used', { hint: 'Campaign, post or leaflet' }),
        day('validUntil', 'Consent ends on'),
      ],
    },
    {
      title: 'Withdrawal',
      fields: [
        day('withdrawnOn', 'Consent withdrawn on'), line('withdrawnReason', 'What was asked for', { hint: 'Without a name' }),
        day('takenDownOn', 'Taken down on'), line('takenDown', 'What was taken down'),
      ],
    },
  ],
  recording: [
    asked('Asked', 'Who wants to record', 'Asked on', 'What is recorded, and where'),
    { title: 'Scope', fields: [line('role', 'In what role', { ...needed, hint: 'Only as part of the job (10022 5.1)' }), line('scope', 'What the permission covers', needed)] },
    permission('Permission given by', decisionWords, 'Conditions'),
  ],
  citation: [
    asked('Asked', 'Who wants to cite it', 'Asked on', 'What is cited', { account: 'Account it appears on' }),
    { title: 'Work', fields: [line('workOwner', 'Whose work it is', needed), line('sourceLink', 'Link to the source', { hint: 'The post links back to it (CP371 App 1)' })] },
    permission('Permission asked of', decisionWords, 'Condition or credit'),
  ],
  feedback: [
    asked('Received', 'From', 'Came in on', 'What was said', {
      who: 'A screen name or “a visitor”: no patient’s name', first: [{ field: 'sort', label: 'What it is', type: 'choice', choices: sortWords }], account: 'Account it came in on',
    }),
    { title: 'Signposting', fields: [day('palsOn', 'Signposted to PALS on', { hint: 'Everything but a complaint, too (CP371 App 1)' })] },
  ],
};

/** Whether an enquiry is answered in words. A post that a colleague wrote asks nothing. @param origin of a translation */
export function takesAnswer({ kind, origin }: { readonly kind: EnquiryKind; readonly origin?: string }): boolean {
  if (kind === 'translation') return origin === 'requested';
  return kind === 'advice' || kind === 'other' || kind === 'feedback';
}

/** Every field of a kind. */
export function enquiryFieldsOf(kind: EnquiryKind): readonly EnquiryField[] {
  return enquiryGroups[kind].flatMap(({ fields }) => fields);
}

/** Whether a field is asked for, as the others stand. */
export function isAskedFor({ when }: EnquiryField, valueOf: (field: string) => string): boolean {
  return when === undefined || when.is.includes(valueOf(when.field));
}

/** Names of what facts hold by id. */
export interface EnquiryNames {
  readonly account: string;
  readonly incident: string;
  readonly person: string;
  readonly activityTitle: string;
}

/**
 * The facts of an enquiry as they are read: label and words, without what is empty.
 *
 * @param inDays how a day is written: "6 August 2018"
 */
export function readableFacts(facts: EnquiryFacts, names: EnquiryNames, inDays: (day: string) => string): readonly { readonly field: string; readonly label: string; readonly words: string }[] {
  const values = new Map<string, unknown>(Object.entries(facts));
  return enquiryFieldsOf(facts.kind).flatMap((field) => {
    const words = wordsOf(field, values.get(field.field), names, inDays);
    return words === '' ? [] : [{ field: field.field, label: field.label, words }];
  });
}

function wordsOf({ type, choices }: EnquiryField, value: unknown, names: EnquiryNames, inDays: (day: string) => string): string {
  if (value === null || value === undefined || value === '') return '';
  switch (type) {
    case 'account':
      return names.account;
    case 'incident':
      return names.incident;
    case 'person':
      return names.person;
    case 'activity':
      return names.activityTitle;
    case 'tick':
      return value === true ? 'Yes' : 'No';
    case 'day':
      return inDays(String(value));
    case 'choice':
      return choices?.[String(value)] ?? String(value);
    case 'line':
    case 'text':
    case 'count':
      return String(value);
  }
}

/** What criticism was met with: the policy offers both (CP371 App 1). Empty for anything else. */
export function criticismWords(facts: EnquiryFacts, isAnswered: boolean): string {
  if (facts.kind !== 'feedback' || facts.sort !== 'criticism') return '';
  if (facts.palsOn === null) return isAnswered ? 'Answered with facts' : 'Nothing yet';
  return isAnswered ? 'Answered with facts and signposted' : 'Signposted';
}

/** One line that says what is particular about it: "Polish · Example Translations". */
export function enquiryGist(facts: EnquiryFacts, activityTitle: string): string {
  const parts = (...words: readonly string[]): string => words.filter((word) => word !== '').join(' · ');
  switch (facts.kind) {
    case 'translation':
      return parts(facts.language, facts.translator);
    case 'approval':
      return parts(activityTitle, facts.giver);
    case 'consent':
      return parts(mediumWords[facts.medium], facts.people === null ? '' : facts.people === 1 ? '1 person' : `${facts.people.toLocaleString('en-GB')} people`, facts.formHolder === '' ? '' : `form with ${facts.formHolder}`);
    case 'recording':
      return parts(facts.role, facts.giver);
    case 'citation':
      return parts(facts.workOwner, facts.giver);
    case 'feedback':
      return sortWords[facts.sort];
    case 'advice':
    case 'other':
      return '';
  }
}
