import type { DayReport } from '../../../preload/contract/today.ts';
import { Link } from '../../app/navigation.ts';
import { Tag } from '../../components/tag.tsx';
import { longDate, number } from '../../lib/format.ts';
import { followUpPath } from '../reviews/follow-up-words.ts';
import { accountsWith } from './links.ts';
import { countdownTone, countdownWord } from './words.ts';

/** Rows that are shown; the list of accounts has them all. */
const mostRows = 8;

/** Accounts under secondary review, with how long each still has. */
export function UnderReview({ underReview: { agreed, undecided, withoutDay } }: Pick<DayReport, 'underReview'>) {
  const rows = [
    // What waits for somebody to decide stands first: no day will bring it on by itself.
    ...undecided.map(({ followUpId, account, dueOn, daysLeft }) => ({
      to: followUpPath(followUpId, 'open'), account, tone: daysLeft < 0 ? 'red' as const : 'warm' as const, word: 'Waiting for the decision', day: `Decide by ${longDate(dueOn)}`,
    })),
    ...agreed.map(({ followUpId, account, dueOn, daysLeft }) => ({ to: followUpPath(followUpId, 'open'), account, tone: countdownTone(daysLeft), word: countdownWord(daysLeft), day: longDate(dueOn) })),
    ...withoutDay.map(({ accountId, account }) => ({ to: `/accounts/${accountId}?part=reviews`, account, tone: 'red' as const, word: 'No day agreed', day: '' })),
  ];
  if (rows.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="today-under-review">
      <h2 id="today-under-review">Under secondary review</h2>
      <ul className="today-countdown">
        {rows.slice(0, mostRows).map(({ to, account, tone, word, day }) => (
          <li key={to}>
            <Link to={to}>{account}</Link>
            <span>
              <Tag tone={tone}>{word}</Tag>
              {day === '' ? null : <small>{day}</small>}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > mostRows ? <Link to={accountsWith({ status: 'Under secondary review' })}>See all {number(rows.length)} accounts</Link> : null}
    </section>
  );
}
