import { Outlet } from '@tanstack/react-router';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { useToldHelp } from '../lib/help-told.ts';
import { HelpPanel } from '../screens/help/help-panel.tsx';
import { helpPlaceFor, type HelpPlace } from '../screens/help/help-places.ts';
import { Problem } from './problem.tsx';
import { useRoute, useShownPath } from './navigation.ts';
import { Rooms } from './rooms.tsx';
import { lockNow, useSession } from './session.ts';
import { SampleBanner } from './sample-banner.tsx';
import { StateLine } from './state-line.tsx';
import { useFocusRescue } from './focus-rescue.ts';
import { useShortcuts } from './shortcuts.ts';
import { Warning } from './warning.tsx';

/** The desk: rooms at the left, the screen in the middle, help beside it when asked for. */
export function Frame() {
  const { session } = useSession();
  const { path } = useRoute();
  const place = useHelpPlace();
  const { help, toggleHelp, closeHelp } = useHelp();
  const content = useRef<HTMLElement>(null);
  useShortcuts({ help: toggleHelp, lock: () => void lockNow() });
  useScreenFocus(content, useShownPath());
  useFocusRescue(content);

  return (
    <div className={help === 'beside' ? 'app app--help' : 'app'}>
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          content.current?.focus();
        }}
      >
        Skip to the screen
      </a>
      {session?.sample === true ? <SampleBanner /> : null}
      <header className="top">
        <span className="top__name">Comms Register</span>
        <span className="top__trust" title={session?.trustName ?? undefined}>
          {session?.trustName}
        </span>
        <span className="top__right">
          <span className="top__officer" title={session?.officer?.name}>
            {session?.officer?.name}
          </span>
          <button type="button" onClick={toggleHelp} aria-expanded={help !== 'closed'}>
            Help <kbd aria-hidden="true">F1</kbd>
          </button>
          <button type="button" onClick={() => void lockNow()} aria-keyshortcuts="Control+L">
            Lock <kbd aria-hidden="true">Ctrl L</kbd>
          </button>
        </span>
      </header>
      <Rooms />
      <main className="content" ref={content} tabIndex={-1} id="content">
        <Warning />
        <Problem key={path.split('/')[1]}>
          <Outlet />
        </Problem>
      </main>
      {help === 'beside' ? <HelpPanel place={place} onClose={closeHelp} /> : null}
      {help === 'over' ? (
        <Dialog title="Help" closeTitle="Close help" wide keepsTyping onClose={closeHelp}>
          <HelpPanel place={place} boxed onClose={closeHelp} />
        </Dialog>
      ) : null}
      <StateLine />
    </div>
  );
}

/** The help of what is shown: what the screen has named, or what the address says. */
function useHelpPlace(): HelpPlace {
  const { path, search } = useRoute();
  return useToldHelp() ?? helpPlaceFor(path, search['part']);
}

interface Help {
  /** Beside the screen; or over a dialog, which lets nothing beside it be reached. */
  readonly help: 'closed' | 'beside' | 'over';
  readonly toggleHelp: () => void;
  readonly closeHelp: () => void;
}

/** Help that gives the focus back to where it was asked for. */
function useHelp(): Help {
  const [help, setHelp] = useState<Help['help']>('closed');
  const before = useRef<Element | null>(null);
  const closeHelp = (): void => {
    setHelp('closed');
    const place = before.current;
    // After the panel is gone, and with it the focus.
    requestAnimationFrame(() => {
      if (place instanceof HTMLElement && place.isConnected) place.focus();
    });
  };
  const toggleHelp = (): void => {
    const where = document.querySelector('dialog[open]') === null ? 'beside' : 'over';
    // Help beside a screen lies out of reach once a dialog is open: asked for there, it comes over it.
    if (help === 'over' || help === where) {
      closeHelp();
      return;
    }
    before.current = document.activeElement;
    setHelp(where);
  };
  return { help, toggleHelp, closeHelp };
}

/** Another screen starts with its heading, so that it is read aloud and Tab goes on from there. */
function useScreenFocus(content: RefObject<HTMLElement | null>, path: string): void {
  const screen = path.split('/')[1] ?? '';
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    // Where the window scrolls as a page, the new screen would begin somewhere in its middle.
    window.scrollTo(0, 0);
    // A form that opens in its first field keeps it.
    const taken = document.activeElement;
    if (taken !== null && content.current?.contains(taken) === true && taken.matches('input, select, textarea')) return;
    const heading = content.current?.querySelector<HTMLElement>('h1');
    (heading ?? content.current)?.focus({ preventScroll: true });
  }, [content, screen]);
}
