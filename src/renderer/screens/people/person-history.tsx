import { useState } from 'react';
import type { PersonDetail } from '../../../preload/contract/people.ts';
import { Button } from '../../components/button.tsx';
import { dateTime } from '../../lib/format.ts';
import { personActionTitle, personFieldTitle, personValue } from './words.ts';

const firstEntries = 6;

/** Who changed what and when, newest first. */
export function PersonHistory({ entries }: { readonly entries: PersonDetail['history'] }) {
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, firstEntries);
  return (
    <section>
      <h3>History</h3>
      <ol className="history">
        {shown.map((entry) => (
          <li key={entry.sequence}>
            <p>
              {personActionTitle(entry.action)}
              <small>
                {entry.officer} · {dateTime(entry.at)}
              </small>
            </p>
            {entry.changes.length === 0 ? null : (
              <ul>
                {entry.changes.map((change) => (
                  <li key={change.field}>
                    <span className="history__field">{personFieldTitle(change.field)}:</span>{' '}
                    <del>
                      <span className="visually-hidden">from </span>
                      {personValue(change.field, change.from)}
                    </del>{' '}
                    <span aria-hidden="true">→</span>
                    <span className="visually-hidden"> to</span> <ins>{personValue(change.field, change.to)}</ins>
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
