import type { TableFigures } from '../../../../../preload/contract/monitoring-table.ts';
import type { CountedWindows } from '../../reviews/rules/counted-windows.ts';
import type { LogFigures } from './lines.ts';

/* The figures of the monitoring table as a committee reads them. What was not done is always said, also when it is nothing. */

const numbers = new Intl.NumberFormat('en-GB');

function counted(value: number, one: string): string {
  return `${numbers.format(value)} ${one}${value === 1 ? '' : 's'}`;
}

/** A line of the daily log in sentences. */
export function logSentences(figures: LogFigures): string[] {
  const { owed, done, late, notChecked, notDone, notKnown, findings, extra } = figures;
  const looked = done + notChecked + extra;
  return [
    ...(owed === 0 ? ['No day was owed in this period.'] : [
      `${numbers.format(done)} of ${counted(owed, 'day')} monitored${late === 0 ? '' : `, ${numbers.format(late)} of them written down later`}.`,
      notDone === 0 ? 'Not done: none.' : `Not done: ${counted(notDone, 'day')}.`,
    ]),
    ...(notChecked === 0 ? [] : [`Could not be checked: ${counted(notChecked, 'day')}.`]),
    ...(notKnown === 0 ? [] : [`Not known: ${counted(notKnown, 'day')} before the log began in this register.`]),
    ...(extra === 0 ? [] : [`Also monitored: ${counted(extra, 'day')} on which it was not owed.`]),
    // Nobody looked, so nothing can be said of what was there.
    ...(looked === 0 ? [] : [findings === 0 ? 'Nothing was found.' : `Something was found on ${counted(findings, 'day')}.`]),
  ];
}

/**
 * A line that is answered by reviews, in sentences.
 *
 * @param kept whether a policy that is on asks for that kind of review
 * @param windows what is counted; null for nothing
 * @param asOf the day on which it stood like this, in words
 */
export function reviewSentences(figures: TableFigures, kept: boolean, windows: CountedWindows | null, asOf: string): string[] {
  const { owed, done, late, notDone, notYetDue, notKnown, stopped, findings } = figures;
  if (!kept) return ['None of the policies that are on asks for these reviews, so they are not kept here.'];
  const gone = stopped === 0 ? [] : [`Not owed any more: ${counted(stopped, 'account')} given up before the review was due.`];
  if (owed === 0 || windows === null) return ['No review was owed in this period.', ...gone];
  return [
    ...countedSentences(windows, asOf),
    `${numbers.format(done)} of ${counted(owed, 'review')} done${late === 0 ? '' : `, ${numbers.format(late)} of them late`}.`,
    notDone === 0 ? 'Not done: none.' : `Not done: ${counted(notDone, 'review')}.`,
    // Nobody has missed them, and they are not done either.
    ...(notYetDue === 0 ? [] : [`Not yet due: ${counted(notYetDue, 'review')}.`]),
    ...(notKnown === 0 ? [] : [`Not known: ${counted(notKnown, 'review')} from before this register.`]),
    ...gone,
    ...(done === 0 ? [] : [findings === 0 ? 'No concern was raised.' : `Concerns raised: ${numbers.format(findings)}.`]),
  ];
}

/** A review belongs to a whole month or quarter, so a committee has to read which ones are counted, and as of when. */
function countedSentences({ title, each, count, partly }: CountedWindows, asOf: string): string[] {
  return [
    `Reviews of ${title}, as they stood on ${asOf}.`,
    ...(partly ? [`Counted by the whole ${each}${count === 1 ? '' : 's'}: the days above are only a part of ${count === 1 ? 'it' : 'them'}.`] : []),
  ];
}
