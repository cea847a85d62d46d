import { useEffect, useRef, type RefObject } from 'react';
import type { DayReport } from '../../../preload/contract/today.ts';
import { Link } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { number } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { FirstAccounts } from '../accounts/first-accounts.tsx';
import { DoNext, focusLine } from './do-next.tsx';
import { OnTime } from './on-time.tsx';
import { UnderReview } from './under-review.tsx';
import { cardsOf, countsOf, dayLine, type Card } from './words.ts';
import './today.css';

/** What the day asks for: the numbers that matter, what to do next, and how the quarters went. */
export function TodayScreen() {
  const { data, error } = useRegister('today.get', {});
  const page = useRef<HTMLDivElement>(null);
  useArrowIntoList(page);
  return (
    <div className="page today" ref={page}>
      <PageHeader title="Today" sub={data === undefined ? undefined : dayLine(data)} />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data === undefined ? (error === null ? <p role="status">Gathering what the day asks for…</p> : null) : <Day report={data} />}
    </div>
  );
}

function Day({ report }: { readonly report: DayReport }) {
  return (
    <>
      {report.accounts.all === 0 ? <NoAccounts /> : <Cards report={report} />}
      <div className="today__columns">
        <DoNext duties={report.doNext} periods={report.reviews} />
        <div className="today__side">
          {report.accounts.all === 0 ? null : <OnTime />}
          <UnderReview underReview={report.underReview} />
          <Counts report={report} />
        </div>
      </div>
    </>
  );
}

/** From anywhere on the screen an arrow leads into the list, whose own arrows take over there. */
function useArrowIntoList(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = page.current;
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.key !== 'ArrowDown') return;
      if (place !== null && focusLine(place, 0)) event.preventDefault();
    };
    place?.addEventListener('keydown', press);
    return () => place?.removeEventListener('keydown', press);
  }, [page]);
}

function Cards({ report }: { readonly report: DayReport }) {
  return (
    <ul className="today__cards" aria-label="The day in numbers">
      {cardsOf(report).map((card) => (
        <li key={card.id} className={`today-card today-card--${card.tone}`}>
          <CardWords card={card} />
        </li>
      ))}
    </ul>
  );
}

function CardWords({ card }: { readonly card: Card }) {
  return (
    <>
      <Link className="today-card__main" to={card.to}>
        <span className="today-card__value">{card.value}</span> {card.text}
      </Link>
      {card.more.map(({ text, to }) => (
        <Link key={text} className="today-card__more" to={to}>
          {text}
        </Link>
      ))}
    </>
  );
}

function Counts({ report }: { readonly report: DayReport }) {
  const counts = countsOf(report);
  if (counts.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="today-counts">
      <h2 id="today-counts">Also waiting</h2>
      <ul className="today-counts">
        {counts.map(({ value, text, to, tone }) => (
          <li key={text}>
            <Link to={to}>
              <span className={`count count--${tone}`}>{number(value)}</span> <span>{text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoAccounts() {
  return (
    <FirstAccounts title="Your register is ready for its first accounts">
      <p>This screen begins each day: what is overdue, what is due next, what went wrong and who waits for an answer. It fills as the rooms do.</p>
    </FirstAccounts>
  );
}
