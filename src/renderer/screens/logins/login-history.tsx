import type { LoginDetail } from '../../../preload/contract/logins.ts';
import { RecordHistory, type HistoryWords } from '../../components/record-history.tsx';
import { dateTime } from '../../lib/format.ts';
import { actionTitle, changedValue, fieldTitle } from './words.ts';

const words: HistoryWords = { action: actionTitle, field: fieldTitle, value: changedValue };

/** Who has seen the password and why, and what has changed. */
export function LoginHistory({ detail }: { readonly detail: LoginDetail }) {
  return (
    <>
      <section>
        <h3>Who has seen the password</h3>
        {detail.reveals.length === 0 ? <p className="muted">Nobody, from here.</p> : null}
        <ol className="history">
          {detail.reveals.map((reveal) => (
            <li key={`${reveal.at} ${reveal.how}`}>
              <p>
                {reveal.reason}
                <small>
                  {reveal.officer} · {reveal.how === 'copied' ? 'copied' : 'shown'} {dateTime(reveal.at)}
                </small>
              </p>
              {reveal.seenByAnother === '' ? null : <p>Also seen by {reveal.seenByAnother}</p>}
            </li>
          ))}
        </ol>
      </section>
      <RecordHistory entries={detail.history} words={words} />
    </>
  );
}
