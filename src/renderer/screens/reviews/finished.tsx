import { useEffect, useRef, useState } from 'react';
import type { Worklist } from '../../../preload/contract/reviews.ts';
import { go, Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { number, plural } from '../../lib/format.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { followUpsPath } from './follow-up-words.ts';
import { countOf, everything, isNarrowed, listTitle, owedOf, pageSize, reviewPath, toDoOf, type ListView } from './worklist.ts';

interface FinishedProps {
  readonly list: Worklist;
  readonly view: ListView;
  readonly readPage: (view: ListView, offset: number) => Promise<Worklist>;
}

const open = [
  { state: 'never-reviewed', words: 'never reviewed' },
  { state: 'overdue', words: 'overdue' },
  { state: 'due-soon', words: 'due soon' },
  { state: 'due', words: 'due' },
] as const;

/** More pages than these are not read only to count their outcomes. */
const mostPages = 10;

/** The end of a list: what was done and, with the same weight, what was not. */
export function Finished({ list, view, readPage }: FinishedProps) {
  const { totals, period } = list;
  const left = toDoOf(totals);
  const all: ListView = { ...everything, cadence: view.cadence };
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const outcomes = useOutcomes({ ...all, state: 'done' }, totals.done, readPage);
  return (
    <div className="finished">
      <NarrowHeading title={listTitle(view.cadence, period)} />
      <h2 ref={heading} tabIndex={-1}>
        {left === 0 ? `${period.title} is done` : 'You are at the end of this list'}
      </h2>
      <ProgressBar done={totals.done} total={owedOf(totals)} label={`${number(totals.done)} of ${plural(owedOf(totals), 'account')} reviewed`} />
      <div className="finished__columns">
        <section aria-label="Done">
          <h3>Done: {number(totals.done)}</h3>
          <ul>
            {outcomes.map(([outcome, count]) => (
              <li key={outcome}>
                {outcome}: {number(count)}
              </li>
            ))}
          </ul>
        </section>
        <section aria-label="Not done">
          <h3>Not done: {number(left)}</h3>
          {left === 0 ? (
            <p>Nothing is left over.</p>
          ) : (
            <ul>
              {open.map(({ state, words }) =>
                countOf(list, state) === 0 ? null : (
                  <li key={state}>
                    <Link to={reviewPath(period.id, null, { ...all, state })}>
                      {number(countOf(list, state))} {words}
                    </Link>
                  </li>
                ),
              )}
            </ul>
          )}
          <GivenUp list={list} view={all} />
        </section>
      </div>
      <div className="bar">
        {left > 0 && isNarrowed(view) ? (
          <Button variant="primary" onClick={() => go(reviewPath(period.id, null, all))}>
            Show all that is to do
          </Button>
        ) : null}
        {totals.done === 0 ? null : <Button onClick={() => go(followUpsPath)}>Concerns and shortfalls</Button>}
        <Button onClick={() => go('/reports')}>Reports on these reviews</Button>
      </div>
    </div>
  );
}

/** Accounts that were given up in the period: nothing can be done for them, and they are not forgotten. */
function GivenUp({ list, view }: Pick<FinishedProps, 'list' | 'view'>) {
  const { missed, stopped } = list.totals;
  if (missed + stopped === 0) return null;
  const words = [missed === 0 ? '' : `${number(missed)} not done before it was given up`, stopped === 0 ? '' : `${number(stopped)} given up before it was due`];
  return (
    <p>
      <Link to={reviewPath(list.period.id, null, { ...view, state: 'given-up' })}>{words.filter((part) => part !== '').join(' · ')}</Link>
    </p>
  );
}

/** How the reviews ended, most frequent first; empty until it is known, and in lists too long to be counted here. */
function useOutcomes(view: ListView, done: number, readPage: FinishedProps['readPage']): readonly (readonly [string, number])[] {
  const [counts, setCounts] = useState<readonly (readonly [string, number])[]>([]);
  const [asked] = useState(() => ({ view, readPage }));
  useEffect(() => {
    const pages = Math.ceil(done / pageSize);
    if (pages === 0 || pages > mostPages) return undefined;
    let current = true;
    const count = async (): Promise<void> => {
      const read = await Promise.all(Array.from({ length: pages }, (_, page) => asked.readPage(asked.view, page * pageSize)));
      if (current) setCounts(countBy(read.flatMap(({ items }) => items.map(({ outcome }) => outcome ?? 'Reviewed'))));
    };
    // Without the counts the end of the list is still told.
    count().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [asked, done]);
  return counts;
}

function countBy(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}
