import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import { refuseOtherExtension } from '../../../file-extension.ts';
import { printPaper } from '../../../paper-jobs.ts';
import { Refusal } from '../../../refusal.ts';
import { type Letter, type LetterHead, letterText, lettersPaper } from '../../../reports/documents/letter.ts';
import { chaseLetter } from '../../../reports/documents/chase-letter.ts';
import { refuseOddDay } from '../../../sensible-day.ts';
import type { Job, Work } from '../../../work.ts';
import { writeRecordedFile } from '../../../written-file.ts';
import { trustName } from '../../settings/service.ts';
import { windowAsked } from '../asked-period.ts';
import { calendarsFor } from '../calendars.ts';
import { evenCalendar, type Period, periodBefore, periodById } from '../rules/calendar.ts';
import { byMonth, chosenManagers, type ManagerReviews, noteSent, reachable, sizeOf } from './chosen.ts';
import { managedReviews } from './managed-reviews.ts';
import { type Draft, draftsZip } from './messages.ts';
import { worksheetsOf } from './worksheet-data.ts';

type Input = InputOf<'reviews.chase'>;

const extensions = { letters: '.pdf', messages: '.zip' } as const;
const sentences = { letters: 'The letters are saved as a PDF file.', messages: 'The messages are saved as a zip file.' } as const;

/**
 * Asks line managers again for what has not come back: as letters, or as message drafts with the worksheets that are missing. Up to
 * the day by which a review is due that is a reminder, in its own words; after it a chase, which counts on each account, once for
 * a day (CP371 2.3.1).
 *
 * @throws Refusal `invalid` for a month that does not exist, when nothing is missing, it would reach nobody, the day of reply has passed, or the file has the wrong
 *   extension; `not-found`, `cancelled`, `not-printed`, `not-written`
 */
export async function chase(job: Job, input: Input): Promise<OutputOf<'reviews.chase'>> {
  const { path } = job.file();
  refuseOtherExtension(path, extensions[input.as], sentences[input.as]);
  const { head, left, managers, withoutEmail, letters, drafts } = job.read((work) => prepare(work, input));
  const content = input.as === 'letters' ? (await printPaper(job, lettersPaper(head, letters), 'Printing the letters')).bytes : await draftsZip(job, drafts, head);
  const file = await writeRecordedFile(job, path, content, (work, written) => {
    noteSent(work, managers, input.as === 'letters' ? 'letter' : 'chase', written);
    work.record({
      action: 'reviews.chased', room: 'reviews', recordId: input.period, clause: '2.3.1',
      details: {
        period: input.period, as: input.as, ...sizeOf(managers), reminded: remindersOf(managers), to: managers.map(({ person }) => person.name), withoutEmail, replyBy: input.replyBy,
        note: input.note, file: written.name, sha256: written.sha256,
      },
    });
  });
  return { file, ...sizeOf(managers), reminded: remindersOf(managers), left: [...left], withoutEmail };
}

/** File name to suggest: "Chase letters October 2026.pdf", or "Reminder letters November 2026.pdf" while that is not due. */
export function chaseFileName(work: Work, { period, as, monthsBefore }: Input): string {
  const month = windowAsked(work, 'monthly', period);
  const dueOn = calendarsFor(work, 'monthly', [])?.workingDay(month.to) ?? month.to;
  return `${monthsBefore === 0 && dueOn >= work.clock.today() ? 'Reminder' : 'Chase'} ${as} ${month.title}${extensions[as]}`;
}

/** Reviews that are not due yet. */
function remindersOf(managers: readonly ManagerReviews[]): number {
  return managers.reduce((sum, { reviews }) => sum + reviews.filter(({ notYetDue }) => notYetDue).length, 0);
}

interface Prepared {
  readonly head: LetterHead;
  readonly managers: readonly ManagerReviews[];
  readonly left: readonly string[];
  readonly withoutEmail: string[];
  readonly letters: readonly Letter[];
  readonly drafts: readonly Draft[];
}

function prepare(work: Work, input: Input): Prepared {
  refuseOddDay(input.replyBy, 'replyBy');
  if (input.replyBy < work.clock.today()) throw new Refusal('invalid', 'The day by which to reply has passed. Enter today or a later day.', 'replyBy');
  // Who has sent back why it could not be done has answered: the letter would say that nothing came.
  const missing = monthsAsked(work, input).flatMap((month) => managedReviews(work, month)).filter(({ review, couldNot }) => review === null && couldNot === '');
  const { managers: chosen, left } = chosenManagers(work, missing, input.managerIds);
  const { managers, withoutEmail } = input.as === 'messages' ? reachable(chosen) : { managers: chosen, withoutEmail: [] };
  const worksheets = worksheetsOf(work, 'monthly');
  const letterTo = ({ person, reviews }: ManagerReviews): Letter => chaseLetter({
    reader: { name: person.name, role: person.role }, returnTo: worksheets.returnTo, replyBy: input.replyBy, note: input.note, copies: [],
    missing: byMonth(reviews).map((ofMonth) => ({
      month: ofMonth[0]?.period.title ?? '',
      accounts: ofMonth.map(({ name, channelTitle, dueOn, notYetDue, sent }) => ({
        name, channel: channelTitle, dueOn, notYetDue, chasedBefore: sent.chased, lastChasedOn: sent.chasedOn ?? '',
      })),
    })),
  });
  return {
    managers, left, withoutEmail, letters: managers.map(letterTo),
    head: {
      title: `${managers.every(({ reviews }) => reviews.every(({ notYetDue }) => notYetDue)) ? 'Reminders' : 'Chase letters'}, ${periodById(input.period).title}`, reference: 'Monthly reviews (CP371 2.3.1)', trustName: trustName(work), writtenOn: work.clock.today(),
      createdAt: work.clock.now(), officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
    },
    drafts: managers.map((manager) => {
      const letter = letterTo(manager);
      return {
        person: manager.person, subject: letter.subject, sheets: byMonth(manager.reviews).map((ofMonth) => worksheets.forManager(manager.person, ofMonth)),
        text: (from) => letterText(from, letter),
      };
    }),
  };
}

/** The month, and so many before it, oldest first. */
function monthsAsked(work: Work, { period, monthsBefore }: Input): Period[] {
  const calendar = calendarsFor(work, 'monthly', [])?.trust ?? evenCalendar(1);
  const months = [windowAsked(work, 'monthly', period)];
  while (months.length <= monthsBefore) {
    const [first] = months;
    if (first !== undefined) months.unshift(periodBefore(calendar, first));
  }
  return months;
}
