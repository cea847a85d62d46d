import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { ScheduledReview } from '../../../preload/contract/reviews-schedule.ts';
import { Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { longDate, plural, shortDate } from '../../lib/format.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { ChangePeriodDialog } from './change-period-dialog.tsx';
import { ReviewsNav } from './reviews-nav.tsx';
import { everyTitle } from './schedule-words.ts';
import { StricterAccounts } from './stricter-accounts.tsx';
import './reviews.css';
import './schedule.css';

type Schedule = OutputOf<'reviews.schedule'>;

/** How often accounts are reviewed: what the policy asks, what the Trust has made of it, and which accounts are looked at more often. */
export function ScheduleScreen() {
  const { data, error } = useRegister('reviews.schedule', {});
  const mayChange = useSession().session?.officer?.role !== 'viewer';
  return (
    <div className="page schedule">
      <PageHeader title="How often accounts are reviewed" />
      <ReviewsNav current="schedule" />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data === undefined && error === null ? <p role="status">Reading the schedule…</p> : null}
      {data === undefined ? null : (
        <>
          {data.reviews.length === 0 ? <Notice kind="info" title="None of the policies that are on asks for these reviews" /> : null}
          {data.reviews.map((review) => (
            <Kind key={review.cadence} review={review} mayChange={mayChange} />
          ))}
          <StricterAccounts schedule={data} mayChange={mayChange} />
          <WorkingDays schedule={data} mayChange={mayChange} />
        </>
      )}
    </div>
  );
}

/** One kind of review. */
function Kind({ review, mayChange }: { readonly review: ScheduledReview; readonly mayChange: boolean }) {
  const [changing, setChanging] = useState(false);
  const { title, clause, doneBy, policyMonths, months, dueSoonDays, running, changes } = review;
  return (
    <section className="panel schedule__kind" aria-label={title}>
      <div className="schedule__head">
        <h2>{title}</h2>
        {mayChange ? (
          <Button variant="quiet" label={`Change how often: ${title}`} onClick={() => setChanging(true)}>
            Change how often…
          </Button>
        ) : null}
      </div>
      <Facts
        items={[
          { term: 'How often', value: <b>{everyTitle(months)}</b> },
          { term: 'The policy asks', value: `${everyTitle(policyMonths)} (${clause})` },
          { term: 'Done by', value: doneBy },
          { term: 'Running now', value: `${running.title}, until ${longDate(running.to)}` },
          { term: 'Due soon', value: `In the last ${plural(dueSoonDays, 'day')} before the due date` },
        ]}
      />
      {changes.length === 0 ? (
        <p className="muted">As the policy has it from the beginning.</p>
      ) : (
        <table className="small-table">
          <caption>Changes</caption>
          <thead>
            <tr>
              <th scope="col">Counts from</th>
              <th scope="col">How often</th>
              <th scope="col">Reason</th>
              <th scope="col">Decided</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.id}>
                <th scope="row" className="nowrap">
                  {shortDate(change.from)}
                </th>
                <td className="nowrap">{everyTitle(change.months ?? policyMonths)}</td>
                <td>{change.reason}</td>
                <td>
                  {shortDate(change.decidedOn)}, {change.officer}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changing ? <ChangePeriodDialog review={review} account={null} onClose={() => setChanging(false)} /> : null}
    </section>
  );
}

/** Due dates that fall on a day when nobody works. */
function WorkingDays({ schedule, mayChange }: { readonly schedule: Schedule; readonly mayChange: boolean }) {
  const set = useRegisterCall('reviews.skipHolidays');
  const { workingDays } = schedule;
  return (
    <section className="panel schedule__kind" aria-label="Due dates on days off">
      <div className="schedule__head">
        <h2>Due dates on days off</h2>
        {mayChange ? (
          <Button variant="quiet" busy={set.busy} onClick={() => void set.run({ workingDays: !workingDays })}>
            {workingDays ? 'Leave due dates where they fall' : 'Move them to the next working day'}
          </Button>
        ) : null}
      </div>
      <p>
        {workingDays
          ? 'A due date on a weekend or a bank holiday of England moves to the next working day.'
          : 'Due dates stay where they fall, also on a weekend or a bank holiday.'}{' '}
        The periods themselves never move, and neither does a due date that somebody has set.
      </p>
      {set.failure === null ? null : <Notice kind="error" title={set.failure.message} onClose={set.reset} />}
      <p className="muted">
        A single review can be put off with a reason: open it in the list and choose <b>Move due date…</b> (<Link to="/help/reviews">more on reviews</Link>).
      </p>
    </section>
  );
}
