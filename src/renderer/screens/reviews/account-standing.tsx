import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { ListedAccount } from '../../../preload/contract/reviews.ts';
import type { ScheduledReview } from '../../../preload/contract/reviews-schedule.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { ChangePeriodDialog } from './change-period-dialog.tsx';
import { MoveDueDialog } from './move-due-dialog.tsx';
import { everyTitle } from './schedule-words.ts';
import { everything, reviewPath, stateTag } from './worklist.ts';

interface AccountStandingsProps {
  readonly accountId: string;
  readonly mayChange: boolean;
}

/** Where an account stands in each kind of review, and what can be done about its dates. */
export function AccountStandings({ accountId, mayChange }: AccountStandingsProps) {
  const schedule = useRegister('reviews.schedule', {}).data;
  return (
    <ul className="cards">
      {schedule?.reviews.map((review) => (
        <AccountStanding
          key={review.cadence}
          review={review}
          own={schedule.stricter.find((entry) => entry.accountId === accountId && entry.cadence === review.cadence) ?? null}
          accountId={accountId}
          mayChange={mayChange}
        />
      ))}
    </ul>
  );
}

interface AccountStandingProps extends AccountStandingsProps {
  readonly review: ScheduledReview;
  /** Its own, shorter period. */
  readonly own: OutputOf<'reviews.schedule'>['stricter'][number] | null;
}

function AccountStanding({ review, own, accountId, mayChange }: AccountStandingProps) {
  const { cadence, title } = review;
  const { data } = useRegister('reviews.listed', { accountId, period: null, cadence });
  const [asking, setAsking] = useState<'due' | 'period' | null>(null);
  // An account that nobody runs stands in no list.
  if (data === undefined || data === null) return null;
  const { name } = data;
  const tag = stateTag(data);
  const shorter = review.months > 1;
  return (
    <li>
      <div className="cards__head">
        <Link to={reviewPath(null, null, { ...everything, cadence, text: name })}>{title}</Link>
        <Tag tone={tag.tone}>{tag.text}</Tag>
      </div>
      <p>{dueWords(data)}</p>
      {data.movedBecause === '' ? null : <p>Due date moved: {data.movedBecause}</p>}
      {own === null ? null : (
        <p>
          {everyTitle(own.months)} from {longDate(own.from)}, more often than the Trust’s schedule asks: {own.reason}
        </p>
      )}
      {mayChange && data.state !== 'missed' && data.state !== 'stopped' ? (
        <div className="bar">
          <Button variant="quiet" label={`Move due date: ${title}`} onClick={() => setAsking('due')}>
            Move due date…
          </Button>
          {shorter ? (
            <Button variant="quiet" label={`Change how often: ${title}`} onClick={() => setAsking('period')}>
              How often…
            </Button>
          ) : null}
        </div>
      ) : null}
      {asking === 'due' ? <MoveDueDialog review={{ ...data, cadence }} formPeriod={null} onClose={() => setAsking(null)} onMoved={() => undefined} /> : null}
      {asking === 'period' ? (
        <ChangePeriodDialog review={review} account={{ id: accountId, name, ownMonths: own?.months ?? null }} onClose={() => setAsking(null)} />
      ) : null}
    </li>
  );
}

function dueWords({ state, owed }: ListedAccount): string {
  const next = `${owed.period.title}, due ${longDate(owed.dueOn)}`;
  if (state === 'missed') return `Was owed for ${next}`;
  if (state === 'stopped') return `Not owed any more: ${next}`;
  return state === 'done' ? `Next: ${next}` : `Owed for ${next}`;
}
