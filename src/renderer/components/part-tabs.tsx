import { useEffect, useRef, type ReactNode } from 'react';
import { go } from '../app/navigation.ts';
import { partAfterKey } from '../lib/part-keys.ts';

/** What waits in a part, in few words. */
export interface Waiting {
  readonly count: number;
  readonly words: string;
}

interface PartTabsProps<Part extends string> {
  /** Names the tabs for screen readers: "Parts of Ward news". */
  readonly label: string;
  /** Begins the ids of tabs and panel. */
  readonly prefix: string;
  /** The parts that there are, in their order, each with its title. */
  readonly parts: Readonly<Partial<Record<Part, string>>>;
  readonly part: Part;
  readonly waiting: (part: Part) => Waiting | undefined;
  /** Where a part is shown. */
  readonly pathOf: (part: Part) => string;
  readonly children: ReactNode;
}

/** The parts of a record, one shown at a time. Arrow keys go from one to the next; the address keeps the place. */
export function PartTabs<Part extends string>({ label, prefix, parts, part, waiting, pathOf, children }: PartTabsProps<Part>) {
  const order = Object.keys(parts) as Part[];
  const tabId = (entry: Part) => `${prefix}-tab-${entry}`;
  const tabs = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Another part begins at its top, which may lie above the tabs where the last one was read to its end.
    const hidden = (tabs.current?.getBoundingClientRect().bottom ?? 0) - (panel.current?.getBoundingClientRect().top ?? 0);
    if (hidden > 0) tabs.current?.closest('.split__detail')?.scrollBy(0, -hidden);
  }, [part]);
  return (
    <>
      <div className="part-tabs" ref={tabs} role="tablist" aria-label={label}>
        {order.map((entry) => {
          const found = waiting(entry);
          return (
            <button
              key={entry}
              type="button"
              role="tab"
              id={tabId(entry)}
              className="part-tab"
              aria-selected={entry === part}
              aria-controls={`${prefix}-part`}
              tabIndex={entry === part ? 0 : -1}
              onClick={() => go(pathOf(entry))}
              onKeyDown={(event) => {
                const next = event.ctrlKey || event.altKey || event.metaKey ? null : partAfterKey(order, entry, event.key);
                if (next === null) return;
                event.preventDefault();
                document.getElementById(tabId(next))?.focus();
                // A walk over the tabs is one step of the history.
                go(pathOf(next), { replace: true });
              }}
            >
              {parts[entry]}
              {found === undefined ? null : (
                <span className="count count--warm" title={found.words}>
                  <span aria-hidden="true">{found.count}</span>
                  <span className="visually-hidden">
                    , {found.count} {found.words}
                  </span>
                </span>
              )}
            </button>
          );
        })}
      </div>
      <div role="tabpanel" ref={panel} id={`${prefix}-part`} aria-labelledby={tabId(part)} className="part-panel">
        {children}
      </div>
    </>
  );
}
