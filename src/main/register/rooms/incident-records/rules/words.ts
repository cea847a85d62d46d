import type { ComplainantFacts, RecordFacts, RecordStep } from '../../../../../preload/contract/incident-records.ts';

/** An entry of an incident's timeline. */
interface Said {
  readonly kind: 'note' | 'told' | 'step';
  readonly text: string;
}

/** What the timeline says of something that was noted around an incident. */
export function factsInWords(facts: RecordFacts): Said {
  switch (facts.kind) {
    case 'removal':
      return { kind: 'step', text: `${facts.by} asked ${facts.whom} to remove: ${facts.what}` };
    case 'correction':
      return facts.made
        ? { kind: 'step', text: `Corrected online by ${facts.spokenBy}, speaking as ${facts.capacity}, at ${facts.where}: ${facts.said}` }
        : { kind: 'note', text: `Not corrected online at ${facts.where}: ${facts.why}` };
    case 'web-administrator':
      return { kind: 'told', text: `Administrators of ${facts.site}, ${facts.how}${facts.reference === '' ? '' : `, reference ${facts.reference}`}: ${facts.what}` };
    case 'watch':
      return { kind: 'step', text: `Being monitored: ${facts.what}` };
    case 'owner':
      return { kind: 'note', text: `The account is run by ${facts.whom}: ${facts.how}` };
  }
}

/** What the timeline says of what followed. @param application its number, where the step is about one */
export function stepInWords(facts: RecordFacts, step: RecordStep, application: string): Said {
  const more = step.words === '' ? '' : `: ${step.words}`;
  const what = subject(facts);
  switch (step.take) {
    case 'asked-again':
      return { kind: 'step', text: `${step.who} asked ${what} again to remove it${more}` };
    case 'removed':
      return { kind: 'note', text: `Removed by ${what}${more}` };
    case 'refused':
      return { kind: 'note', text: `${what} refused to remove it${more}` };
    case 'answered':
      return { kind: 'note', text: `${what} answered${more}` };
    case 'looked':
      return { kind: 'step', text: `Looked at again${more}` };
    case 'escalated':
      return { kind: 'told', text: `Escalated to ${step.who}${more}` };
    case 'ended':
      return { kind: 'step', text: `${facts.kind === 'removal' ? `${what} is not asked to remove it any more` : 'No longer monitored'}${more}` };
    case 'applied':
      return { kind: 'step', text: `${what} applied for approval afterwards, ${application}${more}` };
    case 'closed':
      return { kind: 'step', text: `The account of ${what} is closed${more}` };
  }
}

/** Who it was about. */
function subject(facts: RecordFacts): string {
  if (facts.kind === 'removal' || facts.kind === 'owner') return facts.whom;
  return facts.kind === 'web-administrator' ? facts.site : '';
}

/** What the timeline says once the complainant has been reached or referred: never who it is, nor how she is reached. */
export function complaintInWords(before: Pick<ComplainantFacts, 'contactedOn' | 'contactedTime' | 'referredOn' | 'referredTo'> | null, after: ComplainantFacts): (Said & { on: string; time: string })[] {
  const reached = after.contactedOn === null || (before?.contactedOn === after.contactedOn && before.contactedTime === after.contactedTime) ? []
    : [{ kind: 'step' as const, text: 'The complainant was contacted privately', on: after.contactedOn, time: after.contactedTime }];
  const referred = after.referredOn === null || (before?.referredOn === after.referredOn && before.referredTo === after.referredTo) ? []
    : [{ kind: 'told' as const, text: `${after.referredTo}: the complaint was referred`, on: after.referredOn, time: '' }];
  return [...reached, ...referred];
}
