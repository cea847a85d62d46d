import { useState } from 'react';
import type { ListedAccount, ReviewForm } from '../../../preload/contract/reviews.ts';
import { useSession } from '../../app/session.ts';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { MoveDueDialog } from './move-due-dialog.tsx';
import { activeWords, isSettled, stateTag } from './worklist.ts';

interface ReviewStandingProps {
  readonly form: ReviewForm;
  readonly listed: ListedAccount | null;
  readonly onMoved: () => void;
}

/** For which period, until when, and what of that is out of the ordinary. */
export function ReviewStanding({ form, listed, onMoved }: ReviewStandingProps) {
  const [moving, setMoving] = useState(false);
  const mayChange = useSession().session?.officer?.role !== 'viewer';
  const { kind, period, state, dueOn, movedBecause, lineManager } = form;
  const active = activeWords(form, longDate);
  // How many days overdue it is stands in the list; here the due date says it.
  const tag = stateTag({ state, daysOverdue: 0 });
  const owed = !isSettled(state) && kind !== 'secondary';
  return (
    <div className="review-standing">
      <p>
        {kind === 'monthly' ? `What ${lineManager === '' ? 'the line manager' : lineManager} found in ` : kind === 'secondary' ? 'Secondary review, ' : 'Review for '}
        {period.title}
        {owed ? (
          <>
            {' · '}
            {state === 'due' ? null : <Tag tone={tag.tone}>{state === 'overdue' ? 'Overdue' : tag.text}</Tag>} due {longDate(dueOn)}{' '}
            {listed !== null && mayChange ? (
              <button type="button" className="q__note-button" onClick={() => setMoving(true)}>
                Move due date…
              </button>
            ) : null}
          </>
        ) : state === 'done' || kind === 'secondary' ? null : (
          <>
            {' · '}
            <Tag tone={tag.tone}>{tag.text}</Tag> due {longDate(dueOn)}
          </>
        )}
      </p>
      {movedBecause === '' ? null : <small>Due date moved: {movedBecause}</small>}
      {active === '' ? null : <small>{active}</small>}
      {moving && listed !== null && kind !== 'secondary' ? (
        <MoveDueDialog review={{ ...listed, cadence: kind }} formPeriod={period} onClose={() => setMoving(false)} onMoved={onMoved} />
      ) : null}
    </div>
  );
}
