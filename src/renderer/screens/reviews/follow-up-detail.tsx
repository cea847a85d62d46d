import { useState } from 'react';
import type { FollowUpDetail as Detail, FollowUpStep } from '../../../preload/contract/reviews-follow-ups.ts';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { NotThere } from '../../components/not-there.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { SavedFile } from '../../components/saved-file.tsx';
import { newPlanAddress } from '../actions/plan-values.ts';
import { PlansOf } from '../actions/plans-of.tsx';
import { ChainPicture } from './chain-picture.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { PeriodDialog, ReasonDialog, ReplyDialog, SettledDialog } from './follow-up-dialogs.tsx';
import { LetterDialog } from './follow-up-letter-dialog.tsx';
import { countdown, followUpPath, kindWords, type Shown } from './follow-up-words.ts';
import { FileList } from './review-files.tsx';
import { everything, reviewPath } from './worklist.ts';

type Asked = 'letter' | Detail['may'][number]['take'];

/** One concern or shortfall: its chain, what is next, what was seen, and everything that was noted. */
export function FollowUpDetail({ id, show }: { readonly id: string; readonly show: Shown }) {
  const mayChange = useSession().session?.officer?.role !== 'viewer';
  const { data, error } = useRegister('reviews.followUp', { id });
  // What was seen is often a picture, and it is kept with the review.
  const files = useRegister('reviews.get', { id: data?.review.id ?? '' }, { enabled: data !== undefined }).data?.files ?? [];
  const [asked, setAsked] = useState<Asked | null>(null);
  const [made, setMade] = useState<string | null>(null);
  if (error !== null) return <NotThere id={id} error={error} />;
  if (data === undefined) return <p role="status">Opening the follow-up…</p>;
  const { item, review, manager, account } = data;
  // What was told of the step before is over when another one begins.
  const ask = (step: Asked): void => {
    setMade(null);
    setAsked(step);
  };
  const left = countdown(item);
  return (
    <article>
      <header className="detail-head">
        <h2>{item.account}</h2>
        <Tag tone={kindWords[item.kind].tone}>{kindWords[item.kind].title}</Tag>
      </header>
      <p className="detail-sub">
        {item.number} · {item.state === 'open' ? item.stands : `${item.stands}, closed on ${longDate(item.closedOn)}`}
        {item.state === 'open' && item.dueOn !== null ? ` · by ${longDate(item.dueOn)}` : ''} {left === null || item.state === 'closed' ? null : <Tag tone={left.tone}>{left.text}</Tag>}
      </p>
      {data.finding === null ? null : <Undecided finding={data.finding} />}
      {mayChange ? <Actions detail={data} show={show} onAsk={ask} /> : null}
      {made === null ? null : <SavedFile name={made} title="The letter is made" onClose={() => setMade(null)} />}
      <h3>The chain</h3>
      <ChainPicture detail={data} />
      <h3>What was seen</h3>
      <FollowUpPoints points={data.points} />
      <FileList label="Files kept with the review" files={files} proof />
      <h3>The review and the manager</h3>
      <Facts
        items={[
          {
            term: 'Review',
            value: (
              <Link to={reviewPath(review.periodId, item.accountId, { ...everything, cadence: review.kind === 'monthly' ? 'monthly' : 'quarterly', state: 'all' }, review.id)}>
                {longDate(review.reviewedOn)}, by {review.reviewer}
              </Link>
            ),
          },
          { term: 'Outcome', value: review.outcome },
          { term: 'Account', value: <Link to={`/accounts/${account.id}`}>{account.channelTitle === '' ? account.name : `${account.name} (${account.channelTitle})`}</Link> },
          { term: 'Posting standard', value: account.postingStandard },
          { term: 'Approving line manager', value: manager === null ? '' : [manager.name, manager.role, manager.email].filter((part) => part !== '').join(', ') },
        ]}
      />
      <PlansOf
        belongs={({ source }) => source.kind === 'concern' && source.id === id}
        none={`No action plan follows from ${item.number} yet.`}
        start={newPlanAddress({ source: 'concern', id, label: `${item.number}: ${kindWords[item.kind].title}`, account: item.accountId, clause: data.points[0]?.clause ?? 'CP371 2.3.1' })}
      />
      <Happened happened={data.happened} />
      {asked === null ? null : <Dialogs asked={asked} detail={data} onClose={() => setAsked(null)} onMade={setMade} />}
    </article>
  );
}

/** A finding is not yet a decision: nothing happens to the account until somebody has decided. */
function Undecided({ finding: { reviewedOn, reviewer, outcome, note } }: { readonly finding: NonNullable<Detail['finding']> }) {
  return (
    <Notice kind="warning" title="Waiting for the decision">
      <p>
        The secondary review on {longDate(reviewedOn)}, by {reviewer}, found: {outcome}. {note}
      </p>
      <p>Approval may be rescinded (CP371 2.3.1). Until somebody decides, the account stays under secondary review.</p>
    </Notice>
  );
}

