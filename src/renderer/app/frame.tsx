import { Outlet } from '@tanstack/react-router';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { HelpPanel } from '../screens/help/help-panel.tsx';
import { Problem } from './problem.tsx';
import { useRoute, useShownPath } from './navigation.ts';
import { Rooms } from './rooms.tsx';
import { lockNow, useSession } from './session.ts';
import { SampleBanner } from './sample-banner.tsx';
import { StateLine } from './state-line.tsx';
import { useShortcuts } from './shortcuts.ts';
import { Warning } from './warning.tsx';

/** The desk: rooms at the left, the screen in the middle, help beside it when asked for. */
export function Frame() {
  const { session } = useSession();
  const { path } = useRoute();
  const [help, setHelp] = useState(false);
  const content = useRef<HTMLElement>(null);
  useShortcuts({ help: () => setHelp((open) => !open), lock: () => void lockNow() });
  useScreenFocus(content, useShownPath());

  return (
    <div className={help ? 'app app--help' : 'app'}>
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
          <button type="button" onClick={() => setHelp((open) => !open)} aria-expanded={help}>
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
      {help ? <HelpPanel path={path} onClose={() => setHelp(false)} /> : null}
      <StateLine />
    </div>
  );
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
