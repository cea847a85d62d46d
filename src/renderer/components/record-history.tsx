import { useState } from 'react';
import { dateTime } from '../lib/format.ts';
import { Button } from './button.tsx';

interface HistoryEntry {
  readonly sequence: number;
  readonly at: string;
  readonly officer: string;
  readonly action: string;
  /** What was said of it, such as the reason. */
  readonly note?: string;
  readonly changes: readonly { readonly field: string; readonly from: string; readonly to: string }[];
}

/** The room's own words for what it records. */
export interface HistoryWords {
  readonly action: (action: string) => string;
  readonly field: (field: string) => string;
  /** What stood or stands there; what was empty says so. */
  readonly value: (field: string, value: string) => string;
}

const firstEntries = 6;

/** Who changed what and when, newest first, with what stood there before. */
export function RecordHistory({ entries, words }: { readonly entries: readonly HistoryEntry[]; readonly words: HistoryWords }) {
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, firstEntries);
  return (
    <section>
      <h3>History</h3>
      <ol className="history">
        {shown.map((entry) => (
          <li key={entry.sequence}>
            <p>
              {words.action(entry.action)}
              <small>
                {entry.officer} · {dateTime(entry.at)}
              </small>
            </p>
            {entry.note === undefined || entry.note === '' ? null : <p className="history__note">{entry.note}</p>}
            {entry.changes.length === 0 ? null : (
              <ul>
                {entry.changes.map((change) => (
                  <li key={change.field}>
                    <span className="history__field">{words.field(change.field)}:</span>{' '}
                    <del>
                      <span className="visually-hidden">from </span>
                      {words.value(change.field, change.from)}
                    </del>{' '}
                    <span aria-hidden="true">→</span>
                    <span className="visually-hidden"> to</span> <ins>{words.value(change.field, change.to)}</ins>
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
