import type { ComplaintWay, IncidentRecord, RecordFacts, RecordKind, RecordTake, RemovalFrom } from '../../../preload/contract/incident-records.ts';
import { longDate, plural } from '../../lib/format.ts';

/* What is done around an incident, in an officer's words. */

interface KindWords {
  /** Heading of those that there are. */
  readonly title: string;
  /** On the button that notes one. */
  readonly add: string;
  /** What it is for, with its clause. */
  readonly lead: string;
  readonly submit: string;
}

export const kindWords: Readonly<Record<RecordKind, KindWords>> = {
  removal: {
    title: 'Removal', add: 'Removal asked for…', submit: 'Keep the request',
    lead: 'Somebody was asked to take something down. Staff who are asked do so at once (10022 4.2.5).',
  },
  correction: {
    title: 'Corrections online', add: 'Correction…', submit: 'Keep the correction',
    lead: 'Something wrong about the Trust was put right online, by whom and in what stated capacity, or it was decided not to (10022 4.2.9).',
  },
  'web-administrator': {
    title: 'Web administrators', add: 'Administrators told…', submit: 'Keep it',
    lead: 'Those who run a website were told of derogatory or offensive comments on it (10022 4.2.9).',
  },
  watch: {
    title: 'Being monitored', add: 'Monitor it…', submit: 'Begin monitoring',
    lead: 'It is looked at again on a day that you set, and escalated to a manager or executive if need be (10022 4.3.4).',
  },
  owner: {
    title: 'Who runs the account', add: 'Owner found…', submit: 'Keep the owner',
    lead: 'An account speaks in the Trust’s name without approval: its owner applies afterwards, or closes it (CP371 2.3).',
  },
};

export const fromWords: Readonly<Record<RemovalFrom, string>> = { staff: 'A member of staff', public: 'A member of the public', 'web-administrator': 'Administrators of a website', platform: 'The platform' };

/** Whom of the checklist an escalation reached; somebody else is on no list. */
export const escalatedWords = { 'line-manager': 'The line manager', 'executive': 'An executive', 'other': 'Somebody else' } as const;

export const wayWords: Readonly<Record<ComplaintWay, string>> = {
  'not-known': 'Not known yet', formal: 'Formally, by PALS and Complaints', informal: 'Informally, by the service lead or patient experience',
};

interface TakeWords {
  readonly button: string;
  readonly submit: string;
  /** How a card tells it; `who` and `application` are put after it. */
  readonly past: string;
}

const takeWords: Readonly<Record<RecordTake, TakeWords>> = {
  'asked-again': { button: 'Asked again…', submit: 'Note that it was asked again', past: 'Asked again by' },
  removed: { button: 'Removed…', submit: 'Note that it was removed', past: 'Removed' },
  refused: { button: 'Refused…', submit: 'Note the refusal', past: 'Refused' },
  answered: { button: 'Answered…', submit: 'Note the answer', past: 'Answered' },
  looked: { button: 'Looked again…', submit: 'Note the look', past: 'Looked at' },
  escalated: { button: 'Escalated…', submit: 'Note the escalation', past: 'Escalated to' },
  ended: { button: 'End monitoring…', submit: 'End monitoring', past: 'Monitoring ended' },
  applied: { button: 'Applied afterwards…', submit: 'Link the application', past: 'Applied afterwards:' },
  closed: { button: 'Account closed…', submit: 'Note that it is closed', past: 'Account closed' },
};

/** The words of what follows a record: removal ends otherwise than monitoring does. */
export function takeWordsOf(kind: RecordKind, take: RecordTake): TakeWords {
  if (kind === 'removal' && take === 'ended') return { button: 'Ask no more…', submit: 'Keep the reason', past: 'Not asked for any more' };
  return takeWords[take];
}

/** What can follow now, the likeliest first. */
export function nextTakes({ facts, state }: Pick<IncidentRecord, 'facts' | 'state'>): readonly RecordTake[] {
  if (facts.kind === 'removal') return state === 'asked' ? ['removed', 'asked-again', 'refused', 'ended'] : state === 'refused' ? ['removed', 'asked-again', 'ended'] : [];
  if (facts.kind === 'web-administrator') return ['answered'];
  if (facts.kind === 'watch') return state === 'watched' ? ['looked', 'escalated', 'ended'] : [];
  return facts.kind === 'owner' && state !== 'closed' ? (state === 'traced' ? ['applied', 'closed'] : ['closed']) : [];
}

interface StateWords {
  readonly tone: 'red' | 'warm' | 'green' | 'grey' | 'blue';
  readonly title: string;
}

/** "23 hours", "3 days": beyond two days nobody counts in hours. */
function span(hours: number): string {
  return hours < 48 ? plural(hours, 'hour') : plural(Math.floor(hours / 24), 'day');
}

/** How long ago something was asked for that is not done. */
function since(hours: number | null): string {
  return hours === null ? '' : `, ${hours === 0 ? 'less than an hour' : span(hours)} after it was asked`;
}

/** Where a record stands, with what time has to do with it. */
export function recordStateWords(record: IncidentRecord): StateWords {
  const { facts, state, late, waits, dueOn, hours } = record;
  switch (state) {
    case 'asked':
      return { tone: late ? 'red' : 'warm', title: `Not removed yet${since(hours)}` };
    case 'removed':
      return { tone: 'green', title: hours === null ? 'Removed' : hours === 0 ? 'Removed within the hour' : `Removed after ${span(hours)}` };
    case 'refused':
      return { tone: 'red', title: `Refused, still up${since(hours)}` };
    case 'made':
      return { tone: 'green', title: 'Corrected' };
    case 'not-made':
      return { tone: 'grey', title: 'Not corrected' };
    case 'told':
      return { tone: 'blue', title: 'Told, no answer yet' };
    case 'answered':
      return { tone: 'green', title: 'Answered' };
    case 'watched':
      return { tone: late ? 'red' : waits ? 'warm' : 'blue', title: late ? `Look was due on ${longDate(dueOn)}` : waits ? 'Look due today' : `Next look on ${longDate(dueOn)}` };
    case 'ended':
      return { tone: 'grey', title: facts.kind === 'removal' ? 'Left as it is' : 'No longer monitored' };
    case 'traced':
      return { tone: 'warm', title: 'Application or closing still open' };
    case 'applied':
      return { tone: 'green', title: 'Applied afterwards' };
    case 'closed':
      return { tone: 'green', title: 'Account closed' };
  }
}

/** What a card is headed with. */
export function recordName(facts: RecordFacts): string {
  switch (facts.kind) {
    case 'removal':
    case 'owner':
      return facts.whom;
    case 'correction':
      return facts.where;
    case 'web-administrator':
      return facts.site;
    case 'watch':
      return facts.what;
  }
}
