import { useEffect, useEffectEvent } from 'react';

type MonitoringKey = 'quiet' | 'found';

const typing = 'input, textarea, select, [contenteditable="true"], dialog';

/** What a key means on this screen; nothing while somebody types, in a dialog, or beside the screen (WCAG 2.1.4). */
function keyOf(event: KeyboardEvent): MonitoringKey | null {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return null;
  const { target } = event;
  if (!(target instanceof Element) || target.closest(typing) !== null || document.querySelector('dialog[open]') !== null) return null;
  if (target !== document.body && target.closest('main') === null) return null;
  if (event.key.toLowerCase() === 'q') return 'quiet';
  return event.key.toLowerCase() === 'f' ? 'found' : null;
}

/** Listens for the keys of this screen while it is shown. */
export function useMonitoringKeys(carryOut: (key: MonitoringKey) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = keyOf(event);
    if (key === null) return;
    event.preventDefault();
    carryOut(key);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
