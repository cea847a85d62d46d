import type { NoticeKind, NoticeRow } from '../../../preload/contract/notices.ts';
import type { FieldError } from '../../lib/register.ts';
import type { Audience } from './notice-audience.ts';

/* What a notice is called, the text that each kind begins with, and whether its answers are overdue. Pure. */

export const noticeKinds: Readonly<Record<NoticeKind, string>> = {
  'pre-election': 'Pre-election period',
  'major-incident': 'Major incident',
  'new-policy': 'New policy',
  other: 'Other',
};

export interface NoticeText {
  readonly subject: string;
  readonly body: string;
}

/** What has to be filled in stands in square brackets, and the form asks for it. */
const beginnings: Readonly<Record<NoticeKind, (trust: string) => { readonly subject: string; readonly lines: readonly string[] }>> = {
  'pre-election': (trust) => ({
    subject: 'Pre-election period: our social media accounts',
    lines: [
      'The pre-election period begins on [first day] and ends on [last day].',
      `During it, nothing on an account of ${trust} may seem to favour a party or a candidate. On the accounts that you look after, please:`,
      '- do not post, share or like anything from a party, a candidate or a campaign\n- do not announce new plans or decisions that can wait\n- go on with what patients and staff need to know, such as opening times and health advice\n- check posts that are planned already, and stop those that no longer fit\n- send any question from a candidate, a campaign or the press to the Communications Team and do not answer it yourself',
      'If you are not sure about a post, ask us before it goes out.',
    ],
  }),
  'major-incident': (trust) => ({
    subject: 'Major incident: please stop posting and wait',
    lines: [
      `${trust} has declared a major incident. Until the Communications Team tells you that it is over, please:`,
      '- stop all planned posts on the accounts that you look after\n- post nothing about the incident, and nothing about patients, visitors or staff involved in it\n- share only what the Trust’s own main accounts have posted, without adding to it\n- do not answer comments or messages about the incident: send them to us\n- keep your sign-in details at hand and tell us how you can be reached',
      'Reporters who turn to you are to be sent to the Communications Team.',
    ],
  }),
  'new-policy': (trust) => ({
    subject: 'A policy for our social media accounts has changed',
    lines: [
      `${trust} has a new version of [policy], in force from [date].`,
      'You are named in our register of social media accounts, so it applies to what you do there. Please:',
      '- read it before you post again\n- tell everybody who posts with you\n- look at your account with it in mind: its purpose, its disclaimer, its administrators\n- tell us if anything in our register about the account is out of date',
      'What has changed most: [the main changes].',
    ],
  }),
  other: () => ({ subject: '', lines: ['[What everybody who runs these accounts needs to know.]'] }),
};

/** The text that a notice of a kind begins with; it names the Trust. The register itself adds the day to reply by. */
export function startingText(kind: NoticeKind, trust: string): NoticeText {
  const name = trust === '' ? 'the Trust' : trust;
  const { subject, lines } = beginnings[kind](name);
  // A sentence may begin with the name.
  const body = ['Dear colleague', ...lines, `Communications Team\n${name}`].map((part) => part.replace(/^./u, (first) => first.toUpperCase()));
  return { subject, body: body.join('\n\n') };
}

/** What is still in square brackets and waits to be filled in. */
export function gapsIn(text: string): readonly string[] {
  return [...new Set(text.match(/\[[^[\]\n]+\]/gu) ?? [])];
}

/** How many have not acknowledged. */
export function missing(row: Pick<NoticeRow, 'recipients' | 'acknowledged'>): number {
  return Math.max(0, row.recipients - row.acknowledged);
}

/** Answers are missing and the day for them has passed. */
export function isOverdue(row: Pick<NoticeRow, 'recipients' | 'acknowledged' | 'replyBy'>, today: string): boolean {
  return missing(row) > 0 && row.replyBy !== null && row.replyBy < today;
}

/** How the answers to a notice stand, as the list is narrowed by it. */
export const answerWords = { overdue: 'Answers overdue', missing: 'Answers to come', all: 'Everybody' } as const;

export function answersOf(row: Pick<NoticeRow, 'recipients' | 'acknowledged' | 'replyBy'>, today: string): string {
  if (missing(row) === 0) return answerWords.all;
  return isOverdue(row, today) ? answerWords.overdue : answerWords.missing;
}

interface NoticeTry {
  readonly audience: Audience;
  /** How many accounts are meant. */
  readonly accounts: number;
  readonly to: { readonly administrators: boolean; readonly lineManagers: boolean; readonly contributors: boolean };
  readonly text: NoticeText;
  /** What the contract says against it, by field. */
  readonly issues: readonly { readonly path: string; readonly message: string }[];
}

/** What keeps a notice from going out, by the ids of the form's boxes. */
export function noticeErrors({ audience, accounts, to, text, issues }: NoticeTry): readonly FieldError[] {
  const found: FieldError[] = [];
  if ((audience.by === 'directorate' || audience.by === 'channel') && audience.value === '') {
    found.push({ field: 'notice-which', message: audience.by === 'directorate' ? 'Choose a directorate.' : 'Choose a channel.' });
  } else if (accounts === 0) {
    found.push({ field: 'notice-accounts', message: 'There is no such account. Choose others.' });
  }
  if (!to.administrators && !to.lineManagers && !to.contributors) found.push({ field: 'notice-to', message: 'Say to whom the notice goes.' });
  for (const { path, message } of issues) if (path !== 'accountIds' && path !== 'to') found.push({ field: `notice-${path}`, message });
  for (const field of ['subject', 'body'] as const) {
    const [gap] = gapsIn(text[field]);
    if (gap !== undefined) found.push({ field: `notice-${field}`, message: `Fill in ${gap}, or take it out.` });
  }
  return found;
}
