import { useState } from 'react';
import type { AccountDetail } from '../../../preload/contract/accounts.ts';
import { Button } from '../../components/button.tsx';
import { dateTime } from '../../lib/format.ts';
import { actionTitle, changedFieldTitle, changedValue, type Names } from './words.ts';

interface AccountHistoryProps {
  readonly entries: AccountDetail['history'];
  readonly names: Names;
}

const firstEntries = 6;

/** Who changed what and when, newest first, with what stood there before. */
export function AccountHistory({ entries, names }: AccountHistoryProps) {
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, firstEntries);
  return (
    <section>
      <h3>History</h3>
      <ol className="history">
        {shown.map((entry) => (
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
                    <span className="history__field">{changedFieldTitle(change.field)}:</span>{' '}
                    <del>
                      <span className="visually-hidden">from </span>
                      {changedValue(change.field, change.from, names)}
                    </del>{' '}
                    <span aria-hidden="true">→</span>
                    <span className="visually-hidden"> to</span> <ins>{changedValue(change.field, change.to, names)}</ins>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {entries.length > firstEntries && !all ? (
        <Button variant="quiet" onClick={() => setAll(true)}>
          Show all {entries.length} changes
        </Button>
      ) : null}
    </section>
  );
}
