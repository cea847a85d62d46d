import { Link } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { useRegister } from '../../lib/register.ts';
import { ChainPicture } from '../reviews/chain-picture.tsx';
import { countdown, followUpPath, kindWords } from '../reviews/follow-up-words.ts';

/** What follows from the reviews of one account, each chain as one picture: open ones first. */
export function AccountFollowUps({ accountId }: { readonly accountId: string }) {
  const { data, error } = useRegister('reviews.followUpsOfAccount', { accountId });
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined || data.length === 0) return null;
  const ordered = data.toSorted((one, other) => Number(one.item.state === 'closed') - Number(other.item.state === 'closed'));
  return (
    <section>
      <h3>Concerns and shortfalls</h3>
      {ordered.map((detail) => {
        const { item } = detail;
        const left = item.state === 'open' ? countdown(item) : null;
        return (
          <div key={item.id} className="account-follow-up">
            <h4>
              <Link to={followUpPath(item.id, item.state === 'open' ? 'open' : 'closed')}>{item.number}</Link>
              <Tag tone={kindWords[item.kind].tone}>{kindWords[item.kind].title}</Tag>
              <span>{item.stands}</span>
              {left === null ? null : <Tag tone={left.tone}>{left.text}</Tag>}
            </h4>
            <ChainPicture detail={detail} />
          </div>
        );
      })}
    </section>
  );
}
