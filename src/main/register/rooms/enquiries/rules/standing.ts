import { daysBetween } from '../../../../../preload/contract/days.ts';
import type { EnquiryFacts, EnquiryStanding, EnquiryState, EnquiryStepName, FactsOf } from '../../../../../preload/contract/enquiries-facts.ts';

/** Where an enquiry stands on a day. */
export interface Stands {
  readonly state: EnquiryState;
  readonly standing: EnquiryStanding;
  /** Since when, or of what ends until when; YYYY-MM-DD, null where no day says so. */
  readonly on: string | null;
}

/** Days before its end from which a permission or a consent counts as ending soon. */
const endsSoonDays = 30;

/**
 * Where an enquiry stands.
 *
 * @param answeredOn null while it has no answer
 * @param today YYYY-MM-DD
 */
export function standingOf(facts: EnquiryFacts, answeredOn: string | null, today: string): Stands {
  switch (facts.kind) {
    case 'advice':
    case 'other':
      return answeredOn === null ? open('unanswered', facts.askedOn) : settled('answered', answeredOn);
    case 'translation':
      return ofTranslation(facts, answeredOn);
    case 'feedback':
      return ofFeedback(facts, answeredOn);
    case 'consent':
      return ofConsent(facts, today);
    case 'approval':
    case 'recording':
    case 'citation':
      return ofPermission(facts, today);
  }
}

/** CP371 2.6: the Equality and Diversity team is told at once, also of one that has been answered since. */
function ofTranslation(facts: FactsOf<'translation'>, answeredOn: string | null): Stands {
  if (facts.origin === 'staff-post') return facts.englishCopy === '' ? open('english-copy-missing', facts.askedOn) : settled('english-copy-kept', facts.askedOn);
  if (facts.equalityToldOn === null) return late('equality-not-told', facts.askedOn);
  if (answeredOn !== null) return settled('answered', answeredOn);
  if (facts.deliveredOn !== null) return open('to-hand-over', facts.deliveredOn);
  return facts.translatorAskedOn === null ? open('translator-not-asked', facts.askedOn) : open('with-translator', facts.translatorAskedOn);
}

/** Everything is signposted to PALS; criticism may be answered with facts instead (CP371 App 1 says both). */
function ofFeedback(facts: FactsOf<'feedback'>, answeredOn: string | null): Stands {
  if (facts.palsOn !== null) return settled('signposted', facts.palsOn);
  if (facts.sort === 'criticism' && answeredOn !== null) return settled('answered-with-facts', answeredOn);
  return open('not-signposted', facts.askedOn);
}

/** CP371 2.5.1. What is still to be seen although its consent has gone cannot wait. */
function ofConsent(facts: FactsOf<'consent'>, today: string): Stands {
  if (facts.withdrawnOn !== null) return facts.takenDownOn === null ? late('to-take-down', facts.withdrawnOn) : settled('withdrawn', facts.takenDownOn);
  if (facts.takenDownOn !== null) return settled('taken-down', facts.takenDownOn);
  if (hasEnded(facts, today)) return open('consent-expired', facts.validUntil);
  if (facts.formHolder === '') return open('form-missing', facts.askedOn);
  return endsSoon(facts, today) ? { state: 'expiring', standing: 'soon', on: facts.validUntil } : settled('in-force', facts.validUntil);
}

/** What is asked for in advance and goes on already has no approval (10022 5.2). */
function ofPermission(facts: FactsOf<'approval'> | FactsOf<'recording'> | FactsOf<'citation'>, today: string): Stands {
  if (facts.withdrawnOn !== null) return settled('withdrawn', facts.withdrawnOn);
  if (facts.decision === 'refused') return settled('refused', facts.decidedOn);
  if (facts.decision === 'waiting') return facts.kind === 'approval' && facts.goingOn ? late('going-on', facts.askedOn) : open('undecided', facts.askedOn);
  if (hasEnded(facts, today)) return settled('expired', facts.validUntil);
  return endsSoon(facts, today) ? { state: 'expiring', standing: 'soon', on: facts.validUntil } : settled('in-force', facts.validUntil);
}

function hasEnded({ validUntil }: { readonly validUntil: string | null }, today: string): boolean {
  return validUntil !== null && validUntil < today;
}

function endsSoon({ validUntil }: { readonly validUntil: string | null }, today: string): boolean {
  return validUntil !== null && daysBetween(today, validUntil) <= endsSoonDays;
}

function late(state: EnquiryState, on: string): Stands {
  return { state, standing: 'late', on };
}

function open(state: EnquiryState, on: string | null): Stands {
  return { state, standing: 'open', on };
}

function settled(state: EnquiryState, on: string | null): Stands {
  return { state, standing: 'settled', on };
}

/** Whole days that something has waited for us; 0 where it does not. */
export function waitingDays({ standing, on }: Stands, today: string): number {
  return on === null || (standing !== 'late' && standing !== 'open') ? 0 : Math.max(0, daysBetween(on, today));
}

/** What can be noted next: only what is still empty, and nobody withdraws a permission that has ended. @param today YYYY-MM-DD */
export function stepsOpen(facts: EnquiryFacts, today: string): EnquiryStepName[] {
  const some = (steps: readonly (readonly [EnquiryStepName, boolean])[]): EnquiryStepName[] => steps.filter(([, isOpen]) => isOpen).map(([step]) => step);
  switch (facts.kind) {
    case 'translation': {
      const asked = facts.origin === 'requested';
      return some([
        ['equality-told', asked && facts.equalityToldOn === null], ['translator-asked', asked && facts.translatorAskedOn === null],
        // The English copy of a post that staff wrote is its last step, too.
        ['translated', asked ? facts.translatorAskedOn !== null && facts.deliveredOn === null : facts.englishCopy === ''],
      ]);
    }
    case 'approval':
    case 'recording':
    case 'citation':
      return some([['decided', facts.decision === 'waiting'], ['withdrawn', facts.decision === 'given' && facts.withdrawnOn === null && !hasEnded(facts, today)]]);
    case 'consent':
      return some([
        ['form-held', facts.formHolder === ''], ['withdrawn', facts.withdrawnOn === null && facts.takenDownOn === null],
        ['taken-down', facts.takenDownOn === null && (facts.withdrawnOn !== null || hasEnded(facts, today))],
      ]);
    case 'feedback':
      return some([['signposted', facts.palsOn === null]]);
    case 'advice':
    case 'other':
      return [];
  }
}
