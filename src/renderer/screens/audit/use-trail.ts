import { useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { trailRow } from '../../../preload/contract/audit.ts';
import { call, type CallFailure } from '../../lib/register.ts';

export type TrailRow = z.output<typeof trailRow>;

const pageSize = 200;

export interface Trail {
  readonly rows: readonly TrailRow[];
  /** Fetches older entries; null when all are shown. */
  readonly more: (() => void) | null;
  readonly busy: boolean;
  readonly failure: CallFailure | null;
}

/** The trail from its newest entry backwards, a page at a time. */
export function useTrail(): Trail {
  const query = useInfiniteQuery<TrailRow[], CallFailure, readonly TrailRow[], readonly [string, string], number | null>({
    // The first word is the call's name, by which `changed` events find it.
    queryKey: ['audit.page', 'all'],
    queryFn: ({ pageParam }) => call('audit.page', { before: pageParam, limit: pageSize }),
    initialPageParam: null,
    getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)?.sequence),
    select: ({ pages }) => pages.flat(),
  });
  return {
    rows: query.data ?? noRows,
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    busy: query.isFetching,
    failure: query.error,
  };
}

const noRows: readonly TrailRow[] = [];
