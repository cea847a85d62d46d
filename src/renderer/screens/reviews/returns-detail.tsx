import type { ReturnedReview } from '../../../preload/contract/reviews-returns.ts';
import { Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate, number, plural, shortDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { lastWords, monthlyFormPath, reviewState, writtenBeforeWords } from './returns-words.ts';

interface ReturnsDetailProps {
  readonly period: string;
  /** Null for the accounts without a line manager. */
  readonly managerId: string | null;
  readonly today: string;
}

/** One line manager's accounts in a month, and the way to the form for what she sent back. */
export function ReturnsDetail({ period, managerId, today }: ReturnsDetailProps) {
  const mayWrite = useSession().session?.officer?.role !== 'viewer';
  const { data, error } = useRegister('reviews.returnsOf', { period, managerId });
  const person = useRegister('people.get', { id: managerId ?? '' }, { enabled: managerId !== null }).data;
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p role="status">Reading the accounts…</p>;
  const back = data.reviews.filter(({ review }) => review !== null).length;
  return (
    <>
      <header className="detail-head">
        <h2>{managerId === null ? 'Accounts without a line manager' : data.name}</h2>
      </header>
      <p className="detail-sub">
        {data.period.title} · {number(back)} of {plural(data.reviews.length, 'review')} back
      </p>
      {managerId === null ? (
        <p className="prose">Open each account and name the line manager who approved it. Until then nobody can be asked, and the reviews stay missing.</p>
      ) : (
        <Facts
          items={[
            { term: 'Post', value: person?.facts.role },
            { term: 'Email', value: person?.facts.email },
            ...(person === undefined || person.facts.leavesOn === null ? [] : [{ term: 'Last day', value: longDate(person.facts.leavesOn) }]),
            { term: 'Person', value: <Link to={`/people/${managerId}`}>Everything about {data.name}</Link> },
          ]}
        />
      )}
      <h3>{plural(data.reviews.length, 'account')}</h3>
      <ul className="returns-accounts">
        {data.reviews.map((item) => (
          <AccountLine key={`${item.period.id} ${item.accountId}`} item={item} today={today} mayWrite={mayWrite} named={managerId !== null} />
        ))}
      </ul>
    </>
  );
}

interface AccountLineProps {
  readonly item: ReturnedReview;
  readonly today: string;
  readonly mayWrite: boolean;
  readonly named: boolean;
}

function AccountLine({ item, today, mayWrite, named }: AccountLineProps) {
  const { tone, words } = reviewState(item, today);
  const { review } = item;
  return (
    <li>
      <div className="returns-account__head">
        <Link to={`/accounts/${item.accountId}`}>{item.name}</Link>
        <Tag tone={tone}>{words}</Tag>
      </div>
      <p className="muted">
        {[item.channelTitle, item.directorate, `due ${shortDate(item.dueOn)}`].filter((part) => part !== '').join(' · ')}
      </p>
      {review === null ? null : (
        <p>
          {review.outcome}, reviewed on {longDate(review.reviewedOn)} by {review.reviewer}
        </p>
      )}
      {item.couldNot === '' || review !== null ? null : <p>Why: {item.couldNot}</p>}
      <p className="muted">
        {item.sentOn === null ? 'Not sent on yet' : `Sent on ${longDate(item.sentOn)}`}, {[writtenBeforeWords(item), lastWords(item.chasedOn ?? item.remindedOn)].filter((part) => part !== '').join(', ')}
      </p>
      <p className="returns-account__ways">
        {review === null && mayWrite ? (
          <Link to={monthlyFormPath(item.period.id, item.accountId)} label={`Record what came back for ${item.name}`}>
            Record what came back
          </Link>
        ) : null}
        {review === null ? null : (
          <Link to={monthlyFormPath(item.period.id, item.accountId)} label={`Read the review of ${item.name}`}>
            Read the review
          </Link>
        )}
        {named ? null : (
          <Link to={`/accounts/${item.accountId}/edit`} label={`Name the line manager of ${item.name}`}>
            Name the line manager
          </Link>
        )}
      </p>
    </li>
  );
}
