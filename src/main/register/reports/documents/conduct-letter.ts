import { formatDate } from '../house-style.ts';
import type { Letter } from './letter.ts';

/** What the request to a manager is written from. */
export interface FactFindingFacts {
  readonly manager: string;
  readonly number: string;
  /** What it is, as the policy calls it, with its clauses. */
  readonly what: string;
  readonly clauses: string;
  /** An account of the register; empty where it is none. */
  readonly where: string;
  /** YYYY-MM-DD. */
  readonly reportedOn: string;
  readonly adviceFirst: boolean;
  /** The way that it takes for this kind of worker; empty while that is not known. */
  readonly route: string;
  /** Titles of the policies under which formal action can be taken. */
  readonly policies: readonly string[];
  /** Whose assistance can be sought. */
  readonly assistance: readonly string[];
  /** YYYY-MM-DD; null where no day is set. */
  readonly replyBy: string | null;
  readonly note: string;
}

/**
 * Asks the manager to find the facts and to decide what follows (10022 4.1.2, 4.1.3). It names nobody, and does not say what was seen,
 * which may: the manager is told in person or by telephone.
 */
export function factFindingLetter(facts: FactFindingFacts): Letter {
  const reply = facts.replyBy === null ? 'Please reply as soon as you have found them.' : `Please reply by ${formatDate(facts.replyBy)}.`;
  return {
    to: [facts.manager], dear: facts.manager, subject: `Confidential: please find the facts (${facts.number})`, copies: [],
    parts: [
      { kind: 'text', text: `Something that concerns a member of your staff was brought to the Communications Team on ${formatDate(facts.reportedOn)}. The first look at the facts is the manager’s, and so is the decision whether formal action follows (10022 4.1.2). I will tell you in person who it is about and what was seen: please keep this message to yourself.` },
      { kind: 'facts', pairs: [
        { label: 'Our reference', value: facts.number }, { label: 'What it is', value: `${facts.what} (${facts.clauses})` },
        ...(facts.where === '' ? [] : [{ label: 'Where', value: facts.where }])
      ] },
      ...(facts.adviceFirst ? [
        { kind: 'heading', text: 'Before any formal step' } as const,
        { kind: 'text', text: 'Malpractice may have been raised, which the law protects. Please take advice under the Speaking Up policy before any formal step (10022 3.4), and tell us that you have.' } as const,
      ] : []),
      { kind: 'heading', text: 'What we need to hear from you' },
      { kind: 'list', items: [
        'What happened, as far as you can establish it, and what the person says about it.',
        'Whether a patient, a visitor or a colleague can be recognised, and whether it has been taken down.',
        `Whether formal action follows, why, and under which policy: ${listed(facts.policies)}.`,
        'No more than that: the detail of any formal action stays with Human Resources.',
      ] },
      ...(facts.route === '' ? [] : [{ kind: 'text', text: facts.route } as const]),
      ...(facts.assistance.length === 0 ? [] : [{ kind: 'text', text: `You can ask for help: ${listed(facts.assistance)} (10022 4.1.3). Please do not search for more about the person yourself: a search of public material needs a reason and somebody who authorises it (10022 5.6).` } as const]),
      ...(facts.note === '' ? [] : [{ kind: 'text', text: facts.note } as const]),
      { kind: 'text', text: reply },
    ],
  };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
