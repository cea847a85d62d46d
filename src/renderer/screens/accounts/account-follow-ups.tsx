import { Tag } from '../../components/tag.tsx';
import { Notice } from '../../components/notice.tsx';
import { longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { countdownTone, countdownWord } from '../today/words.ts';

/** What reviews of this account left to be followed, and how far each has come (CP371 2.3.1). */
export function AccountFollowUps({ accountId }: { readonly accountId: string }) {
  const { data, error } = useRegister('reviews.followUpsOfAccount', { accountId });
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined || data.length === 0) return null;
  return (
    <section>
      <h3>What follows from reviews</h3>
      <ul className="cards">
        {data.map(({ item }) => (
          <li key={item.id}>
            <div className="cards__head">
              <b>{item.number}</b>
              <Tag tone={item.kind === 'shortfall' ? 'warm' : 'blue'}>{item.kind === 'shortfall' ? 'Shortfall' : 'Concern'}</Tag>
              {item.secondaryOn === null ? null : <SecondaryDay on={item.secondaryOn} today={data[0]?.today ?? item.secondaryOn} />}
            </div>
            <p>
              {item.stands}
              {item.next === null || item.dueOn === null ? '' : ` · ${item.next.title} by ${longDate(item.dueOn)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The countdown to the secondary review. */
function SecondaryDay({ on, today }: { readonly on: string; readonly today: string }) {
  const days = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000);
  return (
    <Tag tone={countdownTone(days)}>
      Secondary review on {longDate(on)}: {countdownWord(days).toLowerCase()}
    </Tag>
  );
}
