import { useQueries, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Worklist, WorklistItem } from '../../../preload/contract/reviews.ts';
import { call, queryKeyOf, useRegister, type CallFailure } from '../../lib/register.ts';
import { pageSize, worklistInput, type ListView } from './worklist.ts';

/** A worklist of which only the pages in view are read. */
export interface PagedWorklist {
  /** Its first page, with everything that is the same on each: period, totals, what the filters offer. */
  readonly list: Worklist | undefined;
  readonly error: CallFailure | null;
  /** The account at a place; undefined while its page has not been read. */
  readonly rowAt: (place: number) => WorklistItem | undefined;
  /** The place of an account among those that have been read; -1 for none. */
  readonly placeOf: (accountId: string) => number;
  readonly onRange: (first: number, last: number) => void;
  /** A page as it is now, whatever has been read of it. */
  readonly readPage: (view: ListView, offset: number) => Promise<Worklist>;
  /** The ids of a stretch, both ends included. */
  readonly idsOf: (first: number, last: number) => Promise<readonly string[]>;
}

/** Reads a worklist page by page as it comes into view. */
export function useWorklist(view: ListView, period: string | null): PagedWorklist {
  const client = useQueryClient();
  const first = useRegister('reviews.worklist', worklistInput(view, period), { keepPrevious: true });
  const [range, setRange] = useState({ first: 0, last: 0 });
  const list = first.data;
  const last = Math.floor(Math.max(0, Math.min(range.last, (list?.shown ?? 0) - 1)) / pageSize);
  const from = Math.min(Math.floor(range.first / pageSize), last);
  const pages = Array.from({ length: last - from + 1 }, (_, index) => from + index).filter((page) => page !== 0);
  const queries = pages.map((page) => pageQuery(view, period, page * pageSize));
  const combine = useCallback(
    (results: UseQueryResult<Worklist>[]) => results.flatMap(({ data }) => (data === undefined ? [] : [{ offset: data.offset, items: data.items }])),
    [],
  );
  const others = useQueries({ queries, combine });

  const byPlace = useMemo(() => {
    const known = new Map<number, WorklistItem>();
    for (const { offset, items } of [...(list === undefined ? [] : [list]), ...others]) {
      for (const [index, item] of items.entries()) known.set(offset + index, item);
    }
    return known;
  }, [list, others]);
  const rowAt = useCallback((place: number) => byPlace.get(place), [byPlace]);
  const placeOf = (accountId: string): number => [...byPlace].find(([, item]) => item.accountId === accountId)?.[0] ?? -1;
  const onRange = (start: number, end: number): void =>
    setRange((before) => (before.first === start && before.last === end ? before : { first: start, last: end }));

  return {
    list, error: first.error, rowAt, placeOf, onRange,
    readPage: (of, offset) => client.fetchQuery({ ...pageQuery(of, period, offset), staleTime: 0 }),
    idsOf: async (start, end) => {
      const ids: string[] = [];
      for (let offset = start - (start % pageSize); offset <= end; offset += pageSize) {
        const { items } = await client.fetchQuery(pageQuery(view, period, offset));
        ids.push(...items.filter((_, index) => offset + index >= start && offset + index <= end).map(({ accountId }) => accountId));
      }
      return ids;
    },
  };
}

function pageQuery(view: ListView, period: string | null, offset: number) {
  const input = worklistInput(view, period, offset);
  return { queryKey: queryKeyOf('reviews.worklist', input), queryFn: () => call('reviews.worklist', input) };
}
