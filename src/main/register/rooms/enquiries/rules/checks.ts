import type { EnquiryFacts, EnquiryStep, EnquiryStepName, FactsOf } from '../../../../../preload/contract/enquiries-facts.ts';
import { takesAnswer } from '../../../../../preload/contract/enquiries-words.ts';

/** What cannot have been. */
export interface Problem {
  /** Input field, such as "facts.palsOn". */
  readonly field: string;
  /** What to do. */
  readonly message: string;
}

type Permission = FactsOf<'approval'> | FactsOf<'recording'> | FactsOf<'citation'>;
type Found = Problem | null | false;

/**
 * What is wrong with an enquiry, or missing from it.
 *
 * @param answeredOn null while it has no answer
 * @returns the first thing to put right, or null
 */
export function enquiryProblem(facts: EnquiryFacts, answeredOn: string | null): Problem | null {
  if (answeredOn !== null && !takesAnswer(facts)) return { field: 'answer.answer', message: 'This kind takes no answer. Note what was decided or done instead.' };
  if (answeredOn !== null && answeredOn < facts.askedOn) return { field: 'answer.answeredOn', message: 'It was answered before it was asked. Check both days.' };
  return first(ofKind(facts));
}

function ofKind(facts: EnquiryFacts): readonly Found[] {
  switch (facts.kind) {
    case 'translation':
      return ofTranslation(facts);
    case 'approval':
      return [facts.activity === '' && at('activity', 'Choose what it is.'), ...ofPermission(facts)];
    case 'recording':
      return [
        facts.role === '' && at('role', 'Say in what role they record: only who does it as part of the job may (10022 5.1).'),
        facts.scope === '' && at('scope', 'Say what the permission covers.'), ...ofPermission(facts),
      ];
    case 'citation':
      return [facts.workOwner === '' && at('workOwner', 'Say whose work it is.'), ...ofPermission(facts)];
    case 'consent':
      return ofConsent(facts);
    case 'feedback':
      return [before(facts.palsOn, facts.askedOn, 'palsOn', 'It was signposted before it came in. Check both days.')];
    case 'advice':
    case 'other':
      return [];
  }
}

function ofTranslation(facts: FactsOf<'translation'>): readonly Found[] {
  const { origin, askedOn, translatorAskedOn } = facts;
  const asked = origin === 'requested';
  return [
    facts.language === '' && at('language', 'Say which language.'),
    !asked && facts.skills === '' && at('skills', 'Say how it is known that they can: the policy asks for recognised skills (CP371 2.6).'),
    !asked && facts.equalityToldOn !== null && at('equalityToldOn', 'Nobody asked for it, so the Equality and Diversity team need not be told. Leave this empty.'),
    before(facts.equalityToldOn, askedOn, 'equalityToldOn', 'This day lies before the question. Check both days.'),
    facts.equalityToldOn === null && facts.equalityToldBy !== '' && at('equalityToldOn', 'Enter the day on which they were told.'),
    asked && translatorAskedOn !== null && facts.translator === '' && at('translator', 'Say who translates it.'),
    before(translatorAskedOn, askedOn, 'translatorAskedOn', 'The translator was asked before anybody asked for it. Check both days.'),
    asked && facts.deliveredOn !== null && facts.translator === '' && at('translator', 'Say who translated it.'),
    before(facts.deliveredOn, translatorAskedOn ?? askedOn, 'deliveredOn', 'It was delivered before it was asked for. Check both days.'),
  ];
}

