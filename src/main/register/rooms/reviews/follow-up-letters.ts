import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { FollowUpDetail } from '../../../../preload/contract/reviews-follow-ups.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { conflict } from '../../refusals.ts';
import { type Letter, type LetterHead, lettersPaper, letterText } from '../../reports/documents/letter.ts';
import { accountStandsLetter, furtherPeriodLetter } from '../../reports/documents/review-decision-letters.ts';
import {
  concernLetter, type LetterPoint, rescindedLetter, shortfallLetter, type ShortfallLetterData, standardsMetLetter,
} from '../../reports/documents/review-letters.ts';
import { fileSlug, formatDate } from '../../reports/house-style.ts';
import { isMailAddress, messageDraft } from '../../reports/message-draft.ts';
import { refuseFutureDay, refuseOddDay } from '../../sensible-day.ts';
import type { Job, Work } from '../../work.ts';
import { type WrittenFile, writeRecordedFile } from '../../written-file.ts';
import { sameName } from '../people/rules.ts';
import { trustName } from '../settings/service.ts';
import { type Chain, chainById, note } from './follow-up-chain.ts';
import { refuseAgreedDay } from './follow-up-opening.ts';
import { refuseBeforeAnswered } from './follow-up-order.ts';
import { followUp, letterKindOf, secondaryReviewOf, stepOfLetter } from './follow-ups.ts';
import { subjectFor } from './review-subject.ts';
import { clausesFromWords } from './rules/clauses.ts';
import { roundsOf, take } from './rules/follow-up.ts';
import { quarterOf } from './secondary-quarter.ts';
import { answersOf } from './table.ts';

/* The letters to the approving line manager (CP371 2.3.1), on paper and as a message that an officer looks at and sends. */

type Input = InputOf<'reviews.letter'>;

interface Written {
  /** The day of the letter. */
  readonly on: string;
  readonly head: LetterHead;
  readonly letter: Letter;
  readonly to: { readonly name: string; readonly email: string };
  /** The day it sets: for the reply, or for the closing. */
  readonly dueOn: string | null;
  /** The follow-up as the letter tells of it. */
  readonly version: number;
}

/**
 * Prints the letter that fits how a follow-up stands: about a concern, about a shortfall with the period proposed or agreed,
 * that the standards are met, or that approval is rescinded. Making it is the step.
 *
 * @throws Refusal `not-found`; `invalid` where no line manager is on record, or naming the day that is missing or wrong;
 *   `cancelled`, `not-printed`, `not-written`
 */
export async function followUpLetter(job: Job, input: Input): Promise<OutputOf<'reviews.letter'>> {
  const { path } = job.file();
  const written = job.read((work) => write(work, input));
  refuseOtherExtension(path, '.pdf', 'The letter is saved as a PDF file.');
  const printed = await printPaper(job, lettersPaper(written.head, [written.letter]), 'Printing the letter');
  return await writeRecordedFile(job, path, printed.bytes, (work, file) => noteLetter(work, input, written, file, 'letter-printed'));
}

/**
 * Writes the same letter as a message draft to the line manager. An address that cannot be written to is left out: the officer
 * sees the message before she sends it.
 *
 * @throws Refusal as `followUpLetter`
 */
export async function followUpLetterDraft(job: Job, input: Input): Promise<OutputOf<'reviews.letterDraft'>> {
  const { path } = job.file();
  const written = job.read((work) => write(work, input));
  refuseOtherExtension(path, '.eml', 'The message is saved as an .eml file.');
  const message = await messageDraft({ to: [written.to], subject: written.letter.subject, text: letterText(written.head, written.letter) });
  return await writeRecordedFile(job, path, message, (work, file) => noteLetter(work, input, written, file, 'letter-drafted'));
}

/** @throws Refusal as `followUpLetter`: better told before a file is chosen */
export function followUpLetterName(work: Work, input: Input): string {
  return `${letterStem(work, input)}.pdf`;
}

/** @throws Refusal as `followUpLetterName` */
export function followUpLetterDraftName(work: Work, input: Input): string {
  return `${letterStem(work, input)}.eml`;
}

const fileWords = { 'concern': 'Concern', 'shortfall-proposed': 'Shortfall', 'shortfall-agreed': 'Shortfall', 'further': 'Further period', 'met': 'Standards met', 'rescinded': 'Approval rescinded', 'stands': 'Account stands' } as const;

function letterStem(work: Work, input: Input): string {
  write(work, input);
  const chain = chainById(work, input.id);
  return `${chain.row.number} ${fileWords[letterKindOf(chain)]} ${fileSlug(chain.row.account, 'account')}`;
}

