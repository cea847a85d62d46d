import { useEffect, useState, type ReactNode } from 'react';
import { onCommand } from '../../app/events.ts';
import { HelpPanel } from '../help/help-panel.tsx';

export interface DoorProps {
  readonly children: ReactNode;
  readonly narrow?: boolean;
  /** The help page that F1 opens here. */
  readonly helpPage: string;
  readonly sample?: boolean;
}

/** The plain frame around everything that happens before the desk. */
export function Door({ children, narrow = false, helpPage, sample = false }: DoorProps) {
  const [help, setHelp] = useState(false);
  useEffect(() => {
    const toggle = (): void => setHelp((open) => !open);
    const listener = (event: KeyboardEvent): void => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      toggle();
    };
    const stop = onCommand((command) => {
      if (command === 'help') toggle();
    });
    window.addEventListener('keydown', listener);
    return () => {
      stop();
      window.removeEventListener('keydown', listener);
    };
  }, []);
  return (
    <div className={`door${narrow ? ' door--narrow' : ''}${help ? ' door--help' : ''}`}>
      {sample ? (
        <div className="sample-banner" role="region" aria-label="Sample data">
          <span>
            <strong>Sample data.</strong> Everything in this register is invented.
          </span>
        </div>
      ) : null}
      <header className="top">
        <span className="top__name">Comms Register</span>
        <span className="top__right">
          <button type="button" aria-expanded={help} onClick={() => setHelp((open) => !open)}>
            Help <kbd aria-hidden="true">F1</kbd>
          </button>
        </span>
      </header>
      <main className="door__main">{children}</main>
      {help ? <HelpPanel key={helpPage} place={{ page: helpPage }} onClose={() => setHelp(false)} /> : null}
      <footer className="foot">
        <span className="foot__ok">Offline: this app makes no network connections</span>
      </footer>
    </div>
  );
}
