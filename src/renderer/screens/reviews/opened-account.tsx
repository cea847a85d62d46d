import { useState } from 'react';
import type { Worklist } from '../../../preload/contract/reviews.ts';
import { RecordedPane } from './recorded-pane.tsx';
import { ReviewPane } from './review-pane.tsx';
import { placeOf, recordToOpen, reviewPath, type Opened, type WorklistFilter } from './worklist.ts';

interface OpenedAccountProps {
  readonly list: Worklist;
  readonly filter: WorklistFilter;
  readonly accountId: string;
  readonly opened: Opened;
  readonly onSaved: (nextAccountId: string | null) => void;
}

/** One account of the quarter: what was recorded, to be read, or the form. */
export function OpenedAccount({ list, filter, accountId, opened, onSaved }: OpenedAccountProps) {
  const { period, items, today } = list;
  const item = items.find((entry) => entry.accountId === accountId);
  // Decided once: the list is read again as soon as a review is saved, and must not take her form away.
  const [recordId] = useState(() => recordToOpen(item, opened));
  if (recordId !== null) {
    return <RecordedPane id={recordId} item={item} formPath={reviewPath(period.id, accountId, filter, 'form')} />;
  }
  const recorded = item?.reviewId ?? null;
  return (
    <ReviewPane
      accountId={accountId}
      period={period.id}
      today={today}
      place={placeOf(items, accountId)}
      recordPath={recorded === null ? null : reviewPath(period.id, accountId, filter, recorded)}
      onSaved={onSaved}
    />
  );
}
