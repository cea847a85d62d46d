import { useEffect, useRef, useState } from 'react';
import { HelpText } from './help-text.tsx';
import { helpPage, helpPageFor, helpPages } from './help-pages.ts';

export interface HelpPanelProps {
  /** The address of the screen beside it; another screen brings another page. */
  readonly path?: string;
  /** A page by name, where there is no address. */
  readonly page?: string;
  readonly onClose: () => void;
}

/** Help beside the work. Needs no register and no router, so it also opens while the register is locked. */
export function HelpPanel({ path = '', page, onClose }: HelpPanelProps) {
  const wanted = page ?? helpPageFor(path);
  const [opened, setOpened] = useState<{ readonly for: string; readonly page: string } | null>(null);
  const panel = useRef<HTMLElement>(null);
  // A page chosen in the panel holds until the officer goes to a screen with another page.
  const shown = opened !== null && opened.for === wanted ? opened.page : wanted;
  const content = shown === 'all' ? undefined : helpPage(shown);
  useEffect(() => {
    panel.current?.focus();
    panel.current?.scrollTo({ top: 0 });
  }, [shown]);
  const open = (to: string): void => setOpened({ for: wanted, page: to });
  return (
    <aside
      className="help-panel"
      aria-label="Help"
      ref={panel}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="help-panel__head">
        <button type="button" className="button-quiet" onClick={() => open('all')}>
          All help pages
        </button>
        <button type="button" className="button-quiet" onClick={onClose}>
          Close<span className="visually-hidden"> help</span> <kbd aria-hidden="true">F1</kbd>
        </button>
      </div>
      {content === undefined ? (
        <>
          <h2>All help pages</h2>
          <ul className="help-list">
            {helpPages.map(({ id, title }) => (
              <li key={id}>
                <a
                  href={`#/help/${id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    open(id);
                  }}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <HelpText blocks={content.blocks} topLevel={2} onOpen={open} />
      )}
    </aside>
  );
}