function noteLetter(work: Work, { id }: Input, { on, to, dueOn, version }: Written, file: WrittenFile, action: string): void {
  const chain = chainById(work, id);
  // While it was printed the follow-up can have gone on, and the letter would say what no longer holds.
  if (chain.row.version !== version) throw conflict('This follow-up', { version: chain.row.version });
  const step = stepOfLetter(letterKindOf(chain));
  const unreached = action === 'letter-drafted' && !isMailAddress(to.email) ? 'No address that a message can go to is on record' : '';
  note(work, chain, {
    action, taking: take(chain.row.kind, chain.taken, step),
    facts: { [step]: { on, person: to.name, dueOn, said: unreached, file: { name: file.name, sha256: file.sha256 } } },
  });
}

function write(work: Work, input: Input): Written {
  const chain = chainById(work, input.id);
  const detail = followUp(work, { id: input.id });
  const { manager } = detail;
  if (manager === null) {
    throw new Refusal('invalid', `${chain.row.account} has no line manager on record to write to. Name one in the account, or leave the letter out with a reason.`);
  }
  const on = letterDay(work, chain, input.sentOn, detail.review.reviewedOn);
  const { letter, dueOn } = letterFor(work, chain, detail, { ...input, manager, on });
  return {
    on, letter, dueOn, version: chain.row.version, to: { name: manager.name, email: manager.email },
    head: {
      title: letter.subject, reference: chain.row.number, trustName: trustName(work), writtenOn: on, createdAt: work.clock.now(),
      officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
    },
  };
}

/** The day of a letter: today, or an earlier one on which it was sent. @throws Refusal `invalid` for a day on which it cannot have been */
function letterDay(work: Work, chain: Chain, sentOn: string | null, reviewedOn: string): string {
  const on = sentOn ?? work.clock.today();
  refuseFutureDay(on, work.clock.today(), 'sentOn');
  if (on < reviewedOn) throw new Refusal('invalid', `The review was done on ${formatDate(reviewedOn)}. Enter that day or a later one.`, 'sentOn');
  refuseBeforeAnswered(chain, stepOfLetter(letterKindOf(chain)), on, 'sentOn');
  return on;
}

type Asked = Omit<Input, 'id' | 'sentOn'> & { readonly on: string; readonly manager: NonNullable<FollowUpDetail['manager']> };

function letterFor(work: Work, chain: Chain, detail: FollowUpDetail, asked: Asked): { letter: Letter; dueOn: string | null } {
  const { account, review } = detail;
  const about = {
    reader: { name: asked.manager.name, role: asked.manager.role }, account: { name: account.name, channel: account.channelTitle, address: account.address },
    note: asked.note, copies: [], reviewedOn: review.reviewedOn,
  };
  const points = detail.points.map(letterPoint);
  const kind = letterKindOf(chain);
  switch (kind) {
    case 'concern': {
      const replyBy = dayAhead(asked.on, asked.replyBy, 'replyBy', 'Enter the day by which a reply is asked.');
      const letter = concernLetter({ ...about, points, replyBy });
      const monthly = `The monthly review of this account, done by ${review.reviewer} on ${formatDate(review.reviewedOn)}, raised a concern. You approved the account, so we bring to you what was found (2.3.1).`;
      return { letter: review.kind === 'monthly' ? beginning(letter, monthly) : letter, dueOn: replyBy };
    }
    case 'shortfall-proposed': {
      const replyBy = dayAhead(asked.on, asked.replyBy, 'replyBy', 'Enter the day by which a reply is asked.');
      const until = dayAhead(asked.on, asked.until, 'until', 'Enter the day that is proposed for the secondary review.');
      refuseAgreedDay(review.reviewedOn, until, 'until');
      if (until <= replyBy) throw new Refusal('invalid', 'The secondary review comes after the day of the reply. Enter a later day.', 'until');
      return { letter: shortfallLetter({ ...about, points, period: { kind: 'proposed', until, replyBy }, secondaryOn: until }), dueOn: replyBy };
    }
    case 'shortfall-agreed': {
      const period = agreedPeriod(chain, asked.manager.name);
      return { letter: shortfallLetter({ ...about, points, period, secondaryOn: period.until }), dueOn: null };
    }
    case 'further': {
      const { until, agreedOn, agreedWith } = agreedPeriod(chain, asked.manager.name);
      const { on, decidedOn, decidedBy, reasons, review: second } = secondOf(work, chain, 'further');
      return { letter: furtherPeriodLetter({ ...about, foundOn: review.reviewedOn, secondaryOn: second === null ? null : on, decidedOn, decidedBy, reasons, until, agreedOn, agreedWith }), dueOn: null };
    }
    case 'stands': {
      const { on, decidedOn, decidedBy, reasons } = secondOf(work, chain, 'stands');
      return { letter: accountStandsLetter({ ...about, foundOn: review.reviewedOn, reviewedOn: on, decidedOn, decidedBy, reasons, nextReview: nextReview(work, chain) }), dueOn: null };
    }
    case 'met': {
      const second = secondOf(work, chain, 'met');
      const letter = standardsMetLetter({
        ...about, reviewedOn: second.on, foundOn: review.reviewedOn, changed: [...whatChanged(work, second.review), ...second.reasons], nextReview: nextReview(work, chain),
      });
      const instead = `On ${formatDate(review.reviewedOn)} a review found that this account fell short. On ${formatDate(second.decidedOn)} ${second.decidedBy} decided, without a secondary review, that it now meets the standards (2.3.1).`;
      return { letter: second.review === null ? beginning(letter, instead) : letter, dueOn: null };
    }
    case 'rescinded': {
      const closeBy = dayAhead(asked.on, asked.closeBy, 'closeBy', 'Enter the day by which the account is closed.');
      const second = secondOf(work, chain, 'rescinded');
      const letter = rescindedLetter({
        ...about, reviewedOn: second.on, decidedOn: second.decidedOn, decidedBy: second.decidedBy, closeBy,
        reasons: [...second.reasons, ...stillWrong(work, second.review)],
        captured: asked.captured.split('\n').map((line) => line.trim()).filter((line) => line !== ''),
      });
      const instead = `On ${formatDate(review.reviewedOn)} a review found that this account fell short. On ${formatDate(second.decidedOn)} ${second.decidedBy} decided, without a secondary review, to rescind the approval of this account (2.3.1).`;
      return { letter: second.review === null ? beginning(letter, instead) : letter, dueOn: closeBy };
    }
  }
}