/** What is next as the one primary button, and what else can be noted beside it. */
function Actions({ detail, show, onAsk }: { readonly detail: Detail; readonly show: Shown; readonly onAsk: (asked: Asked) => void }) {
  const { item, may, letter } = detail;
  const next = item.next?.step;
  const can = (take: Asked): boolean => may.some((one) => one.take === take);
  const isLetterNext = next === 'letter' || next === 'rescinded-letter';
  return (
    <div className="bar detail-actions">
      <NextButton step={next} detail={detail} show={show} onAsk={onAsk} />
      {isLetterNext ? null : (
        <Button variant="quiet" onClick={() => onAsk('letter')}>
          {letter.made ? 'Make the letter again' : letter.title}
        </Button>
      )}
      {can('reply') && next !== 'reply' ? (
        <Button variant="quiet" onClick={() => onAsk('reply')}>
          Record a reply
        </Button>
      ) : null}
      {can('period') && next !== 'period' ? (
        <Button variant="quiet" onClick={() => onAsk('period')}>
          {item.secondaryOn === null ? 'Record the agreed period' : 'Move the agreed day'}
        </Button>
      ) : null}
      {can('settled') && next !== 'settled' ? (
        <Button variant="quiet" onClick={() => onAsk('settled')}>
          Say what came of it
        </Button>
      ) : null}
      {can('skip') ? (
        <Button variant="quiet" onClick={() => onAsk('skip')}>
          Leave out the next step
        </Button>
      ) : null}
      {can('close') ? (
        <Button variant="quiet" onClick={() => onAsk('close')}>
          End {item.number}
        </Button>
      ) : null}
    </div>
  );
}

/** What each step asks of the officer. */
const asks: Readonly<Partial<Record<FollowUpStep, Asked>>> = {
  'letter': 'letter', 'rescinded-letter': 'letter', 'reply': 'reply', 'settled': 'settled', 'period': 'period', 'outcome': 'decide',
};

interface NextButtonProps {
  readonly step: FollowUpStep | undefined;
  readonly detail: Detail;
  readonly show: Shown;
  readonly onAsk: (asked: Asked) => void;
}

function NextButton({ step, detail, show, onAsk }: NextButtonProps) {
  const { item } = detail;
  if (step === undefined) return null;
  const asked = asks[step];
  if (asked !== undefined) {
    return (
      <Button variant="primary" onClick={() => onAsk(asked)}>
        {item.next?.title ?? ''}
      </Button>
    );
  }
  if (step === 'secondary') {
    return (
      <Button variant="primary" onClick={() => go(followUpPath(item.id, show, '/review'))}>
        Do the secondary review
      </Button>
    );
  }
  return (
    <Button variant="primary" onClick={() => go(`/accounts/${item.accountId}`)}>
      Open {item.account} to close it
    </Button>
  );
}

interface DialogsProps {
  readonly asked: Asked;
  readonly detail: Detail;
  readonly onClose: () => void;
  readonly onMade: (name: string) => void;
}

function Dialogs({ asked, detail, onClose, onMade }: DialogsProps) {
  switch (asked) {
    case 'letter':
      return <LetterDialog detail={detail} onClose={onClose} onMade={onMade} />;
    case 'reply':
      return <ReplyDialog detail={detail} onClose={onClose} />;
    case 'period':
      return <PeriodDialog detail={detail} onClose={onClose} />;
    case 'settled':
      return <SettledDialog detail={detail} onClose={onClose} />;
    case 'decide':
      return <DecideDialog detail={detail} onClose={onClose} />;
    case 'skip':
    case 'close':
      return <ReasonDialog detail={detail} onClose={onClose} take={asked} />;
  }
}

/** What was seen, by clause. */
export function FollowUpPoints({ points }: Pick<Detail, 'points'>) {
  if (points.length === 0) return <p className="muted">Nothing was written down.</p>;
  return (
    <ul className="cards follow-up-points">
      {points.map(({ clause, question, seen, grounds }) => (
        <li key={`${clause} ${question} ${seen}`}>
          <div className="cards__head">
            <b>{question}</b> <small>{clause}</small>
          </div>
          <p className="follow-up-points__seen">{seen === '' ? 'No note' : seen}</p>
          {grounds.length === 0 ? null : <p className="muted">Grounds: {grounds.join('; ')}</p>}
        </li>
      ))}
    </ul>
  );
}

function Happened({ happened }: Pick<Detail, 'happened'>) {
  if (happened.length === 0) return null;
  return (
    <section>
      <h3>Everything that was noted</h3>
      <ol className="history">
        {happened.map((event) => (
          <li key={event.id}>
            <p>
              {event.skipped ? `Left out: ${event.title}` : event.title}, {longDate(event.on)}
              <small>
                Noted by {event.by} · {dateTime(event.recordedAt)}
              </small>
            </p>
            {event.words.length === 0 && event.reason === '' ? null : <p className="chain__words">{[...event.words, event.reason].filter((part) => part !== '').join('\n')}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
