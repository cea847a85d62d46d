import type { LoginDetail } from '../../../preload/contract/logins.ts';
import { dateTime } from '../../lib/format.ts';
import { actionTitle, fieldTitle } from './words.ts';

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
      <section>
        <h3>History</h3>
        <ol className="history">
          {detail.history.map((entry) => (
            <li key={entry.sequence}>
              <p>
                {actionTitle(entry.action)}
                <small>
                  {entry.officer} · {dateTime(entry.at)}
                </small>
              </p>
              {entry.changes.length === 0 ? null : (
                <ul>
                  {entry.changes.map((change) => (
                    <li key={change.field}>
                      <span className="history__field">{fieldTitle(change.field)}:</span> {change.from === '' ? 'nothing' : change.from}{' '}
                      <span aria-hidden="true">→</span>
                      <span className="visually-hidden"> to</span> <ins>{change.to === '' ? 'nothing' : change.to}</ins>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