function agreedPeriod({ row, steps }: Chain, reader: string): Extract<ShortfallLetterData['period'], { kind: 'agreed' }> {
  const agreed = steps.findLast(({ step, how }) => step === 'period' && how === 'done');
  const person = agreed?.person ?? '';
  return { kind: 'agreed', until: row.second_review_due ?? '', agreedOn: agreed?.happened_on ?? row.opened_on, agreedWith: person === '' || sameName(person, reader) ? 'you' : person };
}

/** A letter must not speak of a review that was never done. */
function beginning(letter: Letter, text: string): Letter {
  return { ...letter, parts: [{ kind: 'text', text }, ...letter.parts.slice(1)] };
}

interface Second {
  /** The day of the secondary review, or of the decision that took its place. */
  readonly on: string;
  /** Null where it was left out. */
  readonly review: string | null;
  /** Why it was decided so, and what the review said as a whole, each once. */
  readonly reasons: readonly string[];
  readonly decidedOn: string;
  readonly decidedBy: string;
}

function secondOf(work: Work, { row, steps, taken }: Chain, decision: 'met' | 'rescinded' | 'further' | 'stands'): Second {
  const decided = steps.findLast(({ step, how }) => step === decision && how === 'done');
  // Standards are met by a look at the account since the newest period was agreed; what was found before that still speaks against it.
  const ofRound = steps.slice(-(roundsOf(taken).at(-1)?.length ?? 0));
  const review = secondaryReviewOf(work, decision === 'met' ? ofRound : steps);
  const decidedOn = decided?.happened_on ?? row.opened_on;
  const said = [decided?.reason ?? '', decided?.said ?? '', decision === 'rescinded' ? review?.note ?? '' : ''];
  return {
    review: review?.id ?? null, on: review?.reviewed_on ?? decidedOn, reasons: [...new Set(said.filter((text) => text !== ''))],
    // Before decisions were a step of their own, nobody was named.
    decidedOn, decidedBy: decided === undefined || decided.person === '' ? 'the Communications Team' : decided.person,
  };
}

/** What the secondary review says in words has changed; its numbers and dates are no answer to that. */
function whatChanged(work: Work, review: string | null): string[] {
  if (review === null) return [];
  return answersOf(work.db, review).filter(({ value, text }) => value === null && text !== '' && !/^[\d-]+$/u.test(text)).map(({ text }) => text);
}

/** What the secondary review still found wrong. */
function stillWrong(work: Work, review: string | null): string[] {
  if (review === null) return [];
  return answersOf(work.db, review).filter(({ concern }) => concern === 1).map(({ question, note: seen, clause }) => `${question}: ${seen} (${clause})`);
}

/** The quarter of the next review of its own calendar. */
function nextReview(work: Work, { row }: Chain): string {
  const running = quarterOf(work, row.account_id, work.clock.today());
  return (subjectFor(work, 'quarterly', running, row.account_id)?.subject.owed.period ?? running).title;
}

function letterPoint({ clause, question, seen, grounds }: FollowUpDetail['points'][number]): LetterPoint {
  return { clauses: clausesFromWords(clause).map(({ reference, clause: own }) => `${reference} ${own}`.trim()), question, seen, grounds };
}

/** A day that a letter sets has to lie ahead of it: nobody can reply before it was sent. @throws Refusal `invalid` */
function dayAhead(on: string, day: string | null, field: string, missing: string): string {
  if (day === null) throw new Refusal('invalid', missing, field);
  refuseOddDay(day, field);
  if (day <= on) throw new Refusal('invalid', `This day has to come after the letter of ${formatDate(on)}. Enter a later one.`, field);
  return day;
}
