import type { FollowUpDetail, FollowUpLink } from '../../../preload/contract/reviews-follow-ups.ts';
import { linkState } from './follow-up-words.ts';
import './chain-picture.css';

/** Drawn beside the words, which say the same: a tick, a stroke, an arrow, a point. */
const marks: Readonly<Record<FollowUpLink['state'], string>> = { done: '✓', skipped: '–', next: '➜', later: '·' };

/** What follows from a review as one picture: what was done, when and by whom, what was left out and why, what is next. */
export function ChainPicture({ detail }: { readonly detail: Pick<FollowUpDetail, 'chain' | 'item'> }) {
  return (
    <ol className="chain" aria-label={`The steps of ${detail.item.number}`}>
      {detail.chain.map((link) => (
        <li key={`${link.step} ${link.round}`} className={`chain__link chain__link--${link.state}`} aria-current={link.state === 'next' ? 'step' : undefined}>
          <span className="chain__mark" aria-hidden="true">
            {marks[link.state]}
          </span>
          <div>
            <b>{link.title}</b>
            <span className="chain__state">{linkState(link)}</span>
            {link.reason === '' ? null : <p className="chain__words">Reason: {link.reason}</p>}
            {link.words.map((words) => (
              <p key={words} className="chain__words">
                {words}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
