import type { RecordFacts, RecordKind, RecordState, RecordStep, RecordTake } from '../../../../../preload/contract/incident-records.ts';

/** An input field and what to do about it. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

interface KindRule {
  /** Its word in the audit trail. */
  readonly action: string;
  readonly clause: string;
}

/** What can be noted around an incident. */
export const kinds: Readonly<Record<RecordKind, KindRule>> = {
  removal: { action: 'incident.removal-asked', clause: '4.2.5' },
  correction: { action: 'incident.correction-noted', clause: '4.2.9' },
  'web-administrator': { action: 'incident.web-administrator-told', clause: '4.2.9' },
  watch: { action: 'incident.watched', clause: '4.3.4' },
  owner: { action: 'incident.owner-traced', clause: '2.3' },
};

interface TakeRule extends KindRule {
  readonly of: RecordKind;
  /** The states in which it can come. */
  readonly from: readonly RecordState[];
  readonly to: RecordState;
  /** What is said when who or words are missing; left out where they may be. */
  readonly who?: string;
  readonly words?: string;
}

/** What can follow. */
const takes: Readonly<Record<RecordTake, TakeRule>> = {
  'asked-again': { of: 'removal', action: 'incident.removal-asked-again', clause: '4.2.5', from: ['asked', 'refused'], to: 'asked', who: 'Say who asked again.' },
  removed: { of: 'removal', action: 'incident.removed', clause: '4.2.5', from: ['asked', 'refused'], to: 'removed' },
  refused: { of: 'removal', action: 'incident.removal-refused', clause: '4.2.5', from: ['asked'], to: 'refused', words: 'Say what was answered, and the reason that was given.' },
  answered: { of: 'web-administrator', action: 'incident.web-administrator-answered', clause: '4.2.9', from: ['told', 'answered'], to: 'answered', words: 'Say what was answered.' },
  looked: { of: 'watch', action: 'incident.looked-at', clause: '4.3.4', from: ['watched'], to: 'watched', words: 'Say what was seen, also if it was nothing new.' },
  escalated: {
    of: 'watch', action: 'incident.escalated', clause: '4.3.4', from: ['watched'], to: 'watched', who: 'Say to which manager or executive.', words: 'Say why it was escalated.',
  },
  ended: { of: 'watch', action: 'incident.watch-ended', clause: '4.3.4', from: ['watched'], to: 'ended', words: 'Say what was seen last, and why it need not be monitored any more.' },
  applied: { of: 'owner', action: 'incident.owner-applied', clause: '2.3', from: ['traced'], to: 'applied' },
  closed: { of: 'owner', action: 'incident.owner-closed', clause: '2.3', from: ['traced', 'applied'], to: 'closed', words: 'Say how it was made sure that it is closed.' },
};

/** Nobody asks for removal any more although it is still up: only with a reason, for nothing else ends it but that it is gone. */
const removalEnded: TakeRule = {
  of: 'removal', action: 'incident.removal-ended', clause: '4.2.5', from: ['asked', 'refused'], to: 'ended', words: 'Say why it stays up, and who decided that.',
};

/** What holds for something that follows a record of this kind. */
export function takeRule(kind: RecordKind, take: RecordTake): TakeRule {
  return kind === 'removal' && take === 'ended' ? removalEnded : takes[take];
}

/** A step as the rules need it. */
type Taken = Pick<RecordStep, 'take'>;

/** @param steps in the order in which they were taken @returns where a record stands */
export function stateOf(facts: RecordFacts, steps: readonly Taken[]): RecordState {
  const last = steps.at(-1);
  return last === undefined ? firstState(facts) : takeRule(facts.kind, last.take).to;
}

function firstState(facts: RecordFacts): RecordState {
  switch (facts.kind) {
    case 'removal':
      return 'asked';
    case 'correction':
      return facts.made ? 'made' : 'not-made';
    case 'web-administrator':
      return 'told';
    case 'watch':
      return 'watched';
    case 'owner':
      return 'traced';
  }
}

/** What is still expected of a record in this state. A website need not answer, but until it has nobody knows; what somebody refuses to remove is still up. */
export function isOpen(state: RecordState): boolean {
  return ['asked', 'refused', 'told', 'watched', 'traced'].includes(state);
}

/** What the facts of a record lack that their form cannot know, with the field. */
export function factsProblem(facts: RecordFacts): Problem | null {
  if (facts.kind === 'watch' && facts.nextLookOn <= facts.on) return { field: 'facts.nextLookOn', message: 'Choose a day for the next look that comes after the day on which monitoring began.' };
  if (facts.kind !== 'correction') return null;
  if (!facts.made) return facts.why === '' ? { field: 'facts.why', message: 'Say why it is not corrected.' } : null;
  if (facts.said === '') return { field: 'facts.said', message: 'Say what was said.' };
  if (facts.spokenBy === '') return { field: 'facts.spokenBy', message: 'Say who spoke.' };
  return facts.capacity === '' ? { field: 'facts.capacity', message: 'Say in what stated capacity they spoke: whoever corrects something says who they are (10022 4.2.9).' } : null;
}

/** Facts without what belongs to the other answer: words of a correction that is not made, and why one that is made is not. */
export function cleared(facts: RecordFacts): RecordFacts {
  if (facts.kind !== 'correction') return facts;
  return facts.made ? { ...facts, why: '' } : { ...facts, said: '', spokenBy: '', capacity: '' };
}

/** Why a step cannot be taken: it is not of this kind, too late or too early in the story, or lacks what it needs. */
export function stepProblem(facts: RecordFacts, steps: readonly Taken[], step: RecordStep): Problem | null {
  const rule = takeRule(facts.kind, step.take);
  if (rule.of !== facts.kind || !rule.from.includes(stateOf(facts, steps))) return { field: 'step.take', message: 'This cannot follow any more. Look at what has been noted since, then choose again.' };
  if (rule.who !== undefined && step.who === '') return { field: 'step.who', message: rule.who };
  if (rule.words !== undefined && step.words === '') return { field: 'step.words', message: rule.words };
  if ((step.take === 'applied') !== (step.applicationId !== null)) return { field: 'step.applicationId', message: 'Choose the application that was made.' };
  if (step.take !== 'looked') return step.nextOn === null ? null : { field: 'step.nextOn', message: 'Only a look has a next day. Leave it empty.' };
  return step.nextOn !== null && step.nextOn > step.on ? null : { field: 'step.nextOn', message: 'Choose a day for the next look, after this one.' };
}
