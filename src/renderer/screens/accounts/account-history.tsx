import { useState } from 'react';
import type { AccountDetail } from '../../../preload/contract/accounts.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { dateTime, longDate } from '../../lib/format.ts';
import { actionTitle, historyKind, historyKinds, kindsIn } from './account-actions.ts';
import { historyField, historyValue } from './account-history-words.ts';
import { partPath } from './account-parts.ts';
import { statusWords, type Names } from './words.ts';

interface AccountHistoryProps {
  readonly detail: AccountDetail;
  readonly names: Names;
  /** The kind that the address asks for; anything else shows everything. */
  readonly kind: string | undefined;
}

const firstEntries = 20;

/** Who changed what and when, newest first, with what stood there before; reviews, logins, applications, incidents and enquiries among it. */
export function AccountHistory({ detail, names, kind }: AccountHistoryProps) {
  const [all, setAll] = useState(false);
  const kinds = kindsIn(detail.history);
  const chosen = kinds.find((entry) => entry.kind === kind)?.kind ?? null;
  const entries = detail.history.filter((entry) => chosen === null || historyKind(entry) === chosen);
  const shown = all ? entries : entries.slice(0, firstEntries);
  return (
    <>
      <StatusChanges detail={detail} />
      <section>
        <h3>History</h3>
        {kinds.length < 2 ? null : (
          <p className={chosen === null ? 'filter' : 'filter filter--on'}>
            <label className="filter__label" htmlFor="history-kind">
              Show
            </label>
            <select
              id="history-kind"
              value={chosen ?? ''}
              onChange={(event) => go(partPath(detail.id, 'history', event.currentTarget.value === '' ? {} : { of: event.currentTarget.value }), { replace: true })}
            >
              <option value="">{detail.historyLeft === 0 ? 'Everything' : 'Newest entries'} ({detail.history.length})</option>
              {kinds.map((entry) => (
                <option key={entry.kind} value={entry.kind}>
                  {historyKinds[entry.kind]} ({entry.count})
                </option>
              ))}
            </select>
          </p>
        )}
        <ol className="history">
          {shown.map((entry) => (
            <li key={entry.sequence}>
              <p>
                {actionTitle(entry.action)}
                <small>
                  {entry.officer} · {dateTime(entry.at)}
                </small>
              </p>
              {entry.summary === '' ? null : <p className="history__summary">{entry.summary}</p>}
              {entry.changes.length === 0 ? null : (
                <ul>
                  {entry.changes.map((change) => (
                    <li key={change.field}>
                      <span className="history__field">{historyField(entry.room, change.field)}:</span>{' '}
                      <del>
                        <span className="visually-hidden">from </span>
                        {historyValue(entry.room, change.field, change.from, names)}
                      </del>{' '}
                      <span aria-hidden="true">→</span>
                      <span className="visually-hidden"> to</span> <ins>{historyValue(entry.room, change.field, change.to, names)}</ins>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
        {entries.length > shown.length ? (
          <Button variant="quiet" onClick={() => setAll(true)}>
            Show all {entries.length} entries
          </Button>
        ) : detail.historyLeft === 0 ? null : (
          <p className="history__summary">{earlierEntries(detail.historyLeft)}</p>
        )}
      </section>
    </>
  );
}

/** What this page leaves out; the audit trail has it. */
function earlierEntries(left: number): string {
  return left === 1 ? '1 earlier entry is in the audit trail.' : `${left} earlier entries are in the audit trail.`;
}

/** Each change of status with its reason and clause. */
function StatusChanges({ detail }: { readonly detail: AccountDetail }) {
  if (detail.statusChanges.length === 0) return null;
  return (
    <section>
      <h3>Changes of status</h3>
      <ul className="cards">
        {detail.statusChanges.map((change) => (
          <li key={`${change.on} ${change.from} ${change.to} ${change.reason}`}>
            <div className="cards__head">
              <b>{statusWords[change.to].title}</b>
              <small>
                {longDate(change.on)} · {change.from === change.to ? '' : `before: ${statusWords[change.from].title.toLowerCase()} · `}
                {change.clause} · {change.officer}
              </small>
            </div>
            {change.reason === '' ? null : <p>{change.reason}</p>}
            {change.captured === '' ? null : <p>Captured before closing: {change.captured}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
