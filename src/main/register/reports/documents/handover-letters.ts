import { formatDate } from '../house-style.ts';
import type { Letter, LetterPart } from './letter.ts';

/** What becomes of one thing that a leaver has held, as it concerns the reader of a letter. */
export interface HandedOver {
  readonly account: string;
  readonly channel: string;
  /** What the leaver was there: "primary administrator". */
  readonly as: readonly string[];
  readonly outcome: 'successor' | 'removed' | 'communications' | 'closure';
  /** Name of the successor; empty where there is none. */
  readonly successor: string;
  /** `YYYY-MM-DD`; by when Communications finds a new owner or the account is closed. */
  readonly dueOn: string | null;
  /** Who administers it from now on. */
  readonly administrators: readonly string[];
  /** The reader takes the leaver's place here. */
  readonly readerFollows: boolean;
}

export interface HandoverLetterData {
  readonly reader: { readonly name: string; readonly role: string };
  readonly leaver: string;
  /** `YYYY-MM-DD`; null when it is not on record. */
  readonly leavesOn: string | null;
  readonly items: readonly HandedOver[];
  readonly note: string;
}

/**
 * The letter to somebody who has to know that a holder of accounts leaves: a line manager or a successor (CP371 2.3.1).
 * @param data who reads it, who leaves, and what becomes of each account that concerns the reader
 * @returns the letter
 * @throws RangeError when a date is not a date
 */
export const handoverLetter = (data: HandoverLetterData): Letter => {
  const follows = data.items.filter(({ readerFollows }) => readerFollows);
  return {
    to: [data.reader.name, data.reader.role].filter((line) => line !== ''),
    dear: data.reader.name,
    subject: `Handover of social media accounts: ${data.leaver}`,
    parts: [
      text(`${data.leaver} ${leaving(data.leavesOn)}. These are the accounts that concern you, and what becomes of each.`),
      ...data.items.map((item): LetterPart => ({
        kind: 'facts',
        pairs: [
          { label: 'Account', value: item.channel === '' ? item.account : `${item.account} (${item.channel})` },
          { label: `${data.leaver} was`, value: item.as.join(', ') },
          { label: 'What becomes of it', value: becomes(item) },
          { label: 'Administrators now', value: item.administrators.join(', ') || 'Nobody yet' },
        ],
      })),
      ...(data.note === '' ? [] : [text(`Note: ${data.note}`)]),
      heading('Passwords'),
      text(`Any password that ${data.leaver} may know will be changed (2.3.1). If you sign in to one of these accounts, the Communications Team will agree the new password with you. Nobody will ask you for a password by letter or email.`),
      ...(follows.length === 0 ? [] : [heading('What you do as successor'), list(duties(follows))]),
      ...(data.items.some(({ outcome }) => outcome === 'closure') ? [heading('Before an account is closed'), text('The Communications Team keeps a copy of what was posted before the account is closed. Tell the team now if something on it is still needed.')] : []),
      heading('If this is not right'),
      text('Tell the Communications Team, which must know who administers each account (2.3.1).'),
    ],
    copies: [],
  };
};

const leaving = (on: string | null): string => (on === null ? 'hands over the accounts below' : `hands over the accounts below; the last day is ${formatDate(on)}`);

const becomes = ({ outcome, successor, dueOn }: HandedOver): string => {
  const by = dueOn === null ? '' : ` by ${formatDate(dueOn)}`;
  switch (outcome) {
    case 'successor':
      return `${successor} follows.`;
    case 'removed':
      return 'Nobody follows; the others stay.';
    case 'communications':
      return `The Communications Team takes it over and finds a new owner${by}.`;
    case 'closure':
      return `The account is closed${by}.`;
  }
};

/** The place that is looked after, not posted on. */
const MANAGER = 'line manager';

const duties = (items: readonly HandedOver[]): string[] => {
  const runs = items.some(({ as }) => as.some((place) => place !== MANAGER));
  const manages = items.some(({ as }) => as.includes(MANAGER));
  return [
    ...(runs
      ? [
        'Sign in with the new password, once the team has agreed it with you, and check that you can (2.3.1).',
        'Check that the purpose, the disclaimer and who can join are still shown and right (2.3.1).',
        'Remove the leaver wherever the platform lists people with a role.',
        'Read the editorial guidelines before you post (App 1), and ask the team when you are in doubt (2.3.1).',
      ]
      : []),
    ...(manages ? ['Look at each account every month: posted regularly, relevant, worth having (2.3.1).'] : []),
    'Tell the Communications Team of any change of the account’s details (App 2).',
  ];
};

const text = (words: string): LetterPart => ({ kind: 'text', text: words });
const heading = (words: string): LetterPart => ({ kind: 'heading', text: words });
const list = (items: readonly string[]): LetterPart => ({ kind: 'list', items });
