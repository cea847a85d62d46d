import type { DayReport } from '../../../preload/contract/today.ts';
import { useEffect, useRef, useState } from 'react';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate, plural } from '../../lib/format.ts';
import { followUpPath } from '../reviews/follow-up-words.ts';
import { countdownTone, countdownWord } from './words.ts';

/** Rows that are shown before somebody asks for all. */
const mostRows = 8;

/** Accounts under secondary review, with how long each still has. */
export function UnderReview({ underReview: { agreed, undecided, withoutDay } }: Pick<DayReport, 'underReview'>) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // The button that showed the others is gone: the focus goes on where they begin.
  useEffect(() => {
    if (all) list.current?.querySelectorAll('a')[mostRows]?.focus();
  }, [all]);
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
      <ul className="today-countdown" ref={list}>
        {(all ? rows : rows.slice(0, mostRows)).map(({ to, account, tone, word, day }) => (
          <li key={to}>
            <Link to={to}>{account}</Link>
            <span>
              <Tag tone={tone}>{word}</Tag>
              {day === '' ? null : <small>{day}</small>}
            </span>
          </li>
        ))}
      </ul>
      {all || rows.length <= mostRows ? null : (
        <Button variant="quiet" onClick={() => setAll(true)}>
          Show {plural(rows.length - mostRows, 'more account')}
        </Button>
      )}
    </section>
  );
}
