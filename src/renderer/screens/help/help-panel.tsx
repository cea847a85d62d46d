import { useEffect, useRef, useState } from 'react';
import { HelpText } from './help-text.tsx';
import { helpPage, helpPages } from './help-pages.ts';
import type { HelpPlace } from './help-places.ts';

interface HelpPanelProps {
  /** What belongs to the screen; another screen brings another page. */
  readonly place: HelpPlace;
  readonly onClose: () => void;
  /** It lies in a box that has a heading and its own way out. */
  readonly boxed?: boolean;
}

/** Help beside the work. Needs no register and no router, so it also opens while the register is locked. */
export function HelpPanel({ place, onClose, boxed = false }: HelpPanelProps) {
  const wanted = `${place.page}#${place.section ?? ''}`;
  const [opened, setOpened] = useState<{ readonly for: string; readonly page: string } | null>(null);
  const panel = useRef<HTMLElement>(null);
  // A page chosen in the panel holds until the officer goes to a screen with another page.
  const chosen = opened !== null && opened.for === wanted ? opened.page : null;
  const shown = chosen ?? place.page;
  const section = chosen === null ? place.section : undefined;
  const content = shown === 'all' ? undefined : helpPage(shown);
  useEffect(() => {
    // A dialog around it shows itself after this, and takes the focus to its first button.
    const frame = requestAnimationFrame(() => {
      const heading = [...(panel.current?.querySelectorAll<HTMLElement>('[data-section]') ?? [])].find(({ dataset }) => dataset['section'] === section);
      (heading ?? panel.current)?.focus({ preventScroll: true });
      if (heading === undefined) panel.current?.scrollTo({ top: 0 });
      else heading.scrollIntoView({ block: 'start' });
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, section]);
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
        {boxed ? null : (
          <button type="button" className="button-quiet" onClick={onClose}>
            Close help <kbd aria-hidden="true">F1</kbd>
          </button>
        )}
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