function ofPermission(facts: Permission): readonly Found[] {
  const { decision, decidedOn, withdrawnOn } = facts;
  const decided = decision !== 'waiting';
  return [
    decided && facts.giver === '' && at('giver', 'Say who decided.'),
    decided && decidedOn === null && at('decidedOn', 'Enter the day of the decision.'),
    !decided && decidedOn !== null && at('decision', 'There is a day of decision. Say what was decided, or take the day out.'),
    before(decidedOn, facts.askedOn, 'decidedOn', 'It was decided before it was asked. Check both days.'),
    decision === 'refused' && facts.decisionReason === '' && at('decisionReason', 'Give the reason for the refusal.'),
    before(facts.validUntil, facts.validFrom ?? decidedOn, 'validUntil', 'It would end before it begins. Check both days.'),
    withdrawnOn !== null && decision !== 'given' && at('withdrawnOn', 'Only what was given can be withdrawn. Check the decision.'),
    before(withdrawnOn, decidedOn, 'withdrawnOn', 'It was withdrawn before it was given. Check both days.'),
    ...reasonGiven(facts),
  ];
}

function ofConsent(facts: FactsOf<'consent'>): readonly Found[] {
  const { askedOn, takenDownOn, withdrawnOn } = facts;
  return [
    facts.formPlace !== '' && facts.formHolder === '' && at('formHolder', 'Say who holds the form.'),
    before(facts.validUntil, askedOn, 'validUntil', 'The consent would end before anything was taken. Check both days.'),
    before(withdrawnOn, askedOn, 'withdrawnOn', 'It was withdrawn before anything was taken. Check both days.'),
    ...reasonGiven(facts),
    before(takenDownOn, withdrawnOn ?? askedOn, 'takenDownOn', withdrawnOn === null ? 'It was taken down before it was taken. Check both days.' : 'It was taken down before the consent was withdrawn. Check both days.'),
    takenDownOn !== null && facts.takenDown === '' && at('takenDown', 'Say what was taken down.'),
    takenDownOn === null && facts.takenDown !== '' && at('takenDownOn', 'Enter the day on which it was taken down.'),
  ];
}

function reasonGiven({ withdrawnOn, withdrawnReason }: { readonly withdrawnOn: string | null; readonly withdrawnReason: string }): readonly Found[] {
  return [
    withdrawnOn !== null && withdrawnReason === '' && at('withdrawnReason', 'Say why, or what was asked for.'),
    withdrawnOn === null && withdrawnReason !== '' && at('withdrawnOn', 'Enter the day on which it was withdrawn.'),
  ];
}

function at(field: string, message: string): Problem {
  return { field: `facts.${field}`, message };
}

function before(day: string | null, earliest: string | null, field: string, message: string): Found {
  return day !== null && earliest !== null && day < earliest && at(field, message);
}

function first(found: readonly Found[]): Problem | null {
  const [problem] = found.filter((one): one is Problem => one !== null && one !== false);
  return problem ?? null;
}

/** Days on which something happened, so that none of them can lie ahead; what ends may. */
export const happenedFields: ReadonlySet<string> = new Set([
  'askedOn', 'equalityToldOn', 'translatorAskedOn', 'deliveredOn', 'decidedOn', 'withdrawnOn', 'takenDownOn', 'palsOn',
]);

/** Days that may lie ahead. */
export const plannedFields: ReadonlySet<string> = new Set(['validFrom', 'validUntil']);

/**
 * Whether an enquiry can be made one of another kind. What only its kind keeps would be lost, so that just those which keep
 * nothing more can be.
 */
export function mayBecome(from: EnquiryFacts['kind'], to: EnquiryFacts['kind']): boolean {
  return from === to || from === 'advice' || from === 'other';
}

/** What a step lacks that its shape cannot say. */
export function stepProblem(facts: EnquiryFacts, step: EnquiryStep): Problem | null {
  if (step.step !== 'translated' || facts.kind !== 'translation') return null;
  if (facts.origin === 'requested') return step.deliveredOn === null ? { field: 'step.deliveredOn', message: 'Enter the day on which it was delivered.' } : null;
  return step.englishCopy === '' ? { field: 'step.englishCopy', message: 'Say where the English copy is.' } : null;
}

/** The action of the trail that a step is. */
export function actionOfStep(step: EnquiryStepName): string {
  return `enquiry.${step}`;
}
