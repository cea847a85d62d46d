import classNames from 'classnames';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';

export interface SplitViewProps {
  readonly list: ReactNode;
  /** Nothing open: null, and the list has the whole width. */
  readonly detail: ReactNode;
  /** Escape anywhere in the view, or the close button on narrow windows. */
  readonly onCloseDetail: () => void;
  /** Names the detail for screen readers, such as the account's name. */
  readonly detailLabel?: string;
  /** The list is short and the detail is what is read: it gets the greater part. */
  readonly wideDetail?: boolean;
}

/** A list with its detail beside it, so that the place in the list is kept. On narrow windows the detail lies over it. */
export function SplitView({ list, detail, onCloseDetail, detailLabel = 'Details', wideDetail = false }: SplitViewProps) {
  const open = detail !== null && detail !== undefined && detail !== false;
  const view = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const escape = useEffectEvent((event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape' || event.defaultPrevented || isTheirs(event.target)) return;
    event.preventDefault();
    onCloseDetail();
  });
  useEffect(() => {
    const target = view.current;
    const listener = (event: KeyboardEvent): void => escape(event);
    target?.addEventListener('keydown', listener);
    return () => target?.removeEventListener('keydown', listener);
  }, []);
  useEffect(() => {
    // Another record starts at its top.
    pane.current?.scrollTo({ top: 0 });
    // In a small window it is the page that scrolls, and it may be far down the list.
    if (pane.current !== null && pane.current.getBoundingClientRect().top < 0) pane.current.scrollIntoView();
  }, [detailLabel]);
  return (
    <div className={classNames('split', { 'split--open': open, 'split--wide-detail': open && wideDetail })} ref={view}>
      <div className="split__list">{list}</div>
      {open ? (
        <section className="split__detail" ref={pane} aria-label={detailLabel}>
          <button type="button" className="button-quiet split__close" onClick={onCloseDetail}>
            Close<span className="visually-hidden"> details</span> <kbd aria-hidden="true">Esc</kbd>
          </button>
          {detail}
        </section>
      ) : null}
    </div>
  );
}

/** Escape in a search box with text empties the box, and in a dialog it closes the dialog. */
function isTheirs(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('dialog') !== null) return true;
  return target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
}
